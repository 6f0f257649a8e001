import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { observaciones, planRuleOf, planRules } from '@/sql/plan-observacion';
import { archivoPlan, indicador, noPlanes, objetivo, pesem, plan, valor, writePlanes, type Planes } from '../support/plan-fixture'; // prettier-ignore

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const sector = { plan_id: pesem().plan_id };
const other = plan({ plan_id: 'PEI-38-059-2024-2028', pliego_id: '059', nombre: 'PEI de FONDEPES' });

/** A draft without faults, in a sector with its PESEM and another PEI; only faults of the draft are read. */
const draft = (): Planes => ({
  ...noPlanes(),
  planes: [plan({ desde: 2025, hasta: 2026 }), pesem(), other],
  objetivos: [
    objetivo('OEI.01', { oes_id: 'OES.01', aes_id: 'AES.01.01' }),
    objetivo('AEI.01.01'),
    objetivo('OES.01', sector),
    objetivo('AES.01.01', sector),
  ],
  indicadores: [
    indicador('OEI.01-1'),
    indicador('AEI.01.01-1'),
    indicador('OES.01-1', { ...sector, indicador: 'Valor de la producción pesquera', unidad: 'S/' }),
    indicador('OEI.05-1', { plan_id: other.plan_id, indicador: 'Pescadores formalizados' }),
  ],
  valores: ['OEI.01-1', 'AEI.01.01-1'].flatMap((id) => [valor(id, 2025, 12), valor(id, 2026, 14)]),
  archivos: [archivoPlan('p1')],
});

async function found(change: (data: Planes) => void): Promise<Record<string, string>> {
  const data = draft();
  change(data);
  await writePlanes(engine, data);
  await refresh(engine, { topics: ['plan'] });
  const rows = await observaciones(engine, [plan().plan_id]);
  return Object.fromEntries(rows.map(({ regla, clave, detalle }) => [`${regla} ${clave}`, detalle]));
}

const first = (data: Planes) => data.indicadores[0]!;
const logros = (data: Planes, ...values: (number | null)[]) =>
  (data.valores = values.map((logro, i) => valor('OEI.01-1', 2025 + i, logro)).concat(data.valores.slice(2)));

test('a draft without faults has no observations', async () => {
  expect(await found(() => undefined)).toEqual({});
});

const faults: [string, (data: Planes) => void, Record<string, string>][] = [
  [
    'no OES at all',
    (data) => (data.objetivos[0] = objetivo('OEI.01')),
    {
      'sin_articulacion AEI.01.01': 'No dice a qué OES ni AES del PESEM contribuye',
      'sin_articulacion OEI.01': 'No dice a qué OES ni AES del PESEM contribuye',
    },
  ],
  [
    'an OES the PESEM does not have',
    (data) => (data.objetivos[1] = objetivo('AEI.01.01', { oes_id: 'OES.07' })),
    { 'sin_articulacion AEI.01.01': 'Dice OES.07, que no está en PESEM 2024-2030' },
  ],
  [
    'the name of an indicator of another PEI',
    (data) => (first(data).indicador = 'PESCADORES  formalizados.'),
    { 'indicador_repetido OEI.01-1': 'Se llama igual que OEI.05-1 de PEI de FONDEPES' },
  ],
  [
    'an indicator of the sector with the same unit and sense',
    (data) => Object.assign(first(data), { indicador: 'Valor de la producción pesquera', unidad: 's/' }),
    { 'indicador_repetido OEI.01-1': 'Se llama igual que OES.01-1 de PESEM 2024-2030' },
  ],
  [
    'the opposite sense and another unit',
    (data) => {
      Object.assign(first(data), { indicador: 'valor de la produccion pesquera', sentido: 'descendente', linea_base: 20 });
      logros(data, 14, 12);
    },
    {
      'contradice_al_sector OEI.01-1':
        'Su sentido es descendente y en el PESEM (OES.01-1) es ascendente; Su unidad es «%» y en el PESEM (OES.01-1) es «S/»',
      'indicador_repetido OEI.01-1': 'Se llama igual que OES.01-1 de PESEM 2024-2030',
    },
  ],
  [
    'a logro below the línea base',
    (data) => logros(data, 9.5, 14),
    { 'logro_bajo_linea_base OEI.01-1': 'La línea base es 10 y el sentido, ascendente; se espera 9.5 en 2025' },
  ],
  [
    'above it where it should go down',
    (data) => Object.assign(first(data), { sentido: 'descendente', linea_base: 13 }) && logros(data, 14, 12),
    { 'logro_bajo_linea_base OEI.01-1': 'La línea base es 13 y el sentido, descendente; se espera 14 en 2025' },
  ],
  [
    'a path that goes back',
    (data) => logros(data, 14, 12),
    { 'camino_no_monotono OEI.01-1': 'El sentido es ascendente y se espera 14 en 2025 y 12 en 2026' },
  ],
  [
    'years that add up may go down',
    (data) => Object.assign(first(data), { agregacion: 'agregable' }) && logros(data, 9, 8),
    {},
  ],
  [
    'an incomplete ficha',
    (data) => Object.assign(first(data), { metodo_calculo: null, responsable: null, agregacion: null }),
    { 'ficha_incompleta OEI.01-1': 'Falta: método de cálculo, tipo de agregación, responsable' },
  ],
  [
    'a logro equal to the línea base',
    (data) => logros(data, 10, 14),
    { 'linea_base_igual_al_logro OEI.01-1': 'La línea base y el logro esperado son 10 en 2025' },
  ],
  [
    'a year without logro',
    (data) => logros(data, 12, null),
    { 'sin_logro_en_algun_anio OEI.01-1': 'Sin logro esperado en 2026' },
  ],
  [
    'no relevancia',
    (data) => (first(data).relevancia = null),
    { 'relevancia_ausente OEI.01-1': 'La ficha no trae relevancia' },
  ],
  [
    'no sense, though the path rises',
    (data) => (first(data).sentido = null),
    { 'sentido_sin_definir OEI.01-1': 'Se tomó como ascendente porque sus logros esperados nunca bajan' },
  ],
  [
    'no sense, and the path falls',
    (data) => Object.assign(first(data), { sentido: null, linea_base: 20 }),
    {
      'sentido_sin_definir OEI.01-1': 'Sus logros esperados no dicen si debe subir o bajar',
    },
  ],
  [
    'an objective without indicators',
    (data) => void data.indicadores.splice(0, 1),
    { 'oei_sin_indicador OEI.01': 'Ningún indicador lo mide' },
  ],
  [
    'an action without indicators',
    (data) => void data.indicadores.splice(1, 1),
    { 'aei_sin_indicador AEI.01.01': 'Ningún indicador la mide' },
  ],
]; // prettier-ignore

test.each(faults)('%s', async (_, change, expected) => {
  expect(await found(change)).toEqual(expected);
});

test('every rule has a case that fires, and says why it matters and what to do', () => {
  const fired = new Set(faults.flatMap(([, , expected]) => Object.keys(expected).map((key) => key.split(' ')[0])));
  expect(planRules.map(({ regla }) => regla).filter((regla) => !fired.has(regla))).toEqual([]);
  for (const { regla, porque, hacer } of planRules) expect([porque, hacer], regla).not.toContain('');
  expect(planRuleOf('relevancia_ausente').gravedad).toBe('sugerencia');
}); // prettier-ignore

test('what the analyst decides is kept, and an answer resolves it', async () => {
  await found((data) => data.indicadores.forEach((one) => (one.relevancia = null)));
  const [one] = await observaciones(engine, [plan().plan_id]);
  expect(one!.estado).toBe('pendiente');
  const write = (n: number, campo: string, text: string) =>
    engine.query('INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES (?, ?, ?, ?, ?, ?)', [
      `2026-07-0${n}T10:00:00.000Z-00000000000${n}`,
      'Ana',
      'plan_observacion',
      one!.llave,
      campo,
      text,
    ]);
  const state = async () => (await observaciones(engine, [])).find(({ llave }) => llave === one!.llave);
  await write(1, 'decision', 'descartada');
  await write(2, 'razon', 'Lo fija CEPLAN');
  expect(await state()).toMatchObject({ estado: 'descartada', razon: 'Lo fija CEPLAN', anotado_por: 'Ana' });
  await write(3, 'decision', 'aceptada');
  expect((await state())!.estado).toBe('aceptada');
  await write(4, 'respuesta', 'Se completó la ficha');
  await write(5, 'absuelta', '2026-07-05');
  expect(await state()).toMatchObject({ estado: 'absuelta', respuesta: 'Se completó la ficha' });
  await engine.run('DELETE FROM registro');
});
