import { parseDuration } from '@bakehouse/core/text';
import { type ImageDefinition, secretNameIn } from '@bakehouse/image-definition/definition';
import { type PathProblem, spellPath } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { MAX_TIMEOUT_MINUTES, PROVIDER } from '@bakehouse/image-formats/azure-image-builder';
import type { BuilderChecks } from '../builder-checks.ts';
import { compileDefinition } from './compile-definition.ts';
import { isIdentityId, isSubnetId, settingsOf, settingsProblems } from './settings.ts';
import { expectedFiles } from './step-files.ts';

type Path = NonNullable<PathProblem['path']>;
type Report = (path: Path, message: string, hint?: string, instead?: Path) => void;

/** Stands for what is known only where the build is made. */
const SOMEWHERE = { subscription: '00000000-0000-0000-0000-000000000000', resourceGroup: 'group' };
/** Letters of features behind the number of processors: one that has a p is of ARM. */
const ARM_SIZE = /^Standard_[A-Z]+[0-9]+(?:-[0-9]+)?[a-z]*p[a-z]*(?:_v[0-9]+)?$/;

export const imageBuilderChecks: BuilderChecks = {
  problems: async (loaded) => imageBuilderProblems(loaded),
  // The service asks no archives of Debian.
  archiveProblems: async () => [],
};

/** What Azure Image Builder cannot build of a definition, and what it needs to know besides. */
function imageBuilderProblems(loaded: LoadedDefinition): PathProblem[] {
  const { definition } = loaded;
  const problems: PathProblem[] = [...settingsProblems(definition)];
  const report: Report = (path, message, hint, instead) => {
    const more = { ...(hint === undefined ? {} : { hint }), ...(instead === undefined ? {} : { instead }) };
    problems.push({ path, message: `${spellPath(path)}: Azure Image Builder ${message}`, ...more });
  };
  checkImage(definition, report);
  checkBuild(definition, report);
  checkSteps(definition, report);
  checkTests(definition, report);
  checkOutputs(definition, report);
  const { problems: unsaid } = compileDefinition(loaded, {
    place: SOMEWHERE,
    files: expectedFiles(loaded),
    blobSuffix: 'blob.core.windows.net',
    tags: {},
  });
  // What is told already is not told twice.
  return [...problems, ...unsaid.filter(({ path = [] }) => !problems.some((one) => touches(one.path ?? [], path)))];
}

function touches(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return length > 0 && one.slice(0, length).every((part, index) => part === other[index]);
}

function checkImage({ image, build, source, outputs }: ImageDefinition, report: Report): void {
  if (image.arch === 'x86') report(['image', 'arch'], 'builds x64 and arm64, not x86');
  if (image.arch === 'arm64' && build.size === undefined) {
    report(['build', 'size'], 'builds on x64 unless it is told otherwise', 'name a size of ARM64, such as Standard_D4ps_v5', [
      'image',
      'arch',
    ]);
  }
  if (image.arch === 'arm64' && image.generation !== 2) report(['image', 'generation'], 'builds ARM64 for generation 2 alone');
  if (build.size !== undefined && /^Standard_/.test(build.size) && ARM_SIZE.test(build.size) !== (image.arch === 'arm64')) {
    report(['build', 'size'], `cannot build ${image.arch} on ${build.size}, which is a size of another processor`);
  }
  const { trustedLaunch, secureBoot, confidential } = image.security ?? {};
  if (confidential === true) report(['image', 'security', 'confidential'], 'builds nothing for confidential computing');
  if (secureBoot === true && trustedLaunch !== true) {
    report(['image', 'security', 'secureBoot'], 'knows secure boot as part of Trusted Launch', 'set trustedLaunch');
  }
  for (const [index, { kind }] of trustedLaunch === true ? outputs.entries() : []) {
    if (kind === 'managed' || kind === 'vhd')
      report(['outputs', index, 'kind'], 'keeps Trusted Launch in a gallery alone', 'make it a gallery');
  }
  const starts = ['marketplace', 'gallery', 'managed'];
  if (!starts.includes(source.kind)) report(['source', 'kind'], `starts from marketplace, gallery or managed, not ${source.kind}`);
  if (source.kind === 'gallery' && source.id === undefined) {
    report(['source'], 'needs the resource id of the image in the gallery', 'write source.id');
  }
}

function checkBuild({ build, image, outputs }: ImageDefinition, report: Report): void {
  if (build.region === undefined) report(['build', 'region'], 'needs a region', 'add region, such as westus2', ['build']);
  const none = build.identity === undefined || build.identity.length === 0;
  if (none) {
    const hint = 'name one that may read what the build starts from and write what it makes: docs/azure-image-builder.md';
    report(['build', 'identity'], 'needs a user-assigned identity', hint, ['build']);
  }
  if ((build.identity?.length ?? 0) > 1) {
    report(['build', 'identity', 1], 'takes one identity', `those of the machine go into provider.${PROVIDER}.machineIdentities`);
  }
  for (const [index, id] of (build.identity ?? []).entries()) {
    if (!id.startsWith('/') ? /^[A-Za-z0-9_-]{3,128}$/.test(id) : isIdentityId(id)) continue;
    report(['build', 'identity', index], 'needs the name or the resource id of a user-assigned identity');
  }
  if (Math.ceil(parseDuration(build.timeout) / 60_000) > MAX_TIMEOUT_MINUTES) {
    report(['build', 'timeout'], `takes ${MAX_TIMEOUT_MINUTES / 60} hours at most`);
  }
  if (build.zone !== undefined) report(['build', 'zone'], 'builds in no zone of its own', 'leave it out');
  if (build.spot === true) report(['build', 'spot'], 'builds on no spot machines', 'leave it out');
  if (build.subnet !== undefined && !isSubnetId(build.subnet)) report(['build', 'subnet'], 'needs the resource id of a subnet');
  if (build.size !== undefined && !/^[A-Za-z]+_[A-Za-z0-9_-]+$/.test(build.size)) {
    report(['build', 'size'], 'needs the size of a machine, such as Standard_D4s_v5');
  }
  if (outputs.length === 0)
    report(['outputs'], 'needs at least one output', 'add one of the kinds gallery, managed and vhd', ['image', 'id']);
  if (image.os === 'linux' && build.osDiskGB !== undefined && build.osDiskGB > 4095)
    report(['build', 'osDiskGB'], 'has disks up to 4095 GB');
}

function checkSteps(definition: ImageDefinition, report: Report): void {
  const { image, steps, secrets } = definition;
  const { artifacts } = settingsOf(definition);
  for (const [index, step] of steps.entries()) {
    const [kind = ''] = Object.keys(step);
    const needsFile = 'file' in step || ('script' in step && step.script.file !== undefined);
    if (needsFile && artifacts === undefined) {
      const hint = `say where the artifacts are uploaded to: provider.${PROVIDER}.artifacts, https://<account>.blob.core.windows.net/<container>/<folder>`;
      const path = ['steps', index, kind, 'file' in step ? 'from' : 'file'];
      report(path, 'fetches files by itself and cannot reach this one', hint);
    }
    if ('runner' in step)
      report(['steps', index, 'runner'], 'cannot lay out a runner', 'let a script do it, or configure-runner on the machine');
    if ('artifact' in step) report(['steps', index, 'artifact'], 'knows no artifacts of 1ES', 'make it a script');
    if (image.os === 'linux' && ('restart' in step || 'windowsUpdate' in step || 'feature' in step)) {
      report(['steps', index, kind], 'does that in Windows alone', 'leave it out');
    }
    if ('fetch' in step && step.fetch.from.endsWith('*'))
      report(['steps', index, 'fetch', 'from'], 'fetches one file a step', 'name the file');
    if ('script' in step) checkScript(step.script, index, image.os, secrets, report);
  }
}

function checkScript(
  { shell, file, inline, env = {} }: { shell: string; file?: string; inline?: unknown; env?: Readonly<Record<string, string>> },
  index: number,
  os: string,
  secrets: ImageDefinition['secrets'],
  report: Report,
): void {
  const path = ['steps', index, 'script'];
  const runs = os === 'windows' ? ['powershell'] : ['bash', 'sh'];
  if (!runs.includes(shell)) report([...path, 'shell'], `runs ${runs.join(' and ')} in ${os}, not ${shell}`, undefined, path);
  else if (shell === 'bash' && inline !== undefined)
    report([...path, 'shell'], 'runs lines with sh, not bash', 'put them into a file', path);
  for (const [name, value] of Object.entries(env)) {
    const secret = secretNameIn(value);
    if (secret !== undefined && Object.hasOwn(secrets, secret)) {
      const hint = `let the script read it from the vault as one of provider.${PROVIDER}.machineIdentities`;
      report([...path, 'env', name], 'gives no secrets to scripts: a template shows what it holds', hint);
    } else if (file === undefined || os === 'windows')
      report([...path, 'env', name], 'gives variables to scripts from files in Linux alone');
  }
}

function checkTests(definition: ImageDefinition, report: Report): void {
  const { artifacts } = settingsOf(definition);
  const runs = definition.image.os === 'windows' ? ['powershell'] : ['bash', 'sh'];
  for (const [index, { shell, file, inline, when }] of definition.tests.inVm.entries()) {
    if (when !== undefined) continue;
    const path = ['tests', 'inVm', index];
    if (!runs.includes(shell))
      report([...path, 'shell'], `runs ${runs.join(' and ')} in ${definition.image.os}, not ${shell}`, undefined, path);
    else if (shell === 'bash' && inline !== undefined)
      report([...path, 'shell'], 'runs lines with sh, not bash', 'put them into a file', path);
    if (file !== undefined && artifacts === undefined) {
      report([...path, 'file'], 'fetches files by itself and cannot reach this one', `add provider.${PROVIDER}.artifacts`);
    }
  }
}

function checkOutputs({ outputs }: ImageDefinition, report: Report): void {
  for (const [index, output] of outputs.entries()) {
    const path = ['outputs', index];
    if (output.kind === 'gallery') {
      if (output.version === 'date') report([...path, 'version'], 'counts versions up by itself', 'write auto or x.y.z');
      if (output.endOfLife !== undefined)
        report([...path, 'endOfLife'], 'sets no end of life', 'leave it out, and retire versions by lifecycle');
      if (output.id !== undefined && !GALLERY_IMAGE.test(output.id))
        report([...path, 'id'], 'needs the resource id of an image definition');
      if (output.replication === 'shallow' && output.regions.length > 1)
        report([...path, 'replication'], 'copies to one region when shallow');
    } else if (output.kind === 'managed') {
      if (output.id !== undefined && !MANAGED_IMAGE.test(output.id)) report([...path, 'id'], 'needs the resource id of a managed image');
    } else if (output.kind !== 'vhd') report([...path, 'kind'], `makes gallery, managed and vhd, not ${output.kind}`);
  }
}

const GALLERY_IMAGE =
  /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Compute\/galleries\/[A-Za-z0-9._]{1,80}\/images\/[A-Za-z0-9._-]{1,80}$/i;
const MANAGED_IMAGE = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Compute\/images\/[A-Za-z0-9._-]{1,80}$/i;
