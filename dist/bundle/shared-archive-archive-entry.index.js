export const id = "shared-archive-archive-entry";
export const ids = ["shared-archive-archive-entry"];
export const modules = {

/***/ 385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   If: () => (/* binding */ EntryGuard),
/* harmony export */   LC: () => (/* binding */ LONGEST_TARGET),
/* harmony export */   Qk: () => (/* binding */ damagedArchive),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   fl: () => (/* binding */ refusedEntry)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26876);


/** More than any image or set of scripts has; an archive of 40 MB can claim more than this. */
const DEFAULT_LIMITS = { bytes: 64 * 1024 ** 3, entries: 1_000_000 };
/** Of all names together, and of the folders in them too: what is kept to tell that two entries are one. */
const MOST_NAME_BYTES = 256 * 1024 * 1024;
const MOST_PLACES = 2_000_000;
/** New folders that an entry's name makes, on the average: making and removing them takes longer than anything else. */
const MOST_FOLDERS = 16;
const FREE_FOLDERS = 1000;
/** The longest target of a link (PATH_MAX of Linux). */
const LONGEST_TARGET = 4096;
/** The error of an archive that will not be unpacked. */
function refusedEntry(archive, name, what) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Will not unpack ${archive}: its entry ${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(name)} ${what}.`, {
        hint: 'check where the archive comes from',
    });
}
/** The error of an archive that is cut or damaged. */
function damagedArchive(archive, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${archive} is damaged: ${what}.`, { cause, hint: 'fetch or pack it again' });
}
const NOTHING = new Map();
const LEADING_DOTS = /^(?:\.\/+)+/;
/** `./a//b/./c` → `a/b/c`; an absolute path stays one. */
function withoutEmptyParts(name) {
    if (name.startsWith('/'))
        return name;
    return name
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}
/** Checks names and sums of one archive, entry by entry, before anything is done with them. */
class EntryGuard {
    #archive;
    #limits;
    #names;
    #root = new Map();
    #places = 0;
    #entries = 0;
    #bytes = 0;
    #nameBytes = 0;
    constructor(archive, limits, names = 'portable') {
        this.#archive = archive;
        this.#limits = limits;
        this.#names = names;
    }
    /**
     * @returns the safe path, '' for the archive's own root
     * @throws UserError for a path that leads out, through another entry, or onto one, and for too much of anything
     */
    admit(entry) {
        const { name, kind } = entry;
        const tooLong = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .lengthProblem */ .uG)(name);
        if (tooLong !== undefined)
            throw this.#refused(name, tooLong);
        this.#bytes += entry.size;
        this.#nameBytes += name.length;
        if (++this.#entries > this.#limits.entries)
            throw this.#refused(name, `is more than the ${this.#limits.entries}th`);
        if (!(entry.size >= 0 && this.#bytes <= this.#limits.bytes)) {
            throw this.#refused(name, `would make more than ${this.#limits.bytes} bytes of it`);
        }
        if (this.#nameBytes > MOST_NAME_BYTES)
            throw this.#refused(name, `comes after ${MOST_NAME_BYTES} bytes of names`);
        const path = this.#names === 'unix' ? withoutEmptyParts(name) : name.replace(LEADING_DOTS, '').replace(kind === 'folder' ? /\/+$/ : /$^/, '');
        if ((path === '' || path === '.') && kind === 'folder')
            return '';
        const problem = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            throw this.#refused(name, problem);
        this.#take(path.split('/'), kind === 'hard-link' ? 'file' : kind, name);
        return path;
    }
    #take(parts, kind, name) {
        let folder = this.#root;
        for (const [depth, part] of parts.entries()) {
            const isLast = depth === parts.length - 1;
            const key = this.#names === 'unix' ? part : (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(part);
            const other = folder.get(key);
            const shown = () => (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)([...parts.slice(0, depth), other?.name].join('/'));
            if (other === undefined) {
                if (++this.#places > MOST_PLACES)
                    throw this.#refused(name, `comes after ${MOST_PLACES} files and folders`);
                if (this.#places > FREE_FOLDERS + MOST_FOLDERS * this.#entries)
                    throw this.#refused(name, 'has one folder in another again and again');
                const place = { name: part, kind: isLast ? kind : 'folder', below: isLast && kind !== 'folder' ? NOTHING : new Map() };
                folder.set(key, place);
                folder = place.below;
                continue;
            }
            if (other.name !== part)
                throw this.#refused(name, `has the same name as ${shown()} where case or Unicode form do not count`);
            const isFolder = !isLast || kind === 'folder';
            if (isFolder && other.kind !== 'folder')
                throw this.#refused(name, `goes through ${shown()}, which is a ${other.kind}`);
            if (!isFolder)
                throw this.#refused(name, 'stands in the archive twice');
            folder = other.below;
        }
    }
    #refused(name, what) {
        return refusedEntry(this.#archive, name, what);
    }
}


/***/ }),

/***/ 30903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readArchive)
/* harmony export */ });
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(385);

/**
 * Reads an archive entry by entry, each checked first: no path that leads out, through another entry or onto one, no names that are
 * the same without regard to case or Unicode form (unless `names` says so), no more bytes and entries than the limits allow.
 *
 * @throws UserError when it is unsafe or damaged, what `visit` throws, CancelledError
 */
async function readArchive(archive, format, visit, { limits = _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .dR, hardLinks = false, names = 'portable', signal }) {
    const guard = new _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .EntryGuard */ .If(archive, limits, names);
    const checked = (entry, content) => visit(guard.admit(entry), entry, content);
    if (format === 'zip') {
        const { readZip } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-pend"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-archive-zip-records"), __webpack_require__.e("read-zip")]).then(__webpack_require__.bind(__webpack_require__, 58644));
        return readZip(archive, limits, checked, signal);
    }
    const { readTar } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-b4a"), __webpack_require__.e("shared-archive-unpack-zstd"), __webpack_require__.e("read-tar")]).then(__webpack_require__.bind(__webpack_require__, 71061));
    return readTar(archive, format, checked, { hardLinks, signal });
}


/***/ })

};
