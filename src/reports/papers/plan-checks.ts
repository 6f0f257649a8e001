import { countOf, formatNumber, joinList, numberWord, plural, sentence } from '@/core/format';
import { monthName } from '@/core/period';
import { responsableName } from '../plan/indicador';
import type { Check } from '../maker';
import { wholeIn, type PeiFigures, type PlanFigures } from './pei-read';

const NAMED = 3;

function namedAll(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return sentence(joinList(rest > 0 ? [...names.slice(0, NAMED), `${numberWord(rest)} más`] : names));
}

/** Whether every indicator has its value of the year. */
export function valuesCheck(figures: PlanFigures, ir: string): Check {
  const total = wholeIn(figures, figures.anio);
  const lacking = (total?.indicadores ?? 0) - (total?.con_valor ?? 0);
  const owing = figures.pendientes.filter(({ debidos }) => debidos > 0);
  return {
    id: 'valores',
    que:
      lacking === 0
        ? `Todos los indicadores tienen valor de ${figures.anio}`
        : `Valor de ${figures.anio} de ${countOf(lacking, 'indicador', 'indicadores')}`,
    detalle: namedAll(owing.map(({ responsable }) => responsableName(responsable))),
    hecho: lacking === 0,
    ir,
  };
}

/** Whether it is known of every indicator if it gets better going up or down. */
export function sentidoCheck({ sugerencias }: PlanFigures, ir: string): Check {
  const count = sugerencias.length;
  return {
    id: 'sentidos',
    que: count === 0 ? 'Todo indicador tiene su sentido' : `Sentido de ${countOf(count, 'indicador', 'indicadores')}`,
    detalle: namedAll(sugerencias.map(({ indicador_id }) => indicador_id)),
    hecho: count === 0,
    ir,
  };
} // prettier-ignore

/** Whether the POI that serves the plan is loaded up to December. */
export function poiCheck({ ejecucion, anio }: PeiFigures): Check {
  const corte = ejecucion.find((row) => row.corte !== null)?.corte ?? null;
  return {
    id: 'poi',
    que: corte === 12 ? `POI de ${anio} al cierre` : `POI de ${anio} al cierre del año`,
    detalle: corte === 12 ? '' : corte === null ? 'No está cargado o no se une con el plan' : `Llega a ${monthName(corte)}`,
    hecho: corte === 12,
    ir: 'datos',
  };
} // prettier-ignore

/** Whether somebody said what weighed on the results. */
export function factorCheck({ factores, anio }: PlanFigures, ir: string): Check {
  const kinds = (['externo', 'interno'] as const).filter((origen) => !factores.some((row) => row.origen === origen));
  return {
    id: 'factores',
    que: kinds.length === 0 ? `Factores de ${anio}` : `Factores ${joinList(kinds.map((kind) => `${kind}s`))} de ${anio}`,
    detalle: factores.length === 0 ? 'No hay ninguno registrado' : '',
    hecho: kinds.length === 0,
    ir,
  };
} // prettier-ignore

/** Whether there are recommendations, each with who and when. */
export function recommendationCheck({ recomendaciones, anio }: PlanFigures, ir: string): Check {
  const loose = recomendaciones.filter(({ responsable, plazo }) => !responsable || !plazo).length;
  const done = recomendaciones.length > 0 && loose === 0;
  return {
    id: 'recomendaciones',
    que: done || recomendaciones.length === 0 ? `Recomendaciones de ${anio}` : `Responsable y plazo de ${countOf(loose, 'recomendación', 'recomendaciones')}`,
    detalle: recomendaciones.length === 0 ? 'No hay ninguna registrada' : loose === 0 ? '' : `${plural(recomendaciones.length, 'De', 'De las')} ${formatNumber(recomendaciones.length)} registradas`,
    hecho: done,
    ir,
  };
} // prettier-ignore
