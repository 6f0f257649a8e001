import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { investmentFiles } from '@data/demo/investment-files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/run-cli';

const NEEDED = /^(DETALLE_INVERSIONES_20260630|FORMATO_12B_20260630|acuerdo_)/;

let folder: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-inversiones-'));
  out = await mkdtemp(join(tmpdir(), 'timon-salida-'));
  for (const { name, text } of investmentFiles().filter((file) => NEEDED.test(file.name)))
    await writeFile(join(folder, name), text);
});
afterAll(async () => {
  for (const one of [folder, out]) await rm(one, { recursive: true, force: true });
});

const report = (...args: string[]) =>
  runCli('report', args[0]!, '--from', folder, '--hoy', '2026-07-16', ...args.slice(1));

test('report inversiones: the cartera of a half, with no corte before it', async () => {
  const to = join(out, 'inversiones.md');
  const { code, stderr } = await report('inversiones', '--periodo', '2026-S1', '--to', to);
  expect(stderr).toMatch(/I semestre de 2026\. Verificación E137-26S1-/);
  expect(code).toBe(0);
  const text = await readFile(to, 'utf8');
  expect(text).toContain('# Informe Semestral de Seguimiento de las Inversiones 2026');
  expect(text).toContain('No hay un corte anterior cargado con qué comparar.');
});

test('report acta: a session by its number', async () => {
  const to = join(out, 'acta.docx');
  const { code, stderr } = await report('acta', '--sesion', '05-2026', '--to', to);
  expect(stderr).toMatch(/Acta de la sesión n\.º 05-2026.*Verificación E137-S052026-/);
  expect(code).toBe(0);
  expect((await readFile(to)).toString('latin1').startsWith('PK')).toBe(true);
});

test('report plazos: the week of a day', async () => {
  const to = join(out, 'plazos.md');
  const { code, stderr } = await report('plazos', '--periodo', '2026-07-16', '--to', to);
  expect(stderr).toMatch(/semana del 13 al 17 de julio de 2026\. Verificación E1-26W29-/);
  expect(code).toBe(0);
  expect(await readFile(to, 'utf8')).toContain('Acuerdo 05-4: Sustentar el incremento de costo ante la OPMI');
});

test('what is wrongly asked says what to do', async () => {
  const to = join(out, 'x.docx');
  const wrong = async (...args: string[]) => {
    const { code, stderr } = await report(...args, '--to', to);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await wrong('inversiones', '--corte', '2026-06')).toContain('lleva --periodo 2026-T2');
  expect(await wrong('inversiones', '--sesion', '2026-05')).toContain('es del papel acta');
  expect(await wrong('acta', '--periodo', '2026-06')).toContain('lleva --sesion');
  expect(await wrong('plazos', '--corte', '2026-06')).toContain('un día de la semana');
  expect(await wrong('plazos', '--periodo', 'julio')).toContain('«julio» no es un día.');
  expect(await wrong('acta', '--sesion', '2030-01')).toContain('Hay: 2026-06, 2026-05.');
  const { stderr } = await runCli('report', 'plazos', '--from', folder, '--hoy', '16/07/2026', '--to', to);
  expect(stderr).toContain('--hoy «16/07/2026» no es un día.');
});
