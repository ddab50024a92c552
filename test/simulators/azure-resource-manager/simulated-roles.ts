import { type Answer, type ArmRequest, member, refuse, same } from './arm-answer.ts';
import { groupNotFound, type SimulatedGroups } from './simulated-groups.ts';
import { type SimulatedTime, timeText } from './simulated-time.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const CALLER = '00000000-0000-4000-8000-00000000000d';
const COOKIE = { 'set-cookie': 'x-ms-gateway-slice=Production; path=/; secure; samesite=none; httponly' };

/** Built in, the same in every tenant. */
const BUILT_IN: Readonly<
  Record<string, { readonly name: string; readonly actions: readonly string[]; readonly notActions?: readonly string[] }>
> = {
  Contributor: {
    name: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
    actions: ['*'],
    notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write'],
  },
  Reader: { name: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', actions: ['*/read'] },
  'Storage Blob Data Reader': { name: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', actions: [] },
  'Storage Blob Data Contributor': { name: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe', actions: [] },
};

/** "List Azure role assignments using the REST API" has more of them. */
const FILTER = /^atScope\(\)(?: and assignedTo\('([0-9a-f-]{36})'\))?$/i;

interface Assignment {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly properties: Record<string, unknown>;
}

/** Microsoft.Authorization at any scope of a subscription. */
export class SimulatedRoles {
  /** How often an identity that was just made is not there yet; the recording has four times. */
  replicationDelay = 4;
  /** By principal: how many requests will not find it yet. */
  readonly unseen = new Map<string, number>();
  /** Groups that a principal is a member of, by its id in small letters. */
  readonly members = new Map<string, readonly string[]>();
  /** By id in small letters. */
  readonly assignments = new Map<string, Assignment>();
  readonly #subscription: string;
  readonly #time: SimulatedTime;
  readonly #groups: SimulatedGroups;

  constructor(subscription: string, time: SimulatedTime, groups: SimulatedGroups) {
    this.#subscription = subscription;
    this.#time = time;
    this.#groups = groups;
  }

  identityMade(principalId: string): void {
    this.unseen.set(principalId.toLowerCase(), this.replicationDelay);
  }

  /** @param parts of the path below the subscription, decoded */
  answer(request: ArmRequest, parts: readonly string[]): Answer | undefined {
    const at = parts.findLastIndex((part) => same(part, 'Microsoft.Authorization'));
    if (at < 1 || !same(parts[at - 1], 'providers')) return undefined;
    const [kind, name] = parts.slice(at + 1);
    const above = parts.slice(0, at - 1);
    if (same(above[0], 'resourceGroups') && !this.#groups.has((above[1] ?? '').toLowerCase())) return groupNotFound(above[1] ?? '');
    const scope = ['', 'subscriptions', this.#subscription, ...above].join('/');
    const answer = same(kind, 'roleDefinitions')
      ? this.#definitions(request)
      : same(kind, 'roleAssignments')
        ? name === undefined
          ? this.#list(request, scope)
          : this.#assignment(request, scope, name)
        : undefined;
    return answer === undefined ? undefined : { ...answer, headers: { ...COOKIE, ...answer.headers } };
  }

  #definitions({ url }: ArmRequest): Answer {
    const [, asked] = /^roleName eq '(.*)'$/i.exec(url.searchParams.get('$filter') ?? '') ?? [];
    const found = Object.entries(BUILT_IN).filter(([roleName]) => asked === undefined || same(roleName, asked));
    const value = found.map(([roleName, { name, actions, notActions = [] }]) => ({
      properties: {
        ...{ roleName, type: 'BuiltInRole', description: roleName, assignableScopes: ['/'] },
        permissions: [{ actions, notActions, dataActions: [], notDataActions: [] }],
        ...{ createdOn: '2015-02-02T21:55:09.8806423Z', updatedOn: '2021-11-11T20:13:28.6061853Z', createdBy: null, updatedBy: null },
      },
      id: `/subscriptions/${this.#subscription}/providers/Microsoft.Authorization/roleDefinitions/${name}`,
      ...{ type: 'Microsoft.Authorization/roleDefinitions', name },
    }));
    return { status: 200, body: { value } };
  }

  /** Those of the scopes above as well; by `assignedTo` also those that a principal has as a member of a group. */
  #list({ url }: ArmRequest, scope: string): Answer {
    const filter = url.searchParams.get('$filter') ?? '';
    const [, principal] = FILTER.exec(filter) ?? [];
    if (filter !== '' && !FILTER.test(filter)) return refuse(400, 'UnsupportedQuery', `The filter '${filter}' is not supported.`);
    const who = principal === undefined ? undefined : [principal, ...(this.members.get(principal.toLowerCase()) ?? [])];
    const value = [...this.assignments.values()].filter(
      (one) =>
        `${scope}/`.toLowerCase().startsWith(`${one.scope}/`.toLowerCase()) &&
        (who === undefined || who.some((id) => same(id, String(one.properties['principalId'])))),
    );
    return { status: 200, body: { value: value.map(bodyOf) } };
  }

  #assignment({ method, body }: ArmRequest, scope: string, name: string): Answer {
    const id = `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
    const found = this.assignments.get(id.toLowerCase());
    if (method === 'PUT') return this.#put(body, { id, name, scope, found });
    if (method === 'DELETE') {
      this.assignments.delete(id.toLowerCase());
      return found === undefined ? { status: 204 } : { status: 200, body: bodyOf(found) };
    }
    if (found === undefined) return refuse(404, 'RoleAssignmentNotFound', `The role assignment '${name}' is not found.`);
    return { status: 200, body: bodyOf(found) };
  }

  #put(body: unknown, place: { id: string; name: string; scope: string; found: Assignment | undefined }): Answer {
    const { id, name, scope, found } = place;
    const sent = (member(body, 'properties') ?? {}) as Record<string, unknown>;
    const principal = String(sent['principalId']);
    const role = String(sent['roleDefinitionId']);
    const left = this.unseen.get(principal.toLowerCase()) ?? 0;
    if (left > 0 && sent['principalType'] === undefined) {
      this.unseen.set(principal.toLowerCase(), left - 1);
      return refuse(400, 'PrincipalNotFound', notFoundText(principal));
    }
    const other = [...this.assignments.values()].find(
      (one) =>
        same(one.scope, scope) &&
        !same(one.id, id) &&
        same(String(one.properties['principalId']), principal) &&
        same(String(one.properties['roleDefinitionId']), role),
    );
    if (other !== undefined) return refuse(409, 'RoleAssignmentExists', 'The role assignment already exists.');
    const now = timeText(this.#time.now());
    const made: Assignment = found ?? {
      ...{ id, name, scope },
      properties: {
        ...{ roleDefinitionId: role, principalId: principal, principalType: sent['principalType'] ?? 'ServicePrincipal', scope },
        ...{ condition: null, conditionVersion: null, createdOn: now, updatedOn: now, createdBy: null, updatedBy: CALLER },
        ...{ delegatedManagedIdentityResourceId: null, description: sent['description'] ?? null },
      },
    };
    this.assignments.set(id.toLowerCase(), made);
    const answered = bodyOf(made);
    // Who has made it is filled in later.
    made.properties['createdBy'] = CALLER;
    return { status: found === undefined ? 201 : 200, body: answered };
  }
}

function bodyOf({ id, name, properties }: Assignment) {
  return { properties: { ...properties }, id, type: 'Microsoft.Authorization/roleAssignments', name };
}

/** The id has no hyphens there, and two blanks stand before the address, as recorded. */
function notFoundText(principal: string): string {
  return `Principal ${principal.replaceAll('-', '')} does not exist in the directory ${TENANT}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype`;
}
