import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '@bakehouse/core/errors';
import type { CorpusResult } from './corpus.ts';
import { differencesOfElfCore, type ExpectedCore } from './elf-core-differences.ts';

interface Listed {
  readonly file: string;
  readonly format: string;
  readonly expected: ExpectedCore;
}

/** The ELF cores among the crash dumps give the facts that other tools read from them. Minidumps are not read yet, and not counted. */
export async function checkCrashDumps(folder: string): Promise<CorpusResult> {
  const listed = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Listed[];
  const failed: string[] = [];
  const cores = listed.filter(({ format }) => format === 'elf-core');
  for (const { file, expected } of cores) {
    const differences = await differencesOfElfCore(join(folder, file), expected).catch((error: unknown) => [messageOf(error)]);
    if (differences.length > 0) failed.push(`${file}: ${differences.join('; ')}`);
  }
  return { passed: cores.length - failed.length, failed };
}
