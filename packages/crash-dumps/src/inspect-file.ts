import { join } from 'node:path';
import type { Compression, CrashFormat } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { apportCore, isApportReport, readApportReport } from './apport-report.ts';
import { type ByteSource, withFile } from './byte-source.ts';
import { type DotnetReport, isDotnetReport, LARGEST_REPORT, parseDotnetReport } from './dotnet-report.ts';
import { type DumpFile, UNPACKED } from './dump-files.ts';
import { beginsLikeDump, couldBeDump, dumpOfReport, hasDumpName } from './dump-names.ts';
import { type CrashFacts, HEAD_BYTES, type UnreadableDump } from './dump-reader.ts';
import { dumpReaderFor } from './dump-readers.ts';
import { factsOfApport, factsOfDotnet } from './facts-of-report.ts';
import { foreignDumpOf } from './foreign-dumps.ts';
import { compressionOf } from './packing.ts';
import { piecesOf, unpackDump, unpackedHead, whyNotUnpacked } from './unpack-dump.ts';

/** What is known of the content of a file that is a dump, or may be one. */
interface Content {
  readonly format: CrashFormat;
  readonly compression?: Compression;
  readonly facts: CrashFacts | UnreadableDump;
  /** Of a report that createdump wrote. */
  readonly report?: DotnetReport;
}

export interface InspectedFile extends DumpFile, Content {
  /** Bytes. */
  readonly size: number;
}

interface InspectOptions {
  /** True for a file that the user named as a dump, whatever it is called. */
  readonly isNamed: boolean;
  /** For what has to be unpacked; made when it is needed, and empty afterwards. */
  readonly workFolder: string;
  readonly signal: AbortSignal;
}

/**
 * Says what a file is, by its content; by its name only where the content says nothing.
 *
 * @returns undefined for what is no dump. What may be one and is not understood is never left out: its facts say why.
 * @throws CancelledError, and what opening and reading the file throw
 */
export async function inspectFile(file: DumpFile, options: InspectOptions): Promise<InspectedFile | undefined> {
  return withFile(file.path, async (source) => {
    const content = await contentOf(source, file.origin, options);
    return content && { ...file, size: source.size, ...content };
  });
}

async function contentOf(source: ByteSource, name: string, options: InspectOptions): Promise<Content | undefined> {
  const head = await source.read(0, HEAD_BYTES);
  const compression = compressionOf(head);
  if (compression !== undefined) return compressedContent(source, name, compression, options);
  if (isApportReport(head)) return apportContent(source, options);
  return plainContent(source, head, name, options);
}

/** What stands in a file, or comes out of one. */
async function plainContent(source: ByteSource, head: Buffer, name: string, options: InspectOptions): Promise<Content | undefined> {
  const reader = await dumpReaderFor(source);
  if (reader !== undefined) return { format: reader.format, facts: await reader.read(source, options.signal) };
  if (isDotnetReport(head) || dumpOfReport(name) !== undefined) return dotnetContent(source);
  const foreign = foreignDumpOf(head);
  if (foreign !== undefined) return { format: foreign.format, facts: { unreadable: foreign.problem } };
  return isExpected(head, name, options) ? notUnderstood(problemOf(head)) : undefined;
}

async function compressedContent(
  source: ByteSource,
  name: string,
  compression: Compression,
  options: InspectOptions,
): Promise<Content | undefined> {
  const why = whyNotUnpacked(compression);
  if (why !== undefined) return couldBeDump(name) || options.isNamed ? { ...notUnderstood(why), compression } : undefined;
  // `whyNotUnpacked` has an answer for the others.
  const packing = compression as 'zstd' | 'gzip';
  const { signal } = options;
  const { head, problem } = await unpackedHead(packing, piecesOf(source, signal), HEAD_BYTES);
  if (problem !== undefined && head.length === 0) {
    return hasDumpName(name) || beginsLikeDump(name) || options.isNamed ? { ...notUnderstood(problem), compression } : undefined;
  }
  // A file of a program or a log is not unpacked whole to learn that it is none.
  if (!(await mayHold(head, name, options))) return undefined;
  const content = await unpackedContent(packing, piecesOf(source, signal), source.size, options, (inner) =>
    plainContent(inner, head, name, options),
  );
  return content && { ...content, compression };
}

async function mayHold(head: Buffer, name: string, options: InspectOptions): Promise<boolean> {
  const source = { size: head.length, read: async (at: number, length: number) => head.subarray(at, at + length) };
  return (
    (await dumpReaderFor(source)) !== undefined ||
    isDotnetReport(head) ||
    dumpOfReport(name) !== undefined ||
    foreignDumpOf(head) !== undefined ||
    isExpected(head, name, options)
  );
}

/** Unpacks to a file, since a dump is read here and there, and asks what stands in it. */
async function unpackedContent(
  packing: 'zstd' | 'gzip',
  pieces: AsyncIterable<Buffer>,
  size: number,
  { workFolder, signal }: InspectOptions,
  ask: (source: ByteSource) => Promise<Content | undefined>,
): Promise<Content | undefined> {
  return withTemporaryFolder(
    UNPACKED,
    async (folder) => {
      const path = join(folder, 'dump');
      const { problem, stopped } = await unpackDump(packing, pieces, size, path, { signal });
      const content = await withFile(path, ask);
      if (content === undefined || problem === undefined || 'unreadable' in content.facts) return content;
      const { facts } = content;
      // What was left out on purpose may well be there.
      return { ...content, facts: { ...facts, note: problem, truncated: stopped ? false : facts.truncated } };
    },
    workFolder,
  );
}

async function apportContent(source: ByteSource, options: InspectOptions): Promise<Content> {
  const { signal } = options;
  const { fields, coreAt } = await readApportReport(source, signal);
  const format = 'apport';
  if (coreAt === undefined) return { format, facts: factsOfApport(fields) };
  const pieces = apportCore(source, coreAt, signal);
  const core = await unpackedContent('gzip', pieces, source.size - coreAt, options, async (inner) => {
    const reader = await dumpReaderFor(inner);
    return reader && { format: reader.format, facts: await reader.read(inner, signal) };
  });
  const facts = core === undefined || 'unreadable' in core.facts ? factsOfApport(fields, 'its core cannot be read') : core.facts;
  return { format, facts };
}

async function dotnetContent(source: ByteSource): Promise<Content> {
  const format = 'dotnet-crash-report';
  const text = source.size > LARGEST_REPORT ? '' : (await source.read(0, LARGEST_REPORT)).toString('utf8');
  const report = parseDotnetReport(text);
  if (report === undefined) return { format, facts: { unreadable: 'it is no whole crash report of .NET' } };
  return { format, facts: factsOfDotnet(report), report };
}

/** Whether a file whose content says nothing is one that people would call a dump. A text is something else that is called so. */
function isExpected(head: Buffer, name: string, { isNamed }: InspectOptions): boolean {
  return isNamed || (hasDumpName(name) && !isText(head) && !isOtherElf(head)) || (beginsLikeDump(name) && isRuined(head));
}

/** What is left of an ELF file, of one whose data never reached the disk, or of one that was compressed and is cut. */
function isRuined(head: Buffer): boolean {
  return head.every((byte) => byte === 0) || (beginsLikeElf(head) && !isOtherElf(head));
}

function problemOf(head: Buffer): string {
  if (head.length === 0) return 'it is empty: its writer was ended, the disk was full, or a limit of cores is 0';
  if (head.every((byte) => byte === 0)) return 'it begins with zeros alone, as a file does whose data never reached the disk';
  if (beginsLikeElf(head)) return isOtherElf(head) ? 'an ELF file that is no core' : 'its ELF header is cut';
  return 'its content is no dump that is known here';
}

/** Long enough to say what it is, and not a core: the reader of those was asked before. */
function isOtherElf(head: Buffer): boolean {
  return head.length >= 20 && beginsLikeElf(head);
}

/** Also of fewer bytes than tell. */
function beginsLikeElf(head: Buffer): boolean {
  return '7f454c46'.startsWith(head.toString('hex', 0, 4));
}

function isText(head: Buffer): boolean {
  return head.length > 0 && head.every((byte) => (byte >= 0x20 ? byte !== 0x7f : byte === 0x1b || (byte >= 8 && byte <= 13)));
}

function notUnderstood(problem: string): Content {
  return { format: 'unknown', facts: { unreadable: problem } };
}
