import { formatCorte } from '@/core/period';
import type { PaperMaker } from '../maker';
import { writeMonthly } from './poi-mensual';
import { readMonthly, writtenOfMonth } from './poi-mensual-read';
import { monthlyChecks } from './poi-mensual-checks';
import { monthOf, scopeOf } from './poi-when';

export const makeMonthly: PaperMaker = async (engine, ask, options = {}) => {
  const corte = await monthOf(engine, ask.periodo);
  const scope = await scopeOf(engine, corte.ejercicio, ask.ues);
  const figures = await readMonthly(engine, scope, corte, options);
  const written = await writtenOfMonth(engine, figures);
  const pedido = { ...ask, periodo: formatCorte(corte) };
  return { draft: writeMonthly(pedido, figures, written), checks: monthlyChecks(figures) };
};
