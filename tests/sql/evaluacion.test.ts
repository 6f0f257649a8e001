import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { periodoCode, periodosDe, type Periodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { Journal } from '@/journal/journal';
import { evaluacionAo, evaluacionClases } from '@/sql/evaluacion-ao';
import { evaluacionCentros, evaluacionFactores, evaluacionRojas } from '@/sql/evaluacion-registro';
import { install, refresh } from '@/sql/install';
import { evaluacionPor } from '@/sql/poi-evaluacion';
import { evaluadas } from '../support/evaluacion-oracle';
import { poiArbitrary } from '../support/poi-arbitrary';
import { ao, meses, writePoi, type Poi } from '../support/poi-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
afterAll(() => engine.close());
beforeEach(() => engine.run('DELETE FROM registro'));

const everywhere = { carga: null, pliegos: [], ues: [], centros: [] };
const scope = { ...everywhere, ejercicio: 2026 };
const runs = { numRuns: Number(process.env['TIMON_RUNS'] ?? 12), endOnFailure: true };
const topics = ['poi', 'registro', 'evaluacion'];
const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** A period, closed or with data up to an earlier month of it. */
const looks = fc.constantFrom(...periodosDe(2026)).chain((periodo) =>
  fc.record({
    periodo: fc.constant(periodo),
    hasta: fc.integer({ min: periodo.desde, max: periodo.hasta }),
  }),
);

test(
  'classes, AO, centros and money of random POIs are those the rules give',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(poiArbitrary, looks, async (poi, look) => {
        await writePoi(engine, poi);
        await refresh(engine, { topics });
        const periodo: Periodo = { ...look.periodo, hasta: look.hasta };
        const expected = evaluadas(poi, scope, periodo.desde, periodo.hasta);
        const inMean = expected.filter(({ clase }) => clase !== null);

        const classes = await evaluacionClases(engine, periodo, scope);
        const missing = sum(inMean.map((one) => one.resta));
        for (const { clase, ao: count, resta, parte } of classes) {
          const mine = inMean.filter((one) => one.clase === clase);
          if (missing > 0)
            expect(parte, clase).toBeCloseTo((100 * sum(mine.map((one) => one.resta))) / missing, 8);
          else expect(parte, clase).toBeNull();
          expect(count, clase).toBe(mine.length);
          expect(resta, clase).toBeCloseTo(sum(mine.map((one) => one.resta)), 8);
        }
        expect(classes.map(({ clase }) => clase).sort()).toEqual(
          [...new Set(inMean.map((one) => one.clase))].sort(),
        );

        const groups = await evaluacionPor(engine, ['total', 'centro_costo'], periodo, everywhere);
        const total = groups.find(({ eje }) => eje === 'total');
        if (total?.cumplimiento != null) {
          expect(sum(classes.map(({ resta }) => resta))).toBeCloseTo(100 - total.cumplimiento, 8);
          expect(sum(classes.map(({ ao: count }) => count))).toBe(total.ao_en_promedio);
          expect(classes.find(({ clase }) => clase === 'rojo_seguido')?.ao ?? 0).toBe(total.ao_rojo_seguido);
        }

        const rows = await evaluacionAo(engine, periodo, scope, 'promedio', 1_000_000);
        expect(rows).toHaveLength(inMean.length);
        expect(sum(rows.map(({ resta }) => resta))).toBeCloseTo(sum(inMean.map(({ resta }) => resta)), 8);
        const few = await evaluacionAo(engine, periodo, scope, 'completas', 3);
        const complete = inMean.filter(({ end, resta }) => end.meses_sin_reporte === 0 && resta! > 0);
        expect(few).toHaveLength(Math.min(3, complete.length));
        expect(few[0]?.resta ?? 0).toBeCloseTo(Math.max(0, ...complete.map(({ resta }) => resta!)), 8);

        const reds = await evaluacionRojas(engine, look, scope, 'todas', 1_000_000);
        const red = expected.filter(({ end }) => end.semaforo === 'rojo');
        expect(reds.map(({ clave }) => clave).sort()).toEqual(red.map((one) => one.ao.ao_id).sort());
        expect(reds.every(({ origen, factor }) => origen === 'sin_motivo' && factor === null)).toBe(true);
        const followed = await evaluacionRojas(engine, look, scope, 'seguidas', 1_000_000);
        expect(followed).toHaveLength(red.filter(({ clase }) => clase === 'rojo_seguido').length);

        const centros = await evaluacionCentros(engine, look, scope);
        const withMeta = expected.filter(({ end }) => (end.f_vigente_acum ?? 0) > 0);
        expect(centros.map(({ llave }) => llave).sort()).toEqual(
          [...new Set(withMeta.map((one) => one.centro))].sort(),
        );
        for (const centro of centros) {
          const mine = withMeta.filter((one) => one.centro === centro.llave);
          expect(centro.ao_con_meta).toBe(mine.length);
          expect(centro.ao_reportaron).toBe(mine.filter(({ end }) => end.reporto_mes).length);
          expect(centro.textos).toBe(0);
        }
      }),
      runs,
    );
  },
);

const behind = (id: string, values: Partial<Parameters<typeof meses>[0]> = {}) =>
  ao({
    ao_id: id,
    meses: meses({ vigente: Array(12).fill(10), ejecutado: [2, 2, 2, 2, 10, 2], ...values }),
  });

async function reds(motives: Record<string, Record<number, string>>, extra: Poi['aos'] = []) {
  const aos = [...Object.keys(motives).map((id) => behind(id)), ...extra];
  await writePoi(engine, { aos, archivos: [] });
  for (const [id, months] of Object.entries(motives))
    for (const [mes, motivo] of Object.entries(months))
      await engine.query('UPDATE poi_mes SET motivo = ? WHERE ao_id = ? AND mes = ?', [
        motivo,
        id,
        Number(mes),
      ]);
  await refresh(engine, { topics });
}

const look = { periodo: periodosDe(2026)[1]!, hasta: 6 };

test('a motive is that of the last month of the period that fell short, and points to a factor', async () => {
  await reds({
    A1: { 2: 'El servicio quedó desierto', 4: 'Renuncia del locador', 5: 'Todo bien' },
    A2: { 3: 'Veda del recurso' },
    A3: { 6: 'Se verá' },
    A4: { 4: 'Se observaron las BASES', 6: 'El gobierno regional no remitió los padrones' },
    A5: { 6: 'Certificación fuera de plazo' },
    A6: { 6: 'Lluvias intensas' },
  });
  const rows = await evaluacionRojas(engine, look, scope, 'todas', 100);
  expect(rows.map(({ clave, motivo_mes, factor, origen }) => [clave, motivo_mes, factor, origen])).toEqual([
    ['A1', 4, 'Personal y locadores', 'sugerido'],
    ['A2', null, null, 'sin_motivo'],
    ['A3', 6, null, 'sin_clasificar'],
    ['A4', 6, 'Coordinación con gobiernos regionales', 'sugerido'],
    ['A5', 6, 'Certificación tardía', 'sugerido'],
    ['A6', 6, 'Veda, clima o emergencia', 'sugerido'],
  ]);
  expect(rows[0]).toMatchObject({ registro: '2026|000999|A1|06', mes_anterior: 3, rojo_seguido: true });
  expect(await evaluacionRojas(engine, look, scope, 'sin_motivo', 100)).toHaveLength(1);
  expect(await evaluacionRojas(engine, look, scope, 'todas', 2)).toHaveLength(2);
});

test('what the analyst chooses stands over the suggestion, and each AO counts in one factor', async () => {
  await reds({ A1: { 6: 'Proceso desierto' }, A2: {}, A3: { 6: 'Se verá' } });
  const journal = await Journal.open(engine, null);
  const at = (id: string) => ({ tipo: 'poi_ao', llave: `2026|000999|${id}|06` });
  await journal.append(
    [
      { sobre: at('A1'), campo: 'factor', valor: 'Otro' },
      { sobre: at('A2'), campo: 'factor', valor: 'Certificación tardía' },
      { sobre: at('A2'), campo: 'medida', valor: 'Convocar de nuevo' },
      { sobre: at('A2'), campo: 'plazo', valor: '2026-07-20' },
      { sobre: { tipo: 'poi_ao', llave: '2026|000999|A3|03' }, campo: 'factor', valor: 'Otro' },
    ],
    'Ana',
  );
  const rows = await evaluacionRojas(engine, look, scope, 'todas', 100);
  expect(rows.map(({ factor, origen }) => [factor, origen])).toEqual([
    ['Otro', 'elegido'],
    ['Certificación tardía', 'elegido'],
    [null, 'sin_clasificar'],
  ]);
  expect(rows[1]).toMatchObject({ medida: 'Convocar de nuevo', plazo: '2026-07-20', estado: null });
  const factors = await evaluacionFactores(engine, look, scope);
  const whole = factors.filter(({ eje }) => eje === 'total');
  expect(whole.map(({ factor, sin, ao: count, ao_elegidas }) => [factor, sin, count, ao_elegidas])).toEqual([
    ['Certificación tardía', null, 1, 1],
    ['Otro', null, 1, 1],
    [null, 'sin_clasificar', 1, 0],
  ]);
  expect(sum(whole.map(({ ao: count }) => count))).toBe(rows.length);
  expect(factors.filter(({ eje }) => eje === 'centro_costo')).toHaveLength(3);
  // The half that ends in the same month reads the same choice.
  const half = { periodo: periodosDe(2026)[4]!, hasta: 6 };
  expect((await evaluacionRojas(engine, half, scope, 'todas', 1))[0]?.factor).toBe('Otro');
});

test('an analysis is of one period and one centro, and a text of blanks is none', async () => {
  await reds(
    { A1: {} },
    [behind('B1', {})].map((one) => ({ ...one, centro_costo_id: '03.01' })),
  );
  const journal = await Journal.open(engine, null);
  const text = (llave: string, campo: string, valor: string | null) => ({
    sobre: { tipo: 'poi_evaluacion', llave },
    campo,
    valor,
  });
  await journal.append(
    [
      text('2026-T2|000999/02.06', 'logros', 'Se avanzó'),
      text('2026-T2|000999/02.06', 'medidas', 'Se pidió'),
      text('2026-T2|000999/03.01', 'logros', '  '),
      text('2026-T2|000999/03.01', 'factores', 'Otro'),
      text('2026-S1|000999/03.01', 'logros', 'De otro periodo'),
    ],
    'Ana',
  );
  const centros = await evaluacionCentros(engine, look, scope);
  expect(centros.map(({ llave, textos, escrito_quien }) => [llave, textos, escrito_quien])).toEqual([
    ['000999/02.06', 2, 'Ana'],
    ['000999/03.01', 0, null],
  ]);
  await journal.append([text('2026-T2|000999/02.06', 'logros', null)], 'Beto');
  expect((await evaluacionCentros(engine, look, scope))[0]?.textos).toBe(1);
});

test('the first quarter looks back at nothing and the first half at March', async () => {
  await reds({ A1: {} });
  const seen = async (code: string) => {
    const periodo = periodosDe(2026).find((one) => periodoCode(one) === code)!;
    const [row] = await evaluacionPor(engine, ['total'], periodo, everywhere);
    return [row!.mes_anterior, row!.ao_rojo_seguido];
  };
  expect([await seen('T1'), await seen('T2'), await seen('S1')]).toEqual([
    [null, 0],
    [3, 1],
    [3, 1],
  ]);
});
