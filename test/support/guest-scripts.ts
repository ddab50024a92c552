import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runStep } from './run-step.ts';

/** Writes a definition whose tests are these scripts, by name. @returns its path */
export async function writeTests(
  folder: string,
  id: string,
  shell: 'bash' | 'sh',
  scripts: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [name, script] of Object.entries(scripts)) await writeFile(join(folder, `${name}.sh`), script);
  const file = join(folder, `${id}.vmimage.yaml`);
  const lines = [
    'schema: vm-image/1',
    `image: { id: ${id}, os: linux, arch: x64, generation: 2 }`,
    'source: { kind: debian, suite: bookworm, components: [main] }',
    'build: { diskMiB: 2048, timeout: 30m }',
    'steps: []',
    'tests:',
    '  boot: { deadline: 10m, memoryMiB: 512, cpus: 2 }',
    '  inVm:',
    ...Object.keys(scripts).map((name) => `    - { name: ${name}, shell: ${shell}, file: ${name}.sh, timeout: 5m }`),
    'outputs: [{ kind: directory, formats: [raw], version: auto }]',
    'builders: [local]',
    'provider: {}',
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

/** Runs the step run-in-vm as a process. @returns also the most memory that it had, in KiB; QEMU is a process of its own */
export async function runInVm(
  cwd: string,
  inputs: Readonly<Record<string, string>>,
): Promise<{ exitCode: number | null; log: string; peakKiB: number }> {
  let peakKiB = 0;
  let timer: NodeJS.Timeout | undefined;
  const onStart = (child: ChildProcess) => {
    timer = setInterval(() => {
      peakKiB = Math.max(peakKiB, peakMemory(child));
    }, 100);
  };
  const entry = join(import.meta.dirname, '../../dist/bakehouse.js');
  const { exitCode, stdout, stderr } = await runStep({ host: 'local', entry, args: ['run-in-vm'], inputs, cwd, onStart });
  clearInterval(timer);
  return { exitCode, log: stdout + stderr, peakKiB };
}

function peakMemory(child: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
