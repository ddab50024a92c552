import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { proxyFor, type Variables } from '@bakehouse/net/proxy';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnvHttpProxyAgent } from 'undici';
import { runStep } from '../support/run-step.ts';
import { hosts, runFixture } from './run-fixture.ts';

const targets = [
  'https://example.com/a',
  'http://example.com/a',
  'https://sub.example.com:8443/',
  'http://notexample.com/',
  'http://localhost:3000/',
  'http://127.0.0.1/',
  'http://[::1]:80/',
  'https://EXAMPLE.org/',
];

describe('the proxy of a request', () => {
  const saved = { ...process.env };
  afterEach(() => {
    process.env = { ...saved };
  });

  it.each<[string, Variables]>([
    ['nothing', {}],
    ['https_proxy only', { https_proxy: 'http://p:3128' }],
    ['both in upper case', { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://q:2' }],
    ['lower case over upper case', { https_proxy: 'http://low:1', HTTPS_PROXY: 'http://up:2' }],
    ['user and password', { https_proxy: 'http://us%40er:p%3Ass@p:3128', http_proxy: 'http://u@p:1' }],
    ['addresses without scheme', { http_proxy: 'proxy.example', https_proxy: 'proxy.example' }],
    ['a host in no_proxy', { https_proxy: 'http://p:1', http_proxy: 'http://p:1', no_proxy: 'example.com' }],
    ['a domain in NO_PROXY', { https_proxy: 'http://p:1', http_proxy: 'http://p:1', NO_PROXY: ' .example.net , example.ORG' }],
    ['host and port in no_proxy', { https_proxy: 'http://p:1', http_proxy: 'http://p:1', no_proxy: 'sub.example.com:8443,example.com:80' }],
    ['everything in no_proxy', { https_proxy: 'http://p:1', no_proxy: '*' }],
  ])('is what @actions/http-client takes, with %s', (_, variables) => {
    process.env = { ...variables };
    for (const target of targets) {
      const theirs = getProxyUrl(new URL(target));
      const expected = theirs && {
        url: `${theirs.protocol}//${theirs.host}`,
        username: theirs.username || undefined,
        password: theirs.password || undefined,
      };
      expect([target, proxyFor(new URL(target), process.env)]).toEqual([target, expected]);
    }
  });

  it.each<[string, Variables]>([
    ['nothing', {}],
    ['https_proxy only', { https_proxy: 'http://p:1' }],
    ['http_proxy only, which is for https as well', { http_proxy: 'http://p:1' }],
    ['lower case over upper case', { http_proxy: 'http://low:1', HTTP_PROXY: 'http://up:2' }],
    ['a host', { HTTP_PROXY: 'http://p:1', no_proxy: 'example.com' }],
    ['a domain, which is also its own host', { HTTP_PROXY: 'http://p:1', no_proxy: '.example.com' }],
    ['all below a domain', { HTTP_PROXY: 'http://p:1', no_proxy: '*.example.com' }],
    ['host and port', { HTTP_PROXY: 'http://p:1', no_proxy: 'example.com:80 sub.example.com:1' }],
    ['a list with blanks', { HTTP_PROXY: 'http://p:1', no_proxy: 'a,example.org  sub.example.com' }],
    ['everything', { HTTP_PROXY: 'http://p:1', no_proxy: 'a,*' }],
  ])('is one where undici’s EnvHttpProxyAgent has one, with %s', (_, variables) => {
    process.env = { ...variables };
    for (const target of targets.filter((address) => !/localhost|127|::1/.test(address))) {
      let theirs: 'a proxy' | 'none' | undefined;
      const agent = new EnvHttpProxyAgent({
        factory(_origin, { connect }: { connect?: unknown }) {
          theirs = connect === undefined ? 'none' : 'a proxy';
          throw new Error('not to be sent');
        },
      });
      agent.dispatch({ origin: new URL(target).origin, path: '/', method: 'GET' }, { onRequestStart() {}, onResponseError() {} });
      expect([target, proxyFor(new URL(target), process.env) === undefined ? 'none' : 'a proxy']).toEqual([target, theirs]);
    }
  });

  it.each(['http://localhost:3000/', 'http://127.0.0.1/', 'http://[::1]:80/', 'http://169.254.169.254/metadata'])(
    'is never asked for %s, which is another place for every machine',
    (target) => {
      expect(proxyFor(new URL(target), { http_proxy: 'http://p:1', no_proxy: '' })).toBeUndefined();
    },
  );

  it('may be one for all', () => {
    const variables = { ALL_PROXY: 'http://all:1', http_proxy: 'http://plain:2' };
    const [secure, plain] = ['https://example.com', 'http://example.com'].map((target) => proxyFor(new URL(target), variables)?.url);
    expect([secure, plain]).toEqual(['http://all:1', 'http://plain:2']);
  });

  it('may be written as host:port', () => {
    const proxy = proxyFor(new URL('http://example.com'), { http_proxy: 'proxy.example:3128' });
    expect(proxy?.url).toBe('http://proxy.example:3128');
  });

  it.each(['socks5://p:1', 'http://', '::'])('is refused without being shown when the variable holds %s', (value) => {
    const refused = () => proxyFor(new URL('https://example.com'), { https_proxy: value });
    expect(refused).toThrow('The environment variable https_proxy is not the address of an HTTP proxy.');
  });
});

describe('the proxy of the Azure Pipelines agent', () => {
  const agent = {
    AGENT_PROXYURL: 'http://proxy.example:3128/',
    AGENT_PROXYUSERNAME: 'CORP\\build',
    SECRET_AGENT_PROXYPASSWORD: 'ge@heim 1%',
    VSTS_SECRET_VARIABLES: '["Agent.ProxyPassword"]',
    AGENT_PROXYBYPASSLIST: JSON.stringify(['^https?://intern\\.example$', '.*\\.corp\\.example', 'build-\\d+']),
  };
  const address = 'http://CORP%5Cbuild:ge%40heim%201%25@proxy.example:3128';

  it('reaches libraries and child processes in the standard variables', async () => {
    const { report } = await runFixture('azure-pipelines', [['remove-secrets'], ['report', { childVariables: true }]], { env: agent });
    const { childVariables } = report;
    for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'])
      expect([name, childVariables[name]]).toEqual([name, address]);
    expect(childVariables['no_proxy']).toBe('intern.example,.corp.example');
    expect(childVariables['NO_PROXY']).toBe('intern.example,.corp.example');
  });

  it.each([
    ['a secret variable', agent],
    [
      'a plain variable',
      { ...agent, SECRET_AGENT_PROXYPASSWORD: undefined, AGENT_PROXYPASSWORD: 'ge@heim 1%', VSTS_SECRET_VARIABLES: '[]' },
    ],
  ])('has its password masked before anything shows it, when it is %s', async (_, env) => {
    const { masks, stdout } = await runFixture('azure-pipelines', [['succeed']], { env });
    expect(masks).toEqual(['ge@heim 1%', 'ge%40heim%201%25']);
    const [first, second] = stdout.split('\n');
    expect([first, second]).toEqual(['##vso[task.setsecret]ge@heim 1%AZP25', '##vso[task.setsecret]ge%AZP2540heim%AZP25201%AZP2525']);
  });

  it('may have a password in its address, and there a per cent sign that nobody has encoded', async () => {
    const env = { AGENT_PROXYURL: 'http://build:geheim100%@proxy.example:3128' };
    const { masks, result } = await runFixture('azure-pipelines', [['succeed']], { env });
    expect(result).toBe('succeeded');
    expect(new Set(masks)).toEqual(new Set(['geheim100%']));
  });

  it('does not replace what the user has set', async () => {
    const env = { ...agent, https_proxy: 'http://mine:1', NO_PROXY: 'localhost' };
    const { report } = await runFixture('azure-pipelines', [['report', { childVariables: true }]], { env });
    expect(report.childVariables).toMatchObject({ https_proxy: 'http://mine:1', http_proxy: address });
    expect(report.childVariables['no_proxy']).toBe('localhost,intern.example,.corp.example');
  });
});

it.each(hosts.filter((host) => host !== 'azure-pipelines'))('on %s child processes inherit the proxy of the machine', async (host) => {
  const env = { https_proxy: 'http://p:1', no_proxy: 'a,b' };
  const { report } = await runFixture(host, [['remove-secrets'], ['report', { childVariables: true, proxyTargets: targets }]], { env });
  expect(report.childVariables).toMatchObject(env);
  expect(report.proxies[0]).toBe('http://p:1');
});

describe('the client for GitHub', () => {
  let server: Server;
  let requests: string[];
  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.setHeader('content-type', 'application/json');
      response.end('{"id":4711}');
    });
    server.on('connect', (request, socket) => {
      requests.push(`CONNECT ${request.url}`);
      const upstream = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(upstream).pipe(socket);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const entry = join(import.meta.dirname, 'github-client-step.ts');

  it('talks to the server of the run and knows the run', async () => {
    const { port } = server.address() as AddressInfo;
    const { stdout } = await runStep({ host: 'github', entry, env: { GITHUB_API_URL: `http://127.0.0.1:${port}/api/v3` } });
    expect(requests).toEqual(['GET /api/v3/repos/octo/images token a-token']);
    expect(JSON.parse(stdout)).toMatchObject({ repo: { owner: 'octo', repo: 'images' }, event: 'push', answer: { id: 4711 } });
  });

  it('goes through the proxy', async () => {
    const { port } = server.address() as AddressInfo;
    const env = { GITHUB_API_URL: 'http://github.invalid', http_proxy: `http://127.0.0.1:${port}` };
    const { exitCode } = await runStep({ host: 'github', entry, env });
    expect(exitCode).toBe(0);
    expect(requests).toEqual(['CONNECT github.invalid:80', 'GET /repos/octo/images token a-token']);
  });
});
