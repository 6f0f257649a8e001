import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import type { Draft } from '@/journal/event';
import { linesOf } from '@/journal/journal-file';
import { Journal } from '@/journal/journal';
import { install } from '@/sql/install';
import { MemoryPlace } from '../support/memory-place';

let engine: Connector;
let other: Connector;
beforeAll(async () => {
  [engine, other] = await Promise.all([openNative({ threads: 1 }), openNative({ threads: 1 })]);
  await Promise.all([install(engine), install(other)]);
}, 60_000);
afterAll(() => Promise.all([engine.close(), other.close()]));
beforeEach(async () => {
  for (const one of [engine, other]) await one.run('DELETE FROM registro');
});

const ao = { tipo: 'poi_ao', llave: '2026|000999|AOI01|06' };
const draft = (campo: string, valor: string | null): Draft => ({ sobre: ao, campo, valor });
const clock = (text: string) => () => new Date(text);
const valuesOf = async (journal: Journal) =>
  Object.fromEntries((await journal.state(ao)).map(({ campo, valor }) => [campo, valor]));

test('the latest of each field counts, a withdrawn one does not, and nothing is overwritten', async () => {
  const journal = await Journal.open(engine, null, clock('2026-07-15T16:42:07.310Z'));
  await journal.append(
    [draft('logros', 'uno'), draft('limitaciones', 'dos'), draft('logros', 'tres')],
    'Ana',
  );
  await journal.append([draft('limitaciones', null)], ' Beto ');
  expect(await valuesOf(journal)).toEqual({ logros: 'tres' });
  expect(await journal.state({ tipo: 'poi_ao', llave: 'otra' }, ao)).toMatchObject([
    { campo: 'logros', quien: 'Ana', cuando: '2026-07-15T16:42:07.312Z' },
  ]);
  const many = Array.from({ length: 900 }, (_, i) => ({ tipo: i % 2 ? 'poi_ao' : 'acuerdo', llave: `${i}` }));
  expect(await journal.state(...many, ao)).toHaveLength(1);
  expect((await journal.all()).map(({ valor }) => valor)).toEqual(['uno', 'dos', 'tres', null]);
  expect(await journal.authors()).toEqual([
    { quien: 'Ana', anotaciones: 3, ultima: '2026-07-15T16:42:07.312Z' },
    { quien: 'Beto', anotaciones: 1, ultima: '2026-07-15T16:42:07.313Z' },
  ]);
  expect(await valuesOf(await Journal.open(engine, null))).toEqual({ logros: 'tres' });
});

test('what is exported and merged elsewhere is the same journal; merging again adds nothing', async () => {
  const journal = await Journal.open(engine, null);
  await journal.append([draft('logros', '=uno,\n"dos"'), draft('medidas', 'tres\t')], 'Ana');
  const file = new File([await journal.export()], 'ana.timon.tsv');
  const place = new MemoryPlace();
  const theirs = await Journal.open(other, place);
  await theirs.append([draft('logros', 'de Beto')], 'Beto');
  expect(await theirs.mergeFile(file)).toEqual({ added: 2, known: 0, damage: [] });
  expect(await theirs.mergeFile(file)).toEqual({ added: 0, known: 2, damage: [] });
  expect(await theirs.all()).toHaveLength(3);
  await journal.mergeFile(new File([await theirs.export()], 'beto.timon.tsv'));
  expect(await journal.all()).toEqual(await theirs.all());
  expect(await journal.export()).toEqual(await theirs.export());

  await other.run('DELETE FROM registro');
  expect(await (await Journal.open(other, new MemoryPlace(place.store))).all()).toEqual(await journal.all());
});

test('what is written after merging counts, though the other clock was ahead', async () => {
  const ahead = await Journal.open(other, null, clock('2027-01-01T00:00:00.000Z'));
  await ahead.append([draft('logros', 'del futuro')], 'Beto');
  const journal = await Journal.open(engine, null, clock('2026-07-15T16:42:07.310Z'));
  await journal.append([draft('logros', 'antes')], 'Ana');
  await journal.mergeFile(new File([await ahead.export()], 'beto.timon.tsv'));
  expect(await valuesOf(journal)).toEqual({ logros: 'del futuro' });
  await journal.append([draft('logros', 'después')], 'Ana');
  expect(await valuesOf(journal)).toEqual({ logros: 'después' });
});

test('what cannot be kept is not there either', async () => {
  const place = new MemoryPlace();
  const journal = await Journal.open(engine, place);
  await journal.append([draft('logros', 'uno')], 'Ana');
  const file = new File([await journal.export()], 'x.timon.tsv');
  const theirs = new MemoryPlace();
  const second = await Journal.open(other, theirs);
  await second.append([draft('medidas', 'dos')], 'Beto');
  theirs.failure = new Error('full');
  await expect(second.mergeFile(file)).rejects.toThrow('full');
  theirs.failure = new Error('full');
  await expect(second.append([draft('medidas', 'tres')], 'Beto')).rejects.toThrow('full');
  expect(await valuesOf(second)).toEqual({ medidas: 'dos' });
  expect(await second.mergeFile(file)).toMatchObject({ added: 1 });
});

test('nobody writes without a name, and a file of something else is refused in words', async () => {
  const journal = await Journal.open(engine, null);
  await expect(journal.append([draft('logros', 'x')], '  ')).rejects.toMatchObject({
    name: 'JournalError',
    remedy: expect.stringContaining('Escriba su nombre') as string,
  });
  await expect(journal.mergeFile(new File(['a,b\n1,2\n'], 'gasto.csv'))).rejects.toThrow(
    '«gasto.csv» no es un registro de Timón',
  );
  expect(await journal.mergeFile(new File([''], 'vacío.timon.tsv'))).toMatchObject({ added: 0 });
  expect(await journal.all()).toEqual([]);
});

test('what another tab writes or erases arrives; damage is told with its file and does not stop the rest', async () => {
  const place = new MemoryPlace();
  const journal = await Journal.open(engine, place);
  const second = await Journal.open(other, new MemoryPlace(place.store));
  const [event] = await second.append([draft('logros', 'uno')], 'Beto');
  await journal.refresh();
  expect(await journal.all()).toEqual([event]);
  expect(await valuesOf(journal)).toEqual({ logros: 'uno' });

  place.store.lines.push(linesOf([event!]).slice(0, 60));
  const [next] = await second.append([draft('logros', 'dos')], 'Beto');
  await journal.refresh();
  expect(await journal.all()).toEqual([event, next]);
  expect(journal.damage).toMatchObject([{ rejected: [{ linea: 1 }] }]);

  await journal.erase();
  expect(await journal.all()).toEqual([]);
  await second.refresh();
  expect(await second.all()).toEqual([]);
  await second.append([draft('logros', 'tres')], 'Beto');
  await journal.refresh();
  expect(await valuesOf(journal)).toEqual({ logros: 'tres' });
});

test('journals written at once keep the order of each', async () => {
  const journal = await Journal.open(engine, new MemoryPlace(), clock('2026-07-15T16:42:07.310Z'));
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => journal.append([draft('logros', String(i))], 'Ana')),
  );
  expect((await journal.all()).map(({ valor }) => Number(valor))).toEqual(
    Array.from({ length: 20 }, (_, i) => i),
  );
});
