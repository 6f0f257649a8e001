import type { InversionGrupo } from '@/sql/inversion';
import type { InversionFila } from '@/sql/inversion-fila';
import { pliegoName } from '../inversion/reason-words';
import {
  f12bSentence,
  groupName,
  heaviest,
  heavySentence,
  mostLeftSentence,
} from '../inversion/report-words';
import { factsOf } from '../figure-book';
import type { PaperBuilder } from './builder';
import type { Line } from './columns';
import type { CarteraReport } from './inversiones-read';
import { f12bColumns, groupColumns, monthColumns } from './inversiones-tables';

const POR = 'inversion_por';
const BARS = 24;

/** 2: the cartera month by month, by pliego, UEI, función and departamento, and its Formato 12-B. */
export function carteraGroups(builder: PaperBuilder, figures: CarteraReport): void {
  const { total, pliegos, ueis, funciones, departamentos, filas, meses, corte } = figures;
  builder.section('2', 'Cartera: costo, PIM y devengado', 1, 'landscape');
  let sections = 0;
  const section = (titulo: string) => builder.section(`2.${++sections}`, titulo, 2, 'landscape');
  if (meses.some(({ devengado, programado }) => devengado !== null || programado !== null)) {
    section('Mes a mes');
    builder.table('La cartera mes a mes, acumulado', monthColumns, meses);
  }
  const groups = (titulo: string, head: string, rows: readonly InversionGrupo[], nameOf: (group: InversionGrupo) => string, before?: () => void) => {
    section(titulo);
    const inOrder = [...rows].sort((a, b) => (b.por_devengar ?? 0) - (a.por_devengar ?? 0));
    builder.say(mostLeftSentence(inOrder, inOrder[0] ? nameOf(inOrder[0]) : ''), inOrder.slice(0, 1).flatMap((group) => factsOf(POR, group, ['por_devengar', 'cumplimiento_programado'])));
    before?.();
    const lines = rows.map((group): Line<InversionGrupo> => ({ kind: 'data', group }));
    const whole: Line<InversionGrupo>[] = rows.length > 1 ? [{ kind: 'total', group: total }] : [];
    builder.table(`La cartera ${titulo.charAt(0).toLowerCase()}${titulo.slice(1)}`, groupColumns(head, nameOf), [...lines, ...whole], ({ kind }) => kind);
  };
  const of = new Map(filas.map(({ uei, entidad }) => [uei, entidad]));
  if (oneToOne(filas))
    groups('Por pliego y UEI', 'Pliego y UEI', ueis, ({ nombre, llave }) => `${pliegoName(of.get(nombre) ?? null)}, ${groupName('uei', { nombre, llave })}`, () => shareChart(builder, ueis));
  else {
    groups('Por pliego', 'Pliego', pliegos, (one) => groupName('pliego', one));
    groups('Por UEI', 'UEI', ueis, (one) => groupName('uei', one), () => shareChart(builder, ueis));
  }
  if (funciones.length > 1) groups('Por función', 'Función', funciones, (one) => groupName('funcion', one));
  section('Por departamento');
  const heavy = heaviest(departamentos);
  builder.say(heavySentence(heavy), heavy.flatMap((group) => factsOf(POR, group, ['pim'])));
  builder.table('La cartera por departamento', groupColumns('Departamento', (one) => groupName('departamento', one)), departamentos.map((group) => ({ kind: 'data' as const, group })));
  if (filas.some((one) => one.departamentos.length > 1))
    builder.note('Una inversión en varios departamentos cuenta entera en cada uno: las filas no suman el total de la cartera.');
  section('Formato 12-B al día');
  builder.say(f12bSentence(total, corte), factsOf(POR, total, ['con_12b_conocido', 'sin_12b']));
  builder.table('Inversiones con el Formato 12-B atrasado', f12bColumns, filas.filter(({ codigos }) => codigos.includes('f12b_sin_actualizar')));
} // prettier-ignore

/** Each pliego has one UEI and each UEI one pliego: one table tells both. */
function oneToOne(filas: readonly InversionFila[]): boolean {
  const pairs = new Set(filas.map(({ entidad, uei }) => `${entidad}|${uei}`)).size;
  const count = (of: (fila: InversionFila) => string | null) => new Set(filas.map(of)).size;
  return count(({ entidad }) => entidad) === pairs && count(({ uei }) => uei) === pairs;
}

/** Bars of what each UEI devengó of its PIM, the furthest behind first. */
function shareChart(builder: PaperBuilder, ueis: readonly InversionGrupo[]): void {
  const known = ueis
    .filter(({ avance_anio }) => avance_anio !== null)
    .sort((a, b) => a.avance_anio! - b.avance_anio!)
    .slice(0, BARS);
  if (known.length < 2) return;
  builder.chart({
    titulo: 'Devengado del PIM por UEI, %',
    alt: 'Barras de la parte del PIM del año que devengó cada UEI, en orden de la más baja a la más alta. Sus valores están en el cuadro que sigue.',
    shape: 'barras',
    categorias: known.map((one) => groupName('uei', one)),
    series: [
      {
        nombre: 'Del PIM, %',
        source: `${POR}.avance_anio`,
        valores: known.map(({ avance_anio }) => avance_anio),
        color: '0B3C6B',
      },
    ],
  });
}
