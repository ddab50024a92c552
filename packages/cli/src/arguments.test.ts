import { InputError } from '@bakehouse/core/errors';
import { defineStep } from '@bakehouse/core/step';
import { describe, expect, it } from '@jest/globals';
import { parseCommandLine, parseStepArguments } from './arguments.ts';
import { generalHelp, stepHelp } from './help.ts';

const definition = defineStep({
  name: 'sample',
  title: 'Sample',
  description: 'A step for this test.',
  taskId: '00000000-0000-4000-8000-000000000000',
  branding: { icon: 'box', color: 'orange' },
  positional: 'definitions',
  inputs: {
    definitions: { type: 'list', decides: 'selection', description: 'Definitions.', required: true },
    outputFolder: { type: 'path', decides: 'place', description: 'Where to.', default: 'out' },
    dryRun: { type: 'boolean', decides: 'safety', description: 'Change nothing.', default: false },
    token: { type: 'secret', decides: 'identity', description: 'A secret.' },
  },
  outputs: { report: { description: 'The report.' } },
});

const parse = (...rest: string[]) => Object.fromEntries(parseStepArguments(definition, rest));

function messages(...rest: string[]): string[] {
  try {
    parse(...rest);
  } catch (error) {
    if (error instanceof InputError) return error.findings.length === 0 ? [error.message] : error.findings.map(({ message }) => message);
  }
  return [];
}

describe('parseCommandLine', () => {
  it('splits the step from the flags that every step has', () => {
    expect(parseCommandLine(['bake', 'a.yaml', '--json', '--dry-run'])).toEqual({
      step: 'bake',
      help: false,
      version: false,
      json: true,
      verbose: false,
      rest: ['a.yaml', '--dry-run'],
    });
  });

  it('leaves --version to the step, whose input it may be', () => {
    const { version, rest } = parseCommandLine(['promote-image', '--image', 'debian', '--version', '1.2.3']);
    expect({ version, rest }).toEqual({ version: true, rest: ['--image', 'debian', '--version', '1.2.3'] });
  });

  it('knows help without a step', () => {
    for (const argument of ['-h', '--help', 'help']) expect(parseCommandLine([argument])).toMatchObject({ step: undefined, help: true });
  });

  it('takes the flags before the name of the step, too, and help as a word', () => {
    const sent = { step: 'upload-blob', help: false, version: false, json: true, verbose: false, rest: ['--source', 'a'] };
    expect(parseCommandLine(['--json', 'upload-blob', '--source', 'a'])).toEqual(sent);
    for (const line of ['help bake', '-h bake', 'bake -h', '--json help bake']) {
      expect(parseCommandLine(line.split(' '))).toMatchObject({ step: 'bake', help: true, rest: [] });
    }
  });

  it('takes --verbose wherever --json may stand', () => {
    for (const line of ['--verbose bake a.yaml', 'bake a.yaml --verbose', 'bake --verbose --json a.yaml']) {
      expect(parseCommandLine(line.split(' '))).toMatchObject({ step: 'bake', verbose: true, rest: ['a.yaml'] });
    }
  });

  it('takes a version that is asked for before any step for that of Bakehouse', () => {
    for (const line of ['-v', '--version', '-v promote-image', '--version promote-image']) {
      expect(parseCommandLine(line.split(' '))).toMatchObject({ step: undefined, version: true });
    }
  });
});

describe('parseStepArguments', () => {
  it('takes values in both forms and repeated lists', () => {
    expect(parse('a.yaml', '--output-folder=x y', '--definitions', 'b.yaml', '--dry-run')).toEqual({
      definitions: 'a.yaml\nb.yaml',
      outputFolder: 'x y',
      dryRun: 'true',
    });
  });

  it('takes --no-flag and --flag=false', () => {
    expect(parse('--no-dry-run')).toEqual({ dryRun: 'false' });
    expect(parse('--dry-run=false')).toEqual({ dryRun: 'false' });
  });

  it('does not take the next flag for the value that is missing', () => {
    expect(() => parse('--output-folder', '--dry-run')).toThrow(
      new InputError('sample: input output-folder needs a value (a value that begins with -- is given as --output-folder=--dry-run)'),
    );
    expect(parse('--output-folder=--dry-run')).toEqual({ outputFolder: '--dry-run' });
    expect(parse('--output-folder', '-x')).toEqual({ outputFolder: '-x' });
  });

  it('takes a flag with one dash for one mistake, and knows which was meant', () => {
    for (const [argument, message] of [
      ['-json', 'unknown input -json (did you mean --json?)'],
      ['-output-folder=x', 'unknown input -output-folder (did you mean --output-folder?)'],
      ['-x', 'unknown input -x'],
      ['-pGEHEIM', 'unknown input -p'],
    ] as const) {
      expect(() => parse('a.yaml', argument)).toThrow(new InputError(`sample: ${message}`));
    }
  });

  it('says how a switch is given when its value stands beside it, also where arguments are taken', () => {
    const { positional: _, ...without } = definition;
    const refused = 'sample: unexpected argument "False" (give switches as --dry-run or --dry-run=false)';
    for (const step of [definition, without]) {
      expect(() => parseStepArguments(step, ['--dry-run', 'False'])).toThrow(new InputError(refused));
      expect(() => parseStepArguments(step, ['--no-dry-run', 'False'])).toThrow(new InputError(refused));
    }
    // `--json`, which every step has, is gone by then.
    expect(() => parseStepArguments(without, ['true'])).toThrow(
      new InputError('sample: unexpected argument "true" (give switches as --flag or --flag=false)'),
    );
    expect(parse('--dry-run', 'a.yaml')).toEqual({ dryRun: 'true', definitions: 'a.yaml' });
    expect(parse('--dry-run=false', 'true')).toEqual({ dryRun: 'false', definitions: 'true' });
    expect(parse('--output-folder', 'true')).toEqual({ outputFolder: 'true' });
  });

  it('says of a flag that every step has that it takes no value', () => {
    const refused = 'sample: --json takes no value (write --json, or leave it out)';
    expect(() => parseStepArguments(definition, ['--json=yes'])).toThrow(new InputError(refused));
    expect(() => parseStepArguments(definition, ['--no-json'])).toThrow(new InputError(refused));
  });

  it('reports every unknown flag, missing value and repetition at once', () => {
    expect(messages('--output-foler', 'x', '--output-folder', 'a', '--output-folder', 'b', '--token')).toEqual([
      'unknown input output-foler',
      'input output-folder is given twice',
      'input token needs a value',
    ]);
  });
});

describe('parseStepArguments of an unknown flag', () => {
  const { positional: _, ...without } = definition;

  it('takes the word after it for its value, and the one after that for what it is', () => {
    const refusal =
      (...rest: string[]) =>
      () =>
        parseStepArguments(without, rest);
    const unknown = 'sample: unknown input output-foler (did you mean output-folder?)';
    expect(refusal('--output-foler', 'x')).toThrow(new InputError(unknown));
    expect(refusal('--output-foler', 'true')).toThrow(new InputError(unknown));
    for (const rest of [
      ['--output-foler=x', 'y'],
      ['--output-foler', 'x', 'y'],
    ]) {
      expect(refusal(...rest)).toThrow('sample: 2 unusable inputs');
    }
  });
});

describe('help', () => {
  it('lists steps with their descriptions', () => {
    expect(generalHelp([definition], '1.2.3')).toMatch(/^bakehouse 1\.2\.3: .*\n[\s\S]* sample {2}A step for this test\./);
  });

  it('gives inputs with default and requirement, and how to keep a secret out of the arguments', () => {
    const help = stepHelp(definition);
    expect(help).toContain('bakehouse sample <definitions…>');
    expect(help).toContain('Where to. (default: out)');
    expect(help).toContain('Definitions. (required)');
    expect(help).toContain('BAKEHOUSE_TOKEN');
  });
});
