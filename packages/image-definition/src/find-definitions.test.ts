import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder } from '../test/definition-folder.ts';
import { findDefinitions } from './find-definitions.ts';
import { parseGivenVariables } from './given-variables.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
  for (const path of ['images/b.vmimage.yaml', 'images/a/a.vmimage.json', 'images/a/c.vmimage.yml', 'images/notes.yaml', 'odd[1].yaml'])
    await folder.write(path, '');
  for (const path of ['node_modules/x.vmimage.yaml', '.bakehouse/x.vmimage.yaml', 'images/node_modules/y.vmimage.yaml'])
    await folder.write(path, '');
});
afterEach(() => folder.dispose());

const find = async (...patterns: string[]) =>
  (await findDefinitions(patterns, folder.path)).map((file) => file.slice(folder.path.length + 1));

test('a folder stands for all definitions below it, sorted', async () => {
  const all = ['images/a/a.vmimage.json', 'images/a/c.vmimage.yml', 'images/b.vmimage.yaml'];
  expect(await find('images')).toEqual(all);
  expect(await find('.')).toEqual(all);
  expect(await find(join(folder.path, 'images'))).toEqual(all);
});

test('hidden ones, and what a link to a folder leads to, are left out of a folder, and links to files are not', async () => {
  for (const path of ['x/.hidden/a.vmimage.yaml', 'x/.a.vmimage.yaml', 'x/.vmimage.yaml', 'x/b.vmimage.yaml', 'y/c.vmimage.yaml'])
    await folder.write(path, '');
  await symlink('../y', join(folder.path, 'x/linked'), 'junction');
  await symlink('../y/c.vmimage.yaml', join(folder.path, 'x/c.vmimage.yaml'));
  await symlink('none', join(folder.path, 'x/d.vmimage.yaml'));
  expect(await find('x')).toEqual(['x/b.vmimage.yaml', 'x/c.vmimage.yaml']);
  expect(await find('x/**/*.vmimage.{yaml,yml,json}')).toEqual(['x/b.vmimage.yaml', 'x/c.vmimage.yaml']);
});

test('globs, files and absolute paths may overlap', async () => {
  expect(await find('images/*.vmimage.yaml', 'images/b.vmimage.yaml', join(folder.path, 'images/b.vmimage.yaml'))).toEqual([
    'images/b.vmimage.yaml',
  ]);
  expect(await find('**/*.{yml,json}')).toEqual(['images/a/a.vmimage.json', 'images/a/c.vmimage.yml']);
  expect(await find(join(folder.path, 'images/*/*.yml'))).toEqual(['images/a/c.vmimage.yml']);
});

test('a file whose name looks like a glob is found as it is', async () => {
  expect(await find('odd[1].yaml')).toEqual(['odd[1].yaml']);
});

test('a folder or broken link that matches is no definition', async () => {
  await mkdir(join(folder.path, 'images/d.vmimage.yaml'));
  await symlink('none', join(folder.path, 'images/e.vmimage.yaml'));
  expect(await find('images/*.vmimage.yaml')).toEqual(['images/b.vmimage.yaml']);
});

test('a folder or file that is not there is held against those that are', async () => {
  await expect(find('imags/', 'images/d.vmimage.yaml')).rejects.toMatchObject({
    findings: [
      { message: 'there is no file or folder imags/', hint: 'did you mean images?' },
      { message: 'there is no file or folder images/d.vmimage.yaml', hint: 'did you mean images/b.vmimage.yaml?' },
    ],
  });
});

test('everything that stands for nothing is named', async () => {
  await folder.write('empty/readme', '');
  await expect(find('nope.yaml', 'empty', 'x/*.yaml', 'images')).rejects.toMatchObject({
    findings: [
      { message: 'there is no file or folder nope.yaml' },
      { message: 'the folder empty holds no *.vmimage.yaml' },
      { message: 'x/*.yaml matches no file' },
    ],
  });
  await expect(find()).rejects.toMatchObject({ findings: [{ message: 'no definition is given' }] });
});

test('given variables are split at the first =, and every bad line is named without its value', () => {
  expect(parseGivenVariables(['A=1', 'B=x=y', 'C='])).toEqual({ A: '1', B: 'x=y', C: '' });
  expect(() => parseGivenVariables(['a=secret', 'B', 'C=1', 'C=2'])).toThrow(
    expect.objectContaining({
      findings: [
        expect.objectContaining({ message: '"a" is not NAME=value' }),
        expect.objectContaining({ message: '"B" is not NAME=value' }),
        expect.objectContaining({ message: 'the variable C is given twice' }),
      ],
    }),
  );
});
