import type { FileIdentity } from './stable-file.ts';

/** A file, or the text of a symbolic link, that is to be sent somewhere. */
export interface SetFile {
  /** With `/`, relative to the folder. */
  readonly path: string;
  readonly absolute: string;
  /** Bytes. */
  readonly size: number;
  /** What a symbolic link says. */
  readonly link?: string;
  /** As the file was when it was listed; one that is another when it is read is not sent. */
  readonly identity?: Pick<FileIdentity, 'ino' | 'size' | 'mtimeNs'>;
  /** Lower-case hexadecimal, where a manifest says what it must be. */
  readonly sha256?: string;
}

/** Files below one folder, selected and not yet opened. */
export interface FileSet {
  readonly kind: 'file-set';
  /** Absolute. */
  readonly folder: string;
  /** In byte order of their paths. */
  readonly files: readonly SetFile[];
  /** Paths of folders that hold none of the files. */
  readonly emptyFolders?: readonly string[];
  /**
   * Whether a path, with `/`, is one that the selection is about, whether it is there or not. Of others nothing is known: they were left
   * out. Without it, all are.
   */
  readonly covers?: (path: string, kind: 'file' | 'folder') => boolean;
}
