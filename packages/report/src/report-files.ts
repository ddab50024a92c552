import { open, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Cover } from '@bakehouse/core/secrets';
import { writeFileAtomically } from '@bakehouse/system/files';
import type { ReportData } from './report-data.ts';

/** Where the page finds a file that the report names: a relative address; undefined when there is no such file on this machine. */
export type Links = (path: string) => string | undefined;

/** Logs are copied so far from their end; a machine may have filled them. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Puts copies of the logs that a report names beside it, so that their links work wherever the report goes: a pipeline often keeps nothing
 * else. What is larger, images and dumps, is linked where it is.
 *
 * @param folder absolute, of the report
 * @param cover hides secrets in the copies
 */
export async function layReportFiles(data: ReportData, folder: string, cover: Cover): Promise<Links> {
  const addresses = new Map<string, string>();
  const absolute = (path: string) => (data.workspace === undefined ? path : resolve(data.workspace, path));
  for (const [index, image] of data.images.entries()) {
    const logs = [...image.logs.map(({ path }) => path), ...image.tests.flatMap(({ log }) => log ?? [])];
    for (const path of new Set(logs)) {
      const text = isAbsolute(path) ? await endOf(path) : undefined;
      if (text === undefined) continue;
      const name = ['files', String(index + 1), fileName(path, addresses, cover)];
      await writeFileAtomically(join(folder, ...name), cover(text));
      addresses.set(path, address(name));
    }
    const others = [image.definition, ...image.files.map(({ path }) => path), ...image.crashes.map(({ file }) => file)];
    for (const path of others) {
      if (path === undefined || path === '' || !isAbsolute(absolute(path))) continue;
      const way = relative(folder, absolute(path));
      // Another drive of Windows has no relative way, and what is secret in a path would be so in its address.
      if (!isAbsolute(way) && cover(way) === way && (await isFile(absolute(path)))) addresses.set(path, address(way.split(sep)));
    }
  }
  return (path) => addresses.get(path);
}

/** A browser shows what is called so; logs of two folders may be called alike. */
function fileName(path: string, taken: ReadonlyMap<string, string>, cover: Cover): string {
  const own = basename(path);
  const name = /^[\w.-]{1,80}$/.test(own) && cover(own) === own ? own : 'log';
  const text = /\.(?:log|txt)$/.test(name) ? name : `${name}.txt`;
  const same = [...taken.values()].filter((other) => other.endsWith(`/${text}`) || other.endsWith(`-${text}`)).length;
  return same === 0 ? text : `${same + 1}-${text}`;
}

/** Encoded, so that no name can be read as a scheme, a query or a fragment. */
function address(parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

async function endOf(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const length = Math.min(size, MOST_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
