import { lstatSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { permissionHint, withTemporaryFolder } from '@bakehouse/system/files';
import { HashWorkers } from '@bakehouse/system/hashing';
import { describe, expect, it } from '@jest/globals';
import { withoutPrivilege } from '../../../system/src/without-privilege.test-support.ts';
import type { LocalFile } from '../source/local-file.ts';
import { BufferPool } from './buffer-pool.ts';
import { SourceHasher } from './hash-sources.ts';
import { openLargeFile, readSmallFile } from './read-source.ts';

async function failureOf(work: () => unknown): Promise<UserError> {
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error('not refused');
}

/** A folder with a file that may not be read, and one behind a folder that nobody goes through. */
function withClosedFiles(work: (closed: LocalFile, behind: LocalFile) => Promise<void>): Promise<void> {
  return withTemporaryFolder('read', async (folder) => {
    await mkdir(join(folder, 'shut'));
    const files = ['closed', 'shut/behind'].map((path) => join(folder, path));
    for (const file of files) await writeFile(file, 'content');
    const [closed, behind] = files.map((absolute) => ({
      path: absolute,
      absolute,
      size: 7,
      identity: lstatSync(absolute, { bigint: true }),
    }));
    await chmod(folder, 0o755);
    await chmod(join(folder, 'closed'), 0);
    await chmod(join(folder, 'shut'), 0o600);
    await withoutPrivilege(() => work(closed as LocalFile, behind as LocalFile));
  });
}

describe('a source that may not be read', () => {
  // Windows has neither modes nor this user.
  (process.platform === 'win32' ? it.skip : it)('tells, wherever it is read, who reads and which right is missing on what', async () => {
    await withClosedFiles(async (closed, behind) => {
      const { signal } = new AbortController();
      const workers = new HashWorkers();
      const hasher = new SourceHasher({ pool: new BufferPool(), workers, log: silentLog, signal });
      const ways = [
        (file: LocalFile) => readSmallFile(file),
        (file: LocalFile) => openLargeFile(file),
        (file: LocalFile) => hasher.hash([{ file, md5: false }]),
        (file: LocalFile) => hasher.hash([{ file, md5: true }]),
      ];
      const owner = lstatSync(closed.absolute).uid;
      const user = process.geteuid?.();
      try {
        for (const way of ways) {
          const ofFile = await failureOf(() => way(closed));
          expect(ofFile.message).toMatch(/^Cannot read .*closed: EACCES: /);
          expect(ofFile.hint).toMatch(new RegExp(`^the step runs as (?:\\w+ \\()?uid ${user}\\)?, who may not read `));
          expect(ofFile.hint).toContain(`${closed.absolute} (mode 0000, of uid ${owner}): give that user its right r, or leave it out`);
          const ofFolder = await failureOf(() => way(behind));
          expect(ofFolder.hint).toMatch(/who may not go through the folder .*shut \(mode 0600, of uid \d+\): give that user its right x/);
        }
      } finally {
        await workers.close();
      }
    });
  });

  (process.platform === 'win32' ? it.skip : it)('is refused by the system where its mode is not what keeps it', () => {
    expect(permissionHint(import.meta.dirname, { code: 'EPERM' })).toMatch(
      /^the step runs as .*, to whom the system itself refuses the file/,
    );
    expect(permissionHint(import.meta.dirname, { code: 'EIO' })).toBeUndefined();
  });
});

describe('a source that is something else now', () => {
  it('17: is told when it is written to while it is read, though its size stays', () =>
    withTemporaryFolder('read', async (folder) => {
      const absolute = join(folder, 'a');
      await writeFile(absolute, 'one');
      // File systems tell times apart by some milliseconds alone.
      await utimes(absolute, 0, 0);
      const identity = lstatSync(absolute, { bigint: true });
      let asked = 0;
      const file: LocalFile = {
        ...{ path: 'a', absolute, identity },
        get size() {
          // Once to be compared with the file, then for the memory that it is read into.
          if (++asked === 2) writeFileSync(absolute, 'two');
          return 3;
        },
      };
      const error = await failureOf(() => readSmallFile(file));
      expect(error.message).toBe(`${absolute} changed since it was listed; it is not uploaded.`);
    }));

  it('17: is named where it has become a folder, whatever of it is hashed', () =>
    withTemporaryFolder('read', async (folder) => {
      const { signal } = new AbortController();
      const hasher = new SourceHasher({ pool: new BufferPool(), workers: new HashWorkers(), log: silentLog, signal });
      const file = { path: 'a', absolute: folder, size: 3 };
      for (const md5 of [false, true]) {
        const error = await failureOf(() => hasher.hash([{ file, md5 }]));
        expect(error.message).toBe(`${folder} changed since it was listed; it is not uploaded.`);
      }
    }));
});
