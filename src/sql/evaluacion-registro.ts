import { periodoCode, type Periodo } from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { scopeParams, type PoiScope } from './poi';
import type { Clase } from './evaluacion-ao';
import type { Situacion } from './poi-ao';

/** How the factor of an AO in rojo is known. */
export type Origen = 'elegido' | 'sugerido' | 'sin_clasificar' | 'sin_motivo';

/** A row of `poi_evaluacion_rojo`, with its twelve months in the AO's unit. */
export interface EvaluacionRoja {
  ejercicio: number;
  mes: number;
  mes_anterior: number | null;
  /** Llave of the AO at this close, in the journal. */
  registro: string;
  ao_n: number;
  clave: string;
  nombre: string;
  centro_costo_llave: string;
  centro_costo: string;
  sigla: string | null;
  situacion: Situacion;
  clase: Clase;
  rojo_seguido: boolean;
  cumplimiento_anterior: number | null;
  cumplimiento_acumulado: number | null;
  cambio: number | null;
  resta: number | null;
  motivo_mes: number | null;
  motivo: string | null;
  factor: string | null;
  origen: Origen;
  medida: string | null;
  responsable: string | null;
  /** `YYYY-MM-DD` */
  plazo: string | null;
  estado: string | null;
  programado_mes: (number | null)[];
  ejecutado_mes: (number | null)[];
}

export const rojaFilters = ['seguidas', 'todas', 'sin_motivo'] as const;
export type RojaFilter = (typeof rojaFilters)[number];

/** A row of `poi_evaluacion_factor`: a factor, or what it lacks. */
export interface EvaluacionFactor {
  eje: 'total' | 'centro_costo';
  llave: string;
  factor: string | null;
  sin: 'sin_clasificar' | 'sin_motivo' | null;
  ao: number;
  ao_elegidas: number;
  ao_rojo_seguido: number;
  resta: number | null;
}

/** A row of `poi_evaluacion_centro`. */
export interface EvaluacionCentro {
  llave: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  ue_id: string;
  ao_con_meta: number;
  ao_reportaron: number;
  ao_rojo: number;
  resta: number | null;
  /** Of the four texts, how many are written. */
  textos: number;
  /** ISO instant, UTC. */
  escrito_cuando: string | null;
  escrito_quien: string | null;
}

/** A period and the last month of it with data, which may come before its end. */
export interface Mirada {
  periodo: Periodo;
  hasta: number;
}

const closing = (periodo: Periodo) => String(periodo.hasta).padStart(2, '0');

function params({ periodo, hasta }: Mirada, which: string, scope: PoiScope): (string | null)[] {
  return [
    String(periodo.ejercicio),
    which,
    String(periodo.desde),
    String(Math.min(hasta, periodo.hasta)),
    ...scopeParams(scope),
  ];
}

const conditions: Record<RojaFilter, string> = {
  seguidas: 'r.rojo_seguido',
  todas: 'true',
  sin_motivo: "r.origen = 'sin_motivo'",
};

/** AO in rojo at the close, the least advanced first. */
export function evaluacionRojas(
  engine: Connector,
  mirada: Mirada,
  scope: PoiScope,
  filter: RojaFilter,
  limit: number,
  options: QueryOptions = {},
): Promise<EvaluacionRoja[]> {
  return engine.query<EvaluacionRoja>(
    `WITH pagina AS (
       SELECT * FROM poi_evaluacion_rojo(?, ?, ?, ?, ?, ?, ?, ?) r WHERE ${conditions[filter]}
       ORDER BY cumplimiento_acumulado, clave LIMIT ${Math.trunc(limit)}
     )
     SELECT pagina.*, m.programado_mes, m.ejecutado_mes FROM pagina JOIN poi_ao_meses m USING (ao_n)
     ORDER BY cumplimiento_acumulado, clave`,
    params(mirada, closing(mirada.periodo), scope),
    options,
  );
}

/** Factors of the whole and of each centro de costo, the commonest first. */
export function evaluacionFactores(
  engine: Connector,
  mirada: Mirada,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<EvaluacionFactor[]> {
  return engine.query<EvaluacionFactor>(
    'SELECT * FROM poi_evaluacion_factor(?, ?, ?, ?, ?, ?, ?, ?) ORDER BY eje, llave, ao DESC, factor NULLS LAST, sin',
    params(mirada, closing(mirada.periodo), scope),
    options,
  );
}

/** What each centro de costo has reported and written, what takes most points first. */
export function evaluacionCentros(
  engine: Connector,
  mirada: Mirada,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<EvaluacionCentro[]> {
  return engine.query<EvaluacionCentro>(
    'SELECT * FROM poi_evaluacion_centro(?, ?, ?, ?, ?, ?, ?, ?) ORDER BY resta DESC NULLS LAST, clave, llave',
    params(mirada, periodoCode(mirada.periodo), scope),
    options,
  );
}
