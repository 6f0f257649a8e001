import type { Connector, QueryOptions } from '@/engine/connector';
import type { EstadoArticulacion } from './plan-articulacion';

/** A row of `plan_ao_articulada`: an AO of the POI with its place in the plans; PIM in S/. */
export interface AoArticulada {
  estado: EstadoArticulacion;
  oes_id: string | null;
  oes: string | null;
  aes_id: string | null;
  aes: string | null;
  pliego_llave: string;
  pliego: string;
  oei_id: string | null;
  oei: string | null;
  aei_id: string | null;
  aei: string | null;
  ao_id: string;
  ao: string;
  ue_id: string;
  pim: number;
}

/** Every active AO of an ejercicio, from the policy downwards; what reaches no OES at the end. */
export function aoArticuladas(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<AoArticulada[]> {
  return engine.query<AoArticulada>(
    `SELECT a.estado, a.oes_id, a.oes, a.aes_id, a.aes, a.pliego_llave, a.pliego, a.oei_id, o.objetivo AS oei, a.aei_id, a.aei,
       a.ao_id, a.ao, a.ue_id, a.pim
     FROM plan_ao_articulada(?) a
     LEFT JOIN plan_objetivo_vigente o ON o.plan_id = a.plan_id AND o.objetivo_id = a.oei_id
     ORDER BY a.oes_id NULLS LAST, a.aes_id NULLS LAST, a.pliego_llave, a.oei_id NULLS LAST, a.aei_id NULLS LAST, a.ao_id, a.ue_id`,
    [String(ejercicio)],
    options,
  );
}
