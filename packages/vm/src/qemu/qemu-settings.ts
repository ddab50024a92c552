import type { AcceleratorName } from '@bakehouse/records/tests';
import type { FirmwareChips } from './firmware.ts';

/** What QEMU is started with beside what the machine is to be. */
export interface QemuSettings {
  readonly accelerator: AcceleratorName;
  /** None: the BIOS that QEMU brings. */
  readonly firmware: FirmwareChips | undefined;
}
