import { basename, isAbsolute, join, resolve } from 'node:path';
import { ExternalError, messageOf, reasonOf, UserError } from '@bakehouse/core/errors';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { LOG_FILE } from '@bakehouse/records/builds';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { Change } from '@bakehouse/records/plan';
import { byUnderstanding, type CrashReport, type VmResult } from '@bakehouse/records/tests';
import type { UploadManifest } from '@bakehouse/records/uploads';
import type { PackagesDelta, ReportCrash, ReportImage, ReportLog, ReportTest, ReportUpload, ReportVm } from '@bakehouse/report/data';
import { lastLinesOf } from '@bakehouse/system/files';
import { leftOutInWords, testOutputEnd } from '@bakehouse/vm/report';
import type { BakedImage } from './baked-image.ts';
import { isCancelled } from './is-cancelled.ts';
import { shownValue } from './shown-value.ts';
import type { BakeOptions } from './stages/stage.ts';

const EXCERPT_LINES = 20;

/**
 * Everything that the report shows of one image, of what its stages left. A gallery that cannot be asked is told in the log, and leaves out
 * no more than what it alone knows.
 *
 * @throws CancelledError
 */
export async function reportImage(baked: BakedImage, options: ReportOptions): Promise<ReportImage> {
  const { image, stages, values, error } = baked;
  const { version, upload, built, tested, crashes } = values;
  const action = reportActionOf(baked);
  const { published, provenance, delta, latest } = await galleryFacts(image.id, version, action, options);
  const made = version === undefined ? undefined : built?.record;
  const { gallery } = options;
  const placeOf = (file: string) =>
    version !== undefined && gallery.features.localFiles ? join(gallery.placeOf(image.id, version), file) : undefined;
  const madePath = (file: string) => built && resolve(built.folder, file);
  return {
    id: image.id,
    definition: image.definition,
    action,
    reasons: image.changes
      .filter(isInput)
      .map((change) => ({ path: change.file ?? change.path, old: shownValue(change.old), new: shownValue(change.new) })),
    version,
    channel: published?.channel,
    latest: latest && { ...latest, promoted: values.promoted },
    failed: error === undefined ? undefined : true,
    drill: tested !== undefined && (options.testFlags ?? []).length > 0 ? options.testFlags : undefined,
    fingerprint: image.fingerprint.image,
    builder: provenance?.builder ?? image.builder,
    fault: baked.error === undefined ? undefined : reasonOf(baked.error),
    stages,
    upload: upload && reportUpload(upload),
    files:
      published?.files.map(({ format, file, size, sha256 }) => ({ format, name: file, path: placeOf(file), size, sha256 })) ??
      made?.files.map(({ format, path, size, sha256 }) => ({ format, name: basename(path), path: madePath(path), size, sha256 })) ??
      [],
    packages: (provenance ?? made)?.packages.map(({ name, version: installed }) => ({ name, version: installed })) ?? [],
    packagesDelta: delta,
    tests: await Promise.all(tested?.tests.map(reportTest) ?? []),
    vm: tested && reportVm(tested),
    crashes: byUnderstanding(crashes?.report.crashes ?? []).map((crash) => reportCrash(crash, crashes?.folder ?? '')),
    provenance: provenanceRows(provenance),
    logs: await logsOf(tested, buildFolderOf(baked, options.stateFolder)),
  };
}

type ReportOptions = Pick<BakeOptions, 'gallery' | 'stateFolder' | 'log' | 'signal'> & Partial<Pick<BakeOptions, 'testFlags'>>;

/** What was done with an image, as the report says it. */
function reportActionOf({ image, stages, values }: BakedImage): ReportImage['action'] {
  if (image.action === 'build' || image.action === 'refresh' || image.action === 'pending') {
    const build = stages.find(({ name }) => name === 'trigger-image-build');
    const { record } = values.built ?? {};
    return record !== undefined && build !== undefined && record.finishedAt < build.startedAt ? 'continue' : 'build';
  }
  if (image.action === 'republish' || image.action === 'update') return image.action;
  return stages.length === 0 ? 'unchanged' : 'test';
}

interface GalleryFacts {
  readonly published?: GalleryVersion;
  readonly provenance?: Provenance | undefined;
  readonly delta?: PackagesDelta | undefined;
  readonly latest?: ReportImage['latest'];
}

/** What the gallery knows of an image and of one version of it. What was there before is compared only with what was made. */
async function galleryFacts(
  id: string,
  version: string | undefined,
  action: ReportImage['action'],
  { gallery, log, signal }: ReportOptions,
): Promise<GalleryFacts> {
  try {
    const latest = { version: await gallery.latest(id) };
    if (version === undefined) return { latest };
    const published = await gallery.read(id, version);
    const provenance = await gallery.provenance(id, version);
    const made = action === 'build' || action === 'continue' ? provenance : undefined;
    return { latest, published, provenance, delta: made && (await packagesDelta(gallery, id, version, made)) };
  } catch (error) {
    // There are seconds for the report; it is for what this run knows.
    if (isCancelled(error, signal)) return {};
    log.warning(
      `The report lacks what the gallery knows of ${[id, version].filter((part) => part !== undefined).join(' ')}: ${messageOf(error)}`,
    );
    return {};
  }
}

/** Where a build left its log; that of an earlier run says nothing about this one. */
function buildFolderOf({ image, stages, values, error }: BakedImage, stateFolder: string): string | undefined {
  if (values.built !== undefined) return values.built.folder;
  const failed = stages.some(({ name, outcome }) => name === 'trigger-image-build' && outcome === 'failed');
  return failed && hasLog(error) ? join(stateFolder, 'builds', image.id) : undefined;
}

/** A program that failed wrote to it, or the error says so. */
function hasLog(error: unknown): boolean {
  return error instanceof ExternalError || (error instanceof UserError && error.details.log !== undefined);
}

/** What the gallery and the lock file know is no input of the image. */
function isInput({ layer }: Change): boolean {
  return layer !== 'gallery' && layer !== 'lock' && layer !== 'force';
}

function reportVm({ accelerator, acceleratorReason, readyAfterMs, leftOut, remarks }: VmResult): ReportVm {
  return { accelerator, reason: acceleratorReason, readyAfterMs, leftOut: leftOutInWords(leftOut), remarks };
}

async function reportTest({ name, outcome, durationMs, exitCode, problem, log }: VmResult['tests'][number]): Promise<ReportTest> {
  const output = log === '' ? {} : { log, logExcerpt: (await testOutputEnd({ name, log }, EXCERPT_LINES))?.join('\n') };
  return { name, outcome, durationMs, exitCode, problem, ...output };
}

/** Nothing when nothing was uploaded: every blob was there already. */
function reportUpload({ containerUrl, prefix, deleted, run }: UploadManifest): ReportUpload | undefined {
  if (containerUrl === undefined || run.uploaded + run.updated + deleted.length === 0) return undefined;
  return { containerUrl, prefix, deleted: deleted.length, ...run };
}

function reportCrash(crash: CrashReport['crashes'][number], folder: string): ReportCrash {
  const placed = (file: string) => (isAbsolute(file) ? file : join(folder, file));
  const { otherFiles } = crash;
  return {
    ...crash,
    file: placed(crash.file),
    ...(otherFiles === undefined ? {} : { otherFiles: otherFiles.map(placed) }),
    isApport: crash.format === 'apport',
    // Without threads there is no core in the report.
    isReport: crash.format === 'dotnet-crash-report' || (crash.format === 'apport' && crash.threads === 0),
  };
}

function provenanceRows(provenance: Provenance | undefined): ReportImage['provenance'] {
  if (provenance === undefined) return [];
  const tools = Object.entries(provenance.tools).map(([name, value]) => ({ name, value }));
  const commit = provenance.source.commit === undefined ? [] : [{ name: 'commit', value: provenance.source.commit }];
  return [...commit, { name: 'built', value: provenance.finishedAt }, ...tools];
}

/** What differs from the packages of the version before. */
async function packagesDelta(gallery: Gallery, image: string, version: string, now: Provenance): Promise<PackagesDelta | undefined> {
  const versions = await gallery.list(image);
  const before = versions[versions.findIndex((one) => one.version === version) - 1];
  const old = before && (await gallery.provenance(image, before.version));
  if (before === undefined || old === undefined) return undefined;
  const [was, is] = [old, now].map(({ packages }) => new Map(packages.map((one) => [one.name, one.version]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const rows = (from: Map<string, string>) => [...from].map(([name, version]) => ({ name, version }));
  return {
    since: before.version,
    added: rows(is).filter(({ name }) => !was.has(name)),
    removed: rows(was).filter(({ name }) => !is.has(name)),
    changed: rows(is).flatMap(({ name, version }) => {
      const previous = was.get(name);
      return previous === undefined || previous === version ? [] : [{ name, old: previous, new: version }];
    }),
  };
}

async function logsOf(vm: VmResult | undefined, buildFolder: string | undefined): Promise<ReportLog[]> {
  const logs: ReportLog[] = [];
  if (buildFolder !== undefined) logs.push({ name: 'Build', path: join(buildFolder, LOG_FILE) });
  if (vm !== undefined) logs.push({ name: 'Serial console', path: vm.console });
  if (vm?.journal !== undefined) logs.push({ name: 'Journal', path: vm.journal });
  return Promise.all(logs.map(async (log) => ({ ...log, tail: (await lastLinesOf(log.path, EXCERPT_LINES))?.join('\n') })));
}
