import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@bakehouse/system/program';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalStep } from '../../packages/builders/src/local/local-build.ts';
import { stepHooks } from '../../packages/builders/src/local/step-hooks.ts';
import { qemuArguments } from '../../packages/vm/src/qemu/qemu-arguments.ts';
import { reportHeld } from './held.ts';
import { CANARY, payloads } from './payloads.ts';

const unixTest = process.platform === 'win32' ? test.skip : test;
const { signal } = new AbortController();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
  for (const name of ['source', 'work', 'root']) await mkdir(join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));

/** The hooks of one step; its script then runs in a real shell here as it would in the image. */
async function runStep(step: LocalStep): Promise<readonly string[]> {
  const work = join(folder, 'work');
  const hooks = await stepHooks([step], 0, { folder: work, sourceDate: 1, signal });
  const text = await readFile(join(work, '01.sh'), 'utf8');
  const here = text
    .replaceAll('/.bakehouse/01.file', step.kind === 'script' ? join(work, '01.script') : join(work, '01.tar'))
    .replace('--directory / ', `--directory ${join(folder, 'root')} `)
    .replace('cd /\n', `cd ${join(folder, 'root')}\n`);
  await writeFile(join(work, '01.sh'), here);
  await runProgram('run a step', ['sh', join(work, '01.sh')], { cwd: join(folder, 'root') });
  return hooks;
}

const OURS = /^(?:upload 01\.(?:sh|tar|script) \/\.bakehouse\/01\.(?:sh|file)|chroot "\$1" \/bin\/sh \/\.bakehouse\/01\.sh)$/;

async function strangers(): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((path) => path.split('/').at(-1) === CANARY);
}

unixTest(
  'Payloads as a value of a script and as the place of a file reach a real shell as they are, and hooks hold only our names',
  async () => {
    let held = 0;
    for (const payload of payloads) {
      const script = join(folder, 'source', 'script');
      await writeFile(script, 'printf %s "$VALUE" > value\n');
      const hooks = await runStep({ kind: 'script', shell: 'sh', file: script, env: { VALUE: payload } });
      const value = await readFile(join(folder, 'root', 'value'), 'utf8');
      if (value === payload && hooks.every((hook) => OURS.test(hook)) && (await strangers()).length === 0) held++;
      await rm(join(folder, 'root', 'value'));
      const file = join(folder, 'source', payload);
      await writeFile(file, 'content');
      const fileHooks = await runStep({ kind: 'file', from: file, to: `/${payload}` });
      const content = await readFile(join(folder, 'root', payload), 'utf8');
      if (content === 'content' && fileHooks.every((hook) => OURS.test(hook)) && (await strangers()).length === 0) held++;
      for (const place of ['root', 'work', 'source']) await rm(join(folder, place), { recursive: true });
      for (const place of ['root', 'work', 'source']) await mkdir(join(folder, place));
    }
    reportHeld('shell payloads, as a value and as a file name, in a real shell', payloads.length * 2, held);
    expect(held).toBe(payloads.length * 2);
  },
);

const PATHS = [
  'a,b',
  'a,,b',
  `a'b`,
  'a"b',
  'a\nb',
  'a?b',
  'a$(touch x)b',
  'a%b',
  'json:{"driver":"null-co"}',
  'fat:rw:x',
  'a;b',
  'a=b,c=d',
  'a b',
];

/** As QEMU's option parser (util/keyval.c, util/qemu-option.c) reads one argument: a doubled comma is a comma of the value. */
function optionsOf(argument: string): ReadonlyMap<string, string> {
  const parts = argument.replaceAll(',,', '\0').split(',');
  return new Map(
    parts.map((part) => {
      const [name = '', ...value] = part.replaceAll('\0', ',').split('=');
      return [name, value.join('=')];
    }),
  );
}

test('Paths with signs of QEMU stay one value of the option that they are given to', () => {
  let held = 0;
  for (const name of PATHS) {
    const path = (file: string) => `/tmp/${name}/${file}`;
    const channels = ['progress', 'output', 'heartbeat'].map((channel) => ({ name: channel, connect: () => () => {} }));
    const args = qemuArguments(
      { disks: [{ path: path('disk'), format: 'qcow2' }], channels, memoryMiB: 512, cpus: 1, network: 'none' },
      { accelerator: 'tcg', firmware: { code: path('code'), variables: path('variables') } },
      { qmp: path('qmp'), channels: channels.map((channel) => path(channel.name)) },
    );
    const values = (option: string, key: string) =>
      args.flatMap((argument, index) => (args[index - 1] === option ? (optionsOf(argument).get(key) ?? []) : []));
    const files = values('-drive', 'file').filter((file) => file.startsWith('/'));
    const sockets = values('-chardev', 'path');
    const wanted = ['code', 'variables', 'disk', 'progress', 'output', 'heartbeat', 'qmp'].map(path);
    if (JSON.stringify([...files, ...sockets]) === JSON.stringify(wanted)) held++;
  }
  reportHeld('paths with signs of QEMU', PATHS.length, held);
  expect(held).toBe(PATHS.length);
});
