import { messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import type { PullRequest } from '@bakehouse/core/step';
import { sha256 } from '@bakehouse/system/files';

/** GitHub refuses a longer comment (`body is too long (maximum is 65536 characters)`). */
export const MOST_CHARACTERS = 65_536;
const PER_PAGE = 100;
/** 10,000 comments: nobody reads that pull request any more. */
const MOST_PAGES = 100;

/** What became of the comment. */
type PostedComment =
  | { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** Why not, for a warning: two sentences at most. */
  | { readonly outcome: 'refused'; readonly why: string; readonly hint: string };

/**
 * The line that tells a comment from others, and is not shown.
 *
 * @param subject what the comment is about; of each subject there is one comment in a pull request
 */
export function commentMarker(subject: string): string {
  return `<!-- bakehouse-plan ${sha256(subject).slice(0, 12)} -->`;
}

/**
 * Posts a comment to a pull request, or brings the one with the same marker up to date. A comment that says the same already is left
 * alone. Failing to comment is no reason to fail a plan: what GitHub answers is returned.
 *
 * @param markdown at most `MOST_CHARACTERS` with the marker
 * @throws CancelledError
 */
export async function postComment(pull: PullRequest, marker: string, markdown: string, signal: AbortSignal): Promise<PostedComment> {
  const body = `${marker}\n${markdown}`;
  try {
    const found = await findComment(pull, marker);
    const place = { owner: pull.owner, repo: pull.repo };
    if (found === undefined) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const { data } = await pull.request(route, { ...place, issue_number: pull.number, body });
      return { outcome: 'created', url: urlOf(data) };
    }
    if (sameText(found.body, body)) return { outcome: 'unchanged', url: found.url };
    const { data } = await pull.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...place,
      comment_id: found.id,
      body,
    });
    return { outcome: 'updated', url: urlOf(data) };
  } catch (error) {
    throwIfCancelled(signal);
    return { outcome: 'refused', ...explain(error, pull) };
  }
}

interface FoundComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/** The first comment that begins with the marker; a reply that quotes one does not. */
async function findComment(pull: PullRequest, marker: string): Promise<FoundComment | undefined> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await pull.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner: pull.owner,
      repo: pull.repo,
      issue_number: pull.number,
      per_page: PER_PAGE,
      page,
    });
    const comments: readonly unknown[] = Array.isArray(data) ? data : [];
    for (const comment of comments) {
      const { id, body } = comment as { readonly id?: unknown; readonly body?: unknown };
      if (typeof id === 'number' && typeof body === 'string' && body.startsWith(marker)) return { id, body, url: urlOf(comment) };
    }
    if (comments.length < PER_PAGE) return undefined;
  }
  return undefined;
}

/** GitHub may give a body back with other line ends and without those at its end. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

function urlOf(comment: unknown): string {
  const url = typeof comment === 'object' && comment !== null && 'html_url' in comment ? comment.html_url : undefined;
  return typeof url === 'string' ? url : '';
}

function explain(error: unknown, pull: PullRequest): { why: string; hint: string } {
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as { readonly status?: unknown };
  const where = `${pull.owner}/${pull.repo}#${pull.number}`;
  const why = `The plan is not posted to ${where}: GitHub answered ${typeof status === 'number' ? `${status}, ` : ''}${firstLine(messageOf(error))}.`;
  // A token without the right to see something gets 404.
  if (status !== 403 && status !== 404) return { why, hint: status === 401 ? 'the token is not valid (any more)' : 'run the step again' };
  if (/rate limit/i.test(messageOf(error))) return { why, hint: 'run the step again in an hour' };
  const hint = pull.fork
    ? 'runs of pull requests from forks have a token that only reads: post it from a workflow on workflow_run, which has a token of its own'
    : 'give the job "permissions: {pull-requests: write}", or another token';
  return { why, hint };
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '').slice(0, 200);
}
