import type { Json } from '@bakehouse/core/data';
import { isSecretKey, secretNameIn } from '../check/secret-references.ts';
import type { ImageDefinition } from '../definition.ts';
import type { BuildStep } from '../definition-steps.ts';
import type { FileContents } from './file-contents.ts';

/** The steps in their order, each with the digests of its files. Names for people and time-outs do not reach the image. */
export async function fingerprintSteps(steps: readonly BuildStep[], contents: FileContents): Promise<Json[]> {
  const all: Json[] = [];
  for (const step of steps) all.push(await stepContent(step, contents));
  return all;
}

async function stepContent(step: BuildStep, contents: FileContents): Promise<Json> {
  if ('file' in step) {
    // A mode that is given holds for every file, whatever the source has.
    const files = await contents.of(step.file.from, step.file.mode === undefined);
    const variables = step.file.template === true ? await contents.variablesIn(step.file.from) : undefined;
    return { file: { ...step.file, template: step.file.template === true }, files, variables };
  }
  if ('script' in step) {
    const { name: _name, timeout: _timeout, ...script } = step.script;
    const files = script.file === undefined ? {} : await contents.of(script.file, false);
    return { script: { ...script, env: script.env ?? {} }, files };
  }
  if ('runner' in step) {
    const { file } = step.runner.package;
    return { runner: step.runner as unknown as Json, files: file === undefined ? {} : await contents.of(file, false) };
  }
  if ('restart' in step) {
    const { timeout: _timeout, ...restart } = step.restart;
    return { restart };
  }
  if ('fetch' in step) {
    const { name: _name, ...fetch } = step.fetch;
    return { fetch };
  }
  return step as unknown as Json;
}

/** Where the secrets are kept that steps and provider settings refer to: another place may mean another value. */
export function usedSecrets({ secrets, steps, provider }: ImageDefinition): { secrets?: Json } {
  if (Object.keys(secrets).length === 0) return {};
  const used = new Map<string, Json>();
  const note = (name: string) => {
    if (Object.hasOwn(secrets, name)) used.set(name, secrets[name] as unknown as Json);
  };
  visit([steps as unknown as Json, provider as Json], note);
  return used.size === 0 ? {} : { secrets: Object.fromEntries(used) };
}

/** `kv_<name>` as a whole value, and what stands under a key `KVSecret_…`. */
function visit(value: Json | undefined, note: (name: string) => void, key = ''): void {
  if (typeof value === 'string') {
    const name = secretNameIn(value) ?? (isSecretKey(key) ? value : undefined);
    if (name !== undefined) note(name);
  } else if (Array.isArray(value)) for (const item of value as readonly Json[]) visit(item, note);
  else if (value !== null && typeof value === 'object') for (const [name, member] of Object.entries(value)) visit(member, note, name);
}
