import type { FailureReason, Finding } from '@bakehouse/core/errors';
import type { StageRecord } from '@bakehouse/core/time';

/**
 * Everything that a report shows, as plain JSON. The HTML file and the job summary are two views of it, and equal data gives
 * equal bytes. Times are ISO 8601; durations are milliseconds; sizes are bytes; addresses are hexadecimal with `0x`.
 */
export interface ReportData {
  /** "Bake debian-runner". */
  readonly title: string;
  readonly outcome: 'succeeded' | 'failed' | 'unchanged';
  readonly startedAt: string;
  readonly finishedAt: string;
  /** `owner/name` or the repository's URI. */
  readonly repository?: string | undefined;
  readonly commit?: string | undefined;
  /** Absolute. Paths below it are shown without it, and relative ones begin there. */
  readonly workspace?: string | undefined;
  /** Where the host shows this run. */
  readonly runUrl?: string | undefined;
  /** Version of Bakehouse. */
  readonly toolVersion: string;
  readonly images: readonly ReportImage[];
  /** What was planned for every image, also for those that nothing was done for. */
  readonly plan?: ReportPlan | undefined;
  /** What ended the run, if something did. */
  readonly error?: ReportError | undefined;
}

export interface ReportPlan {
  /** YYYY-MM-DD: the day that ages and dates were compared with, where one of them counted. */
  readonly today?: string | undefined;
  readonly images: readonly PlannedReportImage[];
  /** Dates that are past or near, sources that could not be resolved. */
  readonly findings: readonly Finding[];
}

export interface PlannedReportImage {
  readonly id: string;
  /** Empty when the definition is gone. */
  readonly definition: string;
  /** "build", "republish", "update", "retest", "adopt", "refresh", "retire", "none". */
  readonly action: string;
  readonly why: string;
  readonly changes: readonly PlanChange[];
  /** Changes that are left out. */
  readonly moreChanges: number;
}

export interface PlanChange extends ReportReason {
  /** "base", "content", "publishImmutable", "publishMutable", "tests", "lifecycle". */
  readonly layer?: string | undefined;
}

interface ReportError {
  /** The cause, in one line. */
  readonly message: string;
  /** What it is of. */
  readonly fault?: FailureReason | undefined;
  /** What the program that failed wrote last. */
  readonly lastLines?: readonly string[] | undefined;
  /** Path of the file with everything that was written. */
  readonly log?: string | undefined;
  /** What to do next. */
  readonly hint?: string | undefined;
  readonly findings?: readonly Finding[] | undefined;
}

export interface ReportImage {
  readonly id: string;
  /** Path of the definition, as the user gave it. */
  readonly definition: string;
  /**
   * `build`: made anew. `continue`: an earlier run had built it, and this one went on. `republish`: a new version of the files of an earlier
   * one. `update`: a version was changed in place. `test`: a version was only tested. `unchanged`: nothing was done.
   */
  readonly action: 'build' | 'continue' | 'republish' | 'update' | 'test' | 'unchanged';
  /** Why: each input that differs from the version before. */
  readonly reasons: readonly ReportReason[];
  readonly version?: string | undefined;
  readonly channel?: 'staged' | 'latest' | 'superseded' | undefined;
  /** The version that is latest after the run, or that there is none; left out where the gallery could not be asked. */
  readonly latest?: { readonly version: string | undefined /** By this run. */; readonly promoted?: boolean | undefined } | undefined;
  /** It failed, where no stage or test says so. */
  readonly failed?: boolean | undefined;
  /** Switches of tests that this run was for. With any it is a drill, which says nothing about the image. */
  readonly drill?: readonly string[] | undefined;
  /** SHA-256 over everything that determines the image. */
  readonly fingerprint: string;
  readonly builder?: string | undefined;
  /** What its failure is of. */
  readonly fault?: FailureReason | undefined;
  readonly stages: readonly StageRecord[];
  /** What was uploaded, if something was. */
  readonly upload?: ReportUpload | undefined;
  readonly files: readonly ReportFile[];
  readonly packages: readonly ReportPackage[];
  readonly packagesDelta?: PackagesDelta | undefined;
  readonly tests: readonly ReportTest[];
  readonly vm?: ReportVm | undefined;
  readonly crashes: readonly ReportCrash[];
  /** Commit, tools, mirrors: what a rebuild would need. */
  readonly provenance: readonly { readonly name: string; readonly value: string }[];
  readonly logs: readonly ReportLog[];
}

interface ReportReason {
  /** Which input: a file, or a place in the definition. */
  readonly path: string;
  /** Left out when the input is new. */
  readonly old?: string | undefined;
  /** Left out when the input is gone. */
  readonly new?: string | undefined;
}

export interface ReportUpload {
  /** Without any signature. */
  readonly containerUrl: string;
  /** '' when there is none. */
  readonly prefix: string;
  /** Numbers of blobs: sent, left as they are, given other properties, deleted. */
  readonly uploaded: number;
  readonly skipped: number;
  readonly updated: number;
  readonly deleted: number;
  /** Size of the blobs sent; what of it went over the wire; and what an interrupted run had left. */
  readonly bytes: number;
  readonly sentBytes: number;
  readonly resumedBytes: number;
  readonly requests: number;
  /** Requests that were repetitions. */
  readonly retries: number;
  /** Of sending alone. */
  readonly milliseconds: number;
}

interface ReportFile {
  /** "raw", "vhd". */
  readonly format: string;
  readonly name: string;
  /** Absolute, where it is on this machine. */
  readonly path?: string | undefined;
  readonly size: number;
  readonly sha256: string;
}

export interface ReportPackage {
  readonly name: string;
  readonly version: string;
}

export interface PackagesDelta {
  /** The image version it is compared with. */
  readonly since: string;
  readonly added: readonly ReportPackage[];
  readonly removed: readonly ReportPackage[];
  readonly changed: readonly { readonly name: string; readonly old: string; readonly new: string }[];
}

export interface ReportTest {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'crashed' | 'timed-out' | 'not-run';
  readonly durationMs: number;
  readonly exitCode?: number | undefined;
  /** What is wrong, for people. */
  readonly problem?: string | undefined;
  /** Absolute path of its whole output. */
  readonly log?: string | undefined;
  readonly logExcerpt?: string | undefined;
}

export interface ReportVm {
  /** "kvm" or "tcg". */
  readonly accelerator: string;
  /** Why this one. */
  readonly reason: string;
  readonly readyAfterMs?: number | undefined;
  /** "3 symbolic links, 1 device": what the machine left behind and was not taken. */
  readonly leftOut?: string | undefined;
  /** What was disregarded of what the machine said, as sentences. */
  readonly remarks?: readonly string[] | undefined;
}

export interface ReportCrash {
  readonly program: string;
  readonly commandLine: string;
  /** "SIGSEGV"; "none" for a program that was dumped while it ran, "unknown" for a file that is not understood. */
  readonly signal: string;
  /** "SEGV_MAPERR". */
  readonly signalCode?: string | undefined;
  /** What it did there, as far as it is known. */
  readonly accessKind?: 'write' | 'execute' | undefined;
  /** The address that the program used. */
  readonly address?: string | undefined;
  readonly programCounter?: string | undefined;
  /** What the program counter lies in. */
  readonly module?: string | undefined;
  readonly threads: number;
  readonly crashingThread: number;
  /** Equal for crashes at the same place. */
  readonly signature: string;
  /** Path of the dump. */
  readonly file: string;
  readonly sha256?: string | undefined;
  readonly size: number;
  readonly modules: readonly ReportModule[];
  /** How many more there were. */
  readonly modulesLeftOut?: number;
  /** What is wrong with the dump itself, for instance that it is cut short. */
  readonly problem?: string | undefined;
  readonly truncated?: boolean | undefined;
  /** How the dump is compressed. */
  readonly compression?: 'zstd' | 'gzip' | 'lz4' | 'xz' | undefined;
  /** Set where there is no dump, only what was written about the crash. */
  readonly isReport?: boolean | undefined;
  /** Set where the dump is in a report of apport. */
  readonly isApport?: boolean | undefined;
  /** Of .NET: "System.NullReferenceException". */
  readonly exceptionType?: string | undefined;
  /** Module and offset, or the method. */
  readonly place?: string | undefined;
  /** Paths of more files about the same crash. */
  readonly otherFiles?: readonly string[] | undefined;
}

interface ReportModule {
  readonly path: string;
  readonly start: string;
  readonly end: string;
  readonly buildId?: string | undefined;
}

export interface ReportLog {
  readonly name: string;
  readonly path: string;
  /** The last lines. */
  readonly tail?: string | undefined;
}
