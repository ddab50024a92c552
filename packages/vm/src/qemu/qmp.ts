import type { Socket } from 'node:net';
import { ExternalError } from '@bakehouse/core/errors';
import { LineSplitter } from '@bakehouse/system/program';

/** An event of the QEMU Machine Protocol, such as GUEST_PANICKED or SHUTDOWN. */
export interface QmpEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Reply {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly command: string;
}

/**
 * A client of the QEMU Machine Protocol (QEMU's docs/interop/qmp-spec): one JSON object a line, replies matched by id.
 */
export class Qmp {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Reply>();
  readonly #onEvent: (event: QmpEvent) => void;
  /** Resolves when QEMU has greeted: the machine is made. Resolves to false when it has ended before. */
  readonly greeted: Promise<boolean>;
  #greet: (there: boolean) => void = () => {};
  #next = 1;
  #closed = false;

  constructor(socket: Socket, onEvent: (event: QmpEvent) => void) {
    this.#socket = socket;
    this.#onEvent = onEvent;
    this.greeted = new Promise((resolve) => {
      this.#greet = resolve;
    });
    const lines = new LineSplitter((line) => this.#receive(line));
    socket.on('data', (chunk: Buffer) => lines.write(chunk));
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#closed = true;
      for (const reply of this.#waiting.values()) reply.reject(qmpError(reply.command, 'the machine has ended'));
      this.#waiting.clear();
      this.#greet(false);
    });
  }

  /** Leaves the negotiation mode, after which commands and events flow. */
  async start(): Promise<void> {
    await this.greeted;
    await this.execute('qmp_capabilities');
  }

  /** @throws ExternalError when QEMU refuses the command or ends before it answers */
  execute(command: string, args?: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this.#closed) return Promise.reject(qmpError(command, 'the machine has ended'));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, command });
      this.#socket.write(`${JSON.stringify({ execute: command, ...(args === undefined ? {} : { arguments: args }), id })}\n`);
    });
  }

  #receive(line: string): void {
    const message = parseObject(line);
    if (message === undefined) return;
    if ('QMP' in message) {
      this.#greet(true);
    } else if (typeof message['event'] === 'string') {
      this.#onEvent({ event: message['event'], data: (message['data'] ?? {}) as Record<string, unknown> });
    } else {
      this.#answer(message);
    }
  }

  #answer(message: Readonly<Record<string, unknown>>): void {
    const reply = this.#waiting.get(Number(message['id']));
    if (reply === undefined) return;
    this.#waiting.delete(Number(message['id']));
    const error = message['error'] as { desc?: string } | undefined;
    if (error === undefined) reply.resolve(message['return']);
    else reply.reject(qmpError(reply.command, error.desc ?? 'refused'));
  }
}

/** Undefined for what is no object: a line longer than LineSplitter's limit comes in pieces, and is none that we wait for. */
function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function qmpError(command: string, what: string): ExternalError {
  return new ExternalError(`QEMU command ${command}: ${what}`, { service: 'QEMU', reason: 'machine', operation: command });
}
