import { describe, expect, it } from '@jest/globals';
import { audienceProblem } from './token-audience.ts';

const ENDPOINT = 'https://imagefactory.example';

describe('a token for Image Factory', () => {
  it.each([
    ...['https://management.azure.com', 'https://management.azure.com/', 'https://management.azure.com//', 'HTTPS://Management.Azure.Com'],
    ...['management.azure.com', 'https://management.azure.com.', 'https://user@management.azure.com:443/x', 'api://management.azure.com'],
    ...['https://management.core.windows.net/', 'https://management.usgovcloudapi.net', 'https://management.chinacloudapi.cn'],
    ...['https://vault.azure.net', 'https://vault.azure.cn', 'https://account.blob.core.windows.net', 'https://storage.azure.com'],
    ...[
      'https://database.windows.net',
      'https://graph.microsoft.com',
      'https://microsoftgraph.chinacloudapi.cn',
      'https://app.vssps.visualstudio.com',
    ],
    ...['https://cognitiveservices.azure.com', 'https://registry.azurecr.io', 'https://dod-graph.microsoft.us'],
    ...['797f4846-ba00-4fd7-ba43-dac1f8f63013', '499B84AC-1321-427F-AA17-267CA6975798', 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093'],
    ...['00000003-0000-0000-c000-000000000000', '00000002-0000-0ff1-ce00-000000000000', 'e406a681-f3d4-42a8-90b6-c2b029497af1'],
    ...['api://797f4846-ba00-4fd7-ba43-dac1f8f63013', 'spn:797f4846-ba00-4fd7-ba43-dac1f8f63013'],
  ])('is never one for a service of Azure’s own: %s', (resource) => {
    expect(audienceProblem(resource, ENDPOINT)).toBe(
      "is a service of Azure's or Microsoft's own, whose tokens are not for imagefactory.example",
    );
  });

  it.each([
    'https://management.azure.com/.default api://image-factory',
    'api://image-factory\thttps://management.azure.com',
    'https://management.azure.com\u00a0',
  ])('is for one resource: %j', (resource) => {
    expect(audienceProblem(resource, ENDPOINT)).toBe('has characters that no resource id has');
  });

  it.each([
    ...[
      'api://image-factory',
      'https://imagefactory.example',
      '3a1f5c0e-5b1c-4a42-9d1e-0c1a2b3c4d5e',
      'https://microsoft.onmicrosoft.com/x',
    ],
    ...['https://notazure.com', 'https://imagefactory.azurewebsites.net'],
  ])('may be one for %s', (resource) => {
    expect(audienceProblem(resource, ENDPOINT)).toBeUndefined();
  });

  it('may go to whom it is for', () => {
    expect(audienceProblem('https://imagefactory.microsoft.com', 'https://ImageFactory.microsoft.com')).toBeUndefined();
    expect(audienceProblem('https://imagefactory.microsoft.com', 'https://microsoft.com')).toBeDefined();
  });
});
