import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackBuilds } from '../../packages/builders/src/tracking/track-builds.ts';
import { systemClock } from '../../packages/builders/src/tracking/tracking.ts';
import { triggerBuild } from '../../packages/builders/src/tracking/trigger-build.ts';
import { BuildService } from '../simulators/build-service/build-service.ts';
import { serviceBuilder } from '../support/service-builder.ts';
import { trackingIn, wanted } from '../tracking/pipelines.ts';
import type { BenchResult } from './main.ts';

const BUILDS = 1000;
/** Milliseconds of the service before each answer. */
const LATENCY = 20;
/** Milliseconds for one run over all builds. */
const TIME_GOAL = 30_000;
const IN_FLIGHT_GOAL = 16;
/** Bytes that the second run may need beyond the first. */
const MEMORY_GOAL = 16_000_000;

/** Tracks builds that are all pending, twice, at a service that takes its time; the peer is the goal. */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-track-'));
  const service = await BuildService.start();
  try {
    service.fate = () => ({ milliseconds: 3_600_000, outcome: 'succeeded' });
    const builder = serviceBuilder(service.address);
    const tracking = trackingIn(folder, systemClock);
    for (let index = 0; index < BUILDS; index++) await triggerBuild(wanted(`image-${index}`), builder, tracking, { wait: false });
    service.latency = LATENCY;
    service.mostInFlight = 0;
    const run = async () => {
      const begun = performance.now();
      const builds = await trackBuilds({ ...tracking, openBuilder: async () => builder, wait: false });
      if (builds.length !== BUILDS) throw new Error(`${builds.length} builds were tracked.`);
      return { milliseconds: performance.now() - begun, bytes: process.memoryUsage().rss };
    };
    const [first, second] = [await run(), await run()];
    const milliseconds = Math.max(first.milliseconds, second.milliseconds);
    const grown = Math.max(0, second.bytes - first.bytes);
    const result = (name: string, value: number, goal: number, figures: BenchResult['figures']): BenchResult => ({
      name: `track ${BUILDS} pending builds: ${name}`,
      ratio: value / goal,
      goal: 1,
      met: value <= goal,
      figures,
    });
    return [
      result('time', milliseconds, TIME_GOAL, { 'one run (ms)': milliseconds, 'goal (ms)': TIME_GOAL }),
      result('requests in flight', service.mostInFlight, IN_FLIGHT_GOAL, { 'in flight': service.mostInFlight }),
      result('memory', grown, MEMORY_GOAL, { 'grown by (MB)': grown / 1e6 }),
    ];
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
