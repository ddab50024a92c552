import { describe, expect, it } from '@jest/globals';
import { connectContainer } from './container.ts';
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

  it.each(['https://other.blob.core.windows.net'])('is not made of a URL of another account than %s', (other) => {
    expect(() => signedAccount(`${accountUrl}/artifacts?${sas}`, { accountUrl: other, container: 'artifacts' })).toThrow('another account');
  });

  it.each([
    ['the container in it', `${accountUrl}/c11`, 'The account URL has a path.'],
    ['a port and no scheme', 'acct.blob.core.windows.net:443', 'The account URL is not https://.'],
    ['a name alone', 'acct', 'The account URL is no URL.'],
    ['http://', 'http://acct.blob.core.windows.net', 'The account URL is not https://.'],
    ['a signature', `${accountUrl}?${sas}`, 'The account URL holds a signature or password, which would be shown.'],
    ['another part of a connection string', `${accountUrl};AccountKey=x`, 'The account URL is no URL.'],
    ['an emulator and a container', 'https://127.0.0.1:10000/acct1/c11', 'The account URL has a path.'],
  ])('is made of no account URL with %s, as with any sign-in', async (_, url, message) => {
    const container = 'c11';
    for (const given of [sas, `${accountUrl}/c11?${sas}`])
      expect(() => signedAccount(given, { accountUrl: url, container })).toThrow(expect.objectContaining({ message }));
    const credential = { getToken: async () => ({ token: 'x', expiresOnTimestamp: Date.now() + 3_600_000 }) };
    await expect(connectContainer({ accountUrl: url, credential }, container)).rejects.toMatchObject({ message });
  });

  it('is made for an emulator on this machine, over http:// too', () => {
    const emulator = 'http://127.0.0.1:10000/devstoreaccount1';
    const found = `BlobEndpoint=${emulator};SharedAccessSignature=${sas}`;
    expect(signedAccount(sas, { accountUrl: `${emulator}/`, container: 'c11' })).toBe(found);
    expect(signedAccount(`${emulator}/c11?${sas}`, { accountUrl: undefined, container: 'c11' })).toBe(found);
  });

  it('is not made of a URL over which the signature would be readable', () => {
    const given = { accountUrl: undefined, container: undefined };
    expect(() => signedAccount(`http://acct.blob.core.windows.net/?${sas}`, given)).toThrow('is a URL that is not https://');
  });
});
