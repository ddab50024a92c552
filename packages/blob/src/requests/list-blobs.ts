import { getHeapStatistics } from 'node:v8';
import { ExternalError } from '@bakehouse/core/errors';
import { counted, formatBytes } from '@bakehouse/core/text';
import { blobErrorCode } from '../errors/blob-error.ts';
import { LONGEST_BLOB_NAME } from '../names/blob-name.ts';
import type { BlobRequests } from './blob-requests.ts';
import type { ReachedContainer } from './container.ts';
import { type ListedPage, type RemoteBlob, readListedPage } from './listed-blob.ts';

/** The most that one answer lists. */
const PAGE_SIZE = 5000;
/** Answers in a row that list nothing and say that there is more. The service gives one where a list crosses from one of its servers to another. */
export const MOST_EMPTY_PAGES = 1000;
/** "Scalability and performance targets for Blob Storage": 50,000 blocks of 4,000 MiB; blobs of other types are smaller. */
const LARGEST_BLOB = 50_000 * 4000 * 1024 * 1024;
const TYPES: readonly string[] = ['BlockBlob', 'PageBlob', 'AppendBlob'] satisfies RemoteBlob['type'][];
/** Characters of a name that a message shows. */
const SHOWN = 120;

export interface ListOptions {
  /** Needs a permission of its own on the account. */
  readonly tags?: boolean;
  readonly copy?: boolean;
  /** What the run has done so far, for the error. Default: "nothing was changed". */
  readonly soFar?: string;
  /** Characters of all answers together. Default: what half of this process's memory holds. */
  readonly most?: number;
}

/**
 * Lists all blobs under a prefix, with metadata, 5,000 in a request. What is no answer to the question is refused as a whole: blobs outside
 * of the prefix or of another container, without size or version, twice, or a list without an end. Whoever compares, deletes or
 * fetches by a list must be able to rely on it.
 *
 * @param prefix as names begin, with the slash
 * @returns undefined when there is no such container
 * @throws ExternalError, CancelledError
 */
export async function listBlobs(
  { list, container, host }: Pick<ReachedContainer, 'list' | 'container' | 'host'>,
  prefix: string,
  requests: BlobRequests,
  options: ListOptions = {},
): Promise<Map<string, RemoteBlob> | undefined> {
  const include = ['metadata', ...(options.tags === true ? ['tags'] : []), ...(options.copy === true ? ['copy'] : [])].join(',');
  const common = `include=${encodeURIComponent(include)}&maxresults=${PAGE_SIZE}${prefix === '' ? '' : `&prefix=${encodeURIComponent(prefix)}`}`;
  const listing = new Listing({ container, host, prefix, ...options });
  let marker = '';
  do {
    const query = marker === '' ? common : `${common}&marker=${encodeURIComponent(marker)}`;
    let xml: string;
    try {
      xml = await requests.send('list the blobs', (signal) => list(query, signal), { expected: ['ContainerNotFound'] });
    } catch (error) {
      if (blobErrorCode(error) === 'ContainerNotFound') return undefined;
      throw error;
    }
    marker = listing.add(xml);
  } while (marker !== '');
  return listing.blobs;
}

interface Asked extends Pick<ListOptions, 'soFar' | 'most'> {
  readonly container: string;
  readonly host: string;
  readonly prefix: string;
}

/** The answers of one listing so far, each held against what was asked for. */
class Listing {
  readonly blobs = new Map<string, RemoteBlob>();
  readonly #asked: Asked;
  /** Characters that may still come. The blobs keep the text that they were read from. */
  #left: number;
  readonly #markers = new Set<string>();
  #empty = 0;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#left = asked.most ?? getHeapStatistics().heap_size_limit / 2;
  }

  /** @returns where the next answer begins; '' when this was the last; @throws ExternalError for what cannot be true */
  add(xml: string): string {
    const page = readListedPage(xml);
    if (page === undefined) throw this.#noList();
    const { container } = this.#asked;
    // Old versions of the service give the address.
    if (page.container !== '' && page.container !== container && !page.container.endsWith(`/${container}`))
      throw this.#refuse(`is one of the container ${shown(page.container)}`);
    this.#left -= xml.length;
    if (this.#left < 0) {
      throw new ExternalError(
        `The listing of ${container} has more than ${counted(this.blobs.size, 'blob')}, ${formatBytes(-this.#left)} more than this process has memory for; ${this.#soFar()}.`,
        { ...CALL, hint: 'give a longer prefix, or more memory: NODE_OPTIONS=--max-old-space-size=8192' },
      );
    }
    this.#addBlobs(page);
    return page.marker === '' ? '' : this.#next(page.marker);
  }

  #addBlobs(page: ListedPage): void {
    const { blobs } = this;
    const before = blobs.size;
    for (const blob of page.blobs) {
      const known = blobs.size;
      const problem = this.#problemOf(blob);
      if (problem !== undefined) throw this.#refuse(problem);
      blobs.set(blob.name, blob);
      if (blobs.size === known) throw this.#refuse(`names ${shown(blob.name)} twice`);
      if (blobs.size - before > PAGE_SIZE) throw this.#refuse(`names more than ${PAGE_SIZE} blobs in one answer`);
    }
    this.#empty = blobs.size > before ? 0 : this.#empty + 1;
  }

  #problemOf({ name, size, etag, type }: RemoteBlob): string | undefined {
    const { prefix } = this.#asked;
    if (name === '') return 'has a blob without a name';
    if (!name.startsWith(prefix)) return `names ${shown(name)}, which does not begin with the prefix ${shown(prefix)}`;
    if (name.length > LONGEST_BLOB_NAME)
      return `names ${shown(name)} of ${name.length} characters; no blob's name is longer than ${LONGEST_BLOB_NAME}`;
    if (!name.isWellFormed()) return `names ${shown(name)}, which is not valid Unicode`;
    if (Number.isNaN(size)) return `does not say how large ${shown(name)} is`;
    if (size > LARGEST_BLOB) return `says that ${shown(name)} has ${size} bytes, which no blob has`;
    // Without it a blob that was replaced since could not be told from the one that was listed.
    if (etag === '') return `does not say which version (ETag) of ${shown(name)} is there`;
    if (!TYPES.includes(type)) return `says that ${shown(name)} is a ${shown(type)}`;
    return undefined;
  }

  #next(marker: string): string {
    if (this.#markers.has(marker))
      throw this.#refuse(`begins again: after ${counted(this.blobs.size, 'blob')} its next marker is one that it had before`);
    if (this.#empty >= MOST_EMPTY_PAGES) throw this.#refuse(`does not end: ${this.#empty} answers in a row named no blob`);
    this.#markers.add(marker);
    return marker;
  }

  #soFar(): string {
    return this.#asked.soFar ?? 'nothing was changed';
  }

  #refuse(problem: string): ExternalError {
    const { container, host } = this.#asked;
    return new ExternalError(`The listing of ${container} at ${host} ${problem}; ${this.#soFar()}.`, {
      ...CALL,
      hint: `that is no right answer to List Blobs: is ${host} the service itself, or something between (a gateway, a cache, an emulator) that must be mended first?`,
    });
  }

  #noList(): ExternalError {
    return new ExternalError('Cannot list the blobs: the answer is no list.', {
      ...CALL,
      hint: 'does something between this machine and the service answer in its place (a proxy, a sign-in page)?',
    });
  }
}

const CALL = { service: 'Blob Storage', operation: 'list the blobs' };

function shown(text: string): string {
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}
