import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { isLater, type Evento } from '@/journal/event';
import { HEADER_LINE, joined, linesOf, openLines, sieve } from '@/journal/journal-file';
import { land } from '@/journal/land';
import { eventOf } from '@/journal/line';
import { install } from '@/sql/install';
import { anyEvent, anyJournal, hostile } from '../support/journal-arbitrary';
import { openWasmInNode } from '../support/wasm-node';

let native: Connector;
let wasm: Connector;
beforeAll(async () => {
  [native, wasm] = await Promise.all([openNative({ threads: 2 }), openWasmInNode()]);
  await Promise.all([install(native), install(wasm)]);
}, 120_000);
afterAll(() => Promise.all([native.close(), wasm.close()]));
beforeEach(async () => {
  for (const engine of [native, wasm]) await engine.run('DELETE FROM registro');
});

type Fields = Omit<Evento, 'cuando'>;
const fields = ({ cuando: _, ...rest }: Evento): Fields => rest;
const key = (one: Fields) => JSON.stringify([one.id, one.quien, one.tipo, one.llave, one.campo, one.valor]);
const part = (bytes: Uint8Array<ArrayBuffer>) => [{ name: 'a.timon.tsv', bytes }];
const file = (events: readonly Evento[]) => part(joined([HEADER_LINE, linesOf(events)]));
const bytes = (text: string) => new TextEncoder().encode(text);
const kept = async (engine: Connector) =>
  (await engine.query<Fields>('SELECT * FROM registro')).map(key).sort();
const union = (...journals: (readonly Evento[])[]) =>
  [...new Set(journals.flat().map(fields).map(key))].sort();

/** What counts today, by the definition: the latest of each field, unless it withdraws. */
function current(events: readonly Evento[]): string[] {
  const latest = new Map<string, Evento>();
  for (const event of events) {
    const field = JSON.stringify([event.tipo, event.llave, event.campo]);
    const before = latest.get(field);
    if (!before || isLater(event, before)) latest.set(field, event);
  }
  return [...latest.values()].filter(({ valor }) => valor !== null).map(currentKey).sort(); // prettier-ignore
}
const currentKey = (one: Evento) => `${key(one)} ${one.cuando}`;
const currentIn = async (engine: Connector) =>
  (await engine.query<Evento>('SELECT * FROM registro_vigente')).map(currentKey).sort();

describe.each([
  ['native', () => native],
  ['wasm', () => wasm],
])('in the %s engine', (name, engineOf) => {
  const numRuns = name === 'native' ? 25 : 12;

  test('hostile texts come back as they were written', async () => {
    const events = hostile.map((valor, i): Evento => {
      const id = `2026-07-15T16:42:07.310Z-${String(i).padStart(12, '0')}`;
      return { id, cuando: id.slice(0, 24), quien: valor, tipo: valor, llave: valor, campo: valor, valor };
    });
    expect(await land(engineOf(), file(events))).toEqual({ added: events.length, known: 0, damage: [] });
    expect(await kept(engineOf())).toEqual(union(events));
    expect(await currentIn(engineOf())).toEqual(current(events));
  });

  test('any journals, in any order and any number of times, are one set with one state', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyJournal, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (journals, draws) => {
          const engine = engineOf();
          const all = journals.flat();
          const orders = [journals, [...journals].reverse(), [all, ...journals], [...journals, journals[0]!]];
          for (const order of orders) {
            await engine.run('DELETE FROM registro');
            let added = 0;
            for (const journal of order) {
              const shuffled = [...journal].sort(() => (draws.next().value % 2 === 0 ? 1 : -1));
              const landed = await land(engine, file(shuffled));
              expect(landed.added + landed.known).toBe(journal.length);
              expect(landed.damage).toEqual([]);
              added += landed.added;
            }
            expect(await kept(engine)).toEqual(union(all));
            expect(added).toBe(union(all).length);
            expect(await currentIn(engine)).toEqual(current(all));
          }
        },
      ),
      { numRuns },
    );
  }, 120_000);

  test('a damaged file loses only its damaged lines, the same as read one by one', async () => {
    const junk = fc.oneof(
      fc.constantFrom(
        '',
        '\t',
        '"',
        'a\tb\tc\td\te\tf\tg',
        '\r',
        'x\ry',
        '"abierta',
        'id;quien',
        '\u001f',
        ',',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      anyEvent.map((event) => `${new TextDecoder().decode(linesOf([event])).slice(0, -1)}\t`),
      fc.tuple(anyEvent, fc.nat({ max: 40 })).map(([event, cut]) => new TextDecoder().decode(linesOf([event])).slice(0, cut)), // prettier-ignore
    );
    const line = fc.oneof(
      anyEvent.map((event) => linesOf([event])),
      junk.map((text) => bytes(`${text}\n`)),
      fc.tuple(anyEvent, fc.nat({ max: 80 })).map(([event, at]) => linesOf([event]).map((byte, i) => (i === at && byte !== 0x0a ? 0xff : byte))), // prettier-ignore
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 10 }), fc.boolean(), async (lines, headed) => {
        await engineOf().run('DELETE FROM registro');
        const damaged = joined([...(headed ? [HEADER_LINE] : []), ...lines]);
        const { body, first, torn } = openLines(damaged);
        const { good, rejected } = sieve(body, first);
        const events = new TextDecoder('utf-8', { ignoreBOM: true }).decode(good).split('\n').slice(0, -1).map(eventOf) as Evento[]; // prettier-ignore
        const landed = await land(engineOf(), part(damaged));
        expect(landed.damage.flatMap((one) => one.rejected)).toEqual(torn ? [...rejected, torn] : rejected);
        expect(await kept(engineOf())).toEqual(union(events));
        expect(landed.added + landed.known).toBe(events.length);
      }),
      { numRuns: numRuns * 2 },
    );
  }, 120_000);

  test('a long text is taken whole', async () => {
    const id = '2026-07-15T16:42:07.310Z-4k9t0v2m7c1q';
    const long = { id, cuando: id.slice(0, 24), quien: 'Ana', tipo: 't', llave: 'l', campo: 'c', valor: 'ñ,'.repeat(1_500_000) }; // prettier-ignore
    expect(await land(engineOf(), file([long]))).toEqual({ added: 1, known: 0, damage: [] });
    expect(await kept(engineOf())).toEqual(union([long]));
  });
});
