import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { aoArticuladas } from '@/sql/plan-ao';
import { aporteAlSector, contribuciones } from '@/sql/plan-aporte';
import { cadena } from '@/sql/plan-articulacion';
import { writePlanSample } from '../support/plan-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  await writePlanSample(engine);
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());

test('the indicators behind an aporte are as many as it counts, and their mean is it', async () => {
  const rows = await contribuciones(engine, 2025);
  const aportes = await aporteAlSector(engine, 2025);
  expect(aportes.length).toBeGreaterThan(3);
  for (const one of aportes) {
    const behind = rows.filter(
      (row) =>
        row.sector_id === one.sector_id &&
        (one.nivel === 'sin_articular' ? row.oes_id === null : row.oes_id !== null) &&
        (one.oes_id === null || row.oes_id === one.oes_id) &&
        (one.aes_id === null || row.aes_id === one.aes_id) &&
        (one.todos || row.plan_id === one.plan_id),
    );
    expect(behind).toHaveLength(one.indicadores);
    const known = behind.flatMap(({ tipo_1 }) => (tipo_1 === null ? [] : [tipo_1]));
    expect(known).toHaveLength(one.con_dato);
    if (one.aporte !== null)
      expect(known.reduce((sum, value) => sum + value, 0) / known.length).toBeCloseTo(one.aporte, 9);
  }
});

test('only an AES that a PESEM has may hang loose, and never one that some PEI serves', async () => {
  const rows = (await aporteAlSector(engine, 2025)).filter(({ nivel, todos }) => nivel === 'AES' && todos);
  const served = await contribuciones(engine, 2025);
  const unknown = rows.filter(({ sector_id }) => sector_id === null);
  expect(unknown.length).toBeGreaterThan(0);
  for (const { suelta, nombre, sector_id, aes_id } of rows)
    if (suelta) {
      expect(nombre).not.toBeNull();
      expect(served.filter((one) => one.sector_id === sector_id && one.aes_id === aes_id)).toEqual([]);
    }
});

test('the AO with their place in the plans add up to the PIM of the POI, to the céntimo', async () => {
  const rows = await aoArticuladas(engine, 2026);
  const { ao, pim_poi, ao_completa } = await cadena(engine, 2026);
  expect(rows).toHaveLength(ao);
  expect(ao).toBeGreaterThan(0);
  expect(rows.reduce((sum, { pim }) => sum + Math.round(pim * 100), 0)).toBe(Math.round(pim_poi * 100));
  expect(rows.filter(({ estado }) => estado === 'completa')).toHaveLength(ao_completa);
});
