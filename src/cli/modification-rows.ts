import type { Connector } from '@/engine/connector';
import {
  modificaciones,
  modificacionesPor,
  type ModificacionEje,
  type PoiModificacion,
  type PoiModificacionGrupo,
} from '@/sql/poi-modificacion';
import type { FigureRow } from './figure-rows';

const ofGroups = [
  ...(['llave', 'clave', 'nombre', 'sigla', 'pim_antes', 'creadas', 'desactivadas', 'recibe'] as const),
  ...(['cede', 'trasladado', 'pim_ahora', 'pim_cambio', 'ao_creadas', 'ao_desactivadas'] as const),
  ...(['metas_suben', 'metas_bajan', 'ao_con_dinero'] as const),
] satisfies (keyof PoiModificacionGrupo)[];

const ofAo = [
  ...([
    'ejercicio',
    'clave',
    'nombre',
    'ue_id',
    'centro_costo',
    'sigla',
    'unidad_medida',
    'estado',
    'inicial',
  ] as const),
  ...(['meta_antes', 'meta_ahora', 'meta_cambio', 'pim_antes', 'pim_ahora', 'pim_cambio'] as const),
] satisfies (keyof PoiModificacion)[];

/** Columns of every row: money in S/, metas in the AO's own unit. */
export function modificationColumns(eje: ModificacionEje): readonly string[] {
  return eje === 'ao' ? ofAo : ofGroups;
}

/** What changed from the cuts `against` to `cargas`; a group or AO that did not change is left out. */
export async function modificationRows(
  engine: Connector,
  eje: ModificacionEje,
  cargas: readonly string[],
  against: readonly string[],
): Promise<FigureRow[]> {
  if (eje === 'ao') {
    const rows = await modificaciones(engine, cargas, against);
    return rows.map((row) => Object.fromEntries(ofAo.map((name) => [name, row[name]])));
  }
  const rows = await modificacionesPor(engine, cargas, against);
  return rows
    .filter((row) => row.eje === eje && changed(row))
    .map((row) => Object.fromEntries(ofGroups.map((name) => [name, row[name]])));
}

function changed(row: PoiModificacionGrupo): boolean {
  const { ao_creadas, ao_desactivadas, metas_suben, metas_bajan, ao_con_dinero, trasladado } = row;
  return [ao_creadas, ao_desactivadas, metas_suben, metas_bajan, ao_con_dinero, trasladado].some(
    (value) => value !== 0,
  );
}
