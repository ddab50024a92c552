import { describe, expect, it } from '@jest/globals';
import { defineStep } from './definition.ts';
import { InputError } from './errors.ts';
import { parseInputs, unknownInputs } from './parse-inputs.ts';

const definition = defineStep({
  name: 'sample',
  title: 'Sample',
  description: 'A step for this test.',
  taskId: '00000000-0000-4000-8000-000000000000',
  branding: { icon: 'box', color: 'orange' },
  inputs: {
    imagePath: { type: 'path', decides: 'selection', description: 'a path', required: true },
    label: { type: 'text', decides: 'detail', description: 'text', default: 'none' },
    token: { type: 'secret', decides: 'identity', description: 'a secret' },
    dryRun: { type: 'boolean', decides: 'safety', description: 'a flag', default: false },
    retries: { type: 'integer', decides: 'detail', description: 'a number', minimum: 0, maximum: 10, default: 3 },
    files: { type: 'list', decides: 'selection', description: 'a list' },
    delete: { type: 'text', decides: 'deletion', blank: 'default', description: 'what to delete', default: 'none' },
    format: { type: 'choice', decides: 'detail', description: 'a choice', choices: ['raw', 'vhd'], default: 'raw' },
  },
  outputs: {},
});

function parse(raw: Record<string, string>, facts: Parameters<typeof parseInputs>[3] = {}) {
  const warnings: string[] = [];
  const inputs = parseInputs(
    definition,
    (name) => raw[name],
    (warning) => warnings.push(warning),
    facts,
  );
  return { inputs, warnings };
}

function failureOf(raw: Record<string, string>, facts: Parameters<typeof parseInputs>[3] = {}): InputError {
  try {
    parse(raw, facts);
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error('no InputError was thrown');
}

describe('parseInputs', () => {
  it('takes blank as unset and fills in defaults', () => {
    const { inputs } = parse({ imagePath: ' disk.raw ', label: '  ', dryRun: '', files: '\n' });
    expect(inputs).toEqual({
      imagePath: 'disk.raw',
      label: 'none',
      token: undefined,
      dryRun: false,
      retries: 3,
      files: [],
      delete: 'none',
      format: 'raw',
    });
  });

  it('names the choice that was meant', () => {
    expect(failureOf({ imagePath: 'a', format: 'vdh' }).message).toBe(
      'sample: input format: "vdh" is not one of raw, vhd (did you mean vhd?)',
    );
    expect(failureOf({ imagePath: 'a', format: 'iso' }).message).toBe('sample: input format: "iso" is not one of raw, vhd');
  });

  it.each(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])('knows the boolean %s', (spelling) => {
    expect(parse({ imagePath: 'x', dryRun: spelling }).inputs.dryRun).toBe(spelling.toLowerCase() === 'true');
  });

  it.each(['yes', 'on', '1', 'tRUE'])('refuses the boolean %s', (spelling) => {
    expect(failureOf({ imagePath: 'x', dryRun: spelling }).message).toContain('is not a boolean');
  });

  it('splits lists on line ends of every system and drops blank lines', () => {
    expect(parse({ imagePath: 'x', files: 'a.txt\r\n\n b c.txt \n' }).inputs.files).toEqual(['a.txt', 'b c.txt']);
  });

  it.each(['https://user:CANARY@host/x', 'ftp://CANARY@host', 'https:\\\\u:CANARY@host\\x'])(
    'S6: refuses the path %s and does not show it',
    (path) => {
      const { message } = failureOf({ imagePath: path });
      expect(message).toContain('image-path: it is an address with a user or password');
      expect(message).not.toContain('CANARY');
    },
  );

  it.each(['C:\\a@b', 'https://host/a@b', 'a@b', '/srv/x://y@z'])('takes the path %s', (path) => {
    expect(parse({ imagePath: path }).inputs.imagePath).toBe(path);
  });

  it('keeps the blanks of a secret', () => {
    expect(parse({ imagePath: 'x', token: ' s3cret ' }).inputs.token).toBe(' s3cret ');
  });

  it.each(['11', '-1', '3.5', '1e1', 'three'])('refuses %s as a whole number from 0 to 10', (raw) => {
    expect(failureOf({ imagePath: 'x', retries: raw }).message).toContain('is not a whole number from 0 to 10');
  });

  it('reports all unusable inputs in one message, under their kebab-case names', () => {
    const error = failureOf({ dryRun: 'maybe', retries: 'many', format: 'iso' });
    expect(error.findings.map((finding) => finding.message)).toEqual([
      'input image-path: a value is required',
      'input dry-run: "maybe" is not a boolean: write true or false',
      'input retries: "many" is not a whole number from 0 to 10',
      'input format: "iso" is not one of raw, vhd',
    ]);
  });

  it('refuses an undefined Azure macro, all at once, in inputs that decide more than a detail', () => {
    const error = failureOf({ imagePath: '$(Image)', token: ' $(deploy.token) ', dryRun: '$(Dry-Run)', label: '$(Label)' });
    expect(error.findings).toEqual([
      {
        severity: 'error',
        message: 'input image-path: the variable $(Image) is not defined, and it says what is to be taken or done',
        hint: 'define it, or write its name as it is defined',
      },
      expect.objectContaining({
        message: 'input token: the variable $(deploy.token) is not defined, and it says who acts or is trusted',
      }),
      expect.objectContaining({ message: 'input dry-run: the variable $(Dry-Run) is not defined, and it says what makes the run safe' }),
    ]);
  });

  it('refuses blank text that somebody gave, but for a detail', () => {
    const given = { givenBlank: () => ({ hint: 'leave it out' }) };
    const { message } = failureOf({ imagePath: 'x', dryRun: ' ', label: '', files: '', token: '', retries: '', format: '' }, given);
    expect(message).toBe('sample: 3 unusable inputs');
    const ofDryRun = { givenBlank: (name: string) => (name === 'dryRun' ? { hint: 'leave it out' } : undefined) };
    expect(failureOf({ imagePath: 'x', dryRun: ' ' }, ofDryRun).message).toBe(
      'sample: input dry-run: is given without a value, and it says what makes the run safe (leave it out)',
    );
  });

  it('names the variable that blank text came from, also of an input that is required', () => {
    const fromVariable = { givenBlank: (name: string) => ({ hint: 'unset it', variable: `BAKEHOUSE_${name.toUpperCase()}` }) };
    expect(failureOf({ imagePath: ' ' }, fromVariable).findings.map(({ message }) => message)).toEqual([
      'input image-path: the variable BAKEHOUSE_IMAGEPATH is empty, and it says what is to be taken or done',
      'input token: the variable BAKEHOUSE_TOKEN is empty, and it says who acts or is trusted',
      'input dry-run: the variable BAKEHOUSE_DRYRUN is empty, and it says what makes the run safe',
      'input files: the variable BAKEHOUSE_FILES is empty, and it says what is to be taken or done',
    ]);
  });

  it('gives an input whose default does least that default for blank text, and still refuses an undefined macro in it', () => {
    const raw = { imagePath: 'x', delete: ' ' };
    const blank = { givenBlank: (name: string) => (name === 'delete' ? { hint: '' } : undefined) };
    expect(parse(raw, blank)).toMatchObject({ inputs: { delete: 'none' }, warnings: [] });
    expect(failureOf({ ...raw, delete: '$(Delete)' }, blank).message).toContain('the variable $(Delete) is not defined');
  });

  it('warns of variables that are left inside of a value, once for each input, without showing what may be a part of a secret', () => {
    const raw = { imagePath: 'a/$(B.c)/$(D)/$(B.c)', files: 'x\nNAME=$(E)', token: 'ab$(cd)ef', label: 'cost: $5 (five), $( F ), $()' };
    expect(parse(raw).warnings).toEqual([]);
    const { inputs, warnings } = parse(raw, { replacesMacros: true, spell: (name) => name });
    expect(inputs).toMatchObject({ imagePath: raw.imagePath, files: ['x', 'NAME=$(E)'], token: raw.token });
    expect(warnings).toEqual([
      'Input imagePath holds $(B.c), $(D), which Azure Pipelines has no value for; it stays as it is.',
      'Input token holds a $(variable), which Azure Pipelines has no value for; it stays as it is.',
      'Input files holds $(E), which Azure Pipelines has no value for; it stays as it is.',
    ]);
  });

  it('takes an undefined Azure macro as unset and warns where it decides a detail', () => {
    const { inputs, warnings } = parse({ imagePath: 'x', label: '$(Build.Missing)' });
    expect(inputs.label).toBe('none');
    expect(warnings).toEqual(['Input label is the undefined variable $(Build.Missing); it counts as not set.']);
  });
});

describe('unknownInputs', () => {
  it('names the nearest input that exists', () => {
    expect(unknownInputs(definition, ['image-pth', 'zzzzzz'])).toEqual([
      { severity: 'error', message: 'unknown input image-pth', hint: 'did you mean image-path?' },
      { severity: 'error', message: 'unknown input zzzzzz' },
    ]);
  });
});
