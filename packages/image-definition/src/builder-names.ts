/** What can build an image, as `builders` of a definition and the formats name it. */
export const BUILDER_NAMES = ['local', 'packer', 'packer-azure', 'packer-gce', 'packer-aws', 'aib', '1es', 'image-factory'] as const;

export type BuilderName = (typeof BUILDER_NAMES)[number];
