import type { PaperMaker } from '../maker';
import { writePeiValidation } from './pei-validacion';
import { peiValidationChecks } from './pei-validacion-checks';
import { readValidation } from './pei-validacion-read';

export const makePeiValidation: PaperMaker = async (engine, ask, options = {}) => {
  const figures = await readValidation(engine, ask, options);
  const pedido = { ...ask, periodo: String(figures.anio), plan: figures.plan.plan_id };
  return { draft: writePeiValidation(pedido, figures), checks: peiValidationChecks(figures) };
};
