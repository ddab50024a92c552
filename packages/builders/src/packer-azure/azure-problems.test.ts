import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { azureRequest, DEFINITIONS } from '../../test/azure-definitions.ts';
import { checkBuildable } from '../check-buildable.ts';
import { newVersion } from './gallery-version.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'problems-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function problems(text: string): Promise<string[]> {
  const { loaded } = await azureRequest(folder, text);
  const options = { builder: 'auto', workFolder: folder, log: silentLog, signal: new AbortController().signal };
  return (await checkBuildable(loaded, options)).map(({ line, message }) => `${line}: ${message}`);
}

test.each(Object.entries(DEFINITIONS))('2.1: %s can be built', async (_, text) => {
  expect(await problems(text)).toEqual([]);
});

test('what azure-arm cannot build is told at once, each with its place', async () => {
  const text = `schema: vm-image/1
image: {id: web, os: linux, arch: arm64, security: {trustedLaunch: true}}
source: {kind: debian, suite: bookworm}
build:
  size: Standard_D4s_v5
  zone: "1"
  subnet: vnet/subnet
  identity: [builder]
  resourceGroup: rg-build
steps:
  - script: {shell: pwsh, inline: [x]}
  - script: {url: "https://example.org/x.sh"}
  - restart: {}
  - fetch: {from: "https://example.org/x", to: /x}
tags: {bakehouse-image: mine, a: "1", b: "1", c: "1", d: "1", e: "1", f: "1", g: "1", h: "1", i: "1", j: "1", k: "1", l: "1", m: "1"}
outputs:
  - {kind: managed, name: a, resourceGroup: rg, regions: [{name: westus2}, {name: eastus}]}
  - {kind: managed, name: b, resourceGroup: rg}
  - {kind: directory}
  - {kind: vhd, container: c}
builders: [packer-azure]
provider: {packer-azure: {variables: {image: x}, builder: {location: x}, templat: y}}
`;
  expect((await problems(text)).sort()).toEqual([
    expect.stringMatching(/^11: steps\[0\]\.script\.shell: the builder packer-azure runs bash, sh here, not pwsh/),
    expect.stringMatching(/^12: steps\[1\]\.script\.url: the builder packer-azure runs scripts from files and lines/),
    expect.stringMatching(/^13: steps\[2\]\.restart: the builder packer-azure restarts only machines with Windows/),
    expect.stringMatching(/^14: steps\[3\]\.fetch: the builder packer-azure knows no such step/),
    expect.stringMatching(/^15: tags\.bakehouse-image: is given by the builder packer-azure/),
    expect.stringMatching(/^17: outputs\[0\]\.kind: Azure has no managed images with trustedLaunch/),
    expect.stringMatching(/^18: outputs\[1\]\.kind: Azure has no managed images with trustedLaunch/),
    expect.stringMatching(/^18: outputs\[1\]: the builder packer-azure makes one output of a kind/),
    expect.stringMatching(
      /^19: outputs\[2\]\.kind: the builder packer-azure makes managed images, versions in a gallery and VHDs, not directory/,
    ),
    expect.stringMatching(/^20: outputs\[3\]: the builder packer-azure needs storageAccount of a VHD/),
    expect.stringMatching(/^22: provider\.packer-azure\.builder\.location is decided by the builder packer-azure/),
    expect.stringMatching(/^22: provider\.packer-azure\.templat is not known/),
    expect.stringMatching(/^22: provider\.packer-azure\.variables\.image is for a template of yours, and there is none/),
    expect.stringMatching(/^3: source\.kind: the builder packer-azure starts from marketplace, gallery, managed and vhd, not from debian/),
    expect.stringMatching(/^5: build\.size: Standard_D4s_v5 has no processors of arm64/),
    expect.stringMatching(/^6: build\.zone: azure-arm of Packer chooses no zone: Azure does/),
    expect.stringMatching(/^7: build\.subnet: is no resource id of a subnet/),
    expect.stringMatching(/^7: build\.subnet: lies in one region, and machines run in 3/),
    expect.stringMatching(/^8: build\.identity\[0\]: is no resource id of a user-assigned identity/),
    expect.stringMatching(/^9: build\.resourceGroup: decides the region, and machines run in 3/),
  ]);
});

test.each([
  ['that would end the block', String.raw`"x = 1\n}\nbuild {\n  provisioner \"shell-local\" {\n  inline": ["id"]`, 'builder.x = 1\n}'],
  ['that Packer reads as one that is decided', '"location ": eastus', 'builder.location '],
  ['in another case, which Packer reads all the same', 'Location: eastus', 'builder.Location'],
  ['in a block', 'shared_image_gallery: {"image_name = 1\\n}": x}', 'builder.shared_image_gallery.image_name = 1\n}'],
  ['in one of several blocks', 'spot: [{max_price: 1}, {"Max-Price": 1}]', 'builder.spot.1.Max-Price'],
])('a setting %s is refused at its line', async (_, setting, place) => {
  const text = `${DEFINITIONS.linuxManaged}provider: {packer-azure: {builder: {${setting}}}}\n`;
  const found = await problems(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`13: provider.packer-azure.${place}`);
  expect(found[0]).toContain(' is not the name of a setting');
});

test('a new version of a gallery is counted on, or is that of the day', () => {
  const day = new Date('2026-12-01T23:59:00Z');
  expect(newVersion('auto', [], day)).toBe('1.0.0');
  expect(newVersion('auto', ['1.0.9', '1.0.10', '0.9.99', 'latest'], day)).toBe('1.0.11');
  expect(newVersion('date', ['2026.1130.0'], day)).toBe('2026.1201.0');
  expect(newVersion('date', ['2026.1201.0', '2026.1201.10', '2026.1201.9'], day)).toBe('2026.1201.11');
  expect(newVersion('2.3.4', ['9.0.0'], day)).toBe('2.3.4');
});
