import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import { oneEsImage } from '@bakehouse/image-formats/one-es-image';
import type { JsonObject } from '@bakehouse/records/json';
import type { BuildRequest } from '../builder.ts';
import { identitiesOf, identityResource } from './identities.ts';
import type { ImagePlace } from './image-address.ts';
import { settingsOf } from './one-es-settings.ts';

/** Tags of the image: whose it is, and what was sent of it. */
export const TAG = {
  image: 'bakehouse-image',
  fingerprint: 'bakehouse-fingerprint',
  revision: 'bakehouse-revision',
  submittedAt: 'bakehouse-submitted',
} as const;

/** `first`: the image as it is created, without identity. `full`: with everything. */
export type Revision = 'first' | 'full';

/** What is sent of an image, one after the other. */
interface ImageRevisions {
  /** Undefined where the image has no identity: it is created in full. */
  readonly first: JsonObject | undefined;
  readonly full: JsonObject;
  /** What `properties` must have in the end; undefined where the definition does not ask for Trusted Launch. */
  readonly trustedLaunch: JsonObject | undefined;
}

/**
 * The bodies of an image as a resource. An identity can be given to an image only when it is there: so it is created with the artifacts
 * before the first that needs one, and then gets all.
 *
 * @param definition that has been checked
 * @param submittedAt ISO 8601
 */
export function imageRevisions(request: BuildRequest, place: ImagePlace, submittedAt: string): ImageRevisions {
  const { definition } = request.loaded;
  const image = oneEsImage(definition);
  const trustedLaunch = definition.image.security?.trustedLaunch === true ? settingsOf(definition).trustedLaunch : undefined;
  const body = (revision: Revision, artifacts: readonly JsonObject[]): JsonObject => ({
    location: regionOf(definition),
    tags: {
      ...image.tags,
      [TAG.image]: definition.image.id,
      [TAG.fingerprint]: request.fingerprint.image,
      [TAG.revision]: revision,
      [TAG.submittedAt]: submittedAt,
    },
    properties: { ...image.properties, ...trustedLaunch, artifacts },
  });
  const identities = identitiesOf(definition, image).map((identity) => identityResource(identity, place));
  const full = body('full', image.artifacts);
  if (identities.length === 0) return { first: undefined, full, trustedLaunch };
  const userAssignedIdentities = Object.fromEntries(identities.map((id) => [id, {}]));
  return {
    first: body('first', image.artifacts.slice(0, image.withoutIdentity)),
    full: { ...full, identity: { type: 'UserAssigned', userAssignedIdentities } },
    trustedLaunch,
  };
}

function regionOf({ build, image }: ImageDefinition): string {
  if (build.region === undefined) throw new TypeError(`The definition of ${image.id} names no region, and the checks do not say so.`);
  return build.region;
}
