export const id = "shared-system-hash-workers";
export const ids = ["shared-system-hash-workers"];
export const modules = {

/***/ 85185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HashWorkers: () => (/* binding */ HashWorkers)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _hash_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88773);



/** For the SHA-256 and MD5 of a whole file and the MD5 of its blocks; more than four no disk and no network keeps busy. */
const FEWEST = 3;
const MOST = 4;
/**
 * Threads that hash: buffers while the main thread sends them, and files that they read themselves. They are started by the first job, and their program is text made of
 * a function below, so that no file of its own has to lie beside a bundle.
 */
class HashWorkers {
    #members = [];
    #size;
    #jobs = 0;
    constructor(size = Math.min(MOST, Math.max(FEWEST, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()))) {
        this.#size = size;
    }
    /** Of one block, whose buffer may be used again when it settles. */
    async digest(algorithm, buffer, length) {
        const { digest } = await this.#ask(this.#leastBusy(), { kind: 'whole', id: ++this.#jobs, algorithm, buffer, length });
        return Buffer.from(digest);
    }
    stream(algorithm) {
        // A worker of its own for as long as there is one: blocks of other files would make it wait.
        const member = this.#leastBusy();
        member.streams++;
        const stream = ++this.#jobs;
        let open = true;
        const drop = () => {
            if (open)
                member.streams--;
            open = false;
        };
        return {
            drop,
            add: async (buffer, length) => void (await this.#ask(member, { kind: 'add', id: ++this.#jobs, algorithm, stream, buffer, length })),
            end: async () => {
                drop();
                return Buffer.from((await this.#ask(member, { kind: 'end', id: ++this.#jobs, algorithm, stream })).digest);
            },
        };
    }
    /** Takes SHA-256 of files, together with whoever else has the same job, until none is left. */
    async files(job) {
        await this.#ask(this.#leastBusy(), { kind: 'files', id: ++this.#jobs, job });
    }
    async close() {
        await Promise.all(this.#members.splice(0).map(({ worker }) => worker.terminate()));
    }
    #leastBusy() {
        const load = ({ pending, streams }) => pending.size + streams;
        const least = this.#members.reduce((one, other) => (one === undefined || load(other) < load(one) ? other : one), undefined);
        return least === undefined || (load(least) > 0 && this.#members.length < this.#size) ? this.#start() : least;
    }
    #start() {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(`(${hashLoop.toString()})(${_hash_job_js__WEBPACK_IMPORTED_MODULE_2__/* .takeFiles */ .x.toString()})`, { eval: true, stdout: false });
        const member = { worker, pending: new Map(), streams: 0 };
        worker.on('message', (answer) => {
            member.pending.get(answer.id)?.resolve(answer);
            member.pending.delete(answer.id);
        });
        const fail = (error) => {
            member.failure ??= error;
            const place = this.#members.indexOf(member);
            if (place !== -1)
                this.#members.splice(place, 1);
            for (const { reject } of member.pending.values())
                reject(error);
            member.pending.clear();
        };
        worker.on('error', fail);
        worker.on('exit', () => fail(new Error('a hash worker has ended')));
        // A run that is done is not kept alive by idle threads.
        worker.unref();
        this.#members.push(member);
        return member;
    }
    #ask(member, job) {
        if (member.failure !== undefined)
            return Promise.reject(member.failure);
        return new Promise((resolve, reject) => {
            member.worker.ref();
            const done = () => {
                if (member.pending.size <= 1)
                    member.worker.unref();
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
function hashLoop(takeSome) {
    const { parentPort } = process.getBuiltinModule('node:worker_threads');
    const { createHash } = process.getBuiltinModule('node:crypto');
    const streams = new Map();
    parentPort?.on('message', (job) => {
        if (job.kind === 'files') {
            for (const take = takeSome(job.job); take();)
                ;
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
        if (job.kind === 'add')
            streams.set(job.stream, hash);
        parentPort.postMessage(job.kind === 'add' ? { id: job.id } : { id: job.id, digest: hash.digest() });
    });
}


/***/ })

};
