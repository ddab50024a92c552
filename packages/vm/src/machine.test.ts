import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Act, event, greet, output, powerOff, progress, StandInQemu } from '../test/stand-in-qemu.ts';
import { type MachineOptions, runMachine } from './machine.ts';
import type { ProgressMessage } from './progress.ts';
import { QemuMachine } from './qemu/qemu-machine.ts';
import { agentChannels } from './systemd/systemd-agent.ts';

jest.setTimeout(60_000);
const unixTest = process.platform === 'win32' ? test.skip : test;

let folder: string;
let qemu: StandInQemu;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'machine-'));
  qemu = new StandInQemu(join(folder, 'bin'));
});
afterEach(async () => {
  qemu.restore();
  await rm(folder, { recursive: true });
});

/** Runs a machine whose QEMU plays these acts. */
async function play(acts: readonly Act[], change: Partial<MachineOptions> = {}, signal = new AbortController().signal) {
  await qemu.play(acts);
  const messages: ProgressMessage[] = [];
  const lines: string[] = [];
  const run = await runMachine({
    hypervisor: { create: async (spec) => new QemuMachine(qemu.program, spec, { accelerator: 'tcg', firmware: undefined }) },
    spec: {
      ...{ folder, disks: [], firmware: 'bios', memoryMiB: 32, cpus: 1, network: 'none' },
      ...{ consoleFile: join(folder, 'console.log'), signal },
    },
    channels: agentChannels,
    bootDeadline: 30_000,
    testTimeouts: [30_000, 30_000],
    runDeadline: 60_000,
    log: silentLog,
    onProgress: (message) => void messages.push(message),
    onOutput: (line) => void lines.push(line),
    ...change,
  });
  return { ...run, messages, lines };
}

const READY = [greet, progress('agent', 'ready running')];

describe('a machine', () => {
  unixTest('is followed from its start to its end over all its ports, and leaves no socket', async () => {
    const acts = [...READY, progress('test-started 000'), output('one\ntwo\n'), progress('test-finished 000 success exited 0', 'done')];
    const { end, timeline, messages, lines, remarks } = await play([...acts, { console: 'bye\n' }, powerOff]);
    expect(end).toEqual({ kind: 'powered-off' });
    expect(messages.map(({ kind }) => kind)).toEqual(['agent', 'ready', 'test-started', 'test-finished', 'done']);
    expect(lines).toEqual(['one', 'two']);
    expect(timeline.tests.get(0)?.result).toBe('success exited 0');
    expect(remarks).toEqual([]);
    expect(await readFile(join(folder, 'console.log'), 'utf8')).toBe('bye\n');
    expect((await readdir(folder)).sort()).toEqual(['bin', 'console.log']);
  });

  unixTest.each([
    ['the pvpanic device', [event('GUEST_PANICKED')], { kind: 'panicked' }],
    ['a restart', [event('SHUTDOWN', { reason: 'guest-reset' })], { kind: 'restarted' }],
    [
      'a restart after a panic on the console',
      [{ console: 'Kernel panic - not syncing: x\n' }, event('SHUTDOWN', { reason: 'guest-reset' })],
      { kind: 'panicked' },
    ],
    [
      'a crash of QEMU',
      [{ complaint: 'assertion failed\n' }, { exit: 134 }],
      { kind: 'lost', detail: 'QEMU ended with 134: assertion failed' },
    ],
    ['a standstill', [event('STOP'), { sleep: 60_000 }], { kind: 'lost', detail: 'QEMU could not go on with it' }],
  ] as const)('that ends with %s is told as that', async (_, acts, end) => {
    expect((await play([...READY, ...acts])).end).toEqual(end);
  });

  unixTest('is stopped at each of its deadlines', async () => {
    const late = await play([greet, { sleep: 60_000 }], { bootDeadline: 5_000 });
    expect(late.end).toEqual({ kind: 'deadline', phase: 'boot', after: 5_000 });
    const long = await play([...READY, progress('test-started 000'), { sleep: 60_000 }], { runDeadline: 6_000 });
    expect(long.end).toEqual({ kind: 'deadline', phase: 'run', after: 6_000 });
    expect(long.timeline.tests.get(0)?.durationMs).toBeGreaterThan(0);
  });

  unixTest('whose disk fails on the host is an error, since nothing about the image is known then', async () => {
    const trouble = event('BLOCK_IO_ERROR', { operation: 'write', nospace: false, reason: 'Input/output error' });
    const error: unknown = await play([...READY, trouble, { sleep: 60_000 }]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExternalError);
    expect((error as Error).message).toContain('QEMU cannot write its disks');
  });

  unixTest('that QEMU cannot make is an error with what QEMU said', async () => {
    await expect(play([{ complaint: 'could not open disk\n' }, { exit: 1 }])).rejects.toThrow(
      'Cannot start the machine: QEMU ended with 1: could not open disk.',
    );
  });

  unixTest('ends with the run', async () => {
    const abort = new AbortController();
    const run = play(
      [...READY, { sleep: 60_000 }],
      { onProgress: ({ kind }) => (kind === 'ready' ? abort.abort() : undefined) },
      abort.signal,
    );
    await expect(run).rejects.toBeInstanceOf(CancelledError);
  });
});
