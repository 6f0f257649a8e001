import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import {
  modificacionesMes,
  modificacionesPor,
  wholeCuts,
  type PoiModificacionGrupo,
} from '@/sql/poi-modificacion';
import {
  modificacionCasos,
  modificaciones,
  modificacionTotals,
  type PoiModificacion,
} from '@/sql/poi-modificacion-ao';
import { poiArbitrary } from '../support/poi-arbitrary';
import { ao, meses, writePoi, type Ao, type Poi } from '../support/poi-fixture';
import { changesOf, flowsOf, monthsOf, type Flow } from '../support/poi-modification-oracle';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

async function write(poi: Poi): Promise<void> {
  await writePoi(engine, poi);
  await refresh(engine, { topics: ['poi', 'modificacion'] });
}

const between = (carga: string, against: string | null) =>
  wholeCuts([carga], against === null ? null : [against]);
const changed = (carga: string, against: string | null) => modificaciones(engine, between(carga, against));
const key = ({ ejercicio, ue_id, clave }: PoiModificacion) => `${ejercicio}/${ue_id}/${clave}`;
const movements = ['creadas', 'desactivadas', 'recibe', 'cede', 'trasladado'] as const;
const cents = (soles: number | null) => Math.round((soles ?? 0) * 100);
/** The flows of the centros of each UE. */
function byUe(flows: ReadonlyMap<string, Flow>): Map<string, [string, Flow][]> {
  const groups = new Map<string, [string, Flow][]>();
  for (const one of flows) {
    const ue = one[0].split('/')[0]!;
    groups.set(ue, [...(groups.get(ue) ?? []), one]);
  }
  return groups;
}
const runs = { numRuns: Number(process.env['TIMON_RUNS'] ?? 8), endOnFailure: true };

test(
  'says of every AO, centro and month what the rules in plain words say, between cuts and from the initial plan',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(poiArbitrary, fc.constantFrom('c2', 'c1', null), async (poi, against) => {
        await write(poi);
        const expected = changesOf(poi, 'c1', against);
        const told = (one: { key: string; estado: string; meta: [number, number]; pim: [number, number] }) =>
          JSON.stringify(one);
        const wanted = expected
          .filter(({ estado }) => estado !== 'igual')
          .map(({ key, estado, before, after }) =>
            told({
              key: key.replace(/^(\d+)\/[^/]*\/[^/]*\//, '$1/'),
              estado,
              meta: [before?.meta ?? 0, after?.meta ?? 0],
              pim: [before?.pim ?? 0, after?.pim ?? 0],
            }),
          );
        const rows = await changed('c1', against);
        const found = rows.map((row) =>
          told({
            key: key(row),
            estado: row.estado,
            meta: [row.meta_antes ?? 0, row.meta_ahora ?? 0],
            pim: [cents(row.pim_antes), cents(row.pim_ahora)],
          }),
        );
        expect(found.sort()).toEqual(wanted.sort());

        const flows = flowsOf(expected);
        const groups = await modificacionesPor(engine, between('c1', against));
        for (const group of groups.filter(({ eje }) => eje === 'centro_costo')) {
          const flow = flows.get(group.llave)!;
          expect(
            [
              cents(group.pim_antes),
              cents(group.pim_ahora),
              cents(group.centro_recibe),
              cents(group.centro_cede) + 0,
            ],
            group.llave,
          ).toEqual([flow.before, flow.after, flow.receives, 0 - flow.gives]);
        }
        expect(groups.filter(({ eje }) => eje === 'centro_costo')).toHaveLength(flows.size);
        const total = groups.find(({ eje }) => eje === 'total');
        const sum = (name: 'receives' | 'gives') =>
          [...flows.values()].reduce((all, flow) => all + flow[name], 0);
        const ues = byUe(flows);
        const least = [...ues.values()].map((own) =>
          Math.min(
            ...(['receives', 'gives'] as const).map((name) =>
              own.reduce((all, [, flow]) => all + flow[name], 0),
            ),
          ),
        );
        expect(cents(total?.movido ?? 0)).toBe(least.reduce((all, one) => all + one, 0));
        expect(cents(total?.pim_cambio ?? 0)).toBe(sum('receives') - sum('gives'));
        expect([
          total?.ao_creadas ?? 0,
          total?.ao_desactivadas ?? 0,
          total?.ao_modificadas ?? 0,
          total?.ao_reprogramadas ?? 0,
        ]).toEqual(
          ['creada', 'desactivada', 'modificada', 'reprogramada'].map(
            (estado) => expected.filter((one) => one.estado === estado).length,
          ),
        );

        const months = await modificacionesMes(engine, between('c1', against));
        if (expected.length > 0)
          for (const [column, side] of [
            ['fn_antes', 'before'],
            ['fn_ahora', 'after'],
          ] as const)
            expect(months.map((row) => cents(row[column]))).toEqual(monthsOf(expected, side));
      }),
      runs,
    );
  },
);

test(
  'a cut against itself changes nothing; against another, the opposite of the other way round',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(poiArbitrary, async (poi) => {
        await write(poi);
        expect(await changed('c1', 'c1')).toEqual([]);
        const ab = await changed('c1', 'c2');
        const ba = new Map((await changed('c2', 'c1')).map((row) => [key(row), row]));
        expect(ba.size).toBe(ab.length);
        const opposite = {
          creada: 'desactivada',
          desactivada: 'creada',
          modificada: 'modificada',
          reprogramada: 'reprogramada',
        } as const;
        for (const row of ab) {
          const other = ba.get(key(row))!;
          expect(other.estado).toBe(opposite[row.estado]);
          expect([other.pim_antes, other.pim_ahora, other.meta_antes, other.meta_ahora]).toEqual([
            row.pim_ahora,
            row.pim_antes,
            row.meta_ahora,
            row.meta_antes,
          ]);
          expect((other.pim_cambio ?? 0) + (row.pim_cambio ?? 0)).toBe(0);
          expect((other.meta_cambio ?? 0) + (row.meta_cambio ?? 0)).toBe(0);
        }
        const there = await modificacionesPor(engine, between('c1', 'c2'));
        const back = new Map(
          (await modificacionesPor(engine, between('c2', 'c1'))).map((row) => [row.llave, row]),
        );
        for (const group of there) {
          const other = back.get(group.llave)!;
          expect(cents(other.centro_recibe) + cents(group.centro_cede)).toBe(0);
          expect(cents(other.movido) - cents(group.movido)).toBe(0);
          for (const one of [group, other]) expectReconciled(one);
        }
      }),
      runs,
    );
  },
);

test('from an initial plan equal to what stands nothing changes', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(poiArbitrary, async (poi) => {
      const kept = poi.aos
        .filter(({ activo }) => activo !== false)
        .map((one) => ({
          ...one,
          f_inicial_total: one.f_vigente_total,
          fn_inicial_total: one.fn_vigente_total,
          meses: one.meses.map(
            (month) => month && { ...month, f_inicial: month.f_vigente, fn_inicial: month.fn_vigente },
          ),
        }));
      await write({ ...poi, aos: kept });
      const rows = await changed('c1', null);
      // What programmes nothing was not in the initial plan, and stands.
      expect(rows.filter(({ estado }) => estado !== 'creada')).toEqual([]);
      for (const row of rows) expect([row.meta_ahora ?? 0, row.pim_ahora ?? 0]).toEqual([0, 0]);
    }),
    runs,
  );
});

test(
  'the months of an AO, with what has no month, add up to the change of its meta and its money',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(poiArbitrary, fc.constantFrom("'c2'", 'NULL'), async (poi, against) => {
        await write(poi);
        const rows = await engine.query(
          `SELECT a.clave, b.ao FROM (SELECT ejercicio || '/' || ue_id || '/' || clave AS clave, meta_cambio, pim_cambio FROM poi_modificacion_ao('c1', ${against})) a
         JOIN (SELECT llave, count(*) AS ao, sum(meta_cambio) AS meta, sum(fn_cambio) AS fn FROM poi_modificacion_mes('c1', ${against}) WHERE eje = 'ao' GROUP BY llave) b ON b.llave = a.clave
         WHERE coalesce(meta, 0) <> coalesce(meta_cambio, 0) OR coalesce(fn, 0) <> coalesce(pim_cambio, 0) OR b.ao <> 13`,
        );
        expect(rows).toEqual([]);
      }),
      runs,
    );
  },
);

function expectReconciled(group: PoiModificacionGrupo): void {
  const moved = movements.reduce((sum, name) => sum + cents(group[name]), 0);
  expect(cents(group.pim_antes) + moved, group.llave).toBe(cents(group.pim_ahora));
  expect(group.descuadre, group.llave).toBe(0);
}

test('says what was created, deactivated, moved and changed', async () => {
  const money = (total: number) => ({ fn_vigente_total: total * 100, fn_inicial_total: 0 });
  const one = (carga_id: string, ao_id: string, changes: Partial<Ao>) => ao({ carga_id, ao_id, ...changes });
  const archivos = ['c1', 'c2'].map((carga_id) => ({
    carga_id,
    exportado_en: null,
    cargado_en: '2026-07-01 10:00:00',
    demostracion: false,
  }));
  await write({
    archivos,
    aos: [
      one('c1', 'A', { centro_costo_id: '01', f_vigente_total: 100_000, ...money(1000) }),
      one('c2', 'A', { centro_costo_id: '01', f_vigente_total: 120_000, ...money(1500) }),
      one('c1', 'B', { centro_costo_id: '01', ...money(700) }),
      one('c2', 'B', { centro_costo_id: '02', ...money(800) }),
      one('c1', 'C', { centro_costo_id: '02', ...money(300) }),
      one('c2', 'C', { centro_costo_id: '02', activo: false, ...money(300) }),
      one('c2', 'D', { centro_costo_id: '02', ...money(50) }),
    ],
  });
  const rows = await changed('c2', 'c1');
  expect(
    rows.map(({ clave, estado, meta_cambio, pim_cambio }) => [clave, estado, meta_cambio, pim_cambio]),
  ).toEqual([
    ['A', 'modificada', 2, 500],
    ['C', 'desactivada', null, -300],
    ['B', 'modificada', null, 100],
    ['D', 'creada', null, 50],
  ]);
  const groups = await modificacionesPor(engine, between('c2', 'c1'));
  const of = (clave: string) => groups.find((group) => group.clave === clave)!;
  expect(of('total')).toMatchObject({
    pim_antes: 2000,
    creadas: 50,
    desactivadas: -300,
    recibe: 500,
    cede: 0,
    trasladado: 100,
    pim_ahora: 2350,
    ao_creadas: 1,
    ao_desactivadas: 1,
    metas_suben: 1,
  });
  expect(of('01')).toMatchObject({ pim_antes: 1700, recibe: 500, trasladado: -700, pim_ahora: 1500 });
  expect(of('02')).toMatchObject({
    pim_antes: 300,
    creadas: 50,
    desactivadas: -300,
    trasladado: 800,
    pim_ahora: 850,
  });
  // B takes 700 along; the rest of each centro is net: +500 in 01, 50 − 300 + 100 in 02.
  expect(of('01')).toMatchObject({ sale: -700, centro_recibe: 500, centro_cede: -700 });
  expect(of('02')).toMatchObject({ llega: 700, centro_recibe: 700, centro_cede: -150 });
  expect(of('total')).toMatchObject({ pim_cambio: 350, centro_recibe: 1200, centro_cede: -850, movido: 850 });
  // Of 02 alone, what came with B is from outside.
  const [alone] = await modificacionesPor(engine, { ...between('c2', 'c1'), centros: ['000999/02'] });
  expect(alone).toMatchObject({
    eje: 'total',
    pim_antes: 300,
    pim_ahora: 850,
    llega: 0,
    centro_recibe: 550,
    centro_cede: 0,
    movido: 0,
  });
});

test('the initial plan counts what is no longer active and tells apart what only changed months', async () => {
  const archivos = [
    { carga_id: 'c1', exportado_en: null, cargado_en: '2026-07-01 10:00:00', demostracion: false },
  ];
  const plan = {
    f_inicial_total: 100_000,
    f_vigente_total: 100_000,
    fn_inicial_total: 100_000,
    fn_vigente_total: 100_000,
  };
  const moved = meses({ vigente: [0, 10], inicial: [10, 0] }).map(
    (month) => month && { ...month, fn_inicial: null, fn_vigente: null },
  );
  await write({
    archivos,
    aos: [
      ao({ ao_id: 'A', ...plan }),
      ao({ ao_id: 'B', ...plan, activo: false }),
      ao({ ao_id: 'C', ...plan, f_inicial_total: null, fn_inicial_total: 0 }),
      ao({ ao_id: 'D', ...plan, meses: moved }),
      ao({ ao_id: 'E', activo: false, f_vigente_total: 100_000 }),
    ],
  });
  const rows = await changed('c1', null);
  expect(
    rows.map(({ clave, estado, carga_antes, carga_ahora }) => [clave, estado, carga_antes, carga_ahora]),
  ).toEqual([
    ['B', 'desactivada', 'inicial', 'c1'],
    ['C', 'creada', 'inicial', 'c1'],
    ['D', 'reprogramada', 'inicial', 'c1'],
  ]);
  const [total] = await modificacionesPor(engine, between('c1', null));
  expect(total).toMatchObject({
    pim_antes: 3000,
    pim_ahora: 3000,
    creadas: 1000,
    desactivadas: -1000,
    ao_reprogramadas: 1,
  });
  const months = await modificacionesMes(engine, between('c1', null));
  expect(
    months.map(({ mes, metas_suben, metas_bajan }) => [mes, metas_suben, metas_bajan]).slice(0, 4),
  ).toEqual([
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 0],
    [3, 0, 0],
  ]);
  expect(months[0]).toMatchObject({ nombre: 'sin mes', fn_antes: 3000, fn_ahora: 3000 });
});

test('joins what was noted of each AO in this comparison, and only in this one', async () => {
  const archivos = ['c1', 'c2'].map((carga_id) => ({
    carga_id,
    exportado_en: null,
    cargado_en: '2026-07-01 10:00:00',
    demostracion: false,
  }));
  const one = (carga_id: string, ao_id: string, pim: number): Ao =>
    ao({ carga_id, ao_id, fn_vigente_total: pim * 100 });
  await write({
    archivos,
    aos: [one('c1', 'A', 10), one('c2', 'A', 15), one('c1', 'B', 10), one('c2', 'B', 4), one('c2', 'C', 1)],
  });
  const note = (id: string, llave: string, campo: string, valor: string) =>
    engine.query("INSERT INTO registro VALUES (?, 'Ana', 'poi_modificacion', ?, ?, ?)", [
      `2026-07-01T10:00:00.000Z-${id}`,
      llave,
      campo,
      valor,
    ]);
  await engine.run(['DELETE FROM registro']);
  await note('a', '2026|c1|c2|A', 'caso', '6.3.2');
  await note('b', '2026|c1|c2|A', 'caso', '6.3.3');
  await note('c', '2026|c1|c2|A', 'documento', "Memorando d'Ávila n.º 1");
  await note('d', '2026|c2|c1|B', 'caso', '6.3.2');
  await note('e', '2026|inicial|vigente|A', 'caso', '6.3.1');
  for (const carga of ['c1', 'c2'])
    expect(
      (await modificaciones(engine, { ...between(carga, carga), contra: null })).find(
        ({ clave }) => clave === 'A',
      )?.caso,
      'what is noted of a change since the initial plan lasts from cut to cut',
    ).toBe('6.3.1');
  const rows = await changed('c2', 'c1');
  expect(rows.map(({ clave, caso, documento }) => [clave, caso, documento])).toEqual([
    ['B', null, null],
    ['A', '6.3.3', "Memorando d'Ávila n.º 1"],
    ['C', null, null],
  ]);
  expect(await modificacionCasos(engine, between('c2', 'c1'))).toEqual([
    { caso: '6.3.3', ao: 1, sube: 5, baja: 0, pim_cambio: 5 },
    { caso: null, ao: 2, sube: 1, baja: -6, pim_cambio: -5 },
  ]);
  const filter = { text: 'avila', estados: ['modificada' as const], casos: [] };
  expect((await modificaciones(engine, between('c2', 'c1'), filter)).map(({ clave }) => clave)).toEqual([
    'A',
  ]);
  expect(await modificacionTotals(engine, between('c2', 'c1'), { ...filter, text: '', casos: [''] })).toEqual(
    { ao: 1, clasificadas: 0, pim_antes: 10, pim_ahora: 4, pim_cambio: -6 },
  );
  await engine.run(['DELETE FROM registro']);
});
