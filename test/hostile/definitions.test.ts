// Definitions that are too large, too deep or stand for too much: packages/image-definition/src/hostile-definitions.test.ts.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, InputError } from '@bakehouse/core/errors';
import { findDefinitions, loadDefinition } from '@bakehouse/image-definition/load';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readPipelineFiles } from '../../packages/drift/src/pipeline-files.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { countHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

const COUNT = mutationCount();
const patternHeld = countHeld('patterns that are made to cost much');
let loaded = 0;
let slowest = 0;
const held = countHeld('mutated definitions', () => `${loaded.toLocaleString('en-US')} loaded, worst ${Math.ceil(slowest)} ms`);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-definitions-'));
  for (const name of ['tests', 'files']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'tests', 'a'.repeat(100)), '');
  await writeFile(join(folder, 'tests/smoke.sh'), 'true');
  await writeFile(join(folder, 'files/motd'), 'hello {NAME}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const definition = (file: string) => `schema: vm-image/1
image: {id: debian-runner, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
variables: {NAME: x}
steps:
  - packages: [curl]
  - file: {from: files/motd, to: /etc/motd, template: true}
  - script: {inline: ['echo {NAME}'], shell: bash}
tests:
  inVm:
    - {file: ${JSON.stringify(file)}, shell: bash}
`;

const PATTERNS = [
  `tests/${'*a'.repeat(40)}b`,
  `tests/${'*a'.repeat(1500)}b`,
  `tests/${'+(a|aa)'.repeat(200)}b*`,
  `tests/${'*(*(*(a|aa)|aaa)|aaaa)'.repeat(20)}b`,
  `${'**/'.repeat(500)}*b`,
  `tests/${'{a,b}'.repeat(9)}*c`,
];

describe('S9: a pattern costs little, whatever it is', () => {
  it.each(PATTERNS)('of a test: %.20s…', async (pattern) => {
    const file = join(folder, 'x.vmimage.yaml');
    await writeFile(file, definition(pattern));
    const start = cpuTime();
    const refused = { findings: [{ message: expect.stringContaining('matches no file') }] };
    await patternHeld(() => expect(loadDefinition(file)).rejects.toMatchObject(refused));
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it.each(PATTERNS)('of definitions and of pipelines: %.20s…', async (pattern) => {
    const start = cpuTime();
    await patternHeld(() => expect(findDefinitions([pattern], folder)).rejects.toThrow('There are no such definitions.'));
    await patternHeld(() => expect(readPipelineFiles(folder, [pattern], true)).rejects.toThrow('There are no such workflows.'));
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it.each([
    ['*'.repeat(5000), 'is longer than 4096 characters'],
    [`*${'{a,b}'.repeat(20)}`, 'stands for more than 1000 patterns'],
  ])('or is refused where it is written: %.20s…', async (pattern, problem) => {
    const file = join(folder, 'x.vmimage.yaml');
    await writeFile(file, definition(`tests/${pattern}`));
    const refused = { findings: [{ message: expect.stringContaining(problem) }] };
    await expect(loadDefinition(file)).rejects.toMatchObject({ findings: [{ line: 12, message: expect.stringContaining(problem) }] });
    await expect(findDefinitions([pattern], folder)).rejects.toMatchObject(refused);
    await expect(readPipelineFiles(folder, [pattern], false)).rejects.toThrow(problem);
  });

  it('and a cancelled run stops in every search', async () => {
    const file = join(folder, 'x.vmimage.yaml');
    await writeFile(file, definition('tests/*.sh'));
    const signal = AbortSignal.abort();
    await expect(loadDefinition(file, { signal })).rejects.toBeInstanceOf(CancelledError);
    await expect(findDefinitions(['**/*.yaml'], folder, signal)).rejects.toBeInstanceOf(CancelledError);
    await expect(findDefinitions(['.'], folder, signal)).rejects.toBeInstanceOf(CancelledError);
    await expect(readPipelineFiles(folder, ['**/*.yaml'], false, signal)).rejects.toBeInstanceOf(CancelledError);
  });
});

it(`${COUNT} mutated definitions: each is loaded, or refused with what is wrong in it, in a moment`, async () => {
  const file = join(folder, 'x.vmimage.yaml');
  const original = Buffer.from(definition('tests/*.sh'));
  for (const { seed, bytes } of mutations(original, { seed: 1, count: COUNT })) {
    await writeFile(file, bytes);
    const start = cpuTime();
    await held(async () => {
      try {
        await loadDefinition(file);
        loaded++;
      } catch (error) {
        if (!(error instanceof InputError)) throw new Error(`seed ${seed}`, { cause: error });
      }
    });
    slowest = Math.max(slowest, cpuTime() - start);
  }
  expect(loaded).toBeGreaterThan(0);
  expect(loaded).toBeLessThan(COUNT);
  expect(slowest).toBeLessThan(10_000);
}, 900_000);
