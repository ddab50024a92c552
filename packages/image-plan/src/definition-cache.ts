import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { canonicalJson, type Json } from '@bakehouse/core/data';
import { hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { version } from '@bakehouse/core/step';
import { FileView } from '@bakehouse/image-definition/fingerprint';
import { fileSystemTime } from '@bakehouse/system/file-set';
import { readRegularFile, sha256, writeFileAtomically } from '@bakehouse/system/files';
import { changedFiles, changedFolders, type DefinitionInputs, type InputState, inputState, type SeenInputs } from './input-state.ts';

/** Counts up when what is kept, or what it is made of, changes in meaning. */
const SCHEMA = 'bakehouse-definition-cache/2';
/** Of definitions that this run did not ask for; more than that, and more than it asked for, are forgotten. */
const MAX_UNUSED = 10_000;
const LINE_END = 0x0a;

/** What is kept of a definition: a small part that every plan needs, and one that is only parsed where it is asked for. */
interface KeptDefinition<Essentials, Details> {
  readonly essentials: Essentials;
  details(): Details;
  /** As they were, and are: what it was made of. */
  inputs(): InputState;
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
    const inputs = () => JSON.parse(entry.inputs.toString()) as InputState;
    if (this.#isSame(inputs())) {
      const essentials = JSON.parse(entry.essentials.toString()) as Essentials;
      this.#used.add(definition);
      return { essentials, details: () => JSON.parse(entry.details.toString()) as Details, inputs };
    }
    this.#entries.delete(definition);
    this.#changed = true;
    return undefined;
  }

  /** What is to be told later from what it will be then. @param inputs what was found after this cache was opened */
  look(definition: string, inputs: DefinitionInputs): SeenInputs {
    return inputState(definition, inputs, this.#view);
  }

  /**
   * Keeps what was made of a usable definition, unless one of its files is so young that it could change without showing it.
   *
   * @param inputs what `look` saw, before the result was made
   */
  put(definition: string, { state, settled }: SeenInputs, essentials: Essentials, details: Details): void {
    if (!settled) return;
    const line = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`);
    this.#entries.set(definition, { inputs: line(state), essentials: line(essentials), details: line(details) });
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

  #isSame(state: InputState): boolean {
    return changedFiles(state, this.#view).next().done === true && changedFolders(state, this.#view).next().done === true;
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
