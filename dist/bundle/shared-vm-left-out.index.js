export const id = "shared-vm-left-out";
export const ids = ["shared-vm-left-out"];
export const modules = {

/***/ 46087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ leftOutInWords),
/* harmony export */   Y: () => (/* binding */ LeftOutCounter)
/* harmony export */ });
/** One, and more, in the order in which they are told. */
const WORDS = {
    link: ['symbolic link', 'symbolic links'],
    device: ['device', 'devices'],
    pipe: ['named pipe', 'named pipes'],
    socket: ['socket', 'sockets'],
    name: ['file with an unusable name', 'files with unusable names'],
    loop: ['folder that stands in several places', 'folders that stand in several places'],
    depth: ['folder that lies too deep', 'folders that lie too deep'],
    size: ['file that is too large', 'files that are too large'],
    number: ['file beyond the number that is kept', 'files beyond the number that is kept'],
    room: ['file that there is no room for', 'files that there is no room for'],
    damage: ['damaged entry', 'damaged entries'],
    cut: ['beginning of a long log', 'beginnings of long logs'],
};
/** Counts what is left out. */
class LeftOutCounter {
    #counts = new Map();
    add(kind, count = 1) {
        this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    }
    /** What there is of each kind, always in the same order. */
    list() {
        return Object.keys(WORDS).flatMap((kind) => {
            const count = this.#counts.get(kind);
            return count === undefined ? [] : [{ kind, count }];
        });
    }
}
/** "3 symbolic links, 1 device"; undefined when nothing was left out. */
function leftOutInWords(list) {
    if (list === undefined || list.length === 0)
        return undefined;
    return list.map(({ kind, count }) => `${count} ${WORDS[kind][count === 1 ? 0 : 1]}`).join(', ');
}


/***/ })

};
