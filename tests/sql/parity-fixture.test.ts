import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { digest, type Digest } from '../support/digest';
import { writePoi } from '../support/poi-fixture';
import { martQueries, samplePoi } from '../support/poi-sample';

/** What the browser is compared with: run with `-u` after changing a mart on purpose. */
test('the native figures of the sample are those on file', async () => {
  const engine = await openNative();
  await install(engine);
  await writePoi(engine, samplePoi());
  await refresh(engine);
  const digests: Record<string, Digest> = {};
  for (const [name, sql] of Object.entries(martQueries)) digests[name] = digest(await engine.query(sql));
  await engine.close();
  await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot('../fixtures/parity.json');
});
