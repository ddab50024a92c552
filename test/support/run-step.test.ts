import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { type RunStepOptions, runStep } from './run-step.ts';

/** Runs a program in a step's place. */
function runProgram(program: string, options: Partial<RunStepOptions> = {}) {
  return withTemporaryFolder('run-step', async (folder) => {
    const entry = join(folder, 'step.mjs');
    await writeFile(entry, `import { appendFileSync } from 'node:fs';\n${program}`);
    const manifest = join(folder, 'action.yml');
    await writeFile(manifest, `inputs: {plain: {required: true}, other-one: {default: 7}, token: {default: '\${{ github.token }}'}}\n`);
    await mkdir(join(folder, 'work'));
    return runStep({ host: 'github', entry, manifest, cwd: join(folder, 'work'), ...options });
  });
}

const SAY_INPUTS = `for (const [name, value] of Object.entries(process.env)) if (/^INPUT_|ID_TOKEN/.test(name)) console.log(name + '=' + value);`;

describe('a step that is run as the runner of GitHub does it', () => {
  it('has every input that its manifest declares, and no identity token unless the job may have one', async () => {
    const { log } = await runProgram(SAY_INPUTS, { inputs: { plain: 'given' } });
    expect(log.sort()).toEqual(['INPUT_OTHER-ONE=7', 'INPUT_PLAIN=given', 'INPUT_TOKEN=github-token-of-the-job']);
    const allowed = await runProgram(SAY_INPUTS, { identityToken: true });
    expect(allowed.log).toContain('INPUT_PLAIN=');
    expect(allowed.log.filter((line) => line.startsWith('ACTIONS_ID_TOKEN_REQUEST_URL='))).toEqual([expect.stringContaining('?')]);
  });

  it.each([
    ['a refused command', `console.log('::add-path::/evil');`],
    ['an unreadable file of outputs', `appendFileSync(process.env.GITHUB_OUTPUT, 'no name');`],
  ])('fails for %s, whatever its exit code', async (_, program) => {
    expect(await runProgram(program)).toMatchObject({ exitCode: 0, result: 'failed', refused: [expect.any(String)] });
  });

  it('loses a summary of more than 1 MiB', async () => {
    const write = (bytes: number) => `appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}));`;
    expect((await runProgram(write(1024 * 1024))).summary).toHaveLength(1024 * 1024);
    expect(await runProgram(write(1024 * 1024 + 1))).toMatchObject({ summary: '', result: 'succeeded' });
  });

  it.each([
    ['the log in another form', `console.log('top&#95;secret');`],
    ['the title of an annotation', `console.log('::warning title=top_secret::x');`],
    ['the summary with escapes', String.raw`appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'top\\_secret');`],
  ])('fails the test when a secret of the job is readable in %s', async (_, program) => {
    await expect(runProgram(program, { secretsOfTheJob: ['top_secret'] })).rejects.toThrow(/^The secret "top_secret" is readable in /);
  });

  it('hides the secrets of the job in the log, messages and the summary', async () => {
    const program = `console.log('a top_secret'); console.log('::error::b top_secret'); appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'c top_secret');`;
    const { log, annotations, summary } = await runProgram(program, { secretsOfTheJob: ['top_secret'] });
    expect([log, annotations[0]?.message, summary]).toEqual([['a ***', '##[error]b ***'], 'b ***', 'c ***']);
  });
});
