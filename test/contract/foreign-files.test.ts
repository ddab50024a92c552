// What every step does with a file that others wrote, when it may not be read or is not what it should be: it fails and names the file. None
// goes on as if nothing had been there. The table is held against the definitions: a new input that names files needs its row.

import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { formatFinding, messageOf, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { steps } from '@bakehouse/steps/registry';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testZip } from '../../packages/archive/src/archive.test-support.ts';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import { withoutPrivilege } from '../../packages/system/src/without-privilege.test-support.ts';
import { allDefinitions } from '../manifest/definitions.ts';

/** The step writes there, and reads nothing of it but what an earlier run of its own wrote. */
const OURS = 'ours';

/** Taken as it is, whatever it holds: only whether it may be read matters. */
const ANY = 'any content';
/** It goes on without the file, and a warning names it. */
const WARNS = 'warns';

interface Row {
  /** The other inputs that it takes until the file is read. */
  readonly with?: Readonly<Record<string, string>>;
  /** Name of the file below the workspace. */
  readonly file: string;
  /** What the input is given, where that is not the file itself. */
  readonly input?: string;
  readonly content?: typeof ANY | typeof WARNS;
}

/** Read only once a service or a version of an image is there: the test that has both. */
interface Elsewhere {
  readonly test: string;
}

type Rows = Readonly<Record<string, Row | typeof OURS | Elsewhere>>;

const DEFINITION: Row = { file: 'web.vmimage.yaml' };
const LOCK: Row = { file: 'vmimage.lock.json' };
const SUM = 'a'.repeat(64);
const STORE = { connectionString: 'UseDevelopmentStorage=true', container: 'artifacts' };
const IMAGE =
  'schema: vm-image/1\nimage: {id: web, os: linux, arch: x64}\nsource: {kind: debian, suite: bookworm}\nbuild: {diskMiB: 2048}\nsteps: [{packages: [curl]}]\n';

const AZURITE = { azuriteFolder: OURS } as const;
const CA: Elsewhere = { test: 'packages/steps/src/shared/storage-account.test.ts' };
/** A state that cannot be read is refused once a build asks for it. */
const STATE: Elsewhere = { test: 'test/tracking/trigger-build.test.ts' };
const PROMOTED: Elsewhere = { test: 'packages/steps/src/promote-image/run.test.ts' };

/** By step and input. */
const TABLE: Readonly<Record<string, Rows>> = {
  init: { folder: OURS },
  schema: { outputFile: OURS },
  fmt: { definitions: DEFINITION },
  validate: { definitions: DEFINITION },
  'plan-images': {
    definitions: DEFINITION,
    names: { file: 'names.json', with: { definitions: 'good', commitDirectives: 'strict' } },
    lockFile: { ...LOCK, with: { definitions: 'good' } },
    stateStore: STATE,
    gallery: OURS,
    caFile: CA,
    planFile: OURS,
    cacheFolder: OURS,
  },
  drift: {
    definitions: DEFINITION,
    workflows: { file: 'ci.yml', content: WARNS, with: { definitions: 'good' } },
    stateStore: STATE,
    gallery: OURS,
    caFile: CA,
    generatedArtifacts: { test: 'packages/steps/src/drift/one-es.test.ts' },
    driftFile: OURS,
  },
  'explain-commit': { definitions: { ...DEFINITION, with: { message: 'x' } }, names: { file: 'names.json', with: { message: 'x' } } },
  'prepare-artifacts': {
    definition: DEFINITION,
    source: { file: 'folder/a', input: 'folder', content: ANY },
    outputFolder: OURS,
    manifest: { file: 'SHA256SUMS', with: { mode: 'verify', source: 'good' } },
    lockFile: { ...LOCK, with: { definition: 'good/web.vmimage.yaml' } },
    caFile: CA,
    ...AZURITE,
  },
  'verify-artifacts': {
    source: { file: 'folder/a', input: 'folder', with: { manifest: 'good/SHA256SUMS' } },
    manifest: { file: 'SHA256SUMS', with: { source: 'good' } },
    caFile: CA,
    ...AZURITE,
  },
  'unpack-artifacts': {
    source: { file: 'a.tar.gz' },
    manifest: { file: 'SHA256SUMS', with: { source: 'good/a.zip' } },
    outputFolder: OURS,
  },
  'prepare-1es-artifacts': {
    template: { file: 'artifacts.json', with: { images: 'web' } },
    files: { file: 'a.ps1', content: ANY, with: { images: 'web', template: 'good/artifacts.json' } },
    outputFolder: OURS,
  },
  'upload-blob': {
    // Listed and compared with what is there before it is read.
    source: { test: 'packages/blob/src/upload/read-source.test.ts' },
    manifest: { file: 'folder/SHA256SUMS', with: { ...STORE, source: 'folder' } },
    plan: { file: 'plan.json', with: { ...STORE, source: 'good' } },
    planFile: OURS,
    manifestFile: OURS,
    caFile: CA,
    ...AZURITE,
  },
  'download-blob': { destination: OURS, caFile: CA, ...AZURITE },
  'trigger-image-build': {
    definition: { ...DEFINITION, with: { artifacts: 'good' } },
    artifacts: { file: 'folder/manifest.json', input: 'folder', with: { definition: 'good/web.vmimage.yaml' } },
    lockFile: { ...LOCK, with: { definition: 'good/web.vmimage.yaml', artifacts: 'good' } },
    stateStore: STATE,
    caFile: CA,
    outputFolder: OURS,
    cacheFolder: OURS,
  },
  'track-image-builds': { stateStore: STATE, outputFolder: OURS, cacheFolder: OURS, caFile: CA },
  'publish-image': {
    buildRecord: { file: 'build.json' },
    definition: { ...DEFINITION, with: { fromVersion: '1.0.0' } },
    lockFile: { ...LOCK, with: { definition: 'good/web.vmimage.yaml', fromVersion: '1.0.0' } },
    gallery: OURS,
    caFile: CA,
  },
  'run-in-vm': {
    image: { file: 'image.raw' },
    gallery: OURS,
    caFile: CA,
    definition: { ...DEFINITION, with: { image: 'good/image.raw' } },
    outputFolder: OURS,
    cacheFolder: OURS,
  },
  'promote-image': {
    testResult: PROMOTED,
    definition: PROMOTED,
    lockFile: PROMOTED,
    gallery: OURS,
    caFile: CA,
  },
  import: {
    files: { file: 'packer.json', with: { from: 'packer-json' } },
    defaults: { file: 'defaults.yaml', with: { from: 'worker-images', files: 'good/config.yaml' } },
    outputFolder: OURS,
  },
  'configure-runner': {
    packageFile: { file: 'runner.tar.gz', with: { mode: 'install', packageSha256: SUM, targetRoot: 'root', version: '2.328.0' } },
    outputFolder: OURS,
    cacheFolder: OURS,
    targetRoot: OURS,
  },
  'collect-crash-dumps': { source: { file: 'core.1', with: { failOnCrash: 'true' } }, outputFolder: OURS },
  bake: {
    definitions: DEFINITION,
    plan: { file: 'plan.json', with: { emulator: 'true' } },
    names: { file: 'names.json', with: { definitions: 'good', commitDirectives: 'strict', emulator: 'true' } },
    lockFile: { ...LOCK, with: { definitions: 'good' } },
    stateStore: STATE,
    gallery: OURS,
    caFile: CA,
    stateFolder: OURS,
  },
  prune: { definitions: DEFINITION, stateFolder: OURS, gallery: OURS, caFile: CA },
};

const DIRTY = Buffer.from([0, 1, 2, 0xff, 0xfe, 10, 0, 123]);
let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'foreign-')));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('The table has every input of every step that names files, and no other', async () => {
  const named = (await allDefinitions()).map(({ name, inputs }) => [
    name,
    Object.entries(inputs)
      .filter(
        ([, { type, description }]) =>
          type === 'path' || (type === 'list' && /\b(?:files|paths)\b.*\bglobs?\b|^Files and folders/i.test(description)),
      )
      .map(([input]) => input)
      .sort(),
  ]);
  expect(Object.fromEntries(named)).toEqual(
    Object.fromEntries(Object.entries(TABLE).map(([name, rows]) => [name, Object.keys(rows).sort()])),
  );
});

it('What is tested elsewhere is tested there', () => {
  const tests = Object.values(TABLE).flatMap((rows) =>
    Object.values(rows).flatMap((row) => (row !== OURS && 'test' in row ? [row.test] : [])),
  );
  for (const test of new Set(tests)) expect(existsSync(join(import.meta.dirname, '../..', test))).toBe(true);
});

const cases = Object.entries(TABLE).flatMap(([step, rows]) =>
  Object.entries(rows).flatMap(([input, row]) => (row === OURS || 'test' in row ? [] : [[step, input, row] as const])),
);

describe.each(cases)('%s, %s', (step, input, row) => {
  const given = { ...row.with, [input]: row.input ?? row.file };
  const file = () => join(folder, step, input, row.file);
  beforeAll(async () => {
    const good = join(folder, step, input, 'good');
    await mkdir(good, { recursive: true });
    await mkdir(dirname(file()), { recursive: true });
    await writeFile(file(), DIRTY);
    await writeFile(join(good, 'web.vmimage.yaml'), IMAGE);
    await writeFile(join(good, 'artifacts.json'), '{"artifacts": [{"name": "windows-restart", "parameters": {"of": "IMAGETYPE"}}]}');
    await writeFile(join(good, 'SHA256SUMS'), `${SUM}  a\n`);
    await writeFile(join(good, 'a.zip'), testZip([{ name: 'a/x', content: 'x' }]));
    await writeFile(join(good, 'config.yaml'), 'image: {}');
    await writeFile(join(good, 'image.raw'), Buffer.alloc(4096));
  });

  (row.content === ANY ? it.skip : it)(
    `that is not what it should be ${row.content === WARNS ? 'has a warning' : 'is an error'} that names it`,
    async () => {
      const failure = await failureOf(step, given, join(folder, step, input));
      expect(failure).toContain(basename(row.file));
    },
  );

  (process.platform === 'win32' ? it.skip : it)('that may not be read is an error that names it', async () => {
    // What is loaded late is loaded now: the user of the test need not be able to read the sources.
    await failureOf(step, given, join(folder, step, input));
    await rm(join(folder, step, input, '.bakehouse'), { recursive: true, force: true });
    await chmod(join(folder, step, input), 0o777);
    await chmod(file(), 0);
    let failure = '';
    await withoutPrivilege(async () => {
      failure = await failureOf(step, given, join(folder, step, input));
    });
    expect(failure).toContain(basename(row.file));
    expect(failure).toMatch(/permission denied|EACCES|may not be read|cannot be read/i);
  });
});

/** Everything that a step's error says; what it gave when there was none. */
async function failureOf(name: string, inputs: Readonly<Record<string, string>>, workspace: string): Promise<string> {
  const step = steps[name];
  if (step === undefined) throw new Error(`There is no step ${name}.`);
  const [{ definition: defined }, { run }] = await Promise.all([step.definition(), step.run()]);
  const said: string[] = [];
  try {
    const outputs = await run(
      parseInputs(
        defined,
        (input) => inputs[input],
        () => {},
      ) as never,
      contextIn(workspace, {
        log: { ...silentLog, warning: (message, place) => void said.push(`${place?.file ?? ''}: ${message}`) },
      }),
    );
    return `succeeded with ${JSON.stringify(outputs)}${said.map((line) => `\nwarning: ${line}`).join('')}`;
  } catch (error) {
    const findings = error instanceof UserError ? [error.hint ?? '', ...error.findings.map(formatFinding)] : [];
    return [messageOf(error), ...findings].join('\n');
  }
}
