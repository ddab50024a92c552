import { schema } from '@bakehouse/image-definition/schema';
import { assetText } from '@bakehouse/system/template';

/** What runs the workflow, or nothing that does. */
export const PIPELINES = ['github', 'azure-pipelines', 'none'] as const;
export type Pipeline = (typeof PIPELINES)[number];

export interface StarterFile {
  /** Below the repository, with "/". */
  readonly path: string;
  readonly content: string;
  readonly executable: boolean;
}

/** The image of the files as they stand here. */
const ID = 'my-image';

/** Where a pipeline has its workflow. */
const WORKFLOWS = {
  github: () => ({
    path: '.github/workflows/bake-images.yml',
    content: assetText(new URL('./files/bake-images.github.yml', import.meta.url)),
  }),
  'azure-pipelines': () => ({
    path: 'bake-images.azure-pipelines.yml',
    content: assetText(new URL('./files/bake-images.azure-pipelines.yml', import.meta.url)),
  }),
} as const satisfies Record<Exclude<Pipeline, 'none'>, () => Omit<StarterFile, 'executable'>>;

/**
 * The files of a first image, as docs/image-definitions.md describes them.
 *
 * @param id of the image, as definitions take it
 */
export function starterFiles(id: string, pipeline: Pipeline): StarterFile[] {
  const folder = `images/${id}`;
  const definition = assetText(new URL('./files/image.vmimage.yaml', import.meta.url)).replaceAll(ID, id);
  const script = assetText(new URL('./files/setup.sh', import.meta.url));
  const test = assetText(new URL('./files/smoke.sh', import.meta.url));
  return [
    { path: `${folder}/${id}.vmimage.yaml`, content: definition, executable: false },
    { path: `${folder}/scripts/setup.sh`, content: script, executable: true },
    { path: `${folder}/tests/smoke.sh`, content: test, executable: true },
    { path: 'images/vm-image-1.schema.json', content: `${JSON.stringify(schema, undefined, 2)}\n`, executable: false },
    ...(pipeline === 'none' ? [] : [{ ...WORKFLOWS[pipeline](), executable: false }]),
  ];
}
