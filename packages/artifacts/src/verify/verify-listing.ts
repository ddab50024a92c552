import { posix } from 'node:path';
import { throwIfCancelled } from '@bakehouse/core/errors';
import type { ExpectedFiles } from '@bakehouse/records/artifacts';
import { compareFiles, type FoundFile } from './compare-files.ts';
import { soundOf, type Verified, type VerifyOptions } from './verify-folder.ts';

/** What a store tells of a file without sending it. */
export interface ListedObject {
  /** With `/`, below the place that is verified. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** As its metadata says, hexadecimal; undefined where nobody recorded it. */
  readonly sha256?: string | undefined;
  /** Why it cannot be read as it is: "is being copied". */
  readonly problem?: string | undefined;
}

/**
 * Checks that a store (a container below a prefix) holds what a manifest says, by its listing alone: sizes and recorded SHA-256, no
 * bytes. Symbolic links and folders are not checked: stores have none.
 *
 * @param place stands before names in findings: "container/prefix"
 * @param manifest the manifest's own name in the store, which it cannot tell of itself; undefined when it comes from elsewhere
 * @throws CancelledError and what the listing throws
 */
export async function verifyListing(
  listing: AsyncIterable<ListedObject> | Iterable<ListedObject>,
  place: string,
  expected: ExpectedFiles,
  manifest: string | undefined,
  options: Pick<VerifyOptions, 'allowExtra' | 'signal'>,
): Promise<Verified> {
  const found: FoundFile[] = [];
  const links = new Set(expected.files.filter(({ link }) => link !== undefined).map(({ path }) => path));
  for await (const { path, size, sha256, problem } of listing) {
    throwIfCancelled(options.signal);
    if (path !== manifest && !links.has(path)) found.push({ path, size, sha256: sha256?.toLowerCase(), problem });
  }
  const shown = (path: string) => posix.join(place, path);
  const files = expected.files.filter(({ link }) => link === undefined);
  const findings = compareFiles(files, found, { allowExtra: options.allowExtra, shown });
  return { ...soundOf(files, findings, found, shown), findings };
}
