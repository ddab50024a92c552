import { canonicalJson, type Json } from '@bakehouse/core/data';
import { type FieldValue, type FieldValues, type FileField, writeFields } from '../mapping/file-fields.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { isMapping, type JsonObject, type KeyPath, KeyTree, valueAt, withValue } from '../mapping/key-tree.ts';
import { tagsWithPool } from '../mapping/pool-tag.ts';
import { unsupportedPaths, WriteProblems } from '../mapping/supported-paths.ts';
import { cloudOf, SAYABLE, valuesOf } from './cloud-values.ts';
import { CLOUDS, type Cloud, COMMON_FIELDS, FIELDS_OF, TAGS } from './clouds.ts';
import { archOf, type WorkerImagesRemainder } from './documents.ts';
import { tagsAsList } from './tag-list.ts';

/**
 * The data of the file that documents with their variables replaced make: at most one image for each cloud.
 *
 * @throws InputError when the documents hold what the format cannot say
 */
export function fileData(documents: readonly IntermediateDocument[]): JsonObject {
  const problems = new WriteProblems();
  const merged = new MergedFile(problems);
  for (const document of documents) merged.add(document);
  problems.throwIfAny('worker-images');
  return merged.toData();
}

class MergedFile {
  readonly #problems: WriteProblems;
  readonly #values: FieldValues = {};
  readonly #extra = new KeyTree();
  readonly #clouds = new Set<Cloud>();
  #tags: JsonObject = {};
  #left: WorkerImagesRemainder = {};
  #arch: Json | undefined;
  #first = true;
  #foreign = true;

  constructor(problems: WriteProblems) {
    this.#problems = problems;
  }

  add(document: IntermediateDocument): void {
    const problems = this.#problems;
    const cloud = cloudOf(document);
    if (cloud === undefined) {
      problems.add(document, 'source.kind', `is ${valueAt(document, ['source', 'kind'])}, which this format has no key for`);
      return;
    }
    if (this.#clouds.has(cloud))
      problems.add(document, 'the definition', `is the second one for ${cloud}: a file has one image for each cloud`);
    this.#clouds.add(cloud);
    for (const path of unsupportedPaths(document, SAYABLE[cloud])) problems.add(document, path, 'has no key in this format');
    for (const [name, value] of Object.entries(valuesOf(document, cloud, problems))) this.#put(document, name, value);
    const tags = tagsWithPool(document, ['worker_pool_id'], problems);
    const arch = valueAt(document, ['image', 'arch']);
    if (!this.#first && canonicalJson(tags) !== canonicalJson(this.#tags)) this.#differs(document, 'tags');
    if (!this.#first && arch !== this.#arch) this.#differs(document, 'image.arch');
    this.#tags = tags;
    this.#arch = arch;
    this.#first = false;
    this.#keep(document);
  }

  toData(): JsonObject {
    const fields: FileField[] = CLOUDS.filter((cloud) => this.#clouds.has(cloud)).flatMap((cloud) => [...FIELDS_OF[cloud]]);
    const left = { ...this.#left, extra: this.#extra.toJson() };
    const texts = new Map<KeyPath, JsonObject>([[TAGS, this.#tags]]);
    const data = writeFields([...fields, ...COMMON_FIELDS], this.#values, texts, left);
    return tagsAsList(this.#withArch(data), this.#left.tagOrder);
  }

  #put(document: IntermediateDocument, name: string, value: FieldValue | undefined): void {
    const shared = COMMON_FIELDS.some((field) => field.name === name);
    if (shared && !this.#first && JSON.stringify(this.#values[name]) !== JSON.stringify(value)) {
      this.#differs(document, { osDisk: 'build.osDiskGB', spot: 'build.spot' }[name] ?? 'tests.inVm');
    }
    this.#values[name] = value;
  }

  #differs(document: IntermediateDocument, path: string): void {
    this.#problems.add(document, path, 'is not the same in all images of the file, which has one key for it');
  }

  #keep(document: IntermediateDocument): void {
    const kept = valueAt(document, ['provider', 'worker-images']);
    if (!isMapping(kept)) return;
    this.#foreign = false;
    const { extra, keys, written, tagOrder } = kept as WorkerImagesRemainder;
    if (isMapping(extra)) {
      const before = this.#extra.toJson();
      for (const path of differences(extra, before, 'provider.worker-images.extra')) this.#differs(document, path);
      this.#extra.fill(extra);
    }
    const order = this.#left.tagOrder ?? tagOrder;
    this.#left = {
      keys: { ...(isMapping(keys) ? keys : {}), ...this.#left.keys },
      written: { ...(isMapping(written) ? written : {}), ...this.#left.written },
      ...(order === undefined ? {} : { tagOrder: order }),
    };
  }

  /** `vm.tc_arch` follows `image.arch`, in the letters that it was written with. */
  #withArch(data: JsonObject): JsonObject {
    const path = ['vm', 'tc_arch'];
    const written = valueAt(data, path);
    const known = archOf(written);
    if (known === this.#arch || (this.#arch !== 'x64' && this.#arch !== 'arm64')) return data;
    const needed = this.#foreign && written === undefined && (this.#clouds.has('gcp') || this.#clouds.has('aws'));
    if (known === undefined && !needed) return data;
    const name = this.#arch === 'x64' ? 'amd64' : 'arm64';
    return withValue(data, path, typeof written === 'string' && written === written.toLowerCase() ? name : name.toUpperCase());
  }
}

/** Paths of values that are in both mappings and differ. */
function differences(one: JsonObject, other: JsonObject, path: string): string[] {
  return Object.entries(one).flatMap(([key, value]) => {
    const there = Object.hasOwn(other, key) ? other[key] : undefined;
    if (value === undefined || there === undefined) return [];
    if (isMapping(value) && isMapping(there)) return differences(value, there, `${path}.${key}`);
    return canonicalJson(value) === canonicalJson(there) ? [] : [`${path}.${key}`];
  });
}
