import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError, InputError } from '@bakehouse/core/errors';
import { type Log, silentLog } from '@bakehouse/core/log';
import type { VmResult } from '@bakehouse/records/tests';
import { sha256OfFile } from '@bakehouse/system/files';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { makeRootDisk, ROOT_DISK_TOOLS } from '../../../test/support/root-disk.ts';
import { testNeeding } from '../../../test/support/test-needing.ts';
import { type Act, event, greet, onDumpDisk, output, powerOff, progress, StandInQemu } from '../test/stand-in-qemu.ts';
import { openGuestAgent, openHypervisor } from './backend-registry.ts';
import { type RunInVmOptions, runInVm } from './run-in-vm.ts';

// Everything is real but QEMU and its guest: in their place is a program that plays a story.
jest.setTimeout(120_000);

const hypervisor = await openHypervisor('qemu', { accelerator: 'tcg', log: silentLog, signal: new AbortController().signal });
const agent = await openGuestAgent('systemd');
// In QEMU's place stands another program.
const needs = [...ROOT_DISK_TOOLS, ...hypervisor.needs, ...agent.needs].filter((tool) => !tool.needs.startsWith('qemu-system'));
const vmTest = process.platform === 'linux' ? await testNeeding(needs) : test.skip;

const TESTS = ['first one', 'second'].map((name) => ({ name, shell: 'sh' as const, script: 'true\n', timeout: 60_000 }));
const READY = [greet, { console: 'Linux version 6.1\n' } as Act, progress('agent', 'ready running')];
const END = [progress('done'), powerOff];

let folder: string;
let image: string;
let qemu: StandInQemu;
let said: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-in-vm-'));
  if (vmTest !== test.skip) image = await makeRootDisk(folder);
  qemu = new StandInQemu(join(folder, 'bin'));
  await writeFile(join(folder, 'passed'), 'success exited 0\n');
  await writeFile(join(folder, 'failed'), 'exit-code exited 3\n');
  await writeFile(join(folder, 'text'), 'said on the disk\n');
});
afterAll(async () => {
  qemu.restore();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  said = [];
  await rm(join(folder, 'out'), { recursive: true, force: true });
});

const keep = (message: string) => void said.push(message);
const log: Log = { ...silentLog, info: keep, warning: keep, output: keep };

async function play(acts: readonly Act[], change: Partial<RunInVmOptions> = {}): Promise<VmResult> {
  await qemu.play(acts);
  const machine = { tests: TESTS, bootDeadline: 60_000, memoryMiB: 256, cpus: 1, accelerator: 'tcg' } as const;
  const { signal } = new AbortController();
  return runInVm(image, { ...machine, outputFolder: join(folder, 'out/vm'), log, signal, ...change });
}

/** Writes a file of this machine into the dump disk, as the guest would. */
const put = (name: string, path: string) => [
  `cd ${path.slice(0, path.lastIndexOf('/'))}`,
  `write ${join(folder, name)} ${path.split('/').at(-1)}`,
];
const outcomes = ({ tests }: VmResult) => tests.map(({ outcome }) => outcome);

describe('a run', () => {
  vmTest('that goes well brings back results, logs and files, and leaves the image and everything else alone', async () => {
    const before = await sha256OfFile(image);
    await mkdir(join(folder, 'out/vm'), { recursive: true });
    await writeFile(join(folder, 'out/vm/notes.txt'), 'of somebody else');
    const result = await play([
      ...READY,
      progress('test-started 000'),
      output('hello\n'),
      onDumpDisk(...put('passed', '/results/000/result'), ...put('text', '/results/000/log'), ...put('text', '/results/000/files/kept')),
      progress('test-finished 000 success exited 0', 'test-started 001'),
      onDumpDisk(...put('failed', '/results/001/result')),
      progress('test-finished 001 exit-code exited 3'),
      ...END,
    ]);
    expect(outcomes(result)).toEqual(['passed', 'failed']);
    expect(result).toMatchObject({ outcome: 'failed', problem: 'test second failed', systemState: 'running', accelerator: 'tcg', image });
    expect(JSON.parse(await readFile(join(folder, 'out/vm/result.json'), 'utf8'))).toEqual(result);
    expect(await readFile(result.tests[0]?.log ?? '', 'utf8')).toBe('said on the disk\n');
    expect(await readFile(join(folder, 'out/vm/tests/000-first_one/kept'), 'utf8')).toBe('said on the disk\n');
    expect(await readFile(result.console, 'utf8')).toBe('Linux version 6.1\n');
    expect(said).toEqual(
      expect.arrayContaining(['Test first one started', '[first one] hello', expect.stringMatching(/^Ready after .* \(running\)$/)]),
    );
    expect((await readdir(join(folder, 'out/vm'))).sort()).toEqual(['console.log', 'dumps', 'notes.txt', 'result.json', 'tests']);
    expect(await readdir(join(folder, 'out'))).toEqual(['vm']);
    expect(await sha256OfFile(image)).toBe(before);
  });

  vmTest('starts a machine that has what was asked for, and no way out', async () => {
    await play([...READY, ...END], { tests: [], memoryMiB: 333, cpus: 3 });
    const args = (await qemu.arguments()).join(' ');
    expect(args).toContain('-m 333 -smp 3');
    expect(args).toContain('-netdev user,id=net,restrict=on');
    expect(args).toContain('-sandbox on,');
    const result = await play([...READY, ...END], { tests: [], network: 'none', imageSha256: 'a'.repeat(64) });
    expect(result.imageSha256).toBe('a'.repeat(64));
    expect((await qemu.arguments()).join(' ')).toContain('-nic none');
  });

  vmTest.each([
    ['panics', [event('GUEST_PANICKED', { action: 'shutdown' })], 'crashed', 'the kernel panicked during test first one', 'crashed'],
    ['switches itself off', [powerOff], 'lost', 'the machine switched itself off during test first one', 'failed'],
    ['restarts', [event('SHUTDOWN', { reason: 'guest-reset' })], 'lost', 'the machine restarted during test first one', 'failed'],
    [
      'is killed',
      [{ complaint: 'terminating\n' }, { exit: 9 }],
      'lost',
      'the machine was lost during test first one: QEMU ended with 9: terminating',
      'failed',
    ],
  ] as const)('of a machine that %s in a test says so, and the other test did not run', async (_, acts, outcome, problem, first) => {
    const result = await play([...READY, progress('test-started 000'), output('last words\n'), ...acts]);
    expect(result).toMatchObject({ outcome, problem });
    expect(outcomes(result)).toEqual([first, 'not-run']);
    // The disk has no log: what came over the port is what there is.
    expect(await readFile(result.tests[0]?.log ?? '', 'utf8')).toBe('last words\n');
    expect(result.tests[1]?.log).toBe('');
  });

  vmTest('of a machine that never gets ready ends at its deadline', async () => {
    const result = await play([greet, progress('agent'), { sleep: 60_000 }], { bootDeadline: 6_000 });
    expect(result).toMatchObject({ outcome: 'timed-out', problem: expect.stringContaining('the machine was not ready within 6.0 s') });
    expect(outcomes(result)).toEqual(['not-run', 'not-run']);
  });

  vmTest('of a machine that destroyed its dump disk is lost, with what came over the ports', async () => {
    const result = await play([
      ...READY,
      progress('test-started 000', 'test-finished 000 success exited 0', 'test-started 001', 'test-finished 001 success exited 0'),
      { overwrite: 'dump-disk.raw' },
      ...END,
    ]);
    expect(result).toMatchObject({ outcome: 'lost', problem: 'the dump disk cannot be read' });
    expect(outcomes(result)).toEqual(['passed', 'passed']);
    expect(said.join('\n')).toContain('The dump disk gave nothing');
  });

  vmTest('that cannot start a machine is an error, and the result of an earlier run stays', async () => {
    await play([...READY, ...END], { tests: [] });
    const error: unknown = await play([{ complaint: 'qemu: cannot set up guest memory\n' }, { exit: 1 }]).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ExternalError);
    expect((error as Error).message).toBe('Cannot start the machine: QEMU ended with 1: qemu: cannot set up guest memory.');
    expect((await stat(join(folder, 'out/vm/result.json'))).isFile()).toBe(true);
    expect(await readdir(join(folder, 'out'))).toEqual(['vm']);
  });

  vmTest('that is cancelled leaves nothing', async () => {
    const abort = new AbortController();
    const info = (message: string) => {
      if (message.startsWith('Ready')) abort.abort();
    };
    const run = play([...READY, { sleep: 60_000 }], { log: { ...silentLog, info }, signal: abort.signal });
    await expect(run).rejects.toBeInstanceOf(CancelledError);
    expect(await readdir(join(folder, 'out'))).toEqual([]);
  });
});

test.each([
  [
    'hypervisor',
    () => openHypervisor('nobody', { accelerator: 'auto', log: silentLog, signal: new AbortController().signal }),
    'there is qemu',
  ],
  ['guest agent', () => openGuestAgent('constructor'), 'there is systemd'],
])('an unknown %s is an error that names what there is', async (what, open, hint) => {
  const error = await open().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ message: expect.stringContaining(`There is no ${what} "`), hint });
});
