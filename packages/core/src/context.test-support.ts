import { join, resolve } from 'node:path';
import type { StepContext } from './context.ts';
import { UserError } from './errors.ts';
import { silentLog } from './log.ts';

/** The context of a step that runs in a folder of a test: says nothing, keeps nothing. `overrides` are what the test looks at. */
export function contextIn(workspace: string, overrides: Partial<StepContext> = {}): StepContext {
  return {
    host: 'local',
    environment: {
      workspace,
      temp: join(workspace, 'temp'),
      toolCache: join(workspace, 'tools'),
      debug: false,
      ci: false,
      commit: undefined,
      repository: undefined,
      runUrl: undefined,
    },
    log: silentLog,
    signal: new AbortController().signal,
    resolve: (path) => resolve(workspace, path),
    mask() {},
    secretVariable: () => undefined,
    cover: (text) => text,
    async summary() {},
    commitMessage: async () => ({ text: 'subject', commit: undefined, source: 'the test', cut: false, others: [] }),
    pullRequest: async () => undefined,
    identityToken: async () => Promise.reject(new UserError('No host vouches for a test.')),
    serviceConnection() {
      throw new UserError('A test has no service connections.');
    },
    saveState() {},
    ...overrides,
  };
}
