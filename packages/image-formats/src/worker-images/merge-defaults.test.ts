import { expect, test } from '@jest/globals';
import { renderDocument } from '../convert.ts';
import type { IntermediateDocument } from '../mapping/image-format.ts';
import { workerImages as format } from './format.ts';
import { mergeDefaults } from './merge-defaults.ts';

const DEFAULTS = `azure:
  managed_image_resource_group_name: rg-images
  managed_image_storage_account_type: Standard_LRS
sharedimage:
  image_version: 1.2.0
vm:
  spot: false
  git_version: 2.54.0
  tags:
    sourceBranch: master
    deploymentId: "6300771"
images:
  production: [win2022]
  alpha: [win2022-alpha]
`;
const IMAGE = `image: {publisher: MicrosoftWindowsServer, offer: WindowsServer, sku: 2022-datacenter-azure-edition-core}
sharedimage: {gallery_name: g, image_name: i}
azure:
  managed_image_resource_group_name: "default"
  locations: []
vm:
  git_version: "default"
  openvox_version: "default"
  size: Standard_D32ads_v5
  tags:
    sourceBranch: windows
    deploymentId: "Default"
`;

const read = (text: string, stem: string) => format.read(text, { shown: `${stem}.yaml`, stem });
const defaults = read(DEFAULTS, 'windows_production_defaults').documents[0] ?? {};
const merged = (text: string) => mergeDefaults(read(text, 'win2022').documents, defaults);
const written = (documents: readonly IntermediateDocument[]) =>
  format.canonical(format.write(documents.map((document) => renderDocument(document, {}))));

test('a file of defaults is a definition to extend, without an image', () => {
  expect(defaults).toMatchObject({ abstract: true, build: { spot: false }, tags: { sourceBranch: 'master' } });
  expect(defaults).not.toHaveProperty('image');
  expect(defaults).not.toHaveProperty('source');
  expect(written([defaults])).toEqual(format.canonical(DEFAULTS));
});

test('values of the defaults take the place of the word and of what is missing; those of the image stay', () => {
  expect(merged(IMAGE)).toMatchObject([
    {
      image: { id: 'win2022', names: { key: 'win2022' } },
      build: { spot: false, size: 'Standard_D32ads_v5' },
      tags: { sourceBranch: 'windows', deploymentId: '6300771' },
      outputs: [{ kind: 'gallery', gallery: 'g', version: '1.2.0', resourceGroup: 'rg-images', storage: 'Standard_LRS', regions: [] }],
      provider: { 'worker-images': { extra: { vm: { git_version: '2.54.0' } }, written: { '/vm/openvox_version': 'default' } } },
    },
  ]);
});

test('the lists of images are not taken over', () => {
  expect(written(merged(IMAGE))).not.toHaveProperty('images');
});

test('what is not of the file stays in the document', () => {
  const [document = {}] = read(IMAGE, 'win2022').documents;
  const own = { ...document, lifecycle: { maxAge: '30d' }, image: { ...(document['image'] as object), description: 'mine' } };
  expect(mergeDefaults([own], defaults)[0]).toMatchObject({ lifecycle: { maxAge: '30d' }, image: { description: 'mine' } });
});

test('an image without the word, with values of its own, stays as it is', () => {
  const whole = DEFAULTS.replace(/images:[\s\S]*/, 'image: {publisher: a, offer: b, sku: c}\n').replace(
    'sharedimage:',
    'sharedimage:\n  gallery_name: g\n  image_name: i',
  );
  expect(written(merged(whole))).toEqual(format.canonical(whole));
});
