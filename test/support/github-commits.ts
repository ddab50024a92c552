import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitHubCommits {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  /** "GET /repos/octo/images/commits/abc token a-token", in the order in which they came. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * A server that answers as GitHub's interface for commits does (`GET /repos/{owner}/{repo}/commits/{ref}`): the commit, 401 without
 * the token, 404 for another repository and 422 for an unknown commit.
 */
export async function serveGitHubCommits(messages: Readonly<Record<string, string>>, token: string): Promise<GitHubCommits> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const ref = /^\/repos\/octo\/images\/commits\/([^/?]+)$/.exec(request.url ?? '')?.[1];
    const sha = Object.keys(messages).find((commit) => ref !== undefined && commit.startsWith(decodeURIComponent(ref)));
    const [status, body] =
      request.headers.authorization !== `token ${token}`
        ? [401, { message: 'Bad credentials' }]
        : ref === undefined
          ? [404, { message: 'Not Found' }]
          : sha === undefined
            ? [422, { message: `No commit found for SHA: ${ref}` }]
            : [200, { sha, commit: { message: messages[sha] } }];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
