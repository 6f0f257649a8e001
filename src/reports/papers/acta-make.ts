import type { PaperMaker } from '../maker';
import { writeActa } from './acta';
import { actaChecks } from './acta-checks';
import { readActa, sesionAsked } from './acta-read';

export const makeActa: PaperMaker = async (engine, ask, options = {}) => {
  const sesion = await sesionAsked(engine, ask.sesion, options);
  const figures = await readActa(engine, sesion, ask.hoy, options);
  const pedido = { ...ask, sesion: sesion.sesion_id };
  return { draft: writeActa(pedido, figures), checks: actaChecks(figures) };
};
