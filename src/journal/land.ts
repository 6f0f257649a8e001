import type { Connector } from '@/engine/connector';
import { ident, literal } from '@/engine/ident';
import { QueryError } from '@/engine/query-error';
import { countFilled, countLines, joined, openLines, pieces, sieve, type Rejected } from './journal-file';
import { COLUMNS, END_MARK, ESCAPES, ID_PATTERN } from './line';

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

const PIECE_BYTES = 32 * 1024 * 1024;
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

/** How many events there were, and the lines that are none, counted from 1. */
async function landLines(engine: Connector, body: Uint8Array<ArrayBuffer>, empty: boolean) {
  const rejected: Rejected[] = [];
  let read = 0;
  let line = 1;
  let first = empty;
  for (const piece of pieces(body, PIECE_BYTES)) {
    try {
      await insert(engine, piece, first, USUAL_LINE);
      read += countFilled(piece);
    } catch (cause) {
      if (cause instanceof QueryError && cause.code !== 'consulta') throw cause;
      const { good, rejected: aside } = sieve(piece, line);
      await insert(engine, good, first, good.length);
      rejected.push(...aside);
      read += countFilled(good);
    }
    line += countLines(piece);
    first = false;
  }
  return { read, rejected };
}

/** Throws, with the table as it was, when some line is not an event. */
async function insert(engine: Connector, body: Uint8Array, empty: boolean, longest: number): Promise<void> {
  if (body.length === 0) return;
  const bytes = body.length;
  // A copy: the engine of the browser takes the buffer away.
  const path = await engine.registerBytes(FILE, body.slice());
  try {
    const source = events(path, Math.min(longest, bytes));
    await engine.run(`INSERT INTO registro ${empty ? source : unknown(source)}`);
    if (empty) await dropRepeated(engine);
  } finally {
    await engine.dropFile(FILE);
  }
}

/** Reading into an empty table first and looking for repeated ids after costs a third of comparing every row. */
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

/** Fails on the first line that is not an event. */
function events(path: string, longest: number): string {
  const columns = COLUMNS.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const texts = ['quien', 'tipo', 'llave', 'campo'];
  const whole = [
    `regexp_full_match(id, ${literal(ID_PATTERN)})`,
    ...texts.map((name) => `${decoded(name)} <> ''`),
    `fin = ${literal(END_MARK)}`,
  ].join(' AND ');
  return `SELECT CASE WHEN ${whole} THEN id ELSE error('not an event') END AS id, ${texts
    .map((name) => `${decoded(name)} AS ${ident(name)}`)
    .join(', ')}, nullif(${decoded('valor')}, '') AS valor
FROM read_csv(${literal(path)}, auto_detect=false, header=false, columns={${columns}}, delim='\t', quote='', escape='', nullstr='', new_line='\\n', max_line_size=${longest}, buffer_size=${4 * longest}, strict_mode=true)`;
}

/** The inverse of what a line writes for a cell. */
function decoded(column: string): string {
  const undone = ESCAPES.reduce(
    (sql, [written, text]) => `replace(${sql}, ${literal(written)}, ${character(text)})`,
    column,
  );
  return `CASE WHEN contains(${column}, ${literal('\\')}) THEN ${undone} ELSE ${column} END`;
}

function character(text: string): string {
  return text === '' || text === '\\' ? literal(text) : `chr(${text.charCodeAt(0)})`;
}

async function count(engine: Connector): Promise<number> {
  const [row] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM registro');
  return row!.n;
}
