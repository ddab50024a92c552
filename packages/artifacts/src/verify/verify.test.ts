import { appendFile, chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, UserError } from '@bakehouse/core/errors';
import type { ExpectedFile, ExpectedFiles } from '@bakehouse/records/artifacts';
import { readExpectedFiles } from '@bakehouse/records/artifacts';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { parseChecksums } from '../../../records/src/files-manifest.ts';
import { verifyFolder } from './verify-folder.ts';
import { type ListedObject, verifyListing } from './verify-listing.ts';

const options = { allowExtra: false, signal: new AbortController().signal };

const file = (path: string, content: string): ExpectedFile => ({ path, sha256: sha256(content), size: content.length, mode: '0644' });

/** A folder with three files, a link and an empty folder, and what is expected of it. */
function withSet(work: (folder: string, expected: ExpectedFiles) => Promise<void>): Promise<void> {
  return withTemporaryFolder('verify', async (folder) => {
    await mkdir(join(folder, 'sub/empty'), { recursive: true });
    await writeFile(join(folder, 'a'), 'one');
    await writeFile(join(folder, 'sub/b'), 'two');
    await writeFile(join(folder, 'large'), 'x'.repeat(2_000_000));
    await symlink('../a', join(folder, 'sub/link'));
    const link = { path: 'sub/link', sha256: sha256('../a'), size: 4, mode: '0777', link: '../a' };
    const files = [file('a', 'one'), file('large', 'x'.repeat(2_000_000)), file('sub/b', 'two'), link];
    await work(folder, { manifest: join(folder, 'manifest.json'), files, listsLinks: true, emptyFolders: ['sub/empty'] });
  });
}

describe('verifyFolder', () => {
  it('finds nothing where all is as the manifest says', () =>
    withSet(async (folder, expected) => {
      await writeFile(expected.manifest, '{}');
      expect(await verifyFolder(folder, expected, options)).toEqual({ files: 4, bytes: 2_000_010, findings: [] });
    }));

  it.each<[string, (folder: string) => Promise<unknown>, string]>([
    ['a changed byte', (folder) => writeFile(join(folder, 'a'), 'onE'), `a: has the SHA-256 ${sha256('onE')}, not ${sha256('one')}`],
    ['another size', (folder) => appendFile(join(folder, 'sub/b'), 'x'), 'sub/b: has 4 bytes, not 3'],
    ['a missing file', (folder) => rm(join(folder, 'a')), 'a: is missing'],
    ['another mode', (folder) => chmod(join(folder, 'a'), 0o755), 'a: has the mode 0755, not 0644'],
    ['an additional file', (folder) => writeFile(join(folder, 'sub/new'), ''), 'sub/new: is not in the manifest'],
    ['an additional folder', (folder) => mkdir(join(folder, 'new')), 'new: is a folder that is not in the manifest'],
    ['a missing folder', (folder) => rm(join(folder, 'sub/empty'), { recursive: true }), 'sub/empty: is missing, a folder'],
    ['a folder in place of a file', (folder) => rm(join(folder, 'a')).then(() => mkdir(join(folder, 'a'))), 'a: is a folder'],
    [
      'a link in place of a file',
      (folder) => rm(join(folder, 'a')).then(() => symlink('sub/b', join(folder, 'a'))),
      'a: is a symbolic link',
    ],
    [
      'a file in place of a link',
      (folder) => rm(join(folder, 'sub/link')).then(() => writeFile(join(folder, 'sub/link'), '../a')),
      'sub/link: is no symbolic link to ../a',
    ],
    [
      'a FIFO in place of a file',
      (folder) => rm(join(folder, 'a')).then(() => runProgram('fifo', ['mkfifo', join(folder, 'a')])),
      'a: is a FIFO',
    ],
  ])('tells %s', (_what, change, message) =>
    withSet(async (folder, expected) => {
      await change(folder);
      const { findings } = await verifyFolder(folder, expected, options);
      expect(findings.map((finding) => formatFinding(finding).replace(`${folder}/`, ''))).toEqual([message]);
    }),
  );

  it('lets other files be when told to', () =>
    withSet(async (folder, expected) => {
      await writeFile(join(folder, 'other'), '');
      await mkdir(join(folder, 'more'));
      expect((await verifyFolder(folder, expected, { ...options, allowExtra: true })).findings).toEqual([]);
    }));

  it('reads a SHA256SUMS of sha256sum, which lists no links and no folders', () =>
    withSet(async (folder) => {
      await runProgram('sum', ['sh', '-c', 'sha256sum a large > SHA256SUMS; sha256sum --binary sub/b >> SHA256SUMS'], { cwd: folder });
      const expected = await readExpectedFiles(join(folder, 'SHA256SUMS'));
      expect((await verifyFolder(folder, expected, options)).findings).toEqual([]);
      await writeFile(join(folder, 'new'), '');
      expect((await verifyFolder(folder, expected, options)).findings).toHaveLength(1);
    }));

  it('says that a folder is not there', () =>
    withSet(async (folder, expected) => {
      await expect(verifyFolder(join(folder, 'gone'), expected, options)).rejects.toThrow(`${join(folder, 'gone')} cannot be read`);
    }));
});

describe('verifyListing', () => {
  const objects = (...extra: ListedObject[]): ListedObject[] => [
    { path: 'a', size: 3, sha256: sha256('one').toUpperCase() },
    { path: 'sub/b', size: 3, sha256: sha256('two') },
    { path: 'manifest.json', size: 99 },
    ...extra,
  ];
  const expected: ExpectedFiles = { manifest: '/x', files: [file('a', 'one'), file('sub/b', 'two')], listsLinks: true, emptyFolders: [] };
  const verify = (listing: Iterable<ListedObject>) => verifyListing(listing, 'container/prefix', expected, 'manifest.json', options);

  it('finds nothing where sizes and recorded hashes are as the manifest says', async () => {
    expect(await verify(objects())).toEqual({ files: 2, bytes: 6, findings: [] });
  });

  it('tells what is missing, other, additional, or recorded nowhere', async () => {
    const listing = [{ path: 'a', size: 3 }, { path: 'b', size: 1 }, ...objects().slice(2)];
    expect((await verify(listing)).findings.map(formatFinding)).toEqual([
      'container/prefix/a: has no SHA-256 recorded, so that only reading it would tell',
      'container/prefix/b: is not in the manifest',
      'container/prefix/sub/b: is missing',
    ]);
  });
});

describe('parseChecksums', () => {
  it('5: refuses names that lead out of the folder, and every other line that is unusable', () => {
    const sum = sha256('x');
    const text = [`${sum}  ok`, `${sum}  ../x`, `${sum} */etc/passwd`, 'nothing', `${sum}  ok`, `\\${sum}  a\\nb`].join('\n');
    let error: unknown;
    try {
      parseChecksums(text, 'SUMS');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).findings.map(formatFinding)).toEqual([
      'SUMS:2: "../x" climbs out of its folder',
      'SUMS:3: "/etc/passwd" is absolute',
      'SUMS:4: is no line of SHA256SUMS: 64 digits, two blanks and a name',
      'SUMS:5: "ok" stands in it twice',
      'SUMS:6: "a\\nb" has a control character in its name',
    ]);
  });

  it('takes names as find gives them, which begin with the folder', () => {
    expect(parseChecksums(`${sha256('x')}  ./sub/a\n`, 'SUMS')).toEqual([{ path: 'sub/a', sha256: sha256('x') }]);
  });

  it('takes lines that Windows wrote', () => {
    expect(parseChecksums(`${sha256('x').toUpperCase()} *a b\r\n`, 'SUMS')).toEqual([{ path: 'a b', sha256: sha256('x') }]);
  });
});

describe('readExpectedFiles', () => {
  it.each<[string, string, RegExp]>([
    ['nothing in it', '\n', /is empty/],
    ['no JSON', '{', /is damaged/],
    ['another schema', '{"schema":"x/1"}', /no manifest that prepare-artifacts wrote/],
    ['no files', '{"schema":"bakehouse-files/1"}', /is no manifest of prepared files/],
    [
      'a name that leads out',
      JSON.stringify({
        schema: 'bakehouse-files/1',
        files: [{ path: '../x', sha256: sha256(''), size: 0, mode: '0644' }],
        emptyFolders: [],
      }),
      /climbs out/,
    ],
    [
      'an image with a name that leads out',
      JSON.stringify({ schema: 'bakehouse-artifacts/1', files: [{ path: '/x' }], archive: { file: 'a', sha256: '', size: 0 } }),
      /is absolute/,
    ],
  ])('refuses a manifest with %s', (_what, text, message) =>
    withTemporaryFolder('verify', async (folder) => {
      await writeFile(join(folder, 'manifest.json'), text);
      await expect(readExpectedFiles(join(folder, 'manifest.json'))).rejects.toThrow(message);
      await expect(readExpectedFiles(join(folder, 'gone'))).rejects.toThrow('there is no such file');
    }),
  );
});
