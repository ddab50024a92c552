import { type Answer, type ArmRequest, member, refuse, refuseAtGateway } from './arm-answer.ts';
import { shortRegion } from './azure-regions.ts';
import type { ResourceKind } from './resource-kind.ts';
import { beingDeleted, type SimulatedGroup } from './simulated-groups.ts';
import type { SimulatedProviders } from './simulated-providers.ts';
import type { SimulatedResource } from './simulated-resource.ts';

/** Which resource a request is about. */
export interface Place {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly group: SimulatedGroup;
  readonly kind: ResourceKind;
}

interface State {
  readonly found: SimulatedResource | undefined;
  readonly providers: SimulatedProviders;
  readonly isThere: (id: string) => boolean;
}

/** What Resource Manager, or the provider, refuses of a PUT whatever the type. */
export function refusePut(request: ArmRequest, place: Place, { found, providers, isThere }: State): Answer | undefined {
  const { type, name, group, kind, id } = place;
  const namespace = type.split('/', 1)[0] ?? '';
  const unregistered = providers.refuse(namespace);
  if (unregistered !== undefined) return unregistered;
  if (group.state === 'Deleting') return beingDeleted(group.name);
  if (type.split('/').length > 2 && !isThere(id.split('/').slice(0, -2).join('/'))) {
    const message = `Can not perform requested operation on nested resource. Parent resource '${id.split('/').at(-3)}' not found.`;
    return refuseAtGateway(404, 'ParentResourceNotFound', message);
  }
  return (
    refuseLocation(request, { name, group, found, needed: found === undefined && kind.shape !== 'plain' }) ??
    refusePool(request, kind, found)
  );
}

/** A resource has a location, and keeps it. Texts are those that are generally known; no recording has them. */
export function refuseLocation(
  { body, method }: ArmRequest,
  place: { name: string; group: SimulatedGroup; found: Pick<SimulatedResource, 'body'> | undefined; needed: boolean },
): Answer | undefined {
  const { name, group, found, needed } = place;
  const [asked, there] = [member(body, 'location'), found?.body['location']];
  if (typeof asked === 'string' && typeof there === 'string' && shortRegion(there) !== shortRegion(asked)) {
    const message = `The resource '${name}' already exists in location '${shortRegion(there)}' in resource group '${group.name}'. A resource with the same name cannot be created in location '${shortRegion(asked)}'. Please select a new resource name.`;
    return refuseAtGateway(409, 'InvalidResourceLocation', message);
  }
  return needed && method === 'PUT' && asked === undefined
    ? refuseAtGateway(400, 'LocationRequired', 'The location property is required for this definition.')
    : undefined;
}

/** The answer names no member of what is wrong. */
function refusePool({ body, headers = {} }: ArmRequest, { shape }: ResourceKind, found: SimulatedResource | undefined): Answer | undefined {
  if (shape !== 'pool') return undefined;
  const match = headers['if-match'];
  if (match !== undefined && match !== '*' && match !== found?.etag) {
    return refuse(412, 'PreconditionFailed', 'The precondition in the If-Match header is not met.');
  }
  if (member(body, 'properties') !== undefined) return undefined;
  const refused = refuse(400, 'ResourceCreationValidateFailed', 'The resource validation failed.');
  return { ...refused, headers: { 'x-ms-failure-cause': 'service', 'content-type': 'application/json' } };
}

export function notFound({ type, name, group }: Pick<Place, 'type' | 'name' | 'group'>): Answer {
  const message = `The Resource '${type}/${name}' under resource group '${group.name}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
  return refuseAtGateway(404, 'ResourceNotFound', message);
}

/** Code and text are invented: nobody has shown what the service says. */
export function blockedUntilEndOfLife({ body }: SimulatedResource, now: number): Answer | undefined {
  const properties = body['properties'];
  const blocks = member(member(properties, 'safetyProfile'), 'blockDeletionBeforeEndOfLife') === true;
  const end = Date.parse(String(member(member(properties, 'publishingProfile'), 'endOfLifeDate')));
  return blocks && end > now ? refuse(409, 'SimulatedDeletionBlocked', 'It cannot be deleted before the end of its life.') : undefined;
}
