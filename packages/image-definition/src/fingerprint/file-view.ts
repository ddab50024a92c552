import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileIdentity, isSettled } from '@bakehouse/system/file-set';

/** What stands for something that is not there, or cannot be looked at. */
const ABSENT = '-';

/** One millisecond. */
const FINE = 1_000_000n;

interface Seen {
  /** Equal as long as nothing changed, the way that links lead included. */
  readonly identity: string;
  /** False when it may change once more without showing it. */
  readonly settled: boolean;
}

/**
 * Looks at files and folders, at those that several definitions share once. Synchronous, since a warm plan does nothing else a hundred
 * thousand times, and a promise costs several times the system call.
 */
export class FileView {
  readonly #since: bigint;
  readonly #seen = new Map<string, Seen>();
  readonly #places = new Map<string, string>();
  readonly #listings = new Map<string, string>();

  /** @param since nanoseconds, from `fileSystemTime`, before the first file was read */
  constructor(since: bigint) {
    this.#since = since;
  }

  /** Like `file`, for one that many definitions name. */
  sharedFile(path: string): Seen {
    const known = this.#seen.get(path);
    if (known !== undefined) return known;
    const seen = this.file(path);
    this.#seen.set(path, seen);
    return seen;
  }

  /** Where the folder of a path really lies; a folder on the way that becomes a link, or leads elsewhere, changes it. */
  placeOf(path: string): string {
    const folder = dirname(path);
    let place = this.#places.get(folder);
    if (place === undefined) {
      place = quietly(() => realpathSync.native(folder)) ?? ABSENT;
      this.#places.set(folder, place);
    }
    return place;
  }

  /** What changes with the entries of a folder; undefined where the file system keeps no times fine enough to rely on. */
  folder(path: string): string | undefined {
    const status = quietly(() => lstatSync(path, { bigint: true }));
    // FAT keeps every second second, exFAT hundredths; others 100 ns and less.
    return status === undefined || status.mtimeNs % FINE === 0n ? undefined : this.#identity(status).identity;
  }

  /** Names and kinds of all entries of a folder, in the order of their names. */
  listing(folder: string): string {
    let listing = this.#listings.get(folder);
    if (listing === undefined) {
      const entries = quietly(() => readdirSync(folder, { withFileTypes: true }));
      const names = entries?.map((entry) => `${entry.name}${entry.isDirectory() ? '/d' : entry.isFile() ? '/f' : '/o'}`);
      listing = names?.sort().join('/') ?? ABSENT;
      this.#listings.set(folder, listing);
    }
    return listing;
  }

  /** A file: its own identity, and for a link that of its target and where that lies. */
  file(path: string): Seen {
    const status = quietly(() => lstatSync(path, { bigint: true }));
    if (status === undefined) return { identity: ABSENT, settled: false };
    const own = this.#identity(status);
    if (!status.isSymbolicLink()) return own;
    const target = quietly(() => statSync(path, { bigint: true }));
    const place = quietly(() => realpathSync.native(path));
    if (target === undefined || place === undefined) return { identity: ABSENT, settled: false };
    const there = this.#identity(target);
    return { identity: `${own.identity} > ${there.identity} ${place}`, settled: own.settled && there.settled };
  }

  #identity(status: BigIntStats): Seen {
    // The mode is part of the times where there is a ctime; Windows and some network drives have none.
    return { identity: `${status.mode} ${fileIdentity(status)}`, settled: isSettled(status, this.#since) };
  }
}

function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    // Whatever the reason, the definition is read again, and that reports it.
    return undefined;
  }
}
