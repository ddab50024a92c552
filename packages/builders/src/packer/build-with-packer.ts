import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError, type Finding, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { countdown, StageClock } from '@bakehouse/core/time';
import type { Fingerprint } from '@bakehouse/records/builds';
import { type BuildRecord, LOG_FILE, type OutputFormat, RECORD_FILE } from '@bakehouse/records/builds';
import { withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import { findCompleteBuild } from '../complete-build.ts';
import { explainFullDisk } from '../disk-space.ts';
import { convertDisk, findDisk } from './packer-disks.ts';
import { filesOfRun, startOfRun } from './packer-files.ts';
import { buildsOfLastRun, lastRun, type PackerBuild } from './packer-manifest.ts';
import { type PackerRun, runPacker } from './packer-program.ts';
import { findPacker, isBeforePlugins, packerSettings, packerVersion, withManifest } from './packer-session.ts';
import { openPackerTemplate, type PackerTemplate } from './packer-template.ts';
import { PackerOutput } from './previous-output.ts';

/** Space that a conversion needs beside what the template's builder needs: a guess, since only Packer knows the disk. */
const SPACE_NEEDED = 4 * 1024 ** 3;

/** What the Packer builder needs to know. All paths are absolute. */
export interface PackerBuildRequest {
  readonly image: string;
  readonly fingerprint: Fingerprint;
  readonly definitionFile: string;
  /** True to build although a complete build of the same fingerprint is there. */
  readonly rebuild?: boolean;
  readonly commit: string | undefined;
  /** A JSON template, one in HCL, or a folder of such. */
  readonly template: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Variables that must not be seen: no argument and no log has them. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Offered to the template as `artifacts_folder`. */
  readonly artifactsFolder: string;
  /** Packer to run; the one on PATH, or Debian's, when left out. */
  readonly program?: string;
  readonly formats: readonly OutputFormat[];
  /** Milliseconds that the build may take. */
  readonly timeout: number;
  /** As for the local builder. */
  readonly checkSources?: (signal: AbortSignal) => Promise<void>;
  readonly outputFolder: string;
  readonly cacheFolder: string;
  /** Seconds since 1970, for the VHD. */
  readonly timestamp: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

interface PackerResult {
  readonly record: BuildRecord;
  readonly recordFile: string;
  /** True when an earlier build was complete and is used again. */
  readonly reused: boolean;
}

/**
 * Builds an image with Packer from a template, which gets the variables `image`, `fingerprint`, `output_folder` (a folder that does
 * not exist yet, for the builder to make) and `artifacts_folder` where it declares them. The result is read from the manifest.
 *
 * @throws InputError for unusable variables, UserError for an unusable template or result, ExternalError with Packer's own errors,
 *   CancelledError
 */
export async function buildWithPacker(request: PackerBuildRequest): Promise<PackerResult> {
  checkVariables(request);
  const { outputFolder, log, signal, timeout } = request;
  return withFolderLock(outputFolder, { wait: timeout, log, signal }, () => buildAlone(request));
}

/** Nobody else builds in this output folder: record and disk are of one build. */
async function buildAlone(request: PackerBuildRequest): Promise<PackerResult> {
  const { outputFolder, log } = request;
  const recordFile = join(outputFolder, RECORD_FILE);
  const wanted = { fingerprint: request.fingerprint.image, builder: 'packer', formats: [] };
  const complete = request.rebuild === true ? undefined : await findCompleteBuild(outputFolder, wanted);
  if (complete) {
    log.info(`${request.image} was already built from the same definition at ${complete.finishedAt}; that build is used again.`);
    return { record: complete, recordFile, reused: true };
  }
  const program = request.program ?? (await findPacker(request));
  const made = [RECORD_FILE, 'image.raw', 'image.vhd'];
  for (const name of made) await rm(join(outputFolder, name), { force: true });
  await writeFile(join(outputFolder, LOG_FILE), '');
  try {
    const record = await withTemporaryFolder('.work', (work) => buildIn(work, request, program), outputFolder, log);
    await writeJson(recordFile, record);
    return { record, recordFile, reused: false };
  } catch (error) {
    for (const name of made) await rm(join(outputFolder, name), { force: true });
    throw await explainFullDisk(error, outputFolder, SPACE_NEEDED);
  }
}

async function buildIn(work: string, request: PackerBuildRequest, program: string): Promise<BuildRecord> {
  const { log, signal } = request;
  const startedAt = new Date();
  const left = countdown(request.timeout);
  const clock = new StageClock({ log, folded: true });
  const secrets = request.secrets ?? {};
  const template = await openPackerTemplate(request.template, { work, secrets: Object.keys(secrets) });
  // Both kinds of template take this ending; the file is gone with the folder.
  const variableFile = join(work, 'variables.pkrvars.json');
  await writeFile(variableFile, JSON.stringify(variablesFor(template, request, work), undefined, 2), { mode: 0o600 });
  const version = await packerVersion(program, request);
  const run = (): PackerRun => ({
    program,
    cwd: template.folder,
    env: packerEnvironment(template, request),
    secrets: Object.values(secrets),
    log,
    logFile: join(request.outputFolder, LOG_FILE),
    signal,
    timeout: Math.max(1, left()),
  });
  const given = [`-var-file=${variableFile}`, template.path];
  if (template.requiresPlugins && !isBeforePlugins(version)) {
    await clock.run('packer init', () => runPacker('fetch plugins for Packer', ['init', template.path], run()));
  }
  const output = new PackerOutput(request.cacheFolder, request.template, request.image);
  const made = await withManifest(template.manifest, request, async () => {
    await output.remove(log);
    await clock.run('packer validate', () => runPacker('use the Packer template', ['validate', ...given], run()));
    const before = await lastRun(template.manifest);
    const start = await startOfRun(work);
    await clock.run('packer build', () =>
      runPacker('build the image with Packer', ['build', '-machine-readable', '-color=false', ...given], run()),
    );
    const builds = await buildsOfLastRun(template.manifest, before);
    if (builds.length === 0) throw notInManifest(template.manifest);
    return { builds, paths: await filesOfRun(builds, template.folder, start) };
  });
  const wanted = { formats: request.formats, fingerprint: request.fingerprint.image, timestamp: request.timestamp };
  const convert = async () => {
    const disk = await findDisk(made.paths);
    return disk === undefined ? [] : await clock.run('disk', () => convertDisk(disk, work, wanted, log, signal));
  };
  const files = await convert().finally(() => output.note(made.paths));
  await request.checkSources?.(signal);
  throwIfCancelled(signal);
  for (const file of files) await rename(join(work, file.path), join(request.outputFolder, file.path));
  return {
    schema: 'bakehouse-build/1',
    image: request.image,
    fingerprint: request.fingerprint,
    builder: 'packer',
    definitionFile: request.definitionFile,
    source: request.commit === undefined ? {} : { commit: request.commit },
    files,
    ...(files.length === 0 ? { artifacts: made.builds.map(artifactOf) } : {}),
    packages: [],
    tools: { node: process.versions.node, packer: version },
    stages: clock.stages.map(({ name, milliseconds }) => ({ name, milliseconds })),
    log: LOG_FILE,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
  };
}

function artifactOf(build: PackerBuild): { builder: string; id: string } {
  return { builder: build.builder_type, id: build.artifact_id };
}

function notInManifest(manifest: string): ExternalError {
  return new ExternalError(`Packer ended well, but its run is not in the manifest ${manifest}.`, {
    service: 'packer',
    operation: 'read the manifest',
  });
}

function checkVariables({ variables, secrets = {}, definitionFile }: PackerBuildRequest): void {
  const findings: Finding[] = [];
  for (const name of [...Object.keys(variables), ...Object.keys(secrets)]) {
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
      findings.push({ severity: 'error', file: definitionFile, message: `"${name}" is not the name of a Packer variable` });
    }
  }
  if (findings.length > 0) throw new InputError('The Packer template cannot be used', { findings });
}

/**
 * The user's variables, and ours where the template declares them (a JSON template refuses others, HCL2 warns). A JSON template reads no
 * `PKR_VAR_…`, so its secrets are here as well.
 */
function variablesFor(template: PackerTemplate, request: PackerBuildRequest, work: string): Record<string, string> {
  const ours: Record<string, string> = {
    image: request.image,
    fingerprint: request.fingerprint.image,
    output_folder: join(work, 'packer-output'),
    artifacts_folder: request.artifactsFolder,
  };
  const offered = Object.entries(ours).filter(([name]) => template.declares(name));
  return { ...Object.fromEntries(offered), ...request.variables, ...(template.language === 'json' ? request.secrets : {}) };
}

function packerEnvironment({ language }: PackerTemplate, request: PackerBuildRequest): Record<string, string> {
  const secrets = language === 'json' ? [] : Object.entries(request.secrets ?? {}).map(([name, value]) => [`PKR_VAR_${name}`, value]);
  return { ...packerSettings(request.cacheFolder), ...Object.fromEntries(secrets) };
}
