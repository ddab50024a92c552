import type { RemoteFile } from './download-list.ts';

/** What is to become of one blob. */
export interface PlannedFile extends RemoteFile {
  /** Absolute path. */
  readonly target: string;
  readonly action: 'create' | 'overwrite' | 'skip';
  /** What its content must have, if that is known, and who says so. */
  readonly checksum: { readonly algorithm: 'sha256' | 'md5'; readonly digest: string; readonly source: string } | undefined;
  readonly executable: boolean;
}
