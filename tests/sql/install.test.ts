import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { install } from '@/sql/install';
import { rules } from '@/sql/calidad';
import { alertRules } from '@/sql/inversion-alerta';
import { planRules } from '@/sql/plan-observacion';
import { marts } from '@/sql/catalog';

/** Marts that say something of no data. */
const filled: Record<string, number> = {
  calidad_catalogo: rules.length,
  inversion_alerta_catalogo: alertRules.length,
  inversion_nombre: 7,
  brecha_indicador_vigente: 6,
  brecha_valor_vigente: 8,
  brecha_vigente: 6,
  plan_observacion_catalogo: planRules.length,
  poi_tramo: 18,
};

test('every table, macro and mart installs in an empty engine', async () => {
  const engine = await openNative();
  await install(engine);
  for (const mart of marts.filter(({ parameters }) => parameters.length === 0))
    expect(await engine.query(`SELECT * FROM ${mart.name}`), mart.name).toHaveLength(filled[mart.name] ?? 0);
  await engine.close();
});

test.each(marts.map((mart) => [mart.name, mart] as const))('%s says what it is', (_, { documentation }) => {
  for (const key of ['título', 'grano', 'unidades', 'fórmula', 'fuente'])
    expect(documentation[key]).toBeTruthy();
});
