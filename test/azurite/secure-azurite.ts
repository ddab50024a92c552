import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { startProgram } from '@bakehouse/system/program';
import { findAzurite } from '../../packages/blob/src/azurite/azurite-package.ts';
import type { IdentitySimulator } from '../simulators/identity/identity-simulator.ts';
import { installation } from './upload-place.ts';

const ACCOUNT = 'images';
const KEY = Buffer.from('a key for one test').toString('base64');

export interface SecureAzurite {
  readonly workspace: string;
  /** With the account in the path. */
  readonly accountUrl: string;
  /** Of the account, with its key. */
  readonly connectionString: string;
}

/** The real Azurite over TLS of a private authority; it takes tokens of Entra (and looks at all in them but the signature). */
export function withSecureAzurite(simulator: IdentitySimulator, work: (azurite: SecureAzurite) => Promise<void>): Promise<void> {
  return withTemporaryFolder('secure-azurite', async (workspace) => {
    const signal = new AbortController().signal;
    const script = await findAzurite({ installation, toolCache: join(workspace, 'tools'), log: silentLog, signal });
    await writeFile(join(workspace, 'ca.pem'), simulator.ca);
    await writeFile(join(workspace, 'cert.pem'), simulator.tls.cert);
    await writeFile(join(workspace, 'key.pem'), simulator.tls.key);
    const files = ['--cert', join(workspace, 'cert.pem'), '--key', join(workspace, 'key.pem'), '--location', join(workspace, 'data')];
    const address = Promise.withResolvers<string>();
    const args = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--oauth', 'basic', '--disableTelemetry', '--skipApiVersionCheck'];
    const azurite = startProgram([process.execPath, script, ...args, ...files], {
      env: { AZURITE_ACCOUNTS: `${ACCOUNT}:${KEY}` },
      onLine(line) {
        const url = /listens on (https:\/\/\S+)/.exec(line)?.[1];
        if (url !== undefined) address.resolve(url);
      },
    });
    void azurite.exited.then(({ tail }) => address.reject(new Error(tail.join('\n'))));
    try {
      const accountUrl = `${await address.promise}/${ACCOUNT}`;
      const parts = `DefaultEndpointsProtocol=https;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${accountUrl};`;
      await work({ workspace, accountUrl, connectionString: parts });
    } finally {
      await azurite.stop();
    }
  });
}
