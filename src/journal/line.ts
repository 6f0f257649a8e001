import { instantOf, type Evento } from './event';

/**
 * One event, one line: seven cells between tabs, the last a full stop that shows the line is whole. What would end a cell
 * or a line is escaped, so no quotes are needed and damage never reaches the next line.
 */
export const COLUMNS = ['id', 'quien', 'tipo', 'llave', 'campo', 'valor', 'fin'] as const;
export const HEADER = COLUMNS.join('\t');
export const END_MARK = '.';
export const ID_PATTERN = '2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z-[0-9a-v]{12}';

const idPattern = new RegExp(`^${ID_PATTERN}$`);

/** What is written for each character and, undone in this order, read back. The empty escape only breaks a formula. */
export const ESCAPES: readonly (readonly [written: string, text: string])[] = [
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\.', ''],
  ['\\b', '\\'],
];

/** Where a spreadsheet could start reading a formula or a quoted cell, whatever its separator. */
const FORMULA_START = /(^|[,;])(?=[\s"']*[=+\-@"＝＋－＠])/g;

function encode(text: string): string {
  return text
    .replaceAll('\\', '\\b')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(FORMULA_START, '$1\\.');
}

function decode(cell: string): string {
  if (!cell.includes('\\')) return cell;
  return ESCAPES.reduce((text, [written, meant]) => text.replaceAll(written, meant), cell);
}

/** The line of an event, without its newline. */
export function lineOf({ id, quien, tipo, llave, campo, valor }: Evento): string {
  return [id, ...[quien, tipo, llave, campo, valor ?? ''].map(encode), END_MARK].join('\t');
}

/** The event of a line, or why it is none. */
export function eventOf(line: string): Evento | string {
  const cells = line.split('\t');
  if (cells.at(-1) !== END_MARK) return 'Está cortada: no termina en el punto que cierra cada anotación.';
  if (cells.length !== COLUMNS.length)
    return `Tiene ${cells.length} columnas y una anotación tiene ${COLUMNS.length}.`;
  if (line.includes('\r')) return 'Tiene un salto de línea a medias (retorno de carro) dentro de una celda.';
  const [id, ...rest] = cells as [string, ...string[]];
  if (!idPattern.test(id)) return `«${id.slice(0, 60)}» no es el identificador de una anotación.`;
  const [quien, tipo, llave, campo, valor] = rest.map(decode) as [string, string, string, string, string];
  const empty = Object.entries({ quien, tipo, llave, campo }).find(([, text]) => text === '');
  if (empty) return `Le falta «${empty[0]}».`;
  return { id, cuando: instantOf(id), quien, tipo, llave, campo, valor: valor || null };
}
