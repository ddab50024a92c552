import { type NamesFile, parseNamesFile } from '@bakehouse/commit-directives/parse';
import { hasErrorCode, InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { nearest } from '@bakehouse/core/text';
import { readRegularText } from '@bakehouse/system/files';

/** What the inputs say about the names that a commit message may use. */
interface CommitNameInputs {
  readonly names?: string | undefined;
  readonly environments?: readonly string[] | undefined;
  readonly environment?: string | undefined;
}

/**
 * Reads the file of names, if there is one.
 *
 * @returns the file, and the environments that there are: those of the file before those of the input
 * @throws InputError when there is no such file or it is none, and for an environment that does not exist: such a run would do nothing,
 *   whatever the message says
 */
export async function readCommitNames(
  { names, environments, environment }: CommitNameInputs,
  context: StepContext,
): Promise<{ readonly names: NamesFile | undefined; readonly environments: readonly string[] | undefined }> {
  const file = names === undefined ? undefined : await readNames(context.resolve(names), names);
  const existing = file?.environments ?? environments;
  if (environment !== undefined && existing !== undefined && !existing.some((name) => same(name, environment))) {
    const near = nearest(environment.trim().toLowerCase(), existing);
    throw new InputError(`input environment: ${JSON.stringify(environment)} is not among the environments ${existing.join(', ')}.`, {
      hint: near === undefined ? 'name it in environments as well' : `did you mean ${near}?`,
    });
  }
  return { names: file, environments: existing };
}

/** As messages name environments: blanks around them and case do not count. */
function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

async function readNames(path: string, shown: string): Promise<NamesFile> {
  try {
    return parseNamesFile(await readRegularText(path), shown);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR')) throw new InputError(`There is no file of names ${shown}.`);
    throw error;
  }
}
