export const id = "shared-image-definition-local-definition";
export const ids = ["shared-image-definition-local-definition"];
export const modules = {

/***/ 86492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ packerProblems),
/* harmony export */   LR: () => (/* binding */ testProblems),
/* harmony export */   N: () => (/* binding */ localTests),
/* harmony export */   P5: () => (/* binding */ directoryOutput),
/* harmony export */   du: () => (/* binding */ localDefinition),
/* harmony export */   iU: () => (/* binding */ localProblems),
/* harmony export */   nN: () => (/* binding */ refuseProblems),
/* harmony export */   uh: () => (/* binding */ packerDefinition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _findings_spell_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);
/* harmony import */ var _place_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72755);



const LOCAL = 'the builder local';
const PACKER = 'the builder packer';
const TESTER = 'run-in-vm';
/**
 * Narrows a definition to what the builder `local` (mmdebstrap on this machine) can do.
 *
 * @throws InputError with the path, line and column of everything else that it asks for
 */
async function localDefinition(loaded) {
    await refuseProblems(loaded, LOCAL, localProblems(loaded));
    return loaded.definition;
}
/** What the builder `local` cannot do of what a definition asks for. */
function localProblems({ definition }) {
    const { image, source, build, steps } = definition;
    return problemsOf(LOCAL, (report) => {
        if (image.os !== 'linux')
            report(['image', 'os'], `builds linux, not ${image.os}`);
        if (image.arch !== 'x64')
            report(['image', 'arch'], `builds x64, not ${image.arch}`);
        if (image.generation !== 2)
            report(['image', 'generation'], 'builds generation 2');
        for (const [key, on] of Object.entries(image.security ?? {})) {
            if (on)
                report(['image', 'security', key], 'has no such thing', 'leave it out or choose another builder');
        }
        if (source.kind !== 'debian')
            report(['source', 'kind'], `starts from debian, not ${source.kind}`);
        if (build.diskMiB === undefined)
            report(['build'], 'needs build.diskMiB', 'add diskMiB, such as 4096');
        for (const [index, step] of steps.entries())
            checkStep(step, index, report);
        checkOutputs(definition, report);
    });
}
/**
 * Narrows a definition to what the builder `packer` needs: a template, and a directory to publish to. What it starts from and how
 * it is built is the template's business; steps that `prepare-artifacts` lays out are handed to it.
 *
 * @throws InputError as {@link localDefinition}
 */
async function packerDefinition(loaded) {
    await refuseProblems(loaded, PACKER, packerProblems(loaded));
    return loaded.definition;
}
/** What the builder `packer` cannot do of what a definition asks for. */
function packerProblems({ definition }) {
    return problemsOf(PACKER, (report) => {
        if (definition.provider.packer === undefined)
            report(['provider'], 'needs provider.packer.template', 'name a template');
        for (const [index, step] of definition.steps.entries()) {
            const [kind = ''] = Object.keys(step);
            if (!['packages', 'file', 'script', 'runner'].includes(kind))
                refuseStep(kind, index, report);
            else if ('script' in step && step.script.file === undefined)
                refuseScript(step.script, index, report);
        }
        checkOutputs(definition, report);
    });
}
/**
 * The tests of a definition, when a Linux machine in QEMU can run all of them.
 *
 * @throws InputError as {@link localDefinition}
 */
async function localTests(loaded) {
    await refuseProblems(loaded, TESTER, testProblems(loaded));
    return loaded.definition.tests.inVm;
}
/** What a Linux machine in QEMU cannot run of the tests of a definition. */
function testProblems({ definition }) {
    const { inVm, boot } = definition.tests;
    return problemsOf(TESTER, (report) => {
        for (const [index, test] of inVm.entries()) {
            if (!isPosix(test.shell))
                report(['tests', 'inVm', index, 'shell'], `runs bash and sh, not ${test.shell}`);
            if (test.file === undefined)
                report(['tests', 'inVm', index], 'runs tests from files', 'put the lines into a file');
        }
        for (const [index, test] of boot.checks.entries()) {
            if (test !== 'marker-file')
                continue;
            report(['tests', 'boot', 'checks', index], 'knows no marker file', 'make it a test of its own');
        }
    });
}
/**
 * The directory that a definition publishes to, when there is no other output.
 *
 * @throws InputError as {@link localDefinition}
 */
async function directoryOutput(loaded) {
    const who = 'publish-image';
    await refuseProblems(loaded, who, problemsOf(who, (report) => checkOutputs(loaded.definition, report)));
    return loaded.definition.outputs[0];
}
function checkStep(step, index, report) {
    if ('script' in step) {
        const { shell, file, elevated, validExitCodes, timeout } = step.script;
        const path = ['steps', index, 'script'];
        if (!isPosix(shell))
            report([...path, 'shell'], `runs bash and sh, not ${shell}`);
        if (file === undefined)
            refuseScript(step.script, index, report);
        for (const [key, value] of Object.entries({ elevated, validExitCodes, timeout })) {
            if (value !== undefined)
                report([...path, key], `has no "${key}"`, 'leave it out');
        }
    }
    else if (!('packages' in step || 'file' in step || 'runner' in step))
        refuseStep(Object.keys(step)[0] ?? '', index, report);
}
function refuseScript(script, index, report) {
    report(['steps', index, 'script', script.inline === undefined ? 'url' : 'inline'], 'runs scripts from files', 'put it into a file');
}
function refuseStep(kind, index, report) {
    const windows = kind === 'feature' || kind === 'windowsUpdate';
    report(['steps', index, kind], windows ? 'cannot do what is for Windows' : 'knows no such step', 'use packages, file, script or runner');
}
function checkOutputs({ outputs }, report) {
    for (const [index, { kind }] of outputs.entries()) {
        if (kind !== 'directory')
            report(['outputs', index, 'kind'], `publishes to a directory, not to ${kind}`);
        else if (index > 0)
            report(['outputs', index], 'publishes to one directory');
    }
    if (outputs.length === 0)
        report(['outputs'], 'needs an output', 'add {kind: directory}');
}
function isPosix(shell) {
    return shell === 'bash' || shell === 'sh';
}
function problemsOf(who, collect) {
    const problems = [];
    collect((path, message, hint) => {
        problems.push({ path, message: `${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_0__/* .spellPath */ ._)(path)}: ${who} ${message}`, ...(hint === undefined ? {} : { hint }) });
    });
    return problems;
}
/** Refuses a definition for all that somebody cannot do. @param who "the builder local"; @throws InputError with their places, if there are any */
async function refuseProblems(loaded, who, problems) {
    if (problems.length === 0)
        return;
    const findings = await (0,_place_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(loaded, problems);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The definition of ${loaded.definition.image.id} asks for what ${who} cannot do.`, { findings });
}


/***/ })

};
