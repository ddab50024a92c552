import type { JsonObject } from '@bakehouse/core/data';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import type { TemplatePlace } from './template-name.ts';

/** The outputs with whole resource ids, as the service wants them; what it cannot make is left as it is. */
export function compileOutputs({ outputs, build }: ImageDefinition, place: TemplatePlace, blobSuffix: string): readonly JsonObject[] {
  return outputs.map((output): JsonObject => {
    if (output.kind === 'gallery') {
      const { id, gallery, definition, resourceGroup = place.resourceGroup, regions, ...others } = output;
      const images = `/subscriptions/${place.subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/galleries`;
      // The service wants at least one; where the machine is built a version is needed anyway.
      const own = regions.length > 0 || build.region === undefined ? regions : [{ name: build.region }];
      return { ...others, id: id ?? `${images}/${gallery}/images/${definition}`, regions: own } as unknown as JsonObject;
    }
    if (output.kind === 'managed') {
      const { id, name, resourceGroup = place.resourceGroup, subscription = place.subscription, ...others } = output;
      const images = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/images`;
      return { ...others, id: id ?? `${images}/${name}` } as unknown as JsonObject;
    }
    if (output.kind === 'vhd' && output.url === undefined) {
      const { storageAccount, container, name, ...others } = output;
      if (storageAccount === undefined || container === undefined || name === undefined) return output as unknown as JsonObject;
      return { ...others, url: `https://${storageAccount}.${blobSuffix}/${container}/${name}` } as unknown as JsonObject;
    }
    return output as unknown as JsonObject;
  });
}
