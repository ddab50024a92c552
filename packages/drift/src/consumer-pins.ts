import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hasErrorCode, messageOf } from '@bakehouse/core/errors';
import { isVersion } from '@bakehouse/gallery/gallery';
import type { Consumer } from '@bakehouse/image-definition/definition';
import { memberOf, parseDataPath, readTextTree, scalarText } from '@bakehouse/records/json';
import { isInside } from '@bakehouse/system/files';
import type { Node } from 'yaml';

/** Bytes, far above any file of pins. */
const MAX_SIZE = 2 * 1024 * 1024;

/** What a consumer's file says about an image. */
export interface ConsumerPin {
  readonly image: string;
  /** `owner/name`; this repository when left out. */
  readonly repo?: string;
  readonly file: string;
  readonly path: string;
  /** `not-at-hand`: the repository is not checked out. `unreadable`: the file, or the value in it, is not there. */
  readonly state: 'read' | 'not-at-hand' | 'unreadable';
  /** Why nothing was read, in a few words. */
  readonly why?: string;
  /** As it is written. */
  readonly value?: string;
  /** The version in it: the value itself, or the end of a resource id. */
  readonly version?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Checkouts {
  /** Absolute. */
  readonly workspace: string;
  /** `owner/name` of the workspace, as far as it is known. */
  readonly repository: string | undefined;
  /** Absolute folders of other repositories, by `owner/name` in lower case. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Reads the value that a consumer of an image has at its path; nothing is guessed where it cannot be read. */
export async function readConsumerPin(image: string, consumer: Consumer, checkouts: Checkouts): Promise<ConsumerPin> {
  const { repo, file, path } = consumer;
  const pin = { image, ...(repo === undefined ? {} : { repo }), file, path };
  const folder = folderOf(repo, checkouts);
  if (folder === undefined) return { ...pin, state: 'not-at-hand', why: 'its repository is not checked out' };
  const text = await readInside(folder, file);
  if ('why' in text) return { ...pin, state: 'unreadable', why: text.why };
  const found = valueAt(text.text, path);
  if ('why' in found) return { ...pin, state: 'unreadable', why: found.why };
  const version = versionIn(found.value);
  return { ...pin, state: 'read', ...found, ...(version === undefined ? {} : { version }) };
}

function folderOf(repo: string | undefined, { workspace, repository, folders }: Checkouts): string | undefined {
  const name = repo?.toLowerCase();
  return name === undefined || name === repository?.toLowerCase() ? workspace : folders.get(name);
}

async function readInside(folder: string, file: string): Promise<{ readonly text: string } | { readonly why: string }> {
  try {
    const path = await realpath(resolve(folder, file));
    const repository = await realpath(folder);
    if (path === repository || !isInside(repository, path)) return { why: 'it is outside of its repository' };
    // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) return { why: 'it is not a file' };
      if (status.size > MAX_SIZE) return { why: 'it is too large' };
      return { text: await handle.readFile('utf8') };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return { why: 'there is no such file' };
    if (hasErrorCode(error, 'EACCES', 'EPERM', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) return { why: messageOf(error) };
    throw error;
  }
}

type Value = { readonly value: string; readonly line: number; readonly column: number } | { readonly why: string };

/** The scalar at a path of YAML or JSON: of the first document in it that has one there. */
export function valueAt(text: string, path: string): Value {
  const segments = parseDataPath(path);
  if (segments === undefined) return { why: `"${path}" is not a path like $.a.b[0]` };
  const tree = readTextTree(text);
  if (typeof tree === 'string') return { why: tree };
  for (const document of tree.documents) {
    let node: Node | undefined = document.contents ?? undefined;
    for (const segment of segments) node = memberOf(document, node, segment);
    const value = scalarText(node);
    if (node !== undefined && value !== undefined) return { value, ...tree.placeOf(node.range?.[0] ?? 0) };
  }
  return { why: `it has no value at ${path}` };
}

/** `1.0.3`, or the last part of `…/images/win2022/versions/1.0.3`. */
export function versionIn(value: string): string | undefined {
  const last = /\/versions\/([^/]+)$/i.exec(value)?.[1] ?? value;
  return isVersion(last) ? last : undefined;
}
