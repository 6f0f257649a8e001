import { formatChange, formatDate, formatNumber } from '@/core/format';
import { bandWord, isBand, type Band } from '@/core/semaforo';
import { cleanLine } from './clean-text';
import { isMissing, type Cell, type Column, type ColumnType } from './document';

const marks: Record<Band, string> = { rojo: '■', amarillo: '▲', verde: '●', exceso: '◆', nd: '○' };

/** Shape of a band, so that colour never stands alone. */
export const bandShape = (band: Band): string => marks[band];

/** How a cell is read: the unit stands in the title of its column; what is missing says why. */
export function cellText(cell: Cell, { type }: Pick<Column, 'type'>): string {
  if (isMissing(cell)) return cleanLine(cell.falta).trim();
  if (typeof cell === 'number') return numberText(cell, type);
  if (type === 'fecha') return formatDate(cell);
  if (type === 'semaforo' && isBand(cell)) return `${marks[cell]} ${bandWord(cell)}`;
  return cleanLine(cell).trim();
}

function numberText(value: number, type: ColumnType): string {
  switch (type) {
    case 'entero':
      return formatNumber(value);
    case 'dinero':
      return formatNumber(value, 2);
    case 'puntos':
      return formatChange(value);
    case 'numero':
      return formatNumber(value, Number.isInteger(value) ? 0 : 2);
    default:
      return formatNumber(value, 1);
  }
}

/** Whether its cells line up to the right. */
export function isNumeric({ type }: Pick<Column, 'type'>): boolean {
  return ['entero', 'numero', 'porcentaje', 'dinero', 'puntos'].includes(type);
}
