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
 * What runs with a template left that are over. The builders of virtual machines write to a folder that must not exist, and always to the
 * same one where the template does not say otherwise: without this every second build would fail.
 */
export class PackerOutput {
  readonly #folder: string;
  readonly #file: string;

  /**
   * @param cacheFolder absolute
   * @param template absolute path of what the definition names
   * @param image its id: several may be made of one template
   */
  constructor(cacheFolder: string, template: string, image: string) {
    this.#folder = join(cacheFolder, 'packer-outputs', sha256(template).slice(0, 16));
    this.#file = join(this.#folder, `${sha256(image).slice(0, 16)}.json`);
  }

  /** Keeps in mind what a run has made, once nobody needs it there any more. @param files absolute paths */
  async note(files: readonly string[]): Promise<void> {
    const seen: [string, string][] = [];
    for (const path of files) {
      const identity = await identityOfFile(path);
      if (identity !== undefined) seen.push([path, identity]);
    }
    // Without it the next build is told what is in the way.
    await writeJson(this.#file, { files: seen } satisfies PreviousOutput).catch(() => {});
  }

  /** Removes the folders in which there is nothing but what a run left, as it left it. Others stay, and Packer says what it thinks of them. */
  async remove(log: Log): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const record = join(this.#folder, name);
      const previous = await readJson<PreviousOutput | null>(record).catch(() => undefined);
      if (Array.isArray(previous?.files)) await removeFolders(previous.files, log);
      await rm(record, { force: true });
    }
  }
}

async function removeFolders(files: PreviousOutput['files'], log: Log): Promise<void> {
  const known = new Map(files.filter((entry): entry is [string, string] => Array.isArray(entry)));
  for (const folder of new Set([...known.keys()].map((path) => dirname(path)))) {
    const paths = (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
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
}

async function identityOfFile(path: string): Promise<string | undefined> {
  const state = await lstat(path, { bigint: true }).catch(() => undefined);
  return state?.isFile() === true ? fileIdentity(state) : undefined;
}
