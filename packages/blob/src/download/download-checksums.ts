import { UserError } from '@bakehouse/core/errors';
import { readChecksums } from '@bakehouse/records/artifacts';

/** What a manifest says of one file. */
export interface ExpectedFile {
  /** With `/`, relative to the manifest. */
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes, where it says so. */
  readonly size?: number | undefined;
  /** Whether it is a program, where it says so. */
  readonly executable?: boolean | undefined;
}

/**
 * Reads a manifest: `SHA256SUMS` as `sha256sum` writes it, or JSON with `files: [{path, sha256, size}]`, as prepare-artifacts writes it.
 *
 * @param name for errors
 * @throws UserError when it is neither
 */
export function parseManifest(name: string, text: string): ExpectedFile[] {
  return text.trimStart().startsWith('{') ? parseJson(name, text) : parseChecksums(name, text);
}

function parseChecksums(name: string, text: string): ExpectedFile[] {
  return readChecksums(text).flatMap(({ line, text: shown, ...read }) => {
    if (shown === '') return [];
    if (read.sha256 === undefined) {
      throw new UserError(`Line ${line} of ${name} is no check sum: ${JSON.stringify(shown.slice(0, 100))}.`, {
        hint: 'each line is a SHA-256, two spaces and a name, as sha256sum writes it',
      });
    }
    // `sha256sum ./*` writes the dot too.
    return [{ path: read.path.replace(/^(?:\.\/+)+/, ''), sha256: read.sha256 }];
  });
}

function parseJson(name: string, text: string): ExpectedFile[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${name} is no JSON.`, { hint: 'upload the set again' });
  }
  const { files, archive } = (value ?? {}) as { files?: unknown; archive?: unknown };
  if (!Array.isArray(files))
    throw new UserError(`${name} is no manifest: it has no list of files.`, { hint: 'give SHA256SUMS or manifest.json' });
  return [...files, ...(archive === undefined ? [] : [archive])].map((file: unknown, index) => {
    const { path, file: archived, sha256, size, mode } = (file ?? {}) as Record<string, unknown>;
    const known = path ?? archived;
    if (typeof known !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
      throw new UserError(`File ${index + 1} of ${name} has no path and SHA-256.`, { hint: 'upload the set again' });
    }
    return {
      path: known,
      sha256,
      size: typeof size === 'number' ? size : undefined,
      executable: typeof mode === 'string' && /^0?[0-7]{3}$/.test(mode) ? (Number.parseInt(mode, 8) & 0o111) !== 0 : undefined,
    };
  });
}
