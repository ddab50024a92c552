import { throwIfCancelled } from '@bakehouse/core/errors';
import { type ByteLayout, cString } from '../byte-layout.ts';
import type { ByteSource } from '../byte-source.ts';
import type { DumpModule } from '../dump-reader.ts';
import { buildIdAt } from './build-id.ts';
import { CoreMemory } from './core-memory.ts';
import { PT_LOAD, readElfHeader, type Unreadable } from './elf-header.ts';
import { type Note, notesOf } from './elf-notes.ts';
import { type Machine, machineOf } from './machines.ts';
import { type MappedFiles, NO_FILES, readMappedFiles } from './mapped-files.ts';

export interface SignalInfo {
  readonly number: number;
  readonly code: number;
  readonly errorNumber: number;
  /** The field where a fault keeps its address; for a sent signal the sender's process and user id. */
  readonly address: bigint;
}

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
  /** Path of the file that the program was started from. */
  readonly programPath: string | undefined;
  /** Thread ids; the first is the one that crashed. */
  readonly threads: readonly number[];
  /** Signal in the first thread's status; 0 when the program did not crash (a snapshot made by gcore). */
  readonly signal: number | undefined;
  readonly signalInfo: SignalInfo | undefined;
  readonly programCounter: bigint | undefined;
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

const NT = { prstatus: 1, prpsinfo: 3, auxv: 6, siginfo: 0x53494749, file: 0x46494c45 } as const;
const AT = { phdr: 3n, entry: 9n, execfn: 31n } as const;
const PF_WRITE = 2;
/** The largest programs have some hundreds. */
const MOST_MODULES = 5000;
/** Reading a page of each would make a core with a hundred thousand mapped files slow; no crash needs more. */
const MOST_BUILD_IDS = 4096;
/** Bytes of any note but the list of files; the largest of them (registers apart) has a few hundred. */
const LONGEST_NOTE = 4096;

interface Gathered {
  readonly threads: number[];
  readonly problems: string[];
  signal?: number;
  programCounter?: bigint;
  processId?: number;
  shortName?: string;
  commandLine?: string;
  signalInfo?: SignalInfo;
  /** Undefined before the list was met. */
  mappings?: MappedFiles;
  auxiliary?: Map<bigint, bigint>;
}

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
    await gather(gathered, note, source, header.layout, machine);
  }
  const { mappings = NO_FILES, programCounter } = gathered;
  const memory = new CoreMemory(source, header.segments);
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
    programPath: await programPath(gathered, memory),
    threads: gathered.threads,
    signal: gathered.signal,
    signalInfo: gathered.signalInfo,
    programCounter,
    mappings,
    ...(await modulesOf(
      mappings,
      programCounter === undefined ? undefined : mappings.at(programCounter)?.path,
      memory,
      header.layout,
      signal,
    )),
    truncated,
    access: accessOf(gathered, memory),
    problem: gathered.problems[0],
  };
}

async function gather(into: Gathered, note: Note, source: ByteSource, layout: ByteLayout, machine: Machine): Promise<void> {
  if (/^(NetBSD-CORE|OpenBSD|FreeBSD)/.test(note.owner)) {
    if (into.problems.length === 0) into.problems.push(`a core of ${/^[A-Za-z]+BSD/.exec(note.owner)?.[0]}, whose notes are not read`);
    return;
  }
  if (note.owner === 'VMCOREINFO' || note.owner === 'QEMU') {
    if (into.problems.length === 0) into.problems.push('the memory of a whole machine, not of a program');
    return;
  }
  if (note.owner !== 'CORE') return;
  switch (note.type) {
    case NT.prstatus: {
      // Registers of the first are wanted, of the others only the id.
      const status = await source.read(note.offset, Math.min(note.size, 1024));
      if (into.threads.length === 0) {
        into.signal = layout.u16(status, 12);
        const { pc } = machine;
        if (pc !== undefined && status.length >= pc.offset + pc.size) into.programCounter = layout.word(status, pc.offset, pc.size);
      }
      into.threads.push(layout.u32(status, machine.tid));
      return;
    }
    case NT.prpsinfo:
      if (into.shortName === undefined && note.size <= LONGEST_NOTE) gatherProcess(into, await source.read(note.offset, note.size), layout);
      return;
    case NT.siginfo:
      into.signalInfo ??= signalInfoOf(await source.read(note.offset, Math.min(note.size, LONGEST_NOTE)), layout, machine);
      return;
    case NT.file: {
      // The first alone, also when it is damaged: each may have 16 MiB.
      if (into.mappings !== undefined) return;
      const mappings = readMappedFiles(await source.read(note.offset, note.size), layout);
      if (mappings === undefined) into.problems.push('the list of mapped files is damaged');
      into.mappings = mappings ?? NO_FILES;
      return;
    }
    case NT.auxv: {
      if (into.auxiliary !== undefined) return;
      into.auxiliary = new Map();
      const words = await source.read(note.offset, Math.min(note.size, LONGEST_NOTE));
      const size = layout.bits / 8;
      for (let at = 0; at + 2 * size <= words.length; at += 2 * size) {
        into.auxiliary.set(layout.word(words, at), layout.word(words, at + size));
      }
      return;
    }
  }
}

/** struct elf_prpsinfo has different starts; on every machine it ends with four ids, fname[16] and psargs[80]. */
function gatherProcess(into: Gathered, info: Buffer, layout: ByteLayout): void {
  if (info.length < 112) return;
  into.commandLine = cString(info.subarray(info.length - 80)).trimEnd();
  into.shortName = cString(info.subarray(info.length - 96, info.length - 80));
  into.processId = layout.u32(info, info.length - 112);
}

function signalInfoOf(info: Buffer, layout: ByteLayout, machine: Machine): SignalInfo {
  // MIPS has si_code before si_errno.
  const [errorAt, codeAt] = machine.mips ? [8, 4] : [4, 8];
  return {
    number: layout.i32(info, 0),
    code: layout.i32(info, codeAt),
    errorNumber: layout.i32(info, errorAt),
    address: layout.word(info, layout.bits === 64 ? 16 : 12),
  };
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

function accessOf({ signal, signalInfo, programCounter }: Gathered, memory: CoreMemory): 'write' | 'execute' | undefined {
  // Only a SIGSEGV of the processor (SEGV_MAPERR 1, SEGV_ACCERR 2) has an access.
  if (signal !== 11 || signalInfo === undefined || ![1, 2].includes(signalInfo.code)) return undefined;
  if (signalInfo.address === programCounter) return 'execute';
  const segment = memory.segmentAt(signalInfo.address);
  // Readable, and yet refused: what is left is a write, since it was not the instruction itself.
  const readOnly = segment !== undefined && (segment.flags & 4) !== 0 && (segment.flags & PF_WRITE) === 0;
  return signalInfo.code === 2 && readOnly ? 'write' : undefined;
}
