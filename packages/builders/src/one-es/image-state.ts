import { describeArmError, failureKind, type Resource, tagOf } from '@bakehouse/azure/resources';
import { equalJson, isObject, type Json } from '@bakehouse/core/data';
import { ExternalError } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/secrets';
import type { BuildState } from '../builder.ts';
import { nameOf } from './image-address.ts';
import { imageErrors, lastLines } from './image-log.ts';
import type { ImageReference } from './image-reference.ts';
import { type Revision, TAG } from './image-revisions.ts';

/** Whether an image is that of a build: the same image and fingerprint. */
export function isOurs(resource: Resource, { full }: Pick<ImageReference, 'full'>): boolean {
  const wanted = isObject(full['tags']) ? full['tags'] : {};
  return [TAG.image, TAG.fingerprint].every((name) => wanted[name] !== undefined && tagOf(resource, name) === wanted[name]);
}

/** Which revision was sent last. @throws ExternalError where the image says none */
export function revisionOf(resource: Resource): Revision {
  const sent = tagOf(resource, TAG.revision);
  if (sent === 'first' || sent === 'full') return sent;
  throw unknown(resource, `its tag ${TAG.revision} is ${JSON.stringify(sent ?? null)}`);
}

/**
 * How far an image is. A first revision that is there is still a running build.
 *
 * @throws ExternalError for what is no state
 */
export function stateOf(resource: Resource, { trustedLaunch }: Pick<ImageReference, 'trustedLaunch'>): BuildState {
  const revision = revisionOf(resource);
  const state = provisioningOf(resource);
  if (state === undefined) throw unknown(resource, 'it has no provisioningState');
  const stage = `${revision} revision: ${state}`;
  switch (state.toLowerCase()) {
    case 'succeeded':
      if (!holds(resource.properties, trustedLaunch)) return { ...withoutTrustedLaunch(resource, trustedLaunch), stage };
      return { phase: revision === 'full' ? 'succeeded' : 'running', stage };
    case 'failed':
      return { ...failure(resource, revision), stage };
    case 'canceled':
    case 'cancelled':
      return { phase: 'cancelled', stage, problem: 'it was cancelled in Azure.' };
    case 'deleting':
      return { phase: 'lost', stage, problem: 'its image is being deleted.' };
    default:
      return { phase: 'running', stage };
  }
}

/** True when the first revision is there and nothing is wrong with it: the second can be sent. */
export function awaitsFull(resource: Resource, state: BuildState): boolean {
  return state.phase === 'running' && revisionOf(resource) === 'first' && provisioningOf(resource)?.toLowerCase() === 'succeeded';
}

function provisioningOf({ properties = {} }: Resource): string | undefined {
  const state = properties['provisioningState'];
  return typeof state === 'string' && state !== '' ? state : undefined;
}

function failure(resource: Resource, revision: Revision): BuildState {
  const errors = imageErrors(resource);
  const said = redact(describeArmError(errors[0]), []);
  const kind = failureKind(undefined, errors[0]);
  return {
    phase: 'failed',
    problem: `1ES could not build the ${revision} revision of ${nameOf(resource.id)}: ${said === '' ? 'it does not say why' : said}.`,
    facts: { lastLines: lastLines(errors), ...(kind === 'quota' || kind === 'capacity' ? { reason: 'quota' } : {}) },
  };
}

function withoutTrustedLaunch(resource: Resource, wanted: Json | undefined): BuildState {
  return {
    phase: 'failed',
    problem: `The image ${nameOf(resource.id)} was made without Trusted Launch: its properties lack ${JSON.stringify(wanted)}.`,
    hint: 'if 1ES says it otherwise, name its members in provider.one-es.trustedLaunch of the definition',
    facts: { reason: 'definition' },
  };
}

/** Whether a value has all that is wanted; it may have more. */
function holds(value: unknown, wanted: Json | undefined): boolean {
  if (wanted === undefined) return true;
  if (!isObject(wanted)) return equalJson(value as Json, wanted);
  return isObject(value) && Object.entries(wanted).every(([key, member]) => holds(value[key], member));
}

function unknown({ id }: Resource, what: string): ExternalError {
  return new ExternalError(`The image ${nameOf(id)} is in no state that is known: ${what}.`, {
    ...{ service: '1ES', operation: 'ask for the image', reason: 'service' },
    hint: `look at ${id} in the portal; to build it anew, delete it`,
  });
}
