import { join } from 'node:path';
import type { UserError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { writeVhd } from '../pages/vhd-file.test-support.ts';
import { mergeProperties, parsePropertyRules } from './property-rules.ts';
import { failureOf, tally, withUploads } from './sync-files.test-support.ts';

const properties = { contentType: 'text/x-mine', metadata: { Team: 'images' } };
const propertiesOf = () => properties;

describe('setting properties', () => {
  it('25: whose answer is lost is known by what is there, and goes on from there', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'one' });
      await sync();
      asked();
      const lost = new Set<string>();
      store.fault = ({ operation }) => {
        if (!operation.startsWith('Set ') || lost.has(operation)) return undefined;
        lost.add(operation);
        return { cut: 'before the answer' };
      };
      await sync({ propertiesOf });
      expect([...lost].sort()).toEqual(['Set Blob Metadata', 'Set Blob Properties']);
      expect(tally(asked())).toEqual({ 'Set Blob Properties a': 2, 'Set Blob Metadata a': 2, 'Get Blob Properties a': 2 });
      expect(store.blob('artifacts', 'a')).toMatchObject({ headers: { 'content-type': 'text/x-mine' }, metadata: { team: 'images' } });
    }));

  it('11: says that another run was faster, and keeps what that has written', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      await sync();
      store.fault = ({ operation }) => {
        if (operation !== 'Set Blob Properties') return undefined;
        store.fault = undefined;
        const { name, type, headers, metadata, tags, tier, pages, size, sequenceNumber, chunks } = store.blob('artifacts', 'a');
        const other = { ...metadata, sha256: '0'.repeat(64) };
        store.container('artifacts').put({ name, type, headers, metadata: other, tags, tier, pages, size, sequenceNumber, chunks });
        return undefined;
      };
      expect((await failureOf(sync({ propertiesOf }))).message).toBe('Another run wrote a in the meantime.');
      expect(store.blob('artifacts', 'a').headers['content-type']).not.toBe('text/x-mine');
    }));

  it('25: says that the blob is gone, not that the account is wrong', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      await sync();
      store.fault = ({ operation }) => {
        if (operation === 'Set Blob Properties') store.container('artifacts').blobs.delete('a');
        return undefined;
      };
      expect((await failureOf(sync({ propertiesOf }))).message).toBe('Another run wrote a in the meantime.');
    }));

  it('33: sets no tier of a page blob, which has none', () =>
    withUploads(async ({ folder, sync, asked }) => {
      await writeVhd(join(folder, 'disk.vhd'), 8, { 0: Buffer.alloc(4096, 1) });
      await sync({ propertiesOf: () => ({ tier: 'Cool' }) });
      asked();
      await sync({ propertiesOf: () => ({ tier: 'Cool', cacheControl: 'no-store' }) });
      expect(asked()).toEqual(['Set Blob Properties disk.vhd']);
    }));

  it('33: is done once, also where blanks stand around a value', () =>
    withUploads(async ({ sync, fill, asked }) => {
      const rules = parsePropertyRules(['** cache-control= no-cache', '** metadata.team= a b', '** tag.of= c']);
      const all = mergeProperties(rules.map((rule) => rule.properties));
      expect(all).toEqual({ cacheControl: 'no-cache', metadata: { team: 'a b' }, tags: { of: ' c' } });
      await fill({ a: 'one' });
      for (let run = 0; run < 2; run++) await sync({ propertiesOf: () => all, withTags: true });
      expect(asked()).toEqual(['Put Blob a']);
    }));
});

describe('a lease', () => {
  it('29: is named for blobs that are there alone: the service refuses it for new ones', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      await sync();
      store.blob('artifacts', 'a').leaseId = 'lease-1';
      await fill({ a: 'two', b: 'new', large: Buffer.alloc(9 * 1024 * 1024) });
      await sync({ leaseId: 'lease-1', writeChecksums: true });
      expect(store.content('artifacts', 'a').toString()).toBe('two');
      expect([...store.container('artifacts').blobs.keys()].sort()).toEqual(['SHA256SUMS', 'a', 'b', 'large']);
    }));
});

describe('a plan for a store on this machine', () => {
  it('31: holds also where that is made, or gets another port, after the dry run', () =>
    withUploads(
      async ({ store, sync, fill }) => {
        await fill({ a: 'one' });
        const agreedPlan: unknown = JSON.parse(JSON.stringify((await sync({ dryRun: true, account: undefined })).plan));
        await sync({ agreedPlan });
        expect(store.content('artifacts', 'a').toString()).toBe('one');
      },
      { containers: [] },
    ));

  it('31: does not hold for check sums that it does not name', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'one' });
      const planned = async (writeChecksums: boolean): Promise<unknown> =>
        JSON.parse(JSON.stringify((await sync({ dryRun: true, writeChecksums })).plan));
      const error = (await failureOf(sync({ agreedPlan: await planned(false), writeChecksums: true }))) as UserError;
      expect(error.findings.map(({ message }) => message)).toEqual(['checksums is SHA256SUMS, was undefined']);
      expect(store.container('artifacts').blobs.size).toBe(0);
      await sync({ agreedPlan: await planned(true), writeChecksums: true });
      expect([...store.container('artifacts').blobs.keys()]).toEqual(['a', 'SHA256SUMS']);
    }));
});
