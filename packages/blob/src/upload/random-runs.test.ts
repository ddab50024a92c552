import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Fault } from '../../../../test/simulators/blob/blob-simulator.ts';
import { type UploadPlace, withUploads } from './sync-files.test-support.ts';
import type { SyncOptions } from './sync-files.ts';

const SEQUENCES = 60;
const RUNS = 6;
const PATHS = ['a', 'dir/b', 'dir/c d', 'empty', 'manifest.json'];
const FAULTS: readonly Fault[] = [
  { status: 503, code: 'ServerBusy' },
  { status: 412, code: 'ConditionNotMet' },
  { status: 403, code: 'AuthorizationPermissionMismatch' },
  { cut: 'at once' },
  { cut: 'in the body' },
  { cut: 'before the answer' },
  { cut: 'in the answer' },
];

/** Numbers from 0 up to below 1, the same for the same seed ("mulberry32"). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What every blob must be at any time, whatever went wrong: what it says that it is. */
function expectTrue({ store }: UploadPlace): void {
  for (const { name, metadata } of store.container('artifacts').blobs.values()) {
    expect([name, sha256(store.content('artifacts', name))]).toEqual([name, metadata['sha256']]);
  }
}

async function sequence(place: UploadPlace, next: () => number): Promise<number> {
  const { store, sync, fill, asked, folder } = place;
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T;
  const contents = new Map<string, string>();
  let succeeded = 0;
  for (let run = 0; run < RUNS; run++) {
    for (const path of PATHS.filter(() => next() < 0.5)) {
      // Two of them have the same size.
      const content = path === 'empty' ? '' : pick(['one', 'two', 'three']);
      contents.set(path, content);
      await fill({ [path]: content });
    }
    const gone = pick(PATHS);
    if (next() < 0.3 && contents.delete(gone)) await rm(join(folder, gone));
    const controller = new AbortController();
    const options: Partial<SyncOptions> = {
      prefix: 'set',
      overwrite: pick(['changed', 'changed', 'always']),
      writeChecksums: next() < 0.5,
      ...(next() < 0.4 ? { deleteExtraneous: { percent: 100 } } : {}),
      verify: pick(['none', 'hashes', 'download']),
      tries: pick([1, 6]),
      signal: controller.signal,
    };
    const how = pick(['once', 'once', 'often', 'killed', 'cancelled']);
    let left = Math.floor(next() * 12);
    store.fault = () => {
      if (left-- === 0 && how === 'cancelled') controller.abort();
      if (how === 'killed' && left < 0) return { cut: 'at once' };
      return (how === 'once' && left === -1) || (how === 'often' && next() < 0.15) ? pick(FAULTS) : undefined;
    };
    const ended: unknown = await sync(options).catch((error: unknown) => error);
    store.fault = undefined;
    expectTrue(place);
    if (ended instanceof Error) {
      expect([UserError, ExternalError, CancelledError].some((kind) => ended instanceof kind)).toBe(true);
      continue;
    }
    succeeded++;
    for (const [path, content] of contents) expect([path, store.content('artifacts', `set/${path}`).toString()]).toEqual([path, content]);
    if (options.writeChecksums === true) {
      const lines = [...contents].map(([path, content]) => `${sha256(content)}  ${path}\n`).sort();
      expect(store.content('artifacts', 'set/SHA256SUMS').toString().match(/.*\n/g)?.sort() ?? []).toEqual(lines);
    }
    asked();
    const { overwrite: _, verify: __, ...same } = options;
    await sync({ ...same, signal: new AbortController().signal });
    expect(asked().filter((one) => !one.startsWith('Get'))).toEqual([]);
  }
  return succeeded;
}

describe('runs with random changes, options and faults', () => {
  beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => void jest.restoreAllMocks());

  it('leave no blob that is not what it says, and after success all is there and nothing is left to send', async () => {
    let succeeded = 0;
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      await withUploads(async (place) => {
        await place.fill({ a: 'one' });
        await place.sync({ prefix: 'other', files: place.files() });
        const before = place.store.blob('artifacts', 'other/a').etag;
        await rm(join(place.folder, 'a'));
        succeeded += await sequence(place, numbersFrom(seed)).catch((error: unknown) => {
          throw new Error(`with the seed ${seed}: ${String(error)}`, { cause: error });
        });
        expect(place.store.blob('artifacts', 'other/a').etag).toBe(before);
      });
    }
    expect(succeeded).toBeGreaterThan(SEQUENCES);
  });
});
