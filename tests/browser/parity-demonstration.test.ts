import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install } from '@/sql/install';
import { readPackage } from '@/store/package-reader';
import { fetchSource } from '@/store/package-source';
import { digest } from '../support/digest';
import { gastoQueries } from '../support/gasto-sample';
import { martQueries } from '../support/poi-sample';

const native = inject('nativeDemonstration');

describe.skipIf(native === null)('on the demonstration package, built by `npm run demo`', () => {
  let engine: Connector;
  beforeAll(async () => {
    engine = await openWasm();
    await install(engine, { marts: false });
    await readPackage(engine, fetchSource('/datos/'));
  }, 120_000);
  afterAll(() => engine.close());

  test.each(Object.entries({ ...martQueries, ...gastoQueries }))(
    '%s is the same in this browser as natively',
    async (name, sql) => {
      expect(digest(await engine.query(sql))).toEqual(native![name]);
    },
  );
});
