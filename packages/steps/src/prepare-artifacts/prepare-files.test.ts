import { appendFile, lstat, mkdir, readdir, readFile, readlink, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, InputError } from '@bakehouse/core/errors';
import { sha256, sha256OfFile } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { FILES, findingsOf, inWorkspace } from './source.test-support.ts';
import type { StepInputs } from './step-inputs.ts';

describe('prepare-artifacts of a folder', () => {
  (process.platform === 'win32' ? it.skip : it)('warns on one line about a name, whatever characters are in it', () =>
    inWorkspace(async ({ workspace, warned, step }) => {
      await mkdir(join(workspace, 'scripts/a\n\u001b[2J'));
      await writeFile(join(workspace, 'scripts/a\n\u001b[2J/b?'), '');
      const findings = await findingsOf(step({ format: 'folder' }));
      expect(warned).toEqual([expect.stringContaining('scripts/a\\u000a\\u001b[2J/b? has ? in its name')]);
      expect(findings).toEqual([expect.stringContaining('scripts/a\\u000a\\u001b[2J: has a control character in its name')]);
    }),
  );

  it('leaves out what a folder is not sent with, says so once, and takes it when it is asked for', () =>
    inWorkspace(async ({ workspace, warned, step, unpack }) => {
      await mkdir(join(workspace, 'scripts/.git'));
      for (const path of ['.env', '.git/config', '.profile']) await writeFile(join(workspace, 'scripts', path), path);
      expect(await step()).toMatchObject({ fileCount: Object.keys(FILES).length + 1 });
      const said =
        'Left out: .git; and what may hold secrets: .env. To take them give include-hidden; to leave them out without this message, exclude them.';
      expect(warned).toEqual([said]);
      expect(await step({ includeHidden: true })).toMatchObject({ fileCount: Object.keys(FILES).length + 3 });
      await unpack({ source: 'out/scripts/scripts.tar.gz', manifest: 'out/scripts/manifest.json', outputFolder: 'there' });
      expect(await readFile(join(workspace, 'there/scripts/.env'), 'utf8')).toBe('.env');
      expect(await findingsOf(step({ include: ['.env'] }))).toEqual([
        'scripts: holds nothing that the patterns select (what it holds is taken with include-hidden)',
      ]);
    }));

  it.each(['zip', 'tar.gz', 'tar.zst'] as const)('packs it into a %s with a manifest and check sums that other programs accept', (format) =>
    inWorkspace(async ({ workspace, folder, step }) => {
      const outputs = await step({ format, exclude: ['*.txt', '!日本語.txt'], templates: ['motd'], variables: ['GREETING=hi'] });
      expect((await readdir(folder)).sort()).toEqual(['SHA256SUMS', 'manifest.json', `scripts.${format}`]);
      expect(outputs).toMatchObject({ folder, fileCount: 4, archiveSha256: await sha256OfFile(join(folder, `scripts.${format}`)) });
      const manifest = JSON.parse(await readFile(outputs.manifest as string, 'utf8')) as {
        schema: string;
        name: string;
        archive: { files: object[]; emptyFolders: string[] };
      };
      expect([manifest.schema, manifest.name, manifest.archive.emptyFolders]).toEqual(['bakehouse-files/1', 'scripts', ['empty']]);
      expect(manifest.archive.files).toEqual([
        { path: 'lib/log.sh', sha256: sha256('log() { :; }\n'), size: 13, mode: '0644' },
        { path: 'motd', sha256: sha256('hi from {NAME}\n'), size: 15, mode: '0644' },
        { path: 'setup.sh', sha256: sha256('#!/bin/sh\n'), size: 10, mode: '0755' },
        { path: '日本語.txt', sha256: sha256('ü\n'), size: 3, mode: '0644' },
      ]);
      await runProgram('check', ['sha256sum', '--check', '--strict', 'SHA256SUMS'], { cwd: folder });
      const unpacked = join(workspace, 'unpacked');
      await mkdir(unpacked);
      const argv = format === 'zip' ? ['unzip', '-q', join(folder, 'scripts.zip')] : ['tar', '-xf', join(folder, `scripts.${format}`)];
      await runProgram('unpack', argv as [string, ...string[]], { cwd: unpacked, env: { LC_ALL: 'C.UTF-8' } });
      expect((await readdir(unpacked, { recursive: true })).sort()).toEqual([
        'empty',
        'lib',
        'lib/log.sh',
        'motd',
        'setup.sh',
        '日本語.txt',
      ]);
      expect(await readFile(join(unpacked, 'motd'), 'utf8')).toBe('hi from {NAME}\n');
      expect((await lstat(join(unpacked, 'setup.sh'))).mode & 0o111).toBe(0o111);
    }),
  );

  it('lays the files themselves with manifest and check sums', () =>
    inWorkspace(async ({ workspace, folder, step }) => {
      await symlink('setup.sh', join(workspace, 'scripts/link'));
      const outputs = await step({ format: 'folder', links: 'keep', exclude: ['motd'] });
      expect(outputs).toMatchObject({ archive: undefined, archiveSha256: undefined, fileCount: 5 });
      expect((await readdir(folder, { recursive: true })).sort()).toEqual(
        ['SHA256SUMS', 'empty', 'lib', 'lib/log.sh', 'link', 'manifest.json', 'notes.txt', 'setup.sh', '日本語.txt'].sort(),
      );
      expect(await readlink(join(folder, 'link'))).toBe('setup.sh');
      expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
        [
          `${sha256('log() { :; }\n')}  lib/log.sh`,
          `${await sha256OfFile(join(folder, 'manifest.json'))}  manifest.json`,
          `${sha256('not for the machine\n')}  notes.txt`,
          `${sha256('#!/bin/sh\n')}  setup.sh`,
          `${sha256('ü\n')}  日本語.txt`,
          '',
        ].join('\n'),
      );
      await runProgram('check', ['sha256sum', '--check', '--strict', 'SHA256SUMS'], { cwd: folder });
    }));

  it('gives the same bytes for other times, another place and another umask', async () => {
    const prepared: string[] = [];
    for (const [umask, year] of [
      [0o022, 2003],
      [0o077, 2024],
    ] as const) {
      await inWorkspace(async ({ workspace, folder, step }) => {
        for (const name of Object.keys(FILES)) await utimes(join(workspace, name), new Date(year, 5), new Date(year, 5));
        const before = process.umask(umask);
        try {
          const { archiveSha256 } = await step({ format: 'zip' });
          prepared.push(
            `${archiveSha256} ${await sha256OfFile(join(folder, 'manifest.json'))} ${await sha256OfFile(join(folder, 'SHA256SUMS'))}`,
          );
        } finally {
          process.umask(before);
        }
      });
    }
    expect(prepared[1]).toBe(prepared[0]);
  });

  it('leaves an unchanged result alone, and makes it anew when it or its source has changed', () =>
    inWorkspace(async ({ workspace, folder, said, step }) => {
      await step();
      const { ctimeNs } = await lstat(folder, { bigint: true });
      await step();
      expect(said.at(-1)).toMatch(/^scripts: 5 files, .*, unchanged\.$/);
      expect((await lstat(folder, { bigint: true })).ctimeNs).toBe(ctimeNs);
      for (const change of [() => writeFile(join(folder, 'scripts.tar.gz'), 'x'), () => appendFile(join(workspace, 'scripts/motd'), 'x')]) {
        await change();
        await step();
        expect(said.at(-1)).toContain('written to');
      }
      await step({ format: 'zip' });
      expect((await readdir(folder)).sort()).toEqual(['SHA256SUMS', 'manifest.json', 'scripts.zip']);
    }));

  it('does not take in its own result when that lies in the source', () =>
    inWorkspace(async ({ workspace, step }) => {
      const inputs = { source: '.', name: 'all', outputFolder: '.bakehouse/artifacts' };
      const first = await step(inputs);
      expect(first.fileCount).toBe(5);
      expect(await step(inputs)).toEqual(first);
      await expect(step({ source: '.', outputFolder: '.', name: 'x' })).rejects.toThrow('The output folder is the source');
      await expect(step({ source: 'scripts', outputFolder: '.' })).rejects.toThrow('would take the place of its source');
      await expect(step({ source: 'scripts/lib', outputFolder: '.', name: 'scripts' })).rejects.toThrow(
        'would take the place of its source',
      );
      expect((await readdir(workspace)).sort()).toEqual(['.bakehouse', 'scripts']);
    }));

  it('does not take in where its result goes, reached through a link, when that is not there yet', () =>
    inWorkspace(async ({ workspace, step }) => {
      await mkdir(join(workspace, 'scripts/.bakehouse'));
      await symlink('scripts', join(workspace, 'linked'));
      const inputs = { source: 'linked', outputFolder: 'linked/.bakehouse/artifacts' };
      const first = await step(inputs);
      expect(await step(inputs)).toEqual(first);
    }));

  it('does not take in its own result through links that it follows', () =>
    inWorkspace(async ({ workspace, step }) => {
      await symlink('lib', join(workspace, 'scripts/to-lib'));
      const inputs = { outputFolder: 'scripts/lib/out', links: 'follow' } as const;
      const first = await step(inputs);
      expect(first.fileCount).toBe(6);
      await symlink('lib/out/scripts/manifest.json', join(workspace, 'scripts/result'));
      await symlink('lib/out', join(workspace, 'scripts/results'));
      expect(await step(inputs)).toEqual(first);
    }));

  it('reports everything that cannot be packed at once, and writes nothing', () =>
    inWorkspace(async ({ workspace, step }) => {
      await symlink('/etc/passwd', join(workspace, 'scripts/out'));
      await writeFile(join(workspace, 'scripts/SETUP.sh'), '');
      expect((await findingsOf(step())).sort()).toEqual([
        'scripts/out: is a symbolic link (keep or follow links, or exclude it)',
        'scripts/setup.sh: has the same name as SETUP.sh where case or Unicode form do not count (rename one of them)',
      ]);
      expect(await readdir(workspace)).toEqual(['scripts']);
    }));

  it('says that nothing is there to prepare, not that a file cannot be', () =>
    inWorkspace(async ({ workspace, step }) => {
      await expect(step({ include: ['mispelt'] })).rejects.toThrow(`${join(workspace, 'scripts')} holds nothing to prepare.`);
      await expect(step({ source: 'gone' })).rejects.toThrow(`There is no folder ${join(workspace, 'gone')}.`);
    }));

  it('reports every undefined variable of every template at once, and leaves the last result', () =>
    inWorkspace(async ({ workspace, folder, step }) => {
      await step();
      const before = await sha256OfFile(join(folder, 'manifest.json'));
      await writeFile(join(workspace, 'scripts/other.txt'), 'a\n {MISSING}');
      expect(await findingsOf(step({ templates: ['motd', '*.txt'] }))).toEqual([
        'scripts/motd:1:1: undefined variable {GREETING} (give it a value, or write {{GREETING}} for the text itself)',
        'scripts/other.txt:2:2: undefined variable {MISSING} (give it a value, or write {{MISSING}} for the text itself)',
      ]);
      expect(await sha256OfFile(join(folder, 'manifest.json'))).toBe(before);
      expect(await readdir(join(workspace, 'out'))).toEqual(['scripts']);
    }));

  it('refuses a source with names that it writes itself, when the files are not packed', () =>
    inWorkspace(async ({ workspace, step }) => {
      await writeFile(join(workspace, 'scripts/Manifest.json'), '{}');
      await expect(step({ format: 'folder' })).rejects.toThrow('The source has its own Manifest.json');
      expect((await step({ format: 'zip' })).fileCount).toBe(6);
    }));

  it('counts links that it leaves out, and warns of patterns that match nothing', () =>
    inWorkspace(async ({ workspace, warned, step }) => {
      await symlink('/etc/passwd', join(workspace, 'scripts/out'));
      expect((await step({ links: 'skip', include: ['**', 'mispelt'] })).fileCount).toBe(5);
      expect(warned).toEqual(['scripts holds nothing that "mispelt" matches.', '1 symbolic link is left out.']);
      await step({ exclude: ['out'], templates: ['motdd', 'motd'], variables: ['GREETING=hi'] });
      await step({ exclude: ['out'], executable: ['*.hs', '*.sh'] });
      expect(warned.slice(2)).toEqual(['No file is a template by "motdd".', 'scripts holds no file that is executable by "*.hs".']);
    }));

  it('tells in a dry run what it then does, and writes nothing', () =>
    inWorkspace(async ({ workspace, said, step }) => {
      const planned = await step({ dryRun: true });
      expect(said.at(-1)).toContain('would be written to');
      expect((await readdir(workspace)).sort()).toEqual(['scripts', 'temp']);
      expect(await readdir(join(workspace, 'temp'))).toEqual([]);
      expect(await step()).toEqual(planned);
    }));

  it('leaves nothing half-written when it is cancelled', () =>
    inWorkspace(async ({ workspace, step, abort }) => {
      const preparing = step({ format: 'folder', exclude: ['motd'] });
      abort();
      await expect(preparing).rejects.toThrow(CancelledError);
      expect((await readdir(workspace)).filter((name) => name !== 'out')).toEqual(['scripts']);
      expect(await readdir(join(workspace, 'out')).catch(() => [])).toEqual([]);
    }));

  it('does not replace a folder of others', () =>
    inWorkspace(async ({ folder, step }) => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'mine'), '');
      await expect(step()).rejects.toThrow(`${folder} holds files that prepare-artifacts did not write.`);
      expect(await readdir(folder)).toEqual(['mine']);
    }));

  it.each<[Partial<StepInputs>, string]>([
    [{ definition: 'a.vmimage.yaml' }, 'Both a definition and a source are given.'],
    [{ source: undefined }, 'Neither a definition nor a source is given.'],
    [{ source: undefined, mode: 'verify' }, 'Mode verify needs a source.'],
    [{ source: undefined, definition: 'a.vmimage.yaml', include: ['*'] }, 'Include means nothing with a definition.'],
    [{ mode: 'verify', templates: ['*'] }, 'Templates means nothing in mode verify.'],
    [{ manifest: 'x' }, 'Manifest means nothing in mode prepare.'],
    [{ mode: 'verify', level: 3, name: 'x' }, 'Inputs contradict one another.'],
    [{ format: 'zip', level: 10 }, 'zip has no level 10.'],
    [{ format: 'tar.zst', level: 0 }, 'tar.zst has no level 0.'],
    [{ format: 'folder', level: 1 }, 'A folder has no level of compression.'],
    [{ variables: ['GREETING'] }, 'Unusable variables.'],
    [{ name: '../x' }, 'The name "../x" is no name of a folder.'],
    [{ name: 'aux' }, 'The name "aux" has the name of a device of Windows.'],
    [{ include: ['/abs'] }, 'Patterns that cannot be used.'],
  ])('refuses inputs that cannot be meant: %j', (inputs, message) =>
    inWorkspace(async ({ workspace, step }) => {
      const running = step(inputs);
      await expect(running).rejects.toThrow(message);
      await expect(running).rejects.toBeInstanceOf(InputError);
      expect(await readdir(workspace)).toEqual(['scripts']);
    }),
  );
});
