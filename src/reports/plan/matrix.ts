import { formatNumber } from '@/core/format';
import { entityName, readable } from '@/core/names';
import type { PlanAporte } from '@/sql/plan-aporte';
import type { PlanIndicador } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import { planName } from './indicador';

export interface MatrixColumn {
  plan_id: string;
  name: string;
  full: string;
}

export interface MatrixRow {
  key: string;
  nivel: PlanAporte['nivel'];
  code: string;
  name: string;
  /** One per column; null where the pliego takes no part. */
  cells: (PlanAporte | null)[];
  total: PlanAporte;
}

/** Each PEI that puts anything in, in the order of the pliegos. */
export function columnsOf(aportes: readonly PlanAporte[]): MatrixColumn[] {
  const columns = new Map<string, MatrixColumn & { order: string }>();
  for (const { todos, plan_id, pliego, pliego_llave } of aportes)
    if (!todos && plan_id !== null && !columns.has(plan_id))
      columns.set(plan_id, {
        plan_id,
        name: pliego === null ? plan_id : entityName(pliego),
        full: pliego === null ? plan_id : readable(pliego),
        order: `${pliego_llave ?? '~'} ${plan_id}`,
      });
  return [...columns.values()]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ plan_id, name, full }) => ({ plan_id, name, full }));
}

/** OES with its AES below, what serves no OES, and the whole sector last. */
export function rowsOf(aportes: readonly PlanAporte[], columns: readonly MatrixColumn[]): MatrixRow[] {
  const place = ({ nivel, oes_id, aes_id }: PlanAporte) => `${nivel} ${oes_id ?? ''} ${aes_id ?? ''}`;
  const cells = new Map(
    aportes.filter(({ todos }) => !todos).map((one) => [`${place(one)} ${one.plan_id}`, one]),
  );
  const row = (total: PlanAporte): MatrixRow => ({
    key: place(total),
    nivel: total.nivel,
    code: total.aes_id ?? total.oes_id ?? '',
    name:
      total.nivel === 'sector'
        ? 'Todo el sector'
        : total.nivel === 'sin_articular'
          ? 'Indicadores que no sirven a ningún OES'
          : planName(total.nombre ?? 'sin nombre en el PESEM'),
    cells: columns.map(({ plan_id }) => cells.get(`${place(total)} ${plan_id}`) ?? null),
    total,
  });
  const of = (nivel: PlanAporte['nivel']) => aportes.filter((one) => one.todos && one.nivel === nivel);
  const actions = of('AES');
  return [
    ...of('OES').flatMap((oes) => [
      row(oes),
      ...actions.filter(({ oes_id }) => oes_id === oes.oes_id).map(row),
    ]),
    ...of('sin_articular').map(row),
    ...of('sector').map(row),
  ];
}

/** As many decimals, up to two, as the values need. */
export function valueText(value: number, ...others: (number | null)[]): string {
  const needed = [value, ...others].map((one) => {
    const [, decimals = ''] = String(Number((one ?? 0).toFixed(2))).split('.');
    return decimals.length;
  });
  return formatNumber(value, Math.max(...needed));
}

export interface OwnResult {
  /** What is measured, with its unit. */
  what: string;
  /** «42.1 de 43.5»; null with no value. */
  value: string | null;
  objetivo: PlanObjetivo;
  /** Of its only indicator without value. */
  expected: string | null;
}

/** What the PESEM itself measures of an OES or AES; null where it measures nothing. */
export function ownResult(
  code: string,
  objetivos: readonly PlanObjetivo[],
  indicadores: readonly PlanIndicador[],
): OwnResult | null {
  const objetivo = objetivos.find(({ objetivo_id }) => objetivo_id === code);
  if (!objetivo || objetivo.indicadores === 0) return null;
  const own = indicadores.filter(
    (one) =>
      one.objetivo_id === code || (objetivo.nivel === 'OES' && one.objetivo_superior_id === code),
  );
  const [only] = own;
  if (own.length !== 1 || !only)
    return {
      what: `${formatNumber(objetivo.con_dato)} de ${formatNumber(objetivo.indicadores)} indicadores con dato`,
      value: null,
      objetivo,
      expected: null,
    };
  const { valor_obtenido: obtained, logro_esperado: wanted } = only;
  return {
    what: `${planName(only.indicador)}${only.unidad === null ? '' : `, ${only.unidad}`}`,
    value:
      obtained === null
        ? null
        : wanted === null
          ? valueText(obtained)
          : `${valueText(obtained, wanted)} de ${valueText(wanted, obtained)}`,
    objetivo,
    expected: obtained === null && wanted !== null ? valueText(wanted) : null,
  };
} // prettier-ignore
