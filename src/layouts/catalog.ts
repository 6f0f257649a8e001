import { templateLayouts } from './template';
import type { Layout, LayoutColumn } from './layout';
import { perPeriod } from './periods';

type LayoutFile = Omit<Layout, 'tables' | 'checks' | 'notices' | 'rows'> & {
  tables: string[];
  /** Folder of a layout whose queries this one uses where it has none of its own. */
  like?: string;
};

const files = import.meta.glob<LayoutFile>('./*/layout.json', { eager: true, import: 'default' });
const queries = import.meta.glob<string>('./*/*.sql', { eager: true, query: '?raw', import: 'default' });

/** Known exports first, Timón's own templates after. */
export const layouts: readonly Layout[] = [
  ...Object.entries(files).map(([path, file]) => complete(path.replace('layout.json', ''), file)),
  ...templateLayouts,
];

export function layout(name: string): Layout | undefined {
  return layouts.find((one) => one.name === name);
}

function complete(folder: string, file: LayoutFile): Layout {
  const rows = `${folder}filas.sql`;
  return {
    ...file,
    columns: file.columns.flatMap(expand),
    known: file.known.flatMap(perPeriod),
    ...(rows in queries ? { rows: query(rows) } : {}),
    tables: file.tables.map((name) => ({ name, sql: tableQuery(folder, name, file.like) })),
    checks: namedQueries(folder, 'check_').map((path) => ({
      rule: path.slice(`${folder}check_`.length, -'.sql'.length),
      sql: query(path),
    })),
    notices: namedQueries(folder, 'aviso_').map(query),
  };
}

function namedQueries(folder: string, prefix: string): string[] {
  return Object.keys(queries).filter((path) => path.startsWith(folder + prefix));
}

function tableQuery(folder: string, table: string, like: string | undefined): string {
  const own = `${folder}to_${table}.sql`;
  return query(own in queries || like === undefined ? own : `./${like}/to_${table}.sql`);
}

function query(path: string): string {
  const text = queries[path];
  if (text === undefined) throw new Error(`Missing ${path}`);
  return text.trim();
}

/** A column per month or year where its name says so; in one that does not, an alias may stand for all of them. */
function expand(column: LayoutColumn): LayoutColumn[] {
  const names = perPeriod(column.name);
  const headers = perPeriod(column.header);
  const aliases = column.aliases?.map(perPeriod);
  return names.map((name, i) => ({
    ...column,
    name,
    header: headers[i]!,
    ...(aliases
      ? { aliases: aliases.flatMap((each) => (names.length === 1 ? each : (each[i] ?? each[0]!))) }
      : {}),
  }));
}
