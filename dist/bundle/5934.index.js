export const id = 5934;
export const ids = [5934,2454];
export const modules = {

/***/ 12454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createGitHubClient),
/* harmony export */   readGitHubContext: () => (/* binding */ readGitHubContext)
/* harmony export */ });
/** What triggered the run, with the event's payload. Loads `@actions/github`, which is too heavy for a step that does not need it. */
async function readGitHubContext() {
    const { context } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2785)]).then(__webpack_require__.bind(__webpack_require__, 92785));
    return context;
}
/**
 * A client that talks to the server of this run (`GITHUB_API_URL`, also GitHub Enterprise) through the proxy of the environment.
 *
 * @param token of the run or of an app; never logged
 */
async function createGitHubClient(token) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2785)]).then(__webpack_require__.bind(__webpack_require__, 92785));
    return getOctokit(token);
}


/***/ }),

/***/ 25934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPullRequest: () => (/* binding */ openPullRequest),
/* harmony export */   pullRequestOfAzureBuild: () => (/* binding */ pullRequestOfAzureBuild),
/* harmony export */   pullRequestOfEvent: () => (/* binding */ pullRequestOfEvent)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12454);

/** What people read of a request; no runner hides anything in it. */
const TEXTS = ['body', 'title'];
/**
 * The pull request with a client, which talks to the server of this run (`GITHUB_API_URL`).
 *
 * @param cover for the texts that are posted
 */
async function openPullRequest(place, { token, signal }, cover) {
    const client = await (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .createGitHubClient */ .L)(token);
    const options = signal === undefined ? {} : { request: { signal } };
    return {
        ...place,
        async request(route, parameters) {
            const { status, data } = await client.request(route, { ...coverPosted(parameters, cover), ...options });
            return { status, data: data };
        },
    };
}
function coverPosted(parameters, cover) {
    return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, TEXTS.includes(name) && typeof value === 'string' ? cover(value) : value]));
}
/**
 * The pull request of an event of GitHub: of a pull request itself, a comment to it, or a workflow that ran for it. GitHub leaves out
 * those of forks in the last.
 */
function pullRequestOfEvent(payload) {
    const { owner, name } = payload.repository ?? {};
    const pull = payload.pull_request ?? (payload.issue?.['pull_request'] === undefined ? undefined : payload.issue) ?? ofWorkflow(payload);
    if (owner?.login === undefined || name === undefined || typeof pull?.number !== 'number')
        return undefined;
    const from = payload.pull_request?.['head']?.repo?.full_name;
    // A fork that was deleted since leaves no repository behind.
    const fork = payload.pull_request !== undefined && from !== `${owner.login}/${name}`;
    return { owner: owner.login, repo: name, number: pull.number, fork };
}
function ofWorkflow(payload) {
    const pulls = payload['workflow_run']?.pull_requests;
    return Array.isArray(pulls) ? pulls[0] : undefined;
}
/** The pull request of a build of Azure Pipelines whose repository is on GitHub, from its predefined variables. */
function pullRequestOfAzureBuild(env) {
    const number = Number(env['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER']);
    const [owner, repo, more] = (env['BUILD_REPOSITORY_NAME'] ?? '').split('/');
    if (env['BUILD_REPOSITORY_PROVIDER'] !== 'GitHub' || !Number.isInteger(number) || number <= 0)
        return undefined;
    if (!owner || !repo || more !== undefined)
        return undefined;
    return { owner, repo, number, fork: env['SYSTEM_PULLREQUEST_ISFORK']?.toLowerCase() === 'true' };
}


/***/ })

};
