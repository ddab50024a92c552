import { type ArchiveFormat, levelsOf } from '@bakehouse/archive/write-archive';
import type { InputsOf } from '@bakehouse/core/definition';
import { type Finding, formatFinding, InputError } from '@bakehouse/core/errors';
import type { definition } from './definition.ts';

type All = InputsOf<typeof definition>;

/** What a step that calls this one may leave out has the default of its definition. */
export type StepInputs = Partial<All> & Pick<All, 'variables' | 'outputFolder' | 'dryRun'>;

export type Task =
  | { readonly kind: 'image'; readonly definition: string }
  | { readonly kind: 'files' | 'verify' | 'unpack'; readonly source: string }
  | { readonly kind: 'container'; readonly container: string };

/** Inputs that only make sense for some tasks, as people write them. */
const ONLY_FOR: readonly (readonly [keyof StepInputs, string, readonly Task['kind'][]])[] = [
  ['include', 'include', ['files']],
  ['exclude', 'exclude', ['files']],
  ['executable', 'executable', ['files']],
  ['templates', 'templates', ['files']],
  ['name', 'name', ['files', 'unpack']],
  ['manifest', 'manifest', ['verify', 'container', 'unpack']],
  ['container', 'container', ['container']],
  ['prefix', 'prefix', ['container']],
  ['level', 'level', ['image', 'files']],
];

/**
 * What the inputs together ask for.
 *
 * @throws InputError when they contradict one another
 */
export function taskOf(inputs: StepInputs): Task {
  const { mode = 'prepare' } = inputs;
  const task = choose(mode, inputs);
  const findings: Finding[] = ONLY_FOR.filter(([name, , kinds]) => isGiven(inputs[name]) && !kinds.includes(task.kind)).map(
    ([, shown]) => ({
      severity: 'error',
      message: `${shown} means nothing ${task.kind === 'image' ? 'with a definition' : `in mode ${mode}`}`,
    }),
  );
  const [first] = findings;
  if (first === undefined) return task;
  throw new InputError(findings.length === 1 ? `${capital(formatFinding(first))}.` : 'Inputs contradict one another.', {
    ...(findings.length === 1 ? { hint: 'leave it out' } : { findings }),
  });
}

function choose(mode: 'prepare' | 'verify' | 'unpack', { definition, source, container }: StepInputs): Task {
  if (definition !== undefined && source !== undefined) {
    throw new InputError('Both a definition and a source are given.', { hint: 'give one of them' });
  }
  if (mode === 'verify' && container !== undefined) {
    if (source === undefined) return { kind: 'container', container };
    throw new InputError('Both a source and a container are given.', { hint: 'verify one after the other' });
  }
  if (mode === 'prepare' && definition !== undefined) return { kind: 'image', definition };
  if (source !== undefined) return { kind: mode === 'prepare' ? 'files' : mode, source };
  throw new InputError(mode === 'prepare' ? 'Neither a definition nor a source is given.' : `Mode ${mode} needs a source.`, {
    hint:
      mode === 'unpack'
        ? 'name the archive'
        : mode === 'verify'
          ? 'name the folder or the archive, or a container'
          : 'give as source the folder whose files to prepare, or as definition an image definition, *.vmimage.yaml',
  });
}

/** @throws InputError for a level that the format does not have */
export function checkLevel(format: ArchiveFormat, level: number | undefined): void {
  const { minimum, maximum } = levelsOf(format);
  if (level === undefined || (level >= minimum && level <= maximum)) return;
  throw new InputError(`${format} has no level ${level}.`, { hint: `give one from ${minimum} to ${maximum}` });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
