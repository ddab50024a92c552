import { getIDToken } from '@actions/core';
import { messageOf, UserError } from '@bakehouse/core/errors';

const TOKEN = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const ADDRESS = 'ACTIONS_ID_TOKEN_REQUEST_URL';

/**
 * Asks GitHub for a token that says which job of which repository this is. `@actions/core` masks it.
 *
 * @param requestToken of the runner; it has left the environment already
 * @param audience for whom it is
 * @throws UserError when the job may not have one, or GitHub gives none
 */
export async function gitHubIdentityToken(requestToken: string | undefined, audience: string): Promise<string> {
  if (requestToken === undefined || !process.env[ADDRESS]) {
    throw new UserError('GitHub gives this job no identity token.', {
      hint: 'add "permissions: id-token: write" to the job or the workflow (then also "contents: read" for the checkout); a pull request from a fork never gets one',
    });
  }
  try {
    return await lend(requestToken, () => getIDToken(audience));
  } catch (error) {
    throw new UserError(`GitHub gave no identity token: ${messageOf(error).replace(/\s+/g, ' ').trim()}.`, {
      hint: 'run the job again; https://www.githubstatus.com says whether GitHub Actions has trouble',
    });
  }
}

/** `getIDToken` reads the variable before it first waits, so no child process that is started meanwhile can inherit it. */
function lend<T>(token: string, call: () => Promise<T>): Promise<T> {
  process.env[TOKEN] = token;
  try {
    return call();
  } finally {
    delete process.env[TOKEN];
  }
}
