import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ExternalError, hasErrorCode } from '@bakehouse/core/errors';

/**
 * Opens a file for reading that a confined program has made. What is there in its place, such as a link to a file of this machine, is
 * not opened.
 *
 * @param program that was to make it
 * @throws ExternalError when there is no regular file
 */
export async function openScratchFile(path: string, program: string): Promise<FileHandle> {
  const refused = (cause?: unknown) =>
    new ExternalError(`${program} made no regular file ${path}.`, { service: program, operation: 'change the root file system', cause });
  // Neither through a link, nor waiting for the other end of a pipe.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch((error: unknown) => {
    throw hasErrorCode(error, 'ENOENT', 'ELOOP', 'ENXIO') ? refused(error) : error;
  });
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw refused();
}
