import type { PaperMaker } from '../maker';
import { readPei } from './pei-read';
import { writePeiFollowUp } from './pei-seguimiento';
import { peiFollowUpChecks } from './pei-seguimiento-checks';
import { planLookOf } from './plan-when';

export const makePeiFollowUp: PaperMaker = async (engine, ask, options = {}) => {
  const look = await planLookOf(engine, ask, 'PEI', options);
  const figures = await readPei(engine, look, ask.hoy, options);
  const pedido = { ...ask, periodo: String(look.anio), plan: look.plan.plan_id };
  return { draft: writePeiFollowUp(pedido, figures), checks: peiFollowUpChecks(figures) };
};
