import { describe, expect, it } from '@jest/globals';
import { failureOf, withUploads } from '../upload/sync-files.test-support.ts';
import type { SyncOptions } from '../upload/sync-files.ts';

const MIB = 1024 * 1024;

describe('a shared access signature that lacks letters', () => {
  it.each<[string, string, Partial<SyncOptions>, string]>([
    ['List Blobs', 'c', {}, 'lacks l for listing blobs: it has sp=c; make one with sp=rcwl'],
    ['List Blobs', 'rcw', {}, 'lacks l for listing blobs: it has sp=rcw; make one with sp=rcwl'],
    ['List Blobs', 'c', { deleteExtraneous: { percent: 100 } }, 'make one with sp=rcwdl'],
    ['List Blobs', 'c', { withTags: true }, 'lacks l and t for listing blobs with their tags: it has sp=c; make one with sp=rcwlt'],
    ['Put Block', 'cl', {}, 'lacks w for writing a blob: it has sp=cl; make one with sp=rcwl'],
    ['Get Block List', 'cwl', {}, 'lacks r for reading a blob: it has sp=cwl; make one with sp=rcwl'],
    ['Blob Batch', 'rcwl', { deleteExtraneous: { percent: 100 } }, 'lacks d for deleting blobs: it has sp=rcwl; make one with sp=rcwdl'],
  ])('for %s is told all that the upload needs, not the next one: %s', (operation, permissions, change, said) =>
    withUploads(async ({ store, fill, files, sync }) => {
      await fill({ old: '', small: 'text' });
      await sync();
      await fill({ large: Buffer.alloc(9 * MIB) });
      store.fault = (request) => (request.operation === operation ? { status: 403, code: 'AuthorizationPermissionMismatch' } : undefined);
      const connectionString = `BlobEndpoint=${store.endpoint};SharedAccessSignature=sv=1&sr=c&sp=${permissions}&sig=SECRETSIGNATURE`;
      const without = files().filter(({ path }) => path !== 'old');
      expect((await failureOf(sync({ ...change, files: without, account: { connectionString } }))).hint).toContain(said);
    }),
  );
});
