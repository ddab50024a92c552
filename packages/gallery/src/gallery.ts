import type { Log } from '@bakehouse/core/log';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { FingerprintLayers } from '@bakehouse/records/builds';
import type { GalleryFile, GalleryVersion, Provenance, RecordedTests } from '@bakehouse/records/gallery';
import type { VmResult } from '@bakehouse/records/tests';

/** What a kind of gallery can do. */
interface GalleryFeatures {
  /** Its files are on this machine and are booted where they are; those of others are brought here first. */
  readonly localFiles: boolean;
}

export interface GalleryOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** A file of a new version: of this machine, or of another version of the same image in the same gallery. */
export type StageFile = Pick<GalleryFile, 'format' | 'size' | 'sha256'> &
  ({ readonly path: string; readonly fromVersion?: undefined } | { readonly path?: undefined; readonly fromVersion: string });

export interface StageRequest {
  readonly image: string;
  /** `auto` counts up; or `x.y.z`. */
  readonly version: string;
  readonly files: readonly StageFile[];
  readonly provenance: Provenance;
}

/** Which version `stage` would make, or adopt because it is the same image. */
export type StagePlan =
  | { readonly adopt: GalleryVersion; readonly version: string }
  | { readonly adopt?: undefined; readonly version: string };

export interface StagedVersion {
  readonly version: GalleryVersion;
  /** As `Gallery.placeOf` gives it. */
  readonly place: string;
  /** The same image was there already, and nothing was written. */
  readonly adopted: boolean;
}

/** What a version is to have of what can be changed while it stays the same version. */
export interface VersionUpdate {
  readonly definition: ImageDefinition;
  /** Of the definition as it is now. */
  readonly layers: FingerprintLayers;
}

export interface Promotion {
  /** False when the version was latest already. */
  readonly promoted: boolean;
  /** What was latest before; undefined when that was nothing, or this one. */
  readonly previous: string | undefined;
}

/**
 * Versions of images. A version never changes, but for what `publish` changes, its tests and its channel: it is staged, then tested, then
 * promoted to be latest, at some time superseded, in the end retired. Backends: a directory, a container of Azure Blob Storage; made for one
 * that is slow and has regions too (Azure Compute Gallery): everything is awaited, and a version may be on its way (`GalleryVersion.state`).
 *
 * Any number of runs on any number of machines may work on one gallery. Every method throws UserError for a damaged gallery and an id that is
 * none, ExternalError when a service fails, CancelledError.
 */
export interface Gallery {
  /** Folder or URL, without anything secret. For messages and outputs. */
  readonly place: string;
  readonly features: GalleryFeatures;

  /** Ids of the images that may have a version, sorted. A gallery that does not exist has none. */
  images(): Promise<string[]>;

  /** All versions of an image, the oldest first; those too that are on their way. */
  list(image: string): Promise<GalleryVersion[]>;

  /** The version of an image that is latest, if there is one. */
  latest(image: string): Promise<string | undefined>;

  /** @throws UserError naming the versions there are, when there is no such one */
  read(image: string, version: string): Promise<GalleryVersion>;

  /** What a version was made of. It lists all packages of an image: asked for only where it is needed. */
  provenance(image: string, version: string): Promise<Provenance | undefined>;

  /** How a version did in its tests, whole, as `recordTests` kept it; undefined when it is not tested. */
  testResult(image: string, version: string): Promise<VmResult | undefined>;

  /** Paths or URLs of the files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
  damagedFiles(version: GalleryVersion): Promise<string[]>;

  /** Folder or URL of a version, without anything secret. It need not exist. */
  placeOf(image: string, version: string): string;

  /**
   * A file of a version, on this machine.
   *
   * @param cacheFolder absolute; where it is brought to unless the gallery is on this machine, checked by its SHA-256. A file that is there is
   *   used again
   * @returns absolute path; never to be written to
   * @throws UserError when it is not what the version's record says
   */
  fetch(version: GalleryVersion, file: GalleryFile, cacheFolder: string, options: GalleryOptions): Promise<string>;

  /** @throws UserError when the version exists with other content */
  planStage(request: StageRequest): Promise<StagePlan>;

  /**
   * Puts an image into the gallery as a staged version; one that is the same is adopted. It is seen when it is whole. Two at the same time
   * get a version each. What a killed run left is gone on with or removed.
   *
   * @throws UserError when a file is not the one that was built or the version exists with other content, ExternalError when there is no room
   */
  stage(request: StageRequest, options: GalleryOptions): Promise<StagedVersion>;

  /**
   * Gives a version what can be changed in place: tags, regions, channel of the output, end of life. Its files, tests and channel stay. Doing
   * it again changes nothing; what a killed run left half done is finished by the next.
   *
   * @returns the version as it is then, in a dry run as it is
   * @throws UserError when the definition differs in more than that, or there is no such version
   */
  publish(
    image: string,
    version: string,
    update: VersionUpdate,
    options: GalleryOptions & { readonly dryRun?: boolean },
  ): Promise<GalleryVersion>;

  /**
   * Keeps with a version how it did in its tests.
   *
   * @param digest SHA-256 of the tests that ran, if known
   * @throws UserError when the result is that of another version
   */
  recordTests(
    image: string,
    version: string,
    result: VmResult,
    digest: string | undefined,
    options: GalleryOptions,
  ): Promise<GalleryVersion>;

  /**
   * Makes a version latest, by one write: there are no states between. A container refuses it when latest is not what was looked at any more;
   * there, what fails after that write is a warning, which the next promotion mends.
   *
   * @throws UserError unless the version's recorded tests passed and its files are there
   */
  promote(image: string, version: string, options: GalleryOptions): Promise<Promotion>;

  /**
   * Removes a version with its files, but never latest.
   *
   * @returns bytes of the files that are gone; those that another version needs stay. In a dry run those that would go
   * @throws UserError when the version is latest, or there is no such version
   */
  retire(image: string, version: string, options: GalleryOptions & { readonly dryRun?: boolean }): Promise<{ readonly bytes: number }>;
}

/** Whether a version's recorded tests, or those given, allow it to be promoted; else why not, as a sentence without full stop. */
export function refusalOf(version: GalleryVersion, tests: Pick<RecordedTests, 'outcome'> | undefined = version.tests): string | undefined {
  if (version.verify === false) return `${version.image} ${version.version} was built with no-verify, and is never promoted`;
  if (tests === undefined) return `${version.image} ${version.version} is not tested`;
  if (tests.outcome === 'passed') return undefined;
  const how = {
    failed: 'tests failed',
    crashed: 'something crashed in its tests',
    lost: 'its machine was lost',
    'timed-out': 'its tests did not end',
  };
  return `${version.image} ${version.version} stays ${version.channel}: ${how[tests.outcome]}`;
}
