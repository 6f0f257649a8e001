import { countOf } from '@/core/format';
import type { Check } from '../maker';
import type { PesemFigures } from './pesem-evaluacion-read';
import { factorCheck, recommendationCheck, sentidoCheck, valuesCheck } from './plan-checks';
import { rejectedCheck } from './poi-checks';

const PAGE = 'pesem';

/** What the evaluation of a PESEM lacks. */
export function pesemEvaluationChecks(figures: PesemFigures): Check[] {
  const { peis, dinero, anio, sources, aportes } = figures;
  const sector = aportes.find(({ nivel, todos }) => nivel === 'sector' && todos);
  const blind = (sector?.indicadores ?? 0) - (sector?.con_dato ?? 0);
  return [
    valuesCheck(figures, PAGE),
    sentidoCheck(figures, PAGE),
    {
      id: 'pei',
      que: peis === 0 ? `PEI que rigen ${anio}` : blind === 0 ? 'Todo indicador de los PEI tiene dato' : `Dato de ${countOf(blind, 'indicador', 'indicadores')} de los PEI`,
      detalle: peis === 0 ? 'Ninguno está cargado' : '',
      hecho: peis > 0 && blind === 0,
      ir: peis === 0 ? 'datos' : 'pei',
    },
    {
      id: 'poi',
      que: `POI de ${anio}`,
      detalle: dinero === null ? 'No está cargado: no se sigue el presupuesto' : '',
      hecho: dinero !== null,
      ir: 'datos',
    },
    factorCheck(figures, PAGE),
    recommendationCheck(figures, PAGE),
    rejectedCheck(sources.files),
  ];
} // prettier-ignore
