import type { PlanIndicadorRow, PlanValorRow } from '@/contracts/rows/plan';
import type { Planes } from './plan-fixture';

/** An independent reckoning of the avance of indicators and objectives, written from the rules and not from the SQL. */
export interface OracleIndicator {
  indicador_id: string;
  objetivo_id: string;
  anio: number;
  sentido: string | null;
  tipo_1: number | null;
  tipo_1_real: number | null;
  tipo_2: number | null;
  brecha_logro: number | null;
  motivo_nd: string | null;
  motivo_nd_tipo_2: string | null;
  ritmo: number | null;
  relevancia: number | null;
}

export interface OracleGroup {
  tipo_1: number | null;
  tipo_1_real: number | null;
  tipo_2: number | null;
  indicadores: number;
  con_dato: number;
}

/** Cargas, the latest first. */
export function newestFirst({ archivos }: Planes): string[] {
  return [...archivos]
    .sort((a, b) => {
      if (a.exportado_en !== b.exportado_en) {
        if (a.exportado_en === null) return 1;
        if (b.exportado_en === null) return -1;
        return a.exportado_en < b.exportado_en ? 1 : -1;
      }
      if (a.cargado_en !== b.cargado_en) return a.cargado_en < b.cargado_en ? 1 : -1;
      return a.carga_id < b.carga_id ? -1 : 1;
    })
    .map(({ carga_id }) => carga_id);
}

function holding<Row extends { carga_id: string }>(rows: readonly Row[], order: readonly string[]): Row[] {
  const first = order.find((carga) => rows.some((row) => row.carga_id === carga));
  return rows.filter(({ carga_id }) => carga_id === first);
}

const ratio = (above: number, below: number): number => (above / below) * 100;

/** Every indicator of one plan at every year. */
export function reckonIndicators(data: Planes, plan_id: string, years: readonly number[]): OracleIndicator[] {
  const order = newestFirst(data);
  const fichas = holding(data.indicadores.filter((row) => row.plan_id === plan_id), order);
  const desde = data.planes.find((row) => row.plan_id === plan_id)!.desde;
  return fichas.flatMap((ficha) => {
    const rowsOf = (anio: number): PlanValorRow[] =>
      data.valores
        .filter((row) => row.plan_id === plan_id && row.indicador_id === ficha.indicador_id && row.anio === anio && row.periodo === 'anual')
        .sort((a, b) => order.indexOf(a.carga_id) - order.indexOf(b.carga_id));
    const expected = (anio: number) => rowsOf(anio).find((row) => row.logro_esperado !== null)?.logro_esperado ?? null;
    const obtained = (anio: number) =>
      rowsOf(anio).find((row) => row.valor_obtenido !== null || row.motivo_nd !== null || row.enviado_en !== null)?.valor_obtenido ?? null;
    const path = years.map((anio) => ({ anio, le: expected(anio), vo: obtained(anio) }));
    const sentido = ficha.sentido ?? deduced(ficha, path.flatMap(({ le }) => le ?? []));
    return path.map(({ anio, le, vo }) => {
      const both = path.filter((one) => one.anio <= anio && one.anio >= desde && one.le !== null && one.vo !== null);
      const base = { indicador_id: ficha.indicador_id, objetivo_id: ficha.objetivo_id, anio, sentido, relevancia: ficha.relevancia };
      return {
        ...base,
        ...first(sentido, le, vo),
        ...second(ficha, sentido, le, vo, both.map((one) => [one.vo!, one.le!])),
        brecha_logro: sentido === null || le === null || vo === null ? null : down(sentido) ? vo - le : le - vo,
        ritmo: sentido === null ? null : pace(ficha, path, anio, vo),
      };
    });
  });
} // prettier-ignore

const down = (sentido: string): boolean => sentido === 'descendente' || sentido === 'maximo';

function deduced({ linea_base }: PlanIndicadorRow, logros: readonly number[]): string | null {
  const path = linea_base === null ? logros : [linea_base, ...logros];
  const steps = path.slice(1).map((value, i) => value - path[i]!);
  return steps.every((step) => step >= 0) && steps.some((step) => step > 0) ? 'ascendente' : null;
}

function first(sentido: string | null, le: number | null, vo: number | null) {
  const none = (motivo_nd: string) => ({ tipo_1: null, tipo_1_real: null, motivo_nd });
  if (vo === null) return none('sin_valor');
  if (le === null) return none('sin_logro_esperado');
  if (sentido === null) return none('sentido_por_confirmar');
  if (down(sentido) && vo === 0) return { tipo_1: 100, tipo_1_real: 100, motivo_nd: null };
  const [above, below] = down(sentido) ? [le, vo] : [vo, le];
  if (below === 0) return none('division_por_cero');
  if (below < 0) return none('valor_negativo');
  const real = ratio(above, below);
  return { tipo_1: Math.min(100, real), tipo_1_real: real, motivo_nd: null };
}

function second(
  { agregacion, linea_base: lb }: PlanIndicadorRow,
  sentido: string | null,
  le: number | null,
  vo: number | null,
  both: readonly (readonly [number, number])[],
) {
  const none = (motivo_nd_tipo_2: string) => ({ tipo_2: null, motivo_nd_tipo_2 });
  const clipped = (value: number) => ({ tipo_2: Math.min(100, Math.max(0, value)), motivo_nd_tipo_2: null });
  if (agregacion !== 'agregable') {
    if (le !== null && le === lb) return none('linea_base_igual_al_logro');
    if (vo === null) return none('sin_valor');
    if (le === null) return none('sin_logro_esperado');
    if (lb === null) return none('sin_linea_base');
    if (sentido === null) return none('sentido_por_confirmar');
    return clipped(down(sentido) ? ratio(lb - vo, lb - le) : ratio(vo - lb, le - lb));
  }
  if (vo === null) return none('sin_valor');
  if (both.length === 0) return none('sin_logro_esperado');
  if (sentido === null) return none('sentido_por_confirmar');
  const [sumVo, sumLe] = [0, 1].map((side) => both.reduce((sum, pair) => sum + pair[side]!, 0)) as [
    number,
    number,
  ];
  const [above, below] = down(sentido) ? [sumLe, sumVo] : [sumVo, sumLe];
  if (below === 0) return none('division_por_cero');
  if (below < 0) return none('valor_negativo');
  return clipped(ratio(above, below));
}

function pace(
  { linea_base: lb, linea_base_anio: from }: PlanIndicadorRow,
  path: readonly { anio: number; le: number | null }[],
  anio: number,
  vo: number | null,
): number | null {
  const last = path.filter(({ le }) => le !== null).at(-1);
  if (lb === null || from === null || vo === null || last === undefined || anio <= from || last.anio <= from) return null;
  const required = (last.le! - lb) / (last.anio - from);
  return required === 0 ? null : ratio((vo - lb) / (anio - from), required);
} // prettier-ignore

/** Weighted mean of indicators: the relevancia of those with data decides the weights. */
export function reckonGroup(members: readonly OracleIndicator[]): OracleGroup {
  const mean = (of: (one: OracleIndicator) => number | null, known: (one: OracleIndicator) => number | null) => {
    const valued = members.filter((one) => known(one) !== null);
    if (valued.length === 0) return null;
    const relevancias = valued.map(({ relevancia }) => relevancia);
    const highest = Math.max(...relevancias.map((r) => r ?? 0));
    const weights = relevancias.includes(null) ? valued.map(() => 1) : relevancias.map((r) => highest - (r! - 1));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return valued.reduce((sum, one, i) => sum + of(one)! * (weights[i]! / whole), 0);
  };
  return {
    tipo_1: mean((one) => one.tipo_1, (one) => one.tipo_1),
    tipo_1_real: mean((one) => one.tipo_1_real, (one) => one.tipo_1),
    tipo_2: mean((one) => one.tipo_2, (one) => one.tipo_2),
    indicadores: members.length,
    con_dato: members.filter(({ tipo_1 }) => tipo_1 !== null).length,
  };
} // prettier-ignore
