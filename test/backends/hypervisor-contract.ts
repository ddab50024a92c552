import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { delay } from '@bakehouse/system/program';
import { expect, type test as jestTest } from '@jest/globals';
import type { Hypervisor, Machine, MachineDisk, MachineEvent, MachineSpec } from '../../packages/vm/src/hypervisor.ts';

/** A hypervisor, with a guest for it. */
interface HypervisorBackend {
  readonly name: string;
  open(signal: AbortSignal): Promise<Hypervisor>;
  /** Disks from which a guest starts that counts on its console: 0000, 0001, … in hexadecimal, many a second. */
  disks(folder: string): Promise<readonly MachineDisk[]>;
  readonly firmware: MachineSpec['firmware'];
  /** Bytes that stand in the memory of the guest. */
  readonly inMemory: Buffer;
}

const { signal } = new AbortController();
/** Milliseconds until the guest has said something. Emulation on a busy machine is slow. */
const PATIENCE = 120_000;

/** What every hypervisor does, as far as its features say that it can. */
export function hypervisorContract(test: typeof jestTest | typeof jestTest.skip, backend: HypervisorBackend): void {
  const { name } = backend;

  interface Running {
    readonly machine: Machine;
    readonly hypervisor: Hypervisor;
    readonly events: readonly MachineEvent[];
    readonly folder: string;
    readonly abort: AbortController;
    /** What the guest counted, in the order in which it came. */
    readonly counted: readonly number[];
    /** Waits until the guest has counted on to so many beyond what it has now. */
    further(lines: number): Promise<void>;
  }

  async function withMachine(work: (running: Running) => Promise<void>, change: Partial<MachineSpec> = {}): Promise<void> {
    await withTemporaryFolder('hypervisor', async (folder) => {
      const abort = new AbortController();
      const hypervisor = await backend.open(abort.signal);
      const counted: number[] = [];
      const events: MachineEvent[] = [];
      const machine = await hypervisor.create({
        folder,
        disks: await backend.disks(folder),
        channels: [],
        firmware: backend.firmware,
        memoryMiB: 32,
        cpus: 1,
        network: 'none',
        consoleFile: join(folder, 'console.log'),
        onConsole(line) {
          const [, count] = /^([0-9A-F]{4})\r?$/.exec(line) ?? [];
          if (count !== undefined) counted.push(Number.parseInt(count, 16));
        },
        onComplaint: () => {},
        onEvent: (event) => void events.push(event),
        signal: abort.signal,
        ...change,
      });
      const further = async (lines: number) => {
        const wanted = counted.length + lines;
        for (const end = performance.now() + PATIENCE; counted.length < wanted; await delay(20, signal)) {
          if (performance.now() > end) throw new Error(`the guest did not count on: ${counted.join(' ')}`);
        }
      };
      try {
        await work({ machine, hypervisor, events, folder, abort, counted, further });
      } finally {
        await machine.stop();
      }
    });
  }

  test(`${name}: a machine starts, its console is there from the first byte on, and it stops when told`, () =>
    withMachine(async ({ machine, hypervisor, counted, further }) => {
      expect(hypervisor.name).toBe(name);
      expect(hypervisor.features.diskFormats).not.toEqual([]);
      await machine.start();
      await further(3);
      expect(counted.slice(0, 3)).toEqual([0, 1, 2]);
      await machine.stop();
      expect(await machine.ended).toMatchObject({ detail: expect.stringContaining('ended') });
      expect(await readFile(machine.console, 'utf8')).toContain('0000\n0001\n0002\n');
      await expect(machine.reset()).rejects.toBeInstanceOf(ExternalError);
    }));

  test(`${name}: a reset begins anew, and the machine lives on`, () =>
    withMachine(async ({ machine, counted, further, events }) => {
      await machine.start();
      await further(5);
      await machine.reset();
      for (const before = counted.length; !counted.slice(before).includes(0); ) await further(1);
      await further(3);
      expect(events).toEqual([]);
    }));

  test(`${name}: a snapshot, where there are any, is what the machine goes back to, again and again`, () =>
    withMachine(async ({ machine, hypervisor, counted, further, events }) => {
      await machine.start();
      await further(3);
      if (!hypervisor.features.snapshot) return expect(machine.snapshot('one')).rejects.toBeInstanceOf(UserError);
      await machine.snapshot('one');
      const kept = counted.at(-1) ?? 0;
      for (let times = 0; times < 2; times++) {
        await further(40);
        const before = counted.length;
        await machine.restore('one');
        await further(5);
        const last = counted.slice(0, before).at(-1) ?? 0;
        expect(Math.min(...counted.slice(before))).toBeLessThan(last - 10);
        expect(Math.min(...counted.slice(before))).toBeGreaterThanOrEqual(kept);
      }
      await expect(machine.restore('none')).rejects.toBeInstanceOf(ExternalError);
      await expect(machine.snapshot('no/name')).rejects.toBeInstanceOf(UserError);
      await further(3);
      expect(events).toEqual([]);
    }));

  test(`${name}: a dump of the memory, where there is one, holds what the guest has there, and the guest goes on`, () =>
    withMachine(async ({ machine, hypervisor, folder, further, events }) => {
      await machine.start();
      await further(2);
      const file = join(folder, 'memory, of a guest.elf');
      if (!hypervisor.features.dump) return expect(machine.dump(file)).rejects.toBeInstanceOf(UserError);
      await machine.dump(file);
      const content = await readFile(file);
      expect(content.subarray(0, 4).toString('latin1')).toBe('\x7fELF');
      expect(content.includes(backend.inMemory)).toBe(true);
      await further(2);
      expect(events).toEqual([]);
    }));

  test(`${name}: a machine that cannot start says why`, () =>
    withMachine(
      async ({ machine }) => {
        const error = await machine.start().catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(ExternalError);
        expect((error as Error).message).toMatch(/^Cannot start the machine: .*none\.raw/);
      },
      { disks: [{ path: 'none.raw', format: 'raw' }] },
    ));

  test(`${name}: a machine ends with its signal`, () =>
    withMachine(async ({ machine, abort, further }) => {
      await machine.start();
      await further(1);
      abort.abort();
      await expect(machine.ended).rejects.toBeInstanceOf(CancelledError);
    }));

  test(`${name}: a disk that a snapshot would leave out is refused, and the machine lives on`, () =>
    withTemporaryFolder('hypervisor-raw', async (outside) => {
      const raw = join(outside, 'second.raw');
      const file = await open(raw, 'w');
      await file.truncate(1024 * 1024).finally(() => file.close());
      const hypervisor = await backend.open(signal);
      if (!hypervisor.features.snapshot) return expect(hypervisor.features.snapshot).toBe(false);
      const disks = [...(await backend.disks(outside)), { path: raw, format: 'raw' as const }];
      await withMachine(
        async ({ machine, further }) => {
          await machine.start();
          await further(1);
          await expect(machine.snapshot('one')).rejects.toThrow('which is raw: it would be left out');
          await further(1);
        },
        { disks: disks.map((disk) => ({ ...disk, path: join(outside, disk.path.replace(`${outside}/`, '')) })) },
      );
    }));
}
