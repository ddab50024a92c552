import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import type { HostKind } from '../support/run-step.ts';
import { runFixture } from './run-fixture.ts';

it.each<[HostKind, RegExp]>([
  ['github', /^@actions\/(core|exec|io|http-client)$|^(undici|tunnel)$/],
  ['azure-pipelines', /^(azure-pipelines-task-lib|minimatch|brace-expansion|balanced-match|concat-map|semver|q)$/],
  ['local', /^$/],
])('a light step on %s loads its host library and no other package', async (host, expected) => {
  const folder = await mkdtemp(join(tmpdir(), 'packages-'));
  try {
    const file = join(folder, 'packages.json');
    const preload = pathToFileURL(join(import.meta.dirname, 'record-packages.ts')).href;
    const { exitCode } = await runFixture(host, [['output', 'a', 'b'], ['succeed']], {
      env: { FIXTURE_PACKAGES: file, NODE_OPTIONS: `--import=${preload}` },
    });
    const packages = JSON.parse(await readFile(file, 'utf8')) as string[];
    expect(packages.filter((name) => !expected.test(name))).toEqual([]);
    expect(packages.length > 0).toBe(host !== 'local');
    expect(exitCode).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
