import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from '@bakehouse/image-definition/fingerprint';
import { withLockedSource } from '@bakehouse/image-plan/plan';
import { expect, it } from '@jest/globals';
import { summarize } from '../../../image-plan/src/definition-summary.ts';
import { planDefinitions } from '../../../image-plan/src/plan.ts';
import { PLANNED, PlanPlace } from '../../../image-plan/test/plan-place.ts';
import { useDefinition } from './definition-in-use.ts';

it('A definition in use has the fingerprint that would be taken of it, with the version of the lock file', async () => {
  const place = await PlanPlace.create();
  try {
    const loaded = await place.folder.load(PLANNED);
    const { planned, lock } = await planDefinitions([await summarize(loaded)], { gallery: place.gallery, workspace: place.folder.path });
    const [image] = planned;
    if (image === undefined) throw new Error('nothing is planned');
    expect((await useDefinition(image, undefined)).fingerprint).toEqual(await fingerprintOf(loaded));
    const entry = (await lock()).images[image.image.id];
    if (entry === undefined) throw new Error('nothing is locked');
    const images = { [image.image.id]: { ...entry, source: { ...entry.source, version: '12.7' } } };
    const locked = { schema: 'bakehouse-lock/1', images } as const;
    const inUse = await useDefinition(image, locked);
    expect(inUse.loaded.resolvedVersion).toBe('12.7');
    expect(inUse.fingerprint).toEqual(await fingerprintOf(withLockedSource(loaded, locked)));
    expect(inUse.fingerprint.base).not.toBe((await fingerprintOf(loaded)).base);
  } finally {
    await place.dispose();
  }
});

it('A definition that changes while images are baked is not built under the fingerprint that it had', async () => {
  const place = await PlanPlace.create();
  try {
    const loaded = await place.folder.load(PLANNED);
    const { planned } = await planDefinitions([await summarize(loaded)], { gallery: place.gallery, workspace: place.folder.path });
    const [image] = planned;
    if (image === undefined) throw new Error('nothing is planned');
    const inUse = await useDefinition(image, undefined);
    await inUse.checkUnchanged();
    await writeFile(join(place.folder.path, 'setup.sh'), 'another script');
    const changed = (file: string) => ({
      message: `The definition of ${image.image.id} changed while images were baked.`,
      findings: [expect.objectContaining({ file: join(place.folder.path, file) })],
    });
    await expect(inUse.checkUnchanged()).rejects.toMatchObject(changed('setup.sh'));
    // What is made of it is made: it is tested with the tests that were planned.
    await inUse.checkTestsUnchanged();
    await writeFile(join(place.folder.path, 'test.sh'), 'another test');
    await expect(inUse.checkTestsUnchanged()).rejects.toMatchObject(changed('test.sh'));
    // For the next image it is too late as well: it was planned as it was then.
    await expect(useDefinition(image, undefined)).rejects.toMatchObject({ message: changed('').message });
  } finally {
    await place.dispose();
  }
});
