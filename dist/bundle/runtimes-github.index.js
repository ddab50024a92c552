export const id = "runtimes-github";
export const ids = ["runtimes-github"];
export const modules = {

/***/ 81264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createHost: () => (/* binding */ createHost)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96421);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(36785);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26897);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9521);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32697);
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25954);
/* harmony import */ var _definition_variables_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(30946);
/* harmony import */ var _folded_groups_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(61942);
/* harmony import */ var _masked_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69709);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99237);
/* harmony import */ var _neutralise_output_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3943);
/* harmony import */ var _no_service_connections_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65326);
/* harmony import */ var _secret_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30991);
/* harmony import */ var _truncate_summary_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66412);
/* harmony import */ var _warn_once_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54149);
/* harmony import */ var _working_folder_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(28457);



















/** The runner drops a larger summary of a step altogether. */
const MAX_SUMMARY = 1024 * 1024;
/** The host inside a job of GitHub Actions, on `@actions/core`. Inputs and credentials are read here, once. */
async function createHost() {
    const secrets = new _secret_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretVariables */ .Y();
    const environment = readEnvironment();
    const hidden = (0,_masks_js__WEBPACK_IMPORTED_MODULE_5__/* .hiddenBy */ .W0)(secrets);
    const masks = new _masks_js__WEBPACK_IMPORTED_MODULE_5__/* .Masks */ .O7(_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq, (message) => warn(message));
    const cover = (text) => hidden.cover(masks.cover(text));
    const annotations = new _annotations_js__WEBPACK_IMPORTED_MODULE_6__/* .Annotations */ .r({ annotate, info });
    const log = (0,_masked_log_js__WEBPACK_IMPORTED_MODULE_7__/* .maskedLog */ .G)(createLog(annotations), cover);
    const warn = (0,_warn_once_js__WEBPACK_IMPORTED_MODULE_8__/* .warnOnce */ .m)(log);
    const saved = new Map();
    const unusable = new Set();
    let completed = false;
    return {
        kind: 'github',
        environment,
        log,
        input: (name) => secrets.get(`INPUT_${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_9__/* .toKebabCase */ .fX)(name)}`),
        isBlank: (name) => secrets.isBlank(`INPUT_${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_9__/* .toKebabCase */ .fX)(name)}`),
        credential: (name) => secrets.get(name),
        secretVariable: (name) => secrets.ofDefinition(name),
        state: {
            get: (name) => saved.get(name) ?? secrets.get(`STATE_${name}`),
            set(name, value) {
                saved.set(name, value);
                useFile('GITHUB_STATE', 'The state for the post phase is', unusable, warn);
                _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ(name, value);
            },
        },
        output(name, value) {
            useFile('GITHUB_OUTPUT', 'Outputs are', unusable, warn);
            _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH((0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_9__/* .toKebabCase */ .fX)(name), masks.cover(value));
        },
        mask: (value) => masks.add(value),
        cover,
        async summary(markdown) {
            const problem = appendable('GITHUB_STEP_SUMMARY');
            if (problem !== undefined)
                return warn(`The job summary is left out: ${problem}.`);
            const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(process.env['GITHUB_STEP_SUMMARY']);
            const fitting = (0,_truncate_summary_js__WEBPACK_IMPORTED_MODULE_10__/* .truncateSummary */ .X)(cover(markdown), MAX_SUMMARY - size);
            if (fitting.cut)
                warn('The job summary is cut: GitHub shows at most 1 MiB of each step.');
            if (fitting.text !== '')
                await _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .summary */ .z.addRaw(fitting.text).write();
        },
        commitMessage: (request) => readMessage(environment, request),
        pullRequest: (access) => findPullRequest(access, cover),
        async identityToken(audience) {
            const { gitHubIdentityToken } = await __webpack_require__.e(/* import() */ "identity-token").then(__webpack_require__.bind(__webpack_require__, 92641));
            const token = await gitHubIdentityToken(secrets.get('ACTIONS_ID_TOKEN_REQUEST_TOKEN'), audience);
            hidden.add(token);
            return token;
        },
        serviceConnection() {
            throw (0,_no_service_connections_js__WEBPACK_IMPORTED_MODULE_11__/* .noServiceConnections */ .w)('on GitHub give client-id and tenant-id, with "permissions: id-token: write" for the job');
        },
        removeSecretsFromEnvironment: () => secrets.removeFromEnvironment(),
        complete(outcome, failure) {
            if (completed)
                return;
            completed = true;
            if (outcome === 'succeeded')
                return;
            process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.Failure;
            const message = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__/* .stripEscapes */ .Nl)(cover(failure?.message ?? 'The step failed.'), 'nothing');
            // The runner says "The operation was canceled." as an error already.
            if (failure?.cancelled === true)
                info(message);
            else
                annotate('error', annotations.fit(message), (0,_masked_log_js__WEBPACK_IMPORTED_MODULE_7__/* .maskedPlace */ .z)(failure?.place, cover) ?? {});
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
        get workspace() {
            return (0,_working_folder_js__WEBPACK_IMPORTED_MODULE_13__/* .workingFolder */ .g)(env['GITHUB_WORKSPACE']);
        },
        temp: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()),
        toolCache: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env['RUNNER_TOOL_CACHE'] || (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_14__/* .cacheFolder */ .n)()),
        debug: _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .isDebug */ ._o(),
        ci: true,
        commit: env['GITHUB_SHA'] || undefined,
        repository,
        runUrl: repository === undefined || run === undefined
            ? undefined
            : `${server}/${repository}/actions/runs/${run}${attempt === '1' ? '' : `/attempts/${attempt}`}`,
        definitionVariables: (0,_definition_variables_js__WEBPACK_IMPORTED_MODULE_15__/* .definitionVariables */ .P)(env),
    };
}
/** A pull request is about the head of its branch: `GITHUB_SHA` is a merge that nobody wrote. */
async function readMessage({ commit, repository, workspace }, request) {
    const { gitLogWay, readCommitMessage } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit"), __webpack_require__.e("scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const { commitInterfaceWay, eventWay, githubRepository, headOfPullRequest } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit"), __webpack_require__.e("scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const { readGitHubContext } = await __webpack_require__.e(/* import() */ "shared-scm-github-context").then(__webpack_require__.bind(__webpack_require__, 3576));
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
async function findPullRequest(access, cover) {
    const { openPullRequest, pullRequestOfEvent } = await Promise.all(/* import() */[__webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("scm-pull-request")]).then(__webpack_require__.bind(__webpack_require__, 79596));
    const { readGitHubContext } = await __webpack_require__.e(/* import() */ "shared-scm-github-context").then(__webpack_require__.bind(__webpack_require__, 3576));
    const place = pullRequestOfEvent((await readGitHubContext()).payload);
    return place === undefined ? undefined : openPullRequest(place, access, cover);
}
function info(text) {
    for (const line of (0,_neutralise_output_js__WEBPACK_IMPORTED_MODULE_16__/* .neutraliseOutput */ .W)((0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__/* .stripEscapes */ .Nl)(text, 'colours')))
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq(line);
}
function annotate(level, text, place) {
    const write = { notice: _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .notice */ .lm, warning: _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e, error: _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3 }[level];
    write(text, propertiesOf(place));
}
function createLog(annotations) {
    const plain = (text) => (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__/* .stripEscapes */ .Nl)(text, 'nothing');
    const groups = new _folded_groups_js__WEBPACK_IMPORTED_MODULE_17__/* .FoldedGroups */ .z((title) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .startGroup */ .Oh(plain(title)), () => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .endGroup */ .N4(), info);
    const group = (title, work) => groups.run(title, work);
    return {
        debug: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .debug */ .Yz(plain(message)),
        info,
        notice: (message, place) => annotations.say('notice', plain(message), place),
        warning: (message, place) => annotations.say('warning', plain(message), place),
        error: (message, place) => annotations.say('error', plain(message), place),
        output: info,
        group,
        ...(0,_bakehouse_core_log__WEBPACK_IMPORTED_MODULE_18__/* .plainStages */ .U)({ info, group }),
    };
}
function propertiesOf(place) {
    const properties = {};
    if (place.title !== undefined)
        properties.title = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__/* .stripEscapes */ .Nl)(place.title, 'nothing');
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
    warn(`${what} written to standard output as commands, which runners are to ignore one day: ${problem}.`);
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
        return `${variable} names a file that cannot be written (${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_19__/* .messageOf */ .bD)(error)})`;
    }
}


/***/ })

};
