/** Builds real images with the local builder, looks into them and boots one. Root, or a user namespace with subordinate ids. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import { sha256OfFile } from '@bakehouse/system/files';
import { runProgram, startProgram } from '@bakehouse/system/program';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { buildLocally, type LocalResult } from '../../packages/builders/src/local/build-locally.ts';
import { partitionDisk, writeRoot } from '../../packages/builders/src/local/disk-image.ts';
import { explainDiskFailure } from '../../packages/builders/src/local/explain-failure.ts';
import type { LocalBuild, LocalStep } from '../../packages/builders/src/local/local-build.ts';
import { findPrivilege } from '../../packages/builders/src/local/privilege.ts';
import { processesWith } from '../support/processes.ts';
import { testNeeding } from '../support/test-needing.ts';

const MINUTE = 60_000;
jest.setTimeout(20 * MINUTE);

const signal = new AbortController().signal;
const HOSTILE = `it's "$(touch pwned)" \`id\`; rm -rf $HOME #`;
const ROOT_OFFSET = 257 * 1024 * 1024;
/** Signs that mke2fs, mtools and shells take for their own. */
const folder = mkdtempSync(join(tmpdir(), "local'd na?me @@-"));
const first = join(folder, 'first');

/** Of the job; no build script may see them, not even as what the first process of its namespace was started with. */
const CANARIES = ['GITHUB_TOKEN', 'AZURE_CLIENT_SECRET', 'AWS_SECRET_ACCESS_KEY', 'BAKEHOUSE_CONNECTION_STRING', 'INPUT_TOKEN', 'ANY_NAME'];

let said: string[] = [];
const log: Log = { ...silentLog, info: (message) => void said.push(message) };
let built: LocalResult;
const packageLists = '/var/lib/apt/lists';
let listsBefore: string[];

const it = await testNeeding([
  { needs: 'mmdebstrap', package: 'mmdebstrap' },
  { needs: 'qemu-system-x86_64', package: 'qemu-system-x86' },
  { needs: 'sfdisk', package: 'fdisk' },
  { needs: 'qemu-img', package: 'qemu-utils' },
  { needs: '/usr/share/OVMF/OVMF_CODE.fd', package: 'ovmf' },
]);

beforeAll(async () => {
  for (const name of CANARIES) process.env[name] = 'CANARY';
  listsBefore = readdirSync(packageLists);
  built = await buildLocally(request({ steps: steps(), outputFolder: first }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function request(changes: Partial<LocalBuild>): LocalBuild {
  const layer = 'ab'.repeat(32);
  return {
    image: 'e2e-image',
    fingerprint: { image: layer, base: layer, content: layer, publishImmutable: layer, publishMutable: layer },
    definitionFile: 'e2e.vmimage.yaml',
    commit: '0123abc',
    suite: 'bookworm',
    components: ['main'],
    arch: 'x64',
    steps: [],
    diskMiB: 1536,
    formats: ['raw', 'vhd'],
    timeout: 15 * MINUTE,
    outputFolder: join(folder, 'other'),
    cacheFolder: join(folder, 'cache'),
    log,
    signal,
    ...changes,
  };
}

/** One of each kind, with names that a careless builder would run. */
function steps(): LocalStep[] {
  const files = join(folder, 'files');
  const tree = join(folder, 'tree');
  mkdirSync(files, { recursive: true });
  mkdirSync(join(tree, 'lib', 'systemd', 'system'), { recursive: true });
  writeFileSync(join(tree, 'lib', 'systemd', 'system', 'e2e.service'), '[Service]\nExecStart=/bin/true\n');
  writeFileSync(join(files, HOSTILE), 'hello');
  const script = join(folder, 'setup.sh');
  const look = `tr '\\0' '\\n' < /proc/1/environ > /tmp/environ; grep -c ^PATH= /tmp/environ; grep -c CANARY /tmp/environ`;
  writeFileSync(script, `printf %s "$VALUE" > /opt/value\n(${look}) > /opt/canaries || true\ncommand -v less && exit 1\nrm -rf /tmp/*\n`);
  return [
    { kind: 'packages', names: ['openssh-server'] },
    { kind: 'file', from: join(files, HOSTILE), to: `/opt/${HOSTILE}`, mode: '0640' },
    { kind: 'tree', from: tree, to: '/' },
    { kind: 'script', shell: 'bash', file: script, env: { VALUE: HOSTILE } },
    { kind: 'packages', names: ['less'] },
  ];
}

function scriptStep(name: string, text: string): LocalStep {
  writeFileSync(join(folder, name), text);
  return { kind: 'script', shell: 'bash', file: join(folder, name) };
}

/** What debugfs says about the root file system of the first image. */
async function debugfs(command: string): Promise<string> {
  const argv = ['debugfs', '-R', command, `image.raw?offset=${ROOT_OFFSET}`] as const;
  const { stdout } = await runProgram('look into the image', argv, { cwd: first });
  return stdout.trimEnd();
}

describe('the disk', () => {
  it('has an EFI system partition and a root partition, with identities that come from the fingerprint', async () => {
    const { stdout } = await runProgram('read the partition table', ['sfdisk', '--json', 'image.raw'], { cwd: first });
    const { partitiontable } = JSON.parse(stdout) as {
      partitiontable: { label: string; partitions: { name: string; type: string; start: number; uuid: string }[] };
    };
    expect(partitiontable.label).toBe('gpt');
    expect(partitiontable.partitions.map(({ name, type, start }) => [name, type, start])).toEqual([
      ['esp', 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B', 2048],
      ['root', '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709', ROOT_OFFSET / 512],
    ]);
    expect(partitiontable.partitions[0]?.uuid).toMatch(/^.{8}-.{4}-8/);
    await runProgram('verify the partition table', ['sfdisk', '--verify', 'image.raw'], { cwd: first });
  });

  it('has a root file system without a fault', async () => {
    const { exitCode, tail } = await runProgram('check', ['e2fsck', '-f', '-n', `image.raw?offset=${ROOT_OFFSET}`], {
      cwd: first,
      allowFailure: true,
    });
    expect([exitCode, tail.filter((line) => /fix|error/i.test(line))]).toEqual([0, []]);
  });

  it('is the same as the fixed VHD, in the eyes of QEMU', async () => {
    const { stdout } = await runProgram('read the VHD', ['qemu-img', 'info', '--output=json', '-f', 'vpc', 'image.vhd'], { cwd: first });
    expect(JSON.parse(stdout)).toMatchObject({ format: 'vpc', 'virtual-size': 1536 * 1024 * 1024 });
    await runProgram('compare', ['qemu-img', 'compare', '-f', 'raw', '-F', 'vpc', 'image.raw', 'image.vhd'], { cwd: first });
  });

  it('is recorded with sizes, checksums, packages, tools and times', async () => {
    const record = JSON.parse(readFileSync(join(first, 'build.json'), 'utf8')) as LocalResult['record'];
    expect(record).toEqual(built.record);
    expect(record).toMatchObject({ schema: 'bakehouse-build/1', builder: 'local', source: { commit: '0123abc' }, log: 'build.log' });
    for (const { path, sha256 } of record.files) expect(await sha256OfFile(join(first, path))).toBe(sha256);
    expect(record.files.map(({ format }) => format)).toEqual(['raw', 'vhd']);
    expect(record.packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['less', 'linux-image-cloud-amd64', 'openssh-server']));
    expect(Object.keys(record.tools)).toEqual(expect.arrayContaining(['mmdebstrap', 'e2fsprogs', 'node']));
    expect(record.stages.map(({ name }) => name)).toEqual(['root file system', 'disk', 'formats and checksums']);
    expect(readdirSync(first).sort()).toEqual(['build.json', 'build.log', 'image.raw', 'image.vhd']);
  });
});

describe('the image', () => {
  it('S5: was built by scripts that could read no variable of the job in /proc/1/environ', async () => {
    // One PATH, so it was read; no canary.
    expect(await debugfs('cat /opt/canaries')).toBe('1\n0');
  });

  it('holds what the steps brought, under hostile names as they are', async () => {
    expect(await debugfs('ls -p /opt')).toContain(`/100640/0/0/${HOSTILE}/`);
    expect(await debugfs('cat /opt/value')).toBe(HOSTILE);
    expect(await debugfs('cat /usr/lib/systemd/system/e2e.service')).toContain('ExecStart=/bin/true');
    expect(await debugfs('stat /lib')).toContain('Type: symlink');
    expect(await debugfs('ls -p /')).not.toMatch(/pwned|\.bakehouse/);
  });

  it('has nothing in it that each machine must make for itself, or that only the build needed', async () => {
    expect(await debugfs('stat /etc/machine-id')).toContain('Size: 0');
    expect(await debugfs('ls -p /etc/ssh')).not.toContain('ssh_host_');
    expect(await debugfs('ls -p /var/cache/apt/archives')).not.toContain('.deb');
    expect(await debugfs('ls -p /var/lib/apt/lists')).not.toContain('_InRelease');
    expect(await debugfs('ls -p /etc/dpkg/dpkg.cfg.d')).not.toContain('bakehouse');
    expect(await debugfs('cat /etc/hostname')).toBe('e2e-image');
    expect(await debugfs('stat /etc/resolv.conf')).toContain('../run/systemd/resolve/stub-resolv.conf');
  });

  it('has left the package lists of this machine alone, although a script has emptied /tmp', () => {
    expect(readdirSync(packageLists)).toEqual(listsBefore);
  });

  it('boots under UEFI to a login prompt on the serial console', async () => {
    const variables = join(folder, 'vars.fd');
    await copyFile('/usr/share/OVMF/OVMF_VARS.fd', variables);
    // A comma in a path is doubled for QEMU; there is none in ours.
    const drives = [
      'if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE.fd',
      'if=pflash,format=raw,file=vars.fd',
      'if=virtio,format=raw,snapshot=on,file=first/image.raw',
    ].flatMap((drive) => ['-drive', drive]);
    const machine = [
      '-machine',
      'q35',
      '-accel',
      'tcg',
      '-cpu',
      'max',
      '-m',
      '1024',
      '-nic',
      'none',
      '-display',
      'none',
      '-serial',
      'stdio',
    ];
    const lines: string[] = [];
    const prompt = Promise.withResolvers<void>();
    const qemu = startProgram(['qemu-system-x86_64', ...machine, ...drives], {
      cwd: folder,
      timeout: 8 * MINUTE,
      onLine(line) {
        lines.push(line);
        // The prompt itself ends without a line feed; this stands above it.
        if (/Debian GNU\/Linux 12 e2e-image ttyS0/.test(line)) prompt.resolve();
      },
    });
    await Promise.race([prompt.promise, qemu.exited]);
    await qemu.stop();
    expect(lines.slice(-40).join('\n')).toContain('Debian GNU/Linux 12 e2e-image ttyS0');
  });
});

describe('building again', () => {
  it('uses a complete build again, and says so', async () => {
    said = [];
    const again = await buildLocally(request({ steps: steps(), outputFolder: first }));
    expect(again).toEqual({ ...built, reused: true });
    expect(said.join('\n')).toContain('that build is used again');
  });

  it('gives the same bytes elsewhere, and downloads no package', async () => {
    said = [];
    const second = await buildLocally(request({ steps: steps(), outputFolder: join(folder, 'second') }));
    expect(second.reused).toBe(false);
    expect(second.record.files).toEqual(built.record.files);
    expect(said.join('\n')).toContain('all from the cache');
    expect(readFileSync(join(folder, 'second', 'build.log'), 'utf8')).not.toMatch(/Need to get [1-9]/);
    rmSync(join(folder, 'second'), { recursive: true });
  });
});

describe('a build that does not end well', () => {
  it('names the failed step with its last lines, and leaves only the log', async () => {
    const fail = scriptStep('fail.sh', 'echo about to fail\ncat /does/not/exist\necho never\n');
    const error: unknown = await buildLocally(request({ steps: [fail] })).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExternalError);
    expect(error).toMatchObject({
      message: 'script fail.sh ended with exit code 1',
      findings: [{ message: 'step 1 of 1: script fail.sh ended with exit code 1' }],
      details: {
        reason: 'definition',
        lastLines: ['about to fail', 'cat: /does/not/exist: No such file or directory'],
        log: join(folder, 'other', 'build.log'),
      },
    });
    expect(readdirSync(join(folder, 'other'))).toEqual(['build.log']);
  });

  it('ends everything that a step has started when it is cancelled', async () => {
    const controller = new AbortController();
    const endless = scriptStep('endless.sh', 'setsid sleep 987654 > /dev/null 2>&1 &\necho the script runs\nsleep 987655\n');
    const listening: Log = { ...silentLog, output: (line) => void (line === 'the script runs' && controller.abort()) };
    const work = buildLocally(request({ steps: [endless], log: listening, signal: controller.signal }));
    await expect(work).rejects.toBeInstanceOf(CancelledError);
    expect(processesWith('sleep 98765')).toEqual([]);
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain('.work-');
    expect(readdirSync(join(folder, 'other'))).toEqual(['build.log']);
  });

  it('says that the files do not fit on the disk', async () => {
    const work = join(folder, 'small');
    mkdirSync(join(work, 'root'), { recursive: true });
    // Random bytes: holes would take no room.
    await runProgram('fill a file', ['dd', 'if=/dev/urandom', 'of=root/large', 'bs=1M', 'count=600', 'status=none'], { cwd: work });
    const content = { work, root: 'root', kernel: '', initrd: '', title: '', fingerprint: 'f', diskMiB: 768, sourceDate: 0 };
    await partitionDisk(content, {});
    const error: unknown = await writeRoot(content, await findPrivilege(signal), {}).catch((reason: unknown) => reason);
    expect(await explainDiskFailure(error, request({ diskMiB: 768 }), 'build.log')).toMatchObject({
      message: 'The files of the image do not fit on its disk of 768 MiB',
      findings: [{ message: 'The files of the image do not fit on its disk of 768 MiB' }],
      details: { reason: 'definition' },
    });
  });
});
