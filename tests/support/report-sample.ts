import { demoFiles } from '@data/demo';
import { parsePeriodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { Journal } from '@/journal/journal';
import { askOf, type PaperAsk } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { analysisOf } from '@/reports/evaluacion/keys';
import { makePaper } from '@/reports/make';
import type { PaperTipo } from '@/reports/template';
import { install } from '@/sql/install';

const half = parsePeriodo('2026-S1')!;

/** Texts of one dependencia, one of them hostile. */
export const said = {
  logros: 'Se puso en marcha la ventanilla única.\nAtendió a más personas que en 2025.',
  limitaciones: '=HYPERLINK("http://x") <w:p/> & | **no** `x` \u0000\u0007🚀',
  mejora: 'Contratar antes de marzo.',
};

/** An engine with the demonstration of the Sede Central in July, and what OGTI wrote of the half. */
export async function demonstration(): Promise<Connector> {
  const engine = await openNative();
  await install(engine);
  const files = demoFiles().filter(({ name }) => /ACTIVIDADOPERATIVA_ANUAL_000999_20260715/.test(name));
  await loadFiles(
    engine,
    files.map(({ name, text }) => new File([text], name)),
    { open: openTables, loadedAt: '2026-07-15 18:00:00', demonstration: true },
  );
  const journal = await Journal.open(engine, null);
  const [ogti] = await engine.query<{ llave: string }>(
    "SELECT llave FROM poi_nombre WHERE eje = 'centro_costo' AND ejercicio = 2026 AND sigla = 'OGTI'",
  );
  const sobre = analysisOf(half, ogti!.llave);
  const drafts = Object.entries(said).map(([campo, valor]) => ({ sobre, campo, valor }));
  await journal.append(drafts, 'Ana Ruiz');
  return engine;
}

const given = { ues: ['000999'] };

export const papersAsked = {
  'poi-mensual': askOf('poi-mensual', '2026-07-16', { ...given, periodo: '2026-06' }),
  'poi-evaluacion': askOf('poi-evaluacion', '2026-07-16', { ...given, periodo: '2026-S1' }),
} satisfies Partial<Record<PaperTipo, PaperAsk>>;

export type PoiPaper = keyof typeof papersAsked;

export async function paperOf(engine: Connector, tipo: PoiPaper): Promise<Paper> {
  return (await makePaper(engine, papersAsked[tipo])).paper;
}
