import { open } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { LOG_FILE } from '@bakehouse/records/builds';
import type { Provenance } from '@bakehouse/records/gallery';
import type { Change } from '@bakehouse/records/plan';
import type { CrashReport, VmResult } from '@bakehouse/records/tests';
import type { UploadManifest } from '@bakehouse/records/uploads';
import type { PackagesDelta, ReportCrash, ReportImage, ReportLog, ReportTest, ReportUpload, ReportVm } from '@bakehouse/report/data';
import { leftOutInWords } from '@bakehouse/vm/report';
import type { BakedImage } from './bake-image.ts';
import { shownValue } from './shown-value.ts';

const EXCERPT_LINES = 20;
const EXCERPT_BYTES = 64 * 1024;

/**
 * Everything that the report shows of one image, of what its stages left.
 *
 * @param stateFolder absolute; a build that failed left its log there
 */
export async function reportImage(
  { image, stages, values, error }: BakedImage,
  gallery: Gallery,
  stateFolder: string,
): Promise<ReportImage> {
  const { version, upload, built, tested, crashes } = values;
  const published = version === undefined ? undefined : await gallery.read(image.id, version);
  const provenance = published && (await gallery.provenance(image.id, published.version));
  const buildFolder = built?.folder ?? (error instanceof ExternalError ? join(stateFolder, 'builds', image.id) : undefined);
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
    stages,
    upload: upload && reportUpload(upload),
    files: published?.files.map(({ format, file, size, sha256 }) => ({ format, name: file, size, sha256 })) ?? [],
    packages: provenance?.packages.map(({ name, version: installed }) => ({ name, version: installed })) ?? [],
    packagesDelta: provenance && (await packagesDelta(gallery, image.id, published?.version, provenance)),
    tests: await Promise.all(tested?.tests.map(reportTest) ?? []),
    vm: tested && reportVm(tested),
    crashes: crashes?.report.crashes.map((crash) => reportCrash(crash, crashes.folder)) ?? [],
    provenance: provenanceRows(provenance),
    logs: await logsOf(tested, buildFolder),
  };
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
async function packagesDelta(
  gallery: Gallery,
  image: string,
  version: string | undefined,
  now: Provenance,
): Promise<PackagesDelta | undefined> {
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
