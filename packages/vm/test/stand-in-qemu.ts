import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { OUTPUT_PORT, PROGRESS_PORT } from '../src/systemd/agent.ts';
import { DUMP_DISK } from '../src/systemd/dump-disk.ts';

/** What the stand-in does, in this order: see qemu.mjs. */
export type Act =
  | { readonly greet: true }
  | { readonly port: string; readonly text: string }
  | { readonly console: string }
  | { readonly complaint: string }
  | { readonly event: { readonly event: string; readonly data?: Readonly<Record<string, unknown>> } }
  | { readonly debugfs: readonly string[]; readonly disk: string }
  | { readonly overwrite: string }
  | { readonly sleep: number }
  | { readonly exit: number };

export const greet: Act = { greet: true };
export const progress = (...lines: readonly string[]): Act => ({ port: PROGRESS_PORT, text: lines.map((line) => `${line}\n`).join('') });
export const output = (text: string): Act => ({ port: OUTPUT_PORT, text });
/** @param commands of debugfs, for the dump disk */
export const onDumpDisk = (...commands: readonly string[]): Act => ({ debugfs: commands, disk: DUMP_DISK });
export const event = (name: string, data: Readonly<Record<string, unknown>> = {}): Act => ({ event: { event: name, data } });
export const powerOff = event('SHUTDOWN', { guest: true, reason: 'guest-shutdown' });

/** A program in QEMU's place, first on PATH. */
export class StandInQemu {
  readonly #folder: string;
  readonly #path = process.env['PATH'] ?? '';

  /** @param folder is made; the test removes it */
  constructor(folder: string) {
    this.#folder = folder;
    process.env['PATH'] = `${folder}${delimiter}${this.#path}`;
  }

  get program(): string {
    return join(this.#folder, 'qemu-system-x86_64');
  }

  async play(acts: readonly Act[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const script = join(this.#folder, 'qemu.mjs');
    await copyFile(join(import.meta.dirname, 'qemu.mjs'), script);
    await writeFile(join(this.#folder, 'story.json'), JSON.stringify(acts));
    await writeFile(this.program, `#!/bin/sh\nPATH="$PATH:/usr/sbin:/sbin" exec '${process.execPath}' '${script}' "$@"\n`);
    await chmod(this.program, 0o755);
  }

  /** What it was started with last. */
  async arguments(): Promise<string[]> {
    return JSON.parse(await readFile(join(this.#folder, 'arguments.json'), 'utf8')) as string[];
  }

  restore(): void {
    process.env['PATH'] = this.#path;
  }
}
