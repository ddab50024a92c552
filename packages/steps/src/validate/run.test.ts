import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatFinding, InputError, OutcomeError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { DebianMirror } from '../../../net/test/debian-mirror.ts';
import { definition } from './definition.ts';
import { good } from './mistakes.test-support.ts';
import { run } from './run.ts';

interface Place {
  readonly workspace: string;
  readonly warnings: string[];
  write(files: Readonly<Record<string, string>>): Promise<void>;
  run(given: Readonly<Record<string, string>>): ReturnType<typeof run>;
  /** What is wrong, of a run that fails for it. */
  wrong(given: Readonly<Record<string, string>>): Promise<string[]>;
}

const inWorkspace = (work: (place: Place) => Promise<void>, name = 'plain') =>
  withTemporaryFolder('validate', async (folder) => {
    const workspace = join(folder, name);
    await mkdir(workspace);
    const warnings: string[] = [];
    const warning = (message: string, place?: { readonly file?: string | undefined; readonly line?: number | undefined }) =>
      void warnings.push(`${place?.file}:${place?.line}: ${message}`);
    const context = contextIn(workspace, { log: { ...silentLog, warning } });
    const runWith = (given: Readonly<Record<string, string>>) =>
      run(
        parseInputs(
          definition,
          (input) => given[input],
          () => {},
        ),
        context,
      );
    await work({
      ...{ workspace, warnings, run: runWith },
      async write(files) {
        for (const [path, text] of Object.entries(files)) {
          await mkdir(join(workspace, dirname(path)), { recursive: true });
          await writeFile(join(workspace, path), text);
        }
      },
      async wrong(given) {
        const thrown: unknown = await runWith(given).catch((error: unknown) => error);
        if (!(thrown instanceof OutcomeError)) throw new Error('Nothing is wrong.', { cause: thrown });
        return thrown.findings.map(formatFinding);
      },
    });
  });

const SCRIPT = { 'good.sh': 'true\n' };

test('Good definitions pass, and what is odd in them is a warning', () =>
  inWorkspace(async ({ write, run, warnings }) => {
    await write({ ...SCRIPT, 'a.vmimage.yaml': good('aa'), 'b.vmimage.yaml': `${good('bb')}variables: {UNUSED: x}\n` });
    expect(await run({ definitions: '.' })).toEqual({ definitions: 2, findings: 1 });
    expect(warnings).toEqual(['b.vmimage.yaml:11: the variable UNUSED is not used (leave it out)']);
  }));

test('A script with Windows line ends is named at the line of its step and of its test', () =>
  inWorkspace(async ({ write, wrong }) => {
    await write({ 'good.sh': 'set -e\r\ntrue\r\n', 'a.vmimage.yaml': good('aa') });
    const said = 'good\\.sh:1: has Windows line ends \\(CRLF\\), which bash takes for part of each word';
    expect((await wrong({ definitions: 'a.vmimage.yaml' })).sort()).toEqual([
      expect.stringMatching(`^a\\.vmimage\\.yaml:7:20: ${said}`),
      expect.stringMatching(`^a\\.vmimage\\.yaml:9:43: ${said}`),
    ]);
  }));

(process.platform === 'linux' ? test : test.skip)('A colon in the path of the workspace is named, once for all definitions', () =>
  inWorkspace(async ({ write, wrong }) => {
    await write({ ...SCRIPT, 'a.vmimage.yaml': good('aa'), 'b.vmimage.yaml': good('bb') });
    expect(await wrong({ definitions: '.' })).toEqual([expect.stringMatching(/^the path .*a:b.* has a colon, where apt ends a name/)]);
  }, 'a:b'),
);

test('Parents may be named: what their heirs bring may be missing, and mistakes in them are told once', () =>
  inWorkspace(async ({ write, run, wrong }) => {
    const heir = (id: string) => good(id).replace('steps:\n', 'extends: [shared/base.yaml]\nsteps:\n');
    const base = 'schema: vm-image/1\nabstract: true\n';
    await write({
      ...SCRIPT,
      'shared/base.yaml': `${base}tags: {team: ci}\n`,
      'a.vmimage.yaml': heir('aa'),
      'b.vmimage.yaml': heir('bb'),
    });
    const definitions = 'shared/base.yaml\na.vmimage.yaml\nb.vmimage.yaml';
    expect(await run({ definitions: 'shared/base.yaml' })).toEqual({ definitions: 1, findings: 0 });
    expect(await run({ definitions })).toEqual({ definitions: 3, findings: 0 });
    await write({ 'shared/base.yaml': `${base}tgas: {team: ci}\n` });
    expect(await wrong({ definitions: 'shared/base.yaml' })).toEqual(['shared/base.yaml:3:1: unknown key "tgas" (did you mean tags?)']);
    expect(await wrong({ definitions })).toEqual(['shared/base.yaml:3:1: unknown key "tgas" (did you mean tags?)']);
    await write({ 'shared/base.yaml': 'abstract: true\n' });
    expect(await wrong({ definitions: 'shared/base.yaml' })).toEqual(['shared/base.yaml:1:1: the definition lacks "schema"']);
    expect(await wrong({ definitions })).toEqual(['shared/base.yaml:1:1: the definition lacks "schema"']);
  }));

test('A file that is no definition is told to be none, and nothing else is said of it', () =>
  inWorkspace(async ({ write, wrong, run }) => {
    await write({ ...SCRIPT, 'README.md': '# a\n', 'ci.yml': 'on: push\n', 'vars.json': '{"A": "b"}', 'a.vmimage.yaml': good('aa') });
    const found = await wrong({ definitions: ['README.md', 'a.vmimage.yaml', 'ci.yml', 'good.sh', 'vars.json'].join('\n') });
    expect(found).toEqual(
      ['README.md', 'ci.yml', 'good.sh', 'vars.json'].map((file) =>
        expect.stringMatching(`^${file}:1:1: is no image definition \\(leave it out;`),
      ),
    );
    await expect(run({ definitions: 'nowhere.yaml' })).rejects.toThrow(InputError);
  }));

test('An image that others build is taken when that is said', () =>
  inWorkspace(async ({ write, run, wrong }) => {
    await write({ ...SCRIPT, 'a.vmimage.yaml': good('aa').replace('[local]', '[packer-gce]') });
    expect(await wrong({ definitions: '.' })).toEqual([expect.stringContaining('nothing here builds an image with packer-gce')]);
    expect(await run({ definitions: '.', otherBuilders: 'true' })).toEqual({ definitions: 1, findings: 0 });
  }));

test('Archives are asked only online, and nothing of what they say is kept', () =>
  inWorkspace(async ({ workspace, write, run, wrong }) => {
    const mirror = await DebianMirror.start();
    try {
      mirror.publish('bookworm', [{ name: 'git' }]);
      await write({ ...SCRIPT, 'a.vmimage.yaml': good('aa').replace('bookworm}', `bookworm, mirror: "${mirror.url}"}`) });
      expect(await run({ definitions: '.' })).toEqual({ definitions: 1, findings: 0 });
      expect(mirror.requests).toEqual([]);
      expect(await wrong({ definitions: '.', online: 'true' })).toEqual([expect.stringMatching(/^a\.vmimage\.yaml:6:16: .*curl/)]);
      expect((await readdir(workspace)).sort()).toEqual(['a.vmimage.yaml', 'good.sh']);
    } finally {
      await mirror.stop();
    }
  }));
