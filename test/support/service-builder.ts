import { ExternalError, type FailureReason, UserError } from '@bakehouse/core/errors';
import type { BuildRecord } from '@bakehouse/records/builds';
import { BuildLostError } from '../../packages/builders/src/build-lost-error.ts';
import type { Builder, BuildFacts, BuildId, BuildRequest, BuildState } from '../../packages/builders/src/builder.ts';
import type { ServiceJob } from '../simulators/build-service/build-service.ts';

interface ServiceBuilderOptions {
  readonly outlivesProcess?: boolean;
  readonly findsByKey?: boolean;
  readonly now?: () => number;
}

const PHASES: Readonly<Record<ServiceJob['phase'], BuildState['phase']>> = {
  queued: 'submitted',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** A builder whose images are made by the service of `test/simulators/build-service`. */
export function serviceBuilder(
  address: string,
  { outlivesProcess = true, findsByKey, now = Date.now }: ServiceBuilderOptions = {},
): Builder {
  const name = 'service';

  async function ask(operation: string, path: string, method: 'GET' | 'POST' = 'GET', body?: object): Promise<unknown> {
    const fail = (what: string, status?: number, cause?: unknown) =>
      new ExternalError(`The build service ${what}.`, {
        ...{ service: name, operation, cause },
        ...(status === undefined ? { reason: 'network' as const } : { status }),
      });
    let response: Response;
    try {
      response = await fetch(`${address}${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(60_000),
      });
    } catch (error) {
      throw fail('did not answer', undefined, error);
    }
    if (response.status === 404) return undefined;
    if (!response.ok) throw fail(`answered ${response.status}`, response.status);
    return response.json();
  }

  const idOf = (job: ServiceJob): BuildId => ({ builder: name, key: job.key, reference: job.id, request: job.facts as BuildFacts });
  const jobOf = ({ reference }: BuildId) => ask('get the build', `/jobs/${reference}`) as Promise<ServiceJob | undefined>;

  async function poll(id: BuildId): Promise<BuildState> {
    const job = await jobOf(id);
    if (job === undefined) return { phase: 'lost', problem: 'the service does not know it.' };
    const { phase, stage, problem } = job;
    return {
      phase: PHASES[phase],
      ...(stage === undefined ? {} : { stage }),
      ...(problem === undefined
        ? {}
        : {
            problem: problem.message,
            hint: 'see its log',
            facts: {
              lastLines: problem.lines,
              log: `${address}/jobs/${job.id}/log`,
              ...(problem.reason === undefined ? {} : { reason: problem.reason as FailureReason }),
            },
          }),
    };
  }

  async function collect(id: BuildId): Promise<BuildRecord> {
    for (;;) {
      const state = await poll(id);
      if (state.phase === 'succeeded') break;
      if (state.phase === 'failed') throw new UserError(state.problem ?? '', { ...state.facts });
      if (state.phase === 'lost' || state.phase === 'cancelled') throw new BuildLostError(name, id.key, state.problem ?? state.phase);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { request } = id;
    if (request === undefined) throw new TypeError('The id has no facts of the request.');
    const { image, fingerprint, definitionFile, commit, submittedAt } = request;
    return {
      schema: 'bakehouse-build/1',
      ...{ image, fingerprint, builder: name, definitionFile },
      source: commit === undefined ? {} : { commit },
      files: [],
      artifacts: [{ builder: name, id: `/images/${id.reference}`, kind: 'managed-image' }],
      ...{ packages: [], tools: {}, stages: [], log: 'build.log', startedAt: submittedAt, finishedAt: new Date(now()).toISOString() },
    };
  }

  return {
    name,
    features: { outlivesProcess, formats: [], ...(findsByKey === undefined ? {} : { findsByKey }) },
    plan: async () => ['with the build service'],
    async submit({ loaded, fingerprint, definitionFile, commit }: BuildRequest, key) {
      const image = loaded.definition.image.id;
      const submittedAt = new Date(now()).toISOString();
      const facts: BuildFacts = { image, fingerprint, definitionFile, submittedAt, ...(commit === undefined ? {} : { commit }) };
      return idOf((await ask('submit the build', '/jobs', 'POST', { key, image, facts })) as ServiceJob);
    },
    async find(key) {
      if (findsByKey === false) return undefined;
      const { jobs } = (await ask('find the build', `/jobs?key=${encodeURIComponent(key)}`)) as { jobs: ServiceJob[] };
      const job = jobs.findLast(({ phase }) => phase !== 'failed' && phase !== 'cancelled');
      return job === undefined ? undefined : idOf(job);
    },
    poll,
    collect,
    async release({ reference }) {
      await ask('release the build', `/jobs/${reference}/release`, 'POST');
    },
    async cancel({ reference }) {
      await ask('cancel the build', `/jobs/${reference}/cancel`, 'POST');
    },
  };
}
