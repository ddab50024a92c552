import { UserError } from '@bakehouse/core/errors';
import { test } from '@jest/globals';
import { LOCAL_TOOLS } from '../../packages/builders/src/local/build-locally.ts';
import { findPrivilege } from '../../packages/builders/src/local/privilege.ts';
import { testNeeding } from './test-needing.ts';

/**
 * `test` of jest where disks can be built: as root, or as a user with a user namespace, and with what builds them but mmdebstrap, in whose
 * place a script stands; elsewhere one that skips, and a line that says why.
 */
export async function localBuilderTest(): Promise<typeof test | typeof test.skip> {
  if (process.platform !== 'linux') return test.skip;
  const needing = await testNeeding(LOCAL_TOOLS.filter(({ needs }) => needs !== 'mmdebstrap'));
  try {
    await findPrivilege(new AbortController().signal);
    return needing;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stdout.write(`skipped: ${error.message}\n`);
    return test.skip;
  }
}
