import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '@bakehouse/core/data';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';
import { isFacts } from '../build-job.ts';
import type { BuildFacts, BuildState } from '../builder.ts';
import type { Tags } from './build-tags.ts';

/** How a build has ended whose template is gone. */
interface BuildEnd {
  readonly schema: 'bakehouse-build-end/1';
  /** Resource id of the template. */
  readonly reference: string;
  readonly key: string;
  readonly state: BuildState;
  readonly request?: BuildFacts;
  /** Of the template. */
  readonly tags?: Tags;
}

/** What is known of builds whose templates are gone, as files of the cache folder. */
export class BuildEnds {
  readonly #folder: string;

  /** @param cacheFolder absolute */
  constructor(cacheFolder: string) {
    this.#folder = join(cacheFolder, 'builds', 'azure-image-builder');
  }

  /** @returns undefined when nothing is known, or what there is cannot be read */
  async read(reference: string): Promise<BuildEnd | undefined> {
    const end = await readJson<unknown>(this.#fileOf(reference)).catch(() => undefined);
    return isEnd(end) && end.reference.toLowerCase() === reference.toLowerCase() ? end : undefined;
  }

  async write(end: Omit<BuildEnd, 'schema'>): Promise<void> {
    await writeJson(this.#fileOf(end.reference), { schema: 'bakehouse-build-end/1', ...end });
  }

  async remove(reference: string): Promise<void> {
    await rm(this.#fileOf(reference), { force: true });
  }

  #fileOf(reference: string): string {
    return join(this.#folder, `${sha256(reference.toLowerCase()).slice(0, 16)}.json`);
  }
}

function isEnd(value: unknown): value is BuildEnd {
  if (!isObject(value) || value['schema'] !== 'bakehouse-build-end/1') return false;
  const { reference, key, state } = value;
  if (typeof reference !== 'string' || typeof key !== 'string' || !isObject(state)) return false;
  const { phase, problem = '', hint = '', facts = {} } = state;
  return (
    ['succeeded', 'failed', 'cancelled'].includes(String(phase)) &&
    typeof problem === 'string' &&
    typeof hint === 'string' &&
    isFacts(facts)
  );
}
