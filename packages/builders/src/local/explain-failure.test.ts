import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError, type FailureReason, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { loadDefinition } from '@bakehouse/image-definition/load';
import { ProgramTimeout } from '@bakehouse/system/program';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { definitionPlaces } from './definition-places.ts';
import { explainDiskFailure, explainRootFailure } from './explain-failure.ts';
import type { LocalBuild } from './local-build.ts';
import { RootOutput } from './root-output.ts';

const DEFINITION = `schema: vm-image/1
image: {id: web, os: linux, arch: x64}
source: {kind: debian, suite: bookworm, components: [main, nosuch]}
build:
  diskMiB: 768
  timeout: 20m
steps:
  - packages: [curl, nginx-lihgt, curl=1.2.3]
  - script: {file: setup.sh}
  - packages: [un]
`;

let folder: string;
let build: LocalBuild;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explain-'));
  await writeFile(join(folder, 'web.vmimage.yaml'), DEFINITION);
  await writeFile(join(folder, 'setup.sh'), 'nginxx -t\n');
  const loaded = await loadDefinition(join(folder, 'web.vmimage.yaml'));
  build = {
    image: 'web',
    places: definitionPlaces(loaded, 'web.vmimage.yaml'),
    fingerprint: { image: 'f', base: 'f', content: 'f', publishImmutable: 'f', publishMutable: 'f' },
    definitionFile: 'web.vmimage.yaml',
    commit: undefined,
    suite: 'bookworm',
    components: ['main', 'nosuch'],
    arch: 'x64',
    steps: [
      { kind: 'packages', names: ['curl', 'nginx-lihgt', 'curl=1.2.3'] },
      { kind: 'script', shell: 'bash', file: '/artifacts/tree/01/setup.sh' },
      { kind: 'packages', names: ['un'] },
    ],
    diskMiB: 768,
    formats: ['raw'],
    timeout: 1_200_000,
    outputFolder: '/out',
    cacheFolder: '/cache',
    log: silentLog,
    signal: new AbortController().signal,
  };
});
afterAll(() => rm(folder, { recursive: true }));

const failed = () =>
  new ExternalError('Cannot build the root file system: mmdebstrap ended with exit code 25.\n  a\n  b', {
    ...{ service: 'mmdebstrap', operation: 'build the root file system', status: 25 },
  });

/** Of a program that mmdebstrap starts; its words are those that apt wrote (`test/failures` of system). */
async function outputOf(name: string): Promise<RootOutput> {
  return outputWith([
    'I: running apt-get update...',
    ...(await saidBy(name)),
    'E: apt-get update --error-on=any -oAPT::Status-Fd=<$fd> -oDpkg::Use-Pty=false failed',
    ...END,
  ]);
}

/** What mmdebstrap 1.3 says of its own end, below what failed. */
const END = ['I: main() received signal PIPE: waiting for setup...', 'E: mmdebstrap failed to run'];

function outputWith(lines: readonly string[]): RootOutput {
  const output = new RootOutput();
  for (const line of lines) output.onLine(line);
  return output;
}

async function saidBy(name: string, owner = 'system'): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, `../../../${owner}/test/failures`, `${name}.txt`), 'utf8');
  return text.trimEnd().split('\n');
}

/** Of a step, as in `test/failures/mmdebstrap-script.txt`. */
function outputOfStep(title: string, lines: readonly string[], exitCode: number): RootOutput {
  const hook = 'chroot "$1" /bin/sh /.bakehouse/02.sh';
  return outputWith([
    'Setting up curl',
    `I: running --customize-hook in shell: sh -c '${hook}' exec /work/root`,
    `bakehouse: ${title}`,
    ...lines,
    `bakehouse: ended with exit code ${exitCode}`,
    `E: setup failed: E: command failed: ${hook}`,
    ...END,
  ]);
}

interface Explained {
  readonly message: string;
  readonly hint: string;
  readonly findings: readonly { readonly file: string; readonly line?: number; readonly column?: number; readonly message: string }[];
  readonly details: { readonly reason: FailureReason; readonly lastLines: readonly string[]; readonly log: string };
}

const explain = async (output: RootOutput) => (await explainRootFailure(failed(), output, build, '/out/build.log')) as Explained;
const placesOf = ({ findings }: Explained) => findings.map(({ file, line, column }) => `${file}:${line}:${column}`);

describe('a failure of mmdebstrap', () => {
  test.each<[string, FailureReason, string, string[]]>([
    ['apt-package', 'definition', 'Unable to locate package nginx-lihgt', ['web.vmimage.yaml:8:22']],
    ['apt-version', 'definition', "Version '1.2.3' of package curl was not found", ['web.vmimage.yaml:8:35']],
    ['apt-suite', 'definition', 'The archive http://deb.debian.org/debian has no suite bokworm', ['web.vmimage.yaml:3:31']],
    [
      'apt-component',
      'definition',
      "The suite bookworm of http://deb.debian.org/debian has no component 'nosuch'",
      ['web.vmimage.yaml:3:60'],
    ],
    ['apt-resolve', 'network', 'The name deb.invalid cannot be resolved', []],
    ['apt-refused', 'network', 'No connection to 127.0.0.1:9', []],
    ['apt-certificate', 'machine', 'The certificate of the mirror is NOT trusted. The certificate issuer is unknown', []],
    ['apt-500', 'service', 'The mirror answers 500 Internal Server Error', []],
    ['apt-503', 'service', 'The mirror answers 503 Service Unavailable', []],
    ['apt-429', 'quota', 'The mirror refuses more requests for now (429)', []],
    ['apt-unsigned', 'definition', 'The archive is not signed: copy:/work/repo bookworm Release', []],
  ])('%s is of the %s', async (name, reason, message, places) => {
    const explained = await explain(await outputOf(name));
    expect(explained).toMatchObject({ message, details: { reason, log: '/out/build.log' } });
    expect(placesOf(explained)).toEqual(places);
    expect(explained.hint).not.toBe('');
    expect(explained.details.lastLines.length).toBeGreaterThan(0);
    expect(explained.details.lastLines.length).toBeLessThanOrEqual(12);
    expect(explained.details.lastLines.join('\n')).not.toMatch(/mmdebstrap failed to run|error-on=any|received signal/);
  });

  test('of mmdebstrap itself is what this machine lacks', async () => {
    expect(await explain(outputWith(await saidBy('mmdebstrap-subuid', 'builders')))).toMatchObject({
      message: 'This user has no range of other users (/etc/subuid, /etc/subgid)',
      findings: [],
      details: { reason: 'machine' },
    });
  });

  test('in a script is its exit code, its last lines and its line, not what went before', async () => {
    const explained = await explain(outputWith(await saidBy('mmdebstrap-script', 'builders')));
    expect(explained).toMatchObject({
      message: 'script setup.sh ended with exit code 127',
      findings: [
        { file: 'web.vmimage.yaml', line: 9, column: 5, message: 'step 2 of 3: script setup.sh ended with exit code 127' },
        { file: 'setup.sh', line: 2, message: 'nginxx: command not found' },
      ],
      details: { reason: 'definition', lastLines: ['installing', 'setup.sh: line 2: nginxx: command not found'] },
    });
    expect(explained.hint).toContain('mend setup.sh');
  });

  test('in a script of sh is named as dash names it', async () => {
    const explained = await explain(outputOfStep('step 2 of 3: script setup.sh', ['/.bakehouse/02.file: 7: nginxx: not found'], 127));
    expect(explained.findings[1]).toEqual({ severity: 'error', file: 'setup.sh', line: 7, message: 'nginxx: not found' });
  });

  test('of apt in a script is the exit code of the script and why', async () => {
    const lines = await saidBy('apt-package');
    expect(await explain(outputOfStep('step 2 of 3: script setup.sh', lines, 100))).toMatchObject({
      message: 'script setup.sh ended with exit code 100: Unable to locate package nginx-lihgt',
      details: { reason: 'definition' },
    });
    const away = await saidBy('apt-resolve');
    expect(await explain(outputOfStep('step 2 of 3: script setup.sh', away, 100))).toMatchObject({
      details: { reason: 'network' },
    });
  });

  test('of a package in a script is the exit code of the script and that of the script of the package', async () => {
    const explained = await explain(outputWith(await saidBy('mmdebstrap-postinst', 'builders')));
    expect(explained).toMatchObject({
      message: 'script setup.sh ended with exit code 100: The post-installation script of package bad ended with exit code 7',
      details: { reason: 'definition' },
    });
    expect(explained.details.lastLines).toContain('no way');
    expect(explained.details.lastLines.at(-1)).toBe('E: Sub-process /usr/bin/dpkg returned an error code (1)');
  });

  test('that a script has lived with is not its cause', async () => {
    const lines = ['E: Unable to locate package nginx-lihgt', ...Array.from({ length: 30 }, (_, index) => `line ${index}`)];
    const explained = await explain(outputOfStep('step 2 of 3: script setup.sh', lines, 3));
    expect(explained.message).toBe('script setup.sh ended with exit code 3');
    expect(explained.details.lastLines).toHaveLength(12);
    expect(explained.details.lastLines.at(-1)).toBe('line 29');
  });

  test('in a later step of packages is the package and the step', async () => {
    const lines = await saidBy('apt-unmet');
    expect(await explain(outputOfStep('step 3 of 3: packages un', lines, 100))).toMatchObject({
      message: 'Package un cannot be installed: Depends: nosuch-lib (>= 2) but it is not installable',
      findings: [{ file: 'web.vmimage.yaml', line: 10, column: 16, message: expect.stringMatching(/^step 3 of 3, packages: Package un /) }],
    });
  });

  test('in a later step is at the package of that step, also where an earlier one names it too', async () => {
    const names = ['nginx-lihgt'];
    const { places: _, ...twice } = { ...build, steps: [{ kind: 'packages', names } as const, { kind: 'packages', names } as const] };
    const output = outputWith(await saidBy('mmdebstrap-package', 'builders'));
    expect(await explainRootFailure(failed(), output, twice, '/l')).toMatchObject({
      message: 'Unable to locate package nginx-lihgt',
      findings: [{ file: 'web.vmimage.yaml', message: 'step 2 of 2, packages: Unable to locate package nginx-lihgt' }],
    });
  });

  test('in a step that nobody knows is the step and its exit code', async () => {
    expect(await explain(outputOfStep('step 3 of 3: packages un', ['odd'], 5))).toMatchObject({
      message: 'step 3 of 3: packages un ended with exit code 5',
      findings: [{ line: 10, column: 5, message: 'step 3 of 3: packages un ended with exit code 5' }],
      details: { reason: 'definition', lastLines: ['odd'] },
    });
  });

  test('of what comes behind the steps is not that of the last of them', async () => {
    const lines = [
      'bakehouse: step 3 of 3: packages un',
      'fine',
      "I: running --customize-hook in shell: sh -c 'x' exec /r",
      'bakehouse: finish',
    ];
    const output = outputWith([
      ...lines,
      'no kernel',
      'bakehouse: ended with exit code 1',
      'E: setup failed: E: command failed: x',
      ...END,
    ]);
    expect(await explain(output)).toMatchObject({ findings: [], details: { lastLines: ['bakehouse: finish', 'no kernel'] } });
  });

  test('that nobody knows is the last lines of the program that failed', async () => {
    const output = outputWith([
      'I: running apt-get update...',
      'Get:1 x',
      'I: extracting archives...',
      'odd: it broke',
      'E: mmdebstrap failed to run',
    ]);
    expect(await explainRootFailure(failed(), output, build, '/out/build.log')).toMatchObject({
      message: 'Cannot build the root file system: mmdebstrap ended with exit code 25.',
      details: { reason: 'machine', lastLines: ['odd: it broke'] },
    });
  });

  test('for want of time is the timeout, and what took so long', async () => {
    const output = outputWith(['bakehouse: step 2 of 3: script setup.sh', 'waiting']);
    expect(await explainRootFailure(new ProgramTimeout('took longer than 1200 s', failed()), output, build, '/l')).toMatchObject({
      message: 'The build took longer than 1200 s, in step 2 of 3: script setup.sh',
      findings: [{ file: 'web.vmimage.yaml', line: 6, column: 12 }],
      details: { reason: 'definition', lastLines: ['waiting'] },
    });
  });

  test.each([
    ['cancellation', new CancelledError()],
    ['missing program', new UserError('tar is not installed.')],
    ['full disk', new ExternalError('x: No space left on device', failed().details)],
  ])('that is a %s stays as it is', async (_, error) => {
    expect(await explainRootFailure(error, new RootOutput(), build, '/l')).toBe(error);
  });
});

test('Files that do not fit on the disk are said at build.diskMiB', async () => {
  const text = (await readFile(join(import.meta.dirname, '../../test/failures/mke2fs-block.txt'), 'utf8')).trim().replaceAll('\n', '\n  ');
  const error = new ExternalError(`Cannot make the root file system: mke2fs ended with exit code 1.\n  ${text}`, failed().details);
  expect(await explainDiskFailure(error, build, '/out/build.log')).toMatchObject({
    message: 'The files of the image do not fit on its disk of 768 MiB',
    findings: [{ file: 'web.vmimage.yaml', line: 5, column: 12, message: 'The files of the image do not fit on its disk of 768 MiB' }],
    details: { reason: 'definition', log: '/out/build.log' },
  });
  const other = new ExternalError('Cannot make the root file system: mke2fs ended with exit code 1.\n  odd', failed().details);
  expect(await explainDiskFailure(other, build, '/l')).toBe(other);
});
