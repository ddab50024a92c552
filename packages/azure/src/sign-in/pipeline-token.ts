import { isObject } from '@bakehouse/core/data';
import { ExternalError, UserError } from '@bakehouse/core/errors';
import { codeOf, createTransport, unreachable } from '@bakehouse/net/transport';

/** A service connection of Azure Pipelines with workload identity federation. */
interface FederatedConnection {
  readonly connectionId: string;
  /** Of the job. */
  readonly accessToken: string;
  /** `System.OidcRequestUri` of the job. */
  readonly tokenAddress: string | undefined;
}

interface AskOptions {
  /** PEM certificates that are trusted beside those of Node. */
  readonly ca?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Of `Oidctoken - Create` in the REST API of Azure DevOps, as @azure/identity 4 asks it. */
const API_VERSION = '7.1';
const SERVICE = 'Azure DevOps';

/**
 * Asks Azure DevOps for a token that vouches for a service connection, for programs that sign in with it themselves. It lives some minutes.
 *
 * @returns the token, which nobody is to see
 * @throws UserError where the agent says not where to ask, ExternalError where none is given
 */
export async function pipelineIdentityToken(connection: FederatedConnection, { ca, signal }: AskOptions): Promise<string> {
  const { connectionId, accessToken, tokenAddress } = connection;
  if (tokenAddress === undefined) {
    throw new UserError('The agent does not say where to ask for a token of a service connection.', {
      hint: 'run this in a job of Azure Pipelines, whose variable System.OidcRequestUri has it',
    });
  }
  const url = new URL(`${tokenAddress}?api-version=${API_VERSION}&serviceConnectionId=${encodeURIComponent(connectionId)}`);
  const operation = `get a token of the service connection ${connectionId}`;
  const transport = createTransport({ ca });
  try {
    const { status, text } = await transport.send({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'x-tfs-fedauthredirect': 'Suppress' },
      body: '',
      signal,
    });
    const token = tokenIn(text);
    if (token !== undefined) return token;
    throw new ExternalError(`Azure DevOps gives no token of the service connection ${connectionId}: it answered ${status}.`, {
      ...{ service: SERVICE, operation, status },
      hint: 'see that this pipeline may use the connection, and that it is one with workload identity federation',
    });
  } catch (error) {
    const why = unreachable(codeOf(error));
    if (why === undefined) throw error;
    throw new ExternalError(`Azure DevOps gives no token of the service connection ${connectionId}: ${why}.`, {
      ...{ service: SERVICE, operation, reason: 'network', cause: error },
    });
  } finally {
    transport.close();
  }
}

function tokenIn(text: string | null | undefined): string | undefined {
  try {
    const answer: unknown = JSON.parse(text ?? '');
    const token = isObject(answer) ? answer['oidcToken'] : undefined;
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch {
    return undefined;
  }
}
