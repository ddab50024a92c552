import { ExternalError, type FailureReason } from '@bakehouse/core/errors';
import { isTemporary } from '@bakehouse/net/retry';
import { connectionHint, PROXY_PASSWORD_HINT, unreachable } from '@bakehouse/net/transport';
import type { VaultAddress } from './vault-address.ts';

/** What is asked for. */
export interface VaultFacts {
  readonly vault: VaultAddress;
  /** Name of the secret. */
  readonly secret: string;
}

/** What is left of an answer that is not what was asked for: neither its text nor its headers, which may hold what was sent. */
export interface VaultRefusal {
  readonly status: number;
  readonly requestId: string | undefined;
  /** Of JSON; undefined for what is none. */
  readonly body: unknown;
}

const SERVICE = 'Key Vault';

/** For a secret that is there and must not be used. */
export function unusable(what: string, hint: string, facts: VaultFacts): ExternalError {
  return failure(what, facts, { hint, reason: 'definition' });
}

/** For an answer that is not what the API says. */
export function notKeyVault(facts: VaultFacts): ExternalError {
  return failure('the answer is none of Key Vault', facts, { hint: `what answers at ${facts.vault.host}?` });
}

/** For a request without an answer. @param code of the system, of TLS or of the transport */
export function noAnswer(code: string | undefined, facts: VaultFacts): ExternalError {
  const what = unreachable(code) ?? 'the request failed without a reason';
  const hint = connectionHint(code, facts.vault.host) ?? 'check network and proxy of this machine';
  return failure(what, facts, { hint, ...(code === undefined ? {} : { status: code }) });
}

/** "Azure Key Vault REST API error codes": what an answer means, and what to do. */
export function refusal(answer: VaultRefusal, facts: VaultFacts): ExternalError {
  const { status, requestId } = answer;
  if (status < 300) return notKeyVault(facts);
  const { code, inner, message } = saidIn(answer.body);
  const { what, hint, reason } = meaningOf(status, inner ?? code, message, facts);
  return failure(what, facts, {
    status: inner ?? code ?? status,
    ...(hint === undefined ? {} : { hint }),
    ...(reason === undefined ? {} : { reason }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

interface Meaning {
  readonly what: string;
  readonly hint?: string;
  readonly reason?: FailureReason;
}

function meaningOf(status: number, code: string | undefined, message: string, { vault, secret }: VaultFacts): Meaning {
  const answered = `the vault answered ${status}${code === undefined ? '' : ` ${code}`}`;
  if (status >= 300 && status < 400) {
    return { what: `${answered}, which leads to another address`, hint: 'a vault never does that: what answers in its place?' };
  }
  switch (code) {
    case 'ForbiddenByRbac':
      return {
        what: `${answered}: ${identityIn(message)} may not read it`,
        hint: `give it the role Key Vault Secrets User on the vault ${vault.name}; a new role takes some minutes`,
        reason: 'definition',
      };
    case 'AccessDenied':
      return {
        what: `${answered}: ${identityIn(message)} may not read it`,
        hint: `the vault ${vault.name} goes by access policies: give it the permission Get for secrets there, or let the vault go by roles and give it Key Vault Secrets User`,
        reason: 'definition',
      };
    case 'ForbiddenByFirewall':
    case 'ForbiddenByConnection':
      return {
        what: `${answered}: the network of the vault keeps this machine out`,
        hint: `let its address in (Networking of ${vault.name}), or run where the vault has a private endpoint`,
        reason: 'network',
      };
    case 'SecretDisabled':
      return { what: 'it is disabled', hint: 'enable it, or set a new version', reason: 'definition' };
    case 'SecretNotFound':
      return {
        what: 'the vault has no secret of that name',
        hint: `check the name; az keyvault secret list --vault-name ${vault.name} shows what there is, and a deleted one can be recovered`,
        reason: 'definition',
      };
  }
  switch (status) {
    case 400:
      return {
        what: answered,
        hint: `can a vault have a secret named ${secret}? It takes letters, digits and hyphens`,
        reason: 'definition',
      };
    case 401:
      return { what: `${answered}: it does not accept the token`, hint: 'sign in in the tenant of the vault', reason: 'definition' };
    case 403:
      return { what: answered, hint: `give the identity the role Key Vault Secrets User on the vault ${vault.name}`, reason: 'definition' };
    case 407:
      return { what: '407 from a proxy', hint: PROXY_PASSWORD_HINT };
    case 429:
      return { what: `${answered}: it is asked too often`, hint: 'run again later', reason: 'quota' };
  }
  return { what: answered, ...(isTemporary({ status }) ? { hint: 'run again later' } : {}) };
}

/** "Caller: appid=…;oid=…;iss=…" of roles, "The user, group or application 'appid=…;oid=…;iss=…' does not have …" of access policies. */
function identityIn(message: string): string {
  const [, id] = /\boid=([0-9a-f-]{36})\b/i.exec(message) ?? [];
  return id === undefined ? 'the identity' : `the identity with the object id ${id}`;
}

interface Said {
  readonly code: string | undefined;
  readonly inner: string | undefined;
  readonly message: string;
}

/** `innererror`, which the official client spells `innerError`. */
function saidIn(body: unknown): Said {
  const error = member(body, 'error');
  const inner = member(error, 'innererror') ?? member(error, 'innerError');
  const message = member(error, 'message');
  return { code: word(member(error, 'code')), inner: word(member(inner, 'code')), message: typeof message === 'string' ? message : '' };
}

/** A code is one word; anything else may be anything. */
function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z]{1,60}$/.test(value) ? value : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function failure(
  what: string,
  { vault, secret }: VaultFacts,
  details: { readonly hint?: string; readonly reason?: FailureReason; readonly status?: number | string; readonly requestId?: string },
): ExternalError {
  return new ExternalError(`Cannot read the secret ${secret} of the key vault ${vault.name}: ${what}.`, {
    service: SERVICE,
    operation: `read the secret ${secret}`,
    ...details,
  });
}
