import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLater, llaveDe, newEvent, newId, type Evento } from '@/journal/event';
import { HEADER_LINE, joined, linesOf, openLines, sieve } from '@/journal/journal-file';
import { eventOf, HEADER, lineOf } from '@/journal/line';
import { anyEvent, hostile } from '../support/journal-arbitrary';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(of);
const event = (valor: string | null, changes: Partial<Evento> = {}): Evento => ({
  id: '2026-07-15T16:42:07.310Z-4k9t0v2m7c1q',
  cuando: '2026-07-15T16:42:07.310Z',
  quien: 'Ana Quispe',
  tipo: 'poi_ao',
  llave: '2026|000999|AOI01',
  campo: 'limitaciones',
  valor,
  ...changes,
});

describe('a line', () => {
  test.each(hostile)('gives back what was written: %j', (valor) => {
    const line = lineOf(event(valor, { quien: valor, llave: valor }));
    expect(line).not.toMatch(/[\n\r]/);
    expect(eventOf(line)).toEqual(event(valor, { quien: valor, llave: valor }));
  });

  test('any event comes back, and only one event writes a line', () => {
    fc.assert(fc.property(anyEvent, (one) => void expect(eventOf(lineOf(one))).toEqual(one)));
    fc.assert(
      fc.property(anyEvent, anyEvent, (a, b) => {
        expect(lineOf(a) === lineOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test('no cell starts a formula or a quoted cell, whichever separator the spreadsheet believes in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string()), (valor) => {
        const written = valor.replaceAll('\0', '');
        const line = lineOf(event(written, { quien: written || 'x' }));
        for (const cell of line.split(/[\t,;]/)) expect(cell).not.toMatch(/^[\s"']*[=+\-@"＝＋－＠]/);
      }),
    );
  });

  test.each([
    ['', 'Está cortada'],
    [lineOf(event('x')).slice(0, -1), 'Está cortada'],
    [lineOf(event('x')).slice(0, -2), 'Está cortada'],
    [`${lineOf(event('x'))}\t.`, 'Tiene 8 columnas'],
    [lineOf(event('x')).replace('2026', '1026'), 'no es el identificador'],
    [lineOf(event('x')).replace('poi_ao', ''), 'Le falta «tipo»'],
    [lineOf(event('x')).replace('poi_ao', '\\.'), 'Le falta «tipo»'],
  ])('that is no event says why: %j', (line, why) => {
    expect(eventOf(line)).toContain(why);
  });
});

describe('a file', () => {
  const lines = ['uno', 'dos', 'tres'].map((valor) => event(valor));
  const file = text(joined([HEADER_LINE, linesOf(lines)]));

  test('cut anywhere, in characters or in bytes, loses only its last line and says so', () => {
    const whole = joined([
      HEADER_LINE,
      linesOf(['uno', '\u{1f680}ñ'].map((valor) => event(valor, { quien: 'Íñigo' }))),
    ]);
    const second = whole.indexOf(0x0a, HEADER_LINE.length) + 1;
    for (let cut = second + 1; cut < whole.length - 1; cut++) {
      const { body, first, torn } = openLines(whole.slice(0, cut));
      expect(text(body)).toBe(text(whole.subarray(HEADER_LINE.length, second)));
      expect(first).toBe(2);
      expect(torn).toMatchObject({ linea: 3 });
      expect(torn!.texto).toBe(text(whole.subarray(second, cut)));
    }
  });

  test('whose last newline an editor took away is whole', () => {
    const { body, torn } = openLines(bytes(file.slice(0, -1)));
    expect(torn).toBeNull();
    expect(text(body)).toBe(text(linesOf(lines)));
  });

  test.each([
    ['as written', file],
    ['with a byte order mark', `\ufeff${file}`],
    ['with the newlines of Windows', file.replaceAll('\n', '\r\n')],
    ['without header', file.slice(HEADER.length + 1)],
  ])('%s is read the same', (_, changed) => {
    const { body, torn } = openLines(bytes(changed));
    expect(torn).toBeNull();
    expect(text(body)).toBe(text(linesOf(lines)));
  });

  test.each(['', HEADER, `${HEADER}\n`])('without events is empty: %j', (empty) => {
    expect(openLines(bytes(empty))).toMatchObject({ body: new Uint8Array(), torn: null });
  });

  test('keeps aside what is no event, with its number, and goes on', () => {
    const damaged = joined([
      linesOf([lines[0]!]),
      bytes('cualquier cosa\n\n'),
      bytes(`${HEADER}\n`),
      linesOf([lines[1]!]).map((byte) => (byte === 'A'.charCodeAt(0) ? 0xff : byte)),
      linesOf([lines[2]!]),
    ]);
    const { good, rejected } = sieve(damaged, 2);
    expect(text(good)).toBe(text(linesOf([lines[0]!, lines[2]!])));
    expect(rejected.map(({ linea }) => linea)).toEqual([3, 6]);
    expect(rejected[0]).toMatchObject({ texto: 'cualquier cosa' });
    expect(rejected[1]!.motivo).toContain('UTF-8');
  });
});

describe('a new event', () => {
  const now = new Date('2026-07-15T16:42:07.310Z');
  const draft = { sobre: { tipo: 'poi_ao', llave: llaveDe(2026, '000999', 'AOI01') }, campo: 'medidas' };

  test('carries its instant in its id', () => {
    const made = newEvent({ ...draft, valor: 'x' }, 'Ana', now, null);
    expect(made).toMatchObject({ cuando: now.toISOString(), llave: '2026|000999|AOI01', valor: 'x' });
    expect(made.id).toMatch(/^2026-07-15T16:42:07\.310Z-[0-9a-v]{12}$/);
  });

  test('is later than every event seen, whatever this clock says', () => {
    const ahead = newId(new Date('2031-01-01T00:00:00.000Z'), null);
    const next = newId(now, ahead);
    expect(next > ahead).toBe(true);
    expect(next.startsWith('2031-01-01T00:00:00.001Z-')).toBe(true);
    const last = newId(new Date('2999-12-31T23:59:59.999Z'), null);
    expect(typeof eventOf(lineOf(event('x', { id: newId(now, last) })))).toBe('object');
  });

  test('an empty text withdraws; what no file can hold is left out', () => {
    expect(newEvent({ ...draft, valor: '' }, 'Ana', now, null).valor).toBeNull();
    expect(newEvent({ ...draft, valor: '\ufeffa\0b\ud800c' }, 'Ana', now, null).valor).toBe('ab\ufffdc');
  });

  test('ids do not repeat', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(now, null))).size).toBe(10_000);
  });
});

test('later is a strict total order', () => {
  fc.assert(
    fc.property(anyEvent, anyEvent, anyEvent, (a, b, c) => {
      const same = a.id === b.id && a.valor === b.valor && a.quien === b.quien;
      expect(Number(isLater(a, b)) + Number(isLater(b, a))).toBe(same ? 0 : 1);
      if (isLater(a, b) && isLater(b, c)) expect(isLater(a, c)).toBe(true);
    }),
  );
});
