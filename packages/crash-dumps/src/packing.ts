import type { Compression } from '@bakehouse/records/tests';

/** By the first bytes, each as the format's document has them: RFC 8878 (also its skippable frames), RFC 1952, LZ4 frame format, xz. */
const MAGICS: readonly [Compression, RegExp][] = [
  ['zstd', /^(?:28b52ffd|5[0-9a-f]2a4d18)/],
  ['gzip', /^1f8b08/],
  ['lz4', /^(?:04224d18|02214c18)/],
  ['xz', /^fd377a585a00/],
];

/** How a file that begins so is compressed; undefined when it is not, or in a way that is not known here. */
export function compressionOf(head: Buffer): Compression | undefined {
  const start = head.toString('hex', 0, 6);
  return MAGICS.find(([, magic]) => magic.test(start))?.[0];
}

/** Command that unpacks a compressed dump beside itself. */
export const UNPACK_COMMANDS: Readonly<Record<Compression, string>> = {
  zstd: 'zstd -d',
  gzip: 'gzip -dk',
  lz4: 'lz4 -d',
  xz: 'xz -dk',
};
