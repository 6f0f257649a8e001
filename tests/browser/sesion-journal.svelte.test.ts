import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install, refresh } from '@/sql/install';
import { acuerdos, asistentes, exposiciones, sesiones } from '@/sql/sesion';
import { revisiones, sesionHistoria } from '@/sql/sesion-registro';
import { Drafts } from '@/state/drafts.svelte';
import { JournalState } from '@/state/journal.svelte';
import { agreementWriting, draftFields } from '@/views/sala/agreement';
import { closing, opening, reopening } from '@/views/sesion-registro/estado';
import { asistenteOf, exposicionOf, revisionOf, sesionOf, writing } from '@/reports/sesion/keys';
import { readPlazo } from '@/views/sesion-registro/plazo';
import { MemoryPlace } from '../support/memory-place';
import { noFolders } from '../support/no-folders';

let engine: Connector;
let place: MemoryPlace;
let close = () => {};
const id = '2026-07';
const hoy = '2026-07-16';
const about = exposicionOf(id, '2999014');
const [texto] = draftFields;
const agreement = {
  sesion_id: id,
  cui: '2999014',
  acuerdo: 'Informar',
  responsable: 'ITP',
  plazo: readPlazo('10', hoy),
};

beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());
beforeEach(async () => {
  localStorage.clear();
  await engine.run('DELETE FROM registro');
  place = new MemoryPlace();
});
afterEach(() => close());

/** A page, until it is closed. */
async function page() {
  const journal = new JournalState();
  journal.setName('Ana');
  let drafts!: Drafts;
  close = $effect.root(() => {
    drafts = new Drafts(journal, 400);
    $effect(() => void journal.values(about));
  });
  await journal.open(engine, { place, folders: noFolders });
  return { journal, drafts, text: () => (flushSync(), drafts.text(about, texto)) };
}
const landed = (journal: JournalState, sobre: { tipo: string; llave: string }, campo: string) =>
  vi.waitFor(() => expect(journal.written(sobre, campo)?.estado).toBe('guardado'), { timeout: 10_000 });

test('a session as it is written is the one the marts tell', async () => {
  const { journal } = await page();
  journal.writeAll([
    ...writing(sesionOf(id), {
      numero: '07-2026',
      fecha: hoy,
      agenda: '2999014,2999003',
      estado: 'preparada',
    }),
    ...writing(asistenteOf(id, '01'), { nombre: 'Luis', asiste: 'sí', orden: '1' }),
    ...writing(revisionOf(id, '2026-05-4'), { resultado: 'sigue' }),
  ]);
  await landed(journal, sesionOf(id), 'estado');
  const [prepared] = await sesiones(engine);
  expect(prepared).toMatchObject({ estado: 'preparada', agenda: ['2999014', '2999003'], fecha: hoy });
  expect(await asistentes(engine, id)).toMatchObject([{ nombre: 'Luis', asiste: true }]);
  expect(await revisiones(engine, id)).toEqual([
    { sesion_id: id, acuerdo_id: '2026-05-4', resultado: 'sigue' },
  ]);

  for (const drafts of [opening(prepared!, hoy, '2026-06'), closing(prepared!), reopening(prepared!)]) {
    journal.writeAll(drafts);
    await landed(journal, sesionOf(id), 'estado');
  }
  expect((await sesiones(engine))[0]).toMatchObject({ estado: 'abierta', corte: '2026-06' });
  expect((await sesionHistoria(engine, id)).map(({ estado }) => estado)).toEqual([
    ...['preparada', 'abierta', 'cerrada', 'abierta'],
  ]);
});

test('an acuerdo lands whole, in one writing, and takes its draft away', async () => {
  const { journal, drafts, text } = await page();
  drafts.type(about, texto, 'Informar');
  await vi.waitFor(() => expect(drafts.status(about, texto).estado).toBe('guardado'));
  drafts.type(about, texto, 'Informar ');
  const before = journal.version;
  for (const campo of draftFields) drafts.handOver(about, campo);
  journal.writeAll(agreementWriting(`${id}-1`, agreement, about));
  expect(text()).toBe('Informar ');
  await vi.waitFor(() => expect(text()).toBe(''), { timeout: 10_000 });
  expect(journal.version).toBe(before + 1);
  expect(await acuerdos(engine, hoy)).toMatchObject([
    { acuerdo_id: `${id}-1`, acuerdo: 'Informar', responsable: 'ITP', plazo: '2026-08-05', plazo_dias: 10, cui: '2999014', estado: 'en_plazo' },
  ]);
  expect(Object.keys(localStorage).filter((key) => key.startsWith('timon-borrador'))).toEqual([]);
}); // prettier-ignore

test('what is typed is never taken back while it is written', async () => {
  const { drafts } = await page();
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => void seen.push(drafts.text(about, texto)));
  });
  for (const typed of ['Informar', 'Informar del avance']) {
    drafts.type(about, texto, typed);
    drafts.flush();
    await vi.waitFor(() => expect(drafts.status(about, texto).estado).toBe('guardado'), { timeout: 10_000 });
  }
  flushSync();
  stop();
  expect(seen.filter((text, i) => text !== seen[i - 1])).toEqual(['Informar', 'Informar del avance']);
});

test('a page killed as it registers keeps what was typed', async () => {
  const { drafts } = await page();
  drafts.type(about, texto, 'Informar');
  for (const campo of draftFields) drafts.handOver(about, campo);
  const kept = Object.entries(localStorage).filter(([key]) => key.startsWith('timon-borrador'));
  expect(kept).toHaveLength(1);
  // Nothing reached the journal before the page died.
  close();
  await engine.run('DELETE FROM registro');
  place = new MemoryPlace();
  for (const [key, value] of kept) localStorage.setItem(key, value as string);
  const again = await page();
  expect(again.text()).toBe('Informar');
  again.drafts.discard(about, texto);
  expect(again.text()).toBe('');
});

test('what was seen and left without acuerdo is told', async () => {
  const { journal } = await page();
  journal.write(about, 'visto', '2026-07-16T14:00:00.000Z');
  journal.write(about, 'sin_acuerdo', 'sí');
  await landed(journal, about, 'sin_acuerdo');
  expect(await exposiciones(engine, id)).toMatchObject([{ cui: '2999014', sin_acuerdo: true }]);
});
