import { unlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { showControls } from '@bakehouse/core/control-characters';
import { hasErrorCode, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { counted, formatBytes } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';
import { hex } from './byte-layout.ts';
import { withFile } from './byte-source.ts';
import { type Copied, copyDump } from './copy-dump.ts';
import type { Crash, CrashModule, CrashReport } from './crash-report.ts';
import { type CrashFacts, crashFactsOf } from './crash-signature.ts';
import { type DumpFile, dumpFilesBelow } from './dump-files.ts';
import { type ElfCore, readElfCore } from './elf-core.ts';
import type { Unreadable } from './elf-header.ts';

export interface CollectOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Reads and reports, but writes nothing. */
  readonly dryRun?: boolean;
}

/** The report is held in memory and read by people: of more dumps the first are told, each with its most telling modules. */
const MOST_CRASHES = 10_000;
/** Bytes of modules in all reports together. */
const MODULE_BYTES = 64 * 1024 * 1024;
/** Of what a dump says of itself. Linux has no longer path. */
const LONGEST_TEXT = 4096;
/** Bytes of a name, so that a number and a suffix fit into 255. */
const LONGEST_NAME = 200;
const MOST_WARNINGS = 10;
const PROGRESS = 10_000;

/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. Run again it replaces what it wrote before. The sources are left where they are.
 *
 * @param source a dump, or a folder that is searched with its subfolders; symbolic links are not followed
 * @returns the report, its crashes in the order of their origin
 * @throws UserError when the source does not exist or none of it can be read, CancelledError
 */
export async function collectCrashDumps(source: string, outputFolder: string, options: CollectOptions): Promise<CrashReport> {
  const { log, signal } = options;
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
      const read = await withFile(path, (file) => readElfCore(file, signal));
      if ('reason' in read && read.reason !== 'damaged') {
        log.debug(showControls(`${origin}: ${read.message}`));
        continue;
      }
      if (crashes.length >= MOST_CRASHES) {
        surplus++;
        continue;
      }
      const crash = await collectOne(read, { path, origin }, outputFolder, taken, room, options);
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

/** Whether an error names this path, or, as of reading and writing, none. */
function isAbout(error: unknown, path: string): boolean {
  const { path: named } = (typeof error === 'object' && error !== null ? error : {}) as NodeJS.ErrnoException;
  return named === undefined || named === path;
}

async function collectOne(
  read: ElfCore | Unreadable,
  { path, origin }: DumpFile,
  outputFolder: string,
  taken: Set<string>,
  room: number,
  { log, signal, dryRun = false }: CollectOptions,
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

function crashOf(read: ElfCore | Unreadable, file: string, origin: string, copied: Copied, room: number): Crash {
  const { size, sha256: digest, changed, refused } = copied;
  const place = { file, origin, size, ...(digest === undefined ? {} : { sha256: digest }) };
  const written = changed ? 'it was still being written while it was collected' : undefined;
  const problem = written ?? ('reason' in read ? read.message : read.problem) ?? refused;
  if ('reason' in read) return { ...emptyCrash(place), problem: problem ?? read.message };
  const facts = crashFactsOf(read, basename(origin));
  const [crashingThread = 0] = read.threads;
  const modules = tellingModules(read, facts.module, room);
  return {
    ...emptyCrash(place),
    ...cutTexts(facts),
    commandLine: read.commandLine ?? '',
    ...(read.access === undefined ? {} : { accessKind: read.access }),
    ...(read.processId === undefined ? {} : { processId: read.processId }),
    machine: read.machine.name,
    threads: read.threads.length,
    crashingThread,
    modules,
    ...(modules.length === read.moduleCount ? {} : { modulesLeftOut: read.moduleCount - modules.length }),
    truncated: read.truncated,
    ...(problem === undefined ? {} : { problem }),
  };
}

function cutTexts(facts: CrashFacts): CrashFacts {
  const cut = Object.entries(facts).map(([key, text]: [string, string]) => [key, text.slice(0, LONGEST_TEXT)]);
  return Object.fromEntries(cut) as unknown as CrashFacts;
}

/** By address: the first ones, and the one that crashed. */
function tellingModules({ modules }: ElfCore, crashed: string | undefined, room: number): CrashModule[] {
  const found: CrashModule[] = [];
  let bytes = 0;
  for (const { path, start, end, buildId } of modules) {
    if (path !== crashed && bytes > room) continue;
    const id = buildId === undefined ? {} : { buildId };
    const module = { path: path.slice(0, LONGEST_TEXT), start: hex(start), end: hex(end), ...id };
    bytes += bytesOfModules([module]);
    found.push(module);
  }
  return found;
}

/** In the report, with indentation. */
function bytesOfModules(modules: readonly CrashModule[]): number {
  return modules.reduce((bytes, { path }) => bytes + 200 + path.length, 0);
}

function emptyCrash(place: Pick<Crash, 'file' | 'origin' | 'size' | 'sha256'>): Crash {
  return {
    ...place,
    format: 'elf-core',
    program: basename(place.origin),
    commandLine: '',
    signal: 'unknown',
    threads: 0,
    crashingThread: 0,
    modules: [],
    signature: `${basename(place.origin)} unreadable`,
    truncated: true,
  };
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
