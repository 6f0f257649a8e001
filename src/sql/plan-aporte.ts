import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';

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
