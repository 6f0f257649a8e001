import type { Connector } from '@/engine/connector';
import { literal } from '@/engine/ident';
import { refresh } from '@/sql/install';
import { check } from './check';
import { exportTime } from './export-time';
import { failedFile } from './failed-file';
import { sha256Text } from '@/core/sha256';
import { forget, plan, type Planned } from './plan';
import { cutOf, noticesOf, rejectsOf } from './register';
import type { LoadOptions } from './load-options';
import { described, type LoadProgress, type LoadReport } from './report';
import { stage } from './stage';
import { previousTables, remember, undo } from './undo';
import { write } from './write';

/**
 * Loads files one by one; each lands whole or not at all. The marts are rebuilt at the end if anything landed. When the
 * load is cancelled or cannot be finished, the tables stay as they were.
 */
export async function loadFiles(engine: Connector, files: File[], options: LoadOptions): Promise<LoadReport> {
  const report: LoadReport = { tables: [], failed: [], rejects: [] };
  const planned = await plan(engine, files, options, report);
  if (planned.length === 0) return report;
  const cargas = [...new Set(planned.map(({ cargaId }) => cargaId))];
  await remember(engine, cargas);
  try {
    await forget(engine, planned);
    await loadPlanned(engine, planned, options, report);
    if (!report.tables.some(({ layout }) => layout !== null)) await undo(engine, cargas);
  } catch (cause) {
    await undo(engine, cargas);
    throw cause;
  } finally {
    await engine.run(
      ['crudo', 'leido', 'rechazado', 'filas', ...previousTables].map(
        (name) => `DROP TABLE IF EXISTS ${name}`,
      ),
    );
  }
  return report;
}

async function loadPlanned(
  engine: Connector,
  planned: Planned[],
  options: LoadOptions,
  report: LoadReport,
): Promise<void> {
  for (const one of planned) {
    try {
      await loadTable(engine, one, options, report);
    } catch (cause) {
      options.signal?.throwIfAborted();
      report.failed.push(failedFile(one.table.file, cause));
    }
  }
  if (options.marts === false || !report.tables.some(({ layout }) => layout !== null)) return;
  options.onProgress?.({ file: '', step: 'calculando', rows: 0, fraction: 1 });
  await refresh(engine, { signal: options.signal });
  for (const table of report.tables)
    if (table.cargaId) Object.assign(table, await cutOf(engine, table.cargaId));
}

async function loadTable(
  engine: Connector,
  { table, plan, hash, cargaId }: Planned,
  options: LoadOptions,
  report: LoadReport,
): Promise<void> {
  const started = performance.now();
  const { signal } = options;
  const progress = (step: LoadProgress['step'], rows: number, fraction: number) =>
    options.onProgress?.({ file: table.file, step, rows, fraction });
  await engine.run(`SET VARIABLE carga_id = ${literal(cargaId)}`);
  const staged = await stage(engine, table, plan, {
    signal,
    onProgress: (rows, fraction) => progress('leyendo', rows, fraction),
  });
  progress('comprobando', staged.rows, 1);
  const { rowsRead, rowsBlank, malformed } = staged.tally;
  const counts = await check(engine, plan.layout, plan.headers, staged.readings, malformed, { signal });
  progress('guardando', counts.accepted, 1);
  const [year] = await engine.query<{ ejercicio: number | null }>(
    plan.layout.columns.some(({ name }) => name === 'ejercicio')
      ? 'SELECT max(ejercicio) AS ejercicio FROM aceptado'
      : 'SELECT NULL::INTEGER AS ejercicio',
  );
  const archivoId = (await sha256Text(`${hash}|${table.file}|${table.sheet ?? ''}`)).slice(0, 16);
  const ejercicio = year!.ejercicio;
  const notices = await noticesOf(engine, plan.layout);
  const tables = await write(
    engine,
    plan.layout,
    {
      cargaId,
      archivoId,
      file: table.file,
      sheet: table.sheet,
      hash,
      bytes: table.bytes,
      layout: plan.layout.name,
      format: table.format,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerRow: plan.headerRow,
      rowsRead,
      rowsBlank,
      ...counts,
      ejercicio,
      exportedAt: exportTime(table.file),
      loadedAt: typeof options.loadedAt === 'function' ? options.loadedAt(table.file) : options.loadedAt,
      demonstration: options.demonstration ?? false,
    },
    { signal },
  );
  report.tables.push({
    ...described(table),
    layout: plan.layout.name,
    title: plan.layout.title,
    headerRow: plan.headerRow,
    rowsRead,
    rowsBlank,
    rowsAccepted: counts.accepted,
    rowsRejected: counts.rejected,
    tables,
    notices,
    ejercicio,
    corte: null,
    cargaId,
    archivoId,
    headers: plan.headers,
    matches: plan.matches,
    near: null,
    ignored: false,
    millis: performance.now() - started,
  });
  report.rejects.push(...(await rejectsOf(engine, archivoId, table, options.rejectLimit)));
}
