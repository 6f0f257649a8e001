import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { marts } from './catalog';
import { askedParams, type PoiScope } from './poi';
import { rulesOf, type Gravedad, type Rule } from './rules';

export type { Gravedad, Rule } from './rules';

/** Every rule with its own words, the gravest first. */
export const rules: readonly Rule[] = rulesOf(marts);

const byName = new Map(rules.map((rule) => [rule.regla, rule]));

export function ruleOf(regla: string): Rule {
  const found = byName.get(regla);
  if (!found) throw new Error(`No rule named ${regla}`);
  return found;
}

/** A row of `calidad_por`: puntaje and completitud 0–100 unrounded. Only what is not justified counts as a finding. */
export interface CalidadGrupo {
  /** `ue`: what is found of a whole unidad ejecutora, with no AO. */
  eje: 'total' | 'centro_costo' | 'ue';
  llave: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  dentro_de: string | null;
  ao: number;
  ao_con_meta: number;
  ao_reportaron: number;
  /** With meta and no report of the month. */
  ao_sin_reporte: number;
  ao_con_error: number;
  /** AO with avisos and no error. */
  ao_con_aviso: number;
  errores: number;
  avisos: number;
  sugerencias: number;
  justificados: number;
  puntos: number;
  completitud: number | null;
  puntaje: number | null;
  semaforo: Band;
}

/** A row of `calidad_regla`. */
export interface CalidadRegla {
  regla: string;
  orden: number;
  gravedad: Gravedad;
  alcance: string;
  necesita: string | null;
  /** False where what the rule needs is not loaded: there is no result, which is not «no findings». */
  revisada: boolean;
  hallazgos: number;
  ao: number;
  centros: number;
  justificados: number;
}

/** A row of `calidad_completitud`. */
export interface CalidadMes {
  eje: 'total' | 'centro_costo';
  llave: string;
  mes: number;
  ao_con_meta: number;
  ao_reportaron: number;
  completitud: number | null;
  semaforo: Band;
}

export type EstadoCambio = 'nuevo' | 'resuelto' | 'persiste';

/** A row of `calidad_cambio`. */
export interface CalidadCambio {
  estado: EstadoCambio;
  regla: string;
  gravedad: Gravedad;
  llave: string;
  ue_id: string;
  centro_costo_llave: string | null;
  clave: string;
  nombre: string;
  mes: number | null;
  detalle: string;
}

/** What the comparison with the cut before says; null where no unidad ejecutora of the scope has one. */
export interface Comparacion {
  /** Month of the latest cut compared with. */
  corte: number;
  /** Unidades ejecutoras compared. */
  ues: number;
}

/** The whole, each dependencia and each unidad ejecutora with findings of its own; the worst first. */
export function calidadPor(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<CalidadGrupo[]> {
  return engine.query<CalidadGrupo>(
    'SELECT * FROM calidad_por(?, ?, ?, ?, ?, ?) ORDER BY puntaje NULLS LAST, errores DESC, avisos DESC, llave',
    askedParams(scope, mes),
    options,
  );
}

/** Each rule, found or not, the gravest first. */
export function calidadReglas(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<CalidadRegla[]> {
  return engine.query<CalidadRegla>(
    'SELECT * FROM calidad_regla(?, ?, ?, ?, ?, ?) ORDER BY orden',
    askedParams(scope, mes),
    options,
  );
}

/** Months up to the one asked, of the whole and of each centro de costo, in no order. */
export function calidadCompletitud(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<CalidadMes[]> {
  return engine.query<CalidadMes>(
    'SELECT * FROM calidad_completitud(?, ?, ?, ?, ?, ?)',
    askedParams(scope, mes),
    options,
  );
}

/** New and solved findings first, each by rule. */
export function calidadCambios(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<CalidadCambio[]> {
  return engine.query<CalidadCambio>(
    `SELECT c.* FROM calidad_cambio(?, ?, ?, ?, ?, ?) c JOIN calidad_catalogo r USING (regla)
     ORDER BY list_position(['nuevo', 'resuelto', 'persiste'], c.estado), r.orden, c.clave, c.mes`,
    askedParams(scope, mes),
    options,
  );
}

export async function comparacion(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<Comparacion | null> {
  const [row] = await engine.query<{ corte: number | null; ues: number }>(
    `SELECT max(least(p.corte_previo, f.mes_f)) AS corte, count(DISTINCT p.ue_id)::INTEGER AS ues
     FROM calidad_corte_previo p
     JOIN poi_carga c USING (carga_id, ejercicio, pliego_llave, ue_id)
     JOIN poi_filtro(?, ?, ?, ?, ?, ?) f ON p.ejercicio = f.ejercicio_f
     WHERE CASE WHEN f.carga_f IS NULL THEN c.vigente ELSE c.carga_id = f.carga_f END
       AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, p.pliego_llave))
       AND (f.ues_f IS NULL OR list_contains(f.ues_f, p.ue_id))`,
    askedParams(scope, mes),
    options,
  );
  return row === undefined || row.corte === null ? null : { corte: row.corte, ues: row.ues };
}
