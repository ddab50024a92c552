import { sha256OfFile } from '@bakehouse/system/files';

/** Where fingerprints get the digests of files from: reading them, or a cache. */
export interface FileDigests {
  /**
   * @param file absolute path of a regular file
   * @returns SHA-256 as lower-case hexadecimal
   */
  digestOf(file: string): Promise<string>;
  /** Takes many digests at once, before they are asked for one by one. */
  prepare?(files: readonly string[], signal?: AbortSignal): Promise<void>;
}

/** Reads every file, each time. */
export const readingDigests: FileDigests = { digestOf: (file) => sha256OfFile(file) };
