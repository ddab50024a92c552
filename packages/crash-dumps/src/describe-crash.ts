import { basename } from 'node:path';
import type { Crash, CrashModule, DumpFormat } from '@bakehouse/records/tests';
import { hex } from './byte-layout.ts';
import type { Copied } from './copy-dump.ts';
import { type CrashTexts, crashTextsOf } from './crash-signature.ts';
import type { CrashFacts, UnreadableDump } from './dump-reader.ts';

/** A dump as its reader understood it. */
export interface ReadDump {
  readonly format: DumpFormat;
  readonly facts: CrashFacts | UnreadableDump;
}

/** Of what a dump says of itself. Linux has no longer path. */
const LONGEST_TEXT = 4096;

/**
 * The report's entry for a dump.
 *
 * @param file where the dump is now
 * @param origin where it was found
 * @param room bytes that its modules may take in the report
 */
export function crashOf({ format, facts }: ReadDump, file: string, origin: string, copied: Copied, room: number): Crash {
  const { size, sha256: digest, changed, refused } = copied;
  const empty = emptyCrash({ file, origin, format, size, ...(digest === undefined ? {} : { sha256: digest }) });
  const written = changed ? 'it was still being written while it was collected' : undefined;
  if ('unreadable' in facts) return { ...empty, problem: written ?? facts.unreadable };
  const problem = written ?? facts.note ?? refused;
  const { process: crashed, exception, threads } = facts;
  const [crashingThread = 0] = threads;
  const modules = tellingModules(facts, room);
  return {
    ...empty,
    ...cutTexts(crashTextsOf(facts, basename(origin))),
    commandLine: crashed.commandLine ?? '',
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

function emptyCrash(place: Pick<Crash, 'file' | 'origin' | 'format' | 'size' | 'sha256'>): Crash {
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
