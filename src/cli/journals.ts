import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Connector } from '@/engine/connector';
import { Journal } from '@/journal/journal';
import { UsageError } from './arguments';

/** What people wrote, from the files that Timón downloads. */
export async function takeJournals(engine: Connector, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const journal = await Journal.open(engine, null);
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => {
      throw new UsageError(`No se puede leer «${path}». Revise la ruta del registro.`);
    });
    const { damage } = await journal.mergeFile(new File([new Uint8Array(bytes)], basename(path)));
    for (const { file, rejected } of damage)
      for (const { linea, motivo } of rejected) console.error(`${file}, línea ${linea}: ${motivo}`);
  }
}
