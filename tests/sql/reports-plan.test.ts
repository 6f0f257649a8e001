import { afterAll, expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { askOf, type PaperAsk } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { makePaper } from '@/reports/make';
import { NoPaper, type Check } from '@/reports/maker';
import { paperMarkdown } from '@/reports/markdown';
import { install, refresh } from '@/sql/install';
import { planesVigentes } from '@/sql/plan';
import { describePaper } from '../support/paper-harness';
import {
  hostile,
  imarpe,
  planDemonstration,
  planPaperOf,
  planPapersAsked,
  produce,
  type PlanPaper,
} from '../support/plan-report-sample';
import { writePlanSample } from '../support/plan-sample';

const opened = planDemonstration();
const made = new Map<PlanPaper, Promise<{ paper: Paper; checks: Check[] }>>();
const once = (tipo: PlanPaper) => {
  const one = made.get(tipo) ?? opened.then((engine) => planPaperOf(engine, tipo));
  made.set(tipo, one);
  return one;
};
afterAll(async () => (await opened).close());

const whole = `2025, '${produce}', NULL`;

/** Each mart in the scope of the papers of the PEI. */
const asked: Record<string, string> = {
  plan_grupo: `plan_grupo('${produce}', NULL)`,
  plan_indicador_por: `plan_indicador_por(${whole})`,
  plan_ejecucion: `plan_ejecucion(2025, '${produce}')`,
  plan_pendiente: `plan_pendiente(2025, '${produce}')`,
};

const least: Record<PlanPaper, { figures: number; cells: number }> = {
  'pei-seguimiento': { figures: 10, cells: 400 },
  'pei-evaluacion': { figures: 10, cells: 400 },
  'pesem-evaluacion': { figures: 10, cells: 200 },
  'pei-validacion': { figures: 5, cells: 20 },
};

const scopes: Record<PlanPaper, { asked: Record<string, string>; corte: string }> = {
  'pei-seguimiento': { asked, corte: 'diciembre de 2025' },
  'pei-evaluacion': { asked, corte: 'diciembre de 2025' },
  'pesem-evaluacion': {
    asked: {
      plan_grupo: "plan_grupo('PESEM-38-2024-2030', NULL)",
      plan_indicador_por: 'plan_indicador_por(2025, NULL, NULL)',
      plan_pendiente: "plan_pendiente(2025, 'PESEM-38-2024-2030')",
      plan_aporte: 'plan_aporte(2025)',
      plan_contribucion: 'plan_contribucion(2025)',
      plan_cadena: 'plan_cadena(2025)',
      plan_suelto: 'plan_suelto(2025)',
    },
    corte: 'diciembre de 2025',
  },
  'pei-validacion': {
    asked: {
      plan_observacion_conteo: `(SELECT * FROM plan_observacion_conteo WHERE plan_id = '${imarpe}')`,
      plan_objetivo_por: `plan_objetivo_por(2024, '${imarpe}', NULL)`,
      plan_indicador_por: `plan_indicador_por(2024, '${imarpe}', NULL)`,
    },
    corte: '15/07/2026',
  },
};

for (const tipo of Object.keys(planPapersAsked) as PlanPaper[])
  describePaper(tipo, {
    sample: async () => ({ engine: await opened, paper: (await once(tipo)).paper }),
    ...scopes[tipo],
    least: least[tipo],
  });

test('what people wrote is in the evaluation as they wrote it, with their name', async () => {
  const text = paperMarkdown((await once('pei-evaluacion')).paper);
  expect(text).toContain('Encuesta desierta');
  expect(text).toContain('\\*\\*no\\*\\*');
  expect(text).toContain('Contratar la encuesta antes de marzo');
  expect(text).toContain('Ana Ruiz');
  expect(text).not.toContain(hostile);
});

test('a PEI is returned while something accepted waits, and validated once nothing is open', async () => {
  const engine = await opened;
  const said = async (plan: string) => paperMarkdown((await makePaper(engine, askOf('pei-validacion', '2026-07-16', { plan }))).paper);
  expect(await said(imarpe)).toContain('Se devuelve el proyecto de PEI 2024–2028 de IMARPE con 1 observación por absolver.');
  expect(await said('PEI-38-059-2024-2028')).toContain('Todavía no se concluye');
}); // prettier-ignore

test('what is not asked is resolved, and goes with the paper', async () => {
  const engine = await opened;
  const pedido = async (tipo: PlanPaper) => (await makePaper(engine, askOf(tipo, '2026-07-16'))).paper.pedido;
  expect(await pedido('pei-seguimiento')).toMatchObject({ plan: produce, periodo: '2025' });
  expect(await pedido('pesem-evaluacion')).toMatchObject({ plan: 'PESEM-38-2024-2030', periodo: '2025' });
  // That of the ministry is not one of an OP.
  expect((await pedido('pei-validacion')).plan).toBe('PEI-38-241-2024-2028');
  expect((await once('pei-seguimiento')).paper.verificacion).toMatch(/^E132-25A-[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect((await once('pei-validacion')).paper.verificacion).toMatch(/^E134-26A-/);
});

test('each paper says what it lacks', async () => {
  const lacking = async (tipo: PlanPaper) =>
    (await once(tipo)).checks.filter(({ hecho }) => !hecho).map(({ id, que }) => `${id}: ${que}`);
  expect(await lacking('pei-seguimiento')).toEqual(['valores: Valor de 2025 de 3 indicadores']);
  expect(await lacking('pei-evaluacion')).toEqual([
    'valores: Valor de 2025 de 3 indicadores',
    'factores: Factores externos de 2025',
  ]);
  expect(await lacking('pesem-evaluacion')).toEqual([
    'valores: Valor de 2025 de 1 indicador',
    'pei: Dato de 5 indicadores de los PEI',
  ]);
  expect(await lacking('pei-validacion')).toEqual(['absueltas: Respuesta de 1 observación']);
});

test('what cannot be told says what to do', async () => {
  const engine = await opened;
  const wrong = (tipo: PlanPaper, given: Partial<PaperAsk>) =>
    makePaper(engine, askOf(tipo, '2026-07-16', given));
  await expect(wrong('pei-seguimiento', { periodo: '2025-S1' })).rejects.toThrow('no es un año');
  await expect(wrong('pei-evaluacion', { plan: 'PEI-1' })).rejects.toThrow('No está cargado el plan «PEI-1»');
  await expect(wrong('pei-evaluacion', { plan: produce, periodo: '2031' })).rejects.toThrow(
    'no tiene el año 2031',
  );
  await expect(wrong('pesem-evaluacion', { periodo: '2031' })).rejects.toThrow('rige 2031');
  const empty = await openNative();
  await install(empty);
  await expect(makePaper(empty, askOf('pei-validacion', '2026-07-16'))).rejects.toBeInstanceOf(NoPaper);
  await empty.close();
});

const sentencesOf = (paper: Paper): string[] =>
  paper.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs] : block.kind === 'list' ? block.items : [],
    )
    .map((runs) =>
      runs.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.text)).join(''),
    );

/** Of any plan, in any year, with or without values, POI and PESEM. */
test('every sentence is whole, whatever is loaded', async () => {
  const engine = await openNative();
  await install(engine, { marts: false });
  await writePlanSample(engine);
  await refresh(engine);
  const planes = await planesVigentes(engine);
  for (const { plan_id, tipo, desde, hasta } of planes)
    for (const anio of [desde, 2025, 2026, hasta])
      for (const paper of tipo === 'PEI' ? (['pei-seguimiento', 'pei-evaluacion', 'pei-validacion'] as const) : (['pesem-evaluacion'] as const)) {
        const made = await makePaper(engine, askOf(paper, '2026-07-16', { plan: plan_id, periodo: String(anio) }));
        for (const text of sentencesOf(made.paper))
          expect(text, `${paper} ${plan_id} ${anio}`).not.toMatch(/undefined|null|NaN|\$\{| {2}|\.\.|[ (][.,;]|^[.,;]|–\s?%/);
        for (const section of made.paper.sections.filter(({ nivel }, i, all) => (all[i + 1]?.nivel ?? 1) <= nivel))
          expect(section.blocks.length, `${paper} ${plan_id} ${anio}: ${section.titulo}`).toBeGreaterThan(0);
        expect(made.checks.every(({ que }) => que !== '' && !/undefined|null|NaN/.test(que))).toBe(true);
      }
  await engine.close();
}, 240_000); // prettier-ignore
