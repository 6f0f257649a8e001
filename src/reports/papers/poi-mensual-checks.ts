import type { Check } from '../maker';
import { redChecks, rejectedCheck, reportCheck } from './poi-checks';
import type { MonthlyFigures } from './poi-mensual-read';

/** What the monthly report lacks. */
export function monthlyChecks({ now, corte, rojas, identity }: MonthlyFigures): Check[] {
  const centros = now.filter(({ eje }) => eje === 'centro_costo');
  return [
    reportCheck(centros, corte.mes, ({ ao_reportaron_mes }) => ao_reportaron_mes),
    ...redChecks(rojas),
    rejectedCheck(identity.sources.files),
  ];
}
