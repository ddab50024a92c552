import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NETWORK, runProgram } from '@bakehouse/system/program';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACT, findGoTool } from '../support/go-tools.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const MINUTE = 60_000;

const act = await findGoTool(ACT);
let checkout = '';
/** Outside of the checkout, which act copies into it. */
let home = '';

beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'act-'));
  home = mkdtempSync(join(tmpdir(), 'act-home-'));
  // act wants a git repository with a commit, and runs the workflow on the files in it.
  for (const name of ['actions', 'dist', 'examples', 'action.yml']) cpSync(join(root, name), join(checkout, name), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd: checkout });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=checkout');
}, 2 * MINUTE);

afterAll(() => {
  for (const folder of [checkout, home]) rmSync(folder, { recursive: true, force: true });
});

describe('the example workflow with single steps', () => {
  (act === undefined ? it.skip : it)(
    'runs under act in host mode, each step as the action of this repository',
    async () => {
      const { exitCode, stdout } = await runProgram(
        'run the workflow',
        [
          act ?? 'act',
          'workflow_dispatch',
          '--workflows',
          'examples/workflows/prepare.yml',
          '--platform',
          'ubuntu-latest=-self-hosted',
          '--pull=false',
        ],
        {
          cwd: checkout,
          inherit: NETWORK,
          env: { HOME: home, PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, NO_COLOR: '1' },
          timeout: 8 * MINUTE,
          allowFailure: true,
        },
      );
      expect(stdout).toContain('Job succeeded');
      expect(exitCode).toBe(0);
    },
    10 * MINUTE,
  );
});
