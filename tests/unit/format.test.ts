import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  formatChange,
  formatDate,
  formatDateTime,
  formatMillions,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPoints,
  joinList,
  missingMark,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { bandOrder, bands, bandWord, isBand } from '@/core/semaforo';

const writers = [formatNumber, formatPercent, formatMoney, formatMillions, formatChange, formatPoints];
const amounts = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const read = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));

describe('numbers', () => {
  it('are written as in Peru', () => {
    expect(formatNumber(1234.5, 1)).toBe('1,234.5');
    expect(formatNumber(1234)).toBe('1,234');
    expect(formatPercent(85.66)).toBe('85.7\u00a0%');
    expect(formatMoney(1234567.8)).toBe('S/\u00a01,234,567.80');
    expect(formatMoney(-12.5)).toBe('S/\u00a0−12.50');
    expect(formatMillions(412638150)).toBe('S/\u00a0412.6\u00a0M');
    expect(formatPoints(-4.6)).toBe('−4.6\u00a0pp');
    expect(formatPoints(0.14)).toBe('+0.1\u00a0pp');
    expect(formatPoints(0)).toBe('0.0\u00a0pp');
  });

  it('never write an amount that exists as zero millions', () => {
    expect(formatMillions(0)).toBe('S/\u00a00.0\u00a0M');
    expect(formatMillions(4200)).toBe('S/\u00a04,200');
    expect(formatMillions(-49_999)).toBe('S/\u00a0−49,999');
    expect(formatMillions(50_000)).toBe('S/\u00a00.1\u00a0M');
  });

  it('say a missing value with a dash, never with a zero', () => {
    for (const write of writers)
      for (const value of [null, undefined, NaN, Infinity, -Infinity]) expect(write(value)).toBe(missingMark);
  });

  it('can be read back to the decimals shown', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const text = formatNumber(value, decimals);
        const half = 0.5 * 10 ** -decimals;
        expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(half * (1 + 1e-6) + Math.abs(value) * 1e-12);
        expect(text).not.toMatch(/^−0(\.0*)?$/);
        expect(text).not.toContain('-');
      }),
    );
  });

  it('keep the sign of a change', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const text = formatChange(value);
        const sign = read(text) === 0 ? '' : value < 0 ? '−' : '+';
        expect(text.startsWith(sign)).toBe(true);
        if (sign === '') expect(text).toBe('0.0');
      }),
    );
  });

  it('never break a figure from its unit', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        for (const write of writers) expect(write(value)).not.toContain(' ');
      }),
    );
  });
});

describe('dates', () => {
  it('are day, month, year, as written and without time zone', () => {
    expect(formatDate('2026-03-31')).toBe('31/03/2026');
    expect(formatDate('2026-03-31T23:59:59')).toBe('31/03/2026');
    expect(formatDate(new Date(2026, 0, 2))).toBe('02/01/2026');
    expect(formatDateTime('2026-07-15T18:40:12')).toBe('15/07/2026, 18:40');
    expect(formatDateTime('2026-07-15')).toBe('15/07/2026');
    expect(formatDateTime(new Date(2026, 6, 15, 9, 5))).toBe('15/07/2026, 09:05');
    const moment = new Date(2026, 6, 15, 18, 40);
    expect(formatDateTime(moment.toISOString())).toBe('15/07/2026, 18:40');
  });

  it('that are missing or are not dates are a dash', () => {
    for (const value of [null, undefined, '', 's/d', '31/03/2026', new Date(NaN)]) {
      expect(formatDate(value)).toBe(missingMark);
      expect(formatDateTime(value)).toBe(missingMark);
    }
  });
});

describe('words', () => {
  it('are numerals up to nine and figures from ten on', () => {
    expect([0, 1, 2, 4, 9, 10, 1200].map((n) => numberWord(n))).toEqual([
      'cero',
      'un',
      'dos',
      'cuatro',
      'nueve',
      '10',
      '1,200',
    ]);
    expect(numberWord(1, 'f')).toBe('una');
    expect(numberWord(1, 'alone')).toBe('uno');
    expect(numberWord(2.5)).toBe('2.5');
    expect(numberWord(null)).toBe(missingMark);
  });

  it('agree in number', () => {
    expect(plural(1, 'actividad', 'actividades')).toBe('actividad');
    expect(plural(0, 'actividad', 'actividades')).toBe('actividades');
    expect(countOf(1204, 'actividad', 'actividades')).toBe('1,204 actividades');
    expect(countOf(null, 'actividad', 'actividades')).toBe(`${missingMark} actividades`);
  });

  it('are joined with y, or e before the sound i', () => {
    expect(joinList([])).toBe('');
    expect(joinList(['a'])).toBe('a');
    expect(joinList(['a', 'b', 'c'])).toBe('a, b y c');
    expect(joinList(['planes', 'inversiones'])).toBe('planes e inversiones');
    expect(joinList(['DGA', 'IMARPE'])).toBe('DGA e IMARPE');
    expect(joinList(['padres', 'hijos'])).toBe('padres e hijos');
    expect(joinList(['agua', 'hielo'])).toBe('agua y hielo');
    expect(joinList(['agua', '«Índice»'])).toBe('agua e «Índice»');
  });

  it('begin a sentence', () => {
    expect(sentence('última fila')).toBe('Última fila');
    expect(sentence('')).toBe('');
  });
});

describe('semáforo', () => {
  it('names each band once, the missing one last', () => {
    expect(new Set(bands.map(bandWord)).size).toBe(5);
    expect(bands.at(-1)).toBe('nd');
    expect(bands.map(bandOrder)).toEqual([0, 1, 2, 3, 4]);
    expect(isBand('rojo')).toBe(true);
    expect(isBand('azul')).toBe(false);
    expect(isBand(null)).toBe(false);
  });
});
