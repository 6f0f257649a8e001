import type { Column } from './columns';

const start =
  '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html>  <head><title>POI</title>' +
  '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />  </head> ' +
  '<style> .textmode { mso-number-format:\\@; }  .num  { mso-number-format:General; } </style>' +
  '<body><p><table><tr style="font-weight: bold;font-size: 12px;color: white;">';
const end = '  </table></p> </body></html>';

/** One row of an export by column name; a column left out is an empty cell. */
export type Cells = ReadonlyMap<string, string>;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The page the Aplicativo CEPLAN names .xls: data rows have one empty cell more than the header. */
export function page(columns: readonly Column[], rows: readonly Cells[]): string {
  const names = new Set(columns.map(({ name }) => name));
  const parts = [start];
  for (const { name, color } of columns) parts.push(`<td bgcolor="${color}">${name}</td>`);
  parts.push('</tr>');
  for (const row of rows) {
    for (const name of row.keys()) if (!names.has(name)) throw new Error(`no column ${name}`);
    parts.push('<tr>');
    for (const { name } of columns) parts.push(`<td >${escaped(row.get(name) ?? '')}</td>`);
    parts.push('<td ></td></tr>');
  }
  parts.push(end);
  return parts.join('');
}
