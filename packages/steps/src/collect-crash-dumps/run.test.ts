import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { elfCore } from '../../../crash-dumps/src/elf-core/core.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

interface Place {
  readonly workspace: string;
  readonly summaries: string[];
  collect(inputs: Record<string, string>): ReturnType<typeof run>;
}

function inWorkspace(work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('collect-crash-dumps', async (workspace) => {
    const summaries: string[] = [];
    const context = contextIn(workspace, { summary: async (markdown) => void summaries.push(markdown) });
    await mkdir(join(workspace, 'dumps'));
    const collect = (raw: Record<string, string>) =>
      run(
        parseInputs(
          definition,
          (name) => ({ source: 'dumps', ...raw })[name],
          () => {},
        ),
        context,
      );
    await work({ workspace, summaries, collect });
  });
}

test('A crash is reported in outputs and summary', () =>
  inWorkspace(async ({ workspace, summaries, collect }) => {
    await writeFile(join(workspace, 'dumps/core'), elfCore());
    expect(await collect({})).toEqual({
      reportFile: join(workspace, '.bakehouse/crashes/crashes.json'),
      dumps: 1,
      notUnderstood: 0,
      signature: 'crashme SIGSEGV/SEGV_MAPERR crashme+0x1139',
    });
    expect(summaries.join()).toContain('| `0xdead0000` |');
  }));

test('failOnCrash fails with program, signal and address, and still gives the outputs', () =>
  inWorkspace(async ({ workspace, collect }) => {
    await writeFile(join(workspace, 'dumps/core'), elfCore());
    const failure = await collect({ failOnCrash: 'true' }).catch((error: OutcomeError) => error);
    expect(failure).toBeInstanceOf(OutcomeError);
    expect(failure).toMatchObject({
      message: '/usr/bin/crashme crashed with SIGSEGV / SEGV_MAPERR at 0xdead0000.',
      outputs: { dumps: 1 },
    });
  }));

test('failOnCrash fails for a dump that is not understood, and names it', () =>
  inWorkspace(async ({ workspace, summaries, collect }) => {
    await writeFile(join(workspace, 'dumps/app.dmp'), Buffer.from('MDMP\x93\xa7'));
    expect(await collect({})).toMatchObject({ dumps: 1, notUnderstood: 1, signature: undefined });
    expect(summaries.join()).toContain('not understood');
    await expect(collect({ failOnCrash: 'true' })).rejects.toThrow(/app\.dmp is not understood: a minidump, which is not read yet/);
  }));

test('No dump, or one of a program that did not crash, is no failure', () =>
  inWorkspace(async ({ workspace, summaries, collect }) => {
    expect(await collect({ failOnCrash: 'true' })).toMatchObject({ dumps: 0, signature: undefined });
    expect(summaries).toEqual([]);
    await writeFile(join(workspace, 'dumps/core'), elfCore({ signal: 0, code: 0 }));
    expect(await collect({ failOnCrash: 'true' })).toMatchObject({ dumps: 1, signature: undefined });
  }));
