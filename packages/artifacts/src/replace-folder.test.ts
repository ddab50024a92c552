import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { identityOf, identityText, runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { replaceFolder } from './replace-folder.ts';

describe('replaceFolder', () => {
  it('replaces the folder as a whole, and leaves it when there is nothing to replace or the work fails', () =>
    withTemporaryFolder('replace', async (parent) => {
      const folder = join(parent, 'sub', 'x');
      const fill = (content: string, keep: boolean) => async (partial: string) => {
        await writeFile(join(partial, content), content);
        return { changed: keep };
      };
      await replaceFolder(folder, fill('one', true));
      expect(await readdir(folder)).toEqual(['one']);
      await replaceFolder(folder, fill('two', true));
      expect(await readdir(folder)).toEqual(['two']);
      await replaceFolder(folder, fill('three', false));
      await expect(
        replaceFolder(folder, async (partial) => {
          await writeFile(join(partial, 'half'), '');
          throw new Error('broken off');
        }),
      ).rejects.toThrow('broken off');
      expect(await readdir(folder)).toEqual(['two']);
      expect(await readdir(join(parent, 'sub'))).toEqual(['x']);
    }));

  it('S14: removes what killed runs left, and nothing of runs that live, of other containers or of others', () =>
    withTemporaryFolder('replace', async (parent) => {
      const own = await identityOf();
      const of = (other: object) => identityText({ ...own, ...other });
      // 2^22 is Linux' highest possible process number plus one.
      const dead = of({ pid: 4_194_304 });
      const left = [`.x.${dead}-0011aabb.partial`, `.x.${dead}-0011aabb.old`];
      const strangers = [`.x.${of({ pid: 4_194_304, space: '0123abcd' })}-0011aabb.partial`, `.y.${dead}-0011aabb.partial`];
      const kept = [`.x.${of({})}-0011aabb.partial`, ...strangers, '.x.notes', 'x.txt'];
      for (const name of [...left, ...kept]) await mkdir(join(parent, name));
      await replaceFolder(join(parent, 'x'), async (partial) => {
        await writeFile(join(partial, 'a'), 'a');
        return { changed: true };
      });
      expect((await readdir(parent)).sort()).toEqual([...kept, 'x'].sort());
      expect(await readFile(join(parent, 'x', 'a'), 'utf8')).toBe('a');
    }));

  it('gives the folder of one of two runs at the same time, and is an error to neither', () =>
    withTemporaryFolder('replace', async (parent) => {
      const module = JSON.stringify(new URL('replace-folder.ts', import.meta.url).href);
      // Two processes: in one, what a run finds of the other would be of an earlier process with the same number.
      const code = `import { writeFile } from 'node:fs/promises';
        const { replaceFolder } = await import(${module});
        for (let round = 0; round < 200; round++) {
          await replaceFolder(process.argv[1], async (partial) => {
            await writeFile(partial + '/file', '');
            return { changed: true };
          });
        }`;
      const folder = join(parent, 'x');
      const run = () => runProgram('replace', [process.execPath, '--input-type=module', '--eval', code, folder]);
      await Promise.all([run(), run()]);
      expect(await readdir(parent)).toEqual(['x']);
      expect(await readdir(folder)).toEqual(['file']);
    }));
});
