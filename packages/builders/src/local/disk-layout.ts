// How the disk of an image is divided, in MiB.

export const ESP_START_MIB = 1;
/** Room for a second kernel beside the first. */
export const ESP_SIZE_MIB = 256;
export const ROOT_START_MIB = ESP_START_MIB + ESP_SIZE_MIB;
/** The second copy of the partition table. */
const END_MIB = 1;

/** What is left for the root file system. */
export function rootMiB(diskMiB: number): number {
  return diskMiB - ROOT_START_MIB - END_MIB;
}
