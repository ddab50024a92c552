import { silentLog } from '@bakehouse/core/log';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { BlobDirectory } from '../../../records/src/blob-directory.ts';
import { StateDirectory } from '../../../records/src/state-directory.ts';
import { IMAGE, options, requestFor } from '../../test/gallery-folder.ts';
import { ContainerDocuments } from './container-documents.ts';
import { containerGallery } from './container-gallery.ts';
import { layout } from './container-layout.ts';
import { removeStaleFiles } from './stale-files.ts';

test('files that no version names are removed after a day, unless they are wanted now', () =>
  withTemporaryFolder('stale', async (folder) => {
    const store = { log: silentLog, signal: options.signal };
    const [state, blobs] = [new StateDirectory(`${folder}/state`, store), new BlobDirectory(`${folder}/blobs`, store)];
    const { version } = await containerGallery({ state, blobs }).stage(await requestFor(folder, 'kept'), options);
    const [left, wanted] = ['left', 'wanted'].map((text) => ({ sha256: sha256(text), format: 'raw' })) as [
      { sha256: string; format: string },
      { sha256: string; format: string },
    ];
    for (const file of [left, wanted]) await blobs.write(layout.file(IMAGE, file), Buffer.from('x'), undefined);
    const names = async () => (await blobs.list('')).map(({ name }) => name).sort();
    const all = [...version.files, left, wanted].map((file) => layout.file(IMAGE, file)).sort();
    const stores = { documents: new ContainerDocuments(state), blobs };
    await removeStaleFiles(stores, IMAGE, [wanted]);
    expect(await names()).toEqual(all);
    const later = new Date();
    later.setDate(later.getDate() + 2);
    await removeStaleFiles(stores, IMAGE, [wanted], later);
    expect(await names()).toEqual(all.filter((name) => name !== layout.file(IMAGE, left)));
  }));
