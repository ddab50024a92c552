import type { AcceleratorName } from '@bakehouse/records/vm-result';
import { cpuModel } from './accelerator.ts';
import { DISK_SERIAL, HEARTBEAT_PORT, OUTPUT_PORT, PROGRESS_PORT } from './agent.ts';
import { DUMP_DISK } from './dump-disk.ts';
import type { Firmware } from './firmware.ts';
import { OVERLAY } from './overlay.ts';

/**
 * `isolated`: a network card with a link and an address, behind which nothing answers (no host, no internet), so that
 * units that wait for the network get ready. `none`: no card at all.
 */
export type Network = 'isolated' | 'none';

export interface MachineSettings {
  readonly accelerator: AcceleratorName;
  readonly memoryMiB: number;
  readonly cpus: number;
  readonly network: Network;
  readonly firmware: Firmware;
  /** Unix sockets on which we listen. */
  readonly sockets: { readonly qmp: string; readonly progress: string; readonly output: string; readonly heartbeat: string };
}

/** QEMU's arguments; it must run in the folder with the overlay and the dump disk. The console is its standard output. */
export function qemuArguments(settings: MachineSettings): string[] {
  const { firmware, sockets } = settings;
  // In QEMU's option syntax a comma in a value is doubled.
  const value = (text: string) => text.replaceAll(',', ',,');
  const socket = (id: string, path: string) => ['-chardev', `socket,id=${id},path=${value(path)}`];
  const network =
    settings.network === 'none'
      ? ['-nic', 'none']
      : ['-netdev', 'user,id=net,restrict=on', '-device', 'virtio-net-pci,netdev=net,romfile='];
  return [
    ...['-nodefaults', '-no-user-config', '-name', 'bakehouse', '-display', 'none', '-machine', 'q35,vmport=off'],
    // An image is not trusted: no new programs or privileges for QEMU.
    ...['-sandbox', 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny'],
    ...['-accel', settings.accelerator === 'tcg' ? 'tcg,thread=multi,tb-size=512' : 'kvm', '-cpu', cpuModel(settings.accelerator)],
    ...['-m', String(settings.memoryMiB), '-smp', String(settings.cpus)],
    // A restart and a panic both end QEMU; the event says which it was.
    ...['-no-reboot', '-action', 'panic=shutdown', '-device', 'pvpanic'],
    ...['-drive', `if=pflash,format=raw,unit=0,readonly=on,file=${value(firmware.code)}`],
    ...['-drive', `if=pflash,format=raw,unit=1,file=${value(firmware.variables)}`],
    // No flushes to the host's disk: both files matter only while the host lives, and survive the end of QEMU.
    ...['-drive', `if=none,id=root,format=qcow2,cache=unsafe,discard=unmap,file=${OVERLAY}`],
    ...['-device', 'virtio-blk-pci,drive=root,bootindex=0'],
    ...['-drive', `if=none,id=dumps,format=raw,cache=unsafe,file=${DUMP_DISK}`],
    ...['-device', `virtio-blk-pci,drive=dumps,serial=${DISK_SERIAL}`],
    ...['-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci'],
    ...socket('progress', sockets.progress),
    ...['-device', `virtserialport,chardev=progress,name=${PROGRESS_PORT}`],
    ...socket('output', sockets.output),
    ...['-device', `virtserialport,chardev=output,name=${OUTPUT_PORT}`],
    ...socket('heartbeat', sockets.heartbeat),
    ...['-device', `virtserialport,chardev=heartbeat,name=${HEARTBEAT_PORT}`],
    ...socket('qmp', sockets.qmp),
    ...['-mon', 'chardev=qmp,mode=control'],
    ...['-chardev', 'stdio,id=console,signal=off', '-serial', 'chardev:console'],
    ...network,
  ];
}
