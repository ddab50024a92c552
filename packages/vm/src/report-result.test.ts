import { silentLog } from '@bakehouse/core/log';
import type { VmResult } from '@bakehouse/records/tests';
import { expect, it } from '@jest/globals';
import { reportResult } from './report-result.ts';

function said(failedUnits: readonly string[], awaiting: readonly string[]) {
  const lines: string[] = [];
  const log = {
    ...silentLog,
    info: (text: string) => void lines.push(text),
    warning: (text: string) => void lines.push(`warning: ${text}`),
  };
  reportResult({ tests: [], failedUnits, dumps: ['core'], dumpFolder: '/d' } as unknown as VmResult, log, awaiting);
  return lines;
}

it('A unit that waits for the configuration of a machine is no warning, and any other one is', () => {
  expect(said(['github-runner.service', 'x.mount'], ['github-runner.service'])).toEqual([
    'warning: Units that failed to start in the machine: x.mount',
    'github-runner.service did not start, as expected: it waits for the configuration of the machine.',
    '1 core dump in /d',
  ]);
  expect(said(['github-runner.service'], [])[0]).toBe('warning: Units that failed to start in the machine: github-runner.service');
});
