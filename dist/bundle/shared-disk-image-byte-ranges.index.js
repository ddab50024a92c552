export const id = "shared-disk-image-byte-ranges";
export const ids = ["shared-disk-image-byte-ranges"];
export const modules = {

/***/ 74068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ dataRuns),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   uY: () => (/* binding */ ZEROS),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/** What is looked at in one go. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Data begins and ends at blocks of file systems. */
const BLOCK = 4096;
/** Nothing is written into it. */
const ZEROS = Buffer.alloc(MOST_BYTES);
/**
 * The parts of a buffer that hold anything but zeros, in whole granules, neighbours joined. `Buffer.compare` ends at the first byte that
 * differs, so that only zeros cost time.
 *
 * @param bytes at most 4 MiB
 * @param granule a multiple of 512: how long a run of zeros must be, at its own boundaries, to be left out
 */
function dataRuns(bytes, granule) {
    const runs = [];
    if (bytes.equals(ZEROS.subarray(0, bytes.length)))
        return runs;
    let start = -1;
    for (let offset = 0; offset < bytes.length; offset += granule) {
        const end = Math.min(offset + granule, bytes.length);
        const zero = bytes.compare(ZEROS, 0, end - offset, offset, end) === 0;
        if (!zero && start < 0)
            start = offset;
        if (zero && start >= 0) {
            runs.push({ start, end: offset });
            start = -1;
        }
    }
    if (start >= 0)
        runs.push({ start, end: bytes.length });
    return runs;
}
/** What of the sorted ranges lies between start and end. */
function within(ranges, { start, end }) {
    const parts = [];
    for (let index = firstEndingAfter(ranges, start); index < ranges.length; index++) {
        const range = ranges[index];
        if (range.start >= end)
            break;
        parts.push({ start: Math.max(range.start, start), end: Math.min(range.end, end) });
    }
    return parts;
}
/** What the first sorted ranges cover and the second do not. */
function without(ranges, removed) {
    return ranges.flatMap((range) => {
        const left = [];
        let { start } = range;
        for (const hole of within(removed, range)) {
            if (hole.start > start)
                left.push({ start, end: hole.start });
            start = hole.end;
        }
        if (start < range.end)
            left.push({ start, end: range.end });
        return left;
    });
}
/** Sorted ranges with neighbours joined that are at most `gap` bytes apart. */
function joined(ranges, gap = 0) {
    const result = [];
    for (const { start, end } of ranges) {
        const last = result.at(-1);
        if (last !== undefined && start - last.end <= gap)
            last.end = Math.max(last.end, end);
        else
            result.push({ start, end });
    }
    return result;
}
function firstEndingAfter(ranges, position) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (ranges[middle].end > position)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ })

};
