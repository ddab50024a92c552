import type { CommitMessageRequest } from '@bakehouse/core/step';
import type { CommitMessageWay } from './commit-message.ts';
import { createGitHubClient, type GitHubContext } from './github-context.ts';

/** `owner/name` on the server that `GITHUB_API_URL` belongs to. */
interface GitHubRepository {
  readonly owner: string;
  readonly repo: string;
}

export type EventPayload = GitHubContext['payload'];

interface EventCommit {
  readonly id?: unknown;
  readonly message?: unknown;
}

/**
 * The event that triggered the run: a push has its head commit and the others, a merge queue and a finished workflow theirs. An
 * event about a pull request has only the hash.
 *
 * @param wanted another commit than that of the event is not taken from it, unless it is one of the push
 */
export function eventWay(payload: EventPayload, wanted: string | undefined): CommitMessageWay {
  return {
    source: 'the event',
    async read() {
      const head = headCommit(payload);
      if (head === undefined) return { missing: 'the event has no commit message' };
      const pushed = commitsOf(payload);
      const found =
        wanted === undefined ? head : [head, ...pushed].find(({ commit }) => isHash(wanted) && commit.startsWith(wanted.toLowerCase()));
      if (found === undefined) return { missing: `the event is about ${head.commit}` };
      return { ...found, others: pushed.filter(({ commit }) => commit !== found.commit) };
    },
  };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(text);
}

function headCommit(payload: EventPayload): { commit: string; text: string } | undefined {
  const candidates: unknown[] = [payload['head_commit'], payload['merge_group']?.head_commit, payload['workflow_run']?.head_commit];
  return candidates.map(readCommit).find((commit) => commit !== undefined);
}

function commitsOf(payload: EventPayload): { commit: string; text: string }[] {
  const commits: unknown = payload['commits'];
  return (Array.isArray(commits) ? commits : []).map(readCommit).filter((commit) => commit !== undefined);
}

function readCommit(value: unknown): { commit: string; text: string } | undefined {
  const { id, message } = (typeof value === 'object' && value !== null ? value : {}) as EventCommit;
  return typeof id === 'string' && typeof message === 'string' ? { commit: id, text: message } : undefined;
}

/** The head of the branch, when the event is about a pull request. */
export function headOfPullRequest(payload: EventPayload): string | undefined {
  const sha: unknown = payload.pull_request?.['head']?.sha;
  return typeof sha === 'string' ? sha : undefined;
}

/** GitHub's interface for commits (`GET /repos/{owner}/{repo}/commits/{ref}`), which takes a token. */
export function commitInterfaceWay(
  repository: GitHubRepository | undefined,
  commit: string | undefined,
  { token, signal }: CommitMessageRequest,
): CommitMessageWay {
  return {
    source: "GitHub's interface",
    async read() {
      if (token === undefined) return { missing: 'no token is given' };
      if (repository === undefined) return { missing: 'the repository is not known, or not on GitHub' };
      if (commit === undefined) return { missing: 'the commit is not known' };
      const client = await createGitHubClient(token);
      const request = signal === undefined ? {} : { request: { signal } };
      const { data } = await client.rest.repos.getCommit({ ...repository, ref: commit, ...request });
      const found = readCommit({ id: data?.sha, message: data?.commit?.message });
      return found ?? { missing: 'the answer is no commit' };
    },
  };
}

/** `owner/name`, or the address of a repository on a server of GitHub's (`GITHUB_SERVER_URL`). */
export function githubRepository(address: string | undefined, server = 'https://github.com'): GitHubRepository | undefined {
  const host = URL.canParse(server) ? new URL(server).host : '';
  const path = address
    ?.replace(/^(?:https?|ssh|git):\/\/(?:[^/@]*@)?/, '')
    .replace(/^git@([^:/]+):/, '$1/')
    .replace(/\.git$/, '');
  const parts = path?.split('/') ?? [];
  if (parts.length === 3 && parts[0]?.toLowerCase() === host.toLowerCase()) parts.shift();
  const [owner, repo] = parts;
  return parts.length === 2 && owner && repo ? { owner, repo } : undefined;
}
