import { defineStep } from '@bakehouse/core/step';
import { galleryInputs, gallerySignIn } from '../shared/gallery-inputs.ts';

export const definition = defineStep({
  name: 'prune',
  title: 'Prune local builds, caches and reports',
  description: 'Removes old builds, caches and reports from the state folder, by lifecycle.keep of the definitions.',
  taskId: '0b0f8a53-5c1e-4f5b-9b6d-3f7a1e6c2d94',
  branding: { icon: 'trash-2', color: 'orange' },
  positional: 'definitions',
  inputs: {
    definitions: {
      type: 'list',
      decides: 'deletion',
      example: 'images/',
      description:
        'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line. All that there are: a finished build of an image without one goes. Without any, 3 reports of each outcome and what is younger than 7 days stay.',
    },
    variables: { type: 'list', decides: 'deletion', description: 'Variables of the definitions, NAME=value, one a line.' },
    stateFolder: {
      type: 'path',
      decides: 'place',
      description: 'Folder with artifacts, builds, caches and reports, as bake was given it.',
      default: '.bakehouse',
    },
    ...galleryInputs,
    dryRun: {
      type: 'boolean',
      decides: 'safety',
      description: 'Say what would be removed and how much room that frees, and remove nothing.',
      default: false,
    },
    ...gallerySignIn,
  },
  outputs: {
    removed: { description: 'Number of reports, builds, artifacts, test runs, crashes and files of the cache that were removed.' },
    bytes: { description: 'Room on the disk that became free, in bytes.' },
    galleryVersions: { description: 'Number of versions in the gallery. All of them stay.' },
  },
  features: { summary: true },
});
