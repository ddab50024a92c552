import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { describe, expect, it, jest } from '@jest/globals';
import { quotaExceeded } from '../../../../test/simulators/azure-resource-manager/image-builder/run-scripts.ts';
import { trackingIn } from '../../../../test/tracking/pipelines.ts';
import { builderScene } from '../../test/image-builder-azure.ts';
import type { Builder, BuildRequest } from '../builder.ts';
import { BuildStates } from '../tracking/build-states.ts';
import { trackBuilds } from '../tracking/track-builds.ts';
import type { Clock } from '../tracking/tracking.ts';
import { triggerBuild } from '../tracking/trigger-build.ts';

// Against the simulator of Azure Resource Manager alone: nothing here has been tried in Azure.

jest.setTimeout(60_000);

const scene = builderScene();
const { signal } = new AbortController();

/** The time of the scene, as tracking wants it. */
const clock: Clock = {
  now: () => Date.parse('2026-01-05T00:00:00Z') + scene.time.now(),
  random: () => 0.5,
  sleep: (milliseconds) => scene.time.sleep(milliseconds, signal),
};
const tracking = () => trackingIn(join(scene.folder, 'state'), clock);
const trigger = (request: BuildRequest, builder: Builder = scene.elsewhere()) =>
  triggerBuild(request, builder, tracking(), { wait: false });
const track = (builder: Builder = scene.elsewhere()) => trackBuilds({ ...tracking(), openBuilder: async () => builder, wait: false });
const runs = () => scene.azure.sent('POST', /\/run$/).length;

async function stateOfBuild() {
  const states = new BuildStates(tracking().store, clock);
  const [name = ''] = await states.names();
  return (await states.read(name))?.state;
}

describe('a tracked build', () => {
  it('whose template is made and whose run is refused has failed to begin, and is run when that is mended', async () => {
    scene.azure.arm.fail({ path: '/run', method: 'POST', status: 403, code: 'AuthorizationFailed', times: 1 });
    const request = await scene.request();
    await trigger(request);
    expect(await stateOfBuild()).toMatchObject({ phase: 'waiting', failure: { message: expect.stringContaining('AuthorizationFailed') } });
    await scene.time.sleep(600_000, signal);
    expect((await trigger(request)).known.state).toMatchObject({ phase: 'submitted', attempt: 2 });
    expect(scene.azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
    await scene.time.sleep(3_600_000, signal);
    expect(await track()).toMatchObject([{ state: { phase: 'succeeded' } }]);
  });

  it('whose process was killed between template and run is run by the next', async () => {
    const request = await scene.request();
    // It notes nothing any more.
    const killed: Builder = {
      ...scene.builder,
      async submit(asked, key) {
        scene.azure.arm.fail({ path: '/run', method: 'POST', status: 0, code: '', cut: true, times: 3 });
        await scene.builder.submit(asked, key).catch(() => {});
        throw new CancelledError();
      },
    };
    await expect(trigger(request, killed)).rejects.toThrow(CancelledError);
    expect(await stateOfBuild()).toMatchObject({ phase: 'intent' });
    await trigger(request);
    expect(await stateOfBuild()).toMatchObject({ phase: 'submitted' });
    await scene.time.sleep(3_600_000, signal);
    expect(await track()).toMatchObject([{ state: { phase: 'succeeded' } }]);
    expect(scene.azure.sent('PUT', /imageTemplates/)).toHaveLength(1);
  });

  it('keeps its template until its success is noted, whoever else tracks it at the same time', async () => {
    await trigger(await scene.request());
    await scene.time.sleep(3_600_000, signal);
    const builder = scene.elsewhere();
    const order: string[] = [];
    const watched: Builder = {
      ...builder,
      async collect(id) {
        const record = await builder.collect(id);
        // Another run looks while this one has not noted anything.
        order.push(`collected with ${scene.templates().length} template`, ...(await track()).map(({ state }) => `other: ${state.phase}`));
        return record;
      },
    };
    expect(await track(watched)).toMatchObject([{ state: { phase: 'succeeded' } }]);
    expect(order).toEqual(['collected with 1 template', 'other: succeeded']);
    await scene.time.sleep(600_000, signal);
    await builder.find('nobody');
    expect(scene.templates()).toEqual([]);
    expect(runs()).toBe(1);
  });

  it('that fails for a quota says so with the lines of its log, waits, and is begun again', async () => {
    scene.azure.log = '==> azure-arm: creating the machine\n';
    scene.azure.arm.imageBuilder.scriptRun(quotaExceeded());
    const request = await scene.request();
    await trigger(request);
    await scene.time.sleep(3_600_000, signal);
    expect(await track()).toMatchObject([
      {
        state: {
          phase: 'waiting',
          failure: {
            reason: 'quota',
            message: expect.stringContaining('Azure gives no machine of this kind'),
            lastLines: ['==> azure-arm: creating the machine'],
            log: expect.stringContaining('build.log'),
          },
        },
      },
    ]);
    await scene.time.sleep(3_600_000, signal);
    expect((await trigger(request)).known.state).toMatchObject({ phase: 'submitted', attempt: 2 });
    expect(runs()).toBe(2);
  });

  it('that fails for its definition leaves no template behind', async () => {
    scene.azure.arm.imageBuilder.scriptRun({ ends: 'Failed' });
    await trigger(await scene.request());
    await scene.time.sleep(3_600_000, signal);
    expect(await track()).toMatchObject([{ state: { phase: 'failed', failure: { reason: 'definition' } } }]);
    await scene.time.sleep(600_000, signal);
    await scene.elsewhere().find('nobody');
    expect(scene.templates()).toEqual([]);
  });
});
