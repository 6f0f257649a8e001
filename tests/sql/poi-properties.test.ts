import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector, Row } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { cambiosDe } from '../support/poi-change-oracle';
import { poiArbitrary } from '../support/poi-arbitrary';
import { writePoi, type Ao, type Poi } from '../support/poi-fixture';
import {
  aosDe,
  cortesDe,
  ejes,
  gruposDe,
  isActive,
  parecenAcumuladas,
  type Scope,
} from '../support/poi-group-oracle';
import { avanceDe } from '../support/poi-oracle';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

const RELATIVE = 1e-9;

/** Money, counts, words and missing values are the same; a double may differ in its last digits, or by `slack`. */
function expectSame(actual: Row, expected: object, where: string, slack: Record<string, number> = {}): void {
  expect(Object.keys(actual).sort(), where).toEqual(Object.keys(expected).sort());
  const wrong = Object.entries(expected).filter(([name, value]) => {
    const found = actual[name];
    if (typeof value !== 'number' || typeof found !== 'number') return found !== value;
    return Math.abs(found - value) > Math.max(RELATIVE * Math.max(1, Math.abs(value)), slack[name] ?? 0);
  });
  expect(
    wrong.map(([name, value]) => `${where}.${name}: ${String(actual[name])}, expected ${String(value)}`),
  ).toEqual([]);
}

const EXACT = /^(f_|fn_(?!proyeccion)|pim$|meses_)/;

async function checkAvance(poi: Poi): Promise<void> {
  const cortes = [...cortesDe(poi).values()];
  const rows = await engine.query(
    'SELECT a.ao_id, a.ue_id, v.* EXCLUDE (ao_n) FROM poi_avance v JOIN poi_ao a USING (ao_n)',
  );
  const byKey = new Map(
    rows.map((row) => [`${String(row['carga_id'])}/${String(row['ao_id'])}/${String(row['mes'])}`, row]),
  );
  const active = poi.aos.filter(isActive);
  expect(rows).toHaveLength(active.length * 12);
  for (const ao of active)
    for (let mes = 1; mes <= 12; mes++) {
      const where = `${ao.carga_id}/${ao.ao_id}/${mes}`;
      const expected = avanceDe(ao, mes);
      const row = byKey.get(where)!;
      const { vigente } = cortes.find(
        (one) =>
          one.carga_id === ao.carga_id &&
          one.ejercicio === ao.ejercicio &&
          one.ue_id === ao.ue_id &&
          one.pliego_llave === ejes['pliego']!(ao).llave,
      )!;
      const { carga_id, ao_id, ue_id, ejercicio } = ao;
      expectSame(row, { ...expected, carga_id, ao_id, ue_id, ejercicio, vigente }, where);
      for (const [name, value] of Object.entries(expected))
        if (EXACT.test(name)) expect(row[name], `${where}.${name}`).toBe(value);
    }
}

const scopeParams = ({ ejercicio, carga, pliegos, ues, centros }: Scope, mes: number | null) => [
  ejercicio,
  mes,
  carga,
  ...[pliegos, ues, centros].map((list) => (list.length === 0 ? null : list.join('\u001f'))),
];

const MONEY = ['pia_poi', 'pim', 'programado_mes', 'devengado_mes', 'programado_acumulado', 'devengado'];

async function checkGroups(poi: Poi, eje: string, scope: Scope, mes: number | null): Promise<void> {
  const rows = await engine.query('SELECT * FROM poi_avance_por(?, ?::INTEGER, ?::INTEGER, ?, ?, ?, ?)', [
    eje,
    ...scopeParams(scope, mes),
  ]);
  const months = mes === null ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [mes];
  const expected = months.flatMap(
    (m) => [...gruposDe(poi, eje, scope, m).values()] as Record<string, number>[],
  );
  expect(rows).toHaveLength(expected.length);
  for (const group of expected) {
    const where = `${eje}/${String(group['llave'])}/${group['mes']!} ${JSON.stringify(scope)}`;
    const row = rows.find((one) => one['llave'] === group['llave'] && one['mes'] === group['mes'])!;
    expect(row, where).toBeDefined();
    // Each cell of poi_celda rounds its projection to the cent.
    const cents = 0.01 * group['ao']!;
    expectSame(row, group, where, {
      devengado_proyectado: cents,
      proyeccion_pim: group['pim']! > 0 ? (100 * cents) / group['pim']! : 0,
    });
    for (const name of MONEY) expect(row[name], `${where}.${name}`).toBe(group[name]);
  }
}

async function checkAoTable(poi: Poi, scope: Scope, mes: number): Promise<void> {
  const rows = await engine.query(
    'SELECT * EXCLUDE (ao_n) FROM poi_avance_ao(?::INTEGER, ?::INTEGER, ?, ?, ?, ?)',
    scopeParams(scope, mes),
  );
  const expected = aosDe(poi, scope);
  expect(rows).toHaveLength(expected.length);
  const byKey = new Map(rows.map((row) => [`${String(row['carga_id'])}/${String(row['clave'])}`, row]));
  for (const ao of expected) {
    const where = `${ao.carga_id}/${ao.ao_id}`;
    const row = byKey.get(where)!;
    expectSame({ ...row, mes }, { ...avanceDe(ao, mes), ...labelsOf(ao) }, where);
  }
}

function labelsOf(ao: Ao): object {
  const [pliego, centro] = [ejes['pliego']!(ao), ejes['centro_costo']!(ao)];
  return {
    clave: ao.ao_id,
    nombre: ao.ao,
    carga_id: ao.carga_id,
    pliego_id: ao.pliego_id,
    pliego: pliego['nombre'],
    pliego_llave: pliego.llave,
    ue_id: ao.ue_id,
    ue: ao.ue,
    centro_costo_id: centro['clave'],
    centro_costo: centro['nombre'],
    centro_costo_llave: centro.llave,
    sigla: ao.sigla,
    oei_id: ao.oei_id ?? 's/c',
    oei_llave: ejes['oei']!(ao).llave,
    aei_id: ao.aei_id ?? 's/c',
    aei_llave: ejes['aei']!(ao).llave,
    categoria_id: ao.categoria_id ?? 's/c',
    departamento: ao.departamento ?? 'Sin departamento',
    prioridad: ao.prioridad,
    unidad_medida: ao.unidad_medida,
    tipo_acumulacion: ao.tipo_acumulacion ?? 'suma',
  };
}

async function checkCortes(poi: Poi): Promise<void> {
  const rows = await engine.query('SELECT * FROM poi_carga');
  const key = (row: object): string => JSON.stringify(Object.entries(row).sort());
  expect(rows.map(key).sort()).toEqual([...cortesDe(poi).values()].map(key).sort());
}

async function checkSuggestions(poi: Poi): Promise<void> {
  const rows = await engine.query('SELECT * FROM poi_sugerencia_acumulacion ORDER BY carga_id, ao_id');
  const expected = parecenAcumuladas(poi).map((ao) => ({
    carga_id: ao.carga_id,
    ejercicio: ao.ejercicio,
    ao_id: ao.ao_id,
    ao: ao.ao,
    centro_costo: ejes['centro_costo']!(ao)['nombre'],
    sigla: ao.sigla,
    unidad_medida: ao.unidad_medida,
    f_vigente_total: ao.f_vigente_total! / 10_000,
    valores: ao.meses.flatMap((month) => (month?.f_vigente == null ? [] : [month.f_vigente / 10_000])),
  }));
  const order = (one: Row | (typeof expected)[number]) =>
    `${String(one['carga_id'])}/${String(one['ao_id'])}`;
  expect(rows).toEqual(expected.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
}

/** The change of each centro de costo adds up to the change of the month, and the part without report is the oracle's. */
async function checkChange(poi: Poi, scope: Scope, mes: number): Promise<void> {
  const rows = await engine.query<Record<string, number | string | null>>(
    'SELECT * FROM poi_cambio_por(?, ?, ?, ?, ?, ?)',
    scopeParams(scope, mes).map((value) => (value === null ? null : String(value))),
  );
  for (const [metodo, suffix] of [
    ['simple', ''],
    ['ponderado', '_ponderado'],
  ] as const) {
    const expected = cambiosDe(poi, scope, mes, metodo);
    if (expected.size === 0) {
      expect(rows.filter((row) => row[`cambio${suffix}`] !== null)).toEqual([]);
      continue;
    }
    const found = new Map(rows.map((row) => [row['centro_costo_llave'], row]));
    for (const [centro, { cambio, falta }] of expected) {
      expect(found.get(centro)?.[`cambio${suffix}`]).toBeCloseTo(cambio, 7);
      expect(found.get(centro)?.[`por_falta_reporte${suffix}`]).toBeCloseTo(falta, 7);
      const part = found.get(centro)?.[`parte_falta_reporte${suffix}`];
      if (cambio < -1e-6 && falta < -1e-6) expect(part).toBeCloseTo((100 * falta) / cambio, 4);
      else if (cambio > 1e-6 || falta > 1e-6) expect(part).toBeNull();
    }
  }
}

const everything: Scope = { ejercicio: 2026, carga: null, pliegos: [], ues: [], centros: [] };

test('every figure of random POIs is the one the text of the rules gives', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      poiArbitrary,
      fc.integer({ min: 2, max: 12 }),
      fc.record({
        ejercicio: fc.constantFrom(2025, 2026),
        carga: fc.constantFrom(null, 'c1', 'c2'),
        pliegos: fc.subarray(['38.038', '38.059', '13.059', '.059'], { maxLength: 2 }),
        ues: fc.subarray(['000999', '001500', '000777', '000888', '000666'], { maxLength: 3 }),
        centros: fc.subarray(['000999/02.06', '000888/02.06', '000999/'], { maxLength: 2 }),
      }),
      async (poi, mes, filtered) => {
        await writePoi(engine, poi);
        await refresh(engine);
        await checkCortes(poi);
        await checkAvance(poi);
        await checkSuggestions(poi);
        for (const eje of Object.keys(ejes)) {
          await checkGroups(poi, eje, everything, mes);
          await checkGroups(poi, eje, filtered, mes);
        }
        await checkGroups(poi, 'centro_costo', { ...everything, carga: 'c1' }, null);
        await checkAoTable(poi, everything, mes);
        await checkAoTable(poi, filtered, mes);
        await checkChange(poi, everything, mes);
        await checkChange(poi, filtered, mes);
      },
    ),
    { numRuns: Number(process.env['TIMON_RUNS'] ?? 12), endOnFailure: true },
  );
});
