import { formatMoney, formatNumber, formatPercent, missingMark } from '@/core/format';
import { ruleOf, type Gravedad } from '@/sql/calidad';
import type { Band } from '@/core/semaforo';

/** Shape and colour of a gravedad; its word always stands beside. */
export const gravityBand: Record<Gravedad, Band> = { error: 'rojo', aviso: 'amarillo', sugerencia: 'nd' };

/** A value of a finding, in the unit of its rule. */
export function ruleValue(regla: string, value: number | null): string {
  const { unidades } = ruleOf(regla);
  if (value === null) return missingMark;
  if (unidades === 'S/') return formatMoney(value);
  if (unidades.startsWith('porcentaje')) return formatPercent(value);
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}
