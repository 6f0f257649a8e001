import { isFigure, type Run } from '@/reports/document';

export interface Joined {
  run: Run;
  before: string;
  after: string;
}

const lead = (text: string): string => /^\u00a0?[^\s\p{L}\p{N}(«]*/u.exec(text)?.[0] ?? '';
const tail = (text: string): string => /(?:[(«]*S\/\u00a0|[(«]+)$/.exec(text)?.[0] ?? '';

/** The runs of a text, each figure with what no line may part from it: «S/ » before, « %» and the point after. */
export function joined(runs: readonly Run[]): Joined[] {
  const parts = runs.map((run, i) => {
    if (typeof run !== 'string') return null;
    const before = i > 0 && isFigure(runs[i - 1]!) ? lead(run) : '';
    const rest = run.slice(before.length);
    const after = i + 1 < runs.length && isFigure(runs[i + 1]!) ? tail(rest) : '';
    return { before, text: rest.slice(0, rest.length - after.length), after };
  });
  return runs.map((run, i) => {
    const part = parts[i];
    if (part) return { run: part.text, before: '', after: '' };
    if (!isFigure(run)) return { run, before: '', after: '' };
    return { run, before: parts[i - 1]?.after ?? '', after: parts[i + 1]?.before ?? '' };
  });
}
