import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { LimitedLogFile } from './limited-log-file.ts';
import { runProgram } from './program.ts';

function logged(lines: readonly string[], limit?: number): Promise<string> {
  return withTemporaryFolder('limited-log', async (folder) => {
    const path = join(folder, 'log');
    const file = new LimitedLogFile(path, limit);
    for (const line of lines) file.write(line);
    expect(file.end()).toBeUndefined();
    return readFile(path, 'utf8');
  });
}

test('lines stand in the file as they came', async () => {
  expect(await logged(['a', '', 'ü'])).toBe('a\n\nü\n');
  expect(await logged(['a', 'b'], 4)).toBe('a\nb\n');
});

test('S20: a file that gets too long says that it was cut, and has the last lines', async () => {
  expect(await logged(['aaaa', 'bbbb', 'cccc', 'd'], 12)).toBe(
    'aaaa\nbbbb\n… cut: this log is limited to 12 B. The last lines:\ncccc\nd\n',
  );
  const lines = Array.from({ length: 1000 }, (_, index) => `line ${index}`);
  const text = await logged(lines, 69);
  expect(text.split('\n').slice(0, 12)).toEqual([
    ...lines.slice(0, 9),
    expect.stringMatching(/^… cut: this log is limited to 69 B\. 971 of 991 further lines \(.* KiB\) are left out; the last ones:$/),
    'line 980',
    'line 981',
  ]);
  expect(text.endsWith('line 999\n')).toBe(true);
});

test('S20: the log file of a program is limited', () =>
  withTemporaryFolder('limited-log', async (folder) => {
    const logFile = join(folder, 'log');
    await runProgram('flood', ['sh', '-c', 'yes | head -n 500000'], { logFile, logLimit: 1000, onLine: () => {} });
    const text = await readFile(logFile, 'utf8');
    expect(text.length).toBeLessThan(1200);
    expect(text).toContain('499480 of 499500 further lines (976 KiB) are left out');
  }));

test('a file that cannot be written is said at the end', async () => {
  const file = new LimitedLogFile('/nowhere/log');
  file.write('a');
  expect(file.end()).toContain('ENOENT');
});
