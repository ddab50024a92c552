import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type HashJob, takeFiles } from './hash-job.ts';

/** For the SHA-256 and MD5 of a whole file and the MD5 of its blocks; more than four no disk and no network keeps busy. */
const FEWEST = 3;
const MOST = 4;

type Algorithm = 'md5' | 'sha256';

type Job =
  | {
      readonly kind: 'whole';
      readonly id: number;
      readonly algorithm: Algorithm;
      readonly buffer: SharedArrayBuffer;
      readonly length: number;
    }
  | {
      readonly kind: 'add';
      readonly id: number;
      readonly algorithm: Algorithm;
      readonly stream: number;
      readonly buffer: SharedArrayBuffer;
      readonly length: number;
    }
  | { readonly kind: 'end'; readonly id: number; readonly algorithm: Algorithm; readonly stream: number }
  | { readonly kind: 'files'; readonly id: number; readonly job: HashJob };

interface Answer {
  readonly id: number;
  readonly digest?: Uint8Array;
}

/** Hash of a file whose blocks are added in order. */
export interface HashStream {
  /** Settles when the block has been read and its buffer may be used again. */
  add(buffer: SharedArrayBuffer, length: number): Promise<void>;
  end(): Promise<Buffer>;
  /** Forgets it, where the end is not wanted any more. */
  drop(): void;
}

interface Member {
  /** Files that it hashes. */
  streams: number;
  /** Why it has ended: it answers no more. */
  failure?: Error;
  readonly worker: Worker;
  readonly pending: Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }>;
}

/**
 * Threads that hash: buffers while the main thread sends them, and files that they read themselves. They are started by the first job, and their program is text made of
 * a function below, so that no file of its own has to lie beside a bundle.
 */
export class HashWorkers {
  readonly #members: Member[] = [];
  readonly #size: number;
  #jobs = 0;

  constructor(size = Math.min(MOST, Math.max(FEWEST, availableParallelism()))) {
    this.#size = size;
  }

  /** Of one block, whose buffer may be used again when it settles. */
  async digest(algorithm: Algorithm, buffer: SharedArrayBuffer, length: number): Promise<Buffer> {
    const { digest } = await this.#ask(this.#leastBusy(), { kind: 'whole', id: ++this.#jobs, algorithm, buffer, length });
    return Buffer.from(digest as Uint8Array);
  }

  stream(algorithm: Algorithm): HashStream {
    // A worker of its own for as long as there is one: blocks of other files would make it wait.
    const member = this.#leastBusy();
    member.streams++;
    const stream = ++this.#jobs;
    let open = true;
    const drop = () => {
      if (open) member.streams--;
      open = false;
    };
    return {
      drop,
      add: async (buffer, length) => void (await this.#ask(member, { kind: 'add', id: ++this.#jobs, algorithm, stream, buffer, length })),
      end: async () => {
        drop();
        return Buffer.from((await this.#ask(member, { kind: 'end', id: ++this.#jobs, algorithm, stream })).digest as Uint8Array);
      },
    };
  }

  /** Takes SHA-256 of files, together with whoever else has the same job, until none is left. */
  async files(job: HashJob): Promise<void> {
    await this.#ask(this.#leastBusy(), { kind: 'files', id: ++this.#jobs, job });
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.splice(0).map(({ worker }) => worker.terminate()));
  }

  #leastBusy(): Member {
    const load = ({ pending, streams }: Member) => pending.size + streams;
    const least = this.#members.reduce<Member | undefined>(
      (one, other) => (one === undefined || load(other) < load(one) ? other : one),
      undefined,
    );
    return least === undefined || (load(least) > 0 && this.#members.length < this.#size) ? this.#start() : least;
  }

  #start(): Member {
    const worker = new Worker(`(${hashLoop.toString()})(${takeFiles.toString()})`, { eval: true, stdout: false });
    const member: Member = { worker, pending: new Map(), streams: 0 };
    worker.on('message', (answer: Answer) => {
      member.pending.get(answer.id)?.resolve(answer);
      member.pending.delete(answer.id);
    });
    const fail = (error: Error) => {
      member.failure ??= error;
      const place = this.#members.indexOf(member);
      if (place !== -1) this.#members.splice(place, 1);
      for (const { reject } of member.pending.values()) reject(error);
      member.pending.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a hash worker has ended')));
    // A run that is done is not kept alive by idle threads.
    worker.unref();
    this.#members.push(member);
    return member;
  }

  #ask(member: Member, job: Job): Promise<Answer> {
    if (member.failure !== undefined) return Promise.reject(member.failure);
    return new Promise((resolve, reject) => {
      member.worker.ref();
      const done = () => {
        if (member.pending.size <= 1) member.worker.unref();
      };
      member.pending.set(job.id, {
        resolve(answer) {
          done();
          resolve(answer);
        },
        reject(error) {
          done();
          reject(error);
        },
      });
      member.worker.postMessage(job);
    });
  }
}

/** The program of a worker: it stands alone, without any import. */
function hashLoop(takeSome: typeof takeFiles): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  const { createHash } = process.getBuiltinModule('node:crypto');
  const streams = new Map<number, ReturnType<typeof createHash>>();
  parentPort?.on('message', (job: Job) => {
    if (job.kind === 'files') {
      for (const take = takeSome(job.job); take(); );
      parentPort.postMessage({ id: job.id });
      return;
    }
    const hash = job.kind === 'whole' ? createHash(job.algorithm) : (streams.get(job.stream) ?? createHash(job.algorithm));
    if (job.kind === 'end') {
      streams.delete(job.stream);
      parentPort.postMessage({ id: job.id, digest: hash.digest() });
      return;
    }
    hash.update(new Uint8Array(job.buffer, 0, job.length));
    if (job.kind === 'add') streams.set(job.stream, hash);
    parentPort.postMessage(job.kind === 'add' ? { id: job.id } : { id: job.id, digest: hash.digest() });
  });
}
