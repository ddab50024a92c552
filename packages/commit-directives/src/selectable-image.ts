import type { ImageDefinition, ImageOutput } from '@bakehouse/image-definition/definition';
import type { SelectableImage } from './commit-names.ts';

/** What a commit message can choose an image of a definition by. */
export function selectableImage({ image, outputs }: Pick<ImageDefinition, 'image' | 'outputs'>): SelectableImage {
  const regions = new Set(outputs.flatMap(regionsOf));
  return { id: image.id, key: image.names?.key, pool: image.names?.pool, regions: [...regions] };
}

function regionsOf(output: ImageOutput): string[] {
  return 'regions' in output ? (output.regions ?? []).map(({ name }) => name) : [];
}
