import { readable } from '@/core/names';
import type { PlanIndicador, PlanPendiente } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import { trajectoryCounts } from '../plan/evaluation-words';
import { motivoWord, planName, responsableName, trayectoriaWord } from '../plan/indicador';
import type { Missing } from '../document';
import type { ColumnOf } from './builder';
import { figures, noData, words } from './columns';

export const GRUPO = 'plan_grupo';
export const INDICADOR = 'plan_indicador_por';
const ND: Missing = { falta: 'ND' };
/** In the row of a group, which only names it. */
const EMPTY: Missing = { falta: '' };

export interface GoalLine {
  kind: 'data' | 'group' | 'total';
  row: PlanObjetivo;
  /** The same of the year before. */
  before: PlanObjetivo | null;
}

/** Objectives with their actions below and the whole plan last. */
export function goalLines(anios: readonly PlanObjetivo[], anio: number, withActions: boolean): GoalLine[] {
  const rows = anios.filter((row) => row.anio === anio);
  const before = new Map(anios.filter((row) => row.anio === anio - 1).map((row) => [row.objetivo_id, row]));
  const line = (row: PlanObjetivo, kind: GoalLine['kind']): GoalLine => ({
    kind,
    row,
    before: before.get(row.objetivo_id) ?? null,
  });
  return [
    ...rows
      .filter(({ nivel, dentro_de }) => nivel !== 'plan' && (withActions || dentro_de === null))
      .map((row) => line(row, withActions && row.dentro_de === null ? 'group' : 'data')),
    ...rows.filter(({ nivel }) => nivel === 'plan').map((row) => line(row, 'total')),
  ];
}

export const goalName = ({ objetivo_id, nombre }: Pick<PlanObjetivo, 'objetivo_id' | 'nombre'>): string =>
  objetivo_id === null ? 'Todo el plan' : `${objetivo_id}, ${planName(nombre)}`;

/** How each objective and action stands. */
export function goalColumns(head: string, anio: number): ColumnOf<GoalLine>[] {
  type L = GoalLine;
  return [
    words<L>(head, 32, ({ row }) => goalName(row)),
    figures<L>('Indicadores', 'entero', 9, `${GRUPO}.indicadores`, ({ row }) => row.indicadores),
    figures<L>('Con dato', 'entero', 6, `${GRUPO}.con_dato`, ({ row }) => row.con_dato),
    figures<L>('Alcanzan', 'entero', 8, `${GRUPO}.alcanzan`, ({ row }) => row.alcanzan),
    figures<L>(`Tipo I ${anio - 1}, %`, 'porcentaje', 8, `${GRUPO}.tipo_1`, ({ before }) => before?.tipo_1 ?? null, noData),
    figures<L>(`Tipo I ${anio}, %`, 'porcentaje', 8, `${GRUPO}.tipo_1`, ({ row }) => row.tipo_1, noData),
    figures<L>('Sin tope, %', 'porcentaje', 8, `${GRUPO}.tipo_1_real`, ({ row }) => row.tipo_1_real, noData),
    figures<L>('Tipo II, %', 'porcentaje', 8, `${GRUPO}.tipo_2`, ({ row }) => row.tipo_2, noData),
    { titulo: 'Semáforo', type: 'semaforo', width: 10, cell: ({ row }) => row.semaforo },
    words<L>('Tendencia de sus indicadores', 20, ({ row }) => trajectoryCounts(row)),
  ];
} // prettier-ignore

/** The result of each objective year by year, and against the end of the plan. */
export function yearColumns(
  head: string,
  years: readonly (number | null)[],
  hasta: number,
  of: (row: PlanObjetivo, anio: number | null) => PlanObjetivo | null,
): ColumnOf<GoalLine>[] {
  return [
    words('Código', 10, ({ row }) => row.objetivo_id ?? 'Total'),
    words(head, 50, ({ row }) => (row.objetivo_id === null ? 'Todo el plan' : planName(row.nombre))),
    ...years.map((anio) =>
      figures<GoalLine>(
        anio === null ? `Frente a ${hasta}, %` : `${anio}, %`,
        'porcentaje',
        10,
        `${GRUPO}.tipo_1`,
        ({ row }) => of(row, anio)?.tipo_1 ?? null,
        noData,
      ),
    ),
    { titulo: 'Semáforo', type: 'semaforo', width: 12, cell: ({ row }) => row.semaforo },
  ];
}

/** An indicator, or the objective it stands under. */
export type IndicatorLine =
  { kind: 'group'; row: PlanObjetivo } | { kind: 'data'; row: PlanIndicador; code: string };

export function indicatorLines(
  goals: readonly PlanObjetivo[],
  indicadores: readonly PlanIndicador[],
  codes: ReadonlyMap<string, string>,
): IndicatorLine[] {
  return goals.flatMap((goal): IndicatorLine[] => {
    const inside = indicadores.filter((row) => row.objetivo_superior_id === goal.objetivo_id);
    if (inside.length === 0) return [];
    return [
      { kind: 'group', row: goal },
      ...inside.map((row) => ({
        kind: 'data' as const,
        row,
        code: codes.get(row.indicador_id) ?? row.indicador_id,
      })),
    ];
  });
}

const measured = ({ indicador, unidad }: PlanIndicador): string =>
  unidad ? `${readable(indicador)}, ${unidad}` : readable(indicador);
const whose = (responsable: string | null): string | Missing =>
  responsable === null ? { falta: 'sin responsable' } : responsableName(responsable);
/** Where it goes or, of what has no avance, why. */
const wayOf = ({ trayectoria, motivo_nd, motivo_nd_tipo_2, motivo_fuente }: PlanIndicador): string =>
  motivo_nd !== null
    ? motivoWord(motivo_nd, motivo_fuente)
    : trayectoria !== null
      ? trayectoriaWord(trayectoria)
      : motivo_nd_tipo_2 === null
        ? 'sin ritmo conocido'
        : motivoWord(motivo_nd_tipo_2);

function ofIndicator(
  titulo: string,
  type: 'numero' | 'porcentaje' | 'entero',
  width: number,
  column: keyof PlanIndicador & string,
  reason: Missing,
): ColumnOf<IndicatorLine> {
  return figures<IndicatorLine>(
    titulo,
    type,
    width,
    `${INDICADOR}.${column}`,
    (line) => (line.kind === 'data' ? (line.row[column] as number | null) : null),
    (line) => (line.kind === 'data' ? reason : EMPTY),
  );
}

/** The follow-up report, indicator by indicator. */
export const indicatorColumns: ColumnOf<IndicatorLine>[] = [
  words('Código', 9, (line) => (line.kind === 'data' ? line.code : (line.row.objetivo_id ?? ''))),
  words('Indicador y unidad', 25, (line) => (line.kind === 'data' ? measured(line.row) : planName(line.row.nombre))),
  ofIndicator('R', 'entero', 4, 'relevancia', { falta: 's/r' }),
  ofIndicator('Línea base', 'numero', 8, 'linea_base', { falta: 's/d' }),
  ofIndicator('Logro esperado', 'numero', 9, 'logro_esperado', { falta: 's/d' }),
  ofIndicator('Valor obtenido', 'numero', 9, 'valor_obtenido', ND),
  ofIndicator('Tipo I sin tope, %', 'porcentaje', 8, 'tipo_1_real', ND),
  ofIndicator('Tipo I, %', 'porcentaje', 7, 'tipo_1', ND),
  ofIndicator('Tipo II, %', 'porcentaje', 7, 'tipo_2', ND),
  { titulo: 'Semáforo', type: 'semaforo', width: 10, cell: ({ row }) => row.semaforo },
  words('Trayectoria o motivo', 17, (line) => (line.kind === 'data' ? wayOf(line.row) : EMPTY)),
  words('Responsable', 11, (line) => whose(line.row.responsable)),
]; // prettier-ignore

/** Indicators that did not reach what was expected. */
export const gapColumns = (codes: ReadonlyMap<string, string>): ColumnOf<PlanIndicador>[] => [
  words('Código', 10, ({ indicador_id }) => codes.get(indicador_id) ?? indicador_id),
  words('Indicador y unidad', 30, measured),
  figures('Esperado', 'numero', 10, `${INDICADOR}.logro_esperado`, (row) => row.logro_esperado, { falta: 's/d' }),
  figures('Obtenido', 'numero', 10, `${INDICADOR}.valor_obtenido`, (row) => row.valor_obtenido, ND),
  figures('Falta', 'numero', 9, `${INDICADOR}.brecha_logro`, (row) => row.brecha_logro, ND),
  figures('Avance, %', 'porcentaje', 9, `${INDICADOR}.tipo_1_real`, (row) => row.tipo_1_real, ND),
  { titulo: 'Semáforo', type: 'semaforo', width: 11, cell: ({ semaforo }) => semaforo },
  words('Trayectoria', 14, wayOf),
  words('Responsable', 12, ({ responsable }) => whose(responsable)),
]; // prettier-ignore

/** Indicators without avance, and who has to say something of them. */
export const missingColumns = (codes: ReadonlyMap<string, string>): ColumnOf<PlanIndicador>[] => [
  words('Código', 11, ({ indicador_id }) => codes.get(indicador_id) ?? indicador_id),
  words('Indicador y unidad', 32, measured),
  words('Motivo', 37, ({ motivo_nd, motivo_fuente }) => (motivo_nd === null ? noData : motivoWord(motivo_nd, motivo_fuente))),
  words('Responsable', 16, ({ responsable }) => whose(responsable)),
]; // prettier-ignore

/** Who was asked for values. */
export const pendingColumns: ColumnOf<PlanPendiente>[] = [
  words('Responsable', 40, ({ responsable }) => responsableName(responsable)),
  figures('Pedidos', 'entero', 14, 'plan_pendiente.pedidos', (row) => row.pedidos),
  figures('Enviados', 'entero', 14, 'plan_pendiente.enviados', (row) => row.enviados),
  figures('Debidos', 'entero', 14, 'plan_pendiente.debidos', (row) => row.debidos),
  { titulo: 'Último envío', type: 'fecha', width: 18, cell: ({ ultimo_envio }) => ultimo_envio ?? { falta: 'ninguno' } },
]; // prettier-ignore
