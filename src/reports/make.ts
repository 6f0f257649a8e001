import type { Connector, QueryOptions } from '@/engine/connector';
import type { PaperAsk } from './ask';
import type { Paper } from './document';
import { withHouseWords } from './house-words';
import type { Check, Made, PaperMaker } from './maker';
import { paragraphCheck, readParagraphs, withParagraphs, type Paragraphs } from './paragraphs';
import { sealed } from './seal';
import type { PaperTipo } from './template';

/** Each kind of paper, loaded when it is asked for. */
const makers: Record<PaperTipo, () => Promise<PaperMaker>> = {
  'poi-mensual': async () => (await import('./papers/poi-mensual-make')).makeMonthly,
  'poi-evaluacion': async () => (await import('./papers/poi-evaluacion-make')).makeEvaluation,
  'pei-seguimiento': async () => (await import('./papers/pei-seguimiento-make')).makePeiFollowUp,
  'pei-evaluacion': async () => (await import('./papers/pei-evaluacion-make')).makePeiEvaluation,
  'pesem-evaluacion': async () => (await import('./papers/pesem-evaluacion-make')).makePesemEvaluation,
  'pei-validacion': async () => (await import('./papers/pei-validacion-make')).makePeiValidation,
  inversiones: async () => (await import('./papers/inversiones-make')).makeCarteraReport,
  acta: async () => (await import('./papers/acta-make')).makeActa,
  plazos: async () => (await import('./papers/plazos-make')).makeDeadlineSheet,
};

/** What the data and the dependencias say, before what the OPM writes. Throws NoPaper. */
export async function draftPaper(
  engine: Connector,
  ask: PaperAsk,
  options: QueryOptions = {},
): Promise<Made> {
  const make = await makers[ask.tipo]();
  const { draft, checks } = await make(engine, ask, options);
  return { draft: withHouseWords(draft), checks };
}

/** The paper with what the OPM wrote in it, sealed. */
export async function finishPaper(
  { draft, checks }: Made,
  paragraphs: Paragraphs,
): Promise<{ paper: Paper; checks: Check[] }> {
  const all = [...paragraphCheck(draft, paragraphs), ...checks];
  const paper = await sealed(withParagraphs(draft, paragraphs));
  return { paper: all.every(({ hecho }) => hecho) ? paper : { ...paper, borrador: true }, checks: all };
}

/** A paper ready to be written in any format, and what it lacks to be signed. Throws NoPaper. */
export async function makePaper(
  engine: Connector,
  ask: PaperAsk,
  options: QueryOptions = {},
): Promise<{ paper: Paper; checks: Check[] }> {
  const made = await draftPaper(engine, ask, options);
  return finishPaper(made, await readParagraphs(engine, made.draft.pedido));
}
