import { cleanText } from './clean-text';
import type { Block, FigureRun, Run } from './document';
import type { Parrafo } from './paragraph';
import { changeOf } from './paragraph-bind';

/** A piece of a line: text, or a figure with its place in the paragraph. */
export type Piece = string | { cifra: number };

export interface Line {
  item: boolean;
  pieces: Piece[];
}

/** The lines of a paragraph that say something; one that begins with a dash is of a list. */
export function linesOf({ texto, cifras }: Parrafo): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of texto.split('\n')) {
    const end = start + raw.length;
    const lead = /^\s*(?:[-–•]\s+)?/.exec(raw)![0];
    const from = start + lead.length;
    const pieces: Piece[] = [];
    let at = from;
    cifras.forEach(({ en, texto: text }, cifra) => {
      if (en < from || en + text.length > end) return;
      if (en > at) pieces.push(texto.slice(at, en));
      pieces.push({ cifra });
      at = en + text.length;
    });
    if (at < end) pieces.push(texto.slice(at, end));
    if (texto.slice(from, end).trim() !== '') lines.push({ item: lead.trim() !== '', pieces });
    start = end + 1;
  }
  return lines;
}

/** Who writes a paragraph, and the siglas of the office the paper is of. */
export interface Writer {
  quien: string;
  oficina: string;
}

/** The paragraph in the paper: a figure that still reads so has its source; one that does not is but text. */
export function paragraphBlocks(parrafo: Parrafo, { quien, oficina }: Writer, ...places: (readonly FigureRun[])[]): Block[] {
  const runOf = (piece: Piece): Run => {
    if (typeof piece === 'string') return cleanText(piece);
    const cifra = parrafo.cifras[piece.cifra]!;
    if (changeOf(cifra, ...places) !== null) return cifra.texto;
    const { texto: text, source, de, value } = cifra;
    const now = places.flat().find((one) => one.source === source && (one.de ?? '') === de);
    return { text, source, value: now?.value ?? value, ...(de === '' ? {} : { de }) };
  };
  const blocks: Block[] = [];
  for (const { item, pieces } of linesOf(parrafo)) {
    const runs = pieces.map(runOf);
    const last = blocks.at(-1);
    if (!item) blocks.push({ kind: 'paragraph', runs });
    else if (last?.kind === 'list') last.items.push(runs);
    else blocks.push({ kind: 'list', items: [runs] });
  }
  if (blocks.length === 0) return [];
  return [...blocks, { kind: 'note', runs: [`Párrafo de la ${oficina}, escrito por ${cleanText(quien)}.`] }];
} // prettier-ignore
