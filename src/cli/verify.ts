import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { NoPaper } from '@/reports/maker';
import type { Difference } from '@/reports/read/differences';
import { FileFault } from '@/reports/read/file-fault';
import { agrees, verifyFile } from '@/reports/verify';
import { findings, verdict } from '@/reports/verify-words';
import { readArguments, UsageError } from './arguments';
import { loadFrom } from './from';
import { takeJournals } from './journals';
import { NoFigures } from './no-figures';
import { withWorkspace } from './workspace';

/** Differences that are told one by one. */
const TOLD = 10;

/** 0 the file says what the data give, 1 it does not, 2 it cannot be compared. */
export async function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, ['from', 'journal']);
  const from = options['from'] ?? [];
  if (words.length !== 1) throw new UsageError('verify necesita un archivo .docx, .xlsx o .md.');
  if (from.length === 0) throw new UsageError('verify necesita --from con al menos un archivo o carpeta.');
  const path = words[0]!;
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`No se puede leer «${path}». Revise la ruta del archivo.`);
  });
  return withWorkspace(async (engine) => {
    const code = await loadFrom(engine, from);
    if (code === 2) return code;
    await takeJournals(engine, options['journal'] ?? []);
    try {
      const found = await verifyFile(engine, { name: basename(path), bytes: new Uint8Array(bytes) });
      console.log(verdict(found));
      for (const one of findings(found)) console.log(`${one.agrees ? '✓' : '✗'} ${one.que}. ${one.detalle}`);
      for (const one of found.differences.slice(0, TOLD)) console.log(line(one));
      if (found.differences.length > TOLD) console.log(`  … y ${found.differences.length - TOLD} más.`);
      return agrees(found) ? 0 : 1;
    } catch (cause) {
      throw cause instanceof NoPaper || cause instanceof FileFault
        ? new NoFigures(`${cause.message} ${cause.remedy}`)
        : cause;
    }
  });
}

function line({ donde, archivo, rehecho }: Difference): string {
  const said = (text: string | null) => (text === null ? 'nada' : `«${text}»`);
  return `  ${donde}: el archivo dice ${said(archivo)}; los datos dan ${said(rehecho)}.`;
}
