import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { columnsOf, rowsOf, type MatrixRow } from '../plan/matrix';
import { period } from '../plan/pei-words';
import { factorsFinding, recommendationsFinding } from '../plan/registro-words';
import { PaperBuilder } from './builder';
import { yearTable } from './pei-evaluacion';
import { pesemConclusions, pesemImprovement } from './pesem-evaluacion-close';
import type { PesemFigures } from './pesem-evaluacion-read';
import {
  contributionTold,
  lowestPliegosTold,
  matrixTold,
  moneyTold,
  sectorTold,
} from './pesem-evaluacion-sentences';
import {
  APORTE,
  contributionColumns,
  LISTED,
  looseColumns,
  looseLines,
  matrixColumns,
} from './pesem-evaluacion-tables';
import { resultChart } from './plan-chart';
import { planHead } from './plan-identity';
import { context, gaps, indicatorAnnex, missing } from './plan-sections';
import { changeTold, paceTold, resultTold } from './plan-sentences';

/** Informe de Evaluación de Resultados del PESEM (E1.3.1). */
export function writePesemEvaluation(pedido: PaperAsk, figures: PesemFigures): Draft {
  const { plan, anio, sources, factores, recomendaciones } = figures;
  const builder = new PaperBuilder();
  builder.section('I', 'Resumen ejecutivo', 1);
  builder.say(...resultTold(figures));
  builder.say(...sectorTold(figures));
  builder.say(...contributionTold(figures));
  if (figures.aportes.length > 0) builder.say(...matrixTold(figures));
  if (factores.length > 0) builder.say(factorsFinding(factores), []);
  if (recomendaciones.length > 0) builder.say(recommendationsFinding(recomendaciones), []);
  yearTable(builder, figures, 'Objetivo estratégico sectorial');

  context(builder, 'II', figures);

  builder.section('III', 'Cumplimiento de los logros esperados', 1, 'landscape');
  builder.section('3.1', 'Resultados de los objetivos sectoriales', 2, 'landscape');
  builder.say(...changeTold(figures));
  builder.say(...paceTold(figures));
  gaps(builder, figures);
  missing(builder, figures);
  builder.section('3.2', 'Aporte de cada pliego', 2, 'landscape');
  contribution(builder, figures);
  builder.section('3.3', 'Articulación del presupuesto', 2);
  money(builder, figures);

  pesemImprovement(builder, 'IV', figures);
  pesemConclusions(builder, 'V', figures);
  builder.signatures();
  indicatorAnnex(builder, 'A', figures);
  if (figures.contribuciones.length > 0) {
    builder.section('B', 'Indicadores de los PEI detrás de cada acción sectorial', 1, 'landscape');
    builder.table(
      `Contribución de los indicadores de los PEI en ${anio}`,
      contributionColumns,
      byAction(figures),
    );
  }
  return builder.finish(
    figures.contribuciones.length > 0 ? 'C' : 'B',
    planHead(pedido, anio, { sources, de: period(plan) }),
  );
}

const rowKind = ({ nivel }: MatrixRow) => (nivel === 'OES' ? 'group' : nivel === 'sector' ? 'total' : 'data');

function contribution(builder: PaperBuilder, figures: PesemFigures): void {
  const { aportes, anio } = figures;
  if (aportes.length === 0) {
    builder.say(...contributionTold(figures));
    return;
  }
  builder.say(...lowestPliegosTold(figures));
  const columns = columnsOf(aportes);
  const rows = rowsOf(aportes, columns);
  resultChart(
    builder,
    rows.filter(({ nivel }) => nivel === 'AES').map(({ code, total }) => ({ name: code, value: total.aporte, semaforo: total.semaforo })),
    { titulo: `Aporte de los pliegos a cada AES en ${anio}, %`, of: 'del aporte de todos los pliegos a cada acción estratégica sectorial', source: `${APORTE}.aporte` },
  );
  builder.table(`Aporte de cada pliego a los objetivos y acciones del PESEM en ${anio}`, matrixColumns(columns), rows, rowKind);
  builder.note('El aporte es el promedio simple del avance Tipo I de los indicadores del PEI articulados. El guion indica que el pliego no participa; ND, que participa y no tiene dato.');
} // prettier-ignore

function money(builder: PaperBuilder, figures: PesemFigures): void {
  builder.say(...moneyTold(figures));
  const rows = figures.dinero?.sueltos.filter(({ clase }) => LISTED.includes(clase)) ?? [];
  if (rows.length === 0) {
    if (figures.dinero !== null) builder.note('Toda acción del PESEM y de los PEI tiene con qué unirse.');
    return;
  }
  builder.table(
    `Acciones sin articular en ${figures.anio}`,
    looseColumns(rows),
    looseLines(rows),
    ({ kind }) => kind,
  );
}

function byAction({ contribuciones }: PesemFigures) {
  const key = ({ oes_id, aes_id, pliego_llave, indicador_id }: (typeof contribuciones)[number]) =>
    [oes_id ?? '~', aes_id ?? '', pliego_llave ?? '~', indicador_id].join(' ');
  return [...contribuciones].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
