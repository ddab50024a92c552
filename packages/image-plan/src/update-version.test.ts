import { join } from 'node:path';
import { fingerprintLayers } from '@bakehouse/image-definition/fingerprint';
import { readJson } from '@bakehouse/system/files';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { IMAGE, options } from '../../gallery/test/gallery-folder.ts';
import { PLANNED, PlanPlace } from '../test/plan-place.ts';

let place: PlanPlace;
beforeEach(async () => {
  place = await PlanPlace.create();
});
afterEach(() => place.dispose());

const TAGGED = `${PLANNED}tags: {team: a}\n`;

async function update(text: string, version = '1.0.0') {
  const loaded = await place.folder.load(text);
  const wanted = { definition: loaded.definition, layers: await fingerprintLayers(loaded) };
  return place.gallery.publish(IMAGE, version, wanted, options);
}

test('tags are changed on a version, which keeps its files, tests and place; nothing is left to do then', async () => {
  await place.latest();
  const before = await place.gallery.read(IMAGE, '1.0.0');
  await update(TAGGED);
  const after = await place.gallery.read(IMAGE, '1.0.0');
  expect(after).toEqual({ ...before, fingerprint: expect.anything(), settings: { tags: { team: 'a' }, outputs: [{}] } });
  expect(await place.gallery.provenance(IMAGE, '1.0.0')).toMatchObject({
    definition: { tags: { team: 'a' } },
    fingerprint: after.fingerprint,
  });
  expect(await place.decision(TAGGED)).toBe('none 1.0.0: 1.0.0 is latest');
});

test('doing it again changes nothing', async () => {
  await place.latest();
  await update(TAGGED);
  const file = join(place.gallery.placeOf(IMAGE, '1.0.0'), 'version.json');
  const before = await readJson(file);
  await update(TAGGED);
  expect(await readJson(file)).toEqual(before);
});

test('what cannot be changed in place is refused, and nothing is written', async () => {
  await place.latest();
  const file = join(place.gallery.placeOf(IMAGE, '1.0.0'), 'version.json');
  const before = await readJson(file);
  await expect(update(TAGGED.replace('2048', '4096'))).rejects.toThrow(
    `${IMAGE} 1.0.0 cannot be changed in place: the definition differs in base.`,
  );
  await expect(update(TAGGED, '9.9.9')).rejects.toThrow('has no version 9.9.9');
  await place.makeOld('1.0.0');
  await expect(update(TAGGED)).rejects.toThrow('differs in publishImmutable');
  expect((await readJson<{ channel: string }>(file))?.channel).toBe((before as { channel: string }).channel);
});
