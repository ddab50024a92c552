import { PreconditionFailed } from '@bakehouse/records/stores';
import { layout } from './container-layout.ts';
import type { Stores } from './image-work.ts';

/** Milliseconds. A file that no version names yet may be that of a run whose lease was lost; none works on one for a day. */
const STALE = 24 * 3600_000;

/**
 * Removes the files of an image that killed runs left, whole ones and halves: no version names them, and nobody has written to them for a day.
 *
 * @param needed files that are wanted now
 * @param now of the service's clock, more or less
 */
export async function removeStaleFiles(
  { documents, blobs }: Pick<Stores, 'documents' | 'blobs'>,
  image: string,
  needed: readonly { readonly sha256: string; readonly format: string }[],
  now = new Date(),
): Promise<void> {
  const named = new Set(needed.map((file) => layout.file(image, file)));
  const listed = await blobs.list(layout.files(image), { unfinished: true });
  // After the files: a version that was made since they were listed is known.
  for (const version of await documents.list(image)) for (const file of version.files) named.add(layout.file(image, file));
  for (const { name, version, modified } of listed) {
    if (named.has(name) || now.getTime() - modified < STALE) continue;
    await blobs.delete(name, version).catch((error: unknown) => {
      if (!(error instanceof PreconditionFailed)) throw error;
    });
  }
}
