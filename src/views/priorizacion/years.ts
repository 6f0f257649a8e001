import { formatMillions } from '@/core/format';
import { annexYears } from './annex';
import type { PrioridadFigures } from './model.svelte';

type Told = Pick<PrioridadFigures, 'lista' | 'anios' | 'total'>;

export interface YearMoney {
  anio: number;
  pim: number | null;
  conPim: number;
  programado: number | null;
  conPrograma: number;
}

/** The money of the list in the years it covers and in those something is known of. */
export function yearsOf({ lista, anios }: Pick<Told, 'lista' | 'anios'>): YearMoney[] {
  const known = anios.map(({ anio }) => anio);
  const covered = known.length === 0 ? [] : annexYears({ lista, anios });
  return [...new Set([...covered, ...known.filter((anio) => lista.desde === null || anio >= lista.desde)])]
    .sort((a, b) => a - b)
    .map((anio) => {
      const rows = anios.filter((row) => row.anio === anio);
      const sum = (values: (number | null)[]) => {
        const some = values.filter((value) => value !== null);
        return { total: some.length === 0 ? null : some.reduce((a, b) => a + b, 0), n: some.length };
      };
      const pim = sum(rows.map((row) => row.pim));
      const programado = sum(rows.map((row) => row.programado));
      return { anio, pim: pim.total, conPim: pim.n, programado: programado.total, conPrograma: programado.n };
    });
}

/** How much of what is left the programme covers. */
export function yearsFinding(figures: Told): string {
  const years = yearsOf(figures);
  if (years.length === 0) return 'Ningún archivo dice el dinero de la lista por año';
  const planned = years.filter(({ programado }) => programado !== null);
  if (planned.length === 0) return 'Ninguna inversión de la lista tiene programación en el Formato 12-B';
  const all = planned.reduce((sum, { programado }) => sum + programado!, 0);
  const span =
    planned.length === 1 ? `en ${planned[0]!.anio}` : `de ${planned[0]!.anio} a ${planned.at(-1)!.anio}`;
  const { saldo } = figures.total;
  return `Hay ${formatMillions(all)} programados ${span}${saldo === null ? '' : `, para un saldo de ${formatMillions(saldo)}`}`;
}
