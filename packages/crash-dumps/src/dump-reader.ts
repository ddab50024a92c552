import type { DumpFormat } from '@bakehouse/records/tests';
import type { ByteSource } from './byte-source.ts';

/** How many bytes of a file's start `sniff` gets; fewer of a shorter file. */
export const HEAD_BYTES = 4096;

/**
 * Reads one format of crash dumps. A reader never trusts the bytes: it bounds what it reads and keeps, and answers for a damaged or hostile
 * file as for any other. `test/backends/dump-readers.test.ts` holds every reader to this.
 */
export interface DumpReader {
  readonly format: DumpFormat;
  /**
   * Whether a file that begins so is a dump of this format. A start that is damaged, or cut behind what tells its kind, counts: it is then
   * reported as a damaged dump and is not lost.
   *
   * @param head the first 4096 bytes
   */
  sniff(head: Buffer): boolean;
  /**
   * What a dump says of the crash. It never reads a large dump as a whole.
   *
   * @returns what could be read, also of a dump that is cut; `UnreadableDump` for one of which nothing can be told
   * @throws CancelledError, and what reading the source throws (an I/O error)
   */
  read(source: ByteSource, signal?: AbortSignal): Promise<CrashFacts | UnreadableDump>;
}

export interface UnreadableDump {
  /** "its ELF header is cut" */
  readonly unreadable: string;
}

/** What a dump of any format says. A fact that is not in the file is left out. */
export interface CrashFacts {
  readonly process: {
    readonly id?: number;
    /** Of the file that it was started from. */
    readonly path?: string;
    /** Where the path is not known; some systems cut it short. */
    readonly name?: string;
    readonly commandLine?: string;
  };
  /** "x86_64", "aarch64". */
  readonly machine: string;
  /** Ids, the crashed thread's first. */
  readonly threads: readonly number[];
  /** Undefined when the file ends before it says what happened. */
  readonly exception?: CrashException;
  readonly programCounter?: bigint;
  /** By address; of very many some are left out, never the one that crashed. */
  readonly modules: readonly DumpModule[];
  /** How many there are with those that `modules` leaves out. */
  readonly moduleCount: number;
  /** The one of `modules` that the program counter lies in. */
  readonly crashedModule?: DumpModule;
  /** True when the file ends before what it promises. */
  readonly truncated: boolean;
  /** Who wrote it: .NET's own program, beside which the system may have written another of the same crash. */
  readonly writer: 'createdump' | 'system';
  /** Where things are in the process: equal for its dumps, different for most others of the same id. Undefined is not known. */
  readonly layout: readonly (bigint | undefined)[];
  /** What could not be read, for people. */
  readonly note?: string;
  /** What .NET's own report says of it. */
  readonly managed?: ManagedCrash;
}

interface ManagedCrash {
  /** The main assembly, also where the program is the host `dotnet`. */
  readonly program: string;
  readonly exceptionType?: string;
  readonly hresult?: string;
  /** First method of the crashed thread that is the program's own. */
  readonly method?: string;
}

/** Why the process ended, in the words that Breakpad's and rust-minidump's tools use. */
export interface CrashException {
  /** "SIGSEGV", "EXCEPTION_ACCESS_VIOLATION"; undefined for a process that did not crash and was photographed while it ran (gcore). */
  readonly name: string | undefined;
  /** "SEGV_MAPERR". */
  readonly code?: string;
  /** Only for a fault of the processor: what it could not reach or run. */
  readonly address?: bigint;
  /** The access that faulted, where the dump proves it. */
  readonly access?: 'write' | 'execute';
}

export interface DumpModule {
  readonly path: string;
  readonly start: bigint;
  /** The first address behind it. */
  readonly end: bigint;
  /** Lower-case hexadecimal. */
  readonly buildId?: string;
}
