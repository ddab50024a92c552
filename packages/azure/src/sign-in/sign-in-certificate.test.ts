import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { UserError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { makeCertificate } from '../../../../test/simulators/certificate.ts';
import { checkCertificate } from './sign-in-certificate.ts';

const { certificate, key } = makeCertificate({ name: 'client' });
const other = makeCertificate({ name: 'other' });

describe('a client certificate', () => {
  test('with its key is taken in any order', () => {
    expect(() => checkCertificate(certificate + key)).not.toThrow();
    expect(() => checkCertificate(key + certificate)).not.toThrow();
  });

  const encrypted = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
  test.each([
    ['nothing', '', 'holds no certificate'],
    ['a key alone', key, 'holds no certificate'],
    ['no key', certificate, 'comes without its private key'],
    ['a key with a passphrase', certificate + encrypted, 'has a private key with a passphrase'],
    ['the key of another', certificate + other.key, 'do not belong together'],
    [
      'lines that are missing',
      certificate.split('\n').slice(0, 3).concat('-----END CERTIFICATE-----\n').join('\n') + key,
      'cannot be read',
    ],
  ])('with %s is refused, and nothing of the key is shown', (_, pem, message) => {
    const thrown = (() => {
      try {
        checkCertificate(pem);
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(UserError);
    expect(String(thrown)).toContain(message);
    for (const line of key.split('\n').filter((one) => one.length > 20 && !one.startsWith('-'))) expect(String(thrown)).not.toContain(line);
  });

  test('of an elliptic curve, which Entra does not take, is refused', () => {
    const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1', '-subj', '/CN=x'];
    const pem = execFileSync('openssl', [...args, '-keyout', '-', '-out', '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(() => checkCertificate(pem)).toThrow('has no RSA key');
  });
});
