import type { Json } from '@bakehouse/core/data';
import { type BuildStep, type ImageDefinition, secretNameIn } from '@bakehouse/image-definition/definition';
import { type PathProblem, spellPath } from '@bakehouse/image-definition/findings';
import { stepProvisioner } from '@bakehouse/image-formats/packer';
import { isJsonObject, type JsonObject } from '@bakehouse/records/json';
import { WHO } from './azure-settings.ts';
import { literal } from './template-text.ts';

/** Stands where a script will be, while nothing is built. */
const SOME_FILE = 'script';
const LINUX_SHELLS: readonly string[] = ['bash', 'sh'];
const WINDOWS_SHELLS: readonly string[] = ['powershell', 'pwsh', 'cmd'];

/** What azure-arm cannot do of the steps of a definition, each with its place. */
export function stepProblems({ steps, image }: ImageDefinition): PathProblem[] {
  return steps.flatMap((step, index) => {
    const problem = (path: readonly (string | number)[], message: string, hint: string): PathProblem => ({
      path: ['steps', index, ...path],
      message: `${spellPath(['steps', index, ...path])}: ${WHO} ${message}`,
      hint,
    });
    const [kind = ''] = Object.keys(step);
    if ('packages' in step || ('file' in step && image.os === 'linux')) return [];
    if ('script' in step) {
      const shells = image.os === 'linux' ? LINUX_SHELLS : WINDOWS_SHELLS;
      const { shell, url } = step.script;
      if (!shells.includes(shell))
        return [problem([kind, 'shell'], `runs ${shells.join(', ')} here, not ${shell}`, 'choose another shell')];
      if (url !== undefined) return [problem([kind, 'url'], 'runs scripts from files and lines', 'download it, and name the file')];
    }
    if ('restart' in step && image.os === 'linux') return [problem([kind], 'restarts only machines with Windows', 'leave it out')];
    const { provisioner, unsaid } = stepProvisioner(provisioned(step, SOME_FILE), image.os);
    if (provisioner === undefined) return [problem([kind], 'knows no such step', 'write a script that does it')];
    return unsaid.map((path) => problem(path, 'has no such thing', 'leave it out'));
  });
}

/** The names of the secrets that steps give to their scripts. */
export function secretsOfSteps({ steps }: Pick<ImageDefinition, 'steps'>): string[] {
  const values = steps.flatMap((step) => ('script' in step ? Object.values(step.script.env ?? {}) : []));
  return [...new Set(values.map(secretNameIn).filter((name) => name !== undefined))];
}

/**
 * A step as the writer of templates takes it: scripts are files, in which Packer looks for no expressions.
 *
 * @param file absolute path of the file, folder or script that the step brings
 * @param secret the text that stands for the value of a secret
 */
export function provisioned(step: BuildStep, file: string, secret: (name: string) => string = (name) => name): JsonObject {
  const literally = literal(step as unknown as Json) as JsonObject;
  const [kind = ''] = Object.keys(step);
  const content = literally[kind];
  if (!isJsonObject(content)) return literally;
  if ('file' in step) return { file: { ...content, from: file, template: undefined } };
  if (!('script' in step)) return literally;
  const { inline: _, env, ...rest } = content;
  const values = Object.entries(isJsonObject(env) ? env : {}).map(([name, value]) => {
    const reference = typeof value === 'string' ? secretNameIn(value) : undefined;
    return [name, reference === undefined ? value : secret(reference)] as const;
  });
  return { script: { ...rest, ...(values.length === 0 ? {} : { env: Object.fromEntries(values) }), ...('url' in rest ? {} : { file }) } };
}
