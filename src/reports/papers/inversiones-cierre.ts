import { formatDate, joinList, numberWord, plural, sentence } from '@/core/format';
import { readable } from '@/core/names';
import { alertRuleOf } from '@/sql/inversion-alerta';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Acuerdo, AcuerdoConteo } from '@/sql/sesion';
import { factsOf, type Fact } from '../figure-book';
import { alertTitle } from '../inversion/alert-words';
import { projectionSentence, someNames } from '../inversion/report-words';
import { inversionesOf } from '../inversion/words';
import { acuerdoNumber } from '../sesion/keys';
import { latestDue, responsableText } from '../sesion/words';
import { acuerdoColumns } from './acuerdo-table';
import type { PaperBuilder } from './builder';
import type { CarteraReport } from './inversiones-read';

const POR = 'inversion_por';

/** 5: what became of what the Comisión agreed before. */
export function agreements(builder: PaperBuilder, { acuerdos, conteo, hoy }: CarteraReport): void {
  builder.section('5', 'Estado de los acuerdos de la Comisión', 1);
  if (acuerdos.length === 0) {
    builder.note('No hay acuerdos registrados ni cargados.');
    return;
  }
  builder.say(`Al ${formatDate(hoy)}: ${lower(latestDue(acuerdos, hoy))}`, factsOf('acuerdo_por', conteo, ['vencidos']));
  builder.table(`Acuerdos al ${formatDate(hoy)}: vencidos, por vencer y cumplidos`, acuerdoColumns(hoy), acuerdos);
  for (const { acuerdo_id, nota, anotado_por } of acuerdos)
    if (nota) builder.text(`Nota del acuerdo ${acuerdoNumber(acuerdo_id)}`, nota, anotado_por ?? 'sin nombre');
} // prettier-ignore

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1);

/** A sentence and what its numbers tell. */
type Told = [text: string, facts: Fact[]];

/** 7: what the figures say, and what they ask of whom. */
export function conclusions(builder: PaperBuilder, figures: CarteraReport): void {
  const numero = figures.brechas.length > 0 ? '7' : '6';
  builder.section(numero, 'Conclusiones y recomendaciones', 1);
  builder.section(`${numero}.1`, 'Conclusiones', 2);
  const list = (told: readonly Told[]) =>
    builder.list(told.map(([text, facts]) => builder.book.told(`${text}.`, facts)));
  list(concluded(figures));
  builder.section(`${numero}.2`, 'Recomendaciones', 2);
  const asked = recommended(figures);
  if (asked.length > 0) list(asked);
  else builder.note('Las cifras no piden ninguna medida: no hay alertas ni acuerdos vencidos.');
}

function concluded({ total, corte, reglas, umbrales, acuerdos, conteo }: CarteraReport): Told[] {
  const projection = projectionSentence(total, corte);
  const worst = reglas.filter(({ gravedad, inversiones }) => gravedad === 'error' && inversiones > 0);
  return [
    ...(projection ? [[projection, factsOf(POR, total, ['proyeccion', 'pim_con_proyeccion', 'con_proyeccion'])] satisfies Told] : []),
    [
      worst.length === 0
        ? 'Ninguna inversión tuvo alertas graves'
        : `Las alertas graves fueron: ${worst.map(({ alerta, inversiones }) => `«${lower(alertTitle(alerta, umbrales))}», en ${inversionesOf(inversiones)}`).join('; ')}`,
      worst.flatMap((one) => factsOf('inversion_alerta_por', one, ['inversiones'])),
    ],
    ...overdueConclusion(acuerdos, conteo),
  ];
} // prettier-ignore

/** Whose acuerdos are overdue, those who owe most first. */
function overdueBy(acuerdos: readonly Acuerdo[]): [who: string, rows: Acuerdo[]][] {
  const owed = new Map<string, Acuerdo[]>();
  for (const one of acuerdos.filter(({ estado }) => estado === 'vencido')) {
    const who = responsableText(one.responsable);
    owed.set(who, [...(owed.get(who) ?? []), one]);
  }
  return [...owed].sort(([, a], [, b]) => b.length - a.length);
}

function overdueConclusion(acuerdos: readonly Acuerdo[], conteo: AcuerdoConteo): Told[] {
  const owed = overdueBy(acuerdos);
  if (acuerdos.length === 0) return [];
  if (owed.length === 0) return [['Ningún acuerdo de la Comisión estaba vencido', []]];
  const by = owed.map(([who, rows]) => `${numberWord(rows.length, 'alone')} de ${who}`);
  return [
    [
      `${sentence(numberWord(conteo.vencidos, 'm'))} ${plural(conteo.vencidos, 'acuerdo de la Comisión estaba vencido', 'acuerdos de la Comisión estaban vencidos')}: ${joinList(by)}`,
      factsOf('acuerdo_por', conteo, ['vencidos']),
    ],
  ];
} // prettier-ignore

/** Only what the figures show: what each rule asks to be done, and the acuerdos overdue. */
function recommended({ reglas, filas, acuerdos, umbrales }: CarteraReport): Told[] {
  const byRule = reglas.flatMap(({ alerta, inversiones }): Told[] => {
    if (inversiones === 0) return [];
    const own = filas.filter(({ codigos }) => codigos.includes(alerta)).sort(byLeft);
    const names = someNames(own.map(({ nombre }) => readable(nombre)));
    return [[`${alertTitle(alerta, umbrales)}: ${alertRuleOf(alerta).hacer} (${names})`, []]];
  });
  const owed = overdueBy(acuerdos).map(([who, rows]) => `${joinList(rows.map(({ acuerdo_id }) => acuerdoNumber(acuerdo_id)))} (${who})`);
  return owed.length === 0 ? byRule : [...byRule, [`Acuerdos vencidos: cumplirlos o reprogramarlos con sustento: ${owed.join('; ')}`, []]];
} // prettier-ignore

const byLeft = (a: InversionFila, b: InversionFila): number =>
  (b.por_devengar ?? -1) - (a.por_devengar ?? -1) || a.cui.localeCompare(b.cui);
