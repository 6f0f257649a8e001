import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { sha256, sha256Text } from '@/core/sha256';

const expected = (text: string) => createHash('sha256').update(text).digest('hex');

afterEach(() => vi.unstubAllGlobals());

test('the hash is the one everybody computes', async () => {
  expect(await sha256Text('ñandú')).toBe(expected('ñandú'));
  expect(await sha256(new Uint8Array([1, 2, 3]).buffer)).toBe(expected('\u0001\u0002\u0003'));
});

test('a page without https gets the same one', async () => {
  vi.stubGlobal('crypto', {});
  expect(await sha256Text('ñandú')).toBe(expected('ñandú'));
});
