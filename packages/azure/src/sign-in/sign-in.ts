import type { AccessToken, GetTokenOptions, TokenCredential, TokenCredentialOptions } from '@azure/identity';
import { CancelledError } from '@bakehouse/core/errors';
import { createTransport } from '@bakehouse/net/transport';
import { type Cloud, cloudOfAuthority, PUBLIC_CLOUD } from '../clouds/cloud.ts';
import type { RenewableCredential } from './access-token.ts';
import { checkCertificate } from './sign-in-certificate.ts';
import { SignInError, signInError } from './sign-in-error.ts';
import { createSignInHttp, type SignInHttp } from './sign-in-http.ts';
import { readClaims, type TokenClaims } from './token-claims.ts';

/** Milliseconds; it starts a Python program, which renews its own token where it has to. */
const CLI_TIMEOUT = 60_000;

/** Who signs in, and by what. */
export type Identity =
  | {
      readonly kind: 'federated';
      readonly tenantId: string;
      readonly clientId: string;
      /** Gets a new identity token of the host for the audience; asked before each token, since they live some minutes. */
      readonly identityToken: (audience: string) => Promise<string>;
    }
  | {
      /** A service connection of Azure Pipelines with workload identity federation. */
      readonly kind: 'pipeline';
      readonly tenantId: string;
      readonly clientId: string;
      readonly connectionId: string;
      /** Of the job. */
      readonly accessToken: string;
      /** Gets a new token that vouches for the connection, for programs that sign in themselves; @azure/identity asks for its own. */
      readonly identityToken?: () => Promise<string>;
    }
  | { readonly kind: 'client-secret'; readonly tenantId: string; readonly clientId: string; readonly clientSecret: string }
  | {
      readonly kind: 'client-certificate';
      readonly tenantId: string;
      readonly clientId: string;
      /** Certificate and private key, PEM. */
      readonly certificate: string;
    }
  | { readonly kind: 'managed-identity' /** Of a user-assigned one. */; readonly clientId?: string | undefined }
  | { readonly kind: 'azure-cli'; readonly tenantId?: string | undefined }
  /** DefaultAzureCredential: what the environment, Kubernetes, the machine or the Azure CLI offer. */
  | { readonly kind: 'default'; readonly tenantId?: string | undefined };

export interface SignInOptions {
  /** Where to sign in; left out where nothing tells: then AZURE_AUTHORITY_HOST does, and else it is the public one. */
  readonly cloud?: Cloud | undefined;
  /** `https://…` of a private cloud; instead of that of `cloud`. */
  readonly authorityHost?: string | undefined;
  /** PEM certificates that are trusted beside those of Node. */
  readonly ca?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Signs in when a token is first asked for, by the official credentials of @azure/identity.
 *
 * @throws UserError for an unusable certificate; getToken of the result throws SignInError and CancelledError
 */
export function signIn(identity: Identity, options: SignInOptions): RenewableCredential {
  if (identity.kind === 'client-certificate') checkCertificate(identity.certificate);
  return new SignIn(identity, options);
}

class SignIn implements RenewableCredential {
  readonly #identity: Identity;
  readonly #options: SignInOptions;
  readonly #http: SignInHttp;
  #credential: Promise<TokenCredential> | undefined;
  #renewals = 0;
  /** Of the host, for the access token that is being asked for. */
  #assertion: Promise<string> | undefined;
  #presented: TokenClaims | undefined;

  constructor(identity: Identity, options: SignInOptions) {
    this.#identity = identity;
    this.#options = options;
    this.#http = createSignInHttp(createTransport({ ca: options.ca }), options.signal);
  }

  async getToken(scopes: string | string[], options: GetTokenOptions = {}): Promise<AccessToken | null> {
    const identity = this.#identity;
    const tenantId = 'tenantId' in identity ? identity.tenantId : undefined;
    if (options.tenantId !== undefined && tenantId !== undefined && options.tenantId.toLowerCase() !== tenantId.toLowerCase()) {
      throw new SignInError(`what is asked for belongs to the tenant ${options.tenantId}, and the sign-in is in the tenant ${tenantId}`, {
        hint: 'give an identity of that tenant',
      });
    }
    this.#assertion = undefined;
    try {
      this.#credential ??= this.#create();
      const asking = this.#credential.then((credential) => credential.getToken(this.#scopes(scopes), options));
      return await unlessAborted(asking, this.#options.signal);
    } catch (error) {
      if (this.#options.signal?.aborted === true) throw new CancelledError();
      throw signInError(error, {
        tenantId,
        clientId: 'clientId' in identity ? identity.clientId : undefined,
        secrets: secretsOf(identity),
        failure: this.#http.failure,
        presented: this.#presented,
      });
    }
  }

  renew(): void {
    // A new credential has an empty cache; a managed identity's is one for the whole process.
    this.#credential = undefined;
    this.#renewals++;
  }

  /** A managed identity's cache, also that of the chain, goes by the address that the token is for, which has two spellings. */
  #scopes(scopes: string | string[]): string | string[] {
    const { kind } = this.#identity;
    if ((kind !== 'managed-identity' && kind !== 'default') || this.#renewals % 2 === 0) return scopes;
    return [scopes].flat().map((scope) => scope.replace(/\/\.default$/, '//.default'));
  }

  async #create(): Promise<TokenCredential> {
    const azure = await import('@azure/identity');
    const identity = this.#identity;
    const { common, cloud } = this.#commonOptions();
    switch (identity.kind) {
      case 'federated': {
        const audience = (cloud ?? PUBLIC_CLOUD).federationAudience;
        const present = async () => {
          // MSAL asks twice for one request.
          this.#assertion ??= identity.identityToken(audience);
          const token = await this.#assertion;
          this.#presented = readClaims(token);
          return token;
        };
        return new azure.ClientAssertionCredential(identity.tenantId, identity.clientId, present, common);
      }
      case 'pipeline':
        return new azure.AzurePipelinesCredential(
          identity.tenantId,
          identity.clientId,
          identity.connectionId,
          identity.accessToken,
          common,
        );
      case 'client-secret':
        return new azure.ClientSecretCredential(identity.tenantId, identity.clientId, identity.clientSecret, common);
      case 'client-certificate':
        return new azure.ClientCertificateCredential(
          identity.tenantId,
          identity.clientId,
          { certificate: identity.certificate },
          // For applications that trust an issuer and a subject instead of one certificate.
          { ...common, sendCertificateChain: true },
        );
      case 'managed-identity':
        return identity.clientId === undefined
          ? new azure.ManagedIdentityCredential(common)
          : new azure.ManagedIdentityCredential({ ...common, clientId: identity.clientId });
      case 'azure-cli':
        return new azure.AzureCliCredential({
          processTimeoutInMs: CLI_TIMEOUT,
          ...(identity.tenantId === undefined ? {} : { tenantId: identity.tenantId }),
        });
      case 'default':
        return new azure.DefaultAzureCredential(identity.tenantId === undefined ? common : { ...common, tenantId: identity.tenantId });
    }
  }

  #commonOptions(): {
    readonly common: TokenCredentialOptions & { disableInstanceDiscovery?: boolean };
    readonly cloud: Cloud | undefined;
  } {
    const { authorityHost, cloud: given } = this.#options;
    const httpClient = this.#http.client;
    if (authorityHost === undefined) {
      // @azure/identity reads AZURE_AUTHORITY_HOST itself.
      return { common: given === undefined ? { httpClient } : { httpClient, authorityHost: given.authorityHost }, cloud: given };
    }
    const cloud = cloudOfAuthority(authorityHost);
    // The public cloud, which would be asked about it, does not know a private one.
    return { common: { httpClient, authorityHost, disableInstanceDiscovery: cloud === undefined }, cloud };
  }
}

/** Neither MSAL nor the Azure CLI can be told to stop. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new CancelledError());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function secretsOf(identity: Identity): string[] {
  if (identity.kind === 'client-secret') return [identity.clientSecret];
  if (identity.kind === 'client-certificate') return [identity.certificate];
  if (identity.kind === 'pipeline') return [identity.accessToken];
  return [];
}
