import type { ContainerClient } from '@azure/storage-blob';
import { UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import { sha256 } from '@bakehouse/system/files';
import type { BlobRequests } from '../requests/blob-requests.ts';
import { type ExpectedFile, parseManifest } from './download-checksums.ts';
import type { RemoteFile } from './download-list.ts';
import { fetchRange } from './range-download.ts';

/** What prepare-artifacts and upload-blob write, in the order in which they are written: the last one is about all. */
export const KNOWN_MANIFESTS = ['SHA256SUMS', 'manifest.json'];
/** Half a million files. */
const LARGEST = 64 * 1024 * 1024;

/** What the manifests of a set say. */
export interface Expectations {
  /** Paths below the prefix of the manifests that were read. */
  readonly manifests: readonly string[];
  readonly files: ReadonlyMap<string, ExpectedFile & { readonly manifest: string }>;
}

/**
 * Reads the manifests of a set: those that are known by their names, or the one that is asked for.
 *
 * @param wanted `auto`, `none`, or a path below the prefix
 * @throws UserError when the one asked for is not there, when one is damaged, or when two contradict each other
 */
export async function readManifests(
  files: readonly RemoteFile[],
  wanted: string,
  { container, requests }: { readonly container: ContainerClient; readonly requests: BlobRequests },
): Promise<Expectations> {
  const names = wanted === 'auto' ? KNOWN_MANIFESTS : wanted === 'none' ? [] : [wanted];
  const manifests: string[] = [];
  const expected = new Map<string, ExpectedFile & { readonly manifest: string }>();
  for (const path of names) {
    const file = files.find((one) => one.path === path);
    if (file === undefined || file.isLink) {
      if (wanted === 'auto') continue;
      throw new UserError(`There is no manifest ${path} among the blobs.`, { hint: 'give its path below the prefix' });
    }
    const text = await read(file, container, requests);
    // Other programs have a manifest.json as well.
    if (wanted === 'auto' && path.endsWith('.json') && !/^\s*\{[^{}]*"schema"\s*:\s*"bakehouse-/.test(text)) continue;
    manifests.push(path);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const entry of parseManifest(path, text)) {
      const place = `${folder}${entry.path}`;
      const other = expected.get(place);
      if (other !== undefined && other.sha256 !== entry.sha256) {
        throw new UserError(`${other.manifest} and ${path} say different things of ${JSON.stringify(place)}.`, {
          hint: 'upload the set again',
        });
      }
      expected.set(place, { ...other, ...entry, manifest: path });
    }
  }
  return { manifests, files: expected };
}

async function read(file: RemoteFile, container: ContainerClient, requests: BlobRequests): Promise<string> {
  if (file.size > LARGEST) {
    throw new UserError(`The manifest ${file.name} has ${formatBytes(file.size)}; that is no list of files.`, {
      hint: 'give another one, or none',
    });
  }
  const bytes = Buffer.allocUnsafe(file.size);
  if (file.size > 0)
    await fetchRange(bytes, 0, { client: container.getBlobClient(file.name), requests, signal: requests.signal, etag: file.etag });
  if (file.sha256 !== undefined && sha256(bytes) !== file.sha256) {
    throw new UserError(`The manifest ${file.name} is damaged: it has not the SHA-256 that its metadata say.`, {
      hint: 'upload the set again',
    });
  }
  return bytes.toString('utf8');
}
