import type { ByteLayout } from '../byte-layout.ts';
import type { CoreMemory } from './core-memory.ts';
import { PT_NOTE } from './elf-header.ts';

/** NT_GNU_BUILD_ID */
const BUILD_ID = 3;
/** A SHA-1 has 20 bytes; `--build-id=0x…` may be longer. */
const LONGEST = 64;
const MOST_SEGMENTS = 64;

/**
 * Build id of a file mapped at `start`, from its first page, which the kernel dumps by default (coredump_filter bit 4).
 *
 * @returns lower-case hexadecimal, or undefined when the page was not dumped or has none
 */
export async function buildIdAt(memory: CoreMemory, layout: ByteLayout, start: bigint): Promise<string | undefined> {
  const page = await memory.read(start, 4096);
  const wide = layout.bits === 64;
  if (page.length < 64 || page.readUInt32BE(0) !== 0x7f454c46) return undefined;
  const table = Number(layout.word(page, wide ? 32 : 28));
  const entrySize = layout.u16(page, wide ? 54 : 42);
  const count = Math.min(layout.u16(page, wide ? 56 : 44), MOST_SEGMENTS);
  for (let index = 0; index < count; index++) {
    const at = table + index * entrySize;
    if (at + entrySize > page.length) return undefined;
    if (layout.u32(page, at) !== PT_NOTE) continue;
    const offset = Number(layout.word(page, at + (wide ? 8 : 4)));
    const size = Number(layout.word(page, at + (wide ? 32 : 16)));
    const found = buildIdIn(page.subarray(offset, offset + size), layout);
    if (found !== undefined) return found;
  }
  return undefined;
}

function buildIdIn(notes: Buffer, layout: ByteLayout): string | undefined {
  let at = 0;
  while (at + 12 <= notes.length) {
    const nameSize = layout.u32(notes, at);
    const size = layout.u32(notes, at + 4);
    const content = at + 12 + Math.ceil(nameSize / 4) * 4;
    const isBuildId = layout.u32(notes, at + 8) === BUILD_ID && notes.toString('latin1', at + 12, at + 16) === 'GNU\0';
    if (isBuildId && size <= LONGEST && content + size <= notes.length) return notes.toString('hex', content, content + size);
    at = content + Math.ceil(size / 4) * 4;
  }
  return undefined;
}
