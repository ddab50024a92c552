/** `init` in an empty repository, then what it says to do next, word for word. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NETWORK, runProgram } from '@bakehouse/system/program';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const MINUTE = 60_000;

let repository = '';
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'init-'));
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** @returns what it says on standard output */
async function bakehouse(...args: string[]): Promise<string> {
  const argv = [process.execPath, join(root, 'dist', 'bakehouse.js'), ...args] as [string, ...string[]];
  const { exitCode, stdout, tail } = await runProgram('bakehouse', argv, {
    ...{ cwd: repository, inherit: NETWORK, allowFailure: true, timeout: 15 * MINUTE },
  });
  expect({ exitCode, tail: exitCode === 0 ? [] : tail }).toEqual({ exitCode: 0, tail: [] });
  return stdout;
}

test(
  'gives a tested image from what it printed alone',
  async () => {
    const said = await bakehouse('init');
    const commands = [...said.matchAll(/^ {2}bakehouse (\S+(?: \S+)*)/gm)].map(([, args = '']) => args.split(' '));
    expect(commands.map(([step]) => step)).toEqual(['validate', 'plan-images', 'bake']);
    for (const args of commands) await bakehouse(...args);
    const gallery = join(repository, '.bakehouse', 'gallery', 'my-image');
    expect(existsSync(join(gallery, 'versions', '1.0.0'))).toBe(true);
    expect(existsSync(join(repository, '.bakehouse', 'reports'))).toBe(true);
    // Again: everything is there, and what was promoted is found unchanged.
    expect(await bakehouse('init')).not.toMatch(/^Wrote/m);
    expect(await bakehouse('bake', 'images/')).toContain('Nothing to bake');
  },
  20 * MINUTE,
);
