export const id = "runtimes-azure-pipelines";
export const ids = ["runtimes-azure-pipelines"];
export const modules = {

/***/ 87126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHost: () => (/* binding */ createHost)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/plain-stages.js
var plain_stages = __webpack_require__(36785);
// EXTERNAL MODULE: ./build/staging/core/src/parse-inputs.js
var parse_inputs = __webpack_require__(53918);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/net/src/proxy.js
var proxy = __webpack_require__(53455);
// EXTERNAL MODULE: ./build/staging/scm/src/git-checkout.js
var git_checkout = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/staging/runtimes/src/annotation-line.js
var annotation_line = __webpack_require__(37721);
// EXTERNAL MODULE: ./build/staging/runtimes/src/annotations.js
var src_annotations = __webpack_require__(32697);
// EXTERNAL MODULE: ./build/staging/runtimes/src/cache-folder.js
var cache_folder = __webpack_require__(25954);
// EXTERNAL MODULE: ./build/staging/runtimes/src/definition-variables.js
var definition_variables = __webpack_require__(30946);
// EXTERNAL MODULE: ./build/staging/runtimes/src/folded-groups.js
var folded_groups = __webpack_require__(61942);
// EXTERNAL MODULE: ./build/staging/runtimes/src/masked-log.js
var masked_log = __webpack_require__(69709);
// EXTERNAL MODULE: ./build/staging/runtimes/src/masks.js + 1 modules
var src_masks = __webpack_require__(99237);
// EXTERNAL MODULE: ./build/staging/runtimes/src/neutralise-output.js
var neutralise_output = __webpack_require__(3943);
// EXTERNAL MODULE: ./build/staging/runtimes/src/secret-variables.js
var secret_variables = __webpack_require__(30991);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/service-connection.js

/**
 * Reads a service connection of the type Azure Resource Manager from the variables that azure-pipelines-task-lib reads it from,
 * without its getters, which write the values to the log before they are masked.
 *
 * @param id as the agent gives it for an input of the type `connectedService:AzureRM`
 * @throws UserError when the agent gives no such connection to the task, or one of a kind that cannot sign in to Azure
 */
function readServiceConnection(id, parts) {
    const parameter = (name) => parts.secret(`ENDPOINT_AUTH_PARAMETER_${id}_${name}`);
    const data = (name) => parts.plain(`ENDPOINT_DATA_${id}_${name.toUpperCase()}`);
    const scheme = parts.secret(`ENDPOINT_AUTH_SCHEME_${id}`);
    if (scheme === undefined) {
        throw new errors/* UserError */.yo(`The agent gives this task no service connection ${id}.`, {
            hint: 'give azureConnection the name of a connection of the type Azure Resource Manager that this pipeline may use, as plain text or a template parameter: a run-time variable is not authorized',
        });
    }
    const needed = (name) => {
        const value = parameter(name);
        if (value !== undefined)
            return value;
        throw new errors/* UserError */.yo(`The service connection ${id} has no ${name}.`, {
            hint: 'open it in the project settings, check it and save it again',
        });
    };
    if (/^true$/i.test(data('EnableAdfsAuthentication') ?? '')) {
        throw new errors/* UserError */.yo(`The service connection ${id} signs in at AD FS (Azure Stack), which is not supported.`);
    }
    const base = { id, authorityHost: data('activeDirectoryAuthority') ?? data('environmentAuthorityUrl') };
    const account = () => ({ ...base, tenantId: needed('tenantid'), clientId: needed('serviceprincipalid') });
    const masked = (name) => {
        const value = needed(name);
        parts.mask(value);
        return value;
    };
    switch (scheme.toLowerCase()) {
        case 'workloadidentityfederation':
            return { ...account(), scheme: 'federated', accessToken: jobToken(parts), tokenAddress: parts.plain('SYSTEM_OIDCREQUESTURI') };
        case 'managedserviceidentity':
            return { ...base, scheme: 'managed-identity', clientId: data('msiclientId') };
        case 'serviceprincipal':
            return parameter('authenticationType')?.toLowerCase() === 'spncertificate'
                ? { ...account(), scheme: 'certificate', certificate: masked('servicePrincipalCertificate') }
                : { ...account(), scheme: 'secret', clientSecret: masked('serviceprincipalkey') };
        default:
            throw new errors/* UserError */.yo(`The service connection ${id} is of the kind ${scheme}, which cannot sign in to Azure.`, {
                hint: 'use one of the type Azure Resource Manager with workload identity federation, a service principal or a managed identity',
            });
    }
}
function jobToken({ secret, mask }) {
    const token = secret('ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN') ?? secret('SYSTEM_ACCESSTOKEN');
    if (token === undefined)
        throw new errors/* UserError */.yo('The agent gives this task no access token, which workload identity federation needs.');
    mask(token);
    return token;
}

// EXTERNAL MODULE: ./build/staging/runtimes/src/truncate-summary.js
var truncate_summary = __webpack_require__(66412);
// EXTERNAL MODULE: ./build/staging/runtimes/src/warn-once.js
var warn_once = __webpack_require__(54149);
// EXTERNAL MODULE: ./build/staging/runtimes/src/working-folder.js
var working_folder = __webpack_require__(28457);
;// CONCATENATED MODULE: ./build/staging/runtimes/src/azure-pipelines.js























/**
 * The host inside a job of Azure Pipelines, on `azure-pipelines-task-lib`. Inputs and credentials are read here, once, before the
 * library is loaded: it removes them from the environment, and its own getters write values to the log before they can be masked.
 */
async function createHost() {
    const secrets = new secret_variables/* SecretVariables */.Y({ keepsUnmapped: true });
    // Its debug lines show the proxy's password while it is loaded.
    const proxyPassword = await maskProxyPassword();
    const untranslated = (0,proxy/* exportAgentProxy */._s)(process.env);
    const tl = await __webpack_require__.e(/* import() */ "azure-pipelines-task-lib-task").then(__webpack_require__.t.bind(__webpack_require__, 70358, 19));
    const hidden = (0,src_masks/* hiddenBy */.W0)(secrets);
    const masks = new src_masks/* Masks */.O7(tl.setSecret, (message) => warn(message));
    if (proxyPassword !== undefined)
        hidden.add(proxyPassword);
    const cover = (text) => hidden.cover(masks.cover(text));
    const annotations = new src_annotations/* Annotations */.r({ annotate: (level, text, place) => annotate(tl, level, text, place), info });
    const log = (0,masked_log/* maskedLog */.G)(createLog(tl, annotations), cover);
    const warn = (0,warn_once/* warnOnce */.m)(log);
    if (untranslated.length > 0) {
        log.debug(`The proxy's bypass list has expressions that child processes cannot follow: ${untranslated.join(' ')}`);
    }
    const environment = readEnvironment();
    for (const [name, value] of Object.entries(environment.definitionVariables ?? {})) {
        const left = (0,parse_inputs/* undefinedMacros */.GV)(value ?? '').join(', ');
        if (left !== '')
            warn(`The variable ${name} holds ${left}, which Azure Pipelines has no value for; it stays as it is.`);
    }
    const saved = new Map();
    let completed = false;
    return {
        kind: 'azure-pipelines',
        environment,
        log,
        input: (name) => secrets.get(`INPUT_${variableKey(name)}`),
        isBlank: (name) => secrets.isBlank(`INPUT_${variableKey(name)}`),
        credential: (name) => secrets.get(name) ?? secrets.get(`SECRET_${name}`),
        secretVariable: (name) => secrets.ofDefinition(name),
        state: {
            get: (name) => saved.get(name) ?? secrets.get(`VSTS_TASKVARIABLE_${variableKey(name)}`),
            set(name, value) {
                saved.set(name, value);
                // As tl.setTaskVariable writes it, which would also remove the environment variable of that name, PATH for one.
                tl.command('task.settaskvariable', { variable: name, issecret: 'false' }, value);
            },
        },
        // As tl.setVariable writes it, which would also set the environment variable of that name for child processes.
        output: (name, value) => tl.command('task.setvariable', { variable: name, isOutput: 'true', issecret: 'false' }, masks.cover(value)),
        mask: (value) => masks.add(value),
        cover,
        async summary(markdown) {
            try {
                // The agent hides secrets in the log only; files it uploads as they are.
                tl.uploadSummary(await writeSummaryFile(cover(markdown)));
            }
            catch (error) {
                log.warning(`The summary is left out: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
        commitMessage: (request) => readMessage(environment, request),
        pullRequest: (access) => findPullRequest(access, cover),
        async identityToken() {
            throw new errors/* UserError */.yo('Azure Pipelines vouches for a job only through a service connection.', {
                hint: 'give azureConnection a service connection with workload identity federation',
            });
        },
        serviceConnection: (id) => readServiceConnection(id, {
            secret: (name) => secrets.get(name),
            plain: (name) => process.env[name] || undefined,
            mask: (value) => masks.add(value),
        }),
        removeSecretsFromEnvironment: () => secrets.removeFromEnvironment(),
        complete(outcome, failure) {
            if (completed)
                return;
            completed = true;
            // The agent takes any other exit code for a failure of its own.
            process.exitCode = 0;
            if (outcome === 'succeeded')
                tl.setResult(tl.TaskResult.Succeeded, '');
            else {
                const message = annotations.fit((0,control_characters/* stripEscapes */.Nl)(cover(failure?.message ?? 'The step failed.'), 'nothing'));
                const place = (0,masked_log/* maskedPlace */.z)(failure?.place, cover);
                if (place === undefined)
                    return tl.setResult(tl.TaskResult.Failed, message);
                // It cannot say where in a file the error is.
                annotate(tl, 'error', message, place);
                tl.command('task.complete', { result: 'Failed' }, message);
            }
        },
    };
}
function readEnvironment() {
    const env = process.env;
    const uri = env['BUILD_REPOSITORY_URI'] || undefined;
    return {
        get workspace() {
            return (0,working_folder/* workingFolder */.g)(env['BUILD_SOURCESDIRECTORY'] || env['SYSTEM_DEFAULTWORKINGDIRECTORY']);
        },
        temp: agentTemp(),
        toolCache: (0,external_node_path_.resolve)(env['AGENT_TOOLSDIRECTORY'] || (0,cache_folder/* cacheFolder */.n)()),
        debug: env['SYSTEM_DEBUG']?.toLowerCase() === 'true',
        ci: true,
        commit: env['BUILD_SOURCEVERSION'] || undefined,
        repository: uri === undefined ? env['BUILD_REPOSITORY_NAME'] || undefined : (0,git_checkout/* withoutCredentials */.r)(uri),
        runUrl: readRunUrl(),
        definitionVariables: (0,definition_variables/* definitionVariables */.P)(process.env),
    };
}
function agentTemp() {
    return (0,external_node_path_.resolve)(process.env['AGENT_TEMPDIRECTORY'] || (0,external_node_os_.tmpdir)());
}
function readRunUrl() {
    const env = process.env;
    // A classic release has no build of its own.
    if (env['RELEASE_RELEASEWEBURL'])
        return env['RELEASE_RELEASEWEBURL'];
    const collection = env['SYSTEM_COLLECTIONURI'] || env['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'];
    const project = env['SYSTEM_TEAMPROJECT'];
    const build = env['BUILD_BUILDID'];
    if (!collection || !project || !build)
        return undefined;
    return `${collection.replace(/\/?$/, '/')}${encodeURIComponent(project)}/_build/results?buildId=${build}`;
}
/**
 * The variable with the message has its first line or 200 characters, whichever is shorter, so the checkout is asked first
 * (https://learn.microsoft.com/azure/devops/pipelines/build/variables).
 */
async function readMessage({ commit, repository, workspace }, request) {
    const { cutMessageWay, gitLogWay, readCommitMessage } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const { commitInterfaceWay, githubRepository } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("shared-scm-commit")]).then(__webpack_require__.bind(__webpack_require__, 28083));
    const env = process.env;
    // The build of a pull request is about a merge that nobody wrote.
    const wanted = request.commit ?? (env['SYSTEM_PULLREQUEST_SOURCECOMMITID'] || undefined);
    const ways = [
        gitLogWay(workspace, wanted ?? commit, request),
        commitInterfaceWay(githubRepository(repository), wanted ?? commit, request),
        cutMessageWay('BUILD_SOURCEVERSIONMESSAGE', wanted === undefined ? env['BUILD_SOURCEVERSIONMESSAGE'] : undefined, commit),
    ];
    return readCommitMessage(ways, request);
}
async function findPullRequest(access, cover) {
    const { openPullRequest, pullRequestOfAzureBuild } = await Promise.all(/* import() */[__webpack_require__.e("shared-scm-github-context"), __webpack_require__.e("scm-pull-request")]).then(__webpack_require__.bind(__webpack_require__, 79596));
    const place = pullRequestOfAzureBuild(process.env);
    return place === undefined ? undefined : openPullRequest(place, access, cover);
}
function info(text) {
    for (const line of (0,neutralise_output/* neutraliseOutput */.W)((0,control_characters/* stripEscapes */.Nl)(text, 'colours')))
        process.stdout.write(`${line}\n`);
}
function annotate(tl, level, message, place) {
    const text = place.title === undefined ? message : `${(0,control_characters/* stripEscapes */.Nl)(place.title, 'nothing')}: ${message}`;
    tl.logIssue(level === 'error' ? tl.IssueType.Error : tl.IssueType.Warning, text, place.file, place.line, place.column);
}
function createLog(tl, annotations) {
    const plain = (text) => (0,control_characters/* stripEscapes */.Nl)(text, 'nothing');
    const groups = new folded_groups/* FoldedGroups */.z((title) => process.stdout.write(`##[group]${(0,neutralise_output/* neutraliseOutput */.W)(plain(title)).join(' ')}\n`), () => process.stdout.write('##[endgroup]\n'), info);
    const group = (title, work) => groups.run(title, work);
    return {
        debug: (message) => tl.debug(plain(message)),
        info,
        // Azure Pipelines has no annotation below a warning.
        notice: (message, place) => info((0,annotation_line/* annotationLine */.A)('notice', message, place)),
        warning: (message, place) => annotations.say('warning', plain(message), place),
        error: (message, place) => annotations.say('error', plain(message), place),
        output: info,
        group,
        ...(0,plain_stages/* plainStages */.U)({ info, group }),
    };
}
/** The name in the environment, as the agent and `tl.getVariable` form it. */
function variableKey(name) {
    return name.replace(/[. ]/g, '_').toUpperCase();
}
/** @returns the password, as it is and as an address has it */
async function maskProxyPassword() {
    const encoded = (0,proxy/* agentProxy */.e7)(process.env)?.password ?? '';
    if (encoded === '')
        return undefined;
    // The one part of the library that does nothing when it is loaded.
    const { TaskCommand } = await __webpack_require__.e(/* import() */ "azure-pipelines-task-lib-taskcommand").then(__webpack_require__.t.bind(__webpack_require__, 68373, 19));
    const both = `${(0,proxy/* decodePart */.US)(encoded)}\n${encoded}`;
    for (const line of (0,src_masks/* maskableLines */.Wi)(both)) {
        process.stdout.write(`${new TaskCommand('task.setsecret', {}, line).toString()}\n`);
    }
    return both;
}
/** The agent uploads the file after the step has ended and empties its temporary folder after the job. */
async function writeSummaryFile(markdown) {
    // The summary page shows the file's name as its heading.
    const folder = (0,external_node_path_.join)(agentTemp(), `bakehouse-summary-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const file = (0,external_node_path_.join)(folder, 'Bakehouse.md');
    await (0,promises_.writeFile)(file, (0,truncate_summary/* summaryPart */.y)(markdown));
    return file;
}


/***/ })

};
