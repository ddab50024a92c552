import { type DocumentKind, readDocument, refusing } from './document.ts';
import { count, list, number, object, oneOf, optional, type TypeOf, text } from './schema.ts';

const uploadedBlobSchema = object({
  name: text(),
  url: optional(text()),
  /** Bytes. */
  size: count,
  /** Not known of what a server copied. */
  sha256: optional(text()),
  action: text(),
});

export type UploadedBlob = TypeOf<typeof uploadedBlobSchema>;

const runNumbersSchema = object({
  uploaded: count,
  skipped: count,
  /** Only properties were set. */
  updated: count,
  /** Of all files. */
  bytes: count,
  /** Over the wire in this run, those sent again and parts of blobs included. */
  sentBytes: count,
  /** Of what the store had from an interrupted run. */
  resumedBytes: count,
  requests: count,
  retries: count,
  milliseconds: number,
});

/** What one run did. */
export type UploadNumbers = TypeOf<typeof runNumbersSchema>;

const schema = object({
  schema: oneOf('bakehouse-upload/1'),
  /** Not there when nothing had to be looked up. */
  containerUrl: optional(text()),
  prefix: text(),
  blobs: list(uploadedBlobSchema),
  /** Names. */
  deleted: list(text()),
  run: runNumbersSchema,
});

/** What an upload left in a container, or would leave there. */
export type UploadManifest = TypeOf<typeof schema>;

export const uploadManifestKind: DocumentKind<UploadManifest> = {
  id: 'bakehouse-upload/1',
  schema,
  refuse: refusing('no manifest of upload-blob', 'upload again'),
};

/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
export function readUploadManifest(file: string): Promise<UploadManifest | undefined> {
  return readDocument(uploadManifestKind, file);
}
