import { throwIfCancelled } from '@bakehouse/core/errors';
import { type ByteLayout, cString } from '../byte-layout.ts';
import type { ByteSource } from '../byte-source.ts';
import type { DumpModule } from '../dump-reader.ts';
import { buildIdAt } from './build-id.ts';
import { CoreMemory } from './core-memory.ts';
import { PF_WRITE, PT_LOAD, readElfHeader, type Unreadable } from './elf-header.ts';
import { notesOf } from './elf-notes.ts';
import { type Gathered, gatherNote, type SignalInfo } from './gather-notes.ts';
import { type Machine, machineOf } from './machines.ts';
import { type MappedFiles, NO_FILES } from './mapped-files.ts';
import { faultCounter } from './signal-frame.ts';
import { stackArguments } from './stack-arguments.ts';

/** What an ELF core's header and notes say. Missing facts were not in the file. */
export interface ElfCore {
  readonly machine: Machine;
  readonly machineNumber: number;
  readonly bits: 32 | 64;
  readonly segmentCount: number;
  readonly loadCount: number;
  readonly processId: number | undefined;
  /** The kernel's name of the program: at most 15 bytes. */
  readonly shortName: string | undefined;
  /** At most 79 bytes. */
  readonly commandLine: string | undefined;
  /** What it was started with, from its stack, where the notes do not say. */
  readonly arguments: readonly string[] | undefined;
  /** Path of the file that the program was started from. */
  readonly programPath: string | undefined;
  /** Thread ids, in the order of the file. */
  readonly threads: readonly number[];
  /** The thread whose status has a signal; the first where all have one (the kernel's cores) or none (snapshots). */
  readonly crashingThread: number | undefined;
  /** Signal of that thread; 0 when the program did not crash (a snapshot made by gcore). */
  readonly signal: number | undefined;
  readonly signalInfo: SignalInfo | undefined;
  /** Where that thread was when it crashed. Not set where its registers are only those of the wait for the writer of the dump. */
  readonly programCounter: bigint | undefined;
  /** True for a dump of .NET's `createdump`. */
  readonly isCreatedump: boolean;
  /** Where the kernel put program, loader and random bytes (AT_PHDR, AT_BASE, AT_RANDOM): with ids, what tells a process from others. */
  readonly layout: readonly (bigint | undefined)[];
  readonly mappings: MappedFiles;
  /** One for each mapped file, by address; of very many the first, and that of the program counter. */
  readonly modules: readonly DumpModule[];
  /** How many there are with those that `modules` leaves out. */
  readonly moduleCount: number;
  /** True when the file ends before what its header promises. */
  readonly truncated: boolean;
  /** The access that faulted, where the mappings prove it. */
  readonly access: 'write' | 'execute' | undefined;
  /** What could not be read, if anything. */
  readonly problem: string | undefined;
}

const AT = { phdr: 3n, base: 7n, entry: 9n, random: 25n, execfn: 31n } as const;
/** The largest programs have some hundreds. */
const MOST_MODULES = 5000;
/** Reading a page of each would make a core with a hundred thousand mapped files slow; no crash needs more. */
const MOST_BUILD_IDS = 4096;

/**
 * Reads an ELF core's header and notes (Linux; System V ABI, `linux/elfcore.h`), never its memory as a whole. Whatever the
 * bytes are, the answer is a value: a core with what could be read of it, or why it is none.
 *
 * @throws CancelledError, and what reading the source throws (an I/O error)
 */
export async function readElfCore(source: ByteSource, signal?: AbortSignal): Promise<ElfCore | Unreadable> {
  const header = await readElfHeader(source, signal);
  if ('reason' in header) return header;
  const machine = machineOf(header.machine, header.layout.bits);
  const gathered: Gathered = { threads: [], problems: [] };
  for await (const note of notesOf(source, header, (message) => gathered.problems.push(message), signal)) {
    await gatherNote(gathered, note, source, header.layout, machine);
  }
  const { mappings = NO_FILES } = gathered;
  const memory = new CoreMemory(source, header.segments);
  const programCounter = await counterOf(gathered, memory, machine, signal);
  const { truncated } = header;
  if (gathered.threads.length === 0 && gathered.problems.length === 0) {
    gathered.problems.push(truncated ? 'the file ends before its notes' : 'it has no threads');
  }
  return {
    machine,
    machineNumber: header.machine,
    bits: header.layout.bits,
    segmentCount: header.segmentCount,
    loadCount: header.segments.filter(({ type }) => type === PT_LOAD).length,
    processId: gathered.processId,
    shortName: gathered.shortName,
    commandLine: gathered.commandLine,
    arguments: await argumentsOf(gathered, memory, header.layout),
    programPath: await programPath(gathered, memory),
    threads: gathered.threads,
    crashingThread: gathered.crashed?.id,
    signal: gathered.crashed?.signal,
    signalInfo: gathered.signalInfo,
    programCounter,
    isCreatedump: isCreatedump(gathered),
    layout: [AT.phdr, AT.base, AT.random].map((key) => gathered.auxiliary?.get(key)),
    mappings,
    ...(await modulesOf(
      mappings,
      programCounter === undefined ? undefined : mappings.at(programCounter)?.path,
      memory,
      header.layout,
      signal,
    )),
    truncated,
    access: accessOf(gathered, programCounter, memory),
    problem: gathered.problems[0],
  };
}

/** It writes the process first, without arguments; the kernel begins with a thread, gcore knows the arguments. */
function isCreatedump({ infoIsFirst, commandLine }: Gathered): boolean {
  return infoIsFirst === true && commandLine === '';
}

/**
 * Of `createdump` the crashed thread waits for it, at one place for every crash of every program. A fault's own registers are in the frame
 * that the kernel made for the handler of its signal; an exception of the runtime has none.
 */
async function counterOf(gathered: Gathered, memory: CoreMemory, machine: Machine, signal?: AbortSignal): Promise<bigint | undefined> {
  const { crashed, signalInfo, mappings = NO_FILES } = gathered;
  if (!isCreatedump(gathered) || crashed === undefined || crashed.signal === 0) return crashed?.programCounter;
  if (machine.name !== 'x86_64' || signalInfo === undefined || signalInfo.isMadeUp) return undefined;
  return faultCounter(memory, mappings, signalInfo, signal);
}

async function argumentsOf(
  { commandLine, auxiliary, auxiliaryBytes }: Gathered,
  memory: CoreMemory,
  layout: ByteLayout,
): Promise<readonly string[] | undefined> {
  const name = auxiliary?.get(AT.execfn);
  if (commandLine !== '' || auxiliaryBytes === undefined || name === undefined) return undefined;
  return stackArguments(memory, layout, auxiliaryBytes, name);
}

/** The mapped file that the program's headers or entry point lie in; else the name that the kernel left on the stack. */
async function programPath({ mappings = NO_FILES, auxiliary = new Map() }: Gathered, memory: CoreMemory): Promise<string | undefined> {
  for (const key of [AT.phdr, AT.entry]) {
    const address = auxiliary.get(key);
    const mapping = address === undefined ? undefined : mappings.at(address);
    if (mapping !== undefined) return mapping.path.replace(/ \(deleted\)$/, '');
  }
  const name = auxiliary.get(AT.execfn);
  const path = name === undefined ? '' : cString(await memory.read(name, 4096));
  return path === '' ? undefined : path;
}

/** @param crashed path of the file that the program counter lies in: never left out */
async function modulesOf(
  mappings: MappedFiles,
  crashed: string | undefined,
  memory: CoreMemory,
  layout: ByteLayout,
  signal: AbortSignal | undefined,
): Promise<Pick<ElfCore, 'modules' | 'moduleCount'>> {
  const paths = new Set<string>();
  const modules = new Map<string, { path: string; start: bigint; end: bigint; first: bigint | undefined }>();
  for (const { path, start, end, fileOffset } of mappings) {
    const module = modules.get(path);
    paths.add(path);
    if (module === undefined) {
      if (modules.size >= MOST_MODULES - (crashed === undefined || modules.has(crashed) ? 0 : 1) && path !== crashed) continue;
      modules.set(path, { path, start, end, first: fileOffset === 0n ? start : undefined });
      continue;
    }
    if (start < module.start) module.start = start;
    if (end > module.end) module.end = end;
    if (fileOffset === 0n) module.first ??= start;
  }
  const sorted = [...modules.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const found: DumpModule[] = [];
  for (const [index, { path, start, end, first }] of sorted.entries()) {
    if (signal !== undefined) throwIfCancelled(signal);
    const buildId = first === undefined || index >= MOST_BUILD_IDS ? undefined : await buildIdAt(memory, layout, first);
    found.push({ path, start, end, ...(buildId === undefined ? {} : { buildId }) });
  }
  return { modules: found, moduleCount: paths.size };
}

function accessOf(
  { crashed, signalInfo }: Gathered,
  programCounter: bigint | undefined,
  memory: CoreMemory,
): 'write' | 'execute' | undefined {
  // Only a SIGSEGV of the processor (SEGV_MAPERR 1, SEGV_ACCERR 2) has an access.
  if (crashed?.signal !== 11 || signalInfo === undefined || ![1, 2].includes(signalInfo.code)) return undefined;
  if (signalInfo.address === programCounter) return 'execute';
  const segment = memory.segmentAt(signalInfo.address);
  // Readable, and yet refused: what is left is a write, since it was not the instruction itself.
  const readOnly = segment !== undefined && (segment.flags & 4) !== 0 && (segment.flags & PF_WRITE) === 0;
  return signalInfo.code === 2 && readOnly ? 'write' : undefined;
}
