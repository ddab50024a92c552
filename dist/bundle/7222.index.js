export const id = 7222;
export const ids = [7222];
export const modules = {

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ annotationLine)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_control_characters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9521);

/** `file:line:column: warning: title: message`, as compilers write it, where a host has no annotation of that kind. */
function annotationLine(level, message, place = {}) {
    const where = place.file === undefined ? [] : [[(0,_bakehouse_core_control_characters__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .m)(place.file), place.line, place.column].filter((part) => part !== undefined).join(':')];
    const title = place.title === undefined ? [] : [place.title];
    return [...where, level, ...title, message].join(': ');
}


/***/ }),

/***/ 88954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cacheFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Where tools and downloads are kept when no runner names a folder: `~/.cache/bakehouse`. */
function cacheFolder() {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache', 'bakehouse');
    }
    catch {
        // No HOME, and no entry for this user in the password file: containers with an arbitrary user id.
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), 'bakehouse-cache');
    }
}


/***/ }),

/***/ 50218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ definitionVariables)
/* harmony export */ });
/** The variables of the environment that are meant for image definitions, `BAKEHOUSE_VAR_<NAME>`. */
function definitionVariables(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('BAKEHOUSE_VAR_')));
}


/***/ }),

/***/ 29873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ fitSummary),
/* harmony export */   y: () => (/* binding */ summaryPart)
/* harmony export */ });
const CUT = '\n\n*The summary is cut here.*\n';
/** The Markdown of one call, ended by a line end so that the next one starts on a line of its own. */
function summaryPart(markdown) {
    return markdown.endsWith('\n') ? markdown : `${markdown}\n`;
}
/**
 * The Markdown with a line end, or as many whole lines of it as fit.
 *
 * @param bytes how many bytes of UTF-8 there is room for, with the note that it is cut
 */
function fitSummary(markdown, bytes) {
    const text = summaryPart(markdown);
    if (Buffer.byteLength(text) <= bytes)
        return { text, cut: false };
    const room = Math.max(bytes - Buffer.byteLength(CUT), 0);
    const kept = Buffer.from(text).subarray(0, room).toString('utf8');
    const end = kept.lastIndexOf('\n');
    return { text: end > 0 ? kept.slice(0, end) + CUT : '', cut: true };
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
    const address = /^\s*url\s*=\s*(.+?)\s*$/m.exec(section ?? '')?.[1];
    return address === undefined ? undefined : withoutCredentials(address);
}
/** `https://user:token@host/x` → `https://host/x`; an address that is no URL (`git@host:x`) holds no secret. */
function withoutCredentials(address) {
    if (!/^https?:/i.test(address) || !URL.canParse(address))
        return address;
    const url = new URL(address);
    url.username = '';
    url.password = '';
    return url.href;
}
function read(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
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
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
// EXTERNAL MODULE: ./build/staging/hosts/src/cache-folder.js
var cache_folder = __webpack_require__(88954);
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
        for (const line of (0,neutralise_output/* neutraliseOutput */.W)(options.cover(text))) {
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
/** `styleText` looks at the stream and at NO_COLOR. */
function styled(style, line, stream) {
    return (0,external_node_util_.styleText)(style, line, { stream: stream });
}

// EXTERNAL MODULE: ./build/staging/hosts/src/masks.js
var src_masks = __webpack_require__(16918);
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
    const variables = new secret_variables/* SecretVariables */.Y(['BAKEHOUSE_']);
    const debug = /^(?:1|true)$/i.test(variables.get('BAKEHOUSE_DEBUG') ?? '');
    const masks = new src_masks/* Masks */.O7(() => { }, (message) => warn(message));
    const log = createTerminalLog({ log: options.json ? stderr : stdout, problems: stderr, debug, cover: (text) => masks.cover(text) });
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
        async summary(markdown) {
            const file = variables.get('BAKEHOUSE_SUMMARY_FILE');
            if (file === undefined)
                return;
            try {
                await (0,promises_.appendFile)(file, masks.cover((0,fit_summary/* summaryPart */.y)(markdown)));
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
                const result = coverDeep({ step: options.step, outcome, outputs: Object.fromEntries(outputs), ...error }, masks);
                stdout.write(`${harmlessJson(result)}\n`);
            }
            else {
                for (const [name, value] of outputs)
                    stdout.write(`${name}: ${(0,neutralise_output/* neutraliseOutput */.W)(masks.cover(value)).join('\n  ')}\n`);
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
    const { gitLogWay, readCommitMessage } = await __webpack_require__.e(/* import() */ 8816).then(__webpack_require__.bind(__webpack_require__, 28816));
    const { commitInterfaceWay, githubRepository } = await __webpack_require__.e(/* import() */ 1428).then(__webpack_require__.bind(__webpack_require__, 11428));
    const { workspace, commit, repository } = environment;
    const ways = [
        gitLogWay(workspace, request.commit, request),
        commitInterfaceWay(githubRepository(repository), request.commit ?? commit, request),
    ];
    return readCommitMessage(ways, request);
}
/** On one line. `##` is written so that it means the same in JSON and no agent around the command takes it for `##vso[`. */
function harmlessJson(value) {
    return JSON.stringify(value).replaceAll('##', '#\\u0023');
}
/** Masked before it is written as JSON, whose escapes would hide a secret from the search. */
function coverDeep(value, masks) {
    if (typeof value === 'string')
        return masks.cover(value);
    if (Array.isArray(value))
        return value.map((item) => coverDeep(item, masks));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, coverDeep(item, masks)]));
}


/***/ }),

/***/ 16918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ Masks),
/* harmony export */   Wi: () => (/* binding */ maskableLines)
/* harmony export */ });
/* unused harmony export SHORT_SECRET_WARNING */
/** A shorter mask would blank out half of the log (azure-pipelines-tasks#9376: a one-letter secret). */
const SHORTEST = 4;
const SHORT_SECRET_WARNING = `A secret has fewer than ${SHORTEST} characters in each line and cannot be hidden in the log: ` +
    'hiding it would blank out the whole log. Check that it is really the secret.';
/**
 * The parts of a secret to hide: each line without the blanks around it, because logs show single lines. Lines that are too short
 * are left out.
 */
function maskableLines(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => line.length >= SHORTEST);
}
/** Calls `hide` once for each line of each secret, and `warn` for a secret that is too short to be hidden. */
class Masks {
    #hidden = new Set();
    #hide;
    #warn;
    constructor(hide, warn) {
        this.#hide = hide;
        this.#warn = warn;
    }
    add(secret) {
        const lines = maskableLines(secret);
        if (lines.length === 0 && secret.trim() !== '')
            this.#warn(SHORT_SECRET_WARNING);
        for (const line of lines) {
            if (this.#hidden.has(line))
                continue;
            this.#hidden.add(line);
            this.#hide(line);
        }
    }
    /** The text with every hidden line in it replaced by `***`, the longest first. */
    cover(text) {
        const longestFirst = [...this.#hidden].sort((a, b) => b.length - a.length);
        return longestFirst.reduce((covered, line) => covered.replaceAll(line, '***'), text);
    }
}


/***/ }),

/***/ 52191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ neutraliseOutput)
/* harmony export */ });
/**
 * What .NET's culture-sensitive search skips, and the runner of GitHub searches that way (ActionCommand.cs): control, format and
 * other ignorable characters, but no tab.
 */
const IGNORABLE = String.raw `[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--\t]*`;
/** What may stand before a command at the start of a line: white space, ignorable characters, ANSI escape sequences. */
const LEADING = String.raw `(?:\x1b\[[0-?]*[ -\/]*[@-~]|[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*`;
/** `::command::`, which GitHub takes at the start of a line only; elsewhere it is C++ or Rust. */
const AT_START = new RegExp(`^(${LEADING}:)(?=${IGNORABLE}:)`, 'v');
/** `##[command]` (GitHub's old form, groups and colours of Azure Pipelines) and `##vso[`, both taken anywhere in a line. */
const ANYWHERE = new RegExp(`(#${IGNORABLE}#)(?=${IGNORABLE}(?:${[...'vso'].join(IGNORABLE)}${IGNORABLE})?\\[)`, 'giv');
/**
 * Makes text of others harmless to every host: an underscore goes into the token (`:_:error::`, `##_[group]`, `##_vso[task…]`, the
 * form that Microsoft's task library uses too), so that a reader sees what was written and no host obeys it. The forms of all hosts
 * are broken on every host, because `bakehouse` on the command line may itself run inside a job.
 *
 * @returns the lines, since a host reads a lone `\r` as the end of a line too
 */
function neutraliseOutput(text) {
    return text.split(/\r\n|\r|\n/).map((line) => line.replace(AT_START, '$1_').replace(ANYWHERE, '$1_'));
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


/***/ }),

/***/ 15639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ SecretVariables)
/* harmony export */ });
/* unused harmony export RUNNER_PREFIXES */
/** Inputs and credentials that the runners put into the environment; the prefixes are those that azure-pipelines-task-lib removes. */
const RUNNER_PREFIXES = ['INPUT_', 'SECRET_', 'ENDPOINT_AUTH_', 'SECUREFILE_TICKET_', 'VSTS_TASKVARIABLE_'];
const RUNNER_TOKENS = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'SYSTEM_ACCESSTOKEN', 'AGENT_PROXYPASSWORD'];
/** The variables of this process that hold inputs and credentials, readable after they have left the environment. */
class SecretVariables {
    #names;
    #values;
    /** @param prefixes of the variables that are kept here and removed, beside the runners' tokens */
    constructor(prefixes = RUNNER_PREFIXES) {
        this.#names = Object.keys(process.env).filter((name) => {
            // Windows gives them in any case and compares without it.
            const comparable = process.platform === 'win32' ? name.toUpperCase() : name;
            return RUNNER_TOKENS.includes(comparable) || prefixes.some((prefix) => comparable.startsWith(prefix));
        });
        this.#values = new Map(this.#names.map((name) => [name.toUpperCase(), process.env[name] ?? '']));
    }
    /** The value under a name in any case; undefined when the variable was not set or blank. */
    get(name) {
        const value = this.#values.get(name.toUpperCase());
        return value === undefined || value.trim() === '' ? undefined : value;
    }
    removeFromEnvironment() {
        for (const name of this.#names)
            delete process.env[name];
    }
}


/***/ }),

/***/ 48941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ warnOnce)
/* harmony export */ });
/** Warns about each thing only once, however often it is met. */
function warnOnce(log) {
    const given = new Set();
    return (message) => {
        if (given.has(message))
            return;
        given.add(message);
        log.warning(message);
    };
}


/***/ })

};
