import { lstat, mkdir, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { writeTarGz } from './archive.test-support.ts';
import { installRunner, planInstall } from './install-runner.ts';
import { layRunnerTree, type RunnerTreeStep } from './runner-tree.ts';

interface Place {
  readonly folder: string;
  readonly step: RunnerTreeStep;
  readonly options: { log: typeof silentLog; signal: AbortSignal; cacheFolder: string };
}

function withPackage(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('runner-tree', async (folder) => {
    const file = join(folder, 'package.tar.gz');
    await writeTarGz(file, [
      { name: './config.sh', mode: 0o755, content: '#!/bin/bash\n' },
      { name: './bootstrap.sh', mode: 0o755, content: 'not ours' },
      { name: './bin/Runner.Listener', mode: 0o755, content: 'x' },
    ]);
    await work({
      folder,
      step: {
        platform: 'github-linux',
        version: '2.328.0',
        package: { file, sha256: await sha256OfFile(file) },
        user: 'runner',
        root: '/opt/actions-runner',
        labels: ['debian'],
      },
      options: { log: silentLog, signal: new AbortController().signal, cacheFolder: join(folder, 'cache') },
    });
  });
}

test('The tree holds the package, the bootstrap script, an enabled unit and the entries for user and ownership', () =>
  withPackage(async ({ folder, step, options }) => {
    const tree = join(folder, 'tree');
    await layRunnerTree(step, tree, options);
    expect((await readdir(tree, { recursive: true })).sort()).toEqual(
      [
        'etc',
        'etc/systemd',
        'etc/systemd/system',
        'etc/systemd/system/github-runner.service',
        'etc/systemd/system/multi-user.target.wants',
        'etc/systemd/system/multi-user.target.wants/github-runner.service',
        'opt',
        'opt/actions-runner',
        'opt/actions-runner/bin',
        'opt/actions-runner/bin/Runner.Listener',
        'opt/actions-runner/bootstrap.sh',
        'opt/actions-runner/config.sh',
        'usr',
        'usr/lib',
        'usr/lib/github-runner',
        'usr/lib/github-runner/bootstrap.sh',
        'usr/lib/sysusers.d',
        'usr/lib/sysusers.d/github-runner.conf',
        'usr/lib/tmpfiles.d',
        'usr/lib/tmpfiles.d/github-runner.conf',
      ].map((path) => join(path)),
    );
    const bootstrap = join(tree, 'opt/actions-runner/bootstrap.sh');
    expect(await readFile(bootstrap, 'utf8')).toContain("runner_root='/opt/actions-runner'");
    if (process.platform !== 'win32') expect((await stat(bootstrap)).mode & 0o7777).toBe(0o755);
    expect(await readlink(join(tree, 'etc/systemd/system/multi-user.target.wants/github-runner.service'))).toBe('../github-runner.service');
  }));

test('A package with another SHA-256 leaves no tree, and a folder with content is refused', () =>
  withPackage(async ({ folder, step, options }) => {
    const tree = join(folder, 'tree');
    const wrong = { ...step, package: { ...step.package, sha256: '0'.repeat(64) } };
    await expect(layRunnerTree(wrong, tree, options)).rejects.toThrow('was asked for; it was not used');
    expect(await readdir(folder)).toEqual(['package.tar.gz']);
    await mkdir(tree);
    await writeFile(join(tree, 'mine'), '');
    await expect(layRunnerTree(step, tree, options)).rejects.toThrow('is not empty');
    await rm(join(tree, 'mine'));
    await layRunnerTree(step, tree, options);
    expect((await lstat(join(tree, 'opt/actions-runner/config.sh'))).isFile()).toBe(true);
  }));

test('Installing twice changes nothing the second time, and mends what was changed in between', () =>
  withPackage(async ({ folder, step, options }) => {
    const target = join(folder, 'target');
    await mkdir(target);
    expect(await planInstall(step, target)).toMatchObject({ package: true });
    expect(await readdir(target)).toEqual([]);
    const first = await installRunner(step, target, options);
    expect(first.files).toHaveLength(6);
    expect(await installRunner(step, target, options)).toEqual({ package: false, files: [] });
    await writeFile(join(target, 'etc/systemd/system/github-runner.service'), '');
    expect(await installRunner(step, target, options)).toEqual({ package: false, files: ['/etc/systemd/system/github-runner.service'] });
  }));

test('Another version replaces the package whole; a folder of somebody else is left alone', () =>
  withPackage(async ({ folder, step, options }) => {
    const target = join(folder, 'target');
    await installRunner(step, target, options);
    const root = join(target, 'opt/actions-runner');
    await symlink('/nonexistent', join(root, 'left-over'));
    const newer = join(folder, 'newer.tar.gz');
    await writeTarGz(newer, [{ name: 'run.sh', mode: 0o755, content: '#!/bin/bash\n' }]);
    const next = { ...step, version: '2.329.0', package: { file: newer, sha256: await sha256OfFile(newer) } };
    expect((await installRunner(next, target, options)).package).toBe(true);
    expect((await readdir(root)).sort()).toEqual(['bootstrap.sh', 'run.sh']);
    expect((await readdir(join(target, 'opt'))).sort()).toEqual(['actions-runner']);
    await mkdir(join(target, 'opt/other'));
    await writeFile(join(target, 'opt/other/data'), '');
    await expect(installRunner({ ...step, root: '/opt/other' }, target, options)).rejects.toThrow('was not installed by configure-runner');
  }));
