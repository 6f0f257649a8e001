import { openNative } from '@/engine/native';
import { packageFindings } from '@/store/package-check';
import { readArguments, UsageError } from './arguments';
import { folderSource } from './folder';

/** 0 the package keeps what it says, 1 it does not, 2 it cannot be read. */
export async function run(args: string[]): Promise<number> {
  const { words } = readArguments(args, []);
  if (words.length !== 1) throw new UsageError('check necesita una carpeta.');
  const engine = await openNative();
  try {
    const { resources, findings } = await packageFindings(engine, folderSource(words[0]!));
    console.log(JSON.stringify({ ok: findings.length === 0, resources, findings }, null, 2));
    if (findings.some(({ rule }) => unreadable.includes(rule))) return 2;
    return findings.length > 0 ? 1 : 0;
  } finally {
    await engine.close();
  }
}

const unreadable = ['sin_paquete', 'descriptor', 'falta_archivo', 'no_legible'];
