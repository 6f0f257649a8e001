import { planTables } from '@/contracts/catalog';
import type { Connector, QueryOptions } from '@/engine/connector';
import { ident } from '@/engine/ident';

/** A plan that a carga brings something of: its matrix, its values or what was written of its evaluation. */
export interface PlanCarga {
  carga_id: string;
  plan_id: string;
  tipo: 'PESEM' | 'PEI' | null;
  pliego: string | null;
  desde: number | null;
  hasta: number | null;
  demostracion: boolean;
}

const brought = planTables
  .filter(({ fields }) => fields.some(({ name }) => name === 'plan_id'))
  .map(({ name }) => `SELECT carga_id, plan_id FROM ${ident(name)}`)
  .join(' UNION ');

/** What is loaded of the strategic plans, carga by carga. */
export function planCargas(engine: Connector, options: QueryOptions = {}): Promise<PlanCarga[]> {
  return engine.query<PlanCarga>(
    `SELECT b.carga_id, b.plan_id, p.tipo, p.pliego, p.desde, p.hasta, coalesce(a.demostracion, false) AS demostracion
     FROM (${brought}) b
     LEFT JOIN (SELECT plan_id, min(tipo) AS tipo, min(pliego) AS pliego, min(desde) AS desde, max(hasta) AS hasta FROM plan GROUP BY plan_id) p USING (plan_id)
     LEFT JOIN (SELECT carga_id, bool_and(demostracion) AS demostracion FROM archivo GROUP BY carga_id) a USING (carga_id)
     ORDER BY b.carga_id, p.tipo DESC, b.plan_id`,
    [],
    options,
  );
}
