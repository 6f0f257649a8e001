import { csvText } from '@/core/csv';
import type { PlanAporte, PlanContribucion } from '@/sql/plan-aporte';
import type { PlanArticulacion, PlanSuelto } from '@/sql/plan-articulacion';
import type { PlanIndicador } from '@/sql/plan-indicador';

/** Each cell of the matrix, all pliegos together first. */
export function aportesCsv(rows: readonly PlanAporte[], anio: number): string {
  return csvText(
    ['anio', 'nivel', 'oes_id', 'aes_id', 'nombre', 'pliego', 'plan_id', 'aporte_pct', 'semaforo', 'indicadores', 'con_dato', 'suelta'],
    rows.map((row) => [
      ...[anio, row.nivel, row.oes_id, row.aes_id, row.nombre, row.todos ? 'todos' : row.pliego, row.plan_id],
      ...[row.aporte, row.semaforo, row.indicadores, row.con_dato, row.suelta ? 'SI' : 'NO'],
    ]),
  );
} // prettier-ignore

export function contribucionesCsv(rows: readonly PlanContribucion[], anio: number): string {
  return csvText(
    [
      ...['anio', 'pliego', 'plan_id', 'oes_id', 'aes_id', 'objetivo_id', 'indicador_id', 'indicador', 'unidad'],
      ...['responsable', 'logro_esperado', 'valor_obtenido', 'avance_tipo_1_pct', 'semaforo', 'motivo_nd'],
    ],
    rows.map((row) => [
      ...[anio, row.pliego, row.plan_id, row.oes_id, row.aes_id, row.objetivo_id, row.indicador_id],
      ...[row.indicador, row.unidad, row.responsable, row.logro_esperado, row.valor_obtenido, row.tipo_1],
      ...[row.semaforo, row.motivo_nd],
    ]),
  );
} // prettier-ignore

export function resultadosCsv(rows: readonly PlanIndicador[]): string {
  return csvText(
    [
      ...['plan_id', 'anio', 'objetivo_id', 'objetivo', 'indicador_id', 'indicador', 'unidad', 'linea_base'],
      ...['logro_esperado', 'valor_obtenido', 'avance_tipo_1_pct', 'avance_tipo_1_real_pct', 'avance_tipo_2_pct'],
      ...['brecha_logro', 'semaforo', 'motivo_nd', 'motivo_de_la_fuente'],
    ],
    rows.map((row) => [
      ...[row.plan_id, row.anio, row.objetivo_id, row.objetivo, row.indicador_id, row.indicador, row.unidad],
      ...[row.linea_base, row.logro_esperado, row.valor_obtenido, row.tipo_1, row.tipo_1_real, row.tipo_2],
      ...[row.brecha_logro, row.semaforo, row.motivo_nd, row.motivo_fuente],
    ]),
  );
} // prettier-ignore

export function articulacionCsv(rows: readonly PlanArticulacion[], ejercicio: number): string {
  return csvText(
    [
      ...['ejercicio', 'estado', 'oes_id', 'oes', 'aes_id', 'aes', 'pliego', 'plan_id', 'oei_id', 'aei_id', 'aei'],
      ...['categoria_tipo', 'generica_id', 'generica', 'ao', 'pim_soles'],
    ],
    rows.map((row) => [
      ...[ejercicio, row.estado, row.oes_id, row.oes, row.aes_id, row.aes, row.pliego, row.plan_id, row.oei_id],
      ...[row.aei_id, row.aei, row.categoria_tipo, row.generica_id, row.generica, row.ao, row.monto],
    ]),
  );
} // prettier-ignore

export function sueltosCsv(rows: readonly PlanSuelto[], ejercicio: number): string {
  return csvText(
    ['ejercicio', 'clase', 'pliego', 'plan_id', 'clave', 'nombre', 'ao', 'monto_soles'],
    rows.map((row) => [
      ...[ejercicio, row.clase, row.pliego, row.plan_id, row.clave, row.nombre, row.ao, row.monto],
    ]),
  );
}
