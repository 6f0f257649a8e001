import type { Connector } from '@/engine/connector';
import { instantOf, type Evento, type Sobre } from './event';

/** What a field says today, who wrote it and when. */
export interface Vigente extends Sobre {
  campo: string;
  valor: string;
  quien: string;
  /** ISO instant, UTC. */
  cuando: string;
  id: string;
}

export interface Author {
  quien: string;
  anotaciones: number;
  /** ISO instant, UTC, of the last one. */
  ultima: string;
}

/** Who wrote how much, the most diligent first. */
export async function authorsOf(engine: Connector): Promise<Author[]> {
  return engine.query<Author>(
    'SELECT quien, count(*) AS anotaciones, left(max(id), 24) AS ultima FROM registro GROUP BY quien ORDER BY anotaciones DESC, quien',
  );
}

const THINGS_AT_ONCE = 400;

/** What stands written of some things. */
export async function stateOf(engine: Connector, things: readonly Sobre[]): Promise<Vigente[]> {
  const rows: Vigente[] = [];
  for (const tipo of new Set(things.map((one) => one.tipo))) {
    const llaves = things.filter((one) => one.tipo === tipo).map(({ llave }) => llave);
    for (let at = 0; at < llaves.length; at += THINGS_AT_ONCE) {
      const some = llaves.slice(at, at + THINGS_AT_ONCE);
      // A filter the engine can apply before grouping, unlike a join.
      const which =
        some.length === 1 ? 'llave = ?' : `list_contains([${some.map(() => '?').join(', ')}], llave)`;
      const sql = `SELECT * FROM registro_vigente WHERE tipo = ? AND ${which}`;
      rows.push(...(await engine.query<Vigente>(sql, [tipo, ...some])));
    }
  }
  return rows;
}

/** What stands written of everything of a kind. */
export function stateOfKind(engine: Connector, tipo: string): Promise<Vigente[]> {
  return engine.query<Vigente>('SELECT * FROM registro_vigente WHERE tipo = ?', [tipo]);
}

/** Something that changes when anybody writes about another kind of thing. */
export async function markBeside(engine: Connector, tipo: string): Promise<string> {
  const [row] = await engine.query<{ n: number; ultima: string | null }>(
    'SELECT count(*) AS n, max(id) AS ultima FROM registro WHERE tipo <> ?',
    [tipo],
  );
  return `${row!.n} ${row!.ultima ?? ''}`;
}

/** Events in order; with `after`, only those that came into the table after that row. */
export async function eventsOf(engine: Connector, after = -1): Promise<Evento[]> {
  const rows = await engine.query<Omit<Evento, 'cuando'>>(
    'SELECT * FROM registro WHERE rowid > ? ORDER BY id, quien, tipo, llave, campo, valor NULLS LAST',
    [after],
  );
  return rows.map((row) => ({ ...row, cuando: instantOf(row.id) }));
}

/** Last row of the table and last id; -1 and null in an empty one. */
export async function lastOf(engine: Connector): Promise<{ row: number; id: string | null }> {
  const [last] = await engine.query<{ row: number; id: string | null }>(
    'SELECT coalesce(max(rowid), -1) AS row, max(id) AS id FROM registro',
  );
  return last!;
}
