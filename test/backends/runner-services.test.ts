// What every runner service promises (packages/runners/src/runner-service.ts), for each system that it has.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { layRunnerTree, type RunnerTreeStep } from '@bakehouse/runners/tree';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeTarGz } from '../../packages/runners/src/archive.test-support.ts';
import { installRunner } from '../../packages/runners/src/install-runner.ts';
import type {
  MachineSystem,
  RunnerInstallation,
  RunnerPlatform,
  RunnerService,
  RunnerServiceName,
  RunnerSettings,
} from '../../packages/runners/src/runner-service.ts';
import { installationOf, RUNNER_SERVICES } from '../../packages/runners/src/runner-services.ts';
import { testNeeding } from '../support/test-needing.ts';

const names = Object.keys(RUNNER_SERVICES) as RunnerServiceName[];
const services = await Promise.all(names.map((name) => RUNNER_SERVICES[name]()));
const platforms = services.flatMap((service) => service.features.systems.map((system) => [service.name, system, service] as const));
const shellcheckTest = await testNeeding([{ needs: 'shellcheck', package: 'shellcheck' }]);

const SETTINGS: Readonly<Record<MachineSystem, RunnerSettings>> = {
  linux: { version: '2.328.0', user: 'ci-runner', root: '/opt/ci/runner', labels: ['debian', 'x64'] },
};
/** Values that no machine may get, by the setting that they are for. */
const HOSTILE: readonly (readonly [keyof RunnerSettings, string])[] = [
  ['version', '1.2.3; reboot'],
  ['version', 'latest'],
  ['user', 'root'],
  ['user', 'a b'],
  ['user', 'x\nz'],
  ['root', '/'],
  ['root', '/usr'],
  ['root', 'opt/runner'],
  ['root', '/opt/../etc'],
  ['root', '/opt/$(id)'],
  ['root', '/opt/a\nExecStartPre=/bin/evil'],
  ['labels', 'a,b'],
  ['labels', "a'b"],
  ['labels', 'a\nb'],
  ['labels', ''],
];

test.each(services.map((service) => [service.name, service] as const))(
  '%s is registered under its name and has a system',
  (name, service) => {
    expect(names[services.indexOf(service)]).toBe(name);
    expect(service.features.systems.length).toBeGreaterThan(0);
  },
);

test('A platform that nobody has is refused with those that there are', async () => {
  for (const platform of ['github-plan9', 'jenkins-linux', 'github', '', '-linux']) {
    await expect(installationOf(platform as RunnerPlatform, SETTINGS.linux)).rejects.toThrow(
      new InputError(
        `There is no runner platform "${platform}"; there is ${platforms.map(([name, system]) => `${name}-${system}`).join(', ')}.`,
      ),
    );
  }
});

describe.each(platforms)('A runner of %s on %s', (name, system, service: RunnerService) => {
  const settings = SETTINGS[system];
  let installation: RunnerInstallation;

  test('names the unit that it installs', () => {
    expect(posix.basename(installation.unitPath)).toBe(service.features.units[system]);
  });
  beforeAll(async () => {
    installation = await service.install(system, settings);
  });

  test('is the same for the same settings, and reached by the name of its platform', async () => {
    expect(await service.install(system, settings)).toEqual(installation);
    expect(await installationOf(`${name}-${system}`, settings)).toEqual(installation);
  });

  test('has each file once, at an absolute path and under a plain name', () => {
    const paths = [...installation.files, ...installation.links].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !posix.isAbsolute(path) || posix.normalize(path) !== path)).toEqual([]);
    const rendered = installation.files.map((file) => file.name);
    expect(new Set(rendered).size).toBe(rendered.length);
    expect(rendered.filter((file) => !/^[\w.-]+$/.test(file))).toEqual([]);
  });

  test('leaves no placeholder in what it fills', () => {
    expect(installation.files.filter(({ content }) => /@[A-Z_]+@/.test(content))).toEqual([]);
    expect(installation.files.some(({ content }) => content.includes(settings.root))).toBe(true);
    expect(installation.files.some(({ content }) => content.includes(settings.user))).toBe(true);
    expect(installation.files.some(({ content }) => content.includes(settings.labels.join(',')))).toBe(true);
  });

  test('keeps what runs with all rights out of the folder that jobs can write to', () => {
    expect(installation.root).toBe(settings.root);
    for (const path of [installation.bootstrapPath, installation.unitPath, installation.packageRecordPath]) {
      expect(path.startsWith(`${settings.root}/`)).toBe(false);
    }
    expect(installation.files.filter(({ path }) => path.startsWith(`${settings.root}/`))).toEqual([]);
    expect(installation.files.filter(({ mode }) => (mode & 0o7022) !== 0)).toEqual([]);
  });

  test('starts its bootstrap program at boot', () => {
    const [bootstrap, unit] = [installation.bootstrapPath, installation.unitPath].map((path) =>
      installation.files.find((file) => file.path === path),
    );
    expect((bootstrap?.mode ?? 0) & 0o111).toBe(0o111);
    expect(unit?.content).toContain(installation.bootstrapPath);
    const leads = installation.links.map(({ path, target }) => posix.resolve(posix.dirname(path), target));
    expect(leads).toContain(installation.unitPath);
    expect(leads).toContain(installation.bootstrapPath);
  });

  test('registers as often as it says', () => {
    const unit = installation.files.find(({ path }) => path === installation.unitPath);
    // Registering is what the program that starts at boot does first: it is started again after each job, or stays.
    expect(/^Restart=always$/m.test(unit?.content ?? '')).toBe(service.features.registers === 'each-start');
  });

  test.each(HOSTILE)('is refused when its %s is %j', async (setting, value) => {
    const changed = { ...settings, [setting]: setting === 'labels' ? [value] : value };
    await expect(service.install(system, changed)).rejects.toBeInstanceOf(InputError);
  });

  test('names every unusable setting at once', async () => {
    const error = await service
      .install(system, { version: 'x', user: 'root', root: '/', labels: ['a,b'] })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).findings).toHaveLength(4);
  });

  test('is laid into a tree for an image, and installed on a machine, with the same files', () =>
    withTemporaryFolder('runner-service', async (folder) => {
      const file = join(folder, 'package.tar.gz');
      await writeTarGz(file, [{ name: './run.sh', mode: 0o755, content: '#!/bin/bash\n' }]);
      const step: RunnerTreeStep = { platform: `${name}-${system}`, ...settings, package: { file, sha256: await sha256OfFile(file) } };
      const options = { log: silentLog, signal: new AbortController().signal, cacheFolder: join(folder, 'cache') };
      const [tree, machine] = [join(folder, 'tree'), join(folder, 'machine')];
      await mkdir(machine);
      await layRunnerTree(step, tree, options);
      await installRunner(step, machine, options);
      for (const { path, content } of installation.files) {
        expect(await readFile(join(tree, path), 'utf8')).toBe(content);
        expect(await readFile(join(machine, path), 'utf8')).toBe(content);
      }
      expect(await readdir(join(machine, settings.root))).toContain('run.sh');
      expect(await installRunner(step, machine, options)).toEqual({ package: false, files: [] });
    }));

  shellcheckTest('has scripts in which shellcheck finds nothing when they are filled', () =>
    withTemporaryFolder('runner-scripts', async (folder) => {
      const scripts = installation.files.filter((file) => file.name.endsWith('.sh'));
      expect(scripts.length).toBeGreaterThan(0);
      for (const file of scripts) await writeFile(join(folder, file.name), file.content);
      const argv = ['shellcheck', '-S', 'style', ...scripts.map((file) => file.name)] as [string, ...string[]];
      const { stdout, exitCode } = await runProgram('check the scripts', argv, { cwd: folder, allowFailure: true });
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
    }),
  );
});
