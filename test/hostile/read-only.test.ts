import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { countHeld } from './held.ts';

const held = countHeld('calls on a read-only file system');
let folder: string;
let readOnly: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-only-'));
  readOnly = join(folder, 'disk');
  for (const name of ['disk', 'source']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'source/a'), 'x');
  const definition = ['schema: vm-image/1', 'image: {id: small, os: linux, arch: x64}', 'source: {kind: debian, suite: bookworm}'];
  await writeFile(
    join(folder, 'small.vmimage.yaml'),
    [...definition, 'build: {diskMiB: 2048}', 'steps: [{packages: [curl]}]', ''].join('\n'),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** In a name space of its own, whose mounts end with the process. */
function onReadOnlyDisk(...argv: readonly string[]) {
  const script = 'mount -t tmpfs -o ro none "$1" && shift && exec "$@"';
  const { status, stderr, stdout } = spawnSync('unshare', ['--mount', 'sh', '-c', script, 'sh', readOnly, ...argv], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 100_000,
  });
  return { status, said: `${stdout}${stderr}` };
}

// Neither a container without the right to mount, nor another user, nor another system.
const mayMount = process.platform === 'linux' && spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
const sum = 'a'.repeat(64);
const install = [
  'configure-runner',
  '--mode=install',
  '--version=2.1.1',
  `--package-sha256=${sum}`,
  '--package-url=https://127.0.0.1:9/r.tgz',
];
(mayMount ? it.each : it.skip.each)<[string, (disk: string) => string[]]>([
  ['publish-image', (disk) => ['gallery-lock', `${disk}/gallery/small`]],
  ['collect-crash-dumps', (disk) => ['collect-crash-dumps', '--source=source', `--output-folder=${disk}/a/b`]],
  ['prepare-artifacts', (disk) => ['prepare-artifacts', '--source=source', `--output-folder=${disk}/a/b`]],
  ['trigger-image-build, output', (disk) => ['trigger-image-build', `--output-folder=${disk}/a/b`]],
  ['trigger-image-build, cache', (disk) => ['trigger-image-build', '--output-folder=built', `--cache-folder=${disk}/a/b`]],
  ['configure-runner', (disk) => [...install, '--target-root=target', `--cache-folder=${disk}/cache`]],
  ['plan-images', (disk) => ['plan-images', '--definitions=small.vmimage.yaml', `--cache-folder=${disk}/cache`]],
])('S16: %s names the path of a read-only file system, and takes it for no mistake of its own', (_what, args) => {
  const entry = join(import.meta.dirname, 'read-only-entry.ts');
  const argv = args(readOnly);
  if (argv[0] === 'trigger-image-build') {
    const prepared = spawnSync(
      process.execPath,
      [entry, 'prepare-artifacts', '--definition=small.vmimage.yaml', '--output-folder=artifacts'],
      { cwd: folder },
    );
    expect(prepared.status).toBe(0);
    argv.push('--definition=small.vmimage.yaml', '--artifacts=artifacts/small');
  }
  const { status, said } = onReadOnlyDisk(process.execPath, entry, ...argv);
  return held(() => {
    expect(said).toMatch(new RegExp(`EROFS: read-only file system, mkdir '${readOnly}/`));
    expect(said).toContain('What to do: give a');
    expect(said).not.toContain('mistake of its own');
    expect(status).not.toBe(0);
  });
});
