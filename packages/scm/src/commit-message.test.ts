import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it, test } from '@jest/globals';
import { type CommitMessageWay, cutMessageWay, gitLogWay, readCommitMessage } from './commit-message.ts';
import { eventWay, githubRepository, headOfPullRequest } from './github-commit.ts';

const way = (source: string, read: CommitMessageWay['read']): CommitMessageWay => ({ source, read });
const missing = way('nowhere', async () => ({ missing: 'it is not there' }));
const broken = way('broken', () => Promise.reject(new Error('no route to host\n  at a stack')));
const whole = way('whole', async () => ({ text: 'all of it', commit: 'c1' }));

describe('readCommitMessage', () => {
  it('takes the first way that has the message, whatever fails before, and asks no further', async () => {
    const never = way('never', () => Promise.reject(new Error('asked')));
    expect(await readCommitMessage([missing, broken, whole, never], {})).toEqual({
      text: 'all of it',
      commit: 'c1',
      source: 'whole',
      cut: false,
      others: [],
    });
  });

  it('takes a cut message only when no way has the whole', async () => {
    const cut = cutMessageWay('VARIABLE', 'subject', 'c2');
    expect(await readCommitMessage([cut, whole], {})).toMatchObject({ text: 'all of it', cut: false });
    expect(await readCommitMessage([cut, missing], {})).toMatchObject({ text: 'subject', commit: 'c2', source: 'VARIABLE', cut: true });
  });

  it('names every way with its reason, on one line each, when none has it', async () => {
    const error = await readCommitMessage([missing, broken, cutMessageWay('VARIABLE', '', undefined)], { commit: 'abc' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toBe('The message of the commit abc cannot be read.');
    expect((error as UserError).findings.map(formatFinding)).toEqual([
      'nowhere: it is not there',
      'broken: no route to host',
      'VARIABLE: it is not set for this commit',
    ]);
  });

  it('asks nothing when the run was cancelled', async () => {
    await expect(readCommitMessage([whole], { signal: AbortSignal.abort() })).rejects.toThrow('Cancelled');
  });
});

describe('the event', () => {
  it('is not taken for a commit that it does not have', async () => {
    const payload = { head_commit: { id: 'a'.repeat(40), message: 'x' } };
    expect(await eventWay(payload, 'b'.repeat(40)).read()).toEqual({ missing: `the event is about ${'a'.repeat(40)}` });
    // A name of git's is not looked up in an event.
    expect(await eventWay(payload, 'main').read()).toMatchObject({ missing: expect.anything() });
    expect(await eventWay(payload, 'A'.repeat(8)).read()).toMatchObject({ text: 'x' });
  });

  it('gives the head of a pull request', () => {
    expect(headOfPullRequest({ pull_request: { number: 1, head: { sha: 'c' } } })).toBe('c');
    expect(headOfPullRequest({})).toBeUndefined();
  });
});

it.each([
  ['octo/images', { owner: 'octo', repo: 'images' }],
  ['https://github.com/octo/images.git', { owner: 'octo', repo: 'images' }],
  ['https://GitHub.com/octo/images', { owner: 'octo', repo: 'images' }],
  ['git@github.com:octo/images.git', { owner: 'octo', repo: 'images' }],
  ['ssh://git@github.com/octo/images', { owner: 'octo', repo: 'images' }],
  ['https://dev.azure.com/octo/house/_git/images', undefined],
  ['https://elsewhere.example/octo/images', undefined],
  ['/srv/git/images', undefined],
  ['images', undefined],
  ['', undefined],
  [undefined, undefined],
])('githubRepository reads %j', (address, expected) => {
  expect(githubRepository(address)).toEqual(expected);
});

test('S12: files of a checkout that look like a repository run no program that they name', () =>
  withTemporaryFolder('bare', async (folder) => {
    await runProgram('lay out a repository', ['git', 'init', '--quiet', '--bare', folder]);
    // A commit that is not there would be fetched by the program that stands in for a transport.
    await appendFile(
      join(folder, 'config'),
      `[core]\nrepositoryformatversion = 1\n[extensions]\npartialClone = origin\n[remote "origin"]\npromisor = true\nurl = ext::sh -c touch% ${join(folder, 'pwned')}\n[protocol "ext"]\nallow = always\n`,
    );
    const found = await gitLogWay(folder, 'a'.repeat(40), {}).read();
    expect(found).toEqual({ missing: expect.stringContaining('fatal: ') });
    expect(await readdir(folder)).not.toContain('pwned');
  }));
