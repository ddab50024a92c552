import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnnotationPlace, silentLog } from '@bakehouse/core/log';
import type { StepContext } from '@bakehouse/core/step';
import { parseInputs } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

/** A small definition. */
export const text = (id: string) => `schema: vm-image/1
image: {id: ${id}, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps:
  - packages: [curl]
`;

interface Place {
  readonly workspace: string;
  readonly summaries: string[];
  readonly warnings: string[];
  plan(inputs: Record<string, string>): ReturnType<typeof run>;
}

/** A workspace with an empty folder `images`, in which plan-images runs. */
export function inWorkspace(work: (place: Place) => Promise<void>, overrides: Partial<StepContext> = {}): Promise<void> {
  return withTemporaryFolder('plan-images', async (workspace) => {
    const summaries: string[] = [];
    const warnings: string[] = [];
    const context = contextIn(workspace, {
      log: {
        ...silentLog,
        warning: (message: string, { file, line, column }: AnnotationPlace = {}) => warnings.push(`${file}:${line}:${column} ${message}`),
      },
      summary: async (markdown) => void summaries.push(markdown),
      ...overrides,
    });
    await mkdir(join(workspace, 'images'));
    const plan = (raw: Record<string, string>) =>
      run(
        parseInputs(
          definition,
          (name) => raw[name],
          () => {},
        ),
        context,
      );
    await work({ workspace, summaries, warnings, plan });
  });
}
