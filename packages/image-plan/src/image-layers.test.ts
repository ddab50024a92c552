import { expect, test } from '@jest/globals';
import { galleryImage } from './gallery-image.ts';
import { inLayers, withLayers } from './image-layers.ts';
import type { PlannedDefinition } from './planned-definition.ts';

type Action = PlannedDefinition['image']['action'];

/** An image that is published to the gallery "fleet" by its id, made of another one of it. */
function planned(id: string, source: string | undefined, action: Action = 'none', layer?: 'content'): PlannedDefinition {
  const image = { id, action, why: 'so', changes: [], ...(layer === undefined ? {} : { layer }) };
  const of = source === undefined ? { kind: 'debian' } : { kind: 'gallery', gallery: 'Fleet', definition: source };
  const summary = { id, source: of, publishedAs: [`fleet/${id}`] };
  return {
    image,
    definition: { summary },
    decision: { action, why: 'so', changes: [], notes: [], dated: false },
  } as unknown as PlannedDefinition;
}

const shown = (images: readonly PlannedDefinition[]) => images.map(({ image: { id, action, why, after } }) => [id, action, why, after]);

test('Names of an image of a gallery are the same, however they are written', () => {
  const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/Fleet/images/Debian/versions/1.0.0';
  expect(galleryImage({ id })).toBe('fleet/debian');
  expect(galleryImage({ gallery: 'fleet', definition: 'debian' })).toBe('fleet/debian');
  expect(galleryImage({ id: '/communityGalleries/x' })).toBeUndefined();
});

test('1.31: an image whose source is another image of the plan is built after it, and because of it', () => {
  const set = [planned('app', 'mid'), planned('base', undefined, 'build'), planned('mid', 'base'), planned('other', 'elsewhere')];
  expect(shown(withLayers(set, new Map()))).toEqual([
    ['app', 'refresh', 'its source mid is built anew', ['mid']],
    ['base', 'build', 'so', undefined],
    ['mid', 'refresh', 'its source base is built anew', ['base']],
    ['other', 'none', 'so', undefined],
  ]);
  expect(inLayers(withLayers(set, new Map()).map(({ image }) => image)).map(({ id }) => id)).toEqual(['base', 'mid', 'app', 'other']);
});

test('An image that is older than the latest version of its source is built again, and no other is', () => {
  const set = [planned('app', 'base'), planned('base', undefined)];
  const made = (base: number, app: number) =>
    new Map([
      ['base', { version: '1.0.1', at: base }],
      ['app', { version: '2.0.0', at: app }],
    ]);
  expect(shown(withLayers(set, made(2, 1)))[0]).toEqual(['app', 'refresh', 'its source base 1.0.1 is newer than 2.0.0', ['base']]);
  expect(shown(withLayers(set, made(1, 2)))[0]).toEqual(['app', 'none', 'so', ['base']]);
});

test('What a commit message leaves out stays out, and what is built anyway keeps its reason', () => {
  const base = planned('base', undefined, 'build');
  expect(shown(withLayers([base, planned('app', 'base', 'none', 'content')], new Map()))[1]).toEqual(['app', 'none', 'so', ['base']]);
  expect(shown(withLayers([base, planned('app', 'base', 'build')], new Map()))[1]).toEqual(['app', 'build', 'so', ['base']]);
});

test('Images that are made of one another are refused by name', () => {
  expect(() => withLayers([planned('a', 'b'), planned('b', 'a')], new Map())).toThrow('a, which is made of b, which is made of a');
});
