import { AzureClouds } from '@azure/arm-resources';
import { AzureAuthorityHosts } from '@azure/identity';
import { InputError } from '@bakehouse/core/errors';
import { describe, expect, jest, test } from '@jest/globals';
import {
  CLOUD_NAMES,
  checkEndpoint,
  cloudNamed,
  cloudOfAccount,
  cloudOfAuthority,
  cloudOfEndpoint,
  cloudOfKeyVault,
  PUBLIC_CLOUD,
  portalAddress,
} from './cloud.ts';

// The libraries of Azure are loaded, and the machine may be busy.
jest.setTimeout(60_000);

describe('a cloud', () => {
  test.each([
    ['AzureCloud', 'images.blob.core.windows.net', 'https://login.windows.net/', 'https://management.azure.com/'],
    ['AzureUSGovernment', 'IMAGES.blob.core.usgovcloudapi.net', 'https://login.microsoftonline.us', 'https://management.usgovcloudapi.net'],
    [
      'AzureChinaCloud',
      'images.dfs.core.chinacloudapi.cn',
      'https://login.partner.microsoftonline.cn/',
      'https://management.chinacloudapi.cn',
    ],
  ] as const)('%s is known by an account, by where it signs in and by its Resource Manager', (name, account, authority, endpoint) => {
    expect(cloudOfAccount(account)?.name).toBe(name);
    expect(cloudOfAuthority(authority)?.name).toBe(name);
    expect(cloudOfEndpoint(endpoint)?.name).toBe(name);
    expect(cloudNamed(name).name).toBe(name);
  });

  test.each([
    ['https://management.azure.com', 'https://portal.azure.com/#resource/subscriptions/0/resourceGroups/g'],
    ['https://management.usgovcloudapi.net', 'https://portal.azure.us/#resource/subscriptions/0/resourceGroups/g'],
    ['https://management.chinacloudapi.cn', 'https://portal.azure.cn/#resource/subscriptions/0/resourceGroups/g'],
    ['https://127.0.0.1:8443', undefined],
  ])('behind %s shows a resource in its own portal', (endpoint, address) => {
    expect(portalAddress(endpoint, '/subscriptions/0/resourceGroups/g')).toBe(address);
  });

  test.each([
    ['AzureCloud', 'kv-ci.vault.azure.net'],
    ['AzureUSGovernment', 'KV-CI.vault.usgovcloudapi.net'],
    ['AzureChinaCloud', 'kv-ci.vault.azure.cn'],
  ] as const)('%s is known by a key vault', (name, host) => {
    expect(cloudOfKeyVault(host)?.name).toBe(name);
    expect(host.toLowerCase()).toBe(`kv-ci.${cloudNamed(name).keyVaultSuffix}`);
  });

  test('of one’s own is none of them', () => {
    expect(cloudOfKeyVault('kv-ci.vault.azure.net.evil.example')).toBeUndefined();
    expect(cloudOfKeyVault('vault.azure.net')).toBeUndefined();
    expect(cloudOfAccount('images.example')).toBeUndefined();
    expect(cloudOfAccount('blob.core.windows.net.evil.example')).toBeUndefined();
    expect(cloudOfAuthority('https://login.example')).toBeUndefined();
    expect(cloudOfEndpoint('https://127.0.0.1:8443')).toBeUndefined();
  });

  test('is where the official packages have it', async () => {
    const { ResourceManagementClient } = await import('@azure/arm-resources');
    const settings = {
      AzureCloud: 'AZURE_PUBLIC_CLOUD',
      AzureUSGovernment: 'AZURE_US_GOVERNMENT',
      AzureChinaCloud: 'AZURE_CHINA_CLOUD',
    } as const;
    const authorities = {
      AzureCloud: AzureAuthorityHosts.AzurePublicCloud,
      AzureUSGovernment: AzureAuthorityHosts.AzureGovernment,
      AzureChinaCloud: AzureAuthorityHosts.AzureChina,
    };
    for (const name of CLOUD_NAMES) {
      const asked: string[] = [];
      const httpClient = {
        sendRequest: async ({ url }: { readonly url: string }) => {
          asked.push(new URL(url).origin);
          throw new Error('asked');
        },
      };
      const credential = { getToken: async () => ({ token: 'x', expiresOnTimestamp: Date.now() + 3_600_000 }) };
      const client = new ResourceManagementClient(credential, 'one', {
        cloudSetting: AzureClouds[settings[name]],
        httpClient,
        retryOptions: { maxRetries: 0 },
      });
      await expect(client.resourceGroups.get('one')).rejects.toThrow('asked');
      expect(asked).toEqual([cloudNamed(name).resourceManager]);
      expect(authorities[name]).toBe(cloudNamed(name).authorityHost);
    }
  });
});

test('an address of Resource Manager is one of https:// without anything behind it', () => {
  expect(checkEndpoint(`${PUBLIC_CLOUD.resourceManager}/`)).toBe('https://management.azure.com');
  for (const text of [
    'http://management.azure.com',
    'management.azure.com',
    'https://user:secret@host',
    'https://host/path',
    'https://host/?x',
  ]) {
    const refused = (() => {
      try {
        return checkEndpoint(text);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(InputError);
    expect(String(refused)).not.toContain('secret');
  }
});
