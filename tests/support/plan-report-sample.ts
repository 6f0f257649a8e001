import { demoFiles } from '@data/demo';
import { planFiles } from '@data/demo/strategy-files';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { Journal } from '@/journal/journal';
import { askOf, type PaperAsk } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { makePaper } from '@/reports/make';
import type { Check } from '@/reports/maker';
import { install } from '@/sql/install';
import { observaciones } from '@/sql/plan-observacion';
import { registroLlave } from '@/sql/plan-registro';

export const produce = 'PEI-38-038-2024-2028';
export const imarpe = 'PEI-38-240-2024-2028';

/** Texts of the evaluation of the PEI, one of them hostile. */
export const hostile = '=HYPERLINK("http://x") <w:p/> & | **no** `x` \u0000\u0007🚀';

/** An engine with the plans of the demonstration, the POI of 2025 at its close, and what people wrote. */
export async function planDemonstration(): Promise<Connector> {
  const engine = await openNative();
  await install(engine);
  const poi = demoFiles().filter(({ name }) => /ACTIVIDADOPERATIVA_ANUAL_\d+_20260123/.test(name));
  const files = [
    ...(await planFiles()).map(({ name, content }) => new File([content], name)),
    ...poi.map(({ name, text }) => new File([text], name)),
  ];
  await loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:00:00', demonstration: true });
  await write(engine);
  return engine;
}

async function write(engine: Connector): Promise<void> {
  const journal = await Journal.open(engine, null);
  const factor = { tipo: 'plan_factor', llave: registroLlave(produce, 2025, 'F-01.abcde') };
  const advice = { tipo: 'plan_recomendacion', llave: registroLlave(produce, 2025, 'R-01.abcde') };
  const said = (sobre: typeof factor, fields: Record<string, string>) =>
    Object.entries(fields).map(([campo, valor]) => ({ sobre, campo, valor }));
  const [first, second, ...rest] = await observaciones(engine, [imarpe]);
  const about = (row: typeof first) => ({ tipo: 'plan_observacion', llave: row!.llave });
  await journal.append(
    [
      ...said(factor, { factor: 'Encuesta desierta', origen: 'interno', efecto: 'afecto', grado: '3', sustento: hostile }),
      ...said(advice, { recomendacion: 'Contratar la encuesta antes de marzo', responsable: 'OGEIEE', plazo: '2026-05-29' }),
      ...said(about(first), { decision: 'aceptada', respuesta: 'Se agregó un indicador en la página 12', absuelta: '2026-07-10' }),
      ...said(about(second), { decision: 'aceptada' }),
      ...rest.flatMap((row) => said(about(row), { decision: 'descartada', razon: 'Se confirmó con el pliego' })),
    ],
    'Ana Ruiz',
  );
} // prettier-ignore

export const planPapersAsked = {
  'pei-seguimiento': askOf('pei-seguimiento', '2026-07-16', { periodo: '2025', plan: produce }),
  'pei-evaluacion': askOf('pei-evaluacion', '2026-07-16'),
  'pesem-evaluacion': askOf('pesem-evaluacion', '2026-07-16', { periodo: '2025' }),
  'pei-validacion': askOf('pei-validacion', '2026-07-16', { plan: imarpe }),
} satisfies Record<string, PaperAsk>;

export type PlanPaper = keyof typeof planPapersAsked;

export function planPaperOf(engine: Connector, tipo: PlanPaper): Promise<{ paper: Paper; checks: Check[] }> {
  return makePaper(engine, planPapersAsked[tipo]);
}
