import { formatChange, formatPercent } from '@/core/format';
import { periodoName, type Periodo } from '@/core/period';
import type { EvaluacionAnual } from '@/sql/poi-evaluacion-anual';

/** A period of this year or of another, and its total; null where it has not begun. */
export interface PeriodTotal {
  periodo: Periodo;
  total: Omit<EvaluacionAnual, 'ejercicio' | 'tramo'> | null;
}

/** How the last quarter that has begun compares with the one before. */
export function yearFinding(year: readonly PeriodTotal[]): string {
  const quarters = year.filter(
    ({ periodo, total }) => periodo.hasta - periodo.desde === 2 && total?.cumplimiento != null,
  );
  const [before, now] = [quarters.at(-2), quarters.at(-1)];
  if (!now) return 'Todavía no hay ningún trimestre con reportes';
  const said = ({ periodo, total }: PeriodTotal) =>
    `el ${periodoName(periodo)}, ${formatPercent(total!.cumplimiento)}`;
  if (!before) return `Al cierre de ${said(now)}`;
  const change = now.total!.cumplimiento! - before.total!.cumplimiento!;
  return `Al cierre ${said(before).replace(/^el/, 'del')}; ${said(now).replace(/^el/, 'del')}: ${formatChange(change)} puntos`;
}

/** How the same period of earlier years closed; null when there is none to compare. */
export function othersSentence(others: readonly PeriodTotal[]): string | null {
  const known = others.filter(({ total }) => total?.cumplimiento != null);
  const first = known[0];
  if (!first) return null;
  const each = known.map(
    ({ periodo, total }) => `${periodo.ejercicio}, ${formatPercent(total!.cumplimiento)}`,
  );
  return `El ${periodoName(first.periodo)} de otros años cerró así: ${each.join('; ')}.`;
}
