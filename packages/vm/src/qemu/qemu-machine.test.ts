import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import type { MachineSpec } from '../hypervisor.ts';
import { QemuMachine } from './qemu-machine.ts';

const unixTest = process.platform === 'win32' ? test.skip : test;

unixTest('a machine that is stopped while it is being started never runs', () =>
  withTemporaryFolder('qemu-machine', async (folder) => {
    const qemu = join(folder, 'qemu');
    await writeFile(qemu, '#!/bin/sh\ntouch started\nsleep 2\n');
    await chmod(qemu, 0o755);
    const spec: MachineSpec = {
      folder,
      disks: [],
      channels: [],
      firmware: 'bios',
      memoryMiB: 16,
      cpus: 1,
      network: 'none',
      consoleFile: join(folder, 'console.log'),
      onConsole() {},
      onComplaint() {},
      onEvent() {},
      signal: new AbortController().signal,
    };
    const machine = new QemuMachine(qemu, spec, { accelerator: 'tcg', firmware: undefined });
    const started = machine.start().catch((error: unknown) => error);
    await machine.stop();
    expect(await started).toEqual(
      new ExternalError('Cannot start the machine: it was stopped before.', { service: 'QEMU', operation: 'start' }),
    );
    await expect(machine.ended).rejects.toBeInstanceOf(ExternalError);
    expect(existsSync(join(folder, 'started'))).toBe(false);
  }),
);
