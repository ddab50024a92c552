import type { MachineDisk, MachineSpec } from '../hypervisor.ts';
import { cpuModel } from './accelerator.ts';
import type { QemuSettings } from './qemu-settings.ts';

/** Unix sockets on which we listen: for QMP, and for each channel in its order. */
export interface MachineSockets {
  readonly qmp: string;
  readonly channels: readonly string[];
}

type Machine = Pick<MachineSpec, 'disks' | 'channels' | 'memoryMiB' | 'cpus' | 'network'>;

/** QEMU's arguments; it must run in the folder of the machine. The console is its standard output. */
export function qemuArguments(machine: Machine, { accelerator, firmware }: QemuSettings, sockets: MachineSockets): string[] {
  const network =
    machine.network === 'none' ? ['-nic', 'none'] : ['-netdev', 'user,id=net,restrict=on', '-device', 'virtio-net-pci,netdev=net,romfile='];
  return [
    ...['-nodefaults', '-no-user-config', '-name', 'bakehouse', '-display', 'none', '-machine', 'q35,vmport=off'],
    // An image is not trusted: no new programs or privileges for QEMU.
    ...['-sandbox', 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny'],
    ...['-accel', accelerator === 'tcg' ? 'tcg,thread=multi,tb-size=512' : 'kvm', '-cpu', cpuModel(accelerator)],
    ...['-m', String(machine.memoryMiB), '-smp', String(machine.cpus)],
    // A restart and a panic both end QEMU; the event says which it was.
    ...['-no-reboot', '-action', 'panic=shutdown', '-device', 'pvpanic'],
    ...(firmware === undefined
      ? []
      : [
          ...['-drive', `if=pflash,format=raw,unit=0,readonly=on,file=${value(firmware.code)}`],
          ...['-drive', `if=pflash,format=raw,unit=1,file=${value(firmware.variables)}`],
        ]),
    ...machine.disks.flatMap(diskArguments),
    ...['-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci'],
    ...machine.channels.flatMap(({ name }, index) => [
      ...socket(`channel${index}`, sockets.channels[index] as string),
      ...['-device', `virtserialport,chardev=channel${index},name=${value(name)}`],
    ]),
    ...socket('qmp', sockets.qmp),
    ...['-mon', 'chardev=qmp,mode=control'],
    ...['-chardev', 'stdio,id=console,signal=off', '-serial', 'chardev:console'],
    ...network,
  ];
}

/** No flushes to the host's disk: the files matter only while the host lives, and survive the end of QEMU. */
function diskArguments({ path, format, serial }: MachineDisk, index: number): string[] {
  const discard = format === 'qcow2' ? ',discard=unmap' : '';
  const device = [
    `drive=disk${index}`,
    ...(index === 0 ? ['bootindex=0'] : []),
    ...(serial === undefined ? [] : [`serial=${value(serial)}`]),
  ];
  return [
    ...['-drive', `if=none,id=disk${index},format=${format},cache=unsafe${discard},file=${value(path)}`],
    ...['-device', `virtio-blk-pci,${device.join(',')}`],
  ];
}

function socket(id: string, path: string): string[] {
  return ['-chardev', `socket,id=${id},path=${value(path)}`];
}

/** In QEMU's option syntax a comma in a value is doubled. */
function value(text: string): string {
  return text.replaceAll(',', ',,');
}
