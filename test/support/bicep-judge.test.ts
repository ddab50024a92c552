import { expect } from '@jest/globals';
import { type JudgedBody, judgeBodies, testWithBicep } from './bicep-judge.ts';

const test = await testWithBicep();

const image = (properties: object, more: object = {}): JudgedBody => ({
  type: 'Microsoft.Compute/galleries/images',
  apiVersion: '2024-03-03',
  name: 'gallery/image',
  body: { location: 'westus2', properties, ...more },
});
const good = { osType: 'Linux', osState: 'Generalized', identifier: { publisher: 'p', offer: 'o', sku: 's' } };
/** For which public types there are none. */
const hosted: JudgedBody = {
  type: 'Microsoft.CloudTest/images',
  apiVersion: '2020-05-07',
  name: 'one',
  body: { location: 'westus2', properties: { anything: 1.5 } },
};

test('a body as the service takes it has no finding, whatever stands in its texts and however often it was sent', async () => {
  const tags = { "it's": ['a $', '{dollar} and a \\ and\ntwo lines'].join(''), 'with-hyphen': '' };
  expect(await judgeBodies([image(good, { tags }), image({ ...good, features: [] }), image(good), hosted])).toEqual([]);
});

test('an unknown member, a wrong type, a missing member and an unknown version are found, each at its own body, in one call', async () => {
  const findings = await judgeBodies([
    image(good),
    hosted,
    { ...image({ ...good, osTyp: 'Linux' }), name: 'gallery/unknown' },
    { ...image({ ...good, identifier: 'p:o:s' }), name: 'gallery/wrong' },
    { ...image({ osType: 'Linux', osState: 'Generalized' }), name: 'gallery/missing' },
    { ...image({ ...good, osState: 'Frozen' }), name: 'gallery/value' },
    { ...image(good), apiVersion: '2001-01-01', name: 'gallery/old' },
  ]);
  expect(findings.map((line) => line.replace(/: .*? (BCP\d+): .*/, ' $1'))).toEqual([
    'Microsoft.Compute/galleries/images@2024-03-03 gallery/unknown BCP037',
    'Microsoft.Compute/galleries/images@2024-03-03 gallery/wrong BCP036',
    'Microsoft.Compute/galleries/images@2024-03-03 gallery/missing BCP035',
    'Microsoft.Compute/galleries/images@2024-03-03 gallery/value BCP036',
    'Microsoft.Compute/galleries/images@2001-01-01 gallery/old BCP081',
  ]);
});
