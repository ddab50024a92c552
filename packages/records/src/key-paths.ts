import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { checkKey } from './state-store.ts';

/** At the end of the name of a file, which no encoded segment has: a key may be the beginning of another one. */
const FILE = '=';
/** Names that Windows keeps for devices, whatever follows their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/;

/**
 * Where a key's file is below a folder: a folder for each segment. What not every file system takes, or tells apart, is percent-encoded:
 * upper case, device names, a leading dot (which is what our own files begin with).
 *
 * @throws InputError for an unusable key
 */
export function pathOfKey(folder: string, key: string): string {
  return join(folder, ...checkKey(key).split('/').map(encoded)) + FILE;
}

/** All keys below a folder that begin with a prefix, sorted, with their paths. */
export async function keysBelow(folder: string, prefix: string): Promise<{ readonly key: string; readonly path: string }[]> {
  const found: { key: string; path: string }[] = [];
  const walk = async (path: string, before: string) => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      // Somebody has removed the last key in it.
      if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const isFile = entry.name.endsWith(FILE);
      const key = before + decoded(isFile ? entry.name.slice(0, -1) : entry.name);
      if (entry.isFile() && isFile && key.startsWith(prefix)) found.push({ key, path: join(path, entry.name) });
      // Only where something in it can begin with the prefix.
      const inside = `${key}/`;
      if (entry.isDirectory() && (inside.startsWith(prefix) || prefix.startsWith(inside))) await walk(join(path, entry.name), inside);
    }
  };
  await walk(folder, '');
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function encoded(segment: string): string {
  const bytes = Buffer.from(segment);
  let text = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    text += /[a-z0-9._-]/.test(character) ? character : percent(byte);
  }
  if (text.startsWith('.') || DEVICE.test(text)) text = percent(bytes[0] ?? 0) + text.slice(1);
  return text;
}

function percent(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`;
}

/** What somebody else has put there may not be decodable. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
