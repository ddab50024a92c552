import { createHash } from 'node:crypto';
import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { offsetsToPlaces, renderVariables } from '@bakehouse/core/data';
import type { Finding } from '@bakehouse/core/errors';
import { type FileIdentity, readStableFile } from '@bakehouse/system/file-set';
import { explainNoRoom, sha256 } from '@bakehouse/system/files';

/** Larger templates are no text that a person wrote; they would have to be held in memory. */
const MAXIMUM_TEMPLATE = 8 * 1024 * 1024;

interface LaidFile {
  /** Lower-case hexadecimal, of the bytes that were written. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Copies a file as it is.
 *
 * @param target must not exist; missing folders are made
 * @param listed what the file was when it was found
 * @throws UserError when the file changes meanwhile or the disk is full, CancelledError; nothing is left at `target` then
 */
export async function copyFile(
  source: string,
  target: string,
  mode: number,
  signal: AbortSignal,
  listed?: FileIdentity,
): Promise<LaidFile> {
  const hash = createHash('sha256');
  let size = 0;
  await write(target, mode, async (append) => {
    const take = async (block: Buffer) => {
      hash.update(block);
      await append(block);
    };
    size = await readStableFile(source, signal, take, listed);
  });
  return { sha256: hash.digest('hex'), size };
}

/**
 * Copies a text file with its `{VARIABLES}` replaced.
 *
 * @param shown the source's path as findings name it
 * @returns findings for undefined variables, with line and column, or for a file that is no text; nothing is written then
 * @throws UserError when the file changes meanwhile, CancelledError
 */
export async function renderFile(
  source: string,
  target: string,
  options: {
    readonly mode: number;
    readonly variables: Readonly<Record<string, string>>;
    readonly shown: string;
    readonly signal: AbortSignal;
    /** What the file was when it was found. */
    readonly listed?: FileIdentity;
  },
): Promise<LaidFile | { readonly findings: readonly Finding[] }> {
  const blocks: Buffer[] = [];
  let read = 0;
  const take = (block: Buffer) => {
    read += block.length;
    if (read <= MAXIMUM_TEMPLATE) blocks.push(Buffer.from(block));
  };
  await readStableFile(source, options.signal, take, options.listed);
  const refuse = (message: string) => ({ findings: [{ severity: 'error' as const, file: options.shown, message }] });
  if (read > MAXIMUM_TEMPLATE) return refuse('is too large for a template: more than 8 MiB');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(blocks));
  } catch {
    return refuse('is to be a template but is no UTF-8 text');
  }
  const rendered = renderVariables(text, options.variables);
  if (rendered.undefined.length > 0) {
    const places = offsetsToPlaces(
      text,
      rendered.undefined.map(({ offset }) => offset),
    );
    return {
      findings: rendered.undefined.map(({ name }, index) => ({
        severity: 'error',
        file: options.shown,
        ...places[index],
        message: `undefined variable {${name}}`,
        hint: `give it a value, or write {{${name}}} for the text itself`,
      })),
    };
  }
  const bytes = Buffer.from(rendered.text);
  await write(target, options.mode, (append) => append(bytes));
  return { sha256: sha256(bytes), size: bytes.length };
}

async function write(target: string, mode: number, work: (append: (block: Buffer) => Promise<void>) => Promise<void>): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const file = await open(target, 'wx', mode);
  try {
    await work((block) => file.writeFile(block));
  } catch (error) {
    await file.close();
    await rm(target, { force: true });
    throw explainNoRoom(error, `for ${target}`);
  }
  await file.close();
  // The mode given to open(2) is cut by the umask.
  await chmod(target, mode);
}
