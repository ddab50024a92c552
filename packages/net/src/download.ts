import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { formatBytes } from '@bakehouse/core/text';
import { partialNeighbour } from '@bakehouse/system/files';
import { shownAddress } from './address.ts';
import { codedError } from './coded-error.ts';
import { get } from './get.ts';
import { codeOf, isOfDisk, reasonOf, requestFailure, StatusError } from './request-failure.ts';
import { isTemporary, retry, retryAfter } from './retry.ts';
import { createTransport } from './transport.ts';

const TRIES = 4;
const FIRST_DELAY = 2_000;
/** Milliseconds: 200 MB over a slow line of 700 kB/s. */
const ATTEMPT_DEADLINE = 300_000;

export interface DownloadOptions {
  /** Of an address that `checkAddress` has let through. */
  readonly url: string;
  /** Where the file is put, once it is known to be the right one. */
  readonly file: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** "the runner package", for messages. */
  readonly what: string;
  /** Bytes; more is something else. */
  readonly most: number;
  /** What goes to the address and to no other that it leads to. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Milliseconds that one try may take. Default five minutes. */
  readonly attemptDeadline?: number | undefined;
  /** Milliseconds; see `retry`. Default two seconds. */
  readonly firstDelay?: number | undefined;
}

/**
 * Downloads a file that is used only if it has the SHA-256 that was asked for: until then it stands beside its place under another name,
 * and nothing is left of it after a failure. Redirects are followed as `get` does it.
 *
 * @throws UserError for another SHA-256 (both are named) or too many bytes; ExternalError when it cannot be had; CancelledError
 */
export async function downloadVerified(options: DownloadOptions): Promise<void> {
  const { file, sha256, what, url, log, signal } = options;
  const shown = shownAddress(url);
  const partial = partialNeighbour(file, dirname(file));
  const transport = createTransport();
  let attempts = 0;
  await mkdir(dirname(file), { recursive: true });
  try {
    const got = await retry(
      (attempt) => {
        attempts = attempt;
        return fetchOnce(transport, partial, options);
      },
      {
        ...{ tries: TRIES, signal, firstDelay: options.firstDelay ?? FIRST_DELAY },
        judge(error) {
          if (error instanceof UserError || isOfDisk(error)) throw error;
          const status = error instanceof StatusError ? error.status : undefined;
          const after = error instanceof StatusError ? retryAfter(error.after) : undefined;
          return { again: isTemporary({ status, code: codeOf(error) }), after };
        },
        waiting: (error, _, wait) =>
          log.info(`Download of ${shown} failed (${reasonOf(error, new URL(url))}); trying again in ${Math.ceil(wait / 1000)} s`),
      },
    );
    if (got.sha256 !== sha256) throw otherDigest(what, shown, sha256, got.sha256);
    await rename(partial, file);
    log.info(`Downloaded ${formatBytes(got.bytes)} from ${shown}`);
  } catch (error) {
    const known = error instanceof StatusError || codeOf(error) !== undefined;
    if (!known || isOfDisk(error)) throw error;
    const hint = error instanceof StatusError && error.status === 404 ? 'check the version in the address' : undefined;
    throw requestFailure(error, { url: new URL(url), operation: `download ${what}`, retries: attempts - 1, hint });
  } finally {
    transport.close();
    await rm(partial, { force: true });
  }
}

/** The error of a file that is not the one that was asked for. */
export function otherDigest(what: string, source: string, wanted: string, actual: string): UserError {
  const subject = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return new UserError(`${subject} ${source} has SHA-256 ${actual}, but ${wanted} was asked for; it was not used.`, {
    hint: 'compare with the SHA-256 that the release names, then correct the address or the SHA-256',
  });
}

async function fetchOnce(
  transport: ReturnType<typeof createTransport>,
  file: string,
  { url, what, most, headers, signal, attemptDeadline = ATTEMPT_DEADLINE }: DownloadOptions,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const deadline = AbortSignal.timeout(attemptDeadline);
  const either = AbortSignal.any([signal, deadline]);
  try {
    const {
      status,
      body,
      headers: told,
    } = await get(transport, new URL(url), { signal: either, ...(headers === undefined ? {} : { headers }) });
    if (body === undefined) throw new StatusError(status, told['retry-after']);
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(bytes > most ? new UserError(`${shownAddress(url)} sends more than ${formatBytes(most)}: it is not ${what}.`) : null, chunk);
      },
    });
    await pipeline(body, measure, createWriteStream(file), { signal: either });
    await flush(file);
    return { sha256: hash.digest('hex'), bytes };
  } catch (error) {
    if (deadline.aborted && !signal.aborted) throw codedError('it took too long', 'TIMEOUT');
    throw error;
  }
}

/** So that its name does not stand for a part of it after a loss of power. */
async function flush(file: string): Promise<void> {
  const opened = await open(file, 'r+');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
