import type { Log } from '@bakehouse/core/log';
import { nearest } from '@bakehouse/core/text';
import type { DebianSource } from '@bakehouse/image-definition/definition';
import type { PathProblem } from '@bakehouse/image-definition/findings';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { shownAddress } from '@bakehouse/net/address';
import { DEFAULT_ARCHIVE, type DebianArchives, type PackageIndex } from '@bakehouse/net/debian-archive';
import { DEBIAN_ARCHITECTURE } from './architecture.ts';
import { copiedMiB } from './copied-size.ts';
import { rootMiB } from './disk-layout.ts';
import { installedMiB } from './installed-size.ts';

/** Names of Debian's suites that people mean; only for suggestions. */
const SUITES = ['bullseye', 'bookworm', 'trixie', 'forky', 'sid', 'oldoldstable', 'oldstable', 'stable', 'testing', 'unstable'];

/** name, architecture and version of `libc6:amd64=2.36-9`. */
const PACKAGE = /^([^:=]+)(?::([^=]+))?(?:=(.+))?$/;

/**
 * What the archive of a definition does not have: its suite, components, packages and versions; and a disk that is too small for what they
 * take when they are installed.
 */
export async function archiveProblems(loaded: LoadedDefinition, archives: DebianArchives, log: Log): Promise<PathProblem[]> {
  const { source, image } = loaded.definition;
  if (source.kind !== 'debian' || image.arch !== 'x64') return [];
  const shown = shownAddress(source.mirror ?? DEFAULT_ARCHIVE);
  const suite = await archives.suite(source.mirror, source.suite);
  if (suite === undefined) {
    const near = nearest(source.suite, SUITES);
    const hint = near === undefined || near === source.suite ? 'check source.suite and source.mirror' : `did you mean ${near}?`;
    return [{ path: ['source', 'suite'], message: `source.suite: there is no suite ${source.suite} in ${shown}`, hint }];
  }
  const { release } = suite;
  const architecture = DEBIAN_ARCHITECTURE[image.arch];
  const missing = missingComponents(source, release.components, shown);
  if (release.architectures.length > 0 && !release.architectures.includes(architecture)) {
    missing.push({ path: ['image', 'arch'], message: `image.arch: ${source.suite} in ${shown} has nothing for ${architecture}` });
  }
  if (missing.length > 0) return missing;
  const index = await suite.packages(source.components, architecture);
  if (index === undefined) {
    log.warning(
      `Packages are not looked up in ${shown}: an index of ${source.suite} or its updates cannot be read here (packed with gzip, or with xz where that is installed).`,
    );
    return [];
  }
  const unknown = packageProblems(loaded, index, `${source.suite} (${source.components.join(', ')}) of ${shown}`, log);
  return unknown.length > 0 ? unknown : sizeProblems(loaded, index);
}

function missingComponents(source: DebianSource, known: readonly string[], shown: string): PathProblem[] {
  if (known.length === 0) return [];
  return source.components.flatMap((component, index) => {
    if (known.includes(component)) return [];
    const near = nearest(component, known);
    return {
      path: ['source', 'components', index],
      message: `source.components: ${source.suite} in ${shown} has no component ${component}`,
      hint: near === undefined ? `it has ${known.join(', ')}` : `did you mean ${near}?`,
    };
  });
}

function packageProblems({ definition }: LoadedDefinition, packages: PackageIndex, where: string, log: Log): PathProblem[] {
  const problems: PathProblem[] = [];
  // A script, or a file for apt, may add an archive: what comes after it may be there.
  let mayBeMore = false;
  for (const [index, step] of definition.steps.entries()) {
    if ('script' in step || ('file' in step && /^\/(?:etc\/?)?(?:$|apt(?:\/|$))/.test(step.file.to))) mayBeMore = true;
    if (!('packages' in step)) continue;
    for (const [position, text] of step.packages.entries()) {
      const problem = packageProblem(text, packages, where);
      if (problem === undefined) continue;
      if (mayBeMore) log.warning(`${definition.image.id}: ${problem.message}; a step before it may add an archive that has it.`);
      else problems.push({ path: ['steps', index, 'packages', position], ...problem });
    }
  }
  return problems;
}

function packageProblem(text: string, packages: PackageIndex, where: string): { message: string; hint: string } | undefined {
  const [, name = text, architecture, version] = PACKAGE.exec(text) ?? [];
  // Those of another architecture stand in another index.
  if (architecture !== undefined && architecture !== DEBIAN_ARCHITECTURE.x64 && architecture !== 'all' && architecture !== 'native')
    return undefined;
  if (packages.get(name) === undefined) {
    const near = nearest(name, packages.names());
    return {
      message: `there is no package ${name} in ${where}`,
      hint: near === undefined ? 'check its name, and source.components' : `did you mean ${near}?`,
    };
  }
  const versions = packages.versions(name);
  if (version === undefined || versions.includes(version)) return undefined;
  const hint = versions.length === 0 ? 'leave the version out' : `there is ${[...new Set(versions)].join(' and ')}`;
  return { message: `there is no version ${version} of the package ${name} in ${where}`, hint };
}

async function sizeProblems(loaded: LoadedDefinition, packages: PackageIndex): Promise<PathProblem[]> {
  const { definition } = loaded;
  const { diskMiB } = definition.build;
  if (diskMiB === undefined) return [];
  const named = definition.steps.flatMap((step) => ('packages' in step ? step.packages : []));
  const installed = installedMiB(
    named.map((text) => PACKAGE.exec(text)?.[1] ?? text),
    packages,
  );
  const copied = await copiedMiB(loaded);
  const needed = installed + copied;
  const room = rootMiB(diskMiB);
  if (needed <= room) return [];
  const enough = Math.ceil((diskMiB - room + needed * 1.25) / 256) * 256;
  const what = copied < 1 ? 'the packages alone take' : 'packages and files take';
  return [
    {
      path: ['build', 'diskMiB'],
      message: `build.diskMiB: a disk of ${diskMiB} MiB has ${room} MiB for files, and ${what} ${Math.ceil(needed)} MiB`,
      hint: `give it ${enough} at least`,
    },
  ];
}
