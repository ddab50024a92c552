import { open } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { ExternalError, messageOf, reasonOf, UserError } from '@bakehouse/core/errors';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { LOG_FILE } from '@bakehouse/records/builds';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { Change } from '@bakehouse/records/plan';
import type { CrashReport, VmResult } from '@bakehouse/records/tests';
import type { UploadManifest } from '@bakehouse/records/uploads';
import type { PackagesDelta, ReportCrash, ReportImage, ReportLog, ReportTest, ReportUpload, ReportVm } from '@bakehouse/report/data';
import { leftOutInWords } from '@bakehouse/vm/report';
import type { BakedImage } from './bake-image.ts';
import { isCancelled } from './is-cancelled.ts';
import { shownValue } from './shown-value.ts';
import type { BakeOptions } from './stages/stage.ts';

const EXCERPT_LINES = 20;
const EXCERPT_BYTES = 64 * 1024;

/**
 * Everything that the report shows of one image, of what its stages left. A gallery that cannot be asked is told in the log, and leaves out
 * no more than what it alone knows.
 *
 * @throws CancelledError
 */
export async function reportImage(
  baked: BakedImage,
  options: Pick<BakeOptions, 'gallery' | 'stateFolder' | 'log' | 'signal'>,
): Promise<ReportImage> {
  const { image, stages, values } = baked;
  const { version, upload, built, tested, crashes } = values;
  const { published, provenance, delta } = version === undefined ? NOT_PUBLISHED : await publishedImage(image.id, version, options);
  const made = version === undefined ? undefined : built?.record;
  return {
    id: image.id,
    definition: image.definition,
    action: image.action === 'build' || image.action === 'refresh' ? 'build' : 'continue',
    reasons: image.changes
      .filter(isInput)
      .map((change) => ({ path: change.file ?? change.path, old: shownValue(change.old), new: shownValue(change.new) })),
    version,
    channel: published?.channel,
    fingerprint: image.fingerprint.image,
    builder: provenance?.builder ?? image.builder,
    fault: baked.error === undefined ? undefined : reasonOf(baked.error),
    stages,
    upload: upload && reportUpload(upload),
    files:
      published?.files.map(({ format, file, size, sha256 }) => ({ format, name: file, size, sha256 })) ??
      made?.files.map(({ format, path, size, sha256 }) => ({ format, name: basename(path), size, sha256 })) ??
      [],
    packages: (provenance ?? made)?.packages.map(({ name, version: installed }) => ({ name, version: installed })) ?? [],
    packagesDelta: delta,
    tests: await Promise.all(tested?.tests.map(reportTest) ?? []),
    vm: tested && reportVm(tested),
    crashes: crashes?.report.crashes.map((crash) => reportCrash(crash, crashes.folder)) ?? [],
    provenance: provenanceRows(provenance),
    logs: await logsOf(tested, buildFolderOf(baked, options.stateFolder)),
  };
}

interface Published {
  readonly published?: GalleryVersion;
  readonly provenance?: Provenance | undefined;
  readonly delta?: PackagesDelta | undefined;
}

const NOT_PUBLISHED: Published = {};

/** What the gallery knows of a version. */
async function publishedImage(
  id: string,
  version: string,
  { gallery, log, signal }: Pick<BakeOptions, 'gallery' | 'log' | 'signal'>,
): Promise<Published> {
  try {
    const published = await gallery.read(id, version);
    const provenance = await gallery.provenance(id, version);
    return { published, provenance, delta: provenance && (await packagesDelta(gallery, id, version, provenance)) };
  } catch (error) {
    if (isCancelled(error, signal)) throw error;
    log.warning(`The report lacks what the gallery knows of ${id} ${version}: ${messageOf(error)}`);
    return NOT_PUBLISHED;
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

async function reportTest({ name, outcome, durationMs, exitCode, log }: VmResult['tests'][number]): Promise<ReportTest> {
  return { name, outcome, durationMs, exitCode, logExcerpt: outcome === 'passed' || log === '' ? undefined : await lastLines(log) };
}

/** Nothing when nothing was uploaded: every blob was there already. */
function reportUpload({ containerUrl, prefix, deleted, run }: UploadManifest): ReportUpload | undefined {
  if (containerUrl === undefined || run.uploaded + run.updated + deleted.length === 0) return undefined;
  return { containerUrl, prefix, deleted: deleted.length, ...run };
}

function reportCrash(crash: CrashReport['crashes'][number], folder: string): ReportCrash {
  return { ...crash, file: isAbsolute(crash.file) ? crash.file : join(folder, crash.file) };
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
  return Promise.all(logs.map(async (log) => ({ ...log, tail: await lastLines(log.path) })));
}

/** Of the end of a file: a machine may have filled its logs. */
async function lastLines(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - EXCERPT_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, EXCERPT_BYTES)), 0, undefined, start);
    return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').slice(-EXCERPT_LINES).join('\n');
  } finally {
    await file.close();
  }
}
