import { constants } from 'node:fs';
import { mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { entryAt, isInside, readRegularText, writeFileAtomically } from '@bakehouse/system/files';
import { type Pipeline, type StarterFile, starterFiles } from './starter-files.ts';

export interface StarterOptions {
  /** The repository; made when it is not there. */
  readonly folder: string;
  /** Of the image, as definitions take it. */
  readonly id: string;
  /** Without it, what the folder looks like: Azure Pipelines where there is a file of its name and no folder .github. */
  readonly pipeline: Pipeline | undefined;
  /** Looks, and writes nothing. */
  readonly dryRun: boolean;
}

/** What was done with each file, by path below the folder, in the order of the files. */
interface Started {
  readonly written: readonly string[];
  /** There already, and left as they are. */
  readonly kept: readonly string[];
  readonly pipeline: Pipeline;
}

const GITIGNORE = '.gitignore';
const IGNORED = '/.bakehouse/';
const COMMENT = '# Images, caches, logs and reports of Bakehouse';
/** The spellings that leave `.bakehouse` of the root out. */
const IGNORES = /^\/?\.bakehouse\/?(?:\*{1,2})?\s*$/m;

/**
 * Writes the files of a first image into a repository: definition, script, test, schema, workflow, and a line of `.gitignore`. A file that is
 * there is never changed, but for the line that `.gitignore` lacks.
 *
 * @throws UserError where a folder on the way is a link that leads out of the repository, or no folder
 */
export async function writeStarter({ folder, id, pipeline: asked, dryRun }: StarterOptions): Promise<Started> {
  const pipeline = asked ?? (await guessPipeline(folder));
  if (!dryRun) await mkdir(folder, { recursive: true });
  const written: string[] = [];
  const kept: string[] = [];
  for (const file of starterFiles(id, pipeline)) ((await writeNew(folder, file, dryRun)) ? written : kept).push(file.path);
  ((await ignore(folder, dryRun)) ? written : kept).push(GITIGNORE);
  return { written, kept, pipeline };
}

async function guessPipeline(folder: string): Promise<Pipeline> {
  let names: string[] = [];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
  }
  const azure = names.some((name) => /^\.?azure-pipelines(?:[.-].*)?(?:\.ya?ml)?$/i.test(name));
  return azure && !names.includes('.github') ? 'azure-pipelines' : 'github';
}

/** @returns false when there is something of that name */
async function writeNew(folder: string, { path, content, executable }: StarterFile, dryRun: boolean): Promise<boolean> {
  const target = join(folder, path);
  await checkWay(folder, path);
  if (dryRun) return (await entryAt(target)) === undefined;
  await mkdir(dirname(target), { recursive: true });
  let file: Awaited<ReturnType<typeof open>>;
  try {
    // Never through a link, and never over what somebody wrote in the meantime.
    file = await open(target, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, executable ? 0o755 : 0o644);
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await file.writeFile(content);
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** Whether a name is in use, be it by a link that leads nowhere. */
/** Looks at the folders of a path that are there. */
async function checkWay(folder: string, path: string): Promise<void> {
  let root: string;
  try {
    root = await realpath(folder);
  } catch (error) {
    // Only a dry run gets here before the repository is there.
    if (hasErrorCode(error, 'ENOENT')) return;
    throw error;
  }
  for (let part = dirname(path); part !== '.'; part = dirname(part)) {
    let real: string;
    try {
      real = await realpath(join(folder, part));
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) continue;
      if (hasErrorCode(error, 'ENOTDIR')) throw new UserError(`${part} cannot be a folder: something on its way is a file.`);
      throw error;
    }
    if (isInside(root, real)) return;
    throw new UserError(`${part} is a link to ${real}, which is outside of ${root}.`, { hint: 'replace the link by a folder' });
  }
}

/** Adds the line that `.gitignore` lacks. @returns false when it has one */
async function ignore(folder: string, dryRun: boolean): Promise<boolean> {
  const path = join(folder, GITIGNORE);
  let text = '';
  try {
    text = await readRegularText(path);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
  }
  if (IGNORES.test(text)) return false;
  if (dryRun) return true;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  await writeFileAtomically(path, `${before}${COMMENT}${end}${IGNORED}${end}`);
  return true;
}
