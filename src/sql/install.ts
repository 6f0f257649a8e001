import semaforoBandas from '@data/parametros/semaforo_banda.json';
import parametros from '@data/parametros/parametro.json';
import { createTables } from '@/contracts/ddl';
import type { Connector, QueryOptions } from '@/engine/connector';
import { createMart, macros, marts as everyMart } from './catalog';
import type { Mart } from './mart';
import { installPublished } from './publicado';

/** Empty contract tables, the shipped parameters and every formula, in a fresh engine; without marts when data come next. */
export async function install(engine: Connector, { marts = true } = {}): Promise<void> {
  await engine.run(createTables());
  await engine.run(macros);
  for (const { banda, desde, palabra } of semaforoBandas)
    await engine.query('INSERT INTO semaforo_banda VALUES (?, ?::DECIMAL(18,4), ?)', [banda, desde, palabra]);
  for (const { parametro, ambito, valor, descripcion } of parametros)
    await engine.query('INSERT INTO parametro VALUES (?, ?, ?, ?)', [parametro, ambito, valor, descripcion]);
  await installPublished(engine);
  if (marts) await refresh(engine);
}

export interface RefreshOptions extends QueryOptions {
  /** Only the marts of these topics; without it, every one. */
  topics?: readonly string[] | undefined;
}

/** What the first screen reads; other topics may read these, never the other way round. */
export const firstTopics: readonly string[] = ['poi'];

/** Views and macros each engine already has: they read the tables by name, so only tables are built again. */
const defined = new WeakMap<Connector, Set<Mart>>();

/**
 * Rebuilds the marts from the contract tables, all those asked or none. Called after every load, deletion or change of a
 * parameter.
 */
export async function refresh(engine: Connector, options: RefreshOptions = {}): Promise<void> {
  const { topics } = options;
  const known = defined.get(engine) ?? new Set();
  const wanted = everyMart.filter(
    (mart) => (topics === undefined || topics.includes(mart.topic)) && !known.has(mart),
  );
  const bands = ['amarillo', 'verde', 'exceso'].map(
    (banda) =>
      `SET VARIABLE semaforo_${banda} = (SELECT desde::DOUBLE FROM semaforo_banda WHERE banda = '${banda}')`,
  );
  await engine.transact([...bands, ...wanted.map(createMart)], options);
  remember(engine, wanted);
}

/** Builds, after a start, what the first screen does not read: a mart a turn, so that no question asked meanwhile waits for all. */
export async function buildLater(engine: Connector): Promise<void> {
  const later = everyMart.filter(({ topic }) => !firstTopics.includes(topic));
  for (const mart of later) await engine.run(createMart(mart));
  remember(engine, later);
}

function remember(engine: Connector, created: readonly Mart[]): void {
  const definitions = created.filter(({ materialized }) => !materialized);
  defined.set(engine, new Set([...(defined.get(engine) ?? []), ...definitions]));
}
