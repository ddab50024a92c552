import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cloudOfEndpoint, PUBLIC_CLOUD } from '@bakehouse/azure/cloud';
import type { Identity } from '@bakehouse/azure/sign-in';
import { InputError, UserError } from '@bakehouse/core/errors';
import type { JsonObject } from '@bakehouse/records/json';
import { findProgram } from '@bakehouse/system/debian-packages';
import { runProgram } from '@bakehouse/system/program';
import { CERTIFICATE_FILES } from './secret-files.ts';
import { variableReference } from './template-text.ts';

/** How Packer signs in. */
export interface AzureAccess {
  /** Of azure-arm, with references to the variables. */
  readonly settings: JsonObject;
  /** Values of the variables; they reach Packer by its file of variables alone. */
  readonly variables: Readonly<Record<string, string>>;
}

interface AccessPlace {
  /** Gets files that hold a secret, for the time of the build; absolute. */
  readonly work: string;
  readonly subscription: string;
  /** Of Packer. */
  readonly isOld: boolean;
  readonly signal: AbortSignal;
}

/** Names that azure-arm has for the clouds. */
const CLOUDS = { AzureCloud: undefined, AzureUSGovernment: 'USGovernment', AzureChinaCloud: 'China' } as const;

const INSTEAD = 'sign in with a client secret, a certificate, a managed identity, OpenID Connect, a service connection or the Azure CLI';

/**
 * The sign-in of a run of this step as Packer takes it.
 *
 * @throws UserError where Packer has no such sign-in
 */
export async function accessOf(identity: Identity, place: AccessPlace, audience: string): Promise<AzureAccess> {
  const subscription = { subscription_id: place.subscription };
  switch (identity.kind) {
    case 'client-secret': {
      const { tenantId, clientId, clientSecret } = identity;
      return byVariables({ ...subscription, tenant_id: tenantId, client_id: clientId, client_secret: clientSecret });
    }
    case 'federated': {
      const { tenantId, clientId, identityToken } = identity;
      return byAssertion({ ...subscription, tenant_id: tenantId, client_id: clientId }, () => identityToken(audience), place);
    }
    case 'pipeline': {
      const { tenantId, clientId, identityToken } = identity;
      if (identityToken !== undefined)
        return byAssertion({ ...subscription, tenant_id: tenantId, client_id: clientId }, identityToken, place);
      throw new UserError('Packer cannot sign in through this service connection of Azure Pipelines.', {
        reason: 'definition',
        hint: INSTEAD,
      });
    }
    case 'client-certificate': {
      const { tenantId, clientId, certificate } = identity;
      const path = await certificateFile(certificate, place);
      return byVariables({ ...subscription, tenant_id: tenantId, client_id: clientId, client_cert_path: path });
    }
    case 'managed-identity': {
      if (!place.isOld)
        return byVariables({ ...subscription, ...(identity.clientId === undefined ? {} : { client_id: identity.clientId }) });
      // Old ones take a subscription by itself for a wish to sign in by hand: https://github.com/hashicorp/packer/issues/9140.
      if (identity.clientId === undefined) return { settings: {}, variables: {} };
      throw new UserError('Packer before 1.7 cannot tell which of several managed identities to sign in with.', {
        hint: 'use a newer Packer',
      });
    }
    case 'azure-cli':
      return { settings: { use_azure_cli_auth: true, ...references(subscription) }, variables: subscription };
    case 'default':
      throw new UserError('Packer has to be told who signs in to Azure.', { reason: 'definition', hint: INSTEAD });
  }
}

/** The definition's own four values, of document 002. */
export function accessByDefinition(values: Readonly<Record<string, string>>): AzureAccess {
  return byVariables(values);
}

/**
 * Which cloud Packer is to speak to.
 *
 * @param endpoint of Azure Resource Manager
 * @throws InputError where an old Packer cannot
 */
export function cloudSettings(endpoint: string | undefined, isOld: boolean): JsonObject {
  if (endpoint === undefined) return {};
  const cloud = cloudOfEndpoint(endpoint);
  if (cloud !== undefined) {
    const name = CLOUDS[cloud.name];
    return name === undefined ? {} : { cloud_environment_name: name };
  }
  if (!isOld) return { metadata_host: new URL(endpoint).host };
  throw new InputError(`Packer before 1.7 knows no Azure at ${endpoint}.`, { hint: 'use a newer Packer' });
}

/** For whom an identity token is to be, in the cloud of an endpoint. */
export function audienceOf(endpoint: string | undefined): string {
  return (endpoint === undefined ? PUBLIC_CLOUD : (cloudOfEndpoint(endpoint) ?? PUBLIC_CLOUD)).federationAudience;
}

/**
 * By a token of GitHub or Azure DevOps, which azure-arm presents as `client_jwt`. Its `oidc_request_url` is for GitHub alone: it asks Azure DevOps
 * in a way that is refused (https://github.com/hashicorp/packer-plugin-azure/pull/421).
 *
 * @throws UserError for a Packer that takes no such token: up to 1.6 it wants five minutes of it to be left
 */
async function byAssertion(
  values: Readonly<Record<string, string>>,
  identityToken: () => Promise<string>,
  { isOld }: AccessPlace,
): Promise<AzureAccess> {
  if (isOld) {
    throw new UserError('Packer before 1.7 does not sign in by OpenID Connect: a token has to be valid for longer than those of a job.', {
      reason: 'machine',
      hint: 'install Packer 1.11 or newer, or sign in with a client secret, a certificate or a managed identity',
    });
  }
  return byVariables({ ...values, client_jwt: await identityToken() });
}

function byVariables(values: Readonly<Record<string, string>>): AzureAccess {
  return { settings: references(values), variables: values };
}

function references(values: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.keys(values).map((name) => [name, variableReference(name)]));
}

/** PEM for an old Packer; newer ones read only PKCS #12, which OpenSSL makes, in a form that Go reads. */
async function certificateFile(certificate: string, { work, isOld, signal }: AccessPlace): Promise<string> {
  const pem = join(work, CERTIFICATE_FILES.pem);
  await writeFile(pem, certificate, { mode: 0o600 });
  if (isOld) return pem;
  if ((await findProgram('openssl')) === undefined) {
    throw new UserError('Packer reads a certificate only as PKCS #12, and there is no openssl to make it.', {
      reason: 'machine',
      hint: 'install openssl, or sign in otherwise',
    });
  }
  const pfx = join(work, CERTIFICATE_FILES.pkcs12);
  const ciphers = ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
  // The file has no password: it is ours alone, and gone after the build.
  const argv: [string, ...string[]] = ['openssl', 'pkcs12', '-export', '-in', pem, '-out', pfx, '-passout', 'pass:', ...ciphers];
  await writeFile(pfx, '', { mode: 0o600 });
  await runProgram('make a PKCS #12 file of the certificate', argv, { signal });
  return pfx;
}
