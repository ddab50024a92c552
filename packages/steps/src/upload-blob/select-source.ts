import { lstat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { LocalFile } from '@bakehouse/blob/upload/local-file';
import { compareBytes } from '@bakehouse/core/byte-order';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf } from '@bakehouse/core/definition';
import { type Finding, formatFinding, hasErrorCode, InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { counted } from '@bakehouse/core/format';
import { readJson } from '@bakehouse/system/files';
import type { definition } from './definition.ts';

type Inputs = Pick<InputsOf<typeof definition>, 'source' | 'include' | 'exclude' | 'manifest' | 'links'>;

/** Warnings about single files that are shown. */
const SHOWN = 10;

/**
 * Finds the files to upload, without opening any but a manifest. In byte order of their paths.
 *
 * @throws InputError for unusable patterns and a source that is not there; UserError when it holds what cannot be uploaded, all as
 *   findings; CancelledError
 */
export async function selectSource(inputs: Inputs, context: StepContext): Promise<readonly LocalFile[]> {
  const source = context.resolve(inputs.source);
  const status = await lstat(source, { bigint: true }).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) {
      const hint = isAbsolute(inputs.source) ? '' : `; a relative path begins at ${context.environment.workspace}`;
      throw new InputError(`${source} does not exist; there is nothing to upload.`, {
        hint: `give the path of a file or folder that is there${hint}`,
      });
    }
    throw new InputError(`${source} cannot be looked at: ${messageOf(error)}.`, {
      cause: error,
      hint: 'give this user the right to read it and the folders above it',
    });
  });
  if (status.isFile()) {
    for (const name of ['include', 'exclude', 'manifest'] as const) {
      if ((inputs[name]?.length ?? 0) > 0)
        throw new InputError(`${source} is a single file; ${name} is for folders.`, { hint: `leave ${name} out` });
    }
    return [{ path: basename(source), absolute: source, size: Number(status.size), identity: status }];
  }
  if (!status.isDirectory() && !status.isSymbolicLink()) throw new InputError(`${source} is neither a file nor a folder.`);
  const { selectFiles } = await import('@bakehouse/artifacts/selection/select-files');
  const manifest = inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest);
  const { include, exclude } = inputs;
  const links = inputs.links === 'auto' ? ((await isPrepared(source)) ? 'keep' : 'refuse') : inputs.links;
  // The blobs of a container may differ in case alone, and the names are checked as a whole later.
  const selected = await selectFiles(source, { include, exclude, links, allowTwins: true, allowEmpty: true, signal: context.signal });
  const warnings = selected.findings.filter(({ severity }) => severity === 'warning');
  for (const warning of warnings.slice(0, SHOWN)) context.log.warning(formatFinding(warning));
  if (warnings.length > SHOWN) context.log.warning(`${counted(warnings.length - SHOWN, 'more warning')} about names in ${source}.`);
  const errors = selected.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UserError(`${source} holds what cannot be uploaded.`, { findings: errors });
  if (selected.skippedLinks > 0) {
    context.log.warning(
      selected.skippedLinks === 1
        ? `1 symbolic link in ${source} was left out.`
        : `${selected.skippedLinks} symbolic links in ${source} were left out.`,
    );
  }
  const keptLinks = selected.links.map(({ path, target }) => {
    return { path, absolute: join(source, path), size: Buffer.byteLength(target), link: target };
  });
  const files: readonly LocalFile[] =
    keptLinks.length === 0 ? selected.files : [...selected.files, ...keptLinks].sort((a, b) => compareBytes(a.path, b.path));
  return manifest === undefined ? files : asManifestSays(files, manifest, source);
}

/** The files that a manifest names, with the SHA-256 that it says, and the manifest itself. */
async function asManifestSays(files: readonly LocalFile[], manifest: string, source: string): Promise<readonly LocalFile[]> {
  const own = relative(source, manifest).replaceAll(sep, '/');
  if (own.startsWith('../') || resolve(source, own) !== manifest || dirname(own) !== '.') {
    throw new InputError(`The manifest ${manifest} is not in ${source}.`, { hint: 'give the folder that the manifest is in as source' });
  }
  const { readExpectedFiles } = await import('@bakehouse/records/expected-files');
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
  if (findings.length > 0) throw new UserError(`${source} is not what ${basename(manifest)} says.`, { findings });
  return chosen;
}

/** What prepare-artifacts made, of an image or of any files, may hold links, which its manifest lists. */
async function isPrepared(source: string): Promise<boolean> {
  const [{ MANIFEST_FILE, MANIFEST_SCHEMA }, { FILES_SCHEMA }] = await Promise.all([
    import('@bakehouse/records/artifact-manifest'),
    import('@bakehouse/records/files-manifest'),
  ]);
  const manifest = await readJson<{ readonly schema?: unknown } | null>(join(source, MANIFEST_FILE)).catch(() => undefined);
  return manifest?.schema === MANIFEST_SCHEMA || manifest?.schema === FILES_SCHEMA;
}
