import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { sha256, sha256OfFile } from '@bakehouse/system/files';
import { copyDump } from './copy-dump.ts';
import type { DumpFile } from './dump-files.ts';

/** A file of a crash where it was put. */
export interface KeptFile {
  /** Relative to the output folder, with `/`; the origin of one that was not copied. */
  readonly file: string;
  /** Bytes, holes included. */
  readonly size: number;
  readonly sha256: string | undefined;
  /** True when the file changed while it was read. */
  readonly changed: boolean;
  /** Why it was not copied. */
  readonly refused?: string;
}

interface KeepOptions {
  readonly outputFolder: string;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number, size: number) => void;
}

/** Bytes of a name, so that a number and a suffix fit into 255. */
const LONGEST_NAME = 200;

/** Puts dumps into `dumps/` of a folder, beside what is there: earlier runs' files are neither written over nor removed. */
export class DumpKeeper {
  readonly #options: KeepOptions;
  /** Names in `dumps/`; those that differ in case only are one file on some systems. */
  readonly #taken: Set<string>;

  private constructor(options: KeepOptions, taken: Set<string>) {
    this.#options = options;
    this.#taken = taken;
  }

  static async open(options: KeepOptions): Promise<DumpKeeper> {
    const names = await readdir(join(options.outputFolder, 'dumps')).catch((error: unknown) => {
      if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return [];
      throw error;
    });
    return new DumpKeeper(options, new Set(names.map((name) => name.toLowerCase())));
  }

  /**
   * Copies a file under its own name, or with a number where another one has that. One that an earlier run has collected stays where it is.
   *
   * @throws CancelledError, and what reading and writing throw
   */
  async keep({ path, origin }: DumpFile): Promise<KeptFile> {
    const { outputFolder, dryRun, signal, onProgress } = this.#options;
    const options = { signal, onProgress };
    const wanted = fittingName(basename(origin));
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${wanted}-${count}`;
      const file = `dumps/${name}`;
      if (this.#taken.has(name.toLowerCase())) {
        const same = dryRun ? undefined : await this.#sameFile(path, join(outputFolder, file));
        if (same !== undefined) return { file, ...same };
        continue;
      }
      this.#taken.add(name.toLowerCase());
      const copied = await copyDump(path, dryRun ? undefined : join(outputFolder, file), options);
      if (copied.refused === undefined) return { file, ...copied };
      this.#taken.delete(name.toLowerCase());
      return { file: origin, ...copied };
    }
  }

  /** What there is to say of a file that was collected before; undefined when there is another one. */
  async #sameFile(path: string | Buffer, collected: string) {
    const [now, then] = await Promise.all([stat(path), stat(collected).catch(() => undefined)]);
    if (then === undefined || !then.isFile() || then.size !== now.size) return undefined;
    const { sha256: digest, changed, size } = await copyDump(path, undefined, { signal: this.#options.signal });
    if (digest === undefined || changed || (await sha256OfFile(collected)) !== digest) return undefined;
    return { size, sha256: digest, changed };
  }
}

/** The name itself, or as much of it as a file system takes, with what tells it from others that begin so. */
function fittingName(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  const start = Buffer.from(name)
    .subarray(0, LONGEST_NAME - 9)
    .toString();
  return `${start.replace(/\ufffd$/, '')}-${sha256(name).slice(0, 8)}`;
}
