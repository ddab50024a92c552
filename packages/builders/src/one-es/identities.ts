import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { OneEsImage } from '@bakehouse/image-formats/one-es-image';
import type { ImagePlace } from './image-address.ts';

const RESOURCE =
  /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/\s]+$/i;
const ANY_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/;

/** True for a name or a resource id of a user-assigned identity. */
export function isIdentity(text: string): boolean {
  return RESOURCE.test(text) || ANY_NAME.test(text);
}

/** What is to be an identity of an image: what `build.identity` says, and what the artifacts themselves name by resource id. */
export function identitiesOf({ build }: Pick<ImageDefinition, 'build'>, image: Pick<OneEsImage, 'identities'>): readonly string[] {
  const all = [...(build.identity ?? []), ...image.identities.filter((one) => RESOURCE.test(one))];
  // One is one, however it is spelled.
  return [...new Map(all.map((one) => [one.toLowerCase(), one])).values()];
}

/** Resource id of an identity; one that has only a name is in the group of the image. */
export function identityResource(identity: string, { subscription, resourceGroup }: ImagePlace): string {
  if (RESOURCE.test(identity)) return identity;
  const group = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`;
  return `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${identity}`;
}
