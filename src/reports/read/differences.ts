import type { ReadBlock, ReadTable } from './content';

/** Something a file says otherwise than the paper made again; null where one of them says nothing. */
export interface Difference {
  /** «Cuadro 3. …, fila 4, columna «Avance»», «después de «2.1 Resumen»». */
  donde: string;
  archivo: string | null;
  rehecho: string | null;
}

/** Everything a file says otherwise, in order. */
export function differencesOf(file: readonly ReadBlock[], again: readonly ReadBlock[]): Difference[] {
  const tables = (blocks: readonly ReadBlock[]) => blocks.filter((one): one is ReadTable => one.kind === 'table');
  return [...textDifferences(textsOf(file), textsOf(again)), ...tableDifferences(tables(file), tables(again))];
} // prettier-ignore

const textsOf = (blocks: readonly ReadBlock[]): string[] =>
  blocks.flatMap((one) => (one.kind === 'paragraph' ? one.text : []));

function textDifferences(file: readonly string[], again: readonly string[]): Difference[] {
  const found: Difference[] = [];
  let last = '';
  for (const { same, left, right } of hunks(file, again)) {
    if (same) {
      last = right.at(-1) ?? last;
      continue;
    }
    const donde = last === '' ? 'al principio' : `después de «${short(last)}»`;
    for (let i = 0; i < Math.max(left.length, right.length); i++)
      found.push({ donde, archivo: left[i] ?? null, rehecho: right[i] ?? null });
  }
  return found;
}

function tableDifferences(file: readonly ReadTable[], again: readonly ReadTable[]): Difference[] {
  const found: Difference[] = [];
  for (let i = 0; i < Math.max(file.length, again.length); i++) {
    const [mine, theirs] = [file[i], again[i]];
    if (!mine || !theirs) {
      const donde = (mine ?? theirs)!.titulo;
      found.push({ donde, archivo: mine ? 'un cuadro de más' : null, rehecho: theirs ? 'el cuadro' : null });
    } else found.push(...cellDifferences(mine, theirs));
  }
  return found;
}

function cellDifferences(file: ReadTable, again: ReadTable): Difference[] {
  const heads = again.rows[0] ?? [];
  const lines = (rows: readonly string[][]) => rows.map((row) => row.map(rounded).join('\u001f'));
  const found: Difference[] = [];
  let row = 0;
  for (const { same, left, right } of hunks(lines(file.rows), lines(again.rows))) {
    if (!same)
      for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const [mine, theirs] = [left[i]?.split('\u001f'), right[i]?.split('\u001f')];
        const donde = `${again.titulo}, fila ${row + i}`;
        if (mine && theirs)
          for (let c = 0; c < Math.max(mine.length, theirs.length); c++) {
            if (mine[c] === theirs[c]) continue;
            const head = heads[c];
            const column = head ? `, columna «${short(head)}»` : `, columna ${c + 1}`;
            found.push({ donde: `${donde}${column}`, archivo: mine[c] ?? null, rehecho: theirs[c] ?? null });
          }
        else found.push({ donde, archivo: mine?.join(' | ') ?? null, rehecho: theirs?.join(' | ') ?? null });
      }
    row += right.length;
  }
  return found;
} // prettier-ignore

/** Sums of many numbers differ in their last digits from one computer to the next. */
function rounded(cell: string): string {
  return /^-?\d+\.\d{6,}(e[+-]?\d+)?$/i.test(cell) ? String(Number(Number(cell).toPrecision(9))) : cell;
}

interface Hunk {
  same: boolean;
  left: readonly string[];
  right: readonly string[];
}

/** Steps of work beyond which what changed is not aligned line by line. */
const ALIGNED = 4_000_000;

/** What two texts have in common and what they do not, in order. */
function hunks(left: readonly string[], right: readonly string[]): Hunk[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)] as const;
  const same = (lines: readonly string[]): Hunk[] => (lines.length > 0 ? [{ same: true, left: lines, right: lines }] : []);
  return [...same(right.slice(0, start)), ...aligned(...middle), ...same(right.slice(right.length - end))];
} // prettier-ignore

function aligned(left: readonly string[], right: readonly string[]): Hunk[] {
  if (left.length === 0 && right.length === 0) return [];
  if (left.length * right.length > ALIGNED || left.length === 0 || right.length === 0)
    return [{ same: false, left, right }];
  const width = right.length + 1;
  const longest = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      longest[i * width + j] =
        left[i] === right[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const found: { same: boolean; left: string[]; right: string[] }[] = [];
  const hunk = (same: boolean) => {
    if (found.at(-1)?.same !== same) found.push({ same, left: [], right: [] });
    return found.at(-1)!;
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      const both = hunk(true);
      both.left.push(left[i++]!);
      both.right.push(right[j++]!);
    } else if (
      j >= right.length ||
      (i < left.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    )
      hunk(false).left.push(left[i++]!);
    else hunk(false).right.push(right[j++]!);
  }
  return found;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
