import type { Mart } from './mart';
import { withRules } from './rules';

const files = import.meta.glob<string>('./marts/**/*.sql', { eager: true, query: '?raw', import: 'default' });
const formulas = import.meta.glob<string>('./macros/*.sql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Each after those it uses. */
const topics = [
  'lectura',
  'codigo_plan',
  'poi',
  'presupuesto',
  'calidad',
  'plan',
  'inversion',
  'descentralizada',
];

export const macros: readonly string[] = topics
  .map((topic) => formulas[`./macros/${topic}.sql`]!)
  .join('\n')
  .replace(/^--.*$/gm, '')
  .split(/;\s*$/m)
  .map((statement) => statement.trim())
  .filter(Boolean);

/** Every mart, each after those it reads. */
export const marts: readonly Mart[] = inReadingOrder(
  withRules(Object.entries(files).map(([path, text]) => readMart(path, text))),
);

const byName = new Map(marts.map((mart) => [mart.name, mart]));

export function mart(name: string): Mart {
  const found = byName.get(name);
  if (!found) throw new Error(`No mart named ${name}`);
  return found;
}

function readMart(path: string, text: string): Mart {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
  const documentation: Record<string, string> = {};
  for (const [, key, value] of text.matchAll(/^-- ([^:\n]+): (.+)$/gm)) documentation[key!] ??= value!.trim();
  const parameters = documentation['parámetros']?.split(',').map((word) => word.trim()) ?? [];
  const materialized = documentation['materializa'] === 'sí';
  delete documentation['parámetros'];
  delete documentation['materializa'];
  const topic = path.split('/').at(-2)!;
  return { name, topic, documentation, parameters, materialized, body: text.replace(/^--.*\n/gm, '').trim() };
}

function inReadingOrder(all: Mart[]): Mart[] {
  const done = new Map<string, Mart>();
  const names = new Map(all.map((one) => [one.name, one]));
  const visit = (one: Mart, above: string[]) => {
    if (done.has(one.name)) return;
    if (above.includes(one.name))
      throw new Error(`Marts read each other: ${[...above, one.name].join(' → ')}`);
    for (const word of new Set(one.body.match(/\b\w+\b/g)))
      if (word !== one.name && names.has(word)) visit(names.get(word)!, [...above, one.name]);
    done.set(one.name, one);
  };
  for (const one of all.sort((a, b) => a.name.localeCompare(b.name))) visit(one, []);
  return [...done.values()];
}

export function createMart({ name, parameters, materialized, body }: Mart): string {
  if (parameters.length > 0)
    return `CREATE OR REPLACE MACRO ${name}(${parameters.join(', ')}) AS TABLE ${body}`;
  return `CREATE OR REPLACE ${materialized ? 'TABLE' : 'VIEW'} ${name} AS ${body}`;
}
