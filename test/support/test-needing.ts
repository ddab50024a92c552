import { existsSync } from 'node:fs';
import { findProgram, type SystemTool } from '@bakehouse/system/debian-packages';
import { test } from '@jest/globals';
import { E2E_TOOLS, TEST_TOOLS } from './test-tools.ts';

/**
 * `test` of jest where these tools are there; elsewhere one that skips, and a line that says what to install. Nothing is installed here:
 * `npm test` has done that, as far as this machine allows.
 *
 * @param tools of the lists in test-tools.ts
 */
export async function testNeeding(tools: readonly SystemTool[]): Promise<typeof test | typeof test.skip> {
  const missing: SystemTool[] = [];
  for (const tool of tools) {
    if (![...TEST_TOOLS, ...E2E_TOOLS].some(({ needs }) => needs === tool.needs))
      throw new Error(`Nobody installs ${tool.needs}: add it to test-tools.ts.`);
    const isThere = tool.needs.startsWith('/') ? existsSync(tool.needs) : (await findProgram(tool.needs)) !== undefined;
    if (!isThere) missing.push(tool);
  }
  if (missing.length === 0) return test;
  const packages = [...new Set(missing.map((tool) => tool.package))];
  process.stdout.write(`skipped: missing ${missing.map(({ needs }) => needs).join(', ')}; install ${packages.join(' ')}\n`);
  return test.skip;
}
