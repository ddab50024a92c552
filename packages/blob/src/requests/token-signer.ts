import type { HttpOperationResponse, IHttpClient, WebResource } from '@azure/storage-blob';
import { type AccessToken, type RenewableCredential, SharedAccessToken, type TokenCredential } from '@bakehouse/azure/access-token';

/** "Authorize access to blobs with Microsoft Entra ID": the same for all clouds. */
const SCOPE = 'https://storage.azure.com/.default';

type Deliver = (request: WebResource) => Promise<HttpOperationResponse>;

/** Puts a token into requests. One for all requests of a run, the SDK's and our own, so that they share the token. */
export class TokenSigner implements TokenCredential {
  readonly #token: SharedAccessToken;

  constructor(credential: RenewableCredential) {
    this.#token = new SharedAccessToken(credential, SCOPE);
  }

  /** For the SDK, which asks for its requests before they come to `send`. */
  getToken(_scopes: string | string[], _options?: unknown): Promise<AccessToken> {
    return this.#token.get();
  }

  /** Signs what the SDK sends. It keeps a token as long as that should be valid; here it is replaced when the service refuses it. */
  signing(client: IHttpClient): IHttpClient {
    return { sendRequest: (request) => this.send(request, (signed) => client.sendRequest(signed)) };
  }

  /** @throws Error what the credential throws when it has no token */
  async send(request: WebResource, deliver: Deliver): Promise<HttpOperationResponse> {
    if (!request.url.startsWith('https:')) throw new Error('a token is sent over https:// only');
    const { token: used } = await this.#token.get();
    request.headers.set('authorization', `Bearer ${used}`);
    const answer = await deliver(request);
    if (!isRefused(answer)) {
      this.#token.accepted();
      return answer;
    }
    // Expired, revoked, or of another tenant than the account's, which the service then names.
    const other = await this.#token.afterRefusal(used, answer.headers.get('www-authenticate') ?? '');
    if (other === undefined) return withoutChallenge(answer);
    request.headers.set('authorization', `Bearer ${other}`);
    const second = await deliver(request);
    if (!isRefused(second)) this.#token.accepted();
    return withoutChallenge(second);
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
