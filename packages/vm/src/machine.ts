import { join } from 'node:path';
import { ExternalError, throwIfCancelled } from '@bakehouse/core/errors';
import { LineSplitter } from '@bakehouse/system/line-splitter';
import { type RunningProgram, startProgram } from '@bakehouse/system/program';
import { diskError } from './disk-trouble.ts';
import { MAX_CONSOLE_LOG } from './guest-talk-limits.ts';
import { Listener } from './listener.ts';
import { type MachineEnd, MachineWatch, type WatchOptions } from './machine-watch.ts';
import { type MachineSettings, qemuArguments } from './qemu-arguments.ts';
import { Qmp } from './qmp.ts';
import type { Timeline } from './timeline.ts';

export interface MachineOptions extends WatchOptions {
  readonly qemu: string;
  /** With the overlay and the dump disk. */
  readonly folder: string;
  /** Short path for sockets. */
  readonly socketFolder: string;
  readonly settings: Omit<MachineSettings, 'sockets'>;
  /** Gets what the serial console says, up to a limit. */
  readonly consoleFile: string;
  readonly signal: AbortSignal;
  onOutput(line: string, timeline: Timeline): void;
}

/** Characters of what QEMU says last, for the end that it explains. */
const MAX_COMPLAINT = 500;

/**
 * Runs a machine until it has ended: by itself, by a panic, by a deadline, or by being killed. QEMU never outlives this call.
 *
 * @returns `remarks`: what of the guest's talk was disregarded, as sentences
 * @throws ExternalError when QEMU cannot start the machine, or cannot go on because of a disk of the host; CancelledError when
 *   `signal` fired
 */
export async function runMachine(options: MachineOptions): Promise<{ end: MachineEnd; timeline: Timeline; remarks: string[] }> {
  const { folder, socketFolder, signal } = options;
  const socket = (name: string) => join(socketFolder, name);
  const sockets = { qmp: socket('qmp'), progress: socket('progress'), output: socket('output'), heartbeat: socket('heartbeat') };
  let program: RunningProgram | undefined;
  const watch = new MachineWatch(options, () => void program?.stop());
  const listeners: Listener[] = [];
  /** The last line that QEMU itself wrote; the console is on the other stream. */
  let complaint = '';
  let answered = false;
  try {
    listeners.push(
      await Listener.open(sockets.progress, (socket) => {
        let isRest = false;
        const lines = new LineSplitter((line, isCut) => {
          // What stands in the end of an overlong line is no message.
          watch.onProgress(isRest ? '' : line);
          isRest = isCut;
        });
        socket.on('data', (chunk: Buffer) => lines.write(chunk));
      }),
      await Listener.open(sockets.output, (socket) => {
        const lines = new LineSplitter((line) => options.onOutput(line, watch.timeline));
        socket.on('data', (chunk: Buffer) => {
          watch.onOutput(chunk);
          lines.write(chunk);
        });
      }),
      await Listener.open(sockets.heartbeat, (socket) => {
        socket.on('data', () => watch.onHeartbeat());
      }),
      await Listener.open(sockets.qmp, (socket) => {
        answered = true;
        new Qmp(socket, (event) => watch.onEvent(event)).start().catch(() => {});
      }),
    );
    watch.start();
    program = startProgram([options.qemu, ...qemuArguments({ ...options.settings, sockets })], {
      cwd: folder,
      logFile: options.consoleFile,
      logLimit: MAX_CONSOLE_LOG,
      signal,
      onLine(line, stream) {
        if (stream === 'stdout') return watch.onConsole(line);
        complaint = line.slice(0, MAX_COMPLAINT);
        watch.onComplaint(line);
      },
    });
    const { exitCode } = await program.exited;
    program = undefined;
    throwIfCancelled(signal);
    await Promise.all(listeners.map((listener) => listener.drained()));
    const detail = `QEMU ended with ${exitCode}${complaint === '' ? '' : `: ${complaint}`}`;
    if (!answered) {
      throw new ExternalError(`Cannot start the machine: ${detail}.`, { service: 'QEMU', operation: 'start', status: exitCode });
    }
    const end = watch.finish(detail);
    if (watch.diskTrouble !== undefined) throw await diskError(watch.diskTrouble, folder);
    return { end, timeline: watch.timeline, remarks: watch.remarks };
  } finally {
    watch.stop();
    await program?.stop();
    await Promise.all(listeners.map((listener) => listener.close()));
  }
}
