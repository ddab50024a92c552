export const id = "shared-core-stage-clock";
export const ids = ["shared-core-stage-clock"];
export const modules = {

/***/ 21108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ StageClock)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Runs the stages of some work one after the other, and keeps how each went and how long it took. */
class StageClock {
    stages = [];
    #options;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Runs a stage.
     *
     * @param detail says in a few words what came of it
     * @param expected milliseconds that it took the last time, if that is known
     * @throws what `work` throws
     */
    async run(name, work, detail, expected) {
        const { log, subject, folded = false } = this.#options;
        const title = subject === undefined ? name : `${subject}: ${name}`;
        const startedAt = new Date().toISOString();
        const start = performance.now();
        const record = (outcome, text) => {
            const milliseconds = Math.round(performance.now() - start);
            this.stages.push({ name, outcome, startedAt, milliseconds, ...(text === undefined ? {} : { detail: text }) });
            return milliseconds;
        };
        try {
            const result = await log.stage(title, { expected, folded }, work);
            const text = detail?.(result);
            log.info(`${title} took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(record('succeeded', text))}${text === undefined ? '' : `: ${text}`}`);
            return result;
        }
        catch (error) {
            record('failed', error instanceof Error ? error.message.split('\n')[0] : undefined);
            throw error;
        }
    }
    skip(name, reason) {
        this.stages.push({ name, outcome: 'skipped', startedAt: new Date().toISOString(), milliseconds: 0, detail: reason });
    }
}


/***/ })

};
