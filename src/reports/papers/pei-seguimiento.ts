import { template } from '../template';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { PaperBuilder } from './builder';
import { goalsOf, type PeiFigures } from './pei-read';
import { resultChart } from './plan-chart';
import { execution } from './plan-execution';
import { planHead, titledAs } from './plan-identity';
import { gaps, indicatorAnnex, missing } from './plan-sections';
import { changeTold, furthestTold, paceTold, reachedTold, whereTold } from './plan-sentences';
import { goalColumns, goalLines, GRUPO } from './plan-tables';

/** Reporte de Seguimiento del PEI (E1.3.2): how each objective, action and indicator went in a year. */
export function writePeiFollowUp(pedido: PaperAsk, figures: PeiFigures): Draft {
  const { plan, anio, sources } = figures;
  const builder = new PaperBuilder();
  builder.section('1', 'Resumen', 1);
  builder.say(...reachedTold(figures));
  builder.say(...whereTold(figures));
  builder.say(...paceTold(figures));
  builder.say(...changeTold(figures));
  builder.say(...furthestTold(figures));
  goalChart(builder, figures);

  builder.section('2', 'Avance por objetivo y acción estratégica', 1, 'landscape');
  builder.runs([
    'El avance de un objetivo reúne sus indicadores y los de sus acciones, cada uno con su peso por relevancia; el del plan es el promedio simple de sus objetivos.',
  ]);
  builder.table(
    `Avance de los objetivos y acciones en ${anio}`,
    goalColumns('Objetivo y acción', anio),
    goalLines(figures.anios, anio, true),
    ({ kind }) => kind,
  );
  builder.section('3', 'Brechas de logro', 1, 'landscape');
  gaps(builder, figures);
  builder.section('4', 'Actividades operativas detrás del resultado', 1, 'landscape');
  execution(builder, figures);
  builder.section('5', 'Indicadores sin avance y valores por remitir', 1);
  missing(builder, figures);
  builder.signatures();
  indicatorAnnex(builder, 'A', figures);
  return builder.finish('B', planHead(pedido, anio, { sources, de: titledAs(plan, template.sigla) }));
}

/** Bars of the objectives of the year. */
export function goalChart(builder: PaperBuilder, figures: PeiFigures): void {
  resultChart(
    builder,
    goalsOf(figures).map(({ objetivo_id, tipo_1, semaforo }) => ({
      name: objetivo_id ?? '',
      value: tipo_1,
      semaforo,
    })),
    {
      titulo: `Avance Tipo I de los objetivos en ${figures.anio}, %`,
      of: 'del avance Tipo I de cada objetivo',
      source: `${GRUPO}.tipo_1`,
    },
  );
}
