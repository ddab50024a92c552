import { type JsonObject, valueAt } from './key-tree.ts';

/** Names of the regions of an output, in its order. */
export function regionNames(output: JsonObject): string[] | undefined {
  const { regions } = output;
  return Array.isArray(regions) ? regions.map((region) => String(valueAt(region, ['name']))) : undefined;
}
