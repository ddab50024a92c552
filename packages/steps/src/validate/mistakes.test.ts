import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFinding, OutcomeError } from '@bakehouse/core/errors';
import { parseInputs } from '@bakehouse/core/step';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { fileOf, MISTAKES, SECRETS, writeMistakes } from './mistakes.test-support.ts';
import { run } from './run.ts';

let workspace: string;
let before: string;
let found: string[];
let thrown: unknown;
beforeAll(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'mistakes-')));
  await writeMistakes(workspace);
  before = stateOf(workspace);
  const inputs = parseInputs(
    definition,
    (name) => (name === 'definitions' ? 'images' : undefined),
    () => {},
  );
  thrown = await run(inputs, contextIn(workspace)).catch((error: unknown) => error);
  found = thrown instanceof OutcomeError ? thrown.findings.map(formatFinding) : [];
});
afterAll(() => rm(workspace, { recursive: true, force: true }));

/** Everything that a change of anything below the folder changes: names, rights, times, contents. */
function stateOf(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const states = ['.', ...paths].map((path) => {
    const absolute = join(folder, path);
    const status = lstatSync(absolute, { bigint: true });
    const content = status.isFile() ? createHash('sha256').update(readFileSync(absolute)).digest('hex') : '';
    return [path, status.mode, status.size, status.mtimeNs, status.ctimeNs, content].join(' ');
  });
  return states.join('\n');
}

describe('validate says, once and at its line,', () => {
  test.each(MISTAKES.map(([name, , , said], index) => [name, fileOf(index), said] as const))('%s', (_, file, said) => {
    const place = `images/${file}:`;
    expect(found.filter((text) => text.startsWith(place)).map((text) => text.slice(place.length))).toEqual([expect.stringMatching(said)]);
  });
});

test('Thirty definitions and more are told at once, without the secrets in them, and nothing is said of the good one', () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(30);
  expect(thrown).toBeInstanceOf(OutcomeError);
  expect(thrown).toMatchObject({ outputs: { definitions: MISTAKES.length + 1, findings: MISTAKES.length } });
  expect(found.join('\n')).not.toContain('a-good.vmimage.yaml:');
  for (const secret of SECRETS) expect(`${thrown}${found.join('\n')}`).not.toContain(secret);
});

test('No file is changed, made or taken away', () => {
  expect(stateOf(workspace)).toBe(before);
});

// Neither a container without the right to mount, nor another user, nor another system.
const mayMount = process.platform === 'linux' && spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
(mayMount ? test : test.skip)('In a read-only checkout the command says the same, and no file is changed', () => {
  // In a name space of its own, whose mounts end with the process.
  const script = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && cd "$1" && ! touch x 2>/dev/null && shift && exec "$@"';
  const entry = join(import.meta.dirname, '../../../../test/hostile/read-only-entry.ts');
  const command = [process.execPath, entry, 'validate', 'images/'];
  const { status, stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', script, 'sh', workspace, ...command], {
    encoding: 'utf8',
    timeout: 100_000,
  });
  expect(status).toBe(1);
  expect(stdout).toContain(`findings: ${MISTAKES.length}\n`);
  expect(found.filter((text) => !stderr.includes(text))).toEqual([]);
  expect(stateOf(workspace)).toBe(before);
});
