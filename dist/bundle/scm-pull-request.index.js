export const id = "scm-pull-request";
export const ids = ["scm-pull-request"];
export const modules = {

/***/ 79596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPullRequest: () => (/* reexport */ openPullRequest),
  pullRequestOfAzureBuild: () => (/* reexport */ pullRequestOfAzureBuild),
  pullRequestOfEvent: () => (/* reexport */ pullRequestOfEvent)
});

// UNUSED EXPORTS: MOST_CHARACTERS, commentMarker, postComment

// EXTERNAL MODULE: ./build/staging/scm/src/github-context.js
var github_context = __webpack_require__(3576);
;// CONCATENATED MODULE: ./build/staging/scm/src/github-pull-request.js

/** What people read of a request; no runner hides anything in it. */
const TEXTS = ['body', 'title'];
/**
 * The pull request with a client, which talks to the server of this run (`GITHUB_API_URL`).
 *
 * @param cover for the texts that are posted
 */
async function openPullRequest(place, { token, signal }, cover) {
    const client = await (0,github_context/* createGitHubClient */.L)(token);
    const options = signal === undefined ? {} : { request: { signal } };
    return {
        ...place,
        async request(route, parameters) {
            const { status, data } = await client.request(route, { ...maskPosted(parameters, cover), ...options });
            return { status, data: data };
        },
    };
}
function maskPosted(parameters, cover) {
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

;// CONCATENATED MODULE: ./build/staging/scm/pull-request.js




/***/ })

};
