import { formatMoney, formatNumber, formatPercent, missingMark } from '@/core/format';
import { ruleOf } from '@/sql/calidad';

/** A value of a finding, in the unit of its rule. */
export function ruleValue(regla: string, value: number | null): string {
  const { unidades } = ruleOf(regla);
  if (value === null) return missingMark;
  if (unidades === 'S/') return formatMoney(value);
  if (unidades.startsWith('porcentaje')) return formatPercent(value);
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}
