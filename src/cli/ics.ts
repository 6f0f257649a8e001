import { writeFile } from 'node:fs/promises';
import { deadlineEvents } from '@/core/deadline-events';
import { deadlines } from '@/core/deadline-list';
import { icsText } from '@/core/ics';
import { readArguments, single, UsageError } from './arguments';
import { askedDeadlines, yearOfDeadlines } from './deadline-figures';
import { loadFrom } from './from';
import { withWorkspace } from './workspace';

/** The calendar goes to stdout, or to the file named. */
export async function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, [
    'from',
    'al',
    'ejercicio',
    'procedimiento',
    'ejecutor',
    'to',
  ]);
  if (words.length > 0) throw new UsageError('ics no lleva palabras sueltas: los archivos van en --from.');
  const asked = askedDeadlines(options);
  const to = single(options, 'to');
  const from = options['from'] ?? [];
  return withWorkspace(async (engine) => {
    const code = from.length === 0 ? 0 : await loadFrom(engine, from);
    const { scheduled, al, ejercicio } = await yearOfDeadlines(engine, asked);
    const rows = deadlines(scheduled, asked).filter(({ paso }) => paso.omitido === null);
    const text = icsText(deadlineEvents(rows), {
      stamp: `${al}T00:00:00Z`,
      nombre: `Plazos de planeamiento ${ejercicio}`,
    });
    if (to === undefined) process.stdout.write(text);
    else await writeFile(to, text);
    return code;
  });
}
