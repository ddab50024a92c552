export const id = "shared-scm-github-context";
export const ids = ["shared-scm-github-context"];
export const modules = {

/***/ 3576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createGitHubClient),
/* harmony export */   readGitHubContext: () => (/* binding */ readGitHubContext)
/* harmony export */ });
/** What triggered the run, with the event's payload. Loads `@actions/github`, which is too heavy for a step that does not need it. */
async function readGitHubContext() {
    const { context } = await __webpack_require__.e(/* import() */ "actions-github").then(__webpack_require__.bind(__webpack_require__, 92785));
    return context;
}
/**
 * A client that talks to the server of this run (`GITHUB_API_URL`, also GitHub Enterprise) through the proxy of the environment.
 *
 * @param token of the run or of an app; never logged
 */
async function createGitHubClient(token) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ "actions-github").then(__webpack_require__.bind(__webpack_require__, 92785));
    return getOctokit(token);
}


/***/ })

};
