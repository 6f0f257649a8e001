import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { indicadoresPor } from '@/sql/plan-indicador';
import { objetivosPorAnio } from '@/sql/plan-objetivo';
import {
  archivoPlan,
  indicador,
  noPlanes,
  objetivo,
  plan,
  valor,
  writePlanes,
  type Planes,
} from '../support/plan-fixture';
import { reckonGroup, reckonIndicators } from '../support/plan-oracle';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const YEARS = [2024, 2025, 2026];
const { plan_id } = plan();

const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -12, max: 40 }).map((n) => n / 4) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, -1, 0.000001, 123456.654321) },
);

const ficha = fc.record({
  sentido: fc.constantFrom('ascendente', 'descendente', 'maximo', 'minimo', null),
  agregacion: fc.constantFrom('agregable', 'no_agregable', null),
  relevancia: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 }),
  linea_base: amount,
  linea_base_anio: fc.constantFrom(2022, 2023, 2024, null),
});

const dicho = fc.record({
  carga: fc.integer({ min: 0, max: 2 }),
  anio: fc.constantFrom(...YEARS),
  logro: amount,
  obtenido: amount,
  motivo: fc.constantFrom(null, null, 'No se levantó la encuesta'),
});

const codes = [
  'OEI.01-1',
  'OEI.01-2',
  'AEI.01.01-1',
  'AEI.01.02-1',
  'OEI.02-1',
  'AEI.02.01-1',
  'AEI.02.01-2',
];

const world = fc
  .record({
    fichas: fc.array(fc.tuple(fc.constantFrom(...codes), ficha), { minLength: 1, maxLength: 7 }),
    dichos: fc.array(fc.tuple(fc.constantFrom(...codes), dicho), { maxLength: 40 }),
    exported: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(null, '2026-01-01 08:00:00', '2026-02-01 08:00:00'))),
    matrix: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ fichas, dichos, exported, matrix }): Planes => {
    const cargas = ['p0', 'p1', 'p2'];
    const carga_id = cargas[matrix]!;
    const known = new Map(fichas);
    const said = new Map(dichos.map((one) => [`${one[0]}/${one[1].anio}/${one[1].carga}`, one]));
    return {
      ...noPlanes(),
      planes: [plan({ carga_id, desde: 2024, hasta: 2026 })],
      objetivos: ['OEI.01', 'OEI.02', 'AEI.01.01'].map((id) => objetivo(id, { carga_id })),
      indicadores: [
        ...[...known].map(([id, one]) => indicador(id, { ...one, carga_id })),
        // An older matrix of the same plan holds nothing of what is in force.
        ...(matrix === 0 ? [indicador('OEI.01-9', { carga_id: 'vieja' })] : []),
      ],
      valores: [...said.values()].map(([id, one]) =>
        valor(id, one.anio, one.logro, one.obtenido, {
          carga_id: cargas[one.carga]!,
          motivo_nd: one.obtenido === null ? one.motivo : null,
        }),
      ),
      archivos: [
        ...cargas.map((id, i) => archivoPlan(id, exported[i]!)),
        { ...archivoPlan('vieja'), cargado_en: '2025-01-01 00:00:00' },
      ],
    };
  }); // prettier-ignore

const close = (left: number | null, right: number | null, what: string) => {
  if (left === null || right === null) expect(left, what).toBe(right);
  else expect(Math.abs(left - right), `${what}: ${left} ${right}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(right)));
}; // prettier-ignore

test('every indicator and every roll-up is what the rules say', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(world, async (data) => {
      await writePlanes(engine, data);
      await refresh(engine, { topics: ['plan'] });
      const expected = reckonIndicators(data, plan_id, YEARS);
      const groups = await objetivosPorAnio(engine, { planes: [], relevancias: [] });
      for (const anio of YEARS) {
        const rows = await indicadoresPor(engine, { anio, planes: [plan_id], relevancias: [] });
        const ofYear = expected.filter((one) => one.anio === anio);
        expect(rows.map(({ indicador_id }) => indicador_id).sort()).toEqual(
          ofYear.map(({ indicador_id }) => indicador_id).sort(),
        );
        for (const one of ofYear) {
          const row = rows.find(({ indicador_id }) => indicador_id === one.indicador_id)!;
          const what = `${one.indicador_id} ${anio}`;
          expect([row.sentido, row.motivo_nd, row.motivo_nd_tipo_2], what).toEqual([
            one.sentido, one.motivo_nd, one.motivo_nd_tipo_2,
          ]); // prettier-ignore
          for (const name of ['tipo_1', 'tipo_1_real', 'tipo_2', 'brecha_logro', 'ritmo'] as const)
            close(row[name], one[name], `${what} ${name}`);
          expect([row.tipo_1 === null, row.tipo_2 === null]).toEqual([
            row.motivo_nd !== null,
            row.motivo_nd_tipo_2 !== null,
          ]);
        }
        const at = groups.filter((row) => row.anio === anio);
        const parts = at.filter(({ nivel }) => nivel !== 'plan');
        for (const row of parts) {
          const members = ofYear.filter(
            ({ objetivo_id }) => objetivo_id === row.objetivo_id || objetivo_id.startsWith(`A${row.objetivo_id!.slice(1)}.`),
          ); // prettier-ignore
          const group = reckonGroup(members);
          for (const name of ['tipo_1', 'tipo_1_real', 'tipo_2'] as const)
            close(row[name], group[name], `${row.objetivo_id} ${anio} ${name}`);
          expect([row.indicadores, row.con_dato]).toEqual([group.indicadores, group.con_dato]);
          expect(row.rojo + row.amarillo + row.verde + row.exceso + row.nd).toBe(row.indicadores);
        }
        const whole = at.find(({ nivel }) => nivel === 'plan')!;
        const means = parts.flatMap(({ nivel, tipo_1 }) =>
          nivel === 'OEI' && tipo_1 !== null ? [tipo_1] : [],
        );
        close(whole.tipo_1, means.length === 0 ? null : means.reduce((a, b) => a + b) / means.length, 'plan');
        expect(whole.indicadores).toBe(ofYear.length);
      }
    }),
    { numRuns: 40 },
  );
});
