import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { canonicalJson, type Json } from '@bakehouse/core/data';
import { hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { version } from '@bakehouse/core/step';
import { FileView } from '@bakehouse/image-definition/fingerprint';
import { fileSystemTime } from '@bakehouse/system/file-set';
import { readRegularFile, sha256, writeFileAtomically } from '@bakehouse/system/files';

/** Counts up when what is kept, or what it is made of, changes in meaning. */
const SCHEMA = 'bakehouse-definition-cache/1';
/** Of definitions that this run did not ask for; more than that, and more than it asked for, are forgotten. */
const MAX_UNUSED = 10_000;
const LINE_END = 0x0a;

/** Everything on the disk that a definition's result depends on. All paths are absolute. */
export interface DefinitionInputs {
  /** The definition, its parents, its files of variables and every file that it names. */
  readonly files: readonly string[];
  /** Folders whose entries count: those named as a whole, everything below them, and those that a pattern was looked for in. */
  readonly folders: readonly string[];
}

/** What is kept of a definition: a small part that every plan needs, and one that is only parsed where it is asked for. */
interface KeptDefinition<Essentials, Details> {
  readonly essentials: Essentials;
  details(): Details;
}

/** Files by folder: where the folder really lies, and name and identity of each. */
type KeptFolder = readonly [folder: string, place: string, ...files: (readonly [name: string, identity: string])[]];

interface Inputs {
  readonly definition: string;
  readonly folders: readonly KeptFolder[];
  readonly listings: readonly (readonly [folder: string, listing: string, identity: string])[];
}

/** Three lines of the file: inputs, essentials and details as JSON. */
interface Entry {
  readonly inputs: Buffer;
  readonly essentials: Buffer;
  readonly details: Buffer;
}

/**
 * What was made of definitions, kept over runs in one file: a plan of an unchanged tree parses no YAML and reads no file of it.
 *
 * A result is given back only if every file it was made of has the same times, size, inode, mode and real place, and every folder
 * that was listed has the same entries. It is kept only if all those files were settled before this run began to read. Only
 * usable definitions are to be put in; their warnings belong to what is kept.
 */
export class DefinitionCache<Essentials extends object, Details extends object> {
  readonly #file: string;
  readonly #key: string;
  readonly #entries: Map<string, Entry>;
  readonly #view: FileView;
  readonly #used = new Set<string>();
  #changed = false;

  private constructor(file: string, key: string, entries: Map<string, Entry>, view: FileView) {
    this.#file = file;
    this.#key = key;
    this.#entries = entries;
    this.#view = view;
  }

  /**
   * @param file where results are kept; a missing one is an empty one
   * @param key all that results depend on beside files and the release of Bakehouse: given variables, options. With another key
   *   nothing is given back.
   * @param note is told when the file is of no use; it is then written anew
   */
  static async open<Essentials extends object, Details extends object>(
    file: string,
    key: Json,
    note: (message: string) => void = () => {},
  ): Promise<DefinitionCache<Essentials, Details>> {
    const since = await fileSystemTime(dirname(file));
    const digest = sha256(canonicalJson({ version, key }));
    return new DefinitionCache<Essentials, Details>(file, digest, await readEntries(file, digest, note), new FileView(since));
  }

  /** What was kept of a definition, unless anything that it was made of is not as it was. */
  get(definition: string): KeptDefinition<Essentials, Details> | undefined {
    const entry = this.#entries.get(definition);
    if (entry === undefined) return undefined;
    if (this.#isSame(JSON.parse(entry.inputs.toString()) as Inputs)) {
      const essentials = JSON.parse(entry.essentials.toString()) as Essentials;
      this.#used.add(definition);
      return { essentials, details: () => JSON.parse(entry.details.toString()) as Details };
    }
    this.#entries.delete(definition);
    this.#changed = true;
    return undefined;
  }

  /**
   * Keeps what was made of a usable definition, unless one of its files is so young that it could change without showing it.
   *
   * @param inputs what was read after this cache was opened
   */
  put(definition: string, inputs: DefinitionInputs, essentials: Essentials, details: Details): void {
    const kept = this.#keep(definition, inputs);
    if (kept === undefined) return;
    const line = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`);
    this.#entries.set(definition, { inputs: line(kept), essentials: line(essentials), details: line(details) });
    this.#used.add(definition);
    this.#changed = true;
  }

  /** Writes the file, whole or not at all, where there is anything new. */
  async save(): Promise<void> {
    if (!this.#changed) return;
    const all = this.#entries.size - this.#used.size <= Math.max(MAX_UNUSED, this.#used.size);
    const lines: Buffer[] = [];
    for (const [definition, { inputs, essentials, details }] of this.#entries) {
      if (all || this.#used.has(definition)) lines.push(inputs, essentials, details);
    }
    const body = Buffer.concat(lines);
    await writeFileAtomically(this.#file, Buffer.concat([Buffer.from(header(this.#key, body)), body]));
    this.#changed = false;
  }

  #isSame({ definition, folders, listings }: Inputs): boolean {
    const own = dirname(definition);
    for (const [folder, place, ...files] of folders) {
      for (const [index, [name, identity]] of files.entries()) {
        const path = folder + name;
        if (index === 0 && this.#view.placeOf(path) !== (place === '' ? dirname(path) : place)) return false;
        // Parents lie elsewhere; keeping what each definition has for itself would only take memory.
        const seen = folder.startsWith(own) ? this.#view.file(path) : this.#view.sharedFile(path);
        if (seen.identity !== identity) return false;
      }
    }
    return listings.every(
      // The times of a folder change with its entries, and cost a tenth of reading these. Others (something was there for a while, or
      // the file system keeps no fine times) say nothing.
      ([folder, listing, identity]) => this.#view.folder(folder) === identity || this.#view.listing(folder) === listing,
    );
  }

  #keep(definition: string, { files, folders }: DefinitionInputs): Inputs | undefined {
    const byFolder = new Map<string, [string, string, ...[string, string][]]>();
    for (const path of new Set([definition, ...files])) {
      const { identity, settled } = this.#view.file(path);
      if (!settled) return undefined;
      const own = dirname(path);
      // With the separator, so that a name can be put behind it as it is.
      const folder = path.slice(0, own.length + (own.endsWith('/') || own.endsWith('\\') ? 0 : 1));
      const place = this.#view.placeOf(path);
      const kept = byFolder.get(folder) ?? [folder, place === own ? '' : place];
      kept.push([path.slice(folder.length), identity]);
      byFolder.set(folder, kept);
    }
    const listings = [...new Set(folders)].map((folder) => [folder, this.#view.listing(folder), this.#view.folder(folder) ?? ''] as const);
    // A file that came after the folder was read, and is in the listing now, made the folder younger.
    if (listings.some(([folder]) => !this.#view.file(folder).settled)) return undefined;
    return { definition, folders: [...byFolder.values()], listings };
  }
}

function header(key: string, body: Uint8Array): string {
  return `${SCHEMA} ${key} ${crc32(body)}\n`;
}

async function readEntries(file: string, key: string, note: (message: string) => void): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes: Buffer;
  try {
    bytes = await readRegularFile(file);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) note(`${file} cannot be read; all definitions are read again: ${messageOf(error)}`);
    return entries;
  }
  const start = bytes.indexOf(LINE_END) + 1;
  const first = bytes.toString('latin1', 0, start);
  const keptKey = first.split(' ')[1] ?? '';
  if (first !== header(keptKey, bytes.subarray(start))) {
    note(`${file} is damaged or of another version of Bakehouse; all definitions are read again.`);
    return entries;
  }
  // Other variables or another release: no mistake, and nothing to be told.
  if (keptKey !== key) return entries;
  for (let at = start; at < bytes.length; ) {
    const ends = [0, 0, 0];
    let end = at;
    for (const index of ends.keys()) {
      const stop = bytes.indexOf(LINE_END, end);
      end = stop < 0 ? bytes.length : stop + 1;
      ends[index] = end;
    }
    const [inputs = at, essentials = at, details = at] = ends;
    const definition = definitionIn(bytes, at);
    const entry = {
      inputs: bytes.subarray(at, inputs),
      essentials: bytes.subarray(inputs, essentials),
      details: bytes.subarray(essentials, details),
    };
    entries.set(definition, entry);
    at = details;
  }
  return entries;
}

const BEGIN = '{"definition":';

/** The path that an entry begins with, without parsing all of it. */
function definitionIn(bytes: Buffer, from: number): string {
  return JSON.parse(bytes.toString('utf8', from + BEGIN.length, bytes.indexOf(',"folders":[', from))) as string;
}
