import { expect, test } from 'vitest';
import { formatPeruTime } from '@/core/format';
import { documentationOf } from '@/reports/calculations';
import { marts } from '@/sql/catalog';

test('what no mart gives is documented as a mart is, under a name that is no mart’s', () => {
  for (const name of ['plazo', 'plazo_semana']) {
    for (const key of ['título', 'grano', 'unidades', 'fórmula', 'fuente'])
      expect(documentationOf(name)[key], `${name}, ${key}`).toBeTruthy();
    expect(marts.map((mart) => mart.name)).not.toContain(name);
  }
  expect(documentationOf('inversion_por')['título']).toBe('Cartera de inversiones por grupo');
  expect(() => documentationOf('nada')).toThrow('nada');
});

test('an instant is told in the time of Peru, on any computer', () => {
  expect(formatPeruTime('2026-07-17T02:30:00.000Z')).toBe('16/07/2026, 21:30');
  expect(formatPeruTime('2026-01-01T05:00:00Z')).toBe('01/01/2026, 00:00');
  expect(formatPeruTime('ayer')).toBe('–');
});
