import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '@bakehouse/system/program';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readGitCheckout, withoutCredentials } from './git-checkout.ts';

const IDENTITY = ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'commit.gpgSign=false'];

let folder: string;
const warnings: string[] = [];
const warn = (message: string) => void warnings.push(message);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout é-'));
  warnings.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function git(...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...IDENTITY, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function checkout(...init: string[]): string {
  git('init', '--quiet', '--initial-branch=main', ...init);
  git('commit', '--quiet', '--allow-empty', '--message=one');
  git('remote', 'add', 'origin', 'https://me:pw@host/a/b.git');
  return git('rev-parse', 'HEAD');
}

describe('readGitCheckout', () => {
  it('finds commit and origin from a folder inside the checkout, without the credentials of the address', () => {
    const commit = checkout();
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    expect(readGitCheckout(join(folder, 'a/b'), warn)).toEqual({ commit, repository: 'https://host/a/b.git' });
    expect(warnings).toEqual([]);
  });

  it('reads a detached HEAD, packed references and hashes of 256 bits', () => {
    const commit = checkout('--object-format=sha256');
    expect(commit).toHaveLength(64);
    git('pack-refs', '--all');
    expect(readGitCheckout(folder, warn).commit).toBe(commit);
    git('checkout', '--quiet', '--detach');
    expect(readGitCheckout(folder, warn).commit).toBe(commit);
  });

  it('follows a worktree to its HEAD and to the common settings, which may be included from another file', async () => {
    checkout();
    git('remote', 'remove', 'origin');
    await writeFile(join(folder, 'more'), '[remote "origin"]\n\turl = https://host/included.git\n');
    git('config', 'include.path', join(folder, 'more'));
    git('worktree', 'add', '--quiet', '-b', 'topic', join(folder, 'w'));
    execFileSync('git', ['-C', join(folder, 'w'), ...IDENTITY, 'commit', '--quiet', '--allow-empty', '--message=two']);
    expect(readGitCheckout(join(folder, 'w'), warn)).toEqual({
      commit: git('rev-parse', 'topic'),
      repository: 'https://host/included.git',
    });
  });

  it('knows nothing before the first commit, or where there is no checkout, and has nothing to say of it', () => {
    expect(readGitCheckout(folder, warn)).toEqual({ commit: undefined, repository: undefined });
    git('init', '--quiet');
    expect(readGitCheckout(folder, warn)).toEqual({ commit: undefined, repository: undefined });
    expect(warnings).toEqual([]);
  });

  it('says once that git is missing', () => {
    checkout();
    const without = { ...childEnvironment(), PATH: join(folder, 'nothing') };
    expect(readGitCheckout(folder, warn, without)).toEqual({ commit: undefined, repository: undefined });
    expect(warnings).toEqual([expect.stringContaining('git cannot be started')]);
  });

  it('says in the words of git why a repository is refused', async () => {
    checkout();
    await writeFile(join(folder, '.git', 'config'), 'not a setting');
    expect(readGitCheckout(folder, warn)).toEqual({ commit: undefined, repository: undefined });
    expect(warnings).toEqual([expect.stringMatching(/git says "fatal: bad config line 1/)]);
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
