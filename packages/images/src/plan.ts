import { relative, sep } from 'node:path';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { BuilderName } from './definition.ts';
import { type Fingerprint, type FingerprintLayers, fingerprintLayers, fingerprintOfLayers, testsDigestOf } from './fingerprint.ts';
import { damagedFiles, listVersions, readProvenance } from './gallery.ts';
import type { GalleryVersion, Provenance } from './gallery-version.ts';
import type { LoadedDefinition } from './load-definition.ts';
import { type Change, changesBetween, describeChange } from './plan-reasons.ts';

export type PlanAction = 'build' | 'retest' | 'republish' | 'none';

export interface PlannedImage {
  readonly id: string;
  /** With `/`, relative to the workspace where it lies in there. */
  readonly definition: string;
  readonly builder: BuilderName;
  readonly action: PlanAction;
  /** Why, in a sentence without full stop. */
  readonly why: string;
  /** The version to test again, whose files to publish again, or that is latest already. Absent when the image is to be built. */
  readonly version?: string;
  readonly fingerprint: Fingerprint;
  /** SHA-256 of the tests. */
  readonly testsDigest: string;
  /** What changed since the version that it was compared with. */
  readonly changes: readonly Change[];
}

export interface Plan {
  readonly schema: 'bakehouse-plan/1';
  readonly images: readonly PlannedImage[];
}

export interface PlanOptions {
  readonly gallery: string;
  /** Absolute. */
  readonly workspace: string;
  /** Ids of images to build although nothing changed; `*` stands for all. */
  readonly force?: readonly string[];
}

/**
 * Says what is to be done for each definition, and why: the same definitions and gallery give the same plan.
 *
 * @throws InputError when two definitions have one id or `force` names an unknown one, UserError when the gallery is damaged
 */
export async function planImages(definitions: readonly LoadedDefinition[], options: PlanOptions): Promise<Plan> {
  checkIds(definitions, options.force ?? []);
  const images = await Promise.all(definitions.map((loaded) => planImage(loaded, options)));
  return { schema: 'bakehouse-plan/1', images: images.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The matrix of a GitHub workflow: `strategy: {matrix: ${{ fromJSON(…) }}}`. */
export function matrixOf(plan: Plan): {
  include: { image: string; definition: string; builder: string; action: string; fingerprint: string }[];
} {
  const due = plan.images.filter(({ action }) => action !== 'none');
  return {
    include: due.map(({ id, definition, builder, action, fingerprint }) => ({
      image: id,
      definition,
      builder,
      action,
      fingerprint: fingerprint.image,
    })),
  };
}

function checkIds(definitions: readonly LoadedDefinition[], force: readonly string[]): void {
  const findings: Finding[] = [];
  const files = new Map<string, string>();
  for (const { file, definition } of definitions) {
    const other = files.get(definition.image.id);
    if (other === undefined) files.set(definition.image.id, file);
    else
      findings.push({
        severity: 'error',
        file,
        message: `image.id ${definition.image.id} is also that of ${other}`,
        hint: 'give it an id of its own',
      });
  }
  for (const id of force) {
    if (id === '*' || files.has(id)) continue;
    findings.push({ severity: 'error', message: `force: there is no image ${id}`, hint: `known: ${[...files.keys()].sort().join(', ')}` });
  }
  if (findings.length > 0) throw new InputError('The images cannot be planned.', { findings });
}

interface Decision {
  readonly action: PlanAction;
  readonly why: string;
  readonly version?: string;
  readonly changes?: readonly Change[];
}

async function planImage(loaded: LoadedDefinition, options: PlanOptions): Promise<PlannedImage> {
  const { id } = loaded.definition.image;
  const layers = await fingerprintLayers(loaded);
  const fingerprint = fingerprintOfLayers(layers);
  const testsDigest = await testsDigestOf(loaded);
  const decision = await decide(loaded, { layers, fingerprint, testsDigest }, options);
  const { action, why, version, changes = [] } = decision;
  return {
    id,
    definition: shownPath(loaded.file, options.workspace),
    builder: loaded.definition.builders[0] ?? 'local',
    action,
    why,
    ...(version === undefined ? {} : { version }),
    fingerprint,
    testsDigest,
    changes,
  };
}

interface Wanted {
  readonly layers: FingerprintLayers;
  readonly fingerprint: Fingerprint;
  readonly testsDigest: string;
}

async function decide(loaded: LoadedDefinition, wanted: Wanted, { gallery, force = [] }: PlanOptions): Promise<Decision> {
  const { id } = loaded.definition.image;
  if (force.includes('*') || force.includes(id)) return { action: 'build', why: 'asked for by force' };
  const versions = (await listVersions(gallery, id)).reverse();
  if (versions.length === 0) return { action: 'build', why: 'the gallery has no version of it' };

  const equal = preferred(versions.filter(({ fingerprint }) => fingerprint.image === wanted.fingerprint.image));
  if (equal !== undefined) {
    const damaged = await damagedFiles(gallery, equal);
    if (damaged.length > 0) return { action: 'build', why: `the files of version ${equal.version} are gone or damaged` };
    return decideEqual(equal, wanted, await readProvenance(gallery, id, equal.version));
  }
  const reference = preferred(versions);
  const provenance = reference === undefined ? undefined : await readProvenance(gallery, id, reference.version);
  const changes = layerChanges(provenance?.layers, wanted.layers);
  const reusable = await findReusable(versions, loaded, wanted, gallery);
  if (reusable !== undefined) {
    return { action: 'republish', version: reusable.version, why: `only the outputs changed since ${reusable.version}`, changes };
  }
  return { action: 'build', why: whyBuild(reference, changes), changes };
}

/** Latest before any other, then the newest. */
function preferred(newestFirst: readonly GalleryVersion[]): GalleryVersion | undefined {
  return newestFirst.find(({ channel }) => channel === 'latest') ?? newestFirst[0];
}

/** There is a version with this very fingerprint: goes on from what is complete. */
function decideEqual({ version, channel, tests }: GalleryVersion, { testsDigest }: Wanted, provenance: Provenance | undefined): Decision {
  const retest = (why: string): Decision => ({ action: 'retest', version, why });
  if (tests === undefined) return retest(`${version} is not tested yet`);
  if (tests.outcome !== 'passed') return retest(`the tests of ${version} did not pass last time (${tests.outcome})`);
  if ((tests.digest ?? provenance?.testsDigest ?? testsDigest) !== testsDigest)
    return retest(`the tests changed since ${version} passed them`);
  if (channel === 'staged') return retest(`${version} passed its tests and was not promoted`);
  if (channel === 'superseded') return retest(`the definition is that of ${version} again`);
  return { action: 'none', version, why: `${version} is latest` };
}

/** The newest version of the same content that has all the files that the outputs want. */
async function findReusable(
  versions: readonly GalleryVersion[],
  loaded: LoadedDefinition,
  { fingerprint }: Wanted,
  gallery: string,
): Promise<GalleryVersion | undefined> {
  const formats = loaded.definition.outputs.flatMap((output) => output.formats);
  for (const version of versions) {
    if (version.fingerprint.base !== fingerprint.base || version.fingerprint.content !== fingerprint.content) continue;
    if (!formats.every((format) => version.files.some((file) => file.format === format))) continue;
    if ((await damagedFiles(gallery, version)).length === 0) return version;
  }
  return undefined;
}

function layerChanges(old: FingerprintLayers | undefined, now: FingerprintLayers): Change[] {
  if (old === undefined) return [];
  return [...changesBetween(old.base, now.base), ...changesBetween(old.content, now.content), ...changesBetween(old.publish, now.publish)];
}

function whyBuild(reference: GalleryVersion | undefined, changes: readonly Change[]): string {
  const since = reference === undefined ? '' : ` since ${reference.version}`;
  const [first] = changes;
  if (first === undefined) return `its definition changed${since}`;
  const more = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
  return `changed${since}: ${describeChange(first)}${more}`;
}

function shownPath(file: string, workspace: string): string {
  const way = relative(workspace, file);
  const outside = way === '..' || way.startsWith(`..${sep}`) || /^[A-Za-z]:/.test(way);
  return outside ? file : way.split(sep).join('/');
}
