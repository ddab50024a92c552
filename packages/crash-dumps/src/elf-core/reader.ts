import type { CrashException, CrashFacts, DumpReader } from '../dump-reader.ts';
import { type ElfCore, readElfCore } from './elf-core.ts';
import { identifyElfCore } from './elf-header.ts';
import { carriesAddress, signalCodeName, signalName } from './signals.ts';

/** Cores that Linux writes when a program crashes, and gcore of one that runs. */
export const elfCoreReader: DumpReader = {
  format: 'elf-core',
  sniff(head) {
    const identity = identifyElfCore(head);
    return !('reason' in identity) || identity.reason === 'damaged';
  },
  async read(source, signal) {
    const core = await readElfCore(source, signal);
    return 'reason' in core ? { unreadable: core.message } : crashFactsOfCore(core);
  },
};

/** The neutral facts of a core. */
export function crashFactsOfCore(core: ElfCore): CrashFacts {
  const exception = exceptionOf(core);
  const { programCounter, mappings, modules } = core;
  const crashed = programCounter === undefined ? undefined : mappings.at(programCounter)?.path;
  const crashedModule = crashed === undefined ? undefined : modules.find(({ path }) => path === crashed);
  return {
    process: {
      ...(core.processId === undefined ? {} : { id: core.processId }),
      ...(core.programPath === undefined ? {} : { path: core.programPath }),
      ...(core.shortName ? { name: core.shortName } : {}),
      ...(core.commandLine === undefined ? {} : { commandLine: core.commandLine }),
    },
    machine: core.machine.name,
    threads: core.threads,
    ...(exception === undefined ? {} : { exception }),
    ...(programCounter === undefined ? {} : { programCounter }),
    modules,
    moduleCount: core.moduleCount,
    ...(crashedModule === undefined ? {} : { crashedModule }),
    truncated: core.truncated,
    ...(core.problem === undefined ? {} : { note: core.problem }),
  };
}

function exceptionOf({ signal, signalInfo, machine, access }: ElfCore): CrashException | undefined {
  if (signal === undefined) return undefined;
  const accessed = access === undefined ? {} : { access };
  if (signal === 0) return { name: undefined, ...accessed };
  const name = signalName(signal, machine.mips);
  if (signalInfo?.number !== signal) return { name, ...accessed };
  const { code, address } = signalInfo;
  return { name, code: signalCodeName(name, code), ...(carriesAddress(name, code) ? { address } : {}), ...accessed };
}
