import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasErrorCode, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { counted, formatBytes, showControls } from '@bakehouse/core/text';
import { type Crash, type CrashReport, isUnderstood } from '@bakehouse/records/tests';
import { writeJson } from '@bakehouse/system/files';
import { copyDump } from './copy-dump.ts';
import { crashOf, unopenedCrash } from './describe-crash.ts';
import { type DumpFile, dumpFilesBelow, isOfOne } from './dump-files.ts';
import { hasDumpName } from './dump-names.ts';
import { earlierCrashes } from './earlier-crashes.ts';
import { type CrashGroup, groupCrashes } from './group-crashes.ts';
import { PATIENCE, type Patience, recentlyWritten, waitUntilQuiet } from './growing-files.ts';
import { type InspectedFile, inspectFile } from './inspect-file.ts';
import { DumpKeeper, type KeptFile } from './keep-dump.ts';
import { FactsRoom } from './telling-facts.ts';

interface CollectOptions {
  /** A dump, or a folder that is searched with its subfolders; symbolic links are not followed. */
  readonly source: string;
  /** Gets `crashes.json`, and the dumps in `dumps/`. */
  readonly outputFolder: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Reads and reports, but writes nothing. */
  readonly dryRun?: boolean;
  /** How long a dump that still grows is waited for. */
  readonly patience?: Patience;
}

/** The report is held in memory and read by people: of more dumps the first are told, each with its most telling modules. */
const MOST_CRASHES = 10_000;
const MOST_WARNINGS = 10;
const PROGRESS = 10_000;

/** What of a run could not be looked at. */
interface Unseen {
  /** Files and folders that may not be read, by their paths. */
  readonly unread: Map<string, unknown>;
  /** How many files could be read, dumps or not. */
  read: number;
  surplus: number;
  tooDeep: number;
}

/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. A file that may be a dump and is not understood has an entry that says why, and a warning. Run again it adds
 * to what is there: dumps of earlier runs stay, and are `earlier` in the report. The sources are left where they are.
 *
 * @returns the report; its crashes, each once, in the order of where they were found
 * @throws InputError when the source does not exist, UserError when none of it can be read, CancelledError
 */
export async function collectCrashDumps(options: CollectOptions): Promise<CrashReport> {
  const { source, outputFolder, log, signal, dryRun = false, patience = PATIENCE } = options;
  const { files, tooDeep, unread, isFile } = await dumpFilesBelow(resolve(source), resolve(outputFolder, 'dumps'), signal);
  const unseen: Unseen = { unread, tooDeep, read: 0, surplus: 0 };
  const inspect = inspector(options, isFile, unseen);
  const first = await inspect(files);
  const found = await whenWhole(first, inspect, { log, signal, patience });
  const groups = await groupCrashes(found, digestOf(signal));
  const keeper = await DumpKeeper.open({ outputFolder, dryRun, signal, onProgress: progressOf(log) });
  const crashes: Crash[] = [];
  for (const group of groups) {
    throwIfCancelled(signal);
    crashes.push(await collectOne(group, keeper, unseen, options));
  }
  if (unseen.read === 0) failUnread(unseen);
  crashes.push(...unopened(unseen));
  sayUnseen(unseen, crashes, resolve(source), log);
  const leftOut = unseen.unread.size + unseen.surplus + tooDeep;
  const kept = new Set(crashes.flatMap(({ file, otherFiles = [] }) => [file, ...otherFiles]));
  const earlier = await earlierCrashes(outputFolder, kept, MOST_CRASHES);
  if (earlier.length > 0)
    log.info(
      `${counted(earlier.length, 'dump')} of earlier runs ${earlier.length === 1 ? 'stays' : 'stay'} in ${join(outputFolder, 'dumps')}; delete what is no longer needed.`,
    );
  const report: CrashReport = {
    schema: 'bakehouse-crashes/1',
    crashes,
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(leftOut === 0 ? {} : { leftOut }),
  };
  if (!dryRun) await writeJson(join(outputFolder, 'crashes.json'), report);
  return report;
}

type Inspect = (files: readonly DumpFile[]) => Promise<InspectedFile[]>;

function inspector({ outputFolder, log, signal, dryRun }: CollectOptions, isNamed: boolean, unseen: Unseen): Inspect {
  const workFolder = dryRun ? tmpdir() : outputFolder;
  const room = new FactsRoom();
  return async (files) => {
    const found: InspectedFile[] = [];
    for (const file of files) {
      throwIfCancelled(signal);
      try {
        const inspected = await inspectFile(file, { isNamed, workFolder, signal });
        unseen.read++;
        if (inspected === undefined) log.debug(showControls(`${file.origin}: not a crash dump`));
        else if (found.length < MOST_CRASHES)
          found.push('unreadable' in inspected.facts ? inspected : { ...inspected, facts: room.take(inspected.facts) });
        else unseen.surplus++;
      } catch (error) {
        noteUnread(error, file, unseen);
      }
    }
    return found;
  };
}

/** One that cannot be read, or has gone since, hides no other. What fails at the copy's place fails for all. */
function noteUnread(error: unknown, file: DumpFile, { unread }: Unseen): void {
  if (!isAbout(error, file) || !(isOfOne(error) || hasErrorCode(error, 'ENOENT'))) throw error;
  if (!hasErrorCode(error, 'ENOENT')) unread.set(file.origin, error);
}

/** Whether an error names this file, or, as of reading and writing, none. */
function isAbout(error: unknown, { origin }: DumpFile): boolean {
  const { path: named } = (typeof error === 'object' && error !== null ? error : {}) as NodeJS.ErrnoException;
  return named === undefined || named === origin || Buffer.isBuffer(named);
}

/** Waits for dumps that are being written, and looks at those again that have grown. */
async function whenWhole(
  found: readonly InspectedFile[],
  inspect: Inspect,
  { log, signal, patience }: { readonly log: Log; readonly signal: AbortSignal; readonly patience: Patience },
): Promise<InspectedFile[]> {
  const cut = found.filter(({ facts }) => 'unreadable' in facts || facts.truncated);
  const recent = await recentlyWritten(cut, patience);
  if (recent.length === 0) return [...found];
  log.info(
    showControls(
      `Waiting for ${recent[0]?.origin}${recent.length === 1 ? '' : ` and ${recent.length - 1} more`}, which may still be written.`,
    ),
  );
  const grown = await waitUntilQuiet(recent, patience, signal);
  const again = new Map((await inspect(grown)).map((file) => [file.origin, file]));
  const gone = new Set(grown.filter(({ origin }) => !again.has(origin)).map(({ origin }) => origin));
  return found.filter(({ origin }) => !gone.has(origin)).map((file) => again.get(file.origin) ?? file);
}

function digestOf(signal: AbortSignal) {
  return async ({ path }: DumpFile): Promise<string | undefined> => {
    try {
      return (await copyDump(path, undefined, { signal })).sha256;
    } catch (error) {
      // Told when it is collected.
      if (isOfOne(error) || hasErrorCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  };
}

function progressOf(log: Log): (bytes: number, size: number) => void {
  let said = performance.now();
  return (bytes, size) => {
    if (performance.now() - said < PROGRESS) return;
    said = performance.now();
    log.info(`${formatBytes(bytes)} of ${formatBytes(size)}`);
  };
}

async function collectOne(group: CrashGroup, keeper: DumpKeeper, unseen: Unseen, { log, dryRun = false }: CollectOptions): Promise<Crash> {
  const { origin } = group.main;
  const kept = await keeper.keep(group.main).catch((error: unknown) => notCopied(error, group.main));
  const others: string[] = [];
  for (const other of group.others) {
    try {
      others.push((await keeper.keep(other)).file);
    } catch (error) {
      noteUnread(error, other, unseen);
    }
  }
  const crash = crashOf(group, kept, others);
  const what = kept.refused !== undefined ? 'Left in its place' : dryRun ? 'Found' : 'Collected';
  const more = group.copies.length === 0 ? '' : `, ${counted(group.copies.length, 'equal copy', 'equal copies')}`;
  log.info(showControls(`${what}: ${origin} (${formatBytes(kept.size)}${more}): ${crash.signature}`));
  if (kept.refused !== undefined) log.warning(showControls(`${origin} is not collected: ${kept.refused}.`));
  return crash;
}

/** Of one that is gone by now, or may no longer be read, there is what was read of it. */
function notCopied(error: unknown, file: InspectedFile): KeptFile {
  if (!isAbout(error, file) || !(isOfOne(error) || hasErrorCode(error, 'ENOENT'))) throw error;
  const refused = `it could be read and then not be copied: ${reasonOf(error)}`;
  return { file: file.origin, size: file.size, sha256: undefined, changed: false, refused };
}

/** What has a dump's name and may not be opened is told as a dump that is not understood. */
function unopened({ unread }: Unseen): Crash[] {
  const named = [...unread].filter(([origin]) => hasDumpName(origin));
  for (const [origin] of named) unread.delete(origin);
  return named.map(([origin, error]) => unopenedCrash(origin, `it may not be read: ${reasonOf(error)}`));
}

/** @throws UserError where there is something, and none of it may be read */
function failUnread({ unread }: Unseen): void {
  for (const [origin, error] of unread) {
    const hint = 'collect as root, or give this user the right to read it';
    throw new UserError(`Cannot read ${origin}: ${reasonOf(error)}.`, { hint, cause: error });
  }
}

function sayUnseen({ unread, surplus, tooDeep }: Unseen, crashes: readonly Crash[], source: string, log: Log): void {
  const dark = crashes.filter((crash) => !isUnderstood(crash));
  for (const { origin, problem } of dark.slice(0, MOST_WARNINGS)) log.warning(showControls(`${origin} is not understood: ${problem}.`));
  if (dark.length > MOST_WARNINGS) log.warning(`${dark.length - MOST_WARNINGS} more dumps are not understood; crashes.json says why.`);
  for (const [origin, error] of [...unread].slice(0, MOST_WARNINGS))
    log.warning(showControls(`${origin} is left out: ${messageOf(error)}`));
  if (unread.size > MOST_WARNINGS) log.warning(`${unread.size - MOST_WARNINGS} more files cannot be read and are left out.`);
  if (surplus > 0) log.warning(`${surplus} more dumps are left out: only the first ${MOST_CRASHES} are collected.`);
  if (tooDeep > 0) log.warning(`Left out: ${counted(tooDeep, 'folder')} more than 16 deep below ${showControls(source)}.`);
}

function reasonOf(error: unknown): string {
  return hasErrorCode(error, 'EACCES', 'EPERM') ? 'permission denied' : messageOf(error);
}
