import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { digest, type Digest } from '../support/digest';
import { gastoQueries, writeSample } from '../support/gasto-sample';

/** What the browser is compared with: run with `-u` after changing a mart on purpose. */
test('the native figures of the sample budget are those on file', async () => {
  const engine = await openNative();
  await install(engine);
  await writeSample(engine);
  await refresh(engine);
  const digests: Record<string, Digest> = {};
  for (const [name, sql] of Object.entries(gastoQueries)) digests[name] = digest(await engine.query(sql));
  await engine.close();
  await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot('../fixtures/parity-gasto.json');
});
