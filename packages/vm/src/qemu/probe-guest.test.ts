import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { testNeeding } from '../../../../test/support/test-needing.ts';
import { probeCode, probeFirmware } from './probe-guest.ts';

const tools = [
  { needs: 'as', package: 'binutils' },
  { needs: 'objcopy', package: 'binutils' },
];
// Another processor has another assembler.
const assembleTest = process.platform === 'linux' && process.arch === 'x64' ? await testNeeding(tools) : test.skip;

assembleTest('the machine code of the probe guest is what its source is assembled to', () =>
  withTemporaryFolder('probe', async (folder) => {
    const source = join(import.meta.dirname, 'probe-guest.s');
    await runProgram('assemble', ['as', '--64', '-o', 'probe.o', source], { cwd: folder });
    await runProgram('take the code out', ['objcopy', '-O', 'binary', '-j', '.text', 'probe.o', 'probe.bin'], { cwd: folder });
    expect((await readFile(join(folder, 'probe.bin'))).toString('hex')).toBe(probeCode().toString('hex'));
  }),
);

test('the firmware begins where the processor starts, with a jump to the code', () => {
  const rom = probeFirmware();
  expect(rom.length).toBe(64 * 1024);
  expect(rom.subarray(-16, -11).toString('hex')).toBe('ea00fe00f0');
  expect(rom.subarray(-512, -512 + 2).toString('hex')).toBe('fafc');
});
