import { InputError } from '@bakehouse/core/errors';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { Builder, BuilderPlace } from './builder.ts';
import type { BuilderChecks } from './builder-checks.ts';
import { BUILDERS, type BuilderName } from './builder-names.ts';

/** The only place where a builder's name means something. */
const registry: Readonly<Record<BuilderName, (place: BuilderPlace) => Promise<Builder>>> = {
  local: async (place) => (await import('./local/local-builder.ts')).localBuilder(place),
  packer: async (place) => (await import('./packer/packer-builder.ts')).packerBuilder(place),
  'image-factory': async (place) => (await import('./image-factory/image-factory-builder.ts')).imageFactoryBuilder(place),
};

const checks: Readonly<Record<BuilderName, () => Promise<BuilderChecks>>> = {
  local: async () => (await import('./local/local-checks.ts')).localChecks,
  packer: async () => (await import('./packer/packer-checks.ts')).packerChecks,
  'image-factory': async () => (await import('./image-factory/image-factory-checks.ts')).imageFactoryChecks,
};

/** Loads what a builder checks, without the builder. */
export function checksOf(name: BuilderName): Promise<BuilderChecks> {
  return checks[name]();
}

/**
 * Loads a builder.
 *
 * @throws InputError naming what there is for an unknown name
 */
export async function openBuilder(name: string, place: BuilderPlace): Promise<Builder> {
  if (!isBuilder(name)) throw new InputError(`There is no builder "${name}".`, { hint: `there are ${BUILDERS.join(', ')}` });
  return registry[name](place);
}

/**
 * The builder for a definition.
 *
 * @param wanted a name, or `auto` for the first that the definition names
 * @throws InputError when the definition does not name it, or nothing here can run it
 */
export function chooseBuilder(wanted: string, { builders, image }: Pick<ImageDefinition, 'builders' | 'image'>): BuilderName {
  const chosen = wanted === 'auto' ? builders[0] : builders.find((builder) => builder === wanted);
  if (chosen === undefined) {
    throw new InputError(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
      hint: 'add the builder to "builders" in the definition, or choose another',
    });
  }
  if (isBuilder(chosen)) return chosen;
  throw new InputError(`The definition of ${image.id} is to be built with ${chosen}, which this step cannot run.`, {
    hint: `it runs ${BUILDERS.join(', ')}: name one of them in "builders" of the definition`,
  });
}

function isBuilder(name: string): name is BuilderName {
  return Object.hasOwn(registry, name);
}
