import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { describeFailure } from '../../packages/cli/src/failure.ts';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { definition } from '../../packages/steps/src/plan-images/definition.ts';
import { run } from '../../packages/steps/src/plan-images/run.ts';
import { reportHeld } from './held.ts';
import { CANARY, payloads } from './payloads.ts';

type Json = Record<string, unknown>;

/** A definition with everything in it that a payload may stand in. */
const whole = () => ({
  schema: 'vm-image/1',
  image: { id: 'small', os: 'linux', arch: 'x64', description: 'd', names: { container: 'c', pool: 'p', key: 'k', poolImage: 'i' } },
  variables: { NAME: 'value' },
  tags: { team: 'x' },
  secrets: { token: { from: 'environment', name: 'TOKEN' } },
  source: { kind: 'debian', suite: 'bookworm', components: ['main'], mirror: 'https://deb.example/debian' },
  build: { diskMiB: 2048, timeout: '30m', region: 'r', size: 's' },
  steps: [
    { packages: ['curl'] },
    { file: { from: 'motd', to: '/etc/motd', mode: '0644' } },
    { script: { shell: 'bash', file: 'setup.sh', env: { NAME: 'value' } } },
  ],
  tests: { boot: { deadline: '5m', checks: [{ command: 'true' }] }, inVm: [{ name: 'one', file: 'test.sh' }] },
  outputs: [{ kind: 'directory', formats: ['raw'], version: '1.0.0' }],
  builders: ['local'],
});

/** Where a payload is put: the path to the field, `*` for the name of a key in it. */
const FIELDS: readonly string[] = [
  'image.id',
  'image.description',
  'image.os',
  'image.names.container',
  'image.names.pool',
  'variables.NAME',
  'variables.*',
  'tags.team',
  'tags.*',
  'secrets.token.name',
  'source.suite',
  'source.components.0',
  'source.mirror',
  'build.timeout',
  'build.region',
  'steps.0.packages.0',
  'steps.1.file.from',
  'steps.1.file.to',
  'steps.1.file.mode',
  'steps.2.script.file',
  'steps.2.script.env.NAME',
  'tests.inVm.0.file',
  'outputs.0.version',
];

function withPayload(field: string, payload: string): Json {
  const made: Json = whole();
  const keys = field.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((value, key) => value[key] as Json, made);
  holder[last === '*' ? payload : last] = payload;
  return made;
}

/** What a definition may bring about in its workspace. */
const OURS = ['.bakehouse', 'image.vmimage.yaml', 'motd', 'setup.sh', 'test.sh'];

test('A payload in any field of a definition is refused as input or is text, when images are planned', () =>
  withTemporaryFolder('fields', async (workspace) => {
    for (const name of ['motd', 'setup.sh', 'test.sh']) await writeFile(join(workspace, name), 'true\n');
    const context = contextIn(workspace);
    const inputs = parseInputs(
      definition,
      (name) => ({ definitions: 'image.vmimage.yaml' })[name],
      () => {},
    );
    await writeFile(join(workspace, 'image.vmimage.yaml'), JSON.stringify(whole()));
    expect(await run(inputs, context)).toMatchObject({ imagesToBuild: '["small"]' });

    const broken: string[] = [];
    let planned = 0;
    const tried = payloads.slice(0, 25).flatMap((payload) => FIELDS.map((field) => ({ payload, field })));
    for (const { payload, field } of tried) {
      // JSON is YAML, and keeps each sign as it is.
      await writeFile(join(workspace, 'image.vmimage.yaml'), JSON.stringify(withPayload(field, payload)));
      const kind = await run(inputs, context).then(
        () => 'planned',
        (error: unknown) => String(describeFailure('plan-images', error).details['kind']),
      );
      if (kind === 'planned') planned++;
      if (!['planned', 'input', 'user'].includes(kind)) broken.push(`${kind}: ${field} with ${JSON.stringify(payload)}`);
      const there = await readdir(workspace);
      if (there.some((name) => !OURS.includes(name))) broken.push(`${there.join()}: ${field} with ${JSON.stringify(payload)}`);
    }
    const files = await readdir(workspace, { recursive: true });
    expect(files.filter((path) => path.includes(CANARY))).toEqual([]);
    const held = tried.length - broken.length;
    reportHeld('definitions with a payload in one of 23 fields', tried.length, held, `${planned} planned as text, the rest refused`);
    expect(broken).toEqual([]);
    expect(tried).toHaveLength(575);
    // Neither all nor none: otherwise the definition itself would have been looked at, and not its fields.
    expect(planned).toBeGreaterThan(100);
    expect(planned).toBeLessThan(500);
  }));
