import { constants, copyFile, type FileHandle } from 'node:fs/promises';
import type { Log } from '@bakehouse/core/log';
import { writeAt } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { dataRuns, MOST_BYTES } from './byte-ranges.ts';

/** A multiple of every file system's block, so that zeros of this length, at its own boundaries, become a hole. */
const GRANULE = 64 * 1024;

/**
 * Copies a file so that zeros become holes, and without copying any data where the file system can share blocks.
 *
 * @param source a path; on Linux also `/proc/<pid>/fd/<fd>` of an open file
 * @param target written anew
 * @param what it is for, for errors: "copy the disk"
 * @throws ExternalError when it fails, CancelledError
 */
export async function copySparse(
  source: string,
  target: string,
  { what, signal, log }: { readonly what: string; readonly signal: AbortSignal; readonly log?: Log },
): Promise<void> {
  // Node cannot ask where the data is (SEEK_DATA), and its copyFile fills holes with zeros; cp of GNU coreutils does neither.
  if (process.platform === 'linux') {
    const argv = ['cp', '--sparse=always', '--reflink=auto', '--no-target-directory', '--', source, target] as const;
    await runProgram(what, argv, { signal, ...(log === undefined ? {} : { log }) });
  } else await copyFile(source, target, constants.COPYFILE_FICLONE);
}

/**
 * Writes bytes at a position of a file that has nothing but holes there: runs of zeros are left out. Whoever ends with some sets the size of
 * the file himself.
 */
export async function writeSparse(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let start = 0; start < bytes.length; start += MOST_BYTES) {
    const part = bytes.subarray(start, start + MOST_BYTES);
    for (const run of dataRuns(part, GRANULE)) await writeAt(file, part.subarray(run.start, run.end), position + start + run.start);
  }
}
