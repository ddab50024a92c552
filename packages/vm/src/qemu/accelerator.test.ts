import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { chooseAccelerator } from './accelerator.ts';

const { signal } = new AbortController();
const withKvm = existsSync('/dev/kvm') ? test : test.skip;

/** A program in QEMU's place that ends as told and counts how often it was started. */
async function inPlaceOfQemu(folder: string, exitCode: number) {
  const qemu = join(folder, 'qemu');
  const starts = join(folder, 'starts');
  await writeFile(qemu, `#!/bin/sh\necho >> '${starts}'\nexit ${exitCode}\n`);
  await chmod(qemu, 0o755);
  return { qemu, starts: async () => (await readFile(starts, 'utf8').catch(() => '')).length };
}

withKvm('Where /dev/kvm is, KVM that does not work is not tried again until something changes, unless it is demanded', () =>
  withTemporaryFolder('accelerator', async (folder) => {
    const { qemu, starts } = await inPlaceOfQemu(folder, 1);
    const memory = join(folder, 'cache', 'accelerator.json');
    const first = await chooseAccelerator('auto', qemu, memory, signal);
    expect(first).toEqual({ name: 'tcg', reason: 'KVM does not work here: a probe guest crashed (QEMU ended with 1)' });
    const second = await chooseAccelerator('auto', qemu, memory, signal);
    expect(second.reason).toContain(`a probe guest crashed (QEMU ended with 1)); ${memory} says so`);
    expect(await starts()).toBe(1);
    await expect(chooseAccelerator('kvm', qemu, memory, signal)).rejects.toThrow(UserError);
    expect(await starts()).toBe(2);
    // A damaged memory, then another QEMU.
    await writeFile(memory, 'x');
    await chooseAccelerator('auto', qemu, memory, signal);
    expect(await starts()).toBe(3);
    await writeFile(qemu, `${await readFile(qemu, 'utf8')}# newer\n`);
    await chooseAccelerator('auto', qemu, memory, signal);
    expect(await starts()).toBe(4);
  }),
);

withKvm('Where /dev/kvm is, KVM that works is not remembered', () =>
  withTemporaryFolder('accelerator', async (folder) => {
    // What the probe guest makes QEMU end with.
    const { qemu } = await inPlaceOfQemu(folder, 85);
    const memory = join(folder, 'accelerator.json');
    expect(await chooseAccelerator('auto', qemu, memory, signal)).toEqual({ name: 'kvm', reason: 'a probe guest ran with KVM' });
    expect(existsSync(memory)).toBe(false);
  }),
);
