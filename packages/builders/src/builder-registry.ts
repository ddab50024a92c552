import { InputError } from '@bakehouse/core/errors';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { Builder, BuilderPlace } from './builder.ts';
import type { BuilderChecks } from './builder-checks.ts';
import { BUILDERS, type BuilderName } from './builder-names.ts';

/** "local, packer and azure-image-builder". */
const ALL = `${BUILDERS.slice(0, -1).join(', ')} and ${BUILDERS.at(-1)}`;

/** The only place where a builder's name means something. */
const registry: Readonly<Record<BuilderName, (place: BuilderPlace) => Promise<Builder>>> = {
  local: async (place) => (await import('./local/local-builder.ts')).localBuilder(place),
  packer: async (place) => (await import('./packer/packer-builder.ts')).packerBuilder(place),
  'packer-azure': async (place) => (await import('./packer-azure/packer-azure-builder.ts')).packerAzureBuilder(place),
  'azure-image-builder': async (place) => (await import('./azure-image-builder/azure-image-builder.ts')).azureImageBuilder(place),
  'image-factory': async (place) => (await import('./image-factory/image-factory-builder.ts')).imageFactoryBuilder(place),
  'one-es': async (place) => (await import('./one-es/one-es-builder.ts')).oneEsBuilder(place),
};

const checks: Readonly<Record<BuilderName, () => Promise<BuilderChecks>>> = {
  local: async () => (await import('./local/local-checks.ts')).localChecks,
  packer: async () => (await import('./packer/packer-checks.ts')).packerChecks,
  'packer-azure': async () => (await import('./packer-azure/packer-azure-checks.ts')).packerAzureChecks,
  'azure-image-builder': async () => (await import('./azure-image-builder/image-builder-checks.ts')).imageBuilderChecks,
  'image-factory': async () => (await import('./image-factory/image-factory-checks.ts')).imageFactoryChecks,
  'one-es': async () => (await import('./one-es/one-es-checks.ts')).oneEsChecks,
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
  if (!isBuilder(name)) throw new InputError(`There is no builder "${name}".`, { hint: `there are ${ALL}` });
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
    hint: `it runs ${ALL}: name one of them in "builders" of the definition`,
  });
}

function isBuilder(name: string): name is BuilderName {
  return Object.hasOwn(registry, name);
}
