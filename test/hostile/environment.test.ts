import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { type HostKind, runStep } from '../support/run-step.ts';
import { reportHeld } from './held.ts';
import { StandIns } from './stand-ins.ts';

const onLinux = process.platform === 'linux' ? test : test.skip;

/** Secrets as jobs have them; each value says which it is. */
const NAMES = [
  ...['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'INPUT_TOKEN', 'STATE_token', 'RUNNER_TOKEN'],
  ...[
    'SYSTEM_ACCESSTOKEN',
    'ENDPOINT_AUTH_X',
    'ENDPOINT_AUTH_PARAMETER_X_PASSWORD',
    'SECRET_X',
    'VSTS_TASKVARIABLE_X',
    'SECUREFILE_TICKET_X',
  ],
  ...[
    'VSS_NUGET_EXTERNAL_FEED_ENDPOINTS',
    'VSS_NUGET_ACCESSTOKEN',
    'AZURE_DEVOPS_EXT_PAT',
    'BAKEHOUSE_CONNECTION_STRING',
    'BAKEHOUSE_VAR_X',
  ],
  ...[
    'AZURE_CLIENT_SECRET',
    'AZURE_PASSWORD',
    'AZURE_FEDERATED_TOKEN',
    'AZURE_STORAGE_KEY',
    'AZURE_STORAGE_CONNECTION_STRING',
    'ARM_CLIENT_SECRET',
  ],
  ...['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_ACCESS_TOKEN', 'PKR_VAR_password'],
  ...['PACKER_GITHUB_API_TOKEN', 'NPM_TOKEN', 'NODE_AUTH_TOKEN', 'npm_config__auth', 'DOCKER_AUTH_CONFIG', 'SSH_AUTH_SOCK', 'VAULT_TOKEN'],
  ...['DATABASE_URL', 'SIGNING_KEY', 'MY_API_KEY', 'GIT_CONFIG_VALUE_0', 'ACTIONS_RUNNER_INPUT_TOKEN'],
];
/** What each program is started for: the secrets that are meant for it, and nobody else's. */
const MEANT_FOR: Readonly<Record<string, readonly string[]>> = {
  aws: ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  gcloud: ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
  packer: ['PKR_VAR_password', 'PACKER_GITHUB_API_TOKEN'],
  git: ['GIT_CONFIG_VALUE_0'],
  npm: ['npm_config__auth', 'NPM_TOKEN', 'NODE_AUTH_TOKEN'],
  // @azure/identity starts it, with the variables by which it signs in itself.
  az: ['AZURE_CLIENT_SECRET', 'AZURE_PASSWORD'],
};
/** Ask servers, so through the proxy. */
const ASKS_SERVERS = ['mmdebstrap', 'packer', 'apt-get', 'npm', 'az', 'aws', 'gcloud'];
const PROGRAMS = [...ASKS_SERVERS, 'qemu-system-x86_64', 'qemu-img', 'git'];

const canaryOf = (name: string) => `CANARY-${name}-${'0'.repeat(8)}`;
const canariesIn = (text: string) => [...text.matchAll(/CANARY-(\w+)-/g)].map(([, name]) => name as string);

onLinux.each<HostKind>(['github', 'azure-pipelines', 'local'])(
  'S5: on %s no program sees a secret that is not meant for it, and none is logged, written or sent',
  (host) =>
    withTemporaryFolder('canary', async (folder) => {
      const standIns = new StandIns(folder);
      for (const name of PROGRAMS) await standIns.add(name);
      await standIns.add('git', `${'0'.repeat(40)}\na message\n`, 0);
      await standIns.add('apt-get', '', 0);
      await standIns.add('az', JSON.stringify({ accessToken: 'x', expires_on: 4_102_444_800, expiresOn: '2100-01-01 00:00:00.000000' }), 0);
      const requests: string[] = [];
      const server = createServer((request, response) => {
        requests.push(`${request.url} ${JSON.stringify(request.headers)}`);
        response.writeHead(404).end();
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const work = join(folder, 'step');
      const workspace = join(folder, 'workspace');
      for (const path of [work, workspace]) await mkdir(path);
      const secrets = Object.fromEntries(NAMES.map((name) => [name, canaryOf(name)]));
      const result = await runStep({
        host,
        entry: join(import.meta.dirname, 'canary-step.ts'),
        cwd: workspace,
        env: {
          ...secrets,
          DATABASE_URL: `postgres://user:${canaryOf('DATABASE_URL')}@host/x`,
          https_proxy: `http://user:${canaryOf('https_proxy')}@${address}`,
          PATH: standIns.path,
          ...{ CANARY_HOST: host, CANARY_FOLDER: work, CANARY_SERVER: `http://${address}` },
          ...{ TMPDIR: work, RUNNER_TEMP: work, AGENT_TEMPDIRECTORY: work, RUNNER_TOOL_CACHE: work, AGENT_TOOLSDIRECTORY: work },
        },
      });
      server.closeAllConnections();
      server.close();
      const seen = await standIns.seen();
      expect([result.result, [...new Set(seen.map(({ name }) => name))]]).toEqual(['succeeded', [...PROGRAMS].sort()]);
      for (const { name, environment, argv } of seen) {
        expect([name, 'argv', canariesIn(argv)]).toEqual([name, 'argv', []]);
        const meant = [...(MEANT_FOR[name] ?? []), ...(ASKS_SERVERS.includes(name) ? ['https_proxy'] : [])];
        expect([name, canariesIn(environment).filter((canary) => !meant.includes(canary))]).toEqual([name, []]);
        // It is of use: what is meant for it is there.
        expect([name, meant.filter((canary) => !canariesIn(environment).includes(canary))]).toEqual([name, []]);
      }
      expect(
        canariesIn([result.stdout, result.stderr, result.summary, JSON.stringify([result.outputs, result.env, result.state])].join('\n')),
      ).toEqual([]);
      const files = [...(await textsBelow(work)), ...(await textsBelow(workspace))];
      expect(files.length).toBeGreaterThan(3);
      expect(files.flatMap(({ path, text }) => canariesIn(text).map((canary) => `${path}: ${canary}`))).toEqual([]);
      expect(requests.length).toBeGreaterThan(1);
      const sent = requests.filter((request) => canariesIn(request).some((canary) => canary !== 'of_an_address'));
      expect(sent).toEqual([]);
      reportHeld(`canaries kept from ${seen.length} programs on ${host}`, NAMES.length + 1, NAMES.length + 1);
    }),
);

async function textsBelow(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path) => ({ path, text: await readFile(path, 'latin1') })));
}
