import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Answer } from './entra.ts';
import { signToken } from './json-web-token.ts';

/** GitHub's and Azure DevOps' endpoints that give a job a token about itself: "OpenID Connect reference", "Oidctoken - Create". */
export class JobTokens {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly publicKey = this.#keys.publicKey;
  readonly github = {
    issuer: 'https://token.actions.githubusercontent.com',
    subject: 'repo:octo/images:ref:refs/heads/main',
    requestToken: 'request-token-of-the-github-job',
    /** Identities of the tokens that were given. */
    given: [] as string[],
  };
  readonly azure = {
    issuer: 'https://vstoken.dev.azure.com/99999999-8888-4777-8666-555555555555',
    subject: 'sc://octo/house/blobs',
    accessToken: 'access-token-of-the-azure-job',
    connectionId: '77777777-aaaa-4bbb-8ccc-dddddddddddd',
    path: '/octo/house/_apis/distributedtask/hubs/build/plans/plan-1/jobs/job-1/oidctoken',
    given: [] as string[],
  };
  /** Seconds that a token is valid; GitHub's live five minutes. */
  lifetime = 300;

  /** `GET …?api-version=2.0&audience=…` */
  onGitHub(request: IncomingMessage, url: URL): Answer {
    if (request.headers.authorization !== `Bearer ${this.github.requestToken}`)
      return { status: 401, body: { message: 'Bad credentials' } };
    const audience = url.searchParams.get('audience') ?? 'https://github.com/octo';
    return { status: 200, body: { count: 1, value: this.#token(this.github, audience) } };
  }

  /** `POST …?api-version=7.1&serviceConnectionId=…` */
  onAzure(request: IncomingMessage, url: URL): Answer {
    if (request.headers.authorization !== `Bearer ${this.azure.accessToken}`)
      return { status: 401, body: { message: 'TF400813: not authorized' } };
    if (request.method !== 'POST' || !/^7\.\d/.test(url.searchParams.get('api-version') ?? '')) return { status: 400, body: {} };
    if (url.searchParams.get('serviceConnectionId') !== this.azure.connectionId) {
      return { status: 404, body: { message: 'The service connection was not found or is not authorized for use.' } };
    }
    return { status: 200, body: { oidcToken: this.#token(this.azure, 'api://AzureADTokenExchange') } };
  }

  #token(from: { readonly issuer: string; readonly subject: string; readonly given: string[] }, audience: string): string {
    const now = Math.floor(Date.now() / 1000);
    const jti = randomUUID();
    from.given.push(jti);
    const { issuer: iss, subject: sub } = from;
    return signToken({ iss, sub, aud: audience, jti, iat: now, nbf: now, exp: now + this.lifetime }, this.#keys.privateKey);
  }
}
