import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { marts } from '@/sql/catalog';
import { buildLater, firstTopics, install, refresh } from '@/sql/install';
import { digest } from '../support/digest';
import { samplePoi } from '../support/poi-sample';
import { writePoi } from '../support/poi-fixture';

test('no mart of the first screen reads one that is built later', () => {
  const first = marts.filter(({ topic }) => firstTopics.includes(topic));
  const later = marts.filter(({ topic }) => !firstTopics.includes(topic));
  expect(later.length).toBeGreaterThan(0);
  for (const { name, body } of first)
    for (const other of later) expect(body, name).not.toMatch(new RegExp(`\\b${other.name}\\b`));
});

test('a start in two steps gives the marts of one', { timeout: 60_000 }, async () => {
  const [whole, parts] = [await openNative(), await openNative()];
  try {
    for (const engine of [whole, parts]) {
      await install(engine, { marts: false });
      await writePoi(engine, samplePoi());
    }
    await refresh(whole);
    await refresh(parts, { topics: firstTopics });
    await buildLater(parts);
    for (const { name, parameters } of marts)
      if (parameters.length === 0)
        expect(digest(await parts.query(`SELECT * FROM ${name} ORDER BY ALL`)), name).toEqual(
          digest(await whole.query(`SELECT * FROM ${name} ORDER BY ALL`)),
        );
  } finally {
    await whole.close();
    await parts.close();
  }
});
