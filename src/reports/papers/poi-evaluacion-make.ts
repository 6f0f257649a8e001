import { formatPeriodo } from '@/core/period';
import type { PaperMaker } from '../maker';
import { evaluationChecks } from './poi-evaluacion-checks';
import { writeEvaluation } from './poi-evaluacion';
import { readEvaluation, writtenOfPeriod } from './poi-evaluacion-read';
import { lookOf, scopeOf } from './poi-when';

export const makeEvaluation: PaperMaker = async (engine, ask, options = {}) => {
  const look = await lookOf(engine, ask.periodo);
  const { ejercicio } = look.periodo;
  const scope = await scopeOf(engine, ejercicio, ask.ues);
  const figures = await readEvaluation(engine, scope, look, options);
  const written = await writtenOfPeriod(engine, figures);
  const pedido = { ...ask, periodo: look.anual ? String(ejercicio) : formatPeriodo(look.periodo) };
  return { draft: writeEvaluation(pedido, figures, written), checks: evaluationChecks(figures, written) };
};
