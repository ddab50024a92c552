import { type Finding, formatFinding, InputError } from '@bakehouse/core/errors';
import type { InputsOf } from '@bakehouse/core/step';
import type { definition } from './definition.ts';

type All = InputsOf<typeof definition>;

/** What a step that calls this one may leave out has the default of its definition. */
export type StepInputs = Partial<All> & Pick<All, 'variables' | 'outputFolder' | 'dryRun'>;

type Task = { readonly kind: 'image'; readonly definition: string } | { readonly kind: 'files'; readonly source: string };

/** Inputs that only make sense without a definition. */
const FOR_FILES = ['include', 'exclude', 'executable', 'templates', 'name'] as const;
/** Inputs of the steps that were modes of this one. */
const FOR_OLD_MODES = ['manifest', 'container', 'prefix'] as const;

/**
 * What the inputs together ask for.
 *
 * @throws InputError when they contradict one another
 */
export function taskOf(inputs: StepInputs): Task {
  const { definition, source } = inputs;
  if (definition !== undefined && source !== undefined) {
    throw new InputError('Both a definition and a source are given.', { hint: 'give one of them' });
  }
  if (definition !== undefined) {
    refuse([...FOR_FILES, ...FOR_OLD_MODES], inputs, 'with a definition');
    return { kind: 'image', definition };
  }
  if (source === undefined) {
    throw new InputError('Neither a definition nor a source is given.', {
      hint: 'give as source the folder whose files to prepare, or as definition an image definition, *.vmimage.yaml',
    });
  }
  refuse(FOR_OLD_MODES, inputs, 'in mode prepare');
  return { kind: 'files', source };
}

/**
 * Refuses inputs that mean nothing.
 *
 * @param names of one word each, which are written alike on every host
 * @throws InputError naming all that are given
 */
export function refuse(names: readonly (keyof StepInputs)[], inputs: StepInputs, where: string): void {
  const findings: Finding[] = names
    .filter((name) => isGiven(inputs[name]))
    .map((name) => ({ severity: 'error', message: `${name} means nothing ${where}` }));
  const [first] = findings;
  if (first === undefined) return;
  throw new InputError(findings.length === 1 ? `${capital(formatFinding(first))}.` : 'Inputs contradict one another.', {
    ...(findings.length === 1 ? { hint: 'leave it out' } : { findings }),
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
