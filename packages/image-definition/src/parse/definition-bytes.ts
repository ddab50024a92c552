import { channel } from 'node:diagnostics_channel';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { offsetToPlace } from '@bakehouse/core/data';
import { hasErrorCode, InputError, messageOf } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';

/** Tells whoever listens of every definition, parent and file of variables that is read from the disk: `{file}`, absolute. Nobody does but tests. */
const reads = channel('bakehouse:read-definition');

/** Far above any definition that people write; keeps a wrong file (an image, a log) from being parsed. */
const MAX_BYTES = 1024 * 1024;

/**
 * The text of a definition or a file of variables, without byte order mark.
 *
 * @param shown how errors call the file
 * @param kind "definition": what errors call such a file
 * @throws InputError when the file cannot be read, is larger than 1 MiB, not UTF-8 or not text
 */
export async function readDefinitionText(file: string, shown: string, kind = 'definition'): Promise<string> {
  const bytes = await readBytes(file, shown, kind);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, validPrefix(bytes)), { stream: true });
    const hint = isUtf16(bytes) ? 'it is UTF-16: save it as UTF-8' : 'save the file as UTF-8';
    throw unreadable(`The ${kind} ${basename(shown)} is not UTF-8.`, shown, before, before.length, 'is not UTF-8', hint);
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  const hint = isUtf16(bytes) ? 'it is UTF-16: save it as UTF-8' : 'save the file as text';
  throw unreadable(`The ${kind} ${basename(shown)} is not text.`, shown, text, nul, 'holds a NUL character', hint);
}

function unreadable(summary: string, shown: string, text: string, offset: number, message: string, hint: string): InputError {
  return new InputError(summary, { findings: [{ severity: 'error', file: shown, ...offsetToPlace(text, offset), message, hint }] });
}

/** By its byte order mark, or by zeros in every other of the first bytes, as text in Latin letters has them. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first !== 0 && second === 0 && fourth === 0) || (first === 0 && second !== 0 && third === 0);
}

async function readBytes(file: string, shown: string, kind: string): Promise<Buffer> {
  try {
    // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw new InputError(`The ${kind} ${shown} is not a file.`);
      if (status.size > MAX_BYTES) {
        const size = `has ${formatBytes(status.size)}; at most ${formatBytes(MAX_BYTES)} are read`;
        throw new InputError(`The ${kind} ${basename(shown)} ${size}.`, {
          hint: `name a ${kind} here; the files that go into an image may be larger`,
        });
      }
      const bytes = await handle.readFile();
      reads.publish({ file });
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw new InputError(`There is no ${kind} ${shown}.`, { cause: error });
    if (hasErrorCode(error, 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) {
      throw new InputError(`Cannot read the ${kind} ${shown}: ${messageOf(error)}`, { cause: error });
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
