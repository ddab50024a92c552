export const id = "shared-builders-tracking-build-times";
export const ids = ["shared-builders-tracking-build-times"];
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

/***/ 42601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ eachAtOnce)
/* harmony export */ });
/** At once, of requests to builders and store. */
const AT_ONCE = 16;
/** Does something for each, some at once, in their order. @throws what `work` throws first */
async function eachAtOnce(items, work) {
    const left = items[Symbol.iterator]();
    const worker = async () => {
        for (let next = left.next(); next.done !== true; next = left.next())
            await work(next.value);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
}


/***/ }),

/***/ 31405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ finishBuilds)
/* harmony export */ });
/* harmony import */ var _build_times_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91614);
/* harmony import */ var _each_at_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42601);


/**
 * Adds what has succeeded to the history, has taken away what the builds needed, and closes the states then: a run that is killed in between is
 * gone on with by the next.
 */
async function finishBuilds(ended, { states, store, builderOf }) {
    const open = ended.filter(({ isClosed }) => isClosed !== true);
    const succeeded = open.map(({ state }) => state).filter(({ phase }) => phase === 'succeeded');
    for (const [builder, some] of Map.groupBy(succeeded, (state) => state.builder))
        await new _build_times_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildTimes */ .n(store, builder).add(some);
    await (0,_each_at_once_js__WEBPACK_IMPORTED_MODULE_1__/* .eachAtOnce */ .G)(open, async (known) => {
        const builder = await builderOf(known.state);
        if (builder === undefined)
            return;
        const { id } = known.state;
        if (id !== undefined)
            await builder.release?.(id);
        await states.close(known);
    });
}


/***/ }),

/***/ 93817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refuseOtherBuilder)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _state_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66467);


/** In these there may be a machine that builds. */
const UNDER_WAY = new Set(['intent', 'submitted', 'running', 'in-doubt']);
/**
 * An image is built by one builder at a time: another one could neither ask how far the build is nor end it.
 *
 * @throws UserError where one of another name may be building it
 */
function refuseOtherBuilder(found, { name }) {
    if (found === undefined || found.state.builder === name || !UNDER_WAY.has(found.state.phase))
        return;
    const { image, builder } = found.state;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${image} is not built with ${name}: ${(0,_state_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeState */ .J)(found.state)}.`, {
        reason: 'definition',
        hint: `wait for its end, or build with ${builder}; track-image-builds looks how it stands`,
    });
}


/***/ }),

/***/ 8628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ watchBuild),
/* harmony export */   eE: () => (/* binding */ POLL),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6319);
/* harmony import */ var _build_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10056);
/* harmony import */ var _build_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51109);
/* harmony import */ var _refuse_other_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93817);
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
 * @throws UserError for an answer that cannot be right, or where another builder has begun it, CancelledError
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
        // It was to be submitted again, and a run with another builder was first.
        (0,_refuse_other_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOtherBuilder */ .i)(now, builder);
        const { phase } = now.state;
        return phase === 'submitted' || phase === 'running' ? await (0,_build_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .askBuilder */ .vZ)(now, builder, { states, clock }) : now;
    }
    catch (error) {
        if (error instanceof _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_5__/* .PreconditionFailed */ .OJ)
            return known;
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .ExternalError */ .yA))
            throw error;
        log.warning(`${known.state.image}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)} It is asked again.`);
        return known;
    }
}


/***/ })

};
