import { UserError } from '@bakehouse/core/errors';
import { foldName, pathProblem } from './file-names.ts';

/** One entry of an archive as it says itself: nothing of it is to be believed. */
export interface ArchiveEntry {
  readonly kind: 'file' | 'folder' | 'link';
  /** As it stands in the archive. */
  readonly name: string;
  /** Permission bits; 0644 where the archive has none. */
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
  /** Of a link in a tar; a zip has it as content. */
  readonly target?: string;
}

/** Gets each entry; must read the content of each file, which throws when that is not what the archive promises. */
export type VisitEntry = (entry: ArchiveEntry, content: AsyncIterable<Buffer>) => Promise<void>;

export interface ArchiveLimits {
  /** Bytes of all files together. */
  readonly bytes: number;
  readonly entries: number;
}

/** More than any image or set of scripts has; an archive of 40 MB can claim more than this. */
export const DEFAULT_LIMITS: ArchiveLimits = { bytes: 64 * 1024 ** 3, entries: 1_000_000 };

/** The longest target of a link (PATH_MAX of Linux). */
export const LONGEST_TARGET = 4096;

/** The error of an archive that will not be unpacked. */
export function refusedEntry(archive: string, name: string, what: string): UserError {
  return new UserError(`Will not unpack ${archive}: its entry ${JSON.stringify(name)} ${what}.`, {
    hint: 'check where the archive comes from',
  });
}

/** The error of an archive that is cut or damaged. */
export function damagedArchive(archive: string, what: string, cause?: unknown): UserError {
  return new UserError(`${archive} is damaged: ${what}.`, { cause, hint: 'fetch or pack it again' });
}

/** Checks names and sums of one archive, entry by entry, before anything is done with them. */
export class EntryGuard {
  readonly #archive: string;
  readonly #limits: ArchiveLimits;
  /** By what a file system without case takes for the same name. */
  readonly #taken = new Map<string, { readonly path: string; kind: ArchiveEntry['kind'] }>();
  #entries = 0;
  #bytes = 0;

  constructor(archive: string, limits: ArchiveLimits) {
    this.#archive = archive;
    this.#limits = limits;
  }

  /**
   * @returns the safe path, '' for the archive's own root
   * @throws UserError for a path that leads out, through another entry, or onto one, and for too much of anything
   */
  admit(entry: ArchiveEntry): string {
    const { name, kind } = entry;
    this.#bytes += entry.size;
    if (++this.#entries > this.#limits.entries) throw this.#refused(name, `is more than the ${this.#limits.entries}th`);
    if (!(entry.size >= 0 && this.#bytes <= this.#limits.bytes)) {
      throw this.#refused(name, `would make more than ${this.#limits.bytes} bytes of it`);
    }
    const path = name.replace(/^(?:\.\/+)+/, '').replace(kind === 'folder' ? /\/+$/ : /$^/, '');
    if ((path === '' || path === '.') && kind === 'folder') return '';
    const problem = pathProblem(path);
    if (problem !== undefined) throw this.#refused(name, problem);
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) this.#take(parts.slice(0, depth).join('/'), 'folder', name);
    this.#take(path, kind, name);
    return path;
  }

  #take(path: string, kind: ArchiveEntry['kind'], name: string): void {
    const key = foldName(path);
    const other = this.#taken.get(key);
    if (other === undefined) this.#taken.set(key, { path, kind });
    else if (other.path !== path) {
      throw this.#refused(name, `has the same name as ${JSON.stringify(other.path)} where case or Unicode form do not count`);
    } else if (kind !== 'folder' || other.kind !== 'folder') {
      if (kind === 'folder') throw this.#refused(name, `goes through ${JSON.stringify(path)}, which is a ${other.kind}`);
      throw this.#refused(name, 'stands in the archive twice');
    }
  }

  #refused(name: string, what: string): UserError {
    return refusedEntry(this.#archive, name, what);
  }
}
