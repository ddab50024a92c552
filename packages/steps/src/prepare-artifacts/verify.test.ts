import { appendFile, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, OutcomeError } from '@bakehouse/core/errors';
import { readExpectedFiles } from '@bakehouse/records/expected-files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { findingsOf, inWorkspace } from './source.test-support.ts';

describe('prepare-artifacts in mode verify', () => {
  it.each(['zip', 'tar.gz', 'tar.zst', 'folder'] as const)('accepts what was prepared as %s', (format) =>
    inWorkspace(async ({ folder, step }) => {
      await step({ format, exclude: ['motd'] });
      const count = (await readExpectedFiles(join(folder, 'manifest.json'))).files.length;
      expect(await step({ mode: 'verify', source: folder })).toMatchObject({ folder, fileCount: count });
      if (format !== 'folder') {
        expect(await step({ mode: 'verify', source: join(folder, `scripts.${format}`) })).toMatchObject({ fileCount: 4 });
      }
    }),
  );

  it('fails with every difference, and still says how much holds', () =>
    inWorkspace(async ({ folder, step }) => {
      await step({ format: 'folder' });
      await appendFile(join(folder, 'motd'), 'x');
      await rm(join(folder, 'lib'), { recursive: true });
      await writeFile(join(folder, 'SHA256SUMS'), 'x');
      const error: unknown = await step({ mode: 'verify', source: 'out/scripts' }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OutcomeError);
      const outcome = error as OutcomeError;
      expect(outcome.message).toBe(`${folder} is not what ${join(folder, 'manifest.json')} says in 3 places; 3 files are as it says.`);
      expect(outcome.findings.map(formatFinding)).toEqual([
        expect.stringMatching(/^out\/scripts\/SHA256SUMS: has 1 bytes, not \d+$/),
        'out/scripts/lib/log.sh: is missing',
        'out/scripts/motd: has 26 bytes, not 25',
      ]);
      expect(outcome.outputs).toMatchObject({ fileCount: 3, folder });
    }));

  it('finds an archive that was packed anew with other content', () =>
    inWorkspace(async ({ workspace, folder, step }) => {
      await step({ format: 'zip' });
      await writeFile(join(workspace, 'setup.sh'), 'evil\n');
      await runProgram('zip', ['zip', '-q', join(folder, 'scripts.zip'), 'setup.sh'], { cwd: workspace });
      const [message] = await findingsOf(step({ mode: 'verify', source: join(folder, 'scripts.zip') }));
      expect(message).toBe('out/scripts/scripts.zip: setup.sh: has 5 bytes, not 10');
      expect((await findingsOf(step({ mode: 'verify', source: folder })))[0]).toMatch(/^out\/scripts\/scripts\.zip: has \d+ bytes/);
    }));

  it('verifies a folder of others against a SHA256SUMS that is named', () =>
    inWorkspace(async ({ workspace, step }) => {
      await runProgram('sums', ['sh', '-c', 'find . -type f | sort | xargs -d "\\n" sha256sum > ../SUMS'], {
        cwd: join(workspace, 'scripts'),
      });
      await writeFile(join(workspace, 'SUMS'), (await readFile(join(workspace, 'SUMS'), 'utf8')).replaceAll('  ./', '  '));
      expect(await step({ mode: 'verify', manifest: 'SUMS' })).toMatchObject({ fileCount: 5 });
      await writeFile(join(workspace, 'scripts/new'), '');
      expect(await findingsOf(step({ mode: 'verify', manifest: 'SUMS' }))).toEqual(['scripts/new: is not in the manifest']);
      expect(await step({ mode: 'verify', manifest: 'SUMS', allowExtra: true })).toMatchObject({ fileCount: 5 });
    }));

  it('says what is missing to verify', () =>
    inWorkspace(async ({ workspace, step }) => {
      await expect(step({ mode: 'verify' })).rejects.toThrow(`The manifest ${join(workspace, 'scripts/manifest.json')} cannot be read`);
      await expect(step({ mode: 'verify', source: 'gone' })).rejects.toThrow(`There is no file or folder ${join(workspace, 'gone')}.`);
    }));
});

describe('prepare-artifacts in mode unpack', () => {
  it.each(['zip', 'tar.gz', 'tar.zst'] as const)('unpacks a %s and checks it against its manifest', (format) =>
    inWorkspace(async ({ workspace, folder, step }) => {
      await symlink('setup.sh', join(workspace, 'scripts/link'));
      await step({ format, links: 'keep' });
      const inputs = {
        mode: 'unpack',
        source: join(folder, `scripts.${format}`),
        links: 'keep',
        outputFolder: 'there',
        manifest: join(folder, 'manifest.json'),
      } as const;
      expect(await step({ ...inputs, dryRun: true })).toMatchObject({ fileCount: 6 });
      expect(await step(inputs)).toMatchObject({ folder: join(workspace, 'there/scripts'), fileCount: 6 });
      await runProgram('same', ['diff', '-r', '--no-dereference', join(workspace, 'scripts'), join(workspace, 'there/scripts')]);
      await expect(step(inputs)).rejects.toThrow('there/scripts is not empty.');
      expect(await step({ ...inputs, links: 'skip', name: 'again' })).toMatchObject({ fileCount: 5 });
    }),
  );

  it('tells folders that are missing and those that are additional, as verifying does', () =>
    inWorkspace(async ({ workspace, folder, step }) => {
      await step({ format: 'zip' });
      const archive = join(folder, 'scripts.zip');
      await runProgram('zip', ['sh', '-c', 'zip -qd "$0" empty/ && mkdir new && zip -q "$0" new', archive], { cwd: workspace });
      const differences = [
        'out/scripts/scripts.zip: empty: is missing, a folder',
        'out/scripts/scripts.zip: new: is a folder that is not in the manifest',
      ];
      const manifest = join(folder, 'manifest.json');
      expect(await findingsOf(step({ mode: 'verify', source: archive }))).toEqual(differences);
      expect(await findingsOf(step({ mode: 'unpack', source: archive, outputFolder: 'there', manifest }))).toEqual(differences);
      expect(await findingsOf(step({ mode: 'verify', source: archive, allowExtra: true }))).toEqual(differences.slice(0, 1));
    }));

  it('leaves nothing of an archive that is damaged, unsafe, too large or not what its manifest says', () =>
    inWorkspace(async ({ workspace, folder, step }) => {
      await writeFile(join(workspace, 'scripts/large'), Buffer.alloc(2_000_000));
      await step({ format: 'zip' });
      const archive = join(folder, 'scripts.zip');
      const inputs = { mode: 'unpack', source: archive, outputFolder: 'there' } as const;
      await expect(step({ ...inputs, maximumSize: 1 })).rejects.toThrow('would make more than 1048576 bytes');
      await writeFile(join(workspace, 'more'), 'x');
      await runProgram('zip', ['zip', '-q', archive, 'more'], { cwd: workspace });
      expect(await findingsOf(step({ ...inputs, manifest: join(folder, 'manifest.json') }))).toEqual([
        'out/scripts/scripts.zip: more: is not in the manifest',
      ]);
      await writeFile(archive, (await readFile(archive)).subarray(0, 500));
      await expect(step(inputs)).rejects.toThrow('scripts.zip is damaged: ');
      await expect(step({ ...inputs, source: 'gone.zip' })).rejects.toThrow(`There is no file ${join(workspace, 'gone.zip')}.`);
      await expect(step({ ...inputs, source: 'scripts/motd' })).rejects.toThrow('is no zip, tar.gz or tar.zst by its name');
      await expect(step({ ...inputs, links: 'follow' })).rejects.toThrow('Links of an archive cannot be followed.');
      expect(await readdir(join(workspace, 'there'))).toEqual([]);
    }));
});
