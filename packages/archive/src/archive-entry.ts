import { UserError } from '@bakehouse/core/errors';
import { foldName, lengthProblem, pathProblem, shownName } from '@bakehouse/system/files';

/** One entry of an archive as it says itself: nothing of it is to be believed. */
export interface ArchiveEntry {
  /** `hard-link`: another name of a file before it; only who asks for them gets them. */
  readonly kind: 'file' | 'folder' | 'link' | 'hard-link';
  /** As it stands in the archive. */
  readonly name: string;
  /** Permission bits; 0644 where the archive has none. */
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
  /** Of a link in a tar, and of a hard link the name of that file; a zip has it as content. */
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

/** Of all names together, and of the folders in them too: what is kept to tell that two entries are one. */
const MOST_NAME_BYTES = 256 * 1024 * 1024;
const MOST_PLACES = 2_000_000;
/** New folders that an entry's name makes, on the average: making and removing them takes longer than anything else. */
const MOST_FOLDERS = 16;
const FREE_FOLDERS = 1000;

/** The longest target of a link (PATH_MAX of Linux). */
export const LONGEST_TARGET = 4096;

/** The error of an archive that will not be unpacked. */
export function refusedEntry(archive: string, name: string, what: string): UserError {
  return new UserError(`Will not unpack ${archive}: its entry ${shownName(name)} ${what}.`, {
    hint: 'check where the archive comes from',
  });
}

/** The error of an archive that is cut or damaged. */
export function damagedArchive(archive: string, what: string, cause?: unknown): UserError {
  return new UserError(`${archive} is damaged: ${what}.`, { cause, hint: 'fetch or pack it again' });
}

/** A file, link or folder that an archive has up to now. */
interface Place {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Of a folder, by what a file system without case takes for the same name. */
  readonly below: Map<string, Place>;
}

const NOTHING: Map<string, Place> = new Map();

/**
 * `portable`: no two names that are the same where case or Unicode form do not count, and no empty parts, so that the content is the same
 * everywhere. `unix`: as tar(1) on Linux takes them; where such names are the same file the second is an error of the file system.
 */
export type ArchiveNames = 'portable' | 'unix';

const LEADING_DOTS = /^(?:\.\/+)+/;

/** `./a//b/./c` → `a/b/c`; an absolute path stays one. */
function withoutEmptyParts(name: string): string {
  if (name.startsWith('/')) return name;
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** Checks names and sums of one archive, entry by entry, before anything is done with them. */
export class EntryGuard {
  readonly #archive: string;
  readonly #limits: ArchiveLimits;
  readonly #names: ArchiveNames;
  readonly #root = new Map<string, Place>();
  #places = 0;
  #entries = 0;
  #bytes = 0;
  #nameBytes = 0;

  constructor(archive: string, limits: ArchiveLimits, names: ArchiveNames = 'portable') {
    this.#archive = archive;
    this.#limits = limits;
    this.#names = names;
  }

  /**
   * @returns the safe path, '' for the archive's own root
   * @throws UserError for a path that leads out, through another entry, or onto one, and for too much of anything
   */
  admit(entry: ArchiveEntry): string {
    const { name, kind } = entry;
    const tooLong = lengthProblem(name);
    if (tooLong !== undefined) throw this.#refused(name, tooLong);
    this.#bytes += entry.size;
    this.#nameBytes += name.length;
    if (++this.#entries > this.#limits.entries) throw this.#refused(name, `is more than the ${this.#limits.entries}th`);
    if (!(entry.size >= 0 && this.#bytes <= this.#limits.bytes)) {
      throw this.#refused(name, `would make more than ${this.#limits.bytes} bytes of it`);
    }
    if (this.#nameBytes > MOST_NAME_BYTES) throw this.#refused(name, `comes after ${MOST_NAME_BYTES} bytes of names`);
    const path =
      this.#names === 'unix' ? withoutEmptyParts(name) : name.replace(LEADING_DOTS, '').replace(kind === 'folder' ? /\/+$/ : /$^/, '');
    if ((path === '' || path === '.') && kind === 'folder') return '';
    const problem = pathProblem(path);
    if (problem !== undefined) throw this.#refused(name, problem);
    this.#take(path.split('/'), kind === 'hard-link' ? 'file' : kind, name);
    return path;
  }

  #take(parts: readonly string[], kind: Place['kind'], name: string): void {
    let folder = this.#root;
    for (const [depth, part] of parts.entries()) {
      const isLast = depth === parts.length - 1;
      const key = this.#names === 'unix' ? part : foldName(part);
      const other = folder.get(key);
      const shown = () => shownName([...parts.slice(0, depth), other?.name].join('/'));
      if (other === undefined) {
        if (++this.#places > MOST_PLACES) throw this.#refused(name, `comes after ${MOST_PLACES} files and folders`);
        if (this.#places > FREE_FOLDERS + MOST_FOLDERS * this.#entries)
          throw this.#refused(name, 'has one folder in another again and again');
        const place = { name: part, kind: isLast ? kind : ('folder' as const), below: isLast && kind !== 'folder' ? NOTHING : new Map() };
        folder.set(key, place);
        folder = place.below;
        continue;
      }
      if (other.name !== part) throw this.#refused(name, `has the same name as ${shown()} where case or Unicode form do not count`);
      const isFolder = !isLast || kind === 'folder';
      if (isFolder && other.kind !== 'folder') throw this.#refused(name, `goes through ${shown()}, which is a ${other.kind}`);
      if (!isFolder) throw this.#refused(name, 'stands in the archive twice');
      folder = other.below;
    }
  }

  #refused(name: string, what: string): UserError {
    return refusedEntry(this.#archive, name, what);
  }
}
