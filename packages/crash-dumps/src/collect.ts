import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { showControls } from '@bakehouse/core/control-characters';
import { hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { readJson, writeJson } from '@bakehouse/core/files';
import { formatBytes } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';
import { hex } from './byte-layout.ts';
import { withFile } from './byte-source.ts';
import { copySparse } from './copy-sparse.ts';
import type { Crash, CrashReport } from './crash-report.ts';
import { crashFactsOf } from './crash-signature.ts';
import { type ElfCore, readElfCore } from './elf-core.ts';
import type { Unreadable } from './elf-header.ts';

export interface CollectOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Reads and reports, but writes nothing. */
  readonly dryRun?: boolean;
}

/** A dump folder with more is no dump folder. */
const MOST_FILES = 100_000;
const DEEPEST = 16;

/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. Run again it replaces what it wrote before. The sources are left where they are.
 *
 * @param source a dump, or a folder that is searched with its subfolders; symbolic links are not followed
 * @returns the report, its crashes in the order of their origin
 * @throws UserError when the source does not exist, CancelledError
 */
export async function collectCrashDumps(source: string, outputFolder: string, options: CollectOptions): Promise<CrashReport> {
  const { log, signal } = options;
  const reportFile = join(outputFolder, 'crashes.json');
  const crashes: Crash[] = [];
  const taken = new Set<string>();
  for (const origin of await filesBelow(resolve(source), resolve(outputFolder, 'dumps'), signal)) {
    throwIfCancelled(signal);
    const read = await withFile(origin, readElfCore).catch((error) => {
      if (hasErrorCode(error, 'EACCES', 'EPERM'))
        throw new UserError(`Cannot read ${origin}: permission denied.`, {
          hint: 'collect as root, or give this user the right to read it',
        });
      throw error;
    });
    if ('reason' in read && read.reason !== 'damaged') {
      log.debug(showControls(`${origin}: ${read.message}`));
      continue;
    }
    const file = freeName(basename(origin), taken);
    const copied = await copySparse(origin, options.dryRun ? undefined : join(outputFolder, file), signal);
    const crash = crashOf(read, { file, origin, size: copied.size, sha256: copied.sha256 }, copied.changed);
    log.info(showControls(`${options.dryRun ? 'Found' : 'Collected'} ${origin} (${formatBytes(copied.size)}): ${crash.signature}`));
    crashes.push(crash);
  }
  const report: CrashReport = { schema: 'bakehouse-crashes/1', crashes };
  if (!options.dryRun) {
    await removeFormer(reportFile, outputFolder, taken);
    await writeJson(reportFile, report);
  }
  return report;
}

async function filesBelow(source: string, except: string, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    throwIfCancelled(signal);
    const status = await lstat(path).catch((error) => {
      if (depth === 0 && hasErrorCode(error, 'ENOENT', 'ENOTDIR'))
        throw new UserError(`There is no file or folder ${source} to collect crash dumps from.`);
      // Dumps and their writers' temporary files come and go.
      if (hasErrorCode(error, 'ENOENT')) return undefined;
      throw error;
    });
    if (status?.isFile() && status.size > 0) found.push(path);
    if (!status?.isDirectory() || depth > DEEPEST || path === except) return;
    for (const name of (await readdir(path)).sort()) await visit(join(path, name), depth + 1);
    if (found.length > MOST_FILES)
      throw new UserError(`${source} holds more than ${MOST_FILES} files.`, { hint: 'name the folder that the dumps are in' });
  };
  await visit(source, 0);
  return found;
}

/** `dumps/<name>`, with a number where two dumps from different folders have one name. */
function freeName(name: string, taken: Set<string>): string {
  let file = `dumps/${name}`;
  // Names that differ in case only are one file on some systems.
  for (let count = 2; taken.has(file.toLowerCase()); count++) file = `dumps/${name}-${count}`;
  taken.add(file.toLowerCase());
  return file;
}

function crashOf(read: ElfCore | Unreadable, place: Pick<Crash, 'file' | 'origin' | 'size' | 'sha256'>, changed: boolean): Crash {
  const writing = 'it was still being written while it was collected';
  if ('reason' in read) return { ...emptyCrash(place), problem: changed ? writing : read.message };
  const facts = crashFactsOf(read, basename(place.origin));
  const problem = changed ? writing : read.problem;
  const [crashingThread = 0] = read.threads;
  return {
    ...emptyCrash(place),
    ...facts,
    commandLine: read.commandLine ?? '',
    ...(read.access === undefined ? {} : { accessKind: read.access }),
    ...(read.processId === undefined ? {} : { processId: read.processId }),
    machine: read.machine.name,
    threads: read.threads.length,
    crashingThread,
    modules: read.modules.map(({ path, start, end, buildId }) => ({
      path,
      start: hex(start),
      end: hex(end),
      ...(buildId === undefined ? {} : { buildId }),
    })),
    truncated: read.truncated,
    ...(problem === undefined ? {} : { problem }),
  };
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
  const former = await readJson<CrashReport>(reportFile).catch(() => undefined);
  for (const { file } of former?.crashes ?? []) {
    // Only names that this program gives: the report is a file that anybody may have edited.
    if (/^dumps\/[^/\\]+$/.test(file) && !kept.has(file.toLowerCase())) await rm(join(outputFolder, file), { force: true });
  }
}
