import type { RenewableCredential } from '@bakehouse/azure/access-token';
import type { ResourceManager } from '@bakehouse/azure/resource-manager';
import type { OperationClock } from '@bakehouse/azure/resources';
import type { Identity } from '@bakehouse/azure/sign-in';
import type { FailureReason, Finding } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { BuildRecord, Fingerprint, OutputFormat } from '@bakehouse/records/builds';

/** What a builder can do, as data: nobody asks for its name. */
interface BuilderFeatures {
  /** The build goes on when the process that has submitted it ends. Else that process has to wait for it. */
  readonly outlivesProcess: boolean;
  /**
   * False where `find` cannot tell whether there is a build of a key, and a submission that nobody noted stays in doubt. True when left out.
   */
  readonly findsByKey?: boolean;
  /** Formats of disks that it makes on this machine; none when it makes its images elsewhere. */
  readonly formats: readonly OutputFormat[];
  /** Systems on which it runs, as `process.platform` has them; all when left out. */
  readonly platforms?: readonly NodeJS.Platform[];
}

/** One image to be built. Paths are absolute. */
export interface BuildRequest {
  readonly loaded: LoadedDefinition;
  readonly fingerprint: Fingerprint;
  /** The folder that `prepare-artifacts` made for this definition. */
  readonly artifacts: string;
  /** For the record: the path of the definition as people know it. */
  readonly definitionFile: string;
  /** For the record. */
  readonly commit: string | undefined;
  /** True to build although a complete build of the same fingerprint is there. */
  readonly rebuild: boolean;
  /** `abort` leaves the machine of a build that fails as it is, for whoever looks at it; it is cleaned up when left out. */
  readonly onError?: 'cleanup' | 'abort' | undefined;
  /** False where no test of the image is asked for: its record says so, and it is never promoted. */
  readonly verify?: boolean | undefined;
  /**
   * Called when the image is made and before anybody sees it: throws when what it was made of has changed meanwhile.
   *
   * @param signal that of the build, which anybody may cancel
   */
  readonly checkSources: (signal: AbortSignal) => Promise<void>;
}

/** Azure, as a run reaches it. Nothing is sent before a builder asks. */
export interface AzurePlace {
  /** Who signs in: for programs that do so themselves. */
  readonly identity: Identity;
  /** The same, for services beside Resource Manager. */
  readonly credential: RenewableCredential;
  /** PEM certificates that are trusted beside those of Node: for the same services. None when left out. */
  readonly certificates?: () => Promise<string | undefined>;
  /** UUID. Where the definition names no other. */
  readonly subscription: string | undefined;
  /** Of resources whose group the definition does not name. */
  readonly resourceGroup: string | undefined;
  /** The same client each time. @throws InputError, UserError */
  connect(): Promise<ResourceManager>;
  /** A client of an application that the definition names. Absent where no other can be signed in. @throws InputError, UserError */
  connectAs?(application: Extract<Identity, { readonly kind: 'client-secret' }>): Promise<ResourceManager>;
  /** What waiting goes by; the machine's own when left out. */
  readonly clock?: OperationClock;
}

/** Where a builder works, and whom it tells. */
export interface BuilderPlace {
  /** Absolute. Gets what was built and `build.json`. */
  readonly outputFolder: string;
  /** Absolute. Gets what later builds can use again, and what there is to know of builds under way. */
  readonly cacheFolder: string;
  readonly log: Log;
  /**
   * The values of secrets of the definition that is built, by the names that it has for them, masked. Each is looked up once; what no builder
   * asks for is not looked up.
   *
   * @throws InputError or ExternalError with the problems of all of them, each at its place in the definition
   */
  readonly secrets: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Undefined where nobody was named who signs in, and no builder needs it. */
  readonly azure?: AzurePlace | undefined;
  /**
   * Cancels the builds that run in this process. One that outlives it goes on, unless this process has submitted it and waits for it
   * (`collect`): then it is cancelled as well.
   */
  readonly signal: AbortSignal;
}

/** What a build is known by: a JSON value, so that another process can ask for it, days later. */
export interface BuildId {
  /** Name of the builder, for the registry. */
  readonly builder: string;
  /** The key that it was submitted with. */
  readonly key: string;
  /** What the builder itself knows it by: the folder of a job, the id of a resource, a tracking number. */
  readonly reference: string;
  /** What people know it by, where the reference is more than that. */
  readonly name?: string;
  /** What another process needs for the record of a build that outlives the one that submitted it. */
  readonly request?: BuildFacts;
}

/** What stands in the record of a build beside what was made: a JSON value. */
export interface BuildFacts {
  readonly image: string;
  readonly fingerprint: Fingerprint;
  readonly definitionFile: string;
  readonly commit?: string;
  /** ISO 8601. */
  readonly submittedAt: string;
}

/**
 * `submitted`: noted, not begun. `lost`: nobody works on it any more and it has no result, as when its process was killed; it may be
 * submitted again. The last four are final.
 */
export type BuildPhase = 'submitted' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'lost';

export interface BuildState {
  readonly phase: BuildPhase;
  /** What it is at, as the builder calls it: "customizing". */
  readonly stage?: string;
  /** Who works on it, for people: "process 4711 on build-7". */
  readonly worker?: string;
  /** What is wrong, for people. */
  readonly problem?: string;
  readonly hint?: string;
  /** What else is known of the problem. */
  readonly facts?: ProblemFacts;
}

/** What is known of a problem beside its message and hint, so that whoever waits for a build learns as much as who made it. */
export interface ProblemFacts {
  readonly reason?: FailureReason;
  readonly findings?: readonly Finding[];
  readonly lastLines?: readonly string[];
  /** Path. */
  readonly log?: string;
}

/** Whether a build has come to its end, in whatever way. */
export function isFinal(phase: BuildPhase): boolean {
  return phase !== 'submitted' && phase !== 'running';
}

/**
 * A way to build images. Submitting is idempotent by key: while a build of that key is under way, no second one begins.
 *
 * One whose builds do not outlive the process (`features.outlivesProcess`) works in the process that submits, from `submit` until `collect`
 * has given the result: whoever submits has to collect, or to cancel.
 */
export interface Builder {
  readonly name: string;
  readonly features: BuilderFeatures;
  /**
   * Checks that it can build this, and says how.
   *
   * @returns lines for people
   * @throws InputError with the places in the definition that ask for what it cannot do
   */
  plan(request: BuildRequest): Promise<readonly string[]>;
  /**
   * Asks the service what it would do: for dry runs alone, as it takes a while. Not there where nobody can be asked.
   *
   * @returns lines for people
   * @throws ExternalError with what the service would refuse
   */
  preview?(request: BuildRequest): Promise<readonly string[]>;
  /**
   * Begins a build, or finds the one of this key that is under way.
   *
   * @param key name of the build: the same for the same image and state of its definition (`state-of-attempt.ts`)
   */
  submit(request: BuildRequest, key: string): Promise<BuildId>;
  /**
   * The build of a key that is under way or has succeeded, whoever has submitted it. What was prepared and never begun is none.
   *
   * @param request what it would be submitted with, where that is at hand: some know by it alone what to look for
   */
  find(key: string, request?: BuildRequest): Promise<BuildId | undefined>;
  /** How far a build is. Asks, and does not wait. */
  poll(id: BuildId): Promise<BuildState>;
  /**
   * Waits for the end of a build.
   *
   * @returns its record; files in it are relative to the output folder
   * @throws what the build threw, where it ran in this process; else UserError with its problem; BuildLostError when it was lost,
   *   or cancelled in another process; CancelledError when this call was cancelled
   */
  collect(id: BuildId): Promise<BuildRecord>;
  /**
   * Why a build failed, as far as it can be found out: asked before that is noted. Not there where `poll` says all there is to say.
   *
   * @param state as `poll` has given it
   * @param stage what the build was at when it was last seen under way
   * @returns the same with a better problem, hint and facts
   */
  explain?(id: BuildId, state: BuildState, stage: string | undefined): Promise<BuildState>;
  /**
   * Takes away what a build needed, and nothing that it made: called once its end is noted, and again where a run was killed meanwhile. Does
   * not wait for it, and fails for nothing but being cancelled. Not there where nothing is left.
   */
  release?(id: BuildId): Promise<void>;
  /**
   * Ends a build and waits until it has ended. Does nothing to one that has already. When this process is being ended itself (`BuilderPlace.signal`),
   * it asks for the end and does not wait.
   */
  cancel(id: BuildId): Promise<void>;
}
