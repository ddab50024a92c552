import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitMessageRequest } from '@bakehouse/core/step';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeGitRepository } from '../support/git-repository.ts';
import { type GitHubCommits, serveGitHubCommits } from '../support/github-commits.ts';
import type { HostKind } from '../support/run-step.ts';
import { hosts, runFixture } from './run-fixture.ts';

const MESSAGE = 'subject é\n\ninclude keys: a,\n  b\n\n::error::c';
const ELSEWHERE = 'e'.repeat(40);

let folder: string;
let server: GitHubCommits;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commit message é-'));
  server = await serveGitHubCommits({ [ELSEWHERE]: 'from the interface\n\nno-ci' }, 'a-token');
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function read(host: HostKind, request: CommitMessageRequest = {}, env: Record<string, string | undefined> = {}) {
  const { report } = await runFixture(host, [['report', { commitMessage: request }]], {
    cwd: folder,
    env: { GITHUB_API_URL: server.url, ...env },
  });
  return report.commitMessage;
}

/** What tells a host the commit that the run is about. */
const commitVariable = (host: HostKind, commit: string) => ({
  ...(host === 'github' ? { GITHUB_SHA: commit } : {}),
  ...(host === 'azure-pipelines' ? { BUILD_SOURCEVERSION: commit } : {}),
});

async function eventFile(event: unknown): Promise<string> {
  const file = join(folder, 'event.json');
  await writeFile(file, JSON.stringify(event));
  return file;
}

describe.each(hosts)('the commit message on %s', (host) => {
  it('is read whole from the checkout, whatever the configuration of git adds', async () => {
    const { commit, git } = await makeGitRepository(folder);
    await commit('first');
    const hash = await commit(MESSAGE);
    await git('config', 'log.showSignature', 'true');
    await git('config', 'i18n.logOutputEncoding', 'ISO-8859-1');
    expect(await read(host, {}, commitVariable(host, hash))).toEqual({
      text: MESSAGE,
      commit: hash,
      source: 'git log',
      cut: false,
      others: [],
    });
  });

  it('is that of another commit when one is named', async () => {
    const { commit } = await makeGitRepository(folder);
    const first = await commit('first');
    const hash = await commit('second');
    const env = commitVariable(host, hash);
    expect(await read(host, { commit: 'HEAD~1' }, env)).toMatchObject({ text: 'first', commit: first });
    expect(await read(host, { commit: first.slice(0, 10) }, env)).toMatchObject({ text: 'first', commit: first });
  });

  it('is that of a branch of any name that git allows, and not that of a range without commits', async () => {
    const { commit, git } = await makeGitRepository(folder);
    const hash = await commit('first');
    const env = commitVariable(host, hash);
    for (const branch of ['fix/#12+é', '!important']) {
      await git('branch', branch);
      expect(await read(host, { commit: branch }, env)).toMatchObject({ text: 'first', commit: hash });
    }
    expect(await read(host, { commit: 'HEAD..HEAD' }, env)).toContain('git log: "HEAD..HEAD" is not a commit');
  });

  it('comes from the interface of GitHub, with the token, when the checkout does not have the commit', async () => {
    const { commit, git } = await makeGitRepository(folder);
    const hash = await commit('here');
    await git('remote', 'add', 'origin', 'https://github.com/octo/images.git');
    const env = {
      ...commitVariable(host, hash),
      ...(host === 'azure-pipelines' ? { BUILD_REPOSITORY_URI: 'https://github.com/octo/images.git' } : {}),
    };
    expect(await read(host, { commit: ELSEWHERE, token: 'a-token' }, env)).toMatchObject({
      text: 'from the interface\n\nno-ci',
      commit: ELSEWHERE,
      source: "GitHub's interface",
      cut: false,
    });
    expect(server.requests).toEqual([`GET /repos/octo/images/commits/${ELSEWHERE} token a-token`]);
  });

  it('is a mistake that names every way when no way has it, and an option is no commit', async () => {
    const tried = (await read(host, { commit: '--output=x', token: 'wrong' }, { BUILD_REPOSITORY_URI: undefined })) as string[];
    expect(tried[0]).toBe('The message of the commit --output=x cannot be read.');
    expect(tried).toContain('git log: "--output=x" is not a commit');
    expect(tried.find((line) => line.startsWith("GitHub's interface: "))).toMatch(/Bad credentials|repository is not known|Not Found/);
  });
});

describe('the commit message on GitHub', () => {
  const head = { id: 'a'.repeat(40), message: MESSAGE };
  const earlier = { id: 'b'.repeat(40), message: 'earlier\n\nno-ci' };

  it('comes from the push event, with the other commits of the push, and costs no request', async () => {
    const event = await eventFile({ head_commit: head, commits: [earlier, head] });
    expect(await read('github', { token: 'a-token' }, { GITHUB_EVENT_PATH: event })).toEqual({
      text: MESSAGE,
      commit: head.id,
      source: 'the event',
      cut: false,
      others: [{ commit: earlier.id, text: earlier.message }],
    });
    expect(await read('github', { commit: earlier.id.slice(0, 8) }, { GITHUB_EVENT_PATH: event })).toMatchObject({ text: earlier.message });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['a merge queue', { merge_group: { head_commit: head } }],
    ['a finished workflow', { workflow_run: { head_commit: head } }],
  ])('comes from the event of %s', async (_, event) => {
    expect(await read('github', {}, { GITHUB_EVENT_PATH: await eventFile(event) })).toMatchObject({ text: MESSAGE, commit: head.id });
  });

  it('is that of the branch for a pull request, not that of the merge', async () => {
    const event = await eventFile({ pull_request: { head: { sha: ELSEWHERE } } });
    const read1 = await read('github', { token: 'a-token' }, { GITHUB_EVENT_PATH: event });
    expect(read1).toMatchObject({ commit: ELSEWHERE, source: "GitHub's interface" });
  });

  it.each(['null', '{', '[]', '{"head_commit":{"id":1}}', '{"head_commit":null,"commits":"x","merge_group":7}'])(
    'is not found in the event %s, without a crash',
    async (text) => {
      const file = join(folder, 'event.json');
      await writeFile(file, text);
      expect(((await read('github', {}, { GITHUB_EVENT_PATH: file })) as string[])[0]).toBe('The message of the commit cannot be read.');
    },
  );
});

describe('the commit message on Azure Pipelines', () => {
  it('is the cut one of the variable only when there is no checkout', async () => {
    const env = { BUILD_SOURCEVERSIONMESSAGE: 'subject only' };
    expect(await read('azure-pipelines', {}, env)).toMatchObject({ text: 'subject only', source: 'BUILD_SOURCEVERSIONMESSAGE', cut: true });
    const { commit } = await makeGitRepository(folder);
    const hash = await commit(MESSAGE);
    expect(await read('azure-pipelines', {}, { ...env, BUILD_SOURCEVERSION: hash })).toMatchObject({ text: MESSAGE, cut: false });
  });

  it('is that of the branch for a pull request', async () => {
    const { commit } = await makeGitRepository(folder);
    const branch = await commit('of the branch');
    const merge = await commit('the merge');
    const env = { BUILD_SOURCEVERSION: merge, SYSTEM_PULLREQUEST_SOURCECOMMITID: branch, BUILD_SOURCEVERSIONMESSAGE: 'the merge' };
    expect(await read('azure-pipelines', {}, env)).toMatchObject({ text: 'of the branch', commit: branch });
  });
});
