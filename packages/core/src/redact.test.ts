import { describe, expect, it } from '@jest/globals';
import { redact, secretsOf } from './redact.ts';

describe('redact', () => {
  const sas = 'sv=2024-11-04&sp=rwl&sig=ab%2Bc%2Fd%3D';
  const secrets = secretsOf(`BlobEndpoint=https://x.blob.core.windows.net;SharedAccessSignature=${sas}`);

  it.each([
    `GET https://x.blob.core.windows.net/c?restype=container&${sas}`,
    `signature ab+c/d= is wrong`,
    `signature ab%2Bc%2Fd%3D is wrong`,
    `BlobEndpoint=https://x.blob.core.windows.net;SharedAccessSignature=${sas}`,
  ])('takes the signature out of %s', (text) => {
    const clean = redact(text, secrets);
    expect(clean).toContain('***');
    expect(clean).not.toMatch(/ab(?:\+|%2B)c/);
  });

  it('takes an account key out, alone and in the connection string', () => {
    const key = 'a2V5LWtleS1rZXk=';
    const text = `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${key};EndpointSuffix=core.windows.net`;
    expect(redact(`key ${key}`, secretsOf(text))).toBe('key ***');
    expect(redact(text, [])).toBe('DefaultEndpointsProtocol=https;AccountName=x;AccountKey=***;EndpointSuffix=core.windows.net');
  });

  it('takes a password out whole that has an @ itself', () => {
    expect(redact('via http://user:p@ss@proxy:3128/ and http://host:80/a@b', [])).toBe('via http://***@proxy:3128/ and http://host:80/a@b');
  });

  it.each([
    'ftp://user:CANARY@host/x',
    'amqp+ssl://CANARY@host/x',
    'Request cannot be constructed from a URL that includes credentials: https://u:CANARY@127.0.0.1:9/r.tgz',
    'ENOENT: https://host/x?a=1&sig%3DCANARY',
    'https://bucket.example/x?X-Amz-Signature=CANARY&a=1',
    'https://host/x?token=CANARY&a=1',
    'Authorization: Basic CANARY',
    '"authorization":"Bearer CANARY"',
    'npm error https://host/?password=CANARY',
  ])('S6: takes what is secret out of %s', (text) => {
    expect(redact(text, [])).toContain('***');
    expect(redact(text, [])).not.toContain('CANARY');
  });

  it.each(['https://host/a@b?x=1', 'mail me@host.example', 'signature=none', 'a token and a secret', '//host/@scope/name'])(
    'leaves %s alone',
    (text) => {
      expect(redact(text, [])).toBe(text);
    },
  );

  it('knows a signature that nobody has named', () => {
    expect(redact('https://x/y?sp=r&sig=abc&se=1', [])).toBe('https://x/y?sp=r&sig=***&se=1');
  });
});
