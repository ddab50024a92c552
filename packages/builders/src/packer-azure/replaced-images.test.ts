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
