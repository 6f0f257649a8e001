import type { Connector, QueryOptions } from '@/engine/connector';
import type { PoiScope } from './poi';

/** A file a POI in force comes from, and what was read of it. */
export interface ArchivoDelPoi {
  carga_id: string;
  ue_id: string;
  ue: string;
  corte: number | null;
  archivo: string;
  hoja: string | null;
  huella: string;
  exportado_en: string | null;
  filas_leidas: number;
  filas_aceptadas: number;
  filas_rechazadas: number;
  demostracion: boolean;
}

/** The files of the cuts a scope looks at, by UE. */
export async function archivosDe(
  engine: Connector,
  { ejercicio, carga, pliegos, ues }: PoiScope,
  options: QueryOptions = {},
): Promise<ArchivoDelPoi[]> {
  const rows = await engine.query<ArchivoDelPoi & { pliego_llave: string; vigente: boolean }>(
    `SELECT c.carga_id, c.ue_id, c.ue, c.corte, a.archivo, a.hoja, a.huella, a.exportado_en::VARCHAR AS exportado_en,
       a.filas_leidas, a.filas_aceptadas, a.filas_rechazadas, a.demostracion, c.pliego_llave, c.vigente
     FROM poi_carga c JOIN archivo a USING (carga_id)
     WHERE c.ejercicio = ?::INTEGER ORDER BY c.ue_id, a.archivo, a.hoja`,
    [String(ejercicio)],
    options,
  );
  return rows
    .filter(
      (row) =>
        (carga === null ? row.vigente : row.carga_id === carga) &&
        (ues.length === 0 || ues.includes(row.ue_id)) &&
        (pliegos.length === 0 || pliegos.includes(row.pliego_llave)),
    )
    .map(({ pliego_llave: _, vigente: __, ...row }) => row);
}

/** What was chosen by hand and changes the figures, one line each, in order. */
export async function decisiones(engine: Connector, options: QueryOptions = {}): Promise<string[]> {
  const rows = await engine.query<{ linea: string }>(
    `SELECT concat_ws('|', 'parametro', parametro, ambito, valor) AS linea FROM parametro
     UNION ALL SELECT concat_ws('|', 'banda', banda, desde::VARCHAR) FROM semaforo_banda
     ORDER BY linea`,
    [],
    options,
  );
  return rows.map(({ linea }) => linea);
}
