export const id = "shared-runners-runner-services";
export const ids = ["shared-runners-runner-services"];
export const modules = {

/***/ 63198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   oJ: () => (/* binding */ installationOf)
/* harmony export */ });
/* unused harmony export RUNNER_SERVICES */
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Every service whose runners are installed. */
const RUNNER_SERVICES = {
    github: async () => (await __webpack_require__.e(/* import() */ "github-service").then(__webpack_require__.bind(__webpack_require__, 95072))).githubService,
};
/**
 * What a machine gets beside the runner's package.
 *
 * @throws InputError when the platform is unknown, or naming every unusable setting
 */
async function installationOf(platform, settings) {
    const { service, system } = await serviceOf(platform);
    return service.install(system, settings);
}
/**
 * The units that start runners. They fail on a machine that is not configured, as in a test of an image.
 *
 * @throws InputError when a platform is unknown
 */
async function unitsOf(platforms) {
    const found = await Promise.all(platforms.map(serviceOf));
    return found.map(({ service, system }) => service.features.units[system]);
}
async function serviceOf(platform) {
    const at = platform.lastIndexOf('-');
    const [name, system] = [platform.slice(0, at), platform.slice(at + 1)];
    const services = await Promise.all(Object.values(RUNNER_SERVICES).map((load) => load()));
    const service = services.find((other) => other.name === name);
    if (service === undefined || !service.features.systems.includes(system)) {
        const known = services.flatMap((other) => other.features.systems.map((each) => `${other.name}-${each}`));
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`There is no runner platform "${platform}"; there is ${known.join(', ')}.`);
    }
    return { service, system: system };
}


/***/ })

};
