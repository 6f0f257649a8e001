import type { Connector, QueryOptions } from '@/engine/connector';
import type { PoiScope } from './poi';

/** A file loaded, and what was read of it. */
export interface Archivo {
  carga_id: string;
  archivo: string;
  hoja: string | null;
  /** As the layout is called: what kind of table it was read as. */
  layout: string;
  huella: string;
  exportado_en: string | null;
  filas_leidas: number;
  filas_aceptadas: number;
  filas_rechazadas: number;
  demostracion: boolean;
}

/** A file a POI in force comes from. */
export interface ArchivoDelPoi extends Archivo {
  ue_id: string;
  ue: string;
  corte: number | null;
}

const archivo = `a.carga_id, a.archivo, a.hoja, a.layout, a.huella, a.exportado_en::VARCHAR AS exportado_en,
       a.filas_leidas, a.filas_aceptadas, a.filas_rechazadas, a.demostracion`;

/** The files of some cargas, by name. */
export function archivosDe(
  engine: Connector,
  cargas: readonly string[],
  options: QueryOptions = {},
): Promise<Archivo[]> {
  return engine.query<Archivo>(
    `SELECT ${archivo} FROM archivo a
     WHERE list_contains(string_split(?::VARCHAR, chr(31)), a.carga_id) ORDER BY a.archivo, a.hoja`,
    [cargas.join('\u001f')],
    options,
  );
}

/** The files of the cuts a scope looks at, by UE. */
export async function archivosDelPoi(
  engine: Connector,
  { ejercicio, carga, pliegos, ues }: PoiScope,
  options: QueryOptions = {},
): Promise<ArchivoDelPoi[]> {
  const rows = await engine.query<ArchivoDelPoi & { pliego_llave: string; vigente: boolean }>(
    `SELECT ${archivo}, c.ue_id, c.ue, c.corte, c.pliego_llave, c.vigente
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

/** A file that a cartera, a session or the deadlines stand on, with the corte of what it brings, `2026-06`. */
export interface ArchivoDeCorte extends Archivo {
  corte: string | null;
}

/** The files that say something of the cartera until a corte, and those of the budget where its months come from it. */
export function archivosDeLaCartera(
  engine: Connector,
  corte: string,
  options: QueryOptions = {},
): Promise<ArchivoDeCorte[]> {
  return engine.query<ArchivoDeCorte>(
    `WITH pedido AS (SELECT ?::VARCHAR AS corte),
     cargas AS (
       SELECT c.carga_id, c.corte FROM inversion_carga c JOIN pedido p ON c.corte <= p.corte
       UNION
       SELECT g.carga_id, g.ejercicio || '-' || lpad(g.corte::VARCHAR, 2, '0') FROM gasto_carga g, pedido p
       WHERE g.vigente AND EXISTS (
         FROM inversion_mes_corte m JOIN inversion_ficha_corte i USING (n) WHERE m.de_gasto AND m.anio = g.ejercicio AND i.corte_id = replace(p.corte, '-', '')::INTEGER
       )
     )
     SELECT ${archivo}, max(c.corte) AS corte FROM archivo a JOIN cargas c USING (carga_id)
     WHERE NOT starts_with(a.layout, 'plantilla_lista') GROUP BY ALL ORDER BY a.archivo, a.hoja`,
    [corte],
    options,
  );
}

/** The files that brought acuerdos of the Comisión. */
export function archivosDeAcuerdos(engine: Connector, options: QueryOptions = {}): Promise<ArchivoDeCorte[]> {
  return engine.query<ArchivoDeCorte>(
    `SELECT ${archivo}, c.corte FROM archivo a JOIN inversion_carga c USING (carga_id)
     WHERE a.layout = 'plantilla_acuerdo' ORDER BY a.archivo, a.hoja`,
    [],
    options,
  );
}

/** The files that fix the dates of an ejercicio, or say what was done in it. */
export function archivosDePlazos(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<Archivo[]> {
  const year = Math.trunc(ejercicio);
  return engine.query<Archivo>(
    `SELECT ${archivo} FROM archivo a
     WHERE a.layout = 'plantilla_acuerdo' OR a.carga_id IN (
       SELECT carga_id FROM procedimiento_carga
       UNION SELECT carga_id FROM descentralizada_carga
       UNION SELECT p.carga_id FROM poi_carga p WHERE p.ejercicio = ${year}
         AND (p.pliego_llave LIKE '%.038' OR NOT EXISTS (FROM poi_carga o WHERE o.ejercicio = ${year} AND o.pliego_llave LIKE '%.038'))
       UNION SELECT carga_id FROM plan_vigente WHERE tipo = 'PESEM' OR pliego_id = '038'
       UNION SELECT carga_id FROM gasto_carga WHERE vigente AND ejercicio BETWEEN ${year} AND ${year + 1}
     )
     ORDER BY a.archivo, a.hoja`,
    [],
    options,
  );
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
