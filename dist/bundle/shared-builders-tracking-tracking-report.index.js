export const id = "shared-builders-tracking-tracking-report";
export const ids = ["shared-builders-tracking-tracking-report"];
export const modules = {

/***/ 51400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ whatToDo),
/* harmony export */   QS: () => (/* binding */ pendingFailure),
/* harmony export */   Uu: () => (/* binding */ toBeTriggered),
/* harmony export */   gr: () => (/* binding */ trackingSummary),
/* harmony export */   l8: () => (/* binding */ pendingOutput),
/* harmony export */   rp: () => (/* binding */ trackedFailure)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23780);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65570);
/* harmony import */ var _build_progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10056);
/* harmony import */ var _build_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51109);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7311);
/* harmony import */ var _state_deadlines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84383);
/* harmony import */ var _state_in_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66467);







/** Lines of the log of a service that a summary shows of each image. */
const LINES = 20;
/** Images whose failures are told in full. */
const TOLD = 20;
/** Rows of the table. */
const ROWS = 300;
/** What somebody has to do about a build, or what will happen by itself. */
function whatToDo({ state, overdue, problem }) {
    const { phase, failure, notBefore, attempt } = state;
    if (problem !== undefined)
        return `nothing: it is asked again (${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(problem)})`;
    if (overdue !== undefined)
        return `see what the service does; cancel it there, or wait (${overdue})`;
    switch (phase) {
        case 'succeeded':
            return '';
        case 'failed':
            return failure?.hint ?? 'change what is wrong, and plan again; trigger it with rebuild where nothing is';
        case 'in-doubt':
            return failure?.hint ?? 'look for it at the service';
        case 'waiting': {
            const why = `${(0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonInWords */ .jA)(failure?.reason) ?? 'it failed'}, attempt ${attempt} of ${_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ATTEMPTS */ .py}`;
            return `run trigger-image-build or bake at ${notBefore} or later: only they submit it again (${why})`;
        }
        case 'lost':
        case 'cancelled':
            return 'run trigger-image-build or bake: only they submit it again';
        case 'intent':
            return 'run trigger-image-build or bake, where the run that submits it is gone';
        default:
            return '';
    }
}
/** The builds as Markdown for a job summary: what failed first, with the last lines of the service's own log. */
function trackingSummary(builds, now) {
    const rank = (build) => (isBad(build) ? 0 : (0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(build.state) ? 2 : 1);
    const sorted = [...builds].sort((a, b) => rank(a) - rank(b));
    const rows = sorted.map((build) => {
        const { state, expected } = build;
        const { image, builder, worker, result } = state;
        const made = (result?.artifacts ?? []).map(({ id }) => (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdCode */ .xs)(id)).join(' ');
        return [
            (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdCode */ .xs)(image),
            (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdText */ .bC)(builder),
            (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdText */ .bC)((0,_state_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .stateInWords */ .O)(state)),
            (0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(state)
                ? (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(Math.max(0, (0,_state_deadlines_js__WEBPACK_IMPORTED_MODULE_6__/* .enteredAt */ .fn)(state) - (0,_state_deadlines_js__WEBPACK_IMPORTED_MODULE_6__/* .submittedAt */ .$4)(state)))
                : (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(Math.max(0, now - (0,_state_deadlines_js__WEBPACK_IMPORTED_MODULE_6__/* .submittedAt */ .$4)(state))),
            (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdText */ .bC)(expected ?? ''),
            (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdText */ .bC)(worker),
            made === '' ? (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdText */ .bC)(whatToDo(build)) : made,
        ];
    });
    const failed = sorted.filter(({ state }) => state.failure?.lastLines !== undefined && state.phase !== 'succeeded');
    return [
        `### Builds: ${countsInWords(builds)}\n\n`,
        builds.length === 0 ? '' : (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdTable */ .gJ)(['Image', 'Builder', 'State', 'Since', 'Expected', 'Run', 'What to do'], rows, { most: ROWS }),
        '\n',
        ...failed.slice(0, TOLD).map(({ state: { image, failure } }) => {
            const log = failure?.log === undefined ? '' : ` (${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdCode */ .xs)(failure.log)})`;
            const text = `${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdCode */ .xs)(image)}: ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdText */ .bC)(failure?.message ?? '')}${log}\n\n`;
            return text + (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .mdFold */ .H8)('The last lines of its log', (failure?.lastLines ?? []).join('\n'), LINES);
        }),
    ].join('');
}
/** "2 succeeded, 1 failed, 3 pending" */
function countsInWords(builds) {
    if (builds.length === 0)
        return 'none is pending';
    const count = (what, is) => {
        const number = builds.filter(is).length;
        return number === 0 ? [] : [`${number} ${what}`];
    };
    return [
        ...count('succeeded', ({ state }) => state.phase === 'succeeded'),
        ...count('failed', ({ state }) => state.phase === 'failed' || state.phase === 'cancelled'),
        ...count('in doubt', ({ state }) => state.phase === 'in-doubt'),
        ...count('late', (build) => build.overdue !== undefined && !(0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(build.state)),
        ...count('to be submitted again', ({ state, overdue }) => (0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .needsTrigger */ .g0)(state) && overdue === undefined),
        ...count('pending', (build) => isPending(build) && !(0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .needsTrigger */ .g0)(build.state) && build.overdue === undefined),
    ].join(', ');
}
/** Still on its way, and nobody has to do anything. */
function isPending({ state }) {
    return !(0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(state) && state.phase !== 'in-doubt';
}
function isBad({ state, overdue }) {
    return (state.phase === 'failed' || state.phase === 'cancelled' || state.phase === 'in-doubt' || (overdue !== undefined && !(0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(state)));
}
/** What has to be run for builds that nobody submits again by himself, in a sentence; undefined where there are none. */
function toBeTriggered(builds) {
    const some = builds.map(({ state }) => state).filter(_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .needsTrigger */ .g0);
    if (some.length === 0)
        return undefined;
    const named = some
        .slice(0, TOLD)
        .map(({ image, phase, notBefore }) => `${image}${phase === 'waiting' ? ` at ${notBefore} or later` : ''}`);
    const more = some.length > TOLD ? `, and ${some.length - TOLD} more` : '';
    const are = `${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(some.length, 'build')} ${some.length === 1 ? 'is' : 'are'} to be submitted again`;
    return `${are}, which only trigger-image-build and bake do: ${named.join(', ')}${more}.`;
}
/** For the output `pending`: a list of {image, builder, state, stage, since, notBefore, run}, JSON. */
function pendingOutput(builds) {
    const pending = builds.filter((build) => !(0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(build.state));
    return JSON.stringify(pending.map(({ state }) => ({
        image: state.image,
        builder: state.builder,
        state: state.phase,
        ...(state.stage === undefined ? {} : { stage: state.stage }),
        since: state.entered.at(-1)?.at,
        ...(state.phase === 'waiting' ? { notBefore: state.notBefore } : {}),
        run: state.worker,
    })));
}
/** Why a run fails for what became of builds, with a finding for each; undefined when it does not. */
function trackedFailure(builds, { wait }) {
    const bad = builds.filter((build) => isBad(build) || (build.problem !== undefined && !isService(build.problem)));
    const late = wait ? builds.filter((build) => isPending(build) && !bad.includes(build)) : [];
    if (bad.length + late.length === 0)
        return undefined;
    const findings = [...bad, ...late].map((build) => {
        const { state, overdue, problem } = build;
        const why = problem !== undefined
            ? (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(problem)
            : (overdue ?? state.failure?.message ?? `it is ${(0,_state_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .stateInWords */ .O)(state)} still, and this run ends`);
        const log = state.failure?.log === undefined || (0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(state) === false ? '' : `; log: ${state.failure.log}`;
        const hint = whatToDo(build);
        return { severity: 'error', message: `${state.image}: ${why}${log}`, ...(hint === '' ? {} : { hint }) };
    });
    const parts = [
        bad.length > 0 ? `${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(bad.length, 'build')} failed` : '',
        late.length > 0 ? `${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(late.length, 'build')} did not end` : '',
    ];
    return { message: `${parts.filter((part) => part !== '').join(', and ')}.`, findings };
}
/** A service that does not answer now does so later; anything else is wrong. */
function isService(problem) {
    return problem instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA;
}
/**
 * The error for a build without a result; undefined while it is on its way and nothing is wrong.
 *
 * @param wait whether it was waited for
 * @param now milliseconds since 1970
 */
function pendingFailure(state, wait, now) {
    const late = (0,_state_deadlines_js__WEBPACK_IMPORTED_MODULE_6__/* .overdue */ .TU)(state, now);
    const build = { state, ...(late === undefined || (0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(state) ? {} : { overdue: late }) };
    const failure = trackedFailure([build], { wait });
    if (failure === undefined)
        return undefined;
    if ((0,_build_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(state) || state.phase === 'in-doubt')
        return (0,_build_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .errorOf */ .Mz)(state);
    const [first] = failure.findings;
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The build of ${state.image} with ${state.builder} has not ended: ${late ?? `it is ${(0,_state_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .stateInWords */ .O)(state)} still`}.`, {
        reason: 'service',
        ...(first?.hint === undefined ? {} : { hint: first.hint }),
    });
}


/***/ })

};
