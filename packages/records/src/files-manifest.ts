import { UserError } from '@bakehouse/core/errors';
import { pathProblem, shownName } from '@bakehouse/system/files';
import { pathBelow } from './artifact-manifest.ts';
import { readChecksums } from './checksums.ts';
import type { DocumentKind } from './document.ts';
import { count, list, object, oneOf, optional, sha256Text, type TypeOf, text, textLike } from './schema.ts';

export const FILES_SCHEMA = 'bakehouse-files/1';

const listedFileSchema = object({
  path: pathBelow,
  sha256: sha256Text,
  /** Bytes. */
  size: count,
  mode: textLike(/^0[0-7]{3}$/, 'mode of four octal digits'),
  link: optional(text()),
});

/** A file or, with `link`, a symbolic link. */
export type ListedFile = TypeOf<typeof listedFileSchema>;

const packedFilesSchema = object({
  file: pathBelow,
  sha256: sha256Text,
  /** Bytes. */
  size: count,
  files: list(listedFileSchema),
  emptyFolders: list(pathBelow),
});

const schema = object({
  schema: oneOf(FILES_SCHEMA),
  /** Beside the manifest, in byte order of their paths. */
  files: list(listedFileSchema),
  emptyFolders: list(pathBelow),
  archive: optional(packedFilesSchema),
  name: text(),
});

/** What `manifest.json` beside packed or copied files says. It holds no time: equal content gives equal bytes. */
export type FilesManifest = TypeOf<typeof schema>;

export const filesManifestKind: DocumentKind<FilesManifest> = {
  id: FILES_SCHEMA,
  schema,
  refuse: (file, what, cause) =>
    new UserError(`${file} is no manifest of prepared files: ${what}.`, {
      hint: 'give the manifest.json that prepare-artifacts wrote',
      ...(cause === undefined ? {} : { cause }),
    }),
};

/**
 * Reads `SHA256SUMS` and checks every name.
 *
 * @param file for errors
 * @throws UserError naming all lines that are unusable
 */
export function parseChecksums(text: string, file: string): { readonly path: string; readonly sha256: string }[] {
  const seen = new Set<string>();
  const parsed: { path: string; sha256: string }[] = [];
  const findings = readChecksums(text).flatMap((read) => {
    const wrong = (message: string) => [{ severity: 'error' as const, file, line: read.line, message }];
    if (read.sha256 === undefined) return wrong('is no line of SHA256SUMS: 64 digits, two blanks and a name');
    const { sha256 } = read;
    // As `find .` names them.
    const path = read.path.replace(/^(?:\.\/+)+/, '');
    const problem = seen.has(path) ? 'stands in it twice' : pathProblem(path);
    if (problem !== undefined) return wrong(`${shownName(path)} ${problem}`);
    seen.add(path);
    parsed.push({ path, sha256 });
    return [];
  });
  if (findings.length > 0) throw new UserError(`${file} cannot be used.`, { findings });
  return parsed;
}
