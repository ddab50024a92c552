import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/** UEFI firmware of Debian's package `ovmf`, without Secure Boot. */
export const OVMF = { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' } as const;

/** The two flash chips of a UEFI machine. */
export interface FirmwareChips {
  readonly code: string;
  /** The machine writes to this one. */
  readonly variables: string;
}

/** Gives the machine firmware with boot variables of its own in `folder`. */
export async function prepareFirmware(folder: string): Promise<FirmwareChips> {
  const variables = join(folder, 'efi-variables.fd');
  await copyFile(OVMF.variables, variables);
  return { code: OVMF.code, variables };
}
