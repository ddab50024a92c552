import { basename } from 'node:path';
import type { Crash, CrashModule } from '@bakehouse/records/tests';
import { hex } from './byte-layout.ts';
import { redactCommandLine } from './command-line.ts';
import { type CrashTexts, crashTextsOf } from './crash-signature.ts';
import type { CrashFacts } from './dump-reader.ts';
import type { CrashGroup } from './group-crashes.ts';
import type { KeptFile } from './keep-dump.ts';

/** Of what a dump says of itself. Linux has no longer path. */
const LONGEST_TEXT = 4096;

/**
 * The report's entry for a crash.
 *
 * @param kept where its dump is now
 * @param otherFiles where the others are, below the report's folder
 * @param room bytes that its modules may take in the report
 */
export function crashOf({ main, facts, copies }: CrashGroup, kept: KeptFile, otherFiles: readonly string[], room: number): Crash {
  const { origin, format, compression } = main;
  const { file, size, sha256: digest, refused } = kept;
  const place = {
    ...{ file, origin, format, size },
    ...(compression === undefined ? {} : { compression }),
    ...(digest === undefined ? {} : { sha256: digest }),
    ...(copies.length === 0 ? {} : { copies }),
    ...(otherFiles.length === 0 ? {} : { otherFiles }),
  };
  const written = kept.changed ? 'it was still being written while it was collected' : undefined;
  if ('unreadable' in facts) return { ...emptyCrash(place), problem: written ?? facts.unreadable };
  const problem = written ?? facts.note ?? refused;
  const { process: crashed, exception, threads } = facts;
  const [crashingThread = 0] = threads;
  const modules = tellingModules(facts, room);
  return {
    ...place,
    ...cutTexts(crashTextsOf(facts, basename(origin))),
    commandLine: redactCommandLine(crashed.commandLine ?? '').slice(0, LONGEST_TEXT),
    ...(exception?.access === undefined ? {} : { accessKind: exception.access }),
    ...(crashed.id === undefined ? {} : { processId: crashed.id }),
    machine: facts.machine,
    threads: threads.length,
    crashingThread,
    modules,
    ...(modules.length === facts.moduleCount ? {} : { modulesLeftOut: facts.moduleCount - modules.length }),
    truncated: facts.truncated,
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The entry of a file that may not even be opened. */
export function unopenedCrash(origin: string, problem: string): Crash {
  return { ...emptyCrash({ file: origin, origin, format: 'unknown', size: 0 }), problem };
}

function cutTexts(texts: CrashTexts): CrashTexts {
  const cut = Object.entries(texts).map(([key, text]: [string, string]) => [key, text.slice(0, LONGEST_TEXT)]);
  return Object.fromEntries(cut) as unknown as CrashTexts;
}

/** By address: the first ones, and the one that crashed. */
function tellingModules({ modules, crashedModule }: CrashFacts, room: number): CrashModule[] {
  const found: CrashModule[] = [];
  let bytes = 0;
  for (const { path, start, end, buildId } of modules) {
    if (path !== crashedModule?.path && bytes > room) continue;
    const id = buildId === undefined ? {} : { buildId };
    const module = { path: path.slice(0, LONGEST_TEXT), start: hex(start), end: hex(end), ...id };
    bytes += bytesOfModules([module]);
    found.push(module);
  }
  return found;
}

/** In the report, with indentation. */
export function bytesOfModules(modules: readonly CrashModule[]): number {
  return modules.reduce((bytes, { path }) => bytes + 200 + path.length, 0);
}

function emptyCrash(place: Pick<Crash, 'file' | 'origin' | 'format' | 'size'>): Crash {
  return {
    ...place,
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
