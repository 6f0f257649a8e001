import type { EvaluacionFactor } from '@/sql/evaluacion-registro';

/** What keeps an AO from its meta; the analyst chooses one. `short` for a chip. */
export const factors = [
  { name: 'Contratación de bienes y servicios', short: 'Contratación' },
  { name: 'Personal y locadores', short: 'Personal' },
  { name: 'Certificación tardía', short: 'Certificación' },
  { name: 'Coordinación con gobiernos regionales', short: 'Gobiernos regionales' },
  { name: 'Veda, clima o emergencia', short: 'Veda o clima' },
  { name: 'Otro', short: 'Otro' },
] as const;

export const shortFactor = (name: string): string =>
  factors.find((factor) => factor.name === name)?.short ?? name;

/** How a row of factors is called, whether it is one or the lack of it. */
export function factorName({ factor, sin }: Pick<EvaluacionFactor, 'factor' | 'sin'>): string {
  if (factor !== null) return factor;
  return sin === 'sin_motivo' ? 'Sin motivo registrado' : 'Con motivo, por clasificar';
}

/** The commonest first; those that say no factor at the end, whatever they count. */
export function inOrder(rows: readonly EvaluacionFactor[]): EvaluacionFactor[] {
  const rank = ({ factor, sin }: EvaluacionFactor) =>
    factor !== null ? 0 : sin === 'sin_clasificar' ? 1 : 2;
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || b.ao - a.ao || factorName(a).localeCompare(factorName(b)),
  );
}
