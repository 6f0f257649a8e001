import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import {
  calidadCambios,
  calidadCompletitud,
  calidadPor,
  calidadReglas,
  type CalidadGrupo,
} from '@/sql/calidad';
import { everyHallazgo } from '@/sql/calidad-hallazgo';
import { install, refresh } from '@/sql/install';
import {
  corteOf,
  counts,
  expectedFindings,
  gravity,
  previousOf,
  type Expected,
  type Extras,
} from '../support/calidad-oracle';
import { poiArbitrary } from '../support/poi-arbitrary';
import { writePoi, type Ao, type Poi } from '../support/poi-fixture';
import { aosDe, cortesDe, ejes } from '../support/poi-group-oracle';
import { avanceDe, total } from '../support/poi-oracle';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

const numberOf = (ao: Ao) => Number(ao.ao_id.slice(3)) + Number(ao.carga_id.slice(1));

/** What the fixture does not write, the same for the same AO: every kind of Acumulado and of totals. */
function extrasOf(ao: Ao): Extras {
  const n = numberOf(ao);
  const sum = (key: 'f_ejecutado' | 'fn_ejecutado') => total(ao.meses.map((month) => month?.[key] ?? null));
  const of = (key: 'f_ejecutado' | 'fn_ejecutado', other: number) => [sum(key), other, null, 0][n % 4]!;
  return {
    acumulado: [true, false, null][n % 3]!,
    f_ejecutado_total: of('f_ejecutado', 70_000),
    fn_ejecutado_total: of('fn_ejecutado', 123_456),
  };
}

const text = (value: number | boolean | null) => (value === null ? 'NULL' : String(value));

async function write(poi: Poi): Promise<void> {
  await writePoi(engine, poi);
  const rows = poi.aos.map((ao) => {
    const { acumulado, f_ejecutado_total, fn_ejecutado_total } = extrasOf(ao);
    return `('${ao.carga_id}', '${ao.ao_id}', ${text(acumulado)}, ${text(f_ejecutado_total)}, ${text(fn_ejecutado_total)})`;
  });
  await engine.run([
    'DELETE FROM registro',
    ...(rows.length === 0
      ? []
      : [
          `UPDATE poi_actividad a SET acumulado = v.c, f_ejecutado_total = v.f::DECIMAL(20, 4) / 10000, fn_ejecutado_total = v.n::DECIMAL(20, 2) / 100
      FROM (VALUES ${rows.join(', ')}) v(carga_id, ao_id, c, f, n) WHERE a.carga_id = v.carga_id AND a.ao_id = v.ao_id`,
        ]),
  ]);
  await refresh(engine, { topics: ['poi', 'calidad'] });
}

interface Found {
  regla: string;
  carga_id: string;
  clave: string;
  mes: number | null;
  llave: string;
  valor: number | null;
  esperado: number | null;
  gravedad: string;
  detalle: string | null;
}

const idOf = ({
  regla,
  carga_id,
  clave,
  mes,
}: {
  regla: string;
  carga_id: string;
  clave: string;
  mes: number | null;
}) => [regla, carga_id, clave, mes].join('/');
const close = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

async function checkFindings(expected: Expected[]): Promise<void> {
  const rows = await engine.query<Found>(
    `SELECT * FROM calidad_hallazgo WHERE regla IN (${Object.keys(gravity)
      .map((one) => `'${one}'`)
      .join(', ')})`,
  );
  const found = new Map(rows.map((row) => [idOf(row), row]));
  expect(found.size).toBe(rows.length);
  expect([...found.keys()].sort()).toEqual(expected.map(idOf).sort());
  for (const one of expected) {
    const row = found.get(idOf(one))!;
    expect(row.gravedad, one.regla).toBe(gravity[one.regla]);
    expect(row.llave).toBe(one.llave);
    expect(
      close(row.valor, one.valor) && close(row.esperado, one.esperado),
      `${idOf(one)}: ${row.valor} ${row.esperado}, expected ${one.valor} ${one.esperado}`,
    ).toBe(true);
    expect(row.detalle, idOf(one)).toMatch(/^[A-ZÉ].+[^.]$/);
  }
}

const scope = { ejercicio: 2026, carga: null, pliegos: [], ues: [], centros: [] };

function expectGroup(
  row: CalidadGrupo,
  aos: Ao[],
  found: Expected[],
  accepted: ReadonlySet<string>,
  mes: number,
): void {
  const live = found.filter(({ llave }) => !accepted.has(llave));
  const of = (gravedad: string) => live.filter(({ regla }) => gravity[regla] === gravedad);
  const points = aos.map((ao) => {
    const { f_vigente_acum, reporto_mes } = avanceDe(ao, mes);
    const own = live
      .filter((one) => one.carga_id === ao.carga_id && one.clave === ao.ao_id)
      .map(({ regla }) => gravity[regla]);
    if (((f_vigente_acum ?? 0) > 0 && !reporto_mes) || own.includes('error')) return 0;
    return own.includes('aviso') ? 0.5 : 1;
  });
  const puntos = points.reduce<number>((sum, one) => sum + one, 0);
  expect(row).toMatchObject({
    ao: aos.length,
    ao_con_meta: aos.filter((ao) => (avanceDe(ao, mes).f_vigente_acum ?? 0) > 0).length,
    ao_reportaron: aos.filter((ao) => avanceDe(ao, mes).reporto_mes).length,
    ao_sin_reporte: aos
      .map((ao) => avanceDe(ao, mes))
      .filter((v) => (v.f_vigente_acum ?? 0) > 0 && !v.reporto_mes).length,
    errores: of('error').length,
    avisos: of('aviso').length,
    sugerencias: of('sugerencia').length,
    justificados: found.length - live.length,
    puntos,
  });
  expect(close(row.puntaje, aos.length === 0 ? null : (100 * puntos) / aos.length)).toBe(true);
}

const runs = { numRuns: Number(process.env['TIMON_RUNS'] ?? 15), endOnFailure: true };

test('rules, score, sums and changes are those of an independent reading', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(poiArbitrary, fc.integer({ min: 1, max: 12 }), async (poi, mes) => {
      for (const one of poi.aos) if (numberOf(one) % 5 === 0) one.unidad_medida = null;
      await write(poi);
      const expected = expectedFindings(poi, extrasOf, 150);
      await checkFindings(expected);

      const aos = aosDe(poi, scope);
      const own = new Set(aos.map((ao) => `${ao.carga_id}/${ao.ao_id}`));
      const now = expected.filter((one) => own.has(`${one.carga_id}/${one.clave}`) && counts(one, mes));
      const before = await calidadPor(engine, scope, mes);
      const accepted = new Set(now.filter((_, i) => i % 3 === 0).map(({ llave }) => llave));
      if (accepted.size > 0)
        await engine.run(`INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES ${[...accepted].map((llave, i) => `('2026-07-01T10:00:00.000Z-${i}', 'Ana', 'calidad_hallazgo', '${llave}', 'justificado', 'sí')`).join(', ')}`);
      const groups = await calidadPor(engine, scope, mes);
      const centros = groups.filter(({ eje }) => eje === 'centro_costo');
      expect(centros.map(({ llave }) => llave).sort()).toEqual([...new Set(aos.map((ao) => ejes['centro_costo']!(ao).llave))].sort());
      for (const row of centros)
        expectGroup(row, aos.filter((ao) => ejes['centro_costo']!(ao).llave === row.llave), now.filter(({ centro }) => centro === row.llave), accepted, mes);
      const [all] = groups.filter(({ eje }) => eje === 'total');
      if (all) expectGroup(all, aos, now, accepted, mes);

      // Sums, and what is accepted never lowers a score.
      for (const name of ['ao', 'ao_con_meta', 'ao_reportaron', 'ao_con_error', 'ao_con_aviso', 'errores', 'avisos', 'sugerencias', 'justificados', 'puntos'] as const)
        expect(groups.filter(({ eje }) => eje !== 'total').reduce((sum, row) => sum + row[name], 0), name).toBe(all?.[name] ?? 0);
      for (const row of before) {
        const later = groups.find(({ eje, llave }) => eje === row.eje && llave === row.llave)!;
        expect(later.puntaje ?? 0).toBeGreaterThanOrEqual(row.puntaje ?? 0);
      }

      const rules = await calidadReglas(engine, scope, mes);
      for (const { regla, hallazgos, justificados } of rules)
        if (regla in gravity) {
          const mine = now.filter((one) => one.regla === regla);
          expect([regla, hallazgos + justificados]).toEqual([regla, mine.length]);
          expect(justificados).toBe(mine.filter(({ llave }) => accepted.has(llave)).length);
        }
      const [left, right] = await Promise.all([false, true].map((justificados) => everyHallazgo(engine, scope, mes, { regla: null, justificados, text: '' })));
      expect(right!.map(({ llave }) => llave).sort()).toEqual([...accepted].sort());
      expect(left!.length + right!.length).toBe(rules.reduce((sum, one) => sum + one.hallazgos + one.justificados, 0));

      for (const row of await calidadCompletitud(engine, scope, mes)) {
        const inside = aos.filter((ao) => row.eje === 'total' || ejes['centro_costo']!(ao).llave === row.llave).map((ao) => avanceDe(ao, row.mes));
        expect(row.mes).toBeLessThanOrEqual(mes);
        expect([row.ao_con_meta, row.ao_reportaron]).toEqual([inside.filter((v) => (v.f_vigente_acum ?? 0) > 0).length, inside.filter((v) => v.reporto_mes).length]);
      }

      // New, solved and persisting, UE by UE.
      const keys = (which: (one: Expected) => boolean) => new Set(expected.filter((one) => one.regla !== 'mes_corregido_a_menos' && which(one)).map(({ llave }) => llave));
      const wanted: string[] = [];
      for (const corte of cortesDe(poi).values()) {
        const previous = corte.vigente && corte.ejercicio === 2026 ? previousOf(poi, corte) : null;
        if (previous === null) continue;
        const inside = (one: Expected, cut: typeof corte) => poi.aos.some((ao) => ao.carga_id === one.carga_id && ao.ao_id === one.clave && corteOf(poi, ao) === cut);
        const a = keys((one) => inside(one, corte) && counts(one, mes));
        const b = keys((one) => inside(one, previous) && counts(one, Math.min(mes, previous.corte!)));
        for (const llave of new Set([...a, ...b]))
          wanted.push(`${!b.has(llave) ? 'nuevo' : !a.has(llave) ? 'resuelto' : 'persiste'} ${llave}`);
      }
      expect((await calidadCambios(engine, scope, mes)).map(({ estado, llave }) => `${estado} ${llave}`).sort()).toEqual(wanted.sort());
    }),
    runs,
  );
}); // prettier-ignore
