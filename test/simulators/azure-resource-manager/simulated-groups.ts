import { type Answer, type ArmRequest, member, refuse, refuseAtGateway } from './arm-answer.ts';
import { shortRegion } from './azure-regions.ts';
import type { OperationScript, SimulatedOperations } from './simulated-operations.ts';

export interface SimulatedGroup {
  readonly name: string;
  location: string;
  tags: unknown;
  state: string;
}

/** Resource groups of a subscription, by name in small letters. */
export class SimulatedGroups extends Map<string, SimulatedGroup> {
  /** @param emptied called when a group has been deleted, with the beginning of the ids of what was in it, in small letters */
  answerGroup(
    { method, url, body }: ArmRequest,
    name: string,
    more: {
      readonly subscription: string;
      readonly operations: SimulatedOperations;
      readonly nextScript: () => OperationScript;
      readonly emptied: (beginning: string) => void;
    },
  ): Answer {
    const { subscription, operations, nextScript, emptied } = more;
    const group = this.get(name.toLowerCase());
    if (method === 'HEAD') return group === undefined ? { status: 404, headers: { 'x-ms-failure-cause': 'gateway' } } : { status: 204 };
    if (method === 'PUT') return this.#put(name, group, body, subscription);
    if (group === undefined) return groupNotFound(name);
    if (method === 'GET') return { status: 200, body: groupBody(group, subscription) };
    if (method !== 'DELETE') return refuse(405, 'MethodNotAllowed', 'Not simulated.');
    group.state = 'Deleting';
    const apiVersion = url.searchParams.get('api-version') ?? '';
    const operation = operations.begin({
      ...{ shape: 'group', method, script: nextScript(), apiVersion, location: group.location },
      finish: () => {
        this.delete(name.toLowerCase());
        emptied(`/resourcegroups/${name.toLowerCase()}/`);
      },
      fail: () => {
        group.state = 'Succeeded';
      },
    });
    return { status: 202, headers: operations.links(operation, 'first') };
  }

  #put(name: string, group: SimulatedGroup | undefined, body: unknown, subscription: string): Answer {
    const asked = member(body, 'location');
    if (typeof asked !== 'string')
      return refuseAtGateway(400, 'LocationRequired', 'The location property is required for this definition.');
    const location = shortRegion(asked);
    if (group !== undefined && group.location !== location) {
      const message = `Invalid resource group location '${location}'. The Resource group already exists in location '${group.location}'.`;
      return refuseAtGateway(409, 'InvalidResourceGroupLocation', message);
    }
    if (group?.state === 'Deleting') return beingDeleted(name);
    const tags = member(body, 'tags');
    const made = group ?? { name, location, tags, state: 'Succeeded' };
    this.set(name.toLowerCase(), Object.assign(made, tags === undefined ? {} : { tags }));
    return { status: group === undefined ? 201 : 200, body: groupBody(made, subscription) };
  }

  list(subscription: string): Answer {
    return { status: 200, body: { value: [...this.values()].map((one) => groupBody(one, subscription)) } };
  }
}

export function groupNotFound(name: string): Answer {
  return refuseAtGateway(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

export function beingDeleted(name: string): Answer {
  const message = `The resource group '${name}' is in deprovisioning state and cannot perform this operation.`;
  return refuseAtGateway(409, 'ResourceGroupBeingDeleted', message);
}

function groupBody({ name, location, tags, state }: SimulatedGroup, subscription: string) {
  const id = `/subscriptions/${subscription}/resourceGroups/${name}`;
  const kept = tags === undefined ? {} : { tags };
  return { id, name, type: 'Microsoft.Resources/resourceGroups', location, ...kept, properties: { provisioningState: state } };
}
