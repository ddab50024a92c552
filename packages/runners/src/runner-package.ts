import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CancelledError, ExternalError, hasErrorCode, InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';
import { redact } from '@bakehouse/core/redact';
import { checkAddress, shownAddress } from '@bakehouse/net/address';
import { partialNeighbour, sha256OfFile } from '@bakehouse/system/files';
import { delay } from '@bakehouse/system/program';

/** Where a package comes from: exactly one of `file` (absolute) and `url`. */
export interface RunnerPackageSource {
  readonly file?: string;
  readonly url?: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface FetchOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly cacheFolder: string;
  /** Milliseconds that one attempt may take. */
  readonly attemptDeadline?: number;
  /** Milliseconds before the second attempt; doubled before each further one. */
  readonly retryDelay?: number;
}

const ATTEMPTS = 4;
/** 200 MB over a slow line of 700 kB/s. */
const ATTEMPT_DEADLINE = 300_000;
const RETRY_DELAY = 2_000;
/** The largest published package is a quarter of this; more means that the address answers with something else. */
const MAXIMUM_BYTES = 2 * 1024 ** 3;

/**
 * Returns the path of a package whose SHA-256 has been checked: the given file, or the download in the cache.
 *
 * @throws InputError when the source is unusable, UserError when the bytes have another SHA-256 (both are named; they are not
 *   kept), ExternalError when the download fails after bounded retries, CancelledError
 */
export async function fetchRunnerPackage(source: RunnerPackageSource, options: FetchOptions): Promise<string> {
  check(source);
  if (source.file !== undefined) return checkedFile(source.file, source.sha256);
  const url = source.url as string;
  const cached = join(options.cacheFolder, 'runner-packages', `${source.sha256}.tar.gz`);
  const known = await hashOf(cached);
  if (known === source.sha256) {
    options.log.debug(`Runner package from the cache: ${cached}`);
    return cached;
  }
  if (known !== undefined) options.log.warning(`${cached} is damaged and will be downloaded again.`);
  await mkdir(join(options.cacheFolder, 'runner-packages'), { recursive: true });
  const partial = partialNeighbour(cached, dirname(cached));
  try {
    const { sha256, bytes } = await downloadWithRetries(url, partial, options);
    if (sha256 !== source.sha256) throw mismatch(shownAddress(url), source.sha256, sha256);
    await rename(partial, cached);
    options.log.info(`Downloaded ${formatBytes(bytes)} from ${shownAddress(url)}`);
    return cached;
  } finally {
    await rm(partial, { force: true });
  }
}

function check({ file, url, sha256 }: RunnerPackageSource): void {
  if ((file === undefined) === (url === undefined))
    throw new InputError('A runner package needs either a file or an address (url), not both.');
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw new InputError(`"${sha256}" is not a SHA-256 of a runner package.`, { hint: 'write its 64 lower-case hexadecimal digits' });
  }
  if (url === undefined) return;
  // Plain http is enough inside of a company: the SHA-256 decides whether the bytes are used.
  checkAddress(url, 'The address of the runner package', ['https:', 'http:']);
}

async function checkedFile(file: string, expected: string): Promise<string> {
  const actual = await hashOf(file);
  if (actual === undefined) throw new UserError(`The runner package ${file} does not exist.`);
  if (actual !== expected) throw mismatch(file, expected, actual);
  return file;
}

async function hashOf(file: string): Promise<string | undefined> {
  try {
    return await sha256OfFile(file);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    if (hasErrorCode(error, 'EISDIR')) throw new UserError(`The runner package ${file} is a folder; a tar.gz archive is needed.`);
    throw error;
  }
}

function mismatch(source: string, expected: string, actual: string): UserError {
  return new UserError(`The runner package ${source} has SHA-256 ${actual}, but ${expected} was asked for; it was not used.`, {
    hint: 'compare with the SHA-256 that the release names, then correct the address or the SHA-256',
  });
}

async function downloadWithRetries(url: string, file: string, options: FetchOptions): Promise<{ sha256: string; bytes: number }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await download(url, file, options);
    } catch (error) {
      if (options.signal.aborted) throw new CancelledError();
      // A full or read-only disk does not get better by asking the server again.
      if (error instanceof UserError || hasErrorCode(error, 'ENOSPC', 'EACCES', 'EROFS', 'EDQUOT')) throw error;
      const status = error instanceof HttpStatusError ? error.status : undefined;
      const lasting = status === undefined ? cannotBeSent(error) : status < 500 && status !== 408 && status !== 429;
      if (lasting || attempt === ATTEMPTS) throw failed(url, error, status, attempt - 1);
      const wait = (options.retryDelay ?? RETRY_DELAY) * 2 ** (attempt - 1);
      options.log.info(`Download of ${shownAddress(url)} failed (${said(url, error)}); trying again in ${Math.ceil(wait / 1000)} s`);
      await delay(wait, options.signal);
    }
  }
}

async function download(url: string, file: string, options: FetchOptions): Promise<{ sha256: string; bytes: number }> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.attemptDeadline ?? ATTEMPT_DEADLINE)]);
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new HttpStatusError(response.status);
  }
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(bytes > MAXIMUM_BYTES ? new UserError(`${shownAddress(url)} sends more than 2 GiB: it is not a runner package.`) : null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body as import('node:stream/web').ReadableStream), measure, createWriteStream(file), { signal });
  return { sha256: hash.digest('hex'), bytes };
}

function failed(url: string, error: unknown, status: number | undefined, retries: number): ExternalError {
  return new ExternalError(`Cannot download the runner package ${shownAddress(url)}: ${said(url, error)}.`, {
    service: new URL(url).host,
    operation: 'download the runner package',
    retries,
    cause: error,
    ...(status === undefined ? {} : { status }),
    ...(status === 404 ? { hint: 'check the version in the address' } : {}),
  });
}

/** What a library says, with its cause and without what the address holds that is secret: some messages have it in them. */
function said(url: string, error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? `: ${messageOf(error.cause)}` : '';
  return redact(`${messageOf(error)}${cause}`, [url, new URL(url).search.slice(1)]);
}

/** True for what `fetch` refuses to send, here or after a redirect: every other failure of it has a cause with a code of its own. */
function cannotBeSent(error: unknown): boolean {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: unknown };
  const hasCode = typeof cause === 'object' && cause !== null && 'code' in cause;
  return name === 'TypeError' && (!hasCode || hasErrorCode(cause, 'ERR_INVALID_URL'));
}

class HttpStatusError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}
