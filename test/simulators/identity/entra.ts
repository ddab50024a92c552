import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { signToken, verifyByCertificate, verifyToken } from './json-web-token.ts';

/** An application with its own ways to prove who it is. */
export interface Application {
  readonly clientId: string;
  readonly secrets?: readonly { readonly value: string; readonly ended?: boolean }[];
  /** PEM. */
  readonly certificates?: readonly string[];
  readonly federated?: readonly { readonly issuer: string; readonly subject: string; readonly audience: string }[];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Refusal {
  readonly error: string;
  readonly code: number;
  readonly text: string;
}

const BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * One tenant of Microsoft Entra ID with its token endpoint for client credentials: by secret, by certificate, by an assertion of a
 * trusted issuer ("Microsoft identity platform and the OAuth 2.0 client credentials flow"). Refusals have the numbers and the form of
 * the real ones, so far as they are published.
 */
export class Entra {
  readonly tenantId = '11111111-2222-4333-8444-555555555555';
  readonly applications: Application[] = [];
  /** Keys of issuers outside, by the address of the issuer. */
  readonly issuers = new Map<string, KeyObject>();
  /** Bodies of the token requests, in order. */
  readonly requests: URLSearchParams[] = [];
  /** Seconds that a token is valid. */
  lifetime = 3599;
  /** So many of the next tokens have ended already, whatever is said of their lifetime. */
  ended = 0;
  /** Milliseconds by which its clock is ahead of this machine's. */
  clockAhead = 0;
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });

  metadata(base: string, tenant: string): Answer {
    if (tenant !== this.tenantId) return this.#refuse({ error: 'invalid_tenant', code: 90002, text: `Tenant '${tenant}' not found.` });
    const own = `${base}/${tenant}`;
    return {
      status: 200,
      body: {
        token_endpoint: `${own}/oauth2/v2.0/token`,
        authorization_endpoint: `${own}/oauth2/v2.0/authorize`,
        jwks_uri: `${own}/discovery/v2.0/keys`,
        issuer: `${own}/v2.0`,
      },
    };
  }

  token(base: string, tenant: string, form: URLSearchParams): Answer {
    this.requests.push(form);
    const clientId = form.get('client_id') ?? '';
    const application = this.applications.find((one) => one.clientId === clientId);
    if (tenant !== this.tenantId || application === undefined) {
      return this.#refuse({
        error: 'unauthorized_client',
        code: 700016,
        text: `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`,
      });
    }
    if (form.get('grant_type') !== 'client_credentials') {
      return this.#refuse({ error: 'unsupported_grant_type', code: 70003, text: 'The app requested an unsupported grant type.' });
    }
    const refusal = this.#check(`${base}/${tenant}/oauth2/v2.0/token`, application, form);
    if (refusal !== undefined) return this.#refuse(refusal);
    const audience = (form.get('scope') ?? '').split(' ', 1)[0]?.replace(/\/+\.default$/, '');
    const accessToken = this.accessToken(clientId, this.lifetime, audience);
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: this.lifetime, ext_expires_in: this.lifetime, access_token: accessToken },
    };
  }

  /** A token for a service, for Blob Storage unless another is named, as version 1.0 tokens are. */
  accessToken(clientId: string, lifetime = this.lifetime, audience = 'https://storage.azure.com'): string {
    const now = this.#now();
    return signToken(
      {
        aud: audience,
        iss: `https://sts.windows.net/${this.tenantId}/`,
        iat: now - 60,
        nbf: now - 60,
        exp: this.ended-- > 0 ? now - 30 : now + lifetime,
        appid: clientId,
        oid: `0b1ec700-${clientId.slice(9)}`,
        tid: this.tenantId,
        uti: randomUUID(),
        ver: '1.0',
      },
      this.#key.privateKey,
    );
  }

  #check(audience: string, application: Application, form: URLSearchParams): Refusal | undefined {
    const secret = form.get('client_secret');
    if (secret !== null) return checkSecret(application, secret);
    const assertion = form.get('client_assertion') ?? '';
    if (form.get('client_assertion_type') !== BEARER || assertion === '') {
      return { error: 'invalid_client', code: 7000218, text: "The request body must contain 'client_assertion' or 'client_secret'." };
    }
    const own = verifyByCertificate(assertion, application.certificates ?? []);
    if (own !== undefined) {
      const good = own['iss'] === application.clientId && own['sub'] === application.clientId && own['aud'] === audience;
      return good
        ? this.#checkTime(own)
        : { error: 'invalid_client', code: 700027, text: 'The assertion has the wrong issuer or audience.' };
    }
    return this.#checkFederated(application, assertion);
  }

  #checkFederated(application: Application, assertion: string): Refusal | undefined {
    for (const [issuer, key] of this.issuers) {
      const claims = verifyToken(assertion, key);
      if (claims?.['iss'] !== issuer) continue;
      const trusted = (application.federated ?? []).filter((one) => one.issuer === issuer);
      if (trusted.length === 0) {
        return {
          error: 'invalid_request',
          code: 700211,
          text: `No matching federated identity record found for presented assertion issuer '${issuer}'.`,
        };
      }
      if (!trusted.some((one) => one.subject === claims['sub'])) {
        const text = `No matching federated identity record found for presented assertion subject '${claims['sub']}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`;
        return { error: 'invalid_client', code: 700213, text };
      }
      if (!trusted.some((one) => one.subject === claims['sub'] && one.audience === claims['aud'])) {
        const text = `No matching federated identity record found for presented assertion audience '${claims['aud']}'.`;
        return { error: 'invalid_client', code: 700212, text };
      }
      return this.#checkTime(claims);
    }
    return {
      error: 'invalid_client',
      code: 700027,
      text: 'The certificate with identifier used to sign the client assertion is not registered on application.',
    };
  }

  #checkTime(claims: Readonly<Record<string, unknown>>): Refusal | undefined {
    const now = this.#now();
    // Five minutes are forgiven either way.
    if (Number(claims['nbf']) <= now + 300 && Number(claims['exp']) >= now - 300) return undefined;
    return { error: 'invalid_client', code: 700024, text: 'Client assertion is not within its valid time range.' };
  }

  #now(): number {
    return Math.floor((Date.now() + this.clockAhead) / 1000);
  }

  #refuse({ error, code, text }: Refusal): Answer {
    const [trace, correlation] = [randomUUID(), randomUUID()];
    const timestamp = new Date(Date.now() + this.clockAhead).toISOString().replace('T', ' ').replace(/\.\d+/, '');
    return {
      status: error === 'invalid_client' ? 401 : 400,
      body: {
        error,
        error_description: `AADSTS${code}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
        error_codes: [code],
        timestamp,
        trace_id: trace,
        correlation_id: correlation,
      },
    };
  }
}

function checkSecret({ clientId, secrets = [] }: Application, secret: string): Refusal | undefined {
  const known = secrets.find(({ value }) => value === secret);
  if (known === undefined) {
    const text = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`;
    return { error: 'invalid_client', code: 7000215, text };
  }
  if (known.ended !== true) return undefined;
  return { error: 'invalid_client', code: 7000222, text: `The provided client secret keys for app '${clientId}' are expired.` };
}
