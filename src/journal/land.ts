import type { Connector } from '@/engine/connector';
import { literal } from '@/engine/ident';
import { QueryError } from '@/engine/query-error';
import { countLines, joined, openLines, sieve, survey, type Rejected } from './journal-file';
import { COLUMNS, ESCAPES } from './line';
import { lastOf } from './queries';

/** A file of lines, or what was added to one. */
export interface Part {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Lines of one file that are not events. */
export interface Damage {
  file: string;
  rejected: Rejected[];
}

export interface Landed {
  added: number;
  /** Events that were there already, or came twice. */
  known: number;
  damage: Damage[];
}

/** Bytes; a longer line takes the slow way. */
const USUAL_LINE = 2_000_000;
const FILE = 'registro.tsv';

/** Adds the events of some files to the table `registro`, each once; what is not an event is told and stops nothing. */
export async function land(engine: Connector, parts: readonly Part[]): Promise<Landed> {
  const opened = parts.map(({ name, bytes }) => ({ name, ...openLines(bytes) }));
  const before = await count(engine);
  const { read, rejected } = await landLines(engine, joined(opened.map(({ body }) => body)), before === 0);
  const damage: Damage[] = [];
  let start = 1;
  for (const { name, body, first, torn } of opened) {
    const end = start + (rejected.length > 0 ? countLines(body) : 0);
    const mine = rejected
      .filter(({ linea }) => linea >= start && linea < end)
      .map((one) => ({ ...one, linea: one.linea - start + first }));
    if (torn) mine.push(torn);
    if (mine.length > 0) damage.push({ file: name, rejected: mine });
    start = end;
  }
  const added = (await count(engine)) - before;
  return { added, known: read - added, damage };
}

/**
 * How many events there were, and the lines that are none, counted from 1. All in one statement: rows added to a table
 * that has some cost three times those of an empty one.
 */
async function landLines(engine: Connector, body: Uint8Array<ArrayBuffer>, empty: boolean) {
  const after = empty ? -1 : (await lastOf(engine)).row;
  const sound = await insert(engine, body, empty, USUAL_LINE);
  if (sound) {
    if (empty && !sound.ordered) await dropRepeated(engine);
    return { read: sound.events, rejected: [] };
  }
  await engine.run(`DELETE FROM registro WHERE rowid > ${after}`);
  const { good, rejected } = sieve(body, 1);
  const sifted = await insert(engine, good, empty, good.length);
  if (!sifted) throw new Error('The engine refuses lines that were read as events');
  if (empty && !sifted.ordered) await dropRepeated(engine);
  return { read: sifted.events, rejected };
}

/** Null when some line is not an event; what did go in is then to be taken out. */
async function insert(engine: Connector, body: Uint8Array<ArrayBuffer>, empty: boolean, longest: number) {
  if (body.length === 0) return survey(body);
  // The engine of the browser takes the buffer away.
  const path = await engine.registerBytes(FILE, engine.kind === 'wasm' ? body.slice() : body);
  try {
    const source = events(path, Math.min(longest, body.length));
    const inserted = engine.run(`INSERT INTO registro ${empty ? source : unknown(source)}`).then(
      () => true,
      (cause: unknown) => {
        if (cause instanceof QueryError && cause.code !== 'consulta') throw cause;
        return false;
      },
    );
    // The engine works beside: while it reads, the ids are looked at here.
    await new Promise((resolve) => setTimeout(resolve));
    const surveyed = survey(body);
    return (await inserted) ? surveyed : null;
  } finally {
    await engine.dropFile(FILE);
  }
}

/** Looking for repeated ids after costs a third of comparing every row. */
async function dropRepeated(engine: Connector): Promise<void> {
  const [row] = await engine.query<{ repeated: boolean }>(
    'SELECT count(*) > count(DISTINCT id) AS repeated FROM registro',
  );
  if (!row!.repeated) return;
  await engine.transact([
    'CREATE OR REPLACE TEMP TABLE registro_sin_repetir AS SELECT DISTINCT * FROM registro',
    'DELETE FROM registro',
    'INSERT INTO registro SELECT * FROM registro_sin_repetir',
    'DROP TABLE registro_sin_repetir',
  ]);
}

function unknown(source: string): string {
  const same = ['quien', 'tipo', 'llave', 'campo', 'valor'].map(
    (name) => `r.${name} IS NOT DISTINCT FROM n.${name}`,
  );
  return `SELECT DISTINCT * FROM (${source}) n WHERE NOT EXISTS (SELECT 1 FROM registro r WHERE r.id = n.id AND ${same.join(' AND ')})`;
}

/** Fails on the first line that is not an event. The id and the end were looked at before, byte by byte. */
function events(path: string, longest: number): string {
  const columns = COLUMNS.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const texts = ['quien', 'tipo', 'llave', 'campo'];
  const filled = texts.map(
    (name) => `coalesce(nullif(${decoded(name)}, ''), error('not an event')) AS ${name}`,
  );
  return `SELECT id, ${filled.join(', ')}, nullif(${decoded('valor')}, '') AS valor
FROM read_csv(${literal(path)}, auto_detect=false, header=false, columns={${columns}}, delim='\t', quote='', escape='', nullstr='', new_line='\\n', max_line_size=${longest}, buffer_size=${4 * longest}, strict_mode=true)`;
}

/** The inverse of what a line writes for a cell; most cells have no escape, and most others only the first. */
function decoded(column: string): string {
  const [first, ...others] = ESCAPES.map(([written, text]) => `${literal(written)}, ${character(text)}`);
  const lines = `replace(${column}, ${first})`;
  const all = others.reduce((sql, pair) => `replace(${sql}, ${pair})`, lines);
  const has = (text: string) => `contains(${text}, ${literal('\\')})`;
  return `CASE WHEN NOT ${has(column)} THEN ${column} WHEN NOT ${has(lines)} THEN ${lines} ELSE ${all} END`;
}

function character(text: string): string {
  return text === '' || text === '\\' ? literal(text) : `chr(${text.charCodeAt(0)})`;
}

async function count(engine: Connector): Promise<number> {
  const [row] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM registro');
  return row!.n;
}
