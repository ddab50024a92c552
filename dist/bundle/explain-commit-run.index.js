export const id = "explain-commit-run";
export const ids = ["explain-commit-run"];
export const modules = {

/***/ 18424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/commit-directives/src/decide.js
var decide = __webpack_require__(47396);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/explain-differences.js + 1 modules
var explain_differences = __webpack_require__(3083);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/parse-directives.js + 3 modules
var parse_directives = __webpack_require__(72982);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/select-images.js + 1 modules
var select_images = __webpack_require__(7269);
;// CONCATENATED MODULE: ./build/staging/commit-directives/src/explain-commit.js




/** Says what a commit message means, for each image, and what is wrong with it. Never throws. */
function explainCommit({ message, source, images, environments, environment, compat, names: file }) {
    // Without definitions and names nothing is known of what exists, and names are taken as they are.
    const names = images.length === 0 && file === undefined
        ? { environments }
        : (0,select_images/* namesFor */.G)(images, { environments: file?.environments ?? environments, names: file });
    const packerKeys = file?.packerKeys;
    const { directives, findings } = (0,parse_directives/* parseDirectives */.M)(message, names);
    const options = { environment, packerKeys };
    const selection = (0,select_images/* selectImages */.$)(images, message, { ...options, environments: names.environments, compat, names: file });
    return {
        source,
        directives,
        findings,
        // Not that of the selection, to which no name is known where no image is.
        decision: (0,decide/* decide */.L)(directives, names, { environment }),
        compat: selection.compat,
        active: selection.compat === undefined ? selection.decision.active : !selection.compat.noCI,
        images: selection.images,
        differences: (0,explain_differences/* explainDifferences */.S)(message, names, options),
    };
}

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/commit-names.js + 1 modules
var commit_names = __webpack_require__(63363);
// EXTERNAL MODULE: ./build/staging/commit-directives/src/selectable-image.js
var selectable_image = __webpack_require__(80596);
// EXTERNAL MODULE: ./build/staging/image-definition/src/find-definitions.js
var find_definitions = __webpack_require__(76403);
// EXTERNAL MODULE: ./build/staging/image-definition/src/load-definitions.js
var load_definitions = __webpack_require__(36792);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/load-image.js
var load_image = __webpack_require__(32753);
;// CONCATENATED MODULE: ./build/staging/steps/src/explain-commit/explain-inputs.js





/** The message that the inputs mean. @throws UserError when it cannot be read whole */
async function readMessage(inputs, context) {
    if (inputs.message !== undefined)
        return { text: inputs.message, source: 'the input message' };
    const { text, commit, source, cut, others } = await context.commitMessage({ commit: inputs.commit, token: inputs.githubToken });
    if (cut) {
        // Instructions stand below the first line: what is missing may change the decision.
        throw new src_errors/* UserError */.yo(`The commit message is cut: ${source} has only its beginning.`, {
            hint: 'check the repository out before this step, or give the message itself',
        });
    }
    for (const other of others) {
        const { flags, filters } = (0,parse_directives/* parseDirectives */.M)(other.text).directives;
        if (flags.length + filters.length === 0)
            continue;
        context.log.warning(`The commit ${other.commit.slice(0, 12)} of the same push has instructions as well; only those of the last commit count.`);
    }
    return { text, source: commit === undefined ? source : `${source}, commit ${commit.slice(0, 12)}` };
}
/** The images of the definitions. @throws InputError for unusable definitions */
async function readImages({ definitions, variables }, context) {
    if (definitions.length === 0)
        return [];
    const files = await (0,find_definitions/* findDefinitions */.C)(definitions, context.environment.workspace, context.signal);
    const loaded = await (0,load_definitions/* loadDefinitions */.J)(files, (0,load_image/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(variables)));
    return loaded.map(({ definition: { image, outputs } }) => (0,selectable_image/* selectableImage */.q)({ image, outputs }));
}

;// CONCATENATED MODULE: ./build/staging/steps/src/explain-commit/explain-log.js

/** The log names so many differences; the output has all. */
const MOST_LINES = 100;
/** Says in the log what a message means. */
function logExplained({ source, findings, differences, images, active, decision, compat }, log) {
    log.info(`The message comes from ${source}.`);
    for (const finding of findings)
        if (finding.severity === 'warning' || compat !== undefined)
            log.warning(inMessage(finding));
    for (const difference of differences.slice(0, MOST_LINES))
        log.info(inMessage(difference));
    if (differences.length > MOST_LINES)
        log.info(`… and ${differences.length - MOST_LINES} more differences.`);
    if (!active)
        log.info(`Nothing is to be done: ${compat === undefined ? decision.why : 'the original creates no task'}.`);
    for (const { id, selected, why } of images.slice(0, MOST_LINES))
        log.info(selected ? `${id}: selected` : `${id}: left out (${why})`);
}
function inMessage(finding) {
    return (0,src_errors/* findingInWords */.IC)({ file: 'message', ...finding });
}

// EXTERNAL MODULE: ./build/staging/commit-directives/src/instructions.js
var instructions = __webpack_require__(93517);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/steps/src/explain-commit/explain-summary.js


/** Rows of each table; the outputs have all. */
const MOST_ROWS = 50;
/** The explanation as Markdown for a job summary. */
function explainSummary(explained) {
    const { source, findings, differences, images, active, compat, decision } = explained;
    const instructions = instructionRows(explained.directives);
    const left = images.filter(({ selected }) => selected).length;
    return [
        `### Commit message: ${(0,format/* counted */.hS)(instructions.length, 'instruction')}, ${(0,format/* counted */.hS)(findings.length, 'finding')}\n\n`,
        `Read from ${(0,markdown/* mdText */.bC)(source)}.${compat === undefined ? '' : ' Decided as the Cloud Image Builder did.'}\n\n`,
        active ? '' : `**Nothing is to be done**${decision.why === undefined ? '' : `: ${(0,markdown/* mdText */.bC)(decision.why)}`}.\n\n`,
        table(['Line', 'Instruction', 'Effect'], instructions),
        section('Findings', table(['Place', 'What', 'What to do'], findings.map(findingRow))),
        section(`Images: ${left} of ${images.length}`, table(['Image', 'What', 'Regions'], images.map(imageRow))),
        section('Where the Cloud Image Builder decides otherwise', table(['Place', 'Why'], differences.map((one) => findingRow(one).slice(0, 2)))),
    ].join('');
}
function section(title, content) {
    return content === '' ? '' : `#### ${title}\n\n${content}`;
}
function table(columns, rows) {
    return (0,markdown/* mdTable */.gJ)(columns, rows, { most: MOST_ROWS });
}
function instructionRows({ flags, filters }) {
    const rows = [
        ...flags.map(({ flag, line }) => ({ line, text: flag, effect: `it ${instructions/* FLAGS */.Wg[flag].effect}` })),
        ...filters.map(({ mode, kind, names, line }) => {
            const list = names.slice(0, 20).map(({ name }) => (0,markdown/* mdCode */.xs)(name));
            const more = names.length > list.length ? ` and ${names.length - list.length} more` : '';
            return { line, text: (0,instructions/* filterLiteral */.Kr)(mode, kind), effect: `${mode === 'include' ? 'only' : 'all but'} ${list.join(', ')}${more}` };
        }),
    ];
    return rows.sort((a, b) => a.line - b.line).map(({ line, text, effect }) => [String(line), (0,markdown/* mdCode */.xs)(text), effect]);
}
function findingRow({ line, column, message, hint }) {
    return [line === undefined ? '' : `${line}:${column}`, (0,markdown/* mdText */.bC)(message), (0,markdown/* mdText */.bC)(hint ?? '')];
}
function imageRow({ id, selected, why, build, test, deploy, force, regions }) {
    if (!selected)
        return [(0,markdown/* mdCode */.xs)(id), `left out: ${(0,markdown/* mdText */.bC)(why ?? '')}`, ''];
    const done = [build ? (force ? 'build anew' : 'build if due') : '', test ? 'test' : '', deploy ? 'deploy' : ''].filter((part) => part !== '');
    return [(0,markdown/* mdCode */.xs)(id), done.join(', '), regions.map(markdown/* mdCode */.xs).join(', ')];
}

;// CONCATENATED MODULE: ./build/staging/steps/src/explain-commit/run.js






/**
 * Explains a commit message. Nothing is changed.
 *
 * @throws OutcomeError, with the outputs set, when the message has errors; InputError for unusable inputs, definitions or names;
 *   UserError when the message cannot be read whole
 */
async function run(inputs, context) {
    if (inputs.message !== undefined && inputs.commit !== undefined) {
        throw new src_errors/* InputError */.dz('explain-commit: message and commit exclude each other.', { hint: 'give one of them' });
    }
    const { text, source } = await readMessage(inputs, context);
    const { environment, compat } = inputs;
    const { names, environments = inputs.environments } = await (0,commit_names/* readCommitNames */.W)(inputs, context);
    const images = await readImages(inputs, context);
    const explained = explainCommit({ message: text, source, images, environments, environment, compat, names });
    logExplained(explained, context.log);
    await context.summary(explainSummary(explained));
    const outputs = {
        active: explained.active,
        decision: JSON.stringify(explained.compat ?? explained.decision),
        images: JSON.stringify(explained.images.filter(({ selected }) => selected).map(({ selected: _, why: __, ...image }) => image)),
        differences: JSON.stringify(explained.differences.map(src_errors/* formatFinding */.tf)),
        findings: explained.findings.length,
    };
    const errors = inputs.compat ? [] : explained.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
        const count = errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`;
        throw new src_errors/* OutcomeError */.Rz(`The commit message has ${count}.`, outputs, {
            reason: 'definition',
            findings: errors,
            hint: 'amend the commit, or push an empty one (git commit --allow-empty) with the instructions mended',
        });
    }
    return outputs;
}


/***/ })

};
