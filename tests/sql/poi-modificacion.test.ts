import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import {
  modificaciones,
  modificacionesPor,
  type PoiModificacion,
  type PoiModificacionGrupo,
} from '@/sql/poi-modificacion';
import { poiArbitrary } from '../support/poi-arbitrary';
import { ao, writePoi, type Ao, type Poi } from '../support/poi-fixture';
import { avanceDe } from '../support/poi-oracle';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

async function write(poi: Poi): Promise<void> {
  await writePoi(engine, poi);
  await refresh(engine, { topics: ['poi'] });
}

const key = ({ ejercicio, ue_id, clave }: PoiModificacion) => `${ejercicio}/${ue_id}/${clave}`;
const movements = ['creadas', 'desactivadas', 'recibe', 'cede', 'trasladado'] as const;
const cents = (soles: number) => Math.round(soles * 100);
const pimOf = (one: Ao) => cents(avanceDe(one, 12).pim ?? 0);

/** The money of each cut in the UE that both have, straight from the AO. */
function money(poi: Poi, carga: string, other: string): number {
  const key = (one: Ao) => [one.ejercicio, one.sector_id, one.pliego_id, one.ue_id].join('|');
  const shared = new Set(poi.aos.filter(({ carga_id }) => carga_id === other).map(key));
  return poi.aos
    .filter((one) => one.carga_id === carga && one.activo !== false && shared.has(key(one)))
    .reduce((sum, one) => sum + pimOf(one), 0);
}

test('a cut against itself changes nothing; against another, the opposite of the other way round', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(poiArbitrary, async (poi) => {
      await write(poi);
      expect(await modificaciones(engine, ['c1'], ['c1'])).toEqual([]);
      const ab = await modificaciones(engine, ['c1'], ['c2']);
      const ba = new Map((await modificaciones(engine, ['c2'], ['c1'])).map((row) => [key(row), row]));
      expect(ba.size).toBe(ab.length);
      const opposite = { creada: 'desactivada', desactivada: 'creada', modificada: 'modificada' } as const;
      for (const row of ab) {
        const other = ba.get(key(row))!;
        expect(other.estado).toBe(opposite[row.estado]);
        expect([other.pim_antes, other.pim_ahora, other.meta_antes, other.meta_ahora]).toEqual([row.pim_ahora, row.pim_antes, row.meta_ahora, row.meta_antes]);
        expect((other.pim_cambio ?? 0) + (row.pim_cambio ?? 0)).toBe(0);
        expect((other.meta_cambio ?? 0) + (row.meta_cambio ?? 0)).toBe(0);
      }
      for (const [from, against] of [['c1', 'c2'], ['c2', 'c1']] as const) {
        const groups = await modificacionesPor(engine, [from], [against]);
        for (const group of groups) expectReconciled(group);
        const total = groups.find(({ eje }) => eje === 'total');
        const [now, before] = [money(poi, from, against), money(poi, against, from)];
        expect(cents(total?.pim_cambio ?? 0)).toBe(now - before);
        expect(cents(total?.pim_ahora ?? 0)).toBe(now);
        expect(groups.filter(({ eje }) => eje === 'centro_costo').reduce((sum, row) => sum + cents(row.pim_cambio), 0)).toBe(now - before);
      }
    }),
    { numRuns: Number(process.env['TIMON_RUNS'] ?? 12), endOnFailure: true },
  );
}); // prettier-ignore

function expectReconciled(group: PoiModificacionGrupo): void {
  const moved = movements.reduce((sum, name) => sum + cents(group[name]), 0);
  expect(cents(group.pim_antes) + moved, group.llave).toBe(cents(group.pim_ahora));
}

test('says what was created, deactivated, moved and changed', async () => {
  const money = (total: number) => ({ fn_vigente_total: total * 100, fn_inicial_total: 0 });
  const one = (carga_id: string, ao_id: string, changes: Partial<Ao>) => ao({ carga_id, ao_id, ...changes });
  const archivos = ['c1', 'c2'].map((carga_id) => ({ carga_id, exportado_en: null, cargado_en: '2026-07-01 10:00:00', demostracion: false }));
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
  const rows = await modificaciones(engine, ['c2'], ['c1']);
  expect(rows.map(({ clave, estado, meta_cambio, pim_cambio }) => [clave, estado, meta_cambio, pim_cambio])).toEqual([
    ['A', 'modificada', 2, 500],
    ['C', 'desactivada', null, -300],
    ['B', 'modificada', null, 100],
    ['D', 'creada', null, 50],
  ]);
  const groups = await modificacionesPor(engine, ['c2'], ['c1']);
  const of = (clave: string) => groups.find((group) => group.clave === clave)!;
  expect(of('total')).toMatchObject({ pim_antes: 2000, creadas: 50, desactivadas: -300, recibe: 500, cede: 0, trasladado: 100, pim_ahora: 2350, ao_creadas: 1, ao_desactivadas: 1, metas_suben: 1 });
  expect(of('01')).toMatchObject({ pim_antes: 1700, recibe: 500, trasladado: -700, pim_ahora: 1500 });
  expect(of('02')).toMatchObject({ pim_antes: 300, creadas: 50, desactivadas: -300, trasladado: 800, pim_ahora: 850 });
}); // prettier-ignore
