import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { type Inputs, parseInputs, type StepContext } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { DebianMirror } from '../../../net/test/debian-mirror.ts';
import { definition as bake } from '../bake/definition.ts';
import { run as runBake } from '../bake/run.ts';
import { definition as planImages } from '../plan-images/definition.ts';
import { run as runPlan } from '../plan-images/run.ts';
import { definition as prepareArtifacts } from '../prepare-artifacts/definition.ts';
import { run as runPrepare } from '../prepare-artifacts/run.ts';
import { definition as triggerImageBuild } from '../trigger-image-build/definition.ts';
import { run as runTrigger } from '../trigger-image-build/run.ts';

type Given = Readonly<Record<string, string>>;

function parsed<D extends { readonly inputs: Inputs; readonly name: string }>(definition: D, given: Given) {
  return parseInputs(
    definition as never,
    (name: string) => given[name],
    () => {},
  ) as never;
}

/** Every step that looks at a definition before something is built from it, in a run that changes nothing. */
const STEPS: Readonly<Record<string, (context: StepContext, given?: Given) => Promise<unknown>>> = {
  'plan-images': (context, given) => runPlan(parsed(planImages, { definitions: 'images', ...given }), context),
  bake: (context, given) => runBake(parsed(bake, { definitions: 'images', dryRun: 'true', ...given }), context),
  'prepare-artifacts': (context) =>
    runPrepare(parsed(prepareArtifacts, { definition: 'images/web.vmimage.yaml', dryRun: 'true' }), context),
  'trigger-image-build': (context) =>
    runTrigger(parsed(triggerImageBuild, { definition: 'images/web.vmimage.yaml', artifacts: 'nowhere', dryRun: 'true' }), context),
};

const TOKEN = `ghp_${'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0z'.repeat(2).slice(0, 36)}`;
const WRONG = `schema: vm-image/1
image: {id: web, os: linux, arch: arm64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 300}
steps:
  - script: {file: setup.sh}
  - script: {file: good.sh, env: {TOKEN: ${TOKEN}}}
tests: {inVm: [{file: good.sh, shell: pwsh}]}
`;

const GOOD = `schema: vm-image/1
image: {id: web, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
tests: {inVm: [{file: good.sh, when: drill}]}
`;

async function inWorkspace(
  work: (context: StepContext, said: string[], workspace: string) => Promise<void>,
  name = 'plain',
): Promise<void> {
  await withTemporaryFolder('build-checks', async (folder) => {
    const workspace = join(folder, name);
    await mkdir(join(workspace, 'images'), { recursive: true });
    await writeFile(join(workspace, 'images', 'setup.sh'), 'set -e\r\necho x\r\n');
    await writeFile(join(workspace, 'images', 'good.sh'), 'true\n');
    const said: string[] = [];
    const say = (message: string) => void said.push(message);
    const summary = async (markdown: string) => say(markdown);
    await work(contextIn(workspace, { log: { ...silentLog, info: say, warning: say, notice: say, error: say }, summary }), said, workspace);
  });
}

async function findings(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InputError)) throw new Error('Nothing is refused.', { cause: error });
  return error.findings.map(formatFinding);
}

test.each(Object.keys(STEPS))('%s names all that cannot be built at once, at its line, without any secret, and writes nothing', (step) =>
  inWorkspace(async (context, said, workspace) => {
    await writeFile(join(workspace, 'images', 'web.vmimage.yaml'), WRONG);
    const found = (await findings(STEPS[step]?.(context) as Promise<unknown>)).map((text) => text.slice(text.indexOf('web.vmimage.yaml')));
    expect(found).toEqual([
      expect.stringMatching(/^web\.vmimage\.yaml:2:35: image\.arch: the builder local builds x64, not arm64/),
      expect.stringMatching(/^web\.vmimage\.yaml:4:18: build\.diskMiB: a disk of 300 MiB is too small: the least is 768 MiB/),
      expect.stringMatching(
        /^web\.vmimage\.yaml:6:20: setup\.sh:1: has Windows line ends \(CRLF\), which bash takes for part of each word/,
      ),
      expect.stringMatching(/^web\.vmimage\.yaml:7:\d+: steps\[1\]\.script\.env\.TOKEN holds a token of GitHub.*write kv_<name> here/),
      expect.stringMatching(/^web\.vmimage\.yaml:8:\d+: tests\.inVm\[0\]\.shell: run-in-vm runs bash and sh, not pwsh/),
    ]);
    expect([...found, ...said].join()).not.toContain(TOKEN);
    expect(await readdir(workspace)).toEqual(['images']);
  }),
);

const linuxTest = process.platform === 'linux' ? test : test.skip;
linuxTest.each(Object.keys(STEPS))('%s names a colon in the path of the workspace, once', (step) =>
  inWorkspace(async (context, _, workspace) => {
    for (const id of step === 'plan-images' || step === 'bake' ? ['web', 'other'] : ['web']) {
      await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), GOOD.replace('id: web', `id: ${id}`));
    }
    expect(await findings(STEPS[step]?.(context) as Promise<unknown>)).toEqual([
      expect.stringMatching(/^the path .*a:b.* has a colon, where apt ends a name/),
    ]);
  }, 'a:b'),
);

test.each(['plan-images', 'bake'])(
  '%s asks the archive only when online, for definitions that it knows too, and says once that it did not',
  (step) =>
    inWorkspace(async (context, said, workspace) => {
      const mirror = await DebianMirror.start();
      try {
        mirror.publish('bookworm', [{ name: 'curl' }]);
        for (const id of ['web', 'other']) {
          const text = GOOD.replace('id: web', `id: ${id}`).replace('suite: bookworm', `suite: bookworm, mirror: "${mirror.url}"`);
          await writeFile(join(workspace, 'images', `${id}.vmimage.yaml`), text.replace('[curl]', '[crul]'));
        }
        await STEPS[step]?.(context);
        expect(mirror.requests).toEqual([]);
        expect(said.filter((text) => text.includes('not looked up in their archives'))).toHaveLength(1);
        expect(await findings(STEPS[step]?.(context, { online: 'true', updateLock: 'true' }) as Promise<unknown>)).toEqual(
          ['other', 'web'].map((id) =>
            expect.stringMatching(new RegExp(`^images/${id}\\.vmimage\\.yaml:6:16: there is no package crul .*did you mean curl`)),
          ),
        );
      } finally {
        await mirror.stop();
      }
    }),
);

test('a flag that no test has is an error of bake, with what was meant; one that some definition has is none', () =>
  inWorkspace(async (context, _, workspace) => {
    await writeFile(join(workspace, 'images', 'web.vmimage.yaml'), GOOD);
    await writeFile(join(workspace, 'images', 'other.vmimage.yaml'), GOOD.replace('id: web', 'id: other').replace(', when: drill', ''));
    expect(await findings(STEPS['bake']?.(context, { testFlags: 'dril\nnosuch' }) as Promise<unknown>)).toEqual([
      'test-flags: no test of these definitions has the flag dril (did you mean drill?)',
      'test-flags: no test of these definitions has the flag nosuch (they have drill)',
    ]);
    await expect(STEPS['bake']?.(context, { testFlags: 'drill' })).resolves.toBeDefined();
  }));

test('an image that a job of somebody else builds is planned only when that is asked for', () =>
  inWorkspace(async (context, _, workspace) => {
    await writeFile(join(workspace, 'images', 'web.vmimage.yaml'), `${GOOD}builders: [packer-gce]\n`);
    expect(await findings(STEPS['plan-images']?.(context) as Promise<unknown>)).toEqual([
      expect.stringMatching(/^images\/web\.vmimage\.yaml:8:12: builders: nothing here builds an image with packer-gce/),
    ]);
    await expect(STEPS['plan-images']?.(context, { otherBuilders: 'true' })).resolves.toMatchObject({ imagesToBuild: '["web"]' });
  }));
