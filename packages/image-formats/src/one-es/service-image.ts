import { isObject } from '@bakehouse/core/data';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { JsonObject } from '@bakehouse/records/json';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import type { ListedArtifact } from './artifact-list.ts';
import { type BlobContainer, blobContainer } from './blob-address.ts';
import { writeOneEs } from './export.ts';
import { withoutMembers } from './members.ts';
import { needsIdentity } from './needs-identity.ts';

export type { BlobContainer } from './blob-address.ts';

/** A definition as the service of 1ES images takes it. */
export interface OneEsImage {
  /** Everything but artifacts and tags: `imageType`, `baseImage`, `publishingProfile`. */
  readonly properties: JsonObject;
  /** One for each step. */
  readonly artifacts: readonly JsonObject[];
  /** So many artifacts stand before the first that needs an identity; all of them where none does. */
  readonly withoutIdentity: number;
  /** What artifacts name as their identity. */
  readonly identities: readonly string[];
  /** Containers that artifacts are fetched from with an identity, each once. */
  readonly containers: readonly BlobContainer[];
  readonly tags: JsonObject;
}

/**
 * @param definition with its variables replaced
 * @throws InputError with the path of everything that a 1ES image cannot say
 */
export function oneEsImage(definition: ImageDefinition): OneEsImage {
  const { provider } = definition as unknown as IntermediateDocument;
  const all = isObject(provider) ? provider : {};
  const own = isObject(all['one-es']) ? all['one-es'] : {};
  // What a file left to the portal has to be said to the service.
  const document = { ...definition, provider: { ...all, 'one-es': withoutMembers(own, ['assumed']) } };
  const { artifacts = [], tags = {}, ...properties } = JSON.parse(writeOneEs([document as unknown as IntermediateDocument])) as Written;
  const listed = artifacts.map((artifact) => ({ name: artifact.name, parameters: artifact.parameters ?? {} }));
  const first = listed.findIndex(needsIdentity);
  const named = listed.flatMap(({ parameters }) =>
    Object.entries(parameters).flatMap(([key, value]) => (key.toLowerCase() === 'identity' && typeof value === 'string' ? [value] : [])),
  );
  return {
    ...{ properties, artifacts, tags },
    withoutIdentity: first === -1 ? artifacts.length : first,
    identities: [...new Set(named)],
    containers: containersOf(listed),
  };
}

function containersOf(artifacts: readonly Pick<ListedArtifact, 'name' | 'parameters'>[]): readonly BlobContainer[] {
  const fetched = artifacts.filter(needsIdentity).flatMap(({ parameters }) =>
    Object.entries(parameters).flatMap(([key, value]) => {
      const found = key.toLowerCase() === 'bloburi' && typeof value === 'string' ? blobContainer(value) : undefined;
      return found === undefined ? [] : [found];
    }),
  );
  return [...new Map(fetched.map((one) => [`${one.account}/${one.name}`, one])).values()];
}

/** What the writer of this format has written. */
interface Written extends JsonObject {
  readonly artifacts?: readonly (JsonObject & { readonly name: string; readonly parameters?: JsonObject })[];
  readonly tags?: JsonObject;
}
