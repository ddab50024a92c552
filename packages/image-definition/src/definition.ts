import type { DEFINITION } from './schema/definition.ts';
import type { BUILD, NAMES } from './schema/image.ts';
import type { CONSUMER, LIFECYCLE } from './schema/lifecycle.ts';
import type { DIRECTORY, OUTPUT } from './schema/outputs.ts';
import type { Read } from './schema/read.ts';
import type { SECRET } from './schema/secrets.ts';
import type { AMI, DEBIAN, GALLERY, GCE_FAMILY, MARKETPLACE, SOURCE } from './schema/source.ts';
import type { REGION } from './schema/values.ts';

export type { BuilderName } from './schema/builder-names.ts';

// The types of what a definition says, all from the schema in `schema/`, which describes each key.

/** A `vm-image/1` definition with its parents merged in, its variables resolved and its defaults filled in. */
export type ImageDefinition = Read<typeof DEFINITION>;

export type ImageNames = Read<typeof NAMES>;

export type ImageSource = Read<typeof SOURCE>;
export type DebianSource = Read<typeof DEBIAN>;
export type MarketplaceSource = Read<typeof MARKETPLACE>;
export type GallerySource = Read<typeof GALLERY>;
export type AmiSource = Read<typeof AMI>;
export type GceSource = Read<typeof GCE_FAMILY>;

export type BuildSettings = Read<typeof BUILD>;

export type ImageOutput = Read<typeof OUTPUT>;
export type DirectoryOutput = Read<typeof DIRECTORY>;
export type Region = Read<typeof REGION>;

/** Where a secret is kept. */
export type KeptSecret = Read<typeof SECRET>;

export type Lifecycle = Read<typeof LIFECYCLE>;
export type Consumer = Read<typeof CONSUMER>;
