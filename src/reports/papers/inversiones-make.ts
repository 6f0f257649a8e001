import type { PaperMaker } from '../maker';
import { writeCarteraReport } from './inversiones';
import { carteraChecks } from './inversiones-checks';
import { readCarteraReport } from './inversiones-read';
import { carteraLookOf } from './inversiones-when';

export const makeCarteraReport: PaperMaker = async (engine, ask, options = {}) => {
  const look = await carteraLookOf(engine, ask.periodo, options);
  const figures = await readCarteraReport(engine, look, ask.hoy, options);
  const pedido = { ...ask, periodo: look.pedido };
  return { draft: writeCarteraReport(pedido, figures), checks: carteraChecks(figures) };
};
