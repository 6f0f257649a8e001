import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFiles } from '@data/demo/strategy-files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEADER_LINE, joined, linesOf } from '@/journal/journal-file';
import { newEvent } from '@/journal/event';
import { analysisOf } from '@/reports/evaluacion/keys';
import { parsePeriodo } from '@/core/period';
import { ceplanCsv, ceplanRow } from '../support/ceplan-file';
import { ao, meses } from '../support/poi-fixture';
import { runCli } from '../support/run-cli';

let folder: string;
let poi: string;
let journal: string;
let planes: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-informe-'));
  poi = join(folder, 'poi.csv');
  journal = join(folder, 'registro.timon.tsv');
  planes = join(folder, 'planes');
  await mkdir(planes);
  for (const { name, content } of await planFiles()) if (name.startsWith('plan')) await writeFile(join(planes, name), content);
  const year = Array.from({ length: 12 }, () => 10);
  const rows = [
    ao({ ao_id: 'AOI1', meses: meses({ vigente: year, ejecutado: [10, 10, 10], programado: year, devengado: [1, 1, 1] }) }),
    ao({ ao_id: 'AOI2', meses: meses({ vigente: year, ejecutado: [10, 2], programado: year, devengado: [1, 1] }) }),
    ao({ ao_id: 'AOI3', centro_costo_id: '03', meses: meses({ vigente: year, ejecutado: [] }) }),
  ];
  await writeFile(poi, await ceplanCsv(rows.map((one) => ceplanRow(one))).text());
  const sobre = analysisOf(parsePeriodo('2026-T1')!, `${rows[0]!.ue_id}/${rows[0]!.centro_costo_id}`);
  const event = newEvent({ sobre, campo: 'logros', valor: 'Se atendió *todo* lo pedido.' }, 'Ana', new Date(), null);
  await writeFile(journal, joined([HEADER_LINE, linesOf([event])]));
}); // prettier-ignore
afterAll(() => rm(folder, { recursive: true, force: true }));

test('report poi-mensual: a file with what the files and the people say', async () => {
  const to = join(folder, 'dentro', 'mensual.md');
  const { code, stdout, stderr } = await runCli(
    ...['report', 'poi-mensual', '--from', poi, '--corte', '2026-03', '--journal', journal, '--to', to],
  );
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/marzo de 2026\. Verificación E135-2603-/);
  const text = await readFile(to, 'utf8');
  expect(text).toContain('Reporte de Seguimiento Mensual del POI Anual 2026');
  expect(text).toContain('Se atendió \\*todo\\* lo pedido.');
  expect(text).toContain('_Ana, I trimestre (T1)_');
  expect(text).not.toContain('demostración');
});

test('report poi-evaluacion: a quarter and the year, in the three formats', async () => {
  for (const [periodo, name, start] of [
    ['2026-T1', 'e.docx', 'PK'],
    ['2026', 'e.xlsx', 'PK'],
    ['2026', 'e.md', '# Informe de Evaluación'],
  ] as const) {
    const to = join(folder, name);
    const { code, stderr } = await runCli('report', 'poi-evaluacion', '--from', poi, '--periodo', periodo, '--to', to);
    expect(stderr).toContain(periodo === '2026' ? 'año 2026' : 'I trimestre de 2026');
    expect(code).toBe(0);
    expect((await readFile(to)).toString('utf8').startsWith(start)).toBe(true);
  }
  expect(await readFile(join(folder, 'e.md'), 'utf8')).toContain('El año va en ');
}); // prettier-ignore

const ofPlans = [
  ['pei-seguimiento', 'PEI-38-240-2024-2028', 'año 2025. Verificación E132-25A-', 'Reporte de Seguimiento del PEI 2024–2028 de IMARPE'],
  ['pei-evaluacion', 'PEI-38-240-2024-2028', 'año 2025. Verificación E133-25A-', 'V Conclusiones y recomendaciones'],
  ['pesem-evaluacion', 'PESEM-38-2024-2030', 'año 2025. Verificación E131-25A-', 'El Niño costero'],
  ['pei-validacion', 'PEI-38-240-2024-2028', 'Verificación E134-25A-', 'El objetivo no tiene indicador propio'],
] as const; // prettier-ignore

test.each(ofPlans)('report %s: the paper of a plan', async (tipo, plan, verified, said) => {
  const to = join(folder, `${tipo}.md`);
  const { code, stderr } = await runCli(
    'report',
    tipo,
    '--from',
    planes,
    '--plan',
    plan,
    '--periodo',
    '2025',
    '--to',
    to,
  );
  expect(code).toBe(0);
  expect(stderr).toContain(verified);
  expect(await readFile(to, 'utf8')).toContain(said);
});

test('what is wrongly asked says what to do', async () => {
  const wrong = async (...args: string[]) => {
    const { code, stderr } = await runCli('report', ...args);
    expect(code).toBe(2);
    return stderr;
  };
  const to = join(folder, 'x.docx');
  expect(await wrong('poi', '--from', poi, '--to', to)).toContain('poi-mensual, poi-evaluacion');
  expect(await wrong('poi-mensual', '--from', poi, '--to', join(folder, 'x.pdf'))).toContain('.docx, .xlsx');
  expect(await wrong('poi-mensual', '--from', poi)).toContain('--to');
  expect(await wrong('poi-mensual', '--from', poi, '--periodo', '2026-S1', '--to', to)).toContain('--corte');
  expect(await wrong('poi-evaluacion', '--from', poi, '--periodo', 'mayo', '--to', to)).toContain('2026-S1');
  expect(await wrong('pei-evaluacion', '--from', poi, '--to', to)).toContain('Ningún archivo trajo un PEI');
  expect(await wrong('poi-mensual', '--from', poi, '--ue', '123', '--to', to)).toContain('No hay POI 2026');
  expect(await wrong('poi-mensual', '--from', poi, '--journal', join(folder, 'no.tsv'), '--to', to)).toContain('No se puede leer');
}); // prettier-ignore
