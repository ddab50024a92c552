import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { testNeeding } from '../../../../test/support/test-needing.ts';
import type { RunnerSettings } from '../runner-service.ts';
import { layFiles } from '../write-files.ts';
import { installGithubOnLinux } from './linux.ts';

function textOf(settings: RunnerSettings, name: string): string {
  return installGithubOnLinux(settings).files.find((file) => file.name === name)?.content ?? '';
}

const runner = { version: '2.328.0', user: 'runner', root: '/opt/actions-runner', labels: ['debian', 'x64'] };

test('Equal input gives equal texts, with labels once whatever their case', () => {
  const { files } = installGithubOnLinux({ ...runner, labels: ['debian', ' Debian', 'x64 '] });
  expect(files).toEqual(installGithubOnLinux(runner).files);
  expect(textOf(runner, 'bootstrap.sh')).toContain("runner_labels='debian,x64'");
});

test('The unit restarts for the next job, but not after bad configuration, refused permission or a deprecated version', () => {
  const unit = textOf(runner, 'github-runner.service');
  expect(unit).toContain('\nRestart=always\n');
  expect(unit).toContain('\nRestartPreventExitStatus=7 77 78\n');
  expect(unit).toContain('\nWorkingDirectory=/opt/actions-runner\n');
  expect(unit).toContain('\nUMask=0077\n');
});

test('Every unusable value is named at once', () => {
  const bad = { version: 'latest', user: 'root', root: '/usr/local/runner', labels: ['a,b'] };
  let error: unknown;
  try {
    installGithubOnLinux(bad);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).findings.map((finding) => finding.message)).toEqual([
    expect.stringContaining('"latest"'),
    expect.stringContaining('"root"'),
    expect.stringContaining('"/usr/local/runner"'),
    expect.stringContaining('"a,b"'),
  ]);
});

test.each(["/opt/it's", '/opt/../etc', 'opt/runner', '/opt', '/opt/a b', '/opt/$(id)'])('The root %s is refused', (root) => {
  expect(() => installGithubOnLinux({ ...runner, root })).toThrow(InputError);
});

const shellcheckTest = await testNeeding([{ needs: 'shellcheck', package: 'shellcheck' }]);
shellcheckTest('shellcheck finds nothing in the bootstrap script, not even a matter of style', () =>
  withTemporaryFolder('bootstrap', async (folder) => {
    const path = join(folder, 'bootstrap.sh');
    await writeFile(path, textOf(runner, 'bootstrap.sh'));
    const { stdout } = await runProgram('check the script', ['shellcheck', '-S', 'style', path], { allowFailure: true });
    expect(stdout).toBe('');
  }),
);

const systemdTest = await testNeeding([{ needs: 'systemd-analyze', package: 'systemd' }]);
systemdTest('systemd accepts the unit without a remark, and the user and folder entries do what they say', () =>
  withTemporaryFolder('unit', async (folder) => {
    await chmod(folder, 0o755);
    const { files, links } = installGithubOnLinux(runner);
    await layFiles(files, links, folder);
    await mkdir(join(folder, 'opt/actions-runner'), { recursive: true });
    // The rest of a system, as far as the unit names it.
    for (const unit of ['network.target', 'multi-user.target', 'sysinit.target', 'basic.target', 'shutdown.target']) {
      await writeFile(join(folder, 'etc/systemd/system', unit), '[Unit]\nDescription=Part of a system\n');
    }
    const verified = await runProgram('check the unit', ['systemd-analyze', 'verify', `--root=${folder}`, 'github-runner.service'], {
      allowFailure: true,
    });
    // systemd-analyze exits 0 with remarks, so any line counts.
    expect(verified).toEqual({ exitCode: 0, stdout: '', tail: [] });
    const users = await runProgram('read the users', ['systemd-sysusers', `--root=${folder}`, '--dry-run']);
    expect(users.tail.join('\n')).toContain("Creating user 'runner' (GitHub Actions runner)");
  }),
);
