import { defineStep } from '@bakehouse/core/step';
import { accountInputs } from '../shared/account-inputs.ts';

export const definition = defineStep({
  name: 'prepare-artifacts',
  title: 'Prepare artifacts',
  description:
    'Collects the files that an image definition or a list of patterns names, renders templates, lists all with SHA-256 and packs them reproducibly.',
  taskId: '1dd6fc73-d496-4692-b90b-7931644ac555',
  branding: { icon: 'archive', color: 'orange' },
  inputs: {
    mode: {
      type: 'choice',
      choices: ['prepare', 'verify', 'unpack'],
      description: 'verify and unpack are the steps verify-artifacts and unpack-artifacts now; they still work here, with a warning.',
      default: 'prepare',
    },
    definition: { type: 'path', description: 'Image definition, a *.vmimage.yaml file, whose files to prepare.' },
    source: {
      type: 'path',
      description: 'Without a definition: the folder whose files to prepare.',
      example: true,
    },
    include: {
      type: 'list',
      description: 'Patterns of the files of the source to take, one a line; the last that matches decides, ! takes back. All without any.',
    },
    exclude: { type: 'list', description: 'Patterns of the files and folders of the source to leave out, one a line.' },
    includeHidden: {
      type: 'boolean',
      description:
        'Take also what a folder is not meant to be passed on with: .git, .bakehouse, .env, private keys and other files that hold secrets by their names (docs/prepare-artifacts.md lists them).',
      default: false,
    },
    links: {
      type: 'choice',
      choices: ['refuse', 'skip', 'keep', 'follow'],
      description: 'What to do with symbolic links. Never does one lead out of the source.',
      default: 'refuse',
    },
    executable: {
      type: 'list',
      description: 'Patterns of executable files, for the same result on Windows. Without any, the bit that the file has decides.',
    },
    portableNames: { type: 'boolean', description: 'Names that Windows cannot hold are errors, not warnings.', default: false },
    allowEmpty: { type: 'boolean', description: 'No error when the patterns select nothing.', default: false },
    templates: { type: 'list', description: 'Patterns of the files of the source that are templates: {NAME} gives the variable NAME.' },
    variables: { type: 'list', description: 'Variables of the definition and of templates, NAME=value, one a line.' },
    format: {
      type: 'choice',
      choices: ['tar.gz', 'tar.zst', 'zip', 'folder'],
      description: 'What to pack into. folder: no archive, the files themselves; not for definitions.',
      default: 'tar.gz',
    },
    level: {
      type: 'integer',
      minimum: 0,
      maximum: 19,
      description: 'Level of compression: 0 (none) to 9 for zip and tar.gz, 6 by default; 1 to 19 for tar.zst, 3 by default.',
    },
    time: {
      type: 'integer',
      minimum: 315532800,
      maximum: 4354819198,
      description: 'Time of everything in the archive, in seconds since 1970, such as SOURCE_DATE_EPOCH.',
      default: 315532800,
    },
    name: { type: 'text', description: 'Name of the result when there is no definition. By default that of the source.' },
    outputFolder: {
      type: 'path',
      description: 'Folder that gets a folder of the name of the image or of the source.',
      default: '.bakehouse/artifacts',
    },
    manifest: {
      type: 'path',
      description: 'Only for mode verify and unpack: as in these steps.',
    },
    container: { type: 'text', description: 'Only for mode verify: as in verify-artifacts.' },
    prefix: { type: 'text', description: 'Only for mode verify: as in verify-artifacts.' },
    allowExtra: { type: 'boolean', description: 'Only for mode verify and unpack: as in these steps.', default: false },
    maximumSize: {
      type: 'integer',
      minimum: 1,
      maximum: 16777216,
      description: 'Only for mode unpack: as in unpack-artifacts.',
      default: 65536,
    },
    lockFile: {
      type: 'path',
      description: 'Lock file with the version of the source, if the plan was made with one.',
      default: 'vmimage.lock.json',
    },
    ...accountInputs,
    dryRun: { type: 'boolean', description: 'Check and say what would be written, and write nothing there.', default: false },
  },
  outputs: {
    folder: { description: 'Folder of the prepared files.' },
    manifest: { description: 'Path of manifest.json, which lists every file with SHA-256 and size.' },
    checksums: { description: 'Path of SHA256SUMS, which sha256sum --check reads.' },
    archive: { description: 'Path of the archive, which holds every file.' },
    archiveSha256: { description: 'SHA-256 of the archive.' },
    fileCount: { description: 'Number of files.' },
    bytes: { description: 'Size of all files together, in bytes.' },
  },
  features: { summary: true },
});
