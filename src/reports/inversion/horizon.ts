import type { Lista } from '@/sql/lista';

/** A last year to project to. */
export interface Horizon {
  anio: number;
  /** «PMI 2026–2028», or the year. */
  label: string;
}

const AHEAD = 10;

/** Years to look at from that of the corte, the one of the PMI in force and those with a target named or kept. */
export function horizonsOf(
  anio: number | null,
  listas: readonly Pick<Lista, 'tipo' | 'desde' | 'hasta'>[],
  targets: readonly number[],
): Horizon[] {
  const from = anio ?? Math.min(...targets, ...listas.map(({ hasta }) => hasta ?? Infinity));
  if (!Number.isFinite(from)) return [];
  const pmi = pmiOf(from, listas);
  const years = new Set(Array.from({ length: AHEAD + 1 }, (_, i) => from + i));
  for (const year of [...targets, pmi?.hasta ?? from]) if (year >= from) years.add(year);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      anio: year,
      label: pmi && pmi.hasta === year ? `PMI ${pmi.desde ?? from}–${year}` : String(year),
    }));
}

/** The PMI that holds in a year; of several, the one that begins last. */
function pmiOf(anio: number, listas: readonly Pick<Lista, 'tipo' | 'desde' | 'hasta'>[]) {
  return listas
    .filter(
      ({ tipo, desde, hasta }) =>
        tipo === 'PMI' && hasta !== null && hasta >= anio && (desde === null || desde <= anio),
    )
    .sort((a, b) => (b.desde ?? 0) - (a.desde ?? 0))[0];
}

/** The year asked; else the end of the PMI; else two years ahead. */
export function horizonOf(asked: number, horizons: readonly Horizon[]): number {
  const found =
    horizons.find(({ anio }) => anio === asked) ??
    horizons.find(({ label }) => label.startsWith('PMI')) ??
    horizons[2] ??
    horizons.at(-1);
  return found?.anio ?? 0;
}
