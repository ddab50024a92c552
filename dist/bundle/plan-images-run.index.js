export const id = "plan-images-run";
export const ids = ["plan-images-run"];
export const modules = {

/***/ 46468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-images.js + 15 modules
var plan_images = __webpack_require__(68155);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-summary.js
var plan_summary = __webpack_require__(99187);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/state-inputs.js
var state_inputs = __webpack_require__(60028);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-gallery.js + 1 modules
var with_gallery = __webpack_require__(69480);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-state-store.js
var with_state_store = __webpack_require__(12301);
// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-matrix.js
var plan_matrix = __webpack_require__(30334);
;// CONCATENATED MODULE: ./build/staging/steps/src/plan-images/plan-outputs.js

/** GitHub takes at most 1 MB of outputs of a job, counted in UTF-16 (https://docs.github.com/actions/reference/limits). */
const MOST_OUTPUT = 500_000;
/** What a plan says to later jobs. */
function planOutputs(plan, log) {
    const ids = (...actions) => plan.images.filter(({ action }) => actions.includes(action)).map(({ id }) => id);
    const counts = {};
    for (const { action } of plan.images)
        counts[action] = (counts[action] ?? 0) + 1;
    const matrix = JSON.stringify((0,plan_matrix/* matrixOf */.lQ)(plan));
    if (matrix.length > MOST_OUTPUT) {
        log.warning(`The matrix has ${matrix.length} characters, and GitHub may refuse it: plan fewer definitions at once, or read the plan file.`);
    }
    return {
        matrix,
        azureMatrix: JSON.stringify((0,plan_matrix/* azureMatrixOf */.st)(plan)),
        imagesToBuild: JSON.stringify(ids('build', 'refresh')),
        actions: JSON.stringify(counts),
        due: plan.images.filter(({ action }) => action !== 'none').length,
        changed: plan.images.some(plan_matrix/* isForJob */.xd),
        rebuild: plan.images.some(plan_matrix/* mustRebuild */.Hs),
    };
}

// EXTERNAL MODULE: ./build/staging/steps/src/plan-images/plan-request.js
var plan_request = __webpack_require__(53361);
;// CONCATENATED MODULE: ./build/staging/steps/src/plan-images/run.js







/**
 * Plans what is to be done for a set of definitions.
 *
 * @throws what `planImages` throws; OutcomeError, with the plan written, when an image should have been removed
 */
async function run(inputs, context) {
    await (0,plan_request/* checkPlanInputs */.J)(inputs, context);
    const { plan, lockChanged } = await (0,with_state_store/* withStateStore */.N3)({ ...inputs, stateStore: inputs.stateStore ?? state_inputs/* STATE_STORE */.OE }, context, (builds) => (0,with_gallery.withGallery)(inputs, context, async (gallery) => (0,plan_images/* planImages */.y6)({ ...(await (0,plan_request/* planRequestOf */.Q)(inputs, gallery, context)), builds })));
    await context.summary((0,plan_summary/* planSummary */.MM)(plan));
    const commentUrl = await comment(plan, inputs, context);
    const outputs = { ...planOutputs(plan, context.log), planFile: context.resolve(inputs.planFile), lockChanged, commentUrl };
    const findings = (0,plan_images/* overdue */.TU)(plan);
    if (findings.length > 0)
        throw new errors/* OutcomeError */.Rz((0,plan_images/* overdueMessage */.uB)(findings), outputs, { reason: 'definition', findings });
    return outputs;
}
async function comment(plan, inputs, context) {
    if (inputs.comment !== true || inputs.githubToken === undefined)
        return undefined;
    const { postPlan } = await __webpack_require__.e(/* import() */ "post-plan").then(__webpack_require__.bind(__webpack_require__, 50879));
    return postPlan(plan, inputs.definitions.join('\n'), inputs.githubToken, context);
}


/***/ })

};
