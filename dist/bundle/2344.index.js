export const id = 2344;
export const ids = [2344];
export const modules = {

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

/***/ 96318:
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
        const oneLine = title.replace(/\s*[\r\n]+\s*/g, ' ');
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


/***/ }),

/***/ 22344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createHost: () => (/* binding */ createHost)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96421);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_names__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(26897);
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88954);
/* harmony import */ var _definition_variables_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(50218);
/* harmony import */ var _fit_summary_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29873);
/* harmony import */ var _folded_groups_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(96318);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16918);
/* harmony import */ var _neutralise_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52191);
/* harmony import */ var _no_service_connections_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55126);
/* harmony import */ var _secret_variables_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15639);
/* harmony import */ var _warn_once_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48941);















/** The runner drops a larger summary of a step altogether. */
const MAX_SUMMARY = 1024 * 1024;
/** The host inside a job of GitHub Actions, on `@actions/core`. Inputs and credentials are read here, once. */
async function createHost() {
    const secrets = new _secret_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .SecretVariables */ .Y();
    const environment = readEnvironment();
    const log = createLog();
    const warn = (0,_warn_once_js__WEBPACK_IMPORTED_MODULE_10__/* .warnOnce */ .m)(log);
    const masks = new _masks_js__WEBPACK_IMPORTED_MODULE_6__/* .Masks */ .O7(_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq, warn);
    const saved = new Map();
    const unusable = new Set();
    let completed = false;
    return {
        kind: 'github',
        environment,
        log,
        input: (name) => secrets.get(`INPUT_${(0,_bakehouse_core_names__WEBPACK_IMPORTED_MODULE_11__/* .toKebabCase */ .fX)(name)}`),
        credential: (name) => secrets.get(name),
        state: {
            get: (name) => saved.get(name) ?? (process.env[`STATE_${name}`] || undefined),
            set(name, value) {
                saved.set(name, value);
                useFile('GITHUB_STATE', 'The state for the post phase is', unusable, warn);
                _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ(name, value);
            },
        },
        output(name, value) {
            useFile('GITHUB_OUTPUT', 'Outputs are', unusable, warn);
            _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH((0,_bakehouse_core_names__WEBPACK_IMPORTED_MODULE_11__/* .toKebabCase */ .fX)(name), value);
        },
        mask: (value) => masks.add(value),
        async summary(markdown) {
            const problem = appendable('GITHUB_STEP_SUMMARY');
            if (problem !== undefined)
                return warn(`The job summary is left out: ${problem}.`);
            const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(process.env['GITHUB_STEP_SUMMARY']);
            const fitting = (0,_fit_summary_js__WEBPACK_IMPORTED_MODULE_12__/* .fitSummary */ .m)(markdown, MAX_SUMMARY - size);
            if (fitting.cut)
                warn('The job summary is cut: GitHub shows at most 1 MiB of each step.');
            if (fitting.text !== '')
                await _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .summary */ .z.addRaw(fitting.text).write();
        },
        commitMessage: (request) => readMessage(environment, request),
        pullRequest: (access) => findPullRequest(access),
        async identityToken(audience) {
            const { gitHubIdentityToken } = await __webpack_require__.e(/* import() */ 9625).then(__webpack_require__.bind(__webpack_require__, 29625));
            return gitHubIdentityToken(secrets.get('ACTIONS_ID_TOKEN_REQUEST_TOKEN'), audience);
        },
        serviceConnection() {
            throw (0,_no_service_connections_js__WEBPACK_IMPORTED_MODULE_8__/* .noServiceConnections */ .w)('on GitHub give client-id and tenant-id, with "permissions: id-token: write" for the job');
        },
        removeSecretsFromEnvironment: () => secrets.removeFromEnvironment(),
        complete(outcome, failure) {
            if (completed)
                return;
            completed = true;
            if (outcome === 'failed')
                _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setFailed */ .C1(failure?.message ?? 'The step failed.');
        },
    };
}
function readEnvironment() {
    const env = process.env;
    const repository = env['GITHUB_REPOSITORY'] || undefined;
    const run = env['GITHUB_RUN_ID'] || undefined;
    const attempt = env['GITHUB_RUN_ATTEMPT'] || '1';
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return {
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env['GITHUB_WORKSPACE'] || '.'),
        temp: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()),
        toolCache: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env['RUNNER_TOOL_CACHE'] || (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .cacheFolder */ .n)()),
        debug: _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .isDebug */ ._o(),
        commit: env['GITHUB_SHA'] || undefined,
        repository,
        runUrl: repository === undefined || run === undefined
            ? undefined
            : `${server}/${repository}/actions/runs/${run}${attempt === '1' ? '' : `/attempts/${attempt}`}`,
        definitionVariables: (0,_definition_variables_js__WEBPACK_IMPORTED_MODULE_13__/* .definitionVariables */ .P)(env),
    };
}
/** A pull request is about the head of its branch: `GITHUB_SHA` is a merge that nobody wrote. */
async function readMessage({ commit, repository, workspace }, request) {
    const { gitLogWay, readCommitMessage } = await __webpack_require__.e(/* import() */ 8816).then(__webpack_require__.bind(__webpack_require__, 28816));
    const { commitInterfaceWay, eventWay, githubRepository, headOfPullRequest } = await __webpack_require__.e(/* import() */ 1428).then(__webpack_require__.bind(__webpack_require__, 11428));
    const { readGitHubContext } = await __webpack_require__.e(/* import() */ 2454).then(__webpack_require__.bind(__webpack_require__, 12454));
    // A file that is no JSON breaks the library when it is loaded; the other ways are left.
    const payload = await readGitHubContext().then((context) => context.payload ?? {}, () => ({}));
    const wanted = request.commit ?? headOfPullRequest(payload);
    const ways = [
        eventWay(payload, wanted),
        gitLogWay(workspace, wanted ?? commit, request),
        commitInterfaceWay(githubRepository(repository), wanted ?? commit, request),
    ];
    return readCommitMessage(ways, request);
}
async function findPullRequest(access) {
    const { openPullRequest, pullRequestOfEvent } = await __webpack_require__.e(/* import() */ 5934).then(__webpack_require__.bind(__webpack_require__, 25934));
    const { readGitHubContext } = await __webpack_require__.e(/* import() */ 2454).then(__webpack_require__.bind(__webpack_require__, 12454));
    const place = pullRequestOfEvent((await readGitHubContext()).payload);
    return place === undefined ? undefined : openPullRequest(place, access);
}
function createLog() {
    const info = (text) => {
        for (const line of (0,_neutralise_output_js__WEBPACK_IMPORTED_MODULE_7__/* .neutraliseOutput */ .W)(text))
            _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq(line);
    };
    const groups = new _folded_groups_js__WEBPACK_IMPORTED_MODULE_14__/* .FoldedGroups */ .z((title) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .startGroup */ .Oh(title), () => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .endGroup */ .N4(), info);
    return {
        debug: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .debug */ .Yz(message),
        info,
        notice: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .notice */ .lm(message, propertiesOf(place)),
        warning: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e(message, propertiesOf(place)),
        error: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3(message, propertiesOf(place)),
        output: info,
        group: (title, work) => groups.run(title, work),
    };
}
function propertiesOf(place = {}) {
    const properties = {};
    if (place.title !== undefined)
        properties.title = place.title;
    if (place.file !== undefined)
        properties.file = place.file;
    if (place.line !== undefined)
        properties.startLine = place.line;
    if (place.column !== undefined)
        properties.startColumn = place.column;
    return properties;
}
/**
 * Makes sure that `@actions/core` can append to the file of a file command, which it otherwise refuses with an exception. A file
 * that is gone is made anew, since the runner reads it by its name; without a usable file the variable is unset, and `@actions/core`
 * falls back to the old command on standard output.
 */
function useFile(variable, what, unusable, warn) {
    if (unusable.has(variable))
        return;
    const problem = appendable(variable);
    if (problem === undefined)
        return;
    unusable.add(variable);
    delete process.env[variable];
    warn(`${what} written to standard output as commands, which newer runners ignore: ${problem}.`);
}
/** What is wrong with the file that a variable names, or undefined. */
function appendable(variable) {
    const file = process.env[variable];
    if (!file)
        return `${variable} is not set`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, '');
        return undefined;
    }
    catch (error) {
        return `${variable} names a file that cannot be written (${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)})`;
    }
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
