import { createHash } from 'node:crypto';
import type { ReportData, ReportImage, ReportPackage } from '../src/report-data.ts';

/** A run as the report sees it, rich enough to fill every part of the page. Invented, but in the shape of a real bake. */

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const stems =
  'acl apt base-files bash bzip2 ca-certificates coreutils cpio cron curl dash dbus debconf diffutils dpkg e2fsprogs fdisk'.split(' ');
const families = ['', '-common', '-data', '-dev', 'libs', '-udeb', '-doc', '-bin', '-extra', '-modules', '-perl', '-python3'];

export const samplePackages: readonly ReportPackage[] = families
  .flatMap((family, row) =>
    stems.map((stem, column) => ({
      name: `${stem}${family}`,
      version: `${1 + (column % 7)}.${row}.${column}-${1 + (row % 4)}+deb12u${column % 5}`,
    })),
  )
  .concat(
    { name: 'linux-image-cloud-amd64', version: '6.1.158-1' },
    { name: 'python3-software-properties-with-a-long-name', version: '0.99.30-4.1~deb12u1' },
  )
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 14, 3, 12) + seconds * 1000).toISOString();

const base: ReportImage = {
  id: 'debian-runner',
  definition: 'examples/debian-runner/image.yml',
  action: 'build',
  reasons: [
    { path: 'steps[0].packages', old: 'curl, git, jq', new: 'curl, git, jq, zstd' },
    { path: 'scripts/harden-ssh.sh', old: digest('old').slice(0, 12), new: digest('new').slice(0, 12) },
    { path: 'files/motd.txt', new: digest('motd').slice(0, 12) },
  ],
  version: '1.0.3',
  channel: 'latest',
  latest: { version: '1.0.3', promoted: true },
  fingerprint: digest('fingerprint'),
  builder: 'local (mmdebstrap 1.3.5, mke2fs 1.47.0)',
  stages: [
    { name: 'plan-images', outcome: 'succeeded', startedAt: at(0), milliseconds: 140, detail: '1 of 1 image changed' },
    { name: 'prepare-artifacts', outcome: 'succeeded', startedAt: at(0.2), milliseconds: 420, detail: '14 files, 3.4 MiB' },
    { name: 'upload-blob', outcome: 'succeeded', startedAt: at(0.7), milliseconds: 2_310, detail: '3 of 14 files were new, 1.1 MiB sent' },
    {
      name: 'trigger-image-build',
      outcome: 'succeeded',
      startedAt: at(3.1),
      milliseconds: 118_400,
      detail: '206 packages, 41 from the cache',
    },
    { name: 'publish-image', outcome: 'succeeded', startedAt: at(121.6), milliseconds: 9_050, detail: 'staged as 1.0.3' },
    { name: 'run-in-vm', outcome: 'succeeded', startedAt: at(130.8), milliseconds: 84_200, detail: 'ready after 38.2 s' },
    { name: 'collect-crash-dumps', outcome: 'succeeded', startedAt: at(215.1), milliseconds: 310, detail: 'no dump' },
    { name: 'promote-image', outcome: 'succeeded', startedAt: at(215.5), milliseconds: 60, detail: '1.0.2 is superseded' },
  ],
  upload: {
    containerUrl: 'https://exampleimages.blob.core.windows.net/artifacts',
    prefix: 'debian-runner',
    ...{ uploaded: 3, skipped: 11, updated: 0, deleted: 1 },
    ...{ bytes: 3_565_158, sentBytes: 1_153_434, resumedBytes: 2_411_724, requests: 23, retries: 2, milliseconds: 1_040 },
  },
  files: [
    { format: 'raw', name: 'image.raw', size: 2_147_483_648, sha256: digest('raw') },
    { format: 'vhd', name: 'image.vhd', size: 2_147_484_160, sha256: digest('vhd') },
  ],
  packages: samplePackages,
  packagesDelta: {
    since: '1.0.2',
    added: [{ name: 'zstd', version: '1.5.4+dfsg2-5' }],
    removed: [{ name: 'nano', version: '7.2-1+deb12u1' }],
    changed: [
      { name: 'ca-certificates', old: '20230311', new: '20230311+deb12u1' },
      { name: 'linux-image-cloud-amd64', old: '6.1.153-1', new: '6.1.158-1' },
      { name: 'openssl', old: '3.0.17-1~deb12u2', new: '3.0.17-1~deb12u3' },
    ],
  },
  tests: [
    { name: 'boots', outcome: 'passed', durationMs: 3_120, exitCode: 0, logExcerpt: 'multi-user.target reached\n0 units failed' },
    {
      name: 'runner-service',
      outcome: 'passed',
      durationMs: 1_480,
      exitCode: 0,
      logExcerpt: 'github-runner.service: enabled\nuser runner: uid 1001',
    },
    { name: 'network', outcome: 'passed', durationMs: 640, exitCode: 0 },
    { name: 'crash-drill', outcome: 'not-run', durationMs: 0 },
  ],
  vm: { accelerator: 'tcg', reason: '/dev/kvm opens, but a probe guest crashed with it', readyAfterMs: 38_200 },
  crashes: [],
  provenance: [
    { name: 'Source commit', value: '7f0c3b1e5a9d4c2e8b6f1a0d3c5e7b9f2a4c6e80' },
    { name: 'Suite', value: 'Debian bookworm (main)' },
    { name: 'mmdebstrap', value: '1.3.5' },
    { name: 'QEMU', value: '7.2.15' },
  ],
  logs: [
    {
      name: 'Build',
      path: '.bakehouse/builds/debian-runner/build.log',
      tail: 'I: running mke2fs -d root\nI: copying to image.raw\nI: 2.0 GiB written in 4.1 s',
    },
    { name: 'Console', path: '.bakehouse/vm/debian-runner/console.log' },
    { name: 'Journal', path: '.bakehouse/vm/debian-runner/journal.log' },
  ],
};

export const sampleSuccess: ReportData = {
  title: 'Bake debian-runner',
  outcome: 'succeeded',
  startedAt: at(0),
  finishedAt: at(216),
  repository: 'example/images',
  commit: '7f0c3b1e5a9d4c2e8b6f1a0d3c5e7b9f2a4c6e80',
  runUrl: 'https://github.example/example/images/actions/runs/4711',
  toolVersion: '0.1.0',
  images: [base],
};

const crashed: ReportImage = {
  ...base,
  channel: 'staged',
  latest: { version: '1.0.2' },
  stages: base.stages.map((stage) =>
    stage.name === 'run-in-vm'
      ? { ...stage, outcome: 'failed', detail: '1 of 4 tests crashed' }
      : stage.name === 'collect-crash-dumps'
        ? { ...stage, detail: '1 dump, 1.3 MiB' }
        : stage.name === 'promote-image'
          ? { ...stage, outcome: 'skipped', milliseconds: 0, detail: 'a test crashed' }
          : stage,
  ),
  tests: base.tests.map((test) =>
    test.name === 'crash-drill'
      ? {
          name: 'crash-drill',
          outcome: 'crashed',
          durationMs: 2_210,
          exitCode: 139,
          logExcerpt: 'compiled crash-drill.c\nstoring through a null pointer\nSegmentation fault (core dumped)',
        }
      : test,
  ),
  crashes: [
    {
      program: '/tmp/tests/crash-drill',
      commandLine: '/tmp/tests/crash-drill --store 42 --threads 2',
      signal: 'SIGSEGV',
      signalCode: 'SEGV_MAPERR',
      address: '0x10',
      programCounter: '0x55d0c5a7b1a9',
      module: '/tmp/tests/crash-drill+0x11a9',
      threads: 3,
      crashingThread: 812,
      signature: 'SIGSEGV crash-drill+0x11a9',
      file: '.bakehouse/crashes/debian-runner/core.crash-drill.812',
      sha256: digest('core'),
      size: 1_376_256,
      modules: [
        { path: '/tmp/tests/crash-drill', start: '0x55d0c5a7a000', end: '0x55d0c5a7f000', buildId: digest('a').slice(0, 40) },
        { path: '/usr/lib/x86_64-linux-gnu/libc.so.6', start: '0x7f1d4c600000', end: '0x7f1d4c7d5000', buildId: digest('b').slice(0, 40) },
        {
          path: '/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2',
          start: '0x7f1d4c81e000',
          end: '0x7f1d4c852000',
          buildId: digest('c').slice(0, 40),
        },
        { path: 'linux-vdso.so.1', start: '0x7ffe0a5f2000', end: '0x7ffe0a5f4000' },
      ],
    },
  ],
};

export const sampleCrash: ReportData = {
  ...sampleSuccess,
  outcome: 'failed',
  images: [crashed],
  error: { message: 'A test of debian-runner 1.0.3 crashed, so it was not promoted: crash-drill (SIGSEGV).' },
};

/** A drill of a version that was there: nothing is built, and what its tests bring is not kept. */
export const sampleDrill: ReportData = {
  ...sampleCrash,
  images: [
    {
      ...crashed,
      ...{ action: 'test', channel: 'latest', latest: { version: '1.0.3' }, drill: ['crash-drill'], reasons: [], packagesDelta: undefined },
      stages: crashed.stages.slice(5),
      upload: undefined,
    },
  ],
  error: { message: 'debian-runner: 1 of 4 tests did not pass: crash-drill (SIGSEGV)' },
};

const unchanged: ReportImage = {
  ...base,
  id: 'debian-desktop',
  definition: 'examples/debian-desktop/image.yml',
  action: 'unchanged',
  version: '2.4.0',
  latest: { version: '2.4.0' },
  reasons: [],
  packagesDelta: undefined,
  upload: undefined,
  stages: [{ name: 'plan-images', outcome: 'succeeded', startedAt: at(0), milliseconds: 140, detail: 'the same fingerprint as 2.4.0' }],
  tests: [],
  logs: [],
  vm: undefined,
};

export const sampleUnchanged: ReportData = {
  ...sampleSuccess,
  title: 'Bake debian-desktop',
  outcome: 'unchanged',
  finishedAt: at(0.2),
  images: [unchanged],
};

export const sampleMany: ReportData = {
  ...sampleCrash,
  title: 'Bake 3 images',
  images: [crashed, { ...base, id: 'debian-builder' }, unchanged],
};

export const samplePlanned: ReportData = {
  ...sampleSuccess,
  plan: {
    today: '2026-11-20',
    images: [
      {
        ...{ id: 'old-runner', definition: '', action: 'retire', why: 'no definition makes it any more', moreChanges: 0 },
        changes: [{ layer: 'gallery', path: 'image.id', old: 'old-runner' }],
      },
      {
        ...{ id: 'debian-runner', definition: 'image.yml', action: 'republish', why: 'only the outputs changed', moreChanges: 3 },
        changes: [{ layer: 'publishImmutable', path: 'outputs[0].formats', old: 'raw', new: 'vhd' }],
      },
    ],
    findings: [
      { severity: 'warning', message: 'the image is to be removed on 2026-11-29, in 9 days', file: 'image.yml', line: 3, column: 5 },
    ],
  },
};

export const sampleInputError: ReportData = {
  title: 'Bake debian-runner',
  outcome: 'failed',
  startedAt: at(0),
  finishedAt: at(0.1),
  toolVersion: '0.1.0',
  images: [],
  error: {
    message: 'examples/debian-runner/image.yml cannot be used.',
    hint: 'mend the definition and run the same command again',
    findings: [
      {
        severity: 'error',
        message: 'Unknown key "pacakges"',
        file: 'examples/debian-runner/image.yml',
        line: 14,
        column: 5,
        hint: 'did you mean "packages"?',
      },
      { severity: 'error', message: 'No such file: scripts/harden.sh', file: 'examples/debian-runner/image.yml', line: 22, column: 13 },
      { severity: 'warning', message: 'The variable BRANCH is defined but not used' },
    ],
  },
};
