import type { DiskTrouble } from '../disk-trouble.ts';
import type { MachineEvent } from '../hypervisor.ts';
import type { QmpEvent } from './qmp.ts';

/** What an event of QEMU (qapi/run-state.json, qapi/block-core.json) means; undefined for those that mean nothing to us. */
export function machineEvent({ event, data }: QmpEvent): MachineEvent | undefined {
  switch (event) {
    case 'GUEST_PANICKED':
      return { kind: 'panicked' };
    case 'SHUTDOWN':
      if (data['reason'] === 'guest-reset') return { kind: 'restarts' };
      return data['reason'] === 'guest-shutdown' ? { kind: 'powers-off' } : undefined;
    case 'BLOCK_IO_ERROR':
      return { kind: 'disk-trouble', trouble: diskTrouble(data) };
    case 'STOP':
      return { kind: 'paused' };
    default:
      return undefined;
  }
}

/**
 * Reads QEMU's event BLOCK_IO_ERROR. A guest does not cause it by what it asks for (QEMU refuses sectors that a disk does not have
 * without an event): it comes from the files on the host.
 */
function diskTrouble(data: QmpEvent['data']): DiskTrouble {
  const reason = typeof data['reason'] === 'string' ? data['reason'].slice(0, 200) : 'unknown reason';
  return { operation: data['operation'] === 'read' ? 'read' : 'write', full: data['nospace'] === true, reason };
}
