import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { wholeCartera } from '@/sql/inversion';
import { listaCriterios, listaFuera, listaOrden, listas, listaTotal } from '@/sql/lista';
import { acuerdoLlave, acuerdos, agendaPropuesta, asistentes, exposiciones, sesiones } from '@/sql/sesion';
import { archivoInversion, enObra, writeCartera } from '../support/inversion-fixture';

let engine: Connector;
let events = 0;
const write = (tipo: string, llave: string, campo: string, valor: string | null) =>
  engine.query('INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES (?, ?, ?, ?, ?, ?)', [
    `2026-07-16T10:00:00.${String(++events).padStart(3, '0')}Z-000000000000`, 'Ana', tipo, llave, campo, valor,
  ]); // prettier-ignore

beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  const idle = {
    inicio: null,
    devengado_anterior: 0,
    devengado_anio: 0,
    avance_fisico: null,
    f12b_periodo: null,
  };
  const scored = { 'C1': [1, 0.5, 0.5, null], 'C2': [0, 1, 1, null] } as const; // prettier-ignore
  await writeCartera(engine, {
    inversion: [
      enObra('1', { fin: '2026-12-31' }),
      enObra('2', { costo_actualizado: 900, ultimo_devengado: '2026-01' }),
      enObra('3', { costo_actualizado: 800, fin: '2026-05-01' }),
      enObra('4', { ...idle, expediente_tecnico: true }),
      enObra('5', { situacion: 'EN LIQUIDACIÓN' }),
      enObra('6', { ...idle }),
    ],
    lista: [
      { carga_id: 'junio', lista_id: 'PMI-2', tipo: 'PMI', nombre: 'PMI 2026-2028', anterior: 'PMI-1' },
      { carga_id: 'junio', lista_id: 'OXI', tipo: 'OXI', nombre: 'Obras por Impuestos', resolucion: 'R.M. 1' },
    ],
    lista_criterio: ['C1', 'C2'].map((criterio_id, i) => ({ carga_id: 'junio', lista_id: i === 0 ? 'PMI-2' : 'PMI-2', criterio_id, criterio: criterio_id, peso: 10 + 20 * i })),
    lista_inversion: [
      ...['1', '2', '3', '4', '5', '6', '7'].map((cui, i) => ({ carga_id: 'junio', lista_id: 'PMI-2', cui, orden: 7 - i, nombre: 'Según la lista' })),
      ...['3', '4', '1'].map((cui, i) => ({ carga_id: 'junio', lista_id: 'OXI', cui, orden: i + 1 })),
      ...['2', '8', '1'].map((cui, i) => ({ carga_id: 'viejo', lista_id: 'PMI-1', cui, orden: i + 1, nombre: `De antes ${cui}` })),
    ],
    lista_puntaje: (['C1', 'C2'] as const).flatMap((criterio_id) =>
      ['1', '2', '3'].flatMap((cui, i) => ({ carga_id: 'junio', lista_id: 'PMI-2', cui, criterio_id, puntaje: scored[criterio_id][i]! })),
    ),
    acuerdo: [
      { carga_id: 'viejo', acuerdo_id: '2026-05-1', sesion_id: '2026-05', sesion_fecha: '2026-05-14', cui: '3', acuerdo: 'Viejo texto', plazo: '2026-07-01' },
      { carga_id: 'junio', acuerdo_id: '2026-05-1', sesion_id: '2026-05', sesion_fecha: '2026-05-14', cui: '3', acuerdo: 'Vencido', plazo: '2026-07-15' },
      { carga_id: 'junio', acuerdo_id: '2026-05-2', sesion_id: '2026-05', acuerdo: 'Hoy', plazo: '2026-07-16' },
      { carga_id: 'junio', acuerdo_id: '2026-05-3', sesion_id: '2026-05', acuerdo: 'Justo quince', plazo: '2026-07-31' },
      { carga_id: 'junio', acuerdo_id: '2026-05-4', sesion_id: '2026-05', acuerdo: 'Dieciséis', plazo: '2026-08-01' },
      { carga_id: 'junio', acuerdo_id: '2026-05-5', sesion_id: '2026-05', acuerdo: 'Sin plazo', estado: 'pendiente' },
      { carga_id: 'junio', acuerdo_id: '2026-05-6', sesion_id: '2026-05', acuerdo: 'Cumplido', plazo: '2026-06-01', cumplido_en: '2026-06-20' },
      { carga_id: 'junio', acuerdo_id: '2026-05-10', sesion_id: '2026-05', acuerdo: 'Sin efecto', plazo: '2026-06-01', estado: 'sin efecto', cumplido_en: '2026-06-20' },
    ],
    archivos: [archivoInversion('junio'), archivoInversion('viejo', '2026-06-01')],
  }); // prettier-ignore
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());

const order = async (lista: string) =>
  (await listaOrden(engine, lista, '2026-06')).map(({ cui, clase, decide }) => [cui, clase, decide]);

test('the order of a PMI, and the step that decided each place', async () => {
  // Weights 10 and 30: 1 scores 0.25; 2 and 3, 0.875; 3 has the smaller saldo but ends in the year, as 1 does.
  expect(await order('PMI-2')).toEqual([
    ['5', 1, 'clase'],
    ['3', 2, 'clase'],
    ['1', 2, 'puntaje'],
    ['2', 3, 'clase'],
    ['4', 4, 'clase'],
    ['6', 5, 'clase'],
    ['7', null, 'clase'],
  ]);
  const rows = await listaOrden(engine, 'PMI-2', '2026-06');
  expect(rows[2]).toMatchObject({ orden: 3, orden_aprobado: 7, cambio_aprobado: 4, orden_anterior: 3, nueva: false, sin_puntaje: 0 });
  expect(rows[2]!.puntaje).toBeCloseTo(0.25, 12);
  expect(rows[6]).toMatchObject({ nombre: 'Según la lista', en_cartera: false, puntaje: null, sin_puntaje: 2, nueva: true });
  expect(await listaFuera(engine, 'PMI-2')).toMatchObject([{ cui: '8', nombre: 'De antes 8', orden_anterior: 2 }]);
  expect(await listaTotal(engine, 'PMI-2', '2026-06')).toMatchObject({ inversiones: 7, en_cartera: 6, con_puntajes_que_faltan: 4, entran: 5, salen: 1 });
}); // prettier-ignore

test('a list with no criteria goes by the smaller saldo', async () => {
  expect(await order('OXI')).toEqual([['3', null, 'saldo'], ['1', null, 'saldo'], ['4', null, 'saldo']]); // prettier-ignore
  expect((await listas(engine)).map(({ lista_id, tipo, inversiones }) => [lista_id, tipo, inversiones])).toEqual([
    ['PMI-2', 'PMI', 7], ['OXI', 'OXI', 3], ['PMI-1', null, 3],
  ]); // prettier-ignore
});

test('weights and scores written in Timón win over the file, and what is no number does not', async () => {
  await write('lista_criterio', 'PMI-2|C2', 'peso', '0');
  await write('lista_criterio', 'PMI-2|C1', 'peso', 'mucho');
  await write('lista_puntaje', 'PMI-2|3|C1', 'puntaje', '7');
  expect((await listaCriterios(engine, 'PMI-2')).map(({ peso, peso_archivo, parte }) => [peso, peso_archivo, parte])).toEqual([
    [10, 10, 1], [0, 30, 0],
  ]); // prettier-ignore
  expect((await order('PMI-2')).slice(1, 3)).toEqual([['1', 2, 'clase'], ['3', 2, 'puntaje']]); // prettier-ignore
  await write('lista_puntaje', 'PMI-2|3|C1', 'puntaje', '1');
  // Both score 1 now: the smaller saldo goes first, and says so.
  expect((await order('PMI-2')).slice(1, 3)).toEqual([['3', 2, 'clase'], ['1', 2, 'saldo']]); // prettier-ignore
});

test('each acuerdo in its state of the day', async () => {
  const rows = await acuerdos(engine, '2026-07-16');
  expect(rows.map(({ acuerdo, estado, dias }) => [acuerdo, estado, dias])).toEqual([
    ['Vencido', 'vencido', -1], ['Hoy', 'vence_pronto', 0], ['Justo quince', 'vence_pronto', 15], ['Dieciséis', 'en_plazo', 16],
    ['Sin plazo', 'sin_plazo', null], ['Cumplido', 'cumplido', -45], ['Sin efecto', 'sin_efecto', -45],
  ]); // prettier-ignore
  expect(rows.filter(({ pendiente }) => pendiente)).toHaveLength(5);
  expect(acuerdoLlave(rows[6]!)).toBe('2026-05|10');
});

test('what is written of a session and its acuerdos wins field by field', async () => {
  await write('sesion', '2026-07', 'fecha', '2026-07-16');
  await write('sesion', '2026-07', 'estado', 'abierta');
  await write('sesion', '2026-07', 'agenda', '3, 2,1');
  await write('asistente', '2026-07|2', 'nombre', 'Luis');
  await write('asistente', '2026-07|1', 'nombre', 'Rosa');
  await write('asistente', '2026-07|1', 'orden', '1');
  await write('asistente', '2026-07|1', 'asiste', 'sí');
  await write('asistente', '2026-07|3', 'cargo', 'sin nombre no es nadie');
  await write('exposicion', '2026-07|3', 'visto', '2026-07-16T15:00:00.000Z');
  await write('exposicion', '2026-07|3', 'sin_acuerdo', 'sí');
  await write('acuerdo', '2026-07|1', 'acuerdo', 'Nuevo');
  await write('acuerdo', '2026-07|1', 'plazo', '2026-08-05');
  await write('acuerdo', '2026-07|1', 'plazo_dias', '10');
  await write('acuerdo', '2026-07|2', 'responsable', 'sin texto no hay acuerdo');
  await write('acuerdo', '2026-05|1', 'plazo', '2026-09-01');
  await write('acuerdo', '2026-05|6', 'cumplido_en', null);
  expect(await sesiones(engine)).toMatchObject([
    {
      sesion_id: '2026-07',
      fecha: '2026-07-16',
      estado: 'abierta',
      agenda: ['3', '2', '1'],
      en_archivo: false,
    },
    { sesion_id: '2026-05', fecha: '2026-05-14', estado: 'cerrada', agenda: [], en_archivo: true },
  ]);
  expect(await asistentes(engine, '2026-07')).toMatchObject([
    { nombre: 'Rosa', asiste: true }, { nombre: 'Luis', asiste: null },
  ]); // prettier-ignore
  expect(await exposiciones(engine, '2026-07')).toMatchObject([{ cui: '3', sin_acuerdo: true, nota: null }]);
  const rows = await acuerdos(engine, '2026-07-16');
  const of = (id: string) => rows.find(({ acuerdo_id }) => acuerdo_id === id)!;
  expect(of('2026-07-1')).toMatchObject({ acuerdo: 'Nuevo', sesion_fecha: '2026-07-16', plazo_dias: 10, estado: 'en_plazo', en_archivo: false, anotado_por: 'Ana' }); // prettier-ignore
  expect(of('2026-05-1')).toMatchObject({
    acuerdo: 'Vencido',
    plazo: '2026-09-01',
    estado: 'en_plazo',
    en_archivo: true,
  });
  expect(of('2026-05-6').estado).toBe('cumplido');
  expect(rows.some(({ acuerdo_id }) => acuerdo_id === '2026-07-2')).toBe(false);
});

test('the agenda goes by what is at stake and says why each is in it', async () => {
  await write('acuerdo', '2026-05|1', 'plazo', '2026-07-01');
  await write('acuerdo', '2026-05|3', 'cui', '1');
  const rows = await agendaPropuesta(engine, '2026-07-16', wholeCartera('2026-06'));
  const stakes = rows.map(({ en_juego }) => en_juego ?? -1);
  expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
  const of = (cui: string) => rows.find((row) => row.cui === cui);
  expect(of('3')).toMatchObject({ acuerdos: 1, vencidos: 1, acuerdo_ids: ['2026-05-1'], codigos: expect.arrayContaining(['fin_vencido']) as string[] });
  expect(of('1')).toMatchObject({ alertas: 0, acuerdos: 1, vencidos: 0 });
  expect(of('2')).toMatchObject({ codigos: expect.arrayContaining(['sin_devengado']) as string[], acuerdos: 0 });
  expect(of('5')).toBeUndefined();
}); // prettier-ignore
