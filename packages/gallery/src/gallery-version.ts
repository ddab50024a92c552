import type { Json } from '@bakehouse/core/canonical-json';
import { compareVersions } from '@bakehouse/core/version-order';
import type { BuilderName, ImageDefinition } from '@bakehouse/image-definition/definition';
import type { Fingerprint, FingerprintLayers } from '@bakehouse/image-definition/fingerprint/fingerprint-layers';

export type Channel = 'staged' | 'latest' | 'superseded';

export interface GalleryFile {
  /** "raw", "vhd". */
  readonly format: string;
  /** Beside version.json: "image.raw". */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** How a version did in its tests. */
export interface RecordedTests {
  readonly outcome: 'passed' | 'failed' | 'crashed' | 'lost' | 'timed-out';
  /** ISO 8601. */
  readonly at: string;
  /** File with the result, beside version.json. */
  readonly result: string;
  /** SHA-256 of the tests that ran; left out when it is not known. */
  readonly digest?: string;
}

/** `version.json`. Files, `createdAt` and the inner layers of the fingerprint never change. */
export interface GalleryVersion {
  readonly schema: 'bakehouse-gallery-version/1';
  readonly image: string;
  /** "1.0.3". */
  readonly version: string;
  readonly channel: Channel;
  /** Of older releases it has other layers; `hasLayers` tells. */
  readonly fingerprint: Fingerprint;
  readonly files: readonly GalleryFile[];
  /** Tags, regions, end of life: the layer `publishMutable`, which can be changed in place. */
  readonly settings?: Json;
  readonly tests?: RecordedTests;
  /** ISO 8601: when its files were made. Older releases have it in the provenance alone. */
  readonly builtAt?: string;
  /** ISO 8601: when it was last built again with the same bytes as result. */
  readonly rebuiltAt?: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** `provenance.json`: what a version was made of, by what, and when. */
export interface Provenance {
  readonly schema: 'bakehouse-provenance/1';
  readonly image: string;
  readonly fingerprint: Fingerprint;
  /** What the fingerprint was taken of. */
  readonly layers: FingerprintLayers;
  /** SHA-256 of the tests at the time of publishing. */
  readonly testsDigest: string;
  /** What `testsDigest` was taken of. */
  readonly tests?: Json;
  readonly definition: ImageDefinition;
  readonly definitionFile: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Exact version of the source, where the definition names none. */
  readonly resolvedVersion?: string;
  readonly builder: BuilderName | string;
  readonly source: { readonly commit?: string };
  readonly tools: Readonly<Record<string, string>>;
  readonly packages: readonly { readonly name: string; readonly version: string; readonly architecture: string }[];
  readonly stages: readonly { readonly name: string; readonly milliseconds: number }[];
  readonly startedAt: string;
  readonly finishedAt: string;
}

export function isVersion(text: string): boolean {
  return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text);
}

/** One more than the highest version there is; 1.0.0 is the first. */
export function nextVersion(versions: readonly string[]): string {
  const highest = [...versions].sort(compareVersions).at(-1);
  if (highest === undefined) return '1.0.0';
  const [major, minor, patch] = highest.split('.').map(Number);
  return `${major}.${minor}.${(patch ?? 0) + 1}`;
}
