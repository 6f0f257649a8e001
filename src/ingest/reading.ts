import { literal } from '@/engine/ident';
import type { LayoutColumn } from '@/layouts/layout';

/** A column of the raw table `crudo`, or null when the file does not bring it. */
export interface RawColumn {
  name: string;
  type: string;
  /** Every cell is empty or a plain number already: no cleaning needed. */
  plain: boolean;
  /** Every cell is empty or reads, as text or as code, just as it stands. */
  tidy: boolean;
  /** Decimal mark the column proves. */
  mark: 'punto' | 'coma' | 'mixto';
}

export interface Reading {
  column: LayoutColumn;
  raw: RawColumn | null;
}

interface Failure {
  rule: string;
  when: string;
  message: string;
}

export function isNumeric({ type }: LayoutColumn): boolean {
  return type === 'numero' || type === 'entero';
}

/** Cleaned text of a number column that needs it, read by `value`. */
export function cleaned({ column, raw }: Reading): string[] {
  return raw && raw.type === 'VARCHAR' && isNumeric(column) && !raw.plain
    ? [`cifra_limpia("${raw.name}") AS "limpia_${column.name}"`]
    : [];
}

/** The typed value of a cell, NULL when it is missing or cannot be read; an `entero` still with its decimals. */
export function value({ column, raw }: Reading): string {
  if (raw === null) return `NULL::${typeOf(column)}`;
  const cell = `"${raw.name}"`;
  if (raw.type !== 'VARCHAR') return typedValue(column, cell, raw.type);
  switch (column.type) {
    case 'texto':
      return raw.tidy ? `nullif(${cell}, '')` : `texto(${cell})`;
    case 'codigo':
      return raw.tidy ? `nullif(${cell}, '')` : `codigo(${cell})`;
    case 'indicador':
      return `indicador(${cell})`;
    case 'fecha':
      return `fecha(${cell})`;
    default: {
      const text = raw.plain
        ? `nullif(${cell}, '')`
        : `numero("limpia_${column.name}", ${literal(raw.mark)})`;
      return column.type === 'entero' ? `try_cast(${text} AS DECIMAL(18,4))` : amount(column, text);
    }
  }
}

/** The value as it stands in `leido`. */
export function settled({ column, raw }: Reading): string {
  const name = `"${column.name}"`;
  if (column.type !== 'entero' || raw === null) return name;
  return `CASE WHEN ${name} = round(${name}) THEN try_cast(${name} AS INTEGER) END AS ${name}`;
}

function typedValue(column: LayoutColumn, cell: string, type: string): string {
  if (column.type === 'texto') return `texto(${cell}::VARCHAR)`;
  if (column.type === 'codigo') return `codigo(${cell}::VARCHAR)`;
  if (column.type === 'indicador' && type !== 'BOOLEAN') return `indicador(${cell}::VARCHAR)`;
  return column.type === 'numero' ? amount(column, cell) : `try_cast(${cell} AS ${typeOf(column)})`;
}

/** Below 10¹², where its decimals leave the room, so that a year of months and all the rows of a file add up within the type. */
function amount(column: LayoutColumn, cell: string): string {
  const decimals = column.decimals ?? 2;
  return `try_cast(${cell} AS DECIMAL(${Math.min(12 + decimals, 18)},${decimals}))::${typeOf(column)}`;
}

export function typeOf(column: LayoutColumn): string {
  switch (column.type) {
    case 'numero':
      return `DECIMAL(18,${column.decimals ?? 2})`;
    case 'entero':
      return 'INTEGER';
    case 'indicador':
      return 'BOOLEAN';
    case 'fecha':
      return 'DATE';
    default:
      return 'VARCHAR';
  }
}

/** Why a cell would reject its row. `when` reads `crudo` as c and `leido` columns by name. */
export function failures({ column, raw }: Reading): Failure[] {
  const typed = `"${column.name}"`;
  const found: Failure[] = [];
  if (
    raw !== null &&
    !['texto', 'codigo'].includes(column.type) &&
    !(column.type === 'numero' && raw.plain && raw.type === 'VARCHAR')
  ) {
    const cell = `c."${raw.name}"::VARCHAR`;
    found.push({
      rule: `no_es_${column.type}`,
      when: `CASE WHEN ${typed} IS NULL THEN CASE WHEN ${cell} <> '' THEN texto(${cell}) IS NOT NULL END END`,
      message: notRead(column, raw),
    });
  }
  if (column.notEmpty)
    found.push({
      rule: 'vacio',
      when:
        raw === null || ['texto', 'codigo'].includes(column.type)
          ? `${typed} IS NULL`
          : `CASE WHEN ${typed} IS NULL THEN texto(c."${raw.name}"::VARCHAR) IS NULL END`,
      message: literal(
        column.absent ??
          'Está vacío y sin este dato no se sabe a qué corresponde la fila. Complételo en el archivo.',
      ),
    });
  const limits = [
    column.minimum === undefined ? null : `${typed} < ${column.minimum}`,
    column.maximum === undefined ? null : `${typed} > ${column.maximum}`,
  ].filter((limit) => limit !== null);
  if (limits.length > 0)
    found.push({
      rule: 'fuera_de_rango',
      when: limits.join(' OR '),
      message: literal(
        `Debe estar entre ${column.minimum ?? '−∞'} y ${column.maximum ?? '∞'}. Corrija el archivo.`,
      ),
    });
  if (column.enum)
    found.push({
      rule: 'valor_no_admitido',
      when: `${typed} NOT IN (${column.enum.map(literal).join(', ')})`,
      message: literal(`Solo se admite: ${column.enum.join(', ')}. Corrija el archivo.`),
    });
  return found;
}

const kinds: Partial<Record<LayoutColumn['type'], string>> = {
  numero: 'un número',
  entero: 'un número entero',
  indicador: 'SI ni NO',
  fecha: 'una fecha',
};

const REMEDY = 'Corrija el archivo y vuelva a soltarlo, o acepte cargar sin esta fila (queda en Rechazados).';

function notRead(column: LayoutColumn, raw: RawColumn): string {
  const cell = `texto(c."${raw.name}"::VARCHAR)`;
  const kind = kinds[column.type]!;
  const ambiguous =
    raw.mark === 'mixto'
      ? `WHEN regexp_full_match(${cell}, '[+-]?\\d{1,3}[.,]\\d{3}') THEN ': en esta columna hay números con coma decimal y con punto decimal, y este puede leerse de las dos formas. '`
      : '';
  const huge =
    column.type === 'numero'
      ? `WHEN regexp_full_match(${cell}, '[+-]?\\d([., ]?\\d){12,}') THEN ' que se pueda cargar: llega al billón. '`
      : '';
  return `'«' || left(${cell}, 80) || '» no es ${kind}' || CASE WHEN regexp_matches(${cell}, '\\d[oO]$') THEN ': termina en la letra «o». ' ${ambiguous} ${huge} ELSE '. ' END || ${literal(REMEDY)}`;
}
