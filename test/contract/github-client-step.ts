/** Asks GitHub for a repository, as a step that needs its interface does, and prints what it knows of the run. */
import { createGitHubClient, readGitHubContext } from '@bakehouse/scm/github';

const context = await readGitHubContext();
const client = await createGitHubClient('a-token');
const { data } = await client.rest.repos.get(context.repo);
process.stdout.write(JSON.stringify({ repo: context.repo, event: context.eventName, payload: context.payload, answer: data }));
