import { join } from 'node:path';
import type { TriggeredBuild } from '@bakehouse/builders/tracking';
import { OutcomeError } from '@bakehouse/core/errors';
import type { OutputsOf, StepContext } from '@bakehouse/core/step';
import { type BuildRecord, RECORD_FILE } from '@bakehouse/records/builds';
import type { definition } from './definition.ts';

type Outputs = OutputsOf<typeof definition>;

interface Asked {
  readonly wait: boolean;
  /** Absolute; with `build.json`. */
  readonly folder: string;
}

/**
 * The outputs for what came of a build; undefined for a dry run.
 *
 * @throws OutcomeError with them when the build failed elsewhere, needs somebody, is late or has not ended though it was waited for
 */
export async function triggerOutcome(
  triggered: TriggeredBuild | undefined,
  { wait, folder }: Asked,
  context: Pick<StepContext, 'log' | 'summary'>,
): Promise<Outputs> {
  if (triggered?.record !== undefined) return outputsOf(triggered.record, folder);
  const none = {
    buildRecord: undefined,
    imageFile: undefined,
    vhdFile: undefined,
    imageSha256: undefined,
    imageId: undefined,
    imageName: undefined,
  };
  if (triggered === undefined) return { ...none, state: undefined, pending: undefined };
  const { pendingFailure, pendingOutput, trackingSummary, whatToDo } = await import('@bakehouse/builders/tracking');
  const { state } = triggered.known;
  await context.summary(trackingSummary([{ state }], performance.timeOrigin + performance.now()));
  const failure = pendingFailure(state, wait, performance.timeOrigin + performance.now());
  const outputs = {
    ...none,
    state: failure === undefined ? 'pending' : 'failed',
    pending: pendingOutput([{ state }]),
  };
  if (failure !== undefined)
    throw new OutcomeError(failure.message, outputs, { ...failure.details, reason: failure.details.reason ?? 'service' });
  const then = whatToDo({ state }) || 'track-image-builds goes on with it';
  context.log.warning(`The build of ${state.image} with ${state.builder} is pending (${state.phase}): ${then}.`);
  return outputs;
}

function outputsOf({ files, artifacts = [] }: BuildRecord, folder: string): Outputs {
  const [raw, vhd] = ['raw', 'vhd'].map((format) => files.find((file) => file.format === format));
  return {
    buildRecord: join(folder, RECORD_FILE),
    imageFile: raw === undefined ? undefined : join(folder, raw.path),
    vhdFile: vhd === undefined ? undefined : join(folder, vhd.path),
    imageSha256: raw?.sha256,
    state: 'succeeded',
    pending: '[]',
    imageId: lines(artifacts.map(({ id }) => id)),
    imageName: lines(artifacts.flatMap(({ name }) => name ?? [])),
  };
}

function lines(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join('\n');
}
