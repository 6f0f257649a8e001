import type { Connector, SqlParam } from '@/engine/connector';
import { loadFiles } from '@/ingest/load';
import type { Table } from '@/ingest/source';
import { land } from '@/journal/land';
import { stateOf } from '@/journal/queries';
import { askOf } from '@/reports/ask';
import type { Paper } from '@/reports/document';
import { makePaper } from '@/reports/make';
import { createMart, marts } from '@/sql/catalog';

/** Milliseconds of an import up to the marts, by step, and of the marts it then rebuilds. */
export interface ImportTimes {
  import: number;
  marts: number;
  steps: Record<string, number>;
}

/** Loads files as the app does. Throws when one of them does not land whole. */
export async function importFiles(
  engine: Connector,
  files: File[],
  open: (file: File) => Promise<Table[]>,
): Promise<ImportTimes> {
  const started = performance.now();
  const steps: Record<string, number> = {};
  let current = { name: 'abriendo', since: started };
  const turn = (name: string) => {
    const now = performance.now();
    steps[current.name] = (steps[current.name] ?? 0) + now - current.since;
    current = { name, since: now };
  };
  const report = await loadFiles(engine, files, {
    open,
    loadedAt: '2026-09-15 18:00:00',
    onProgress: ({ step }) => {
      if (step !== current.name) turn(step);
    },
  });
  turn('fin');
  const bad = report.failed[0]?.message ?? report.rejects[0]?.message;
  if (bad !== undefined) throw new Error(bad);
  const total = performance.now() - started;
  const martsTime = steps['calculando'] ?? 0;
  return { import: total - martsTime, marts: martsTime, steps };
}

/** Milliseconds of each mart that is a table, rebuilt in reading order. */
export async function martTimes(engine: Connector): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const mart of marts) {
    const started = performance.now();
    await engine.run(createMart(mart));
    if (mart.materialized) times[mart.name] = performance.now() - started;
  }
  return times;
}

/** A query a screen asked, in the order asked. */
export interface Asked {
  sql: string;
  params: readonly SqlParam[];
  /** Milliseconds from the change of filter to its rows. */
  answered: number;
}

/** Milliseconds to answer the same queries one after the other. */
export async function replay(engine: Connector, asked: readonly Omit<Asked, 'answered'>[]): Promise<number> {
  const started = performance.now();
  for (const { sql, params } of asked) await engine.query(sql, params);
  return performance.now() - started;
}

/** Milliseconds to load a register, to merge it again, and to read what it says of everything and of one thing. */
export async function journalTimes(
  engine: Connector,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<'load' | 'again' | 'current' | 'one', number>> {
  const timed = async (work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  let landed = { added: 0, known: 0 };
  const merge = async () => void (landed = await land(engine, [{ name, bytes }]));
  const load = await timed(merge);
  if (landed.added !== 1_000_000) throw new Error(`${landed.added} events landed`);
  const again = await timed(merge);
  if (landed.known !== 1_000_000) throw new Error(`${landed.known} events were known`);
  const current = await timed(() => engine.query('SELECT count(valor) AS n FROM registro_vigente'));
  const things = [{ tipo: 'poi_ao', llave: '2026|000999|AOI00000000007|06' }];
  const one = await timed(() => stateOf(engine, things));
  return { load, again, current, one };
}

export const formats = ['docx', 'xlsx', 'md'] as const;

/** Milliseconds to make a paper from the marts, and to write it in each format. */
export type PaperTimes = { leer: number } & Partial<Record<(typeof formats)[number], number>>;

/** The annual evaluation of the POI, every UE. */
export async function readPaper(engine: Connector): Promise<Paper> {
  const ask = askOf('poi-evaluacion', '2026-09-16', { periodo: '2026' });
  return (await makePaper(engine, ask)).paper;
}
