export const id = 7222;
export const ids = [7222];
export const modules = {

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ countedOf),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** A number with its noun: "1 file", "4 files". @param plural when it is more than an s */
function counted(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** A part of a whole with its verb: "1 of 4 blobs is", "2 of 4 blobs are". */
function countedOf(part, all, noun, [one, many]) {
    return `${part} of ${counted(all, noun)} ${part === 1 ? one : many}`;
}


/***/ }),

/***/ 11324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ readRegularText),
/* harmony export */   DM: () => (/* binding */ readRegularTextSync),
/* harmony export */   XF: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65570);




/** Far above any document that a step reads as a whole; keeps a wrong file (an image, a sparse giant) out of memory. */
const LARGEST_DOCUMENT = 128 * 1024 * 1024;
/** Not blocking: opening a FIFO that nobody writes to would wait for ever, and a thread that waits cannot be ended. Windows has no such flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a document whose path others may have chosen or filled.
 *
 * @throws InputError when it is no regular file or has more than 128 MiB; what the file system says
 */
async function readRegularFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
    try {
        checkDocument(path, await file.stat());
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** As {@link readRegularFile}, as UTF-8. */
async function readRegularText(path) {
    return (await readRegularFile(path)).toString('utf8');
}
/** As {@link readRegularText}, at once. */
function readRegularTextSync(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        checkDocument(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function checkDocument(path, status) {
    // As reading it would say.
    if (status.isDirectory())
        throw Object.assign(new Error(`EISDIR: illegal operation on a directory, read '${path}'`), { code: 'EISDIR', syscall: 'read' });
    if (!status.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${path} is not a file.`, { hint: 'put a regular file there' });
    if (status.size > LARGEST_DOCUMENT) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${path} has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(status.size)}; at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(LARGEST_DOCUMENT)} are read.`);
    }
}


/***/ }),

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ annotationLine)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_control_characters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9521);

/** `file:line:column: warning: title: message`, as compilers write it, where a host has no annotation of that kind. */
function annotationLine(level, message, place = {}) {
    const where = place.file === undefined ? [] : [[(0,_bakehouse_core_control_characters__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(place.file), place.line, place.column].filter((part) => part !== undefined).join(':')];
    const title = place.title === undefined ? [] : [place.title];
    return [...where, level, ...title, message].join(': ');
}


/***/ }),

/***/ 58148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readGitCheckout),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11324);



/**
 * Reads commit and origin of the checkout that a folder is in, from git's own files: a laptop that runs a step has them for the
 * asking, and no process has to be started for it.
 */
function readGitCheckout(folder) {
    const gitFolder = findGitFolder(folder);
    if (gitFolder === undefined)
        return { commit: undefined, repository: undefined };
    // A linked worktree keeps its HEAD apart and everything else in the common folder.
    const common = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitFolder, read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'commondir'))?.trim() ?? '.');
    return { commit: readHead(gitFolder, common), repository: readOrigin((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'config')) };
}
function findGitFolder(folder) {
    for (let current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);; current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(current, '.git');
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (found?.isDirectory())
            return path;
        // Worktrees and submodules have a file that names the folder.
        const link = found?.isFile() ? /^gitdir: (.+)$/m.exec(read(path) ?? '') : null;
        if (link?.[1] !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(current, link[1]);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current) === current)
            return undefined;
    }
}
function readHead(gitFolder, common) {
    const head = read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'HEAD'))?.trim() ?? '';
    const reference = /^ref: (.+)$/.exec(head)?.[1];
    if (reference === undefined)
        return hash(head);
    const loose = hash(read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, reference))?.trim());
    if (loose !== undefined)
        return loose;
    const packed = (read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'packed-refs')) ?? '').split('\n').find((line) => line.endsWith(` ${reference}`));
    return hash(packed?.split(' ')[0]);
}
/** SHA-1 or SHA-256. */
function hash(text) {
    return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}
function readOrigin(config) {
    const section = /^\[remote "origin"\]\n((?:[ \t].*\n?)*)/m.exec(read(config) ?? '')?.[1];
    const address = /^[ \t]*url[ \t]*=(.*)$/m.exec(section ?? '')?.[1]?.trim();
    return address === undefined || address === '' ? undefined : withoutCredentials(address);
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
function read(path) {
    try {
        return (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__/* .readRegularTextSync */ .DM)(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHost: () => (/* binding */ createHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/cover-texts.js
var cover_texts = __webpack_require__(81943);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
// EXTERNAL MODULE: ./build/staging/hosts/src/cache-folder.js
var cache_folder = __webpack_require__(88954);
// EXTERNAL MODULE: ./build/staging/hosts/src/covered-log.js
var covered_log = __webpack_require__(36406);
// EXTERNAL MODULE: ./build/staging/hosts/src/definition-variables.js
var definition_variables = __webpack_require__(50218);
// EXTERNAL MODULE: ./build/staging/hosts/src/fit-summary.js
var fit_summary = __webpack_require__(29873);
// EXTERNAL MODULE: ./build/staging/hosts/src/git-checkout.js
var git_checkout = __webpack_require__(58148);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/staging/hosts/src/annotation-line.js
var annotation_line = __webpack_require__(3553);
// EXTERNAL MODULE: ./build/staging/hosts/src/neutralise-output.js
var neutralise_output = __webpack_require__(52191);
;// CONCATENATED MODULE: ./build/staging/hosts/src/local-log.js





/** The log of the command line: groups as indented headings, colours only on a terminal and never with NO_COLOR. */
function createTerminalLog(options) {
    let depth = 0;
    const write = (stream, text, style) => {
        const indent = stream === options.log ? '  '.repeat(depth) : '';
        const plain = (0,control_characters/* stripEscapes */.Nl)(text, hasColours(stream) ? 'colours' : 'nothing');
        for (const line of (0,neutralise_output/* neutraliseOutput */.W)(plain)) {
            stream.write(`${line === '' ? '' : indent}${style === undefined || line === '' ? line : styled(style, line, stream)}\n`);
        }
    };
    const annotate = (level, style, stream) => {
        // Further lines are indented, so that one message is seen as one.
        return (message, place) => write(stream, (0,neutralise_output/* neutraliseOutput */.W)((0,annotation_line/* annotationLine */.A)(level, message, place)).join('\n  '), style);
    };
    return {
        debug(message) {
            if (options.debug)
                write(options.log, `debug: ${message}`, 'dim');
        },
        info: (message) => write(options.log, message),
        notice: annotate('notice', 'cyan', options.log),
        warning: annotate('warning', 'yellow', options.problems),
        error: annotate('error', 'red', options.problems),
        output: (line) => write(options.log, line),
        async group(title, work) {
            write(options.log, title.replace(/\s*[\r\n]+\s*/g, ' '), 'bold');
            depth += 1;
            try {
                return await work();
            }
            finally {
                depth -= 1;
            }
        },
    };
}
/** The stream, for a reader that may go away (`bakehouse … | head`): what it no longer takes is dropped. */
function writableTerminal(stream) {
    stream.on('error', (error) => {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPIPE'))
            throw error;
    });
    return stream;
}
function hasColours(stream) {
    return styled('bold', 'x', stream) !== 'x';
}
/** `styleText` looks at the stream and at NO_COLOR. */
function styled(style, line, stream) {
    return (0,external_node_util_.styleText)(style, line, { stream: stream });
}

// EXTERNAL MODULE: ./build/staging/hosts/src/masks.js + 1 modules
var src_masks = __webpack_require__(56397);
// EXTERNAL MODULE: ./build/staging/hosts/src/no-service-connections.js
var no_service_connections = __webpack_require__(55126);
// EXTERNAL MODULE: ./build/staging/hosts/src/secret-variables.js
var secret_variables = __webpack_require__(15639);
// EXTERNAL MODULE: ./build/staging/hosts/src/warn-once.js
var warn_once = __webpack_require__(48941);
;// CONCATENATED MODULE: ./build/staging/hosts/src/local.js


















/**
 * The host on a laptop, behind the command line.
 *
 * An input that is not given as a flag may come from the variable `BAKEHOUSE_<INPUT>` (`connectionString` from
 * `BAKEHOUSE_CONNECTION_STRING`), so that a secret need not stand in the arguments, which every user of the machine can read.
 * All variables of that prefix leave the environment before a child process starts. `BAKEHOUSE_DEBUG=1` shows debug messages,
 * `BAKEHOUSE_SUMMARY_FILE` names a file to which summaries are added; otherwise they are left out.
 */
async function createHost(options) {
    const stdout = writableTerminal(options.stdout ?? process.stdout);
    const stderr = writableTerminal(options.stderr ?? process.stderr);
    const variables = new secret_variables/* SecretVariables */.Y();
    const debug = /^(?:1|true)$/i.test(variables.get('BAKEHOUSE_DEBUG') ?? '');
    const masks = new src_masks/* Masks */.O7(() => { }, (message) => warn(message));
    const hidden = (0,src_masks/* hiddenBy */.W0)(variables);
    const cover = (text) => hidden.cover(masks.cover(text));
    const log = (0,covered_log/* coveredLog */.T)(createTerminalLog({ log: options.json ? stderr : stdout, problems: stderr, debug }), cover);
    const warn = (0,warn_once/* warnOnce */.m)(log);
    const environment = readEnvironment(debug);
    const saved = new Map();
    const outputs = [];
    let completed = false;
    return {
        kind: 'local',
        environment,
        log,
        input(name) {
            const value = options.inputs.get(name) ?? variables.get(`BAKEHOUSE_${(0,names/* toKebabCase */.fX)(name).replaceAll('-', '_')}`);
            return value === undefined || value.trim() === '' ? undefined : value;
        },
        credential: (name) => variables.get(name),
        // No job, no post phase: what is saved lives as long as the command.
        state: { get: (name) => saved.get(name), set: (name, value) => void saved.set(name, value) },
        output: (name, value) => void outputs.push([(0,names/* toKebabCase */.fX)(name), value]),
        mask: (value) => masks.add(value),
        cover,
        async summary(markdown) {
            const file = variables.get('BAKEHOUSE_SUMMARY_FILE');
            if (file === undefined)
                return;
            try {
                await (0,promises_.appendFile)(file, (0,fit_summary/* summaryPart */.y)(cover(markdown)));
            }
            catch (error) {
                warn(`The summary is left out: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
        commitMessage: (request) => readMessage(environment, request),
        pullRequest: async () => undefined,
        async identityToken() {
            throw new errors/* UserError */.yo('Nobody vouches for a command that is started by hand.', {
                hint: 'sign in with az login, or give a client secret or certificate',
            });
        },
        serviceConnection() {
            throw (0,no_service_connections/* noServiceConnections */.w)('sign in with az login, or give a client secret or certificate');
        },
        removeSecretsFromEnvironment: () => variables.removeFromEnvironment(),
        complete(outcome, failure) {
            if (completed)
                return;
            completed = true;
            if (options.json) {
                const error = failure === undefined ? {} : { error: failure.details };
                const result = { step: options.step, outcome, ...(0,cover_texts/* coverTexts */.E)({ outputs: Object.fromEntries(outputs), ...error }, cover) };
                stdout.write(`${harmlessJson(result)}\n`);
            }
            else {
                for (const [name, value] of outputs)
                    stdout.write(`${name}: ${(0,neutralise_output/* neutraliseOutput */.W)((0,control_characters/* showControlsInLines */.ek)(cover(value))).join('\n  ')}\n`);
            }
            if (outcome === 'succeeded')
                return;
            log.error(failure?.message ?? 'The step failed.');
            // 2 as in most command lines: the command itself was wrong, and nothing was changed.
            process.exitCode = failure?.input === true ? 2 : 1;
        },
    };
}
function readEnvironment(debug) {
    const workspace = (0,external_node_path_.resolve)('.');
    let checkout;
    // Most steps ask for neither.
    const lazily = () => {
        checkout ??= (0,git_checkout/* readGitCheckout */.H)(workspace);
        return checkout;
    };
    return {
        workspace,
        temp: (0,external_node_path_.resolve)((0,external_node_os_.tmpdir)()),
        toolCache: (0,cache_folder/* cacheFolder */.n)(),
        debug,
        get commit() {
            return lazily().commit;
        },
        get repository() {
            return lazily().repository;
        },
        runUrl: undefined,
        definitionVariables: (0,definition_variables/* definitionVariables */.P)(process.env),
    };
}
async function readMessage(environment, request) {
    const { gitLogWay, readCommitMessage } = await __webpack_require__.e(/* import() */ 6435).then(__webpack_require__.bind(__webpack_require__, 28816));
    const { commitInterfaceWay, githubRepository } = await __webpack_require__.e(/* import() */ 1428).then(__webpack_require__.bind(__webpack_require__, 11428));
    const { workspace, commit, repository } = environment;
    const ways = [
        gitLogWay(workspace, request.commit, request),
        commitInterfaceWay(githubRepository(repository), request.commit ?? commit, request),
    ];
    return readCommitMessage(ways, request);
}
/**
 * On one line. What a terminal or an agent around the command would obey (`##vso[`, C1 controls, overrides of the writing direction) is
 * written so that it means the same in JSON: only strings can have it.
 */
function harmlessJson(value) {
    return (0,control_characters/* showControls */.mz)(JSON.stringify(value)).replaceAll('##', '#\\u0023');
}


/***/ }),

/***/ 55126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ noServiceConnections)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** @param instead what to give on the host at hand */
function noServiceConnections(instead) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('A service connection is given, which only Azure Pipelines has.', { hint: instead });
}


/***/ })

};
