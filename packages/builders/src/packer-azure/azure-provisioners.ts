import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { parseDuration } from '@bakehouse/core/text';
import type { BuildStep, ImageDefinition } from '@bakehouse/image-definition/definition';
import { stepProvisioner } from '@bakehouse/image-formats/packer';
import type { JsonObject } from '@bakehouse/records/json';
import { assetText, fillTemplate } from '@bakehouse/system/template';
import { provisioned } from './azure-steps.ts';

/** Linux scripts run as root, as those of the other builders. Packer's own user may do that without a password on Azure. */
const AS_ROOT = "sudo @SHELL@ '{{ .Path }}'";
/**
 * With variables. They come by a file that root reads: sudo writes its command line to logs that stay in the image, and what it keeps of an
 * environment depends on its settings, and on which sudo it is.
 */
const WITH_VARIABLES = "sudo /bin/sh -c '. {{ .EnvVarFile }} && exec @SHELL@ {{ .Path }}'";
/** In memory: of a file on the disk that is removed, the image has the blocks. */
const MEMORY = '/dev/shm';
/** As long as the guest agents and sysprep of a slow machine take. */
const GENERALIZE = '30m';
const BASH = '/bin/bash';
const SH = '/bin/sh';

interface ProvisionerPlace {
  /** Gets the scripts; absolute. */
  readonly work: string;
  /** What `prepare-artifacts` made for the definition; absolute. */
  readonly artifacts: string;
  /** The text that stands for the value of a secret. */
  readonly secret: (name: string) => string;
}

/**
 * The steps of a definition as provisioners, and the last one, which makes the machine ready to be copied.
 *
 * @param definition one of which `stepProblems` has nothing to say
 * @throws UserError when the artifacts are not as prepared
 */
export async function azureProvisioners(definition: ImageDefinition, place: ProvisionerPlace): Promise<JsonObject[]> {
  const scripts = join(place.work, 'scripts');
  await mkdir(scripts, { recursive: true });
  const writer = new ProvisionerWriter(definition, scripts, place);
  const written: JsonObject[] = [];
  for (const [index, step] of definition.steps.entries()) written.push(...(await writer.step(step, index)));
  return [...written, await writer.generalize()];
}

class ProvisionerWriter {
  readonly #definition: ImageDefinition;
  readonly #scripts: string;
  readonly #place: ProvisionerPlace;

  constructor(definition: ImageDefinition, scripts: string, place: ProvisionerPlace) {
    this.#definition = definition;
    this.#scripts = scripts;
    this.#place = place;
  }

  async step(step: BuildStep, index: number): Promise<JsonObject[]> {
    const number = String(index).padStart(2, '0');
    const { os } = this.#definition.image;
    if ('packages' in step) {
      const text = fillTemplate(assetText(new URL('./install-packages.sh', import.meta.url)), 'shell', { PACKAGES: step.packages });
      return [asRoot(await this.#script(`${number}-packages.sh`, text), SH)];
    }
    if ('file' in step && os === 'linux') return this.#placeFile(step.file, number);
    const file = await this.#fileOf(step, number);
    const { provisioner = {} } = stepProvisioner(provisioned(step, file, this.#place.secret), os);
    if (!('script' in step) || os === 'windows') return [provisioner];
    const { shell, inline } = step.script;
    const program = shell === 'sh' ? SH : BASH;
    const execute_command = WITH_VARIABLES.replace('@SHELL@', inline === undefined ? program : `${program} -e`);
    return [{ ...provisioner, execute_command, use_env_var_file: true, remote_folder: MEMORY }];
  }

  async generalize(): Promise<JsonObject> {
    const { image, generalize } = this.#definition;
    const deadline = generalize?.deadline ?? GENERALIZE;
    if (image.os === 'linux') {
      const file = await this.#script('generalize.sh', assetText(new URL('./generalize-linux.sh', import.meta.url)));
      // Packer's user, who would remove the script, is gone.
      return { ...asRoot(file, SH), skip_clean: true, timeout: deadline };
    }
    const file = await this.#script('generalize.ps1', assetText(new URL('./generalize-windows.ps1', import.meta.url)));
    const seconds = Math.ceil(parseDuration(deadline) / 1000);
    return { type: 'powershell', script: file, environment_vars: [`BAKEHOUSE_DEADLINE=${seconds}`] };
  }

  /** Packer's user may write only where everybody may: a file goes there first. */
  async #placeFile({ to, mode }: { readonly to: string; readonly mode?: string }, number: string): Promise<JsonObject[]> {
    const source = await this.#prepared(number);
    const from = `/tmp/bakehouse-${number}`;
    const values = { FROM: from, TO: to, MODE: mode ?? '' };
    const text = fillTemplate(assetText(new URL('./place-file.sh', import.meta.url)), 'shell', values);
    const script = asRoot(await this.#script(`${number}-place.sh`, text), SH);
    if (!(await stat(source)).isDirectory()) return [{ type: 'file', source, destination: from }, script];
    // With a slash at the end it is what the folder holds; the folder itself must be there.
    return [{ type: 'shell', inline: [`mkdir -p ${from}`] }, { type: 'file', source: `${source}/`, destination: from }, script];
  }

  async #fileOf(step: BuildStep, number: string): Promise<string> {
    if ('file' in step) return this.#prepared(number);
    if (!('script' in step)) return '';
    const { inline, shell } = step.script;
    if (inline === undefined) return this.#prepared(number);
    const ending = { bash: 'sh', sh: 'sh', powershell: 'ps1', pwsh: 'ps1', cmd: 'bat' }[shell];
    return this.#script(`${number}-script.${ending}`, `${inline.join(shell === 'cmd' ? '\r\n' : '\n')}\n`);
  }

  /** The file or folder of a step stands under its own name. */
  async #prepared(number: string): Promise<string> {
    const folder = join(this.#place.artifacts, 'tree', number);
    const [entry, ...others] = await readdir(folder).catch(() => []);
    if (entry !== undefined && others.length === 0) return join(folder, entry);
    throw new UserError(`${folder} should hold one file or folder.`, { hint: 'prepare the artifacts again' });
  }

  async #script(name: string, text: string): Promise<string> {
    const file = join(this.#scripts, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  }
}

function asRoot(script: string, shell: string): JsonObject {
  return { type: 'shell', script, execute_command: AS_ROOT.replace('@SHELL@', shell) };
}
