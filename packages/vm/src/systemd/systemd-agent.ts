import { join } from 'node:path';
import { allSettled } from '@bakehouse/core/errors';
import { LineSplitter } from '@bakehouse/system/program';
import type { Guest, GuestAgent, GuestListener, GuestOptions, GuestOutput } from '../guest-agent.ts';
import type { MachineChannel, MachineDisk } from '../hypervisor.ts';
import type { ProgressMessage } from '../progress.ts';
import { agentUnits, DISK_SERIAL, HEARTBEAT_PORT, OUTPUT_PORT, PROGRESS_PORT } from './agent.ts';
import { agentNeeds, findAgentTools } from './agent-tools.ts';
import { DUMP_DISK, dumpDiskMiB, makeDumpDisk } from './dump-disk.ts';
import type { GuestEntry } from './ext4-patch.ts';
import { createOverlay, OVERLAY } from './overlay.ts';
import { readDumpDisk } from './read-dump-disk.ts';

/**
 * Units of systemd on an ext4 root, put into a copy-on-write overlay without mounting it, and a disk of its own for tests and results. It
 * needs nothing in the image but systemd, a shell and coreutils, and brings results back from a machine that did not survive.
 */
export function systemdAgent(): GuestAgent {
  return {
    name: 'systemd',
    features: { run: 'planned', copyIn: 'before-start', copyOut: 'after-end', needsChannels: true, diskFormats: ['qcow2', 'raw'] },
    needs: agentNeeds(),
    open: async (options) => new SystemdGuest(options),
  };
}

class SystemdGuest implements Guest {
  readonly #options: GuestOptions;
  readonly #files: GuestEntry[] = [];
  readonly #ready = Promise.withResolvers<boolean>();
  readonly #tests: readonly PromiseWithResolvers<boolean>[];

  constructor(options: GuestOptions) {
    this.#options = options;
    this.#tests = options.tests.map(() => Promise.withResolvers<boolean>());
  }

  async copyIn(path: string, content: string): Promise<void> {
    this.#files.push({ path, content });
  }

  async inject(): Promise<readonly MachineDisk[]> {
    const { image, folder, tests, memoryMiB, log, signal } = this.#options;
    const tools = await findAgentTools(log, signal);
    await allSettled([
      createOverlay(image, folder, [...agentUnits(tests), ...this.#files], tools, signal),
      makeDumpDisk(folder, tests, dumpDiskMiB(memoryMiB), tools, signal),
    ]);
    return [
      { path: OVERLAY, format: 'qcow2' },
      { path: DUMP_DISK, format: 'raw', serial: DISK_SERIAL },
    ];
  }

  channels(listener: GuestListener): readonly MachineChannel[] {
    return agentChannels(listener);
  }

  note(message: ProgressMessage): void {
    if (message.kind === 'ready') this.#ready.resolve(true);
    if (message.kind === 'test-finished') this.#tests[message.index]?.resolve(true);
  }

  end(): void {
    for (const { resolve } of [this.#ready, ...this.#tests]) resolve(false);
  }

  wait(): Promise<boolean> {
    return this.#ready.promise;
  }

  async run(index: number): Promise<boolean> {
    // The agent runs them all by itself, in their order.
    return (await this.#tests[index]?.promise) ?? false;
  }

  copyOut(stage: string, names: readonly string[]): Promise<GuestOutput> {
    const { folder, log, signal } = this.#options;
    return readDumpDisk({ disk: join(folder, DUMP_DISK), stage, names, log, signal });
  }
}

/** The ports over which the agent speaks. */
export function agentChannels(listener: GuestListener): readonly MachineChannel[] {
  return [
    {
      name: PROGRESS_PORT,
      connect() {
        let isRest = false;
        const lines = new LineSplitter((line, isCut) => {
          // What stands in the end of an overlong line is no message.
          listener.onProgress(isRest ? '' : line);
          isRest = isCut;
        });
        return (chunk) => lines.write(chunk);
      },
    },
    {
      name: OUTPUT_PORT,
      connect() {
        const lines = new LineSplitter((line) => listener.onOutputLine(line));
        return (chunk) => {
          listener.onOutput(chunk);
          lines.write(chunk);
        };
      },
    },
    { name: HEARTBEAT_PORT, connect: () => () => listener.onHeartbeat() },
  ];
}
