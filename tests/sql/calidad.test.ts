import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { calidadCambios, calidadPor, calidadReglas, comparacion, rules } from '@/sql/calidad';
import { everyHallazgo, hallazgoCount, hallazgoPage } from '@/sql/calidad-hallazgo';
import { marts } from '@/sql/catalog';
import { install, refresh } from '@/sql/install';
import { withRules } from '@/sql/rules';
import { writeGasto, type GastoLinea } from '../support/gasto-sample';
import { ao, meses, writePoi, type Ao } from '../support/poi-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
beforeEach(() =>
  engine.run(
    ['poi_financiera', 'dependencia', 'registro', 'gasto_cadena', 'gasto_mes'].map(
      (table) => `DELETE FROM ${table}`,
    ),
  ),
);
afterAll(() => engine.close());

const archivo = (carga_id: string, exportado_en: string | null = null) => ({
  carga_id,
  exportado_en,
  cargado_en: '2026-07-15 10:00:00',
  demostracion: false,
});
const scope = {
  ejercicio: 2026,
  carga: null as string | null,
  pliegos: [],
  ues: [],
  centros: [] as string[],
};
const waiting = { regla: null, justificados: false, text: '' };

/** Writes AO of one cut, and whatever else, and gives what the rules find at a month. */
async function findings(aos: Ao[], mes: number, then: string[] = []) {
  await writePoi(engine, {
    aos,
    archivos: [...new Set(aos.map(({ carga_id }) => carga_id))].map((one) => archivo(one)),
  });
  await engine.run(then);
  await refresh(engine);
  return everyHallazgo(engine, scope, mes, waiting);
}

const told = (rows: Awaited<ReturnType<typeof findings>>, regla: string) =>
  rows
    .filter((row) => row.regla === regla)
    .map(({ clave, mes, detalle }) => [clave, mes, detalle.replaceAll('\u00a0', ' ')]);

const n = (count: number, value: number) => Array.from({ length: count }, () => value);
const one = (ao_id: string, values: Parameters<typeof meses>[0], changes: Partial<Ao> = {}) =>
  ao({ ao_id, meses: meses(values), ...changes });
/** A clean AO, reported every month until June. */
const clean = (ao_id: string, changes: Partial<Ao> = {}) =>
  one(
    ao_id,
    { vigente: n(12, 10), ejecutado: n(6, 10), programado: n(12, 100), devengado: n(6, 100) },
    changes,
  );

test('every rule says in words what it looks at, and adding one is adding its file', () => {
  expect(rules.length).toBeGreaterThanOrEqual(18);
  for (const rule of rules) {
    expect(rule.titulo, rule.regla).toMatch(/^[A-ZÉÚ]/);
    for (const words of [rule.porque, rule.hacer]) expect(words, rule.regla).toMatch(/^[a-zé¿].{20,}[^.]$/);
    expect(['mes', 'acumulado', 'año']).toContain(rule.alcance);
  }
  const invented = { ...marts.find(({ name }) => name === 'regla_sin_objetivo')!, name: 'regla_inventada' };
  const raw = [{ ...invented, name: 'calidad_hallazgo', body: 'SELECT * FROM ({hallazgos})' }, invented];
  expect(withRules(raw)[0]!.body).toContain("SELECT 'inventada' AS regla");
  expect(() => withRules([{ ...invented, documentation: {} }])).toThrow(
    'regla_inventada does not say «gravedad»',
  );
});

test('a clean POI has no findings and the whole score', async () => {
  expect(await findings([clean('A'), clean('B')], 6)).toEqual([]);
  const [total] = await calidadPor(engine, scope, 6);
  expect(total).toMatchObject({ ao: 2, puntaje: 100, semaforo: 'verde', completitud: 100 });
});

test('execution without programme, and in a month without one', async () => {
  const rows = await findings([
    clean('Limpia'),
    one('Sin meta', { vigente: n(5, 0), ejecutado: [0, 0, 0, 0, 12] }),
    one('Sin dato', { ejecutado: [null, 3] }),
    // Nothing done, or a programme in the same months: nothing to say.
    one('Cero', { vigente: n(12, 0), ejecutado: n(5, 0) }),
    one('Recupera', { vigente: [10, 10, 0, 0, 0, 0, 5], ejecutado: [5, 5, 0, 0, 10, 0] }),
    one('Adelanta', { vigente: [10, 0, 0, 0, 0, 0, 5], ejecutado: [10, 2.5, 0, 0, 0, 0] }),
  ], 5);
  expect(told(rows, 'ejecucion_sin_programacion')).toEqual([
    ['Sin dato', 5, 'Ejecutó 3 sin programar nada de enero a mayo'],
    ['Sin meta', 5, 'Ejecutó 12 sin programar nada de enero a mayo'],
  ]);
  expect(told(rows, 'mes_sin_programa')).toEqual([
    ['Adelanta', 2, 'Ejecutó 2.5 sin programar nada en febrero, y ya lleva 12.5 de 10 programados'],
  ]);
}); // prettier-ignore

test('cumplimiento above the ceiling, which is a parameter', async () => {
  const aos = [
    one('Justo', { vigente: [10], ejecutado: [15], programado: [10], devengado: [5] }),
    one('Pasa', { vigente: [1000], ejecutado: [1500.1], programado: [10], devengado: [5] }),
  ];
  expect(told(await findings(aos, 1), 'cumplimiento_sobre_techo')).toEqual([
    ['Pasa', 1, 'Lleva 150.0 % de lo programado en enero (1,500.1 de 1,000); el techo es 150 %'],
  ]);
  const lower = ["UPDATE parametro SET valor = '120' WHERE parametro = 'techo_cumplimiento'"];
  expect(told(await findings(aos, 1, lower), 'cumplimiento_sobre_techo')).toHaveLength(2);
  const none = ["DELETE FROM parametro WHERE parametro = 'techo_cumplimiento'"];
  expect(told(await findings(aos, 1, none), 'cumplimiento_sobre_techo')).toHaveLength(1);
  await engine.run(
    "INSERT INTO parametro (parametro, ambito, valor) VALUES ('techo_cumplimiento', '', '150')",
  );
});

test('devengado above the PIM of the AO', async () => {
  const money = (total: number | null, spent: (number | null)[]) => ({ fn_vigente_total: total === null ? null : total * 100, meses: meses({ vigente: n(12, 1), ejecutado: n(3, 1), devengado: spent }) });
  const rows = await findings([
    ao({ ao_id: 'Pasa', ...money(1000, [900, 200, -50]) }),
    ao({ ao_id: 'Un sol', ...money(1000, [1000, 1, 0]) }),
    ao({ ao_id: 'Vuelve', ...money(1000, [1100, -200, 0]) }),
    ao({ ao_id: 'Sin PIM', ...money(null, [1000, 0, 0]) }),
    ao({ ao_id: 'PIM cero', ...money(0, [1000, 0, 0]) }),
  ], 3);
  expect(told(rows, 'devengado_sobre_pim')).toEqual([
    ['PIM cero', 3, 'Devengó S/ 1,000.00 de enero a marzo y su PIM es S/ 0.00: S/ 1,000.00 de más'],
    ['Pasa', 3, 'Devengó S/ 1,050.00 de enero a marzo y su PIM es S/ 1,000.00: S/ 50.00 de más'],
  ]);
  expect((await everyHallazgo(engine, scope, 1, waiting)).filter(({ regla }) => regla === 'devengado_sobre_pim').map(({ clave }) => clave)).toEqual(['PIM cero', 'Vuelve']);
}); // prettier-ignore

test('físico without money and money without físico: missing is not zero', async () => {
  const rows = await findings([
    one('Sin gasto', { vigente: [5], ejecutado: [5], programado: [100], devengado: [0] }),
    one('Sin dato', { vigente: [5], ejecutado: [5], programado: [100], devengado: [null] }),
    one('Sin costo', { vigente: [5], ejecutado: [5], programado: [0], devengado: [0] }),
    one('Sin avance', { vigente: [5], ejecutado: [0], programado: [100], devengado: [80] }),
    one('Sin reporte', { vigente: [5], ejecutado: [null], programado: [100], devengado: [80] }),
    one('Sin meta', { vigente: [0, 5], ejecutado: [0], programado: [100], devengado: [80] }),
  ], 1);
  expect(told(rows, 'fisico_sin_gasto')).toEqual([
    ['Sin dato', 1, 'Ejecutó 5 en enero y no registra devengado: tenía programado gastar S/ 100.00'],
    ['Sin gasto', 1, 'Ejecutó 5 en enero y su devengado es 0: tenía programado gastar S/ 100.00'],
  ]);
  expect(told(rows, 'gasto_sin_fisico')).toEqual([['Sin avance', 1, 'Devengó S/ 80.00 en enero y reportó 0 de 5 programados']]);
  const [total] = await calidadPor(engine, scope, 1);
  expect(total).toMatchObject({ ao: 6, ao_con_meta: 5, ao_reportaron: 4, puntos: 3.5 });
}); // prettier-ignore

test('accumulated values: suspected, and going down', async () => {
  const rising = { vigente: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], ejecutado: [1, 2] };
  const rows = await findings([
    one('Parece', rising, { f_vigente_total: 120_000 }),
    one('Suma', rising, { f_vigente_total: 780_000 }),
    one('Baja', { vigente: n(12, 40), ejecutado: [10, 40, null, 35, 35, 36] }, { tipo_acumulacion: 'ultimo', f_vigente_total: 400_000 }),
    one('Negativo', { vigente: n(12, 5), ejecutado: [5, -2, 5] }),
    one('Menos', { vigente: n(12, 40), ejecutado: [10, 8, 9] }),
  ], 6);
  expect(told(rows, 'parece_acumulada')).toEqual([['Parece', null, 'Los meses suman 78 y el total del año es 12, lo mismo que diciembre']]);
  expect(told(rows, 'acumulado_baja')).toEqual([
    ['Baja', 4, 'Lo acumulado baja en abril: de 40 a 35'],
    ['Negativo', 2, 'Lo acumulado baja en febrero: de 5 a 3'],
  ]);
}); // prettier-ignore

test('two cuts: what became smaller, what is new, solved and persists', async () => {
  const cut = (carga_id: string, ao_id: string, ejecutado: (number | null)[], changes: Partial<Ao> = {}) =>
    one(ao_id, { vigente: n(12, 10), ejecutado, programado: n(12, 100), devengado: n(ejecutado.length, 90) }, { carga_id, ...changes });
  await writePoi(engine, {
    archivos: [archivo('mayo', '2026-06-10 08:00:00'), archivo('junio', '2026-07-10 08:00:00')],
    aos: [
      cut('mayo', 'Baja', [10, 9, 8, 7, 6]), cut('junio', 'Baja', [10, 9, 7, null, 6.5, 3]),
      cut('mayo', 'Sin unidad', n(5, 10), { unidad_medida: null }), cut('junio', 'Sin unidad', n(6, 10)),
      cut('mayo', 'Sin OEI', n(5, 10), { oei_id: null }), cut('junio', 'Sin OEI', n(6, 10), { oei_id: null }),
      cut('mayo', 'Pasa', n(5, 10)), cut('junio', 'Pasa', [...n(5, 10), 60]),
    ],
  });
  await refresh(engine);
  const rows = await everyHallazgo(engine, scope, 6, waiting);
  expect(told(rows, 'mes_corregido_a_menos')).toEqual([
    ['Baja', 3, 'En marzo el corte anterior tenía 8 y ahora hay 7'],
    ['Baja', 4, 'En abril el corte anterior tenía 7 y ahora no hay dato'],
  ]);
  expect(await comparacion(engine, scope, 6)).toEqual({ corte: 5, ues: 1 });
  expect((await calidadCambios(engine, scope, 6)).map(({ estado, clave, regla }) => [estado, clave, regla])).toEqual([
    ['nuevo', 'Pasa', 'cumplimiento_sobre_techo'],
    ['resuelto', 'Sin unidad', 'meta_sin_unidad'],
    ['persiste', 'Sin OEI', 'sin_objetivo'],
  ]);
  const may = { ...scope, carga: 'mayo' };
  expect(await comparacion(engine, may, 5)).toBeNull();
  expect(await calidadCambios(engine, may, 5)).toEqual([]);
  const rule = (await calidadReglas(engine, may, 5)).find(({ regla }) => regla === 'mes_corregido_a_menos');
  expect(rule).toMatchObject({ revisada: false, hallazgos: 0 });
}); // prettier-ignore

test('a meta without unit, and an AO out of the PEI', async () => {
  const rows = await findings([
    clean('Sin unidad', { unidad_medida: null }),
    one('Sin unidad ni meta', { vigente: n(12, 0) }, { unidad_medida: null }),
    clean('Sin OEI', { oei_id: null }), clean('Sin AEI', { aei_id: null }), clean('Sin nada', { oei_id: null, aei_id: null }),
    clean('Inactiva', { unidad_medida: null, oei_id: null, activo: false }),
  ], 6);
  expect(told(rows, 'meta_sin_unidad')).toEqual([['Sin unidad', null, 'Su meta del año es 120 y no dice de qué']]);
  expect(told(rows, 'sin_objetivo')).toEqual([
    ['Sin AEI', null, 'No dice su AEI; su OEI es OEI.02'],
    ['Sin OEI', null, 'No dice su OEI; su AEI es AEI.02.03'],
    ['Sin nada', null, 'No dice su OEI ni su AEI'],
  ]);
}); // prettier-ignore

test('totals against their months, as Acumulado says', async () => {
  const total = (ao_id: string, f_vigente_total: number, changes: Partial<Ao> = {}) => clean(ao_id, { f_vigente_total: f_vigente_total * 10_000, ...changes });
  const set = (ao_id: string, values: string) => `UPDATE poi_actividad SET ${values} WHERE ao_id = '${ao_id}'`;
  const rows = await findings([
    total('Suma', 120), total('Difiere', 130), total('Acumulado NO', 130), ...['Igual al último', 'Dice SI'].map((name) => total(name, 10, { meses: meses({ vigente: [20, ...n(11, 10)], ejecutado: n(6, 10) }) })),
    total('Último', 10, { tipo_acumulacion: 'ultimo' }), total('Último difiere', 120, { tipo_acumulacion: 'ultimo' }),
    clean('Ejecutado'), clean('Dinero', { fn_vigente_total: 120_200 }), clean('Un sol', { fn_vigente_total: 120_100 }), clean('Devengado'),
    one('Sin meses', { ejecutado: [1] }, { f_vigente_total: 50_000, fn_vigente_total: 0 }),
  ], 6, [
    set('Acumulado NO', 'acumulado = false'), set('Dice SI', 'acumulado = true'), set('Suma', 'acumulado = true, f_ejecutado_total = 60, fn_ejecutado_total = 600'),
    set('Ejecutado', 'f_ejecutado_total = 61'), set('Devengado', 'fn_ejecutado_total = 598.5'),
  ]);
  expect(told(rows, 'total_fisico')).toEqual([
    ['Dice SI', null, 'F(RE) Total dice 10 y sus meses suman 130'],
    ['Difiere', null, 'F(RE) Total dice 130 y sus meses suman 120'],
    ['Ejecutado', null, 'F(SE) Total dice 61 y sus meses suman 60'],
    ['Sin meses', null, 'F(RE) Total dice 5 y ningún mes trae dato'],
    ['Último difiere', null, 'F(RE) Total dice 120 y su último mes, 10'],
  ]);
  expect(told(rows, 'total_dinero')).toEqual([
    ['Devengado', null, 'Fn(SE) Total dice S/ 598.50 y sus meses suman S/ 600.00'],
    ['Dinero', null, 'Fn(RE) Total dice S/ 1,202.00 y sus meses suman S/ 1,200.00'],
  ]);
}); // prettier-ignore

test('codes known in one file and not in the other', async () => {
  const chain = (ao_id: string, categoria_id: string, producto: string, actividad: string) => `UPDATE poi_actividad SET categoria_id = '${categoria_id}', producto_id = '${producto}', actividad_presupuestal_id = '${actividad}' WHERE ao_id = '${ao_id}'`;
  const linea = (cadena_id: string, changes: Partial<GastoLinea> = {}): GastoLinea => ({
    carga_id: 'g1', ejercicio: 2026, cadena_id, sector_id: '38', pliego_id: '038', ue_id: '999', fuente_id: '1', rubro_id: '00', generica_id: '2.3',
    programa_id: '0094', producto_id: '3000001', actividad_id: '5000001', pia: 0, pim: 100_000,
    meses: [{ mes: 3, certificado: null, compromiso_anual: null, compromiso: null, devengado: 90_000, girado: null }], ...changes,
  });
  const aos = [clean('Conocida'), clean('Programa'), clean('Producto'), clean('Actividad'), clean('Junta'), clean('Otro centro', { centro_costo_id: '09.09' }), clean('Sin centro', { centro_costo_id: null }), clean('Otra UE', { ue_id: '000777', centro_costo_id: '01' })];
  await writePoi(engine, { aos, archivos: [archivo('c1'), archivo('g1'), archivo('f1', '2026-07-01 08:00:00')] });
  await writeGasto(engine, [
    linea('k1'), linea('k2', { producto_id: '3000002', actividad_id: '5000002' }),
    linea('k3', { actividad_id: '5000009', pim: 4_000_00 }), linea('k4', { actividad_id: '5000008', pim: 100 }), linea('k5', { ue_id: '888', pim: 5_000_00 }),
  ]);
  await engine.run([
    chain('Conocida', '0094', '3000001', '5000001'), chain('Programa', '0001', '3000001', '5000001'), chain('Producto', '0094', '3999999', '5000001'),
    chain('Actividad', '0094', '3000001', '5999999'), chain('Junta', '0094', '3000002', '5000001'), chain('Otro centro', '0094', '3000002', '5000002'), chain('Sin centro', '0094', '3000001', '5000001'),
    // The POI by programación financiera: another carga, with no follow-up; it lacks one AO and has one more.
    "INSERT INTO poi_actividad BY NAME SELECT * REPLACE ('f1' AS carga_id, CASE ao_id WHEN 'Junta' THEN 'Nueva' ELSE ao_id END AS ao_id) FROM poi_actividad WHERE ue_id = '000999'",
    "INSERT INTO poi_mes BY NAME SELECT m.* REPLACE ('f1' AS carga_id, CASE m.ao_id WHEN 'Junta' THEN 'Nueva' ELSE m.ao_id END AS ao_id, NULL AS f_ejecutado, NULL AS fn_ejecutado) FROM poi_mes m WHERE m.ao_id <> 'Otra UE'",
    "INSERT INTO poi_financiera (carga_id, ejercicio, ao_id, mes, fuente_id, rubro_id, generica_id, fn_vigente) SELECT 'f1', 2026, ao_id, 1, '1', '00', '2.3', 1 FROM poi_actividad WHERE carga_id = 'f1'",
    "INSERT INTO dependencia (carga_id, ejercicio, sector_id, pliego_id, ue_id, centro_costo_id, centro_costo) VALUES ('d1', 2026, '38', '038', '000999', '02.06', 'DGA')",
    "INSERT INTO archivo (carga_id, archivo_id, archivo, huella, layout, filas_leidas, filas_blancas, filas_aceptadas, filas_rechazadas, cargado_en, demostracion) VALUES ('d1', 'ad', 'd.csv', 'x', 'plantilla_dependencia', 1, 0, 1, 0, '2026-07-15 10:00:00', false)",
  ]);
  await refresh(engine);
  const rows = await everyHallazgo(engine, scope, 6, waiting);
  expect(told(rows, 'cadena_desconocida').map(([clave, , detalle]) => [clave, detalle])).toEqual([
    ['Actividad', 'La actividad presupuestal 5999999 no está en el presupuesto de su unidad ejecutora; programa S/ 1,200.00'],
    ['Junta', 'La cadena 0094 / 3000002 / 5000001 no está en el presupuesto de su unidad ejecutora; programa S/ 1,200.00'],
    ['Producto', 'El producto 3999999 no está en el presupuesto de su unidad ejecutora; programa S/ 1,200.00'],
    ['Programa', 'El programa 0001 no está en el presupuesto de su unidad ejecutora; programa S/ 1,200.00'],
    ['0094 / 3000001 / 5000009', 'Tiene PIM de S/ 4,000.00 y ninguna actividad operativa lo programa'],
  ]);
  expect(told(rows, 'ao_en_un_solo_archivo').map(([clave, , detalle]) => [clave, detalle])).toEqual([
    ['Junta', 'Tiene S/ 1,200.00 en el POI por actividad y no está en el POI por programación financiera'],
    ['Nueva', 'Tiene S/ 1,200.00 en el POI por programación financiera y no está en el POI por actividad'],
  ]);
  expect(told(rows, 'ue_en_un_solo_archivo').map(([clave, , detalle]) => [clave, detalle])).toEqual([
    ['000777', 'La unidad ejecutora 000777 está en el POI y no en el presupuesto cargado del pliego'],
    ['000888', 'La unidad ejecutora 000888 tiene PIM de S/ 5,000.00 y no está en el POI cargado del pliego'],
  ]);
  expect(told(rows, 'centro_desconocido').map(([clave, , detalle]) => [clave, detalle])).toEqual([
    ['Sin centro', 'No dice su centro de costo'],
    ['Otro centro', 'El centro de costo 09.09 no está en la lista de dependencias'],
  ]);
  expect((await calidadReglas(engine, scope, 6)).every(({ revisada, regla }) => revisada || regla === 'mes_corregido_a_menos')).toBe(true);
  // What is of a whole UE counts for it, and not for any dependencia.
  const groups = await calidadPor(engine, scope, 6);
  expect(groups.filter(({ eje }) => eje === 'ue').map(({ llave, avisos, ao, puntaje }) => [llave, avisos, ao, puntaje])).toEqual([['000777', 1, 0, null], ['000888', 1, 0, null], ['000999', 1, 0, null]]);
}); // prettier-ignore

test('a chain of the budget that spends more than its PIM; negative rows are normal', async () => {
  await writePoi(engine, { aos: [], archivos: [archivo('g1'), archivo('g2')] });
  const linea = (carga_id: string, cadena_id: string, pim: number | null, spent: number[], ue_id = '999'): GastoLinea => ({
    carga_id, ejercicio: 2026, cadena_id, sector_id: '38', pliego_id: '038', ue_id, fuente_id: '1', rubro_id: '00', generica_id: `2.${cadena_id}`,
    programa_id: '0094', producto_id: '3000001', actividad_id: '5000001', pia: 0, pim: pim === null ? null : pim * 100,
    meses: spent.map((soles, i) => ({ mes: i + 1, certificado: null, compromiso_anual: null, compromiso: null, devengado: soles * 100, girado: null })),
  });
  await writeGasto(engine, [
    linea('g1', '1', 1000, [900, 200, 0, -150]), linea('g1', '2', 1000, [1000, 1]), linea('g1', '3', 500, [600, -200, 150]), linea('g1', '4', null, [5]), linea('g1', '5', 0, [10]),
    // A file without month 0 brings no PIM: it is not known to be zero.
    linea('g2', '1', 0, [100], '777'), linea('g2', '2', 0, [-5], '777'),
  ]);
  await refresh(engine);
  const at = async (mes: number) => (await everyHallazgo(engine, scope, mes, waiting)).map(({ clave, detalle }) => [clave.slice(-3), detalle.replaceAll('\u00a0', ' ')]);
  expect(await at(2)).toEqual([
    ['2.1', 'Devengó S/ 1,100.00 de enero a febrero y su PIM es S/ 1,000.00: S/ 100.00 de más'],
    ['2.5', 'Devengó S/ 10.00 de enero a febrero y su PIM es S/ 0.00: S/ 10.00 de más'],
  ]);
  expect((await at(1)).map(([clave]) => clave)).toEqual(['2.3', '2.5']);
  expect((await at(3)).map(([clave]) => clave)).toEqual(['2.1', '2.3', '2.5']);
  expect((await at(4)).map(([clave]) => clave)).toEqual(['2.3', '2.5']);
}); // prettier-ignore

test('what is justified stays, apart; filters and pages reach the same findings', async () => {
  const rows = await findings([clean('A', { oei_id: null }), clean('B', { unidad_medida: null, centro_costo_id: '03', sigla: 'DGP' }), clean('C')], 6);
  expect(rows).toHaveLength(2);
  await engine.run(
    `INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES
      ('2026-07-01T10:00:00.000Z-a', 'Ana', 'calidad_hallazgo', '${rows[0]!.llave}', 'justificado', 'Es de apoyo'),
      ('2026-07-01T10:00:00.000Z-b', 'Ana', 'calidad_hallazgo', '${rows[1]!.llave}', 'justificado', 'x'),
      ('2026-07-02T10:00:00.000Z-c', 'Luis', 'calidad_hallazgo', '${rows[1]!.llave}', 'justificado', NULL)`,
  );
  const accepted = { ...waiting, justificados: true };
  expect(await everyHallazgo(engine, scope, 6, accepted)).toMatchObject([
    { llave: rows[0]!.llave, justificado: true, justificacion: 'Es de apoyo', justificado_por: 'Ana', justificado_en: '2026-07-01T10:00:00.000Z' },
  ]);
  expect(await hallazgoCount(engine, scope, 6, waiting)).toBe(1);
  expect(await hallazgoCount(engine, scope, 6, { ...waiting, text: 'dgp' })).toBe(1);
  expect(await hallazgoCount(engine, scope, 6, { ...waiting, text: 'dgp otra' })).toBe(0);
  expect(await hallazgoCount(engine, scope, 6, { ...waiting, regla: 'sin_objetivo' })).toBe(0);
  expect(await hallazgoCount(engine, { ...scope, centros: ['000999/02.06'] }, 6, waiting)).toBe(0);
  expect(await hallazgoPage(engine, scope, 6, waiting, { offset: 1, limit: 5 })).toEqual([]);
  const [total] = (await calidadPor(engine, scope, 6)).filter(({ eje }) => eje === 'total');
  expect(total).toMatchObject({ errores: 1, justificados: 1, puntos: 2 });
}); // prettier-ignore
