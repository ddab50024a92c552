import { type Identity, signIn } from '@bakehouse/azure/sign-in';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type IdentitySimulator,
  jobVariables,
  PRIVATE_HOST,
  startIdentitySimulator,
} from '../../../../test/simulators/identity/identity-simulator.ts';
import { type ProxySimulator, startProxy } from '../../../../test/simulators/proxy.ts';
import { type HttpsAnswers, startHttpsAnswers } from '../../../net/src/https-answers.test-support.ts';
import { blobError } from '../errors/blob-error.ts';
import { connectContainer } from './container.ts';

const HOST = 'images.blob.core.windows.net';
const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const PASSWORD = 'corp\\build:ge@heim 1%';

let blobs: HttpsAnswers;
let identities: IdentitySimulator;
let proxy: ProxySimulator;
let ca: string;
const before = { ...process.env };

beforeAll(async () => {
  [blobs, identities] = await Promise.all([startHttpsAnswers([HOST]), startIdentitySimulator()]);
  ca = blobs.ca + identities.ca;
  identities.entra.applications.push({ clientId: CLIENT, secrets: [{ value: 'right-secret' }] });
  identities.machine.identities.push(CLIENT);
  proxy = await startProxy(PASSWORD, {
    [`${HOST}:443`]: blobs.port,
    [`${PRIVATE_HOST}:443`]: Number(new URL(identities.authorityHost).port),
  });
});
afterAll(async () => {
  process.env = before;
  await Promise.all([blobs.stop(), identities.stop(), proxy.stop()]);
});
beforeEach(() => {
  proxy.asked.length = 0;
  blobs.answer = ({ method }) => ({ status: method === 'PUT' ? 201 : 200 });
});

/** As a person sets it, with % codes; NO_PROXY is forgotten. */
function useProxy(user: string): void {
  const [name = '', password = ''] = user.split(':');
  const address = `http://${encodeURIComponent(name)}:${encodeURIComponent(password)}@127.0.0.1:${proxy.port}`;
  process.env = {
    ...before,
    https_proxy: address,
    HTTPS_PROXY: address,
    http_proxy: address,
    HTTP_PROXY: address,
    no_proxy: '',
    NO_PROXY: '',
  };
  Object.assign(process.env, jobVariables(identities));
}

const secret = (): Identity => ({
  kind: 'client-secret',
  tenantId: identities.entra.tenantId,
  clientId: CLIENT,
  clientSecret: 'right-secret',
});

async function send(identity: Identity): Promise<void> {
  const credential = signIn(identity, { authorityHost: `https://${PRIVATE_HOST}`, ca });
  const { client, put, close, secrets } = await connectContainer({ accountUrl: `https://${HOST}`, credential, ca }, 'artifacts');
  const signal = new AbortController().signal;
  const facts = { host: HOST, container: 'artifacts', retries: 0, secrets };
  try {
    await put({ name: 'a.txt', query: '', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: Buffer.alloc(100_000), signal });
    await client.listBlobsFlat().byPage().next();
  } catch (error) {
    throw blobError(error, { ...facts, operation: 'upload a.txt' });
  } finally {
    close();
  }
}

describe('28: behind a proxy with a password and a private authority', () => {
  it('sign-in, upload and the requests of the SDK go through it', async () => {
    useProxy(PASSWORD);
    await send(secret());
    expect(new Set(proxy.asked)).toEqual(new Set([`${PRIVATE_HOST}:443`, `${HOST}:443`]));
    expect(blobs.tokens.every((token) => token.startsWith('eyJ'))).toBe(true);
  });

  it('the metadata service of the machine is asked directly', async () => {
    useProxy(PASSWORD);
    await send({ kind: 'managed-identity' });
    expect(new Set(proxy.asked)).toEqual(new Set([`${HOST}:443`]));
  });

  it('a wrong password at the sign-in is said to be the proxy’s, and not shown', async () => {
    useProxy('corp\\build:wrong-password');
    const error = await send(secret()).catch((thrown: unknown) => thrown as Error & { hint?: string });
    expect(error).toMatchObject({
      message: `Cannot sign in to ${HOST}: the proxy before ${PRIVATE_HOST} asks for a password.`,
      hint: expect.stringContaining('set https_proxy=http://user:password@host:port'),
    });
    expect(JSON.stringify([error?.message, error?.hint, error?.stack])).not.toContain('wrong-password');
  });

  it('a wrong password at the upload as well', async () => {
    useProxy('corp\\build:wrong-password');
    const error = await send({ kind: 'managed-identity' }).catch((thrown: unknown) => thrown as Error & { hint?: string });
    expect(error).toMatchObject({
      message: `Cannot upload a.txt at ${HOST}: 407 from a proxy.`,
      hint: expect.stringContaining('the proxy wants a user name and password'),
    });
  });
});
