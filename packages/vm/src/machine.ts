import type { Log } from '@bakehouse/core/log';
import { diskError } from './disk-trouble.ts';
import type { GuestListener } from './guest-agent.ts';
import type { Hypervisor, MachineChannel, MachineSpec } from './hypervisor.ts';
import { type MachineEnd, MachineWatch, type WatchOptions } from './machine-watchdog.ts';
import type { ProgressMessage } from './progress.ts';
import type { Timeline } from './timeline.ts';

export interface MachineOptions extends WatchOptions {
  readonly hypervisor: Pick<Hypervisor, 'create'>;
  readonly spec: Omit<MachineSpec, 'channels' | 'onConsole' | 'onComplaint' | 'onEvent'>;
  /** What the agent in the machine speaks over. */
  channels(listener: GuestListener): readonly MachineChannel[];
  readonly log: Log;
  onProgress(message: ProgressMessage, timeline: Timeline): void;
  onOutput(line: string, timeline: Timeline): void;
}

/**
 * Runs a machine until it has ended: by itself, by a panic, by a deadline, or by being killed. It never outlives this call.
 *
 * @returns `remarks`: what of the guest's talk was disregarded, as sentences
 * @throws ExternalError when the machine cannot be started, or cannot go on because of a disk of the host; CancelledError when the signal
 *   of `spec` fired
 */
export async function runMachine(options: MachineOptions): Promise<{ end: MachineEnd; timeline: Timeline; remarks: string[] }> {
  const { spec } = options;
  const watch = new MachineWatch(options, () => void machine.stop());
  const channels = options.channels({
    onProgress: (line) => watch.onProgress(line),
    onOutput: (chunk) => watch.onOutput(chunk),
    onOutputLine: (line) => options.onOutput(line, watch.timeline),
    onHeartbeat: () => watch.onHeartbeat(),
  });
  const machine = await options.hypervisor.create({
    ...spec,
    channels,
    onConsole: (line) => watch.onConsole(line),
    onComplaint: (line) => watch.onComplaint(line),
    onEvent: (event) => watch.onEvent(event),
  });
  try {
    watch.start();
    await machine.start();
    const { detail } = await machine.ended;
    const end = watch.finish(detail);
    const paths = spec.disks.map(({ path }) => path);
    if (watch.diskTrouble !== undefined) throw await diskError(watch.diskTrouble, spec.folder, paths);
    return { end, timeline: watch.timeline, remarks: watch.remarks };
  } finally {
    watch.stop();
    await machine.stop();
  }
}
