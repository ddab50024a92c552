import { describe, expect, it } from '@jest/globals';
import { signedAccount } from './signed-account.ts';

const sas = 'sv=2024-11-04&sr=c&sp=rl&sig=ab%2Bc';
const accountUrl = 'https://images.blob.core.windows.net';

describe('the connection string of a signature', () => {
  it.each(['$web', '%24web'])('is made of the URL of the container of a web site, written %s', (container) => {
    const found = signedAccount(`${accountUrl}/${container}?${sas}`, { accountUrl: undefined, container: '$web' });
    expect(found).toBe(`BlobEndpoint=${accountUrl};SharedAccessSignature=${sas}`);
  });

  it.each(['https://Images.blob.core.windows.net', `${accountUrl}:443/`])(
    'is made of the URL of the same account in another spelling: %s',
    (spelt) => {
      const found = signedAccount(`${accountUrl}/artifacts?${sas}`, { accountUrl: spelt, container: 'artifacts' });
      expect(found).toBe(`BlobEndpoint=${accountUrl};SharedAccessSignature=${sas}`);
    },
  );

  it.each(['https://other.blob.core.windows.net', 'images'])('is not made of a URL of another account than %s', (other) => {
    expect(() => signedAccount(`${accountUrl}/artifacts?${sas}`, { accountUrl: other, container: 'artifacts' })).toThrow('another account');
  });
});
