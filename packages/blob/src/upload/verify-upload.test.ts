import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { CancelledError, type UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { writeVhd } from '../pages/vhd-file.test-support.ts';
import { failureOf, withUploads } from './sync-files.test-support.ts';

const MIB = 1024 * 1024;
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

  it('25: reads again what was cut', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one', b: 'two' });
      let reads = 0;
      store.fault = ({ operation }) => (operation === 'Get Blob' && ++reads === 1 ? { cut: 'in the answer' } : undefined);
      expect(await sync({ verify: 'download' })).toMatchObject({ retries: 1 });
      expect(reads).toBe(3);
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

  it.each(['sizes', 'hashes'] as const)(
    '11: by %s: of what another tool writes in between, of the same size and without a SHA-256',
    (verify) =>
      withUploads(async ({ store, sync, fill }) => {
        const overwrite = () => {
          const blob = store.blob('artifacts', 'a');
          blob.metadata = {};
          blob.chunks = [{ size: 3, bytes: Buffer.from('two'), md5: '' }];
          blob.headers['content-md5'] = createHash('md5').update('two').digest('base64');
          store.container('artifacts').touch(blob);
        };
        const whileListed = (listing: number) => {
          store.fault = ({ operation }) => {
            if (operation === 'List Blobs' && --listing === 0) overwrite();
            return undefined;
          };
        };
        const problemOf = (work: Promise<unknown>) =>
          work.then(
            () => '',
            (error: UserError) => error.findings.map(({ message }) => message).join(),
          );
        await fill({ a: 'one' });
        whileListed(2);
        // Sizes say nothing of it.
        expect(await problemOf(sync({ verify }))).toBe(
          verify === 'sizes' ? '' : 'a does not say its SHA-256 any more: something else wrote it',
        );
        const other = store.blob('artifacts', 'a');
        other.headers['content-md5'] = createHash('md5').update('one').digest('base64');
        whileListed(2);
        expect(await problemOf(sync({ verify }))).toMatch(
          verify === 'sizes' ? /^$/ : /^a has the MD5 \S+, not \S+: something else wrote it$/,
        );
      }),
  );

  it('compares a page blob too whose SHA-256 nobody wanted else', () =>
    withUploads(async ({ folder, store, sync }) => {
      await writeVhd(join(folder, 'disk.vhd'), 8, { 0: Buffer.alloc(4096, 1) });
      store.fault = ({ operation }) => {
        if (operation === 'Get Blob') store.blob('artifacts', 'disk.vhd').pages = [];
        return undefined;
      };
      const error = (await failureOf(sync({ pageSha256: false, verify: 'download' }))) as UserError;
      expect(error.findings[0]?.message).toMatch(/^disk\.vhd has bytes with the SHA-256 /);
    }));
});

describe('verification', () => {
  it.each(['sizes', 'hashes', 'download'] as const)('19: by %s finds nothing when all is well', (verify) =>
    withUploads(async ({ sync, fill }) => {
      await fill({ a: 'one', 'b/c': randomBytes(9 * MIB) });
      expect((await sync({ prefix: 'set', verify })).blobs.map(({ blob }) => `${blob.name} ${blob.action}`)).toEqual([
        'set/a create',
        'set/b/c create',
      ]);
    }),
  );

  it('19: names every blob that is not what was sent', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one', b: 'two' });
      let lists = 0;
      store.fault = ({ operation }) => {
        if (operation === 'List Blobs' && ++lists === 2) {
          const blob = store.blob('artifacts', 'a');
          store.container('artifacts').blobs.set('a', { ...blob, chunks: [{ size: 3, md5: '', bytes: Buffer.from('ONE') }] });
        }
        return undefined;
      };
      const error = (await failureOf(sync({ verify: 'download' }))) as UserError;
      expect(error.findings.map(({ message }) => message)).toEqual([`a has bytes with the SHA-256 ${sha256('ONE')}, not ${sha256('one')}`]);
    }));
});
