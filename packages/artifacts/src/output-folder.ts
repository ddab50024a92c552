import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Finding, hasErrorCode, InputError, UserError } from '@bakehouse/core/errors';
import { FILES_SCHEMA, MANIFEST_FILE, readArtifactManifest } from '@bakehouse/records/artifacts';
import { nameProblem, readJson, shownPath, windowsNameProblem } from '@bakehouse/system/files';

/** Where something is or will be: without links on the way there, as far as that exists. */
export async function realPlace(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () => (parent === path ? path : join(await realPlace(parent), basename(path))));
}

/** True when a folder holds what was prepared from a source, not from a definition. */
export async function isOfFiles(folder: string): Promise<boolean> {
  const manifest = await readJson<{ schema?: unknown }>(join(folder, MANIFEST_FILE)).catch(() => undefined);
  return manifest?.schema === FILES_SCHEMA;
}

/**
 * Refuses a folder that something else filled, because it would be replaced.
 *
 * @throws UserError
 */
export async function refuseFolderOfOthers(folder: string): Promise<void> {
  if ((await isOfFiles(folder)) || (await readArtifactManifest(join(folder, MANIFEST_FILE))) !== undefined) return;
  if ((await namesIn(folder)).length === 0) return;
  throw new UserError(`${folder} holds files that prepare-artifacts did not write.`, {
    hint: 'move them away or give another output-folder',
  });
}

/** Of a folder that is not there: none. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  });
}

/**
 * The name of the result.
 *
 * @throws InputError when no system, or not every one, can have it
 */
export function resultName(given: string | undefined, source: string): string {
  const name = given ?? basename(source);
  const problem =
    name === '' || name === '.' || name === '..' || name.includes('/')
      ? 'is no name of a folder'
      : (nameProblem(name) ?? windowsNameProblem(name));
  if (problem !== undefined) throw new InputError(`The name ${JSON.stringify(name)} ${problem}.`, { hint: 'give another name' });
  return name;
}

/** More would only hide the first ones. */
const MOST_FINDINGS = 100;

/** Findings with paths as people know them, and no more of them than anybody reads. */
export function shownFindings(findings: readonly Finding[], workspace: string): Finding[] {
  const shown = findings.slice(0, MOST_FINDINGS).map((finding) => ({
    ...finding,
    ...(finding.file === undefined ? {} : { file: shownPath(finding.file, workspace) }),
  }));
  const rest = findings.length - shown.length;
  return rest === 0 ? shown : [...shown, { severity: 'error', message: `and ${rest} more` }];
}
