import { type DocumentKind, readDocument, refusing } from './document.ts';
import { count, list, object, oneOf, optional, type TypeOf, text, yesOrNo } from './schema.ts';

const moduleSchema = object({ path: text(), start: text(), end: text(), buildId: optional(text()) });

export type CrashModule = TypeOf<typeof moduleSchema>;

const formatSchema = oneOf('elf-core');

/** Formats of dumps; each has a reader in the domain. */
export type DumpFormat = TypeOf<typeof formatSchema>;

const crashSchema = object({
  /** The collected dump, relative to the report's folder with `/`; of one that is too large to be collected, its `origin`. */
  file: text(),
  /** Where it was found. */
  origin: text(),
  format: formatSchema,
  /** Path of the program, or what is known of its name. */
  program: text(),
  /** Empty when the dump does not hold it. */
  commandLine: text(),
  /** "SIGSEGV"; "none" for a dump of a program that did not crash; "unknown". */
  signal: text(),
  signalCode: optional(text()),
  address: optional(text()),
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
  /** Module and offset of the program counter: "crashme+0x1139". */
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
});

export type Crash = TypeOf<typeof crashSchema>;

const schema = object({
  schema: oneOf('bakehouse-crashes/1'),
  /** At most 10,000. */
  crashes: list(crashSchema),
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

/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
export function readCrashReport(file: string): Promise<CrashReport | undefined> {
  return readDocument(crashReportKind, file);
}

/** True for a dump of a program that did crash; false for one that was photographed while it ran. */
export function isCrash({ signal }: Pick<Crash, 'signal'>): boolean {
  return signal !== 'none';
}

/** "SIGSEGV / SEGV_MAPERR", as Breakpad's tools write it. */
export function reasonOf({ signal, signalCode }: Pick<Crash, 'signal' | 'signalCode'>): string {
  return signalCode === undefined ? signal : `${signal} / ${signalCode}`;
}
