// What a failure looks like where a runner shows it: tests of the real steps, read as strictly as the runner reads them.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { runStep } from '../support/run-step.ts';

const entry = join(import.meta.dirname, 'step-entry.ts');
const DEFINITION = `schema: vm-image/1
image: {id: web, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 1024}
steps:
  - packages: [curl]
`;
/** The problem matcher that most compilers' actions register. */
const MATCHER = /^(.+):(\d+):(\d+): (.*)$/;

interface Planning {
  readonly definition: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secretsOfTheJob?: readonly string[];
}

async function plan(host: 'github' | 'azure-pipelines', { definition, inputs, secretsOfTheJob = [] }: Planning) {
  return withTemporaryFolder('annotations', async (workspace) => {
    await mkdir(join(workspace, 'images'));
    await writeFile(join(workspace, 'images/web.vmimage.yaml'), definition);
    const result = await runStep({
      ...{ host, entry, cwd: workspace, secretsOfTheJob, inputs: inputs ?? { definitions: 'images' } },
      env: { STEP_HOST: host, STEP_NAME: 'plan-images' },
    });
    return { ...result, errors: result.annotations.filter(({ level }) => level === 'error') };
  });
}

const file = 'images/web.vmimage.yaml';

describe.each(['github', 'azure-pipelines'] as const)('mistakes of a definition on %s', (host) => {
  it('are one annotation each, with place and hint, and a summary', async () => {
    const { errors, summary, result } = await plan(host, { definition: `${DEFINITION}tgas: {a: b}\nbulders: [local]\n` });
    expect(errors.map(({ file: at, line, column }) => [at, line, column])).toEqual([
      [file, 8, 1],
      [file, 7, 1],
    ]);
    expect(errors[0]?.message).toContain('did you mean builders?');
    expect(errors[1]?.message).toMatch(
      /^The definition .*\nThe first of 2 errors.*: images\/web\.vmimage\.yaml, line 7, column 1: .*did you mean tags\?/,
    );
    expect(summary).toContain('### Plan image builds: unusable input');
    for (const text of [`${file}:7:1`, 'did you mean builders?']) expect(summary).toContain(text);
    expect(result).toBe('failed');
  });

  it('that is alone is the one annotation of the failure', async () => {
    const { errors, summary } = await plan(host, { definition: `${DEFINITION}tgas: {a: b}\n` });
    expect(errors).toEqual([{ level: 'error', file, line: 7, column: 1, message: expect.stringContaining('did you mean tags?') }]);
    expect(summary).toContain(`${file}:7:1`);
  });

  it('that are many end with a short failure, which is kept; each stands in the log, in no form that a problem matcher takes', async () => {
    const wrong = Array.from({ length: 45 }, (_, index) => `wrong${index}${'x'.repeat(150)}: 1\n`);
    const { errors, log } = await plan(host, { definition: DEFINITION + wrong.join('') });
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)?.message).toContain('The first of 45 errors');
    expect(errors.at(-1)?.message.length).toBeLessThan(4096);
    const all = [...log, ...errors.map(({ message }) => message)].join('\n');
    for (let line = 7; line < 7 + 45; line++) expect(all).toContain(`${file}, line ${line}, column 1: unknown key "wrong${line - 7}`);
    expect(log.filter((line) => MATCHER.test(line))).toEqual([]);
  });

  it('hide the secrets of the job wherever they are shown', async () => {
    const secretsOfTheJob = ['top_secret*name'];
    const { errors, summary } = await plan(host, { definition: `${DEFINITION}"top_secret*name": 1\ntgas: 1\n`, secretsOfTheJob });
    expect(errors[1]?.message).toContain('***');
    expect(summary).toContain('***');
  });
});

describe.each(['github', 'azure-pipelines'] as const)('unusable input on %s', (host) => {
  it('is one annotation, and a summary', async () => {
    const { errors, summary } = await plan(host, { definition: '', inputs: {} });
    expect(errors).toEqual([
      { level: 'error', message: expect.stringContaining('input definitions: a value is required (Image definitions') },
    ]);
    expect(summary).toMatch(/^### Plan image builds: unusable input\n\n.*input definitions: a value is required/);
  });
});
