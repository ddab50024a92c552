import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { hasErrorCode, InputError, messageOf } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { offsetToPlace } from '@bakehouse/core/variables';

/** Far above any definition that people write; keeps a wrong file (an image, a log) from being parsed. */
const MAX_BYTES = 1024 * 1024;

/**
 * The text of a definition, without byte order mark.
 *
 * @param shown how errors call the file
 * @throws InputError when the file cannot be read, is larger than 1 MiB or not UTF-8
 */
export async function readDefinitionText(file: string, shown: string): Promise<string> {
  const bytes = await readBytes(file, shown);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, validPrefix(bytes)), { stream: true });
    throw new InputError(`The definition ${shown} is not UTF-8.`, {
      findings: [
        {
          severity: 'error',
          file: shown,
          ...offsetToPlace(before, before.length),
          message: 'is not UTF-8',
          hint: 'save the file as UTF-8',
        },
      ],
    });
  }
}

async function readBytes(file: string, shown: string): Promise<Buffer> {
  try {
    // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw new InputError(`The definition ${shown} is not a file.`);
      if (status.size > MAX_BYTES) {
        throw new InputError(`The definition ${shown} has ${formatBytes(status.size)}; at most ${formatBytes(MAX_BYTES)} are read.`);
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw new InputError(`There is no definition ${shown}.`, { cause: error });
    if (hasErrorCode(error, 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENXIO')) {
      throw new InputError(`Cannot read the definition ${shown}: ${messageOf(error)}`, { cause: error });
    }
    throw error;
  }
}

/** Number of bytes before the first that cannot be UTF-8. */
function validPrefix(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    try {
      // `stream` lets a character be cut at the end.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}
