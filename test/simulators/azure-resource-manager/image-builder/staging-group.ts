import { createHash, randomUUID } from 'node:crypto';
import type { SimulatedResources } from '../simulated-resources.ts';
import type { ImageTemplate } from './image-template.ts';

interface StagingOptions {
  readonly subscription: string;
  readonly resources: SimulatedResources;
  readonly blobEndpoint: (account: string) => string;
}

/** Where the customization log of a template's runs is: account, and blob as `container/path`. */
export interface LogPlace {
  readonly account: string;
  readonly blob: string;
}

/**
 * Makes what the service makes beside a template: the group `IT_…`, or what it was given, with a storage account in it and the container
 * of the logs.
 */
export function makeStagingGroup(template: ImageTemplate, { subscription, resources, blobEndpoint }: StagingOptions): void {
  const asked = template.properties.stagingResourceGroup;
  const own = `IT_${`${template.group}_${template.name}`.slice(0, 40)}_${randomUUID()}`;
  const name = asked === undefined || asked === '' ? own : (asked.split('/').at(-1) ?? own);
  const { location } = template;
  const tags = { createdBy: 'AzureVMImageBuilder', imageTemplateName: template.name, imageTemplateResourceGroupName: template.group };
  if (!resources.groups.has(name.toLowerCase())) resources.groups.set(name.toLowerCase(), { name, location, tags, state: 'Succeeded' });
  template.stagingGroup = `/subscriptions/${subscription}/resourceGroups/${name}`;
  const { account } = logPlace(template);
  const id = `${template.stagingGroup}/providers/Microsoft.Storage/storageAccounts/${account}`;
  const endpoints = { primaryEndpoints: { blob: blobEndpoint(account) } };
  resources.add({
    ...{ id, name: account, type: 'Microsoft.Storage/storageAccounts', state: 'Succeeded' },
    body: { location, sku: { name: 'Standard_LRS', tier: 'Standard' }, kind: 'StorageV2', tags, properties: endpoints },
  });
  resources.add({
    id: `${id}/blobServices/default/containers/packerlogs`,
    ...{ name: 'packerlogs', type: 'Microsoft.Storage/storageAccounts/blobServices/containers', state: 'Succeeded' },
    body: { properties: { publicAccess: 'None' } },
  });
}

/** Takes it away; a group that the template was given stays, empty. */
export function removeStagingGroup(template: ImageTemplate, resources: SimulatedResources): void {
  const name = template.stagingGroup.split('/').at(-1)?.toLowerCase();
  if (name === undefined || name === '') return;
  resources.removeBelow(`/resourcegroups/${name}/`);
  const asked = template.properties.stagingResourceGroup;
  if (asked === undefined || asked === '') resources.groups.delete(name);
}

/** The same for all runs of a template, as far as is known. */
export function logPlace(template: ImageTemplate): LogPlace {
  const digits = createHash('sha256').update(template.stagingGroup).digest('hex');
  const guid = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  return { account: digits.slice(0, 24), blob: `packerlogs/${guid}/customization.log` };
}

/** What a failed run says, with the place of the log. */
export function failureText(template: ImageTemplate): string {
  const { account, blob } = logPlace(template);
  const [container, ...path] = blob.split('/');
  const place = `${template.stagingGroup}/providers/Microsoft.Storage/storageAccounts/${account}/blobServices/default/containers/${container}/${path.join('/')}`;
  return `During the image build a failure has occurred. Packer build logs are at location ${place}. Use this operationId ${randomUUID()} to search packer logs. For more troubleshooting steps go to https://aka.ms/azvmimagebuilderts.`;
}
