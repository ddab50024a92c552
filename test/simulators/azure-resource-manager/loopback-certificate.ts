import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { withTemporaryFolder } from '@bakehouse/system/files';

export interface LoopbackCertificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate for 127.0.0.1 that lasts a day, made by openssl: the official client sends its token over TLS only.
 *
 * @param hosts names that it is for as well, under which a proxy may bring a client here
 */
export function makeLoopbackCertificate(hosts: readonly string[] = []): Promise<LoopbackCertificate> {
  return withTemporaryFolder('certificate', async (folder) => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
    const names = ['IP:127.0.0.1', ...hosts.map((host) => `DNS:${host}`)].join(',');
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', `subjectAltName=${names}`];
    await promisify(execFile)('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert]);
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  });
}

/**
 * Makes this process trust a certificate.
 *
 * @returns takes that back
 */
export function trust({ cert }: LoopbackCertificate): () => void {
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, cert]);
  return () => tls.setDefaultCACertificates(before);
}
