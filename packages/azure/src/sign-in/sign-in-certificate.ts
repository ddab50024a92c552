import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { UserError } from '@bakehouse/core/errors';

/**
 * Checks a certificate with its private key before it is used; @azure/identity would say only that signing failed.
 *
 * @param pem both of them, in any order
 * @throws UserError that shows nothing of the key
 */
export function checkCertificate(pem: string): void {
  const refuse = (what: string, hint: string) => new UserError(`The client certificate ${what}.`, { hint });
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw refuse('holds no certificate', 'give certificate and private key, both as PEM');
  const key = /-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/.exec(pem)?.[0];
  if (key === undefined) throw refuse('comes without its private key', 'give certificate and private key, both as PEM');
  if (/ENCRYPTED/.test(key)) {
    throw refuse(
      'has a private key with a passphrase',
      'decrypt it: openssl pkey -in encrypted.pem -out key.pem; keep the result as a secret',
    );
  }
  let certificate: X509Certificate;
  let privateKey: KeyObject;
  try {
    certificate = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----')));
    privateKey = createPrivateKey(key);
  } catch {
    throw refuse('cannot be read', 'is every line of the PEM there, each on a line of its own?');
  }
  if (!certificate.checkPrivateKey(privateKey)) throw refuse('and the private key do not belong together', 'give the pair');
  if (privateKey.asymmetricKeyType !== 'rsa') throw refuse('has no RSA key, the only kind that Microsoft Entra takes', 'make one with RSA');
  if (Date.parse(certificate.validTo) < Date.now()) {
    throw refuse(`ended on ${certificate.validTo}`, 'make a new one, and add it to the application; or is the clock of this machine off?');
  }
}
