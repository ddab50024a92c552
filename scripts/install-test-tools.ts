// Installs what tests need on this machine (test/support/test-tools.ts), once before a run: `node scripts/install-test-tools.ts [--e2e]`.
// Never fails: a test whose tool is not there is skipped and says so.
import { messageOf, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { ensureSystemTools, type SystemTool } from '@bakehouse/system/debian-packages';
import { ACT, CURRENT_PACKER, compileGoTool } from '../test/support/go-tools.ts';
import { E2E_TOOLS, TEST_TOOLS } from '../test/support/test-tools.ts';

/** Of all that is done here, in milliseconds. */
const DEADLINE = 40 * 60_000;
const ATTEMPTS = 3;

const signal = AbortSignal.timeout(DEADLINE);
const log = { ...silentLog, info: (message: string) => console.error(message) };
const e2e = process.argv.includes('--e2e');

try {
  await installAll(e2e ? [...TEST_TOOLS, ...E2E_TOOLS] : TEST_TOOLS);
  for (const tool of e2e ? [ACT, CURRENT_PACKER] : []) {
    const problem = await compileGoTool(tool, signal);
    if (problem !== undefined) console.error(`Tests will be skipped: ${problem}.`);
  }
} catch (error) {
  console.error(`Tests will be skipped: ${signal.aborted ? 'installing tools took too long' : messageOf(error)}.`);
}

/** All at once, and again when the mirror failed; then each alone, so that one that does not exist here stops no other. */
async function installAll(tools: readonly SystemTool[]): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (await install(tools, attempt === ATTEMPTS)) return;
  }
  for (const tool of tools) await install([tool], true);
}

/** @returns false when another attempt may help */
async function install(tools: readonly SystemTool[], isLast: boolean): Promise<boolean> {
  try {
    await ensureSystemTools(tools, log, signal);
    return true;
  } catch (error) {
    if (signal.aborted) throw error;
    // Nobody may install here: no attempt changes that.
    const lasting = error instanceof UserError;
    if (lasting || isLast) console.error(`Tests will be skipped: ${messageOf(error)}${lasting ? ` To run them, ${error.hint}` : ''}`);
    return lasting;
  }
}
