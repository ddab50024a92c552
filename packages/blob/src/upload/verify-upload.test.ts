import { CancelledError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { failureOf, withUploads } from './sync-files.test-support.ts';

const MANY = 100;
const FILES = Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`f${index}`, `content ${index}`]));

describe('reading back what was uploaded', () => {
  it('ends at the first request that is refused, and leaves none behind that goes on', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill(FILES);
      let reads = 0;
      store.fault = ({ operation }) => {
        if (operation === 'Get Blob') reads++;
        return operation === 'Get Blob' && reads === 5 ? { status: 403, code: 'AuthorizationPermissionMismatch' } : undefined;
      };
      await failureOf(sync({ verify: 'download' }));
      // Whatever would go on has all the time to read the rest.
      for (let index = 0; index < 2 * MANY; index++) await fetch(`${store.endpoint}/artifacts/f0`, { method: 'HEAD' });
      expect(reads).toBeLessThan(MANY);
    }));

  it('waits for no other request when one is refused', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill(FILES);
      let reads = 0;
      // Whoever waits for the others waits longer than a test may take.
      store.fault = ({ operation }) => {
        if (operation !== 'Get Blob') return undefined;
        return ++reads === 5 ? { status: 403, code: 'AuthorizationPermissionMismatch' } : { silent: true };
      };
      const error = await failureOf(sync({ verify: 'download' }));
      expect(error.message).toMatch(/^Cannot read f\d+ back at .*: 403 AuthorizationPermissionMismatch\.$/);
    }));

  it('names every blob that holds something else', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill(FILES);
      let swapped = false;
      store.fault = ({ operation }) => {
        if (operation !== 'Get Blob' || swapped) return undefined;
        swapped = true;
        const [one, other] = ['f3', 'f7'].map((name) => store.blob('artifacts', name));
        if (one !== undefined && other !== undefined) [one.chunks, other.chunks] = [other.chunks, one.chunks];
        return undefined;
      };
      const { findings } = (await failureOf(sync({ verify: 'download' }))) as { findings?: readonly { message: string }[] };
      expect(findings?.map(({ message }) => message.split(' ', 1)[0]).sort()).toEqual(['f3', 'f7']);
    }));

  it('says that it was cancelled when the run is', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill(FILES);
      const run = new AbortController();
      store.fault = ({ operation }) => {
        if (operation !== 'Get Blob') return undefined;
        setImmediate(() => run.abort());
        return { silent: true };
      };
      await expect(sync({ verify: 'download', signal: run.signal })).rejects.toThrow(CancelledError);
    }));
});
