/** The scripts of the Linux image: linted, and run with a stand-in for curl that reads from a folder what vendors would give. */
import { globSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { testNeeding } from '../../test/support/test-needing.ts';
import { renderedRunner } from './render-runner.ts';
import { templateVariables } from './templates.test-support.ts';

const linux = join(import.meta.dirname, 'linux');
const scripts = globSync('*.sh', { cwd: linux }).sort();
const variables = templateVariables('linux-packer.json');
const versions = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name.toUpperCase(), value]));

const shellcheckTest = await testNeeding([{ needs: 'shellcheck', package: 'shellcheck' }]);
const downloadTest = await testNeeding([
  { needs: 'gpg', package: 'gnupg' },
  { needs: 'gpgv', package: 'gpgv' },
  { needs: 'jq', package: 'jq' },
  { needs: 'xz', package: 'xz-utils' },
]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linux-scripts-'));
  await put('bin/curl', CURL);
  await put('bin/dpkg', '#!/bin/sh\necho amd64\n');
  for (const name of ['curl', 'dpkg']) await chmod(join(folder, 'bin', name), 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

/** Gives the file below `web` that the address names, to the file that --output names; fails as curl does for one that is not there. */
const CURL = `#!/bin/bash
for ((i = 1; i <= $#; i++)); do if [[ \${!i} == --output ]]; then next=$((i + 1)); to=\${!next}; fi; done
url=\${!#}
[[ $* == *"--proto =https"* ]] || exit 1
cp -- "$WEB/\${url#https://}" "$to" 2>/dev/null || exit 22
`;

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Root, as scripts are run: by name where the test is not. */
const AS_ROOT = process.getuid?.() === 0 ? [] : ['unshare', '--user', '--map-root-user'];

async function bash(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ exitCode: number; said: string }> {
  const path = `${join(folder, 'bin')}:${process.env['PATH']}`;
  const own = { PATH: path, WEB: join(folder, 'web'), GNUPGHOME: join(folder, 'gnupg'), PREFIX: join(folder, 'usr'), TMPDIR: folder };
  const all = [...AS_ROOT, 'bash', ...argv] as [string, ...string[]];
  const { exitCode, tail } = await runProgram('run a script', all, { env: { ...versions, ...own, ...env }, allowFailure: true });
  return { exitCode, said: tail.join('\n') };
}

const run = (name: string, env?: Readonly<Record<string, string>>) => bash([join(linux, name)], env);
const call = (line: string) => bash(['-c', `set -euo pipefail; source '${join(linux, 'download.sh')}'; ${line}`, 'call']);

/** A tar archive of files, packed as its name says. */
async function pack(path: string, files: Readonly<Record<string, string>>): Promise<Buffer> {
  for (const [name, content] of Object.entries(files)) await put(`pack/${name}`, content);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await runProgram('pack', ['tar', '--auto-compress', '-cf', join(folder, path), '-C', join(folder, 'pack'), ...Object.keys(files)]);
  return readFile(join(folder, path));
}

async function release(repository: string, tag: string, content: unknown): Promise<void> {
  await put(`web/api.github.com/repos/${repository}/releases/tags/${tag}`, JSON.stringify(content));
}

/** A key of its own, and what it has signed. */
async function gpg(...argv: string[]): Promise<string> {
  const home = join(folder, 'gnupg');
  await mkdir(home, { recursive: true, mode: 0o700 });
  const all = ['gpg', '--homedir', home, '--batch', '--passphrase', '', '--pinentry-mode', 'loopback', ...argv] as const;
  return (await runProgram('use gpg', [...all])).stdout;
}

describe('the scripts of the Linux image', () => {
  shellcheckTest('have nothing that shellcheck finds, not even a matter of style', async () => {
    expect(scripts.length).toBeGreaterThan(7);
    const argv = ['shellcheck', '-x', '-S', 'style', ...scripts] as [string, ...string[]];
    const { stdout } = await runProgram('check the scripts', argv, { cwd: linux, allowFailure: true });
    expect(stdout).toBe('');
    for (const name of scripts) expect((await bash(['-n', join(linux, name)])).said).toBe('');
  });

  test('3.4: packages.sh installs Git, curl, jq, build-essential, Python, zip and unzip, and what the other scripts need', async () => {
    const text = await readFile(join(linux, 'packages.sh'), 'utf8');
    const names = /apt_get install --no-install-recommends \\\n(.*)/.exec(text)?.[1]?.trim().split(' ');
    expect(names).toEqual(expect.arrayContaining(['git', 'curl', 'jq', 'build-essential', 'python3', 'zip', 'unzip', 'gnupg', 'xz-utils']));
  });

  test('bootstrap.sh and the unit are those that configure-runner renders', async () => {
    for (const [name, content] of renderedRunner()) expect([name, await readFile(join(linux, name), 'utf8')]).toEqual([name, content]);
    expect(renderedRunner().size).toBe(2);
  });
});

describe('node.sh', () => {
  const site = `nodejs.org/dist/v${variables['node_version']}`;
  const archive = `node-v${variables['node_version']}-linux-x64.tar.xz`;

  /** Node.js as its vendor publishes it; the archive is changed afterwards. */
  async function publish(): Promise<void> {
    const top = archive.replace('.tar.xz', '');
    const packed = await pack(`web/${site}/${archive}`, { [`${top}/bin/node`]: 'node', [`${top}/README.md`]: 'read me' });
    await gpg('--quick-generate-key', 'releaser@example.org', 'ed25519', 'sign', 'never');
    await put('SHASUMS256.txt', `${'1'.repeat(64)}  other.tar.xz\n${sha256(packed)}  ${archive}\n`);
    await gpg('--output', join(folder, 'web', site, 'SHASUMS256.txt.asc'), '--clearsign', join(folder, 'SHASUMS256.txt'));
    await put('web/github.com/nodejs/release-keys/raw/HEAD/gpg/pubring.kbx', await readFile(join(folder, 'gnupg', 'pubring.kbx')));
  }

  downloadTest('3.4: installs the Node.js of node_version when a releaser has signed its sum', async () => {
    await publish();
    await mkdir(join(folder, 'usr'));
    const { exitCode, said } = await run('node.sh');
    expect([exitCode, said]).toEqual([0, expect.any(String)]);
    expect(await readFile(join(folder, 'usr/bin/node'), 'utf8')).toBe('node');
    await expect(lstat(join(folder, 'usr/README.md'))).rejects.toThrow('ENOENT');
  });

  downloadTest('installs nothing when the archive is another one, or nobody known has signed', async () => {
    await publish();
    await pack(`web/${site}/${archive}`, { 'evil/bin/node': 'evil' });
    expect((await run('node.sh')).said).toMatch(/node\.sh: node-v\S+ has the SHA-256 [0-9a-f]{64}, and not [0-9a-f]{64}/);
    await put(`web/${site}/SHASUMS256.txt.asc`, 'not signed\n');
    const unsigned = await run('node.sh');
    expect(unsigned).toEqual({ exitCode: 1, said: expect.stringContaining('no releaser of Node.js has signed') });
    await expect(lstat(join(folder, 'usr/bin/node'))).rejects.toThrow('ENOENT');
    expect((await run('node.sh', { NODE_VERSION: '20' })).said).toBe(
      'node.sh: NODE_VERSION is "20", and not three numbers, such as 20.20.2',
    );
  });
});

describe('azd.sh', () => {
  downloadTest('3.4: installs the azd of azd_version when it has the sum that its release states', async () => {
    const tag = `azure-dev-cli_${variables['azd_version']}`;
    const name = 'azd-linux-amd64.tar.gz';
    const packed = await pack(`web/github.com/Azure/azure-dev/releases/download/${tag}/${name}`, { 'azd-linux-amd64': 'azd' });
    await release('Azure/azure-dev', tag, { body: '', assets: [{ name, digest: `sha256:${sha256(packed)}` }] });
    expect((await run('azd.sh')).exitCode).toBe(0);
    expect(await readFile(join(folder, 'usr/bin/azd'), 'utf8')).toBe('azd');
    await release('Azure/azure-dev', tag, { body: '', assets: [{ name, digest: `sha256:${'0'.repeat(64)}` }] });
    expect(await run('azd.sh')).toEqual({
      exitCode: 1,
      said: `azd.sh: ${name} has the SHA-256 ${sha256(packed)}, and not ${'0'.repeat(64)}`,
    });
  });
});

describe('runner.sh', () => {
  const name = `actions-runner-linux-x64-${variables['runner_version']}.tar.gz`;
  const tag = `v${variables['runner_version']}`;
  const publish = () => pack(`web/github.com/actions/runner/releases/download/${tag}/${name}`, { 'run.sh': '#!/bin/sh\n' });

  downloadTest(
    '3.1: puts the runner, its bootstrap script and its enabled service into the image, by the sum in the notes of its release',
    async () => {
      const packed = await publish();
      const body = `- ${name} <!-- BEGIN SHA linux-x64 -->${sha256(packed)}<!-- END SHA linux-x64 -->\n- other.tar.gz ${'1'.repeat(64)}`;
      await release('actions/runner', tag, { body, assets: [{ name, digest: null }] });
      const tree = join(folder, 'tree');
      const { exitCode, said } = await run('runner.sh', { IMAGE_ROOT: tree, RUNNER_USER: 'gh-jobs' });
      expect([exitCode, said]).toEqual([0, '']);
      expect(await readFile(join(tree, 'opt/actions-runner/run.sh'), 'utf8')).toBe('#!/bin/sh\n');
      const bootstrap = await readFile(join(tree, 'opt/actions-runner/bootstrap.sh'), 'utf8');
      expect(bootstrap).toContain('\nrunner_user=gh-jobs\n');
      expect((await lstat(join(tree, 'usr/lib/github-runner/bootstrap.sh'))).mode & 0o777).toBe(0o755);
      const enabled = join(tree, 'etc/systemd/system/multi-user.target.wants/github-runner.service');
      expect(await readlink(enabled)).toBe('../github-runner.service');
      expect(await readFile(enabled, 'utf8')).toContain('ExecStart=/usr/lib/github-runner/bootstrap.sh');
    },
  );

  downloadTest('takes the sum that is given, and installs nothing with another one or with none', async () => {
    const packed = await publish();
    const tree = join(folder, 'tree');
    const given = (sum: string) => run('runner.sh', { IMAGE_ROOT: tree, RUNNER_SHA256: sum });
    expect((await given('0'.repeat(64))).said).toBe(`runner.sh: ${name} has the SHA-256 ${sha256(packed)}, and not ${'0'.repeat(64)}`);
    await release('actions/runner', tag, { body: 'no sums here', assets: [] });
    expect(await given('')).toEqual({
      exitCode: 1,
      said: expect.stringContaining(`the release ${tag} of actions/runner states no SHA-256 for ${name}`),
    });
    await expect(lstat(tree)).rejects.toThrow('ENOENT');
    expect((await given(sha256(packed).toUpperCase())).exitCode).toBe(0);
    for (const user of ['root', 'a b', '']) {
      const said = `runner.sh: RUNNER_USER is "${user}", and not the name of a user other than root`;
      expect(await run('runner.sh', { RUNNER_USER: user })).toEqual({ exitCode: 1, said });
    }
  });
});

describe('download.sh', () => {
  downloadTest('takes a key of a package archive by its fingerprint, and no other', async () => {
    await gpg('--quick-generate-key', 'archive@example.org', 'ed25519', 'sign', 'never');
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(await gpg('--with-colons', '--list-keys'))?.[1] ?? '';
    await put('web/example.org/key.asc', await gpg('--armor', '--export'));
    const to = join(folder, 'keyrings/key.gpg');
    const other = await call(`key_with_fingerprint https://example.org/key.asc ${'0'.repeat(40)} '${to}'`);
    expect(other).toEqual({
      exitCode: 1,
      said: `call: https://example.org/key.asc holds the key ${fingerprint}, and not ${'0'.repeat(40)}`,
    });
    await expect(lstat(to)).rejects.toThrow('ENOENT');
    expect(await call(`key_with_fingerprint https://example.org/key.asc ${fingerprint} '${to}'`)).toEqual({ exitCode: 0, said: '' });
    expect((await lstat(to)).mode & 0o777).toBe(0o644);
  });

  downloadTest('names the address that gives nothing', async () => {
    expect(await call(`download https://example.org/nothing '${join(folder, 'x')}'`)).toEqual({
      exitCode: 1,
      said: 'call: https://example.org/nothing cannot be downloaded',
    });
  });
});
