import type { LoadedDefinition } from '@bakehouse/image-definition/load';
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

/**
 * Checks definition and artifacts as `triggerImageBuild` does, and builds nothing.
 *
 * @returns what it would do, as lines for people
 * @throws as `triggerImageBuild`
 */
export async function planImageBuild(loaded: LoadedDefinition, options: BuildImageOptions): Promise<readonly string[]> {
  const { builder, request, plan } = await prepareBuild(loaded, options);
  const { image, build } = loaded.definition;
  const preview = (await builder.preview?.(request)) ?? [];
  return [`Would build ${image.id} with ${builder.name}, in at most ${build.timeout}:`, ...plan, ...preview];
}

/**
 * Opens the builder and checks that it can build this.
 *
 * @returns `plan`: how it would, as lines for people
 * @throws InputError when definition, artifacts or builder cannot be used
 */
export async function prepareBuild(
  loaded: LoadedDefinition,
  options: BuildImageOptions,
): Promise<{ builder: Builder; request: BuildRequest; plan: readonly string[] }> {
  const { artifacts, fingerprint, signal } = options;
  const secrets = secretsOf(loaded, options.secretSources, signal);
  const builder = await openBuilder(chooseBuilder(options.builder, loaded.definition), { ...options, secrets });
  const checkSources = (cancelled: AbortSignal) => checkArtifacts(artifacts, loaded.definition.image.id, fingerprint.image, cancelled);
  const { definitionFile, commit, rebuild, onError, verify } = options;
  const request = { loaded, fingerprint, artifacts, definitionFile, commit, rebuild, onError, verify, checkSources };
  const plan = await builder.plan(request);
  await checkSources(signal);
  return { builder, request, plan };
}
