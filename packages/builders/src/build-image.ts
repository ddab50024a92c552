import { randomUUID } from 'node:crypto';
import { UserError } from '@bakehouse/core/errors';
import type { LoadedDefinition } from '@bakehouse/image-definition/load';
import type { BuildRecord } from '@bakehouse/records/builds';
import { BuildLostError } from './build-lost-error.ts';
import type { Builder, BuilderPlace, BuildRequest } from './builder.ts';
import { chooseBuilder, openBuilder } from './builder-registry.ts';
import { checkArtifacts } from './check-artifacts.ts';
import { secretsOf } from './secrets/resolve-secrets.ts';
import type { SecretSources } from './secrets/secret-sources.ts';

export type { SecretSources };

export interface BuildImageOptions extends Omit<BuilderPlace, 'secrets'>, Omit<BuildRequest, 'loaded' | 'checkSources'> {
  /** Name of a builder, or `auto` for the first that the definition names. */
  readonly builder: string;
  /** Where the values of its secrets come from. */
  readonly secretSources: SecretSources;
}

/** A build that is lost while we wait for it is submitted again, but not for ever. */
const ATTEMPTS = 3;

/**
 * Builds the image of a definition and waits for it.
 *
 * @param options `fingerprint` is that of `loaded`, with the source as the lock file has it
 * @returns its record, which `build.json` in the output folder holds as well
 * @throws InputError when definition, artifacts or builder cannot be used, UserError where the builder does not run on this system; what the
 *   builder throws; CancelledError
 */
export async function buildImage(loaded: LoadedDefinition, options: BuildImageOptions): Promise<BuildRecord> {
  const { builder, request } = await prepare(loaded, options);
  const { platforms } = builder.features;
  if (platforms !== undefined && !platforms.includes(process.platform)) {
    throw new UserError(`The builder ${builder.name} does not run on ${process.platform}.`, {
      reason: 'machine',
      hint: `run this step on ${platforms.join(' or ')}`,
    });
  }
  const key = buildKey(request);
  for (let attempt = 1; ; attempt++) {
    const id = await builder.submit(request, key);
    try {
      return await builder.collect(id);
    } catch (error) {
      if (!(error instanceof BuildLostError) || attempt === ATTEMPTS) throw error;
      options.log.warning(`${error.message} It is submitted again.`);
    }
  }
}

/**
 * Checks definition and artifacts as `buildImage` does, and builds nothing.
 *
 * @returns what it would do, as lines for people
 * @throws as `buildImage`
 */
export async function planImageBuild(loaded: LoadedDefinition, options: BuildImageOptions): Promise<readonly string[]> {
  const { builder, request } = await prepare(loaded, options);
  const { image, build } = loaded.definition;
  return [`Would build ${image.id} with ${builder.name}, in at most ${build.timeout}:`, ...(await builder.plan(request))];
}

/** The same for the same image and state of its definition; a new one each time for a build that is to be made anew. */
function buildKey({ loaded, fingerprint, rebuild }: Pick<BuildRequest, 'loaded' | 'fingerprint' | 'rebuild'>): string {
  return [loaded.definition.image.id, fingerprint.image, ...(rebuild ? [randomUUID()] : [])].join('-');
}

async function prepare(loaded: LoadedDefinition, options: BuildImageOptions): Promise<{ builder: Builder; request: BuildRequest }> {
  const { artifacts, fingerprint, signal } = options;
  const secrets = secretsOf(loaded, options.secretSources, signal);
  const builder = await openBuilder(chooseBuilder(options.builder, loaded.definition), { ...options, secrets });
  const checkSources = (cancelled: AbortSignal) => checkArtifacts(artifacts, loaded.definition.image.id, fingerprint.image, cancelled);
  const { definitionFile, commit, rebuild } = options;
  const request = { loaded, fingerprint, artifacts, definitionFile, commit, rebuild, checkSources };
  await builder.plan(request);
  await checkSources(signal);
  return { builder, request };
}
