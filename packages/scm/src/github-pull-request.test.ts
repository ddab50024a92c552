import { describe, expect, test } from '@jest/globals';
import { pullRequestOfAzureBuild, pullRequestOfEvent } from './github-pull-request.ts';

const repository = { name: 'fleet', owner: { login: 'acme' } };
const pull = (from: string | null) => ({ number: 7, head: { repo: from === null ? null : { full_name: from } } });

describe('the pull request of an event', () => {
  test('is that of the event itself, and one from another repository is from a fork', () => {
    const place = { owner: 'acme', repo: 'fleet', number: 7 };
    expect(pullRequestOfEvent({ repository, pull_request: pull('acme/fleet') })).toEqual({ ...place, fork: false });
    expect(pullRequestOfEvent({ repository, pull_request: pull('someone/fleet') })).toEqual({ ...place, fork: true });
    expect(pullRequestOfEvent({ repository, pull_request: pull(null) })).toEqual({ ...place, fork: true });
  });

  test('is that of a comment to it, or of the workflow that ran for it', () => {
    expect(pullRequestOfEvent({ repository, issue: { number: 8, pull_request: {} } })).toMatchObject({ number: 8, fork: false });
    expect(pullRequestOfEvent({ repository, workflow_run: { pull_requests: [{ number: 9 }] } })).toMatchObject({ number: 9 });
  });

  test.each([
    ['a push', { repository }],
    ['a comment to an issue', { repository, issue: { number: 8 } }],
    ['a workflow that ran for a fork', { repository, workflow_run: { pull_requests: [] } }],
    ['no repository', { pull_request: pull('acme/fleet') }],
  ])('is none for %s', (_, payload) => {
    expect(pullRequestOfEvent(payload)).toBeUndefined();
  });
});

describe('the pull request of a build of Azure Pipelines', () => {
  const env = {
    BUILD_REPOSITORY_PROVIDER: 'GitHub',
    BUILD_REPOSITORY_NAME: 'acme/fleet',
    SYSTEM_PULLREQUEST_PULLREQUESTNUMBER: '7',
    SYSTEM_PULLREQUEST_ISFORK: 'True',
  };

  test('is that on GitHub', () => {
    expect(pullRequestOfAzureBuild(env)).toEqual({ owner: 'acme', repo: 'fleet', number: 7, fork: true });
    expect(pullRequestOfAzureBuild({ ...env, SYSTEM_PULLREQUEST_ISFORK: 'False' })).toMatchObject({ fork: false });
  });

  test.each([
    ['BUILD_REPOSITORY_PROVIDER', 'TfsGit'],
    ['BUILD_REPOSITORY_NAME', 'fleet'],
    ['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER', ''],
  ])('is none when %s is "%s"', (name, value) => {
    expect(pullRequestOfAzureBuild({ ...env, [name]: value })).toBeUndefined();
  });
});
