import type { PaperMaker } from '../maker';
import { writePesemEvaluation } from './pesem-evaluacion';
import { pesemEvaluationChecks } from './pesem-evaluacion-checks';
import { readPesem } from './pesem-evaluacion-read';
import { planLookOf } from './plan-when';

export const makePesemEvaluation: PaperMaker = async (engine, ask, options = {}) => {
  const look = await planLookOf(engine, ask, 'PESEM', options);
  const figures = await readPesem(engine, look, ask.hoy, options);
  const pedido = { ...ask, periodo: String(look.anio), plan: look.plan.plan_id };
  return { draft: writePesemEvaluation(pedido, figures), checks: pesemEvaluationChecks(figures) };
};
