import type { UserError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { failureOf, type UploadPlace, withUploads } from './sync-files.test-support.ts';

const ALL = { percent: 100 } as const;

/** Puts copies of a blob there under other names, as another tool would. */
function copy({ store }: UploadPlace, from: string, names: readonly string[]): void {
  const blob = store.blob('artifacts', from);
  for (const name of names) store.container('artifacts').put({ ...blob, name });
}

const names = ({ store }: UploadPlace) => [...store.container('artifacts').blobs.keys()].sort();

describe('names that the source leaves out', () => {
  it('stay, and are named, until all is asked for', () =>
    withUploads(async (place) => {
      const { sync, fill, files, said } = place;
      await fill({ 'a.txt': 'a', 'x.log': 'x', 'keep/k.txt': 'k', 'old.txt': 'o' });
      await sync({ prefix: 'set' });
      const covers = (path: string) => !path.endsWith('.log') && !path.startsWith('keep/');
      const change = { prefix: 'set', files: files().filter(({ path }) => path === 'a.txt'), scope: { covers }, deleteExtraneous: ALL };
      const planned = await sync({ ...change, dryRun: true });
      expect(planned.plan.delete.map(({ name }) => name)).toEqual(['set/old.txt']);
      expect(said).toContain(
        '2 blobs stay, as the source leaves their names out: set/keep/k.txt, set/x.log. delete: all deletes them too.',
      );
      expect((await sync(change)).deleted).toEqual(['set/old.txt']);
      expect(names(place)).toEqual(['set/a.txt', 'set/keep/k.txt', 'set/x.log']);
      expect((await sync({ ...change, deleteLeftOut: true })).deleted).toEqual(['set/keep/k.txt', 'set/x.log']);
    }));

  it('do not count for max-delete', () =>
    withUploads(async ({ sync, fill, files }) => {
      await fill({ a: 'a', b: 'b', c: 'c', d: 'd' });
      await sync();
      const change = { files: files().slice(0, 1), deleteExtraneous: { blobs: 1 } };
      expect((await sync({ ...change, scope: { covers: (path: string) => path === 'a' || path === 'd' } })).deleted).toEqual(['d']);
      expect((await failureOf(sync({ ...change, scope: { covers: () => true } }))).message).toContain('2 of 3 blobs');
    }));

  it('keep what is known of a page blob that is not complete', () =>
    withUploads(async (place) => {
      await place.fill({ a: 'a' });
      await place.sync();
      copy(place, 'a', ['disk.vhd', 'disk.vhd.bakehouse-pages', 'old.vhd', 'old.vhd.bakehouse-pages']);
      const scope = { covers: (path: string) => path !== 'disk.vhd' };
      expect((await place.sync({ scope, deleteExtraneous: ALL })).deleted).toEqual(['old.vhd', 'old.vhd.bakehouse-pages']);
    }));
});

describe('the marker of a folder', () => {
  /** The source has `in/f`, the folder `empty` and nothing else. */
  const withMarkers = (markers: readonly string[], work: (place: UploadPlace) => Promise<void>) =>
    withUploads(async (place) => {
      await place.fill({ 'in/f': '', 'gone/f': '' });
      await place.sync({ prefix: 'set' });
      copy(
        place,
        'set/gone/f',
        markers.map((marker) => `set/${marker}`),
      );
      await work(place);
    });
  const source = ({ files }: UploadPlace) => files().filter(({ path }) => path === 'in/f');

  it('goes with its folder, stays with one that the source has, and is no file', () =>
    withMarkers(['', 'in/', 'empty/', 'gone/', 'gone/deep/', 'other/'], async (place) => {
      const change = { prefix: 'set', files: source(place), scope: { emptyFolders: ['empty'] }, deleteExtraneous: ALL };
      expect((await place.sync(change)).deleted).toEqual(['set/gone/f', 'set/gone/deep/', 'set/other/', 'set/gone/']);
      expect(names(place)).toEqual(['set/', 'set/empty/', 'set/in/', 'set/in/f']);
      expect((await place.sync(change)).deleted).toEqual([]);
    }));

  it('stays while something in it does', () =>
    withMarkers(['gone/', 'gone/kept/', 'gone/kept/deep/'], async (place) => {
      const covers = (path: string) => !path.startsWith('gone/kept');
      const change = { prefix: 'set', files: source(place), scope: { covers }, deleteExtraneous: ALL };
      expect((await place.sync(change)).deleted).toEqual(['set/gone/f']);
      expect(names(place)).toContain('set/gone/');
      expect((await place.sync({ ...change, deleteLeftOut: true })).deleted).toEqual([
        'set/gone/kept/deep/',
        'set/gone/kept/',
        'set/gone/',
      ]);
    }));

  it('of an account with a hierarchical namespace is a directory, and stays', () =>
    withMarkers([], async (place) => {
      place.store
        .container('artifacts')
        .put({ ...place.store.blob('artifacts', 'set/in/f'), name: 'set/dir', metadata: { hdi_isfolder: 'true' } });
      expect((await place.sync({ prefix: 'set', files: source(place), deleteExtraneous: ALL })).deleted).toEqual(['set/gone/f']);
    }));

  it('that has content is a blob like any other', () =>
    withUploads(async (place) => {
      await place.fill({ 'in/f': 'content' });
      await place.sync();
      copy(place, 'in/f', ['in/']);
      expect((await place.sync({ deleteExtraneous: ALL })).deleted).toEqual(['in/']);
    }));
});

describe('a name that no upload would take', () => {
  it.each(['a//b', '/a', 'a\\b', 'a.', 'a./b', 'a\nb', 'a\u0085b', 'x//', '%2e%2e/a', 'a b#?%&+\'"', 'ä/日本 😀'])(
    'is deleted as exactly that: %j',
    (name) =>
      withUploads(async (place) => {
        await place.fill({ a: 'one', 'b/a': 'two' });
        await place.sync();
        copy(place, 'b/a', [name]);
        expect((await place.sync({ deleteExtraneous: ALL })).deleted).toEqual([name]);
        expect(names(place)).toEqual(['a', 'b/a']);
        for (const message of place.said) expect(message).not.toMatch(/[\n\u0085]/);
      }),
  );

  it.each(['set/../a', 'set/./a', 'set/..'])('is not deleted where a request cannot name it: %j', (name) =>
    withUploads(async (place) => {
      await place.fill({ a: 'one' });
      await place.sync();
      copy(place, 'a', [name]);
      const error = (await failureOf(place.sync({ deleteExtraneous: ALL }))) as UserError;
      expect(error.findings).toMatchObject([{ message: `${JSON.stringify(name)} has a path segment . or ..` }]);
      expect(place.asked()).toEqual(['Put Blob a']);
    }),
  );

  it('that the service takes for another one leaves that other one alone', () =>
    withUploads(async (place) => {
      await place.fill({ a: 'one' });
      await place.sync();
      copy(place, 'a', ['b.']);
      await place.fill({ b: 'two' });
      await place.sync();
      const { blobs } = place.store.container('artifacts');
      const get = blobs.get.bind(blobs);
      // As file systems of Windows do with a dot at the end.
      place.store.fault = ({ operation }) => {
        if (operation === 'Blob Batch') blobs.get = (name) => get(name === 'b.' ? 'b' : name);
        return undefined;
      };
      const error = (await failureOf(place.sync({ deleteExtraneous: ALL }))) as UserError;
      blobs.get = get;
      expect(error.findings).toMatchObject([{ message: 'b.: 412 ConditionNotMet' }]);
      expect(names(place)).toEqual(['a', 'b', 'b.']);
    }));
});
