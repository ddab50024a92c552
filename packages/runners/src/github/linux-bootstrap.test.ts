import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { installGithubOnLinux } from './linux.ts';

const linuxTest = process.platform === 'linux' ? test : test.skip;
const PAT = 'ghp_canaryOfThePersonalToken';
const TOKEN = 'CANARYOFTHEREGISTRATION';

/** The runner's own programs: they note how they were called, and config.sh leaves what the real one leaves. */
const CONFIG = `#!/bin/bash
cd "$(dirname "$0")"
id -un >config.user; printf '%s\\n' "$@" >config.arguments; env >config.environment; ls -A >config.before
touch .runner .credentials
`;
const RUN = `#!/bin/bash
cd "$(dirname "$0")"
id -un >run.user; env >run.environment; tr '\\0' '\\n' </proc/$$/environ >run.initial-environment; exit "$(cat run.exit)"
`;
/** curl as far as Key Vault and the metadata service are concerned, which only an Azure machine reaches. */
const VAULT_CURL = `#!/bin/bash
printf '%s\\n' "$*" >>"$STAND_IN/arguments"; cat >>"$STAND_IN/headers"
case "$*" in
  *169.254.169.254*) printf '%s' "$(cat "$STAND_IN/metadata")" ;;
  *vault.azure.net*) printf '%s' "$(cat "$STAND_IN/vault")" ;;
  *) printf '{"token":"${TOKEN}"}\\n201' ;;
esac
`;

interface Machine {
  readonly folder: string;
  readonly root: string;
  run(environment?: Record<string, string>, files?: readonly string[]): Promise<{ exitCode: number; said: string }>;
  read(name: string): Promise<string>;
}

function onMachine(work: (machine: Machine) => Promise<void>): Promise<void> {
  return withTemporaryFolder('bootstrap', async (folder) => {
    await chmod(folder, 0o755);
    const root = join(folder, 'actions-runner');
    await mkdir(root);
    for (const [name, content] of [
      ['config.sh', CONFIG],
      ['run.sh', RUN],
      ['run.exit', '0'],
    ] as const) {
      await writeFile(join(root, name), content);
      await chmod(join(root, name), 0o755);
    }
    const isRoot = process.getuid?.() === 0;
    // 65534: nobody on Debian, who must be able to write to the runner's folder.
    if (isRoot) await chown(root, 65534, 65534);
    const user = isRoot ? 'nobody' : userInfo().username;
    await work({
      folder,
      root,
      async run(environment = {}, environmentFiles = [join(folder, 'env'), join(folder, 'profile.sh')]) {
        const { files } = installGithubOnLinux({ version: '2.328.0', user, root, labels: ['debian'] }, environmentFiles);
        await writeFile(join(folder, 'bootstrap.sh'), files.find(({ name }) => name === 'bootstrap.sh')?.content ?? '');
        const ended = await runProgram('run the bootstrap', ['bash', join(folder, 'bootstrap.sh')], {
          allowFailure: true,
          env: { ...environment, http_proxy: undefined },
        });
        return { exitCode: ended.exitCode, said: ended.tail.join('\n') };
      },
      read: (name) => readFile(join(root, name), 'utf8'),
    });
  });
}

/** A GitHub that hands out a registration token, and what it was asked. */
async function withGithub(status: number, work: (url: string, requests: string[]) => Promise<void>): Promise<void> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(status).end(JSON.stringify({ token: TOKEN, expires_at: '2030-01-01T00:00:00Z' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

linuxTest('Without any configuration it says so in one line and exits 78', () =>
  onMachine(async ({ run }) => {
    const { exitCode, said } = await run();
    expect(exitCode).toBe(78);
    expect(said).toMatch(
      /^github-runner: not configured: GH_SCOPE, GH_OWNER and GH_PAT \(or KEYVAULT_NAME and SECRET_NAME\) are not set\..*$/,
    );
  }),
);

linuxTest('Every missing or wrong value is named in one message', () =>
  onMachine(async ({ run, folder }) => {
    const { exitCode, said } = await run({ GH_SCOPE: 'repo', KEYVAULT_NAME: 'kv-acme' });
    expect(exitCode).toBe(78);
    expect(said).toContain('missing GH_OWNER, GH_REPO, SECRET_NAME.');
    expect(said).not.toContain('\n');
    await writeFile(join(folder, 'env'), 'GH_SCOPE=team\nGH_OWNER="$(id)"\nGH_PAT=a"b\n', { mode: 0o600 });
    const wrong = await run();
    expect(wrong.said).toContain('missing GH_OWNER');
    expect(wrong.said).toContain('env:2: the value of GH_OWNER must be plain text');
    expect(wrong.said).toContain('GH_SCOPE is not org, repo or enterprise');
    expect(wrong.said).toContain('GH_PAT is not a token');
  }),
);

linuxTest('It registers as an ephemeral runner of an organisation and becomes run.sh, without a secret where jobs could see it', () =>
  withGithub(201, (url, requests) =>
    onMachine(async ({ root, run, read }) => {
      for (const left of ['.runner', '.runner_migrated', '.credentials_rsaparams']) await writeFile(join(root, left), '{}');
      const { exitCode, said } = await run({ GH_SCOPE: 'org', GH_OWNER: 'acme', GH_PAT: PAT, GH_SERVER_URL: url, GH_LABELS: 'gpu,Debian' });
      expect(said).toContain(`registered at ${url}/acme`);
      expect(exitCode).toBe(0);
      expect(requests).toEqual([`POST /api/v3/orgs/acme/actions/runners/registration-token Bearer ${PAT}`]);
      const configArguments = (await read('config.arguments')).trimEnd().split('\n');
      expect(configArguments).toEqual([
        ...['--unattended', '--ephemeral', '--replace', '--url', `${url}/acme`],
        ...['--name', expect.stringMatching(/^gh-[A-Za-z0-9.-]{1,48}-[0-9a-z]{6}-[0-9a-f]{4}$/)],
        ...['--work', '_work', '--labels', 'debian,gpu'],
      ]);
      expect(await read('config.before')).not.toMatch(/^\.(runner|credentials)/m);
      expect(await read('config.environment')).toContain(`ACTIONS_RUNNER_INPUT_TOKEN=${TOKEN}`);
      expect(await read('run.environment')).toContain('RUNNER_MANUALLY_TRAP_SIG=1');
      const user = process.getuid?.() === 0 ? 'nobody\n' : `${userInfo().username}\n`;
      expect([await read('config.user'), await read('run.user')]).toEqual([user, user]);
      for (const name of (await readdir(root)).filter((file) => file !== 'config.environment')) {
        expect(await read(name)).not.toMatch(new RegExp(`${PAT}|${TOKEN}`));
      }
      expect(said).not.toMatch(new RegExp(`${PAT}|${TOKEN}`));
    }),
  ),
);

linuxTest('Settings come from the environment, then from the files, which are read as data', () =>
  withGithub(201, (url, requests) =>
    onMachine(async ({ folder, run }) => {
      await writeFile(
        join(folder, 'env'),
        `# ours\nGH_REPO=widgets # the one\r\nGH_OWNER=from-file\nGH_PAT='${PAT}'\nEXTRA=1\ntouch ${folder}/ran\n`,
        {
          mode: 0o600,
        },
      );
      await writeFile(
        join(folder, 'profile.sh'),
        `export GH_SCOPE="repo" # not org\nGH_RUNNER_GROUP=   # none\n export GH_REPO=later\nexport GH_SERVER_URL=${url}/\n`,
      );
      const { exitCode, said } = await run({ GH_OWNER: 'acme' });
      expect(said).toContain('env:5: ignored unknown name EXTRA');
      expect(said).toContain('env:6: ignored, not a NAME=value line');
      expect(exitCode).toBe(0);
      expect(requests).toEqual([`POST /api/v3/repos/acme/widgets/actions/runners/registration-token Bearer ${PAT}`]);
      expect(await readdir(folder)).not.toContain('ran');
    }),
  ),
);

linuxTest.each([
  [401, 'expired, was revoked or is mistyped'],
  [404, 'may manage self-hosted runners there'],
])('GitHub answering %i exits 77 and says what to do', (status, message) =>
  withGithub(status, (url) =>
    onMachine(async ({ run }) => {
      const { exitCode, said } = await run({ GH_SCOPE: 'org', GH_OWNER: 'acme', GH_PAT: PAT, GH_SERVER_URL: url });
      expect(said).toContain(message);
      expect(exitCode).toBe(77);
    }),
  ),
);

linuxTest('The exit code of run.sh is the one that systemd sees', () =>
  withGithub(201, (url) =>
    onMachine(async ({ root, run }) => {
      await writeFile(join(root, 'run.exit'), '7');
      expect((await run({ GH_SCOPE: 'org', GH_OWNER: 'acme', GH_PAT: PAT, GH_SERVER_URL: url })).exitCode).toBe(7);
    }),
  ),
);

linuxTest('With a key vault the token comes by the managed identity, and no secret stands in an argument', () =>
  onMachine(async ({ folder, run }) => {
    const standIn = await vaultMachine(folder);
    await writeFile(join(standIn, 'metadata'), '{"access_token":"canary-identity"}\n200');
    await writeFile(join(standIn, 'vault'), `{"value":"${PAT}\\n"}\n200`);
    const { exitCode, said } = await run(vaultEnvironment(standIn));
    expect(said).toContain('registered at https://github.com/acme');
    expect(exitCode).toBe(0);
    expect(await readFile(join(standIn, 'headers'), 'utf8')).toBe(
      `header = "Metadata: true"\nheader = "Authorization: Bearer canary-identity"\nheader = "Authorization: Bearer ${PAT}"\n`,
    );
    const calls = await readFile(join(standIn, 'arguments'), 'utf8');
    expect(calls).toContain('https://kv-acme.vault.azure.net/secrets/gh-pat?api-version=7.4');
    expect(calls).toContain('https://api.github.com/orgs/acme/actions/runners/registration-token');
    expect(calls).not.toMatch(new RegExp(`${PAT}|canary-identity|${TOKEN}`));
  }),
);

linuxTest('A vault that refuses the identity is an error that names identity, vault and role', () =>
  onMachine(async ({ folder, run }) => {
    const standIn = await vaultMachine(folder);
    const claims = Buffer.from(JSON.stringify({ oid: '11111111-2222-3333-4444-555555555555' })).toString('base64url');
    await writeFile(join(standIn, 'metadata'), `{"access_token":"head.${claims}.sig"}\n200`);
    await writeFile(join(standIn, 'vault'), '{"error":{"code":"Forbidden"}}\n403');
    const { exitCode, said } = await run(vaultEnvironment(standIn));
    expect(said).toContain('key vault kv-acme refuses the managed identity 11111111-2222-3333-4444-555555555555');
    expect(said).toContain('Key Vault Secrets User');
    expect(exitCode).toBe(77);
  }),
);

linuxTest('Off Azure the metadata service is missing: exit 69 after a few tries', () =>
  onMachine(async ({ folder, run }) => {
    const standIn = await vaultMachine(folder);
    await writeFile(join(standIn, 'metadata'), '\n000');
    const { exitCode, said } = await run(vaultEnvironment(standIn));
    expect(said).toContain('KEYVAULT_NAME works on Azure machines only');
    expect(exitCode).toBe(69);
    expect((await readFile(join(standIn, 'arguments'), 'utf8')).trimEnd().split('\n')).toHaveLength(4);
  }),
);

async function vaultMachine(folder: string): Promise<string> {
  const standIn = join(folder, 'stand-in');
  await mkdir(standIn);
  for (const [name, content] of [
    ['curl', VAULT_CURL],
    ['sleep', '#!/bin/sh\n'],
  ] as const) {
    await writeFile(join(standIn, name), content);
    await chmod(join(standIn, name), 0o755);
  }
  return standIn;
}

function vaultEnvironment(standIn: string): Record<string, string> {
  const path = `${standIn}:${process.env['PATH']}`;
  return { PATH: path, STAND_IN: standIn, GH_SCOPE: 'org', GH_OWNER: 'acme', KEYVAULT_NAME: 'kv-acme', SECRET_NAME: 'gh-pat' };
}
