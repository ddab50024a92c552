import { createHash } from 'node:crypto';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { type UploadPlace, withUploads } from './sync-files.test-support.ts';

const EARLIER = new Date('2026-01-01T00:00:00Z');
const LATER = new Date('2026-01-01T00:00:01Z');

/** Blobs as a tool leaves them that records no hash, and a SHA256SUMS that was written a second later. */
function leave(store: UploadPlace['store'], blobs: Readonly<Record<string, string>>, sums: Readonly<Record<string, string>>): void {
  const put = (name: string, text: string, modified: Date) => {
    const bytes = Buffer.from(text);
    store.container('artifacts').put({
      ...{ name, type: 'BlockBlob', metadata: {}, tags: {}, tier: 'Hot', pages: [], size: bytes.length, sequenceNumber: 0, headers: {} },
      chunks: [{ size: bytes.length, md5: '', bytes }],
    });
    store.blob('artifacts', name).modified = modified;
  };
  for (const [name, text] of Object.entries(blobs)) put(name, text, EARLIER);
  const lines = Object.entries(sums).map(([path, text]) => `${sha256(text)}  ${path}\n`);
  put('set/SHA256SUMS', lines.join(''), LATER);
}

describe('9: the check sums that are in the container', () => {
  it('are read before anything is sent, and know the content of blobs that have no hash of their own', () =>
    withUploads(async ({ store, sync, fill, asked, said }) => {
      await fill({ a: 'one', b: 'two' });
      leave(store, { 'set/a': 'one', 'set/b': 'TWO' }, { a: 'one', b: 'TWO' });
      expect(await sync({ prefix: 'set', writeChecksums: true })).toMatchObject({ bytes: 3 });
      expect(asked()).toEqual(['Get Blob set/SHA256SUMS', 'Put Blob set/b', 'Put Blob set/SHA256SUMS']);
      expect(store.content('artifacts', 'set/SHA256SUMS').toString()).toBe(`${sha256('one')}  a\n${sha256('two')}  b\n`);
      expect(said.join('\n')).not.toContain('SHA256SUMS in the container');
    }));

  it('say nothing of a blob that may have been written after them', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'one' });
      leave(store, { 'set/a': 'TWO' }, { a: 'one' });
      store.blob('artifacts', 'set/a').modified = LATER;
      await sync({ prefix: 'set', writeChecksums: true });
      expect(asked()).toContain('Put Blob set/a');
      expect(store.content('artifacts', 'set/a').toString()).toBe('one');
    }));

  it('say nothing of a blob that something else wrote while an upload was about to write them', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'one' });
      store.fault = ({ operation, name }) => {
        if (operation === 'Put Blob' && name === 'set/SHA256SUMS') {
          Object.assign(store.blob('artifacts', 'set/a'), {
            chunks: [{ size: 3, md5: '', bytes: Buffer.from('TWO') }],
            metadata: {},
            headers: {},
          });
          store.blob('artifacts', 'set/a').modified = EARLIER;
        }
        return undefined;
      };
      await sync({ prefix: 'set', writeChecksums: true });
      store.fault = undefined;
      await sync({ prefix: 'set', writeChecksums: true });
      expect(store.content('artifacts', 'set/a').toString()).toBe('one');
      asked();
      await sync({ prefix: 'set', writeChecksums: true });
      expect(asked()).toEqual(['Get Blob set/SHA256SUMS']);
    }));

  it('go on to tell of blobs that were there before an upload wrote them again', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'one', b: 'two' });
      leave(store, { 'set/a': 'one' }, { a: 'one' });
      for (const overwrite of ['changed', 'changed', 'never'] as const) await sync({ prefix: 'set', writeChecksums: true, overwrite });
      expect(asked().filter((one) => one.startsWith('Put'))).toEqual(['Put Blob set/b', 'Put Blob set/SHA256SUMS']);
    }));

  it('are compared with the listing, which shows a set that is not whole', () =>
    withUploads(async ({ store, sync, fill, said }) => {
      await fill({ a: 'one', b: 'two' });
      await sync({ prefix: 'set' });
      leave(store, {}, { a: 'one', b: 'else', c: '', d: '', e: '', f: '' });
      await sync({ prefix: 'set', writeChecksums: true });
      expect(said).toContain('set/SHA256SUMS in the container names what is not there: set/c, set/d, set/e and 1 more.');
      expect(said).toContain('set/SHA256SUMS in the container has other check sums than these blobs: set/b.');
    }));

  it('are warned of when a run changes what they name and does not write them', () =>
    withUploads(async ({ store, sync, fill, said }) => {
      await fill({ a: 'one', b: 'new' });
      leave(store, { 'set/a': 'one', 'set/b': 'old', 'set/c': 'c', 'set/d': 'd' }, { a: 'one', b: 'old', c: 'c' });
      const warning = (names: string) =>
        `set/SHA256SUMS in the container is not written again, and is wrong about what this run changes: ${names}. Let write-checksums be true, or delete it.`;
      await sync({ prefix: 'set', dryRun: true });
      expect(said).toContain(warning('set/b'));
      said.length = 0;
      // With everything that no file stands for they go too.
      await sync({ prefix: 'set', dryRun: true, deleteExtraneous: { percent: 100 } });
      expect(said.join('\n')).not.toContain('is not written again');
    }));

  it('are not used when they are damaged, and not needed where they may not be read', () =>
    withUploads(async ({ store, sync, fill, said, asked }) => {
      await fill({ a: 'one', b: 'two' });
      leave(store, { 'set/a': 'one' }, { a: 'one' });
      store.blob('artifacts', 'set/SHA256SUMS').metadata = { sha256: sha256('other') };
      await sync({ prefix: 'set', dryRun: true });
      expect(said).toContain('set/SHA256SUMS in the container is damaged, or no list of check sums; it is not used.');
      store.fault = ({ operation }) => (operation === 'Get Blob' ? { status: 403, code: 'AuthorizationPermissionMismatch' } : undefined);
      asked();
      await sync({ prefix: 'set' });
      expect(asked()).toEqual(['Get Blob set/SHA256SUMS', 'Put Blob set/a', 'Put Blob set/b']);
    }));

  it('are not asked for where a single file is sent, whose name theirs begins with', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ SHA256: 'one' });
      leave(store, {}, { other: 'one' });
      await sync({ prefix: 'set' });
      expect(asked()).toEqual(['Put Blob set/SHA256']);
    }));

  it('say nothing of a blob that says its MD5 itself', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'one', b: 'new' });
      // They were sent, and the new file that they name was not.
      leave(store, { 'set/a': 'TWO' }, { a: 'one' });
      store.blob('artifacts', 'set/a').headers['content-md5'] = createHash('md5').update('TWO').digest('base64');
      await sync({ prefix: 'set' });
      expect(asked()).toContain('Put Blob set/a');
      expect(store.content('artifacts', 'set/a').toString()).toBe('one');
    }));
});
