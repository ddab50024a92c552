import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect, it } from '@jest/globals';
import { checkBuild } from './check-build.ts';
import type { LocalBuild } from './local-build.ts';

const build: LocalBuild = {
  image: 'debian-runner',
  fingerprint: { image: 'f', base: 'f', content: 'f', publishImmutable: 'f', publishMutable: 'f' },
  definitionFile: 'debian.vmimage.yaml',
  commit: undefined,
  suite: 'bookworm',
  components: ['main', 'non-free-firmware'],
  arch: 'x64',
  steps: [],
  diskMiB: 2048,
  formats: ['raw'],
  timeout: 1000,
  outputFolder: '/nowhere',
  cacheFolder: '/nowhere',
  log: silentLog,
  signal: new AbortController().signal,
};

describe('checkBuild', () => {
  it('accepts versions, architectures and releases of packages, and hostile names of files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'check-'));
    try {
      const file = join(folder, "it's $(a) `file`\n");
      await writeFile(file, '');
      const accepted = checkBuild({
        ...build,
        mirror: 'https://deb.debian.org/debian',
        steps: [
          { kind: 'packages', names: ['g++', 'libc6:amd64', 'curl=7.88.1-10+deb12u8', 'git/bookworm-backports'] },
          { kind: 'file', from: file, to: '/opt/with blank/' },
          { kind: 'tree', from: folder, to: '/' },
          { kind: 'script', shell: 'sh', file, env: { A: 'x\ny' } },
        ],
      });
      await expect(accepted).resolves.toBeUndefined();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('reports everything that is wrong at once', async () => {
    const error: unknown = await checkBuild({
      ...build,
      suite: '-oops',
      components: ['main, x'],
      mirror: 'deb [trusted=yes] http://x',
      diskMiB: 10,
      steps: [
        { kind: 'packages', names: ['--allow-unauthenticated', 'a;b', '?essential', './x.deb'] },
        { kind: 'file', from: '/does/not/exist', to: '/etc/../boot', mode: '999' },
        { kind: 'file', from: '/', to: 'etc/x' },
        { kind: 'script', shell: 'bash', file: '/', env: { 'A B': '' } },
      ],
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    const messages = error instanceof InputError ? error.findings.map(({ message }) => message) : [];
    expect(messages).toHaveLength(14);
    expect(messages).toContain('step 1: "./x.deb" is not the name of a Debian package');
    expect(messages).toContain('step 2: "/etc/../boot" is not an absolute path in the image');
    expect(messages).toContain('step 4: / is not a file');
  });
});
