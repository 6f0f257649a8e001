import { formatNumber } from '@/core/format';
import { isFigure, type Draft, type FigureRun, type Run, type Section } from './document';
import { changeLike, readLike } from './readings';
import { relativeKey, whenOf } from './row-key';

/** A figure of a section that another paper of its kind told otherwise. */
export interface Compared {
  /** The words it is told with. */
  frase: string;
  source: string;
  /** «%» or «M», as the text writes it after the number; empty where it writes none. */
  unidad: string;
  /** As the text writes them, but amounts of a million and more in millions; and unrounded. */
  antes: { texto: string; value: number };
  ahora: { texto: string; value: number };
  /** From one to the other, with the decimals and in the unit of the text. */
  cambio: string;
}

export interface ComparedSection {
  numero: string;
  titulo: string;
  cifras: Compared[];
}

type Told = Pick<Draft, 'sections'>;
type When = ReturnType<typeof whenOf>;

/** What changed from a paper to the next of its kind, by section: the same column of the same row, told in both. */
export function compared(now: Told, before: Told): ComparedSection[] {
  const [ends, starts] = [endOf(now), endOf(before)];
  return now.sections.flatMap(({ numero, titulo, blocks }) => {
    const past = before.sections.find((one) => one.numero === numero);
    if (!past) return [];
    const known = new Map(figuresIn(past.blocks).map(({ run }) => [keyOf(run, starts), run]).reverse() as [string, FigureRun][]);
    const seen = new Set<string>();
    const cifras = figuresIn(blocks).flatMap(({ run, frase, unidad }): Compared[] => {
      const key = keyOf(run, ends);
      const old = known.get(key);
      if (!old || seen.has(key)) return [];
      seen.add(key);
      const texto = readLike(old.value, run.text, run.value) ?? old.text;
      if (texto === run.text) return [];
      return [{ frase, source: run.source, ...shown({ texto, value: old.value }, { texto: run.text, value: run.value }, unidad) }];
    });
    return cifras.length === 0 ? [] : [{ numero, titulo, cifras }];
  });
} // prettier-ignore

type Shown = Pick<Compared, 'antes' | 'ahora' | 'unidad' | 'cambio'>;

function shown(antes: Compared['antes'], ahora: Compared['ahora'], unidad: string): Shown {
  const amount = Math.abs(ahora.value) >= 1e6 && unidad === '' && ahora.texto.includes('.');
  if (!amount) return { antes, ahora, unidad, cambio: changeLike(antes.value, ahora.texto, ahora.value) };
  const millions = ({ value }: Compared['ahora']) => ({ texto: formatNumber(value / 1e6, 1), value });
  const [before, now] = [millions(antes), millions(ahora)];
  return { antes: before, ahora: now, unidad: 'M', cambio: changeLike(before.value, now.texto, now.value) };
}

/** The year and month most figures of a paper tell: its own. */
function endOf({ sections }: Told): When {
  const keys = sections.flatMap(({ blocks }) => figuresIn(blocks)).map(({ run }) => whenOf(run.de ?? ''));
  return { year: most(keys.map(({ year }) => year)), month: most(keys.map(({ month }) => month)) };
}

function most(values: readonly (number | null)[]): number | null {
  const times = new Map<number, number>();
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const keyOf = ({ source, de = '' }: FigureRun, end: When): string => `${source} ${relativeKey(de, end)}`;

const WORDS = 48;

/** The figures of a text, each with the words before it and the unit after it. */
export function figuresIn(blocks: Section['blocks']): { run: FigureRun; frase: string; unidad: string }[] {
  const texts = blocks.flatMap((block): (readonly Run[])[] =>
    block.kind === 'paragraph' ? [block.runs] : block.kind === 'list' ? block.items : [],
  );
  return texts.flatMap((runs) =>
    runs.flatMap((run, i) =>
      isFigure(run) ? [{ run, frase: phrase(runs, i), unidad: unitAfter(runs[i + 1]) }] : [],
    ),
  );
}

const unitAfter = (next: Run | undefined): string =>
  typeof next === 'string' ? (/^\s?(%|M)(?!\p{L})/u.exec(next)?.[1] ?? '') : '';

const FEW = 14;

/** The words that lead to a figure and, where they say little, those that follow it. */
function phrase(runs: readonly Run[], at: number): string {
  const said = (run: Run) => (typeof run === 'string' ? run : isFigure(run) ? run.text : run.strong);
  const text = (some: readonly Run[]) => some.map(said).join('').replace(/\s+/g, ' ');
  const clause = text(runs.slice(0, at)).trim().split(/[.;:]\s/).at(-1)!; // prettier-ignore
  if (clause.length > WORDS) return `… ${clause.slice(-WORDS).replace(/^\S*\s/, '')}`;
  if (clause.length >= FEW) return clause;
  const next = text(runs.slice(at + 1)).split(/[.;:,]\s/)[0]!.trim(); // prettier-ignore
  const some = next.length > WORDS ? next.slice(0, WORDS).replace(/\s\S*$/, '') : next;
  return [clause, '…', some].filter(Boolean).join(' ');
}
