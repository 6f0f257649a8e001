import { countOf, formatNumber, formatPercent, joinList, numberWord, plural, sentence } from '@/core/format';
import type { PlanVigente } from '@/sql/plan';
import { type Cuadrante, type PlanEjecucion } from '@/sql/plan-ejecucion';
import type { PlanIndicador } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import { trayectorias, trayectoriaWord } from './indicador';

/** Answers «¿Qué resultado tuvo el PEI?» */
export function headline(
  year: PlanObjetivo,
  before: PlanObjetivo | null,
  period: PlanObjetivo | null,
  { hasta }: Pick<PlanVigente, 'hasta'>,
): string {
  if (year.tipo_1 === null)
    return `Todavía no hay resultado de ${year.anio}: ningún indicador tiene avance calculado.`;
  const counted =
    year.con_dato < year.indicadores
      ? `, con ${formatNumber(year.con_dato)} de ${formatNumber(year.indicadores)} indicadores con dato`
      : '';
  const compared = before?.tipo_1 == null ? '' : ` (${formatPercent(before.tipo_1)} en ${before.anio})`;
  const path =
    period?.tipo_1 == null ? '' : ` Frente a lo que pide ${hasta} va en ${formatPercent(period.tipo_1)}.`;
  return `El PEI logró el ${formatPercent(year.tipo_1)} de lo esperado en ${year.anio}${compared}${counted}.${path}`;
}

/** Finding of the table by year: who moved most since the year before. */
export function yearsFinding(rows: readonly PlanObjetivo[], anio: number): string {
  const oei = rows.filter(({ nivel }) => nivel === 'OEI');
  const now = oei.filter((row) => row.anio === anio && row.tipo_1 !== null);
  if (now.length === 0) return `Ningún objetivo tiene resultado de ${anio}`;
  const moved = now
    .map((row) => {
      const before = oei.find((one) => one.objetivo_id === row.objetivo_id && one.anio === anio - 1);
      return before?.tipo_1 == null ? null : { row, change: row.tipo_1! - before.tipo_1 };
    })
    .filter((one) => one !== null);
  const worst = now.reduce((low, row) => (row.tipo_1! < low.tipo_1! ? row : low));
  if (moved.length === 0)
    return `El objetivo más bajo de ${anio} es ${worst.objetivo_id}, con ${formatPercent(worst.tipo_1)}`;
  const fall = moved.reduce((low, one) => (one.change < low.change ? one : low));
  const rise = moved.reduce((high, one) => (one.change > high.change ? one : high));
  const points = (change: number) => `${formatNumber(Math.abs(change), 1)} puntos`;
  const parts = [
    ...(fall.change <= -0.05 ? [`${fall.row.objetivo_id} cae ${points(fall.change)}`] : []),
    ...(rise.change >= 0.05 ? [`${rise.row.objetivo_id} sube ${points(rise.change)}`] : []),
  ];
  return parts.length === 0
    ? `Ningún objetivo cambió de ${anio - 1} a ${anio}`
    : `De ${anio - 1} a ${anio}, ${joinList(parts)}`;
}

/** «3 en ruta, 1 requiere aceleración»: the trajectories of a group. */
export function trajectoryCounts(row: PlanObjetivo): string {
  const parts = [...trayectorias]
    .reverse()
    .flatMap((one) =>
      row[one] === 0
        ? []
        : [
            `${formatNumber(row[one])} ${one === 'requiere_aceleracion' && row[one] > 1 ? 'requieren aceleración' : trayectoriaWord(one)}`,
          ],
    );
  return parts.length === 0 ? 'sin ritmo conocido' : parts.join(', ');
}

/** Indicators still short of the year's logro, the furthest first. */
export function shortOf(rows: readonly PlanIndicador[]): PlanIndicador[] {
  return rows
    .filter(
      ({ brecha_logro, tipo_1_real }) => brecha_logro !== null && brecha_logro > 0 && tipo_1_real !== null,
    )
    .sort((a, b) => a.tipo_1_real! - b.tipo_1_real! || a.indicador_id.localeCompare(b.indicador_id));
}

export function gapFinding(rows: readonly PlanIndicador[], anio: number): string {
  const known = rows.filter(({ brecha_logro }) => brecha_logro !== null).length;
  const short = shortOf(rows);
  if (known === 0) return `De ningún indicador se conoce la brecha de logro de ${anio}`;
  if (short.length === 0)
    return known === 1
      ? `Al único indicador con dato no le falta nada de ${anio}`
      : `A ninguno de los ${formatNumber(known)} indicadores con dato le falta nada de ${anio}`;
  const near = short.filter(({ semaforo }) => semaforo === 'verde').length;
  const start = `A ${formatNumber(short.length)} de ${countOf(known, 'indicador', 'indicadores')} con dato ${plural(short.length, 'le', 'les')} falta algo de lo esperado en ${anio}`;
  return near === 0
    ? start
    : `${start}; ${near === short.length ? 'todos' : `${formatNumber(near)}`} ya ${near === 1 ? 'está' : 'están'} en verde`;
}

/** What each quadrant asks the analyst to look for. */
export const cuadranteAsks: Record<Cuadrante, string> = {
  ejecuta_sin_lograr:
    'Se hizo lo programado y el resultado no llegó. Revise si las AO son las que producen el resultado y si el logro esperado es alcanzable.',
  ni_ejecuta_ni_logra: 'No se hizo lo programado y el resultado no llegó. Revise qué frenó la ejecución.',
  logra_sin_ejecutar:
    'El resultado llegó con poca ejecución. Revise si depende de otros factores o si el logro esperado es bajo.',
  logra_y_ejecuta: 'Se hizo lo programado y el resultado llegó. Sirve de evidencia de lo que funciona.',
};

export const cuadrantesInOrder: readonly Cuadrante[] = [
  'ejecuta_sin_lograr',
  'ni_ejecuta_ni_logra',
  'logra_sin_ejecutar',
  'logra_y_ejecuta',
];

/** Finding over the four fields, of the actions. */
export function crossingFinding(rows: readonly PlanEjecucion[]): string {
  const placed = rows.filter(({ nivel, cuadrante }) => nivel === 'AEI' && cuadrante !== null);
  if (placed.length === 0) return 'Ninguna acción tiene resultado y ejecución que comparar';
  const count = (cuadrante: Cuadrante) => placed.filter((row) => row.cuadrante === cuadrante).length;
  const parts = (
    [
      ['ejecuta_sin_lograr', 'ejecuta sin lograr', 'ejecutan sin lograr'],
      ['ni_ejecuta_ni_logra', 'ni ejecuta ni logra', 'ni ejecutan ni logran'],
      ['logra_sin_ejecutar', 'logra sin ejecutar', 'logran sin ejecutar'],
      ['logra_y_ejecuta', 'logra y ejecuta', 'logran y ejecutan'],
    ] as const
  ).flatMap(([cuadrante, one, many]) => {
    const n = count(cuadrante);
    return n === 0 ? [] : [`${numberWord(n, 'f')} ${plural(n, one, many)}`];
  });
  return `De ${countOf(placed.length, 'acción', 'acciones')} con los dos datos, ${joinList(parts)}`;
}

/** Finding of the fourth report of the POI beside the result. */
export function poiFinding(rows: readonly PlanEjecucion[], anio: number): string {
  const oei = rows.filter(({ nivel, ao }) => nivel === 'OEI' && ao > 0);
  if (oei.length === 0)
    return `El POI de ${anio} de este pliego no está cargado, o no se une con los objetivos del plan`;
  const known = oei.filter(({ resultado, cumplimiento }) => resultado !== null && cumplimiento !== null);
  if (known.length === 0)
    return `El POI de ${anio} está cargado, pero ningún objetivo tiene con qué compararlo`;
  const apart = known.filter(({ resultado, cumplimiento }) => cumplimiento! - resultado! > 0);
  if (apart.length === 0)
    return known.length === 1
      ? 'En el único objetivo que se compara, el resultado llega hasta donde llegó su POI'
      : 'En todos los objetivos el resultado llega hasta donde llegó su POI, o más';
  return `${sentence(numberWord(apart.length))} ${plural(apart.length, 'objetivo logra', 'objetivos logran')} menos de lo que ${plural(apart.length, 'ejecuta', 'ejecutan')} en su POI`;
}
