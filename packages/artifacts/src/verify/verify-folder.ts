import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Finding, hasErrorCode, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import type { ExpectedFile, ExpectedFiles } from '@bakehouse/records/artifacts';
import { READ_BLOCK, readStableFile, readStableFileSync } from '@bakehouse/system/file-set';
import { kindOf, octalMode, sha256 } from '@bakehouse/system/files';
import { compareFiles, compareFolders, type FoundFile } from './compare-files.ts';

export interface VerifyOptions {
  /** Files that the manifest does not name are no errors. */
  readonly allowExtra: boolean;
  readonly signal: AbortSignal;
  /** Called with the bytes that were read since the last call. */
  readonly onProgress?: (bytes: number) => void;
}

export interface Verified {
  /** Files that are as they should be. */
  readonly files: number;
  /** Their bytes. */
  readonly bytes: number;
  /** Every difference, as an error. */
  readonly findings: readonly Finding[];
}

/** So many entries take about 10 ms; then signals get their turn. */
const ENTRIES_PER_TURN = 500;

/**
 * Checks that a folder holds exactly what a manifest says: every file with its bytes and mode, every link, and nothing else. Reads
 * no file whose size already tells, none that nobody expects, and follows no links. Windows keeps no modes; there they are not checked.
 *
 * @param folder absolute
 * @throws UserError when the folder cannot be read, CancelledError
 */
export async function verifyFolder(folder: string, expected: ExpectedFiles, options: VerifyOptions): Promise<Verified> {
  const walk = new Walk(folder, expected, options);
  await walk.read('');
  const shown = (path: string) => join(folder, path);
  const findings = compareFiles(expected.files, walk.found, { allowExtra: options.allowExtra, shown });
  findings.push(...compareFolders(expected, walk.folders, { allowExtra: options.allowExtra, shown }));
  return { ...soundOf(expected.files, findings, walk.found, shown), findings };
}

/** Counts what no finding names. */
export function soundOf(
  expected: readonly ExpectedFile[],
  findings: readonly Finding[],
  found: readonly FoundFile[],
  shown: (path: string) => string,
): { files: number; bytes: number } {
  const wrong = new Set(findings.map(({ file }) => file));
  const sizes = new Map(found.map(({ path, size }) => [path, size]));
  const sound = expected.filter(({ path }) => !wrong.has(shown(path)));
  return { files: sound.length, bytes: sound.reduce((total, { path }) => total + (sizes.get(path) ?? 0), 0) };
}

class Walk {
  readonly found: FoundFile[] = [];
  readonly folders = new Set<string>();
  readonly #folder: string;
  readonly #expected: ReadonlyMap<string, ExpectedFile>;
  readonly #options: VerifyOptions;
  /** The manifest itself, which cannot say what it is. */
  readonly #manifest: string;
  readonly #listsLinks: boolean;
  #seen = 0;

  constructor(folder: string, { files, manifest, listsLinks }: ExpectedFiles, options: VerifyOptions) {
    this.#folder = folder;
    this.#expected = new Map(files.map((file) => [file.path, file]));
    this.#options = options;
    this.#manifest = manifest;
    this.#listsLinks = listsLinks;
  }

  /** @param path '' for the folder itself */
  async read(path: string): Promise<void> {
    for (const name of this.#list(path)) {
      if (++this.#seen % ENTRIES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      throwIfCancelled(this.#options.signal);
      const below = path === '' ? name : `${path}/${name}`;
      if (join(this.#folder, below) === this.#manifest) continue;
      // Beside another manifest (SHA256SUMS) it is a file like any other; nobody expects what a manifest cannot name.
      const status = this.#attempt(below, () => lstatSync(join(this.#folder, below), { bigint: true }));
      if (status?.isDirectory()) {
        this.folders.add(below);
        if (this.#expected.has(below)) this.found.push({ path: below, size: 0, problem: 'is a folder' });
        await this.read(below);
      } else if (status !== undefined) await this.#take(below, status);
    }
  }

  #list(path: string): string[] {
    try {
      return readdirSync(join(this.#folder, path));
    } catch (error) {
      if (path === '') {
        throw new UserError(`${this.#folder} cannot be read: ${messageOf(error)}.`, { cause: error, hint: 'name the folder to verify' });
      }
      this.#attempt(path, () => {
        throw error;
      });
      return [];
    }
  }

  async #take(path: string, status: BigIntStats): Promise<void> {
    const expected = this.#expected.get(path);
    const size = Number(status.size);
    if (status.isSymbolicLink()) {
      if (expected === undefined && !this.#listsLinks) return;
      const target = this.#attempt(path, () => readlinkSync(join(this.#folder, path)));
      const link = process.platform === 'win32' ? target?.replaceAll(sep, '/') : target;
      if (link !== undefined) this.found.push({ path, size: Buffer.byteLength(link), sha256: sha256(link), link });
    } else if (!status.isFile()) this.found.push({ path, size, problem: `is a ${kindOf(status)}` });
    else if (expected === undefined || (expected.size !== undefined && expected.size !== size)) this.found.push({ path, size });
    else await this.#hash(path, status);
  }

  async #hash(path: string, status: BigIntStats): Promise<void> {
    const absolute = join(this.#folder, path);
    const mode = process.platform === 'win32' ? undefined : octalMode(Number(status.mode));
    try {
      const digest = await this.#digest(absolute, status);
      this.found.push({ path, size: Number(status.size), sha256: digest, mode });
    } catch (error) {
      if (!(error instanceof UserError) && !hasErrorCode(error, 'EACCES', 'EPERM', 'EIO')) throw error;
      const said = messageOf(error).replace(`${absolute} `, '').replace(/\.$/, '');
      this.found.push({ path, size: Number(status.size), problem: error instanceof UserError ? said : `cannot be read: ${said}` });
    }
  }

  async #digest(path: string, status: BigIntStats): Promise<string> {
    if (status.size <= BigInt(READ_BLOCK)) {
      const content = readStableFileSync(path, status);
      this.#options.onProgress?.(content.length);
      return sha256(content);
    }
    const hash = createHash('sha256');
    const take = (block: Buffer) => {
      hash.update(block);
      this.#options.onProgress?.(block.length);
    };
    await readStableFile(path, this.#options.signal, take, status);
    return hash.digest('hex');
  }

  #attempt<T>(path: string, ask: () => T): T | undefined {
    try {
      return ask();
    } catch (error) {
      if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE')) throw error;
      this.found.push({ path, size: 0, problem: `cannot be read: ${messageOf(error)}` });
      return undefined;
    }
  }
}
