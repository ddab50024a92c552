import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder, writeJson } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { galleryImages, imageFolder, listVersions, versionFolder } from './read-versions.ts';

const FILE = { format: 'raw', file: 'image.raw', size: 1, sha256: '0'.repeat(64) };
const VERSION = {
  schema: 'bakehouse-gallery-version/1',
  image: 'web',
  version: '1.0.0',
  channel: 'staged',
  files: [],
  fingerprint: { image: 'a' },
  createdAt: '2026-01-01T00:00:00.000Z',
};

test.each([
  ['latest.json of no object', null, VERSION, 'it names no version'],
  ['latest.json with a path', { version: '../x' }, VERSION, 'it names no version'],
  ['version.json of no object', { version: '1.0.0' }, null, 'it is no JSON object'],
  ['version.json of another version', { version: '1.0.0' }, { ...VERSION, version: '1.0.1' }, 'it is not that of web 1.0.0'],
  ['version.json without files', { version: '1.0.0' }, { ...VERSION, files: undefined }, 'it has no files'],
  ['version.json without a fingerprint', { version: '1.0.0' }, { ...VERSION, fingerprint: undefined }, 'it has no fingerprint'],
  ['version.json with half a test result', { version: '1.0.0' }, { ...VERSION, tests: null }, 'tests is no object'],
  [
    'version.json with a file without a name',
    { version: '1.0.0' },
    { ...VERSION, files: [{ ...FILE, file: undefined }] },
    'files[0] has no file',
  ],
  [
    'version.json with a file of elsewhere',
    { version: '1.0.0' },
    { ...VERSION, files: [{ ...FILE, file: '../x.raw' }] },
    'files[0].file is no name of a file of a version',
  ],
])('a %s is damage, and no mistake of ours', (_, latest, version, message) =>
  withTemporaryFolder('gallery', async (gallery) => {
    await writeJson(join(imageFolder(gallery, 'web'), 'latest.json'), latest);
    await writeJson(join(versionFolder(gallery, 'web', '1.0.0'), 'version.json'), version);
    const error = await listVersions(gallery, 'web').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(`is damaged: ${message}.`);
  }),
);

test('a gallery that is not there has no images, and what is no folder is none', () =>
  withTemporaryFolder('gallery', async (folder) => {
    expect(await galleryImages(join(folder, 'none'))).toEqual([]);
    await writeJson(join(folder, 'file'), {});
    await expect(galleryImages(join(folder, 'file'))).rejects.toThrow(/file is no folder/);
  }));
