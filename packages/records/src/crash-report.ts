import { type DocumentKind, readDocument, refusing } from './document.ts';
import { count, list, object, oneOf, optional, type TypeOf, text, yesOrNo } from './schema.ts';

const moduleSchema = object({ path: text(), start: text(), end: text(), buildId: optional(text()) });

const DUMP_FORMATS = ['elf-core'] as const;

/** Formats of dumps that are read; each has a reader in the domain. */
export type DumpFormat = (typeof DUMP_FORMATS)[number];

/**
 * What a crash is known from: a dump, what `createdump` of .NET and apport write about one, or a file that is a dump and is not understood
 * ("unknown": by its name, or as one of another system).
 */
const formatSchema = oneOf(...DUMP_FORMATS, 'dotnet-crash-report', 'apport', 'minidump', 'unknown');

export type CrashFormat = TypeOf<typeof formatSchema>;

const compressionSchema = oneOf('zstd', 'gzip', 'lz4', 'xz');

export type Compression = TypeOf<typeof compressionSchema>;

const crashSchema = object({
  /** The collected dump, relative to the report's folder with `/`; of one that is too large to be collected, its `origin`. */
  file: text(),
  /** Where it was found. */
  origin: text(),
  format: formatSchema,
  /** How the file is compressed; not set when it is not. */
  compression: optional(compressionSchema),
  /** Path of the program, or what is known of its name. */
  program: text(),
  /** Empty when the dump does not hold it. What looks like a secret is `***`. */
  commandLine: text(),
  /** "SIGSEGV"; "none" for a dump of a program that did not crash; "unknown" for one that is not understood. */
  signal: text(),
  signalCode: optional(text()),
  address: optional(text()),
  /** Of .NET: "System.NullReferenceException". */
  exceptionType: optional(text()),
  /** Of .NET: "0x80004003". */
  hresult: optional(text()),
  accessKind: optional(oneOf('write', 'execute')),
  processId: optional(count),
  machine: optional(text()),
  /** How many. */
  threads: count,
  /** Thread id; 0 when the dump does not hold it. */
  crashingThread: count,
  /** At most 5,000, the one that crashed among them. */
  modules: list(moduleSchema),
  /** How many more there are; not set without any. */
  modulesLeftOut: optional(count),
  programCounter: optional(text()),
  /** Path of the module that the program counter lies in. */
  module: optional(text()),
  /** Module and offset of the program counter, "crashme+0x1139", or the method: "Shop.Orders.Program.Main()". */
  place: optional(text()),
  /** Equal for equal crashes. */
  signature: text(),
  truncated: yesOrNo,
  /** Bytes, holes included. */
  size: count,
  /** Not set for a dump that was not read as a whole: one of more than 4 GiB that is mostly holes, or one that was not collected. */
  sha256: optional(text()),
  /** What could not be read. */
  problem: optional(text()),
  /** Where equal files were found that were not collected again. */
  copies: optional(list(text())),
  /** More files about the same crash, collected beside `file`: the system's dump beside that of .NET, and its crash report. */
  otherFiles: optional(list(text())),
});

export type Crash = TypeOf<typeof crashSchema>;

const schema = object({
  schema: oneOf('bakehouse-crashes/1'),
  /** At most 10,000. */
  crashes: list(crashSchema),
  /** What earlier runs have collected here, without modules, as far as the dumps are still there; not set without any. */
  earlier: optional(list(crashSchema)),
  /** Files that were left out because there are more dumps than that, or because they cannot be read, and folders that are too deep; not set without any. */
  leftOut: optional(count),
});

/** `crashes.json`. Addresses are hexadecimal text; a fact that the dump does not hold is left out. */
export type CrashReport = TypeOf<typeof schema>;

export const crashReportKind: DocumentKind<CrashReport> = {
  id: 'bakehouse-crashes/1',
  schema,
  refuse: refusing('no report of collect-crash-dumps', 'collect the dumps again'),
};

/** The report in a file; undefined when there is none. @throws UserError for one that is unusable */
export function readCrashReport(file: string): Promise<CrashReport | undefined> {
  return readDocument(crashReportKind, file);
}

/** True for a program that did crash; false for one that was dumped while it ran, and for a file that is not understood. */
export function isCrash({ signal }: Pick<Crash, 'signal'>): boolean {
  return signal !== 'none' && signal !== 'unknown';
}

/** False for what may be a dump of a crash, or is one, and does not say what happened. */
export function isUnderstood({ signal }: Pick<Crash, 'signal'>): boolean {
  return signal !== 'unknown';
}

type Telling = Pick<Crash, 'signal' | 'truncated' | 'problem' | 'place' | 'module' | 'exceptionType'>;

/** Crashes first of which most is known, then what was dumped while it ran, then what is not understood; else in their order. */
export function byUnderstanding<T extends Telling>(crashes: readonly T[]): T[] {
  return [...crashes].sort((a, b) => understandingOf(b) - understandingOf(a));
}

function understandingOf(crash: Telling): number {
  if (!isUnderstood(crash)) return 0;
  if (!isCrash(crash)) return 1;
  const where = crash.module !== undefined || crash.exceptionType !== undefined;
  return 2 + (where ? 4 : 0) + (crash.truncated ? 0 : 2) + (crash.problem === undefined ? 1 : 0);
}

/** "SIGSEGV / SEGV_MAPERR", as Breakpad's tools write it; "SIGABRT, System.NullReferenceException". */
export function reasonOf({ signal, signalCode, exceptionType }: Pick<Crash, 'signal' | 'signalCode' | 'exceptionType'>): string {
  const reason = signalCode === undefined ? signal : `${signal} / ${signalCode}`;
  return exceptionType === undefined ? reason : `${reason}, ${exceptionType}`;
}

/** A report in one line. */
interface CrashHeadline {
  /** The crash of which most is known; undefined when nothing crashed, as far as is known. */
  readonly first: Crash | undefined;
  /** How many dumps are not understood. */
  readonly notUnderstood: number;
  /** A sentence. */
  readonly summary: string;
  /** True when something crashed, or may have: a dump is not understood, or something may not be read. */
  readonly isBad: boolean;
}

/** What a report says in one line. It never says that nothing crashed of what was not understood or not read. */
export function crashHeadline({ crashes, leftOut = 0 }: CrashReport): CrashHeadline {
  const [best] = byUnderstanding(crashes);
  const crashed = crashes.filter(isCrash).length;
  const dark = crashes.filter((crash) => !isUnderstood(crash));
  const first = best !== undefined && isCrash(best) ? best : undefined;
  const isBad = crashed + dark.length + leftOut > 0;
  return { first, notUnderstood: dark.length, summary: summaryOf(first, crashed, dark, crashes.length, leftOut), isBad };
}

function summaryOf(first: Crash | undefined, crashed: number, dark: readonly Crash[], dumps: number, leftOut: number): string {
  const unseen = leftOut === 0 ? '' : ` ${leftOut} ${leftOut === 1 ? 'file or folder was' : 'files and folders were'} not looked into.`;
  if (first !== undefined) {
    const place = first.address === undefined ? '' : ` at ${first.address}`;
    const more = crashed === 1 ? '' : `, and ${crashed - 1} more`;
    return `${first.program} crashed with ${reasonOf(first)}${place}${more}.`;
  }
  const [one] = dark;
  if (one !== undefined) {
    const more = dark.length === 1 ? '' : ` ${dark.length - 1} more ${dark.length === 2 ? 'is' : 'are'} not understood.`;
    return `${one.origin} is not understood: ${one.problem ?? 'it does not say what happened'}.${more}${unseen}`;
  }
  return dumps === 0 ? `No crash dumps found${leftOut === 0 ? '.' : ' in what could be read.'}${unseen}` : `Nothing crashed.${unseen}`;
}
