import { csvText, type CsvCell } from '@/core/csv';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';
import type { PoiModificacion } from '@/sql/poi-modificacion-ao';
import { casoLabel } from './casos';

const ao: readonly [string, (row: PoiModificacion) => CsvCell][] = [
  ['Ejercicio', (row) => row.ejercicio],
  ['Código AO', (row) => row.clave],
  ['Actividad operativa', (row) => row.nombre],
  ['UE', (row) => row.ue_id],
  ['Centro de costo', (row) => row.centro_costo],
  ['Siglas', (row) => row.sigla],
  ['Centro de costo antes', (row) => (row.cambia_centro ? row.centro_antes_nombre : null)],
  ['Unidad de medida', (row) => row.unidad_medida],
  ['Estado', (row) => row.estado],
  ['Meta antes', (row) => row.meta_antes],
  ['Meta ahora', (row) => row.meta_ahora],
  ['Cambio de meta', (row) => row.meta_cambio],
  ['PIM antes, S/', (row) => row.pim_antes],
  ['PIM ahora, S/', (row) => row.pim_ahora],
  ['Cambio, S/', (row) => row.pim_cambio],
  ['Caso', (row) => (row.caso === null ? null : casoLabel(row.caso))],
  ['Documento', (row) => row.documento],
  ['Fecha del documento', (row) => row.fecha],
  ['Corte de antes', (row) => row.carga_antes],
  ['Corte de ahora', (row) => row.carga_ahora],
];

export function aoCsv(rows: readonly PoiModificacion[]): string {
  return csvText(
    ao.map(([title]) => title),
    rows.map((row) => ao.map(([, cell]) => cell(row))),
  );
}

/** Tab-separated with plain numbers, as a spreadsheet pastes them. */
export function aoClipboard(rows: readonly PoiModificacion[]): string {
  const plain = (cell: CsvCell) => String(cell ?? '').replace(/[\t\r\n]+/g, ' ');
  return [ao.map(([title]) => title), ...rows.map((row) => ao.map(([, cell]) => plain(cell(row))))]
    .map((line) => line.join('\t'))
    .join('\n');
}

const centro: readonly [string, (row: PoiModificacionGrupo) => CsvCell][] = [
  ['Centro de costo ID', (row) => (row.eje === 'total' ? '' : row.clave)],
  ['Centro de costo', (row) => row.nombre],
  ['Siglas', (row) => row.sigla],
  ['Antes, S/', (row) => row.pim_antes],
  ['Recibe, S/', (row) => row.centro_recibe],
  ['Cede, S/', (row) => row.centro_cede],
  ['Ahora, S/', (row) => row.pim_ahora],
  ['Cambio, S/', (row) => row.pim_cambio],
  ['Cambio, %', (row) => row.cambio_relativo],
  ['De ello llega con AO de otro centro, S/', (row) => row.llega],
  ['De ello sale con AO a otro centro, S/', (row) => row.sale],
  ['AO creadas', (row) => row.ao_creadas],
  ['AO desactivadas', (row) => row.ao_desactivadas],
  ['AO modificadas', (row) => row.ao_modificadas],
  ['AO reprogramadas', (row) => row.ao_reprogramadas],
  ['Metas que suben', (row) => row.metas_suben],
  ['Metas que bajan', (row) => row.metas_bajan],
];

export function centrosCsv(rows: readonly PoiModificacionGrupo[]): string {
  return csvText(
    centro.map(([title]) => title),
    rows.map((row) => centro.map(([, cell]) => cell(row))),
  );
}
