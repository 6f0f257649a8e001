import { addDays } from '@/core/calendar';

/** What says when its data left its source. */
interface Exported {
  exportado_en: string | null;
}

/** The day a demonstration is looked at, `YYYY-MM-DD`: the one after its latest export; null where none is dated. */
export function demonstrationDay(loaded: readonly Exported[]): string | null {
  const latest = loaded
    .map(({ exportado_en }) => exportado_en)
    .filter((at) => at !== null)
    .sort()
    .at(-1);
  return latest === undefined ? null : addDays(latest.slice(0, 10), 1);
}
