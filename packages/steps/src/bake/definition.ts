import { BUILDERS } from '@bakehouse/builders/names';
import { defineStep } from '@bakehouse/core/step';
import { accountInputs } from '../shared/account-inputs.ts';
import { azurePlaceInputs } from '../shared/azure-place-inputs.ts';
import { buildWishInputs } from '../shared/build-wish-inputs.ts';
import { commitDirectivesInputs } from '../shared/commit-directives-inputs.ts';
import { galleryInputs, gallerySignIn } from '../shared/gallery-inputs.ts';
import { lockInputs } from '../shared/lock-inputs.ts';
import { stateInputs, waitInputs } from '../shared/state-inputs.ts';

export const definition = defineStep({
  name: 'bake',
  title: 'Bake machine images',
  description: 'Bakes machine images: plans, builds, tests in a virtual machine, promotes what passed and reports.',
  taskId: '5d0a3c1e-6f0b-4c55-9d27-0c7f6f1b7a10',
  branding: { icon: 'package', color: 'orange' },
  positional: 'definitions',
  inputs: {
    definitions: {
      type: 'list',
      decides: 'selection',
      description: 'Image definitions: files, folders or globs, one a line. Required without plan.',
      example: 'images/',
      group: 'What to bake',
    },
    plan: {
      type: 'path',
      decides: 'selection',
      description:
        'Plan file of plan-images: bakes just what it says, and refuses when a definition, the gallery or the lock file changed since.',
      group: 'What to bake',
    },
    variables: {
      type: 'list',
      decides: 'selection',
      description: 'Variables of the definitions, NAME=value, one a line.',
      group: 'What to bake',
    },
    force: {
      type: 'list',
      decides: 'detail',
      description: 'Ids of images to build although nothing changed; * for all.',
      group: 'What to bake',
    },
    ...commitDirectivesInputs('What to bake'),
    retire: {
      type: 'boolean',
      decides: 'detail',
      description: 'Also report what is to be retired. Only with all definitions of the gallery: images without one count as gone.',
      default: false,
      group: 'What to bake',
    },
    now: {
      type: 'text',
      decides: 'detail',
      description: 'Day or time that ages and dates are compared with, YYYY-MM-DD or ISO 8601; the clock when left out.',
      group: 'What to bake',
    },
    lockFile: lockInputs.lockFile,
    updateLock: {
      type: 'boolean',
      decides: 'selection',
      blank: 'default',
      description: 'Write the lock file as the definitions are now, with the versions that were made.',
      default: false,
      group: 'Lock file',
    },
    frozen: lockInputs.frozen,
    online: {
      type: 'boolean',
      decides: 'selection',
      blank: 'default',
      description:
        'Ask the sources for their newest versions (the mirror of Debian, Azure, the programs aws and gcloud). Needs update-lock.',
      default: false,
      group: 'Lock file',
    },
    azureSubscriptionId: lockInputs.azureSubscriptionId,
    azureEndpoint: lockInputs.azureEndpoint,
    builder: {
      type: 'choice',
      decides: 'selection',
      blank: 'default',
      description: 'What builds the images; auto takes the first that the definition names.',
      choices: ['auto', ...BUILDERS],
      default: 'auto',
      group: 'What to bake',
    },
    onError: { ...buildWishInputs.onError, group: 'What to bake' },
    verify: { ...buildWishInputs.verify, group: 'Tests' },
    testFlags: {
      type: 'list',
      decides: 'safety',
      description: 'Switches on the tests of the definitions whose `when` is one of these.',
      group: 'Tests',
    },
    accelerator: {
      type: 'choice',
      decides: 'detail',
      description: 'What runs the virtual machine; auto takes KVM only where a guest really runs with it.',
      choices: ['auto', 'kvm', 'tcg'],
      default: 'auto',
      group: 'Tests',
    },
    promote: {
      type: 'boolean',
      decides: 'safety',
      description: 'Promote a version whose tests passed to latest.',
      default: true,
      group: 'Tests',
    },
    gallery: { ...galleryInputs.gallery, group: 'Storage' },
    stateFolder: {
      type: 'path',
      decides: 'place',
      description: 'Folder for artifacts, builds, caches and reports, kept between runs.',
      default: '.bakehouse',
      group: 'Storage',
    },
    container: {
      type: 'text',
      decides: 'place',
      description: 'Blob container that the artifacts go to.',
      default: 'artifacts',
      group: 'Storage',
    },
    accountUrl: {
      type: 'text',
      decides: 'place',
      description:
        'Storage account for the artifacts, https://<name>.blob.core.windows.net. In a pipeline this, connection-string, sas or emulator.',
      group: 'Storage',
    },
    ...gallerySignIn,
    connectionString: {
      type: 'secret',
      decides: 'place',
      description: 'Connection string of the storage account; also for the gallery, when that is in the same account.',
      group: 'Storage',
    },
    sas: {
      ...accountInputs.sas,
      description: `${accountInputs.sas.description} For the artifacts alone: that of a gallery stands in its URL.`,
      group: 'Storage',
    },
    emulator: { ...accountInputs.emulator, group: 'Storage', example: 'true' },
    stateStore: {
      type: 'path',
      decides: 'place',
      description: `${stateInputs.stateStore.description} The folder "state" in state-folder when left out.`,
      group: stateInputs.stateStore.group,
    },
    wait: waitInputs.wait,
    stopAfter: waitInputs.stopAfter,
    azureResourceGroup: azurePlaceInputs.azureResourceGroup,
    dryRun: {
      type: 'boolean',
      decides: 'safety',
      description: 'Say what would be done and change nothing but the plan file.',
      default: false,
    },
  },
  outputs: {
    plan: { description: 'Path of the plan, JSON.' },
    versions: { description: 'Version of each image that was baked or tested: {"<image>": "<version>"}, JSON.' },
    built: { description: 'Number of images built.' },
    pending: {
      description: 'Builds that are on their way: a list of {image, builder, state, stage, since, notBefore, run}, JSON.',
      machine: true,
    },
    testsPassed: { description: 'Number of tests that passed.' },
    testsFailed: { description: 'Number of tests that failed, crashed or did not end.' },
    crashes: { description: 'What crashed: a list of {image, program, signal, address, signature, …}, JSON.' },
    failures: {
      description: 'Images that failed, and why: a list of {image, reason, message, file, line, column, hint, log}, JSON.',
    },
    report: { description: 'Path of the HTML report of this run, also of one with nothing to do; a copy is in reports/latest.' },
    junit: { description: 'Path of the tests as JUnit XML, for PublishTestResults@2 and other test reporters.' },
  },
  features: { summary: true },
});
