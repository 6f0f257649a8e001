import { expect, test } from 'vitest';
import { activity, executor, procedures } from '@/core/procedure-catalog';
import { consumers, documents, producers } from '@/core/procedure-documents';
import { after, before, deliveries, enlaces } from '@/core/procedure-links';
import { documentSources } from '@/core/procedure-source';

const short = ({ procedimiento, actividad }: { procedimiento: string; actividad: number }) =>
  `${procedimiento}-${actividad}`;

test('the procedures join where the manual says', () => {
  expect(enlaces.map(({ documento, de, a }) => `${short(de)} ${documento} ${short(a)}`).sort()).toEqual(
    [
      'E1.1.1-20 pesem E1.1.2-1',
      'E1.1.1-20 pesem E1.3.1-1',
      'E1.1.1-20 pesem E1.3.4-1',
      'E1.1.2-22 pei E1.3.2-1',
      'E1.1.2-22 pei E1.3.3-1',
      'E1.2.1-21 poi_multianual E1.2.6-1',
      'E1.2.2-16 pmi E1.3.7-1',
      'E1.2.5-31 pia E1.2.6-1',
      'E1.2.6-16 poi_anual E1.2.7-1',
      'E1.2.6-16 poi_anual E1.3.5-1',
      'E1.2.6-16 poi_anual E1.3.6-1',
      'E1.2.7-12 formato_seguimiento_mensual E1.3.5-3',
      'E1.2.7-13 formato_evaluacion_poi E1.3.6-3',
      'E1.3.2-10 reporte_seguimiento_pei E1.3.3-1',
      'E1.3.6-9 informe_evaluacion_poi E1.3.3-2',
    ].sort(),
  );
});

test('each link names activities that make and use the document', () => {
  for (const { documento, de, a } of enlaces) {
    expect(activity(de.procedimiento, de.actividad).salidas.map(({ id }) => id)).toContain(documento);
    expect(activity(a.procedimiento, a.actividad).entradas.map(({ id }) => id)).toContain(documento);
  }
});

test('a procedure named as provider or receiver is joined by a document', () => {
  const pairs = procedures.flatMap(({ codigo, actividades }) =>
    actividades.flatMap(({ proveedores, destinatarios }) => [
      ...proveedores.filter(({ clase }) => clase === 'procedimiento').map(({ id }) => `${id} ${codigo}`),
      ...destinatarios.filter(({ clase }) => clase === 'procedimiento').map(({ id }) => `${codigo} ${id}`),
    ]),
  );
  expect(new Set(pairs).size).toBe(8);
  const joined = new Set(enlaces.map(({ de, a }) => `${de.procedimiento} ${a.procedimiento}`));
  expect(pairs.filter((pair) => !joined.has(pair))).toEqual([]);
});

test('what no activity makes comes from outside, and nothing else does', () => {
  const unmade = documents.filter(({ producen }) => producen.length === 0).map(({ id }) => id);
  const called = procedures
    .flatMap(({ procesos_llamados }) => procesos_llamados)
    .flatMap(({ salidas }) => salidas.map(({ id }) => id));
  expect(unmade.filter((id) => !called.includes(id)).sort()).toEqual(
    documents
      .filter(({ externo }) => externo)
      .map(({ id }) => id)
      .sort(),
  );
});

test('every document of documentos.json stands in an activity or in a called process', () => {
  const found = new Set([
    ...documents.map(({ id }) => id),
    ...procedures
      .flatMap(({ procesos_llamados }) => procesos_llamados)
      .flatMap(({ entradas }) => entradas.map(({ id }) => id)),
  ]);
  expect(documentSources.filter(({ id }) => !found.has(id))).toEqual([]);
});

test('a document with the same name in two procedures is two documents, unless it travels', () => {
  expect(producers('E1.2.1:informe_de_sustentacion').map(({ numero }) => numero)).toEqual([13, 15, 17]);
  expect(consumers('E1.2.6:informe_de_sustentacion').map(({ numero }) => numero)).toEqual([10, 12, 13]);
  for (const { id, producen, consumen } of documents)
    if (id.includes(':'))
      expect(new Set([...producen, ...consumen].map(({ procedimiento }) => procedimiento)).size).toBe(1);
});

test('what comes before and after a procedure', () => {
  expect(before('E1.2.6').map(({ de }) => de.procedimiento)).toEqual(['E1.2.1', 'E1.2.5']);
  expect(after('E1.2.6').map(({ a }) => a.procedimiento)).toEqual(['E1.2.7', 'E1.3.5', 'E1.3.6']);
});

test('deliveries go from an entity to another', () => {
  for (const { de, a } of deliveries) expect([executor(de).id, executor(a).id]).toEqual([de, a]);
  const monthly = deliveries
    .filter(({ en }) => en.procedimiento === 'E1.3.5')
    .map(({ de, a }) => `${de} ${a}`);
  expect(monthly).toEqual([
    'opm dependencias',
    'dependencias opm',
    'opm dependencias',
    'dependencias opm',
    'opm opm',
    'opm ogppm',
    'ogppm ogti',
    'ogti opm',
    'opm dependencias',
  ]);
});
