import semaforoBandas from '@data/parametros/semaforo_banda.json';
import parametros from '@data/parametros/parametro.json';
import { createTables } from '@/contracts/ddl';
import type { Connector, QueryOptions } from '@/engine/connector';
import { createMart, macros, marts } from './catalog';

/** Empty contract tables, the shipped parameters and every formula, in a fresh engine. */
export async function install(engine: Connector): Promise<void> {
  await engine.run(createTables());
  await engine.run(macros);
  for (const { banda, desde, palabra } of semaforoBandas)
    await engine.query('INSERT INTO semaforo_banda VALUES (?, ?::DECIMAL(18,4), ?)', [banda, desde, palabra]);
  for (const { parametro, ambito, valor, descripcion } of parametros)
    await engine.query('INSERT INTO parametro VALUES (?, ?, ?, ?)', [parametro, ambito, valor, descripcion]);
  await refresh(engine);
}

/** Rebuilds the marts from the contract tables. Called after every load, deletion or change of a parameter. */
export async function refresh(engine: Connector, options: QueryOptions = {}): Promise<void> {
  await engine.run(
    ['amarillo', 'verde', 'exceso'].map(
      (banda) =>
        `SET VARIABLE semaforo_${banda} = (SELECT desde::DOUBLE FROM semaforo_banda WHERE banda = '${banda}')`,
    ),
    options,
  );
  await engine.run(marts.map(createMart), options);
}
