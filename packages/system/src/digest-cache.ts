import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { fileIdentity, fileSystemTime, isSettled } from './file-identity.ts';
import { writeFileAtomically } from './files.ts';
import { type FileToHash, hashFiles } from './hash-files.ts';
import { readRegularText } from './regular-file.ts';

const SCHEMA = 'bakehouse-digest-cache/1';
/** Digest, what `fileIdentity` gives, and the path as JSON, which holds no line end. */
const LINE = /^([0-9a-f]{64} \d+ -?\d+ -?\d+ \d+) (".*")$/;
/** Of files that this run did not ask for; more than that, and more than it asked for, are forgotten. */
const MAX_UNUSED = 100_000;

/**
 * SHA-256 of files, kept over runs in one file, by path, size, times in nanoseconds and inode.
 *
 * A digest is kept only for a file that was settled before this run began to read: any later change shows in its times.
 * A file counts as it was when this run first asked for it.
 */
export class DigestCache {
  readonly #file: string;
  /** Digest and identity by path, as in the file. */
  readonly #kept: Map<string, string>;
  readonly #since: bigint;
  readonly #digests = new Map<string, string>();
  readonly #used = new Set<string>();
  #changed = false;

  private constructor(file: string, kept: Map<string, string>, since: bigint) {
    this.#file = file;
    this.#kept = kept;
    this.#since = since;
  }

  /**
   * @param file where digests are kept; a missing one is an empty one
   * @param note is told when the file is of no use; it is then written anew
   */
  static async open(file: string, note: (message: string) => void = () => {}): Promise<DigestCache> {
    const since = await fileSystemTime(dirname(file));
    return new DigestCache(file, await readKept(file, note), since);
  }

  /**
   * SHA-256 of a file, lower-case hexadecimal; links are followed.
   *
   * @param path absolute
   * @throws the system's error when it cannot be read
   */
  async digestOf(path: string): Promise<string> {
    if (!this.#digests.has(path)) await this.prepare([path]);
    return this.#digests.get(path) ?? '';
  }

  /**
   * Takes many digests at once, on all processors; `digestOf` then has them.
   *
   * @throws the system's error for the first file that cannot be read, CancelledError
   */
  async prepare(paths: readonly string[], signal?: AbortSignal): Promise<void> {
    const missing: (FileToHash & { readonly key: string; readonly identity: string; readonly settled: boolean })[] = [];
    for (const path of new Set(paths)) {
      if (this.#digests.has(path)) continue;
      const status = statSync(path, { bigint: true });
      const [key, identity] = [JSON.stringify(path), fileIdentity(status)];
      const kept = this.#kept.get(key);
      if (kept?.endsWith(identity) === true && kept.length === 65 + identity.length) {
        this.#digests.set(path, kept.slice(0, 64));
        this.#used.add(key);
      } else missing.push({ path, key, identity, size: Number(status.size), settled: isSettled(status, this.#since) });
    }
    if (missing.length === 0) return;
    const digests = await hashFiles(missing, signal === undefined ? {} : { signal });
    for (const [index, { path, key, identity, settled }] of missing.entries()) {
      const digest = digests[index] ?? '';
      this.#digests.set(path, digest);
      this.#used.add(key);
      this.#changed = true;
      if (settled) this.#kept.set(key, `${digest} ${identity}`);
      else this.#kept.delete(key);
    }
  }

  /** Writes the file, whole or not at all, where there is anything new. */
  async save(): Promise<void> {
    if (!this.#changed) return;
    const unused = this.#kept.size - this.#used.size;
    const all = unused <= Math.max(MAX_UNUSED, this.#used.size);
    const lines: string[] = [];
    for (const [key, value] of this.#kept) if (all || this.#used.has(key)) lines.push(`${value} ${key}\n`);
    const body = lines.join('');
    await writeFileAtomically(this.#file, `${header(body)}${body}`);
    this.#changed = false;
  }
}

function header(body: string): string {
  return `${SCHEMA} ${crc32(body)}\n`;
}

async function readKept(file: string, note: (message: string) => void): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  let text: string;
  try {
    text = await readRegularText(file);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) note(`The digests kept in ${file} cannot be read, and are taken again: ${messageOf(error)}`);
    return kept;
  }
  const end = text.indexOf('\n') + 1;
  if (text.slice(0, end) !== header(text.slice(end))) {
    note(`${file} is damaged or of another version of Bakehouse; all digests are taken again.`);
    return kept;
  }
  for (let start = end; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const [, value, key] = LINE.exec(text.slice(start, stop)) ?? [];
    if (value !== undefined && key !== undefined) kept.set(key, value);
    start = stop < 0 ? text.length : stop + 1;
  }
  return kept;
}
