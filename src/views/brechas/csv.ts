import { csvText, type CsvCell } from '@/core/csv';
import type { BrechaInversion, InversionSinBrecha } from '@/sql/brecha';
import type { Sheet, SheetFormat } from '@/ui/spreadsheet-file';
import { motivoRitmo, unbackedKey, unbackedWords } from './cartera-words';
import type { BrechaFigures, BrechaFila } from './model.svelte';
import { closingWords } from '@/reports/inversion/gap-words';

type Column<Row> = readonly [string, SheetFormat, (row: Row) => CsvCell];

const brecha: readonly Column<BrechaFila>[] = [
  ['brecha_id', 'texto', (row) => row.brecha_id],
  ['indicador', 'texto', (row) => row.nombre],
  ['nombre_corto', 'texto', (row) => row.nombre_corto],
  ['tipo', 'texto', (row) => row.tipo],
  ['unidad', 'texto', (row) => row.unidad],
  ['anio_valor', 'texto', (row) => (row.anio === null ? null : String(row.anio))],
  ['con_brecha', 'numero', (row) => row.con_brecha],
  ['total', 'numero', (row) => row.total],
  ['brecha_pct', 'porcentaje', (row) => row.porcentaje],
  ['origen', 'texto', (row) => row.origen_valor],
  ['fuente', 'texto', (row) => row.fuente],
  ['anio_meta', 'texto', (row) => (row.anio_programado === null ? null : String(row.anio_programado))],
  ['programado_pct', 'porcentaje', (row) => row.programado],
  ['nota_de_la_meta', 'texto', (row) => row.nota_programado],
  ['horizonte', 'texto', (row) => (row.cartera ? String(row.cartera.horizonte) : null)],
  ['cierra_si_todo_cumple', 'numero', (row) => row.cartera?.cierra_plan],
  ['cierra_a_este_ritmo', 'numero', (row) => row.cartera?.cierra_ritmo],
  ['si_todo_cumple_pct', 'porcentaje', (row) => row.cartera?.porcentaje_plan],
  ['a_este_ritmo_pct', 'porcentaje', (row) => row.cartera?.porcentaje_ritmo],
  ['cierre_a_este_ritmo', 'texto', (row) => closingWords(row)],
  ['inversiones', 'entero', (row) => row.cartera?.inversiones],
  ['inversiones_con_pim', 'entero', (row) => row.cartera?.con_pim],
  ['inversiones_con_alerta', 'entero', (row) => row.cartera?.con_alerta],
];

const inversion: readonly Column<BrechaInversion>[] = [
  ['brecha_id', 'texto', (row) => row.brecha_id],
  ['indicador_en_el_archivo', 'texto', (row) => row.brecha],
  ['cui', 'texto', (row) => row.cui],
  ['inversion', 'texto', (row) => row.nombre],
  ['departamentos', 'texto', (row) => row.departamentos.join('; ')],
  ['contribucion', 'numero', (row) => row.contribucion],
  ['unidad', 'texto', (row) => row.unidad],
  ['fin_previsto', 'fecha', (row) => row.fin],
  ['fin_a_este_ritmo', 'fecha', (row) => row.fin_al_ritmo],
  ['por_que_sin_fecha', 'texto', (row) => motivoRitmo(row.motivo_ritmo) || null],
  ['en_cartera', 'texto', (row) => (row.en_cartera ? 'sí' : 'no')],
  ['ya_contada_en_el_valor', 'texto', (row) => (row.ya_contada ? 'sí' : 'no')],
  ['pim', 'dinero', (row) => row.pim],
  ['avance_fisico_pct', 'porcentaje', (row) => row.avance_fisico],
  ['alertas', 'entero', (row) => row.alertas],
  ['codigos_de_alerta', 'texto', (row) => row.codigos.join('; ')],
];

const sinBrecha: readonly Column<InversionSinBrecha>[] = [
  ['cui', 'texto', (row) => row.cui],
  ['inversion', 'texto', (row) => row.nombre],
  ['pliego', 'texto', (row) => row.entidad],
  ['pim', 'dinero', (row) => row.pim],
  ['costo_actualizado', 'dinero', (row) => row.costo_actualizado],
];

const text = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  csvText(
    columns.map(([title]) => title),
    rows.map((row) => columns.map(([, , cell]) => cell(row))),
  );

const sheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  columns: columns.map(([title, format]) => ({ title, format })),
  rows: rows.map((row) => columns.map(([, , cell]) => cell(row) ?? null)),
});

export const brechasCsv = (rows: readonly BrechaFila[]): string => text(brecha, rows);
export const brechasSheet = (rows: readonly BrechaFila[]): Sheet => sheet('Brechas', brecha, rows);
export const inversionesCsv = (rows: readonly BrechaInversion[]): string => text(inversion, rows);
export const inversionesSheet = (rows: readonly BrechaInversion[]): Sheet =>
  sheet('Qué inversión cierra qué', inversion, rows);
export const sinBrechaCsv = (rows: readonly InversionSinBrecha[]): string => text(sinBrecha, rows);

/** Units closed by indicator and year. */
export function aniosCsv({ filas, anios }: Pick<BrechaFigures, 'filas' | 'anios'>): string {
  const names = new Map(filas.map(({ brecha_id, nombre_corto }) => [brecha_id, nombre_corto]));
  return csvText(
    ['indicador', 'anio', 'si_todo_cumple', 'a_este_ritmo', 'si_todo_cumple_acumulado', 'a_este_ritmo_acumulado'],
    anios.map((row) => [
      names.get(row.brecha_id),
      row.anio,
      row.plan,
      row.ritmo,
      row.plan_acumulado,
      row.ritmo_acumulado,
    ]),
  ); // prettier-ignore
}

export const sinRespaldoCsv = (rows: BrechaFigures['sinRespaldo']): string =>
  csvText(
    ['brecha_id', 'indicador', 'tipo', 'falta', 'que_hacer', 'inversiones', 'contribucion'],
    rows.map((row) => [
      row.brecha_id,
      row.nombre,
      row.tipo,
      unbackedKey(row),
      unbackedWords(row),
      row.inversiones,
      row.contribucion,
    ]),
  );
