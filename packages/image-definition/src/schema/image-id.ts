/** What the id of an image is. It becomes a part of paths and names: nothing that it allows leads out of a folder. */
export const IMAGE_ID = '^[a-z0-9][a-z0-9-]{1,62}$';

/** The same for people, as what to do. */
export const IMAGE_ID_RULE = 'take 2 to 63 of a-z, 0-9 and -, and begin with a letter or digit';

const PATTERN = new RegExp(IMAGE_ID);

/** @returns whether a text, from a definition or elsewhere, can be the id of an image */
export function isImageId(text: string): boolean {
  return PATTERN.test(text);
}
