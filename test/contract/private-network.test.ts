import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join, sep } from 'node:path';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { tarGz } from '../../packages/runners/src/archive.test-support.ts';
import { makeCertificate } from '../simulators/certificate.ts';
import { close, listen } from '../simulators/listen.ts';
import { type ProxySimulator, startProxy } from '../simulators/proxy.ts';
import { runStep, type StepResult } from '../support/run-step.ts';
import type { HostKind } from '../support/step-result.ts';

// Each test starts processes, and the machine may be busy.
jest.setTimeout(120_000);

const HOST = 'packages.private.example';
const USER = 'build:ge@heim';
/** The password of the proxy as it is given and as it goes over the wire, and the signature of the package. */
const SECRETS = ['ge@heim', 'ge%40heim', Buffer.from(USER).toString('base64'), 'c2VjcmV0'];
const RELEASE = 'Suite: stable\nVersion: 12.11\nDate: Sat, 17 May 2025 09:27:03 UTC\n';
const entry = join(import.meta.dirname, 'step-entry.ts');
const authority = makeCertificate({ name: 'Private authority', authority: true });

let runner: Buffer;
let proxy: ProxySimulator;
let asked: string[];
let port: number;
const { certificate: cert, key } = makeCertificate({ name: HOST, hosts: [HOST], issuer: authority });
const server = createServer({ cert, key }, (request, response) => {
  asked.push(`${request.method} ${request.url}`);
  if (request.url === '/runner.tar.gz?sig=c2VjcmV0') response.end(runner);
  else if (request.url === '/debian/dists/bookworm/Release') response.end(RELEASE);
  else response.writeHead(404).end();
});

beforeAll(async () => {
  runner = await tarGz([{ name: 'run.sh', mode: 0o755, content: '#!/bin/sh\n' }]);
  port = await listen(server);
  proxy = await startProxy(USER, { [`${HOST}:443`]: port });
});
afterAll(() => Promise.all([proxy.stop(), close(server)]));
beforeEach(() => {
  proxy.asked.length = 0;
  asked = [];
});

const RUNNER_URL = `https://${HOST}/runner.tar.gz?sig=c2VjcmV0`;
const definition = () => `schema: vm-image/1
image: { id: web, os: linux, arch: x64, generation: 2 }
source: { kind: debian, suite: bookworm, components: [main], mirror: "https://${HOST}/debian" }
build: { diskMiB: 2048, timeout: 30m }
steps:
  - runner: { platform: github-linux, version: 2.328.0, package: { url: "${RUNNER_URL}", sha256: ${sha256(runner)} }, user: ci, root: /opt/runner, labels: [x] }
outputs: [{ kind: directory, formats: [raw], version: auto }]
builders: [local]
`;

interface Step {
  readonly name: string;
  readonly inputs: () => Record<string, string>;
  /** What it has asked for, and what it has made of it. */
  readonly path: string;
  readonly made: (workspace: string) => Promise<unknown>;
}

const steps: readonly Step[] = [
  {
    name: 'configure-runner',
    inputs: () => ({ mode: 'install', version: '2.328.0', packageUrl: RUNNER_URL, packageSha256: sha256(runner), targetRoot: 'target' }),
    path: '/runner.tar.gz?sig=c2VjcmV0',
    made: async (workspace) => (await readdir(join(workspace, '.bakehouse/cache/runner-packages'))).length,
  },
  {
    name: 'prepare-artifacts',
    inputs: () => ({ definition: 'images/web.vmimage.yaml', outputFolder: 'out' }),
    path: '/runner.tar.gz?sig=c2VjcmV0',
    made: async (workspace) => (await readdir(join(workspace, 'out/web'))).filter((name) => name === 'manifest.json').length,
  },
  {
    name: 'plan-images',
    inputs: () => ({ definitions: 'images', online: 'true', updateLock: 'true' }),
    path: '/debian/dists/bookworm/Release',
    made: async (workspace) => /"12\.11"/.exec(await readFile(join(workspace, 'vmimage.lock.json'), 'utf8'))?.length,
  },
];

interface Run {
  readonly result: StepResult;
  readonly made: unknown;
  /** What is in the folders for downloads. */
  readonly kept: readonly string[];
}

function run(step: Step, host: HostKind, env: Record<string, string>, trusts = true): Promise<Run> {
  return withTemporaryFolder('private-network', async (workspace) => {
    await mkdir(join(workspace, 'images'));
    await writeFile(join(workspace, 'images/web.vmimage.yaml'), definition());
    await writeFile(join(workspace, 'authority.pem'), authority.certificate);
    const trust = trusts ? { NODE_EXTRA_CA_CERTS: join(workspace, 'authority.pem') } : {};
    // Without the cache of the user, which may have the package.
    const place = host === 'local' ? { XDG_CACHE_HOME: join(workspace, 'user-cache'), HOME: workspace } : {};
    const result = await runStep({
      ...{ host, entry, cwd: workspace, inputs: step.inputs(), args: [step.name] },
      env: { ...env, ...trust, ...place, STEP_HOST: host, STEP_NAME: step.name },
    });
    // In whatever run, and whatever came of it; a host is told the secrets, which nobody sees.
    const { log, groups, annotations, outputs, summary, stderr, stdout } = result;
    const said = JSON.stringify([log, groups, annotations, outputs, summary, stderr, host === 'local' ? stdout : '']);
    for (const secret of SECRETS) expect(said).not.toContain(secret);
    const names = await readdir(workspace, { recursive: true });
    const kept = names.filter((name) => /runner-packages\/.+|\.partial$/.test(name));
    return { result, made: await step.made(workspace).catch(() => undefined), kept };
  });
}

const standard = () => ({ https_proxy: `http://${USER.replace('@', '%40')}@127.0.0.1:${proxy.port}`, no_proxy: '' });

describe.each(steps)('$name in a network with a proxy and a private authority', (step) => {
  it('asks through the proxy, and trusts the authority', async () => {
    const { result, made, kept } = await run(step, 'local', standard());
    expect([result.stderr, result.exitCode]).toEqual([expect.not.stringContaining('Cannot'), 0]);
    expect(made).toBe(1);
    expect(proxy.asked).toEqual([`${HOST}:443`]);
    expect(asked).toEqual([`GET ${step.path}`]);
    // In the one folder that all steps look into.
    const packages = kept.map((path) => path.replaceAll(sep, '/').replace(/^.*?runner-packages/, 'runner-packages'));
    expect(packages).toEqual(step.name === 'plan-images' ? [] : [`runner-packages/${sha256(runner)}.tar.gz`]);
  });

  it('does not take the certificate of an authority that it was not given, says so once, and keeps nothing', async () => {
    const { result, made, kept } = await run(step, 'local', standard(), false);
    expect(result.exitCode).not.toBe(0);
    const said = result.stdout + result.stderr;
    expect(said).toContain(
      `https://${HOST}${step.path.split('?')[0]}: its certificate is from an authority that this machine does not trust`,
    );
    expect(said.split('NODE_EXTRA_CA_CERTS')).toHaveLength(2);
    expect([made === 1, kept]).toEqual([false, []]);
    // Another try would not mend it.
    expect(proxy.asked).toEqual([`${HOST}:443`]);
    expect(asked).toEqual([]);
  });

  it('says that the proxy wants a password', async () => {
    const { result } = await run(step, 'local', { ...standard(), https_proxy: `http://127.0.0.1:${proxy.port}` });
    expect(result.exitCode).not.toBe(0);
    expect(result.stdout + result.stderr).toContain('the proxy wants a user name and password');
    expect(asked).toEqual([]);
  });
});

describe('the same rule on every runtime', () => {
  it.each<[string, HostKind, () => Record<string, string>]>([
    ['in GitHub Actions', 'github', standard],
    ['in Azure Pipelines', 'azure-pipelines', standard],
    [
      'in Azure Pipelines, by the agent’s own proxy',
      'azure-pipelines',
      () => ({
        AGENT_PROXYURL: `http://127.0.0.1:${proxy.port}/`,
        AGENT_PROXYUSERNAME: 'build',
        SECRET_AGENT_PROXYPASSWORD: 'ge@heim',
        VSTS_SECRET_VARIABLES: '["Agent.ProxyPassword"]',
        AGENT_PROXYBYPASSLIST: '["^https?://intern\\\\.example$"]',
      }),
    ],
  ])('%s', async (_, host, env) => {
    const { result, made } = await run(steps[0] as Step, host, env());
    expect(result.exitCode).toBe(0);
    expect([made, proxy.asked, asked]).toEqual([1, [`${HOST}:443`], ['GET /runner.tar.gz?sig=c2VjcmV0']]);
  });
});
