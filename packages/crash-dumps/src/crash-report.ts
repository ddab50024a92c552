/** `crashes.json`. Addresses are hexadecimal text; a fact that the dump does not hold is left out. */
export interface CrashReport {
  readonly schema: 'bakehouse-crashes/1';
  /** At most 10,000. */
  readonly crashes: readonly Crash[];
  /** Files that were left out because there are more dumps than that, or because they cannot be read, and folders that are too deep; not set without any. */
  readonly leftOut?: number;
}

/** Formats of dumps; each has a reader (`dump-readers.ts`). */
export type DumpFormat = 'elf-core';

export interface Crash {
  /** The collected dump, relative to the report's folder with `/`; of one that is too large to be collected, its `origin`. */
  readonly file: string;
  /** Where it was found. */
  readonly origin: string;
  readonly format: DumpFormat;
  /** Path of the program, or what is known of its name. */
  readonly program: string;
  /** Empty when the dump does not hold it. */
  readonly commandLine: string;
  /** "SIGSEGV"; "none" for a dump of a program that did not crash; "unknown". */
  readonly signal: string;
  readonly signalCode?: string;
  readonly address?: string;
  readonly accessKind?: 'write' | 'execute';
  readonly processId?: number;
  readonly machine?: string;
  /** How many. */
  readonly threads: number;
  /** Thread id; 0 when the dump does not hold it. */
  readonly crashingThread: number;
  /** At most 5,000, the one that crashed among them. */
  readonly modules: readonly CrashModule[];
  /** How many more there are; not set without any. */
  readonly modulesLeftOut?: number;
  readonly programCounter?: string;
  /** Path of the module that the program counter lies in. */
  readonly module?: string;
  /** Module and offset of the program counter: "crashme+0x1139". */
  readonly place?: string;
  /** Equal for equal crashes. */
  readonly signature: string;
  readonly truncated: boolean;
  /** Bytes, holes included. */
  readonly size: number;
  /** Not set for a dump that was not read as a whole: one of more than 4 GiB that is mostly holes, or one that was not collected. */
  readonly sha256?: string;
  /** What could not be read. */
  readonly problem?: string;
}

export interface CrashModule {
  readonly path: string;
  readonly start: string;
  readonly end: string;
  readonly buildId?: string;
}

/** True for a dump of a program that did crash; false for one that was photographed while it ran. */
export function isCrash(crash: Crash): boolean {
  return crash.signal !== 'none';
}

/** "SIGSEGV / SEGV_MAPERR", as Breakpad's tools write it. */
export function reasonOf({ signal, signalCode }: Crash): string {
  return signalCode === undefined ? signal : `${signal} / ${signalCode}`;
}
