import { formatNumber, formatPercent, plural } from '@/core/format';
import { callName, placeName } from '@/core/names';
import { formatPeriodo, monthName, periodoName } from '@/core/period';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { factsOf } from '../figure-book';
import { initialFinding, whereFinding } from '../evaluacion/words';
import { PaperBuilder } from './builder';
import { byUe, nested } from './columns';
import { cumplimientoChart } from './cumplimiento-chart';
import { conclusions } from './poi-evaluacion-close';
import { of, POR, spentFacts, spentSentence, whereFacts } from './poi-evaluacion-facts';
import { improvement, measures } from './poi-evaluacion-measures';
import type { EvaluationFigures } from './poi-evaluacion-read';
import { evaluationSummary } from './poi-evaluacion-summary';
import { aoColumns, evaluationColumns } from './poi-evaluacion-tables';
import { modificationColumns } from './poi-mensual-tables';
import type { Written } from './written';

/** Informe de Evaluación de Implementación del POI (E1.3.6): quarter, half or year. */
export function writeEvaluation(pedido: PaperAsk, figures: EvaluationFigures, written: Written): Draft {
  const builder = new PaperBuilder();
  const { identity, look, mirada } = figures;
  evaluationSummary(builder, figures);
  builder.section('2', 'Análisis del cumplimiento de las actividades operativas e inversiones', 1);
  builder.runs([
    'Este informe evalúa las actividades operativas del POI; las inversiones se informan, una por una, en el Informe de Seguimiento de las Inversiones (ficha E1.3.7).',
  ]);
  modifications(builder, figures);
  fulfilment(builder, figures);
  measures(builder, figures, written);
  improvement(builder, figures, written);
  conclusions(builder, figures, written);
  builder.signatures();
  builder.section('A', 'Actividades operativas evaluadas', 1, 'landscape');
  builder.say(
    `Las ${formatNumber(figures.ao.length)} actividades con meta y reporte al cierre, primero las que más puntos restan.`,
    [{ value: figures.ao.length, source: `${POR}.ao_en_promedio` }],
  );
  builder.table('Actividades operativas con meta y reporte', aoColumns, figures.ao);
  const { ejercicio } = look.periodo;
  return builder.finish('B', {
    pedido,
    sources: identity.sources,
    ejercicio,
    periodo: look.anual ? `año ${ejercicio}` : `${periodoName(mirada.periodo)} de ${ejercicio}`,
    clave: look.anual ? `${ejercicio % 100}A` : formatPeriodo(look.periodo).replace('-', '').slice(2),
    corte: `${monthName(mirada.hasta)} de ${ejercicio}`,
  });
}

function modifications(builder: PaperBuilder, { modificaciones }: EvaluationFigures): void {
  builder.section('2.1', 'Modificaciones', 2, 'landscape');
  const [total, ...centros] = modificaciones;
  builder.say(
    initialFinding(modificaciones),
    factsOf('poi_modificacion_por', total, ['pim_antes', 'pim_ahora', 'cambio_relativo']),
  );
  if (total)
    builder.say(
      `${plural(total.metas_suben, 'Subió', 'Subieron')} ${formatNumber(total.metas_suben)} ${plural(total.metas_suben, 'meta anual', 'metas anuales')} y ${plural(total.metas_bajan, 'bajó', 'bajaron')} ${formatNumber(total.metas_bajan)}; se crearon ${formatNumber(total.ao_creadas)} actividades y se desactivaron ${formatNumber(total.ao_desactivadas)}.`,
      factsOf('poi_modificacion_por', total, ['metas_suben', 'metas_bajan', 'ao_creadas', 'ao_desactivadas']),
    );
  const moved = centros.filter((one) => one.pim_cambio !== 0 || one.metas_suben + one.metas_bajan > 0);
  builder.table(
    'Modificaciones por centro de costo, de lo inicial a lo vigente',
    modificationColumns,
    [...moved, ...(total && moved.length > 0 ? [total] : [])],
    ({ eje }) => (eje === 'total' ? 'total' : 'data'),
  );
}

function fulfilment(builder: PaperBuilder, figures: EvaluationFigures): void {
  const { groups, mirada } = figures;
  const [total] = of(groups, 'total');
  builder.section('2.2', 'Evaluación del cumplimiento', 2, 'landscape');
  if (!total) return;
  const month = monthName(mirada.hasta);
  effectSentence(builder, total);

  const [oei, aei] = [of(groups, 'oei'), of(groups, 'aei')];
  builder.section('2.2.1', 'Por objetivo y acción estratégica', 3, 'landscape');
  builder.say(whereFinding(oei, total, ({ clave }) => clave, { groups: aei, one: 'AEI', many: 'AEI' }), whereFacts(oei, total));
  builder.table(`Cumplimiento por OEI y AEI, enero a ${month}`, evaluationColumns('Objetivo y acción'), nested(oei, aei, total), ({ kind }) => kind);

  const centros = of(groups, 'centro_costo');
  builder.section('2.2.2', 'Por centro de costo', 3, 'landscape');
  builder.say(whereFinding(centros, total, callName, { groups: centros, one: 'centro', many: 'centros' }), whereFacts(centros, total));
  cumplimientoChart(builder, centros, {
    of: `centro de costo a ${month}`,
    each: 'cada centro de costo',
    some: (count) => `los ${count} más atrasados con reporte`,
    source: `${POR}.cumplimiento`,
  });
  builder.table(`Cumplimiento por centro de costo, enero a ${month}`, evaluationColumns('Centro de costo'), byUe(of(groups, 'ue'), centros, total), ({ kind }) => kind);

  const places = of(groups, 'departamento');
  builder.section('2.2.3', 'Por departamento', 3, 'landscape');
  builder.say(whereFinding(places, total, ({ nombre }) => placeName(nombre), { groups: places, one: 'departamento', many: 'departamentos' }), whereFacts(places, total));
  builder.table(
    `Cumplimiento por departamento del ubigeo de la actividad, enero a ${month}`,
    evaluationColumns('Departamento'),
    [...places.map((group) => ({ kind: 'data' as const, group })), { kind: 'total' as const, group: total }],
    ({ kind }) => kind,
  );
} // prettier-ignore

/** What reprogramming did to the result, and what was spent. */
function effectSentence(builder: PaperBuilder, total: PoiEvaluacion): void {
  const { cumplimiento, cumplimiento_inicial, cumplimiento_ponderado, efecto } = total;
  if (cumplimiento !== null && cumplimiento_inicial !== null && efecto !== null)
    builder.say(
      `Contra la meta vigente se cumplió el ${formatPercent(cumplimiento)}; contra la inicial, el ${formatPercent(cumplimiento_inicial)}: reprogramar ${efecto >= 0 ? 'suma' : 'quita'} ${formatNumber(Math.abs(efecto), 1)} puntos. Con el presupuesto de cada actividad como peso, el ${formatPercent(cumplimiento_ponderado)}.`,
      factsOf(POR, total, ['cumplimiento', 'cumplimiento_inicial', 'efecto', 'cumplimiento_ponderado']),
    );
  builder.say(spentSentence(total), spentFacts(total));
}
