import type { ImageDefinition } from '@bakehouse/image-definition/definition';

const IMAGE_TAG = 'bakehouse-image';
const FINGERPRINT_TAG = 'bakehouse-fingerprint';
/** What tells our images, and our temporary groups, from those of others. */
export const OWN_TAGS = [IMAGE_TAG, FINGERPRINT_TAG] as const;

/**
 * The tags of everything that a build makes: image, machine and temporary group, which Packer gives the same. Those of the definition are on
 * the machine while it is built, for scripts that read them.
 *
 * @param fingerprint of the image
 */
export function tagsOf({ image, tags, outputs }: ImageDefinition, fingerprint: string): Record<string, string> {
  const ofOutputs = outputs.map((output) => ('tags' in output ? (output.tags ?? {}) : {}));
  return { ...tags, ...Object.assign({}, ...ofOutputs), [IMAGE_TAG]: image.id, [FINGERPRINT_TAG]: fingerprint };
}

/** Whether something carries the tags of a build of this image: of any state of its definition, or of the one that is given. */
export function isOurs(tags: unknown, image: string, fingerprint?: string): boolean {
  const found = (typeof tags === 'object' && tags !== null ? tags : {}) as Readonly<Record<string, unknown>>;
  const given = found[FINGERPRINT_TAG];
  return found[IMAGE_TAG] === image && typeof given === 'string' && (fingerprint === undefined || given === fingerprint);
}
