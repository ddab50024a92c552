import type { IncomingMessage } from 'node:http';
import type { Answer, Entra } from './entra.ts';

/** The token part of Azure's instance metadata service: "How to use managed identities on a VM to acquire an access token". */
export class InstanceMetadata {
  readonly #entra: Entra;
  /** Client ids; the first is that of the system-assigned identity. */
  readonly identities: string[] = [];
  /** Queries of the token requests, in order. */
  readonly requests: URLSearchParams[] = [];

  constructor(entra: Entra) {
    this.#entra = entra;
  }

  token(request: IncomingMessage, url: URL): Answer {
    const query = url.searchParams;
    if (request.headers['metadata'] !== 'true') return refuse('Required metadata header not specified');
    if (query.get('api-version') !== '2018-02-01') return refuse('api-version is missing or not supported');
    this.requests.push(query);
    const wanted = query.get('client_id');
    const identity = wanted === null ? this.identities[0] : this.identities.find((one) => one === wanted);
    if (identity === undefined) return refuse('Identity not found');
    const { lifetime } = this.#entra;
    return {
      status: 200,
      body: {
        access_token: this.#entra.accessToken(identity, lifetime, query.get('resource')?.replace(/\/+$/, '')),
        client_id: identity,
        // As text, as the service does it.
        expires_in: String(lifetime),
        expires_on: String(Math.floor(Date.now() / 1000) + lifetime),
        ext_expires_in: String(lifetime),
        not_before: String(Math.floor(Date.now() / 1000) - 60),
        resource: query.get('resource'),
        token_type: 'Bearer',
      },
    };
  }
}

function refuse(text: string): Answer {
  return { status: 400, body: { error: 'invalid_request', error_description: text } };
}
