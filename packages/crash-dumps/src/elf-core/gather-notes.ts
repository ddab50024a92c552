import { type ByteLayout, cString } from '../byte-layout.ts';
import type { ByteSource } from '../byte-source.ts';
import type { Note } from './elf-notes.ts';
import type { Machine } from './machines.ts';
import { type MappedFiles, NO_FILES, readMappedFiles } from './mapped-files.ts';

export interface SignalInfo {
  readonly number: number;
  readonly code: number;
  readonly errorNumber: number;
  /** The field where a fault keeps its address; for a sent signal the sender's process and user id. */
  readonly address: bigint;
  /** Number alone and zeros behind it: nobody sent it, the writer of the dump filled it in. Code 0 would say that a user did. */
  readonly isMadeUp: boolean;
}

interface ThreadStatus {
  readonly id: number;
  readonly signal: number;
  readonly programCounter: bigint | undefined;
}

/** What the notes of a core have said up to now. */
export interface Gathered {
  readonly threads: number[];
  readonly problems: string[];
  crashed?: ThreadStatus;
  /** Whether the process was told before any thread. */
  infoIsFirst?: boolean;
  processId?: number;
  shortName?: string;
  commandLine?: string;
  signalInfo?: SignalInfo;
  /** Undefined before the list was met. */
  mappings?: MappedFiles;
  auxiliary?: Map<bigint, bigint>;
  /** The same as it stands in the note. */
  auxiliaryBytes?: Buffer;
}

const NT = { prstatus: 1, prpsinfo: 3, auxv: 6, siginfo: 0x53494749, file: 0x46494c45 } as const;
/** Bytes of any note but the list of files; the largest of them (registers apart) has a few hundred. */
const LONGEST_NOTE = 4096;

/** Takes from one note of a core what is wanted of it. */
export async function gatherNote(into: Gathered, note: Note, source: ByteSource, layout: ByteLayout, machine: Machine): Promise<void> {
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
    case NT.prstatus:
      return gatherThread(into, await source.read(note.offset, Math.min(note.size, 1024)), layout, machine);
    case NT.prpsinfo:
      if (into.shortName === undefined && note.size <= LONGEST_NOTE) {
        into.infoIsFirst = into.threads.length === 0;
        gatherProcess(into, await source.read(note.offset, note.size), layout);
      }
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
      into.auxiliaryBytes = words;
      const size = layout.bits / 8;
      for (let at = 0; at + 2 * size <= words.length; at += 2 * size) {
        into.auxiliary.set(layout.word(words, at), layout.word(words, at + size));
      }
      return;
    }
  }
}

/**
 * The kernel puts the crashed thread first and the signal into the status of each. `createdump` has them in the order of their ids, and
 * the signal in that of the crashed one alone.
 */
function gatherThread(into: Gathered, status: Buffer, layout: ByteLayout, machine: Machine): void {
  const id = layout.u32(status, machine.tid);
  into.threads.push(id);
  const signal = layout.u16(status, 12);
  if (into.crashed !== undefined && (into.crashed.signal !== 0 || signal === 0)) return;
  const { pc } = machine;
  const holds = pc !== undefined && status.length >= pc.offset + pc.size;
  into.crashed = { id, signal, programCounter: holds ? layout.word(status, pc.offset, pc.size) : undefined };
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
  const number = layout.i32(info, 0);
  return {
    number,
    code: layout.i32(info, codeAt),
    errorNumber: layout.i32(info, errorAt),
    address: layout.word(info, layout.bits === 64 ? 16 : 12),
    isMadeUp: number !== 0 && info.subarray(4).every((byte) => byte === 0),
  };
}
