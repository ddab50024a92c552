/** Boots a real image. `BAKEHOUSE_TEST_IMAGE` names one (GPT, EFI system partition, ext4 root); without it one is built. */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, silentLog } from '@bakehouse/core/log';
import { findProgram } from '@bakehouse/system/debian-packages';
import { sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { runInVm, type VmTest } from '../../packages/vm/src/run-in-vm.ts';
import { testImage } from '../support/test-image.ts';

const MINUTE = 60_000;
jest.setTimeout(25 * MINUTE);

const signal = new AbortController().signal;
/** Not in the image's own folder: it must not be written to. */
const work = join(tmpdir(), `run-in-vm-e2e-${process.pid}`);
let image: string;
let imageSha256: string;

beforeAll(async () => {
  await mkdir(work);
  image = await testImage(work);
  imageSha256 = await sha256OfFile(image);
});
afterAll(() => rm(work, { recursive: true, force: true }));

const script = (name: string, lines: readonly string[], timeout = 2 * MINUTE): VmTest => {
  return { name, shell: 'sh', script: `${lines.join('\n')}\n`, timeout };
};

function boot(folder: string, tests: readonly VmTest[], log: Log) {
  const options = { tests, bootDeadline: 10 * MINUTE, memoryMiB: 1024, cpus: 2, accelerator: 'auto' as const };
  return runInVm(image, { ...options, outputFolder: join(folder, 'vm'), log, signal });
}

/** Of ours: known by the folder they work in. */
async function machinesIn(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const where = await readlink(`/proc/${name}/cwd`).catch(() => '');
    const what = await readFile(`/proc/${name}/comm`, 'utf8').catch(() => '');
    if (where.startsWith(folder) && what.startsWith('qemu-system')) found.push(Number(name));
  }
  return found;
}

async function expectNothingLeft(folder: string): Promise<void> {
  expect(await machinesIn(folder)).toEqual([]);
  expect(await readdir(folder)).toEqual(['vm']);
  expect(await sha256OfFile(image)).toBe(imageSha256);
}

/** A program that writes to address 0x45, as base64; without a compiler a shell that is sent the signal. */
async function crashingCommands(): Promise<string[]> {
  if ((await findProgram('gcc')) === undefined) return ['sh -c "kill -SEGV \\$\\$"'];
  const source = join(work, 'crasher.c');
  const flags = ['-static', '-nostdlib', '-ffreestanding', '-fno-stack-protector', '-O0', '-o', join(work, 'crasher')];
  await writeFile(source, 'void _start(void) { *(volatile int *)0x45 = 1; }\n');
  await runProgram('compile', ['gcc', ...flags, source]);
  const text = (await readFile(join(work, 'crasher'))).toString('base64');
  return [`echo ${text} | base64 -d > /tmp/crasher`, 'chmod +x /tmp/crasher', '/tmp/crasher'];
}

async function startsWithElf(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
  return buffer.toString('latin1') === '\x7fELF';
}

test('one boot tells passing, failing, crashing and hanging tests apart and brings everything back', () =>
  withTemporaryFolder('run-in-vm', async (folder) => {
    const said: string[] = [];
    const log: Log = { ...silentLog, info: (line) => said.push(line), output: (line) => said.push(line) };
    let visitors = 0;
    const server = createServer(() => visitors++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const tests: VmTest[] = [
      script('passes: with "odd" name/', ['echo hello from $(id -un)', 'echo kept > "$BAKEHOUSE_OUTPUT/kept.txt"', 'sleep 1000 &']),
      script('fails', ['echo went wrong >&2', 'exit 3']),
      script('crashes', [...(await crashingCommands()), 'exit 0']),
      script('crashes itself', ['kill -ABRT $$']),
      script('hangs', ['echo waiting', 'sleep infinity'], 5_000),
      // QEMU's user network shows the host's loopback as 10.0.2.2 unless it is isolated.
      {
        ...script('is alone', ['ip -4 -brief address', `! timeout 5 bash -c 'exec 3<>/dev/tcp/10.0.2.2/${port}'`]),
        shell: 'bash',
      },
    ];
    const result = await boot(folder, tests, log).finally(() => server.close());
    expect(visitors).toBe(0);
    expect(result.tests.map(({ name, outcome, exitCode, signal }) => ({ name, outcome, exitCode, signal }))).toEqual([
      { name: 'passes: with "odd" name/', outcome: 'passed', exitCode: 0, signal: undefined },
      { name: 'fails', outcome: 'failed', exitCode: 3, signal: undefined },
      { name: 'crashes', outcome: 'crashed', exitCode: 0, signal: 'SIGSEGV' },
      { name: 'crashes itself', outcome: 'crashed', exitCode: undefined, signal: 'SIGABRT' },
      { name: 'hangs', outcome: 'timed-out', exitCode: undefined, signal: undefined },
      { name: 'is alone', outcome: 'passed', exitCode: 0, signal: undefined },
    ]);
    expect(result).toMatchObject({ outcome: 'crashed', problem: 'tests crashes, crashes itself crashed' });
    expect(['running', 'degraded']).toContain(result.systemState);
    const logs = await Promise.all(result.tests.map((one) => readFile(one.log, 'utf8')));
    expect(logs.slice(0, 2)).toEqual(['hello from root\n', 'went wrong\n']);
    expect(logs[4]).toBe('waiting\n');
    expect(said).toContain('[passes: with "odd" name/] hello from root');
    expect(await readFile(join(folder, 'vm/tests/000-passes__with__odd__name_/kept.txt'), 'utf8')).toBe('kept\n');
    expect(result.dumps).toHaveLength(2);
    for (const dump of result.dumps) expect(await startsWithElf(join(result.dumpFolder, dump))).toBe(true);
    expect(result.tests[2]?.dumps[0]).toMatch(/^core\.(crasher|sh)\.\d+\.11\.\d+$/);
    expect(await readFile(result.journal ?? '', 'utf8')).toContain('systemd[1]');
    expect(await readFile(result.console, 'utf8')).toContain('Linux version');
    await expectNothingLeft(folder);
  }));

test('a kernel panic ends the run; what was before it is there', () =>
  withTemporaryFolder('run-in-vm', async (folder) => {
    const panic = script('panics', ['echo about to panic', 'sleep 2', 'echo c > /proc/sysrq-trigger', 'sleep infinity']);
    const tests = [script('crashes', ['sh -c "kill -SEGV \\$\\$"', 'true']), panic, script('never runs', ['true'])];
    const result = await boot(folder, tests, silentLog);
    expect(result.tests.map(({ outcome }) => outcome)).toEqual(['crashed', 'crashed', 'not-run']);
    expect(result).toMatchObject({ outcome: 'crashed', problem: 'the kernel panicked during test panics' });
    expect(await readFile(result.tests[1]?.log ?? '', 'utf8')).toBe('about to panic\n');
    expect(await readFile(result.console, 'utf8')).toContain('Kernel panic - not syncing: sysrq triggered crash');
    expect(await readFile(result.journal ?? '', 'utf8')).toContain('bakehouse-test-000.service');
    expect(await startsWithElf(join(result.dumpFolder, result.dumps[0] ?? ''))).toBe(true);
    await expectNothingLeft(folder);
  }));

test('a machine that is killed in the middle of a test is lost, and its earlier results and dumps are read from the disk', () =>
  withTemporaryFolder('run-in-vm', async (folder) => {
    let killed = false;
    const log: Log = {
      ...silentLog,
      output(line) {
        if (killed || !line.includes('kill me')) return;
        killed = true;
        void machinesIn(folder).then(([pid]) => process.kill(pid ?? 0, 'SIGKILL'));
      },
    };
    const tests = [
      script('crashes', ['sh -c "kill -SEGV \\$\\$"', 'true']),
      script('is killed', ['echo kill me', 'sleep infinity'], 10 * MINUTE),
    ];
    const result = await boot(folder, tests, log);
    expect(result.tests.map(({ outcome }) => outcome)).toEqual(['crashed', 'failed']);
    expect(result.tests[1]).toMatchObject({ problem: 'the machine was lost while it ran: QEMU ended with 137' });
    expect(await readFile(result.tests[1]?.log ?? '', 'utf8')).toBe('kill me\n');
    expect(result.dumps.map((name) => existsSync(join(result.dumpFolder, name)))).toEqual([true]);
    await expectNothingLeft(folder);
  }));
