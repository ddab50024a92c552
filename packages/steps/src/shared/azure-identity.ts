import type { Identity } from '@bakehouse/azure/sign-in';
import { type Finding, InputError, messageOf } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';
import { readRegularText } from '@bakehouse/system/files';
import { readCertificates } from './ca-file.ts';
import type { SignInInputs } from './sign-in-inputs.ts';

/** With the address where to sign in, if what was given tells it. */
export type AzureIdentity = Identity & { readonly authorityHost?: string | undefined };

/** What a step may leave out that knows the group only in part. */
type Given = Partial<SignInInputs>;
type Way = Exclude<SignInInputs['signIn'], 'auto'> | 'default';
type Name = 'azureConnection' | 'clientId' | 'tenantId' | 'clientSecret' | 'clientCertificate';

/** What each way needs and what it may have beside that. */
const WAYS: Readonly<Record<Way, { readonly needs: readonly Name[]; readonly may: readonly Name[] }>> = {
  oidc: { needs: ['clientId', 'tenantId'], may: [] },
  'service-connection': { needs: ['azureConnection'], may: [] },
  'managed-identity': { needs: [], may: ['clientId'] },
  'client-secret': { needs: ['clientSecret', 'clientId', 'tenantId'], may: [] },
  'client-certificate': { needs: ['clientCertificate', 'clientId', 'tenantId'], may: [] },
  'azure-cli': { needs: [], may: ['tenantId'] },
  default: { needs: [], may: ['tenantId'] },
};
/** The inputs that say who signs in. */
export const identityInputs: readonly Name[] = ['azureConnection', 'clientId', 'tenantId', 'clientSecret', 'clientCertificate'];

/**
 * Who signs in, by what was given.
 *
 * @throws InputError naming everything that is missing or does not belong to the way; UserError for a service connection or a
 *   certificate that cannot be used
 */
export async function azureIdentity(inputs: Given, context: StepContext): Promise<AzureIdentity> {
  const { signIn = 'auto' } = inputs;
  const way = signIn === 'auto' ? wayOf(inputs) : signIn;
  check(way, inputs, context);
  const { clientId = '', tenantId = '', clientSecret = '', clientCertificate = '', azureConnection = '' } = inputs;
  switch (way) {
    case 'oidc':
      return { kind: 'federated', clientId, tenantId, identityToken: (audience) => context.identityToken(audience) };
    case 'service-connection':
      return fromConnection(azureConnection, inputs, context);
    case 'managed-identity':
      return { kind: 'managed-identity', clientId: inputs.clientId };
    case 'client-secret':
      return { kind: 'client-secret', clientId, tenantId, clientSecret };
    case 'client-certificate':
      return { kind: 'client-certificate', clientId, tenantId, certificate: await readPem(clientCertificate, context) };
    case 'azure-cli':
      return { kind: 'azure-cli', tenantId: inputs.tenantId };
    case 'default':
      return { kind: 'default', tenantId: inputs.tenantId };
  }
}

function wayOf(inputs: Given): Way {
  if (inputs.azureConnection !== undefined) return 'service-connection';
  if (inputs.clientSecret !== undefined) return 'client-secret';
  if (inputs.clientCertificate !== undefined) return 'client-certificate';
  if (inputs.clientId !== undefined) return inputs.tenantId === undefined ? 'managed-identity' : 'oidc';
  return 'default';
}

function check(way: Way, inputs: Given, context: StepContext): void {
  const spell = (name: string) => (context.host === 'azure-pipelines' ? name : toKebabCase(name));
  const { needs, may } = WAYS[way];
  const missing = needs.filter((name) => inputs[name] === undefined);
  const idle = identityInputs.filter((name) => inputs[name] !== undefined && !needs.includes(name) && !may.includes(name));
  const findings: Finding[] = [
    ...missing.map((name): Finding => ({ severity: 'error', message: `input ${spell(name)} is needed to sign in by ${way}` })),
    ...idle.map(
      (name): Finding => ({ severity: 'error', message: `input ${spell(name)} is given, which signing in by ${way} does not use` }),
    ),
  ];
  if (findings.length === 0) return;
  throw new InputError('The inputs for signing in do not belong together.', {
    findings,
    hint: `give what ${spell('signIn')} needs, or leave it out`,
  });
}

function fromConnection(id: string, inputs: Given, context: StepContext): AzureIdentity {
  const connection = context.serviceConnection(id);
  const { authorityHost } = connection;
  switch (connection.scheme) {
    case 'federated': {
      const { tenantId, clientId, accessToken, tokenAddress } = connection;
      const identityToken = async () => {
        const { pipelineIdentityToken } = await import('@bakehouse/azure/sign-in');
        const ca = inputs.caFile === undefined ? undefined : await readCertificates(context.resolve(inputs.caFile));
        const token = await pipelineIdentityToken({ connectionId: id, accessToken, tokenAddress }, { ca, signal: context.signal });
        context.mask(token);
        return token;
      };
      return { kind: 'pipeline', tenantId, clientId, connectionId: id, accessToken, identityToken, authorityHost };
    }
    case 'secret': {
      const { tenantId, clientId, clientSecret } = connection;
      return { kind: 'client-secret', tenantId, clientId, clientSecret, authorityHost };
    }
    case 'certificate': {
      const { tenantId, clientId, certificate } = connection;
      return { kind: 'client-certificate', tenantId, clientId, certificate, authorityHost };
    }
    case 'managed-identity':
      return { kind: 'managed-identity', clientId: connection.clientId };
  }
}

async function readPem(given: string, context: StepContext): Promise<string> {
  if (given.includes('-----BEGIN')) return given;
  try {
    const pem = await readRegularText(context.resolve(given.trim()));
    context.mask(pem);
    return pem;
  } catch (error) {
    // Neither PEM nor a path: it may be a key without its first line.
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : messageOf(error);
    throw new InputError(`The client certificate is neither PEM text nor a file that can be read (${code}).`, {
      hint: 'PEM text begins with -----BEGIN',
    });
  }
}
