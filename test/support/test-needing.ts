import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { ensureSystemTools, type SystemTool } from '@bakehouse/system/debian-packages';
import { test } from '@jest/globals';

/**
 * `test` of jest where these tools are there or can be installed; elsewhere one that skips, and a line that says what to install.
 *
 * @param tools as for ensureSystemTools
 */
export async function testNeeding(tools: readonly SystemTool[]): Promise<typeof test | typeof test.skip> {
  try {
    await ensureSystemTools(tools, silentLog, new AbortController().signal);
    return test;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stdout.write(`skipped: ${error.message} ${error.hint ?? ''}\n`);
    return test.skip;
  }
}
