import type { SecretClient, SecretProperties } from '@azure/keyvault-secrets';
import { ExternalError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { codeOf, createTransport } from '@bakehouse/net/transport';
import type { Cloud } from '../clouds/cloud.ts';
import { AnswerTooLargeError } from '../http/pipeline-http.ts';
import type { TokenCredential } from '../sign-in/access-token.ts';
import { cannotSignIn, SignInError } from '../sign-in/sign-in-error.ts';
import { noAnswer, notKeyVault, refusal, unusable, type VaultFacts, type VaultRefusal } from './key-vault-error.ts';
import { type VaultAddress, vaultAddress } from './vault-address.ts';
import { vaultCredential } from './vault-credential.ts';
import { createVaultHttp } from './vault-http.ts';

/** Milliseconds for one secret, with all requests and the time between them. */
const LIMIT = 120_000;

/** Who asks key vaults, and how they are reached. */
export interface KeyVaultAccess {
  /** The cloud that is signed in to; undefined where nothing tells. */
  readonly cloud: Cloud | undefined;
  /**
   * Who asks.
   *
   * @param cloud that of the vault; undefined where neither the inputs nor its address tell it
   */
  credential(cloud: Cloud | undefined): Promise<TokenCredential>;
  /** PEM certificates that are trusted beside those of Node. */
  readonly ca?: string | undefined;
  /** Milliseconds; the longest wait before the second try, doubled for each further one. */
  readonly retryDelay?: number | undefined;
}

/**
 * Reads secrets of key vaults, with the official client over our own transport, sign-in and retries. A vault is signed in to when its
 * first secret is asked for.
 */
export class KeyVaults {
  readonly #access: KeyVaultAccess;
  readonly #transport: ReturnType<typeof createTransport>;
  /** By their hosts. */
  readonly #clients = new Map<string, Promise<SecretClient>>();

  constructor(access: KeyVaultAccess) {
    this.#access = access;
    this.#transport = createTransport({ ca: access.ca });
  }

  /**
   * The value of the newest version of a secret.
   *
   * @param vault its name or its address
   * @throws InputError for a vault that is none or is in another cloud, ExternalError when it does not answer, refuses, or has no value that
   *   may be used now; UserError when signing in fails, CancelledError. No error holds a value.
   */
  async secret(vault: string, name: string, signal: AbortSignal): Promise<string> {
    const address = vaultAddress(vault, this.#access.cloud);
    const facts = { vault: address, secret: name };
    const { host } = address;
    let client = this.#clients.get(host);
    if (client === undefined) {
      client = this.#connect(address, vault);
      this.#clients.set(host, client);
    }
    return this.#read(await client, facts, signal);
  }

  /** Ends the connections. */
  close(): void {
    this.#transport.close();
  }

  async #connect(address: VaultAddress, given: string): Promise<SecretClient> {
    const { SecretClient } = await import('@azure/keyvault-secrets');
    // Of a name alone nobody knows the cloud.
    const told = this.#access.cloud ?? (given.includes('/') ? address.cloud : undefined);
    const credential = vaultCredential(await this.#access.credential(told), address);
    return new SecretClient(`https://${address.host}`, credential, {
      httpClient: createVaultHttp(address.host, this.#transport, this.#access.retryDelay),
      // The credential does that, and more strictly.
      disableChallengeResourceVerification: true,
      // Retries are below; and no vault leads to another address.
      retryOptions: { maxRetries: 0 },
      redirectOptions: { maxRetries: 0 },
      userAgentOptions: { userAgentPrefix: 'bakehouse' },
    });
  }

  async #read(client: SecretClient, facts: VaultFacts, signal: AbortSignal): Promise<string> {
    throwIfCancelled(signal);
    const timeout = AbortSignal.timeout(LIMIT);
    const seen: { last?: Answer } = {};
    try {
      const { value, properties } = await client.getSecret(facts.secret, {
        abortSignal: AbortSignal.any([signal, timeout]),
        onResponse: (answer: Answer) => {
          seen.last = answer;
        },
      });
      return usableValue(value, properties, facts);
    } catch (error) {
      throwIfCancelled(signal);
      if (error instanceof SignInError) throw cannotSignIn(error, `Cannot sign in to ${facts.vault.host}`);
      if (error instanceof ExternalError || error instanceof UserError) throw error;
      if (timeout.aborted) throw noAnswer('TIMEOUT', facts);
      if (error instanceof AnswerTooLargeError) throw notKeyVault(facts);
      // The client's own error may hold the answer, or be one of its own about an answer of somebody else.
      throw seen.last === undefined ? noAnswer(codeOf(error), facts) : refusal(refusalOf(seen.last), facts);
    }
  }
}

/** An answer as the client hands it on. */
interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
  readonly parsedBody?: unknown;
}

function refusalOf({ status, headers, parsedBody }: Answer): VaultRefusal {
  return { status, requestId: headers.get('x-ms-request-id'), body: parsedBody };
}

/** A vault gives out a secret before its time and after it: both are left to who reads it ("About Azure Key Vault secrets"). */
function usableValue(value: unknown, { enabled, expiresOn, notBefore }: SecretProperties, facts: VaultFacts): string {
  if (typeof value !== 'string') throw notKeyVault(facts);
  const now = new Date();
  if (enabled === false) throw unusable('it is disabled', 'enable it, or set a new version', facts);
  if (expiresOn !== undefined && expiresOn <= now) {
    throw unusable(`it expired on ${dayOf(expiresOn)}`, 'set a new version', facts);
  }
  if (notBefore !== undefined && notBefore > now) {
    throw unusable(`it is valid from ${dayOf(notBefore)} on`, 'wait, or set a new version', facts);
  }
  if (value.trim() === '') throw unusable('its value is empty', 'set a new version', facts);
  return value;
}

function dayOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
