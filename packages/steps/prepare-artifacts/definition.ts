import { defineStep } from '@bakehouse/core/definition';

export const definition = defineStep({
  name: 'prepare-artifacts',
  title: 'Prepare artifacts',
  description: 'Collects the files that an image definition names, renders templates, lists all with SHA-256 and packs them reproducibly.',
  taskId: '1dd6fc73-d496-4692-b90b-7931644ac555',
  branding: { icon: 'archive', color: 'orange' },
  inputs: {
    definition: { type: 'path', description: 'Image definition, a *.vmimage.yaml file.', required: true },
    variables: { type: 'list', description: 'Variables of the definition and its templates, NAME=value, one a line.' },
    outputFolder: {
      type: 'path',
      description: 'Folder that gets a folder named after the image.',
      default: '.bakehouse/artifacts',
    },
    lockFile: {
      type: 'path',
      description: 'Lock file with the version of the source, if the plan was made with one.',
      default: 'vmimage.lock.json',
    },
    dryRun: { type: 'boolean', description: 'Check and say what would be written, and write nothing there.', default: false },
  },
  outputs: {
    folder: { description: 'Folder of the prepared files.' },
    manifest: { description: 'Path of manifest.json, which lists every file with SHA-256 and size.' },
    archive: { description: 'Path of artifacts.tar.gz, which holds every file.' },
    archiveSha256: { description: 'SHA-256 of the archive.' },
    fileCount: { description: 'Number of files.' },
    bytes: { description: 'Size of all files together, in bytes.' },
  },
});
