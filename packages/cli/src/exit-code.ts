import type { StepDefinition } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';

/** Of a step whose exit code tells more than whether it failed: there is nothing to do, there is something, it failed. */
const NOTHING = 0;
const SOMETHING = 2;
const FAILED = 1;

/**
 * The exit code of a step on the command line where its definition lets people ask for more than the usual (`detailedExitCode`) and they
 * did; undefined for the usual one.
 *
 * @param input gives the raw text of an input by its camelCase name
 * @param outputs what the step returned; undefined when it failed
 */
export function detailedExitCode(
  definition: StepDefinition,
  input: (name: string) => string | undefined,
  outputs: Readonly<Record<string, unknown>> | undefined,
): number | undefined {
  const asked = definition.features?.detailedExitCode;
  if (asked === undefined || !isOn(input(asked.input))) return undefined;
  if (outputs === undefined) return FAILED;
  return Number(outputs[asked.output]) > 0 ? SOMETHING : NOTHING;
}

/** The raw inputs of arguments that could not be parsed, as far as that takes no parser: a switch that is there, or is given `true`. */
export function switchesOf(rest: readonly string[]): (name: string) => string | undefined {
  return (name) => {
    const flag = `--${toKebabCase(name)}`;
    return rest.includes(flag) ? 'true' : rest.find((argument) => argument.startsWith(`${flag}=`))?.slice(flag.length + 1);
  };
}

function isOn(raw: string | undefined): boolean {
  return /^true$/i.test(raw?.trim() ?? '');
}
