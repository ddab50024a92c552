import { expect, test } from '@jest/globals';
import { isSharedGalleryId, parseGalleryImageId } from './gallery-image-id.ts';
import { regionName } from './region-name.ts';

test('an id of an image definition is read whatever its case, with blanks around it and a slash behind it', () => {
  const id = ' /subscriptions/s/RESOURCEGROUPS/g/providers/Microsoft.Compute/galleries/fleet/images/debian/ ';
  expect(parseGalleryImageId(id)).toEqual({ subscription: 's', resourceGroup: 'g', gallery: 'fleet', image: 'debian' });
  expect(parseGalleryImageId(`${id.trim()}versions/latest`)).toMatchObject({ version: 'latest' });
});

test.each(['', 'fleet/debian', '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/fleet', '/subscriptions/s/x/y'])(
  '%j is none',
  (text) => {
    expect(parseGalleryImageId(text)).toBeUndefined();
  },
);

test('ids of community and shared galleries are known', () => {
  expect(isSharedGalleryId('/CommunityGalleries/fleet-1/Images/debian')).toBe(true);
  expect(isSharedGalleryId('/sharedGalleries/fleet/images/debian')).toBe(true);
  expect(isSharedGalleryId('/subscriptions/s/galleries/fleet')).toBe(false);
});

test('a region has one name however it is written', () => {
  expect(['West US 2', 'westus2', 'WESTUS2'].map(regionName)).toEqual(['westus2', 'westus2', 'westus2']);
});
