import { expect, test } from 'vitest';
import { procedure, procedures } from '@/core/procedure-catalog';
import { termsIn } from '@/core/procedure-terms';

const ids = (codigo: string) => termsIn(procedure(codigo)).map(({ id }) => id);

test('the siglas and terms of a ficha', () => {
  expect(ids('E1.2.3')).toEqual(['app', 'cpip', 'imiapp', 'inversion', 'pa', 'uei', 'uf']);
  expect(ids('E1.1.1')).toContain('pesem');
  expect(ids('E1.1.1')).not.toContain('pa');
  expect(ids('E1.2.5')).toContain('op');
});

test('a term in several words is found whatever its accents and capitals', () => {
  expect(ids('E1.2.5')).toContain('demanda_adicional');
});

test('every ficha uses some', () => {
  for (const one of procedures) expect(termsIn(one).length, one.codigo).toBeGreaterThan(0);
});
