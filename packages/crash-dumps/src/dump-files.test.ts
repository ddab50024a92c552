import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, InputError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { dumpFilesBelow, UNPACKED } from './dump-files.ts';

const never = new AbortController().signal;

test('Files with content are found in all subfolders, in the order of their names', () =>
  withTemporaryFolder('dump-files', async (folder) => {
    await mkdir(join(folder, 'b', 'c'), { recursive: true });
    for (const name of ['z', 'a', 'b/x', 'b/c/y']) await writeFile(join(folder, name), name);
    await writeFile(join(folder, 'empty'), '');
    const { files, tooDeep } = await dumpFilesBelow(folder, '', never);
    expect(files.map(({ origin }) => origin)).toEqual(['a', 'b/c/y', 'b/x', 'z'].map((name) => join(folder, name)));
    expect(files.map(({ path }) => path)).toEqual(files.map(({ origin }) => origin));
    expect(tooDeep).toBe(0);
  }));

test('What a killed run has unpacked is no dump that was found', () =>
  withTemporaryFolder('dump-files', (folder) =>
    withTemporaryFolder(
      UNPACKED,
      async (left) => {
        await writeFile(join(left, 'dump'), 'x');
        expect((await dumpFilesBelow(folder, '', never)).files).toEqual([]);
      },
      folder,
    ),
  ));

test('An empty file counts where its name says that it was to be a dump', () =>
  withTemporaryFolder('dump-files', async (folder) => {
    for (const name of ['core.77', 'empty', 'app.dmp']) await writeFile(join(folder, name), '');
    const { files } = await dumpFilesBelow(folder, '', never);
    expect(files.map(({ origin }) => origin)).toEqual(['app.dmp', 'core.77'].map((name) => join(folder, name)));
  }));

test('A file is its own and only dump; one folder can be left out', () =>
  withTemporaryFolder('dump-files', async (folder) => {
    await mkdir(join(folder, 'dumps'));
    await writeFile(join(folder, 'core'), 'x');
    await writeFile(join(folder, 'dumps', 'core'), 'x');
    expect((await dumpFilesBelow(join(folder, 'core'), '', never)).files).toEqual([
      { path: join(folder, 'core'), origin: join(folder, 'core') },
    ]);
    expect((await dumpFilesBelow(folder, join(folder, 'dumps'), never)).files).toHaveLength(1);
  }));

(process.platform === 'linux' ? test : test.skip)('A name that is not UTF-8 is kept as bytes to open it by', () =>
  withTemporaryFolder('dump-files', async (folder) => {
    // As the kernel cuts a program's name: in the middle of a character.
    const name = Buffer.concat([Buffer.from(`${folder}/core.caf`), Buffer.from([0xc3])]);
    await writeFile(name, 'x');
    const { files } = await dumpFilesBelow(folder, '', never);
    expect(files).toEqual([{ path: name, origin: join(folder, 'core.caf\ufffd') }]);
  }),
);

(process.platform === 'win32' ? test.skip : test)('Links are not followed, neither below the folder nor as the folder', () =>
  withTemporaryFolder('dump-files', async (folder) => {
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'core'), 'x');
    await symlink(join(folder, 'core'), join(folder, 'in', 'link'));
    await symlink(join(folder, 'in'), join(folder, 'folder'));
    expect((await dumpFilesBelow(join(folder, 'in'), '', never)).files).toEqual([]);
    await expect(dumpFilesBelow(join(folder, 'folder'), '', never)).rejects.toThrow(/folder is a symbolic link, which is not followed/);
  }),
);

test('Folders more than 16 deep are counted, not searched', () =>
  withTemporaryFolder('dump-files', async (folder) => {
    const deep = join(folder, ...Array.from({ length: 17 }, () => 'd'));
    await mkdir(join(deep), { recursive: true });
    await writeFile(join(deep, 'core'), 'x');
    await writeFile(join(deep, '..', 'core'), 'x');
    const { files, tooDeep } = await dumpFilesBelow(folder, '', never);
    expect(files.map(({ origin }) => origin)).toEqual([join(deep, '..', 'core')]);
    expect(tooDeep).toBe(1);
  }));

test('What is not there is an error that names it; a cancelled search stops', () =>
  withTemporaryFolder('dump-files', async (folder) => {
    const missing = join(folder, 'missing');
    const error = await dumpFilesBelow(missing, '', never).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message: `There is no file or folder ${missing} to collect crash dumps from.`,
      hint: 'give as source a crash dump, or the folder that the dumps are in',
    });
    await expect(dumpFilesBelow(folder, '', AbortSignal.abort())).rejects.toBeInstanceOf(CancelledError);
  }));
