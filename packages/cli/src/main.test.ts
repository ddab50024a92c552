import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steps } from '@bakehouse/steps/registry';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const IMAGE = `schema: vm-image/1
image: {id: one, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps:
  - packages: [curl]
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'main-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `bakehouse` does with the arguments, in an empty folder. */
function bakehouse(...args: string[]) {
  const script = `await (await import(${JSON.stringify(import.meta.resolve('./main.ts'))})).main('local', undefined, 'main');`;
  const argv = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script, '--', 'bakehouse', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('bakehouse', () => {
  it('gives a step its own input version, and of every other one says which version of Bakehouse it is', () => {
    const { status, stderr } = bakehouse('promote-image', '--image', 'debian', '--version', '1.2.3');
    expect(stderr).toContain('has no version 1.2.3 of debian');
    expect(status).not.toBe(0);
    expect(bakehouse('upload-blob', '--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('says that the step is missing where an input comes first, also as JSON', () => {
    const message = '"--source" stands where the name of a step is expected.';
    const { status, stdout, stderr } = bakehouse('--json', '--source', 'a', 'upload-blob');
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'failed', error: { kind: 'input', message } });
    expect(stderr).toMatch(/^error: "--source" stands .*\n {2}What to do: write bakehouse <step>/);
    expect(status).toBe(2);
  });

  it('takes --json and help before the name of a step, and prints its version for -v', () => {
    expect(JSON.parse(bakehouse('--json', 'plan-images').stdout)).toMatchObject({ step: 'plan-images', outcome: 'failed' });
    const ofStep = bakehouse('help', 'plan-images');
    expect(ofStep).toMatchObject({ status: 0, stdout: bakehouse('plan-images', '--help').stdout });
    expect(ofStep.stdout).toContain('Usage: bakehouse plan-images');
    expect(bakehouse('help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: bakehouse <step>') });
    expect(bakehouse('-v')).toMatchObject({ status: 0, stdout: bakehouse('--version').stdout });
  });

  it.each([
    ['plan', 'plan-images'],
    ['build', 'bake or trigger-image-build'],
    ['upload', 'upload-blob'],
    ['run', 'run-in-vm or bake'],
    ['promote', 'promote-image'],
    ['bakee', 'bake'],
  ])('suggests for %s what was probably meant', (word, meant) => {
    const { status, stderr } = bakehouse(word);
    expect(stderr).toContain(`did you mean ${meant}?`);
    expect(status).toBe(2);
  });

  it('suggests a flag that every step has, says what a missing input is, and lists the formats of import', () => {
    expect(bakehouse('bake', 'a.yaml', '--jason').stderr).toContain('unknown input jason (did you mean json?)');
    expect(bakehouse('plan-images').stderr).toMatch(/input definitions: a value is required \(Image definitions: files, folders/);
    expect(bakehouse('import', 'a.json').stderr).toMatch(/input from: a value is required \(Format of the files: one-es, .*packer-json/);
  });

  it('does not send, write or delete anything when a value is missing before --dry-run', () => {
    const { status, stderr } = bakehouse('upload-blob', '--source', '.', '--prefix', '--dry-run');
    expect(stderr).toContain('input prefix needs a value (a value that begins with -- is given as --prefix=--dry-run)');
    expect(status).toBe(2);
  });

  it('plans with lines for people, and with --json alone says what only programs read', () => {
    writeFileSync(join(folder, 'one.vmimage.yaml'), IMAGE);
    const { status, stdout } = bakehouse('plan-images', 'one.vmimage.yaml');
    expect(stdout).toContain(
      [
        'Compared with the gallery .bakehouse/gallery, which has no version of these images.',
        'one: build (the gallery has no version of it)',
        'Plan: 1 image, 1 to do (1 × build).',
      ].join('\n'),
    );
    expect(['matrix', '\u001b'].filter((text) => stdout.includes(text))).toEqual([]);
    expect(status).toBe(0);
    const { outputs } = JSON.parse(bakehouse('plan-images', 'one.vmimage.yaml', '--json').stdout);
    expect(JSON.parse(outputs.matrix).include).toHaveLength(1);
    expect(outputs).toMatchObject({ due: '1', 'azure-matrix': expect.stringContaining('"one":{') });
  });

  it('ends with 2 for something to do where that is asked for, and with 1 for what it cannot use', () => {
    writeFileSync(join(folder, 'one.vmimage.yaml'), IMAGE);
    const plan = (...args: string[]) => bakehouse('plan-images', '--detailed-exitcode', ...args).status;
    expect(plan('one.vmimage.yaml')).toBe(2);
    expect([plan(), plan('one.vmimage.yaml', '--nosuch')]).toEqual([1, 1]);
    expect(bakehouse('plan-images', 'one.vmimage.yaml', '--nosuch').status).toBe(2);
  });

  it('has no step whose input would be taken for a flag that every step has', async () => {
    for (const step of Object.values(steps)) {
      const { inputs } = (await step.definition()).definition;
      expect(Object.keys(inputs).filter((name) => ['help', 'json'].includes(name))).toEqual([]);
    }
  });

  (process.platform === 'win32' ? it.skip : it)('says on one line that the folder is gone in which it was started, with any source', () => {
    const entry = join(import.meta.dirname, '../../../test/contract/step-entry.ts');
    const gone = join(folder, 'gone');
    for (const source of ['relative', entry]) {
      mkdirSync(gone);
      const script =
        'cd "$1" && rmdir "$1" && exec "$2" --disable-warning=ExperimentalWarning "$3" upload-blob --source "$4" --container c11';
      const env = { ...process.env, STEP_HOST: 'local' };
      const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', gone, process.execPath, entry, source], {
        encoding: 'utf8',
        env,
      });
      expect(stderr).toMatch(
        /^error: The working directory is gone or cannot be read \(ENOENT[^)]*\)\.\n {2}What to do: change to a folder that is there[^\n]*\n$/,
      );
      expect([status, stdout]).toEqual([2, '']);
    }
  });
});
