import { InputError } from '@bakehouse/core/errors';
import type { ServiceConnection } from '@bakehouse/core/step';
import { describe, expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { resourceManagerAccess } from './azure-sign-in.ts';

const access = (given: Parameters<typeof resourceManagerAccess>[0], connection?: ServiceConnection) =>
  resourceManagerAccess(given, contextIn('/work', connection === undefined ? {} : { serviceConnection: () => connection }));
const ids = { clientId: 'a-client', tenantId: 'a-tenant' };

describe('Resource Manager is asked', () => {
  const connection = (authorityHost: string): ServiceConnection => ({
    ...{ id: 'one', scheme: 'secret', ...ids, clientSecret: 'x', authorityHost },
  });
  test.each<[string, Parameters<typeof access>, string]>([
    ['in the public cloud when nothing tells another', [{}], 'https://management.azure.com'],
    ['in the cloud that is named', [{ azureCloud: 'AzureUSGovernment' }], 'https://management.usgovcloudapi.net'],
    ['in China, too', [{ ...ids, azureCloud: 'AzureChinaCloud' }], 'https://management.chinacloudapi.cn'],
    ['where the address says', [{ azureEndpoint: 'https://arm.example/' }], 'https://arm.example'],
    [
      'in the cloud of the service connection',
      [{ azureConnection: 'one' }, connection('https://login.chinacloudapi.cn/')],
      'https://management.chinacloudapi.cn',
    ],
    [
      'in that of an old service connection',
      [{ azureConnection: 'one' }, connection('https://login.windows.net/')],
      'https://management.azure.com',
    ],
    [
      'in the cloud of the authority host',
      [{ ...ids, authorityHost: 'https://login.microsoftonline.us' }],
      'https://management.usgovcloudapi.net',
    ],
    [
      'at an address that a named cloud signs in for',
      [{ azureCloud: 'AzureChinaCloud', azureEndpoint: 'https://arm.example' }],
      'https://arm.example',
    ],
  ])('%s', async (_, given, endpoint) => {
    expect((await access(...given)).endpoint).toBe(endpoint);
  });

  test('never by a service connection of another cloud than the one that is named', async () => {
    const work = access({ azureConnection: 'one', azureCloud: 'AzureUSGovernment' }, connection('https://login.chinacloudapi.cn/'));
    await expect(work).rejects.toBeInstanceOf(InputError);
    await expect(work).rejects.toThrow('The service connection is of AzureChinaCloud, and azure-cloud says AzureUSGovernment.');
    const same = access({ azureConnection: 'one', azureCloud: 'AzureChinaCloud' }, connection('https://login.chinacloudapi.cn/'));
    expect((await same).endpoint).toBe('https://management.chinacloudapi.cn');
  });

  test.each([
    [
      'two clouds',
      { azureCloud: 'AzureChinaCloud', azureEndpoint: 'https://management.azure.com' },
      'azure-endpoint is that of AzureCloud, and',
    ],
    ['an address that is none', { azureEndpoint: 'http://management.azure.com' }, 'The address of Azure Resource Manager is none'],
    ['a secret without who has it', { clientSecret: 'x' }, 'do not belong together'],
    ['an authority host that is no address', { ...ids, authorityHost: 'login' }, 'The authority host is no https:// address'],
  ] as const)('never with %s', async (_, given, message) => {
    const work = access(given);
    await expect(work).rejects.toBeInstanceOf(InputError);
    await expect(work).rejects.toThrow(message);
  });
});
