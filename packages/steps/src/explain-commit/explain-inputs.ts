import type { SelectableImage } from '@bakehouse/commit-directives/parse';
import { parseDirectives } from '@bakehouse/commit-directives/parse';
import { selectableImage } from '@bakehouse/commit-directives/select';
import { UserError } from '@bakehouse/core/errors';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { findDefinitions, loadDefinitions, parseGivenVariables } from '@bakehouse/image-definition/load';
import { loadOptions } from '../shared/load-image.ts';
import type { definition } from './definition.ts';

type Inputs = InputsOf<typeof definition>;

/** The message that the inputs mean. @throws UserError when it cannot be read whole */
export async function readMessage(inputs: Inputs, context: StepContext): Promise<{ text: string; source: string }> {
  if (inputs.message !== undefined) return { text: inputs.message, source: 'the input message' };
  const { text, commit, source, cut, others } = await context.commitMessage({ commit: inputs.commit, token: inputs.githubToken });
  if (cut) {
    // Instructions stand below the first line: what is missing may change the decision.
    throw new UserError(`The commit message is cut: ${source} has only its beginning.`, {
      hint: 'check the repository out before this step, or give the message itself',
    });
  }
  for (const other of others) {
    const { flags, filters } = parseDirectives(other.text).directives;
    if (flags.length + filters.length === 0) continue;
    context.log.warning(
      `The commit ${other.commit.slice(0, 12)} of the same push has instructions as well; only those of the last commit count.`,
    );
  }
  return { text, source: commit === undefined ? source : `${source}, commit ${commit.slice(0, 12)}` };
}

/** The images of the definitions. @throws InputError for unusable definitions */
export async function readImages({ definitions, variables }: Inputs, context: StepContext): Promise<SelectableImage[]> {
  if (definitions.length === 0) return [];
  const files = await findDefinitions(definitions, context.environment.workspace, context.signal);
  const loaded = await loadDefinitions(files, loadOptions(context, parseGivenVariables(variables)));
  return loaded.map(({ definition: { image, outputs } }) => selectableImage({ image, outputs }));
}
