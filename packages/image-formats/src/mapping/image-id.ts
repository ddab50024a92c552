import { sha256 } from '@bakehouse/system/files';

const MAX_LENGTH = 63;

/** The `image.id` that a name of somebody else's gives: lower case, other characters to `-`; a longer one ends in part of its digest. */
export function imageIdOf(name: string): string {
  const plain = name
    .slice(0, 1000)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (plain.length < 2) return `image-${plain === '' ? sha256(name).slice(0, 8) : plain}`;
  if (plain.length <= MAX_LENGTH) return plain;
  return `${plain.slice(0, MAX_LENGTH - 9).replaceAll(/-+$/g, '')}-${sha256(name).slice(0, 8)}`;
}
