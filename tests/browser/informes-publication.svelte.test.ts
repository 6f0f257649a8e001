import { unzipSync } from 'fflate';
import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { askOf } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { makePaper } from '@/reports/make';
import { writeAs } from '@/reports/write-as';
import { install } from '@/sql/install';
import { PREPARED, stepSobre } from '@/state/deadlines.svelte';
import { Desk } from '@/state/desk.svelte';
import Publication from '@/views/informes/Publication.svelte';
import VerifyDialog from '@/views/informes/VerifyDialog.svelte';
import { MemoryPlace } from '../support/memory-place';
import { loadSmallPoi } from '../support/small-poi';
import { noFolders } from '../support/no-folders';

let engine: Connector;
let paper: Paper;
let desk: Desk;
let close = () => {};

beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await loadSmallPoi(engine);
  ({ paper } = await makePaper(engine, askOf('poi-mensual', '2026-07-16')));
}, 120_000);
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.run('DELETE FROM registro');
  close = $effect.root(() => {
    desk = new Desk();
  });
  flushSync();
  desk.journal.setName('Ana');
  await desk.journal.open(engine, { place: new MemoryPlace(), folders: noFolders });
  desk.session.engine = engine;
  desk.session.complete = true;
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

/** What the page gives to download, instead of the browser asking where to keep it. */
function downloads(): { name: string; blob: Blob }[] {
  const given: { name: string; blob: Blob }[] = [];
  let last: Blob;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => ((last = blob as Blob), 'blob:x'));
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given.push({ name: this.download, blob: last });
  });
  return given;
}

test('the bundle is made in a worker, downloaded and noted in its step with who and when', async () => {
  const given = downloads();
  await render(Publication, { desk, paper });
  await expect.element(page.getByText(/Lo pide el paso 7 de la ficha/)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Correo a las dependencias, paso 9' })).toBeVisible();
  await page.getByRole('button', { name: 'Descargar paquete' }).click();
  await expect.element(page.getByText(/^Preparado por Ana, .+ con la verificación E135-/), { timeout: 30_000 }).toBeVisible();
  expect(given.map(({ name }) => name)).toEqual([`timon-poi-mensual-${paper.pedido.periodo}-publicacion.zip`]);
  const parts = unzipSync(new Uint8Array(await given[0]!.blob.arrayBuffer()));
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['SHA256SUMS', 'datapackage.json', 'memorando-ogti.txt']));
  const paso = { instancia: `E1.3.5|${paper.pedido.periodo}`, key: '7' };
  expect(desk.journal.values(stepSobre(paso)).get(PREPARED)).toMatchObject({ valor: paper.verificacion, quien: 'Ana' });
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect.element(page.getByText(/^Preparado por/)).not.toBeInTheDocument();
}); // prettier-ignore

test('prepared is not done, and a paper that changed since says so', async () => {
  const paso = { instancia: `E1.3.5|${paper.pedido.periodo}`, key: '7' };
  desk.deadlines.markPrepared(paso, 'E135-2605-0000-0000');
  await render(Publication, { desk, paper });
  await expect.element(page.getByText(/El informe cambió desde entonces/)).toBeVisible();
  const rows = await engine.query("SELECT hecho_en FROM paso_vigente WHERE instancia LIKE 'E1.3.5|%' AND hecho_en IS NOT NULL");
  expect(rows).toEqual([]);
}); // prettier-ignore

test('the texts are copied as they are read; a refusal of the browser is told', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
  await render(Publication, { desk, paper });
  const copy = page.getByRole('button', { name: 'Copiar el texto' }).first();
  await copy.click();
  await expect.element(page.getByText('El texto está en el portapapeles.')).toBeVisible();
  expect(write.mock.calls[0]![0]).toContain(paper.verificacion);
  write.mockRejectedValueOnce(new Error('no'));
  await copy.click();
  await expect.element(page.getByText(/El navegador no dejó copiar/)).toBeVisible();
});

test('a paper that the manual does not publish says so and offers nothing', async () => {
  await render(Publication, { desk, paper: { ...paper, ficha: 'E1.3.4' } });
  await expect.element(page.getByText(/El manual no pide publicar este papel/)).toBeVisible();
  expect(document.querySelector('button')).toBeNull();
});

async function give(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([bytes], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
}

test('a file as it was written agrees; edited, it says where', async () => {
  const onclose = vi.fn();
  await render(VerifyDialog, { desk, close: onclose });
  await give('informe.docx', await writeAs(paper, 'docx'));
  await expect.element(page.getByText(/«informe\.docx» es el .+ sin cambios\./), { timeout: 30_000 }).toBeVisible();
  await page.getByRole('button', { name: 'Verificar otro' }).click();
  const text = new TextDecoder().decode(await writeAs(paper, 'md'));
  const edited = text.replace(/\| (\d+\.\d) \|/, '| 987.6 |');
  await give('editado.md', new TextEncoder().encode(edited));
  await expect.element(page.getByText(/«editado\.md» se editó/), { timeout: 30_000 }).toBeVisible();
  await expect.element(page.getByRole('cell', { name: '987.6' })).toBeVisible();
  await page.getByRole('button', { name: 'Cerrar' }).click();
  expect(onclose).toHaveBeenCalledOnce();
}); // prettier-ignore

test('a file that is not of Timón or is cut says why, and another can be given', async () => {
  await render(VerifyDialog, { desk, close: () => {} });
  await give('nota.md', new TextEncoder().encode('# Nota\n'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('no dice con qué datos se hizo');
  const whole = await writeAs(paper, 'docx');
  await give('cortado.docx', whole.slice(0, whole.length - 400));
  await expect.element(page.getByRole('alert')).toHaveTextContent('está cortado o dañado');
  await expect.element(page.getByRole('button', { name: 'Elegir archivo' })).toBeVisible();
});
