/*
 * Files of any size, disk images of many GiB too: a container of Azure Blob Storage (`../../blob/src/stores/container-blob-store.ts`) or a
 * directory (`blob-directory.ts`). Gallery, caches and host-config take one as a value. Names follow the rules of `checkKey` in state-store.ts.
 */

/** What is known of a blob without reading it. */
export interface StoredBlob {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Opaque. Another one after every write. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Lower-case hexadecimal, as it was when the blob was uploaded; undefined where nobody has noted it. */
  readonly sha256: string | undefined;
  /** Its upload has not ended. Only seen by who asks for such. */
  readonly unfinished?: boolean;
}

/** A file to be uploaded. It must not change meanwhile. */
export interface BlobSource {
  /** Absolute. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal; checked while it is read. */
  readonly sha256: string;
}

/** A part of a blob, in bytes; the end is the first one that does not belong to it. */
export interface BlobRange {
  readonly start: number;
  readonly end: number;
}

export interface BlobStore {
  /** Folder or URL, without anything secret, for messages. */
  readonly place: string;

  /** @returns undefined when there is no such blob, or its upload has not ended; @throws InputError, ExternalError, CancelledError; so do all */
  properties(name: string): Promise<StoredBlob | undefined>;

  /**
   * Blobs whose names begin with a prefix, sorted, however many pages the service gives. Uploads that have not ended are left out.
   *
   * @param prefix any text, '' for all
   * @param options `unfinished`: those too, where the store shows them
   */
  list(prefix: string, options?: { readonly unfinished?: boolean }): Promise<StoredBlob[]>;

  /**
   * Reads a whole blob, or a part of one, into memory.
   *
   * @param range ends at the end of the blob at the latest; without one at most 64 MiB are read
   * @returns undefined when there is no such blob
   */
  read(name: string, range?: BlobRange): Promise<{ readonly bytes: Buffer; readonly version: string } | undefined>;

  /**
   * Writes a small blob, at most 64 MiB, whole or not at all.
   *
   * @param ifVersion undefined when nothing may be there
   * @returns its version
   * @throws PreconditionFailed when another version is there, or nothing
   */
  write(name: string, bytes: Uint8Array, ifVersion: string | undefined): Promise<string>;

  /**
   * Brings a file of any size there. It is seen when all of it is there. Holes of sparse files are not sent; what an interrupted run has
   * sent is not sent again, from whichever machine. Where the same content is there already nothing is done.
   *
   * @param signal ends this upload, beside the signal of the store
   * @returns the blob, which has the SHA-256 of the file
   * @throws PreconditionFailed when another content is there or another run writes the same name; UserError when the file is not what
   *   `source` says or changes
   */
  upload(name: string, source: BlobSource, signal?: AbortSignal): Promise<StoredBlob>;

  /**
   * Brings a blob into a file, whole or not at all, with holes for its zeros. An interrupted run is gone on with where it was.
   *
   * @param target absolute; its folder is made, a file there is replaced
   * @param expected of the blob, by a record; lower-case hexadecimal
   * @throws UserError when the blob is gone, has another content or changes meanwhile, or the disk is full
   */
  download(name: string, target: string, expected: { readonly size: number; readonly sha256: string }): Promise<void>;

  /** @throws PreconditionFailed when another version is there, or nothing */
  delete(name: string, ifVersion: string): Promise<void>;
}
