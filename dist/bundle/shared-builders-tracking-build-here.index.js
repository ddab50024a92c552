export const id = "shared-builders-tracking-build-here";
export const ids = ["shared-builders-tracking-build-here"];
export const modules = {

/***/ 91614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ BuildTimes)
});

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/document.js
var src_document = __webpack_require__(90837);
// EXTERNAL MODULE: ./build/staging/records/src/schema.js
var schema = __webpack_require__(4127);
;// CONCATENATED MODULE: ./build/staging/records/src/build-history.js


const build_history_schema = (0,schema/* object */.Ik)({
    schema: (0,schema/* oneOf */.yL)('bakehouse-build-history/1'),
    builder: (0,schema/* text */.Qq)(),
    /** By image, the oldest first. */
    images: (0,schema/* dictionary */.zz)((0,schema/* list */.p_)((0,schema/* object */.Ik)({ build: (0,schema/* text */.Qq)(), seconds: schema/* number */.ai }))),
});
const buildHistoryKind = {
    id: 'bakehouse-build-history/1',
    schema: build_history_schema,
    refuse: (0,src_document/* refusingDamage */.r)('delete it: the next builds write it anew'),
};
/** @throws UserError for one that is damaged, or of a newer release */
function parseBuildHistory(value, place) {
    return (0,src_document/* parseDocument */.Tp)(buildHistoryKind, value, place);
}
const BUILD_HISTORIES = 'history/';

// EXTERNAL MODULE: ./build/staging/records/src/state-store.js
var state_store = __webpack_require__(6319);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/build-states.js
var build_states = __webpack_require__(51109);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/state-deadlines.js
var state_deadlines = __webpack_require__(84383);
;// CONCATENATED MODULE: ./build/staging/builders/src/tracking/build-times.js





/** Builds of an image that are kept: enough to tell a median, few enough that 10,000 images fit in one document. */
const KEPT = 10;
/** How often it is tried to write where others write as well. What is not written is missed by nobody but the estimate. */
const ATTEMPTS = 5;
/** How long the builds of one builder took. */
class BuildTimes {
    #store;
    #builder;
    #key;
    #known;
    constructor(store, builder) {
        this.#store = store;
        this.#builder = builder;
        this.#key = `${BUILD_HISTORIES}${builder}`;
    }
    /** Adds builds that have succeeded. One that is there already is not counted twice, and nothing is written for it. */
    async add(states) {
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            const { history, version } = await this.#read();
            const images = { ...history.images };
            let isNew = false;
            for (const state of states) {
                const build = `${(0,build_states/* nameOf */.Vb)(state)} ${state.key}`;
                const before = images[state.image] ?? [];
                if (before.some((one) => one.build === build))
                    continue;
                images[state.image] = [...before, { build, seconds: secondsOf(state) }].slice(-KEPT);
                isNew = true;
            }
            if (!isNew)
                return;
            try {
                await this.#store.write(this.#key, JSON.stringify({ ...history, images }), version);
                return;
            }
            catch (error) {
                if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                    throw error;
            }
        }
    }
    /** What is to be expected of a build that is on its way, for people. */
    async expected(state, now) {
        this.#known ??= this.#read().then(({ history }) => history);
        const { images } = await this.#known;
        const own = images[state.image] ?? [];
        const seconds = (own.length > 0 ? own : Object.values(images).flat()).map((one) => one.seconds).sort((a, b) => a - b);
        if (seconds.length === 0)
            return 'no history';
        const elapsed = (now - (0,state_deadlines/* submittedAt */.$4)(state)) / 1000;
        const left = (share) => (quantile(seconds, share) - elapsed) * 1000;
        const of = own.length > 0 ? '' : ', by other images';
        if (left(0.9) <= 0)
            return `longer than 9 of 10 builds before${of}`;
        const most = `9 of 10 within ${(0,format/* formatDuration */.a3)(left(0.9))}`;
        return `${left(0.5) <= 0 ? '' : `about ${(0,format/* formatDuration */.a3)(left(0.5))} left, `}${most}${of}`;
    }
    async #read() {
        const found = await this.#store.read(this.#key);
        if (found === undefined)
            return { history: { schema: 'bakehouse-build-history/1', builder: this.#builder, images: {} }, version: undefined };
        return { history: parseBuildHistory(found.value, `${this.#store.place}/${this.#key}`), version: found.version };
    }
}
/** From the submission to the end, as the builder says it where it does. */
function secondsOf(state) {
    const end = Date.parse(state.result?.finishedAt ?? state.entered.at(-1)?.at ?? '');
    return Math.max(0, Math.round((end - (0,state_deadlines/* submittedAt */.$4)(state)) / 1000));
}
/** The smallest value that a share of all does not exceed. */
function quantile(sorted, share) {
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}


/***/ }),

/***/ 18662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ finishBuild)
/* harmony export */ });
/* harmony import */ var _build_states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51109);
/* harmony import */ var _build_times_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91614);


/** Adds what has succeeded to the history, and then takes the markers away: a run that is killed in between is gone on with by the next. */
async function finishBuild(ended, states, store) {
    const succeeded = ended.filter(({ phase }) => phase === 'succeeded');
    for (const [builder, some] of Map.groupBy(succeeded, (state) => state.builder))
        await new _build_times_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildTimes */ .n(store, builder).add(some);
    for (const state of ended)
        await states.unmark((0,_build_states_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(state));
}


/***/ }),

/***/ 33351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ triggerBuild)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/state-store.js
var state_store = __webpack_require__(6319);
// EXTERNAL MODULE: ./build/staging/builders/src/build-lost-error.js
var build_lost_error = __webpack_require__(6206);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/build-progress.js
var build_progress = __webpack_require__(10056);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/build-states.js
var build_states = __webpack_require__(51109);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/finish-build.js
var finish_build = __webpack_require__(18662);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/state-in-words.js
var state_in_words = __webpack_require__(66467);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/staging/builders/src/tracking/state-of-attempt.js


/**
 * What is noted before a builder is called. What may be under way keeps its key, by which it is looked for; what is to be made anew gets one
 * of its own.
 */
function stateOfAttempt(request, builder, before, attempt) {
    const { loaded, fingerprint, definitionFile, commit, rebuild } = request;
    const { at, worker, deadline } = attempt;
    const image = loaded.definition.image.id;
    const goesOn = before !== undefined && !(0,build_states/* isEnded */.pl)(before) && !(rebuild && before.phase === 'in-doubt');
    const plain = `${image}-${fingerprint.image}`;
    const fresh = rebuild ? `${plain}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}` : plain;
    // An intent was not begun, as far as anybody knows.
    const number = goesOn ? before.attempt + (before.phase === 'intent' ? 0 : 1) : 1;
    return {
        schema: 'bakehouse-build-state/1',
        image,
        fingerprint,
        builder,
        key: goesOn ? before.key : fresh,
        definitionFile,
        ...(commit === undefined ? {} : { commit }),
        phase: 'intent',
        attempt: number,
        ...(deadline === undefined ? {} : { deadline }),
        worker,
        entered: [{ phase: 'intent', at }],
    };
}

// EXTERNAL MODULE: ./build/staging/builders/src/tracking/tracking.js
var tracking = __webpack_require__(7005);
;// CONCATENATED MODULE: ./build/staging/builders/src/tracking/build-here.js









/** A build that is lost while we wait for it is submitted again, but not for ever. */
const ATTEMPTS = 3;
/** Milliseconds between looks at a build of another machine. */
const LOOK = 2000;
/**
 * Builds in this process, which holds the right to do so until the build has ended: when it is killed, that right ends, the build is lost, and
 * the next run builds again. Never two at once. What was made elsewhere and is there is not made again; where the result lies on this
 * machine, the builder knows whether it is still whole.
 *
 * @throws what the build throws; ExternalError when the right was lost; CancelledError
 */
async function buildHere(request, builder, tracking, options) {
    const { store, clock, log, signal } = tracking;
    const states = new build_states/* BuildStates */.r9(store, clock);
    const name = (0,build_states/* nameOf */.Vb)({ image: request.loaded.definition.image.id, fingerprint: request.fingerprint });
    const isMadeHere = builder.features.formats.length > 0;
    for (let told = false, attempt = 1;;) {
        const lease = await (0,build_states/* beforeSubmitting */.gi)(store, states.lease(name));
        if (lease === undefined) {
            const found = await (0,build_states/* beforeSubmitting */.gi)(store, states.read(name));
            const joined = request.rebuild ? undefined : await join(found, builder, tracking);
            if (joined !== undefined && found !== undefined)
                return { known: found, record: joined };
            if (!told && found !== undefined)
                log.info(`${(0,state_in_words/* describeState */.J)(found.state)}: waiting for that build.`);
            told = true;
            await clock.sleep(LOOK, signal);
            continue;
        }
        try {
            const found = await (0,build_states/* beforeSubmitting */.gi)(store, states.read(name));
            const known = found === undefined || isMadeHere || request.rebuild ? undefined : settled(found, clock.now());
            if (known !== undefined)
                return known;
            const begun = await (0,build_states/* beforeSubmitting */.gi)(store, states.begin(attemptOf(request, builder, tracking, found, options), found));
            return await runHere(begun, { request, builder, tracking, states, lease });
        }
        catch (error) {
            if (!(error instanceof build_lost_error/* BuildLostError */.J) || attempt++ === ATTEMPTS)
                throw error;
            log.warning(`${error.message} It is submitted again.`);
        }
        finally {
            await lease.release();
        }
    }
}
/** What nothing is to be done for: it is there, has failed for good, or is to wait. */
function settled(known, now) {
    const { phase, result, notBefore } = known.state;
    if (phase === 'succeeded' && result !== undefined)
        return { known, record: result };
    if (phase === 'failed')
        return { known };
    return phase === 'waiting' && now < Date.parse(notBefore ?? '') ? { known } : undefined;
}
function attemptOf(request, builder, { clock, worker }, found, options) {
    return stateOfAttempt(request, builder.name, found?.state, { at: (0,tracking/* timeOf */.nR)(clock.now()), worker, deadline: options.deadline });
}
/** Waits for a build of another process that this machine knows of; undefined where it knows of none. */
async function join(found, builder, { log }) {
    const id = found === undefined ? undefined : await builder.find(found.state.key);
    if (found === undefined || id === undefined)
        return undefined;
    const { worker } = await builder.poll(id);
    log.info(`${worker ?? found.state.worker} builds ${found.state.image} already: waiting for that build.`);
    try {
        return await builder.collect(id);
    }
    catch (error) {
        if (!(error instanceof build_lost_error/* BuildLostError */.J))
            throw error;
        log.warning(`${error.message} It is submitted again.`);
        return undefined;
    }
}
/** One attempt, to its end. */
async function runHere(begun, here) {
    const { request, builder, tracking, states } = here;
    const { store, signal } = tracking;
    let known = begun;
    try {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        // Its run was killed when the image was made and nobody had noted it.
        const made = builder.features.formats.length > 0 || request.rebuild ? undefined : await builder.find(begun.state.key);
        const id = made ?? (await builder.submit(request, begun.state.key));
        known = await states.move(known, { phase: 'running', id });
        const record = await collectLeased(id, here);
        known = await (0,build_progress/* noteSuccess */.Ex)(known, record, states);
        await (0,finish_build/* finishBuild */.i)([known.state], states, store);
        return { known, record };
    }
    catch (error) {
        if (error instanceof state_store/* PreconditionFailed */.OJ)
            throw overtaken(here);
        const ended = await noteEnd(known, error, here);
        if ((0,build_states/* isEnded */.pl)(ended.state))
            await (0,finish_build/* finishBuild */.i)([ended.state], states, store);
        // It is tried again by itself, later.
        if (ended.state.phase === 'waiting' && builder.features.formats.length === 0)
            return { known: ended };
        throw error;
    }
}
/** Waits for the end. A run that lost its right ends its build: another may have begun one. */
async function collectLeased(id, here) {
    const { builder, lease } = here;
    const cancel = () => void builder.cancel(id).catch(() => { });
    lease.lost.addEventListener('abort', cancel);
    try {
        return await builder.collect(id);
    }
    catch (error) {
        if (lease.lost.aborted)
            throw overtaken(here);
        throw error;
    }
    finally {
        lease.lost.removeEventListener('abort', cancel);
    }
}
/** What the build came to; of one that another run works on now that run has to say it. */
async function noteEnd(known, error, { tracking, states, lease }) {
    if (lease.lost.aborted)
        return known;
    const moving = { states, clock: tracking.clock };
    if (error instanceof build_lost_error/* BuildLostError */.J)
        return states.move(known, { phase: 'lost', failure: (0,build_progress/* failureOf */.g5)(error) });
    if (error instanceof errors/* CancelledError */.cc)
        return states.move(known, { phase: 'cancelled', failure: { message: 'It was cancelled.' } });
    return (0,build_progress/* noteFailure */.fj)(known, (0,build_progress/* failureOf */.g5)(error), moving);
}
function overtaken({ request, tracking: { store } }) {
    const image = request.loaded.definition.image.id;
    return new errors/* ExternalError */.yA(`The right to build ${image} was lost: this run stood still or was cut off for too long.`, {
        service: 'state store',
        operation: `hold the lease on the build of ${image} in ${store.place}`,
        hint: 'run again; it goes on with what is there',
    });
}

// EXTERNAL MODULE: ./build/staging/builders/src/tracking/state-deadlines.js
var state_deadlines = __webpack_require__(84383);
// EXTERNAL MODULE: ./build/staging/core/src/failure-reason.js
var failure_reason = __webpack_require__(49728);
// EXTERNAL MODULE: ./build/staging/builders/src/build-in-doubt-error.js
var build_in_doubt_error = __webpack_require__(11240);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/retry-policy.js
var retry_policy = __webpack_require__(7311);
;// CONCATENATED MODULE: ./build/staging/builders/src/tracking/submit-once.js








/** Milliseconds between looks at what the run that has the lease has noted. */
const submit_once_LOOK = 1000;
/** How often it is tried to note what was submitted, and milliseconds in between. */
const NOTES = 5;
const NOTE_PAUSE = 2000;
/**
 * Submits a build that outlives this process, unless that was done already or another run is about to.
 *
 * @throws UserError for a build that is in doubt; ExternalError when state or builder cannot be asked; InputError when the builder refuses the
 *   definition; CancelledError
 */
async function submitOnce(request, builder, tracking, { found: before, deadline }) {
    const { store, clock, signal } = tracking;
    const states = new build_states/* BuildStates */.r9(store, clock);
    const name = (0,build_states/* nameOf */.Vb)({ image: request.loaded.definition.image.id, fingerprint: request.fingerprint });
    for (let found = before;; found = await (0,build_states/* beforeSubmitting */.gi)(store, states.read(name))) {
        if (found !== undefined && !isDue(found.state, request.rebuild, clock.now()))
            return { known: found, isAdopted: !(0,build_states/* isEnded */.pl)(found.state) };
        const lease = await (0,build_states/* beforeSubmitting */.gi)(store, states.lease(name));
        if (lease === undefined) {
            // It has noted its intent, or is about to.
            if (found?.state.phase === 'intent')
                return { known: found, isAdopted: true };
            await clock.sleep(submit_once_LOOK, signal);
            continue;
        }
        try {
            const now = await (0,build_states/* beforeSubmitting */.gi)(store, states.read(name));
            if (now !== undefined && !isDue(now.state, request.rebuild, clock.now()))
                return { known: now, isAdopted: !(0,build_states/* isEnded */.pl)(now.state) };
            return await new Submission(request, builder, tracking, states, lease).run(now, deadline);
        }
        catch (error) {
            // Another run went on with it while this one stood still.
            if (!(error instanceof state_store/* PreconditionFailed */.OJ || error instanceof state_store/* LeaseLost */.Vj))
                throw error;
        }
        finally {
            await lease.release();
        }
        await clock.sleep(submit_once_LOOK, signal);
    }
}
/** Whether whoever has the lease is to submit it. */
function isDue(state, rebuild, now) {
    switch (state.phase) {
        case 'submitted':
        case 'running':
            return false;
        case 'waiting':
            return rebuild || state.notBefore === undefined || now >= Date.parse(state.notBefore);
        case 'succeeded':
        case 'failed':
        case 'in-doubt':
            return rebuild;
        default:
            return true;
    }
}
/** One attempt, by the run that has the lease. */
class Submission {
    #request;
    #builder;
    #tracking;
    #states;
    #lease;
    constructor(request, builder, tracking, states, lease) {
        this.#request = request;
        this.#builder = builder;
        this.#tracking = tracking;
        this.#states = states;
        this.#lease = lease;
    }
    async run(before, deadline) {
        const { rebuild } = this.#request;
        const at = (0,tracking/* timeOf */.nR)(this.#tracking.clock.now());
        const state = stateOfAttempt(this.#request, this.#builder.name, before?.state, { at, worker: this.#tracking.worker, deadline });
        const isAnew = rebuild && before?.state.phase !== 'intent';
        if (!isAnew) {
            const there = await this.#lookUp(state, before);
            if (there !== undefined)
                return { known: there, isAdopted: true };
        }
        if (state.attempt > retry_policy/* MOST_ATTEMPTS */.py && before !== undefined) {
            const message = `It was begun ${retry_policy/* MOST_ATTEMPTS */.py} times, and was lost or failed each time. ${before.state.failure?.message ?? ''}`.trim();
            return {
                known: await this.#states.move(before, { phase: 'failed', failure: { ...before.state.failure, message } }),
                isAdopted: false,
            };
        }
        const begun = await (0,build_states/* beforeSubmitting */.gi)(this.#tracking.store, this.#states.begin(state, before));
        await this.#lease.renew();
        return { known: await this.#submit(begun), isAdopted: false };
    }
    /** Adopts what the builder has by this key, though nobody noted it. */
    async #lookUp(state, before) {
        const { name, features } = this.#builder;
        const id = await this.#builder.find(state.key);
        if (id === undefined) {
            if (features.findsByKey !== false || before?.state.phase !== 'intent')
                return undefined;
            return this.#states.move(before, { phase: 'in-doubt', failure: doubt(name, before.state) });
        }
        const begun = await this.#states.begin({ ...state, attempt: before?.state.attempt ?? 1 }, before);
        return this.#states.move(begun, { phase: 'submitted', id: (0,build_progress/* withFacts */.Qj)(id, begun.state) });
    }
    async #submit(begun) {
        const { log } = this.#tracking;
        const { name, features } = this.#builder;
        const { image, key } = begun.state;
        let id;
        try {
            id = await this.#builder.submit(this.#request, key);
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            return this.#afterFailure(error, begun);
        }
        for (let note = 1;; note++) {
            try {
                const known = await this.#states.move(begun, { phase: 'submitted', id });
                log.info(`Submitted the build of ${image} to ${name}, as ${id.reference}.`);
                return known;
            }
            catch (error) {
                if (error instanceof state_store/* PreconditionFailed */.OJ || error instanceof errors/* CancelledError */.cc)
                    throw error;
                if (note === NOTES) {
                    throw new errors/* UserError */.yo(`The build of ${image} is submitted to ${name} as ${id.reference}, and that cannot be noted: ${(0,errors/* messageOf */.bD)(error)}`, {
                        reason: 'service',
                        cause: error,
                        hint: features.findsByKey === false
                            ? 'keep this number: the next run cannot find the build by itself'
                            : 'run again: it is found by its name',
                    });
                }
                await this.#tracking.clock.sleep(NOTE_PAUSE * note, this.#tracking.signal);
            }
        }
    }
    /** The builder has refused it, or its answer did not come: then it may have begun. */
    async #afterFailure(error, begun) {
        const { log, clock } = this.#tracking;
        const moving = { states: this.#states, clock };
        const failure = (0,build_progress/* failureOf */.g5)(error);
        if (!(error instanceof build_in_doubt_error/* BuildInDoubtError */.e) && (0,retry_policy/* isRefusal */.vu)((0,failure_reason/* reasonOf */.A)(error))) {
            const known = await (0,build_progress/* noteFailure */.fj)(begun, failure, moving);
            // What is wrong in the definition is said with its places.
            if (error instanceof errors/* InputError */.dz)
                throw error;
            return known;
        }
        const { name, features } = this.#builder;
        log.warning(`${begun.state.image}: ${failure.message} Asking ${name} whether the build was begun.`);
        // When this fails too, the intent stands, and the next run asks.
        const id = await this.#builder.find(begun.state.key);
        if (id !== undefined)
            return this.#states.move(begun, { phase: 'submitted', id: (0,build_progress/* withFacts */.Qj)(id, begun.state) });
        const isInDoubt = features.findsByKey === false || error instanceof build_in_doubt_error/* BuildInDoubtError */.e;
        return isInDoubt
            ? this.#states.move(begun, { phase: 'in-doubt', failure: doubt(name, begun.state, failure.message) })
            : (0,build_progress/* noteFailure */.fj)(begun, failure, moving);
    }
}
/** @param answer what came instead of one */
function doubt(builder, { image, key, worker }, answer) {
    const why = answer === undefined ? `${worker} was stopped when it submitted it` : answer;
    return {
        reason: 'service',
        message: `Nobody can tell whether ${builder} builds ${image}: ${why}`,
        hint: `look for ${key} there; where it is not, trigger the build with rebuild`,
    };
}

// EXTERNAL MODULE: ./build/staging/builders/src/tracking/watch-build.js
var watch_build = __webpack_require__(8628);
;// CONCATENATED MODULE: ./build/staging/builders/src/tracking/trigger-build.js







/** Milliseconds that a run waits for one that is late to submit: a store in a folder takes a minute to see that it is gone from its container. */
const PATIENCE = 90_000;
/**
 * Sees to it that an image is built once, whoever else is about to build it: submits the build, or adopts the one that another run has
 * submitted. What is to be done is noted before the builder is called; a run that is killed at any point is gone on with by the next.
 *
 * A build that outlives this process is left alone when it is submitted, unless it is to be waited for. Any other is waited for.
 *
 * @throws UserError for a state that cannot be read, ExternalError for a store that cannot be reached: nothing is submitted then; what a build
 *   throws that ran in this process; CancelledError
 */
async function triggerBuild(request, builder, tracking, options) {
    if (!builder.features.outlivesProcess)
        return buildHere(request, builder, tracking, options);
    const { store, clock, log } = tracking;
    const states = new build_states/* BuildStates */.r9(store, clock);
    const name = (0,build_states/* nameOf */.Vb)({ image: request.loaded.definition.image.id, fingerprint: request.fingerprint });
    const patientUntil = clock.now() + PATIENCE;
    let rebuild = request.rebuild;
    for (;;) {
        const found = await (0,build_states/* beforeSubmitting */.gi)(store, states.read(name));
        const submitted = await submitOnce({ ...request, rebuild }, builder, tracking, { ...options, found });
        // It is made anew once.
        rebuild = false;
        let known = submitted.known;
        if (submitted.isAdopted)
            log.info(`${(0,state_in_words/* describeState */.J)(known.state)}: waiting for that build.`);
        if (options.wait)
            known = await (0,watch_build/* watchBuild */.WS)(known, builder, tracking, options);
        else if (submitted.isAdopted)
            known = await (0,watch_build/* lookAt */.t5)(known, builder, states, tracking);
        if ((0,build_states/* isEnded */.pl)(known.state))
            await (0,finish_build/* finishBuild */.i)([known.state], states, store);
        if (options.wait && isToBeSubmitted(known, clock.now(), patientUntil) && clock.now() < (options.stopAt ?? Number.POSITIVE_INFINITY))
            continue;
        const { phase, result, id } = known.state;
        if (phase !== 'succeeded' || id === undefined)
            return { known };
        return { known, record: result ?? (await builder.collect(id)) };
    }
}
/** Its time has come, or nobody has it any more. A run that submits it for too long is not waited for: it holds the right to do so. */
function isToBeSubmitted({ state }, now, patientUntil) {
    const { phase, notBefore } = state;
    if (phase === 'intent')
        return now < patientUntil || (0,state_deadlines/* overdue */.TU)(state, now) === undefined;
    return phase === 'lost' || (phase === 'waiting' && now >= Date.parse(notBefore ?? ''));
}


/***/ }),

/***/ 8628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ watchBuild),
/* harmony export */   eE: () => (/* binding */ POLL),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6319);
/* harmony import */ var _build_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10056);
/* harmony import */ var _build_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51109);
/* harmony import */ var _state_deadlines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84383);
/* harmony import */ var _state_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66467);






/** Milliseconds between questions about a build that is waited for. */
const POLL = 30_000;
/** Milliseconds that another run has for its submission, before it is looked whether it still runs. */
const INTENT = 2000;
/**
 * Waits until a build has come to its end, or is to be submitted again and its time has come. Ends without either when its deadline has
 * passed, when somebody has to decide, or when the run has no more time.
 *
 * @param stopAt milliseconds since 1970
 * @throws UserError for an answer that cannot be right, CancelledError
 */
async function watchBuild(before, builder, tracking, { stopAt = Number.POSITIVE_INFINITY }) {
    const { store, clock, log, signal } = tracking;
    const states = new _build_states_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildStates */ .r9(store, clock);
    let known = before;
    for (;;) {
        const was = (0,_state_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stateInWords */ .O)(known.state);
        known = await lookAt(known, builder, states, tracking);
        const { image, phase, notBefore } = known.state;
        if ((0,_state_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stateInWords */ .O)(known.state) !== was)
            log.info(`${image}: ${(0,_state_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stateInWords */ .O)(known.state)}.`);
        if ((0,_build_states_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnded */ .pl)(known.state) || phase === 'lost' || phase === 'in-doubt')
            return known;
        if (phase === 'intent') {
            await clock.sleep(INTENT, signal);
            return (await states.read((0,_build_states_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(known.state))) ?? known;
        }
        if ((0,_state_deadlines_js__WEBPACK_IMPORTED_MODULE_2__/* .overdue */ .TU)(known.state, clock.now()) !== undefined)
            return known;
        const due = phase === 'waiting' ? Date.parse(notBefore ?? '') : clock.now() + POLL;
        if (due <= clock.now())
            return known;
        if (due >= stopAt)
            return known;
        await clock.sleep(due - clock.now(), signal);
    }
}
/** One look. A builder or a store that does not answer is asked again the next time. */
async function lookAt(known, builder, states, { clock, log }) {
    try {
        const now = (await states.read((0,_build_states_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(known.state))) ?? known;
        const { phase } = now.state;
        return phase === 'submitted' || phase === 'running' ? await (0,_build_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .askBuilder */ .vZ)(now, builder, { states, clock }) : now;
    }
    catch (error) {
        if (error instanceof _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_4__/* .PreconditionFailed */ .OJ)
            return known;
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .ExternalError */ .yA))
            throw error;
        log.warning(`${known.state.image}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)} It is asked again.`);
        return known;
    }
}


/***/ })

};
