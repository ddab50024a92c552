import type { SetFile } from '@bakehouse/system/file-set';
import type { CopySource } from './copied-source.ts';
import type { VhdImage } from './vhd-image.ts';

/** What is to become a blob. A symbolic link becomes one that holds its text, with the metadata `is_symlink=true`, as azcopy does it. */
export interface LocalFile extends SetFile {
  /** It is a disk image: a page blob, since Azure makes disks of nothing else. */
  readonly disk?: VhdImage;
  /** It is on a server, from which the service copies it; `absolute` is then its URL without signature. */
  readonly from?: CopySource;
}
