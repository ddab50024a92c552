import { silentLog } from '@bakehouse/core/log';
import { DebianArchives } from '@bakehouse/net/debian-archive';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DefinitionFolder, MINIMAL } from '../../image-definition/test/definition-folder.ts';
import { DebianMirror } from '../../net/test/debian-mirror.ts';
import { type BuildableOptions, buildableChecks, checkBuildable } from './check-buildable.ts';

const archives = () => new DebianArchives({ log: silentLog, signal: new AbortController().signal });

let folder: DefinitionFolder;
let mirror: DebianMirror;
let warnings: string[];
beforeEach(async () => {
  folder = await DefinitionFolder.create();
  mirror = await DebianMirror.start();
  warnings = [];
});
afterEach(async () => {
  await mirror.stop();
  await folder.dispose();
});

async function problems(text: string, options: Partial<BuildableOptions> = {}): Promise<string[]> {
  const log = { ...silentLog, warning: (message: string) => void warnings.push(message) };
  const common = { builder: 'auto', workFolder: folder.path, log, signal: new AbortController().signal };
  const findings = await checkBuildable(await folder.load(text), { ...common, ...options });
  return findings.map((finding) => (finding.line === undefined ? finding.message : folder.spell(finding)));
}

describe('offline', () => {
  test('what can be built has no findings', async () => {
    await folder.write('a.sh', 'true\n');
    expect(await problems(`${MINIMAL}  - script: {file: a.sh}\ntests: {inVm: [{file: a.sh}]}\n`)).toEqual([]);
    expect(mirror.requests).toEqual([]);
  });

  test('architecture, disk, shells, values, scripts and tests are named at once, each with its place', async () => {
    await folder.write('a.ps1', '');
    await folder.write('b.sh', 'true\r\n');
    const text = `schema: vm-image/1
image: {id: web, os: linux, arch: arm64}
source: {kind: debian, suite: bookworm, mirror: "https://me@mirror.example/debian"}
build: {diskMiB: 300}
secrets: {token: {from: environment, name: TOKEN}}
steps:
  - script: {file: a.ps1, shell: powershell}
  - file: {from: b.sh, to: /opt//b}
  - script: {file: b.sh, env: {T: kv_token}}
tests: {inVm: [{file: a.ps1, shell: pwsh}]}
outputs: [{kind: directory}, {kind: managed, name: m}]
builders: [local]
`;
    expect((await problems(text)).sort()).toEqual([
      expect.stringMatching(/^10:37 tests\.inVm\[0\]\.shell: run-in-vm runs bash and sh, not pwsh/),
      expect.stringMatching(/^11:37 outputs\[1\]\.kind: the builder local publishes to a directory, not to managed/),
      expect.stringMatching(/^2:35 image\.arch: the builder local builds x64, not arm64/),
      expect.stringMatching(/^3:49 the mirror is not an http, https or file URL without a user or password/),
      expect.stringMatching(/^4:18 build\.diskMiB: a disk of 300 MiB is too small: the least is 768 MiB/),
      expect.stringMatching(/^7:34 steps\[0\]\.script\.shell: the builder local runs bash and sh, not powershell/),
      expect.stringMatching(/^8:28 "\/opt\/\/b" is not an absolute path in the image/),
      expect.stringMatching(/^9:20 b\.sh:1: has Windows line ends/),
      expect.stringMatching(/^9:35 steps\[2\]\.script\.env\.T: the builder local gives no secrets to scripts/),
    ]);
  });

  test('files of steps that do not fit on the disk are counted', async () => {
    await folder.write('big', Buffer.alloc(1));
    const { truncate } = await import('node:fs/promises');
    await truncate(`${folder.path}/big`, 600 * 1024 * 1024);
    const text = `${MINIMAL.replace('2048', '800')}  - file: {from: ./big, to: /opt/}\n`;
    expect(await problems(text)).toEqual([
      expect.stringMatching(/^4:18 build\.diskMiB: a disk of 800 MiB is too small: the files of the steps alone have 600 MiB/),
    ]);
  });

  test('a builder that nothing here runs is an error where it is named, or where its default comes from', async () => {
    const named = `${MINIMAL}builders: [packer-gce]\n`;
    expect(await problems(named)).toEqual([
      expect.stringMatching(/^7:12 builders: nothing here builds an image with packer-gce.*name local or packer or .* in "builders"/),
    ]);
    expect(await problems(named, { otherBuilders: true })).toEqual([]);
    const source = MINIMAL.replace('{kind: debian, suite: bookworm}', '{kind: gce-family, family: f}');
    expect(await problems(source)).toEqual([expect.stringMatching(/^3:16 builders: nothing here builds an image with packer-gce/)]);
    expect(await problems(MINIMAL, { builder: 'packer' })).toEqual([
      '3:16 builders: the image is to be built with packer, and the definition names local (add packer)',
    ]);
  });

  test('what another builder makes is looked at as far as that is certain', async () => {
    await folder.write('a.sh', 'true\r\n');
    const text = `${MINIMAL}  - script: {file: a.sh}\nbuilders: [packer-gce]\n`;
    expect(await problems(text, { otherBuilders: true })).toEqual([expect.stringMatching(/^7:20 a\.sh:1: has Windows line ends/)]);
  });

  const linuxTest = process.platform === 'linux' ? test : test.skip;
  linuxTest('a colon in the path of the work folder is named', async () => {
    expect(await problems(MINIMAL, { workFolder: '/srv/a:b/c' })).toEqual([
      'the path /srv/a:b/c has a colon, where apt ends a name: it would not find the keys of the archives',
    ]);
  });
});

describe('online', () => {
  const from = (text: string) => text.replace('suite: bookworm', `suite: bookworm, mirror: "${mirror.url}"`);
  const BASE = ['apt', 'ca-certificates', 'dbus', 'iproute2', 'linux-image-cloud-amd64', 'systemd-resolved', 'systemd-sysv', 'udev'];
  const publish = (...more: Parameters<DebianMirror['publish']>[1]) =>
    mirror.publish('bookworm', [...BASE.map((name) => ({ name })), { name: 'curl', version: '7.88-1' }, ...more]);

  test('suites, components, packages and versions that are not there are errors with what was meant', async () => {
    publish({ name: 'nginx-light' }, { name: 'exim4', provides: 'mail-transport-agent' });
    const text = from(MINIMAL).replace('[curl]', '[nginx-lihgt, curl=1, curl=7.88-1, "libc6:i386", mail-transport-agent]');
    const where = `in bookworm (main) of ${mirror.url}`;
    expect(await problems(text, { online: archives() })).toEqual([
      `6:16 there is no package nginx-lihgt ${where} (did you mean nginx-light?)`,
      `6:29 there is no version 1 of the package curl ${where} (there is 7.88-1)`,
    ]);
    expect(await problems(from(MINIMAL).replace('suite: bookworm', 'suite: bookwrom'), { online: archives() })).toEqual([
      `3:31 source.suite: there is no suite bookwrom in ${mirror.url} (did you mean bookworm?)`,
    ]);
    expect(
      await problems(from(MINIMAL).replace('suite: bookworm', 'suite: bookworm, components: [main, contirb]'), { online: archives() }),
    ).toEqual([expect.stringMatching(/source\.components: bookworm in .* has no component contirb \(did you mean contrib\?\)$/)]);
  });

  test('a package behind a script, which may add an archive, is a warning', async () => {
    publish();
    await folder.write('add-archive.sh', 'true\n');
    expect(
      await problems(`${from(MINIMAL)}  - script: {file: add-archive.sh}\n  - packages: [docker-ce]\n`, { online: archives() }),
    ).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^debian-runner: there is no package docker-ce in .*; a step before it may add an archive/),
    ]);
  });

  test('a disk that is smaller than what the packages take with all they depend on is an error', async () => {
    const MIB = 1024;
    publish(
      { name: 'texlive', depends: 'texlive-base (>= 1), viewer | editor, libx', installedKiB: 100 * MIB },
      { name: 'texlive-base', depends: 'texlive', installedKiB: 400 * MIB },
      { name: 'viewer', installedKiB: 900 * MIB },
      { name: 'editor', installedKiB: 10 * MIB },
      { name: 'libx', depends: 'editor', installedKiB: 30 * MIB },
    );
    const text = from(MINIMAL).replace('[curl]', '[texlive]');
    expect(await problems(text.replace('2048', '800'), { online: archives() })).toEqual([]);
    expect(await problems(text.replace('2048', '790'), { online: archives() })).toEqual([
      '4:18 build.diskMiB: a disk of 790 MiB has 532 MiB for files, and the packages alone take 541 MiB (give it 1024 at least)',
    ]);
  });

  test('without an index that can be read it is said, and nothing is guessed', async () => {
    mirror.put('/debian/dists/bookworm/Release', 'Components: main\n');
    expect(await problems(from(MINIMAL), { online: archives() })).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('Packages are not looked up in')]);
  });

  test('what may be otherwise tomorrow is asked again, and the archive once for all definitions of a run', async () => {
    publish();
    const checks = buildableChecks({
      ...{ builder: 'auto', workFolder: folder.path, online: archives(), log: silentLog, signal: new AbortController().signal },
    });
    const loaded = await folder.load(from(MINIMAL).replace('[curl]', '[crul]'));
    expect(await checks.checkAgain?.(loaded)).toEqual([expect.objectContaining({ hint: 'did you mean curl?' })]);
    expect(await checks.check(loaded)).toHaveLength(1);
    expect(mirror.requests).toHaveLength(2);
  });
});
