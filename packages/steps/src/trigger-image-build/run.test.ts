import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { StepContext } from '@bakehouse/core/step';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { run as prepare } from '../prepare-artifacts/run.ts';
import { NOBODY } from '../shared/sign-in-inputs.ts';
import { run } from './run.ts';

const DEFINITION = `schema: vm-image/1
image: { id: web-runner, os: linux, arch: x64, generation: 2 }
variables: { GREETING: hello }
source: { kind: debian, suite: bookworm, components: [main] }
build: { diskMiB: 2048, timeout: 30m }
steps:
  - packages: [curl]
  - file: { from: motd, to: /etc/motd, mode: "0600", template: true }
  - script: { shell: bash, file: setup.sh, env: { NAME: "it's" } }
tests:
  boot: { deadline: 5m, memoryMiB: 512, cpus: 1 }
  inVm: []
outputs: [{ kind: directory, formats: [vhd], version: auto }]
builders: [local]
provider: {}
`;

let workspace: string;
let said: string[];

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'trigger-'));
  said = [];
  await writeFile(join(workspace, 'web.vmimage.yaml'), DEFINITION);
  await writeFile(join(workspace, 'motd'), '{GREETING}\n');
  await writeFile(join(workspace, 'setup.sh'), 'true\n');
  await prepare({ definition: 'web.vmimage.yaml', variables: [], outputFolder: 'artifacts', dryRun: false }, context());
});
afterEach(() => rm(workspace, { recursive: true }));

function context(overrides: Partial<StepContext> = {}): StepContext {
  return contextIn(workspace, { log: { ...silentLog, info: (message) => void said.push(message) }, ...overrides });
}

const trigger = (
  inputs: { builder?: 'auto' | 'local' | 'packer'; variables?: string[]; artifacts?: string; dryRun?: boolean } = {},
  overrides: Partial<StepContext> = {},
) =>
  run(
    {
      definition: 'web.vmimage.yaml',
      variables: [],
      artifacts: 'artifacts/web-runner',
      builder: 'auto',
      lockFile: 'vmimage.lock.json',
      outputFolder: 'builds',
      cacheFolder: 'cache',
      rebuild: false,
      onError: 'cleanup',
      verify: true,
      dryRun: true,
      ...{ stateStore: 'state', wait: false, stopAfter: '330m', deadline: undefined, connectionString: undefined },
      ...{ azureSubscriptionId: undefined, azureResourceGroup: undefined, azureEndpoint: undefined, ...NOBODY },
      ...inputs,
    },
    context(overrides),
  );

describe('trigger-image-build', () => {
  it('says in a dry run what it would build, and writes nothing', async () => {
    const before = await readdir(workspace);
    expect(Object.values(await trigger())).toEqual(Array(6).fill(undefined));
    expect(said.join('\n')).toContain('Would build web-runner with local, in at most 30m:');
    expect(said.join('\n')).toContain(`${join(workspace, 'builds', 'web-runner')}: raw, vhd, build.json, build.log`);
    expect(await readdir(workspace)).toEqual(before);
  });

  it('refuses artifacts that were prepared from another state of the definition', async () => {
    await expect(trigger({ variables: ['GREETING=bye'] })).rejects.toThrow('were prepared from another state of the definition');
    await writeFile(join(workspace, 'setup.sh'), 'false\n');
    await expect(trigger()).rejects.toThrow('were prepared from another state of the definition');
  });

  it('names every artifact that has changed since', async () => {
    await writeFile(join(workspace, 'artifacts', 'web-runner', 'tree', '01', 'motd'), 'howdy\n');
    await rm(join(workspace, 'artifacts', 'web-runner', 'tree', '02', 'setup.sh'));
    const error: unknown = await trigger().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(error instanceof InputError ? error.findings.map(({ file }) => file?.split('/tree/')[1]) : []).toEqual([
      '01/motd',
      '02/setup.sh',
    ]);
  });

  it('refuses a folder without artifacts', async () => {
    await expect(trigger({ artifacts: '.' })).rejects.toThrow('holds no prepared artifacts');
  });

  it('refuses a builder that the definition does not name', async () => {
    await expect(trigger({ builder: 'packer' })).rejects.toMatchObject({
      findings: [{ line: 14, message: 'builders: the image is to be built with packer, and the definition names local' }],
    });
  });

  describe('with a Packer template that gets a secret', () => {
    async function preparePacker(): Promise<void> {
      const packer =
        'secrets: { db: { from: environment, name: DB } }\nprovider: { packer: { template: t.json, variables: { password: kv_db } } }\n';
      const text = DEFINITION.replace('builders: [local]', 'builders: [packer]').replace('provider: {}\n', packer);
      await writeFile(join(workspace, 'web.vmimage.yaml'), text);
      await writeFile(join(workspace, 't.json'), '{"variables": {"password": ""}, "builders": []}');
      await prepare({ definition: 'web.vmimage.yaml', variables: [], outputFolder: 'artifacts', dryRun: false }, context());
    }

    it('says at which line the secret is that is missing in the environment, before it builds', async () => {
      await preparePacker();
      const error: unknown = await trigger({ dryRun: false }).catch((reason: unknown) => reason);
      const message: unknown = expect.stringContaining('the environment variable DB, which holds the secret db, is not set');
      expect((error as InputError).findings).toEqual([expect.objectContaining({ line: 15, column: 16, message })]);
    });

    it('needs no secret in a dry run, and says from where the build takes them', async () => {
      await preparePacker();
      await trigger();
      expect(said.join('\n')).toContain('from the template t.json\n  with the secrets db from the environment variable DB\n');
    });

    it('refuses in a dry run what the template does not declare', async () => {
      await preparePacker();
      await writeFile(join(workspace, 't.json'), '{"variables": {"pasword": ""}, "builders": []}');
      await expect(trigger()).rejects.toMatchObject({
        findings: [{ line: 16, message: 'the Packer template declares no variable password' }],
      });
    });
  });

  it.each(['azure-image-builder', 'aib'])('asks the builder that is named what it can build: %s', async (written) => {
    await writeFile(join(workspace, 'web.vmimage.yaml'), DEFINITION.replace('builders: [local]', `builders: [${written}]`));
    const message = expect.stringContaining('Azure Image Builder starts from marketplace, gallery or managed, not debian');
    await expect(trigger()).rejects.toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ line: 4, message })]) });
  });

  it.each([
    ['packer-gce', 'packer-gce'],
    ['packer-aws', 'packer-aws'],
  ])('refuses a builder by name that it cannot run: %s', async (written, name) => {
    await writeFile(join(workspace, 'web.vmimage.yaml'), DEFINITION.replace('builders: [local]', `builders: [${written}]`));
    const message = expect.stringContaining(`nothing here builds an image with ${name}`);
    await expect(trigger()).rejects.toMatchObject({ findings: [{ line: 14, column: 12, message }] });
  });
});
