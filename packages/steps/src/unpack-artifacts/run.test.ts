import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { findingsOf, inWorkspace } from '../prepare-artifacts/source.test-support.ts';

describe('unpack-artifacts', () => {
  it.each(['zip', 'tar.gz', 'tar.zst'] as const)('unpacks a %s and checks it against its manifest', (format) =>
    inWorkspace(async ({ workspace, folder, step, unpack }) => {
      await symlink('setup.sh', join(workspace, 'scripts/link'));
      await step({ format, links: 'keep' });
      const inputs = {
        source: join(folder, `scripts.${format}`),
        links: 'keep',
        outputFolder: 'there',
        manifest: join(folder, 'manifest.json'),
      } as const;
      expect(await unpack({ ...inputs, dryRun: true })).toMatchObject({ fileCount: 6 });
      expect(await unpack(inputs)).toMatchObject({ folder: join(workspace, 'there/scripts'), fileCount: 6 });
      await runProgram('same', ['diff', '-r', '--no-dereference', join(workspace, 'scripts'), join(workspace, 'there/scripts')]);
      await expect(unpack(inputs)).rejects.toThrow('there/scripts is not empty.');
      expect(await unpack({ ...inputs, links: 'skip', name: 'again' })).toMatchObject({ fileCount: 5 });
    }),
  );

  it('tells folders that are missing and those that are additional, as verifying does', () =>
    inWorkspace(async ({ workspace, folder, step, verify, unpack }) => {
      await step({ format: 'zip' });
      const archive = join(folder, 'scripts.zip');
      await runProgram('zip', ['sh', '-c', 'zip -qd "$0" empty/ && mkdir new && zip -q "$0" new', archive], { cwd: workspace });
      const differences = [
        'out/scripts/scripts.zip: empty: is missing, a folder',
        'out/scripts/scripts.zip: new: is a folder that is not in the manifest',
      ];
      const manifest = join(folder, 'manifest.json');
      expect(await findingsOf(verify({ source: archive }))).toEqual(differences);
      expect(await findingsOf(unpack({ source: archive, outputFolder: 'there', manifest }))).toEqual(differences);
      expect(await findingsOf(verify({ source: archive, allowExtra: true }))).toEqual(differences.slice(0, 1));
    }));

  it('leaves nothing of an archive that is damaged, unsafe, too large or not what its manifest says', () =>
    inWorkspace(async ({ workspace, folder, step, unpack }) => {
      await writeFile(join(workspace, 'scripts/large'), Buffer.alloc(2_000_000));
      await step({ format: 'zip' });
      const archive = join(folder, 'scripts.zip');
      const inputs = { source: archive, outputFolder: 'there' } as const;
      await expect(unpack({ ...inputs, maximumSize: 1 })).rejects.toThrow('would make more than 1048576 bytes');
      await writeFile(join(workspace, 'more'), 'x');
      await runProgram('zip', ['zip', '-q', archive, 'more'], { cwd: workspace });
      expect(await findingsOf(unpack({ ...inputs, manifest: join(folder, 'manifest.json') }))).toEqual([
        'out/scripts/scripts.zip: more: is not in the manifest',
      ]);
      await writeFile(archive, (await readFile(archive)).subarray(0, 500));
      await expect(unpack(inputs)).rejects.toThrow('scripts.zip is damaged: ');
      await expect(unpack({ ...inputs, source: 'gone.zip' })).rejects.toThrow(`There is no file ${join(workspace, 'gone.zip')}.`);
      await expect(unpack({ ...inputs, source: 'scripts/motd' })).rejects.toThrow('is no zip, tar.gz or tar.zst by its name');
      expect(await readdir(join(workspace, 'there'))).toEqual([]);
    }));
});
