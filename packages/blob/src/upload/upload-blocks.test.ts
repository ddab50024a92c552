import { randomBytes } from 'node:crypto';
import { appendFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, type UserError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { blockId, planBlocks, stagedBlocks } from './block-plan.ts';
import { failureOf, tally, withUploads } from './sync-files.test-support.ts';

const MIB = 1024 * 1024;

describe('a file in blocks', () => {
  it('15: goes on where a run was cut off, without sending a block twice', () =>
    withUploads(async ({ store, sync, fill }) => {
      const large = randomBytes(40 * MIB + 5);
      await fill({ large });
      const controller = new AbortController();
      const blocksThere = () => [...(store.container('artifacts').uncommitted.get('large') ?? [])];
      let blocks = 0;
      store.fault = ({ operation }) => {
        if (operation !== 'Put Block' || ++blocks <= 3) return undefined;
        // Those that are cut come again until the first three are there.
        if (blocksThere().length === 3) controller.abort();
        return { cut: 'at once' };
      };
      await expect(sync({ signal: controller.signal, tries: 50 })).rejects.toThrow(CancelledError);
      expect(store.container('artifacts').blobs.size).toBe(0);
      const there = blocksThere();
      expect(there).toHaveLength(3);
      const before = store.requests.length;
      store.fault = undefined;
      const { sent, resumed } = await sync();
      // Blocks that the first run gave up may still arrive; they are none of those.
      expect(sent + resumed).toBe(large.length);
      expect(resumed).toBeGreaterThanOrEqual(there.reduce((sum, [, { size }]) => sum + size, 0));
      const again = store.requests.slice(before).filter(({ operation }) => operation === 'Put Block');
      const ids = again.map(({ query }) => query.get('blockid'));
      expect(there.filter(([id]) => ids.includes(id))).toEqual([]);
      expect(store.content('artifacts', 'large').equals(large)).toBe(true);
    }));

  it('16: takes from an earlier upload what is still the same, and nothing else', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      const large = randomBytes(32 * MIB);
      await fill({ large });
      await sync();
      asked();
      large.fill('x', 9 * MIB, 10 * MIB);
      await fill({ large });
      expect(await sync()).toMatchObject({ sent: 8 * MIB, resumed: 24 * MIB });
      expect(tally(asked())['Put Block large']).toBe(1);
      expect(store.content('artifacts', 'large').equals(large)).toBe(true);
    }));

  it('15: can be sent beside blocks that another program has left, whatever their length, or says what to do', () =>
    withUploads(async ({ store, sync, fill }) => {
      const large = randomBytes(9 * MIB);
      await fill({ large });
      const container = store.container('artifacts');
      const leave = (length: number) => {
        container.uncommitted.clear();
        container.stage('large', Buffer.alloc(length, 1).toString('base64'), { size: 1, bytes: Buffer.from('x') }, undefined);
      };
      for (const length of [28, 36, 64]) {
        leave(length);
        await sync({ overwrite: 'always' });
        expect(store.content('artifacts', 'large').equals(large)).toBe(true);
        container.blobs.clear();
      }
      leave(5);
      const error = await failureOf(sync());
      expect(error.message).toContain('Another program has left 1 uncommitted blocks of large behind');
      expect(error.hint).toContain('give another prefix');
    }));

  it('15: that has become small is sent all the same where blocks of it were left', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ large: 'small now' });
      store.container('artifacts').stage('large', Buffer.alloc(32, 1).toString('base64'), { size: 1, bytes: Buffer.from('x') }, undefined);
      // As Azurite does it.
      store.fault = ({ operation }) => (operation === 'Put Blob' ? { status: 409, code: 'BlobAlreadyExists' } : undefined);
      await sync();
      expect(store.content('artifacts', 'large').toString()).toBe('small now');
    }));

  it('15: that has become a link says what to do where blocks of it were left', () =>
    withUploads(async ({ store, sync }) => {
      store.fault = ({ operation }) => (operation === 'Put Blob' ? { status: 409, code: 'BlobAlreadyExists' } : undefined);
      const error = await failureOf(sync({ files: [{ path: 'large', absolute: '/large', size: 5, link: 'other' }] }));
      expect(error.message).toBe('Uncommitted blocks of large are in the way.');
      expect(error.hint).toContain('give another prefix');
    }));

  it('12: that two runs send at once becomes that of one of them, never a mixture', () =>
    withUploads(async ({ store, sync, fill, files }) => {
      const [one, other] = [randomBytes(20 * MIB), randomBytes(20 * MIB)];
      await fill({ 'one/large': one, 'other/large': other });
      const of = (name: string) =>
        files()
          .filter(({ path }) => path.startsWith(name))
          .map((file) => ({ ...file, path: 'large' }));
      const outcomes = await Promise.allSettled([sync({ files: of('one') }), sync({ files: of('other') })]);
      const lost = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
      expect(lost.map(({ reason }) => (reason as UserError).message)).toEqual(['Another run wrote large in the meantime.']);
      const content = store.content('artifacts', 'large');
      expect(content.equals(one) || content.equals(other)).toBe(true);
    }));

  it('19: that is deleted as soon as it is sent is said to be gone', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ large: randomBytes(9 * MIB) });
      store.fault = ({ operation }) => {
        if (operation === 'Get Blob Properties') store.container('artifacts').blobs.delete('large');
        return undefined;
      };
      expect((await failureOf(sync())).message).toBe('large is not there any more: something deleted it as soon as it was sent.');
    }));

  it('12: that two runs send with the same content is a success for both', () =>
    withUploads(async ({ store, sync, fill }) => {
      const large = randomBytes(20 * MIB);
      await fill({ large });
      await Promise.all([sync(), sync()]);
      expect(store.content('artifacts', 'large').equals(large)).toBe(true);
    }));

  it.each<[string, (path: string) => void]>([
    ['shrinks', (path) => truncateSync(path, 9 * MIB)],
    ['grows', (path) => appendFileSync(path, 'more')],
    ['is written to in place', (path) => writeFileSync(path, Buffer.alloc(24 * MIB, 'z'))],
  ])('17: is not committed when the file %s meanwhile, and does not hang', (_, change) =>
    withUploads(async ({ folder, store, sync, fill }) => {
      await fill({ large: Buffer.alloc(24 * MIB, 'a') });
      let changed = false;
      store.fault = ({ operation }) => {
        if (operation === 'Put Block' && !changed) {
          changed = true;
          change(join(folder, 'large'));
        }
        return undefined;
      };
      expect((await failureOf(sync({ contentMd5: false }))).message).toContain('changed since it was listed; it is not uploaded');
      expect(store.container('artifacts').blobs.size).toBe(0);
    }),
  );

  it('17: another file under the same name, and a file that vanished, are not sent', () =>
    withUploads(async ({ folder, store, sync, fill, files }) => {
      await fill({ large: Buffer.alloc(9 * MIB), other: Buffer.alloc(9 * MIB), small: 'x' });
      const listed = files();
      renameSync(join(folder, 'other'), join(folder, 'large'));
      renameSync(join(folder, 'small'), join(folder, 'gone'));
      const error = (await failureOf(sync({ files: listed }))) as UserError;
      expect(error.findings.map(({ message }) => message.replaceAll(folder, ''))).toEqual([
        'large: /large changed since it was listed; it is not uploaded.',
        'other: /other vanished since it was listed.',
        'small: /small vanished since it was listed.',
      ]);
      expect(store.container('artifacts').blobs.size).toBe(0);
    }));
});

describe('a plan of blocks', () => {
  it('13: has blocks of 8 MiB as long as 50,000 are enough, and larger ones then', () => {
    expect(planBlocks('f', 8 * MIB + 1)).toMatchObject({ blockSize: 8 * MIB, count: 2 });
    expect(planBlocks('f', 50_000 * 8 * MIB)).toMatchObject({ blockSize: 8 * MIB, count: 50_000 });
    expect(planBlocks('f', 50_000 * 8 * MIB + 1)).toMatchObject({ blockSize: 9 * MIB, count: 44_445 });
    expect(planBlocks('f', 2 * 1024 ** 4).count).toBeLessThanOrEqual(50_000);
  });

  it('13: refuses a file that would need more than 50,000 blocks of the largest size, and says what to do', async () => {
    const error = await failureOf((async () => planBlocks('disk.raw', 3 * 1024 ** 4))());
    expect(error.message).toBe('disk.raw has 3.0 TiB; a block blob is uploaded up to 2.3 TiB.');
    expect(error.hint).toContain('split it');
  });

  it('13: refuses it before anything is sent', () =>
    withUploads(async ({ folder, sync, fill, asked }) => {
      await fill({ a: 'one', large: '' });
      await truncate(join(folder, 'large'), 3 * 1024 ** 4);
      expect((await failureOf(sync())).message).toContain('/large has 3.0 TiB; a block blob is uploaded up to 2.3 TiB.');
      expect(asked()).toEqual([]);
    }));

  it('15: names a block by its place, its bytes and the size of the file, with one length for all', () => {
    const [a, b] = [planBlocks('f', 100 * MIB), planBlocks('f', 101 * MIB)];
    const md5 = Buffer.alloc(16, 1);
    const ids = [blockId(a, 0, md5), blockId(a, 1, md5), blockId(a, 0, Buffer.alloc(16, 2)), blockId(b, 0, md5)];
    expect(new Set(ids).size).toBe(4);
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([44]));
    expect(stagedBlocks('f', { committed: [], uncommitted: [] })).toEqual({ sizes: new Map(), idLength: 32 });
  });

  it('17: a sparse file of some GiB that ends early does not hang', () =>
    withUploads(async ({ folder, sync, fill, files }) => {
      await fill({ large: Buffer.alloc(9 * MIB) });
      await truncate(join(folder, 'large'), 4 * 1024 * MIB);
      const listed = files();
      await truncate(join(folder, 'large'), 9 * MIB);
      expect((await failureOf(sync({ files: listed }))).message).toContain('changed since it was listed');
    }));
});
