import { basename } from 'node:path/posix';
import { hex } from './byte-layout.ts';
import type { CrashFacts } from './dump-reader.ts';

/** A crash in texts, as reports show it. */
export interface CrashTexts {
  /** Path of the program; its short name where the path is not known. */
  readonly program: string;
  /** "SIGSEGV"; "none" when the program did not crash but was photographed (gcore), "unknown" when the file does not say. */
  readonly signal: string;
  /** "SEGV_MAPERR". */
  readonly signalCode?: string;
  /** Hexadecimal; only for a fault of the processor. */
  readonly address?: string;
  readonly programCounter?: string;
  /** Path of the module that the program counter lies in. */
  readonly module?: string;
  /** Of .NET: "System.NullReferenceException". */
  readonly exceptionType?: string;
  readonly hresult?: string;
  /** Module and offset of the program counter, "crashme+0x1139"; of .NET the method, "Shop.Orders.Program.Main()". */
  readonly place?: string;
  /** Equal for equal crashes, wherever the program was loaded: "crashme SIGSEGV/SEGV_MAPERR crashme+0x1139". */
  readonly signature: string;
}

/**
 * Names a crash.
 *
 * @param fallback the program's name where the dump does not hold it
 */
export function crashTextsOf(facts: CrashFacts, fallback: string): CrashTexts {
  const { exception, programCounter, crashedModule, managed } = facts;
  const own = facts.process.path ?? facts.process.name ?? fallback;
  // The host of .NET runs any program.
  const program = basename(own) === 'dotnet' && managed?.program ? managed.program : own;
  const name = managed?.program || basename(program);
  if (exception === undefined) return { program, signal: 'unknown', signature: `${name} unreadable` };
  const { name: signal = 'none', code: signalCode, address } = exception;
  const place = placeOf(facts);
  const reason = managed?.exceptionType ?? (signalCode === undefined ? signal : `${signal}/${signalCode}`);
  return {
    program,
    signal,
    ...(signalCode === undefined ? {} : { signalCode }),
    ...(address === undefined ? {} : { address: hex(address) }),
    ...(managed?.exceptionType === undefined ? {} : { exceptionType: managed.exceptionType }),
    ...(managed?.hresult === undefined ? {} : { hresult: managed.hresult }),
    ...(programCounter === undefined ? {} : { programCounter: hex(programCounter) }),
    ...(crashedModule === undefined ? {} : { module: crashedModule.path }),
    place,
    signature: `${name} ${reason} ${place}`,
  };
}

/**
 * Module and offset of the program counter. An address outside of every module changes from run to run, so it is left out. An exception of
 * .NET has left the place where it was thrown: the method that a report names says more than abort() in the C library.
 */
function placeOf({ programCounter, crashedModule, managed }: CrashFacts): string {
  if (managed?.method !== undefined && (programCounter === undefined || managed.exceptionType !== undefined)) return managed.method;
  if (programCounter === undefined) return 'unknown place';
  if (crashedModule === undefined) return 'outside of every module';
  return `${basename(crashedModule.path)}+${hex(programCounter - crashedModule.start)}`;
}
