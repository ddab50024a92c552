import { once } from 'node:events';
import { chmod, lchown, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { layRunnerTree } from '@bakehouse/runners/tree';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram, startProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { installGithubOnLinux } from '../../packages/runners/src/github/linux.ts';
import { testNeeding } from '../../test/support/test-needing.ts';
import { packRunnerStandIn } from './pack-runner-stand-in.ts';

const folder = import.meta.dirname;
const signal = new AbortController().signal;
const linuxTest = process.platform === 'linux' ? test : test.skip;
const shellcheckTest = await testNeeding([{ needs: 'shellcheck', package: 'shellcheck' }]);

test('The definition is valid, without a warning', async () => {
  const { definition, warnings } = await loadDefinition(join(folder, 'debian-runner.vmimage.yaml'), {});
  expect(warnings).toEqual([]);
  expect(definition.image.id).toBe('debian-runner');
  expect(definition.tests.inVm.map(({ name, when }) => [name, when])).toEqual([
    ['image', undefined],
    ['crash-drill', 'crash-drill'],
  ]);
});

test('The package is made from runner-stand-in, byte for byte, and the definition pins it', async () => {
  const packed = await packRunnerStandIn();
  expect(sha256(await readFile(join(folder, 'runner-stand-in.tar.gz')))).toBe(sha256(packed));
  expect(await readFile(join(folder, 'debian-runner.vmimage.yaml'), 'utf8')).toContain(`sha256: ${sha256(packed)}\n`);
});

shellcheckTest('shellcheck finds nothing in the scripts', async () => {
  const scripts = ['scripts', 'tests', 'runner-stand-in', 'runner-stand-in/bin'].map(async (name) =>
    (await readdir(join(folder, name), { withFileTypes: true }))
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name)),
  );
  const { stdout } = await runProgram('check the scripts', ['shellcheck', '-S', 'style', ...(await Promise.all(scripts)).flat()], {
    allowFailure: true,
  });
  expect(stdout).toBe('');
});

linuxTest('The bootstrap script configures the stand-in, which listens until it is told to end', () =>
  withTemporaryFolder('stand-in', async (place) => {
    await chmod(place, 0o755);
    const root = join(place, 'tree', 'opt', 'actions-runner');
    const user = process.getuid?.() === 0 ? 'nobody' : userInfo().username;
    const file = join(folder, 'runner-stand-in.tar.gz');
    const runner = { platform: 'github-linux', version: '0.1.0', user, root: '/opt/actions-runner', labels: ['debian'] } as const;
    const source = { file, sha256: sha256(await readFile(file)) };
    await layRunnerTree({ ...runner, package: source }, join(place, 'tree'), { log: silentLog, signal, cacheFolder: join(place, 'cache') });
    // What systemd-tmpfiles does at boot; 65534 is nobody.
    if (user === 'nobody') {
      for (const path of ['.', ...(await readdir(root, { recursive: true }))]) await lchown(join(root, path), 65534, 65534);
    }
    const bootstrap = join(place, 'bootstrap.sh');
    const { files } = installGithubOnLinux({ ...runner, root }, [join(place, 'env')]);
    await writeFile(bootstrap, files.find(({ name }) => name === 'bootstrap.sh')?.content ?? '');
    const github = createServer((_request, response) => response.writeHead(201).end('{"token":"T0KEN"}')).listen(0, '127.0.0.1');
    await once(github, 'listening');
    const lines: string[] = [];
    try {
      await new Promise<void>((resolve, reject) => {
        const url = `http://127.0.0.1:${(github.address() as AddressInfo).port}`;
        const program = startProgram(['bash', bootstrap], {
          env: { GH_SCOPE: 'org', GH_OWNER: 'acme', GH_PAT: 'canary', GH_SERVER_URL: url },
          onLine(line) {
            lines.push(line);
            if (line.startsWith('Listening for Jobs')) void program.stop();
          },
        });
        void program.exited.then(({ exitCode }) =>
          exitCode === 0 ? resolve() : reject(new Error(`exit code ${exitCode}: ${lines.join('\n')}`)),
        );
      });
    } finally {
      github.close();
    }
    expect(lines.join('\n')).toMatch(/Stand-in runner gh-\S+ configured for http:\/\/127\.0\.0\.1:\d+\/acme; nothing was contacted/);
    expect(lines.join('\n')).not.toMatch(/T0KEN|canary/);
    expect(JSON.parse(await readFile(join(root, '.runner'), 'utf8'))).toMatchObject({ ephemeral: true, workFolder: '_work' });
  }),
);
