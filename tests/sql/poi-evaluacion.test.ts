import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatPeriodo, parsePeriodo, periodoName } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import type { Eje } from '@/sql/poi';
import { evaluacionPor } from '@/sql/poi-evaluacion';
import { anualDe, evaluacionAnual } from '@/sql/poi-evaluacion-anual';
import { poiArbitrary } from '../support/poi-arbitrary';
import { evaluacionDe } from '../support/poi-evaluation-oracle';
import { writePoi } from '../support/poi-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

const codes = ['2026-T1', '2026-T2', '2026-T3', '2026-T4', '2026-S1', '2026-S2'];

test('a period is read and written, and has a name', () => {
  for (const code of codes) expect(formatPeriodo(parsePeriodo(code)!)).toBe(code);
  expect(parsePeriodo('2026-S2')).toEqual({ ejercicio: 2026, desde: 7, hasta: 12 });
  expect(periodoName(parsePeriodo('2026-T3')!)).toBe('III trimestre');
  expect(['2026-T5', '2026-S0', '2026-06', 'T1', ''].map(parsePeriodo)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('the evaluation of random POIs is the one the rules give', { timeout: 120_000 }, async () => {
  const ejes: Eje[] = ['total', 'ue', 'oei', 'departamento', 'prioridad'];
  const everywhere = { carga: null, pliegos: [], ues: [], centros: [] };
  await fc.assert(
    fc.asyncProperty(poiArbitrary, fc.constantFrom(...codes), async (poi, code) => {
      await writePoi(engine, poi);
      await refresh(engine, { topics: ['poi', 'evaluacion'] });
      const periodo = parsePeriodo(code)!;
      const rows = await evaluacionPor(engine, ejes, periodo, everywhere);
      for (const eje of ejes) {
        const expected = evaluacionDe(poi, eje, { ...everywhere, ejercicio: periodo.ejercicio }, periodo);
        const found = rows.filter((row) => row.eje === eje);
        expect(found.map(({ llave }) => llave).sort()).toEqual([...expected.keys()].sort());
        for (const row of found)
          for (const [name, value] of Object.entries(expected.get(row.llave)!)) {
            const actual = row[name as keyof typeof row];
            const where = `${code} ${eje}/${row.llave}.${name}`;
            if (value === null) expect(actual, where).toBeNull();
            else expect(actual, where).toBeCloseTo(value as number, 6);
          }
      }
      const closes = await evaluacionAnual(engine, { ...everywhere, ejercicio: periodo.ejercicio });
      for (const one of codes.map((text) => parsePeriodo(text)!)) {
        const expected = evaluacionDe(poi, 'total', { ...everywhere, ejercicio: one.ejercicio }, one).get(
          'total',
        );
        const found = anualDe(closes, one);
        for (const name of ['ao_en_promedio', 'ao_rojo', 'ao_rojo_seguido'] as const)
          expect(found?.[name], `${code} ${name}`).toBe(expected?.[name]);
        for (const name of ['cumplimiento', 'cumplimiento_inicial', 'cumplimiento_periodo'] as const)
          if (expected?.[name] == null) expect(found?.[name] ?? null).toBeNull();
          else expect(found?.[name], `${code} ${name}`).toBeCloseTo(expected[name], 6);
      }
      const [total] = rows.filter(({ eje }) => eje === 'total');
      if (total?.cumplimiento != null) expect(total.resta).toBeCloseTo(100 - total.cumplimiento, 8);
    }),
    { numRuns: Number(process.env['TIMON_RUNS'] ?? 12), endOnFailure: true },
  );
});
