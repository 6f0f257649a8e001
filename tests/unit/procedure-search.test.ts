import { expect, test } from 'vitest';
import { search } from '@/core/procedure-search';

const found = (text: string, clase: string) =>
  search(text)
    .filter((hit) => hit.clase === clase)
    .map(({ id }) => id);

test('nothing asked, nothing found', () => {
  expect(search('  ')).toEqual([]);
  expect(search('xyzzy')).toEqual([]);
});

test('accents and capitals do not matter', () => {
  expect(search('EVALUACION del pesem')).toEqual(search('evaluación del PESEM'));
  expect(found('evaluacion del pesem', 'procedimiento')).toEqual(['E1.3.1']);
});

test('an entity is found by its sigla or by what the manual calls it, with what it does', () => {
  const hit = search('OGEIEE').find(({ clase }) => clase === 'ejecutor');
  expect(hit).toMatchObject({
    id: 'ogeiee',
    procedimientos: ['E1.3.2'],
    lugares: [{ procedimiento: 'E1.3.2', actividad: 3 }],
  });
  expect(found("op's del sector", 'ejecutor')).toEqual(['organismos_publicos']);
  expect(found('oficina de presupuesto', 'ejecutor')[0]).toBe('op_presupuesto');
});

test('a document is found by each of its names, with who makes it and who uses it', () => {
  const hits = search('4to Informe').filter(({ id }) => id === 'informe_evaluacion_poi');
  expect(hits).toHaveLength(1);
  expect(hits[0]!.procedimientos).toEqual(['E1.3.3', 'E1.3.6']);
  expect(hits[0]!.lugares).toContainEqual({ procedimiento: 'E1.3.3', actividad: 2 });
});

test('a norm is found by its number, with the procedures that rest on it', () => {
  const hits = search('1252').filter(({ clase }) => clase === 'norma');
  expect(hits.map(({ id }) => id)).toEqual(['dl_1252', 'ds_027_2017_ef']);
  expect(hits[0]!.procedimientos).toEqual(['E1.2.2', 'E1.2.3', 'E1.2.4', 'E1.3.7']);
});

test('words are found from their beginning: PMI is not OPMI', () => {
  expect(found('pmi', 'ejecutor')).toEqual([]);
  expect(found('opmi', 'ejecutor')).toEqual(['opmi', 'opmi_gr_gl']);
});

test('activities and terms are found too; what begins with the words goes first', () => {
  expect(found('publicar pmi', 'actividad')).toEqual(['E1.2.2-16']);
  expect(found('devengado', 'termino')).toEqual(['devengado']);
  const titles = search('informe').map(({ titulo }) => titulo.startsWith('Informe'));
  expect(titles.lastIndexOf(true)).toBeLessThan(titles.indexOf(false));
});
