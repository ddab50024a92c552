export const id = "shared-system-folder-lock";
export const ids = ["shared-system-folder-lock"];
export const modules = {

/***/ 79335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ LockWatch),
/* harmony export */   MS: () => (/* binding */ lockFolder),
/* harmony export */   fY: () => (/* binding */ LOCK_PREFIX),
/* harmony export */   ix: () => (/* binding */ withFolderLock),
/* harmony export */   pU: () => (/* binding */ FolderInUse)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23537);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49718);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32586);








/** Beginning of the names of lock files. Who removes what is stale in a locked folder leaves these. */
const LOCK_PREFIX = '.lock-';
/** Of a lock that is being written. */
const NEW = '.new';
/** A holder touches its lock this often, in milliseconds. */
const HEARTBEAT = 10_000;
/** A lock of another machine or container that nobody touched while this was watched, in milliseconds, has lost its holder. */
const SILENCE = 60_000;
/** Bytes; a lock that we wrote has some hundred. */
const LARGEST = 64 * 1024;
/** Another run holds the lock of a folder. */
class FolderInUse extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo {
}
/**
 * Locks a folder for this process. Waits while another run holds it, and says so once; the lock of one that is gone is taken over.
 *
 * Each contender writes a file of its own and then looks for others: of two at the same time at least one sees the other and steps back,
 * and the file of a dead process can be removed by anyone since no one else ever uses its name. It needs no hard links and no locks of
 * the file system, and works between containers and machines that share the folder: there a holder is known by touching its file.
 *
 * @param folder made when missing
 * @throws UserError when another run holds it for longer than `wait`, the system's error for a folder that cannot be written to,
 *   CancelledError
 */
async function lockFolder(folder, options) {
    const processes = [await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .cu)()];
    const content = () => ({ processes, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), since });
    const since = new Date().toISOString();
    const lock = await acquire(folder, content(), options);
    const timer = setInterval(() => void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(lock, new Date(), new Date()).catch(() => { }), HEARTBEAT);
    timer.unref();
    return {
        path: lock,
        async addProcess(pid) {
            processes.push(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .cu)(pid));
            await writeLock(lock, content());
        },
        async release() {
            clearInterval(timer);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(lock, { force: true });
        },
    };
}
/** Runs `work` while no other process works on the same folder. @throws what `lockFolder` and `work` throw */
async function withFolderLock(folder, options, work) {
    const lock = await lockFolder(folder, options);
    try {
        return await work();
    }
    finally {
        await lock.release();
    }
}
async function acquire(folder, holder, { wait, log, signal, watch = new LockWatch(folder) }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const mine = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${LOCK_PREFIX}${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    const deadline = performance.now() + wait;
    let told = false;
    for (;;) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
        if ((await watch.others()).length === 0 && (await tryLock(mine, holder, watch)))
            return mine;
        const [other] = await watch.others();
        if (performance.now() >= deadline) {
            throw new FolderInUse(`${folder} is in use by ${other === undefined ? 'another run' : describe(other)}.`, {
                reason: 'machine',
                hint: `wait until it has ended, or give another folder; if that run is gone, remove ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${LOCK_PREFIX}*`)}`,
            });
        }
        if (other !== undefined && !told) {
            told = true;
            log.info(`Waiting for ${describe(other)}, which works on ${folder}.`);
        }
        // Random, so that two contenders do not keep stepping back together.
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_6__/* .delay */ .cb)(20 + Math.random() * 180, signal);
    }
}
async function tryLock(mine, holder, watch) {
    let isFree = false;
    try {
        await writeLock(mine, holder);
        isFree = (await watch.others(mine)).length === 0;
        return isFree;
    }
    finally {
        if (!isFree)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(mine, { force: true });
    }
}
/** Whole or not at all: a lock without content would look like that of a dead process. */
async function writeLock(path, holder) {
    const partial = `${path}${NEW}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, JSON.stringify(holder));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true });
    }
}
/** Looks at who holds the lock of a folder. Only over time does it learn that a holder on another machine is gone. */
class LockWatch {
    #folder;
    /** When a lock's time last changed, by this process' clock: those of two machines need not agree. */
    #seen = new Map();
    constructor(folder) {
        this.#folder = folder;
    }
    /** Whether another run holds the lock, or is about to. Takes nothing. */
    async isHeld() {
        try {
            return (await this.others()).length > 0;
        }
        catch (error) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
                return false;
            throw error;
        }
    }
    /** The living holders beside `mine`. Locks of dead ones are removed. */
    async others(mine) {
        const holders = [];
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(this.#folder)) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#folder, name);
            if (!name.startsWith(LOCK_PREFIX) || name.endsWith(NEW) || path === mine)
                continue;
            const holder = await this.#holder(path);
            if (holder !== undefined)
                holders.push(holder);
        }
        return holders;
    }
    async #holder(path) {
        try {
            // What came with a checkout may be a link to a device that never ends.
            const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
            if (!status.isFile())
                return undefined;
            const { mtimeMs, size } = status;
            const holder = size > LARGEST ? undefined : parse(await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readRegularText */ .Aj)(path));
            if (holder !== undefined && !(await this.#isDead(path, holder, mtimeMs)))
                return holder;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            return undefined;
        }
        catch (error) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
                return undefined;
            throw error;
        }
    }
    async #isDead(path, { processes }, touched) {
        const states = await Promise.all(processes.map((one) => (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOf */ .L4)(one, this.#folder)));
        if (states.includes('alive'))
            return false;
        if (!states.includes('unknown'))
            return true;
        const seen = this.#seen.get(path);
        if (seen?.touched === touched)
            return performance.now() - seen.since > SILENCE;
        this.#seen.set(path, { touched, since: performance.now() });
        return false;
    }
}
/** A full disk or a crash of the machine leaves half a lock, and anybody another text; a living holder has written it whole. */
function parse(text) {
    try {
        const { processes, host, since } = JSON.parse(text);
        if (!Array.isArray(processes) || !processes.every(isIdentity))
            return undefined;
        // They are said in the log.
        const isPlain = [host, since].every((text) => typeof text === 'string' && /^[\w.:-]{1,253}$/.test(text));
        return isPlain ? { processes, host: String(host), since: String(since) } : undefined;
    }
    catch {
        return undefined;
    }
}
function isIdentity(one) {
    return (Number.isInteger(one?.pid) && Number(one?.pid) > 0 && [one?.start, one?.boot, one?.space].every((part) => typeof part === 'string'));
}
function describe({ processes, host, since }) {
    return `process ${processes.map(({ pid }) => pid).join(', ')} on ${host} (since ${since})`;
}


/***/ })

};
