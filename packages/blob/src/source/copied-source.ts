/** A file on a server, as it was when it was looked at. */
export interface CopySource {
  /** With its signature: a secret. */
  readonly url: string;
  /** Without it, to be shown. */
  readonly shown: string;
  /** What it is known by: its ETag, or the time of its last change; undefined when the server says neither. */
  readonly version: string | undefined;
  /** A strong ETag, which requests can ask for. */
  readonly etag: string | undefined;
  /** Base64; undefined where the server says none. */
  readonly md5: string | undefined;
  /** Where a blob says it in its metadata, as those that were uploaded here do. Lower-case hexadecimal. */
  readonly sha256: string | undefined;
  /** What of the URL must never be shown. */
  readonly secrets: readonly string[];
  /** PEM certificates that are trusted beside those of Node when it is looked at again. */
  readonly ca: string | undefined;
}

/** What tells whether a blob still holds what its source has. */
export function sourceMetadata({ version, md5, sha256 }: CopySource): Record<string, string> {
  return {
    ...(version === undefined ? {} : { source_version: version }),
    ...(md5 === undefined ? {} : { source_md5: md5 }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

/** True for a blob that was copied from this state of the source, or that has the same SHA-256 or MD5. */
export function holdsSource(
  there: { readonly metadata: Readonly<Record<string, string>>; readonly md5: string },
  from: CopySource,
): boolean {
  const { source_version: version, source_md5: md5, sha256 } = there.metadata;
  if (from.sha256 !== undefined && sha256 !== undefined) return from.sha256 === sha256;
  if (from.md5 !== undefined && (md5 ?? there.md5) !== '') return from.md5 === (md5 ?? there.md5);
  return from.version !== undefined && from.version === version;
}
