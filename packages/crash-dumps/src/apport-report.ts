import { throwIfCancelled } from '@bakehouse/core/errors';
import type { ByteSource } from './byte-source.ts';

/** What apport of Ubuntu writes about a crash, `/var/crash/*.crash`: fields as in Debian's control files, and the core in one of them. */
interface ApportReport {
  /** Values of a line, by name; of longer ones the first line. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the lines of the core begin; undefined when it has none. */
  readonly coreAt: number | undefined;
}

const CHUNK = 1024 * 1024;
/** apport writes the core in lines of at most 1 MiB of data, which base64 makes a third longer. */
const LONGEST_LINE = 4 * 1024 * 1024;
const LONGEST_VALUE = 4096;
const MOST_FIELDS = 1000;

export function isApportReport(head: Buffer): boolean {
  return /^ProblemType: ?Crash\r?\n/.test(head.toString('latin1', 0, 64));
}

/** Reads a report as far as its core. @throws CancelledError, and what reading the source throws */
export async function readApportReport(source: ByteSource, signal: AbortSignal): Promise<ApportReport> {
  const fields = new Map<string, string>();
  for await (const { start, end, text } of linesOf(source, 0, LONGEST_VALUE, signal)) {
    const [, name, value = ''] = /^([\w.-]+):(.*)$/s.exec(start === end ? '' : text.toString('utf8')) ?? [];
    if (name === undefined) continue;
    if (name === 'CoreDump') return { fields, coreAt: end };
    if (fields.size < MOST_FIELDS && !fields.has(name)) fields.set(name, value.trim());
  }
  return { fields, coreAt: undefined };
}

/**
 * The core in a report, compressed with gzip: each line is encoded by itself, and together they are one stream (problem_report.py of apport).
 *
 * @throws CancelledError, and what reading the source throws
 */
export async function* apportCore(source: ByteSource, coreAt: number, signal: AbortSignal): AsyncGenerator<Buffer, void> {
  for await (const { text } of linesOf(source, coreAt, LONGEST_LINE, signal)) {
    if (text[0] !== 0x20) return;
    yield Buffer.from(text.toString('latin1').trim(), 'base64');
  }
}

/** Lines with the places where they begin and where the next begins; of one that is longer than `longest` the beginning. */
async function* linesOf(source: ByteSource, from: number, longest: number, signal: AbortSignal) {
  let start = from;
  let parts: Buffer[] = [];
  let kept = 0;
  for (let at = from; at < source.size; ) {
    throwIfCancelled(signal);
    const chunk = await source.read(at, CHUNK);
    if (chunk.length === 0) break;
    let begin = 0;
    while (begin < chunk.length) {
      const newline = chunk.indexOf(10, begin);
      const stop = newline === -1 ? chunk.length : newline;
      const part = chunk.subarray(begin, Math.min(stop, begin + longest - kept));
      if (part.length > 0) parts.push(part);
      kept += part.length;
      begin = stop + 1;
      if (newline === -1) break;
      const end = at + begin;
      yield { start, end, text: Buffer.concat(parts) };
      [start, parts, kept] = [end, [], 0];
    }
    at += chunk.length;
  }
  if (kept > 0) yield { start, end: source.size, text: Buffer.concat(parts) };
}
