import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { Paper } from '@/reports/document';
import { paperDocx } from '@/reports/docx/write';
import { paperMarkdown } from '@/reports/markdown';
import { describePaper, runsOf } from '../support/paper-harness';
import { demonstration, paperOf, said, type PoiPaper } from '../support/report-sample';

const opened = demonstration();
const papers = new Map<PoiPaper, Promise<Paper>>();
const paperOnce = (tipo: PoiPaper): Promise<Paper> => {
  const made = papers.get(tipo) ?? opened.then((engine) => paperOf(engine, tipo));
  papers.set(tipo, made);
  return made;
};
afterAll(async () => (await opened).close());

/** Each mart in the scope of the papers. */
const asked: Record<string, string> = {
  poi_avance_por: "poi_avance_por('total' || chr(31) || 'ue' || chr(31) || 'oei' || chr(31) || 'centro_costo', 2026, NULL, NULL, NULL, '000999', NULL)",
  poi_avance_grupo: "poi_avance_grupo('total', 2026, NULL, NULL, NULL, '000999', NULL)",
  poi_cambio_por: "poi_cambio_por(2026, 6, NULL, NULL, '000999', NULL)",
  poi_avance_ao: "poi_avance_ao(2026, 6, NULL, NULL, '000999', NULL)",
  poi_modificacion_por: "poi_modificacion_por((SELECT string_agg(carga_id, chr(31)) FROM poi_carga WHERE vigente AND ue_id = '000999' AND ejercicio = 2026), NULL, 2026, NULL, '000999', NULL)",
  poi_evaluacion_por: "poi_evaluacion_por('total' || chr(31) || 'ue' || chr(31) || 'oei' || chr(31) || 'aei' || chr(31) || 'centro_costo' || chr(31) || 'departamento', 2026, 1, 6, NULL, NULL, '000999', NULL)",
  poi_evaluacion_clase: "poi_evaluacion_clase(2026, 1, 6, NULL, NULL, '000999', NULL)",
  poi_evaluacion_ao: "poi_evaluacion_ao(2026, 1, 6, NULL, NULL, '000999', NULL)",
  poi_evaluacion_rojo: "poi_evaluacion_rojo(2026, '06', 1, 6, NULL, NULL, '000999', NULL)",
  poi_evaluacion_factor: "poi_evaluacion_factor(2026, '06', 1, 6, NULL, NULL, '000999', NULL)",
  poi_evaluacion_anual: 'poi_evaluacion_anual(2026, NULL, NULL, NULL, NULL)',
}; // prettier-ignore

for (const tipo of ['poi-mensual', 'poi-evaluacion'] as const)
  describePaper(tipo, {
    sample: async () => ({ engine: await opened, paper: await paperOnce(tipo) }),
    asked,
    corte: 'junio de 2026',
    least: { figures: 40, cells: 400 },
    written: Object.values(said),
  });

test('what OGTI wrote is in both papers, as it wrote it', async () => {
  for (const paper of await Promise.all(papers.values())) {
    const text = runsOf(paper).filter((run): run is string => typeof run === 'string');
    expect(text).toContain('Se puso en marcha la ventanilla única.');
    expect(text).toContain('Atendió a más personas que en 2025.');
  }
  expect(paperMarkdown(await paperOnce('poi-evaluacion'))).toContain('Contratar antes de marzo.');
});

test('the verification changes with the text and not with the reading', async () => {
  const again = await paperOf(await opened, 'poi-mensual');
  expect(again.verificacion).toBe((await paperOnce('poi-mensual')).verificacion);
  expect(again.verificacion).toMatch(/^E135-2606-[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect((await paperOnce('poi-evaluacion')).verificacion).toMatch(/^E136-26S1-/);
});

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

test.skipIf(soffice === undefined)(
  `LibreOffice opens the Word file and makes a PDF of it${soffice === undefined ? ' (skipped: LibreOffice is not installed)' : ''}`,
  { timeout: 180_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'timon-informe-'));
    try {
      const path = join(folder, 'informe.docx');
      await writeFile(path, await paperDocx((await paperOnce('poi-mensual'))));
      await promisify(execFile)(soffice!, [`-env:UserInstallation=file://${folder}/perfil`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
      const pdf = (await readFile(join(folder, 'informe.pdf'))).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)!.length).toBeGreaterThan(10);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
); // prettier-ignore
