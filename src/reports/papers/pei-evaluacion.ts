import type { PlanObjetivo } from '@/sql/plan-objetivo';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { yearsOf } from '../plan/years';
import { template } from '../template';
import { PaperBuilder } from './builder';
import { conclusions, improvement } from './pei-evaluacion-close';
import type { PeiFigures, PlanFigures } from './pei-read';
import { goalChart } from './pei-seguimiento';
import { execution } from './plan-execution';
import { planHead, titledAs } from './plan-identity';
import { context, gaps, indicatorAnnex, missing } from './plan-sections';
import { changeTold, furthestTold, paceTold, reachedTold, resultTold, whereTold } from './plan-sentences';
import { quadrantFinding } from '../plan/pei-words';
import { factorsFinding } from '../plan/registro-words';
import { crossingFacts } from './plan-execution';
import { goalColumns, goalLines, yearColumns } from './plan-tables';

/** Informe de Evaluación de Resultados del PEI (E1.3.3). */
export function writePeiEvaluation(pedido: PaperAsk, figures: PeiFigures): Draft {
  const { plan, anio, sources, ejecucion, factores } = figures;
  const builder = new PaperBuilder();
  builder.section('I', 'Resumen ejecutivo', 1);
  builder.say(...resultTold(figures));
  builder.say(...whereTold(figures));
  builder.say(...changeTold(figures));
  builder.say(...furthestTold(figures));
  if (ejecucion.some(({ cuadrante }) => cuadrante !== null))
    builder.say(quadrantFinding(ejecucion.filter(({ nivel }) => nivel === 'AEI')), crossingFacts(ejecucion));
  if (factores.length > 0) builder.say(factorsFinding(factores), []);
  yearTable(builder, figures, 'Objetivo estratégico institucional');

  context(builder, 'II', figures);

  builder.section('III', 'Cumplimiento de los logros esperados', 1, 'landscape');
  builder.section('3.1', 'Resultado por objetivo y acción estratégica', 2, 'landscape');
  builder.say(...reachedTold(figures));
  goalChart(builder, figures);
  builder.table(
    `Avance de los objetivos y acciones en ${anio}`,
    goalColumns('Objetivo y acción', anio),
    goalLines(figures.anios, anio, true),
    ({ kind }) => kind,
  );
  builder.section('3.2', 'Trayectoria y brechas de logro', 2, 'landscape');
  builder.say(...paceTold(figures));
  gaps(builder, figures);
  builder.section('3.3', 'Indicadores sin avance', 2, 'landscape');
  missing(builder, figures);
  builder.section('3.4', 'Resultado y ejecución del POI', 2, 'landscape');
  execution(builder, figures);

  improvement(builder, 'IV', figures);
  conclusions(builder, 'V', figures);
  builder.signatures();
  indicatorAnnex(builder, 'A', figures);
  return builder.finish('B', planHead(pedido, anio, { sources, de: titledAs(plan, template.sigla) }));
}

/** Each objective in the years with results, and against the end of the plan. */
export function yearTable(builder: PaperBuilder, { anios, anio, plan }: PlanFigures, head: string): void {
  const rows = new Map(anios.map((row) => [`${row.objetivo_id}|${row.anio}`, row]));
  const of = (row: PlanObjetivo, year: number | null) => rows.get(`${row.objetivo_id}|${year}`) ?? null;
  builder.table(
    `Avance Tipo I de los objetivos por año y frente al logro de ${plan.hasta}`,
    yearColumns(head, yearsOf(anios, anio), plan.hasta, of),
    goalLines(anios, anio, false),
    ({ kind }) => kind,
  );
}
