import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descentralizadaFiles } from '@data/demo/descentralizada';
import { runCli } from '../support/run-cli';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-descentralizada-'));
  for (const { name, text } of descentralizadaFiles()) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

test('figures descentralizada: a row per service and department, on the day asked', async () => {
  const { code, stdout, stderr } = await runCli('figures', 'descentralizada', '--from', folder, '--al', '2026-07-16'); // prettier-ignore
  expect([code, stderr]).toEqual([0, '']);
  const rows = JSON.parse(stdout) as Record<string, unknown>[];
  expect(rows).toHaveLength(136);
  expect(rows.filter(({ vencido }) => vencido)).toHaveLength(8);
  expect(
    rows.find(({ servicio_id, departamento }) => servicio_id === 'sanidad-acuicola' && departamento === 'Ica'),
  ).toMatchObject({ al: '2026-07-16', etapa: null, avance: null, plazo: null, vencido: false, estado: 'sin_iniciar' });
  expect(Object.keys(rows[0]!)).toEqual(
    expect.arrayContaining(['servicio', 'departamento', 'etapa', 'avance', 'plazo', 'vencido', 'estado']),
  );
}, 60_000); // prettier-ignore

test('without a day, that of the files; as CSV too', async () => {
  const { stdout } = await runCli('figures', 'descentralizada', '--from', folder, '--format', 'csv');
  const [head, first, ...rest] = stdout.trim().split('\n');
  expect(head).toMatch(/^al,servicio_id,servicio,departamento,etapa/);
  expect(first).toMatch(/^2026-07-14,formalizacion-artesanal,/);
  expect(rest).toHaveLength(135);
}, 60_000);

test('nothing to tell, or a day that is none, is said in words', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'timon-vacio-'));
  await writeFile(join(empty, 'servicio.csv'), 'lista_id,tipo,nombre\nL,PMI,Lista\n');
  const none = await runCli('figures', 'descentralizada', '--from', empty);
  expect(none.code).not.toBe(0);
  expect(none.stderr).toContain('Ningún archivo trajo gestión descentralizada');
  const wrong = await runCli('figures', 'descentralizada', '--from', folder, '--al', 'ayer');
  expect(wrong.stderr).toContain('--al «ayer» no es un día');
  await rm(empty, { recursive: true });
}, 60_000);
