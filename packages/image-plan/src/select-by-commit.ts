import { type NamesFile, selectImages } from '@bakehouse/commit-directives/select';
import { type Finding, findingInWords, InputError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { CommitMessage } from '@bakehouse/core/step';
import { counted } from '@bakehouse/core/text';
import type { SummarizedDefinition } from './definition-summary.ts';
import type { ImageChoice } from './plan.ts';

/** How findings call the message. */
const SHOWN = 'commit message';

/** What a commit message has to say in a plan. */
export interface CommitSelection {
  /** strict: a mistake in the message is an error; compat: images are chosen as the original program did, and differences are warned about. */
  readonly mode: 'strict' | 'compat';
  /** The environment that this run serves; each that the message leaves when left out. */
  readonly environment?: string | undefined;
  /** All that there are; production and staging when left out. */
  readonly environments?: readonly string[] | undefined;
  /** Names that exist beside those of the definitions. */
  readonly names?: NamesFile | undefined;
  /** Asked for when the definitions are read. @throws UserError when it cannot be read */
  readonly message: () => Promise<CommitMessage>;
}

/** What a commit message leaves of a plan. */
interface CommitChoice {
  /** False when nothing at all is to be done: `no-ci`, or a message for another environment. */
  readonly active: boolean;
  readonly images: ReadonlyMap<string, ImageChoice>;
}

/**
 * What the message of the run's commit wants of each image.
 *
 * @throws InputError with every mistake in the message, UserError when it cannot be read whole
 */
export async function selectByCommit(
  definitions: readonly SummarizedDefinition[],
  { mode, message, environment, environments, names }: CommitSelection,
  log: Log,
): Promise<CommitChoice> {
  const { text, source, cut } = await message();
  if (cut) {
    // Instructions stand below the first line.
    throw new UserError(`The commit message is cut: ${source} has only its beginning.`, {
      hint: 'check the repository out before this step',
    });
  }
  const images = definitions.map(({ summary: { id, names, regions } }) => ({ id, key: names.key, pool: names.pool, regions }));
  const options = { environment, environments, names, packerKeys: names?.packerKeys, shown: SHOWN };
  const { decision, compat, findings, images: chosen } = selectImages(images, text, { ...options, compat: mode === 'compat' });
  report(findings, mode, log);
  const left = chosen.filter(({ selected }) => selected).length;
  log.info(`The commit message (${source}) leaves ${left} of ${counted(chosen.length, 'image')}.`);
  const active = compat === undefined ? decision.active : !compat.noCI;
  return { active, images: new Map(chosen.map((choice) => [choice.id, choice])) };
}

function report(findings: readonly Finding[], mode: 'strict' | 'compat', log: Log): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (mode === 'strict' && errors.length > 0) {
    const count = errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`;
    throw new InputError(`The commit message has ${count}.`, {
      findings: errors,
      hint: 'amend it, or push an empty commit with it mended',
    });
  }
  // No file of the repository, so that no annotation can point there.
  for (const finding of findings) log.warning(findingInWords({ ...finding, file: 'commit message' }));
}
