import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { collectCrashDumps } from '@bakehouse/crash-dumps/collect';
import type { Crash } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { withFile } from '../../packages/crash-dumps/src/byte-source.ts';
import { piecesOf, unpackDump } from '../../packages/crash-dumps/src/unpack-dump.ts';
import type { CorpusResult } from './corpus.ts';
import { differencesOfElfCore, type ExpectedCore } from './elf-core-differences.ts';

interface Listed {
  readonly file: string;
  readonly size: number;
  readonly compression: 'zstd';
  readonly crashReport?: string;
  readonly expected: ExpectedCore & {
    readonly crashingThreadIndex?: number;
    readonly dotnet: {
      readonly crashReport: { readonly processName: string; readonly exceptionType: string | null; readonly hresult: string | null };
    };
  };
}

const { signal } = new AbortController();

/** Dumps of .NET give the facts that gdb, readelf and dotnet-dump read from them; collected, none is called no crash but the hang. */
export async function checkDotnetDumps(folder: string): Promise<CorpusResult> {
  let passed = 0;
  const failed: string[] = [];
  for (const set of (await readdir(folder)).sort()) {
    const listed = JSON.parse(await readFile(join(folder, set, 'expected.json'), 'utf8')) as Listed[];
    const crashes = await collected(join(folder, set));
    for (const entry of listed) {
      const path = join(folder, set, entry.file);
      const crash = crashes.find(({ origin }) => origin === path);
      const differences = [
        ...(await differencesOfContent(path, entry).catch((error: unknown) => [messageOf(error)])),
        ...differencesOfCrash(crash, entry),
      ];
      if (differences.length === 0) passed++;
      else failed.push(`${set}/${entry.file}: ${differences.join('; ')}`);
    }
    if (crashes.length !== listed.length) failed.push(`${set}: ${crashes.length} crashes of ${listed.length} dumps`);
  }
  return { passed, failed };
}

function collected(source: string): Promise<readonly Crash[]> {
  return withTemporaryFolder('dotnet-dumps', async (folder) => {
    const { crashes } = await collectCrashDumps({ source, outputFolder: join(folder, 'out'), log: silentLog, signal });
    // Beside the dumps stand the list of what is right and a text about it.
    return crashes;
  });
}

function differencesOfContent(path: string, { compression, expected }: Listed): Promise<string[]> {
  return withTemporaryFolder('dotnet-dump', async (folder) => {
    const unpacked = join(folder, 'dump');
    await withFile(path, (source) => unpackDump(compression, piecesOf(source, signal), source.size, unpacked, { signal }));
    const { crashingThreadIndex: _byId, dotnet: _fromTheReport, ...told } = expected;
    return differencesOfElfCore(unpacked, told);
  });
}

function differencesOfCrash(crash: Crash | undefined, { expected, crashReport }: Listed): string[] {
  if (crash === undefined) return ['not collected'];
  const { exceptionType, hresult, processName } = expected.dotnet.crashReport;
  const wanted: Partial<Record<keyof Crash, unknown>> = {
    signal: expected.crashingTid === undefined ? 'none' : { 6: 'SIGABRT', 11: 'SIGSEGV' }[expected.signal ?? 0],
    exceptionType: exceptionType ?? undefined,
    hresult: hresult ?? undefined,
    otherFiles: crashReport === undefined ? undefined : [`dumps/${crashReport}`],
    ...(expected.crashingTid === undefined ? {} : { crashingThread: expected.crashingTid }),
    ...(expected.faultModuleOffset === undefined ? {} : exceptionType === null ? { place: expected.faultModuleOffset } : {}),
  };
  const differences = Object.entries(wanted)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(crash[name as keyof Crash]))
    .map(([name, value]) => `${name}: expected ${JSON.stringify(value)}, collected ${JSON.stringify(crash[name as keyof Crash])}`);
  return crash.signature.startsWith(`${processName} `) ? differences : [...differences, `signature ${crash.signature}`];
}
