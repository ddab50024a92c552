import { fileURLToPath } from 'node:url';
import { ExternalError, messageOf, throwIfCancelled } from '@bakehouse/core/errors';
import { redact } from '@bakehouse/core/redact';
import { trimEnd } from '@bakehouse/core/trim-end';
import type { DebianSource } from '@bakehouse/image-definition/definition';
import { shownAddress } from '@bakehouse/net/address';
import { readRegularText } from '@bakehouse/system/regular-file';
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
    const text = await readText(url, signal);
    const version = field(text, 'Version') ?? timeOf(field(text, 'Date'));
    if (version === undefined) throw failed(url, 'it names neither a version nor a date');
    return version;
  },
};

async function readText(url: string, signal: AbortSignal): Promise<string> {
  try {
    if (url.startsWith('file:')) return await readRegularText(fileURLToPath(url));
    const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw failed(url, `the server answered ${answer.status}`, answer.status);
    }
    return await limitedText(answer, url);
  } catch (error) {
    if (error instanceof ExternalError) throw error;
    throwIfCancelled(signal);
    throw failed(url, redact(messageOf(error), []), undefined, error);
  }
}

async function limitedText(answer: Response, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_BYTES) throw failed(url, `it has more than ${MAX_BYTES} bytes`);
  }
  return text + decoder.decode();
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

function failed(url: string, what: string, status?: number, cause?: unknown): ExternalError {
  return new ExternalError(`Cannot read ${shownAddress(url)}: ${what}.`, {
    service: 'Debian archive',
    operation: 'find out the newest release of the suite',
    hint: 'check source.mirror and source.suite, or plan without online',
    ...(status === undefined ? {} : { status }),
    ...(cause === undefined ? {} : { cause }),
  });
}
