import { UserError } from '@bakehouse/core/errors';
import type { ServiceConnection } from '@bakehouse/core/step';

/** Where the agent has put the parts of service connections. */
interface ConnectionParts {
  /** `ENDPOINT_AUTH_…`, which the host keeps after they have left the environment. */
  readonly secret: (name: string) => string | undefined;
  /** `ENDPOINT_DATA_…` and others that hold no secrets. */
  readonly plain: (name: string) => string | undefined;
  readonly mask: (value: string) => void;
}

/**
 * Reads a service connection of the type Azure Resource Manager from the variables that azure-pipelines-task-lib reads it from,
 * without its getters, which write the values to the log before they are masked.
 *
 * @param id as the agent gives it for an input of the type `connectedService:AzureRM`
 * @throws UserError when the agent gives no such connection to the task, or one of a kind that cannot sign in to Azure
 */
export function readServiceConnection(id: string, parts: ConnectionParts): ServiceConnection {
  const parameter = (name: string) => parts.secret(`ENDPOINT_AUTH_PARAMETER_${id}_${name}`);
  const data = (name: string) => parts.plain(`ENDPOINT_DATA_${id}_${name.toUpperCase()}`);
  const scheme = parts.secret(`ENDPOINT_AUTH_SCHEME_${id}`);
  if (scheme === undefined) {
    throw new UserError(`The agent gives this task no service connection ${id}.`, {
      hint: 'give azureConnection the name of a connection of the type Azure Resource Manager that this pipeline may use, as plain text or a template parameter: a run-time variable is not authorized',
    });
  }
  const needed = (name: string) => {
    const value = parameter(name);
    if (value !== undefined) return value;
    throw new UserError(`The service connection ${id} has no ${name}.`, {
      hint: 'open it in the project settings, check it and save it again',
    });
  };
  if (/^true$/i.test(data('EnableAdfsAuthentication') ?? '')) {
    throw new UserError(`The service connection ${id} signs in at AD FS (Azure Stack), which is not supported.`);
  }
  const base = { id, authorityHost: data('activeDirectoryAuthority') ?? data('environmentAuthorityUrl') };
  const account = () => ({ ...base, tenantId: needed('tenantid'), clientId: needed('serviceprincipalid') });
  const masked = (name: string) => {
    const value = needed(name);
    parts.mask(value);
    return value;
  };
  switch (scheme.toLowerCase()) {
    case 'workloadidentityfederation':
      return { ...account(), scheme: 'federated', accessToken: jobToken(parts), tokenAddress: parts.plain('SYSTEM_OIDCREQUESTURI') };
    case 'managedserviceidentity':
      return { ...base, scheme: 'managed-identity', clientId: data('msiclientId') };
    case 'serviceprincipal':
      return parameter('authenticationType')?.toLowerCase() === 'spncertificate'
        ? { ...account(), scheme: 'certificate', certificate: masked('servicePrincipalCertificate') }
        : { ...account(), scheme: 'secret', clientSecret: masked('serviceprincipalkey') };
    default:
      throw new UserError(`The service connection ${id} is of the kind ${scheme}, which cannot sign in to Azure.`, {
        hint: 'use one of the type Azure Resource Manager with workload identity federation, a service principal or a managed identity',
      });
  }
}

function jobToken({ secret, mask }: ConnectionParts): string {
  const token = secret('ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN') ?? secret('SYSTEM_ACCESSTOKEN');
  if (token === undefined) throw new UserError('The agent gives this task no access token, which workload identity federation needs.');
  mask(token);
  return token;
}
