import { writePackage } from '@/store/package-writer';
import { readArguments, single, UsageError } from './arguments';
import { saveFolder } from './folder';
import { loadFrom } from './from';
import { withWorkspace } from './workspace';

/** Files in, a data package out. */
export function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, ['from', 'to', 'demostracion']);
  const from = options['from'] ?? [];
  const to = single(options, 'to');
  if (words.length > 0 || from.length === 0 || to === undefined || (options['demostracion']?.length ?? 0) > 0)
    throw new UsageError('package necesita --from con al menos un archivo y --to con una carpeta.');
  const demonstration = options['demostracion'] !== undefined;
  return withWorkspace(async (engine) => {
    const code = await loadFrom(engine, from, { demonstration });
    const [plan] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM archivo');
    if (plan!.n === 0) {
      console.error('Ningún archivo se pudo cargar: no se escribió ningún paquete.');
      return 2;
    }
    await saveFolder(to, await writePackage(engine, { demonstration }));
    return code;
  });
}
