import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { smallDisk } from '../../../../test/hostile/image-files.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

const DEFINITION = `schema: vm-image/1
image: { id: web-runner, os: linux, arch: x64, generation: 2 }
source: { kind: debian, suite: bookworm, components: [main] }
build: { diskMiB: 2048, timeout: 30m }
steps:
  - packages: [curl]
tests:
  boot: { deadline: 5m, memoryMiB: 512, cpus: 1 }
  inVm:
    - { name: answers, shell: sh, file: answers.sh, timeout: 90s }
    - { name: drill, shell: bash, file: drill.sh, timeout: 1h, when: crash-drill }
outputs: [{ kind: directory, formats: [raw], version: auto }]
builders: [local]
provider: {}
`;

interface Place {
  readonly workspace: string;
  readonly said: string[];
  run(inputs: Partial<Parameters<typeof run>[0]>): ReturnType<typeof run>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('run-in-vm-step', async (workspace) => {
    await mkdir(join(workspace, 'web'));
    await writeFile(join(workspace, 'web/web.vmimage.yaml'), DEFINITION);
    await writeFile(join(workspace, 'web/answers.sh'), 'true\n');
    await writeFile(join(workspace, 'web/drill.sh'), 'kill -SEGV $$\n');
    await writeFile(join(workspace, 'image.raw'), smallDisk(1024 * 1024));
    const said: string[] = [];
    const context = contextIn(workspace, { log: { ...silentLog, info: (message) => said.push(message) } });
    const paths = { image: 'image.raw', definition: 'web/web.vmimage.yaml', outputFolder: 'out', cacheFolder: 'cache' };
    const raw: Readonly<Record<string, string>> = { ...paths, accelerator: 'tcg', dryRun: 'true' };
    const inputs = parseInputs(
      definition,
      (name) => raw[name],
      () => {},
    );
    await work({ workspace, said, run: (given) => run({ ...inputs, ...given }, context) });
  });
}

async function findingsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).findings.map(formatFinding);
}

test('a dry run says what would run, sets no output and writes nothing', () =>
  inWorkspace(async ({ workspace, said, run }) => {
    const outputs = await run({});
    expect(Object.values(outputs).every((value) => value === undefined)).toBe(true);
    expect(said).toEqual([
      `Would boot ${join(workspace, 'image.raw')} (raw) with 1 processor and 512 MiB of memory.`,
      'Would run test answers (at most 1 min 30 s).',
      `Would write the result to ${join(workspace, 'out')}.`,
    ]);
    expect((await readdir(workspace)).sort()).toEqual(['image.raw', 'web']);
  }));

test('a flag adds its tests in the order of the definition', () =>
  inWorkspace(async ({ said, run }) => {
    await run({ testFlags: ['crash-drill'] });
    expect(said.filter((line) => line.startsWith('Would run'))).toEqual([
      'Would run test answers (at most 1 min 30 s).',
      'Would run test drill (at most 1 h 0 min).',
    ]);
  }));

test('a flag that no test has is an input error with the nearest one', () =>
  inWorkspace(async ({ run }) => {
    expect(await findingsOf(run({ testFlags: ['crash-dril'] }))).toEqual([
      'no test of the definition has the flag crash-dril (did you mean crash-drill?)',
    ]);
  }));

test('all unusable variables are reported together', () =>
  inWorkspace(async ({ run }) => {
    expect(await findingsOf(run({ variables: ['A=1', 'B', '=c'] }))).toEqual([
      '"B" is not NAME=value (a name is A-Z, 0-9 and _)',
      '"" is not NAME=value (a name is A-Z, 0-9 and _)',
    ]);
  }));

test('without a definition the machine only has to get ready, and flags make no sense', () =>
  inWorkspace(async ({ said, run }) => {
    await run({ definition: undefined });
    expect(said.some((line) => line.startsWith('Would run'))).toBe(false);
    await expect(run({ definition: undefined, testFlags: ['x'] })).rejects.toThrow('test-flags: needs a definition');
  }));

test('an image that is none is refused before anything starts', () =>
  inWorkspace(async ({ workspace, run }) => {
    for (const [image, message] of [
      ['none.raw', `Cannot open the image ${join(workspace, 'none.raw')}`],
      ['web', `${join(workspace, 'web')} is not a file.`],
    ] as const) {
      const error = await run({ image, dryRun: false }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toContain(message);
      expect((error as InputError).hint).toMatch(/^give as image the path of a raw, VHD or qcow2 disk image/);
    }
    expect((await readdir(workspace)).sort()).toEqual(['image.raw', 'web']);
  }));

test('a dry run refuses an image that cannot boot, as the run would', () =>
  inWorkspace(async ({ workspace, run }) => {
    await writeFile(join(workspace, 'blank.raw'), Buffer.alloc(1024 * 1024));
    await expect(run({ image: 'blank.raw' })).rejects.toThrow('blank.raw has no GUID partition table');
  }));
