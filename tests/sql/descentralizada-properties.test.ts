import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ModeloEtapaRow } from '@/contracts/rows/modelo';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { modelos, modelosPor } from '@/sql/descentralizada';
import { install, refresh } from '@/sql/install';
import { archivoDescentralizada, writeDescentralizada } from '../support/descentralizada-fixture';
import { reckonModel } from '../support/descentralizada-oracle';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const day = fc.constantFrom('2025-01-31', '2025-12-01', '2026-06-30', '2026-07-15', '2026-07-16', '2026-07-17', '2026-12-31'); // prettier-ignore
const maybeDay = fc.option(day, { freq: 3 });
const places = ['Áncash', 'Piura', 'Puno'] as const;

const stage = fc.record({
  carga_id: fc.constantFrom('nueva', 'vieja'),
  servicio_id: fc.constantFrom('s1', 's2'),
  departamento: fc.constantFrom(...places),
  etapa: fc.integer({ min: 1, max: 6 }),
  estado_etapa: fc.constantFrom(
    null,
    null,
    'en curso' as const,
    'terminada' as const,
    'por iniciar' as const,
  ),
  avance: fc.option(fc.integer({ min: 0, max: 100 })),
  inicio: maybeDay,
  plazo: maybeDay,
  fin: fc.option(day, { freq: 1 }),
});

type Stage = Pick<ModeloEtapaRow, 'carga_id' | 'servicio_id' | 'departamento' | 'etapa'> &
  Partial<ModeloEtapaRow>;

const world = fc.array(stage, { minLength: 1, maxLength: 24 }).map((rows) => {
  const byKey = new Map<string, Stage>();
  for (const row of rows) byKey.set(`${row.carga_id}/${row.servicio_id}/${row.departamento}/${row.etapa}`, row);
  return [...byKey.values()];
}); // prettier-ignore

test('the matrix of any stages on any day is what is told row by row; its groups add up', async () => {
  await fc.assert(
    fc.asyncProperty(world, day, async (rows, al) => {
      await writeDescentralizada(engine, {
        servicio_publico: [{ carga_id: 'nueva', servicio_id: 's1', servicio: 'Uno', materia: 'pesca' }],
        modelo_etapa: rows,
        archivos: [archivoDescentralizada('nueva', '2026-07-14'), archivoDescentralizada('vieja', '2026-05-01')],
      }); // prettier-ignore
      await refresh(engine, { topics: ['descentralizada'] });
      const scope = { al, servicios: [], departamentos: [] };
      const got = await modelos(engine, scope);
      const keys = new Set(rows.map(({ servicio_id, departamento }) => `${servicio_id}/${departamento}`));
      expect(got.length).toBe(keys.size);
      for (const row of got) {
        const own = rows.filter(
          ({ servicio_id, departamento }) =>
            servicio_id === row.servicio_id && departamento === row.departamento,
        );
        const latest = own.filter(({ carga_id }) => carga_id === 'nueva');
        const wanted = reckonModel(latest.length > 0 ? latest : own, al);
        const { etapa, estado, vencido, dias } = row;
        expect({ etapa, estado, vencido, dias }).toEqual({
          etapa: wanted.etapa,
          estado: wanted.estado,
          vencido: wanted.vencido,
          dias: wanted.dias,
        });
        if (wanted.tiempo === null) expect(row.tiempo).toBeNull();
        else expect(row.tiempo).toBeCloseTo(wanted.tiempo, 9);
      }
      const groups = await modelosPor(engine, ['total', 'servicio', 'departamento', 'materia'], scope);
      for (const eje of ['total', 'servicio', 'departamento', 'materia']) {
        const own = groups.filter((one) => one.eje === eje);
        for (const [name, of] of [
          ['modelos', () => true],
          ['en_implementacion', (row: (typeof got)[number]) => (row.etapa ?? 0) >= 5],
          ['sin_iniciar', (row: (typeof got)[number]) => row.etapa === null],
          ['vencidos', (row: (typeof got)[number]) => row.vencido],
        ] as const)
          expect(own.reduce((sum, one) => sum + one[name], 0)).toBe(got.filter(of).length);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
