export const id = "shared-runtimes-folded-groups";
export const ids = ["shared-runtimes-folded-groups"];
export const modules = {

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
