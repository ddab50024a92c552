import { existsSync } from 'node:fs';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CancelledError, messageOf, UserError } from '@bakehouse/core/errors';
import { type BuildRecord, RECORD_FILE, readBuildRecord } from '@bakehouse/records/builds';
import { readJson, sha256, writeJson } from '@bakehouse/system/files';
import { withFolderLock } from '@bakehouse/system/folder-lock';
import { delay, identityOf, type ProcessIdentity, stateOf } from '@bakehouse/system/program';
import { BuildLostError } from './build-lost-error.ts';
import { type BuilderPlace, type BuildId, type BuildPhase, type BuildRequest, type BuildState, isFinal } from './builder.ts';

/** What other processes can know of a build: a file of its own. */
interface BuildJob {
  readonly schema: 'bakehouse-build-job/1';
  readonly key: string;
  readonly phase: Exclude<BuildPhase, 'lost'>;
  readonly process: ProcessIdentity;
  readonly host: string;
  readonly outputFolder: string;
  readonly problem?: string;
  readonly hint?: string;
}

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
    return withFolderLock(this.#jobs, { wait: LOCK_WAIT, log, signal }, async () => {
      const { phase, worker } = await this.poll(id);
      if (!isFinal(phase)) {
        if (!this.#own.has(file)) log.info(`${worker} builds ${request.loaded.definition.image.id} already: waiting for that build.`);
        return id;
      }
      await this.#removeEnded();
      await rm(cancelFileOf(file), { force: true });
      const process = await identityOf();
      const job: BuildJob = { schema: 'bakehouse-build-job/1', key, phase: 'submitted', process, host: hostname(), outputFolder };
      await writeJson(file, job);
      this.#start(file, job, request);
      return id;
    });
  }

  async find(key: string): Promise<BuildId | undefined> {
    const id = this.#idOf(key);
    const { phase } = await this.poll(id);
    return isFinal(phase) && phase !== 'succeeded' ? undefined : id;
  }

  async poll({ reference: file }: BuildId): Promise<BuildState> {
    const job = await readJob(file);
    if (job === undefined) return { phase: 'lost', problem: 'nothing is known of it.' };
    const { phase, problem, hint } = job;
    const worker = `process ${job.process.pid} on ${job.host}`;
    if (!isFinal(phase) && !this.#own.has(file) && (await this.#isGone(file, job)))
      return { phase: 'lost', worker, problem: `${worker}, which built it, is gone.` };
    return { phase, worker, ...(problem === undefined ? {} : { problem }), ...(hint === undefined ? {} : { hint }) };
  }

  async collect(id: BuildId): Promise<BuildRecord> {
    const own = this.#own.get(id.reference);
    if (own !== undefined) return own.result;
    for (;;) {
      const { phase, problem = 'nobody said why.', hint } = await this.poll(id);
      if (phase === 'succeeded') return this.#recordOf(id);
      if (phase === 'cancelled') {
        // Whoever waits for the build of another process was not cancelled with it.
        if (this.#place.signal.aborted) throw new CancelledError();
        throw new BuildLostError(this.#builder, id.key, 'it was cancelled where it ran.');
      }
      if (phase === 'lost') throw new BuildLostError(this.#builder, id.key, problem);
      if (phase === 'failed') throw new UserError(problem, hint === undefined ? {} : { hint });
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
        else await note('failed', { problem: messageOf(error), ...(error instanceof UserError && error.hint ? { hint: error.hint } : {}) });
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

  async #recordOf({ key, reference }: BuildId): Promise<BuildRecord> {
    const job = await readJob(reference);
    const record = job === undefined ? undefined : await readBuildRecord(join(job.outputFolder, RECORD_FILE)).catch(() => undefined);
    if (record !== undefined) return record;
    throw new BuildLostError(this.#builder, key, 'its record is not there any more.');
  }

  async #isGone(file: string, job: BuildJob): Promise<boolean> {
    const state = await stateOf(job.process, this.#jobs);
    if (state !== 'unknown') return state === 'gone';
    const touched = (await stat(file)).mtimeMs;
    const seen = this.#seen.get(file);
    const now = performance.now();
    if (seen?.touched !== touched) this.#seen.set(file, { touched, since: now });
    return seen?.touched === touched && now - seen.since > SILENCE;
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

function cancelFileOf(file: string): string {
  return `${file.slice(0, -JOB.length)}${CANCEL}`;
}

async function readJob(file: string): Promise<BuildJob | undefined> {
  const job = await readJson<Partial<BuildJob>>(file).catch(() => undefined);
  return job?.schema === 'bakehouse-build-job/1' ? (job as BuildJob) : undefined;
}
