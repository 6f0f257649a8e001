import { formatNumber, plural } from '@/core/format';
import type { Situations } from './queries';

export interface DataNotice {
  /** AO concerned. */
  count: number;
  text: string;
}

/** What the reader should know of the AO of a cut up to a month; nothing of it stopped the load. */
export function noticesOf(found: Situations, month: string): DataNotice[] {
  const { incompletas, sin_reporte, sin_meta, sin_programacion } = found;
  const lacking = incompletas + sin_reporte;
  const kinds = [
    incompletas > 0
      ? `${formatNumber(incompletas)} ${plural(incompletas, 'queda', 'quedan')} como «reporte incompleto»`
      : null,
    sin_reporte > 0 ? `${formatNumber(sin_reporte)} como «sin reporte»` : null,
  ].filter((part) => part !== null);
  return [
    {
      count: lacking,
      text: `${plural(lacking, 'Le', 'Les')} falta SE en algún mes hasta ${month}: ${kinds.join(' y ')}.`,
    },
    {
      count: sin_meta,
      text: `No ${plural(sin_meta, 'tiene', 'tienen')} meta hasta ${month}: no ${plural(sin_meta, 'entra', 'entran')} en los promedios.`,
    },
    {
      count: sin_programacion,
      text: `${plural(sin_programacion, 'Tiene', 'Tienen')} ejecución sin programación hasta ${month}: ${plural(sin_programacion, 'no se le', 'no se les')} calcula avance.`,
    },
  ].filter(({ count }) => count > 0);
}
