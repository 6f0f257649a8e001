import type { Connector } from '@/engine/connector';
import type { PlanVigente } from '@/sql/plan';
import { articulacion, sueltos, type PlanArticulacion, type PlanSuelto } from '@/sql/plan-articulacion';
import { indicadoresPor } from '@/sql/plan-indicador';
import { objetivosPor, type PlanObjetivo } from '@/sql/plan-objetivo';
import { observaciones, planRuleOf, type PlanObservacion } from '@/sql/plan-observacion';
import type { FigureRow } from './figure-rows';

/** Columns of every row: percentages 0–100 unrounded; values in the unit of the indicator. */
export const indicatorColumns: readonly string[] = [
  ...['plan', 'ejercicio', 'pliego', 'pliego_nombre', 'nivel', 'codigo_objetivo', 'objetivo'],
  ...['codigo_indicador', 'nombre', 'unidad', 'responsable', 'sentido', 'origen_sentido', 'agregacion', 'relevancia'],
  ...['linea_base_anio', 'linea_base', 'logro_esperado', 'valor_obtenido', 'valor_s1'],
  ...['avance_tipo_1', 'avance_tipo_1_real', 'avance_tipo_2', 'brecha_logro', 'semaforo'],
  ...['motivo_nd', 'motivo_nd_tipo_2', 'motivo_fuente', 'ritmo', 'trayectoria'],
]; // prettier-ignore

/** Every indicator of these plans in a year. */
export async function indicatorRows(
  engine: Connector,
  planes: readonly PlanVigente[],
  anio: number,
): Promise<FigureRow[]> {
  const rows = await indicadoresPor(engine, { anio, planes: ids(planes), relevancias: [] });
  const pliegos = new Map(planes.map((plan) => [plan.plan_id, plan.pliego_id]));
  return rows.map((row) => ({
    plan: row.plan_id,
    ejercicio: anio,
    pliego: pliegos.get(row.plan_id) ?? null,
    pliego_nombre: row.pliego,
    nivel: row.nivel,
    codigo_objetivo: row.objetivo_id,
    objetivo: row.objetivo,
    codigo_indicador: row.indicador_id,
    nombre: row.indicador,
    unidad: row.unidad,
    responsable: row.responsable,
    sentido: row.sentido,
    origen_sentido: row.origen_sentido,
    agregacion: row.agregacion,
    relevancia: row.relevancia,
    linea_base_anio: row.linea_base_anio,
    linea_base: row.linea_base,
    logro_esperado: row.logro_esperado,
    valor_obtenido: row.valor_obtenido,
    valor_s1: row.valor_s1,
    avance_tipo_1: row.tipo_1,
    avance_tipo_1_real: row.tipo_1_real,
    avance_tipo_2: row.tipo_2,
    brecha_logro: row.brecha_logro,
    semaforo: row.semaforo,
    motivo_nd: row.motivo_nd,
    motivo_nd_tipo_2: row.motivo_nd_tipo_2,
    motivo_fuente: row.motivo_fuente,
    ritmo: row.ritmo,
    trayectoria: row.trayectoria,
  }));
}

const counts = [
  ...(['indicadores', 'con_valor', 'con_dato', 'con_dato_tipo_2', 'alcanzan', 'rojo', 'amarillo', 'verde', 'exceso', 'nd'] as const),
  ...(['en_ruta', 'requiere_aceleracion', 'avance_limitado', 'retroceso'] as const),
] satisfies (keyof PlanObjetivo)[]; // prettier-ignore

/** Columns of every row: percentages 0–100 unrounded, counts of indicators. */
export const objectiveColumns: readonly string[] = [
  ...['plan', 'ejercicio', 'pliego', 'pliego_nombre', 'nivel', 'codigo_objetivo', 'nombre', 'dentro_de', 'responsable'],
  ...['avance_tipo_1', 'avance_tipo_1_real', 'avance_tipo_2', 'semaforo'],
  ...counts,
]; // prettier-ignore

/** The weighted roll-up of these plans in a year: each plan, its objectives and its actions. */
export async function objectiveRows(
  engine: Connector,
  planes: readonly PlanVigente[],
  anio: number,
): Promise<FigureRow[]> {
  const rows = await objetivosPor(engine, { anio, planes: ids(planes), relevancias: [] });
  const pliegos = new Map(planes.map((plan) => [plan.plan_id, plan.pliego_id]));
  return rows.map((row) => ({
    plan: row.plan_id,
    ejercicio: anio,
    pliego: pliegos.get(row.plan_id) ?? null,
    pliego_nombre: row.pliego,
    nivel: row.nivel,
    codigo_objetivo: row.objetivo_id,
    nombre: row.nombre,
    dentro_de: row.dentro_de,
    responsable: row.responsable,
    avance_tipo_1: row.tipo_1,
    avance_tipo_1_real: row.tipo_1_real,
    avance_tipo_2: row.tipo_2,
    semaforo: row.semaforo,
    ...only(row, counts),
  }));
}

const flow = [
  ...(['estado', 'pesem_id', 'oes_id', 'oes', 'aes_id', 'aes', 'plan_id', 'pliego_llave', 'pliego', 'oei_id'] as const),
  ...(['aei_id', 'aei', 'categoria_tipo', 'generica_id', 'generica', 'ao', 'monto'] as const),
] satisfies (keyof PlanArticulacion)[]; // prettier-ignore

const loose = [
  ...(['clase', 'plan_id', 'pliego_llave', 'pliego', 'clave', 'nombre', 'ao', 'monto'] as const),
] satisfies (keyof PlanSuelto)[];

/** Columns of the flow, or of what hangs loose; money in S/. */
export const flowColumns: readonly string[] = ['ejercicio', ...flow];
export const looseColumns: readonly string[] = ['ejercicio', ...loose];

export async function flowRows(engine: Connector, ejercicio: number): Promise<FigureRow[]> {
  return (await articulacion(engine, ejercicio)).map((row) => ({ ejercicio, ...only(row, flow) }));
}

export async function looseRows(engine: Connector, ejercicio: number): Promise<FigureRow[]> {
  return (await sueltos(engine, ejercicio)).map((row) => ({ ejercicio, ...only(row, loose) }));
}

const remark = [
  ...([
    'regla',
    'gravedad',
    'plan_id',
    'pliego',
    'objetivo_id',
    'indicador_id',
    'nombre',
    'detalle',
  ] as const),
  ...(['estado', 'razon', 'respuesta', 'absuelta'] as const),
] satisfies (keyof PlanObservacion)[];

export const remarkColumns: readonly string[] = [...remark, 'titulo', 'que_hacer'];

/** What the rules find in these plans. */
export async function remarkRows(engine: Connector, planes: readonly PlanVigente[]): Promise<FigureRow[]> {
  return (await observaciones(engine, ids(planes))).map((row) => {
    const { titulo, hacer } = planRuleOf(row.regla);
    return { ...only(row, remark), titulo, que_hacer: hacer };
  });
}

const ids = (planes: readonly PlanVigente[]): string[] => planes.map(({ plan_id }) => plan_id);

function only<Row, Name extends keyof Row & string>(row: Row, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as { [key in Name]: Row[key] };
}
