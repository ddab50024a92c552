import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { lockFolder } from '@bakehouse/system/folder-lock';
import { expect, jest, test } from '@jest/globals';
import { StandIns } from '../../../builders/test/stand-ins.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition as planDefinition } from '../plan-images/definition.ts';
import { run as planImages } from '../plan-images/run.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

// Starts Azurite twice, and builds.
jest.setTimeout(300_000);

const DEFINITION = `schema: vm-image/1
image: {id: one, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
builders: [packer]
build: {diskMiB: 768}
steps: []
provider: {packer: {template: template.json, variables: {story: well}}}
tests: {inVm: []}
outputs: [{kind: directory, formats: [raw], version: auto}]
`;

const inputs = parseInputs(
  definition,
  (name) => ({ definitions: 'images' })[name],
  () => {},
);

async function bake(workspace: string, said: string[]): Promise<Readonly<Record<string, unknown>>> {
  const log = { ...silentLog, info: (message: string) => void said.push(message) };
  // The disk of the stand-in boots nowhere.
  return run(inputs, contextIn(workspace, { log })).catch((error: unknown) => {
    if (error instanceof OutcomeError) return error.outputs;
    throw error;
  });
}

test('Two bakes in one folder build once and give out one version: the second waits, says for whom, and goes on from there', () =>
  withTemporaryFolder('two-bakes', async (workspace) => {
    const standIns = new StandIns(join(workspace, 'bin'));
    await standIns.add('packer');
    try {
      await mkdir(join(workspace, 'images'));
      await writeFile(join(workspace, 'images/one.vmimage.yaml'), DEFINITION);
      await writeFile(join(workspace, 'images/template.json'), '{"variables": {"story": ""}, "builders": []}');
      const said: [string[], string[]] = [[], []];
      const outputs = await Promise.all(said.map((lines) => bake(workspace, lines)));
      expect(await standIns.builds('packer')).toBe(1);
      expect(outputs.map(({ versions }) => versions)).toEqual(['{"one":"1.0.0"}', '{"one":"1.0.0"}']);
      expect(outputs.map(({ built }) => built).sort()).toEqual([0, 1]);
      const waiting = said.flat().filter((line) => line.startsWith('Waiting for '));
      const place = join(workspace, '.bakehouse');
      expect(waiting).toContainEqual(expect.stringMatching(/^Waiting for process \d+ on \S+ \(since \S+\), which works on /));
      expect(waiting.some((line) => line.endsWith(`which works on ${place}.`))).toBe(true);
      expect(await readdir(place)).not.toContainEqual(expect.stringMatching(/^\.lock-/));
    } finally {
      standIns.restore();
    }
  }));

test('A bake that is cancelled while it builds says so to the next plan, which has the image built', () =>
  withTemporaryFolder('two-bakes', async (workspace) => {
    const standIns = new StandIns(join(workspace, 'bin'));
    await standIns.add('packer');
    try {
      await mkdir(join(workspace, 'images'));
      await writeFile(join(workspace, 'images/one.vmimage.yaml'), DEFINITION.replace('story: well', 'story: slow'));
      await writeFile(join(workspace, 'images/template.json'), '{"variables": {"story": ""}, "builders": []}');
      const stop = new AbortController();
      const output = (line: string) => line.includes('It takes its time') && stop.abort();
      const log = { ...silentLog, output, info: output, debug: output };
      await expect(run(inputs, contextIn(workspace, { log, signal: stop.signal }))).rejects.toMatchObject({ name: 'CancelledOutcome' });
      const plan = await planImages(
        parseInputs(
          planDefinition,
          (name) => ({ definitions: 'images' })[name],
          () => {},
        ),
        contextIn(workspace),
      );
      expect(JSON.parse(String(plan.imagesToBuild))).toHaveLength(1);
      const [state = ''] = await Promise.all(
        (await readdir(join(workspace, '.bakehouse'), { recursive: true }))
          .filter((path) => /builds.one.[0-9a-f]{12}/.test(path))
          .map((path) => readFile(join(workspace, '.bakehouse', path), 'utf8').catch(() => '')),
      );
      expect(state).toContain('"phase":"cancelled"');
    } finally {
      standIns.restore();
    }
  }));

test('A bake that waits for another can be cancelled, and a dry run does not wait', () =>
  withTemporaryFolder('two-bakes', async (workspace) => {
    await writeFile(join(workspace, 'images.vmimage.yaml'), DEFINITION.replace('builders: [packer]\n', '').replace(/^provider.*\n/m, ''));
    const lock = await lockFolder(join(workspace, '.bakehouse'), { wait: 0, log: silentLog, signal: new AbortController().signal });
    const given = (more: Record<string, string>) =>
      parseInputs(
        definition,
        (name) => ({ definitions: 'images.vmimage.yaml', ...more })[name],
        () => {},
      );
    const abort = new AbortController();
    const log = { ...silentLog, info: () => abort.abort() };
    await expect(run(given({}), contextIn(workspace, { log, signal: abort.signal }))).rejects.toMatchObject({ name: 'CancelledError' });
    expect(await run(given({ dryRun: 'true' }), contextIn(workspace))).toMatchObject({ built: 0 });
    await lock.release();
  }));
