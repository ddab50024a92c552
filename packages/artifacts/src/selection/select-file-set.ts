import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { compareBytes, isObject } from '@bakehouse/core/data';
import { type Finding, InputError, UserError } from '@bakehouse/core/errors';
import { type Log, logFinding } from '@bakehouse/core/log';
import { counted } from '@bakehouse/core/text';
import { FILES_SCHEMA, MANIFEST_FILE, MANIFEST_SCHEMA, readExpectedFiles } from '@bakehouse/records/artifacts';
import type { FileSet, SetFile } from '@bakehouse/system/file-set';
import { readJson } from '@bakehouse/system/files';
import { coverage, sayLeftOut, skippedLinks } from './left-out.ts';
import { type LinkPolicy, selectFiles } from './select-files.ts';

interface FileSetOptions {
  /** Patterns of files to take, and of files and folders to leave out. All without any. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Absolute: a manifest.json or SHA256SUMS at the top of the folder. Only what it names is taken, and it itself. */
  readonly manifest?: string | undefined;
  /** Default `auto`: links are kept in prepared artifacts, whose manifest lists them, and refused elsewhere. */
  readonly links?: LinkPolicy | 'auto';
  /** Take also what tools keep of their own, and what holds secrets by its name. What the manifest of prepared artifacts lists is taken anyhow. */
  readonly includeHidden?: boolean;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Warnings about single files that are shown. */
const SHOWN = 10;

/**
 * Selects the files of a folder that are to be sent, without opening any but a manifest.
 *
 * @param folder absolute
 * @throws InputError for unusable patterns; UserError when the folder holds what cannot be sent, all as findings; CancelledError
 */
export async function selectFileSet(folder: string, options: FileSetOptions): Promise<FileSet> {
  const { include = [], exclude = [], manifest, log, signal } = options;
  const wanted = options.links ?? 'auto';
  const { schema, named } = await preparedFolder(folder);
  // What prepare-artifacts made, of an image or of any files, may hold links, which its manifest lists.
  const keepsLinks = schema === MANIFEST_SCHEMA || schema === FILES_SCHEMA;
  const links = wanted === 'auto' ? (keepsLinks ? 'keep' : 'refuse') : wanted;
  const includeHidden = options.includeHidden === true || manifest !== undefined;
  // The blobs of a container may differ in case alone, and the names are checked as a whole later.
  const selected = await selectFiles(folder, { include, exclude, links, includeHidden, named, allowTwins: true, allowEmpty: true, signal });
  const warnings = selected.findings.filter(({ severity }) => severity === 'warning');
  for (const warning of warnings.slice(0, SHOWN)) logFinding(log, warning);
  if (warnings.length > SHOWN) log.warning(`${counted(warnings.length - SHOWN, 'more warning')} about names in ${folder}.`);
  const errors = selected.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UserError(`${folder} holds what cannot be uploaded.`, { findings: errors });
  const skipped = skippedLinks(selected.leftOut);
  if (skipped > 0)
    log.warning(skipped === 1 ? `1 symbolic link in ${folder} was left out.` : `${skipped} symbolic links in ${folder} were left out.`);
  sayLeftOut(selected.leftOut, log);
  const keptLinks = selected.links.map(({ path, target }) => {
    return { path, absolute: join(folder, path), size: Buffer.byteLength(target), link: target };
  });
  const files: readonly SetFile[] =
    keptLinks.length === 0 ? selected.files : [...selected.files, ...keptLinks].sort((a, b) => compareBytes(a.path, b.path));
  const chosen = manifest === undefined ? files : await asManifestSays(files, manifest, folder);
  // What a manifest does not name and is in the folder was left out too.
  const unnamed = chosen === files ? [] : withoutPaths(files, chosen);
  const leftOut = [...selected.leftOut, ...unnamed].map(({ path }) => path);
  const covers = coverage(selected.takes, leftOut, includeHidden, named);
  return { kind: 'file-set', folder, files: chosen, emptyFolders: selected.emptyFolders, covers };
}

function withoutPaths(files: readonly SetFile[], others: readonly SetFile[]): SetFile[] {
  const paths = new Set(others.map(({ path }) => path));
  return files.filter(({ path }) => !paths.has(path));
}

/** The files that a manifest names, with the SHA-256 that it says, and the manifest itself. */
async function asManifestSays(files: readonly SetFile[], manifest: string, folder: string): Promise<readonly SetFile[]> {
  const own = relative(folder, manifest).replaceAll(sep, '/');
  if (own.startsWith('../') || resolve(folder, own) !== manifest || dirname(own) !== '.') {
    throw new InputError(`The manifest ${manifest} is not in ${folder}.`, { hint: 'give the folder that the manifest is in as source' });
  }
  const expected = new Map((await readExpectedFiles(manifest)).files.map((file) => [file.path, file]));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const findings: Finding[] = [];
  const missing = [...expected.keys()].filter((path) => !byPath.has(path));
  for (const path of missing) findings.push({ severity: 'error', message: `${path} is in the manifest and not in the source` });
  const chosen = files.flatMap((file) => {
    const wanted = expected.get(file.path);
    if (wanted === undefined) return file.path === own ? [file] : [];
    if (wanted.size !== undefined && wanted.size !== file.size) {
      findings.push({ severity: 'error', message: `${file.path} has ${counted(file.size, 'byte')}, the manifest says ${wanted.size}` });
    }
    return [{ ...file, sha256: wanted.sha256 }];
  });
  if (findings.length > 0) throw new UserError(`${folder} is not what ${basename(manifest)} says.`, { findings });
  return chosen;
}

interface PreparedFolder {
  readonly schema?: string;
  /** What was chosen when the folder was prepared, with the folders on the way; what came into it since was not. */
  readonly named: ReadonlySet<string>;
}

/** What the manifest says of a folder that a step of ours has prepared. */
async function preparedFolder(folder: string): Promise<PreparedFolder> {
  const manifest = await readJson<unknown>(join(folder, MANIFEST_FILE)).catch(() => undefined);
  const named = new Set<string>();
  if (!isObject(manifest)) return { named };
  const { schema, files, emptyFolders, archive } = manifest;
  if (typeof schema !== 'string' || !/^bakehouse-[\w-]*(?:artifacts|files)\/\d+$/.test(schema)) return { named };
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const packed = isObject(archive) ? [archive['file']] : [];
  for (const path of [...list(files).map((file) => (isObject(file) ? file['path'] : undefined)), ...list(emptyFolders), ...packed]) {
    if (typeof path !== 'string') continue;
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) named.add(path.slice(0, end));
  }
  return { schema, named };
}
