// What hostile reports of crashes and dumps of createdump cost at most. Cores of the kernel: cores.test.ts.

import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { apportCore, readApportReport } from '../../packages/crash-dumps/src/apport-report.ts';
import { bytesOf } from '../../packages/crash-dumps/src/byte-source.ts';
import { crashTextsOf } from '../../packages/crash-dumps/src/crash-signature.ts';
import { dotnetReport } from '../../packages/crash-dumps/src/dotnet-report.test-support.ts';
import { isDotnetReport, parseDotnetReport } from '../../packages/crash-dumps/src/dotnet-report.ts';
import { createdumpCore, elfCore } from '../../packages/crash-dumps/src/elf-core/core.test-support.ts';
import { readElfCore } from '../../packages/crash-dumps/src/elf-core/elf-core.ts';
import { crashFactsOfCore } from '../../packages/crash-dumps/src/elf-core/reader.ts';
import { factsOfApport, factsOfDotnet } from '../../packages/crash-dumps/src/facts-of-report.ts';
import { unpackedHead } from '../../packages/crash-dumps/src/unpack-dump.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { countHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

const COUNT = mutationCount();
const { signal } = new AbortController();
let told = 0;
const held = countHeld('mutated reports of crashes', () => `${told.toLocaleString('en-US')} told`);

/** Each gives a name for the crash, or nothing; none throws, and none takes longer than a moment. */
async function holds(original: Buffer, read: (bytes: Buffer) => Promise<string | undefined>): Promise<void> {
  const before = told;
  let slowest = 0;
  for (const { seed, bytes } of mutations(original, { seed: 1, count: COUNT })) {
    const start = cpuTime();
    await held(async () => {
      const signature = await read(Buffer.from(bytes));
      if (signature === undefined) return;
      told++;
      expect(signature).not.toBe('');
    }).catch((cause: unknown) => Promise.reject(new Error(`seed ${seed}`, { cause })));
    slowest = Math.max(slowest, cpuTime() - start);
  }
  // Of most there is something to tell: the rest is called damaged.
  expect(told - before).toBeGreaterThan(COUNT / 50);
  expect(slowest).toBeLessThan(5000);
}

it('dumps of createdump, with a frame of a signal and with a first stack', async () => {
  const dumps = [
    createdumpCore({ signal: 11, code: 1, address: 0x1230n, crashed: 4243, faultAt: 0x555555555119n }),
    createdumpCore({ crashed: 4243, arguments: ['/usr/bin/dotnet', 'Shop.dll'] }),
  ];
  for (const dump of dumps)
    await holds(dump, async (bytes) => {
      const core = await readElfCore(bytesOf(bytes), signal);
      return 'reason' in core ? undefined : crashTextsOf(crashFactsOfCore(core), 'core').signature;
    });
}, 900_000);

it(
  'crash reports of .NET',
  () =>
    holds(Buffer.from(dotnetReport()), async (bytes) => {
      isDotnetReport(bytes.subarray(0, 4096));
      const report = parseDotnetReport(bytes.toString('utf8'));
      return report && crashTextsOf(factsOfDotnet(report), 'report').signature;
    }),
  900_000,
);

it('reports of apport, and the core in them', () => {
  const core = gzipSync(elfCore()).toString('base64');
  const text = `ProblemType: Crash\nExecutablePath: /usr/bin/shop\nSignal: 11\nCoreDump: base64\n ${core}\nTags: x\n`;
  return holds(Buffer.from(text), async (bytes) => {
    const source = bytesOf(bytes);
    const { fields, coreAt } = await readApportReport(source, signal);
    if (coreAt !== undefined) await unpackedHead('gzip', apportCore(source, coreAt, signal), 4096);
    return crashTextsOf(factsOfApport(fields), 'report').signature;
  });
}, 900_000);

it('a report of brackets, of one line without end, and of very many fields', async () => {
  expect(parseDotnetReport('['.repeat(5_000_000))).toBeUndefined();
  const endless = await readApportReport(bytesOf(Buffer.concat([Buffer.from('ProblemType: '), Buffer.alloc(30_000_000, 'x')])), signal);
  expect([...endless.fields.values()].map(({ length }) => length)).toEqual([4096 - 'ProblemType: '.length]);
  const many = await readApportReport(
    bytesOf(Buffer.from(Array.from({ length: 100_000 }, (_, index) => `F${index}: x\n`).join(''))),
    signal,
  );
  expect(many.fields.size).toBe(1000);
});
