export const id = "runtimes-local";
export const ids = ["runtimes-local"];
export const modules = {

/***/ 12670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHost: () => (/* binding */ createHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/mask-texts.js
var mask_texts = __webpack_require__(34644);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/scm/src/git-checkout.js
var git_checkout = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/staging/runtimes/src/cache-folder.js
var cache_folder = __webpack_require__(25954);
// EXTERNAL MODULE: ./build/staging/runtimes/src/definition-variables.js
var definition_variables = __webpack_require__(30946);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/staging/runtimes/src/annotation-line.js
var annotation_line = __webpack_require__(37721);
// EXTERNAL MODULE: ./build/staging/runtimes/src/neutralise-output.js
var neutralise_output = __webpack_require__(3943);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/local-log.js





/** The log of the command line: groups as indented headings, colours only on a terminal and never with NO_COLOR. */
function createTerminalLog(options) {
    let depth = 0;
    const write = (stream, text, style) => {
        const indent = stream === options.log ? '  '.repeat(depth) : '';
        const plain = (0,control_characters/* stripEscapes */.Nl)(text, hasColours(stream) ? 'colours' : 'nothing');
        for (const line of (0,neutralise_output/* neutraliseOutput */.W)(plain)) {
            stream.write(`${line === '' ? '' : indent}${style === undefined || line === '' ? line : styled(style, line, stream)}\n`);
        }
    };
    const annotate = (level, style, stream) => {
        // Further lines are indented, so that one message is seen as one.
        return (message, place) => write(stream, (0,neutralise_output/* neutraliseOutput */.W)((0,annotation_line/* annotationLine */.A)(level, message, place)).join('\n  '), style);
    };
    return {
        debug(message) {
            if (options.debug)
                write(options.log, `debug: ${message}`, 'dim');
        },
        info: (message) => write(options.log, message),
        notice: annotate('notice', 'cyan', options.log),
        warning: annotate('warning', 'yellow', options.problems),
        error: annotate('error', 'red', options.problems),
        output: (line) => write(options.log, line),
        async group(title, work) {
            write(options.log, title.replace(/\s*[\r\n]+\s*/g, ' '), 'bold');
            depth += 1;
            try {
                return await work();
            }
            finally {
                depth -= 1;
            }
        },
    };
}
/** The stream, for a reader that may go away (`bakehouse … | head`): what it no longer takes is dropped. */
function writableTerminal(stream) {
    stream.on('error', (error) => {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPIPE'))
            throw error;
    });
    return stream;
}
function hasColours(stream) {
    return styled('bold', 'x', stream) !== 'x';
}
/** `styleText` looks at the stream and at NO_COLOR. */
function styled(style, line, stream) {
    return (0,external_node_util_.styleText)(style, line, { stream: stream });
}

// EXTERNAL MODULE: ./build/staging/runtimes/src/masked-log.js
var masked_log = __webpack_require__(69709);
// EXTERNAL MODULE: ./build/staging/runtimes/src/masks.js + 1 modules
var src_masks = __webpack_require__(99237);
// EXTERNAL MODULE: ./build/staging/runtimes/src/no-service-connections.js
var no_service_connections = __webpack_require__(65326);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/runs-in-pipeline.js
/**
 * What pipelines set for the commands that they run: `CI` nearly all of them, Azure Pipelines, Jenkins and TeamCity names of their own.
 * https://docs.github.com/actions/reference/variables-reference, https://learn.microsoft.com/azure/devops/pipelines/build/variables,
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/, https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html
 */
const PIPELINES = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION'];
/** True for a command that a pipeline runs, and not a person. */
function runsInPipeline(environment) {
    return PIPELINES.some((name) => !/^(?:|0|false)$/i.test(environment[name]?.trim() ?? ''));
}

// EXTERNAL MODULE: ./build/staging/runtimes/src/secret-variables.js
var secret_variables = __webpack_require__(30991);
// EXTERNAL MODULE: ./build/staging/runtimes/src/truncate-summary.js
var truncate_summary = __webpack_require__(66412);
// EXTERNAL MODULE: ./build/staging/runtimes/src/warn-once.js
var warn_once = __webpack_require__(54149);
// EXTERNAL MODULE: ./build/staging/runtimes/src/working-folder.js
var working_folder = __webpack_require__(28457);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/local.js



















/**
 * The host on a laptop, behind the command line.
 *
 * An input that is not given as a flag may come from the variable `BAKEHOUSE_<INPUT>` (`connectionString` from
 * `BAKEHOUSE_CONNECTION_STRING`), so that a secret need not stand in the arguments, which every user of the machine can read.
 * All variables of that prefix leave the environment before a child process starts. `BAKEHOUSE_DEBUG=1` shows debug messages,
 * `BAKEHOUSE_SUMMARY_FILE` names a file to which summaries are added; otherwise they are left out.
 */
async function createHost(options) {
    const stdout = writableTerminal(options.stdout ?? process.stdout);
    const stderr = writableTerminal(options.stderr ?? process.stderr);
    const variables = new secret_variables/* SecretVariables */.Y();
    const debug = /^(?:1|true)$/i.test(variables.get('BAKEHOUSE_DEBUG') ?? '');
    const masks = new src_masks/* Masks */.O7(() => { }, (message) => warn(message));
    const hidden = (0,src_masks/* hiddenBy */.W0)(variables);
    const cover = (text) => hidden.cover(masks.cover(text));
    const log = (0,masked_log/* maskedLog */.G)(createTerminalLog({ log: options.json ? stderr : stdout, problems: stderr, debug }), cover);
    const warn = (0,warn_once/* warnOnce */.m)(log);
    const environment = readEnvironment(debug, (message) => log.notice(message));
    const variableOf = (name) => `BAKEHOUSE_${(0,names/* toKebabCase */.fX)(name).replaceAll('-', '_')}`;
    const isBlankVariable = (name) => !options.inputs.has(name) && variables.isBlank(variableOf(name));
    const saved = new Map();
    const outputs = [];
    let completed = false;
    return {
        kind: 'local',
        environment,
        log,
        input(name) {
            const value = options.inputs.get(name) ?? variables.get(variableOf(name));
            return value === undefined || value.trim() === '' ? undefined : value;
        },
        isBlank: (name) => options.inputs.get(name)?.trim() === '' || isBlankVariable(name),
        blankVariable: (name) => (isBlankVariable(name) ? variableOf(name).toUpperCase() : undefined),
        credential: (name) => variables.get(name),
        secretVariable: (name) => variables.ofDefinition(name),
        // No job, no post phase: what is saved lives as long as the command.
        state: { get: (name) => saved.get(name), set: (name, value) => void saved.set(name, value) },
        output(name, value) {
            if (options.json || options.machineOutputs?.has(name) !== true)
                outputs.push([(0,names/* toKebabCase */.fX)(name), value]);
        },
        mask: (value) => masks.add(value),
        cover,
        async summary(markdown) {
            const file = variables.get('BAKEHOUSE_SUMMARY_FILE');
            if (file === undefined)
                return;
            try {
                await (0,promises_.appendFile)(file, (0,truncate_summary/* summaryPart */.y)(cover(markdown)));
            }
            catch (error) {
                warn(`The summary is left out: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
        commitMessage: (request) => readMessage(environment, request),
        pullRequest: async () => undefined,
        async identityToken() {
            throw new errors/* UserError */.yo('Nobody vouches for a command that is started by hand.', {
                hint: 'sign in with az login, or give a client secret or certificate',
            });
        },
        serviceConnection() {
            throw (0,no_service_connections/* noServiceConnections */.w)('sign in with az login, or give a client secret or certificate');
        },
        removeSecretsFromEnvironment: () => variables.removeFromEnvironment(),
        complete(outcome, failure) {
            if (completed)
                return;
            completed = true;
            if (options.json) {
                const error = failure === undefined ? {} : { error: failure.details };
                const result = { step: options.step, outcome, ...(0,mask_texts/* maskTexts */.X)({ outputs: Object.fromEntries(outputs), ...error }, cover) };
                stdout.write(`${harmlessJson(result)}\n`);
            }
            else {
                for (const [name, value] of outputs)
                    stdout.write(`${name}: ${(0,neutralise_output/* neutraliseOutput */.W)((0,control_characters/* showControlsInLines */.ek)(cover(value))).join('\n  ')}\n`);
            }
            if (outcome === 'succeeded')
                return;
            log.error(failure?.message ?? 'The step failed.');
            // 2 as in most command lines: the command itself was wrong, and nothing was changed.
            process.exitCode = failure?.input === true ? 2 : 1;
        },
    };
}
function readEnvironment(debug, say) {
    let checkout;
    // Most steps ask for neither.
    const lazily = () => {
        checkout ??= (0,git_checkout/* readGitCheckout */.H)((0,working_folder/* workingFolder */.g)(), say);
        return checkout;
    };
    return {
        // Not before it is asked for: the error needs a host that reports it.
        get workspace() {
            return (0,working_folder/* workingFolder */.g)();
        },
        temp: (0,external_node_path_.resolve)((0,external_node_os_.tmpdir)()),
        toolCache: (0,cache_folder/* cacheFolder */.n)(),
        debug,
        ci: runsInPipeline(process.env),
        get commit() {
            return lazily().commit;
        },
        get repository() {
            return lazily().repository;
        },
        runUrl: undefined,
        definitionVariables: (0,definition_variables/* definitionVariables */.P)(process.env),
    };
}
async function readMessage(environment, request) {
    const { gitLogWay, readCommitMessage } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const { commitInterfaceWay, githubRepository } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const { workspace, commit, repository } = environment;
    const ways = [
        gitLogWay(workspace, request.commit, request),
        commitInterfaceWay(githubRepository(repository), request.commit ?? commit, request),
    ];
    return readCommitMessage(ways, request);
}
/**
 * On one line. What a terminal or an agent around the command would obey (`##vso[`, C1 controls, overrides of the writing direction) is
 * written so that it means the same in JSON: only strings can have it.
 */
function harmlessJson(value) {
    return (0,control_characters/* showControls */.mz)(JSON.stringify(value)).replaceAll('##', '#\\u0023');
}


/***/ })

};
