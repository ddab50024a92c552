import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { makeCertificate } from '../certificate.ts';
import { close, listen } from '../listen.ts';
import { type Answer, Entra } from './entra.ts';
import { InstanceMetadata } from './instance-metadata.ts';
import { JobTokens } from './job-tokens.ts';

/**
 * Everything that a sign-in talks to, on 127.0.0.1: Microsoft Entra, GitHub's and Azure DevOps' tokens for jobs, the metadata service
 * of Azure's machines. A test tool; nothing of it is shipped.
 */
export interface IdentitySimulator {
  readonly entra: Entra;
  readonly jobs: JobTokens;
  readonly machine: InstanceMetadata;
  /** `https://127.0.0.1:…`, for the certificate of `ca`. */
  readonly authorityHost: string;
  /** `http://127.0.0.1:…`, as the metadata service is reached. */
  readonly plain: string;
  /** PEM of the private authority that signed the servers' certificate. */
  readonly ca: string;
  /** For another server on 127.0.0.1 of the same authority. */
  readonly tls: { readonly cert: string; readonly key: string };
  /** Paths of all requests, in order. */
  readonly paths: string[];
  /** Answers of these statuses come first. */
  readonly faults: number[];
  stop(): Promise<void>;
}

/** The server's certificate is for this name too, under which a proxy may bring a client here. */
export const PRIVATE_HOST = 'login.private.example';

/** Values for the environment of a job, which @actions/core, @azure/identity and MSAL read. */
export function jobVariables({ jobs, authorityHost, plain }: IdentitySimulator) {
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${plain}/github/oidc?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: jobs.github.requestToken,
    SYSTEM_OIDCREQUESTURI: `${authorityHost}${jobs.azure.path}`,
    AZURE_POD_IDENTITY_AUTHORITY_HOST: plain,
  };
}

/** Makes keys, which takes a second on a busy machine: one for the tests of a file. */
export async function startIdentitySimulator(): Promise<IdentitySimulator> {
  const authority = makeCertificate({ name: 'Simulated authority', authority: true });
  const server = makeCertificate({ name: '127.0.0.1', hosts: ['127.0.0.1', 'localhost', PRIVATE_HOST], issuer: authority });
  const entra = new Entra();
  const jobs = new JobTokens();
  const machine = new InstanceMetadata(entra);
  entra.issuers.set(jobs.github.issuer, jobs.publicKey).set(jobs.azure.issuer, jobs.publicKey);
  const paths: string[] = [];
  const faults: number[] = [];
  const tls = { cert: server.certificate, key: server.key };
  const handler = (request: IncomingMessage, response: ServerResponse) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
      paths.push(url.pathname);
      const fault = faults.shift();
      const answer = fault === undefined ? route(request, url, body) : { status: fault, body: { error: 'temporarily_unavailable' } };
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  };
  const route = (request: IncomingMessage, url: URL, body: string): Answer => {
    const [, tenant = '', ...rest] = url.pathname.split('/');
    if (url.pathname === '/github/oidc') return jobs.onGitHub(request, url);
    if (url.pathname === jobs.azure.path) return jobs.onAzure(request, url);
    // MSAL adds the slash to an address that it was given.
    if (/^\/metadata\/identity\/oauth2\/token\/?$/.test(url.pathname)) return machine.token(request, url);
    if (rest.join('/') === 'v2.0/.well-known/openid-configuration') return entra.metadata(url.origin, tenant);
    if (rest.join('/') === 'oauth2/v2.0/token') return entra.token(url.origin, tenant, new URLSearchParams(body));
    return { status: 404, body: { error: 'not_found' } };
  };
  const secure = createHttpsServer(tls, handler);
  const plain = createHttpServer(handler);
  const [securePort, plainPort] = await Promise.all([listen(secure), listen(plain)]);
  return {
    entra,
    jobs,
    machine,
    paths,
    faults,
    tls,
    ca: authority.certificate,
    authorityHost: `https://127.0.0.1:${securePort}`,
    plain: `http://127.0.0.1:${plainPort}`,
    async stop() {
      await Promise.all([secure, plain].map(close));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
