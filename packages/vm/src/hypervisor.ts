import type { Log } from '@bakehouse/core/log';
import type { AcceleratorName } from '@bakehouse/records/tests';
import type { SystemTool } from '@bakehouse/system/debian-packages';
import type { DiskTrouble } from './disk-trouble.ts';

/** What a hypervisor can do, as data: nobody asks for its name. */
export interface HypervisorFeatures {
  /**
   * Keeps the state of a running machine, memory and disks, and goes back to it. Only where every disk of the machine is qcow2: `snapshot`
   * refuses a machine with another one, and names that disk.
   */
  readonly snapshot: boolean;
  /** Writes the memory of a running machine to a file. */
  readonly dump: boolean;
  /** The serial console is read from the first byte on. */
  readonly serial: boolean;
  /** Host and guest talk through AF_VSOCK. */
  readonly vsock: boolean;
  /** Named streams of bytes from the guest, which a device of the machine offers. */
  readonly channels: boolean;
  /** Formats of disks that a machine takes; it writes to them. */
  readonly diskFormats: readonly MachineDiskFormat[];
  /** What can start the machine. */
  readonly firmware: readonly Firmware[];
  /** Systems on which it runs, as `process.platform` has them; all when left out. */
  readonly platforms?: readonly NodeJS.Platform[];
}

export type MachineDiskFormat = 'raw' | 'qcow2';
type Firmware = 'uefi' | 'bios';

/**
 * `isolated`: a network card with a link and an address, behind which nothing answers (no host, no internet), so that units that wait for the
 * network get ready. `none`: no card at all.
 */
export type Network = 'isolated' | 'none';

/** What runs the machine's instructions. */
export interface Accelerator {
  readonly name: AcceleratorName;
  /** Why this one, as a sentence for people. */
  readonly reason: string;
}

export interface MachineDisk {
  /** Absolute, or relative to the folder of the machine. */
  readonly path: string;
  readonly format: MachineDiskFormat;
  /** What the guest knows it by. */
  readonly serial?: string;
}

/** A stream of bytes from the guest. */
export interface MachineChannel {
  /** What the guest knows it by. */
  readonly name: string;
  /** Called when the machine opens it; what is returned gets the bytes. */
  connect(): (chunk: Buffer) => void;
}

/** What happens to a machine, beside what its guest says. */
export type MachineEvent =
  | { readonly kind: 'panicked' | 'restarts' | 'powers-off' | 'paused' }
  | { readonly kind: 'disk-trouble'; readonly trouble: DiskTrouble };

export interface MachineSpec {
  /** Absolute. The machine works in it; it is the caller's to remove. */
  readonly folder: string;
  /** The first one is started from. */
  readonly disks: readonly MachineDisk[];
  readonly channels: readonly MachineChannel[];
  readonly firmware: Firmware;
  readonly memoryMiB: number;
  readonly cpus: number;
  readonly network: Network;
  /** Gets what the serial console says, up to a limit. */
  readonly consoleFile: string;
  /** A line of the serial console. */
  onConsole(line: string): void;
  /** A line that the hypervisor itself wrote. */
  onComplaint(line: string): void;
  onEvent(event: MachineEvent): void;
  /** Ends the machine. */
  readonly signal: AbortSignal;
}

/** How a machine came to its end. */
export interface MachineExit {
  /** The last thing that the hypervisor said, for an end that nothing else explains: "QEMU ended with 1: …". */
  readonly detail: string;
}

/** A machine that a hypervisor has made. What it cannot do, as `features` say, is refused with a UserError. */
export interface Machine {
  /** Resolves when it runs. @throws ExternalError when it cannot be started, CancelledError */
  start(): Promise<void>;
  /** Switches it off at once, and waits until it has ended; one that is just being started is not, and `start` rejects. */
  stop(): Promise<void>;
  /** Starts it again at once, as its reset button would. */
  reset(): Promise<void>;
  /**
   * @param name of the snapshot: letters, digits, `-` and `_`; one of that name is replaced, when the new one is complete
   * @throws UserError for another name, and for a machine with a disk that is not qcow2; ExternalError, after which an earlier snapshot of
   *   that name is still there
   */
  snapshot(name: string): Promise<void>;
  /** Goes back to a snapshot; what happened since is gone. */
  restore(name: string): Promise<void>;
  /** Writes the memory as an ELF core. @param file absolute path */
  dump(file: string): Promise<void>;
  /** The file with what the serial console has said so far. */
  readonly console: string;
  /** Settles when a started machine has ended. @throws ExternalError when it never ran, CancelledError when its signal fired */
  readonly ended: Promise<MachineExit>;
}

export interface Hypervisor {
  readonly name: string;
  readonly features: HypervisorFeatures;
  /** Programs and files of this machine that it is made of. */
  readonly needs: readonly SystemTool[];
  /** Finds out what machines will run on; what `needs` names is there. @throws UserError when what is wished for does not work */
  prepare(): Promise<Accelerator>;
  create(spec: MachineSpec): Promise<Machine>;
}

export interface HypervisorOptions {
  readonly accelerator: 'auto' | AcceleratorName;
  /** File that keeps, until this computer restarts, that hardware acceleration does not work. Probed each time when left out. */
  readonly acceleratorMemory?: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}
