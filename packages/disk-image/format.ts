export { inspectBootableImage } from './src/bootable-image.ts';
export { type DiskFormat, diskFormatOf, FORMAT_NAMES, sniffDiskFormat } from './src/disk-format.ts';
export { type DiskImage, inspectDiskImage } from './src/inspect-disk-image.ts';
