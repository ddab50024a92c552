import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namedFiles } from '@bakehouse/blob/source';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { run as prepare } from '../prepare-artifacts/run.ts';
import { sourceOf } from './source-of.ts';

const inputs: Omit<Parameters<typeof sourceOf>[0], 'source'> = {
  ...{ include: [], exclude: [], includeHidden: false, manifest: undefined, links: 'auto', caFile: undefined },
  ...{ blobType: 'auto', writeChecksums: false, verify: 'none' },
};

const selectSource = async (...given: Parameters<typeof sourceOf>) => namedFiles(await sourceOf(...given));

describe('the source of upload-blob', () => {
  (process.platform === 'win32' ? it.skip : it).each([
    ['bakehouse-files/1', true],
    ['bakehouse-artifacts/1', true],
    ['other/1', false],
    [undefined, false],
  ])('takes the links of a folder whose manifest has the schema %s: %s', (schema, taken) =>
    withTemporaryFolder('source', async (folder) => {
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(schema === undefined ? null : { schema, files: [] }));
      await symlink('manifest.json', join(folder, 'link'));
      const selected = await selectSource({ ...inputs, source: '.' }, contextIn(folder)).catch((thrown: unknown) => thrown);
      if (taken) expect(selected).toMatchObject([{ path: 'link', link: 'manifest.json' }, { path: 'manifest.json' }]);
      else expect(selected).toMatchObject({ findings: [{ file: join(folder, 'link') }] });
    }),
  );

  (process.platform === 'win32' ? it.skip : it)('takes the links of what prepare-artifacts has just made of a folder', () =>
    withTemporaryFolder('source', async (folder) => {
      await mkdir(join(folder, 'scripts'));
      await writeFile(join(folder, 'scripts/a.sh'), 'a');
      await symlink('a.sh', join(folder, 'scripts/b.sh'));
      const context = contextIn(folder);
      await prepare({ source: 'scripts', format: 'folder', links: 'keep', variables: [], outputFolder: 'out', dryRun: false }, context);
      const selected = await selectSource({ ...inputs, source: 'out/scripts' }, context);
      expect(selected.map(({ path, link }) => [path, link])).toEqual([
        ['SHA256SUMS', undefined],
        ['a.sh', undefined],
        ['b.sh', 'a.sh'],
        ['manifest.json', undefined],
      ]);
    }),
  );

  it.each([
    [['one'], /^1 symbolic link in .* was left out\.$/],
    [['one', 'two'], /^2 symbolic links in .* were left out\.$/],
  ])('counts the links %j that are left out', (links, said) =>
    withTemporaryFolder('source', async (folder) => {
      await writeFile(join(folder, 'file'), '');
      for (const link of links) await symlink('file', join(folder, link));
      const warnings: string[] = [];
      const context = contextIn(folder, { log: { ...silentLog, warning: (message) => void warnings.push(message) } });
      await selectSource({ ...inputs, source: '.', links: 'skip' }, context);
      expect(warnings).toEqual([expect.stringMatching(said)]);
    }),
  );

  it.each([
    ['is not there', 'nothing', 'does not exist; there is nothing to upload.'],
    ['lies in a file', 'file/below', 'does not exist; there is nothing to upload.'],
    ['cannot be looked at', 'circle/below', 'cannot be looked at: ELOOP'],
  ])('says of a source that %s that it is unusable', (_, source, message) =>
    withTemporaryFolder('source', async (folder) => {
      await writeFile(join(folder, 'file'), '');
      await symlink('circle', join(folder, 'circle'));
      const error: unknown = await selectSource({ ...inputs, source }, contextIn(folder)).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toContain(`${join(folder, source)} ${message}`);
      expect((error as InputError).hint).toContain(
        message.includes('does not exist') ? `a relative path begins at ${folder}` : 'the right to read it',
      );
    }),
  );

  (process.platform === 'win32' ? it.skip : it).each(['auto', 'refuse', 'follow', 'skip', 'keep'] as const)(
    'is what a link leads to that is given as the source, with links: %s',
    (links) =>
      withTemporaryFolder('source', async (folder) => {
        await mkdir(join(folder, 'build-7'));
        await writeFile(join(folder, 'build-7/a'), 'content');
        await writeFile(join(folder, 'image-1.2.txt'), 'content');
        for (const [path, target] of [
          ['latest.txt', 'image-1.2.txt'],
          ['again.txt', 'latest.txt'],
          ['current', 'build-7'],
        ] as const)
          await symlink(target, join(folder, path));
        const select = (source: string) => selectSource({ ...inputs, links, source }, contextIn(folder));
        expect(await select('latest.txt')).toMatchObject([{ path: 'latest.txt', size: 7, absolute: join(folder, 'latest.txt') }]);
        expect(await select('again.txt')).toMatchObject([{ path: 'again.txt', size: 7 }]);
        expect(await select('current')).toMatchObject([{ path: 'a', size: 7 }]);
      }),
  );

  (process.platform === 'win32' ? it.skip : it)('says of a link to nothing that it is one', () =>
    withTemporaryFolder('source', async (folder) => {
      await symlink('nowhere', join(folder, 'dangling'));
      const error: unknown = await selectSource({ ...inputs, source: 'dangling' }, contextIn(folder)).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toBe(
        `${join(folder, 'dangling')} is a symbolic link to what does not exist; there is nothing to upload.`,
      );
    }),
  );
});
