import { countOf, formatDate, formatNumber, plural } from '@/core/format';
import type { Scheduled } from '@/core/instance';
import type { Fact } from '@/ui/Facts.svelte';
import { theName } from '@/reports/plazo/words';
import { tallyOf } from '../procedimientos/words';

/** What the procedures of the year ask for: the overdue ones and those due within the window. */
export function deadlineFacts(
  all: readonly Scheduled[],
  proximos: number,
  onopen: (one: Scheduled | null) => void,
): Fact[] {
  const { vencidos, pronto } = tallyOf(all);
  const [oldest] = vencidos;
  const [next] = pronto;
  return [
    ...(oldest
      ? [
          {
            key: formatNumber(vencidos.length),
            band: 'rojo' as const,
            text: `${plural(vencidos.length, 'Procedimiento vencido: ', 'Procedimientos vencidos; el más viejo, ')}${theName(oldest.nombre)}, hace ${countOf(-oldest.dias, 'día hábil', 'días hábiles')}.`,
            onopen: () => onopen(vencidos.length === 1 ? oldest : null),
          },
        ]
      : []),
    ...(next
      ? [
          {
            key: formatDate(next.vence),
            band: 'amarillo' as const,
            text: `${plural(pronto.length, 'Vence', 'Vencen')} en ${countOf(proximos, 'día hábil', 'días hábiles')} o menos ${countOf(pronto.length, 'procedimiento', 'procedimientos')}; lo primero, ${theName(next.nombre)}.`,
            onopen: () => onopen(pronto.length === 1 ? next : null),
          },
        ]
      : []),
  ];
} // prettier-ignore
