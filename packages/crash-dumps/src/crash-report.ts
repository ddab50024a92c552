/** `crashes.json`. Addresses are hexadecimal text; a fact that the dump does not hold is left out. */
export interface CrashReport {
  readonly schema: 'bakehouse-crashes/1';
  readonly crashes: readonly Crash[];
}

export interface Crash {
  /** The collected dump, relative to the report's folder with `/`. */
  readonly file: string;
  /** Where it was found. */
  readonly origin: string;
  readonly format: 'elf-core';
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
  readonly modules: readonly CrashModule[];
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
  readonly sha256: string;
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
