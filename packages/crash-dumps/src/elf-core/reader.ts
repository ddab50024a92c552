import { basename, dirname } from 'node:path/posix';
import type { CrashException, CrashFacts, DumpReader } from '../dump-reader.ts';
import { carriesAddress, signalCodeName, signalName } from '../signals.ts';
import { type ElfCore, readElfCore } from './elf-core.ts';
import { ELF_TYPE_KNOWN, identifyElfCore } from './elf-header.ts';

/** Cores that Linux and .NET's createdump write when a program crashes, and gcore of one that runs. */
export const elfCoreReader: DumpReader = {
  format: 'elf-core',
  sniff(head) {
    // Fewer bytes say nothing of what follows: most ELF files are programs and libraries.
    if (head.length < ELF_TYPE_KNOWN) return false;
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
      ...commandLineOf(core),
    },
    machine: core.machine.name,
    threads: crashedFirst(core),
    ...(exception === undefined ? {} : { exception }),
    ...(programCounter === undefined ? {} : { programCounter }),
    modules,
    moduleCount: core.moduleCount,
    ...(crashedModule === undefined ? {} : { crashedModule }),
    truncated: core.truncated,
    writer: core.isCreatedump ? 'createdump' : 'system',
    layout: core.layout,
    ...(core.problem === undefined ? {} : { note: core.problem }),
    ...mainAssemblyOf(core),
  };
}

function commandLineOf({ commandLine, arguments: given }: ElfCore): { readonly commandLine?: string } {
  const text = commandLine || given?.join(' ') || commandLine;
  return text === undefined ? {} : { commandLine: text };
}

/**
 * The host `dotnet` runs any program: that is the assembly that it was given, or the only one that is not of its own folder. Its own crash
 * report, where there is one, knows more.
 */
function mainAssemblyOf({ programPath = '', arguments: given = [], modules }: ElfCore): Pick<CrashFacts, 'managed'> {
  if (basename(programPath) !== 'dotnet') return {};
  const isAssembly = (text: string) => /\.dll$/i.test(text);
  const outside = modules.map(({ path }) => path).filter((path) => isAssembly(path) && !path.startsWith(`${dirname(programPath)}/`));
  const found = given.slice(1).find(isAssembly) ?? (outside.length === 1 ? outside[0] : undefined);
  return found === undefined ? {} : { managed: { program: basename(found) } };
}

function exceptionOf({ signal, signalInfo, machine, access }: ElfCore): CrashException | undefined {
  if (signal === undefined) return undefined;
  const accessed = access === undefined ? {} : { access };
  if (signal === 0) return { name: undefined, ...accessed };
  const name = signalName(signal, machine.mips);
  if (signalInfo?.number !== signal) return { name, ...accessed };
  const { code, address, isMadeUp } = signalInfo;
  if (isMadeUp) return { name, ...accessed };
  return { name, code: signalCodeName(name, code), ...(carriesAddress(name, code) ? { address } : {}), ...accessed };
}

function crashedFirst({ threads, crashingThread }: ElfCore): readonly number[] {
  const at = crashingThread === undefined ? -1 : threads.indexOf(crashingThread);
  return at <= 0 ? threads : [crashingThread as number, ...threads.slice(0, at), ...threads.slice(at + 1)];
}
