import { createHash } from 'node:crypto';
import { ExternalError } from '@bakehouse/core/errors';
import { ResourceManagerError } from './azure-error.ts';
import { machineClock, type OperationClock } from './long-operation.ts';
import type { RequestFacts, ResourceManager } from './resource-manager.ts';

/** Of assignments, since which they have conditions ("List Azure role assignments using the REST API"). */
const AUTHORIZATION_API = '2022-04-01';
/** Milliseconds between two tries for a principal that the directory does not show yet, and how many there are. */
const DELAY = 15_000;
const TRIES = 20;

/** Built-in roles, whose ids are the same in every tenant ("Azure built-in roles"). */
export const BUILT_IN_ROLES = {
  'Storage Blob Data Reader': '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
} as const;

type BuiltInRole = keyof typeof BUILT_IN_ROLES;

/** Who has a role, and where. */
interface RoleHolder {
  /** Resource id of what the role is on. */
  readonly scope: string;
  /** Object id of a service principal or managed identity, a UUID. */
  readonly principalId: string;
}

/**
 * Whether a principal has one of some roles on something: there or on anything above it, itself or by a group. A condition of an assignment is
 * not weighed: what it allows is known to the service alone.
 *
 * @throws as `ResourceManager.list`
 */
export async function hasRole(
  manager: ResourceManager,
  { scope, principalId }: RoleHolder,
  roles: readonly BuiltInRole[],
  signal: AbortSignal,
): Promise<boolean> {
  const query = { 'api-version': AUTHORIZATION_API, $filter: `atScope() and assignedTo('${principalId}')` };
  const path = [...scope.slice(1).split('/'), 'providers', 'Microsoft.Authorization', 'roleAssignments'];
  const assignments = await manager.list(path, query, factsOf('list the roles', scope), signal);
  const wanted = roles.map((role) => BUILT_IN_ROLES[role] as string);
  return assignments.some((one) => wanted.includes(roleOf(one)));
}

/**
 * Gives a service principal a role, once: the name of the assignment is made of who, what and where, so that any run makes the same one.
 *
 * A principal that was just made is not there yet for some minutes (`PrincipalNotFound`): it is tried again for five.
 *
 * @returns false where it has the role already by an assignment of another name
 * @throws as `ResourceManager.send`
 */
export async function assignRole(
  manager: ResourceManager,
  { scope, principalId }: RoleHolder,
  role: BuiltInRole,
  { signal, clock = machineClock }: { readonly signal: AbortSignal; readonly clock?: OperationClock | undefined },
): Promise<boolean> {
  const id = BUILT_IN_ROLES[role];
  const facts = factsOf(`assign the role ${role}`, scope);
  const roleDefinitionId = `/subscriptions/${facts.subscription}/providers/Microsoft.Authorization/roleDefinitions/${id}`;
  const name = assignmentName([scope, principalId, id]);
  const request = {
    method: 'PUT',
    path: [...scope.slice(1).split('/'), 'providers', 'Microsoft.Authorization', 'roleAssignments', name],
    query: { 'api-version': AUTHORIZATION_API },
    body: { properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal' } },
  } as const;
  for (let tries = 1; ; tries++) {
    try {
      await manager.send(request, facts, signal);
      return true;
    } catch (error) {
      if (!(error instanceof ResourceManagerError)) throw error;
      if (error.hasCode('RoleAssignmentExists')) return false;
      if (!error.hasCode('PrincipalNotFound')) throw error;
      if (tries === TRIES) throw unknownPrincipal(principalId, error);
      await clock.sleep(DELAY, signal);
    }
  }
}

/** The last part of the id of the role's definition, in small letters; '' for what is no assignment. */
function roleOf(assignment: unknown): string {
  const { properties } = (assignment ?? {}) as { readonly properties?: { readonly roleDefinitionId?: unknown } | null };
  const id = properties?.roleDefinitionId;
  return typeof id === 'string' ? id.slice(id.lastIndexOf('/') + 1).toLowerCase() : '';
}

/** A UUID of version 8 (RFC 9562): what it is made of is the maker's own matter. Ids have no case. */
function assignmentName(parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n').toLowerCase()).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

function factsOf(verb: string, scope: string): RequestFacts {
  return { operation: `${verb} on ${scope.split('/').slice(-2).join('/')}`, subscription: scope.split('/')[2] ?? '', scope };
}

function unknownPrincipal(principalId: string, cause: ResourceManagerError): ExternalError {
  const { service, operation, status, requestId } = cause.details;
  return new ExternalError(`Cannot ${operation}: the directory has no principal ${principalId}, after several minutes.`, {
    ...{ service, operation, cause },
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    hint: 'give the object id of the service principal in this tenant, which is not the id of its application: az ad sp show --id <application id> --query id',
  });
}
