/** `owner`, `name` and event of the run, as `@actions/github` reads them. */
export type GitHubContext = typeof import('@actions/github')['context'];

/** A client of GitHub's REST and GraphQL interfaces. */
type GitHubClient = ReturnType<typeof import('@actions/github')['getOctokit']>;

/** What triggered the run, with the event's payload. Loads `@actions/github`, which is too heavy for a step that does not need it. */
export async function readGitHubContext(): Promise<GitHubContext> {
  const { context } = await import('@actions/github');
  return context;
}

/**
 * A client that talks to the server of this run (`GITHUB_API_URL`, also GitHub Enterprise) through the proxy of the environment.
 *
 * @param token of the run or of an app; never logged
 */
export async function createGitHubClient(token: string): Promise<GitHubClient> {
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token);
}
