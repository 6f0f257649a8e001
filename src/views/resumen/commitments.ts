import { businessDaysLeft } from '@/core/deadline';
import { countOf, formatDate, formatNumber, plural } from '@/core/format';
import type { Acuerdo } from '@/sql/sesion';
import type { Fact } from '@/ui/Facts.svelte';
import { acuerdoNumber } from '@/reports/sesion/keys';
import { dueSaid, responsableText } from '@/reports/sesion/words';
import { decisionRules } from './decision-rules';

export interface Commitments {
  vencidos: Acuerdo[];
  /** Due within the business days of the rule. */
  proximos: Acuerdo[];
}

/** The commitments of the Comisión that ask for something on a day, the earliest first. */
export function commitmentsDue(rows: readonly Acuerdo[], hoy: string): Commitments {
  const dated = rows
    .filter(({ pendiente, plazo }) => pendiente && plazo !== null)
    .sort((a, b) => a.plazo!.localeCompare(b.plazo!) || a.acuerdo_id.localeCompare(b.acuerdo_id));
  return {
    vencidos: dated.filter(({ plazo }) => plazo! < hoy),
    proximos: dated.filter(
      ({ plazo }) => plazo! >= hoy && businessDaysLeft(plazo!, hoy) <= decisionRules.acuerdos,
    ),
  };
}

export function commitmentFacts({ vencidos, proximos }: Commitments, hoy: string, onopen: () => void): Fact[] {
  const [oldest] = vencidos;
  const [next] = proximos;
  return [
    ...(oldest
      ? [
          {
            key: formatNumber(vencidos.length),
            band: 'rojo' as const,
            text: `${plural(vencidos.length, 'Acuerdo vencido', 'Acuerdos vencidos')} de la Comisión de inversiones: el ${acuerdoNumber(oldest.acuerdo_id)}, de ${responsableText(oldest.responsable)}, ${dueSaid(oldest, hoy)}.`,
            onopen,
          },
        ]
      : []),
    ...(next
      ? [
          {
            key: formatDate(next.plazo),
            band: 'amarillo' as const,
            text: `${plural(proximos.length, 'Vence', 'Vencen')} en ${countOf(decisionRules.acuerdos, 'día hábil', 'días hábiles')} o menos ${countOf(proximos.length, 'acuerdo', 'acuerdos')} de la Comisión de inversiones.`,
            onopen,
          },
        ]
      : []),
  ];
} // prettier-ignore

/** What the Alta Dirección may do about the overdue ones; null with none. */
export function commitmentDecision({ vencidos }: Pick<Commitments, 'vencidos'>, hoy: string): { text: string; who: string } | null {
  const [oldest] = vencidos;
  if (!oldest) return null;
  const who = [...new Set(vencidos.map(({ responsable }) => responsableText(responsable)))];
  return {
    text: `Exigir ${plural(vencidos.length, 'el acuerdo vencido', `los ${formatNumber(vencidos.length)} acuerdos vencidos`)} de la Comisión de inversiones; el más antiguo, ${dueSaid(oldest, hoy)}.`,
    who: who.length <= 2 ? who.join('; ') : `${who.slice(0, 2).join('; ')} y ${formatNumber(who.length - 2)} más`,
  };
} // prettier-ignore
