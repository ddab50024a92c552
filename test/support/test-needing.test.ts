import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { testNeeding } from './test-needing.ts';
import { E2E_TOOLS, TEST_TOOLS } from './test-tools.ts';

test('A tool that nobody installs is a mistake of the test, not a reason to skip it', async () => {
  await expect(testNeeding([{ needs: 'no-such-program', package: 'none' }])).rejects.toThrow('Nobody installs no-such-program');
});

test('A test is skipped exactly where one of its tools is not there', async () => {
  expect(await testNeeding([])).toBe(test);
  for (const tool of E2E_TOOLS.filter(({ needs }) => needs.startsWith('/'))) {
    expect((await testNeeding([tool])) === test).toBe(existsSync(tool.needs));
  }
});

test('Each tool is listed once', () => {
  const names = [...TEST_TOOLS, ...E2E_TOOLS].map(({ needs }) => needs);
  expect(new Set(names).size).toBe(names.length);
});
