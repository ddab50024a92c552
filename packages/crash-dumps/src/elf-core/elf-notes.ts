import { throwIfCancelled } from '@bakehouse/core/errors';
import { cString } from '../byte-layout.ts';
import type { ByteSource } from '../byte-source.ts';
import { type ElfHeader, PT_NOTE, type Segment } from './elf-header.ts';

/** 32,768 threads with six notes each are below this; more is a file made to keep a reader busy. */
const MOST_NOTES = 250_000;
const LONGEST_NAME = 64;
/** A kernel writes one, gcore one, others one for each thread's group. */
const MOST_SEGMENTS = 64;

export interface Note {
  /** "CORE", "LINUX". */
  readonly owner: string;
  readonly type: number;
  readonly offset: number;
  readonly size: number;
}

/**
 * The notes of a core in file order, without their content, each once. Stops at the first that cannot be right, and after 250,000.
 *
 * @param onProblem is told why it stopped early
 * @throws CancelledError, or what reading the source throws
 */
export async function* notesOf(
  source: ByteSource,
  header: ElfHeader,
  onProblem: (message: string) => void,
  signal?: AbortSignal,
): AsyncGenerator<Note> {
  let seen = 0;
  const segments = header.segments.filter(({ type }) => type === PT_NOTE);
  for (const [index, segment] of segments.entries()) {
    if (index === MOST_SEGMENTS) return onProblem(`it has more than ${MOST_SEGMENTS} segments of notes`);
    // A file that is made to keep a reader busy says the same again and again.
    if (segments.slice(0, index).some((other) => overlap(other, segment))) return onProblem('its segments of notes overlap');
    const end = Math.min(segment.offset + segment.fileSize, source.size);
    let at = segment.offset;
    while (at + 12 <= end) {
      if (signal !== undefined) throwIfCancelled(signal);
      if (++seen > MOST_NOTES) return onProblem('it has more than 250,000 notes');
      const note = await noteAt(source, header, at);
      at = note.offset + padded(note.size);
      if (note.offset + note.size > segment.offset + segment.fileSize) return onProblem('a note is longer than its segment');
      if (note.offset + note.size > source.size) return onProblem('the file ends inside of a note');
      // Notes of zeros pad some files.
      if (note.size > 0 || note.owner !== '' || note.type !== 0) yield note;
    }
  }
}

async function noteAt(source: ByteSource, { layout }: ElfHeader, at: number): Promise<Note> {
  const head = await source.read(at, 12 + LONGEST_NAME);
  const nameSize = layout.u32(head, 0);
  return {
    owner: cString(head.subarray(12, 12 + Math.min(nameSize, LONGEST_NAME))),
    type: layout.u32(head, 8),
    offset: at + 12 + padded(nameSize),
    size: layout.u32(head, 4),
  };
}

function overlap(a: Segment, b: Segment): boolean {
  return a.offset < b.offset + b.fileSize && b.offset < a.offset + a.fileSize;
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}
