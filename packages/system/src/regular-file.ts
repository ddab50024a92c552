import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';

/** Far above any document that a step reads as a whole; keeps a wrong file (an image, a sparse giant) out of memory. */
const LARGEST_DOCUMENT = 128 * 1024 * 1024;
/** Not blocking: opening a FIFO that nobody writes to would wait for ever, and a thread that waits cannot be ended. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a document whose path others may have chosen or filled.
 *
 * @throws InputError when it is no regular file or has more than 128 MiB; what the file system says
 */
export async function readRegularFile(path: string): Promise<Buffer> {
  const file = await open(path, FLAGS);
  try {
    checkDocument(path, await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** As {@link readRegularFile}, as UTF-8. */
export async function readRegularText(path: string): Promise<string> {
  return (await readRegularFile(path)).toString('utf8');
}

/** As {@link readRegularText}, at once. */
export function readRegularTextSync(path: string): string {
  const file = openSync(path, FLAGS);
  try {
    checkDocument(path, fstatSync(file));
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function checkDocument(path: string, status: Stats): void {
  // As reading it would say.
  if (status.isDirectory())
    throw Object.assign(new Error(`EISDIR: illegal operation on a directory, read '${path}'`), { code: 'EISDIR', syscall: 'read' });
  if (!status.isFile()) throw new InputError(`${path} is not a file.`, { hint: 'put a regular file there' });
  if (status.size > LARGEST_DOCUMENT) {
    throw new InputError(`${path} has ${formatBytes(status.size)}; at most ${formatBytes(LARGEST_DOCUMENT)} are read.`);
  }
}
