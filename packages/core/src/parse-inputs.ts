import { DECISIONS, type Input, type InputsOf, type StepDefinition } from './definition.ts';
import { nearest } from './edit-distance.ts';
import { type Finding, formatFinding, InputError } from './errors.ts';
import { toKebabCase } from './names.ts';

/** The six spellings of the YAML 1.2 core schema. */
const BOOLEANS = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/** What Azure Pipelines leaves in place of a variable that does not exist. */
const MACRO = /\$\([A-Za-z_][\w.-]*\)/g;
const UNDEFINED_MACRO = /^\$\([A-Za-z_][\w.-]*\)$/;

/** An address with something before an @: two letters at least, a drive of Windows has one. */
const WITH_USER = /^\s*[a-z][a-z0-9+.-]+:[\\/]{2}[^\\/]*@/i;

/** Characters: comparing takes time in proportion to them, and no choice has as many. */
const LONGEST_GUESS = 64;

/** True for an input that Azure Pipelines found no variable for. */
export function isUndefinedMacro(raw: string): boolean {
  return UNDEFINED_MACRO.test(raw.trim());
}

/** What stands in a text as Azure Pipelines leaves a variable that it has no value for, each once: `$(Name)`. */
export function undefinedMacros(text: string): string[] {
  return [...new Set(text.match(MACRO))];
}

interface GivenBlank {
  /** What to do about it, as the runtime's files or commands are written. */
  readonly hint: string;
  /** The environment variable that it came from, where nobody wrote the input itself. */
  readonly variable?: string | undefined;
}

/** What a runtime knows of inputs beside their text. */
interface InputFacts {
  /** How it writes an input's name, for messages. */
  readonly spell?: (name: string) => string;
  /** Set when somebody gave an input blank text. */
  readonly givenBlank?: (name: string, input: Input) => GivenBlank | undefined;
  /** It replaces every `$(Name)` that is defined: what is left over inside of a value is a mistake. */
  readonly replacesMacros?: boolean;
}

/**
 * Parses a step's inputs by the rules that hold on every host: blank is unset, all mistakes are reported at once. A value that somebody meant
 * to give and that is not there (an undefined `$(macro)`, blank text) is a mistake, unless the input decides only a detail; blank text also
 * not where the input says that it then has its default.
 *
 * @param read gives the raw text of an input by its camelCase name
 * @param warn takes warnings, such as an undefined `$(macro)`
 * @throws InputError naming every unusable input
 */
export function parseInputs<D extends StepDefinition>(
  definition: D,
  read: (name: string) => string | undefined,
  warn: (message: string) => void,
  { spell = toKebabCase, givenBlank = () => undefined, replacesMacros = false }: InputFacts = {},
): InputsOf<D> {
  const findings: Finding[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(definition.inputs)) {
    const report = (message: string, hint?: string) =>
      void findings.push({ severity: 'error', message: `input ${spell(name)}: ${message}`, ...(hint === undefined ? {} : { hint }) });
    const raw = read(name);
    const decided = `it says ${DECISIONS[input.decides]}`;
    if (raw === undefined || raw.trim() === '') {
      const blank = input.decides === 'detail' || input.blank === 'default' ? undefined : givenBlank(name, input);
      if (blank?.variable !== undefined) report(`the variable ${blank.variable} is empty, and ${decided}`, blank.hint);
      else if (blank === undefined || isRequired(input)) values[name] = withoutValue(input, report);
      else report(`is given without a value, and ${decided}`, blank.hint);
    } else if (!isUndefinedMacro(raw)) {
      if (replacesMacros) warnOfMacros(raw, input, spell(name), warn);
      values[name] = parseValue(input, raw, report);
    } else if (isRequired(input) || input.decides !== 'detail') {
      report(`the variable ${raw.trim()} is not defined, and ${decided}`, 'define it, or write its name as it is defined');
    } else {
      warn(`Input ${spell(name)} is the undefined variable ${raw.trim()}; it counts as not set.`);
      values[name] = withoutValue(input, report);
    }
  }
  if (findings.length > 0) throw unusable(definition.name, findings);
  return values as InputsOf<D>;
}

/** Findings for the names that the step does not have, each with the nearest name that it has. @param flags that every step has */
export function unknownInputs(definition: StepDefinition, names: Iterable<string>, flags: readonly string[] = []): Finding[] {
  const known = Object.keys(definition.inputs).map(toKebabCase);
  return [...names]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = nearest(name, [...known, ...flags]);
      return {
        severity: 'error',
        message: `unknown input ${name}`,
        ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
      };
    });
}

export function unusable(step: string, findings: readonly Finding[]): InputError {
  const [first] = findings;
  if (findings.length === 1 && first !== undefined) return new InputError(`${step}: ${formatFinding(first)}`);
  return new InputError(`${step}: ${findings.length} unusable inputs`, { findings });
}

function isRequired(input: Input): boolean {
  return 'required' in input && input.required === true;
}

/** Says which variables are left inside of a value, once for each input. */
function warnOfMacros(raw: string, input: Input, name: string, warn: (message: string) => void): void {
  const left = undefinedMacros(raw);
  if (left.length === 0) return;
  // What looks like one may be a part of the secret.
  const which = input.type === 'secret' ? 'a $(variable)' : left.join(', ');
  warn(`Input ${name} holds ${which}, which Azure Pipelines has no value for; it stays as it is.`);
}

function withoutValue(input: Input, report: (message: string, hint?: string) => void): unknown {
  if ('default' in input && input.default !== undefined) return input.default;
  if (isRequired(input)) report('a value is required', input.description.replace(/\.$/, ''));
  return input.type === 'list' ? [] : undefined;
}

function parseValue(input: Input, raw: string, report: (message: string, hint?: string) => void): unknown {
  switch (input.type) {
    case 'secret':
      return raw;
    case 'text':
    case 'connection':
      return raw.trim();
    case 'path':
      // Messages show paths.
      if (WITH_USER.test(raw)) report('it is an address with a user or password, which would be seen');
      return raw.trim();
    case 'boolean': {
      const value = BOOLEANS.get(raw.trim());
      if (value === undefined) report(`"${raw.trim()}" is not a boolean: write true or false`);
      return value;
    }
    case 'integer': {
      const value = /^[+-]?\d+$/.test(raw.trim()) ? Number(raw.trim()) : Number.NaN;
      if (!(value >= input.minimum && value <= input.maximum)) {
        report(`"${raw.trim()}" is not a whole number from ${input.minimum} to ${input.maximum}`);
      }
      return value;
    }
    case 'list':
      return raw
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'choice': {
      const value = raw.trim();
      if (input.choices.includes(value)) return value;
      const near = nearest(value.slice(0, LONGEST_GUESS), input.choices);
      report(`"${value}" is not one of ${input.choices.join(', ')}`, near === undefined ? undefined : `did you mean ${near}?`);
      return value;
    }
  }
}
