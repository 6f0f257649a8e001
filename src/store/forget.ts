import type { Connector } from '@/engine/connector';
import { refresh } from '@/sql/install';
import { cargaIds, ofCargas } from './cargas';
import { cargaTables } from './package';

/** Takes cargas out of the engine, with their register and rejects, and rebuilds the marts. */
export async function forget(engine: Connector, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await engine.transact(cargaTables.map(({ name }) => `DELETE FROM "${name}" WHERE ${ofCargas(ids)}`));
  await refresh(engine);
}

/** Every carga; parameters and bands stay. */
export async function forgetAll(engine: Connector): Promise<void> {
  await forget(engine, await cargaIds(engine));
}

/** The cargas that came only from demonstration files. */
export async function forgetDemonstration(engine: Connector): Promise<void> {
  const rows = await engine.query<{ carga_id: string }>(
    'SELECT carga_id FROM archivo GROUP BY carga_id HAVING bool_and(demostracion)',
  );
  await forget(
    engine,
    rows.map(({ carga_id }) => carga_id),
  );
}
