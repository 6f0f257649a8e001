import type { Scheduled } from '@/core/instance';
import { deadlines, type DeadlineFilter } from '@/core/deadline-list';
import { executor, procedure } from '@/core/procedure-catalog';
import { processIndicators } from '@/core/process-indicators';
import type { FigureRow } from './figure-rows';

export const deadlineColumns = [
  ...['ejercicio', 'al', 'instancia', 'nombre', 'procedimiento', 'periodo', 'alcance', 'instancia_vence', 'instancia_estado'],
  ...['numero', 'ronda', 'actividad', 'ejecutor', 'ejecutor_nombre', 'inicio', 'vence', 'hecho', 'inferido', 'documento'],
  ...['omitido', 'estado', 'dias', 'holgura', 'hechas', 'total', 'faltan', 'plazo', 'base_legal', 'verificado'],
] as const; // prettier-ignore

/** A row per step, by due date; `dias` are días hábiles left to it, negative when late. */
export function deadlineRows(
  scheduled: readonly Scheduled[],
  al: string,
  filter: DeadlineFilter = {},
): FigureRow[] {
  return deadlines(scheduled, filter).map(({ instancia, paso }) => ({
    ejercicio: instancia.ejercicio,
    al,
    instancia: instancia.id,
    nombre: instancia.nombre,
    procedimiento: instancia.procedimiento,
    periodo: instancia.periodo,
    alcance: instancia.alcance,
    instancia_vence: instancia.vence,
    instancia_estado: instancia.estado,
    numero: paso.numero,
    ronda: paso.ronda,
    actividad: paso.actividad,
    ejecutor: paso.ejecutor,
    ejecutor_nombre: executor(paso.ejecutor).nombre,
    inicio: paso.inicio,
    vence: paso.vence,
    hecho: paso.hecho?.fecha ?? null,
    inferido: paso.hecho?.inferido ?? null,
    documento: paso.hecho?.documento ?? null,
    omitido: paso.omitido,
    estado: paso.estado,
    dias: paso.dias,
    holgura: paso.holgura,
    hechas: paso.partes?.hechas ?? null,
    total: paso.partes?.total ?? null,
    faltan: paso.partes && paso.partes.faltan.length > 0 ? paso.partes.faltan.join('; ') : null,
    plazo: paso.plazo?.palabras ?? null,
    base_legal: paso.plazo?.base_legal ?? null,
    verificado: paso.plazo?.verificado ?? null,
  }));
}

export const indicatorColumns = [
  ...['ejercicio', 'al', 'proceso', 'indicador', 'nombre', 'numerador', 'denominador', 'valor', 'unidad', 'pendientes'],
  'formula',
] as const; // prettier-ignore

/** A row per indicator of the manual; `pendientes` names what counts against it. */
export function processIndicatorRows(
  scheduled: readonly Scheduled[],
  ejercicio: number,
  al: string,
): FigureRow[] {
  return processIndicators(scheduled, al).map(
    ({ proceso, indicador, numerador, denominador, valor, filas }) => {
      const missing = filas.filter(({ cumple }) => !cumple);
      return {
        ejercicio,
        al,
        proceso,
        indicador: indicador.id,
        nombre: indicador.nombre,
        numerador,
        denominador,
        valor,
        unidad: indicador.unidad,
        pendientes:
          missing.length === 0
            ? null
            : missing
                .map(({ instancia }) => `${procedure(instancia.procedimiento).codigo} ${instancia.nombre}`)
                .join('; '),
        formula: indicador.formula,
      };
    },
  );
}
