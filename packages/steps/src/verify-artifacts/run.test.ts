import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError, OutcomeError } from '@bakehouse/core/errors';
import { readExpectedFiles } from '@bakehouse/records/artifacts';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { findingsOf, inWorkspace } from '../prepare-artifacts/source.test-support.ts';

describe('verify-artifacts', () => {
  it.each(['zip', 'tar.gz', 'tar.zst', 'folder'] as const)('accepts what was prepared as %s', (format) =>
    inWorkspace(async ({ folder, step, verify }) => {
      await step({ format, exclude: ['motd'] });
      const count = (await readExpectedFiles(join(folder, 'manifest.json'))).files.length;
      expect(await verify({ source: folder })).toMatchObject({ folder, fileCount: count });
      if (format !== 'folder') {
        expect(await verify({ source: join(folder, `scripts.${format}`) })).toMatchObject({ fileCount: 4 });
      }
    }),
  );

  it('fails with every difference, and still says how much holds', () =>
    inWorkspace(async ({ folder, step, verify }) => {
      await step({ format: 'folder' });
      await appendFile(join(folder, 'motd'), 'x');
      await rm(join(folder, 'lib'), { recursive: true });
      await writeFile(join(folder, 'SHA256SUMS'), 'x');
      const error: unknown = await verify({ source: 'out/scripts' }).catch((thrown: unknown) => thrown);
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
    inWorkspace(async ({ workspace, folder, step, verify }) => {
      await step({ format: 'zip' });
      await writeFile(join(workspace, 'setup.sh'), 'evil\n');
      await runProgram('zip', ['zip', '-q', join(folder, 'scripts.zip'), 'setup.sh'], { cwd: workspace });
      const [message] = await findingsOf(verify({ source: join(folder, 'scripts.zip') }));
      expect(message).toBe('out/scripts/scripts.zip: setup.sh: has 5 bytes, not 10');
      expect((await findingsOf(verify({ source: folder })))[0]).toMatch(/^out\/scripts\/scripts\.zip: has \d+ bytes/);
    }));

  it('verifies what was unpacked against the manifest of its archive', () =>
    inWorkspace(async ({ workspace, folder, step, verify }) => {
      await step({ format: 'tar.gz' });
      const [manifest, source] = [join(folder, 'manifest.json'), join(workspace, 'there')];
      await mkdir(source);
      expect(await findingsOf(verify({ source, manifest }))).toContain('there/motd: is missing');
      await runProgram('tar', ['tar', '-xpzf', join(folder, 'scripts.tar.gz'), '-C', source]);
      expect(await verify({ source, manifest })).toMatchObject({ fileCount: 5, folder: source });
      await appendFile(join(source, 'motd'), 'x');
      await writeFile(join(source, 'new'), '');
      expect(await findingsOf(verify({ source, manifest }))).toEqual([
        'there/motd: has 26 bytes, not 25',
        'there/new: is not in the manifest',
      ]);
    }));

  it('verifies a folder of others against a SHA256SUMS that is named', () =>
    inWorkspace(async ({ workspace, verify }) => {
      await runProgram('sums', ['sh', '-c', 'find . -type f | sort | xargs -d "\\n" sha256sum > ../SUMS'], {
        cwd: join(workspace, 'scripts'),
      });
      await writeFile(join(workspace, 'SUMS'), (await readFile(join(workspace, 'SUMS'), 'utf8')).replaceAll('  ./', '  '));
      expect(await verify({ manifest: 'SUMS' })).toMatchObject({ fileCount: 5 });
      await writeFile(join(workspace, 'scripts/new'), '');
      expect(await findingsOf(verify({ manifest: 'SUMS' }))).toEqual(['scripts/new: is not in the manifest']);
      expect(await verify({ manifest: 'SUMS', allowExtra: true })).toMatchObject({ fileCount: 5 });
    }));

  it('says what is missing to verify', () =>
    inWorkspace(async ({ workspace, verify }) => {
      await expect(verify()).rejects.toBeInstanceOf(InputError);
      await expect(verify()).rejects.toMatchObject({ hint: expect.stringContaining('give as manifest a manifest.json') });
      await expect(verify()).rejects.toThrow(`The manifest ${join(workspace, 'scripts/manifest.json')} cannot be read`);
      await expect(verify({ source: 'gone' })).rejects.toThrow(`There is no file or folder ${join(workspace, 'gone')}.`);
    }));
});
