import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { testZip } from './archive.test-support.ts';
import { unpackArchive } from './unpack-archive.ts';

const signal = new AbortController().signal;

/** Unpacks into `out` of the folder, which the test may look at. */
async function unpack(folder: string, file: 'a.zip' | 'a.tar.gz') {
  await mkdir(join(folder, 'out'));
  return unpackArchive(join(folder, file), file === 'a.zip' ? 'zip' : 'tar.gz', join(folder, 'out'), { links: 'keep', signal });
}

describe('unpackArchive of what only others write', () => {
  it('does not lose the entries of a zip beyond those that it counts', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const zip = testZip(['a', 'b', 'c'].map((name) => ({ name, content: name })));
      zip.writeUInt16LE(2, zip.length - 14);
      zip.writeUInt16LE(2, zip.length - 12);
      await writeFile(join(folder, 'a.zip'), zip);
      await expect(unpack(folder, 'a.zip')).rejects.toThrow('its directory holds more than the 2 entries that it says');
    }));

  it.each([
    ['the name that it was made for', 'raw', 'other'],
    ['an earlier name', 'earlier', 'raw'],
  ])("takes the Unicode name of a zip's extra field with %s for what it is", (_what, made, expected) =>
    withTemporaryFolder('unpack', async (folder) => {
      const zip = testZip([{ name: 'raw', content: 'x' }]);
      const extra = Buffer.concat([Buffer.from([0x75, 0x70, 10, 0, 1, 0, 0, 0, 0]), Buffer.from('other')]);
      extra.writeUInt32LE(crc32(made), 5);
      const end = zip.length - 22;
      const start = zip.readUInt32LE(end + 16);
      zip.writeUInt16LE(extra.length, start + 30);
      zip.writeUInt32LE(zip.readUInt32LE(end + 12) + extra.length, end + 12);
      await writeFile(join(folder, 'a.zip'), Buffer.concat([zip.subarray(0, end), extra, zip.subarray(end)]));
      expect((await unpack(folder, 'a.zip')).files.map(({ path }) => path)).toEqual([expected]);
    }),
  );

  it.each(['gnu', 'posix'])('refuses a sparse file of GNU tar, which is not all there: %s', (format) =>
    withTemporaryFolder('unpack', async (folder) => {
      const sparse = ['truncate -s 1M disk', `tar --sparse --format=${format} -czf a.tar.gz disk`].join(' && ');
      await runProgram('tar', ['sh', '-c', sparse], { cwd: folder });
      await expect(unpack(folder, 'a.tar.gz')).rejects.toThrow(/its entry ".*disk" is a (?:sparse file|thing of an unknown kind)/);
      expect(await readdir(join(folder, 'out'))).toEqual([]);
    }),
  );

  it.each([
    ['file', 'printf x >'],
    ['link', 'ln -s x'],
  ])('refuses a %s of a tar whose name is no UTF-8, and does not give it another', (_what, make) =>
    withTemporaryFolder('unpack', async (folder) => {
      const script = `mkdir s && ${make} "$(printf 's/f\\377')" && tar -czf a.tar.gz -C s .`;
      await runProgram('tar', ['sh', '-c', script], { cwd: folder });
      await expect(unpack(folder, 'a.tar.gz')).rejects.toThrow('has a name that is not UTF-8');
    }),
  );
});
