import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { digest, type Digest } from '../support/digest';
import { inversionQueries, writeInversionSample } from '../support/inversion-sample';

/** What the browser is compared with: run with `--update` after changing a mart on purpose. */
test('the native figures of the sample cartera are those on file', async () => {
  const engine = await openNative();
  await install(engine);
  await writeInversionSample(engine);
  await refresh(engine);
  const digests: Record<string, Digest> = {};
  for (const [name, sql] of Object.entries(inversionQueries)) digests[name] = digest(await engine.query(sql));
  await engine.close();
  // The sums by combination say the same as the investments one by one.
  for (const name of ['inversion_alerta_por', 'inversion_mes_por', 'inversion_mapa', 'inversion_por uei'])
    expect(digests[name], name).toEqual(digests[`${name} una por una`]);
  expect(Object.entries(digests).filter(([, { rows }]) => rows === 0)).toEqual([]);
  await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot(
    '../fixtures/parity-inversion.json',
  );
});
