import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Listener } from './listener.ts';
import { Qmp, type QmpEvent } from './qmp.ts';

let folder: string;
let listener: Listener;
let machine: Socket;
let qmp: Qmp;
let events: QmpEvent[];

/** The machine's side: connects to us as QEMU does, greets, and answers with what the test gives. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qmp-test-'));
  events = [];
  const connected = new Promise<Socket>((resolve) => {
    void Listener.open(join(folder, 'qmp'), resolve).then((opened) => {
      listener = opened;
      machine = connect(join(folder, 'qmp'));
    });
  });
  qmp = new Qmp(await connected, (event) => events.push(event));
});
afterEach(async () => {
  machine.destroy();
  await listener.close();
  await rm(folder, { recursive: true });
});

function nextCommand(): Promise<{ execute: string; id: number; arguments?: unknown }> {
  return new Promise((resolve) => machine.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString()))));
}
const say = (message: unknown) => machine.write(`${JSON.stringify(message)}\n`);

async function greeted(): Promise<void> {
  say({ QMP: { version: {} } });
  const started = qmp.start();
  say({ return: {}, id: (await nextCommand()).id });
  await started;
}

test('commands are sent only after the greeting, and answers are matched by id', async () => {
  await greeted();
  const first = qmp.execute('query-status');
  const { id, execute } = await nextCommand();
  expect(execute).toBe('query-status');
  say({ return: { wrong: true }, id: id + 100 });
  say({ return: { status: 'running' }, id });
  expect(await first).toEqual({ status: 'running' });
});

test('events between answers are passed on with their data', async () => {
  await greeted();
  const pending = qmp.execute('query-status');
  const { id } = await nextCommand();
  say({ event: 'GUEST_PANICKED', data: { action: 'shutdown' }, timestamp: {} });
  say({ event: 'STOP' });
  say({ return: {}, id });
  await pending;
  expect(events).toEqual([
    { event: 'GUEST_PANICKED', data: { action: 'shutdown' } },
    { event: 'STOP', data: {} },
  ]);
});

test('a refused command says why', async () => {
  await greeted();
  const refused = qmp.execute('no-such-command');
  const { id } = await nextCommand();
  say({ error: { class: 'CommandNotFound', desc: 'The command has not been found' }, id });
  await expect(refused).rejects.toThrow('no-such-command: The command has not been found');
});

test('commands in flight and later ones fail when the machine ends', async () => {
  await greeted();
  const pending = qmp.execute('query-status');
  await nextCommand();
  machine.destroy();
  await expect(pending).rejects.toThrow('the machine has ended');
  await expect(qmp.execute('quit')).rejects.toThrow('the machine has ended');
});

test('a path that no socket can have is refused with a hint', async () => {
  await expect(Listener.open(join(folder, 'x'.repeat(120)), () => {})).rejects.toThrow('too long for a socket');
});
