import { findProgram, type SystemTool } from '@bakehouse/system/debian-packages';
import type { Accelerator, Hypervisor, HypervisorFeatures, HypervisorOptions } from '../hypervisor.ts';
import { chooseAccelerator } from './accelerator.ts';
import { OVMF, prepareFirmware } from './firmware.ts';
import { QemuMachine } from './qemu-machine.ts';

const PROGRAM = 'qemu-system-x86_64';

const QEMU_NEEDS: readonly SystemTool[] = [
  { needs: PROGRAM, package: 'qemu-system-x86' },
  { needs: OVMF.code, package: 'ovmf' },
];

const features: HypervisorFeatures = {
  snapshot: true,
  dump: true,
  serial: true,
  vsock: false,
  channels: true,
  diskFormats: ['raw', 'qcow2'],
  firmware: ['uefi', 'bios'],
  platforms: ['linux'],
};

/** QEMU on this computer, with KVM where that works. */
export function qemuHypervisor(options: HypervisorOptions): Hypervisor {
  let accelerator: Promise<Accelerator> | undefined;
  // By absolute path: the PATH of an ordinary user lacks /usr/sbin.
  const program = async () => (await findProgram(PROGRAM)) ?? PROGRAM;
  const prepare = () => {
    accelerator ??= program().then((qemu) => chooseAccelerator(options.accelerator, qemu, options.acceleratorMemory, options.signal));
    return accelerator;
  };
  return {
    name: 'qemu',
    features,
    needs: QEMU_NEEDS,
    prepare,
    async create(spec) {
      const { name } = await prepare();
      const firmware = spec.firmware === 'uefi' ? await prepareFirmware(spec.folder) : undefined;
      return new QemuMachine(await program(), spec, { accelerator: name, firmware });
    },
  };
}
