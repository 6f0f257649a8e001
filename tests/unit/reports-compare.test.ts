import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared } from '@/reports/compare';
import type { FigureRun, Section } from '@/reports/document';
import { previousPeriod, shortPeriod } from '@/reports/previous-period';
import { changeLike } from '@/reports/readings';
import { relativeKey, rowKey, whenOf } from '@/reports/row-key';

const section = (...runs: (string | FigureRun)[]): { sections: Section[] } => ({
  sections: [{ numero: '1', titulo: 'Resumen', nivel: 1, orientation: 'portrait', blocks: [{ kind: 'paragraph', runs }] }],
}); // prettier-ignore
const figure = (value: number, text: string, row: object): FigureRun => ({
  value,
  text,
  source: 'poi_avance_por.cumplimiento',
  de: rowKey(row),
});
const total = (mes: number) => ({ eje: 'total', llave: 'total', mes });

describe('which row a figure is of', () => {
  test('its codes and when, not the file that brought it nor its values', () => {
    expect(rowKey({ carga_id: 'c9', eje: 'oei', llave: '2026.OEI.01', nombre: 'x', mes: 6, ao: 3 })).toBe(
      'oei|2026.OEI.01@m6',
    );
    expect(rowKey({ plan_id: 'p', indicador_id: 'i', anio: 2025, valor: 1 })).toBe('p|i@y2025');
    expect(rowKey({ ao: 3 })).toBe('');
  });

  test('counted from what a paper tells, two months apart are as far in any paper', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 }), (mes, back) => {
        const month = ((mes - back + 11) % 12) + 1;
        const [a, b] = [rowKey(total(mes)), rowKey(total(month))];
        expect(relativeKey(a, whenOf(a))).toBe('total|total@m0');
        expect(relativeKey(b, whenOf(a))).toBe(`total|total@m${(12 - back) % 12}`);
      }),
    );
    expect(relativeKey('a@y2025m12', { year: 2026, month: 1 })).toBe('a@m-1');
  });
});

describe('a paper beside the one before', () => {
  const june = section('A junio se cumplió el ', figure(85.66, '85.7', total(6)), ' %; en mayo era el ', figure(90.2, '90.2', total(5)), ' %.'); // prettier-ignore
  const may = section('A mayo se cumplió el ', figure(90.2, '90.2', total(5)), ' %; en abril era el ', figure(91, '91.0', total(4)), ' %.'); // prettier-ignore

  test('each figure with the one told in its place, and in its words', () => {
    expect(compared(june, may)).toMatchObject([
      {
        numero: '1',
        cifras: [
          {
            frase: 'A junio se cumplió el',
            antes: { texto: '90.2' },
            ahora: { texto: '85.7' },
            cambio: '−4.5',
          },
          { frase: 'en mayo era el', antes: { texto: '91.0' }, ahora: { texto: '90.2' } },
        ],
      },
    ]);
    expect(compared(june, june)).toEqual([]);
    const spent = (value: number, text: string, mes: number) =>
      section('Se devengaron S/ ', figure(value, text, total(mes)), '.');
    expect(
      compared(spent(407_166_005, '407,166,005.00', 6), spent(321_008_334.54, '321,008,334.54', 5))[0]!
        .cifras,
    ).toMatchObject([{ antes: { texto: '321.0' }, ahora: { texto: '407.2' }, unidad: 'M', cambio: '+86.2' }]);
  });
});

test('a change has the unit and the decimals of the text, not those of the size', () => {
  expect(changeLike(404_000_000, '407,166,005.00', 407_166_005)).toBe('+3,166,005.00');
  expect(changeLike(404_000_000, '407.2', 407_166_005)).toBe('+3.2');
  expect(changeLike(12, '9', 9)).toBe('−3');
});

test('the period before', () => {
  const before = {
    '2026-06': '2026-05',
    '2026-01': '2025-12',
    '2026-T2': '2026-T1',
    '2026-T1': '2025-T4',
    '2026-S1': '2025-S2',
    '2026-S2': '2026-S1',
    '2026': '2025',
    '2026-03-03': '2026-02-24',
  };
  for (const [period, past] of Object.entries(before)) expect(previousPeriod(period), period).toBe(past);
  expect(previousPeriod('SANIPES')).toBeNull();
  expect(shortPeriod('2026-05', '2026-06')).toBe('mayo');
  expect(shortPeriod('2025-S2', '2026-S1')).toBe('el II semestre de 2025');
});
