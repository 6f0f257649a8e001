import type { Connector } from '@/engine/connector';
import type { LoadReport } from '@/ingest/report';
import { readPackage } from '@/store/package-reader';
import { folderSource, isPackage } from './folder';
import { asReject, exitCode } from './import';
import { loadPaths } from './workspace';

/**
 * Loads what `--from` names: packages, files and folders of files. What was left out goes to stderr. Gives 2 when
 * something could not be read at all, else 0.
 */
export async function loadFrom(
  engine: Connector,
  paths: readonly string[],
  options: { demonstration?: boolean } = {},
): Promise<number> {
  const plain: string[] = [];
  for (const path of paths)
    if (await isPackage(path)) await readPackage(engine, folderSource(path));
    else plain.push(path);
  if (plain.length === 0) return 0;
  const report = await loadPaths(engine, plain, options);
  warn(report);
  return exitCode(report) === 2 ? 2 : 0;
}

const TOLD = 20;

function warn({ failed, rejects }: LoadReport): void {
  const all = [...failed.map(asReject), ...rejects];
  for (const { file, sheet, row, column, value, message } of all.slice(0, TOLD)) {
    const place = [
      file,
      sheet === null ? null : `hoja «${sheet}»`,
      row === null ? null : `fila ${row}`,
      column === null ? null : `columna «${column}»`,
      value === null ? null : `valor «${value}»`,
    ];
    console.error(`${place.filter((part) => part !== null).join(', ')}: ${message}`);
  }
  if (all.length > TOLD) console.error(`… y ${all.length - TOLD} avisos más; «timon import» los da todos.`);
}
