import type { Check } from '../maker';
import type { PeiFigures } from './pei-read';
import { poiCheck, sentidoCheck, valuesCheck } from './plan-checks';
import { rejectedCheck } from './poi-checks';

/** What the follow-up lacks. */
export function peiFollowUpChecks(figures: PeiFigures): Check[] {
  return [
    valuesCheck(figures, 'pei'),
    sentidoCheck(figures, 'pei'),
    poiCheck(figures),
    rejectedCheck(figures.sources.files),
  ];
}
