import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InputsOf, parseInputs, type StepDefinition } from '@bakehouse/core/step';
import { toCamelCase } from '@bakehouse/core/text';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import type { RegisteredStep } from '@bakehouse/steps/registered-step';
import { steps } from '@bakehouse/steps/registry';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseStepArguments } from '../../packages/cli/src/arguments.ts';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { allDefinitions } from './definitions.ts';

const root = join(import.meta.dirname, '..', '..');
const definitions = await allDefinitions();

/** The inputs of the three examples of use in a step's README, as the runtimes read them. */
async function examplesOf(definition: StepDefinition): Promise<Record<'github' | 'azure' | 'local', ReadonlyMap<string, string>>> {
  const readme = await readFile(join(root, 'actions', definition.name, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```(?:yaml|sh)\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  expect(blocks).toHaveLength(3);
  const [github = '', azure = '', shell = ''] = blocks;
  const [, name, ...words] = [...shell.trim().matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
  expect(name).toBe(definition.name);
  return {
    github: texts(parse(github)[0].with, toCamelCase),
    azure: texts(parse(azure)[0].inputs, (one) => one),
    local: parseStepArguments(definition, words),
  };
}

function texts(given: Readonly<Record<string, unknown>> | undefined, spell: (name: string) => string): ReadonlyMap<string, string> {
  return new Map(Object.entries(given ?? {}).map(([name, value]) => [spell(name), String(value)]));
}

/** As the real parser takes them. */
function parsed<D extends StepDefinition>(definition: D, given: ReadonlyMap<string, string>): { inputs: InputsOf<D>; warnings: string[] } {
  const warnings: string[] = [];
  const read = (name: string) => given.get(name);
  const inputs = parseInputs(definition, read, (warning) => void warnings.push(warning), {
    givenBlank: (name) => (given.get(name)?.trim() === '' ? { hint: '' } : undefined),
    replacesMacros: true,
  });
  return { inputs, warnings };
}

describe.each(definitions.map((definition) => [definition.name, definition] as const))('the examples of use of %s', (_, definition) => {
  it('are taken by the parser on every runtime, and mean the same on each', async () => {
    const examples = await examplesOf(definition);
    const { inputs, warnings } = parsed(definition, examples.github);
    expect(warnings).toEqual([]);
    for (const given of Object.values(examples)) {
      expect([...given.keys()].filter((name) => !Object.hasOwn(definition.inputs, name))).toEqual([]);
      expect(parsed(definition, given).inputs).toEqual(inputs);
    }
  });
});

const NAMES_A_STORE = ['accountUrl', 'connectionString', 'sas', 'emulator'];
/** They end in an emulator, or in an error, unless they say where. */
const NEED_A_STORE = ['upload-blob', 'download-blob', 'bake'];

it.each(NEED_A_STORE)('the examples of use of %s say which store is meant', async (name) => {
  const definition = definitions.find((one) => one.name === name) as StepDefinition;
  const store = [name === 'bake' ? 'emulator' : 'accountUrl'];
  for (const given of Object.values(await examplesOf(definition))) expect(NAMES_A_STORE.filter((input) => given.has(input))).toEqual(store);
});

it('every workflow and pipeline of the examples and of the README says which store is meant', async () => {
  const files = [...filesBelow(root, 'examples'), ...filesBelow(root, 'packages/starter/src/files')].filter(
    (path) => /\.ya?ml$/.test(path) && !path.includes('debian-runner'),
  );
  const written = await Promise.all([...files, 'README.md'].map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const));
  const uses = written.flatMap(([path, text]) =>
    [
      ...text.matchAll(
        /^( *)- (?:uses: (?:bakehouse\/bakehouse|\.)(?:\/actions\/(?:up|down)load-blob)?(?:@\S+)?|task: (?:UploadBlob|DownloadBlob|Bake)@0)\n((?:\1 .*\n|\n)*)/gm,
      ),
    ].map(([all]) => ({ path, all })),
  );
  expect(uses.length).toBeGreaterThan(8);
  expect(uses.filter(({ all }) => !/^ *(?:account-?url|connection-?string|sas|emulator): /im.test(all))).toEqual([]);
});

const IMAGE = `schema: vm-image/1
image: {id: debian-runner, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
`;

const ONE_ES = JSON.stringify({
  artifacts: [
    {
      name: 'windows-azcopy-downloadfile',
      parameters: { BlobUri: 'https://a.blob.core.windows.net/IMAGETYPE/*', Destination: 'C:\\work' },
    },
  ],
});

it('the commands of the steps that need no machine and no service work as they are printed', () =>
  withTemporaryFolder('usage', async (workspace) => {
    const write = async (path: string, text: string) => {
      await mkdir(join(workspace, path, '..'), { recursive: true });
      await writeFile(join(workspace, path), text);
    };
    await write('images/debian-runner.vmimage.yaml', IMAGE);
    await write('scripts/setup.sh', 'echo\n');
    await write('1es/artifacts.json', ONE_ES);
    await write('server-2022.json', JSON.stringify({ imageType: 'Managed', baseImage: '/A/B/2022-datacenter-g2/latest', artifacts: [] }));
    await mkdir(join(workspace, '.bakehouse/vm/dumps'), { recursive: true });
    const run = async (name: string) => {
      const { definition } = await (steps[name] as RegisteredStep).definition();
      const { inputs } = parsed(definition, (await examplesOf(definition)).local);
      return (await (steps[name] as RegisteredStep).run()).run(inputs as never, contextIn(workspace));
    };
    expect(await run('schema')).toMatchObject({ file: expect.stringMatching(/vm-image-1\.schema\.json$/) });
    expect(await run('plan-images')).toMatchObject({ changed: true });
    expect(await run('drift')).toMatchObject({ errors: expect.any(Number) });
    expect(await run('prepare-artifacts')).toMatchObject({ fileCount: 1 });
    expect(await run('verify-artifacts')).toMatchObject({ fileCount: expect.any(Number) });
    await rename(join(workspace, '.bakehouse/artifacts/scripts/scripts.tar.gz'), join(workspace, 'scripts.tar.gz'));
    await rename(join(workspace, '.bakehouse/artifacts'), join(workspace, 'prepared'));
    expect(await run('unpack-artifacts')).toMatchObject({ fileCount: 1 });
    expect(await run('prepare-1es-artifacts')).toMatchObject({ folder: expect.any(String) });
    expect(await run('configure-runner')).toMatchObject({ bootstrapPath: expect.any(String) });
    expect(await run('collect-crash-dumps')).toMatchObject({ dumps: 0 });
    expect(await run('prune')).toMatchObject({ removed: 0 });
    expect(await run('import')).toMatchObject({ images: expect.stringContaining('server-2022') });
  }));
