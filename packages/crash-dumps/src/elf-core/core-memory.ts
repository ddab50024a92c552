import type { ByteSource } from '../byte-source.ts';
import { PF_WRITE, PT_LOAD, type Segment } from './elf-header.ts';

/** The crashed program's memory, as far as the core holds it. */
export class CoreMemory {
  readonly #source: ByteSource;
  /** Sorted by address. */
  readonly #loads: readonly Segment[];

  constructor(source: ByteSource, segments: readonly Segment[]) {
    this.#source = source;
    this.#loads = segments
      .filter(({ type }) => type === PT_LOAD)
      .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  }

  /** The mapping that an address lies in, whether or not its content was dumped. */
  segmentAt(address: bigint): Segment | undefined {
    let low = 0;
    let high = this.#loads.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#loads[middle] as Segment).address <= address) low = middle + 1;
      else high = middle;
    }
    const candidate = this.#loads[low - 1];
    return candidate !== undefined && address < candidate.address + candidate.memorySize ? candidate : undefined;
  }

  /** What the program could write to and the core holds, the smallest first. */
  writable(): Segment[] {
    return this.#loads.filter(({ flags, fileSize }) => (flags & PF_WRITE) !== 0 && fileSize > 0).sort((a, b) => a.fileSize - b.fileSize);
  }

  /** At most `length` bytes at an address; fewer, or none, where the core does not hold them. */
  async read(address: bigint, length: number): Promise<Buffer> {
    const segment = this.segmentAt(address);
    if (segment === undefined) return Buffer.alloc(0);
    const within = Number(address - segment.address);
    return this.#source.read(segment.offset + within, Math.min(length, segment.fileSize - within));
  }
}
