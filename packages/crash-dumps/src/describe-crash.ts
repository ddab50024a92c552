import { basename } from 'node:path';
import type { Crash } from '@bakehouse/records/tests';
import { hex } from './byte-layout.ts';
import { redactCommandLine } from './command-line.ts';
import { type CrashTexts, crashTextsOf } from './crash-signature.ts';
import type { CrashGroup } from './group-crashes.ts';
import type { KeptFile } from './keep-dump.ts';
import { LONGEST_TEXT } from './telling-facts.ts';

/**
 * The report's entry for a crash.
 *
 * @param kept where its dump is now
 * @param otherFiles where the others are, below the report's folder
 */
export function crashOf({ main, facts, copies }: CrashGroup, kept: KeptFile, otherFiles: readonly string[]): Crash {
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
  return {
    ...place,
    ...cutTexts(crashTextsOf(facts, basename(origin))),
    commandLine: redactCommandLine(crashed.commandLine ?? '').slice(0, LONGEST_TEXT),
    ...(exception?.access === undefined ? {} : { accessKind: exception.access }),
    ...(crashed.id === undefined ? {} : { processId: crashed.id }),
    machine: facts.machine,
    threads: threads.length,
    crashingThread,
    modules: facts.modules.map(({ path, start, end, buildId }) => ({
      ...{ path, start: hex(start), end: hex(end) },
      ...(buildId === undefined ? {} : { buildId }),
    })),
    ...(facts.modules.length === facts.moduleCount ? {} : { modulesLeftOut: facts.moduleCount - facts.modules.length }),
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
