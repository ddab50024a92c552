import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { DigestCache } from './digest-cache.ts';
import { fileIdentity, isSettled } from './file-identity.ts';
import { sha256, withTemporaryFolder } from './files.ts';

interface Place {
  readonly file: string;
  readonly cache: string;
  readonly notes: string[];
  open(): Promise<DigestCache>;
}

function inFolder(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('digest-cache', async (folder) => {
    const [file, cache] = [join(folder, 'a "file"\n'), join(folder, 'cache/digests')];
    const notes: string[] = [];
    writeFileSync(file, 'one');
    await work({ file, cache, notes, open: () => DigestCache.open(cache, (message) => notes.push(message)) });
  });
}

/** Replaces the digest that is kept for the only file, which shows whether it is used. */
function plant(cache: string, file: string): string {
  const body = `${'0'.repeat(64)} ${fileIdentity(statSync(file, { bigint: true }))} ${JSON.stringify(file)}\n`;
  const text = `bakehouse-digest-cache/1 ${crc32(body)}\n${body}`;
  writeFileSync(cache, text);
  return text;
}

test('A kept digest is used as long as the identity of the file is the same', () =>
  inFolder(async ({ file, cache, open, notes }) => {
    await open();
    plant(cache, file);
    expect(await (await open()).digestOf(file)).toBe('0'.repeat(64));
    writeFileSync(file, 'two');
    expect(await (await open()).digestOf(file)).toBe(sha256('two'));
    expect(notes).toEqual([]);
  }));

test('A change that keeps size and time of the content is noticed', () =>
  inFolder(async ({ file, cache, open }) => {
    await open();
    plant(cache, file);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, 'two');
    utimesSync(file, atime, mtime);
    expect(await (await open()).digestOf(file)).toBe(sha256('two'));
  }));

test('A file that may still change in the same tick of the clock is not kept', () =>
  inFolder(async ({ file, cache, open }) => {
    const digests = await open();
    expect(await digests.digestOf(file)).toBe(sha256('one'));
    await digests.save();
    expect(readFileSync(cache, 'utf8')).toBe('bakehouse-digest-cache/1 0\n');
  }));

test('Whether a file is settled depends on the later of its times, and on how fine they are', () => {
  const second = 1_000_000_000n;
  const status = (mtimeNs: bigint, ctimeNs: bigint) => ({ ...statSync('.', { bigint: true }), mtimeNs, ctimeNs });
  expect(isSettled(status(5n * second + 1n, 5n * second + 1n), 6n * second)).toBe(true);
  expect(isSettled(status(5n * second + 1n, 6n * second - 1n), 6n * second)).toBe(false);
  expect(isSettled(status(5n * second + 1n, 7n * second), 6n * second)).toBe(false);
  // A file system that keeps whole seconds.
  expect(isSettled(status(5n * second, 5n * second), 6n * second)).toBe(false);
  expect(isSettled(status(5n * second, 5n * second), 8n * second)).toBe(true);
});

test('A settled file is kept, and nothing is written when nothing is new', () =>
  inFolder(async ({ file, cache, open }) => {
    // Waits for the clock of the file system to go on, which a kept file needs.
    const until = Date.now() + 10_000;
    while (!readFileIfThere(cache).includes(sha256('one')) && Date.now() < until) {
      const digests = await open();
      await digests.digestOf(file);
      await digests.save();
    }
    expect(readFileSync(cache, 'utf8')).toContain(sha256('one'));
    const before = statSync(cache).ino;
    const digests = await open();
    expect(await digests.digestOf(file)).toBe(sha256('one'));
    await digests.save();
    expect(statSync(cache).ino).toBe(before);
    expect(await readdir(join(cache, '..'))).toEqual(['digests']);
  }));

function readFileIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test.each([
  ['of another version', (text: string) => text.replace('/1', '/2')],
  ['cut off', (text: string) => text.slice(0, -5)],
  ['not text', () => '\u0000\u0001\n\n'],
  ['empty', () => ''],
  ['damaged in the middle', (text: string) => text.replace('00', '01')],
])('A cache that is %s is ignored with a note', (_, damage) =>
  inFolder(async ({ file, cache, open, notes }) => {
    await open();
    writeFileSync(cache, damage(plant(cache, file)));
    expect(await (await open()).digestOf(file)).toBe(sha256('one'));
    expect(notes).toEqual([expect.stringContaining('all digests are taken again')]);
  }),
);

test('Lines that make no sense are left out', () =>
  inFolder(async ({ file, cache, open }) => {
    const body = `nonsense\n${'g'.repeat(64)} 3 1 1 1 ${JSON.stringify(file)}\n`;
    await open();
    writeFileSync(cache, `bakehouse-digest-cache/1 ${crc32(body)}\n${body}`);
    expect(await (await open()).digestOf(file)).toBe(sha256('one'));
  }));

test('A missing file is the error of the system', () =>
  inFolder(async ({ file, open }) => {
    await expect((await open()).digestOf(`${file}.gone`)).rejects.toMatchObject({ code: 'ENOENT' });
  }));
