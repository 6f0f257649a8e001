import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { digest, type Digest } from '../support/digest';
import { descentralizadaQueries, writeDescentralizadaSample } from '../support/descentralizada-sample';

/** What the browser is compared with: run with `--update` after changing a mart on purpose. */
test('the native figures of the sample of decentralised management are those on file', async () => {
  const engine = await openNative();
  await install(engine);
  await writeDescentralizadaSample(engine);
  await refresh(engine);
  const digests: Record<string, Digest> = {};
  for (const [name, sql] of Object.entries(descentralizadaQueries))
    digests[name] = digest(await engine.query(sql));
  await engine.close();
  expect(Object.entries(digests).filter(([, { rows }]) => rows === 0)).toEqual([]);
  await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot(
    '../fixtures/parity-descentralizada.json',
  );
});
