import { basename } from 'node:path/posix';
import { hex } from './byte-layout.ts';
import type { CoreModule, ElfCore } from './elf-core.ts';
import { carriesAddress, signalCodeName, signalName } from './signals.ts';

/** What happened, in the words that Breakpad's and rust-minidump's tools use. */
export interface CrashFacts {
  /** Path of the program; the kernel's short name where the path is not known. */
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
  /** Module and offset of the program counter: "crashme+0x1139". */
  readonly place?: string;
  /** Equal for equal crashes, wherever the program was loaded: "crashme SIGSEGV/SEGV_MAPERR crashme+0x1139". */
  readonly signature: string;
}

/**
 * Names a core's crash.
 *
 * @param fallback the program's name where the core does not hold it
 */
export function crashFactsOf(core: ElfCore, fallback: string): CrashFacts {
  const program = core.programPath ?? (core.shortName || fallback);
  if (core.signal === undefined) return { program, signal: 'unknown', signature: `${basename(program)} unreadable` };
  const signal = core.signal === 0 ? 'none' : signalName(core.signal, core.machine.mips);
  const info = core.signal !== 0 && core.signalInfo?.number === core.signal ? core.signalInfo : undefined;
  const signalCode = info === undefined ? undefined : signalCodeName(signal, info.code);
  const { programCounter } = core;
  const module = moduleOf(core);
  const place = placeOf(core, module);
  return {
    program,
    signal,
    ...(signalCode === undefined ? {} : { signalCode }),
    ...(info !== undefined && carriesAddress(signal, info.code) ? { address: hex(info.address) } : {}),
    ...(programCounter === undefined ? {} : { programCounter: hex(programCounter) }),
    ...(module === undefined ? {} : { module: module.path }),
    place,
    signature: `${basename(program)} ${signal}${signalCode === undefined ? '' : `/${signalCode}`} ${place}`,
  };
}

function moduleOf({ programCounter, modules, mappings }: ElfCore): CoreModule | undefined {
  if (programCounter === undefined) return undefined;
  const crashed = mappings.at(programCounter)?.path;
  return modules.find(({ path }) => path === crashed);
}

/** Module and offset of the program counter. An address outside of every module changes from run to run, so it is left out. */
function placeOf({ programCounter }: ElfCore, module: CoreModule | undefined): string {
  if (programCounter === undefined) return 'unknown place';
  if (module === undefined) return 'outside of every module';
  return `${basename(module.path)}+${hex(programCounter - module.start)}`;
}
