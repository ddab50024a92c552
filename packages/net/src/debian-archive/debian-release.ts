import { fileURLToPath } from 'node:url';
import { ExternalError, hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/secrets';
import { trimEnd } from '@bakehouse/core/text';
import { readRegularText } from '@bakehouse/system/files';
import { shownAddress } from '../address.ts';
import { readText } from '../read-text.ts';

/** What the `Release` file of a suite says (https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files). */
export interface DebianRelease {
  /** Its address. */
  readonly url: string;
  /** The first value of a field above the checksums, as far as it is plain text. */
  field(name: string): string | undefined;
  readonly components: readonly string[];
  readonly architectures: readonly string[];
  /** SHA-256 (lower-case hexadecimal) and bytes of the files of the suite, by path below it. */
  readonly files: ReadonlyMap<string, { readonly sha256: string; readonly size: number }>;
}

/** Milliseconds for one file of some 200 KiB. */
const TIMEOUT = 30_000;
const MAX_BYTES = 4 * 1024 * 1024;
const SERVICE = 'Debian archive';
const HINT = 'check source.mirror and source.suite, or plan without online';

/**
 * Reads the `Release` file of a suite. Its signature is not looked at: apt does that when it installs from there.
 *
 * @param mirror an http, https or file URL
 * @throws ExternalError when it cannot be read, with the status 404 where there is no such suite; CancelledError
 */
export async function readDebianRelease(mirror: string, suite: string, signal: AbortSignal): Promise<DebianRelease> {
  const url = `${suiteAddress(mirror, suite)}/Release`;
  return parseRelease(url, await readRelease(url, signal));
}

/** Where the files of a suite are. */
export function suiteAddress(mirror: string, suite: string): string {
  return `${trimEnd(mirror, '/')}/dists/${suite.split('/').map(encodeURIComponent).join('/')}`;
}

async function readRelease(url: string, signal: AbortSignal): Promise<string> {
  if (!url.startsWith('file:')) return readText(url, { most: MAX_BYTES, timeout: TIMEOUT, signal, service: SERVICE, hint: HINT });
  try {
    return await readRegularText(fileURLToPath(url));
  } catch (error) {
    throw unusableRelease(url, redact(messageOf(error), []), error);
  }
}

/** The error of a `Release` file that does not say what it should. @param what a clause: "it names no version" */
export function unusableRelease(url: string, what: string, cause?: unknown): ExternalError {
  return new ExternalError(`Cannot read ${shownAddress(url)}: ${what}.`, {
    service: SERVICE,
    operation: 'find out the newest release of the suite',
    hint: HINT,
    ...(hasErrorCode(cause, 'ENOENT') ? { status: 404 } : {}),
    ...(cause === undefined ? {} : { cause }),
  });
}

/** It goes into lock files and summaries. */
const PLAIN = /^[\x20-\x7e]{1,1000}$/;
const FILE = /^ ([0-9a-f]{64})[ \t]+(\d{1,15})[ \t]+(\S+)\r?$/gm;

function parseRelease(url: string, text: string): DebianRelease {
  const field = (name: string) => {
    const value = new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    return PLAIN.test(value) ? value : undefined;
  };
  const words = (name: string) => field(name)?.split(/\s+/) ?? [];
  const files = new Map<string, { sha256: string; size: number }>();
  for (const [, sha256 = '', size, path = ''] of text.matchAll(FILE)) files.set(path, { sha256, size: Number(size) });
  return {
    url,
    field,
    // Archives of security updates wrote `updates/main` for what lies in `main`.
    components: words('Components').map((component) => component.replace(/^updates\//, '')),
    architectures: words('Architectures'),
    files,
  };
}
