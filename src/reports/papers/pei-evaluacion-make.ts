import type { PaperMaker } from '../maker';
import { writePeiEvaluation } from './pei-evaluacion';
import { peiEvaluationChecks } from './pei-evaluacion-checks';
import { readPei } from './pei-read';
import { planLookOf } from './plan-when';

export const makePeiEvaluation: PaperMaker = async (engine, ask, options = {}) => {
  const look = await planLookOf(engine, ask, 'PEI', options);
  const figures = await readPei(engine, look, ask.hoy, options);
  const pedido = { ...ask, periodo: String(look.anio), plan: look.plan.plan_id };
  return { draft: writePeiEvaluation(pedido, figures), checks: peiEvaluationChecks(figures) };
};
