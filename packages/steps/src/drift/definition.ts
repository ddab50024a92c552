import { defineStep } from '@bakehouse/core/step';
import { azurePlaceInputs } from '../shared/azure-place-inputs.ts';
import { galleryInputs, gallerySignIn } from '../shared/gallery-inputs.ts';
import { stateInputs } from '../shared/state-inputs.ts';

const group = 'Azure';

export const definition = defineStep({
  name: 'drift',
  title: 'Find drift of images',
  description: 'Compares image definitions with what is published, with 1ES images and pools, and with what workflows and consumers use.',
  taskId: '7b15cb14-7477-49ec-82c1-09944c900997',
  branding: { icon: 'git-pull-request', color: 'orange' },
  positional: 'definitions',
  inputs: {
    definitions: {
      type: 'list',
      decides: 'selection',
      example: 'images/',
      description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line.',
      required: true,
    },
    variables: { type: 'list', decides: 'selection', description: 'Variables of the definitions, NAME=value, one a line.' },
    ...galleryInputs,
    ...stateInputs,
    workflows: {
      type: 'list',
      decides: 'selection',
      description: 'Workflows and pipelines that ask for images: files, folders or globs, one a line; the usual places when left out.',
    },
    pools: {
      type: 'list',
      decides: 'selection',
      description: 'Pools whose images are defined here, one a line; what is asked for of other pools does not count. All when left out.',
    },
    checkouts: {
      type: 'list',
      decides: 'selection',
      description: 'Checkouts of repositories with consumers, owner/name=folder, one a line. Others are reported as not read.',
    },
    refs: {
      type: 'list',
      decides: 'selection',
      description: 'Branches and tags whose workflows count too, names or patterns like origin/release/*, one a line. Needs git.',
    },
    azureResourceGroup: {
      type: 'text',
      decides: 'selection',
      description: 'Resource group whose 1ES images and hosted pools are read and compared; none are when left out. Experimental.',
      group,
    },
    azureSubscriptionId: { type: 'text', decides: 'selection', description: 'Subscription of the resource group.', group },
    azureEndpoint: azurePlaceInputs.azureEndpoint,
    generatedArtifacts: {
      type: 'path',
      decides: 'selection',
      description:
        'Output folder of prepare-1es-artifacts: its artifacts_<image>.json are compared with the 1ES images of those names. The definitions alone when left out.',
      group,
    },
    cloudTestApiVersion: {
      type: 'text',
      decides: 'detail',
      description: 'API version of Microsoft.CloudTest, which 1ES images and pools are read with.',
      default: '2020-05-07',
      group,
    },
    today: {
      type: 'text',
      decides: 'detail',
      description: 'Day of which ages and dates count, YYYY-MM-DD; the current day in UTC when left out.',
    },
    driftFile: {
      type: 'path',
      decides: 'place',
      description: 'File that the result is written to, as JSON.',
      default: '.bakehouse/drift.json',
    },
    failOnDrift: { type: 'boolean', decides: 'safety', description: 'Fail when there is an error or a warning.', default: false },
    ...gallerySignIn,
  },
  outputs: {
    driftFile: { description: 'Path of the result, JSON.' },
    drifted: { description: 'true when there is an error or a warning.' },
    errors: { description: 'Number of errors.' },
    warnings: { description: 'Number of warnings.' },
  },
  features: { summary: true },
});
