import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Builder } from '../../packages/builders/src/builder.ts';
import { type BlobSimulator, startBlobSimulator } from '../simulators/blob/blob-simulator.ts';
import { BuildService, type Fault, type Operation } from '../simulators/build-service/build-service.ts';
import { inWorld, MINUTE, phases, run, statesOf, toTheEnd } from './pipeline-world.ts';
import { Process, seeded } from './pipelines.ts';

// Thousands of documents are written, on machines that have much else to do.
jest.setTimeout(1_800_000);

const SCHEDULES = process.env['BAKEHOUSE_DEEP'] === '1' ? 500 : 20;

let service: BuildService;
let container: BlobSimulator;
beforeEach(async () => {
  service = await BuildService.start();
  container = await startBlobSimulator({ keep: true, record: false });
});
afterEach(async () => {
  await service.stop();
  await container.close();
});

describe.each(['a folder', 'a blob container'] as const)('with its state in %s, a pipeline that is killed', (place) => {
  const kept = () => ({ blobs: place === 'a folder' ? undefined : container });

  test('0.24: at any point, before a call or after it and before its answer is noted, loses nothing and builds once', async () => {
    service.fate = () => ({ milliseconds: 50 * MINUTE, outcome: 'succeeded' });
    const whole = new Process();
    await inWorld(service, kept(), async (world) => {
      await run(world, whole);
      await world.clock.sleep(60 * MINUTE);
      await run(world, whole);
      expect(await phases(world)).toEqual(['succeeded']);
      expect(whole.points).toBeGreaterThan(40);
    });
    for (let point = 1; point <= whole.points; point++) {
      await inWorld(service, kept(), async (world) => {
        const process = new Process(point);
        if (await run(world, process)) {
          await world.clock.sleep(60 * MINUTE);
          expect(await run(world, process)).toBe(false);
        }
        await toTheEnd(world);
        expect({ point, phases: await phases(world), begun: service.begun.length }).toEqual({ point, phases: ['succeeded'], begun: 1 });
        expect([...service.jobs.values()].map(({ phase }) => phase)).toEqual(['succeeded']);
        // Once its end was noted, what the build needed is taken away, whoever is killed in between.
        expect({ point, released: [...service.released] }).toEqual({ point, released: [...service.jobs.keys()] });
      });
    }
  });

  test(`0.24: at points that ${SCHEDULES} seeds choose, one or two at once, with answers lost, refused and late, builds each image once`, async () => {
    for (let seed = 1; seed <= SCHEDULES; seed++) {
      const random = seeded(seed);
      await inWorld(service, { ...kept(), seed, images: ['web', 'db'] }, async (world) => {
        service.fate = () => ({ milliseconds: (5 + 100 * random()) * MINUTE, outcome: 'succeeded' });
        for (let runs = 0; runs < 4; runs++) {
          const operation = (['submit', 'find', 'poll'] satisfies Operation[])[Math.floor(random() * 3)] ?? 'poll';
          const fault = (['lost', 429, 500, 504] satisfies Fault[])[Math.floor(random() * 4)] ?? 500;
          if (random() < 0.7) service.faults.push({ operation, fault });
          const atOnce = Array.from({ length: 1 + Math.floor(random() * 2) }, (_, index) =>
            run(world, new Process(random() < 0.8 ? 1 + Math.floor(random() * 70) : undefined), `run ${runs}.${index}`),
          );
          await Promise.all(atOnce);
          await world.clock.sleep(random() * 30 * MINUTE);
        }
        service.faults.length = 0;
        await toTheEnd(world);
        expect({ seed, phases: await phases(world) }).toEqual({ seed, phases: ['succeeded', 'succeeded'] });
        expect({ seed, counts: [...service.counts.values()] }).toEqual({ seed, counts: [1, 1] });
        expect([...service.jobs.values()].every(({ phase }) => phase === 'succeeded')).toBe(true);
      });
    }
  });

  test(`whose builder cannot find builds by name never submits one twice in ${SCHEDULES} schedules: it is done or in doubt`, async () => {
    const outcomes = new Set<string | undefined>();
    for (let seed = 1; seed <= SCHEDULES; seed++) {
      const random = seeded(seed);
      await inWorld(service, { ...kept(), seed, findsByKey: false }, async (world) => {
        service.fate = () => ({ milliseconds: 30 * MINUTE, outcome: 'succeeded' });
        if (random() < 0.3) service.faults.push({ operation: 'submit', fault: random() < 0.5 ? 'lost' : 504 });
        for (let runs = 0; runs < 4; runs++) await run(world, new Process(1 + Math.floor(random() * 60)));
        service.faults.length = 0;
        await toTheEnd(world);
        const states = statesOf(world);
        const [name = ''] = await states.names();
        const phase = (await states.read(name))?.state.phase;
        outcomes.add(phase);
        expect({ seed, phase }).toEqual({ seed, phase: expect.stringMatching(/^(?:succeeded|in-doubt)$/) });
        expect(service.begun.length).toBeLessThanOrEqual(1);
        if (phase === 'succeeded') expect(service.begun).toHaveLength(1);
      });
    }
    expect([...outcomes].sort()).toEqual(['in-doubt', 'succeeded']);
  });

  test(`with which its build dies is gone on with by the next in ${SCHEDULES} schedules: never one after a success`, async () => {
    for (let seed = 1; seed <= SCHEDULES; seed++) {
      const random = seeded(seed);
      await inWorld(service, { ...kept(), seed, outlivesProcess: false }, async (world) => {
        // It ends on the third question: there are points at which it runs.
        service.fate = () => ({ milliseconds: MINUTE, outcome: 'succeeded' });
        const builder: Builder = {
          ...world.builder,
          async collect(id) {
            while (['submitted', 'running'].includes((await world.builder.poll(id)).phase)) await world.clock.sleep(21_000);
            return world.builder.collect(id);
          },
        };
        const dies = () => {
          for (const job of service.jobs.values()) if (job.phase === 'queued' || job.phase === 'running') job.phase = 'cancelled';
        };
        for (let runs = 0; runs < 5; runs++) await run({ ...world, builder, dies }, new Process(1 + Math.floor(random() * 50)));
        await toTheEnd({ ...world, builder });
        expect(await phases(world)).toEqual(['succeeded']);
        const jobs = [...service.jobs.values()].map(({ phase }) => phase);
        expect({ seed, succeeded: jobs.filter((phase) => phase === 'succeeded').length, last: jobs.at(-1) }).toEqual({
          seed,
          succeeded: 1,
          last: 'succeeded',
        });
      });
    }
  });
});
