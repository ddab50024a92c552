export const id = "shared-records-key-paths";
export const ids = ["shared-records-key-paths"];
export const modules = {

/***/ 41135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ StateDirectory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/staging/records/src/state-store.js
var state_store = __webpack_require__(6319);
;// CONCATENATED MODULE: ./build/staging/records/src/key-paths.js




/** At the end of the name of a file, which no encoded segment has: a key may be the beginning of another one. */
const FILE = '=';
/** Names that Windows keeps for devices, whatever follows their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/;
/**
 * Where a key's file is below a folder: a folder for each segment. What not every file system takes, or tells apart, is percent-encoded:
 * upper case, device names, a leading dot (which is what our own files begin with).
 *
 * @throws InputError for an unusable key
 */
function pathOfKey(folder, key) {
    return (0,external_node_path_.join)(folder, ...(0,state_store/* checkKey */.yR)(key).split('/').map(encoded)) + FILE;
}
/** All keys below a folder that begin with a prefix, sorted, with their paths. */
async function keysBelow(folder, prefix) {
    const found = [];
    const walk = async (path, before) => {
        const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch((error) => {
            // Somebody has removed the last key in it.
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
                return [];
            throw error;
        });
        for (const entry of entries) {
            if (entry.name.startsWith('.'))
                continue;
            const isFile = entry.name.endsWith(FILE);
            const key = before + decoded(isFile ? entry.name.slice(0, -1) : entry.name);
            if (entry.isFile() && isFile && key.startsWith(prefix))
                found.push({ key, path: (0,external_node_path_.join)(path, entry.name) });
            // Only where something in it can begin with the prefix.
            const inside = `${key}/`;
            if (entry.isDirectory() && (inside.startsWith(prefix) || prefix.startsWith(inside)))
                await walk((0,external_node_path_.join)(path, entry.name), inside);
        }
    };
    await walk(folder, '');
    return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}
function encoded(segment) {
    const bytes = Buffer.from(segment);
    let text = '';
    for (const byte of bytes) {
        const character = String.fromCharCode(byte);
        text += /[a-z0-9._-]/.test(character) ? character : percent(byte);
    }
    if (text.startsWith('.') || DEVICE.test(text))
        text = percent(bytes[0] ?? 0) + text.slice(1);
    return text;
}
function percent(byte) {
    return `%${byte.toString(16).padStart(2, '0')}`;
}
/** What somebody else has put there may not be decodable. */
function decoded(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return name;
    }
}

;// CONCATENATED MODULE: ./build/staging/records/src/state-directory.js









/** Milliseconds that a write waits for another one, which takes some. */
const WRITE_WAIT = 60_000;
/** Milliseconds between two looks at whether a lease is still ours. */
const LOOK = 5000;
/** Hidden, so that no key is taken for it. */
const LOCKS = '.locks';
/**
 * A `StateStore` in a folder of this machine, or of a file system that several machines share. A file has version and label in its first line
 * and the value behind it, and takes its place whole. Writes lock the folder. Leases are locks too, and last as long as the process that has them;
 * on another machine that shares the folder it is taken for gone when it was silent for a minute, in which this store has asked for the lease.
 */
class StateDirectory {
    place;
    #options;
    /** Of the leases that others have, by folder. */
    #watches = new Map();
    #last = Promise.resolve();
    /** @param folder absolute; made when something is written */
    constructor(folder, options) {
        this.place = folder;
        this.#options = options;
    }
    async read(key) {
        return readValue(pathOfKey(this.place, key));
    }
    async list(prefix) {
        const entries = [];
        for (const { key, path } of await keysBelow(this.place, prefix)) {
            const found = await readValue(path);
            if (found === undefined)
                continue;
            const { value: _, ...entry } = found;
            entries.push({ key, ...entry });
        }
        return entries;
    }
    async write(key, value, ifVersion, label) {
        const size = Buffer.byteLength(value);
        if (size > state_store/* LARGEST_VALUE */.bj)
            throw new errors/* UserError */.yo(`${key} has ${(0,format/* formatBytes */.z3)(size)}; a value has at most ${(0,format/* formatBytes */.z3)(state_store/* LARGEST_VALUE */.bj)}.`);
        const path = pathOfKey(this.place, key);
        const suffix = label === undefined ? '' : ` ${(0,state_store/* checkLabel */.v8)(label)}`;
        return this.#alone(async () => {
            if ((await readValue(path))?.version !== ifVersion)
                throw new state_store/* PreconditionFailed */.OJ(key);
            const version = (0,external_node_crypto_.randomUUID)();
            await (0,files/* writeFileAtomically */.lo)(path, `${version}${suffix}\n${value}`);
            return version;
        });
    }
    async delete(key, ifVersion) {
        const path = pathOfKey(this.place, key);
        await this.#alone(async () => {
            if ((await readValue(path))?.version !== ifVersion)
                throw new state_store/* PreconditionFailed */.OJ(key);
            await (0,promises_.rm)(path);
        });
    }
    async lease(key) {
        const folder = (0,external_node_path_.join)(this.place, LOCKS, encodeURIComponent((0,state_store/* checkKey */.yR)(key)));
        const watch = this.#watches.get(folder) ?? new folder_lock/* LockWatch */.Ju(folder);
        this.#watches.set(folder, watch);
        if (await watch.isHeld())
            return undefined;
        // Two that try at the same time step back from each other, and nobody has it: so one after the other.
        const lock = await this.#alone(() => (0,folder_lock/* lockFolder */.MS)(folder, { ...this.#options, watch, wait: 0 }).catch(noneInUse));
        if (lock === undefined)
            return undefined;
        this.#watches.delete(folder);
        return new DirectoryLease(lock, key);
    }
    /** What this process wants comes in turn: the lock knows no queue, and the more contend for it, the fewer get on. */
    #alone(work) {
        const turn = this.#last.then(() => (0,folder_lock/* withFolderLock */.ix)((0,external_node_path_.join)(this.place, LOCKS), { ...this.#options, wait: WRITE_WAIT }, work));
        this.#last = turn.catch(() => { });
        return turn;
    }
}
class DirectoryLease {
    #lock;
    #key;
    #lost = new AbortController();
    #timer;
    constructor(lock, key) {
        this.#lock = lock;
        this.#key = key;
        this.#timer = setInterval(() => void this.#look(), LOOK);
        this.#timer.unref();
    }
    get lost() {
        return this.#lost.signal;
    }
    async renew() {
        await this.#look();
        if (this.#lost.signal.aborted)
            throw new state_store/* LeaseLost */.Vj(this.#key);
    }
    async release() {
        clearInterval(this.#timer);
        await this.#lock.release();
    }
    async #look() {
        const isThere = await (0,promises_.stat)(this.#lock.path).then(() => true, (error) => !(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'));
        if (isThere)
            return;
        clearInterval(this.#timer);
        this.#lost.abort(new state_store/* LeaseLost */.Vj(this.#key));
    }
}
function noneInUse(error) {
    if (!(error instanceof folder_lock/* FolderInUse */.pU))
        throw error;
}
/** Undefined when there is no such file, or one that is not ours. */
async function readValue(path) {
    try {
        const text = await (0,regular_file/* readRegularText */.Aj)(path);
        const end = text.indexOf('\n');
        if (end < 0)
            return undefined;
        const [version = '', label] = text.slice(0, end).split(' ');
        return { version, value: text.slice(end + 1), ...(label === undefined ? {} : { label }) };
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 12301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ workerOf),
/* harmony export */   N3: () => (/* binding */ withStateStore),
/* harmony export */   cf: () => (/* binding */ durationOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57369);
/* harmony import */ var _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41135);
/* harmony import */ var _container_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47618);
/* harmony import */ var _place_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);






/** Milliseconds after the end of a step that was cancelled, for what is to be noted of its builds: runners give it 7.5 s in all. */
const LAST_NOTES = 6000;
/**
 * Runs `work` with the state store that the inputs mean: a folder, or a container of Azure Blob Storage, whose connections are closed
 * afterwards. Every secret part is masked first. Nothing is read yet.
 *
 * @throws InputError for an unusable URL, what is neither URL nor folder, or inputs that contradict each other, and what `work` throws
 */
async function withStateStore(inputs, step, work) {
    const { stateStore, connectionString } = inputs;
    const context = { ...step, signal: lasting(step.signal) };
    if (!(0,_place_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .isContainer */ .u)(stateStore, 'state-store'))
        return work(new _bakehouse_records_stores__WEBPACK_IMPORTED_MODULE_2__/* .StateDirectory */ .T(context.resolve(stateStore), context));
    const { withContainer } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-system-hash-workers"), __webpack_require__.e("shared-blob-source-remote-file"), __webpack_require__.e("shared-blob-pages-page-check"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-system-permission-hint"), __webpack_require__.e("shared-blob-download-download-file"), __webpack_require__.e("shared-steps-shared-sign-in-inputs"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-steps-shared-azure-identity"), __webpack_require__.e("shared-steps-shared-own-installation"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-steps-shared-means-emulator"), __webpack_require__.e("shared-blob-errors-read-error"), __webpack_require__.e("shared-records-blob-store-limits"), __webpack_require__.e("shared-blob-stores-blob-lease")]).then(__webpack_require__.bind(__webpack_require__, 14972));
    // It may be that of the gallery, in another account.
    const its = connectionString !== undefined && (0,_container_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfAccount */ .h)(connectionString, (0,_container_url_js__WEBPACK_IMPORTED_MODULE_3__/* .parseContainerUrl */ .c)(stateStore, 'state store').accountUrl);
    const where = { ...inputs, gallery: stateStore, connectionString: its ? connectionString : undefined };
    return withContainer(where, context, ({ state }) => work(state), 'state store');
}
/** Fires some time after the other. */
function lasting(signal) {
    const controller = new AbortController();
    const end = () => void setTimeout(() => controller.abort(signal.reason), LAST_NOTES).unref();
    if (signal.aborted)
        end();
    else
        signal.addEventListener('abort', end, { once: true });
    return controller.signal;
}
/** Who this run is, for others that share the store. */
function workerOf({ environment }) {
    return environment.runUrl ?? `process ${process.pid} on ${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}`;
}
/**
 * Milliseconds that an input means.
 *
 * @param name as it is declared
 * @throws InputError
 */
function durationOf(name, text) {
    if (/^\d{1,6}[smhd]$/.test(text))
        return (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .parseDuration */ .E)(text);
    const findings = [{ severity: 'error', message: `input ${name}: "${text}" is no duration (write 90s, 50m, 8h or 2d)` }];
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz('The step got unusable inputs.', { findings });
}


/***/ })

};
