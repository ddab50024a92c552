export const id = "shared-runtimes-annotations";
export const ids = ["shared-runtimes-annotations"];
export const modules = {

/***/ 32697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ Annotations)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** UTF-16 units. The runner of GitHub cuts a longer message, and writes what is left to the log as well (`ExecutionContext.cs`). */
const LONGEST = 4096;
/** GitHub's runner and the agent of Azure Pipelines keep the first ten annotations of a level. */
const KEPT = 10;
const CUT = ' … (all of it stands above)';
/**
 * Annotations of a host that writes their message alone to its log: it gets their place in words. A long message is written whole before
 * it is cut. Of errors nine are annotated, and the tenth is the failure, which comes last and tells most; others become lines.
 */
class Annotations {
    #output;
    #errors = 0;
    constructor(output) {
        this.#output = output;
    }
    say(level, message, place = {}) {
        // The runner drops what says nothing.
        if (message === '')
            return;
        const where = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .placeInWords */ .cF)(place);
        const text = where === '' ? message : `${where}: ${message}`;
        if (level === 'error')
            this.#errors += 1;
        if (level === 'error' && this.#errors >= KEPT)
            this.#output.info(`error: ${text}`);
        else
            this.#output.annotate(level, this.fit(text), place);
    }
    /** As much of a message as a host shows; the whole of a longer one is written before it. */
    fit(text) {
        if (text.length <= LONGEST)
            return text;
        this.#output.info(text);
        return text.slice(0, LONGEST - CUT.length).toWellFormed() + CUT;
    }
}


/***/ }),

/***/ 61942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ FoldedGroups)
/* harmony export */ });
/** Groups for hosts that fold one level only: a group inside a group becomes a heading. */
class FoldedGroups {
    #open;
    #close;
    #heading;
    #depth = 0;
    constructor(open, close, heading) {
        this.#open = open;
        this.#close = close;
        this.#heading = heading;
    }
    async run(title, work) {
        const oneLine = title
            .split(/[\r\n]+/)
            .map((line) => line.trim())
            .join(' ')
            .trim();
        if (this.#depth === 0)
            this.#open(oneLine);
        else
            this.#heading(oneLine);
        this.#depth += 1;
        try {
            return await work();
        }
        finally {
            this.#depth -= 1;
            if (this.#depth === 0)
                this.#close();
        }
    }
}


/***/ })

};
