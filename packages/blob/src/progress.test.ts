import { type Log, Progress, silentLog } from '@bakehouse/core/log';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { withUploads } from './upload/sync-files.test-support.ts';

const MIB = 1024 * 1024;

/** Lines, and when they were said: milliseconds of the fake clock. */
function lines(): { log: Log; said: { at: number; line: string }[] } {
  const start = performance.now();
  const said: { at: number; line: string }[] = [];
  return { said, log: { ...silentLog, progress: (line) => void said.push({ at: performance.now() - start, line }) } };
}

describe('progress', () => {
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('30: is told at most once a second, with the rate and the time left', () => {
    jest.useFakeTimers();
    const { log, said } = lines();
    const progress = new Progress('Uploaded', { files: 2, bytes: 100 * MIB }, log).withHeartbeat();
    for (let piece = 0; piece < 50; piece++) {
      jest.advanceTimersByTime(100);
      progress.addBytes(MIB);
    }
    progress.addFile();
    expect(said.map(({ at }) => at)).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(said.at(-1)?.line).toBe('Uploaded: 0 of 2 files, 50.0 MiB of 100 MiB, 10.0 MiB/s, 5.0 s left');
    progress.end();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('30: goes on being told while nothing moves, and says for how long nothing did', () => {
    jest.useFakeTimers();
    const { log, said } = lines();
    const progress = new Progress('Uploaded', { files: 1, bytes: 100 * MIB }, log).withHeartbeat();
    jest.advanceTimersByTime(5000);
    progress.addBytes(10 * MIB);
    jest.advanceTimersByTime(55_000);
    expect(said.map(({ at, line }) => `${at} ${line.slice(line.indexOf(';') + 1)}`)).toEqual([
      '5000 Uploaded: 0 of 1 file, 10.0 MiB of 100 MiB, 2.0 MiB/s, 45.0 s left',
      '30000  nothing has moved for 25.0 s, still trying',
      '45000  nothing has moved for 40.0 s, still trying',
      '60000  nothing has moved for 55.0 s, still trying',
    ]);
    // What moves right after such a line waits for its second, too.
    jest.advanceTimersByTime(100);
    progress.addBytes(MIB);
    expect(said).toHaveLength(4);
    jest.advanceTimersByTime(900);
    progress.addBytes(MIB);
    expect(said).toHaveLength(5);
    progress.end();
    jest.advanceTimersByTime(600_000);
    expect(said).toHaveLength(5);
  });

  it('30: takes the rate from what went over the wire, not from what was there', () => {
    jest.useFakeTimers();
    const { log, said } = lines();
    const progress = new Progress('Uploaded', { files: 1, bytes: 100 * MIB }, log);
    progress.addKnown(50 * MIB);
    expect(said).toEqual([]);
    jest.advanceTimersByTime(2000);
    progress.addBytes(10 * MIB);
    expect(said.at(-1)?.line).toBe('Uploaded: 0 of 1 file, 60.0 MiB of 100 MiB, 5.0 MiB/s, 8.0 s left');
  });

  it('30: of an upload counts its files and bytes as they arrive', () =>
    withUploads(async ({ fill, sync, said }) => {
      let now = 0;
      jest.spyOn(performance, 'now').mockImplementation(() => now);
      // These are sent one after the other.
      await fill({ a: 'a'.repeat(2048), SHA256SUMS: 'x', 'manifest.json': '{}' });
      const progress = (line: string) => void said.push(line);
      const debug = (line: string) => {
        if (line.startsWith('sent ')) now += 1100;
      };
      const { requests, retries, milliseconds } = await sync({ log: { ...silentLog, progress, debug } });
      expect(said.filter((line) => line.startsWith('Uploaded'))).toEqual([
        expect.stringMatching(/^Uploaded: 1 of 3 files, 2\.0 KiB of 2\.0 KiB, 1\.8 KiB\/s, \d+ ms left$/),
        expect.stringMatching(/^Uploaded: 2 of 3 files, 2\.0 KiB of 2\.0 KiB, 932 B\/s$/),
      ]);
      expect({ retries, milliseconds }).toEqual({ retries: 0, milliseconds: 3300 });
      expect(requests).toBeGreaterThanOrEqual(4);
    }));
});
