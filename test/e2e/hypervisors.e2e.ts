/** The contract of hypervisors with a real QEMU and a guest of one sector. */
import { silentLog } from '@bakehouse/core/log';
import { beforeAll, jest, test } from '@jest/globals';
import { openHypervisor } from '../../packages/vm/src/backend-registry.ts';
import { hypervisorContract } from '../backends/hypervisor-contract.ts';
import { countingSector, tinyDisks } from '../support/tiny-machine.ts';
import { ensureVmTools } from '../support/vm-tools.ts';

jest.setTimeout(300_000);

beforeAll(async () => {
  await ensureVmTools(silentLog, new AbortController().signal);
});

const sector = countingSector();

hypervisorContract(test, {
  name: 'qemu',
  open: (signal) => openHypervisor('qemu', { accelerator: 'tcg', log: silentLog, signal }),
  disks: (folder) => tinyDisks(sector, folder),
  firmware: 'bios',
  inMemory: sector.subarray(0, 56),
});
