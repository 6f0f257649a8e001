import type { Connector } from '@/engine/connector';
import { brechas, type Brecha } from '@/sql/brecha';
import { inversionPor, wholeCartera, type InversionGrupo, type InversionNivel } from '@/sql/inversion';
import { listaOrden, type ListaPuesto } from '@/sql/lista';
import { acuerdos, type Acuerdo } from '@/sql/sesion';
import type { FigureRow } from './figure-rows';

export const investmentEjes = [
  'total',
  'cui',
  'uei',
  'pliego',
  'departamento',
  'tipo',
  'funcion',
  'situacion',
  'sector',
] as const satisfies readonly InversionNivel[];

const figures = [
  ...(['clave', 'nombre', 'inversiones', 'monto_viable', 'costo_actualizado', 'pia', 'pim', 'devengado_anio'] as const),
  ...(['devengado_acumulado', 'saldo', 'por_devengar', 'programado_a_la_fecha', 'proyeccion'] as const),
  ...(['avance_financiero', 'avance_anio', 'cumplimiento_programado', 'avance_fisico', 'con_fisico'] as const),
  ...(['brecha_fisico_financiera', 'sobrecosto', 'en_juego', 'con_alerta', 'alertas'] as const),
] satisfies (keyof InversionGrupo)[]; // prettier-ignore

/** Columns of every row: money in S/, percentages 0–100 unrounded. */
export const investmentColumns: readonly string[] = ['corte', ...figures];

/** Groups of the cartera at a corte, by key. */
export async function investmentRows(
  engine: Connector,
  nivel: InversionNivel,
  corte: string,
): Promise<FigureRow[]> {
  const rows = await inversionPor(engine, nivel, wholeCartera(corte));
  return rows.map((row) => ({ corte, ...only(row, figures) }));
}

const gap = [
  ...(['brecha_id', 'nombre', 'tipo', 'unidad', 'anio', 'con_brecha', 'total', 'porcentaje', 'motivo'] as const),
  ...(['anio_programado', 'programado', 'nota_programado', 'cierre', 'origen', 'fuente'] as const),
] satisfies (keyof Brecha)[]; // prettier-ignore

export const gapColumns: readonly string[] = gap;

export async function gapRows(engine: Connector): Promise<FigureRow[]> {
  return (await brechas(engine)).map((row) => only(row, gap));
}

const place = [
  ...(['orden', 'cui', 'nombre', 'clase', 'puntaje', 'sin_puntaje', 'saldo', 'decide'] as const),
  ...(['orden_aprobado', 'cambio_aprobado', 'orden_anterior', 'cambio_anterior', 'nueva', 'monto'] as const),
] satisfies (keyof ListaPuesto)[];

export const placeColumns: readonly string[] = ['lista', 'corte', ...place];

/** The order of prelación of a list, with the figures of a corte. */
export async function placeRows(
  engine: Connector,
  lista: string,
  corte: string | null,
): Promise<FigureRow[]> {
  return (await listaOrden(engine, lista, corte)).map((row) => ({ lista, corte, ...only(row, place) }));
}

const agreement = [
  ...(['acuerdo_id', 'sesion_id', 'sesion_fecha', 'cui', 'acuerdo', 'responsable', 'plazo', 'estado'] as const),
  ...(['dias', 'cumplido_en', 'documento'] as const),
] satisfies (keyof Acuerdo)[]; // prettier-ignore

export const agreementColumns: readonly string[] = ['al', ...agreement];

/** Acuerdos as they stand on a day. */
export async function agreementRows(engine: Connector, al: string): Promise<FigureRow[]> {
  return (await acuerdos(engine, al)).map((row) => ({ al, ...only(row, agreement) }));
}

function only<Row, Name extends keyof Row & string>(row: Row, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as { [key in Name]: Row[key] };
}
