import { defineStep } from '@bakehouse/core/step';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { actionManifest } from './action-manifest.ts';
import { icon } from './icon.ts';
import { manifestFiles } from './manifest-files.ts';
import { reference } from './step-tables.ts';
import { stubs } from './stubs.ts';
import { taskManifest } from './task-manifest.ts';

const step = defineStep({
  name: 'try-things',
  title: 'Try things',
  description: 'Tries: "things" # and says so.',
  taskId: '7c0f6d6e-4a4e-4f0e-8f0c-2b8f3f0b9a01',
  branding: { icon: 'box', color: 'blue' },
  inputs: {
    imageFile: {
      type: 'path',
      decides: 'place',
      example: 'images/a b.raw',
      required: true,
      description: 'An <image> | a file.',
      group: 'What to try',
    },
    names: { type: 'list', decides: 'selection', default: ['a', 'b'], description: 'Names.' },
    mode: { type: 'choice', decides: 'detail', choices: ['fast', 'slow'], default: 'fast', description: 'How.' },
    tries: { type: 'integer', decides: 'detail', minimum: 1, maximum: 9, default: 3, description: 'How often.' },
    accessToken: { type: 'secret', decides: 'identity', description: 'A token.', label: 'Token' },
    azureConnection: { type: 'connection', decides: 'identity', description: 'A service connection.' },
    dryRun: { type: 'boolean', decides: 'safety', default: false, description: 'Only say.' },
  },
  outputs: { logFile: { description: 'Where the log is.' } },
  features: { post: true },
});

it('an action has kebab-case names, defaults as text and both phases', () => {
  const manifest = parse(actionManifest(step, '../../dist'));
  expect(manifest.description).toBe(step.description);
  expect(manifest.inputs['image-file']).toEqual({ description: 'An <image> | a file.', required: true });
  expect(manifest.inputs.names.default).toBe('a\nb');
  expect(manifest.inputs.mode.description).toBe('How. One of: fast, slow.');
  expect(manifest.inputs['dry-run'].default).toBe('false');
  expect(manifest.runs).toEqual({
    using: 'node24',
    main: '../../dist/github/try-things.js',
    post: '../../dist/github/try-things-post.js',
  });
});

describe('a task', () => {
  const manifest = JSON.parse(taskManifest(step, '2.3.4', '../../dist/'));

  it('maps each type of input to a control', () => {
    expect(manifest.inputs.map(({ name, type }: { name: string; type: string }) => [name, type])).toEqual([
      ['imageFile', 'string'],
      ['names', 'multiLine'],
      ['mode', 'pickList'],
      ['tries', 'int'],
      ['accessToken', 'string'],
      ['azureConnection', 'connectedService:AzureRM'],
      ['dryRun', 'boolean'],
    ]);
    expect(manifest.inputs[0]).toMatchObject({ label: 'Image file', groupName: 'whatToTry', required: true });
    expect(manifest.inputs[2]).toMatchObject({ options: { fast: 'fast', slow: 'slow' }, defaultValue: 'fast' });
    expect(manifest.inputs[4].label).toBe('Token');
    expect(manifest.groups).toEqual([{ name: 'whatToTry', displayName: 'What to try', isExpanded: true }]);
  });

  it('has the version of the package and the agent that brings Node 24', () => {
    expect(manifest).toMatchObject({ version: { Major: 2, Minor: 3, Patch: 4 }, minimumAgentVersion: '4.265.1' });
    expect(manifest.execution).toEqual({ Node24: { target: '../../dist/azure-pipelines/try-things.js' } });
    expect(manifest.postjobexecution).toEqual({ Node24: { target: '../../dist/azure-pipelines/try-things-post.js' } });
    expect(manifest.instanceNameFormat).toBe('Try things: $(imageFile)');
  });

  it('may use every command only where it writes a summary', () => {
    expect(manifest.restrictions).toEqual({ commands: { mode: 'restricted' }, settableVariables: { allowed: ['logFile', 'reason'] } });
    const summing = JSON.parse(taskManifest({ ...step, features: { summary: true } }, '1.0.0', ''));
    expect(summing.restrictions.commands).toEqual({ mode: 'any' });
  });
});

it('a stub names its host, step and phase', () => {
  const files = stubs([step]);
  expect(files.map(({ path }) => path)).toEqual([
    'dist/package.json',
    'dist/bakehouse.js',
    'dist/github/try-things.js',
    'dist/github/try-things-post.js',
    'dist/azure-pipelines/try-things.js',
    'dist/azure-pipelines/try-things-post.js',
  ]);
  expect(files.at(-1)?.content).toContain("await main('azure-pipelines', 'try-things', 'post');");
});

it('a table keeps text with bars and brackets in its cell', () => {
  expect(reference([step], '2.3.4')).toContain('| `image-file` | `imageFile` | path | **required** | An &lt;image> \\| a file. |');
  expect(reference([step], '2.3.4')).toContain('- task: TryThings@2');
});

it('an example of use gives the examples of the inputs, as YAML and the shell read them', () => {
  const { imageFile, names, mode, dryRun } = step.inputs;
  const inputs = {
    imageFile: { ...imageFile, required: false },
    names: { ...names, example: '1.0' },
    mode,
    dryRun: { ...dryRun, example: 'true' },
  };
  const text = reference([{ ...step, inputs }], '2.3.4');
  expect(text).toContain("\nbakehouse try-things --image-file 'images/a b.raw' --names 1.0 --dry-run\n");
  expect(text).toContain('\n  with:\n    image-file: images/a b.raw\n    names: "1.0"\n    dry-run: true\n```');
  expect(text).toContain('\n  inputs:\n    imageFile: images/a b.raw\n    names: "1.0"\n    dryRun: true\n```');
  expect(text).toContain('| `image-file` | `imageFile` | path |  | An &lt;image> \\| a file. |');
});

it('a reference says of which inputs the default counts when their variable is not there', () => {
  const { imageFile, mode, tries } = step.inputs;
  const text = (inputs: typeof step.inputs) => reference([{ ...step, inputs }], '2.3.4');
  expect(text({ imageFile, mode, tries } as unknown as typeof step.inputs)).toContain(
    '\nA variable that is not defined is an error, but for `mode`, `tries`: there the default counts, with a warning.\n',
  );
  expect(text({ imageFile } as unknown as typeof step.inputs)).toContain('\nA variable that is not defined is an error.\n');
});

it('the table of steps goes between the markers of the README, which keeps the rest', () => {
  const readme = 'Before\n<!-- steps:begin -->\nold\n<!-- steps:end -->\nAfter\n';
  const files = manifestFiles([step], '2.3.4', { readme, versionModule: "export const version = '0.0.1';\n" });
  const content = files.find(({ path }) => path === 'README.md')?.content;
  expect(content).toMatch(/^Before\n<!-- steps:begin -->\n\| Step[\s\S]*`TryThings@2`[\s\S]*<!-- steps:end -->\nAfter\n$/);
  expect(content).not.toContain('old');
  expect(files.find(({ path }) => path.endsWith('version.ts'))?.content).toBe("export const version = '2.3.4';\n");
  expect(() => manifestFiles([step], '2.3.4', { readme: 'none', versionModule: undefined })).toThrow('lacks the markers');
});

it.each([32, 128] as const)('the icon of %i pixels is a PNG of that size', (size) => {
  const data = icon(size);
  expect(data.toString('latin1', 1, 4)).toBe('PNG');
  expect([data.readUInt32BE(16), data.readUInt32BE(20)]).toEqual([size, size]);
});
