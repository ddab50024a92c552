import type { BigIntStats } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute } from 'node:path';
import { type ArchiveFormat, archiveFormatOf } from '@bakehouse/archive/write';
import { hasErrorCode, InputError, messageOf } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { secretForms } from '@bakehouse/core/secrets';
import type { FileSet, SetFile } from '@bakehouse/system/file-set';
import type { CopySource } from './copied-source.ts';
import type { LocalFile } from './local-file.ts';
import { type BlobType, chooseBlobKind, mayBePage, type VhdImage } from './vhd-image.ts';

/** What an upload sends. It is decided once, in this file, and nowhere looked at again. */
export type Source =
  | FileSet
  /** One file that holds others; sent as it is. */
  | { readonly kind: 'archive'; readonly file: SetFile; readonly format: ArchiveFormat }
  /** One fixed VHD, checked, which becomes a page blob. */
  | { readonly kind: 'disk-image'; readonly file: SetFile; readonly disk: VhdImage }
  /** One file on a server, which the service copies itself. */
  | { readonly kind: 'remote-blob'; readonly file: SetFile & { readonly from: CopySource } };

/** What is to be done with a source, as far as not every source allows it. */
export interface SourceUse {
  /** Default `auto`. */
  readonly blobType?: BlobType | undefined;
  readonly writeChecksums?: boolean | undefined;
  readonly verify?: 'none' | 'sizes' | 'hashes' | 'download' | undefined;
}

export interface OpenOptions extends SourceUse {
  /** Makes a path absolute; relative ones begin at `workspace`. */
  readonly resolve: (path: string) => string;
  readonly workspace: string;
  /** Selects the files of a folder. */
  readonly select: (folder: string) => Promise<FileSet>;
  /** What was asked for that only folders have: "include". */
  readonly forFolders?: readonly string[];
  /** Gets everything in a URL that is secret, before anything else happens. */
  readonly mask?: (secret: string) => void;
  /** PEM certificates that are trusted beside those of Node. */
  readonly certificates?: () => Promise<string | undefined>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Decides what the text of a source names: a URL is a remote blob; a folder, and a single file that is nothing more, is a file set; then there
 * are archives, by their names, and disk images, by name and footer. Opens no file but one that may be a disk image.
 *
 * @throws InputError for a source that is not there or does not go with what is asked for; UserError for a disk image that Azure cannot use, and
 *   what `select` throws; ExternalError when the file on a server cannot be seen; CancelledError
 */
export async function openSource(text: string, options: OpenOptions): Promise<Source> {
  const [, scheme] = /^([a-z][a-z\d+.-]+):/i.exec(text) ?? [];
  if (scheme !== undefined && /^https?$/i.test(scheme)) return openUrl(text, options);
  if (scheme !== undefined && text.startsWith('//', scheme.length + 1)) {
    // The rest of it may hold a password.
    throw new InputError(`The source is a URL that begins with ${scheme}://, and the service copies only from http:// and https:// ones.`, {
      hint: 'download it and give the path of the file',
    });
  }
  return openPath(text, options);
}

/** The files of a source, each with what it is. @throws UserError for a disk image that Azure cannot use */
export async function filesOf(source: Source, blobType: BlobType = 'auto'): Promise<readonly LocalFile[]> {
  if (source.kind === 'disk-image') return [{ ...source.file, disk: source.disk }];
  if (source.kind !== 'file-set') return [source.file];
  const files: LocalFile[] = [];
  // Few are opened, and a promise for each of the others takes longer than all the rest of this.
  for (const file of source.files) files.push(mayBeDisk(file, blobType) ? await withDisk(file, blobType) : file);
  return files;
}

/** The files of a source as they were found, for those who only ask for their names. */
export function namedFiles(source: Source): readonly SetFile[] {
  return source.kind === 'file-set' ? source.files : [source.file];
}

/**
 * Refuses to do with a remote blob what would need its content.
 *
 * @param path the name that it gets
 * @throws InputError
 */
export function checkRemoteUse(path: string, { blobType = 'auto', writeChecksums, verify }: SourceUse): void {
  const unread = 'nobody here reads what the service copies';
  if (writeChecksums === true)
    throw new InputError(`write-checksums needs the SHA-256 of the source, and ${unread}.`, { hint: 'leave it out' });
  if (verify === 'hashes' || verify === 'download') {
    throw new InputError(`verify: ${verify} needs the SHA-256 of the source, and ${unread}.`, { hint: 'let verify be sizes' });
  }
  if (blobType === 'page' || (blobType === 'auto' && /\.vhd$/i.test(path))) {
    throw new InputError(`${path} would become a page blob, and only block blobs are copied from a URL.`, {
      hint: 'download it and upload the file for a disk, or let blob-type be block to keep it as a file',
    });
  }
}

async function openUrl(text: string, options: OpenOptions): Promise<Source> {
  // What copies from servers is loaded for URLs alone.
  const { inspectSource, parseSourceUrl } = await import('./remote-file.ts');
  const { path, secrets } = parseSourceUrl(text);
  for (const secret of secrets) for (const form of secretForms(secret)) options.mask?.(form);
  refuseForFolders('The source is the URL of a single file', options);
  checkRemoteUse(path, options);
  const { log, signal } = options;
  return { kind: 'remote-blob', file: await inspectSource(text, { ca: await options.certificates?.(), log, signal }) };
}

async function openPath(text: string, options: OpenOptions): Promise<Source> {
  const absolute = options.resolve(text);
  const status = await statusOf(absolute, text, options);
  if (status.isDirectory()) return options.select(absolute);
  if (!status.isFile()) throw new InputError(`${absolute} is neither a file nor a folder.`);
  refuseForFolders(`${absolute} is a single file`, options);
  const file = { path: basename(absolute), absolute, size: Number(status.size), identity: status };
  const { blobType = 'auto' } = options;
  const format = archiveFormatOf(absolute);
  if (format !== undefined && blobType !== 'page') return { kind: 'archive', file, format };
  const { disk } = mayBeDisk(file, blobType) ? await withDisk(file, blobType) : {};
  return disk === undefined ? { kind: 'file-set', folder: dirname(absolute), files: [file] } : { kind: 'disk-image', file, disk };
}

/** Of what a source leads to: it is what the user has named, whatever is to become of the links in it. */
async function statusOf(absolute: string, text: string, { workspace }: OpenOptions): Promise<BigIntStats> {
  try {
    return await stat(absolute, { bigint: true });
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR')) {
      throw new InputError(`${absolute} cannot be looked at: ${messageOf(error)}.`, {
        cause: error,
        hint: 'give this user the right to read it and the folders above it',
      });
    }
    const isLink = await lstat(absolute).then(
      (own) => own.isSymbolicLink(),
      () => false,
    );
    if (isLink) {
      throw new InputError(`${absolute} is a symbolic link to what does not exist; there is nothing to upload.`, {
        hint: 'make what it leads to, or give the path of a file or folder that is there',
      });
    }
    const hint = isAbsolute(text) ? '' : `; a relative path begins at ${workspace}`;
    throw new InputError(`${absolute} does not exist; there is nothing to upload.`, {
      hint: `give the path of a file or folder that is there${hint}`,
    });
  }
}

function refuseForFolders(what: string, { forFolders = [] }: OpenOptions): void {
  const [name] = forFolders;
  if (name !== undefined) throw new InputError(`${what}; ${name} is for folders.`, { hint: `leave ${name} out` });
}

function mayBeDisk({ link, absolute, size }: SetFile, blobType: BlobType): boolean {
  return link === undefined && mayBePage(absolute, size, blobType);
}

async function withDisk(file: SetFile, blobType: BlobType): Promise<LocalFile> {
  const kind = await chooseBlobKind(file.absolute, file.size, blobType);
  return kind.kind === 'page' ? { ...file, disk: kind.vhd } : file;
}
