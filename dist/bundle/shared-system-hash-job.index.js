export const id = "shared-system-hash-job";
export const ids = ["shared-system-hash-job"];
export const modules = {

/***/ 88773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ takeFiles)
/* harmony export */ });
/**
 * A function that takes some files, hashes them and returns false when none is left. It runs in this thread and, as text, in others:
 * it must not name anything outside of itself.
 */
function takeFiles({ paths, next, digests, states, sizes, skipAbove = 0 }) {
    const { closeSync, constants, openSync, readSync } = process.getBuiltinModule('node:fs');
    const { createHash, hash } = process.getBuiltinModule('node:crypto');
    const buffer = Buffer.allocUnsafeSlow(256 * 1024);
    const sums = Buffer.from(digests.buffer);
    // Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
    /** As text: a buffer for each digest costs three times as much. */
    function digestOf(path, size) {
        const file = openSync(path, flags);
        try {
            let filled = 0;
            let large;
            for (;;) {
                const read = readSync(file, buffer, filled, buffer.length - filled, null);
                filled += read;
                // Another read, to be told that nothing follows, would be one in four calls of the system.
                const isWhole = read === 0 || (large === undefined && filled === size);
                if (!isWhole && filled < buffer.length)
                    continue;
                if (isWhole && large === undefined)
                    return hash('sha256', buffer.subarray(0, filled), 'hex');
                large ??= createHash('sha256');
                large.update(buffer.subarray(0, filled));
                filled = 0;
                if (read === 0)
                    return large.digest('hex');
            }
        }
        finally {
            closeSync(file);
        }
    }
    return () => {
        const some = 32;
        const first = Atomics.add(next, 0, some);
        for (let index = first; index < Math.min(first + some, paths.length); index++) {
            if (sizes !== undefined && (sizes[index] ?? 0) > skipAbove)
                continue;
            try {
                sums.write(digestOf(paths[index] ?? '', sizes?.[index]), index * 32, 'hex');
                Atomics.store(states, index, 1);
            }
            catch {
                // Its state says that it is missing; the caller finds out why.
            }
        }
        return first + some < paths.length;
    };
}


/***/ })

};
