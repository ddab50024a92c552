import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../../test/simulators/blob/blob-store.ts';
import { failureOf, withUploads } from './sync-files.test-support.ts';

describe('deleting', () => {
  it('waits until what was sent is verified', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      await sync({ prefix: 'old' });
      const change = { deleteExtraneous: { percent: 100 }, verify: 'download' } as const;
      store.fault = ({ operation }) => {
        if (operation === 'Get Blob')
          store.blob('artifacts', 'a').chunks = store
            .blob('artifacts', 'old/a')
            .chunks.map((chunk) => ({ ...chunk, bytes: Buffer.from('ONE') }));
        return undefined;
      };
      const error = await failureOf(sync(change));
      expect(error).toMatchObject({ message: '1 of 1 blob is not what was sent.' });
      expect([...store.container('artifacts').blobs.keys()].sort()).toEqual(['a', 'old/a']);
      store.fault = () => undefined;
      expect((await sync({ ...change, overwrite: 'always' })).deleted).toEqual(['old/a']);
    }));

  it.each([1, 3])('25: goes on when the service is too busy for one of a batch %d times', (times) =>
    withUploads(async ({ store, files, sync, fill }) => {
      await fill({ a: 'one', b: 'two', c: 'three' });
      await sync();
      let left = times;
      const { blobs } = store.container('artifacts');
      const remove = blobs.delete.bind(blobs);
      blobs.delete = (name) => {
        if (name === 'b' && left-- > 0) throw new Refusal(503, 'ServerBusy');
        return remove(name);
      };
      const one = files().slice(0, 1);
      expect((await sync({ files: one, deleteExtraneous: { percent: 100 } })).deleted).toEqual(['b', 'c']);
      expect([...blobs.keys()]).toEqual(['a']);
    }),
  );

  it('25: says that the service was busy, not that a permission is missing', () =>
    withUploads(async ({ store, files, sync, fill }) => {
      await fill({ a: 'one', b: 'two' });
      await sync();
      store.container('artifacts').blobs.delete = () => {
        throw new Refusal(503, 'ServerBusy');
      };
      const error = await failureOf(sync({ files: files().slice(0, 1), deleteExtraneous: { percent: 100 }, tries: 2 }));
      expect(error.message).toContain('Cannot delete 1 blob at');
      expect(error).toMatchObject({ details: { status: 503, retries: 1 } });
    }));

  it('26: says what may not be deleted with a signature or a role, whichever was given', () =>
    withUploads(async ({ store, files, sync, fill }) => {
      await fill({ a: 'one', b: 'two' });
      await sync();
      store.container('artifacts').blobs.delete = () => {
        throw new Refusal(403, 'AuthorizationPermissionMismatch');
      };
      const change = { files: files().slice(0, 1), deleteExtraneous: { percent: 100 } };
      const bySignature = await failureOf(sync(change));
      expect(bySignature).toMatchObject({
        findings: [{ hint: 'deleting needs d among the permissions (sp) of the shared access signature' }],
      });
      const byKey = await failureOf(sync({ ...change, account: { connectionString: store.connectionString } }));
      expect(byKey).toMatchObject({ findings: [{ hint: 'deleting needs the role Storage Blob Data Contributor' }] });
    }));

  it('P1: counts only what the service says is gone: not what it does not know, nor what it says nothing of', () =>
    withUploads(async ({ store, files, sync, fill }) => {
      await fill({ a: 'one', b: 'two', c: 'three' });
      await sync();
      const { blobs } = store.container('artifacts');
      const remove = blobs.delete.bind(blobs);
      blobs.delete = (name) => {
        if (name === 'b') throw new Refusal(404, 'ResourceNotFound');
        return remove(name);
      };
      const change = { files: files().slice(0, 1), deleteExtraneous: { percent: 100 } };
      expect(await failureOf(sync(change))).toMatchObject({
        message: '1 of 2 blobs was not deleted.',
        findings: [{ message: 'b: 404 ResourceNotFound' }],
      });
      blobs.delete = remove;
      await sync({ files: files() });
      store.careless = new Set(['answers few deletions']);
      expect(await failureOf(sync(change))).toMatchObject({ findings: [{ message: 'c: no answer' }] });
    }));

  it('never has an empty reason', () =>
    withUploads(async ({ store, files, sync, fill }) => {
      await fill({ a: 'one', b: 'two' });
      await sync();
      const change = { files: files().slice(0, 1), deleteExtraneous: { percent: 100 }, tries: 1 };
      for (const status of [500, 409]) {
        store.container('artifacts').blobs.delete = () => {
          throw new Refusal(status, '');
        };
        const error = await failureOf(sync(change));
        const said = [error.message, ...('findings' in error ? error.findings.map(({ message }) => message) : [])].join('\n');
        expect(said).toContain(`${status} without a reason`);
      }
    }));
});
