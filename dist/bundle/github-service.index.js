export const id = "github-service";
export const ids = ["github-service"];
export const modules = {

/***/ 95072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubService: () => (/* binding */ githubService)
/* harmony export */ });
/** GitHub Actions: ephemeral runners, one job each. */
const githubService = {
    name: 'github',
    features: { systems: ['linux'], units: { linux: 'github-runner.service' }, registers: 'each-start' },
    install: async (_system, settings) => (await Promise.all(/* import() */[__webpack_require__.e("shared-system-shell-quote"), __webpack_require__.e("linux")]).then(__webpack_require__.bind(__webpack_require__, 93865))).installGithubOnLinux(settings),
};


/***/ })

};
