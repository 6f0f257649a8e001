import type { Connector } from '@/engine/connector';
import { refresh } from './install';

export interface ParameterChange {
  parametro: string;
  /** '' for the whole dashboard; or the code of an AO. */
  ambito: string;
  /** Null takes the parameter away. */
  valor: string | null;
}

/** Changes parameters and recomputes, once, what depends on them. */
export async function setParameters(engine: Connector, changes: readonly ParameterChange[]): Promise<void> {
  for (const { parametro, ambito, valor } of changes) {
    if (valor === null) {
      await engine.query('DELETE FROM parametro WHERE parametro = ? AND ambito = ?', [parametro, ambito]);
      continue;
    }
    const changed = await engine.query(
      'UPDATE parametro SET valor = ? WHERE parametro = ? AND ambito = ? RETURNING 1',
      [valor, parametro, ambito],
    );
    if (changed.length === 0)
      await engine.query('INSERT INTO parametro (parametro, ambito, valor) VALUES (?, ?, ?)', [
        parametro,
        ambito,
        valor,
      ]);
  }
  await refresh(engine);
}
