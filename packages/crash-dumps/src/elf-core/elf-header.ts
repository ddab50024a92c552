import { throwIfCancelled } from '@bakehouse/core/errors';
import { ByteLayout } from '../byte-layout.ts';
import type { ByteSource } from '../byte-source.ts';

export const PT_LOAD = 1;
export const PT_NOTE = 4;
export const PF_WRITE = 2;
const ET_CORE = 4;
/** e_phnum when there are more than fit; the count is then in the first section header. */
const PN_XNUM = 0xffff;
/** vm.max_map_count is 65,530 and can be raised; a million mappings are more than any real core has. */
const MOST_SEGMENTS = 1_000_000;
/** What is kept of them: databases are told to raise it to 262,144, and a million would take 400 MiB. */
const MOST_KEPT = 300_000;

export interface Segment {
  readonly type: number;
  /** 1 execute, 2 write, 4 read. */
  readonly flags: number;
  readonly offset: number;
  readonly address: bigint;
  readonly fileSize: number;
  readonly memorySize: bigint;
}

export interface ElfHeader {
  readonly layout: ByteLayout;
  readonly machine: number;
  /** Mappings and notes, the first 300,000. */
  readonly segments: readonly Segment[];
  /** As the header says, of every kind. */
  readonly segmentCount: number;
  /** True when the file ends inside of its program headers, or before what one of them promises. */
  readonly truncated: boolean;
}

/** Why a file is not read as an ELF core. `damaged`: it begins as one and cannot be followed. */
export interface Unreadable {
  readonly reason: 'not-elf' | 'not-a-core' | 'damaged';
  readonly message: string;
}

/** Bytes of a header that say which kind of ELF file it is, and of which machine. */
export const ELF_TYPE_KNOWN = 20;

/** What the first 20 bytes say: how its numbers are stored, or why it is not read as a core. */
export function identifyElfCore(start: Buffer): { readonly layout: ByteLayout } | Unreadable {
  if (start.length < 4 || start.readUInt32BE(0) !== 0x7f454c46) return { reason: 'not-elf', message: 'not an ELF file' };
  const [bits, order] = [start[4] === 1 ? 32 : 64, start[5]] as const;
  if (start.length < ELF_TYPE_KNOWN || (start[4] !== 1 && start[4] !== 2) || (order !== 1 && order !== 2))
    return damaged('its ELF header is cut or unknown');
  const layout = new ByteLayout(bits, order === 1);
  const type = layout.u16(start, 16);
  return type === ET_CORE ? { layout } : { reason: 'not-a-core', message: `an ELF file of type ${type}, not a core` };
}

/**
 * Reads the ELF header and the program headers. Never throws for what the bytes say.
 *
 * @throws CancelledError, or what reading the source throws
 */
export async function readElfHeader(source: ByteSource, signal?: AbortSignal): Promise<ElfHeader | Unreadable> {
  const start = await source.read(0, 64);
  const identity = identifyElfCore(start);
  if ('reason' in identity) return identity;
  const { layout } = identity;
  const wide = layout.bits === 64;
  if (start.length < (wide ? 64 : 52)) return damaged('its ELF header is cut');
  const tableOffset = Number(layout.word(start, wide ? 32 : 28));
  const entrySize = layout.u16(start, wide ? 54 : 42);
  let count = layout.u16(start, wide ? 56 : 44);
  if (count === PN_XNUM) {
    const section = await source.read(Number(layout.word(start, wide ? 40 : 32)), 64);
    count = layout.u32(section, wide ? 44 : 28);
  }
  if (entrySize < (wide ? 56 : 32)) return damaged(`its program headers have ${entrySize} bytes each`);
  if (count > MOST_SEGMENTS) return damaged(`it claims ${count} segments`);
  const segments: Segment[] = [];
  let truncated = false;
  for (let index = 0; index < count; index++) {
    if (signal !== undefined) throwIfCancelled(signal);
    const bytes = await source.read(tableOffset + index * entrySize, wide ? 56 : 32);
    if (bytes.length < (wide ? 56 : 32)) {
      truncated = true;
      break;
    }
    const segment = segmentOf(bytes, layout);
    truncated ||= segment.fileSize > 0 && segment.offset + segment.fileSize > source.size;
    if ((segment.type === PT_LOAD || segment.type === PT_NOTE) && segments.length < MOST_KEPT) segments.push(segment);
  }
  return { layout, machine: layout.u16(start, 18), segments, segmentCount: count, truncated };
}

function segmentOf(bytes: Buffer, layout: ByteLayout): Segment {
  const wide = layout.bits === 64;
  return {
    type: layout.u32(bytes, 0),
    flags: layout.u32(bytes, wide ? 4 : 24),
    offset: Number(layout.word(bytes, wide ? 8 : 4)),
    address: layout.word(bytes, wide ? 16 : 8),
    fileSize: Number(layout.word(bytes, wide ? 32 : 16)),
    memorySize: layout.word(bytes, wide ? 40 : 20),
  };
}

function damaged(message: string): Unreadable {
  return { reason: 'damaged', message };
}
