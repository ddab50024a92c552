import { sha256 } from '@bakehouse/system/files';

/** Nobody says how long the name of a 1ES image may be: that of most resources. */
const LONGEST = 64;
/** Hexadecimal digits of the fingerprint in a name. */
const DIGITS = 12;
/** Of the key of a build: id of the image, its fingerprint, and hexadecimal digits where it is made anew. */
const KEY = /^(?<image>[a-z0-9-]{1,63})-(?<fingerprint>[0-9a-f]{64})(?:-(?<again>[0-9a-f]{8})[0-9a-f-]{0,28})?$/;

/** Where an image is. */
export interface ImagePlace {
  readonly subscription: string;
  readonly resourceGroup: string;
}

/**
 * The name of the image of a build, as a workflow writes it into `1ES.ImageOverride`: the same for the same key, and another for every
 * state of a definition, so that a pool can have the image of before and the new one side by side.
 */
export function imageName(key: string): string {
  const { image, fingerprint, again } = KEY.exec(key)?.groups ?? {};
  const version = (fingerprint ?? sha256(key)).slice(0, DIGITS);
  const suffix = `-${version}${again === undefined ? '' : `-${again}`}`;
  const readable = (image ?? key).replaceAll(/[^A-Za-z0-9-]/g, '-');
  return `${readable.slice(0, LONGEST - suffix.length)}${suffix}`;
}

/** Resource id of an image. */
export function imageResource({ subscription, resourceGroup }: ImagePlace, name: string): string {
  return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.CloudTest/images/${name}`;
}

/** The name of the image with a resource id. */
export function nameOf(resource: string): string {
  return resource.slice(resource.lastIndexOf('/') + 1);
}
