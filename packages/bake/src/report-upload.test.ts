import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlannedImage } from '@bakehouse/records/plan';
import type { ReportImage } from '@bakehouse/report/data';
import { expect, it } from '@jest/globals';
import { withUploadPlace } from '../../../test/azurite/upload-place.ts';
import { directoryGallery } from '../../gallery/src/directory/directory-gallery.ts';
import { options } from '../../gallery/test/gallery-folder.ts';
import { readUploadManifest } from '../../records/src/upload-manifest.ts';
import { reportImage } from './report-image.ts';

const image: PlannedImage = {
  ...{ id: 'small', definition: 'small.vmimage.yaml', action: 'build', why: 'new', changes: [] },
  fingerprint: { image: 'f' },
} as unknown as PlannedImage;

it('the report of a bake has what upload-blob did, and nothing when nothing was uploaded', () =>
  withUploadPlace(async ({ workspace, source, container, upload }) => {
    const uploadManifest = join(workspace, 'uploads/small.json');
    const again = async (change: Parameters<typeof upload>[0] = {}): Promise<ReportImage['upload']> => {
      await upload({ prefix: 'small', manifestFile: uploadManifest, ...change });
      const sent = await readUploadManifest(uploadManifest);
      const values = sent === undefined ? {} : { upload: sent };
      const gallery = directoryGallery({ folder: workspace });
      return (await reportImage({ image, stages: [], values }, { ...options, gallery, stateFolder: workspace })).upload;
    };
    await mkdir(source);
    await writeFile(join(source, 'a'), 'one');
    await writeFile(join(source, 'b'), 'two!');
    const first = await again();
    expect(first).toEqual({
      containerUrl: expect.stringMatching(new RegExp(`^https?://[^?]*/${container}$`)),
      prefix: 'small',
      ...{ uploaded: 2, skipped: 0, updated: 0, deleted: 0, bytes: 7, sentBytes: 7, resumedBytes: 0, retries: 0 },
      requests: expect.any(Number),
      milliseconds: expect.any(Number),
    });
    expect(first?.requests).toBeGreaterThanOrEqual(3);
    expect(await again()).toBeUndefined();
    expect(await readUploadManifest(uploadManifest)).toMatchObject({ prefix: 'small', run: { uploaded: 0, skipped: 2 } });
    await rm(join(source, 'a'));
    expect(await again({ delete: 'extraneous', maxDelete: '1' })).toMatchObject({ uploaded: 0, skipped: 1, deleted: 1, sentBytes: 0 });
  }));
