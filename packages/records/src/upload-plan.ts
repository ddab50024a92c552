import { type DocumentKind, readDocument, refusing } from './document.ts';
import { anything, count, list, object, oneOf, optional, type TypeOf, text, yesOrNo } from './schema.ts';

const plannedBlobSchema = object({
  name: text(),
  path: text(),
  /** Bytes. */
  size: count,
  /** Not known of what a server copies. */
  sha256: optional(text()),
  /** What is copied from a server: its URL without signature, and its ETag or time. */
  source: optional(object({ url: text(), version: optional(text()) })),
  action: text(),
  kind: text(),
  properties: anything,
  /** ETag of what is there now. */
  replaces: optional(text()),
});

const schema = object({
  schema: oneOf('bakehouse-upload-plan/1'),
  /** Host of the account; absent for a store on this machine: it may not be there yet, and gets another port with each start. */
  host: optional(text()),
  container: text(),
  prefix: text(),
  createContainer: yesOrNo,
  /** Name of the `SHA256SUMS` that is written; absent where none is asked for. */
  checksums: optional(text()),
  blobs: list(plannedBlobSchema),
  delete: list(object({ name: text(), size: count, etag: text() })),
});

/** What an upload will do, as it is written down: the same bytes on every system, without paths of this machine. */
export type UploadPlan = TypeOf<typeof schema>;

export const uploadPlanKind: DocumentKind<UploadPlan> = {
  id: 'bakehouse-upload-plan/1',
  schema,
  refuse: refusing('no plan of upload-blob', 'give the file that a dry run has written'),
};

/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
export function readUploadPlan(file: string): Promise<UploadPlan | undefined> {
  return readDocument(uploadPlanKind, file);
}
