import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { realdata } from '../support/realdata';

const path = realdata('Indicadores_PEI2026.xlsx');

test.skipIf(path === null)(
  'the matrix kept by hand: 4 + 21 indicators, none lost, codes of one form (skipped where the file is absent)',
  { timeout: 60_000 },
  async () => {
    const engine = await openNative({ threads: 1 });
    try {
      await install(engine, { marts: false });
      const file = new File([await readFile(path!)], 'Indicadores_PEI2026.xlsx');
      const options = { open: openTables, loadedAt: '2026-07-15 18:40:12' };
      await loadFiles(engine, [file], options);
      // Twice: it takes its own place.
      const { tables, rejects } = await loadFiles(engine, [file], options);
      expect(rejects).toEqual([]);
      expect(tables).toMatchObject([
        { layout: 'pei_matriz', rowsRead: 4, rowsAccepted: 4, rowsBlank: 0, tables: { plan_indicador: 4 } },
        { layout: 'pei_matriz', rowsRead: 21, rowsAccepted: 21, rowsBlank: 0, tables: { plan_indicador: 21 } },
      ]); // prettier-ignore
      expect(await engine.query('SELECT plan_id, pliego_id, desde, hasta FROM plan')).toEqual([
        { plan_id: 'PEI-s/p-2025-2030', pliego_id: null, desde: 2025, hasta: 2030 },
      ]);
      const objetivos = await engine.query<{ objetivo_id: string; nivel: string; dentro_de: string | null }>(
        'SELECT objetivo_id, nivel, dentro_de FROM plan_objetivo ORDER BY objetivo_id',
      );
      expect(objetivos.filter(({ nivel }) => nivel === 'OEI').map(({ objetivo_id }) => objetivo_id)).toEqual([
        'OEI.01', 'OEI.02', 'OEI.03', 'OEI.04',
      ]); // prettier-ignore
      expect(objetivos.filter(({ nivel }) => nivel === 'AEI')).toHaveLength(12);
      for (const { objetivo_id, nivel, dentro_de } of objetivos)
        expect(dentro_de).toBe(nivel === 'AEI' ? `OEI.${objetivo_id.slice(4, 6)}` : null);
      const indicadores = await engine.query<Record<string, string | number | null>>(
        `SELECT indicador_id, codigo_origen, unidad, linea_base_anio, linea_base::DOUBLE AS linea_base, indicador FROM plan_indicador ORDER BY indicador_id`,
      );
      expect(indicadores).toHaveLength(25);
      for (const { indicador_id, indicador, linea_base_anio } of indicadores) {
        expect(indicador_id).toMatch(/^(OEI\.\d\d|AEI\.\d\d\.\d\d)-\d$/);
        expect(indicador).not.toMatch(/\s\s|[\r\n]|^\s|\s$/);
        expect(linea_base_anio).toBe(2024);
      }
      const one = (id: string) => indicadores.find(({ indicador_id }) => indicador_id === id);
      expect(one('AEI.02.01-1')).toMatchObject({ codigo_origen: 'Ind. AEI02.01.1', linea_base: 189475, unidad: null }); // prettier-ignore
      expect(one('AEI.02.03-2')).toMatchObject({ unidad: 'fracción (1 = 100 %)', linea_base: 1 });
      expect(one('OEI.04-1')).toMatchObject({ codigo_origen: null, linea_base: 0 });
      expect(
        await engine.query(
          `SELECT count(*) AS n, count(*) FILTER (WHERE periodo = 'anual') AS anual, sum(logro_esperado)::DOUBLE AS suma FROM plan_valor`,
        ),
      ).toEqual([{ n: 150, anual: 150, suma: expect.closeTo(await sumOfYears(path!), 6) }]);
      expect(
        await engine.query(
          "SELECT aes_id, oes_id, pgg, prioridad FROM plan_objetivo WHERE objetivo_id = 'AEI.04.05'",
        ),
      ).toEqual([{ aes_id: 'AES.03.03', oes_id: 'OES.03', pgg: 'EJE 6 L 6.7', prioridad: 5 }]);
    } finally {
      await engine.close();
    }
  },
);

/** All the figures under the headers of years, read by the spreadsheet library alone. */
async function sumOfYears(file: string): Promise<number> {
  const { readXlsx } = await import('hucre');
  const { sheets } = await readXlsx(await readFile(file));
  let total = 0;
  for (const { rows } of sheets) {
    const [header = [], ...body] = rows;
    for (const row of body)
      header.forEach((name, i) => {
        if (/^20\d\d$/.test(String(name)) && typeof row[i] === 'number') total += row[i];
      });
  }
  return total;
}
