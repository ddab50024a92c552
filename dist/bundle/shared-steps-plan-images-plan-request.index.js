export const id = "shared-steps-plan-images-plan-request";
export const ids = ["shared-steps-plan-images-plan-request"];
export const modules = {

/***/ 53361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkPlanInputs),
/* harmony export */   Q: () => (/* binding */ planRequestOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58334);
/* harmony import */ var _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7522);
/* harmony import */ var _shared_build_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81175);
/* harmony import */ var _shared_commit_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63363);
/* harmony import */ var _shared_load_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32753);







const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** @throws InputError for inputs that contradict one another */
async function checkPlanInputs(inputs, context) {
    const { updateLock, frozen, comment, githubToken, planFile, azureSubscriptionId } = inputs;
    const findings = [];
    const report = (message, hint) => findings.push({ severity: 'error', message, hint });
    if (updateLock === true && frozen === true)
        report('update-lock and frozen contradict each other', 'leave one of them out');
    if (comment === true && githubToken === undefined)
        report('comment needs github-token', 'give it github.token');
    if ((inputs.commitDirectives ?? 'off') === 'off') {
        for (const name of ['environment', 'names']) {
            if (inputs[name] !== undefined)
                report(`${name} needs commit-directives, without which no message is read`, 'set it to strict');
        }
    }
    const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(context.resolve(planFile)).catch(() => undefined);
    if (place?.isDirectory() === true)
        report(`plan-file: ${planFile} is a folder`, 'give the path of a file');
    if (azureSubscriptionId !== undefined && !UUID.test(azureSubscriptionId)) {
        report('azure-subscription-id is no id of a subscription', 'az account show --query id says the one that is signed in to');
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('plan-images: unusable inputs', { findings });
}
/** The plan that the inputs ask for. @throws InputError for lines that are no variables, and as `selectionOf` does */
async function planRequestOf(inputs, gallery, context) {
    const { definitions, force, retire, now, updateLock, frozen, cacheFolder } = inputs;
    const archives = inputs.online === true ? await (0,_shared_build_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .openArchives */ .aB)(cacheFolder, context) : undefined;
    return {
        ...{ definitions, gallery, force, retire, now, updateLock, frozen, log: context.log },
        checks: await (0,_shared_build_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .buildChecks */ .US)({ ...inputs, archives }, context),
        loading: (0,_shared_load_image_js__WEBPACK_IMPORTED_MODULE_3__/* .loadOptions */ .Z)(context, (0,_bakehouse_image_definition_load__WEBPACK_IMPORTED_MODULE_4__/* .parseGivenVariables */ .O)(inputs.variables ?? [])),
        lockFile: context.resolve(inputs.lockFile ?? _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_5__/* .LOCK_FILE */ .FI),
        resolvers: archives === undefined ? undefined : await resolversOf(inputs, archives, context),
        selection: await selectionOf(inputs, context),
        planFile: context.resolve(inputs.planFile),
        cacheFolder: cacheFolder === undefined ? undefined : context.resolve(cacheFolder),
        view: viewOf(inputs, context),
    };
}
/** Steps without the input `full` leave it at a few changes. */
function viewOf({ full }, { host }) {
    const isTerminal = host === 'local';
    const more = full === undefined ? 'the plan file has them' : `${isTerminal ? '--full' : 'full: true'} shows them`;
    return { full: full ?? false, more, colours: isTerminal };
}
/** What the commit message is to say. @throws InputError for an unusable file of names, or an environment that does not exist */
async function selectionOf(inputs, context) {
    const { commitDirectives: mode = 'off', githubToken: token, environment } = inputs;
    if (mode === 'off')
        return undefined;
    return { mode, environment, ...(await (0,_shared_commit_names_js__WEBPACK_IMPORTED_MODULE_6__/* .readCommitNames */ .W)(inputs, context)), message: () => context.commitMessage({ token }) };
}
async function resolversOf(inputs, archives, context) {
    const [{ onlineResolvers }, { resourceManagerAccess }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-net-get"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-trim-end"), __webpack_require__.e("shared-net-debian-archive-debian-release"), __webpack_require__.e("image-plan-online")]).then(__webpack_require__.bind(__webpack_require__, 3222)),
        Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-steps-shared-azure-identity"), __webpack_require__.e("shared-steps-shared-azure-sign-in"), __webpack_require__.e("shared-azure-sign-in")]).then(__webpack_require__.bind(__webpack_require__, 56140)),
    ]);
    return onlineResolvers({ subscription: inputs.azureSubscriptionId, ...(await resourceManagerAccess(inputs, context)) }, archives);
}


/***/ })

};
