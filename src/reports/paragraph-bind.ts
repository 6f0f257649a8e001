import { isFigure, type FigureRun, type Run, type Section } from './document';
import type { BoundFigure, Parrafo } from './paragraph';
import { NUMBER, readings, readLike } from './readings';

/** On what a text is written. */
export type Stamp = Pick<BoundFigure, 'corte' | 'fecha' | 'datos'>;

/** A figure that reads otherwise today; null `hoy`: the paper tells it no more. */
export interface Change {
  cifra: BoundFigure;
  hoy: { texto: string; value: number; source: string } | null;
}

/** The figures of the text of a section, each once. */
export function figuresOf({ blocks }: Pick<Section, 'blocks'>): FigureRun[] {
  const runs = blocks.flatMap((block): Run[] =>
    block.kind === 'paragraph' || block.kind === 'note'
      ? block.runs
      : block.kind === 'list'
        ? block.items.flat()
        : [],
  );
  const found = new Map<string, FigureRun>();
  for (const run of runs.filter(isFigure)) {
    const key = JSON.stringify([run.source, run.de, run.text]);
    if (!found.has(key)) found.set(key, run);
  }
  return [...found.values()];
}

/** Shortest text tied without being asked to: a lone digit counts too many things. */
const SURE = 2;

/**
 * A text after an edit, with its figures tied: those the edit did not touch keep what they told, however they read today;
 * a new one that reads as a figure of the section is tied to it.
 */
export function bound(
  texto: string,
  before: Parrafo,
  figures: readonly FigureRun[],
  stamp: Stamp,
): Parrafo {
  const kept = new Map(untouched(texto, before).map((one) => [one.en, one]));
  const cifras = [...texto.matchAll(NUMBER)].flatMap(({ 0: number, index: en }): BoundFigure[] => {
    const had = kept.get(en);
    if (had?.texto === number) return [had];
    const told = number.length < SURE ? undefined : figures.find(({ value }) => readings(value).includes(number));
    return told ? [boundTo(told, number, en, stamp)] : [];
  });
  return { texto, cifras };
} // prettier-ignore

/** The figures before and after what an edit changed, where they stand now. */
function untouched(texto: string, { texto: old, cifras }: Parrafo): BoundFigure[] {
  const most = Math.min(texto.length, old.length);
  let head = 0;
  while (head < most && texto[head] === old[head]) head++;
  let tail = 0;
  while (tail < most - head && texto.at(-1 - tail) === old.at(-1 - tail)) tail++;
  return cifras.flatMap((one) => {
    if (one.en + one.texto.length <= head) return [one];
    return one.en >= old.length - tail ? [{ ...one, en: one.en + texto.length - old.length }] : [];
  });
}

export function boundTo(figure: FigureRun, texto: string, en: number, stamp: Stamp): BoundFigure {
  const { source, de = '', value } = figure;
  return { texto, en, source, de, value, ...stamp };
}

/** A figure put in the text in place of what is chosen, apart from its neighbours; `end`, where the text goes on. */
export function inserted(
  before: Parrafo,
  [from, to]: readonly [number, number],
  figure: FigureRun,
  figures: readonly FigureRun[],
  stamp: Stamp,
): { parrafo: Parrafo; end: number } {
  const head = before.texto.slice(0, from);
  const rest = before.texto.slice(to);
  const lead = /[\s(«¿¡]$|^$/.test(head) ? head : `${head} `;
  const trail = /^[\s,.;:)»?!%]|^$/.test(rest) ? rest : ` ${rest}`;
  const parrafo = bound(lead + figure.text + trail, before, figures, stamp);
  const own = boundTo(figure, figure.text, lead.length, stamp);
  const cifras = [...parrafo.cifras.filter(({ en }) => en !== lead.length), own];
  return {
    parrafo: { ...parrafo, cifras: cifras.sort((a, b) => a.en - b.en) },
    end: lead.length + figure.text.length,
  };
}

/** How a figure stands today; null when it reads as it was written. Looks in the section first, then in the whole paper. */
export function changeOf(
  cifra: BoundFigure,
  ...places: readonly (readonly FigureRun[])[]
): Change | null {
  const same = places
    .map((figures) => figures.filter(({ source, de = '' }) => source === cifra.source && de === cifra.de))
    .find((some) => some.length > 0);
  if (!same) return { cifra, hoy: null };
  const now = same.map(({ value }) => ({ value, texto: readLike(value, cifra.texto, cifra.value) }));
  if (now.some(({ texto }) => texto === cifra.texto)) return null;
  const { value, texto } = now[0]!;
  return { cifra, hoy: { texto: texto ?? same[0]!.text, value, source: cifra.source } };
} // prettier-ignore

/** Those that read otherwise, and were not left so knowing it. */
export function changesOf(parrafo: Parrafo, ...places: readonly (readonly FigureRun[])[]): Change[] {
  return parrafo.cifras.flatMap((cifra) => {
    const change = changeOf(cifra, ...places);
    return change === null || (cifra.vista !== undefined && cifra.vista === (change.hoy?.texto ?? ''))
      ? []
      : [change];
  });
}

/** The figure as it reads today, in its place. */
export function updated({ texto, cifras }: Parrafo, { cifra, hoy }: Change, stamp: Stamp): Parrafo {
  if (!hoy) return { texto, cifras };
  const longer = hoy.texto.length - cifra.texto.length;
  const { vista: _, ...rest } = cifra;
  return {
    texto: texto.slice(0, cifra.en) + hoy.texto + texto.slice(cifra.en + cifra.texto.length),
    cifras: cifras.map((one) =>
      one.en === cifra.en
        ? { ...rest, ...stamp, texto: hoy.texto, value: hoy.value }
        : one.en > cifra.en
          ? { ...one, en: one.en + longer }
          : one,
    ),
  };
}

/** The figure stays as it was written: who wrote knows how it reads today. */
export function left({ texto, cifras }: Parrafo, { cifra, hoy }: Change): Parrafo {
  return {
    texto,
    cifras: cifras.map((one) => (one.en === cifra.en ? { ...one, vista: hoy?.texto ?? '' } : one)),
  };
}
