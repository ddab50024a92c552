import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { BlobDirectory } from '../../../records/src/blob-directory.ts';
import { StateDirectory } from '../../../records/src/state-directory.ts';
import { IMAGE, options, requestFor } from '../../test/gallery-folder.ts';
import type { Gallery } from '../gallery.ts';
import { containerGallery } from './container-gallery.ts';

/** A gallery with one version, and the means to damage its documents. */
function withVersion(
  work: (gallery: Gallery, damage: (key: string, change: (text: string) => string) => Promise<void>, folder: string) => Promise<void>,
): Promise<void> {
  return withTemporaryFolder('documents', async (folder) => {
    const store = { log: silentLog, signal: options.signal };
    const state = new StateDirectory(`${folder}/state`, store);
    const gallery = containerGallery({ state, blobs: new BlobDirectory(`${folder}/blobs`, store) });
    await gallery.stage(await requestFor(folder, 'one'), options);
    const damage = async (key: string, change: (text: string) => string) => {
      const found = await state.read(key);
      await state.write(key, change(found?.value ?? ''), found?.version);
    };
    await work(gallery, damage, folder);
  });
}

const RECORD = `${IMAGE}/versions/1.0.0/version.json`;

test.each<[string, string, (text: string) => string, string]>([
  ['latest.json of no JSON', `${IMAGE}/latest.json`, () => '{', 'is damaged'],
  ['latest.json with a path', `${IMAGE}/latest.json`, () => '{"version":"../x"}', 'it names no version'],
  ['version.json of no object', RECORD, () => 'null', 'it is no JSON object'],
  ['version.json of another image', RECORD, (text) => text.replaceAll(IMAGE, 'other'), 'it is not that of debian-runner 1.0.0'],
  ['version.json without files', RECORD, (text) => text.replace('"files"', '"none"'), 'it has no files'],
  [
    'version.json with a file of elsewhere',
    RECORD,
    (text) => text.replace('image.raw', '../x'),
    'files[0].file is no name of a file of a version',
  ],
])('a %s is damage, and named', (_, key, change, message) =>
  withVersion(async (gallery, damage) => {
    await damage(key, change);
    const error: unknown = await gallery.list(IMAGE).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(`state/${key} is damaged: `);
    expect((error as UserError).message).toContain(message);
  }),
);

test.each([
  ['no JSON', '{', /retired\.json is damaged: /],
  ['another shape', '["1.0.1"]', /retired\.json is damaged: it lists no versions\./],
  ['something else among its versions', '{"versions": ["1.0.1", 2]}', /retired\.json is damaged: 2 in it is no version\./],
])('a retired.json of %s is damage: no number is given out, and none retired', (_, text, message) =>
  withVersion(async (gallery, damage, folder) => {
    await damage(`${IMAGE}/retired.json`, () => text);
    await expect(gallery.stage(await requestFor(folder, 'two'), options)).rejects.toThrow(message);
    await expect(gallery.retire(IMAGE, '1.0.0', options)).rejects.toThrow(message);
    expect((await gallery.list(IMAGE)).map(({ version }) => version)).toEqual(['1.0.0']);
  }),
);

test.each([
  ['format', '"format": "raw"', '"format": "../../x"'],
  ['SHA-256', '"sha256": "', '"sha256": "../'],
])('a record whose %s leads elsewhere is followed nowhere', (_, text, other) =>
  withVersion(async (gallery, damage, folder) => {
    await damage(RECORD, (record) => record.replace(text, other));
    const version = await gallery.read(IMAGE, '1.0.0');
    const [file] = version.files;
    if (file === undefined) throw new Error('The version has no file.');
    await expect((async () => gallery.damagedFiles(version))()).rejects.toThrow(/is damaged: it has a file without a SHA-256 or format/);
    await expect(gallery.fetch(version, file, `${folder}/cache`, options)).rejects.toThrow(/is damaged/);
  }),
);

test('a provenance of another name than ours is not read', () =>
  withVersion(async (gallery, damage) => {
    await damage(RECORD, (text) => text.replace(/"provenance": "[^"]*"/, '"provenance": "../../latest.json"'));
    expect(await gallery.provenance(IMAGE, '1.0.0')).toBeUndefined();
  }));
