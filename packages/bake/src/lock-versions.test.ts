import { join } from 'node:path';
import { readLockFile, writeLockFile } from '@bakehouse/records/plan';
import { expect, test } from '@jest/globals';
import { options } from '../../gallery/test/gallery-folder.ts';
import { PlanPlace } from '../../image-plan/test/plan-place.ts';
import type { BakeRequest } from './bake-images.ts';
import type { BakedImage } from './baked-image.ts';
import { lockVersions } from './lock-versions.ts';

test('The lock file has the tools of the version, which publishing found to be there already, not those of the build', async () => {
  const place = await PlanPlace.create();
  try {
    const version = await place.stage();
    const { plan, lock } = await place.planWithLock();
    const [image] = plan.images;
    const lockFile = join(place.folder.path, 'vmimage.lock.json');
    await writeLockFile(lockFile, lock);
    const built = { record: { tools: { mmdebstrap: 'newer' } }, folder: '/builds' };
    const baked = [{ image, stages: [], values: { version, built } }] as unknown as BakedImage[];
    const request = { options: { ...options, gallery: place.gallery }, plan: { lockFile } } as unknown as BakeRequest;
    await lockVersions(baked, { lock } as Parameters<typeof lockVersions>[1], request);
    expect((await readLockFile(lockFile))?.images['debian-runner']).toMatchObject({
      versions: { 'outputs[0]': version },
      tools: { mmdebstrap: '1.3.5' },
    });
  } finally {
    await place.dispose();
  }
});
