import { describe, expect, it } from '@jest/globals';
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
});
