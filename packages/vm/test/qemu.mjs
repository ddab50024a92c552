// Stands for QEMU and its guest in tests: connects to the sockets that its arguments name, greets over QMP and answers every command, then
// plays the acts of the file story.json beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const args = process.argv.slice(2);
const optionOf = (text, key) => new RegExp(`(?:^|,)${key}=((?:[^,]|,,)*)`).exec(text)?.[1]?.replaceAll(',,', ',');
const sockets = new Map(
  args.filter((one) => one.startsWith('socket,')).map((one) => [optionOf(one, 'id'), connect(optionOf(one, 'path'))]),
);
const ports = new Map(
  args.flatMap((one) => (one.startsWith('virtserialport,') ? [[optionOf(one, 'name'), sockets.get(optionOf(one, 'chardev'))]] : [])),
);
const qmp = sockets.get('qmp');
const say = (stream, text) => new Promise((resolve) => stream.write(text, resolve));
const send = (message) => say(qmp, `${JSON.stringify(message)}\n`);

let rest = '';
qmp.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  for (const line of lines) void send({ return: {}, id: JSON.parse(line).id });
});
for (const socket of sockets.values()) socket.on('error', () => {});

writeFileSync(join(import.meta.dirname, 'arguments.json'), JSON.stringify(args));
for (const act of JSON.parse(readFileSync(join(import.meta.dirname, 'story.json'), 'utf8'))) {
  if (act.greet) await send({ QMP: { version: {} } });
  if (act.port) await say(ports.get(act.port), act.text);
  if (act.console) await say(process.stdout, act.console);
  if (act.complaint) await say(process.stderr, act.complaint);
  if (act.event) {
    // Ports are read side by side: what was said over the others is to be heard before.
    await sleep(1500);
    await send(act.event);
  }
  // Changes a disk as root of the guest could.
  if (act.debugfs)
    execFileSync('debugfs', ['-w', '-f', '-', act.disk], { input: `${act.debugfs.join('\n')}\n`, stdio: ['pipe', 'ignore', 'ignore'] });
  if (act.overwrite) writeFileSync(act.overwrite, Buffer.alloc(1024 * 1024, 0x5a));
  if (act.sleep) await sleep(act.sleep);
  if (act.exit !== undefined) process.exitCode = act.exit;
}
for (const socket of sockets.values()) socket.end();
