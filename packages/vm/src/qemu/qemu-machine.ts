import { join } from 'node:path';
import { ExternalError, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { QEMU_FAILURES, type RunningProgram, recogniseFailure, startProgram } from '@bakehouse/system/program';
import { MAX_CONSOLE_LOG } from '../guest-talk-limits.ts';
import type { Machine, MachineExit, MachineSpec } from '../hypervisor.ts';
import { Listener } from './listener.ts';
import { dumpMemory, loadSnapshot, resetMachine, saveSnapshot } from './machine-commands.ts';
import { machineEvent } from './machine-event.ts';
import { type MachineSockets, qemuArguments } from './qemu-arguments.ts';
import type { QemuSettings } from './qemu-settings.ts';
import { Qmp, type QmpEvent } from './qmp.ts';

/** Characters of what QEMU says last, for the end that it explains. */
const MAX_COMPLAINT = 500;
const MOST_COMPLAINTS = 10;

/** Milliseconds after the last reset from which what the console says comes from a machine that has started again. */
const RESET_SILENCE = 1_000;
/** Milliseconds after which a machine whose console says nothing counts as started again. */
const RESET_SETTLES = 30_000;

/** A machine of QEMU. QEMU never outlives it: it ends with this process, and `ended` settles when it has. */
export class QemuMachine implements Machine {
  readonly console: string;
  readonly #qemu: string;
  readonly #spec: MachineSpec;
  readonly #settings: QemuSettings;
  #program: RunningProgram | undefined;
  #qmp: Qmp | undefined;
  #ended: Promise<MachineExit> | undefined;
  /** It is not to run any more, also where QEMU is not started yet. */
  #stopped = false;
  /** A reset of ours that goes on: the firmware may reset the machine again, once or twice, before it starts anything. */
  #resets: { last: number; readonly settle: () => void; readonly timer: NodeJS.Timeout } | undefined;
  /** Commands under way that stop the machine for a while. */
  #pauses = 0;

  constructor(qemu: string, spec: MachineSpec, settings: QemuSettings) {
    this.#qemu = qemu;
    this.#spec = spec;
    this.#settings = settings;
    this.console = spec.consoleFile;
  }

  get ended(): Promise<MachineExit> {
    return this.#ended ?? Promise.reject(notRunning('wait for the end of the machine'));
  }

  async start(): Promise<void> {
    if (this.#ended !== undefined) throw notRunning('start the machine again');
    const running = Promise.withResolvers<void>();
    // A short path: that of a socket has little room.
    this.#ended = withTemporaryFolder('bakehouse-vm', (sockets) => this.#run(sockets, running.resolve));
    this.#ended.catch(() => {});
    await Promise.race([running.promise, this.#ended]);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#program?.stop();
    await this.#ended?.catch(() => {});
  }

  async reset(): Promise<void> {
    const qmp = this.#running('reset the machine');
    clearTimeout(this.#resets?.timer);
    const settle = () => {
      clearTimeout(this.#resets?.timer);
      this.#resets = undefined;
      qmp.execute('set-action', { reboot: 'shutdown' }).catch(() => {});
    };
    this.#resets = { last: performance.now(), settle, timer: setTimeout(settle, RESET_SETTLES) };
    await resetMachine(qmp);
  }

  async snapshot(name: string): Promise<void> {
    const qmp = this.#running('take a snapshot');
    const raw = this.#spec.disks.find(({ format }) => format === 'raw');
    if (raw !== undefined) {
      throw new UserError(`There is no snapshot of a machine with the disk ${raw.path}, which is raw: it would be left out.`, {
        hint: 'give the machine disks in qcow2',
      });
    }
    await this.#pausing(() => saveSnapshot(qmp, name));
  }

  async restore(name: string): Promise<void> {
    const qmp = this.#running('go back to a snapshot');
    await this.#pausing(() => loadSnapshot(qmp, name));
  }

  async dump(file: string): Promise<void> {
    const qmp = this.#running('dump the memory');
    await this.#pausing(() => dumpMemory(qmp, file));
  }

  #onQmpEvent(event: QmpEvent): void {
    if (event.event === 'RESET' && this.#resets !== undefined) this.#resets.last = performance.now();
    const told = machineEvent(event);
    if (told !== undefined && !(told.kind === 'paused' && this.#pauses > 0)) this.#spec.onEvent(told);
  }

  #onConsole(line: string): void {
    const resets = this.#resets;
    if (resets !== undefined && performance.now() - resets.last > RESET_SILENCE) resets.settle();
    this.#spec.onConsole(line);
  }

  #running(operation: string): Qmp {
    if (this.#qmp === undefined || this.#program === undefined) throw notRunning(operation);
    return this.#qmp;
  }

  /** QEMU says that a machine stands still, which is what it is to do meanwhile. */
  async #pausing(work: () => Promise<void>): Promise<void> {
    this.#pauses += 1;
    await work().finally(() => {
      this.#pauses -= 1;
    });
  }

  async #run(folder: string, onRunning: () => void): Promise<MachineExit> {
    const { channels, signal } = this.#spec;
    const sockets = { qmp: join(folder, 'qmp'), channels: channels.map((_, index) => join(folder, `channel${index}`)) };
    const listeners: Listener[] = [];
    /** The last lines that QEMU itself wrote; the console is on the other stream. */
    const complaints: string[] = [];
    let greeted = false;
    try {
      for (const [index, channel] of channels.entries()) {
        const open = (socket: { on(event: 'data', receive: (chunk: Buffer) => void): unknown }) => socket.on('data', channel.connect());
        listeners.push(await Listener.open(sockets.channels[index] as string, open));
      }
      listeners.push(
        await Listener.open(sockets.qmp, (socket) => {
          const qmp = new Qmp(socket, (event) => this.#onQmpEvent(event));
          this.#qmp = qmp;
          void qmp.greeted.then((there) => {
            greeted ||= there;
            if (there) onRunning();
          });
          qmp.start().catch(() => {});
        }),
      );
      throwIfCancelled(signal);
      if (this.#stopped) {
        throw new ExternalError('Cannot start the machine: it was stopped before.', {
          service: 'QEMU',
          reason: 'machine',
          operation: 'start',
        });
      }
      this.#program = this.#startProgram(sockets, (line) => {
        complaints.push(line.slice(0, MAX_COMPLAINT));
        if (complaints.length > MOST_COMPLAINTS) complaints.shift();
      });
      const { exitCode } = await this.#program.exited;
      this.#program = undefined;
      throwIfCancelled(signal);
      await Promise.all(listeners.map((listener) => listener.drained()));
      const complaint = complaints.at(-1);
      const detail = `QEMU ended with ${exitCode}${complaint === undefined ? '' : `: ${complaint}`}`;
      if (!greeted) throw notStarted(detail, exitCode, complaints);
      return { detail };
    } finally {
      clearTimeout(this.#resets?.timer);
      await this.#program?.stop();
      await Promise.all(listeners.map((listener) => listener.close()));
    }
  }

  #startProgram(sockets: MachineSockets, onComplaint: (line: string) => void): RunningProgram {
    const spec = this.#spec;
    const onConsole = (line: string) => this.#onConsole(line);
    return startProgram([this.#qemu, ...qemuArguments(spec, this.#settings, sockets)], {
      cwd: spec.folder,
      logFile: spec.consoleFile,
      logLimit: MAX_CONSOLE_LOG,
      signal: spec.signal,
      onLine(line, stream) {
        if (stream === 'stdout') return onConsole(line);
        onComplaint(line);
        spec.onComplaint(line);
      },
    });
  }
}

/** What QEMU complains of tells what to do about it; what is not known is shown as it is. */
function notStarted(detail: string, exitCode: number, complaints: readonly string[]): ExternalError {
  const known = recogniseFailure(complaints, QEMU_FAILURES);
  return new ExternalError(`Cannot start the machine: ${known?.cause ?? detail}.`, {
    ...{ service: 'QEMU', operation: 'start', status: exitCode },
    reason: known?.reason ?? 'machine',
    ...(known === undefined ? {} : { hint: known.hint, lastLines: complaints }),
  });
}

function notRunning(operation: string): ExternalError {
  return new ExternalError(`Cannot ${operation}: it does not run.`, { service: 'QEMU', reason: 'machine', operation });
}
