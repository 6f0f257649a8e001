import { formatDate } from '@/core/format';
import { readable } from '@/core/names';
import type { PlanIndicador } from '@/sql/plan-indicador';
import type { PlanFactor, PlanRecomendacion } from '@/sql/plan-registro';
import { shortOf } from '../plan/evaluation-words';
import { motivoWord } from '../plan/indicador';
import { effectText, numberOf, origins, recommendationsFinding, stateSaid } from '../plan/registro-words';
import type { Missing, Run } from '../document';
import type { ColumnOf, PaperBuilder } from './builder';
import { words } from './columns';
import { goalsOf, type PlanFigures } from './pei-read';
import { gapTold, owedTold } from './plan-sentences';
import { gapColumns, indicatorColumns, indicatorLines, missingColumns, pendingColumns } from './plan-tables';

const unsaid: Missing = { falta: 'sin avance escrito' };

/** Who said it: the file that brought it, or a person. */
const saidBy = ({ en_archivo, anotado_por }: Pick<PlanFactor, 'en_archivo' | 'anotado_por'>): string =>
  anotado_por ?? (en_archivo ? 'archivo cargado' : 'sin nombre');

const factorColumns: ColumnOf<PlanFactor>[] = [
  words('Factor', 30, ({ factor }) => factor),
  words('Efecto', 20, (row) => effectText(row)),
  words('Objetivo', 11, ({ objetivo_id }) => objetivo_id ?? { falta: 'ninguno en particular' }),
  words('Sustento', 34, ({ sustento }) => sustento ?? { falta: 'sin sustento' }),
  words('Registrado por', 14, saidBy),
];

const recommendationColumns = (hoy: string): ColumnOf<PlanRecomendacion>[] => [
  words('N.º', 6, ({ recomendacion_id }) => numberOf(recomendacion_id)),
  words('Recomendación', 32, ({ recomendacion }) => recomendacion),
  words('Responsable', 13, ({ responsable }) => responsable ?? { falta: 'sin responsable' }),
  { titulo: 'Plazo', type: 'fecha', width: 11, cell: ({ plazo }) => plazo ?? { falta: 'sin plazo' } },
  words('Avance', 18, ({ avance }) => avance ?? unsaid),
  words('Estado', 15, (row) => stateSaid(row, hoy)),
  words('Registrado por', 12, saidBy),
];

/** What is outside the plan and what is of its own management, as people registered it. */
export function context(builder: PaperBuilder, numero: string, { factores, anio }: PlanFigures): void {
  builder.section(numero, 'Análisis contextual', 1);
  const facts = ['externo', 'interno'].map((origen) => ({
    value: factores.filter((row) => row.origen === origen).length,
    source: 'plan_factor_vigente.origen',
  }));
  const said = origins(factores);
  if (said !== '')
    builder.say(`De los factores que pesaron en los resultados de ${anio} se registraron ${said}.`, facts);
  const kinds = [
    ['externo', 'Factores externos'],
    ['interno', 'Factores internos'],
    [null, 'Factores sin origen registrado'],
  ] as const;
  for (const [origen, titulo] of kinds)
    builder.table(
      `${titulo} de ${anio}`,
      factorColumns,
      factores.filter((row) => row.origen === origen),
    );
  if (factores.length === 0) builder.note(`No se registró ningún factor externo ni interno de ${anio}.`);
}

/** Recommendations people registered, and how they go. */
export function recommendations(builder: PaperBuilder, { recomendaciones, anio, hoy }: PlanFigures): void {
  builder.say(recommendationsFinding(recomendaciones), [
    { value: recomendaciones.length, source: 'plan_recomendacion_vigente.estado' },
    ...(['cumplida', 'vencida', 'vence_pronto'] as const).map((estado) => ({
      value: recomendaciones.filter((row) => row.estado === estado).length,
      source: 'plan_recomendacion_vigente.estado',
    })),
  ]);
  builder.table(
    `Recomendaciones de la evaluación de ${anio}, al ${formatDate(hoy)}`,
    recommendationColumns(hoy),
    recomendaciones,
  );
}

/** What did not reach the year, the furthest first. */
export function gaps(builder: PaperBuilder, { indicadores, codes, anio }: PlanFigures): void {
  builder.say(...gapTold(indicadores, anio));
  builder.table(`Indicadores con brecha de logro en ${anio}`, gapColumns(codes), shortOf(indicadores));
}

/** What has no avance, why, and who owes it. */
export function missing(builder: PaperBuilder, figures: PlanFigures): void {
  const { indicadores, codes, pendientes, anio } = figures;
  builder.say(...owedTold(figures));
  const without = indicadores.filter(({ tipo_1 }) => tipo_1 === null);
  if (without.length === 1) builder.list([blindRuns(without[0]!, codes)]);
  else builder.table(`Indicadores sin avance (ND) de ${anio}`, missingColumns(codes), without);
  const owing = pendientes.filter(({ debidos }) => debidos > 0);
  if (owing.length > 1)
    builder.table(`Valores de ${anio} pedidos a quienes deben alguno`, pendingColumns, owing);
}

/** One alone needs no table. */
function blindRuns(row: PlanIndicador, codes: ReadonlyMap<string, string>): Run[] {
  const why = row.motivo_nd === null ? 'sin dato' : motivoWord(row.motivo_nd, row.motivo_fuente);
  return [
    { strong: `${codes.get(row.indicador_id) ?? row.indicador_id}, ${readable(row.indicador)}. ` },
    why.endsWith('.') ? why : `${why}.`,
  ];
}

/** The follow-up report, indicator by indicator. */
export function indicatorAnnex(builder: PaperBuilder, letter: string, figures: PlanFigures): void {
  const { plan, anio, indicadores, codes } = figures;
  builder.section(letter, `Reporte de seguimiento del ${plan.tipo}, indicador por indicador`, 1, 'landscape');
  builder.note(
    'R: relevancia. Tipo I: avance frente al logro del año, con tope en 100; sin tope, tal como resulta. Tipo II: avance desde la línea base. ND: sin dato, por el motivo que se indica; no equivale a cero.',
  );
  builder.table(
    `Seguimiento de los indicadores en ${anio}`,
    indicatorColumns,
    indicatorLines(goalsOf(figures), indicadores, codes),
    ({ kind }) => kind,
  );
}
