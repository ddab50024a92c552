export const id = 1428;
export const ids = [1428,2454];
export const modules = {

/***/ 11428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitInterfaceWay: () => (/* binding */ commitInterfaceWay),
/* harmony export */   eventWay: () => (/* binding */ eventWay),
/* harmony export */   githubRepository: () => (/* binding */ githubRepository),
/* harmony export */   headOfPullRequest: () => (/* binding */ headOfPullRequest)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12454);

/**
 * The event that triggered the run: a push has its head commit and the others, a merge queue and a finished workflow theirs. An
 * event about a pull request has only the hash.
 *
 * @param wanted another commit than that of the event is not taken from it, unless it is one of the push
 */
function eventWay(payload, wanted) {
    return {
        source: 'the event',
        async read() {
            const head = headCommit(payload);
            if (head === undefined)
                return { missing: 'the event has no commit message' };
            const pushed = commitsOf(payload);
            const found = wanted === undefined ? head : [head, ...pushed].find(({ commit }) => isHash(wanted) && commit.startsWith(wanted.toLowerCase()));
            if (found === undefined)
                return { missing: `the event is about ${head.commit}` };
            return { ...found, others: pushed.filter(({ commit }) => commit !== found.commit) };
        },
    };
}
function isHash(text) {
    return /^[0-9a-f]{7,64}$/i.test(text);
}
function headCommit(payload) {
    const candidates = [payload['head_commit'], payload['merge_group']?.head_commit, payload['workflow_run']?.head_commit];
    return candidates.map(readCommit).find((commit) => commit !== undefined);
}
function commitsOf(payload) {
    const commits = payload['commits'];
    return (Array.isArray(commits) ? commits : []).map(readCommit).filter((commit) => commit !== undefined);
}
function readCommit(value) {
    const { id, message } = (typeof value === 'object' && value !== null ? value : {});
    return typeof id === 'string' && typeof message === 'string' ? { commit: id, text: message } : undefined;
}
/** The head of the branch, when the event is about a pull request. */
function headOfPullRequest(payload) {
    const sha = payload.pull_request?.['head']?.sha;
    return typeof sha === 'string' ? sha : undefined;
}
/** GitHub's interface for commits (`GET /repos/{owner}/{repo}/commits/{ref}`), which takes a token. */
function commitInterfaceWay(repository, commit, { token, signal }) {
    return {
        source: "GitHub's interface",
        async read() {
            if (token === undefined)
                return { missing: 'no token is given' };
            if (repository === undefined)
                return { missing: 'the repository is not known, or not on GitHub' };
            if (commit === undefined)
                return { missing: 'the commit is not known' };
            const client = await (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .createGitHubClient */ .L)(token);
            const request = signal === undefined ? {} : { request: { signal } };
            const { data } = await client.rest.repos.getCommit({ ...repository, ref: commit, ...request });
            const found = readCommit({ id: data?.sha, message: data?.commit?.message });
            return found ?? { missing: 'the answer is no commit' };
        },
    };
}
/** `owner/name`, or the address of a repository on a server of GitHub's (`GITHUB_SERVER_URL`). */
function githubRepository(address, server = 'https://github.com') {
    const host = URL.canParse(server) ? new URL(server).host : '';
    const path = address
        ?.replace(/^(?:https?|ssh|git):\/\/(?:[^/@]*@)?/, '')
        .replace(/^git@([^:/]+):/, '$1/')
        .replace(/\.git$/, '');
    const parts = path?.split('/') ?? [];
    if (parts.length === 3 && parts[0]?.toLowerCase() === host.toLowerCase())
        parts.shift();
    const [owner, repo] = parts;
    return parts.length === 2 && owner && repo ? { owner, repo } : undefined;
}


/***/ }),

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


/***/ })

};
