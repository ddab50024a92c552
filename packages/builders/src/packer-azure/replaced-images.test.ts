import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { azureRequest, DEFINITIONS } from '../../test/azure-definitions.ts';
import { PackerAzureScene } from '../../test/packer-azure-scene.ts';
import { packerAzureBuilder } from './packer-azure-builder.ts';

jest.setTimeout(120_000);
const packerTest = process.platform === 'win32' ? test.skip : test;
const scene = PackerAzureScene.ofFile();

packerTest('2.23: replaces an image that another state of its definition has made, and says which', async () => {
  await scene.packer('1.9.4', 'well');
  const request = await azureRequest(scene.folder, DEFINITIONS.linuxManaged);
  expect((await packerAzureBuilder(scene.place()).plan(request)).join('\n')).toContain(
    'managed image web-westus2 in rg-images, in place of one that this definition has made',
  );
  scene.addImage('web-westus2', { 'bakehouse-image': 'web', 'bakehouse-fingerprint': '0'.repeat(64) });
  await scene.build(request);
  expect((await scene.note('commands')).match(/^build .* -force /gm)).toHaveLength(2);
  expect(scene.said.filter((line) => line.includes('replaces'))).toEqual([
    `Packer replaces ${scene.images}/web-westus2, which this definition has made.`,
  ]);
});

packerTest.each([
  ['by hand', {}],
  ['by another definition', { 'bakehouse-image': 'other', 'bakehouse-fingerprint': '0'.repeat(64) }],
])('2.23: never replaces an image that was made %s', async (_, tags) => {
  await scene.packer('1.9.4', 'well');
  const request = await azureRequest(scene.folder, DEFINITIONS.linuxManaged, { rebuild: true });
  scene.addImage('web-westus2', tags);
  await expect(scene.build(request)).rejects.toMatchObject({
    message: `There is a managed image web-westus2 already, and it does not carry the tags of web: ${scene.images}/web-westus2`,
    details: { reason: 'definition' },
  });
  expect(await readdir(scene.notes)).toEqual([]);
});

packerTest('2.23: replaces nothing where nobody can look whose it is', async () => {
  await scene.packer('1.9.4', 'well');
  const { subscription } = scene.simulator;
  const own = `provider: {packer-azure: {variables: {client_id: c, client_secret: kv_token, tenant_id: t, subscription_id: ${subscription}}}}\n`;
  await scene.build(await azureRequest(scene.folder, `${DEFINITIONS.linuxManaged}${own}`), scene.place({ azure: undefined }));
  expect(await scene.note('commands')).not.toContain('-force');
});

packerTest.each([
  ['the name and the group that the definition has', ['managed_image_name', 'managed_image_resource_group_name'], 1],
  ['a name of its own', ['managed_image_resource_group_name'], 0],
  ['a group of its own', ['managed_image_name'], 0],
])('2.23: a template of the user’s with %s', async (_, variables, replaced) => {
  await scene.packer('1.9.4', 'well');
  const template = {
    variables: Object.fromEntries(variables.map((name) => [name, `{{env \`${name}\`}}`])),
    builders: [{ type: 'azure-arm', managed_image_name: 'its-own' }],
  };
  await writeFile(join(scene.folder, 'own.json'), JSON.stringify(template, undefined, 1));
  await scene.build(await azureRequest(scene.folder, `${DEFINITIONS.privateNetwork.replace(/ {4}builder: .*/, '    template: own.json')}`));
  expect((await scene.note('commands')).match(/ -force /g) ?? []).toHaveLength(replaced);
});

const BOTH = DEFINITIONS.windowsGallery
  .replace(
    '99999999-1111-2222-3333-444444444444/resourceGroups/rg-gallery',
    '00000000-1111-2222-3333-444444444444/resourceGroups/rg-images',
  )
  .replace(', security: {trustedLaunch: true}', '')
  .replace('outputs:\n', 'outputs:\n  - {kind: managed, name: win, resourceGroup: rg-images, regions: [{name: westus2}]}\n');
const OURS = { 'bakehouse-image': 'win', 'bakehouse-fingerprint': '0'.repeat(64) };

packerTest(
  '2.23: beside a version in a gallery, a managed image that its definition has made goes before Packer makes the new one',
  async () => {
    await scene.packer('1.14.1', 'well');
    scene.addImage('win', OURS);
    scene.simulator.script({ polls: 1, retryAfter: [0, 0] });
    const request = await azureRequest(scene.folder, BOTH);
    const stages: string[] = [];
    const isThere = () => scene.simulator.requests.every((line) => !line.startsWith(`DELETE ${scene.images}/win?`));
    const stage = (name: string) => void stages.push(`${name}: ${isThere()}`);
    const output = (line: string) => (line.includes('Running builder') ? stage('build') : undefined);
    const { artifacts } = await scene.build(request, scene.place({}, { output }));
    expect(stages).toEqual(['build: false']);
    expect(artifacts?.map(({ kind }) => kind)).toEqual(['managed-image', 'gallery-version']);
    // It would delete the version, too, of whomever it is.
    expect(await scene.note('commands')).not.toContain('-force');
    expect(scene.said.join('\n')).toContain(`Removing ${scene.images}/win, which this definition has made, and which is made anew.`);
  },
);

packerTest('2.23: beside a version in a gallery, a managed image of others stays', async () => {
  await scene.packer('1.14.1', 'well');
  scene.addImage('win', { owner: 'somebody' });
  await expect(scene.build(await azureRequest(scene.folder, BOTH))).rejects.toThrow(`does not carry the tags of win: ${scene.images}/win`);
  expect(await readdir(scene.notes)).toEqual([]);
});

packerTest.each([
  ['that this definition has made', OURS, true],
  ['of others', {}, false],
])('rebuild replaces a version in a gallery %s: %j', async (_, tags, isReplaced) => {
  await scene.packer('1.14.1', 'well');
  scene.addVersion('win', '1.2.3', tags);
  const built = scene.build(await azureRequest(scene.folder, BOTH, { rebuild: true }));
  if (isReplaced) {
    await built;
    expect(await scene.note('commands')).toContain(' -force ');
  } else {
    await expect(built).rejects.toThrow('There is a version 1.2.3 of win already, and it does not carry the tags of win');
    expect(await readdir(scene.notes)).toEqual([]);
  }
});

packerTest('rebuild of a version that nobody has made yet leaves it to Azure to refuse that of another run', async () => {
  await scene.packer('1.14.1', 'well');
  await scene.build(await azureRequest(scene.folder, BOTH, { rebuild: true }));
  expect(await scene.note('commands')).not.toContain('-force');
});
