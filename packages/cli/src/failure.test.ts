import { readFile } from 'node:fs/promises';
import { CancelledError, ExternalError, InputError, OutcomeError, UserError } from '@bakehouse/core/errors';
import type { StepDefinition } from '@bakehouse/core/step';
import { describe, expect, it } from '@jest/globals';
import { describeFailure } from './failure.ts';
import { inputSpelling, placesOf } from './input-names.ts';

describe('describeFailure', () => {
  const misspelt = {
    ...({ severity: 'error', message: 'unknown key "stpes"', file: 'a.yaml', line: 3, column: 1, hint: 'did you mean steps?' } as const),
  };

  it('lists the findings of unusable input with their places and what to do', () => {
    const findings = [misspelt, { severity: 'error', message: 'no id' } as const];
    const failure = describeFailure('bake', new InputError('The definition is wrong.', { findings, hint: 'mend it' }));
    expect(failure.message).toBe(
      'The definition is wrong.\n  error: a.yaml:3:1: unknown key "stpes" (did you mean steps?)\n  error: no id\nWhat to do: mend it',
    );
    expect(failure).toMatchObject({ input: true, details: { kind: 'input', findings } });
  });

  it('says one mistake in its first line, and once', () => {
    const findings = [misspelt];
    const said = 'a.yaml:3:1: unknown key "stpes" (did you mean steps?)';
    const failure = describeFailure('bake', new InputError('The definition has a mistake.', { findings, hint: 'mend it' }));
    expect(failure.message).toBe(`${said}\nWhat to do: mend it`);
    expect(failure).toMatchObject({ input: true, details: { kind: 'input', findings } });
    expect(describeFailure('validate', new OutcomeError(said, {}, { findings })).message).toBe(said);
    const gone = [{ severity: 'error', message: 'there is no file x', hint: 'did you mean y?' } as const];
    expect(describeFailure('bake', new InputError('There are no such definitions.', { findings: gone })).message).toBe(
      'There are no such definitions: there is no file x (did you mean y?)',
    );
    expect(describeFailure('bake', new InputError('There is no file x.', { findings: gone })).message).toBe(
      'there is no file x (did you mean y?)',
    );
    // What was done is told with what came of it.
    expect(describeFailure('bake', new OutcomeError('web: A test failed.', {}, { findings })).message).toBe(
      `web: A test failed.\n  error: ${said}`,
    );
  });

  it('says what the program that failed wrote last, where the log is, and what to do, once', () => {
    const hint = 'mend it';
    const findings = [{ severity: 'error', message: 'step 1', file: 'a.yaml', line: 6, column: 15, hint }] as const;
    const more = { reason: 'definition', hint, findings, lastLines: ['E: Unable to locate package x'], log: '/out/build.log' } as const;
    const failure = describeFailure(
      'bake',
      new ExternalError('Unable to locate package x', { service: 'mmdebstrap', operation: 'build', ...more }),
    );
    expect(failure.message.split('\n')).toEqual([
      'Unable to locate package x',
      '  error: a.yaml:6:15: step 1',
      '  The last lines:',
      '    E: Unable to locate package x',
      '  The log: /out/build.log',
      'What to do: mend it',
    ]);
    expect(failure).toMatchObject({ findings, details: { kind: 'external', ...more } });
  });

  it('S6: leaves out what is secret in the messages of libraries and programs, for people and for programs', () => {
    const said = 'npm error 401 https://user:CANARY@registry.example/x?sig=CANARY';
    const findings = [{ severity: 'error', message: said, hint: said }] as const;
    const external = new ExternalError(said, { service: 'npm', operation: said, hint: said });
    for (const error of [new UserError(said, { findings, hint: said }), external, new Error(said)]) {
      const text = JSON.stringify(describeFailure('bake', error));
      expect(text).toContain('https://***@registry.example/x?sig=***');
      expect(text).not.toContain('CANARY');
    }
  });

  it('shows control characters in names to people, and gives programs the names', () => {
    const findings = [{ severity: 'error', message: 'is gone', file: 'a\n\u001b[31m' }] as const;
    const failure = describeFailure('upload-blob', new UserError('b\u001b[2J is gone.\nTwice.', { findings, hint: 'rename \u0007' }));
    expect(failure.message).toBe(
      String.raw`b\u001b[2J is gone.` +
        '\nTwice.\n' +
        String.raw`  error: a\u000a\u001b[31m: is gone` +
        '\n' +
        String.raw`What to do: rename \u0007`,
    );
    expect(failure).toMatchObject({ findings, details: { message: 'b\u001b[2J is gone.\nTwice.', findings } });
  });

  it('says what to do about a path that leads in a circle', () => {
    const error = Object.assign(new Error('ELOOP: too many symbolic links encountered, open a'), { code: 'ELOOP', syscall: 'open' });
    expect(describeFailure('bake', error)).toMatchObject({
      details: { kind: 'user', hint: 'give a path without a symbolic link that leads back to itself' },
      stack: undefined,
    });
  });

  it('names service, status, request id and retries of what failed outside', () => {
    const error = new ExternalError('Cannot list.', {
      service: 'Blob Storage',
      operation: 'list',
      status: 403,
      requestId: 'abc',
      retries: 3,
    });
    expect(describeFailure('upload-blob', error).message).toBe(
      'Cannot list. [service: Blob Storage, status: 403, request id: abc, retried: 3 times]',
    );
    const retried = (retries: number) =>
      describeFailure('upload-blob', new ExternalError('No.', { service: 'S', operation: 'list', retries }));
    expect(retried(1).message).toBe('No. [service: S, retried: once]');
    expect(retried(0).message).toBe('No. [service: S]');
    expect(retried(0).details).toMatchObject({ retries: 0 });
  });

  it('names inputs in hints as the host spells them', () => {
    const definition: StepDefinition = {
      ...{ name: 'upload-blob', title: '', description: '', taskId: '', branding: { icon: 'list', color: 'orange' }, outputs: {} },
      inputs: {
        maxDelete: { type: 'text', decides: 'deletion', description: '' },
        dryRun: { type: 'boolean', decides: 'safety', description: '', default: false },
      },
    };
    const hint = 'let max-delete be more, look with dry-run, or see max-delete-share, ./max-delete, dry-run/x and dry-run.json';
    const findings = [{ severity: 'error', message: 'max-delete', hint: '(max-delete)' }] as const;
    const message = (host: string) =>
      describeFailure('upload-blob', new UserError('More than max-delete.', { hint, findings }), inputSpelling(definition, host)).message;
    expect(message('github')).toBe(`More than max-delete.\n  error: max-delete ((max-delete))\nWhat to do: ${hint}`);
    expect(message('azure-pipelines')).toBe(
      'More than max-delete.\n  error: max-delete ((maxDelete))\nWhat to do: let maxDelete be more, look with dryRun, ' +
        'or see max-delete-share, ./max-delete, dry-run/x and dry-run.json',
    );
    const outside = new ExternalError('No.', { service: 'S', operation: 'list', hint: 'dry-run.' });
    expect(describeFailure('x', outside, inputSpelling(definition, 'azure-pipelines'))).toMatchObject({ details: { hint: 'dryRun.' } });
  });

  it('keeps a test failure apart from unusable input', () => {
    expect(describeFailure('bake', new OutcomeError('A test failed.', {}))).toMatchObject({ input: false, details: { kind: 'user' } });
    expect(describeFailure('bake', new UserError('No.'))).toMatchObject({ input: false, stack: undefined });
  });

  it('takes what the file system refuses for nothing of ours, and says what to do', async () => {
    const error: unknown = await readFile(import.meta.dirname).catch((thrown: unknown) => thrown);
    const failure = describeFailure('bake', error);
    expect(failure.message).toBe(
      'bake cannot go on: EISDIR: illegal operation on a directory, read.\nWhat to do: give the path of a file, not of a folder',
    );
    expect(failure).toMatchObject({ input: false, stack: undefined, details: { kind: 'user' } });
    expect(describeFailure('bake', Object.assign(new Error('no'), { code: 'EACCES' })).details['kind']).toBe('bug');
    const full = Object.assign(new Error("ENOSPC: no space left on device, write '/w/plan.json'"), { code: 'ENOSPC', syscall: 'write' });
    for (const [host, hint] of [
      ['local', 'free some space, or give a path on another disk; fixture has its paths from output-folder'],
      ['azure-pipelines', 'free some space, or give a path on another disk; fixture has its paths from outputFolder'],
    ] as const) {
      const inputs = {
        source: { type: 'path', decides: 'place', description: 'What is read.' },
        outputFolder: { type: 'path', decides: 'place', description: 'What is written.', default: '.bakehouse/out' },
      } as const;
      const step: StepDefinition = {
        ...{ name: 'fixture', title: '', description: '', taskId: '', branding: { icon: 'list', color: 'orange' }, outputs: {}, inputs },
      };
      expect(describeFailure('fixture', full, undefined, placesOf(step, host)).hint).toBe(hint);
    }
  });

  it('says of anything else that it is a mistake of ours, with the stack', () => {
    const failure = describeFailure('bake', new TypeError('x is not a function'));
    expect(failure.message).toContain('bake failed by a mistake of its own: x is not a function');
    expect(failure.stack).toContain('failure.test');
    expect(failure.details).toEqual({ kind: 'bug', reason: 'bakehouse', message: expect.stringContaining('x is not a function') });
  });

  it('says that the step was cancelled', () => {
    expect(describeFailure('bake', new CancelledError())).toMatchObject({ message: 'bake was cancelled.', cancelled: true });
  });
});
