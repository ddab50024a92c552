import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import { RECORD_FILE } from '@bakehouse/records/builds';
import type { StateStore } from '@bakehouse/records/stores';
import { writeJson } from '@bakehouse/system/files';
import { type BuildImageOptions, prepareBuild } from '../build-image.ts';
import { withVerify } from './build-progress.ts';
import { systemClock } from './tracking.ts';
import { triggerBuild } from './trigger-build.ts';
import type { TriggeredBuild, TriggerOptions } from './triggered-build.ts';

export interface TriggerImageBuildOptions extends BuildImageOptions, TriggerOptions {
  /** Shared by all pipelines that may build the image. */
  readonly store: StateStore;
  /** Who this run is, for the others. */
  readonly worker: string;
}

/**
 * Sees to it that the image of a definition is built, once, whoever else is about to build it. Waits for the end where the build lives in this
 * process, or that is asked for.
 *
 * @param options `fingerprint` is that of `loaded`, with the source as the lock file has it
 * @returns with the record of an image that is there, which `build.json` in the output folder holds as well
 * @throws InputError when definition, artifacts or builder cannot be used, UserError where the builder does not run on this system or a state
 *   cannot be read; ExternalError when the store cannot be reached; what the builder throws; CancelledError
 */
export async function triggerImageBuild(loaded: LoadedDefinition, options: TriggerImageBuildOptions): Promise<TriggeredBuild> {
  const { builder, request } = await prepareBuild(loaded, options);
  const { platforms } = builder.features;
  if (platforms !== undefined && !platforms.includes(process.platform)) {
    throw new UserError(`The builder ${builder.name} does not run on ${process.platform}.`, {
      reason: 'machine',
      hint: `run this step on ${platforms.join(' or ')}`,
    });
  }
  const { store, worker, log, signal } = options;
  const built = await triggerBuild(request, builder, { store, worker, log, signal, clock: systemClock }, options);
  if (built.record === undefined) return built;
  const record = withVerify(built.record, built.known.state);
  const file = join(options.outputFolder, RECORD_FILE);
  // What was made elsewhere: this machine has no record of it, or that of an earlier build.
  if (record.files.length === 0 || record !== built.record) await writeJson(file, record);
  return { ...built, record };
}
