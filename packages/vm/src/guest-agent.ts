import type { Log } from '@bakehouse/core/log';
import type { DiskImage } from '@bakehouse/disk-image/format';
import type { LeftOut } from '@bakehouse/records/tests';
import type { SystemTool } from '@bakehouse/system/debian-packages';
import type { GuestTest } from './guest-test.ts';
import type { MachineChannel, MachineDisk, MachineDiskFormat } from './hypervisor.ts';
import type { ProgressMessage } from './progress.ts';

/** What an agent in a guest can do, as data: nobody asks for its name. */
interface GuestAgentFeatures {
  /** `planned`: all tests go in before the machine starts and run in their order. `any-time`: `run` starts one. */
  readonly run: 'planned' | 'any-time';
  readonly copyIn: 'before-start' | 'any-time';
  readonly copyOut: 'after-end' | 'any-time';
  /** What it needs of the hypervisor. */
  readonly needsChannels: boolean;
  readonly diskFormats: readonly MachineDiskFormat[];
}

/** Gets what the agent says while the machine runs; nothing of it is to be trusted. */
export interface GuestListener {
  /** A line that came over the agent's way to the host; not all of them are the agent's. */
  onProgress(line: string): void;
  /** Bytes of the running test's output. */
  onOutput(chunk: Buffer): void;
  /** A line of it. */
  onOutputLine(line: string): void;
  /** The guest says that its processes run, and no more. */
  onHeartbeat(): void;
}

export interface GuestOptions {
  /** It is only read. */
  readonly image: DiskImage;
  /** Absolute. Gets the disks of the machine. */
  readonly folder: string;
  readonly tests: readonly GuestTest[];
  readonly memoryMiB: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What a machine gives back after its end. */
export interface GuestOutput {
  readonly dumps: readonly FoundDump[];
  /** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of each finished test, by key: a short text, whatever it says. */
  readonly results: ReadonlyMap<string, string>;
  /** Bytes of each test's log, by key. */
  readonly logs: ReadonlyMap<string, number>;
  readonly failedUnits: readonly string[];
  readonly hasJournal: boolean;
  /** What was not taken, by kind. */
  readonly leftOut: readonly LeftOut[];
}

/** A core dump that was copied. */
export interface FoundDump {
  /** In the folder `dumps`. */
  readonly name: string;
  /** `boot`, `after`, or the key of the test during which it appeared. */
  readonly phase: string;
}

/** One machine with an agent in it. */
export interface Guest {
  /**
   * Puts a file into the guest: with `copyIn` `before-start`, before `inject`.
   *
   * @param path absolute in the guest, of letters, digits and `-_.@/`; its folder is there
   */
  copyIn(path: string, content: string): Promise<void>;
  /** Makes the disks of the machine, with the agent, the tests and the files in them. The image itself stays as it is. */
  inject(): Promise<readonly MachineDisk[]>;
  /** What the machine needs so that the agent can speak to the host. */
  channels(listener: GuestListener): readonly MachineChannel[];
  /** Takes note of what the agent has said in its turn; `wait` and `run` go by it. */
  note(message: ProgressMessage): void;
  /** The machine has ended: nothing more will be said. */
  end(): void;
  /** Waits until the guest is ready. @returns false when the machine has ended before */
  wait(): Promise<boolean>;
  /** Runs a test, by its index, and waits for its end. @returns false when the machine has ended before */
  run(index: number): Promise<boolean>;
  /**
   * Copies out what tests and guest have left: with `copyOut` `after-end`, when the machine has ended, in whatever way.
   *
   * @param stage an empty folder; gets `tests/<name>.log`, `tests/<name>/`, `journal.log` and `dumps/`
   * @param names what the files of each test are called, in the order of the tests
   */
  copyOut(stage: string, names: readonly string[]): Promise<GuestOutput>;
}

export interface GuestAgent {
  readonly name: string;
  readonly features: GuestAgentFeatures;
  /** Programs and files of this machine that it works with. */
  readonly needs: readonly SystemTool[];
  open(options: GuestOptions): Promise<Guest>;
}
