export const id = "shared-runtimes-annotation-line";
export const ids = ["shared-runtimes-annotation-line"];
export const modules = {

/***/ 37721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ annotationLine)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9521);

/** `file:line:column: warning: title: message`, as compilers write it, where a host has no annotation of that kind. */
function annotationLine(level, message, place = {}) {
    const where = place.file === undefined ? [] : [[(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(place.file), place.line, place.column].filter((part) => part !== undefined).join(':')];
    const title = place.title === undefined ? [] : [place.title];
    return [...where, level, ...title, message].join(': ');
}


/***/ }),

/***/ 40518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readGitCheckout),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99757);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96711);


const UNKNOWN = { commit: undefined, repository: undefined };
/** Files of a checkout that look like a repository (HEAD, objects, config) are not one: its settings would name programs to run. */
const NO_BARE = ['-c', 'safe.bareRepository=explicit'];
/** git only reads files of its own here: milliseconds. */
const TIMEOUT = 10_000;
/**
 * Asks git for commit and origin of the checkout that a folder is in: git-rev-parse(1), git-config(1).
 *
 * @param warn told, in one sentence, why git has no answer though there may be one: it is not installed, or it refuses the folder
 */
function readGitCheckout(folder, warn, environment = (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Qc)(_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .GIT_SETTINGS */ .bd)) {
    const ask = (...args) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)((0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_2__/* .programPath */ .k)('git', environment), [...NO_BARE, '-C', folder, ...args], {
        env: environment,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: TIMEOUT,
        windowsHide: true,
    });
    const inside = ask('rev-parse', '--git-dir');
    if (inside.error !== undefined) {
        warn('Commit and repository of this checkout are not known: git cannot be started. Install git, or ignore this where there is no checkout.');
        return UNKNOWN;
    }
    if (inside.status !== 0) {
        const refusal = inside.stderr.split('\n', 1)[0] ?? '';
        if (!refusal.includes('not a git repository'))
            warn(`Commit and repository of this checkout are not known: git says "${refusal}".`);
        return UNKNOWN;
    }
    const commit = ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').stdout.trim();
    const origin = ask('config', '--get', 'remote.origin.url').stdout.trim();
    return {
        commit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : undefined,
        repository: origin === '' ? undefined : withoutCredentials(origin),
    };
}
/**
 * `https://user:token@host/x` → `https://host/x`; of another scheme only the password goes (`ssh://git@host/x` needs its user). An address
 * that is no URL (`git@host:x`) holds no secret.
 */
function withoutCredentials(address) {
    const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? URL.parse(address) : null;
    if (url === null)
        return address;
    const isWeb = /^https?:$/.test(url.protocol);
    if (!isWeb && url.password === '')
        return address;
    if (isWeb)
        url.username = '';
    url.password = '';
    return url.href;
}


/***/ })

};
