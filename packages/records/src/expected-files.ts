import { isObject } from '@bakehouse/core/data';
import { hasErrorCode, InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { readRegularFile, sha256 } from '@bakehouse/system/files';
import { type ArtifactManifest, artifactManifestKind, CHECKSUMS_FILE, MANIFEST_FILE, MANIFEST_SCHEMA } from './artifact-manifest.ts';
import { formatChecksums } from './checksums.ts';
import { checkDocument } from './document.ts';
import { FILES_SCHEMA, type FilesManifest, filesManifestKind, parseChecksums } from './files-manifest.ts';

/** What a file is to be; what is left out is not checked. */
export interface ExpectedFile {
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size?: number;
  /** Octal, four digits. */
  readonly mode?: string;
  readonly link?: string;
}

/** What an archive is to hold. */
export interface PackedExpected {
  readonly archive: string;
  readonly files: readonly ExpectedFile[];
  /** Undefined when the manifest does not speak of folders. */
  readonly emptyFolders: readonly string[] | undefined;
}

export interface ExpectedFiles {
  /** The manifest that says so. */
  readonly manifest: string;
  /** Beside the manifest, itself not among them. */
  readonly files: readonly ExpectedFile[];
  /** In the archive among them. */
  readonly packed?: PackedExpected;
  /** False for SHA256SUMS, which cannot list symbolic links. */
  readonly listsLinks: boolean;
  /** Undefined when the manifest does not speak of folders. */
  readonly emptyFolders: readonly string[] | undefined;
}

/** A manifest is read into memory; this is one of about a million files. */
const LONGEST = 256 * 1024 * 1024;

/**
 * Reads a `manifest.json` of prepare-artifacts, or any `SHA256SUMS`.
 *
 * @param only what it must say, word for word
 * @throws InputError when it cannot be read; UserError when it is damaged or names files outside of its folder
 */
export async function readExpectedFiles(file: string, only?: string): Promise<ExpectedFiles> {
  let text: string;
  try {
    const bytes = await readRegularFile(file);
    if (bytes.length > LONGEST) throw new UserError(`${file} is too large for a manifest.`);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const why = hasErrorCode(error, 'ENOENT') ? 'there is no such file' : messageOf(error);
    throw new InputError(`The manifest ${file} cannot be read: ${why}.`, {
      cause: error,
      hint: 'give as manifest a manifest.json or a SHA256SUMS, or as source what prepare-artifacts wrote',
    });
  }
  if (only !== undefined && text !== only) throw new UserError(`${file} says something else.`);
  return parseExpectedFiles(text, file);
}

/**
 * The same for text that was read elsewhere.
 *
 * @param file for errors
 * @throws UserError when it is damaged or names files outside of its folder
 */
export function parseExpectedFiles(text: string, file: string): ExpectedFiles {
  // Cut, or never written: whoever lets other files be would take everything for verified.
  if (text.trim() === '') throw new UserError(`The manifest ${file} is empty.`, { hint: 'fetch or prepare it again' });
  return text.trimStart().startsWith('{')
    ? fromManifest(text, file)
    : { manifest: file, files: parseChecksums(text, file), listsLinks: false, emptyFolders: undefined };
}

function fromManifest(text: string, file: string): ExpectedFiles {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is damaged: ${messageOf(error)}.`, { cause: error });
  }
  const schema = isObject(value) ? value['schema'] : undefined;
  if (schema === MANIFEST_SCHEMA) return ofImage(checkDocument(artifactManifestKind, value, file), text, file);
  if (schema === FILES_SCHEMA) return ofFiles(checkDocument(filesManifestKind, value, file), text, file);
  throw new UserError(`${file} is no manifest that prepare-artifacts wrote.`, {
    hint: `its schema is neither ${FILES_SCHEMA} nor ${MANIFEST_SCHEMA}`,
  });
}

function ofImage(manifest: ArtifactManifest, text: string, file: string): ExpectedFiles {
  const { archive } = manifest;
  const files = [...manifest.files, { path: archive.file, ...digestOf(archive) }];
  // Folders without files are in the archive, which says so by its own digest.
  const packed = { archive: archive.file, files: manifest.files, emptyFolders: undefined };
  return { manifest: file, files: [...files, sumsOf(files, text)], packed, listsLinks: true, emptyFolders: undefined };
}

function ofFiles(manifest: FilesManifest, text: string, file: string): ExpectedFiles {
  const { archive, files, emptyFolders } = manifest;
  if (archive === undefined) return { manifest: file, files: [...files, sumsOf(files, text)], listsLinks: true, emptyFolders };
  const all = [...files, { path: archive.file, ...digestOf(archive) }];
  const packed = { archive: archive.file, files: archive.files, emptyFolders: archive.emptyFolders };
  return { manifest: file, files: [...all, sumsOf(all, text)], packed, listsLinks: true, emptyFolders };
}

function digestOf({ sha256: digest, size }: { readonly sha256: string; readonly size: number }): { sha256: string; size: number } {
  return { sha256: digest, size };
}

/** What `SHA256SUMS` must be. */
function sumsOf(files: readonly ExpectedFile[], text: string): ExpectedFile {
  const sums = formatChecksums([...files, { path: MANIFEST_FILE, sha256: sha256(text) }]);
  return { path: CHECKSUMS_FILE, sha256: sha256(sums), size: Buffer.byteLength(sums) };
}
