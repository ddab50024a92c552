import type { PreparedImage } from '@bakehouse/image-formats/one-es';

export const MANIFEST_FILE = 'manifest.json';
const MANIFEST_SCHEMA = 'bakehouse-1es-artifacts/1';

/** What `manifest.json` says. It holds no time and no path of the machine: equal content gives equal bytes. */
export interface OneEsManifest {
  readonly schema: typeof MANIFEST_SCHEMA;
  /** Which files are for which image. */
  readonly images: readonly {
    readonly image: string;
    readonly container: string;
    /** Current revision. */
    readonly artifacts: string;
    /** Revision to create the image with, before it has an identity. */
    readonly first?: string;
  }[];
  /** All but the manifest itself, in byte order of their paths. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  /** With `/`, relative to the manifest. */
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** The text of the manifest. */
export function formatManifest(images: readonly PreparedImage[], files: readonly ManifestFile[]): string {
  const manifest: OneEsManifest = {
    schema: MANIFEST_SCHEMA,
    images: images.map(({ image, container, artifacts, first }) => ({
      image,
      container,
      artifacts: artifacts.file,
      ...(first === undefined ? {} : { first: first.file }),
    })),
    files,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** True for the text of such a manifest, which shows that a folder is ours to replace. */
export function isManifest(text: string): boolean {
  try {
    const manifest: unknown = JSON.parse(text);
    return typeof manifest === 'object' && manifest !== null && 'schema' in manifest && manifest.schema === MANIFEST_SCHEMA;
  } catch {
    return false;
  }
}
