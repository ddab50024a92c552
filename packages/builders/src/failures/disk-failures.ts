import { FULL_DISK, type KnownFailure } from '@bakehouse/system/program';

const LARGER = 'give build.diskMiB a larger number, or install less';

/** What often goes wrong where the disk is made: mke2fs (e2fsprogs 1.47) and mtools 4.0. */
export const DISK_FAILURES: readonly KnownFailure[] = [
  FULL_DISK,
  {
    id: 'disk-too-small',
    line: /Could not allocate (?:block|inode)|would be too big|not enough space to build|No space left in directory/i,
    reason: 'definition',
    cause: 'The files of the image do not fit on its disk',
    hint: LARGER,
  },
  {
    id: 'disk-boot-partition-full',
    line: /^Disk full$/,
    reason: 'definition',
    cause: 'Kernel and initial RAM disk do not fit on the EFI system partition of 256 MiB',
    hint: 'install fewer kernels, firmware packages or modules',
  },
  {
    id: 'disk-read',
    line: /Input\/output error/,
    reason: 'machine',
    cause: 'The disk of this machine cannot be read or written',
    hint: 'check the disk (dmesg names it), or give an output folder on another one',
  },
];
