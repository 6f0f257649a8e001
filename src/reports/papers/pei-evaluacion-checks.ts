import type { Check } from '../maker';
import type { PeiFigures } from './pei-read';
import { factorCheck, poiCheck, recommendationCheck, sentidoCheck, valuesCheck } from './plan-checks';
import { rejectedCheck } from './poi-checks';

const PAGE = 'pei/evaluacion';

/** What the evaluation of a PEI lacks. */
export function peiEvaluationChecks(figures: PeiFigures): Check[] {
  return [
    valuesCheck(figures, 'pei'),
    sentidoCheck(figures, 'pei'),
    poiCheck(figures),
    factorCheck(figures, PAGE),
    recommendationCheck(figures, PAGE),
    rejectedCheck(figures.sources.files),
  ];
}
