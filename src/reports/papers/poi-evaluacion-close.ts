import { formatNumber, formatPercent, joinList, numberWord, plural, sentence } from '@/core/format';
import { callName, readable } from '@/core/names';
import { monthName } from '@/core/period';
import { factorName, inOrder } from '../evaluacion/factors';
import { headline } from '../evaluacion/words';
import { factsOf, type Fact } from '../figure-book';
import type { PaperBuilder } from './builder';
import { of, POR, spentFacts, spentSentence } from './poi-evaluacion-facts';
import type { EvaluationFigures } from './poi-evaluacion-read';
import { headlineFacts } from './poi-evaluacion-summary';
import type { Written } from './written';

/** A sentence and what its numbers tell. */
type Told = [text: string, facts: Fact[]];

/** 3: what the figures say, and what they ask to be done. */
export function conclusions(builder: PaperBuilder, figures: EvaluationFigures, written: Written): void {
  const [total] = of(figures.groups, 'total');
  builder.section('3', 'Conclusiones y recomendaciones', 1);
  if (!total) return;
  builder.section('3.1', 'Conclusiones', 2);
  const told: Told[] = [
    [headline(figures.mirada, total, figures.clases), headlineFacts(figures)],
    [spentSentence(total), spentFacts(total)],
    ...redConclusion(figures),
  ];
  builder.list(told.map(([text, facts]) => builder.book.told(text, facts)));
  builder.section('3.2', 'Recomendaciones', 2);
  const asked = recommendations(figures, written);
  if (asked.length > 0) builder.list(asked.map(([text, facts]) => builder.book.told(text, facts)));
  else builder.note('Las cifras no piden ninguna medida: todo lo programado se reportó y nada está en rojo.');
  for (const ue of of(figures.groups, 'ue')) {
    const text = written.of(ue.llave, 'mejora');
    if (text) builder.text(`${ue.clave}, ${readable(ue.nombre)}`, text.texto, text.quien);
  }
}

function redConclusion({ groups, factores }: EvaluationFigures): Told[] {
  const [total] = of(groups, 'total');
  if (!total || total.ao_rojo === 0) return [['Ninguna actividad cerró en rojo.', []]];
  const named = inOrder(factores.filter(({ eje, factor }) => eje === 'total' && factor !== null))[0];
  const why = named
    ? `; el factor más frecuente es «${factorName(named).toLowerCase()}», en ${formatNumber(named.ao)}`
    : '; ninguna tiene un factor registrado';
  return [
    [
      `${formatNumber(total.ao_rojo)} ${plural(total.ao_rojo, 'actividad cerró', 'actividades cerraron')} en rojo, de ${formatNumber(total.ao_en_promedio)} con meta y reporte${why}.`,
      [...factsOf(POR, total, ['ao_rojo', 'ao_en_promedio']), ...factsOf('poi_evaluacion_factor', named, ['ao'])],
    ],
  ];
} // prettier-ignore

const NAMED = 6;

/** What is asked of whom: only what the figures show. */
function recommendations({ groups, rojas, centros, mirada }: EvaluationFigures, written: Written): Told[] {
  const all: Told[] = [];
  const silent = centros.filter(({ ao_con_meta, ao_reportaron }) => ao_con_meta > 0 && ao_reportaron === 0);
  if (silent.length > 0)
    all.push([
      `Registrar en el Aplicativo CEPLAN lo ejecutado a ${monthName(mirada.hasta)}: ${namesOf(silent)}. Si no hubo ejecución, con cero y su motivo.`,
      [],
    ]);
  const noMeasure = rojas.filter(({ medida }) => medida === null).length;
  if (noMeasure > 0)
    all.push([
      `Registrar medida, responsable y plazo de ${formatNumber(noMeasure)} de las ${formatNumber(rojas.length)} actividades en rojo, que no los tienen.`,
      [
        { value: noMeasure, source: 'poi_evaluacion_rojo.medida' },
        { value: rojas.length, source: `${POR}.ao_rojo` },
      ],
    ]);
  const noMotive = rojas.filter(({ origen }) => origen === 'sin_motivo').length;
  if (noMotive > 0)
    all.push([
      `Registrar el motivo de ${formatNumber(noMotive)} ${plural(noMotive, 'actividad', 'actividades')} en rojo que no lo ${plural(noMotive, 'dice', 'dicen')}.`,
      [{ value: noMotive, source: 'poi_evaluacion_rojo.origen' }],
    ]);
  const worst = of(groups, 'oei').filter(({ semaforo }) => semaforo === 'rojo');
  for (const oei of worst)
    all.push([
      `Revisar las actividades de ${oei.clave}, que cerró en ${formatPercent(oei.cumplimiento)} de su meta.`,
      factsOf(POR, oei, ['cumplimiento']),
    ]);
  const unwritten = centros.filter(({ llave }) => written.of(llave, 'limitaciones') === null && written.of(llave, 'logros') === null);
  if (unwritten.length > 0)
    all.push([
      `Remitir el análisis del periodo (logros, limitaciones y medidas): lo deben ${numberWord(unwritten.length)} ${plural(unwritten.length, 'centro', 'centros')} de costo.`,
      [{ value: unwritten.length, source: 'poi_evaluacion_centro.textos' }],
    ]);
  return all;
} // prettier-ignore

function namesOf(groups: readonly { nombre: string; sigla: string | null }[]): string {
  const names = groups.slice(0, NAMED).map(callName);
  const rest = groups.length - names.length;
  return sentence(joinList(rest > 0 ? [...names, `${numberWord(rest)} más`] : names));
}
