export const id = "shared-builders-tracking-build-progress";
export const ids = ["shared-builders-tracking-build-progress"];
export const modules = {

/***/ 10056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ noteSuccess),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   Qj: () => (/* binding */ withFacts),
/* harmony export */   SU: () => (/* binding */ withVerify),
/* harmony export */   fj: () => (/* binding */ noteFailure),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   p2: () => (/* binding */ giveUpForgotten),
/* harmony export */   vZ: () => (/* binding */ askBuilder)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49728);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _build_lost_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6206);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7311);
/* harmony import */ var _state_deadlines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84383);
/* harmony import */ var _tracking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7005);





/**
 * Asks the builder how far a build is that was submitted, and notes what is new.
 *
 * @throws what the builder throws when it cannot say; then the state stays as it was. PreconditionFailed when another run has moved it
 */
async function askBuilder(known, builder, moving) {
    const { states } = moving;
    const { id, phase, stage } = known.state;
    if (id === undefined)
        return known;
    const answer = await builder.poll(id);
    switch (answer.phase) {
        case 'submitted':
        case 'running': {
            // A build never goes back to the queue: a late answer says so of what was.
            const next = phase === 'running' && answer.phase === 'submitted' ? phase : answer.phase;
            return next === phase && answer.stage === stage ? known : states.move(known, withStage({ phase: next }, answer.stage));
        }
        case 'succeeded':
            return collected(known, builder, moving);
        case 'failed':
            return noteFailure(known, failureOfAnswer((await builder.explain?.(id, answer, stage)) ?? answer), moving);
        case 'cancelled':
            return states.move(known, {
                phase: 'cancelled',
                failure: failureOfAnswer({ ...answer, problem: answer.problem ?? 'It was cancelled.' }),
            });
        case 'lost':
            return states.move(known, { phase: 'lost', failure: failureOfAnswer(answer) });
    }
}
async function collected(known, builder, { states }) {
    try {
        return await noteSuccess(known, await builder.collect(known.state.id), states);
    }
    catch (error) {
        if (!(error instanceof _build_lost_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildLostError */ .J))
            throw error;
        return states.move(known, { phase: 'lost', failure: failureOf(error) });
    }
}
/** What lies on a machine is known by the record there; what was made elsewhere is known by the state. */
function noteSuccess(known, record, states) {
    const result = withVerify(record, known.state);
    return states.move(known, { phase: 'succeeded', ...(result.files.length === 0 ? { result } : {}) });
}
/** No builder knows whether what it makes is to be tested: that is noted when the build is begun. */
function withVerify(record, { verify }) {
    return verify === false ? { ...record, verify } : record;
}
/** Notes that an attempt failed: whether it is the last one depends on the reason. */
function noteFailure(known, failure, { states, clock }) {
    const { attempt } = known.state;
    if (!(0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRetry */ .KO)(failure.reason, attempt))
        return states.move(known, { phase: 'failed', failure });
    return states.move(known, { phase: 'waiting', failure, notBefore: (0,_tracking_js__WEBPACK_IMPORTED_MODULE_2__/* .timeOf */ .nR)(clock.now() + (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .pauseAfter */ .l0)(attempt, clock)) });
}
/** Gives up what was to be submitted again and was left alone for a week; leaves everything else as it is. */
async function giveUpForgotten(known, { states, clock }) {
    if (!(0,_state_deadlines_js__WEBPACK_IMPORTED_MODULE_3__/* .isForgotten */ .rP)(known.state, clock.now()))
        return known;
    const message = `It was to be submitted again, and no run has done so for a week. Before that: ${known.state.failure?.message ?? 'it was lost.'}`;
    return states.move(known, { phase: 'cancelled', failure: { ...known.state.failure, message } });
}
/** What another process needs for the record of a build that was found by its key, and not by what was kept of it. */
function withFacts(id, { image, fingerprint, definitionFile, commit, entered }) {
    const submittedAt = entered[0]?.at ?? '';
    return { ...id, request: id.request ?? { image, fingerprint, definitionFile, submittedAt, ...(commit === undefined ? {} : { commit }) } };
}
/** What is kept of an error. */
function failureOf(error) {
    const reason = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error);
    const more = error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo || error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .ExternalError */ .yA ? error : undefined;
    return trackedFailure((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error), { hint: more?.hint, reason, lastLines: more?.details.lastLines, log: more?.details.log });
}
/** The error that a state stands for. */
function errorOf({ image, builder, failure }) {
    const { message = 'nobody said why.', reason, hint, lastLines, log } = failure ?? {};
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`The build of ${image} with ${builder} failed: ${message}`, {
        ...(reason === undefined ? {} : { reason: reason }),
        ...(hint === undefined ? {} : { hint }),
        ...(lastLines === undefined ? {} : { lastLines }),
        ...(log === undefined ? {} : { log }),
    });
}
function failureOfAnswer({ problem = 'Nobody said why.', hint, facts }) {
    return trackedFailure(problem, { hint, ...facts });
}
function trackedFailure(message, { hint, reason, lastLines, log }) {
    return {
        message,
        ...(reason === undefined ? {} : { reason }),
        ...(hint === undefined ? {} : { hint }),
        ...(lastLines === undefined ? {} : { lastLines }),
        ...(log === undefined ? {} : { log }),
    };
}
/** A stage that is not said any more is over. */
function withStage(to, stage) {
    return { ...to, stage };
}


/***/ }),

/***/ 51109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   g0: () => (/* binding */ needsTrigger),
/* harmony export */   gi: () => (/* binding */ beforeSubmitting),
/* harmony export */   pl: () => (/* binding */ isEnded),
/* harmony export */   r9: () => (/* binding */ BuildStates)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65038);
/* harmony import */ var _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6319);
/* harmony import */ var _tracking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7005);




/** Seconds after which others go on when a run that submits was killed. */
const LEASE_SECONDS = 30;
const FINAL = new Set(['succeeded', 'failed', 'cancelled']);
/** Whether nothing more is to be done for a build. */
function isEnded({ phase }) {
    return FINAL.has(phase);
}
/** Whether it goes on only when somebody triggers it: whoever tracks it has neither its definition nor its artifacts. */
function needsTrigger({ phase }) {
    return phase === 'waiting' || phase === 'lost';
}
/**
 * The states of builds in a store. One that has ended, and whose end was told, has a label, so that a list shows what is on its way. The label is
 * written with the state and goes with the next write: there is no moment at which a run that is killed leaves a build that no list shows.
 */
class BuildStates {
    #store;
    #clock;
    constructor(store, clock) {
        this.#store = store;
        this.#clock = clock;
    }
    /** @param name `buildStateName` @throws UserError for one that is damaged or of a newer release, ExternalError */
    async read(name) {
        const key = `${_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ}${name}`;
        const found = await this.#store.read(key);
        if (found === undefined)
            return undefined;
        const state = (0,_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .parseBuildState */ .DH)(found.value, `${this.#store.place}/${key}`);
        return { state, version: found.version, isClosed: found.label === _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .ENDED_LABEL */ .oy };
    }
    /** Names of the builds that are on their way, or whose end nobody has told yet. */
    async pending() {
        const entries = await this.#store.list(_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ);
        return entries.filter(({ label }) => label !== _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .ENDED_LABEL */ .oy).map(({ key }) => key.slice(_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ.length));
    }
    /** Names of all builds that there are states of. */
    async names() {
        return new Set((await this.#store.list(_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ)).map(({ key }) => key.slice(_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ.length)));
    }
    /** The right to submit a build; undefined while another run has it. */
    lease(name) {
        return this.#store.lease(`${_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ}${name}`, LEASE_SECONDS);
    }
    /**
     * Notes the beginning of an attempt.
     *
     * @throws PreconditionFailed when another run has written since
     */
    begin(state, before) {
        return this.#write(state, before?.version);
    }
    /**
     * Moves a build on. Where it is at something else now, the time is noted.
     *
     * @throws PreconditionFailed when another run has moved it
     */
    async move({ state, version }, to) {
        const { stage: saidStage, ...rest } = { ...state, ...to };
        const { phase } = rest;
        const stage = phase === 'submitted' || phase === 'running' ? saidStage : undefined;
        const next = stage === undefined ? rest : { ...rest, stage };
        const isNew = phase !== state.phase || stage !== state.stage;
        const entry = { phase, ...(stage === undefined ? {} : { stage }), at: (0,_tracking_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(this.#clock.now()) };
        return this.#write(isNew ? { ...next, entered: [...state.entered, entry] } : next, version);
    }
    /** Notes that the end of a build was told: the next runs need not read it. Does nothing where it was begun again. */
    async close({ state, version, isClosed }) {
        if (isClosed === true)
            return;
        try {
            await this.#store.write(`${_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ}${nameOf(state)}`, JSON.stringify(state), version, _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .ENDED_LABEL */ .oy);
        }
        catch (error) {
            if (!(error instanceof _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_2__/* .PreconditionFailed */ .OJ))
                throw error;
        }
    }
    async #write(state, ifVersion) {
        const version = await this.#store.write(`${_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_STATES */ .EQ}${nameOf(state)}`, JSON.stringify(state), ifVersion);
        return { state, version };
    }
}
function nameOf({ image, fingerprint }) {
    return (0,_bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_0__/* .buildStateName */ .Rd)(image, fingerprint.image);
}
/**
 * For what is asked of a store before anything is submitted.
 *
 * @throws what `work` throws, with the addition that nothing was submitted
 */
async function beforeSubmitting(store, work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .ExternalError */ .yA))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .ExternalError */ .yA(`The state of builds in ${store.place} is not known: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)} Nothing was submitted.`, {
            ...error.details,
            cause: error,
        });
    }
}


/***/ }),

/***/ 7311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ mayRetry),
/* harmony export */   jA: () => (/* binding */ reasonInWords),
/* harmony export */   l0: () => (/* binding */ pauseAfter),
/* harmony export */   py: () => (/* binding */ MOST_ATTEMPTS),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49728);

/** Reasons that pass by themselves; the same definition fails again for any other. Capacity is a quota, a fault of the service is its own. */
const PASSING = new Set(['quota', 'network', 'service']);
/** Reasons for which a service refuses a build: it was not begun. */
const REFUSED = new Set(['definition', 'test', 'quota']);
/** How often a build is begun. */
const MOST_ATTEMPTS = 4;
/** Milliseconds before the second attempt; twice as long before each one after it. */
const FIRST_PAUSE = 5 * 60_000;
const LONGEST_PAUSE = 2 * 3_600_000;
/** Whether another attempt may go well, and is still to be made. */
function mayRetry(reason, attempt) {
    return reason !== undefined && PASSING.has(reason) && attempt < MOST_ATTEMPTS;
}
/** Whether it is certain that a service which failed for this reason has begun nothing. */
function isRefusal(reason) {
    return reason !== undefined && REFUSED.has(reason);
}
/** Milliseconds before the next attempt: from half to all of it, so that those that failed together do not come back together. */
function pauseAfter(attempt, clock) {
    const whole = Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE);
    return Math.round(whole * (0.5 + clock.random() / 2));
}
/** "a quota or a rate limit" */
function reasonInWords(reason) {
    return reason !== undefined && Object.hasOwn(_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e, reason) ? _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e[reason].title : reason;
}


/***/ }),

/***/ 84383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ submittedAt),
/* harmony export */   TU: () => (/* binding */ overdue),
/* harmony export */   fn: () => (/* binding */ enteredAt),
/* harmony export */   rP: () => (/* binding */ isForgotten)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

const HOUR = 3_600_000;
/** Milliseconds that a build may be in one state, or at one stage of it. The longest build of Azure Image Builder takes 16 hours. */
const LONGEST = { intent: HOUR, submitted: 24 * HOUR, running: 24 * HOUR };
/** Milliseconds after which what nobody has triggered again is given up. */
const FORGOTTEN = 7 * 24 * HOUR;
/** When a build got to where it is, in milliseconds. */
function enteredAt({ entered }) {
    return Date.parse(entered.at(-1)?.at ?? '');
}
/** When this attempt was submitted, in milliseconds. */
function submittedAt({ entered }) {
    return Date.parse((entered.find(({ phase }) => phase === 'submitted') ?? entered[0])?.at ?? '');
}
/** Why a build should have got on by now, in a sentence without full stop; undefined when it need not have. */
function overdue(state, now) {
    const { phase, stage, deadline } = state;
    if (deadline !== undefined && now > Date.parse(deadline))
        return `its deadline ${deadline} has passed`;
    const longest = LONGEST[phase];
    const time = now - enteredAt(state);
    if (longest === undefined || time <= longest)
        return undefined;
    return `it has been ${stage ?? phase} for ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(time)}, of at most ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(longest)}`;
}
/** Whether a build that is to be submitted again was left alone for so long that nobody wants it any more. */
function isForgotten(state, now) {
    return (state.phase === 'lost' || state.phase === 'waiting') && now - enteredAt(state) > FORGOTTEN;
}


/***/ }),

/***/ 66467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ describeState),
/* harmony export */   O: () => (/* binding */ stateInWords)
/* harmony export */ });
/** "https://ci/run/7 has submitted the build of web to some-builder (running: customizing)" */
function describeState(state) {
    const { image, builder, worker, phase } = state;
    if (phase === 'intent')
        return `${worker} submits the build of ${image} to ${builder}`;
    return `${worker} has submitted the build of ${image} to ${builder} (${stateInWords(state)})`;
}
/** "running: customizing" */
function stateInWords({ phase, stage }) {
    const words = phase === 'in-doubt' ? 'in doubt' : phase === 'intent' ? 'being submitted' : phase;
    return stage === undefined || phase !== 'running' ? words : `${words}: ${stage}`;
}


/***/ }),

/***/ 7005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49718);


const systemClock = {
    // The time of day when the process began, and what has passed since: nobody sets that.
    now: () => performance.timeOrigin + performance.now(),
    random: () => Math.random(),
    sleep: (milliseconds, signal) => (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .delay */ .cb)(milliseconds, signal),
};
/** "process 4711 on build-7": this run, where it has no address. */
function thisProcess() {
    return `process ${process.pid} on ${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}`;
}
/** ISO 8601. */
function timeOf(milliseconds) {
    return new Date(milliseconds).toISOString();
}


/***/ })

};
