import { canonicalJson } from '@bakehouse/core/data';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderDocument } from '../convert.ts';
import { expectDefinitions } from '../mapping/expect-definitions.test-support.ts';
import { oddValues } from '../mapping/odd-values.test-support.ts';
import { azureImageBuilder } from './format.ts';

const again = (text: string) => {
  const { documents } = azureImageBuilder.read(text, { shown: 'template.json', stem: 'win-runner' });
  expectDefinitions(documents);
  return azureImageBuilder.write(documents.map((document) => renderDocument(document, {})));
};
const canonical = (text: string) => canonicalJson(azureImageBuilder.canonical(text));

const { text, texts, orOdd, object, strings } = oddValues(
  ["[parameters('x')]", '<region>', '{FOO}', '{{FOO}}', 'latest', '', '5m', '90000ms', 'https://x/y?sv=1&sig=abc%3D', 'westus2'],
  { keys: ['x', 'unknown', 'comments'], most: 1 },
);
const tags = orOdd(fc.dictionary(text, text, { maxKeys: 2 }));

const script = { ...strings('name', 'scriptUri', 'sha256Checksum', 'scripturi'), inline: orOdd(texts) };
const powerShell = {
  ...script,
  runElevated: orOdd(fc.boolean()),
  runAsSystem: orOdd(fc.boolean()),
  validExitCodes: orOdd(fc.array(fc.integer(), { maxLength: 2 })),
};
const file = strings('name', 'sourceUri', 'destination', 'sha256Checksum');
const customizer = fc.oneof(
  object({ type: fc.constantFrom('Shell', 'shell'), ...script }),
  object({ type: fc.constantFrom('PowerShell', 'Powershell'), ...powerShell }),
  object({ type: fc.constant('File'), ...file }),
  object({ type: fc.constant('WindowsRestart'), ...strings('name', 'restartCommand', 'restartCheckCommand', 'restartTimeout') }),
  object({
    type: fc.constant('WindowsUpdate'),
    ...strings('name', 'searchCriteria'),
    filters: orOdd(texts),
    updateLimit: orOdd(fc.integer({ min: -1, max: 50 })),
  }),
  object({ type: fc.constantFrom('Ansible', 'constructor', '__proto__') }),
);
const region = object({ ...strings('name', 'storageAccountType'), replicaCount: orOdd(fc.integer({ min: 0, max: 3 })) });
const GALLERY = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i';
const distributor = fc.oneof(
  object({
    type: fc.constantFrom('SharedImage', 'sharedImage'),
    ...strings('runOutputName', 'storageAccountType', 'replicationMode'),
    galleryImageId: orOdd(fc.constantFrom(GALLERY, `${GALLERY}/versions/1.2.3`, "[variables('id')]")),
    replicationRegions: orOdd(texts),
    targetRegions: orOdd(fc.array(orOdd(region), { maxLength: 3 })),
    excludeFromLatest: orOdd(fc.boolean()),
    versioning: orOdd(object(strings('scheme'))),
    artifactTags: tags,
  }),
  object({ type: fc.constant('ManagedImage'), ...strings('imageId', 'location', 'runOutputName'), artifactTags: tags }),
  object({ type: fc.constant('VHD'), ...strings('uri', 'runOutputName'), artifactTags: tags }),
);
const source = fc.oneof(
  object({
    type: fc.constant('PlatformImage'),
    ...strings('publisher', 'offer', 'sku', 'version', 'exactVersion'),
    planInfo: orOdd(object(strings('planName', 'planProduct', 'planPublisher'))),
  }),
  object({
    type: fc.constant('SharedImageVersion'),
    imageVersionId: orOdd(fc.constantFrom(`${GALLERY}/versions/latest`, GALLERY, `${GALLERY}/versions/1.0.0`)),
  }),
  object({ type: fc.constantFrom('ManagedImage', 'managedimage'), ...strings('imageId') }),
  object({ type: fc.constant('ISO'), ...strings('sourceURI', 'sha256Checksum') }),
);
const properties = object({
  source: orOdd(source),
  customize: orOdd(fc.array(orOdd(customizer), { maxLength: 5 })),
  validate: orOdd(
    object({
      inVMValidations: orOdd(
        fc.array(
          orOdd(
            fc.oneof(
              object({ type: fc.constant('Shell'), ...script }),
              object({ type: fc.constant('PowerShell'), ...powerShell }),
              object({ type: fc.constant('File'), ...file }),
            ),
          ),
          { maxLength: 3 },
        ),
      ),
      continueDistributeOnFailure: fc.boolean(),
    }),
  ),
  distribute: orOdd(fc.array(orOdd(distributor), { maxLength: 3 })),
  buildTimeoutInMinutes: orOdd(fc.constantFrom(0, 1, 100, 960, 961, 240)),
  vmProfile: orOdd(
    object({
      ...strings('vmSize'),
      osDiskSizeGB: orOdd(fc.integer({ min: 0, max: 99 })),
      userAssignedIdentities: texts,
      vnetConfig: orOdd(object(strings('subnetId', 'proxyVmSize'))),
    }),
  ),
  additionalDataDisks: orOdd(fc.array(orOdd(object({ sizeGB: fc.integer({ min: 0, max: 9 }) })), { maxLength: 2 })),
  provisioningState: text,
  optimize: orOdd(object({ vmBoot: object(strings('state')) })),
  stagingResourceGroup: text,
});
const resource = object({
  type: fc.constantFrom('Microsoft.VirtualMachineImages/imageTemplates', 'microsoft.virtualmachineimages/ImageTemplates'),
  apiVersion: orOdd(fc.constantFrom('2019-05-01-preview', '2020-02-14', '2024-02-01', '2025-10-01', "[parameters('api-version')]")),
  ...strings('name', 'location'),
  tags,
  identity: orOdd(
    object({
      type: orOdd(fc.constantFrom('UserAssigned', 'None')),
      userAssignedIdentities: orOdd(fc.dictionary(text, fc.constantFrom({}, { clientId: 'x' }), { maxKeys: 2 })),
    }),
  ),
  properties: orOdd(properties),
  dependsOn: texts,
  id: text,
});
const withType = resource.map((data) => ({ type: 'Microsoft.VirtualMachineImages/imageTemplates', ...data }));
const deployment = fc
  .record({
    $schema: text,
    parameters: fc.dictionary(text, object({ type: fc.constantFrom('string', 'secureString'), defaultValue: text }), { maxKeys: 2 }),
  })
  .chain((head) =>
    fc.array(fc.oneof(withType, fc.constant({ type: 'Microsoft.Compute/galleries', name: 'g' })), { maxLength: 3 }).map((resources) => ({
      ...head,
      resources: [...resources, { type: 'Microsoft.VirtualMachineImages/imageTemplates', name: 'last' }],
    })),
  );

describe('Any image template', () => {
  test('comes back with the same meaning when it stands alone', () => {
    fc.assert(
      fc.property(withType, properties, (data, inner) => {
        const written = JSON.stringify({ ...data, properties: inner });
        expect(canonical(again(written))).toBe(canonical(written));
      }),
      { numRuns: 250 },
    );
  });

  test('comes back with the same meaning in a deployment template, with the resources around it', () => {
    fc.assert(
      fc.property(deployment, (data) => {
        const written = JSON.stringify(data);
        expect(canonical(again(written))).toBe(canonical(written));
      }),
      { numRuns: 100 },
    );
  });

  test('is read or refused with an InputError, however it is cut or changed', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const resources = `{"resources": [{"type": "Microsoft.VirtualMachineImages/imageTemplates", "properties": ${json}}]}`;
        for (const broken of [
          json,
          json.slice(0, at % (json.length + 1)),
          `{"properties": {"source": ${json}, "distribute": ${json}}}`,
          resources,
        ]) {
          try {
            const { documents } = azureImageBuilder.read(broken, { shown: 'x.json', stem: 'x' });
            azureImageBuilder.write(documents);
          } catch (error) {
            expect((error as Error).name).toBe('InputError');
          }
        }
      }),
    );
  });
});
