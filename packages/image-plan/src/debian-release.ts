import { fileURLToPath } from 'node:url';
import { ExternalError, messageOf } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/secrets';
import { trimEnd } from '@bakehouse/core/text';
import type { DebianSource } from '@bakehouse/image-definition/definition';
import { shownAddress } from '@bakehouse/net/address';
import { readText } from '@bakehouse/net/download';
import { readRegularText } from '@bakehouse/system/files';
import type { SourceResolver } from './resolve-source.ts';

/** Where Debian's own archives are served from, for a definition that names no mirror. */
const ARCHIVE = 'https://deb.debian.org/debian';
/** Milliseconds for one file of some 200 KiB. */
const TIMEOUT = 30_000;
/** `Version` and `Date` stand at the top of Release, before the checksums. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * What a suite of a Debian archive stands for now, as its `Release` file says (https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files):
 * the point release ("12.11"), or for a suite without one the time of its last change.
 */
export const debianResolver: SourceResolver<DebianSource> = {
  async latest({ suite, mirror = ARCHIVE }, signal) {
    const url = `${trimEnd(mirror, '/')}/dists/${encodeURIComponent(suite)}/Release`;
    const text = await readRelease(url, signal);
    const version = field(text, 'Version') ?? timeOf(field(text, 'Date'));
    if (version === undefined) throw failed(url, 'it names neither a version nor a date');
    return version;
  },
};

const SERVICE = 'Debian archive';
const HINT = 'check source.mirror and source.suite, or plan without online';

async function readRelease(url: string, signal: AbortSignal): Promise<string> {
  if (!url.startsWith('file:')) return readText(url, { most: MAX_BYTES, timeout: TIMEOUT, signal, service: SERVICE, hint: HINT });
  try {
    return await readRegularText(fileURLToPath(url));
  } catch (error) {
    throw failed(url, redact(messageOf(error), []), error);
  }
}

const PLAIN = /^[\x20-\x7e]{1,100}$/;

function field(text: string, name: string): string | undefined {
  const value = new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  // It goes into lock files and summaries.
  return PLAIN.test(value) ? value : undefined;
}

function timeOf(date: string | undefined): string | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.000Z$/, 'Z');
}

function failed(url: string, what: string, cause?: unknown): ExternalError {
  return new ExternalError(`Cannot read ${shownAddress(url)}: ${what}.`, {
    service: SERVICE,
    operation: 'find out the newest release of the suite',
    hint: HINT,
    ...(cause === undefined ? {} : { cause }),
  });
}
