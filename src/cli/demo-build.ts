import { demoFiles } from '@data/demo';
import { budgetFiles } from '@data/demo/budget';
import { descentralizadaFiles } from '@data/demo/descentralizada';
import { investmentFiles } from '@data/demo/investment-files';
import { procedureFiles } from '@data/demo/procedure-files';
import { planFiles } from '@data/demo/strategy-files';
import { exportTime } from '@/ingest/export-time';
import type { Connector } from '@/engine/connector';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { writePackage } from '@/store/package-writer';
import { withWorkspace } from './workspace';

/** The demonstration as a package. Each file counts as loaded at six in the evening of the day it was exported. */
export function buildDemonstration(build: string): Promise<{ files: Map<string, Uint8Array>; rows: number }> {
  return withWorkspace(async (engine) => {
    const exports = [...demoFiles(), ...budgetFiles()].map(({ name, text }) => new File([text], name));
    const plans = (await planFiles()).map(({ name, content }) => new File([content], name));
    await load(engine, [...exports, ...plans], plans, false);
    // Apart, because templates dropped together are one carga.
    const investments = investmentFiles().map(({ name, text }) => new File([text], name));
    await load(engine, investments, investments, false);
    const procedures = procedureFiles().map(({ name, text }) => new File([text], name));
    await load(engine, procedures, procedures, true);
    const descentralizada = descentralizadaFiles().map(({ name, text }) => new File([text], name));
    await load(engine, descentralizada, descentralizada, true);
    const [last] = await engine.query<{ cargado: string; actividades: number }>(
      'SELECT (SELECT max(cargado_en) FROM archivo) AS cargado, (SELECT count(*) FROM poi_actividad) AS actividades',
    );
    const created = `${last!.cargado.replace(' ', 'T')}-05:00`;
    return {
      files: await writePackage(engine, { demonstration: true, created, build }),
      rows: last!.actividades,
    };
  });
}

/** Fails where a file is not read, or a row of the `clean` ones is rejected. */
async function load(engine: Connector, files: File[], clean: readonly File[], marts: boolean): Promise<void> {
  const report = await loadFiles(engine, files, { open: openTables, loadedAt, demonstration: true, marts });
  for (const { file, message } of report.failed) throw new Error(`${file}: ${message}`);
  for (const { file, row, message } of report.rejects)
    if (clean.some(({ name }) => name === file)) throw new Error(`${file}, fila ${row}: ${message}`);
  for (const { file, layout } of report.tables)
    if (layout === null) throw new Error(`${file}: no es un formato conocido`);
}

function loadedAt(file: string): string {
  const exported = exportTime(file);
  if (exported === null) throw new Error(`${file}: the name says no export time`);
  return `${exported.slice(0, 10)} 18:00:00`;
}
