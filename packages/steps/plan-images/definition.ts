import { defineStep } from '@bakehouse/core/definition';

export const definition = defineStep({
  name: 'plan-images',
  title: 'Plan image builds',
  description: 'Compares image definitions with the gallery and says which images are to be built, tested or published, and why.',
  taskId: '23150073-cf4b-4e04-81a1-a6b2808a82eb',
  branding: { icon: 'list', color: 'orange' },
  positional: 'definitions',
  inputs: {
    definitions: {
      type: 'list',
      description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line.',
      required: true,
    },
    variables: { type: 'list', description: 'Variables of the definitions, NAME=value, one a line.' },
    gallery: { type: 'path', description: 'Folder of the image gallery.', default: '.bakehouse/gallery' },
    force: { type: 'list', description: 'Ids of images to build although nothing changed, one a line; * for all.' },
    planFile: { type: 'path', description: 'File that the plan is written to, as JSON.', default: '.bakehouse/plan.json' },
  },
  outputs: {
    planFile: { description: 'Path of the plan, JSON.' },
    matrix: { description: 'Matrix for a following job, one entry for each image with something to do: {"include":[…]}, JSON.' },
    imagesToBuild: { description: 'Ids of the images to build, a JSON list.' },
    changed: { description: 'true when there is anything to do.' },
  },
  features: { summary: true },
});
