import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import type { HttpOperationResponse, IHttpClient, WebResource } from '@azure/storage-blob';

/** "Authorize access to blobs with Microsoft Entra ID": the same for all clouds. */
const SCOPE = 'https://storage.azure.com/.default';
/** Asks for a new token this long before the old one ends, as the SDK does it. */
const EARLY = 120_000;

export interface RenewableCredential extends TokenCredential {
  /** Forgets tokens that are kept: the service refuses them although they should be valid. */
  renew?(): void;
}

type Deliver = (request: WebResource) => Promise<HttpOperationResponse>;

/**
 * Puts a token into requests; asks for a new one when it is about to end, and once when the service refuses it. One for all
 * requests of a run, the SDK's and our own, so that they share the token.
 */
export class TokenSigner implements TokenCredential {
  readonly #credential: RenewableCredential;
  #token: Promise<AccessToken> | undefined;
  /** By the monotonic clock, and by the time of day. */
  #expires = 0;
  #expiresOn = 0;
  /** The token that was given last. */
  #current: string | undefined;
  #tenant: string | undefined;
  /** Came in the place of a refused one and was not accepted yet. */
  #unproven: string | undefined;

  constructor(credential: RenewableCredential) {
    this.#credential = credential;
  }

  /** For the SDK, which asks for its requests before they come to `send`. */
  getToken(_scopes: string | string[], _options?: GetTokenOptions): Promise<AccessToken> {
    return this.#get();
  }

  /** Signs what the SDK sends. It keeps a token as long as that should be valid; here it is replaced when the service refuses it. */
  signing(client: IHttpClient): IHttpClient {
    return { sendRequest: (request) => this.send(request, (signed) => client.sendRequest(signed)) };
  }

  /** @throws Error what the credential throws when it has no token */
  async send(request: WebResource, deliver: Deliver): Promise<HttpOperationResponse> {
    if (!request.url.startsWith('https:')) throw new Error('a token is sent over https:// only');
    const { token: used } = await this.#get();
    request.headers.set('authorization', `Bearer ${used}`);
    const answer = await deliver(request);
    if (!isRefused(answer)) {
      this.#unproven = undefined;
      return answer;
    }
    // A new one was refused as well: there is nothing more to try.
    if (used === this.#unproven) return withoutChallenge(answer);
    // Expired, revoked, or of another tenant than the account's, which the service then names.
    const challenge = answer.headers.get('www-authenticate') ?? '';
    this.#tenant = /authorization_uri="?https:\/\/[^/\s"]+\/([0-9a-f-]{36})\//i.exec(challenge)?.[1] ?? this.#tenant;
    // Another of the requests that were refused together may have renewed it already.
    if (this.#current === used) {
      this.#current = undefined;
      this.#token = undefined;
      this.#credential.renew?.();
    }
    this.#unproven = (await this.#get()).token;
    request.headers.set('authorization', `Bearer ${this.#unproven}`);
    const second = await deliver(request);
    if (!isRefused(second)) this.#unproven = undefined;
    return withoutChallenge(second);
  }

  async #get(): Promise<AccessToken> {
    if (this.#token === undefined || performance.now() > this.#expires - EARLY || Date.now() > this.#expiresOn) {
      this.#expires = Number.POSITIVE_INFINITY;
      this.#expiresOn = Number.POSITIVE_INFINITY;
      this.#token = this.#ask();
    }
    return this.#token;
  }

  async #ask(): Promise<AccessToken> {
    try {
      const token = await this.#credential.getToken(SCOPE, this.#tenant === undefined ? {} : { tenantId: this.#tenant });
      if (token === null) throw Object.assign(new Error('the identity gave no token'), { name: 'AuthenticationError' });
      // Its time is by the machine's clock, which may be set before it is over; the other clock stands still while a machine sleeps.
      this.#expires = performance.now() + token.expiresOnTimestamp - Date.now();
      this.#expiresOn = token.expiresOnTimestamp;
      this.#current = token.token;
      return token;
    } catch (error) {
      this.#token = undefined;
      throw error;
    }
  }
}

/** It is dealt with here: the SDK would ask for a token by whatever it names, and stumble over what is no address. */
function withoutChallenge(answer: HttpOperationResponse): HttpOperationResponse {
  answer.headers.remove('www-authenticate');
  return answer;
}

/** Who asks is in doubt, not what they may: 401 of the service, 403 with this code of Azurite and of some gateways. */
function isRefused({ status, headers }: HttpOperationResponse): boolean {
  return status === 401 || (status === 403 && headers.get('x-ms-error-code') === 'AuthenticationFailed');
}
