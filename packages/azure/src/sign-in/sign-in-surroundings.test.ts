import { chmod, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PUBLIC_CLOUD } from '../clouds/cloud.ts';
import { signIn } from './sign-in.ts';
import type { SignInError } from './sign-in-error.ts';

const SCOPE = 'https://storage.azure.com/.default';
const cloud = PUBLIC_CLOUD;
const before = { ...process.env };
afterEach(() => {
  process.env = before;
});

/** An Azure CLI that writes what the test says, and the arguments that it got into a file beside it. */
function withAzureCli(output: { stdout?: string; stderr?: string }, work: (folder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('az', async (folder) => {
    const script = join(folder, 'az.mjs');
    await writeFile(
      script,
      `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(join(folder, 'arguments.json'))}, JSON.stringify(process.argv.slice(2)));
process.stdout.write(${JSON.stringify(output.stdout ?? '')});
process.stderr.write(${JSON.stringify(output.stderr ?? '')});
process.exitCode = ${output.stderr === undefined ? 0 : 1};
`,
    );
    if (process.platform === 'win32') await writeFile(join(folder, 'az.cmd'), `@"${process.execPath}" "${script}" %*\r\n`);
    else {
      await writeFile(join(folder, 'az'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
      await chmod(join(folder, 'az'), 0o755);
    }
    process.env = { ...before, PATH: `${folder}${delimiter}${before['PATH'] ?? ''}` };
    await work(folder);
  });
}

async function failure(kind: 'azure-cli' | 'default'): Promise<SignInError> {
  const error: unknown = await signIn({ kind }, { cloud })
    .getToken(SCOPE)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'SignInError' });
  return error as SignInError;
}

describe('27: a sign-in by the Azure CLI', () => {
  it('takes the token of az account get-access-token for Blob Storage, in the tenant that is given', () => {
    const ends = Math.floor(Date.now() / 1000) + 3600;
    const stdout = JSON.stringify({ accessToken: 'a-token', expires_on: ends, tenant: 't', tokenType: 'Bearer' });
    return withAzureCli({ stdout }, async (folder) => {
      const tenantId = '11111111-2222-4333-8444-555555555555';
      const token = await signIn({ kind: 'azure-cli', tenantId }, { cloud }).getToken(SCOPE);
      expect(token).toMatchObject({ token: 'a-token', expiresOnTimestamp: ends * 1000 });
      const given = JSON.parse(await readFile(join(folder, 'arguments.json'), 'utf8')) as string[];
      expect(given.join(' ')).toBe(`account get-access-token --output json --resource https://storage.azure.com --tenant ${tenantId}`);
    });
  });

  it('says that nobody is signed in', () =>
    withAzureCli({ stderr: "ERROR: Please run 'az login' to setup account.\n" }, async () => {
      const error = await failure('azure-cli');
      expect(error.message).toBe('nobody is signed in to the Azure CLI');
      expect(error.details.hint).toContain('az login');
    }));

  it('says that it is not installed', () =>
    withTemporaryFolder('empty', async (folder) => {
      process.env = { ...before, PATH: folder };
      expect((await failure('azure-cli')).message).toBe('the Azure CLI (az) is not installed or not on the PATH');
    }));
});

it('27: a sign-in by what the surroundings offer lists what it tried, each in a line, when there is nothing', () =>
  withTemporaryFolder('empty', async (folder) => {
    // Those of people's machines, which ask no network.
    process.env = { ...before, PATH: folder, AZURE_TOKEN_CREDENTIALS: 'dev' };
    const error = await failure('default');
    const [first, ...tried] = error.message.split('\n');
    expect(first).toBe('no way to sign in was open:');
    expect(tried.some((line) => line.includes('Azure CLI could not be found'))).toBe(true);
    expect(tried.every((line) => /^ {2}\S/.test(line) && line.length < 310)).toBe(true);
    expect(error.details.hint).toContain('az login');
  }));
