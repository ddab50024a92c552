import { createHash, randomBytes } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, type UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { failureOf, tally, withUploads } from './sync-files.test-support.ts';

const MIB = 1024 * 1024;

describe('what is there already', () => {
  it('8: nothing is written when nothing changed, after one flat listing, whatever the times of the files say', () =>
    withUploads(async ({ folder, store, sync, fill, asked }) => {
      await fill({ a: 'one', 'b/c/d': 'two', 'b/large': randomBytes(9 * MIB) });
      await sync({ prefix: 'set' });
      asked();
      await utimes(join(folder, 'a'), 1, 1);
      const before = store.requests.length;
      expect(await sync({ prefix: 'set' })).toMatchObject({ bytes: 0, sent: 0, requests: 1 });
      expect(store.requests.slice(before).map(({ operation }) => operation)).toEqual(['List Blobs']);
    }));

  it('8: other bytes of the same length are found, also with an older time', () =>
    withUploads(async ({ folder, store, sync, fill, asked }) => {
      await fill({ a: 'one', b: 'two', large: Buffer.alloc(9 * MIB, 'x') });
      await sync();
      asked();
      await writeFile(join(folder, 'b'), 'TWO');
      await utimes(join(folder, 'b'), 1, 1);
      await writeFile(join(folder, 'large'), Buffer.alloc(9 * MIB, 'y'));
      await sync();
      expect(
        asked()
          .filter((request) => request.startsWith('Put Bl') && !request.startsWith('Put Block l'))
          .sort(),
      ).toEqual(['Put Blob b', 'Put Block List large']);
      expect(store.content('artifacts', 'b').toString()).toBe('TWO');
      expect(store.content('artifacts', 'large').equals(Buffer.alloc(9 * MIB, 'y'))).toBe(true);
    }));

  it('8: a blob of another tool is known by its MD5', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ same: 'text', other: 'TEXT' });
      const md5 = createHash('md5').update('text').digest('base64');
      for (const name of ['same', 'other']) {
        store.container('artifacts').put({
          ...{ name, type: 'BlockBlob', metadata: {}, tags: {}, tier: 'Hot', pages: [], size: 4, sequenceNumber: 0 },
          headers: { 'content-md5': md5 },
          chunks: [{ size: 4, md5, bytes: Buffer.from('text') }],
        });
      }
      await sync();
      expect(asked()).toEqual(['Put Blob other']);
      expect(store.content('artifacts', 'other').toString()).toBe('TEXT');
    }));

  it('8: 5,000 blobs are listed at a time', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      const blob = {
        type: 'BlockBlob' as const,
        metadata: {},
        tags: {},
        tier: 'Hot',
        pages: [],
        size: 0,
        sequenceNumber: 0,
        headers: {},
        chunks: [],
      };
      for (let index = 0; index < 5001; index++)
        store.container('artifacts').put({ ...blob, name: `set/${String(index).padStart(4, '0')}` });
      const { plan } = await sync({ prefix: 'set', deleteExtraneous: { percent: 100 }, dryRun: true });
      expect(plan.delete).toHaveLength(5001);
      expect(store.counts['List Blobs']).toBe(2);
    }));

  it.each([
    ['changed', { 'Put Blob b': 1, 'Put Blob c': 1 }],
    ['always', { 'Put Blob a': 1, 'Put Blob b': 1, 'Put Blob c': 1 }],
    ['never', { 'Put Blob c': 1 }],
  ] as const)('11: overwrite %s', (overwrite, expected) =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'same', b: 'one' });
      await sync();
      asked();
      await fill({ b: 'two', c: 'new' });
      await sync({ overwrite });
      expect(tally(asked())).toEqual(expected);
      const guard = (blob: string) => store.requests.findLast(({ operation, name }) => operation === 'Put Blob' && name === blob)?.headers;
      expect(guard('c')).toMatchObject({ 'if-none-match': '*' });
      if (overwrite !== 'never') expect(guard('b')?.['if-match']).toMatch(/^"0x/);
    }),
  );

  it('11: what overwrite never leaves is said to be kept, as nobody has compared it', () =>
    withUploads(async ({ said, sync, fill }) => {
      await fill({ a: 'one', b: 'two' });
      await sync();
      await fill({ b: 'other' });
      await sync({ overwrite: 'never' });
      expect(said.at(-1)).toBe('Nothing to send: 2 files kept.');
      await fill({ c: 'new' });
      await sync({ overwrite: 'never' });
      expect(said.at(-1)).toBe('Sent 1 file, 3 B; 0 unchanged, 2 kept.');
    }));

  it('11: overwrite fail names every blob with other content before anything is sent, and takes the same content', () =>
    withUploads(async ({ sync, fill, asked }) => {
      await fill({ a: 'same', b: 'one' });
      await sync();
      asked();
      expect(await sync({ overwrite: 'fail' })).toMatchObject({ bytes: 0 });
      await fill({ b: 'two', c: 'new' });
      const error = (await failureOf(sync({ overwrite: 'fail' }))) as UserError;
      expect(error.findings.map(formatFinding)).toEqual([
        'b is there with other content (give another prefix, or let overwrite be changed)',
      ]);
      expect(asked()).toEqual([]);
    }));

  it('33: other properties are set without sending the content again, and nothing that is there gets lost', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ 'a.html': 'one', b: 'two' });
      await sync({ propertiesOf: (path) => (path === 'b' ? {} : { contentLanguage: 'de' }) });
      asked();
      const propertiesOf = (path: string) =>
        path === 'b' ? {} : { cacheControl: 'no-cache', metadata: { Team: 'ci' }, tier: 'Cool' as const };
      await sync({ propertiesOf });
      expect(asked().sort()).toEqual(['Set Blob Metadata a.html', 'Set Blob Properties a.html', 'Set Blob Tier a.html']);
      expect(store.blob('artifacts', 'a.html')).toMatchObject({
        headers: {
          'cache-control': 'no-cache',
          'content-language': 'de',
          'content-type': 'text/html; charset=utf-8',
          'content-md5': expect.any(String),
        },
        metadata: { sha256: sha256('one'), team: 'ci' },
        tier: 'Cool',
      });
      await sync({ propertiesOf });
      expect(asked()).toEqual([]);
    }));

  it('29: a blob under a lease is written with its id alone', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      await sync();
      store.blob('artifacts', 'a').leaseId = 'lease-1';
      await fill({ a: 'two' });
      expect((await failureOf(sync())).hint).toContain('lease');
      await sync({ leaseId: 'lease-1' });
      expect(store.content('artifacts', 'a').toString()).toBe('two');
    }));

  it('33: a blob in the archive tier is replaced only when that is asked for', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      await sync();
      store.blob('artifacts', 'a').tier = 'Archive';
      await fill({ a: 'two' });
      expect(((await failureOf(sync())) as UserError).findings.map(({ message }) => message)).toEqual([
        'a is in the archive tier and has other content',
      ]);
      await sync({ overwrite: 'always' });
      expect(store.content('artifacts', 'a').toString()).toBe('two');
    }));
});

describe('what is there and has no file', () => {
  it('10: goes only when asked for, only under the prefix, and after everything was sent', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'a', b: 'b', 'odd name%#?.txt': 'c' });
      for (const prefix of ['set', 'set2', 'other']) await sync({ prefix });
      await fill({ new: 'n' });
      const files = (await sync({ prefix: 'x', dryRun: true })).blobs
        .map(({ blob }) => blob.file)
        .filter(({ path }) => path === 'new' || path === 'a');
      asked();
      await sync({ prefix: 'set', files });
      expect(asked()).toEqual(['Put Blob set/new']);
      expect(await sync({ prefix: 'set', files, deleteExtraneous: { blobs: 2 } })).toMatchObject({
        deleted: ['set/b', 'set/odd name%#?.txt'],
      });
      expect(asked()).toEqual(['Blob Batch']);
      const left = [...store.container('artifacts').blobs.keys()];
      expect(left.filter((name) => name.startsWith('set/')).sort()).toEqual(['set/a', 'set/new']);
      expect(left).toHaveLength(8);
    }));

  it('10: stays when more would go than may, and nothing is sent then', () =>
    withUploads(async ({ sync, fill, files, asked }) => {
      await fill({ a: 'a', b: 'b', c: 'c', d: 'd' });
      await sync();
      asked();
      const one = files().slice(0, 1);
      for (const deleteExtraneous of [{ blobs: 2 }, { percent: 74 }]) {
        expect((await failureOf(sync({ files: one, deleteExtraneous }))).message).toContain('3 of 4 blobs (3 B) would be deleted');
      }
      expect(asked()).toEqual([]);
      await sync({ files: one, deleteExtraneous: { percent: 75 } });
      expect(asked()).toEqual(['Blob Batch']);
    }));

  it('10: stays when a file could not be sent, and when it has changed since it was listed', () =>
    withUploads(async ({ store, sync, fill, files }) => {
      await fill({ a: 'a', b: 'b' });
      await sync();
      await fill({ a: 'A' });
      const one = files().slice(0, 1);
      store.fault = ({ operation }) => (operation === 'Put Blob' ? { status: 403, code: 'AuthorizationFailure' } : undefined);
      await failureOf(sync({ files: one, deleteExtraneous: { blobs: 1 } }));
      expect(store.blob('artifacts', 'b').size).toBe(1);
      store.fault = ({ operation }) => {
        if (operation === 'Blob Batch') store.container('artifacts').touch(store.blob('artifacts', 'b'));
        return undefined;
      };
      const error = (await failureOf(sync({ files: one, deleteExtraneous: { blobs: 1 } }))) as UserError;
      expect(error.findings.map(formatFinding)).toEqual(['b: 412 ConditionNotMet (it has changed since it was listed; run again)']);
      expect(store.blob('artifacts', 'b').size).toBe(1);
    }));

  it('10: goes in batches of 256', () =>
    withUploads(async ({ store, sync, fill, files, asked }) => {
      await fill(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}`, ''])));
      await sync();
      asked();
      expect((await sync({ files: files().slice(0, 1), deleteExtraneous: { percent: 100 } })).deleted).toHaveLength(299);
      expect(asked()).toEqual(['Blob Batch', 'Blob Batch']);
      expect(store.container('artifacts').blobs.size).toBe(1);
    }));

  it('10: is not deleted by a name that leads elsewhere', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'a' });
      await sync({ prefix: 'set' });
      const blob = store.blob('artifacts', 'set/a');
      store.container('artifacts').put({ ...blob, name: 'set/../b' });
      const error = (await failureOf(sync({ prefix: 'set', deleteExtraneous: { percent: 100 } }))) as UserError;
      expect(error.findings.map(formatFinding)).toEqual(['"set/../b" has a path segment . or .. (delete it by hand)']);
    }));
});

describe('a plan', () => {
  it('31: says what the run then does, sends nothing, and is the same each time', () =>
    withUploads(async ({ said, sync, fill, asked }) => {
      await fill({ a: 'one', b: 'two', c: 'x' });
      await sync({ prefix: 'set' });
      await fill({ b: 'three', d: 'new' });
      asked();
      const dry = { prefix: 'set', dryRun: true, deleteExtraneous: { percent: 100 } } as const;
      const first = await sync(dry);
      expect(JSON.stringify((await sync(dry)).plan)).toBe(JSON.stringify(first.plan));
      expect(asked()).toEqual([]);
      expect(first.plan.blobs.map(({ name, action, sha256: hash }) => [name, action, hash])).toEqual([
        ['set/a', 'skip', sha256('one')],
        ['set/b', 'overwrite', sha256('three')],
        ['set/c', 'skip', sha256('x')],
        ['set/d', 'create', sha256('new')],
      ]);
      expect(said.slice(-3)).toEqual(['Would overwrite set/b, 5 B', 'Would create set/d, 3 B', 'Would send 2 files, 8 B; 2 unchanged.']);
      const agreedPlan: unknown = JSON.parse(JSON.stringify(first.plan));
      const done = await sync({ prefix: 'set', deleteExtraneous: { percent: 100 }, agreedPlan });
      expect(done.bytes).toBe(first.bytes);
      expect(asked().sort()).toEqual(['Put Blob set/b', 'Put Blob set/d']);
    }));

  it('31: that has been agreed to fails when source or container have changed since', () =>
    withUploads(async ({ sync, fill, asked }) => {
      await fill({ a: 'one', b: 'two' });
      const agreedPlan: unknown = JSON.parse(JSON.stringify((await sync({ dryRun: true })).plan));
      await fill({ b: 'TWO', c: 'x' });
      const error = (await failureOf(sync({ agreedPlan }))) as UserError;
      expect(error.message).toBe('Source or container have changed since the plan was made; nothing was sent.');
      expect(error.findings.map(({ message }) => message)).toEqual(['b is not as planned', 'c is not in the plan']);
      expect(asked()).toEqual([]);
      for (const nonsense of [{}, null, [], 'plan', { schema: 'other' }])
        expect((await failureOf(sync({ agreedPlan: nonsense }))).message).toContain('is no plan of upload-blob');
    }));
});

describe('a plan that is carried out twice', () => {
  it.each(['changed', 'always', 'never', 'fail'] as const)('says so the second time, with overwrite %s', (overwrite) =>
    withUploads(async ({ sync, fill, files, asked }) => {
      await fill({ a: 'one', b: 'two', old: 'x' });
      await sync();
      await fill({ c: 'new', ...(overwrite === 'changed' || overwrite === 'always' ? { b: 'TWO' } : {}) });
      const given = { files: files().filter(({ path }) => path !== 'old'), overwrite, deleteExtraneous: { blobs: 1 } };
      const agreedPlan: unknown = JSON.parse(JSON.stringify((await sync({ ...given, dryRun: true })).plan));
      await sync({ ...given, agreedPlan });
      asked();
      const error = (await failureOf(sync({ ...given, agreedPlan }))) as UserError;
      expect(error.message).toBe('The plan was carried out already; nothing was sent.');
      expect([error.findings, error.hint]).toEqual([[], 'make a new plan by a dry run']);
      expect(asked()).toEqual([]);
    }),
  );

  it('is not taken for one of which a part alone is there, or was there before', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one', b: 'two' });
      const plan = async (overwrite: 'changed' | 'always'): Promise<unknown> =>
        JSON.parse(JSON.stringify((await sync({ dryRun: true, overwrite })).plan));
      const agreedPlan = await plan('changed');
      await sync();
      store.container('artifacts').blobs.delete('b');
      const changed = 'Source or container have changed since the plan was made; nothing was sent.';
      expect((await failureOf(sync({ agreedPlan }))).message).toBe(changed);
      await sync();
      const again = await plan('always');
      await fill({ c: 'new' });
      expect((await failureOf(sync({ agreedPlan: again, overwrite: 'always' }))).message).toBe(changed);
    }));

  it('is told by the properties too, where it sets those', () =>
    withUploads(async ({ sync, fill }) => {
      await fill({ a: 'one' });
      await sync();
      const given = { propertiesOf: () => ({ cacheControl: 'no-store' }) };
      const agreedPlan: unknown = JSON.parse(JSON.stringify((await sync({ ...given, dryRun: true })).plan));
      await sync({ overwrite: 'always' });
      expect((await failureOf(sync({ ...given, agreedPlan }))).message).toMatch(/^Source or container have changed/);
      await sync(given);
      expect((await failureOf(sync({ ...given, agreedPlan }))).message).toBe('The plan was carried out already; nothing was sent.');
    }));
});
