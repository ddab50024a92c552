/** A number with its noun: "1 file", "4 files". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A part of a whole with its verb: "1 of 4 blobs is", "2 of 4 blobs are". */
export function countedOf(part: number, all: number, noun: string, [one, many]: readonly [string, string]): string {
  return `${part} of ${counted(all, noun)} ${part === 1 ? one : many}`;
}
