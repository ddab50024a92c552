import { afterEach, expect, it, jest } from '@jest/globals';
import { silentLog } from './log.ts';
import { Progress, readingProgress } from './progress.ts';

const MIB = 1024 * 1024;

afterEach(() => void jest.useRealTimers());

it('reading says every five seconds how many bytes it has, and nothing where it takes less', () => {
  jest.useFakeTimers();
  const said: string[] = [];
  const read = readingProgress('Verified', 100 * MIB, { ...silentLog, progress: (line) => void said.push(line) });
  for (let second = 1; second <= 11; second++) {
    jest.advanceTimersByTime(1000);
    read(MIB);
    if (second === 4) expect(said).toEqual([]);
  }
  expect(said).toEqual([
    'Verified: 5.0 MiB of 100 MiB, 1.0 MiB/s, 1 min 35 s left',
    'Verified: 10.0 MiB of 100 MiB, 1.0 MiB/s, 1 min 30 s left',
  ]);
});

it('a run over files says how many of them it has as well', () => {
  jest.useFakeTimers();
  const said: string[] = [];
  const progress = new Progress('Uploaded', { files: 2, bytes: 0 }, { ...silentLog, progress: (line) => void said.push(line) });
  jest.advanceTimersByTime(1000);
  progress.addFile();
  expect(said).toEqual([expect.stringMatching(/^Uploaded: 1 of 2 files, 0 B of 0 B/)]);
});
