import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import type { MotivoNd } from './plan';

/** A row of `plan_aporte`: what the PEI of a pliego, or of all of them, adds to the PESEM; % 0–100 unrounded. */
export interface PlanAporte {
  sector_id: string | null;
  /** Null where no PESEM of the sector is loaded. */
  pesem_id: string | null;
  /** `sin_articular`: indicators that serve no OES. */
  nivel: 'sector' | 'OES' | 'AES' | 'sin_articular';
  oes_id: string | null;
  aes_id: string | null;
  /** Of the OES or AES. */
  nombre: string | null;
  /** All pliegos together; else the row is of one PEI. */
  todos: boolean;
  plan_id: string | null;
  pliego_llave: string | null;
  pliego: string | null;
  aporte: number | null;
  semaforo: Band;
  indicadores: number;
  con_dato: number;
  /** An AES that no PEI serves. */
  suelta: boolean;
}

/** Contribution of the pliegos in a year: all together first, then each; by code of OES and AES. */
export function aporteAlSector(
  engine: Connector,
  anio: number,
  options: QueryOptions = {},
): Promise<PlanAporte[]> {
  return engine.query<PlanAporte>(
    `SELECT * FROM plan_aporte(?)
     ORDER BY sector_id, list_position(['sector', 'OES', 'AES', 'sin_articular'], nivel), oes_id, aes_id, todos DESC,
       pliego_llave NULLS LAST, plan_id`,
    [String(anio)],
    options,
  );
}

/** An indicator of a PEI, the AES it serves as the PESEM has it, and how it went in the year. */
export interface PlanContribucion {
  sector_id: string | null;
  plan_id: string;
  pliego_llave: string | null;
  pliego: string | null;
  pesem_id: string | null;
  oes_id: string | null;
  aes_id: string | null;
  objetivo_id: string;
  indicador_id: string;
  indicador: string;
  unidad: string | null;
  responsable: string | null;
  logro_esperado: number | null;
  valor_obtenido: number | null;
  /** Never above 100. */
  tipo_1: number | null;
  semaforo: Band;
  motivo_nd: MotivoNd | null;
}

/** The indicators behind `aporteAlSector`, by pliego and code. */
export function contribuciones(
  engine: Connector,
  anio: number,
  options: QueryOptions = {},
): Promise<PlanContribucion[]> {
  return engine.query<PlanContribucion>(
    `SELECT c.sector_id, c.plan_id, c.pliego_llave, c.pliego, c.pesem_id, c.oes_id, c.aes_id, c.objetivo_id, c.indicador_id,
       i.indicador, i.unidad, i.responsable, i.logro_esperado, i.valor_obtenido, c.tipo_1, c.semaforo, i.motivo_nd
     FROM plan_contribucion(?) c
     JOIN plan_indicador_por(?, NULL, NULL) i USING (plan_id, indicador_id)
     ORDER BY c.pliego_llave NULLS LAST, c.plan_id, c.objetivo_id, length(c.indicador_id), c.indicador_id`,
    [String(anio), String(anio)],
    options,
  );
}
