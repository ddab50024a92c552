import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { testZip } from './archive.test-support.ts';
import { readArchive } from './read-archive.ts';

/** The names in a zip of these bytes. */
function namesOf(bytes: Buffer): Promise<string[]> {
  return withTemporaryFolder('zip', async (folder) => {
    const archive = join(folder, 'a.zip');
    await writeFile(archive, bytes);
    const names: string[] = [];
    const read = async (path: string, _entry: unknown, content: AsyncIterable<Buffer>) => {
      for await (const part of content) expect(part.length).toBeGreaterThan(0);
      names.push(path);
    };
    await readArchive(archive, 'zip', read, { signal: new AbortController().signal });
    return names;
  });
}

async function refusalOf(bytes: Buffer): Promise<string> {
  const error: unknown = await namesOf(bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

describe('readArchive of a zip', () => {
  it('gives entries in the order of their places, whatever the order of the directory and the kind of their names', async () => {
    expect(
      await namesOf(testZip([{ name: 'b/', mode: 0o040755 }, { name: 'a', content: 'x'.repeat(70_000), deflate: true }, { name: 'ü' }])),
    ).toEqual(['b', 'a', 'ü']);
  });

  it('refuses an entry without a name, and one whose own header has another or none', async () => {
    expect(await refusalOf(testZip([{ name: 'a' }, { name: '', content: 'x' }]))).toContain('its entry ""');
    const another = 'its entry "a" is another one in the directory than in its place.';
    for (const localName of ['b', '']) expect(await refusalOf(testZip([{ name: 'a', content: 'x', localName }]))).toContain(another);
  });

  it('says what is wrong with the end of a zip', async () => {
    const whole = testZip([{ name: 'a', content: 'content' }]);
    expect(await refusalOf(Buffer.concat([whole, Buffer.from('x')]))).toMatch(
      /a\.zip is damaged: it is no whole zip: Invalid comment length/,
    );
    expect(await refusalOf(whole.subarray(0, 20))).toContain('it is no whole zip: End of central directory record signature not found');
    const parts = Buffer.from(whole);
    parts.writeUInt16LE(1, parts.length - 18);
    expect(await refusalOf(parts)).toContain('it is one of several parts.');
    const more = Buffer.from(whole);
    more.writeUInt16LE(2, more.length - 12);
    expect(await refusalOf(more)).toContain('its directory is cut: ');
    const fewer = testZip([{ name: 'a' }, { name: 'b' }]);
    fewer.writeUInt16LE(1, fewer.length - 12);
    expect(await refusalOf(fewer)).toContain('its directory holds more than the 1 entries that it says.');
  });
});
