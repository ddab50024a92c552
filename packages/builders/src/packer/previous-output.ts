import { lstat, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { fileIdentity } from '@bakehouse/system/file-set';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';

/** What a run of Packer left: path and identity of each file. */
interface PreviousOutput {
  readonly files: readonly (readonly [path: string, identity: string])[];
}

/**
 * What the last run with a template left. The builders of virtual machines write to a folder that must not exist, and always to the same
 * one where the template does not say otherwise: without this every second build would fail.
 */
export class PackerOutput {
  readonly #file: string;

  /**
   * @param cacheFolder absolute
   * @param template absolute path of what the definition names
   */
  constructor(cacheFolder: string, template: string) {
    this.#file = join(cacheFolder, 'packer-outputs', `${sha256(template).slice(0, 16)}.json`);
  }

  /** Keeps in mind what a run has made: the disk is copied, and nobody needs it there. @param files absolute paths */
  async note(files: readonly string[]): Promise<void> {
    const seen: [string, string][] = [];
    for (const path of files) {
      const identity = await identityOfFile(path);
      if (identity !== undefined) seen.push([path, identity]);
    }
    await writeJson(this.#file, { files: seen } satisfies PreviousOutput);
  }

  /** Removes the folders in which there is nothing but what the last run left, as it left it. Others stay, and Packer says what it thinks of them. */
  async remove(log: Log): Promise<void> {
    const previous = await readJson<PreviousOutput | null>(this.#file).catch(() => undefined);
    if (!Array.isArray(previous?.files)) return;
    const known = new Map(previous.files.filter((entry): entry is [string, string] => Array.isArray(entry)));
    for (const folder of new Set([...known.keys()].map((path) => dirname(path)))) {
      const names = await readdir(folder).catch(() => []);
      const paths = names.map((name) => join(folder, name));
      const own = await Promise.all(paths.map(async (path) => known.has(path) && (await identityOfFile(path)) === known.get(path)));
      if (paths.length === 0 || own.includes(false)) continue;
      try {
        for (const path of paths) await rm(path);
        await rmdir(folder);
        log.info(`Removed ${folder}, which the last build with this template left.`);
      } catch (error) {
        log.debug(`${folder}, which the last build with this template left, stays: ${messageOf(error)}`);
      }
    }
    await rm(this.#file, { force: true });
  }
}

async function identityOfFile(path: string): Promise<string | undefined> {
  const state = await lstat(path, { bigint: true }).catch(() => undefined);
  return state?.isFile() === true ? fileIdentity(state) : undefined;
}
