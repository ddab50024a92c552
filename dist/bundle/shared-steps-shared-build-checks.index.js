export const id = "shared-steps-shared-build-checks";
export const ids = ["shared-steps-shared-build-checks"];
export const modules = {

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ buildChecks),
/* harmony export */   aB: () => (/* binding */ openArchives),
/* harmony export */   o: () => (/* binding */ checkedLoading)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** What must hold of definitions so that they can be built as the inputs say. */
async function buildChecks(inputs, context) {
    const { buildableChecks } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("builders-check")]).then(__webpack_require__.bind(__webpack_require__, 52751));
    return buildableChecks(optionsOf(inputs, context));
}
/** The same for a step that loads one definition: what it loads it with. */
function checkedLoading(inputs, context) {
    return {
        async check(loaded) {
            const { checkBuildable } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-image-definition-definition-root"), __webpack_require__.e("shared-image-definition-place-findings"), __webpack_require__.e("shared-image-definition-local-definition"), __webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("builders-check")]).then(__webpack_require__.bind(__webpack_require__, 52751));
            return checkBuildable(loaded, optionsOf(inputs, context));
        },
    };
}
/** The archives of Debian packages that a run asks. @param cacheFolder keeps what they say between runs; nothing is kept without it */
async function openArchives(cacheFolder, { resolve, log, signal }) {
    const { DebianArchives } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-net-get"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-trim-end"), __webpack_require__.e("shared-net-debian-archive-debian-release"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-net-download"), __webpack_require__.e("shared-net-debian-archive-debian-archives"), __webpack_require__.e("net-debian-archive")]).then(__webpack_require__.bind(__webpack_require__, 71874));
    return new DebianArchives({ cacheFolder: cacheFolder === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(resolve(cacheFolder), 'archives'), log, signal });
}
function optionsOf(inputs, context) {
    const { builder = 'auto', otherBuilders, archives, workFolder } = inputs;
    const { log, signal, environment } = context;
    return {
        ...{ builder, otherBuilders, log, signal },
        workFolder: workFolder === undefined ? environment.workspace : context.resolve(workFolder),
        online: archives,
    };
}


/***/ })

};
