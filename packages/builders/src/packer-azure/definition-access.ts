import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import type { BuilderPlace } from '../builder.ts';
import type { PreparedBuild } from './azure-request.ts';

/**
 * A place in which whoever the definition names is signed in to Resource Manager as well, where the step names nobody: document 002 keeps
 * all four values in the definition.
 */
export function placeOfDefinition<Place extends Pick<BuilderPlace, 'azure'>>(place: Place, { ownAccess }: PreparedBuild): Place {
  const { azure } = place;
  const { client_id: clientId, client_secret: clientSecret, tenant_id: tenantId } = ownAccess ?? {};
  if (azure?.identity.kind !== 'default' || clientId === undefined || clientSecret === undefined || tenantId === undefined) return place;
  // Without it nothing is asked of Azure: the record on this machine counts, and a group that is left is named.
  if (azure.connectAs === undefined) return { ...place, azure: undefined };
  let connected: Promise<ResourceManager> | undefined;
  const connect = () => (connected ??= azure.connectAs?.({ kind: 'client-secret', tenantId, clientId, clientSecret }) ?? azure.connect());
  return { ...place, azure: { ...azure, connect } };
}
