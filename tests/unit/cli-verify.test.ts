import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePeriodo } from '@/core/period';
import { newEvent } from '@/journal/event';
import { HEADER_LINE, joined, linesOf } from '@/journal/journal-file';
import { analysisOf } from '@/reports/evaluacion/keys';
import { ceplanCsv, ceplanRow } from '../support/ceplan-file';
import { editedZip } from '../support/edit-zip';
import { ao, meses } from '../support/poi-fixture';
import { runCli } from '../support/run-cli';

let folder: string;
let poi: string;
let other: string;
let journal: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-verificar-'));
  [poi, other, journal] = [file('poi.csv'), file('otro.csv'), file('registro.timon.tsv')];
  const year = Array.from({ length: 12 }, () => 10);
  const row = (ao_id: string, ejecutado: number[]) =>
    ao({ ao_id, meses: meses({ vigente: year, ejecutado, programado: year, devengado: [1, 1, 1] }) });
  const rows = [row('AOI1', [10, 10, 10]), row('AOI2', [10, 2])];
  await writeFile(poi, await ceplanCsv(rows.map((one) => ceplanRow(one))).text());
  await writeFile(other, await ceplanCsv([row('AOI1', [10, 10, 9]), rows[1]!].map((one) => ceplanRow(one))).text());
  const sobre = analysisOf(parsePeriodo('2026-T1')!, `${rows[0]!.ue_id}/${rows[0]!.centro_costo_id}`);
  const event = newEvent({ sobre, campo: 'logros', valor: 'Se atendió todo.' }, 'Ana', new Date(), null);
  await writeFile(journal, joined([HEADER_LINE, linesOf([event])]));
  for (const name of ['p.docx', 'p.xlsx', 'p.md']) {
    const { code } = await runCli('report', 'poi-mensual', '--from', poi, '--corte', '2026-03', '--journal', journal, '--to', file(name));
    expect(code).toBe(0);
  }
}, 120_000); // prettier-ignore
afterAll(() => rm(folder, { recursive: true, force: true }));

const verify = (name: string, ...args: string[]) => runCli('verify', file(name), ...args);

test.each(['p.docx', 'p.xlsx', 'p.md'])('%s as it was written agrees', async (name) => {
  const { code, stdout } = await verify(name, '--from', poi, '--journal', journal);
  expect(stdout).toContain('que sale de los datos cargados, sin cambios.');
  expect(stdout.match(/^✓/gm)).toHaveLength(3);
  expect(code).toBe(0);
});

test('a number changed in Word is found where it stands', async () => {
  const bytes = await readFile(file('p.docx'));
  const edited = editedZip(new Uint8Array(bytes), 'word/document.xml', (xml) =>
    xml.replace(/(<w:tbl>[\s\S]*?<w:t(?: [^>]*)?>)\d+\.\d(<\/w:t>)/, '$1987.6$2'),
  );
  await writeFile(file('editado.docx'), edited);
  const { code, stdout } = await verify('editado.docx', '--from', poi, '--journal', journal);
  expect(code).toBe(1);
  expect(stdout).toContain('se editó');
  expect(stdout).toMatch(/Cuadro \d+\. .+, fila \d+, columna «.+»: el archivo dice «987\.6»; los datos dan «\d+\.\d»\./);
  expect(stdout).toMatch(/tiene 1.diferencia\./);
}); // prettier-ignore

test('a paragraph changed, added or taken out in Word is found too', async () => {
  const bytes = new Uint8Array(await readFile(file('p.docx')));
  const edited = editedZip(bytes, 'word/document.xml', (xml) => xml.replace('Se atendió todo.', 'Se atendió nada.'));
  await writeFile(file('texto.docx'), edited);
  const { stdout } = await verify('texto.docx', '--from', poi, '--journal', journal);
  expect(stdout).toMatch(/después de «.+»: el archivo dice «.*Se atendió nada\.»; los datos dan «.*Se atendió todo\.»/);
}); // prettier-ignore

test('a number changed in Excel or in Markdown is found', async () => {
  const bytes = new Uint8Array(await readFile(file('p.xlsx')));
  const edited = editedZip(bytes, 'xl/worksheets/sheet2.xml', (xml) =>
    xml.replace(/(<c r="B2"[^>]*><v>)[^<]+/, '$198765'),
  );
  await writeFile(file('editado.xlsx'), edited);
  const excel = await verify('editado.xlsx', '--from', poi, '--journal', journal);
  expect(excel.code).toBe(1);
  expect(excel.stdout).toMatch(/columna «.+»: el archivo dice «98765»; los datos dan «[\d.]+»\./);
  const text = await readFile(file('p.md'), 'utf8');
  await writeFile(file('editado.md'), text.replace(/\| \d+\.\d \|/, '| 987.6 |'));
  const markdown = await verify('editado.md', '--from', poi, '--journal', journal);
  expect(markdown.stdout).toMatch(/columna «.+»: el archivo dice «987\.6»; los datos dan «\d+\.\d»\./);
});

test('what people wrote is missing: same data, another text', async () => {
  const { code, stdout } = await verify('p.docx', '--from', poi);
  expect(code).toBe(1);
  expect(stdout).toContain('✓ Los datos son los mismos');
  expect(stdout).toContain('✗ El código de verificación no es el mismo');
  expect(stdout).toContain('cargue el registro de anotaciones');
});

test('other data: which hash the file has and which the data', async () => {
  const { code, stdout } = await verify('p.xlsx', '--from', other, '--journal', journal);
  expect(code).toBe(1);
  expect(stdout).toContain('no se hizo con los datos cargados');
  expect(stdout).toMatch(/✗ Los datos no son los mismos\. El archivo se hizo con la huella [0-9a-f]{64}; lo cargado ahora tiene [0-9a-f]{64}/);
}); // prettier-ignore

test('what cannot be verified says why and what to do', async () => {
  const bytes = new Uint8Array(await readFile(file('p.docx')));
  await writeFile(file('cortado.docx'), bytes.slice(0, bytes.length / 2));
  await writeFile(file('falso.docx'), 'no soy un zip');
  await writeFile(file('vacio.md'), '');
  await writeFile(file('nota.md'), '# Una nota\n');
  await writeFile(file('papel.pdf'), '%PDF-1.7');
  await writeFile(file('raro.docx'), editedZip(bytes, 'docProps/custom.xml', (xml) => xml.replace('poi-mensual', 'poi-lunar')));
  await writeFile(file('lejos.docx'), editedZip(bytes, 'docProps/custom.xml', (xml) => xml.replace('2026-03', '2031-03')));
  const told = async (name: string) => {
    const { code, stderr } = await verify(name, '--from', poi);
    expect(code, name).toBe(2);
    expect(stderr).not.toMatch(/ at |Error/);
    return stderr;
  };
  expect(await told('cortado.docx')).toContain('está cortado o dañado');
  expect(await told('falso.docx')).toContain('no es un archivo de Word');
  expect(await told('vacio.md')).toContain('está vacío');
  expect(await told('nota.md')).toContain('no dice con qué datos se hizo');
  expect(await told('papel.pdf')).toContain('.docx, .xlsx o .md');
  expect(await told('raro.docx')).toContain('«poi-lunar»');
  expect(await told('lejos.docx')).toContain('2031');
  expect(await told('no-existe.docx')).toContain('No se puede leer');
  expect((await runCli('verify', file('p.docx'))).stderr).toContain('--from');
}); // prettier-ignore
