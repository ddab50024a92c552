import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DumpFormat } from '@bakehouse/records/tests';
import { runProgram } from '@bakehouse/system/program';
import { elfCore } from '../../packages/crash-dumps/src/elf-core/core.test-support.ts';

/** What the contract suite needs to know of a format. A new reader gets its own. */
export interface DumpSamples {
  /** A small dump of a crash in a program with two threads. */
  readonly crash: Buffer;
  /** A dump of a program that did not crash. */
  readonly snapshot: Buffer;
  /** Facts of `crash` that the reader must find. */
  readonly program: string;
  readonly exception: string;
  readonly threads: readonly number[];
  readonly crashedModule: string;
  /** Why no real dump can be made here; undefined when one can. */
  readonly cannotCrash: string | undefined;
  /** A dump that this machine makes of a real program, and the program's path. */
  makeReal(folder: string): Promise<{ readonly path: string; readonly program: string; readonly exception: string }>;
}

export const DUMP_SAMPLES: Readonly<Record<DumpFormat, DumpSamples>> = {
  'elf-core': {
    crash: elfCore(),
    snapshot: elfCore({ signal: 0, code: 0 }),
    program: '/usr/bin/crashme',
    exception: 'SIGSEGV',
    threads: [4242, 4243],
    crashedModule: '/usr/bin/crashme',
    cannotCrash: whyNoCore(),
    async makeReal(folder) {
      const script = 'ulimit -c unlimited && exec "$0" -e "process.kill(process.pid, \'SIGABRT\')"';
      await runProgram('crash', ['sh', '-c', script, process.execPath], { cwd: folder, allowFailure: true });
      const [core] = readdirSync(folder);
      if (core === undefined) throw new Error(`No core in ${folder}.`);
      return { path: join(folder, core), program: process.execPath, exception: 'SIGABRT' };
    },
  },
};

function whyNoCore(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux writes cores like these';
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
  if (/^[|/]/.test(pattern)) return `the kernel gives cores to ${pattern} here`;
  const [, hard] = /^Max core file size\s+\S+\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return hard === 'unlimited' ? undefined : 'the limit of a core is set here';
}
