import type { PaperMaker } from '../maker';
import { writeDeadlineSheet } from './plazos';
import { deadlineSheetChecks } from './plazos-checks';
import { dayAsked, readDeadlineSheet } from './plazos-read';

export const makeDeadlineSheet: PaperMaker = async (engine, ask, options = {}) => {
  const dia = dayAsked(ask.periodo, ask.hoy);
  const figures = await readDeadlineSheet(engine, dia, ask.hoy, options);
  return {
    draft: writeDeadlineSheet({ ...ask, periodo: dia }, figures),
    checks: deadlineSheetChecks(figures),
  };
};
