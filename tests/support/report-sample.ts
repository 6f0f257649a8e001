import { demoFiles } from '@data/demo';
import { parsePeriodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { Journal } from '@/journal/journal';
import { analysisOf } from '@/reports/evaluacion/keys';
import type { Paper } from '@/reports/document';
import { writeEvaluation } from '@/reports/papers/poi-evaluacion';
import { readEvaluation, writtenOfPeriod } from '@/reports/papers/poi-evaluacion-read';
import { writeMonthly } from '@/reports/papers/poi-mensual';
import { readMonthly, writtenOfMonth } from '@/reports/papers/poi-mensual-read';
import { install } from '@/sql/install';
import type { PoiScope } from '@/sql/poi';

export const june = { ejercicio: 2026, mes: 6 };
export const half = parsePeriodo('2026-S1')!;
export const sede: PoiScope = { ejercicio: 2026, carga: null, pliegos: [], ues: ['000999'], centros: [] };

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

export async function monthlyPaper(engine: Connector): Promise<Paper> {
  const figures = await readMonthly(engine, sede, june);
  return writeMonthly(figures, await writtenOfMonth(engine, figures));
}

export async function evaluationPaper(engine: Connector): Promise<Paper> {
  const figures = await readEvaluation(engine, sede, { periodo: half, anual: false });
  return writeEvaluation(figures, await writtenOfPeriod(engine, figures));
}
