import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process took, with its threads, from start to end. */
export interface Cost {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of user and system time. */
  readonly cpu: number;
  /** Bytes of memory at its peak. */
  readonly memory: number;
  readonly exitCode: number;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 20;

/**
 * Runs a program and measures it. The shell's own `time` gives the processor's time; the peak of the memory is what the kernel says of it
 * as long as it lives (Linux).
 *
 * @param kill is asked every 20 ms whether to kill the program now
 */
export async function measure(
  argv: readonly string[],
  env: Record<string, string> = {},
  kill?: () => boolean,
): Promise<Cost & { output: string }> {
  const script = `TIMEFORMAT='@%U %S'; time "$@"`;
  const start = performance.now();
  const child = spawn('bash', ['-c', script, 'measure', ...argv], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let memory = 0;
  const watch = setInterval(() => {
    for (const pid of childrenOf(Number(child.pid))) {
      memory = Math.max(memory, peakOf(pid));
      if (kill?.() === true) process.kill(pid, 'SIGKILL');
    }
  }, LOOK);
  const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  clearInterval(watch);
  const wall = performance.now() - start;
  const [, user, system] = /@([\d.]+) ([\d.]+)\s*$/.exec(output) ?? [];
  return { wall, cpu: (Number(user) + Number(system)) * 1000, memory, exitCode, output };
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
