/** Bytes of a file or blob, end exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What is looked at in one go. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** Data begins and ends at blocks of file systems. */
export const BLOCK = 4096;

/** Nothing is written into it. */
export const ZEROS = Buffer.alloc(MOST_BYTES);

/**
 * The parts of a buffer that hold anything but zeros, in whole granules, neighbours joined. `Buffer.compare` ends at the first byte that
 * differs, so that only zeros cost time.
 *
 * @param bytes at most 4 MiB
 * @param granule a multiple of 512: how long a run of zeros must be, at its own boundaries, to be left out
 */
export function dataRuns(bytes: Buffer, granule: number): ByteRange[] {
  const runs: ByteRange[] = [];
  if (bytes.equals(ZEROS.subarray(0, bytes.length))) return runs;
  let start = -1;
  for (let offset = 0; offset < bytes.length; offset += granule) {
    const end = Math.min(offset + granule, bytes.length);
    const zero = bytes.compare(ZEROS, 0, end - offset, offset, end) === 0;
    if (!zero && start < 0) start = offset;
    if (zero && start >= 0) {
      runs.push({ start, end: offset });
      start = -1;
    }
  }
  if (start >= 0) runs.push({ start, end: bytes.length });
  return runs;
}

/** What of the sorted ranges lies between start and end. */
export function within(ranges: readonly ByteRange[], { start, end }: ByteRange): ByteRange[] {
  const parts: ByteRange[] = [];
  for (let index = firstEndingAfter(ranges, start); index < ranges.length; index++) {
    const range = ranges[index] as ByteRange;
    if (range.start >= end) break;
    parts.push({ start: Math.max(range.start, start), end: Math.min(range.end, end) });
  }
  return parts;
}

/** What the first sorted ranges cover and the second do not. */
export function without(ranges: readonly ByteRange[], removed: readonly ByteRange[]): ByteRange[] {
  return ranges.flatMap((range) => {
    const left: ByteRange[] = [];
    let { start } = range;
    for (const hole of within(removed, range)) {
      if (hole.start > start) left.push({ start, end: hole.start });
      start = hole.end;
    }
    if (start < range.end) left.push({ start, end: range.end });
    return left;
  });
}

/** Sorted ranges with neighbours joined that are at most `gap` bytes apart. */
export function joined(ranges: readonly ByteRange[], gap = 0): ByteRange[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last !== undefined && start - last.end <= gap) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function firstEndingAfter(ranges: readonly ByteRange[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle] as ByteRange).end > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
