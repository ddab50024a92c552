import type { CopySource } from './copied-source.ts';

/** A file, or the text of a symbolic link, that is to become a blob. */
export interface LocalFile {
  /** With `/`, relative to the source. */
  readonly path: string;
  readonly absolute: string;
  /** Bytes. */
  readonly size: number;
  /** What a symbolic link says: it becomes a blob that holds this, with the metadata `is_symlink=true`, as azcopy does it. */
  readonly link?: string;
  /** As the file was when it was listed; one that is another when it is read is not sent. */
  readonly identity?: { readonly ino: bigint; readonly size: bigint; readonly mtimeNs: bigint };
  /** Lower-case hexadecimal, where a manifest says what it must be. */
  readonly sha256?: string;
  /** It is on a server, from which the service copies it; `absolute` is then its URL without signature. */
  readonly from?: CopySource;
}
