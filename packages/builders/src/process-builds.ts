import { existsSync } from 'node:fs';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CancelledError, ExternalError, hasErrorCode, messageOf, reasonOf, UserError } from '@bakehouse/core/errors';
import { type BuildRecord, RECORD_FILE, readBuildRecord } from '@bakehouse/records/builds';
import { sha256, writeJson } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import { delay, identityOf, stateOf } from '@bakehouse/system/program';
import { type BuildJob, readBuildJob } from './build-job.ts';
import { BuildLostError } from './build-lost-error.ts';
import { type BuilderPlace, type BuildId, type BuildRequest, type BuildState, isFinal, type ProblemFacts } from './builder.ts';

const UNKNOWN: BuildState = { phase: 'lost', problem: 'nothing is known of it.' };
const JOB = '.json';
/** Whoever makes a file of this name beside a job asks its process to cancel. */
const CANCEL = '.cancel';
/** Milliseconds between looks at what other processes have done, and between touches of an own job. */
const LOOK = 500;
const HEARTBEAT = 10_000;
/** A job of another machine that nobody touched while this was watched, in milliseconds, has lost its process. */
const SILENCE = 60_000;
/** Milliseconds to wait while others submit. */
const LOCK_WAIT = 60_000;

interface OwnBuild {
  readonly controller: AbortController;
  readonly result: Promise<BuildRecord>;
}

/**
 * Builds that run in the process that submits them. What others need to know stands in a file, so that they can ask how far one is, wait
 * for it and cancel it; when the process dies, so does the build, and it is lost.
 */
export class ProcessBuilds {
  readonly #builder: string;
  readonly #place: BuilderPlace;
  readonly #build: (request: BuildRequest, signal: AbortSignal) => Promise<BuildRecord>;
  /** By the file of the job. */
  readonly #own = new Map<string, OwnBuild>();
  /** Jobs of processes that cannot be asked for: when they were last touched, and since when that is known. */
  readonly #seen = new Map<string, { readonly touched: number; readonly since: number }>();

  constructor(builder: string, place: BuilderPlace, build: (request: BuildRequest, signal: AbortSignal) => Promise<BuildRecord>) {
    this.#builder = builder;
    this.#place = place;
    this.#build = build;
  }

  async submit(request: BuildRequest, key: string): Promise<BuildId> {
    const id = this.#idOf(key);
    const file = id.reference;
    const { log, signal, outputFolder } = this.#place;
    const { phase: before } = await this.poll(id);
    return withFolderLock(this.#jobs, { wait: LOCK_WAIT, log, signal }, async () => {
      const { phase, worker } = await this.poll(id);
      // Another one has built it while this one waited for its turn to submit.
      if (phase === 'succeeded' && before !== 'succeeded' && (await this.#recordOf(id)) !== undefined) return id;
      if (!isFinal(phase)) {
        if (!this.#own.has(file)) log.info(`${worker} builds ${request.loaded.definition.image.id} already: waiting for that build.`);
        return id;
      }
      await this.#removeEnded();
      await rm(cancelFileOf(file), { force: true });
      const fingerprint = request.fingerprint.image;
      const job: BuildJob = {
        schema: 'bakehouse-build-job/1',
        key,
        phase: 'submitted',
        process: await identityOf(),
        host: hostname(),
        outputFolder,
        fingerprint,
      };
      await writeJson(file, job);
      this.#start(file, job, request);
      return id;
    });
  }

  async find(key: string): Promise<BuildId | undefined> {
    const id = this.#idOf(key);
    const { phase } = await this.poll(id);
    if (!isFinal(phase)) return id;
    return phase === 'succeeded' && (await this.#recordOf(id)) !== undefined ? id : undefined;
  }

  async poll({ reference: file }: BuildId): Promise<BuildState> {
    const before = await readBuildJob(file);
    if (before === undefined) return UNKNOWN;
    const isGone = !isFinal(before.phase) && !this.#own.has(file) && (await this.#isGone(file, before));
    // Between the two looks the build may have come to its end, and its process with it.
    const job = isGone ? await readBuildJob(file) : before;
    if (job === undefined) return UNKNOWN;
    const { phase, problem, hint, facts } = job;
    const worker = `process ${job.process.pid} on ${job.host}`;
    if (isGone && !isFinal(phase)) return { phase: 'lost', worker, problem: `${worker}, which built it, is gone.` };
    const why = problem === undefined ? {} : { problem, ...(facts === undefined ? {} : { facts }) };
    return { phase, worker, ...why, ...(hint === undefined ? {} : { hint }) };
  }

  async collect(id: BuildId): Promise<BuildRecord> {
    const own = this.#own.get(id.reference);
    if (own !== undefined) return own.result;
    for (;;) {
      const { phase, problem = 'nobody said why.', hint, facts } = await this.poll(id);
      if (phase === 'succeeded') {
        const record = await this.#recordOf(id);
        if (record !== undefined) return record;
        throw new BuildLostError(this.#builder, id.key, 'its record is not there any more.');
      }
      if (phase === 'cancelled') {
        // Whoever waits for the build of another process was not cancelled with it.
        if (this.#place.signal.aborted) throw new CancelledError();
        throw new BuildLostError(this.#builder, id.key, 'it was cancelled where it ran.');
      }
      if (phase === 'lost') throw new BuildLostError(this.#builder, id.key, problem);
      if (phase === 'failed') throw new UserError(problem, { ...facts, ...(hint === undefined ? {} : { hint }) });
      await delay(LOOK, this.#place.signal);
    }
  }

  async cancel(id: BuildId): Promise<void> {
    const own = this.#own.get(id.reference);
    if (own !== undefined) {
      own.controller.abort();
      await own.result.catch(() => {});
      return;
    }
    if (isFinal((await this.poll(id)).phase)) return;
    await writeFile(cancelFileOf(id.reference), '');
    while (!isFinal((await this.poll(id)).phase)) await delay(LOOK, this.#place.signal);
  }

  #idOf(key: string): BuildId {
    return { builder: this.#builder, key, reference: join(this.#jobs, `${sha256(key).slice(0, 16)}${JOB}`) };
  }

  /** A folder for each output folder. */
  get #jobs(): string {
    const { cacheFolder, outputFolder } = this.#place;
    return join(cacheFolder, 'builds', sha256(`${this.#builder} ${outputFolder}`).slice(0, 16));
  }

  #start(file: string, job: BuildJob, request: BuildRequest): void {
    const controller = new AbortController();
    // A build whose state cannot be written is built all the same; to others it is lost in the end.
    const note = (phase: BuildJob['phase'], more: Partial<BuildJob> = {}) => writeJson(file, { ...job, phase, ...more }).catch(() => {});
    const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), HEARTBEAT);
    const look = setInterval(() => {
      if (existsSync(cancelFileOf(file))) controller.abort();
    }, LOOK);
    const work = async () => {
      try {
        await note('running');
        const record = await this.#build(request, AbortSignal.any([this.#place.signal, controller.signal]));
        await note('succeeded');
        return record;
      } catch (error) {
        if (error instanceof CancelledError) await note('cancelled');
        else await note('failed', problemOf(error));
        throw error;
      } finally {
        clearInterval(beat);
        clearInterval(look);
      }
    };
    const result = work();
    // It is told to whoever collects; until then it is nobody's.
    result.catch(() => {});
    this.#own.set(file, { controller, result });
  }

  /** @returns undefined when it is gone, or another build has taken its place in the output folder */
  async #recordOf({ reference }: BuildId): Promise<BuildRecord | undefined> {
    const job = await readBuildJob(reference);
    const record = job === undefined ? undefined : await readBuildRecord(join(job.outputFolder, RECORD_FILE)).catch(() => undefined);
    return record?.fingerprint.image === job?.fingerprint ? record : undefined;
  }

  /** Whether nobody works on a build any more, or its file has gone since it was read. */
  async #isGone(file: string, job: BuildJob): Promise<boolean> {
    try {
      const state = await stateOf(job.process, this.#jobs);
      if (state !== 'unknown') return state === 'gone';
      const touched = (await stat(file)).mtimeMs;
      const seen = this.#seen.get(file);
      const now = performance.now();
      if (seen?.touched !== touched) this.#seen.set(file, { touched, since: now });
      return seen?.touched === touched && now - seen.since > SILENCE;
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) return true;
      throw error;
    }
  }

  /** What is there of builds that have come to their end: the next one in the output folder takes the place of theirs. */
  async #removeEnded(): Promise<void> {
    for (const name of await readdir(this.#jobs)) {
      const file = join(this.#jobs, name);
      if (!name.endsWith(JOB) || !isFinal((await this.poll({ ...this.#idOf(''), reference: file })).phase)) continue;
      for (const path of [file, cancelFileOf(file)]) await rm(path, { force: true });
    }
  }
}

/** What others are told of a build that failed. */
function problemOf(error: unknown): Partial<BuildJob> {
  const problem = messageOf(error);
  if (!(error instanceof UserError) && !(error instanceof ExternalError)) return { problem };
  const { hint, findings } = error;
  const { lastLines, log } = error.details;
  const reason = reasonOf(error);
  const facts: ProblemFacts = {
    findings,
    ...(reason === undefined ? {} : { reason }),
    ...(lastLines === undefined ? {} : { lastLines }),
    ...(log === undefined ? {} : { log }),
  };
  return { problem, facts, ...(hint === undefined ? {} : { hint }) };
}

function cancelFileOf(file: string): string {
  return `${file.slice(0, -JOB.length)}${CANCEL}`;
}
