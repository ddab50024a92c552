/** What can build an image, as `builders` of a definition and the formats name it. */
export const BUILDER_NAMES = [
  'local',
  'packer',
  'packer-azure',
  'packer-gce',
  'packer-aws',
  'azure-image-builder',
  'one-es',
  'image-factory',
] as const;

export type BuilderName = (typeof BUILDER_NAMES)[number];

/** Former names of builders. Release 0.1 takes them with a warning; the next minor version does not. */
export const FORMER_BUILDER_NAMES: ReadonlyMap<string, BuilderName> = new Map([
  ['aib', 'azure-image-builder'],
  ['1es', 'one-es'],
]);
