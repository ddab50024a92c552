import type { Json, JsonObject } from '@bakehouse/core/data';
import type { BuildStep, ImageDefinition } from '@bakehouse/image-definition/definition';
import { assetText, fillTemplate } from '@bakehouse/system/template';
import type { StepFile, StepFiles } from './step-files.ts';

/** The steps as a document for the format has them: files are fetched from where they were uploaded to. */
export interface CompiledSteps {
  readonly steps: readonly JsonObject[];
  /** For each of `steps` the index of the step of the definition that it comes from. */
  readonly origins: readonly number[];
}

interface StepOptions {
  readonly files: StepFiles;
  /** URL of the folder with the prepared artifacts, without a slash at its end; whatever needs it is left as it is without one. */
  readonly artifacts: string | undefined;
  /** Makes an https:// address of a blob:// one. */
  readonly addressOf: (url: string) => string;
}

/** Compiles the steps of a definition; what the service cannot do is left as it is, and is told by the format. */
export function compileSteps({ image, steps }: Pick<ImageDefinition, 'image' | 'steps'>, options: StepOptions): CompiledSteps {
  const compiled: JsonObject[] = [];
  const origins: number[] = [];
  for (const [index, step] of steps.entries()) {
    for (const one of image.os === 'linux' ? linuxStep(step, index, options) : windowsStep(step, index, options)) {
      compiled.push(one);
      origins.push(index);
    }
  }
  return { steps: compiled, origins };
}

function linuxStep(step: BuildStep, index: number, options: StepOptions): readonly JsonObject[] {
  if ('packages' in step) {
    const text = assetText(new URL('./install-packages.sh', import.meta.url));
    return [lines(`packages-${index}`, fillTemplate(text, 'shell', { PACKAGES: step.packages }))];
  }
  if ('file' in step && options.artifacts !== undefined) {
    const text = assetText(new URL('./install-file.sh', import.meta.url));
    return options.files.ofStep(index).flatMap((file, number) => {
      const path = `/tmp/bakehouse-${index}-${number}`;
      const values = { FILE: path, DESTINATION: destinationOf(step.file.to, file, '/'), MODE: step.file.mode ?? file.mode };
      return [fetched(file, path, options), lines(`file-${index}-${number}`, fillTemplate(text, 'shell', values))];
    });
  }
  if ('script' in step && step.script.file !== undefined && options.artifacts !== undefined) {
    const { name, shell, file: _file, env = {}, ...others } = step.script;
    const [file] = options.files.ofStep(index);
    if (file === undefined || (shell !== 'bash' && shell !== 'sh') || Object.keys(others).length > 0) return [json(step)];
    const text = assetText(new URL('./run-script.sh', import.meta.url));
    const path = `/tmp/bakehouse-${index}`;
    const environment = Object.entries(env).map(([key, value]) => `${key}=${value}`);
    const filled = fillTemplate(text, 'shell', { FILE: path, SHELL: shell, ENVIRONMENT: environment });
    return [fetched(file, path, options), lines(name ?? `script-${index}`, filled)];
  }
  return [other(step, options)];
}

function windowsStep(step: BuildStep, index: number, options: StepOptions): readonly JsonObject[] {
  if ('file' in step && step.file.mode === undefined && options.artifacts !== undefined) {
    return options.files.ofStep(index).map((file) => fetched(file, destinationOf(step.file.to, file, '\\'), options));
  }
  if ('script' in step && step.script.file !== undefined && options.artifacts !== undefined) {
    const { file: _file, ...script } = step.script;
    const [file] = options.files.ofStep(index);
    if (file === undefined) return [json(step)];
    return [{ script: { ...script, url: urlOf(file, options), ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }) } as Json }];
  }
  return [other(step, options)];
}

/** What needs no prepared file. */
function other(step: BuildStep, { addressOf }: StepOptions): JsonObject {
  return 'fetch' in step ? { fetch: { ...step.fetch, from: addressOf(step.fetch.from) } } : json(step);
}

function lines(name: string, text: string): JsonObject {
  return { script: { name, shell: 'sh', inline: text.trimEnd().split('\n') } };
}

function fetched(file: StepFile, to: string, options: StepOptions): JsonObject {
  return { fetch: { from: urlOf(file, options), to, ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }) } };
}

function urlOf({ path }: StepFile, { artifacts, addressOf }: StepOptions): string {
  return `${addressOf(artifacts ?? '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The file or folder of a step stands below `tree/<step>/` under its own name. */
function destinationOf(to: string, { path }: StepFile, separator: '/' | '\\'): string {
  const [, , first = '', ...below] = path.split('/');
  const isFolder = /[/\\]$/.test(to);
  if (below.length > 0) return [to.replace(/[/\\]+$/, ''), ...below].join(separator);
  return isFolder ? `${to}${first}` : to;
}

function json(step: BuildStep): JsonObject {
  return step as unknown as JsonObject;
}
