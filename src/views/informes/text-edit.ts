import type { Parrafo } from '@/reports/paragraph';

/** A text cut at its figures. */
export function segmentsOf({ texto, cifras }: Parrafo): (string | { cifra: number })[] {
  const parts: (string | { cifra: number })[] = [];
  let at = 0;
  cifras.forEach(({ en, texto: number }, cifra) => {
    if (en > at) parts.push(texto.slice(at, en));
    parts.push({ cifra });
    at = en + number.length;
  });
  if (at < texto.length) parts.push(texto.slice(at));
  return parts;
}

/** The lines chosen as items of a list, or no longer where they all are; `caret`, the end of what was chosen. */
export function listed(text: string, from: number, to: number): { text: string; caret: number } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const found = text.indexOf('\n', to);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(start, end).split('\n');
  const off = lines.every((line) => line.startsWith('- '));
  const changed = lines.map((line) => (off ? line.slice(2) : `- ${line}`)).join('\n');
  return { text: text.slice(0, start) + changed + text.slice(end), caret: start + changed.length };
}
