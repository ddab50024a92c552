import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readGitCheckout, withoutCredentials } from './git-checkout.ts';

const HASH = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const CONFIG =
  '[core]\n\tbare = false\n[remote "fork"]\n\turl = https://fork\n[remote "origin"]\n\tfetch = x\n\turl = https://me:pw@host/a/b.git\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout é-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

describe('readGitCheckout', () => {
  it('finds commit and origin from a folder inside the checkout, without the credentials of the address', async () => {
    await write({ '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${HASH}\n`, '.git/config': CONFIG, 'a/b/c.txt': '' });
    expect(readGitCheckout(join(folder, 'a/b'))).toEqual({ commit: HASH, repository: 'https://host/a/b.git' });
  });

  it('reads a detached HEAD', async () => {
    await write({ '.git/HEAD': `${HASH}\n` });
    expect(readGitCheckout(folder)).toEqual({ commit: HASH, repository: undefined });
  });

  it('reads packed references', async () => {
    await write({
      '.git/HEAD': 'ref: refs/heads/x/main',
      '.git/packed-refs': `# pack\n${OTHER} refs/heads/main\n${HASH} refs/heads/x/main\n`,
    });
    expect(readGitCheckout(folder).commit).toBe(HASH);
  });

  it('follows the link of a worktree to its HEAD and to the common folder', async () => {
    await write({
      'main/.git/config': CONFIG,
      'main/.git/refs/heads/topic': HASH,
      'main/.git/worktrees/w/HEAD': 'ref: refs/heads/topic\n',
      'main/.git/worktrees/w/commondir': '../..\n',
      'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
    });
    expect(readGitCheckout(join(folder, 'w'))).toEqual({ commit: HASH, repository: 'https://host/a/b.git' });
  });

  it('knows nothing before the first commit, or where there is no checkout', async () => {
    expect(readGitCheckout(folder)).toEqual({ commit: undefined, repository: undefined });
    await write({ '.git/HEAD': 'ref: refs/heads/main\n' });
    expect(readGitCheckout(folder)).toEqual({ commit: undefined, repository: undefined });
  });
});

it.each([
  ['https://user:token@host/x.git', 'https://host/x.git'],
  ['https://token@host/x', 'https://host/x'],
  ['ssh://git:token@host/x', 'ssh://git@host/x'],
  ['ssh://git@host/x', 'ssh://git@host/x'],
  ['git@host:x/y.git', 'git@host:x/y.git'],
  ['/srv/git/x', '/srv/git/x'],
])('withoutCredentials makes %s into %s', (address, expected) => {
  expect(withoutCredentials(address)).toBe(expected);
});
