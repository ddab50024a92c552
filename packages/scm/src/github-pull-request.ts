import type { Cover } from '@bakehouse/core/secrets';
import type { PullRequest, PullRequestAccess } from '@bakehouse/core/step';
import type { EventPayload } from './github-commit.ts';
import { createGitHubClient } from './github-context.ts';

/** Which pull request a run is about. */
type PullRequestPlace = Pick<PullRequest, 'owner' | 'repo' | 'number' | 'fork'>;

/** What people read of a request; no runner hides anything in it. */
const TEXTS = ['body', 'title'];

/**
 * The pull request with a client, which talks to the server of this run (`GITHUB_API_URL`).
 *
 * @param cover for the texts that are posted
 */
export async function openPullRequest(place: PullRequestPlace, { token, signal }: PullRequestAccess, cover: Cover): Promise<PullRequest> {
  const client = await createGitHubClient(token);
  const options = signal === undefined ? {} : { request: { signal } };
  return {
    ...place,
    async request(route, parameters) {
      const { status, data } = await client.request(route, { ...maskPosted(parameters, cover), ...options });
      return { status, data: data as unknown };
    },
  };
}

function maskPosted(parameters: Readonly<Record<string, unknown>>, cover: Cover): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, TEXTS.includes(name) && typeof value === 'string' ? cover(value) : value]),
  );
}

/**
 * The pull request of an event of GitHub: of a pull request itself, a comment to it, or a workflow that ran for it. GitHub leaves out
 * those of forks in the last.
 */
export function pullRequestOfEvent(payload: EventPayload): PullRequestPlace | undefined {
  const { owner, name } = payload.repository ?? {};
  const pull = payload.pull_request ?? (payload.issue?.['pull_request'] === undefined ? undefined : payload.issue) ?? ofWorkflow(payload);
  if (owner?.login === undefined || name === undefined || typeof pull?.number !== 'number') return undefined;
  const from: unknown = payload.pull_request?.['head']?.repo?.full_name;
  // A fork that was deleted since leaves no repository behind.
  const fork = payload.pull_request !== undefined && from !== `${owner.login}/${name}`;
  return { owner: owner.login, repo: name, number: pull.number, fork };
}

function ofWorkflow(payload: EventPayload): { readonly number?: unknown } | undefined {
  const pulls: unknown = payload['workflow_run']?.pull_requests;
  return Array.isArray(pulls) ? pulls[0] : undefined;
}

/** The pull request of a build of Azure Pipelines whose repository is on GitHub, from its predefined variables. */
export function pullRequestOfAzureBuild(env: Readonly<Record<string, string | undefined>>): PullRequestPlace | undefined {
  const number = Number(env['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER']);
  const [owner, repo, more] = (env['BUILD_REPOSITORY_NAME'] ?? '').split('/');
  if (env['BUILD_REPOSITORY_PROVIDER'] !== 'GitHub' || !Number.isInteger(number) || number <= 0) return undefined;
  if (!owner || !repo || more !== undefined) return undefined;
  return { owner, repo, number, fork: env['SYSTEM_PULLREQUEST_ISFORK']?.toLowerCase() === 'true' };
}
