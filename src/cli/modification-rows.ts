import type { Connector } from '@/engine/connector';
import {
  modificacionesMes,
  modificacionesPor,
  wholeCuts,
  type ModificacionEje,
  type PoiModificacionGrupo,
  type PoiModificacionMes,
} from '@/sql/poi-modificacion';
import { modificaciones, type PoiModificacion } from '@/sql/poi-modificacion-ao';
import type { FigureRow } from './figure-rows';

const ofGroups = [
  ...(['llave', 'clave', 'nombre', 'sigla', 'pim_antes', 'creadas', 'desactivadas', 'recibe'] as const),
  ...(['cede', 'trasladado', 'pim_ahora', 'pim_cambio', 'ao_creadas', 'ao_desactivadas'] as const),
  ...(['metas_suben', 'metas_bajan', 'ao_con_dinero', 'ao_modificadas', 'ao_reprogramadas'] as const),
  ...(['llega', 'sale', 'centro_recibe', 'centro_cede', 'movido', 'cambio_relativo', 'descuadre'] as const),
] satisfies (keyof PoiModificacionGrupo)[];

const ofAo = [
  ...(['ejercicio', 'clave', 'nombre', 'ue_id', 'centro_costo', 'sigla', 'unidad_medida'] as const),
  ...(['estado', 'inicial', 'meta_antes', 'meta_ahora', 'meta_cambio'] as const),
  ...(['pim_antes', 'pim_ahora', 'pim_cambio', 'cambia_centro', 'centro_antes_nombre'] as const),
] satisfies (keyof PoiModificacion)[];

const ofMonths = [
  ...(['mes', 'nombre', 'fn_antes', 'fn_ahora', 'fn_cambio', 'metas_suben', 'metas_bajan'] as const),
] satisfies (keyof PoiModificacionMes)[];

/** Columns of every row: money in S/, metas in the AO's own unit. */
export function modificationColumns(eje: ModificacionEje): readonly string[] {
  return eje === 'ao' ? ofAo : eje === 'mes' ? ofMonths : ofGroups;
}

/**
 * What changed from the cuts `against` to `cargas`, or from the initial plan where `against` is null; a group or AO that
 * did not change is left out. By month, the twelve and «sin mes», which is 0.
 */
export async function modificationRows(
  engine: Connector,
  eje: ModificacionEje,
  cargas: readonly string[],
  against: readonly string[] | null,
): Promise<FigureRow[]> {
  const asked = wholeCuts(cargas, against);
  if (eje === 'ao') return pick(await modificaciones(engine, asked), ofAo);
  if (eje === 'mes') return pick(await modificacionesMes(engine, asked), ofMonths);
  const rows = await modificacionesPor(engine, asked);
  return pick(
    rows.filter((row) => row.eje === eje && changed(row)),
    ofGroups,
  );
}

function pick<Row extends object, Name extends keyof Row & string>(
  rows: readonly Row[],
  names: readonly Name[],
): FigureRow[] {
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]]))) as FigureRow[];
}

function changed(row: PoiModificacionGrupo): boolean {
  const { ao_creadas, ao_desactivadas, ao_modificadas, ao_reprogramadas, trasladado } = row;
  return [ao_creadas, ao_desactivadas, ao_modificadas, ao_reprogramadas, trasladado].some(
    (value) => value !== 0,
  );
}
