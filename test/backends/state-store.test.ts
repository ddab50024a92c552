import { InputError, UserError } from '@bakehouse/core/errors';
import { LARGEST_VALUE, PreconditionFailed, type StateStore } from '@bakehouse/records/stores';
import { describe, expect, jest, test } from '@jest/globals';
import { runChild } from './run-child.ts';
import { openStores, type StorePlace } from './store-places.ts';
import { useStorePlaces } from './use-places.ts';

// Starts Azurite and other processes, on machines that have much else to do.
jest.setTimeout(180_000);

const places = useStorePlaces();

/** Names that file systems, URLs or listings may take for something else. */
const ODD = [
  'a b',
  'a%20b',
  'a+b',
  'a#b?c&d=e',
  'Ünïcode-日本-🍞',
  'UPPER',
  'upper',
  '.hidden',
  'con',
  'CON.json',
  'lpt1',
  "it's",
  'a~b!(c)*',
  'a=',
  '=',
  '-',
  '$web',
  '%',
  '%2e%2e',
  'x'.repeat(80),
];

describe.each(Object.entries(places))('a state store in %s', (_, inPlace) => {
  const withStore = (work: (state: StateStore) => Promise<void>) =>
    inPlace(async (place: StorePlace) => {
      const { state, close } = await openStores(place);
      try {
        await work(state);
      } finally {
        close();
      }
    });

  test('has nothing at first', () =>
    withStore(async (state) => {
      expect(await state.read('a/b.json')).toBeUndefined();
      expect(await state.list('')).toEqual([]);
    }));

  test('keeps a value with a version, which every write changes', () =>
    withStore(async (state) => {
      const first = await state.write('a/b.json', '{"x": "ü"}\n', undefined);
      expect(await state.read('a/b.json')).toEqual({ value: '{"x": "ü"}\n', version: first });
      const second = await state.write('a/b.json', '{"x": "ü"}\n', first);
      expect(second).not.toBe(first);
      expect(await state.read('a/b.json')).toEqual({ value: '{"x": "ü"}\n', version: second });
      await state.write('empty', '', undefined);
      expect((await state.read('empty'))?.value).toBe('');
    }));

  test('writes and deletes only what the caller knows', () =>
    withStore(async (state) => {
      const first = await state.write('key', '1', undefined);
      await expect(state.write('key', '2', undefined)).rejects.toThrow(PreconditionFailed);
      const second = await state.write('key', '2', first);
      await expect(state.write('key', '3', first)).rejects.toThrow(PreconditionFailed);
      await expect(state.delete('key', first)).rejects.toThrow(PreconditionFailed);
      expect((await state.read('key'))?.value).toBe('2');
      await state.delete('key', second);
      expect(await state.read('key')).toBeUndefined();
      await expect(state.delete('key', second)).rejects.toThrow(PreconditionFailed);
      await expect(state.write('key', '4', second)).rejects.toThrow(PreconditionFailed);
      await expect(state.write('none', '5', '0x8D00000000000')).rejects.toThrow(PreconditionFailed);
      expect(await state.list('')).toEqual([]);
    }));

  test('an old version stays old when the old value comes back', () =>
    withStore(async (state) => {
      const first = await state.write('key', 'a', undefined);
      await state.write('key', 'a', await state.write('key', 'b', first));
      await expect(state.write('key', 'c', first)).rejects.toThrow(PreconditionFailed);
    }));

  test('lists by any prefix, sorted, with the versions that reading gives', () =>
    withStore(async (state) => {
      for (const key of ['b/2', 'a', 'a/1', 'a/10', 'ab', 'b/1/x']) await state.write(key, key, undefined);
      const keys = async (prefix: string) => (await state.list(prefix)).map(({ key }) => key);
      expect(await keys('')).toEqual(['a', 'a/1', 'a/10', 'ab', 'b/1/x', 'b/2']);
      expect(await keys('a')).toEqual(['a', 'a/1', 'a/10', 'ab']);
      expect(await keys('a/')).toEqual(['a/1', 'a/10']);
      expect(await keys('b/1')).toEqual(['b/1/x']);
      expect(await keys('c')).toEqual([]);
      for (const { key, version } of await state.list('')) expect((await state.read(key))?.version).toBe(version);
    }));

  test('a label is written with its value, and goes with the next write', () =>
    withStore(async (state) => {
      const first = await state.write('key', 'a', undefined, 'ended');
      await state.write('other', 'b', undefined);
      expect(await state.read('key')).toEqual({ value: 'a', version: first, label: 'ended' });
      expect(await state.list('')).toEqual([
        { key: 'key', version: first, label: 'ended' },
        { key: 'other', version: expect.any(String) },
      ]);
      await expect(state.write('key', 'c', undefined, 'other')).rejects.toThrow(PreconditionFailed);
      const second = await state.write('key', 'a', first);
      expect(await state.read('key')).toEqual({ value: 'a', version: second });
      expect(await state.list('key')).toEqual([{ key: 'key', version: second }]);
      for (const label of ['', 'Ended', 'a b', 'a\n', 'x'.repeat(41)])
        await expect((async () => state.write('key', 'a', second, label))()).rejects.toThrow(InputError);
    }));

  test('takes odd names, keeps them apart and lists them as they are', () =>
    withStore(async (state) => {
      for (const name of ODD) for (const key of [name, `in/${name}`, `${name}/in`]) await state.write(key, key, undefined);
      const all = ODD.flatMap((name) => [name, `in/${name}`, `${name}/in`]).sort();
      expect((await state.list('')).map(({ key }) => key)).toEqual(all);
      for (const key of all) expect((await state.read(key))?.value).toBe(key);
    }));

  test.each(['', '/a', 'a/', 'a//b', '..', 'a/../b', '.', 'a.', 'a\\b', 'a\u0000', 'a\nb', '\ud800', 'x'.repeat(81), 'work.lease'])(
    'refuses the key %j',
    (key) =>
      withStore(async (state) => {
        const works: (() => Promise<unknown>)[] = [
          () => state.read(key),
          () => state.write(key, '', undefined),
          () => state.delete(key, 'x'),
          () => state.lease(key, 15),
        ];
        for (const work of works) await expect((async () => work())()).rejects.toThrow(InputError);
      }),
  );

  test('refuses a value that is too large', () =>
    withStore(async (state) => {
      await expect(state.write('key', 'x'.repeat(LARGEST_VALUE + 1), undefined)).rejects.toThrow(UserError);
      expect(await state.list('')).toEqual([]);
    }));

  test('two processes that count up at the same time lose nothing', () =>
    inPlace(async (place) => {
      const task = { work: 'count', place, key: 'counter', times: 15 };
      await Promise.all([runChild(task), runChild(task)]);
      const { state, close } = await openStores(place);
      expect((await state.read('counter'))?.value).toBe('30');
      close();
    }));

  test('of several that ask for a free lease at the same moment one has it, every time', () =>
    inPlace(async (place) => {
      const open = await Promise.all([1, 2, 3, 4, 5, 6].map(() => openStores(place)));
      for (let round = 1; round <= 10; round++) {
        const held = (await Promise.all(open.map(({ state }) => state.lease('image/work', 15)))).filter((lease) => lease !== undefined);
        expect({ round, held: held.length }).toEqual({ round, held: 1 });
        await held[0]?.release();
      }
      for (const { close } of open) close();
    }));

  test('a lease has one holder, needs no value and is in no list', () =>
    withStore(async (state) => {
      const lease = await state.lease('image/work', 15);
      expect(lease?.lost.aborted).toBe(false);
      expect(await state.lease('image/work', 15)).toBeUndefined();
      expect(await state.lease('image/other', 15)).toBeDefined();
      await lease?.renew();
      const version = await state.write('image/work', 'x', undefined);
      await state.delete('image/work', version);
      expect(await state.list('')).toEqual([]);
      await lease?.release();
      const next = await state.lease('image/work', 15);
      expect(next).toBeDefined();
      await next?.release();
    }));
});
