import type { Check } from '../maker';
import { analysisCheck, redChecks, rejectedCheck, reportCheck } from './poi-checks';
import { of } from './poi-evaluacion-facts';
import type { EvaluationFigures } from './poi-evaluacion-read';
import type { Written } from './written';

/** What the evaluation lacks. */
export function evaluationChecks(
  { groups, centros, mirada, rojas, identity }: EvaluationFigures,
  written: Written,
): Check[] {
  const unwritten = of(groups, 'centro_costo').filter(
    ({ llave, ao_con_meta }) =>
      ao_con_meta > 0 && written.of(llave, 'logros') === null && written.of(llave, 'limitaciones') === null,
  );
  return [
    reportCheck(centros, mirada.hasta, ({ ao_reportaron }) => ao_reportaron),
    analysisCheck(unwritten),
    ...redChecks(rojas),
    rejectedCheck(identity.sources.files),
  ];
}
