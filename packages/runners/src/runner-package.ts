import { join } from 'node:path';
import { hasErrorCode, InputError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { checkAddress } from '@bakehouse/net/address';
import { downloadVerified, otherDigest } from '@bakehouse/net/download';
import { sha256OfFile } from '@bakehouse/system/files';

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
  /** Milliseconds that one try may take. */
  readonly attemptDeadline?: number;
  /** Milliseconds: the longest wait before the second try, doubled before each further one. */
  readonly retryDelay?: number;
}

const WHAT = 'the runner package';
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
  await downloadVerified({
    ...{ url, file: cached, sha256: source.sha256, what: WHAT, most: MAXIMUM_BYTES, log: options.log, signal: options.signal },
    ...{ attemptDeadline: options.attemptDeadline, firstDelay: options.retryDelay },
  });
  return cached;
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
  if (actual !== expected) throw otherDigest(WHAT, file, expected, actual);
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
