export const id = "shared-builders-tracking-track-builds";
export const ids = ["shared-builders-tracking-track-builds"];
export const modules = {

/***/ 29019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBuilder: () => (/* reexport */ builder_registry/* openBuilder */.IR),
  pendingFailure: () => (/* reexport */ tracking_report/* pendingFailure */.QS),
  pendingOutput: () => (/* reexport */ tracking_report/* pendingOutput */.l8),
  stateInWords: () => (/* reexport */ state_in_words/* stateInWords */.O),
  systemClock: () => (/* reexport */ tracking/* systemClock */.ml),
  thisProcess: () => (/* reexport */ tracking/* thisProcess */.WF),
  toBeTriggered: () => (/* reexport */ tracking_report/* toBeTriggered */.Uu),
  trackBuilds: () => (/* reexport */ trackBuilds),
  trackedFailure: () => (/* reexport */ tracking_report/* trackedFailure */.rp),
  trackingSummary: () => (/* reexport */ tracking_report/* trackingSummary */.gr),
  whatToDo: () => (/* reexport */ tracking_report/* whatToDo */.H6)
});

// EXTERNAL MODULE: ./build/staging/builders/src/builder-registry.js
var builder_registry = __webpack_require__(39541);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/state-in-words.js
var state_in_words = __webpack_require__(66467);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/build-state.js
var build_state = __webpack_require__(65038);
// EXTERNAL MODULE: ./build/staging/records/src/state-store.js
var state_store = __webpack_require__(6319);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/build-progress.js
var build_progress = __webpack_require__(10056);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/build-states.js
var build_states = __webpack_require__(51109);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/build-times.js + 1 modules
var build_times = __webpack_require__(91614);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/each-at-once.js
var each_at_once = __webpack_require__(42601);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/finish-builds.js
var finish_builds = __webpack_require__(31405);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/state-deadlines.js
var state_deadlines = __webpack_require__(84383);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/watch-build.js
var watch_build = __webpack_require__(8628);
;// CONCATENATED MODULE: ./build/staging/builders/src/tracking/track-builds.js










/**
 * Asks how far all builds are that are pending, and notes it. Submits nothing. Of those that have ended it reads no more than a list of their names.
 *
 * @returns what was pending, sorted by image
 * @throws UserError for a state that cannot be read; ExternalError when the store cannot be reached, and when no builder answered at all;
 *   CancelledError
 */
async function trackBuilds(options) {
    const { clock, signal, wait, stopAt = Number.POSITIVE_INFINITY } = options;
    const tracker = new Tracker(options);
    let names = await tracker.pending();
    const seen = new Map();
    for (;;) {
        for (const [name, look] of await tracker.round(names))
            seen.set(name, look);
        names = names.filter((name) => isWaitedFor(seen.get(name)?.build));
        const goesOn = names.some((name) => goesOnByItself(seen.get(name)?.build));
        if (!wait || !goesOn || clock.now() + watch_build/* POLL */.eE > stopAt)
            break;
        await clock.sleep(watch_build/* POLL */.eE, signal);
    }
    // Not before all is known that is told together: what a run that ends before has seen is told by the next.
    await tracker.finish([...seen.values()].map(({ known }) => known));
    const all = [...seen.values()].map(({ build }) => build);
    const unanswered = all.filter(({ problem }) => problem !== undefined);
    if (unanswered.length > 0 && unanswered.length === all.length)
        throw unanswered[0]?.problem;
    return all.sort((a, b) => (a.state.image < b.state.image ? -1 : 1));
}
function isWaitedFor(build) {
    return build !== undefined && !(0,build_states/* isEnded */.pl)(build.state) && build.overdue === undefined && build.state.phase !== 'in-doubt';
}
function goesOnByItself(build) {
    return build !== undefined && !(0,build_states/* needsTrigger */.g0)(build.state);
}
class Tracker {
    #options;
    #states;
    #builders = new Map();
    #times = new Map();
    constructor(options) {
        this.#options = options;
        this.#states = new build_states/* BuildStates */.r9(options.store, options.clock);
    }
    pending() {
        return this.#states.pending();
    }
    /** What has ended leaves its time, has what it needed taken away, and is closed. */
    finish(builds) {
        const ended = builds.filter(({ state }) => (0,build_states/* isEnded */.pl)(state));
        const builderOf = ({ builder, image }) => this.#builder(builder, image);
        return (0,finish_builds/* finishBuilds */.$)(ended, { states: this.#states, store: this.#options.store, builderOf });
    }
    /** One look at each. */
    async round(names) {
        const looks = new Map();
        await (0,each_at_once/* eachAtOnce */.G)(names, async (name) => {
            const look = await this.#look(name);
            if (look !== undefined)
                looks.set(name, look);
        });
        return looks;
    }
    async #look(name) {
        const { signal, clock } = this.#options;
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const found = await this.#states.read(name);
        if (found === undefined)
            return undefined;
        let known = found;
        let problem;
        try {
            const moved = await this.#movedOn(name, found);
            if (moved === undefined)
                return undefined;
            known = moved;
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            problem = error;
        }
        const late = (0,build_states/* isEnded */.pl)(known.state) ? undefined : (0,state_deadlines/* overdue */.TU)(known.state, clock.now());
        const build = {
            state: known.state,
            ...(late === undefined ? {} : { overdue: late }),
            ...(problem === undefined ? {} : { problem }),
            ...(known.state.id === undefined || (0,build_states/* isEnded */.pl)(known.state) ? {} : { expected: await this.#expected(known) }),
        };
        return { known, build };
    }
    /** Until nobody else moves it at the same moment. Undefined where somebody has deleted its state meanwhile. */
    async #movedOn(name, found) {
        for (let known = found; known !== undefined;) {
            try {
                return await this.#moved(name, known);
            }
            catch (error) {
                if (!(error instanceof state_store/* PreconditionFailed */.OJ))
                    throw error;
                (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
                known = await this.#states.read(name);
            }
        }
        return undefined;
    }
    async #moved(name, known) {
        const { clock } = this.#options;
        const { phase, image } = known.state;
        const moving = { states: this.#states, clock };
        if ((0,build_states/* isEnded */.pl)(known.state) || phase === 'in-doubt')
            return known;
        if ((0,build_states/* needsTrigger */.g0)(known.state))
            return (0,build_progress/* giveUpForgotten */.p2)(known, moving);
        const builder = await this.#builder(known.state.builder, image);
        if (phase !== 'intent' && builder.features.outlivesProcess)
            return (0,build_progress/* askBuilder */.vZ)(known, builder, moving);
        return this.#withoutWorker(name, builder);
    }
    /** Somebody works on it as long as he has the right to. Where nobody has, it is looked for. */
    async #withoutWorker(name, builder) {
        const lease = await this.#states.lease(name);
        const known = await this.#states.read(name);
        if (known === undefined)
            throw new state_store/* PreconditionFailed */.OJ(`${build_state/* BUILD_STATES */.EQ}${name}`);
        if (lease === undefined)
            return known;
        try {
            if ((0,build_states/* isEnded */.pl)(known.state) || (known.state.phase !== 'intent' && builder.features.outlivesProcess))
                return known;
            const { key, worker } = known.state;
            const id = await builder.find(key);
            if (id !== undefined && builder.features.outlivesProcess)
                return await this.#states.move(known, { phase: 'submitted', id: (0,build_progress/* withFacts */.Qj)(id, known.state) });
            if (id !== undefined && (await builder.poll(id)).phase === 'succeeded')
                return await (0,build_progress/* noteSuccess */.Ex)(known, await builder.collect(id), this.#states);
            // Whoever triggers it knows its definition, and more: he finds it, or asks.
            if (builder.features.findsByKey === false)
                return known;
            return await this.#states.move(known, { phase: 'lost', failure: { message: `${worker}, which worked on it, is gone.` } });
        }
        finally {
            await lease.release();
        }
    }
    #builder(name, image) {
        const known = `${name} ${image}`;
        const open = this.#builders.get(known) ?? this.#options.openBuilder(name, image);
        this.#builders.set(known, open);
        return open;
    }
    async #expected({ state }) {
        const times = this.#times.get(state.builder) ?? new build_times/* BuildTimes */.n(this.#options.store, state.builder);
        this.#times.set(state.builder, times);
        return times.expected(state, this.#options.clock.now());
    }
}

// EXTERNAL MODULE: ./build/staging/builders/src/tracking/tracking.js
var tracking = __webpack_require__(7005);
// EXTERNAL MODULE: ./build/staging/builders/src/tracking/tracking-report.js
var tracking_report = __webpack_require__(51400);
;// CONCATENATED MODULE: ./build/staging/builders/tracking.js







/***/ })

};
