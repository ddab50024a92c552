/** What a guest says while it runs, over its ports and on its console. */
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type Log, silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { LineSplitter } from '@bakehouse/system/program';
import { expect, jest, test } from '@jest/globals';
import { MAX_CONSOLE_LOG, MAX_KEPT_OUTPUT, MAX_SHOWN_OF_TESTS } from '../../packages/vm/src/guest-talk-limits.ts';
import { runMachine } from '../../packages/vm/src/machine.ts';
import { MachineWatch } from '../../packages/vm/src/machine-watchdog.ts';
import { machineEvent } from '../../packages/vm/src/qemu/machine-event.ts';
import { QemuMachine } from '../../packages/vm/src/qemu/qemu-machine.ts';
import { Qmp } from '../../packages/vm/src/qemu/qmp.ts';
import { reportProgress } from '../../packages/vm/src/report-progress.ts';
import { judgeRun, judgeTest } from '../../packages/vm/src/result.ts';
import { agentChannels } from '../../packages/vm/src/systemd/systemd-agent.ts';
import { countHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

// Far from what it takes on a quiet machine.
jest.setTimeout(180_000);

const TESTS = ['boots', 'answers', 'stops'].map((name) => ({ name }));
const HONEST = [
  'agent',
  'ready running',
  ...TESTS.flatMap((_, index) => [`test-started 00${index}`, `test-finished 00${index} exit-code exited ${index}`]),
  'disk-full',
  'done',
  '',
].join('\n');
const EVENTS = [
  { QMP: { version: { qemu: { micro: 22, minor: 2, major: 7 } }, capabilities: ['oob'] } },
  { return: {}, id: 1 },
  { timestamp: { seconds: 1, microseconds: 2 }, event: 'VSERPORT_CHANGE', data: { open: true, id: 'x' } },
  { event: 'BLOCK_IO_ERROR', data: { device: 'root', nospace: true, operation: 'write', action: 'stop', reason: 'No space left' } },
  { event: 'GUEST_PANICKED', data: { action: 'shutdown' } },
  { event: 'SHUTDOWN', data: { guest: true, reason: 'guest-reset' } },
  { error: { class: 'GenericError', desc: 'x' }, id: 1 },
]
  .map((message) => JSON.stringify(message))
  .join('\r\n');

const agentHeld = countHeld("mutations of an agent's messages");
const qemuHeld = countHeld("mutations of QEMU's messages");

/** A watch of a machine with three tests, and everything that reached the log. */
function watched() {
  let logged = 0;
  const add = (line: string) => {
    logged += line.length + 1;
  };
  const log: Log = { ...silentLog, debug: add, info: add, notice: add, warning: add, output: add };
  const watch = new MachineWatch(
    { bootDeadline: 60_000, testTimeouts: TESTS.map(() => 1000), runDeadline: 60_000, log, ...reportProgress(TESTS, log) },
    () => {},
  );
  return { watch, log, logged: () => logged };
}

function expectBounded(watch: MachineWatch): void {
  const { timeline } = watch;
  for (const index of timeline.tests.keys()) expect(index).toBeLessThan(TESTS.length);
  expect(timeline.systemState ?? '').toMatch(/^[a-z-]{0,24}$/);
  const kept = [...timeline.tests.values()].flatMap(({ output }) => output).reduce((sum, { length }) => sum + length, 0);
  expect(kept).toBeLessThanOrEqual(MAX_KEPT_OUTPUT);
  const observed = { end: watch.finish('x'), timeline, disk: undefined };
  const tests = TESTS.map(({ name }, index) => ({ name, ...judgeTest(index, observed) }));
  expect(JSON.stringify([tests, judgeRun(tests, observed), watch.remarks]).length).toBeLessThan(4096);
}

test('S8: no mutation of what an agent says throws, grows or names a test that there is not', async () => {
  const count = mutationCount();
  for (const { bytes } of mutations(Buffer.from(HONEST), { seed: 8_000, count, other: Buffer.from(EVENTS) })) {
    await agentHeld(() => {
      const { watch, logged } = watched();
      const lines = new LineSplitter((line) => watch.onProgress(line));
      for (let at = 0; at < bytes.length; at += 7) lines.write(Buffer.from(bytes.subarray(at, at + 7)));
      lines.end();
      watch.onOutput(Buffer.from(bytes));
      watch.onConsole(Buffer.from(bytes).toString());
      expectBounded(watch);
      expect(logged()).toBeLessThan(64 * 1024);
      watch.stop();
    });
  }
});

test('S8: no mutation of what QEMU says throws', async () => {
  const count = mutationCount();
  for (const { bytes } of mutations(Buffer.from(EVENTS), {
    seed: 8_100,
    count,
    other: Buffer.from('5\r\nnull\r\n[]\r\n"QMP"\r\n{}\r\n'),
  })) {
    await qemuHeld(async () => {
      const { watch } = watched();
      const socket = new PassThrough();
      new Qmp(socket as unknown as Socket, (event) => {
        const told = machineEvent(event);
        if (told !== undefined) watch.onEvent(told);
      })
        .start()
        .catch(() => {});
      socket.write(Buffer.from(bytes));
      socket.end('\n');
      for await (const _ of socket);
      expectBounded(watch);
      watch.stop();
    });
  }
});

/** A program in QEMU's place: says what a hostile guest says over each of its ports, by the names of QEMU's arguments. */
const GUEST = `
import { connect } from 'node:net';
const port = (id) => connect(process.argv.find((one) => one.startsWith('socket,id=' + id + ',')).replace(/.*path=/, ''));
const say = (stream, text) => new Promise((resolve) => stream.write(text, resolve));
const [qmp, progress, output, heartbeat] = ['qmp', 'channel0', 'channel1', 'channel2'].map(port);
for (const one of [qmp, progress, output, heartbeat]) one.on('data', () => {});
await say(qmp, JSON.stringify({ QMP: {} }) + '\\n5\\nnull\\n' + '['.repeat(200000) + '\\n');
await say(progress, 'ready running\\n');
const starts = Array.from({ length: 10000 }, (_, index) => 'test-started ' + String(index).padStart(3, '0') + '\\n').join('');
await say(progress, starts + 'x'.repeat(1000000) + 'test-finished 000 success exited 0\\n' + 'ready ' + 'y'.repeat(100) + '\\n');
await say(process.stdout, 'Kernel panic - not syncing: fake\\n');
const flood = 'y\\n'.repeat(512 * 1024);
const lines = ('console'.repeat(146) + '\\n').repeat(1024);
for (let count = 0; count < 70; count++) {
  await say(process.stdout, lines);
  await say(heartbeat, flood);
  if (count < 8) await say(output, flood);
  if (count < 2) await say(progress, flood);
}
await say(progress, 'test-finished 000 success exited 0\\ndone\\n');
await say(qmp, '{"event": "SHUTDOWN", "data": {"reason": "guest-shutdown"}}\\n');
for (const one of [qmp, progress, output, heartbeat]) one.end();
`;

test('S8: floods on every port at once end in a small result, a small log and a bounded console.log', () =>
  withTemporaryFolder('guest-talk', async (folder) => {
    await writeFile(join(folder, 'guest.mjs'), GUEST);
    const qemu = join(folder, 'qemu');
    await writeFile(qemu, `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'guest.mjs')}' "$@"\n`);
    await chmod(qemu, 0o755);
    const { log, logged } = watched();
    const shown = reportProgress(TESTS, log);
    const { end, timeline, remarks } = await runMachine({
      hypervisor: { create: async (spec) => new QemuMachine(qemu, spec, { accelerator: 'tcg', firmware: undefined }) },
      spec: {
        ...{ folder, disks: [], firmware: 'bios', memoryMiB: 32, cpus: 1, network: 'none', consoleFile: join(folder, 'console.log') },
        signal: new AbortController().signal,
      },
      channels: agentChannels,
      bootDeadline: 120_000,
      testTimeouts: TESTS.map(() => 120_000),
      runDeadline: 120_000,
      log,
      ...shown,
    });
    expect(end).toEqual({ kind: 'powered-off' });
    expect([...timeline.tests]).toMatchObject([[0, { result: 'success exited 0', output: [] }]]);
    expect(remarks.join(' ')).toMatch(/^(The console showed a kernel panic.* )?10\d{5} lines over the port of the agent/);
    expect(shown.remarks().join(' ')).toMatch(/^418\d{4} lines \(8\.0 MiB\)/);
    expect(logged()).toBeLessThan(MAX_SHOWN_OF_TESTS.bytes / 2);
    const { size } = await stat(join(folder, 'console.log'));
    expect(size).toBeGreaterThan(MAX_CONSOLE_LOG - 2048);
    expect(size).toBeLessThan(MAX_CONSOLE_LOG + 32 * 1024);
    expect((await readFile(join(folder, 'console.log'))).subarray(-21_000).toString()).toMatch(
      /are left out; the last ones:\n((console){146}\n){20}$/,
    );
  }));
