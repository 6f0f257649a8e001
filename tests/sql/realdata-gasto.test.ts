import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { gastoPor, type GastoEje, type GastoScope } from '@/sql/gasto';
import { install } from '@/sql/install';
import { realdata } from '../support/realdata';

const absent = 'los archivos reales no forman parte del proyecto';
const scope = (ejercicio: number): GastoScope => ({
  ejercicio,
  carga: null,
  pliegos: [],
  ues: [],
  fuentes: [],
});
const ejes: GastoEje[] = ['total', 'pliego', 'ue', 'fuente', 'rubro', 'generica', 'programa', 'producto', 'actividad', 'mes']; // prettier-ignore

async function loaded<T>(path: string, look: (engine: Connector) => Promise<T>): Promise<T> {
  const engine = await openNative({ threads: 1 });
  try {
    await install(engine);
    const file = new File([readFileSync(path)], basename(path));
    const report = await loadFiles(engine, [file], { open: openTables, loadedAt: '2026-09-01 10:00:00' });
    expect(report).toMatchObject({ failed: [], rejects: [], tables: [{ rowsRejected: 0, rowsBlank: 0 }] });
    return await look(engine);
  } finally {
    await engine.close();
  }
}

const cents = (values: readonly (number | null)[]) =>
  values.reduce<number>((all, value) => all + Math.round((value ?? 0) * 100), 0);

const siaf = ['ReporteGasto_UE005.xls', 'ReporteGasto_UE005.xlsx'].map(
  (name) => [name, realdata(name)] as const,
);

test.for(siaf)('SIAF %s: PIA, PIM and devengado, by any group, at any month', async ([, path], context) => {
  if (path === null) return context.skip(absent);
  await loaded(path, async (engine) => {
    const [rows] = await engine.query<{ n: number; corte: number }>(
      'SELECT (SELECT count(*) FROM gasto_cadena) AS n, (SELECT max(corte) FROM gasto_carga) AS corte',
    );
    expect(rows).toEqual({ n: 644, corte: 8 });
    for (const eje of ejes) {
      const groups = await gastoPor(engine, eje, scope(2026), 8);
      const sum = (name: 'pia' | 'pim' | 'devengado') => cents(groups.map((group) => group[name]));
      expect([eje, sum('pia'), sum('pim'), sum('devengado')]).toEqual([eje, 34934424400, 44045933000, 23566828283]);
    }
    const [january] = await gastoPor(engine, 'total', scope(2026), 1);
    expect(january).toMatchObject({ pia: 349344244, pim: 440459330, devengado: 14767150.34 });
    const [ue] = await gastoPor(engine, 'ue', scope(2026), 8);
    expect(ue).toMatchObject({ clave: '001280', nombre: 'MEM - DIRECCION GENERAL DE ELECTRIFICACION RURAL' });
  });
}); // prettier-ignore

test('SIAF: the .xls and the .xlsx say the same, chain by chain', async (context) => {
  const [xls, xlsx] = siaf.map(([, path]) => path);
  if (!xls || !xlsx) return context.skip(absent);
  const dump = (path: string) =>
    loaded(path, async (engine) => [
      await engine.query('SELECT * EXCLUDE (carga_id) FROM gasto_cadena ORDER BY cadena_id'),
      await engine.query('SELECT * EXCLUDE (carga_id) FROM gasto_mes ORDER BY cadena_id, mes'),
    ]);
  expect(await dump(xls)).toEqual(await dump(xlsx));
});

/** The columns of a plain CSV without commas within its amounts, by their place from the end. */
function amountsOf(path: string): Record<string, number> {
  const [header, ...lines] = readFileSync(path, 'utf8').replace(/^\ufeff/, '').trimEnd().split(/\r?\n/);
  const names = header!.split(',').map((name) => name.replaceAll('"', ''));
  const totals: Record<string, number> = {};
  for (const line of lines) {
    const cells = line.split(',').slice(-names.filter((name) => name.startsWith('MONTO_')).length);
    names.slice(-cells.length).forEach((name, i) => {
      totals[name] = (totals[name] ?? 0) + Math.round(Number(cells[i]!.replaceAll('"', '')) * 100);
    });
  }
  return totals;
} // prettier-ignore

test('MEF gasto: every amount adds up to the céntimo, negatives kept', async (context) => {
  const path = realdata('mef-2026-gasto-diario.sample.csv');
  if (path === null) return context.skip(absent);
  const file = amountsOf(path);
  await loaded(path, async (engine) => {
    const [sums] = await engine.query<Record<string, number>>(
      `SELECT sum(certificado) AS certificado, sum(compromiso_anual) AS anual, sum(compromiso) AS compromiso,
         sum(devengado) AS devengado, sum(girado) AS girado, count(*) FILTER (WHERE devengado < 0) AS negativos FROM gasto_mes`,
    );
    expect(cents([sums!['certificado']!])).toBe(file['MONTO_CERTIFICADO']);
    expect(cents([sums!['anual']!])).toBe(file['MONTO_COMPROMETIDO_ANUAL']);
    expect(cents([sums!['compromiso']!])).toBe(file['MONTO_COMPROMETIDO']);
    expect(cents([sums!['devengado']!])).toBe(file['MONTO_DEVENGADO']);
    expect(cents([sums!['girado']!])).toBe(file['MONTO_GIRADO']);
    expect(sums!['negativos']).toBeGreaterThan(0);
    const [total] = await gastoPor(engine, 'total', scope(2026), 5);
    expect(total).toMatchObject({ pia: 0, pim: 0, avance: null, mes: 5 });
    expect(cents([total!.devengado])).toBe(file['MONTO_DEVENGADO']);
  });
});

test('MEF devengado mensual: the months add up to the annual', async (context) => {
  const path = realdata('gasto_devengado_pliego039_2025.excerpt.csv');
  if (path === null) return context.skip(absent);
  const file = amountsOf(path);
  await loaded(path, async (engine) => {
    const months = await gastoPor(engine, 'mes', scope(2025), 12);
    expect(cents(months.map(({ devengado }) => devengado))).toBe(file['MONTO_DEVENGADO_ANUAL']);
    expect(cents(months.map(({ pim }) => pim))).toBe(file['MONTO_PIM']);
    expect(cents(months.map(({ girado }) => girado))).toBe(file['MONTO_GIRADO_ANUAL']);
  });
});
