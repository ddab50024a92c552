import { unlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { hasErrorCode, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { counted, formatBytes, showControls } from '@bakehouse/core/text';
import type { Crash, CrashReport } from '@bakehouse/records/tests';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';
import { type ByteSource, withFile } from './byte-source.ts';
import { copyDump } from './copy-dump.ts';
import { bytesOfModules, crashOf, type ReadDump } from './describe-crash.ts';
import { type DumpFile, dumpFilesBelow } from './dump-files.ts';
import { dumpReaderFor } from './dump-readers.ts';

interface CollectOptions {
  /** A dump, or a folder that is searched with its subfolders; symbolic links are not followed. */
  readonly source: string;
  /** Gets `crashes.json`, and the dumps in `dumps/`. */
  readonly outputFolder: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Reads and reports, but writes nothing. */
  readonly dryRun?: boolean;
}

/** The report is held in memory and read by people: of more dumps the first are told, each with its most telling modules. */
const MOST_CRASHES = 10_000;
/** Bytes of modules in all reports together. */
const MODULE_BYTES = 64 * 1024 * 1024;
/** Bytes of a name, so that a number and a suffix fit into 255. */
const LONGEST_NAME = 200;
const MOST_WARNINGS = 10;
const PROGRESS = 10_000;

/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. Run again it replaces what it wrote before. The sources are left where they are.
 *
 * @returns the report, its crashes in the order of their origin
 * @throws UserError when the source does not exist or none of it can be read, CancelledError
 */
export async function collectCrashDumps(options: CollectOptions): Promise<CrashReport> {
  const { source, outputFolder, log, signal } = options;
  const reportFile = join(outputFolder, 'crashes.json');
  const crashes: Crash[] = [];
  const taken = new Set<string>();
  const unread = new Map<string, unknown>();
  let surplus = 0;
  let room = MODULE_BYTES;
  const { files, tooDeep } = await dumpFilesBelow(resolve(source), resolve(outputFolder, 'dumps'), signal);
  for (const { path, origin } of files) {
    throwIfCancelled(signal);
    try {
      const read = await withFile(path, (file) => readDump(file, signal));
      if (read === undefined) {
        log.debug(showControls(`${origin}: not a crash dump`));
        continue;
      }
      if (crashes.length >= MOST_CRASHES) {
        surplus++;
        continue;
      }
      const crash = await collectOne(read, { path, origin }, taken, room, options);
      room -= bytesOfModules(crash.modules);
      crashes.push(crash);
    } catch (error) {
      // One that cannot be read, or has gone since, hides no other. What fails at the copy's place fails for all.
      if (!isAbout(error, origin) || !hasErrorCode(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'EIO', 'ELOOP', 'ENOENT', 'ENXIO', 'EINVAL'))
        throw error;
      if (!hasErrorCode(error, 'ENOENT')) unread.set(origin, error);
    }
  }
  sayLeftOut(unread, surplus, crashes.length, log);
  if (tooDeep > 0) log.warning(`Left out: ${counted(tooDeep, 'folder')} more than 16 deep below ${showControls(resolve(source))}.`);
  const leftOut = unread.size + surplus + tooDeep;
  const report: CrashReport = { schema: 'bakehouse-crashes/1', crashes, ...(leftOut === 0 ? {} : { leftOut }) };
  if (!options.dryRun) {
    await removeFormer(reportFile, outputFolder, taken);
    await writeJson(reportFile, report);
  }
  return report;
}

/** What the reader of its format says of a file; undefined when it is no dump. */
async function readDump(source: ByteSource, signal: AbortSignal): Promise<ReadDump | undefined> {
  const reader = await dumpReaderFor(source);
  return reader && { format: reader.format, facts: await reader.read(source, signal) };
}

/** Whether an error names this path, or, as of reading and writing, none. */
function isAbout(error: unknown, path: string): boolean {
  const { path: named } = (typeof error === 'object' && error !== null ? error : {}) as NodeJS.ErrnoException;
  return named === undefined || named === path;
}

async function collectOne(
  read: ReadDump,
  { path, origin }: DumpFile,
  taken: Set<string>,
  room: number,
  { outputFolder, log, signal, dryRun = false }: CollectOptions,
): Promise<Crash> {
  const file = freeName(fittingName(basename(origin)), taken);
  let said = performance.now();
  const onProgress = (bytes: number, size: number) => {
    if (performance.now() - said < PROGRESS) return;
    said = performance.now();
    log.info(showControls(`${origin}: ${formatBytes(bytes)} of ${formatBytes(size)}`));
  };
  const copied = await copyDump(path, dryRun ? undefined : join(outputFolder, file), { signal, onProgress });
  if (copied.refused !== undefined) taken.delete(file.toLowerCase());
  const crash = crashOf(read, copied.refused === undefined ? file : origin, origin, copied, room);
  const what = copied.refused !== undefined ? 'Left in its place' : dryRun ? 'Found' : 'Collected';
  log.info(showControls(`${what}: ${origin} (${formatBytes(copied.size)}): ${crash.signature}`));
  if (copied.refused !== undefined) log.warning(showControls(`${origin} is not collected: ${copied.refused}.`));
  return crash;
}

function sayLeftOut(unread: ReadonlyMap<string, unknown>, surplus: number, collected: number, log: Log): void {
  const [first] = unread;
  if (first !== undefined && collected === 0) {
    const [origin, error] = first;
    throw new UserError(`Cannot read ${origin}: ${hasErrorCode(error, 'EACCES', 'EPERM') ? 'permission denied' : messageOf(error)}.`, {
      hint: 'collect as root, or give this user the right to read it',
      cause: error,
    });
  }
  for (const [origin, error] of [...unread].slice(0, MOST_WARNINGS))
    log.warning(showControls(`${origin} is left out: ${messageOf(error)}`));
  if (unread.size > MOST_WARNINGS) log.warning(`${unread.size - MOST_WARNINGS} more files cannot be read and are left out.`);
  if (surplus > 0) log.warning(`${surplus} more dumps are left out: only the first ${MOST_CRASHES} are collected.`);
}

/** `dumps/<name>`, with a number where two dumps from different folders have one name. */
function freeName(name: string, taken: Set<string>): string {
  let file = `dumps/${name}`;
  // Names that differ in case only are one file on some systems.
  for (let count = 2; taken.has(file.toLowerCase()); count++) file = `dumps/${name}-${count}`;
  taken.add(file.toLowerCase());
  return file;
}

/** The name itself, or as much of it as a file system takes, with what tells it from others that begin so. */
function fittingName(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  const start = Buffer.from(name)
    .subarray(0, LONGEST_NAME - 9)
    .toString();
  return `${start.replace(/\ufffd$/, '')}-${sha256(name).slice(0, 8)}`;
}

/** Removes dumps that an earlier run wrote here and this one did not. */
async function removeFormer(reportFile: string, outputFolder: string, kept: ReadonlySet<string>): Promise<void> {
  const former = await readJson<{ crashes?: unknown } | null>(reportFile).catch(() => undefined);
  const crashes: readonly unknown[] = Array.isArray(former?.crashes) ? former.crashes : [];
  for (const crash of crashes) {
    const file = (crash as Partial<Crash> | null)?.file;
    // Only names that this program gives: the report is a file that anybody may have edited.
    if (typeof file !== 'string' || !/^dumps\/(?!\.{1,2}$)[^/\\\0]+$/.test(file) || kept.has(file.toLowerCase())) continue;
    await unlink(join(outputFolder, file)).catch((error: unknown) => {
      // Gone, a folder (macOS says EPERM), or no name that this program gave.
      if (!hasErrorCode(error, 'ENOENT', 'EISDIR', 'EPERM', 'ENAMETOOLONG', 'EINVAL')) throw error;
    });
  }
}
