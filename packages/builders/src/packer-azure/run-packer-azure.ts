import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { StageClock } from '@bakehouse/core/time';
import { AZURE_ARM_FAILURES } from '../failures/azure-arm-failures.ts';
import { buildsOfLastRun, lastRun, type PackerBuild } from '../packer/packer-manifest.ts';
import { type PackerRun, runPacker } from '../packer/packer-program.ts';
import { isBeforePlugins, packerSettings, withManifest } from '../packer/packer-session.ts';
import type { RunTemplate } from './run-template.ts';
import { VARIABLE_FILE } from './secret-files.ts';

/** Milliseconds for Packer to remove its machine when it is ended. */
const CLEANUP = 120_000;
/** What azure-arm says when it begins to work. Before that Packer has read the variables, and azure-arm its certificate, to sign in. */
const BEGUN = /-> ResourceGroupName\b/;

interface PackerRequest extends RunTemplate {
  /** Absolute; gone after the run. */
  readonly work: string;
  readonly program: string;
  /** Of Packer. */
  readonly version: string;
  /** Replace an image of the same name. */
  readonly force: boolean;
  /** Called when the template is known to be good. */
  readonly beforeBuild: () => Promise<void>;
  readonly onError: 'cleanup' | 'abort';
  /** For the names of stages: "westus2"; empty for none. */
  readonly label: string;
  /** Removes what Packer needs only to begin. */
  readonly forget: () => void;
  readonly cacheFolder: string;
  readonly logFile: string;
  /** Milliseconds that are left. */
  readonly left: () => number;
  readonly clock: StageClock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Runs Packer once, from its template to its manifest.
 *
 * @returns what it has built
 * @throws ExternalError with its own errors, CancelledError
 */
export async function runPackerAzure(request: PackerRequest): Promise<readonly PackerBuild[]> {
  const { template, work, program, version, clock, log, signal, left } = request;
  const variableFile = join(work, VARIABLE_FILE);
  await writeFile(variableFile, JSON.stringify(request.variables, undefined, 2), { mode: 0o600 });
  const run = (): PackerRun => ({
    program,
    cwd: template.folder,
    env: { ...request.environment, ...packerSettings(request.cacheFolder) },
    secrets: request.hidden,
    failures: AZURE_ARM_FAILURES,
    cleanup: CLEANUP,
    ...{ log, logFile: request.logFile, signal, timeout: Math.max(1, left()) },
  });
  const stage = (name: string) => (request.label === '' ? name : `${name} (${request.label})`);
  const given = [`-var-file=${variableFile}`, template.path];
  if (template.requiresPlugins && !isBeforePlugins(version)) {
    await clock.run(stage('packer init'), () => runPacker('fetch plugins for Packer', ['init', template.path], run()));
  }
  return withManifest(template.manifest, { cacheFolder: request.cacheFolder, timeout: left(), log, signal }, async () => {
    await clock.run(stage('packer validate'), () => runPacker('use the Packer template', ['validate', ...given], run()));
    await request.beforeBuild();
    const before = await lastRun(template.manifest);
    const flags = ['-machine-readable', '-color=false', `-on-error=${request.onError}`, ...(request.force ? ['-force'] : [])];
    const onText = (text: string) => {
      if (BEGUN.test(text)) request.forget();
    };
    const build = { ...run(), onText };
    await clock.run(stage('packer build'), () => runPacker('build the image with Packer', ['build', ...flags, ...given], build));
    const builds = await buildsOfLastRun(template.manifest, before);
    if (builds.length > 0) return builds;
    throw new ExternalError(`Packer ended well, but its run is not in the manifest ${template.manifest}.`, {
      service: 'packer',
      operation: 'read the manifest',
    });
  });
}
