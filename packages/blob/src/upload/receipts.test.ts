import { describe, expect, test } from '@jest/globals';
import { tally, withUploads } from './sync-files.test-support.ts';

const MIB = 1024 * 1024;

describe('P6: what a service that does not say what it received has received', () => {
  test('is not looked at where the service says it', () =>
    withUploads(async ({ sync, fill, asked, said }) => {
      await fill({ small: 's', large: Buffer.alloc(9 * MIB) });
      await sync();
      expect(tally(asked())).toEqual({
        'Put Blob small': 1,
        'Get Block List large': 1,
        'Put Block large': 2,
        'Put Block List large': 1,
        'Get Blob Properties large': 1,
      });
      expect(said.filter((line) => line.includes('received'))).toEqual([]);
    }));

  test('is read back, each small file, and said once', () =>
    withUploads(async ({ store, sync, fill, asked, said }) => {
      await fill({ a: 'one', b: 'two' });
      store.careless = new Set(['tells no MD5']);
      await sync();
      expect(tally(asked())).toEqual({ 'Put Blob a': 1, 'Put Blob b': 1, 'Get Blob a': 1, 'Get Blob b': 1 });
      expect(said.filter((line) => line.includes('does not say which bytes it received'))).toHaveLength(1);
    }));

  test('is not read back in blocks where the service refuses a wrong one, as Azurite does: it is asked once in a run', () =>
    withUploads(async ({ store, sync, fill, asked, said }) => {
      await fill({ a: Buffer.alloc(9 * MIB, 'a'), b: Buffer.alloc(9 * MIB, 'b') });
      store.careless = new Set(['tells no MD5']);
      await sync();
      const counts = tally(asked().map((request) => request.replace(/ [ab]$/, '')));
      expect(counts).toEqual({ 'Get Block List': 2, 'Put Block': 5, 'Put Block List': 2, 'Get Blob Properties': 2 });
      expect(said.filter((line) => line.includes('received'))).toEqual([]);
    }));

  test('is read back where a block is refused for another reason than its MD5, which says nothing of checks', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: Buffer.alloc(9 * MIB, 'a') });
      store.careless = new Set(['tells no MD5']);
      let blocks = 0;
      store.fault = ({ operation }) =>
        operation === 'Put Block' && ++blocks > 2 ? { status: 400, code: 'InvalidQueryParameterValue' } : undefined;
      await sync();
      expect(tally(asked())).toMatchObject({ 'Put Block a': 3, 'Get Blob a': 1 });
    }));

  test('is said to be unchecked where it may not be read', () =>
    withUploads(async ({ store, sync, fill, said }) => {
      await fill({ a: 'one', b: 'two' });
      store.careless = new Set(['tells no MD5']);
      store.fault = ({ operation }) => (operation === 'Get Blob' ? { status: 403, code: 'AuthorizationPermissionMismatch' } : undefined);
      expect(await sync()).toMatchObject({ bytes: 6 });
      expect(said.filter((line) => line.includes('may not be read back: nobody has checked it'))).toHaveLength(1);
    }));

  test('is not mixed up with what another run has written since', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      store.careless = new Set(['tells no MD5']);
      store.fault = ({ operation }) => {
        if (operation === 'Get Blob') store.container('artifacts').touch(store.blob('artifacts', 'a'));
        return undefined;
      };
      expect(await sync()).toMatchObject({ bytes: 3 });
    }));
});
