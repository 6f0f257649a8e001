import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icsText, type CalendarEvent } from '@/core/ics';
import { readIcs, unescaped, value, valuesOf } from '../support/read-ics';

const options = { stamp: '2026-06-10T15:30:00.000Z', nombre: 'Plazos de PRODUCE' };
const event: CalendarEvent = {
  uid: 'E1.3.5-2026-05-4@timon',
  desde: '2026-06-12',
  titulo: 'Registrar en el Aplicativo CEPLAN; mayo, 2026',
  descripcion: 'Procedimiento E1.3.5\nEjecutor: Dependencias de PRODUCE \\ todas',
  categorias: ['E1.3.5', 'Seguimiento, mensual'],
  aviso: 2,
};

test('an event as RFC 5545 writes it', () => {
  expect(icsText([event], options).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Timón//Planeamiento//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Plazos de PRODUCE',
    'BEGIN:VEVENT',
    'UID:E1.3.5-2026-05-4@timon',
    'DTSTAMP:20260610T153000Z',
    'DTSTART;VALUE=DATE:20260612',
    'DTEND;VALUE=DATE:20260613',
    'SUMMARY:Registrar en el Aplicativo CEPLAN\\; mayo\\, 2026',
    'DESCRIPTION:Procedimiento E1.3.5\\nEjecutor: Dependencias de PRODUCE \\\\ toda',
    ' s',
    'CATEGORIES:E1.3.5,Seguimiento\\, mensual',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Registrar en el Aplicativo CEPLAN\\; mayo\\, 2026',
    'TRIGGER:-P2D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('the end is the day after the last one, also across a year', () => {
  const { components } = readIcs(
    icsText([{ uid: 'u', desde: '2026-12-30', hasta: '2026-12-31', titulo: 't' }], options),
  );
  expect(value(components[0]!, 'DTEND')).toBe('20270101');
  expect(components[0]!.components).toEqual([]);
});

test('no events, still a calendar', () => {
  expect(readIcs(icsText([], options)).components).toEqual([]);
});

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const date = fc
  .integer({ min: 0, max: 6000 })
  .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));

describe('read back by another reader', () => {
  test('whatever the words, the same events come back', () => {
    const events = fc.array(
      fc.record({
        uid: fc.uuid(),
        desde: date,
        length: fc.nat(30),
        titulo: text,
        descripcion: text,
        categorias: fc.array(text, { maxLength: 3 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(events, text, (list, nombre) => {
        const written = list.map(({ length, ...one }) => ({ ...one, hasta: later(one.desde, length) }));
        const calendar = readIcs(icsText(written, { ...options, nombre }));
        expect(unescaped(value(calendar, 'X-WR-CALNAME'))).toBe(plain(nombre));
        expect(calendar.components.map(({ name }) => name)).toEqual(list.map(() => 'VEVENT'));
        calendar.components.forEach((one, i) => {
          const { uid, desde, hasta, titulo, descripcion, categorias } = written[i]!;
          expect(value(one, 'UID')).toBe(uid);
          expect(iso(value(one, 'DTSTART'))).toBe(desde);
          expect(later(iso(value(one, 'DTEND')), -1)).toBe(hasta);
          expect(unescaped(value(one, 'SUMMARY'))).toBe(plain(titulo));
          if (descripcion !== '') expect(unescaped(value(one, 'DESCRIPTION'))).toBe(plain(descripcion));
          if (categorias.length > 0)
            expect(valuesOf(value(one, 'CATEGORIES'))).toEqual(categorias.map(plain));
        });
      }),
    );
  });

  test('letters of two, three and four octets are never cut', () => {
    for (const letter of ['ñ', '€', '🐟'])
      for (let length = 60; length < 90; length++) {
        const titulo = `${'x'.repeat(length % 7)}${letter.repeat(length)}`;
        const { components } = readIcs(icsText([{ uid: 'u', desde: '2026-01-05', titulo }], options));
        expect(value(components[0]!, 'SUMMARY')).toBe(titulo);
      }
  });

  test('line breaks of other systems and control characters', () => {
    const titulo = 'uno\r\ndos\rtres\u0000\u0007\u0085 cuatro\tcinco';
    const { components } = readIcs(icsText([{ uid: 'u', desde: '2026-01-05', titulo }], options));
    expect(unescaped(value(components[0]!, 'SUMMARY'))).toBe('uno\ndos\ntres cuatro\tcinco');
  });
});

/** What a TEXT can carry: line feeds, and no other control character but the tab. */
function plain(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

function later(from: string, days: number): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function iso(compact: string): string {
  return compact.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}
