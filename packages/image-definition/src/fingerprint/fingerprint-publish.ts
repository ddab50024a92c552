import type { Json } from '@bakehouse/core/data';
import type { FingerprintLayers } from '@bakehouse/records/builds';
import type { ImageDefinition, ImageOutput, Region } from '../definition.ts';

/**
 * What publishing fixes once and for all (kind, formats, place, storage, replication, generation, security), and what can be changed
 * on a published version (regions, replicas, channel, end of life, tags).
 */
export function publishLayers({ image, outputs, tags }: ImageDefinition): Pick<FingerprintLayers, 'publishImmutable' | 'publishMutable'> {
  const split = outputs.map(splitOutput);
  return {
    publishImmutable: {
      image: { generation: image.generation, security: image.security as Json | undefined },
      outputs: split.map(({ immutable }) => immutable),
    },
    publishMutable: { tags, outputs: split.map(({ mutable }) => mutable) },
  };
}

interface SplitOutput {
  readonly immutable: Json;
  readonly mutable: Json;
}

function splitOutput(output: ImageOutput): SplitOutput {
  const { regions, channel, endOfLife, tags, ...fixed } = output as ImageOutput & {
    readonly regions?: readonly Region[];
    readonly channel?: string;
    readonly endOfLife?: string;
    readonly tags?: Readonly<Record<string, string>>;
  };
  // A replica keeps the kind of storage that it was made with; where and how many there are may change.
  const storages = (regions ?? []).filter(({ storage }) => storage !== undefined).map(({ name, storage }) => [name, storage] as const);
  return {
    immutable: { ...(fixed as Record<string, Json>), ...(storages.length === 0 ? {} : { regionStorage: Object.fromEntries(storages) }) },
    mutable: {
      regions: regions === undefined ? undefined : Object.fromEntries(regions.map(({ name, replicas }) => [name, { replicas }])),
      channel,
      endOfLife,
      tags,
    },
  };
}
