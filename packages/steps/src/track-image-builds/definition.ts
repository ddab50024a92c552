import { defineStep } from '@bakehouse/core/step';
import { azurePlaceInputs } from '../shared/azure-place-inputs.ts';
import { gallerySignIn } from '../shared/gallery-inputs.ts';
import { stateInputs, waitInputs } from '../shared/state-inputs.ts';

export const definition = defineStep({
  name: 'track-image-builds',
  title: 'Track image builds',
  description: 'Asks how far the builds are that earlier runs have triggered, keeps what is new, and fails when one of them failed.',
  taskId: '6c3b7f52-90e4-4c0e-a4c2-27f1f4a9d8b3',
  branding: { icon: 'activity', color: 'orange' },
  inputs: {
    ...stateInputs,
    ...waitInputs,
    outputFolder: {
      type: 'path',
      decides: 'place',
      description: 'Folder of builds, as trigger-image-build was given it.',
      default: '.bakehouse/builds',
    },
    cacheFolder: {
      type: 'path',
      decides: 'place',
      description: 'Folder in which builders keep what other runs are to know, as trigger-image-build was given it.',
      default: '.bakehouse/cache',
    },
    ...azurePlaceInputs,
    ...gallerySignIn,
    connectionString: {
      type: 'secret',
      decides: 'place',
      description: 'Connection string of the storage account of the state store, with an account key or a shared access signature.',
      group: gallerySignIn.signIn.group,
    },
  },
  outputs: {
    state: { description: 'succeeded when nothing is pending, pending, or failed.' },
    pending: { description: 'What is on its way: a list of {image, builder, state, stage, since, notBefore, run}, JSON.', machine: true },
    succeeded: { description: 'Images that came to their end well in this run: a list of {image, ids}, JSON.', machine: true },
    failed: { description: 'Images that failed, are in doubt or late: a list of {image, reason, message, log}, JSON.', machine: true },
  },
  features: { summary: true },
});
