import { csvText, type CsvCell } from '@/core/csv';
import type { Sheet, SheetFormat } from '@/ui/spreadsheet-file';
import type { PrioridadFigures } from './model.svelte';

export interface AnnexColumn {
  title: string;
  format: SheetFormat;
}

export interface Annex {
  columns: AnnexColumn[];
  rows: CsvCell[][];
  /** Years whose programme has a column. */
  years: number[];
}

type Told = Pick<PrioridadFigures, 'lista' | 'corte' | 'orden' | 'aprobado' | 'anios' | 'cartera'>;

/** Years of the list, or those some programme names. */
export function annexYears({ lista, anios }: Pick<Told, 'lista' | 'anios'>): number[] {
  if (
    lista.desde !== null &&
    lista.hasta !== null &&
    lista.hasta >= lista.desde &&
    lista.hasta - lista.desde < 12
  )
    return Array.from({ length: lista.hasta - lista.desde + 1 }, (_, i) => lista.desde! + i);
  return [...new Set(anios.filter(({ programado }) => programado !== null).map(({ anio }) => anio))].sort(
    (a, b) => a - b,
  );
}

/** The list as the R.M. annexes it: money in S/, score 0–100; what is not known is an empty cell. */
export function annexOf(figures: Told): Annex {
  const { lista, orden, aprobado, anios, cartera } = figures;
  const found = new Map(cartera.map((row) => [row.cui, row]));
  const puesto = (row: Told['orden'][number]) => (aprobado ? row.orden_aprobado : row.orden);
  const score = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 100);
  if (lista.tipo === 'IMIAPP' || lista.tipo === 'OXI')
    return {
      years: [],
      columns: [
        { title: 'Orden', format: 'entero' },
        { title: 'Código', format: 'texto' },
        { title: 'Proyecto', format: 'texto' },
        { title: 'Monto, S/', format: 'dinero' },
        { title: 'Situación', format: 'texto' },
        { title: 'Puntaje', format: 'numero' },
      ],
      rows: orden.map((row) => [
        puesto(row),
        row.cui,
        row.nombre,
        row.monto ?? row.costo_actualizado,
        row.situacion,
        score(row.puntaje),
      ]),
    };
  const years = annexYears(figures);
  const programme = new Map(anios.map(({ cui, anio, programado }) => [`${cui}|${anio}`, programado]));
  return {
    years,
    columns: [
      { title: 'Orden', format: 'entero' },
      { title: 'CUI', format: 'texto' },
      { title: 'Inversión', format: 'texto' },
      { title: 'Pliego', format: 'texto' },
      { title: 'UEI', format: 'texto' },
      { title: 'Costo, S/', format: 'dinero' },
      { title: 'Saldo, S/', format: 'dinero' },
      ...years.map((anio) => ({ title: `Programado ${anio}, S/`, format: 'dinero' as const })),
      { title: 'Puntaje', format: 'numero' },
    ],
    rows: orden.map((row) => [
      puesto(row),
      row.cui,
      row.nombre,
      found.get(row.cui)?.entidad ?? null,
      found.get(row.cui)?.uei ?? null,
      row.costo_actualizado,
      row.saldo,
      ...years.map((anio) => programme.get(`${row.cui}|${anio}`) ?? null),
      score(row.puntaje),
    ]),
  };
}

export const annexCsv = ({ columns, rows }: Annex): string =>
  csvText(
    columns.map(({ title }) => title),
    rows,
  );

export const annexSheet = ({ columns, rows }: Annex, name: string): Sheet => ({
  name,
  columns: columns.map(({ title, format }) => ({
    title,
    format,
    ...(title === 'Inversión' || title === 'Proyecto' ? { width: 44 } : {}),
  })),
  rows: rows.map((row) => row.map((cell) => cell ?? null)),
});
