import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { recogniseFailure } from './known-failure.ts';
import { QEMU_FAILURES } from './qemu-failures.ts';

// What QEMU wrote when it was made to fail: test/failures has it.
test.each([
  ['qemu-bad-format', 'qemu-bad-image', 'The disk image is not in the format qcow2'],
  ['qemu-cpu', 'qemu-device', 'This QEMU does not know a device, machine or processor that is asked for: nosuch'],
  ['qemu-device', 'qemu-device', 'This QEMU does not know a device, machine or processor that is asked for: nosuch'],
  ['qemu-machine', 'qemu-device', 'This QEMU does not know a device, machine or processor that is asked for'],
  ['qemu-firmware', 'qemu-no-firmware', 'QEMU has no firmware nosuch.bin'],
  ['qemu-locked', 'qemu-disk-locked', 'Another program uses the disk image'],
  ['qemu-memory', 'qemu-memory', 'This machine has too little memory for the virtual one'],
  ['qemu-no-file', 'qemu-no-file', 'QEMU cannot open /does/not/exist.qcow2: No such file or directory'],
  ['qemu-kvm-permission', 'qemu-kvm-permission', 'This user may not use KVM (/dev/kvm)'],
  ['qemu-port', 'qemu-port-taken', 'A port that the virtual machine is to have on this machine is taken'],
])('%s is %s: %s', async (name, id, cause) => {
  const text = await readFile(join(import.meta.dirname, '../test/failures', `${name}.txt`), 'utf8');
  expect(recogniseFailure(text.split('\n'), QEMU_FAILURES)).toMatchObject({ id, cause, reason: 'machine' });
});

test('What QEMU says of a machine that runs is no failure', () => {
  expect(recogniseFailure(["qemu-system-x86_64: warning: host doesn't support requested feature: CPUID.01H:ECX.pni"], QEMU_FAILURES)).toBe(
    undefined,
  );
});
