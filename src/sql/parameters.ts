import type { Connector } from '@/engine/connector';
import { refresh } from './install';

/** Changes one parameter (null takes it away) and recomputes what depends on it. */
export async function setParameter(
  engine: Connector,
  parametro: string,
  ambito: string,
  valor: string | null,
): Promise<void> {
  await engine.query('DELETE FROM parametro WHERE parametro = ? AND ambito = ?', [parametro, ambito]);
  if (valor !== null)
    await engine.query('INSERT INTO parametro (parametro, ambito, valor) VALUES (?, ?, ?)', [
      parametro,
      ambito,
      valor,
    ]);
  await refresh(engine);
}
