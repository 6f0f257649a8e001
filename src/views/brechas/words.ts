import { countOf, formatNumber, formatPercent, numberWord, plural, sentence } from '@/core/format';
import type { BrechaAnio } from '@/sql/brecha';
import type { BrechaFigures, BrechaFila } from './model.svelte';

type Row = Pick<BrechaFila, 'con_brecha' | 'total' | 'cartera' | 'programado'>;

const sumOf = <T>(rows: readonly T[], pick: (row: T) => number | null | undefined): number =>
  rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0);

/** Indicators whose units with brecha are known. */
export const withValue = <T extends Pick<Row, 'con_brecha'>>(rows: readonly T[]): T[] =>
  rows.filter(({ con_brecha }) => con_brecha !== null);

/** Units of the indicators with a value: with brecha, of how many, and those the cartera closes. */
export function unitsOf(filas: readonly Row[]) {
  const known = withValue(filas);
  return {
    indicadores: known.length,
    con_brecha: sumOf(known, (row) => row.con_brecha),
    total: sumOf(known, (row) => row.total),
    plan: sumOf(known, (row) => row.cartera?.cierra_plan),
    ritmo: sumOf(known, (row) => row.cartera?.cierra_ritmo),
  };
}

/** What a target asks of an indicator at its own year: null where the year is beyond the horizon or there is no value. */
export interface Target {
  fila: BrechaFila;
  plan: boolean | null;
  ritmo: boolean | null;
}

export function targetsOf({ filas, anios, horizonte }: BrechaFigures): Target[] {
  return filas
    .filter(({ programado }) => programado !== null)
    .map((fila) => {
      const at = fila.anio_programado ?? horizonte;
      const year = anios.find((row) => row.brecha_id === fila.brecha_id && row.anio === at);
      const reaches = (value: number | null | undefined) =>
        value === null || value === undefined ? null : value <= fila.programado!;
      if (at > horizonte) return { fila, plan: null, ritmo: null };
      // A year already gone has only the value to compare.
      return {
        fila,
        plan: reaches(year ? year.porcentaje_plan : fila.porcentaje),
        ritmo: reaches(year ? year.porcentaje_ritmo : fila.porcentaje),
      };
    });
}

/** Answers «¿La cartera las cierra?» */
export function headline(figures: BrechaFigures): string {
  const { filas, horizonte, corte } = figures;
  const { indicadores, con_brecha, ritmo } = unitsOf(filas);
  if (filas.length === 0) return 'Ningún indicador de brecha cumple los filtros.';
  if (indicadores === 0)
    return `Todavía no se sabe: ${plural(filas.length, 'el único indicador no tiene valor', `ninguno de los ${formatNumber(filas.length)} indicadores tiene valor`)}.`;
  if (corte === null)
    return `Quedan ${countOf(con_brecha, 'unidad', 'unidades')} con brecha en ${countOf(indicadores, 'indicador', 'indicadores')}; falta cargar la cartera para saber cuánto cierra.`;
  if (con_brecha === 0) return 'No queda ninguna unidad con brecha en los indicadores con valor.';
  const share = ritmo / con_brecha;
  const start =
    ritmo === 0
      ? 'No'
      : share < 0.05
        ? 'Casi no'
        : share < 0.5
          ? 'En parte'
          : share < 1
            ? 'En buena parte'
            : 'Sí';
  const closes =
    ritmo === 0
      ? `a este ritmo la cartera no cierra ninguna de las ${formatNumber(con_brecha)} unidades a ${horizonte}`
      : `a este ritmo la cartera cierra ${formatNumber(ritmo)} de ${countOf(con_brecha, 'unidad', 'unidades')} a ${horizonte}`;
  const targets = targetsOf(figures).filter(({ ritmo: known }) => known !== null);
  return `${start}: ${closes}${targetWords(targets)}.`;
}

function targetWords(targets: readonly Target[]): string {
  const reached = targets.filter(({ ritmo }) => ritmo).length;
  const n = targets.length;
  if (n === 0) return '';
  if (n === 1) return ` y la única meta programada ${reached === 1 ? 'se alcanza' : 'no se alcanza'}`;
  if (reached === 0) return ` y ninguna de las ${numberWord(n, 'f')} metas programadas se alcanza`;
  if (reached === n) return ` y las ${numberWord(n, 'f')} metas programadas se alcanzan`;
  return ` y ${numberWord(reached, 'f')} de las ${numberWord(n, 'f')} metas programadas se ${plural(reached, 'alcanza', 'alcanzan')}`;
}

/** What most of the units with brecha are, where one kind is at least half. */
export function mostWords(filas: readonly (Row & { unidad: string | null })[]): string | null {
  const known = withValue(filas);
  const all = sumOf(known, (row) => row.con_brecha);
  const kinds = new Map<string, number>();
  for (const row of known)
    if (row.unidad) kinds.set(row.unidad, (kinds.get(row.unidad) ?? 0) + (row.con_brecha ?? 0));
  const [most] = [...kinds].sort((a, b) => b[1] - a[1]);
  if (most === undefined || kinds.size < 2 || all === 0 || most[1] / all < 0.5) return null;
  return `${formatPercent((most[1] / all) * 100)}: ${most[0].toLowerCase()}`;
}

const NEAR = 5;

/** Finding over the bars: which come near to closing, which never do. */
export function nowFinding({ filas, horizonte, corte }: BrechaFigures): string {
  const known = withValue(filas);
  if (known.length === 0) return 'Ningún indicador tiene valor';
  if (corte === null) return widest(known);
  const near = known.filter(
    ({ cartera }) => cartera!.anio_cierre !== null && cartera!.anio_cierre <= horizonte + NEAR,
  );
  const never = known.filter(({ cartera }) =>
    ['no_cierra', 'despues_de_2100'].includes(cartera!.motivo_cierre ?? ''),
  ).length;
  const start =
    near.length === 0
      ? 'Ninguna brecha se acerca al cierre'
      : near.length === known.length
        ? plural(near.length, 'La única brecha con valor se acerca al cierre', 'Todas las brechas se acercan al cierre') // prettier-ignore
        : near.length === 1
          ? `Solo ${near[0]!.nombre_corto} se acerca al cierre`
          : `${sentence(numberWord(near.length, 'f'))} brechas se acercan al cierre`;
  return never === 0
    ? start
    : `${start}; ${numberWord(never, 'alone')} no ${plural(never, 'cierra', 'cierran')} ni en 2100`;
}

function widest(known: readonly BrechaFila[]): string {
  const [first] = [...known].sort((a, b) => (b.porcentaje ?? -1) - (a.porcentaje ?? -1));
  return first?.porcentaje === null || first === undefined
    ? 'Los indicadores no dicen de cuántas unidades'
    : `La brecha más ancha, ${first.nombre_corto}: ${formatPercent(first.porcentaje)}`;
}

/** Why a row has no bar. */
export function noValueWords({ cartera, motivo }: Pick<BrechaFila, 'cartera' | 'motivo'>): string {
  const start = motivo === 'total_cero' ? 'el total de unidades es cero' : 'sin valor publicado';
  if (cartera === null) return start;
  if (cartera.inversiones === 0) return `${start}; y ninguna inversión`;
  return `${start}; ${numberWord(cartera.inversiones, 'f')} ${plural(cartera.inversiones, 'inversión que no puede medirse', 'inversiones que no pueden medirse')}`;
}

/** Accumulated units of a year, of the indicators with a value. */
export function yearsOf({ anios, filas }: Pick<BrechaFigures, 'anios' | 'filas'>) {
  const known = new Set(withValue(filas).map(({ brecha_id }) => brecha_id));
  const rows = anios.filter(({ brecha_id }) => known.has(brecha_id));
  return [...new Set(rows.map(({ anio }) => anio))]
    .sort((a, b) => a - b)
    .map((anio) => {
      const here = rows.filter((row) => row.anio === anio);
      const all = (pick: (row: BrechaAnio) => number) => sumOf(here, pick);
      return {
        anio,
        plan: all((row) => row.plan),
        planAcumulado: all((row) => row.plan_acumulado),
        ritmoAcumulado: all((row) => row.ritmo_acumulado),
      };
    });
}

export function yearsFinding({ filas, horizonte }: BrechaFigures): string {
  const { plan, ritmo } = unitsOf(filas);
  if (plan === 0 && ritmo === 0) return `La cartera no cierra ninguna unidad a ${horizonte}`;
  if (ritmo === plan)
    return `${plural(plan, 'La única unidad prevista llega', `Las ${formatNumber(plan)} unidades previstas llegan`)} a ${horizonte}`;
  if (plan < ritmo)
    return `A este ritmo llegan ${formatNumber(ritmo)} unidades a ${horizonte}, más que las ${formatNumber(plan)} previstas`;
  return `De ${plural(plan, 'la única unidad prevista', `las ${formatNumber(plan)} unidades previstas`)}, ${ritmo === 0 ? 'ninguna llega' : `${formatNumber(ritmo)} ${plural(ritmo, 'llega', 'llegan')}`} a ${horizonte}`;
}

/** Which indicator promises most of what it will not give. */
export function squaresFinding({ filas }: Pick<BrechaFigures, 'filas'>): string {
  const known = withValue(filas).filter(({ cartera }) => (cartera?.cierra_plan ?? 0) > 0);
  if (known.length === 0) return 'Ninguna inversión cierra unidades en el horizonte';
  const miss = (row: BrechaFila) => (row.cartera?.cierra_plan ?? 0) - (row.cartera?.cierra_ritmo ?? 0);
  const worst = [...known].sort((a, b) => miss(b) - miss(a))[0]!;
  if (miss(worst) <= 0) return 'Todo lo previsto llega a su fecha o dentro del horizonte';
  const { cierra_plan, cierra_ritmo } = worst.cartera!;
  return `${worst.nombre_corto}: promete ${numberWord(cierra_plan, 'alone')} y entrega ${cierra_ritmo === 0 ? 'ninguna' : numberWord(cierra_ritmo, 'alone')}`;
}
