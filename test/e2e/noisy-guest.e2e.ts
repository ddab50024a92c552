/** A guest that says too much and the wrong things, in one boot. `BAKEHOUSE_TEST_IMAGE` names an image; without it one is built. */

import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VmResult } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, jest, test } from '@jest/globals';
import { MAX_CONSOLE_LOG, MAX_SHOWN_OF_TEST } from '../../packages/vm/src/guest-talk-limits.ts';
import { HEARTBEAT_PORT, MOUNT, OUTPUT_PORT, PROGRESS_PORT } from '../../packages/vm/src/systemd/agent.ts';
import { runInVm, writeTests } from '../support/guest-scripts.ts';
import { testImage } from '../support/test-image.ts';

const MINUTE = 60_000;
jest.setTimeout(40 * MINUTE);

const MIB = 1024 * 1024;
/** Of a test, in the results. */
const LONGEST_LOG = 65 * MIB;
const ports = '/dev/virtio-ports';

const SCRIPTS = {
  floods: `
echo 'Kernel panic - not syncing: not really' > /dev/ttyS0
timeout 10 yes
sleep 20
`,
  // Not among what is brought back: the disk is full all the same, and the file on the host stays sparse.
  fills: `
room=$(( $(stat -f -c %a ${MOUNT}) * $(stat -f -c %S ${MOUNT}) - 8 * 1024 * 1024 ))
if [ $room -gt 0 ]; then fallocate -l $room ${MOUNT}/junk; fi
cat /dev/zero >> ${MOUNT}/more-junk
sync -f ${MOUNT}
exit 3
`,
  // The kernel gives a port to one process at a time.
  'plays-agent': `
systemctl kill --signal=KILL bakehouse-agent.service bakehouse-witness.service
sleep 2
timeout 10 yes > ${ports}/${OUTPUT_PORT} &
timeout 10 yes > ${ports}/${HEARTBEAT_PORT} &
timeout 10 yes 'test-started 001' > ${ports}/${PROGRESS_PORT}
wait
exec 3> ${ports}/${PROGRESS_PORT}
for index in $(seq -f %03.0f 0 9999); do echo "test-started $index"; done >&3
echo "ready $(head -c 100000 /dev/zero | tr '\\0' x)" >&3
printf 'test-finished 002 success exited 0 \\033]0;owned\\007\\n' >&3
echo 'Kernel panic - not syncing: still not' > /dev/ttyS0
sleep 3
echo done >&3
systemctl poweroff --force --force
`,
} as const;

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0);
}

test('S8, S20: a guest that floods its ports, starts all tests at once, prints fake panics and fills its disk ends in time and bounded', () =>
  withTemporaryFolder('noisy-guest', async (folder) => {
    const image = await testImage(folder);
    const work = join(folder, 'work');
    await mkdir(work);
    const definition = await writeTests(work, 'noisy', 'bash', SCRIPTS);
    const started = performance.now();
    const { exitCode, log, peakKiB } = await runInVm(work, { image, definition, outputFolder: 'out' });
    const out = join(work, 'out');
    expect({ exitCode, log }).toMatchObject({ exitCode: 1, log: expect.stringContaining('Ready after') });
    const result = JSON.parse(await readFile(join(out, 'result.json'), 'utf8')) as VmResult;
    const console = await readFile(join(out, 'console.log'), 'utf8');
    process.stdout.write(
      `noisy guest: ${Math.round((performance.now() - started) / 1000)} s, peak ${Math.round(peakKiB / 1024)} MiB, log ${log.length} characters, results ${Math.round(sizeOf(out) / MIB)} MiB\n${JSON.stringify(result.remarks)}\n`,
    );
    expect(result.tests.map(({ name, outcome, exitCode: code }) => ({ name, outcome, code }))).toEqual([
      { name: 'floods', outcome: 'passed', code: 0 },
      { name: 'fills', outcome: 'failed', code: 3 },
      // It could say that it passed, in systemd's three words; what it says is more.
      { name: 'plays-agent', outcome: 'failed', code: undefined },
    ]);
    expect(console).toContain('Kernel panic - not syncing: not really');
    const remarks = (result.remarks ?? []).join('\n');
    expect(remarks).toContain('The console showed a kernel panic, but the machine lived on');
    expect(remarks).toMatch(/\d{4,} lines over the port of the agent did not come from it/);
    expect(remarks).toContain('The disk for results in the machine was full');
    expect(remarks).toMatch(/\d{4,} lines \(.*\) of the tests' output are not in the log of the job/);
    for (const remark of result.remarks ?? []) expect(log).toContain(remark);
    expect(log).toContain('[floods] (too much output for this log; the rest is only in the log of the test)');
    expect(log).not.toContain('\u001b');
    expect(log.length).toBeLessThan(3 * MAX_SHOWN_OF_TEST.lines * '    [plays-agent] y\n'.length);
    for (const one of result.tests) expect((await stat(one.log)).size).toBeLessThan(LONGEST_LOG);
    expect(sizeOf(out)).toBeLessThan(MAX_CONSOLE_LOG + 3 * LONGEST_LOG);
    expect(peakKiB).toBeGreaterThan(0);
    expect(peakKiB / 1024).toBeLessThan(300);
    expect(performance.now() - started).toBeLessThan(20 * MINUTE);
  }));
