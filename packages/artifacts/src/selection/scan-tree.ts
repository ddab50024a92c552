import { createHash } from 'node:crypto';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { PackEntry } from '@bakehouse/archive/write';
import { compareBytes } from '@bakehouse/core/data';
import { hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { type ArtifactFile, type ArtifactManifest, CHECKSUMS_FILE, MANIFEST_FILE } from '@bakehouse/records/artifacts';
import { readStableFile } from '@bakehouse/system/file-set';
import { kindOf, octalMode, readRegularText, sha256 } from '@bakehouse/system/files';

interface ScannedTree {
  /** In byte order of their paths, which are relative to the tree. */
  readonly files: readonly Pick<ArtifactFile, 'path' | 'sha256' | 'size' | 'mode' | 'link'>[];
  readonly entries: readonly PackEntry[];
}

/**
 * Lists a tree that stands for a machine's `/`: files with their modes, folders, and symbolic links as what they say.
 *
 * @throws UserError for anything else in it and for a link that climbs out of the tree, CancelledError
 */
export async function scanTree(tree: string, signal: AbortSignal): Promise<ScannedTree> {
  const files: ScannedTree['files'][number][] = [];
  const entries: PackEntry[] = [];
  for (const path of await pathsBelow(tree)) {
    throwIfCancelled(signal);
    const absolute = join(tree, path);
    const status = await lstat(absolute);
    if (status.isDirectory()) entries.push({ kind: 'folder', path });
    else if (status.isSymbolicLink()) {
      const link = await readlink(absolute);
      if (!posix.isAbsolute(link) && /^\.\.(?:\/|$)/.test(posix.normalize(posix.join(posix.dirname(path), link)))) {
        throw new UserError(`${absolute} is a symbolic link to ${link}, which leads out of the tree.`);
      }
      files.push({ path, sha256: sha256(link), size: Buffer.byteLength(link), mode: '0777', link });
      entries.push({ kind: 'link', path, target: link });
    } else if (status.isFile()) {
      const mode = status.mode & 0o777;
      const hashed = await hashFile(absolute, signal);
      files.push({ path, ...hashed, mode: octalMode(mode) });
      entries.push({ kind: 'file', path, absolute, mode, ...hashed });
    } else throw new UserError(`${absolute} is a ${kindOf(status)}.`);
  }
  return { files, entries };
}

/**
 * True when a prepared folder still is what its manifest says: every file there with its bytes and mode, and nothing else.
 *
 * @param entries everything that is to be in it, for folders without files
 * @throws CancelledError
 */
export async function isIntact(
  folder: string,
  manifest: ArtifactManifest,
  entries: readonly PackEntry[],
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const expected = new Set([manifest.archive.file, CHECKSUMS_FILE, MANIFEST_FILE]);
    for (const path of [...manifest.files.map((file) => file.path), ...entries.map((entry) => entry.path)]) {
      for (let part = path; part !== '.'; part = posix.dirname(part)) expected.add(part);
    }
    const there = await pathsBelow(folder);
    if (there.length !== expected.size || there.some((path) => !expected.has(path))) return false;
    for (const file of manifest.files) if (!(await isUnchanged(folder, file, signal))) return false;
    const archive = await hashFile(join(folder, manifest.archive.file), signal);
    const sums = await readRegularText(join(folder, CHECKSUMS_FILE));
    const own = await hashFile(join(folder, MANIFEST_FILE), signal);
    return archive.sha256 === manifest.archive.sha256 && sums.includes(`${own.sha256}  ${MANIFEST_FILE}\n`);
  } catch (error) {
    // Read while it changed, or a folder where a file should be: not what the manifest says.
    if (error instanceof UserError || hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EINVAL', 'EACCES')) return false;
    throw error;
  }
}

async function isUnchanged(folder: string, file: ArtifactFile, signal: AbortSignal): Promise<boolean> {
  const absolute = join(folder, file.path);
  if (file.link !== undefined) return (await readlink(absolute)) === file.link;
  const status = await lstat(absolute);
  // Windows keeps no modes.
  if (process.platform !== 'win32' && (status.mode & 0o777) !== Number.parseInt(file.mode, 8)) return false;
  return status.size === file.size && (await hashFile(absolute, signal)).sha256 === file.sha256;
}

async function hashFile(path: string, signal: AbortSignal): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  const size = await readStableFile(path, signal, (block) => hash.update(block));
  return { sha256: hash.digest('hex'), size };
}

/** With `/`, in byte order. */
async function pathsBelow(folder: string): Promise<string[]> {
  // With names alone Node.js goes through links to folders, also out of the tree.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')).sort(compareBytes);
}
