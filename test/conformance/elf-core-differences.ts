import { hex } from '../../packages/crash-dumps/src/byte-layout.ts';
import { withFile } from '../../packages/crash-dumps/src/byte-source.ts';
import { crashTextsOf } from '../../packages/crash-dumps/src/crash-signature.ts';
import { type ElfCore, readElfCore } from '../../packages/crash-dumps/src/elf-core/elf-core.ts';
import type { SignalInfo } from '../../packages/crash-dumps/src/elf-core/gather-notes.ts';
import { crashFactsOfCore } from '../../packages/crash-dumps/src/elf-core/reader.ts';

/** Facts about one file from an independent oracle (gdb, readelf, the projects' own tests). Absent: not asserted. */
export interface ExpectedCore {
  readonly class?: number;
  readonly machine?: number;
  readonly threads?: number;
  readonly firstTid?: number;
  readonly signal?: number;
  readonly siginfo?: { readonly signo: number; readonly code: number; readonly addr: string };
  readonly pid?: number;
  readonly fname?: string;
  readonly psargs?: string;
  readonly mappedFiles?: number;
  readonly distinctFiles?: number;
  readonly phnum?: number;
  readonly loads?: number;
  readonly truncated?: boolean;
  readonly commandLine?: readonly string[];
  readonly threadIds?: readonly number[];
  readonly crashingTid?: number;
  readonly programPath?: string;
  readonly buildIds?: Readonly<Record<string, string>>;
  readonly faultPc?: string;
  readonly faultModuleOffset?: string;
}

/** One line for each fact in which the reader and the oracle differ; none when the file passes. */
export async function differencesOfElfCore(path: string, expected: ExpectedCore): Promise<string[]> {
  const core = await withFile(path, readElfCore);
  if ('reason' in core) return [`not read as a core: ${core.message}`];
  const info = core.signalInfo;
  const actual: Required<{ [K in keyof ExpectedCore]: unknown }> = {
    class: core.bits,
    machine: core.machineNumber,
    threads: core.threads.length,
    firstTid: core.threads[0],
    signal: core.signal,
    siginfo: info === undefined ? undefined : { signo: info.number, code: thirdWord(core, info), addr: hex(info.address) },
    pid: core.processId,
    fname: core.shortName,
    psargs: core.commandLine,
    mappedFiles: core.mappings.length,
    distinctFiles: core.modules.length,
    phnum: core.segmentCount,
    loads: core.loadCount,
    truncated: core.truncated,
    commandLine: core.arguments,
    threadIds: core.threads,
    crashingTid: core.crashingThread,
    programPath: core.programPath,
    buildIds: buildIdsOf(core),
    faultPc: core.programCounter === undefined ? undefined : hex(core.programCounter),
    faultModuleOffset: crashTextsOf(crashFactsOfCore(core), '').place,
  };
  return Object.entries(expected)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(actual[name as keyof ExpectedCore]))
    .map(([name, value]) => `${name}: expected ${JSON.stringify(value)}, read ${JSON.stringify(actual[name as keyof ExpectedCore])}`);
}

/** The corpus gives the third word of siginfo_t on every machine; on MIPS that is si_errno. */
function thirdWord(core: ElfCore, info: SignalInfo): number {
  return core.machine.mips ? info.errorNumber : info.code;
}

/** As the corpus has them: by path, in the order of the names. */
function buildIdsOf({ modules }: ElfCore): Record<string, string> {
  const known = modules.flatMap(({ path, buildId }) => (buildId === undefined ? [] : [[path, buildId] as const]));
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}
