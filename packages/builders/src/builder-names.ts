/** The builders that there are. A step's inputs name them, so this imports nothing: what they are made of is loaded when one is asked for. */
export const BUILDERS = ['local', 'packer', 'image-factory'] as const;

export type BuilderName = (typeof BUILDERS)[number];
