import type { ArtifactFolder } from '@bakehouse/artifacts/prepare';
import type { StorageAccount } from '@bakehouse/blob/account';
import type { SecretSources } from '@bakehouse/builders/build';
import type { AzurePlace } from '@bakehouse/builders/tracking';
import type { OutcomeError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import type { BuildRecord, BuildState } from '@bakehouse/records/builds';
import type { PlannedImage } from '@bakehouse/records/plan';
import type { StateStore } from '@bakehouse/records/stores';
import type { CrashReport, VmResult } from '@bakehouse/records/tests';
import type { UploadManifest } from '@bakehouse/records/uploads';
import type { DefinitionInUse } from './definition-in-use.ts';

/** What the stages of one image have left: for the later ones, and for the report. */
export interface ImageValues {
  /** The version that is there: made, updated or only tested. */
  readonly version?: string;
  readonly artifacts?: ArtifactFolder;
  readonly upload?: UploadManifest;
  readonly built?: BuiltImage;
  readonly tested?: VmResult;
  readonly crashes?: CollectedCrashes;
  /** The version is latest by this run; false when it was before. */
  readonly promoted?: boolean;
}

interface BuiltImage {
  readonly record: BuildRecord;
  /** Absolute; of `build.json` and of what its paths are relative to. */
  readonly folder: string;
}

interface CollectedCrashes {
  readonly report: CrashReport;
  /** Absolute; what the paths of the dumps are relative to. */
  readonly folder: string;
}

/** Where artifacts are sent. */
export interface ArtifactStore {
  readonly container: string;
  /** Gives an account to `work` for its time. @throws what `work` throws */
  use<T>(work: (account: StorageAccount, signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** How builds are followed that outlive a run. */
export interface BakeTracking {
  /** Shared by all pipelines that may bake the same images. */
  readonly store: StateStore;
  /** Who this run is, for the others. */
  readonly worker: string;
  /** Wait for builds that outlive this process. */
  readonly wait: boolean;
  /** Milliseconds since 1970 at which waiting ends. */
  readonly stopAt?: number | undefined;
}

/** What all images of a bake share. All paths are absolute. */
export interface BakeOptions {
  readonly gallery: Gallery;
  readonly store: ArtifactStore;
  /** Of artifacts, builds, caches and reports, kept between runs. */
  readonly stateFolder: string;
  readonly workspace: string;
  readonly temp: string;
  /** For what is downloaded once and shared with other jobs. */
  readonly toolCache: string;
  /** Name of a builder, or `auto`. */
  readonly builder: string;
  readonly accelerator: 'auto' | 'kvm' | 'tcg';
  /** Switches on the tests whose `when` is one of these. With any, it is a drill: a test that does not pass says nothing about the image. */
  readonly testFlags: readonly string[];
  /** Promote a version whose tests passed. */
  readonly promote: boolean;
  /** False: nothing that is made is tested, and it is never promoted. The plan may say so of one image. */
  readonly verify?: boolean | undefined;
  /** What becomes of the machine of a build that fails; the plan may say `abort` of one image. */
  readonly onError?: 'cleanup' | 'abort' | undefined;
  readonly commit: string | undefined;
  /** Where the values of the secrets of definitions come from. */
  readonly secretSources: SecretSources;
  /** For builders that build there. */
  readonly azure?: AzurePlace | undefined;
  /** How builds are followed over several runs; in the state folder, and without waiting, when left out. */
  readonly tracking?: BakeTracking | undefined;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** One image of a bake, with everything that its stages may need. */
export interface ImageWork {
  readonly image: PlannedImage;
  readonly definition: DefinitionInUse;
  readonly options: BakeOptions;
}

export interface StageResult {
  readonly values: ImageValues;
  /** In a few words, what came of it. */
  readonly detail?: string;
  /** The build is on its way: the next run goes on from here. */
  readonly pending?: BuildState;
  /** The stage did its work and the result is bad: what is left to be kept is kept, and then the image fails with this. */
  readonly failure?: OutcomeError;
}

/** What the stages before have come to. */
interface SoFar {
  readonly values: ImageValues;
  /** One of them had a bad result. */
  readonly failed: boolean;
}

/** What one stage does, without knowing when: `STAGES_OF` says that. */
export interface Stage<Needs extends keyof ImageValues = never> {
  /** Values without which it cannot run. */
  readonly needs: readonly Needs[];
  /** Why it is not run although its action asks for it. */
  readonly skip?: (work: ImageWork, before: SoFar) => string | undefined;
  readonly run: (work: ImageWork, values: ImageValues & { readonly [K in Needs]-?: NonNullable<ImageValues[K]> }) => Promise<StageResult>;
}
