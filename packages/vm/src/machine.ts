import { join } from 'node:path';
import { ExternalError, throwIfCancelled } from '@bakehouse/core/errors';
import { LineSplitter } from '@bakehouse/core/line-splitter';
import { type RunningProgram, startProgram } from '@bakehouse/core/program';
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
  /** Gets all that the serial console says. */
  readonly consoleFile: string;
  readonly signal: AbortSignal;
  onOutput(line: string, timeline: Timeline): void;
}

/**
 * Runs a machine until it has ended: by itself, by a panic, by a deadline, or by being killed. QEMU never outlives this call.
 *
 * @throws ExternalError when QEMU cannot start the machine, CancelledError when `signal` fired
 */
export async function runMachine(options: MachineOptions): Promise<{ end: MachineEnd; timeline: Timeline }> {
  const { folder, socketFolder, log, signal } = options;
  const sockets = { qmp: join(socketFolder, 'qmp'), progress: join(socketFolder, 'progress'), output: join(socketFolder, 'output') };
  let program: RunningProgram | undefined;
  const watch = new MachineWatch(options, () => void program?.stop());
  const listeners: Listener[] = [];
  /** The last line that QEMU itself wrote; the console is on the other stream. */
  let complaint = '';
  let answered = false;
  try {
    listeners.push(
      await Listener.open(sockets.progress, (socket) => {
        const lines = new LineSplitter((line) => watch.onProgress(line));
        socket.on('data', (chunk: Buffer) => lines.write(chunk));
      }),
      await Listener.open(sockets.output, (socket) => {
        const lines = new LineSplitter((line) => options.onOutput(line, watch.timeline));
        socket.on('data', (chunk: Buffer) => {
          watch.timeline.noteOutput(chunk);
          lines.write(chunk);
        });
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
      signal,
      onLine(line, stream) {
        if (stream === 'stdout') return watch.onConsole(line);
        complaint = line;
        log.debug(`qemu: ${line}`);
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
    return { end: watch.finish(detail), timeline: watch.timeline };
  } finally {
    watch.stop();
    await program?.stop();
    await Promise.all(listeners.map((listener) => listener.close()));
  }
}
