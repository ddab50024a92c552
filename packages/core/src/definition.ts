/**
 * A step as data. Types, parser, action.yml, task.json, README tables, command-line help and the test matrix all come from
 * these objects, so a name, default or description stands in exactly one place.
 */
interface InputBase {
  readonly description: string;
  /** What the input decides, which says whether a step may go on without a value that somebody meant to give. */
  readonly decides: Decision;
  /**
   * Blank text counts as not given, though the input decides more than a detail: its default does less than any other value, or leaves the
   * choice to the definition. An undefined variable stays an error.
   */
  readonly blank?: 'default';
  /** Shown in the form of Azure Pipelines; derived from the name when left out. */
  readonly label?: string;
  readonly group?: string;
  /** A value that works, for examples of use. What is required has one; of the other inputs, those that the examples are to show. */
  readonly example?: string;
}

/**
 * What inputs decide, as messages say it. Whoever gives a variable or a secret that does not exist to one of these must not get a run that
 * does something else, or more, than was meant; only what decides a `detail` falls back to its default.
 */
export const DECISIONS = {
  place: 'where to read from or write to',
  deletion: 'what is deleted',
  identity: 'who acts or is trusted',
  safety: 'what makes the run safe',
  selection: 'what is to be taken or done',
  detail: 'how it is done',
} as const;
type Decision = keyof typeof DECISIONS;

interface TextInput extends InputBase {
  /** `connection`: an Azure service connection of Azure Pipelines, by its name in the pipeline and by its id in the step. */
  readonly type: 'text' | 'path' | 'secret' | 'connection';
  readonly required?: boolean;
  readonly default?: string;
}
interface BooleanInput extends InputBase {
  readonly type: 'boolean';
  readonly default: boolean;
}
interface IntegerInput extends InputBase {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
  readonly required?: boolean;
  readonly default?: number;
}
interface ListInput extends InputBase {
  readonly type: 'list';
  readonly required?: boolean;
  readonly default?: readonly string[];
}
interface ChoiceInput<Choice extends string = string> extends InputBase {
  readonly type: 'choice';
  readonly choices: readonly Choice[];
  readonly required?: boolean;
  readonly default?: Choice;
}
export type Input = TextInput | BooleanInput | IntegerInput | ListInput | ChoiceInput;
export type Inputs = Readonly<Record<string, Input>>;

interface Output {
  readonly description: string;
  /** For programs alone: the command line shows it only with `--json`. */
  readonly machine?: boolean;
}
type Outputs = Readonly<Record<string, Output>>;

export interface StepDefinition<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  /** kebab-case, as in `bakehouse <name>`. */
  readonly name: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** The task's identity in Azure Pipelines; a GUID that never changes. */
  readonly taskId: string;
  /** Icon and colour in the GitHub Marketplace. */
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: I;
  readonly outputs: O;
  /** The list input that takes the command line's arguments without a flag: `bakehouse bake a.yaml b.yaml`. */
  readonly positional?: string;
  /** Host features the step needs beyond inputs, outputs and the log. */
  readonly features?: {
    /** Writes to the job summary. Azure's restricted command mode does not allow that. */
    readonly summary?: boolean;
    /** Has a `post.ts`, run when the job ends. */
    readonly post?: boolean;
    /**
     * On the command line the input of this name, a switch, makes the exit code tell what the output of that name counts: 0 for nothing, 2
     * for something. Every failure then is 1, as 2 would be taken for that.
     */
    readonly detailedExitCode?: { readonly input: string; readonly output: string };
  };
}

type Parsed<T extends Input> = T extends BooleanInput
  ? boolean
  : T extends IntegerInput
    ? number
    : T extends ListInput
      ? readonly string[]
      : T extends ChoiceInput<infer Choice>
        ? Choice
        : string;

/** What `run` receives: required or defaulted inputs are there, a list is never undefined, others may be undefined. */
export type InputsOf<D extends StepDefinition> = {
  readonly [K in keyof D['inputs']]: D['inputs'][K] extends { required: true } | { default: unknown } | { type: 'list' }
    ? Parsed<D['inputs'][K]>
    : Parsed<D['inputs'][K]> | undefined;
};

/** What `run` returns: every output is named; `undefined` leaves it unset. */
export type OutputsOf<D extends StepDefinition> = {
  readonly [K in keyof D['outputs']]: import('./errors.ts').OutputValue;
};

/** What every step tells when it fails; whoever runs it sets it. */
const FAILURE_OUTPUTS = {
  reason: {
    description:
      'What a failure is of: definition, test, quota, network, service, machine (what ran the step) or bakehouse; not set otherwise.',
  },
} as const;

/** Gives a definition its exact type, and the outputs that every step has: `run` returns only its own. */
export function defineStep<const I extends Inputs, const O extends Outputs>(
  // Checked here and not in the interface, where `keyof I` would make every definition unassignable to plain StepDefinition.
  definition: StepDefinition<I, O> & {
    readonly positional?: keyof I & string;
    readonly features?: { readonly detailedExitCode?: { readonly input: keyof I & string; readonly output: keyof O & string } };
  },
): StepDefinition<I, O> {
  return { ...definition, outputs: { ...definition.outputs, ...FAILURE_OUTPUTS } };
}
