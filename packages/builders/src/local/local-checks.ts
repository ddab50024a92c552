import { localProblems } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { BuilderChecks } from '../builder-checks.ts';
import { imagePathProblem, mirrorProblem, SMALLEST_DISK } from './check-values.ts';
import { copiedMiB } from './copied-size.ts';
import { rootMiB } from './disk-layout.ts';

export const localChecks: BuilderChecks = {
  async problems(loaded, { workFolder }) {
    return [...pathProblems(workFolder), ...localProblems(loaded), ...(await diskProblems(loaded)), ...valueProblems(loaded)];
  },
  // What asks over the network is loaded only where somebody is asked.
  async archiveProblems(loaded, archives, log) {
    const { archiveProblems } = await import('./archive-checks.ts');
    return archiveProblems(loaded, archives, log);
  },
};

/** apt joins names of files with keys by colons: with one in a name it finds no key, and says NO_PUBKEY. */
function pathProblems(workFolder: string): PathProblem[] {
  if (process.platform !== 'linux' || !workFolder.includes(':')) return [];
  const message = `the path ${workFolder} has a colon, where apt ends a name: it would not find the keys of the archives`;
  return [{ message, hint: 'work in a folder whose path has no colon' }];
}

async function diskProblems(loaded: LoadedDefinition): Promise<PathProblem[]> {
  const { diskMiB } = loaded.definition.build;
  if (diskMiB === undefined) return [];
  const path = ['build', 'diskMiB'];
  const hint = 'give build.diskMiB a larger number, such as 4096';
  if (diskMiB < SMALLEST_DISK) {
    return [{ path, message: `build.diskMiB: a disk of ${diskMiB} MiB is too small: the least is ${SMALLEST_DISK} MiB`, hint }];
  }
  const copied = await copiedMiB(loaded);
  if (copied <= rootMiB(diskMiB)) return [];
  const message = `build.diskMiB: a disk of ${diskMiB} MiB is too small: the files of the steps alone have ${Math.ceil(copied)} MiB`;
  return [{ path, message, hint }];
}

/** What the schema lets pass, since other builders can do it, and the build would refuse. */
function valueProblems({ definition }: LoadedDefinition): PathProblem[] {
  const { source, steps, secrets } = definition;
  const problems: PathProblem[] = [];
  const add = (path: readonly (string | number)[], message: string | undefined, hint?: string) => {
    if (message === undefined) return;
    problems.push({ path, message, ...(hint === undefined ? {} : { hint }) });
  };
  if (source.kind === 'debian' && source.mirror !== undefined) add(['source', 'mirror'], mirrorProblem(source.mirror));
  for (const [index, step] of steps.entries()) {
    if ('file' in step) add(['steps', index, 'file', 'to'], imagePathProblem(step.file.to));
    for (const [name, value] of 'script' in step ? Object.entries(step.script.env ?? {}) : []) {
      const secret = /^kv_(.+)$/.exec(value)?.[1];
      if (secret === undefined || !Object.hasOwn(secrets, secret)) continue;
      const message = `steps[${index}].script.env.${name}: the builder local gives no secrets to scripts, whose results stay in the image`;
      add(['steps', index, 'script', 'env', name], message, 'let the machine fetch it when it starts');
    }
  }
  return problems;
}
