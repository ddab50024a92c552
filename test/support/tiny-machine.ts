import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { runProgram } from '@bakehouse/system/program';
import { openHypervisor } from '../../packages/vm/src/backend-registry.ts';
import type { MachineDisk } from '../../packages/vm/src/hypervisor.ts';
import { runMachine } from '../../packages/vm/src/machine.ts';

const MIB = 1024 * 1024;
const SECTOR = 512;
/** cli; cld; ax = ds = 0; out 0x3f8 each byte from 0x7c1c up to a zero; then 8 bytes for what comes next. */
const TELL = 'fafc31c08ed8be1c7cac84c07406baf803eeebf5';
const TELL_END_BYTES = 8;
const ENDINGS = {
  /** hlt, for ever */
  halt: 'f4ebfd',
  /** The keyboard controller resets the processor. */
  reset: 'b0fee664f4ebfd',
  /** out 0x505, 1: what the driver of the pvpanic device does when its kernel has panicked. */
  pvpanic: 'ba0505b001eeebfe',
} as const;
/** int 13h writes 32 KiB after 32 KiB to the first disk, for ever: 64 sectors of memory each, beginning at sector 64. */
const WRITE_ON = 'fa31c08ed88ed0bc007cfbb443b000b280be1e7ccd13668306267c40ebed10004000000000104000000000000000';

/**
 * 16 bits: ds = ss = 0, sp = 0x7c00, counter at 0x600 = 0, sti; then for ever: the counter as four hexadecimal digits and a line feed to
 * 0x3f8, counter + 1, hlt, from which the timer wakes it 18 times a second.
 */
const COUNT = 'fafc31c08ed88ed0bc007cc70600060000fb8b1e0006baf803b90400c1c30488d8240f04303c3976020407eee2eeb00aeeff060006f4ebda';

/** A boot sector that counts on the serial console, from 0000 on, for ever. */
export function countingSector(): Buffer {
  return bootSector(Buffer.from(COUNT, 'hex'));
}

/** A boot sector that writes a text to the serial console and then does something. */
export function tellingSector(text: string, ending: keyof typeof ENDINGS): Buffer {
  const end = Buffer.alloc(TELL_END_BYTES, 0x90);
  end.write(ENDINGS[ending], 'hex');
  return bootSector(Buffer.concat([Buffer.from(TELL, 'hex'), end, Buffer.from(`${text}\0`, 'latin1')]));
}

/** A boot sector that fills its disk. */
export function writingSector(): Buffer {
  return bootSector(Buffer.from(WRITE_ON, 'hex'));
}

function bootSector(code: Buffer): Buffer {
  const sector = Buffer.alloc(SECTOR);
  code.copy(sector, 0, 0, SECTOR - 2);
  sector.writeUInt16LE(0xaa55, SECTOR - 2);
  return sector;
}

/** The disks of a machine that starts a boot sector in place of a system. */
export async function tinyDisks(sector: Buffer, folder: string): Promise<readonly MachineDisk[]> {
  await writeFile(join(folder, 'base.raw'), sector);
  await truncate(join(folder, 'base.raw'), 64 * MIB);
  const overlay = 'overlay.qcow2';
  await runProgram('make the overlay', ['qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', 'base.raw', overlay], {
    cwd: folder,
  });
  return [{ path: overlay, format: 'qcow2' }];
}

/** Runs a machine that starts a boot sector in place of a system: it is there within a second or two, also emulated. */
export async function runTinyMachine(
  sector: Buffer,
  { folder, consoleFile, bootDeadline }: { readonly folder: string; readonly consoleFile: string; readonly bootDeadline: number },
) {
  const { signal } = new AbortController();
  return runMachine({
    hypervisor: await openHypervisor('qemu', { accelerator: 'tcg', log: silentLog, signal }),
    spec: {
      folder,
      disks: await tinyDisks(sector, folder),
      firmware: 'bios',
      memoryMiB: 32,
      cpus: 1,
      network: 'none',
      consoleFile,
      signal,
    },
    channels: () => [],
    bootDeadline,
    testTimeouts: [],
    runDeadline: 2 * bootDeadline,
    log: silentLog,
    onProgress: () => {},
    onOutput: () => {},
  });
}
