export const id = 1612;
export const ids = [1612];
export const modules = {

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ countedOf),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** A number with its noun: "1 file", "4 files". @param plural when it is more than an s */
function counted(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** A part of a whole with its verb: "1 of 4 blobs is", "2 of 4 blobs are". */
function countedOf(part, all, noun, [one, many]) {
    return `${part} of ${counted(all, noun)} ${part === 1 ? one : many}`;
}


/***/ }),

/***/ 11324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ readRegularText),
/* harmony export */   DM: () => (/* binding */ readRegularTextSync),
/* harmony export */   XF: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65570);




/** Far above any document that a step reads as a whole; keeps a wrong file (an image, a sparse giant) out of memory. */
const LARGEST_DOCUMENT = 128 * 1024 * 1024;
/** Not blocking: opening a FIFO that nobody writes to would wait for ever, and a thread that waits cannot be ended. Windows has no such flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a document whose path others may have chosen or filled.
 *
 * @throws InputError when it is no regular file or has more than 128 MiB; what the file system says
 */
async function readRegularFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
    try {
        checkDocument(path, await file.stat());
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** As {@link readRegularFile}, as UTF-8. */
async function readRegularText(path) {
    return (await readRegularFile(path)).toString('utf8');
}
/** As {@link readRegularText}, at once. */
function readRegularTextSync(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        checkDocument(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function checkDocument(path, status) {
    // As reading it would say.
    if (status.isDirectory())
        throw Object.assign(new Error(`EISDIR: illegal operation on a directory, read '${path}'`), { code: 'EISDIR', syscall: 'read' });
    if (!status.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${path} is not a file.`, { hint: 'put a regular file there' });
    if (status.size > LARGEST_DOCUMENT) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${path} has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(status.size)}; at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(LARGEST_DOCUMENT)} are read.`);
    }
}


/***/ }),

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ annotationLine)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_control_characters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9521);

/** `file:line:column: warning: title: message`, as compilers write it, where a host has no annotation of that kind. */
function annotationLine(level, message, place = {}) {
    const where = place.file === undefined ? [] : [[(0,_bakehouse_core_control_characters__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(place.file), place.line, place.column].filter((part) => part !== undefined).join(':')];
    const title = place.title === undefined ? [] : [place.title];
    return [...where, level, ...title, message].join(': ');
}


/***/ }),

/***/ 51612:
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
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/hosts/src/annotation-line.js
var annotation_line = __webpack_require__(3553);
// EXTERNAL MODULE: ./build/staging/hosts/src/cache-folder.js
var cache_folder = __webpack_require__(88954);
// EXTERNAL MODULE: ./build/staging/hosts/src/covered-log.js
var covered_log = __webpack_require__(36406);
// EXTERNAL MODULE: ./build/staging/hosts/src/definition-variables.js
var definition_variables = __webpack_require__(50218);
// EXTERNAL MODULE: ./build/staging/hosts/src/fit-summary.js
var fit_summary = __webpack_require__(29873);
// EXTERNAL MODULE: ./build/staging/hosts/src/folded-groups.js
var folded_groups = __webpack_require__(96318);
// EXTERNAL MODULE: ./build/staging/hosts/src/git-checkout.js
var git_checkout = __webpack_require__(58148);
// EXTERNAL MODULE: ./build/staging/hosts/src/masks.js + 1 modules
var src_masks = __webpack_require__(56397);
// EXTERNAL MODULE: ./build/staging/hosts/src/neutralise-output.js
var neutralise_output = __webpack_require__(52191);
;// CONCATENATED MODULE: ./build/staging/hosts/src/proxy.js

/**
 * The proxy that a request has to go through, or undefined for a direct connection.
 *
 * Reads `https_proxy` or `http_proxy` by the scheme of the target and `no_proxy` (host, `.domain`, host:port, `*`), in lower case
 * first, as `@actions/http-client` does; in Azure Pipelines also the agent's own proxy and its list of regular expressions.
 *
 * @throws UserError when the variable holds no address of an HTTP proxy
 */
function proxyFor(target, variables = process.env) {
    if (isLoopback(target.hostname) || isListed(target, read(variables, 'no_proxy') ?? ''))
        return undefined;
    if (bypassPatterns(variables).some((pattern) => pattern.test(target.href)))
        return undefined;
    const name = target.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const value = read(variables, name) ?? agentProxy(variables)?.href;
    if (value === undefined)
        return undefined;
    const url = parseAddress(value, name);
    return { url: `${url.protocol}//${url.host}`, username: decodePart(url.username), password: decodePart(url.password) };
}
/** The proxy of the Azure Pipelines agent with its credentials, or undefined when it has none. A secret variable comes as `SECRET_…`. */
function agentProxy(variables) {
    const address = variables['AGENT_PROXYURL'];
    if (address === undefined || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    const username = variables['AGENT_PROXYUSERNAME'];
    const password = variables['AGENT_PROXYPASSWORD'] ?? variables['SECRET_AGENT_PROXYPASSWORD'];
    if (username)
        url.username = encodeURIComponent(username);
    if (password)
        url.password = encodeURIComponent(password);
    return url;
}
/**
 * Hands the agent's proxy to libraries and child processes, which know only the standard variables. What the user has set stays.
 *
 * @returns the expressions of the bypass list that have no equivalent in `no_proxy`; they hold for `proxyFor` only
 */
function exportAgentProxy(variables) {
    const proxy = agentProxy(variables);
    if (proxy === undefined)
        return [];
    const address = proxy.href.replace(/\/$/, '');
    for (const name of ['http_proxy', 'https_proxy'])
        if (read(variables, name) === undefined)
            write(variables, name, address);
    const hosts = [];
    const untranslated = [];
    for (const expression of bypassList(variables)) {
        const host = hostOf(expression);
        if (host === undefined)
            untranslated.push(expression);
        else
            hosts.push(host);
    }
    const before = read(variables, 'no_proxy');
    const all = [...(before === undefined ? [] : [before]), ...hosts].join(',');
    if (all !== '')
        write(variables, 'no_proxy', all);
    return untranslated;
}
function parseAddress(value, name) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    if (/^https?:/i.test(address) && URL.canParse(address))
        return new URL(address);
    // The value itself may hold a password.
    throw new UserError(`The environment variable ${name} is not the address of an HTTP proxy.`, {
        hint: `write http://host:port or http://user:password@host:port, or unset ${name}`,
    });
}
/** A user name or password of a URL, decoded; undefined for a blank one. */
function decodePart(part) {
    if (part === '')
        return undefined;
    try {
        return decodeURIComponent(part);
    }
    catch {
        // A lone % that was not encoded.
        return part;
    }
}
function read(variables, name) {
    return variables[name] || variables[name.toUpperCase()] || undefined;
}
/** Both cases: curl reads only `http_proxy`, some libraries only `HTTP_PROXY`. */
function write(variables, name, value) {
    variables[name] = value;
    variables[name.toUpperCase()] = value;
}
function isLoopback(host) {
    return host === 'localhost' || host.startsWith('127.') || host === '[::1]';
}
function isListed(target, list) {
    const host = target.hostname.toLowerCase();
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    const items = list.split(',').map((item) => item.trim().toLowerCase());
    return items.some((item) => {
        if (item === '')
            return false;
        if (item === '*' || item === host || item === `${host}:${port}`)
            return true;
        const suffix = item.startsWith('.') ? item : `.${item}`;
        return host.endsWith(suffix) || `${host}:${port}`.endsWith(suffix);
    });
}
function bypassPatterns(variables) {
    return bypassList(variables).flatMap((expression) => {
        try {
            return [new RegExp(expression, 'i')];
        }
        catch {
            // Written for .NET, or by mistake: it matches nothing here.
            return [];
        }
    });
}
/** `AGENT_PROXYBYPASSLIST` is a JSON list of regular expressions that are held against the whole address. */
function bypassList(variables) {
    try {
        const list = JSON.parse(variables['AGENT_PROXYBYPASSLIST'] || '[]');
        return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
    }
    catch {
        return [];
    }
}
/** `^https?://(.*)\.example\.com` → `.example.com`: the expressions that people write for a host or a domain. */
function hostOf(expression) {
    const host = expression
        .replace(/^\^/, '')
        .replace(/^https?\??:(?:\\?\/){2}/, '')
        .replace(/^(?:\.\*|\(\.\*\)|\.\+)/, '')
        .replace(/(?:\.\*)?\$?$/, '')
        .replaceAll('\\.', '.')
        .replaceAll('\\-', '-');
    return /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i.test(host) && /[a-z0-9]/i.test(host) ? host : undefined;
}

// EXTERNAL MODULE: ./build/staging/hosts/src/secret-variables.js
var secret_variables = __webpack_require__(15639);
;// CONCATENATED MODULE: ./build/staging/hosts/src/service-connection.js

/**
 * Reads a service connection of the type Azure Resource Manager from the variables that azure-pipelines-task-lib reads it from,
 * without its getters, which write the values to the log before they are masked.
 *
 * @param id as the agent gives it for an input of the type `connectedService:AzureRM`
 * @throws UserError when the agent gives no such connection to the task, or one of a kind that cannot sign in to Blob Storage
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
            return { ...account(), scheme: 'federated', accessToken: jobToken(parts) };
        case 'managedserviceidentity':
            return { ...base, scheme: 'managed-identity', clientId: data('msiclientId') };
        case 'serviceprincipal':
            return parameter('authenticationType')?.toLowerCase() === 'spncertificate'
                ? { ...account(), scheme: 'certificate', certificate: masked('servicePrincipalCertificate') }
                : { ...account(), scheme: 'secret', clientSecret: masked('serviceprincipalkey') };
        default:
            throw new errors/* UserError */.yo(`The service connection ${id} is of the kind ${scheme}, which cannot sign in to Blob Storage.`, {
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

// EXTERNAL MODULE: ./build/staging/hosts/src/warn-once.js
var warn_once = __webpack_require__(48941);
;// CONCATENATED MODULE: ./build/staging/hosts/src/azure-pipelines.js



















/**
 * The host inside a job of Azure Pipelines, on `azure-pipelines-task-lib`. Inputs and credentials are read here, once, before the
 * library is loaded: it removes them from the environment, and its own getters write values to the log before they can be masked.
 */
async function createHost() {
    const secrets = new secret_variables/* SecretVariables */.Y();
    // Its debug lines show the proxy's password while it is loaded.
    const proxyPassword = await maskProxyPassword();
    const untranslated = exportAgentProxy(process.env);
    const tl = await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.t.bind(__webpack_require__, 70358, 19));
    const hidden = (0,src_masks/* hiddenBy */.W0)(secrets);
    const masks = new src_masks/* Masks */.O7(tl.setSecret, (message) => warn(message));
    if (proxyPassword !== undefined)
        hidden.add(proxyPassword);
    const cover = (text) => hidden.cover(masks.cover(text));
    const log = (0,covered_log/* coveredLog */.T)(createLog(tl), cover);
    const warn = (0,warn_once/* warnOnce */.m)(log);
    if (untranslated.length > 0) {
        log.debug(`The proxy's bypass list has expressions that child processes cannot follow: ${untranslated.join(' ')}`);
    }
    const environment = readEnvironment();
    const saved = new Map();
    let completed = false;
    return {
        kind: 'azure-pipelines',
        environment,
        log,
        input: (name) => secrets.get(`INPUT_${variableKey(name)}`),
        credential: (name) => secrets.get(name) ?? secrets.get(`SECRET_${name}`),
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
            else
                tl.setResult(tl.TaskResult.Failed, cover(failure?.message ?? 'The step failed.'));
        },
    };
}
function readEnvironment() {
    const env = process.env;
    const uri = env['BUILD_REPOSITORY_URI'] || undefined;
    return {
        workspace: (0,external_node_path_.resolve)(env['BUILD_SOURCESDIRECTORY'] || env['SYSTEM_DEFAULTWORKINGDIRECTORY'] || '.'),
        temp: agentTemp(),
        toolCache: (0,external_node_path_.resolve)(env['AGENT_TOOLSDIRECTORY'] || (0,cache_folder/* cacheFolder */.n)()),
        debug: env['SYSTEM_DEBUG']?.toLowerCase() === 'true',
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
    const { cutMessageWay, gitLogWay, readCommitMessage } = await __webpack_require__.e(/* import() */ 6435).then(__webpack_require__.bind(__webpack_require__, 28816));
    const { commitInterfaceWay, githubRepository } = await __webpack_require__.e(/* import() */ 1428).then(__webpack_require__.bind(__webpack_require__, 11428));
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
    const { openPullRequest, pullRequestOfAzureBuild } = await __webpack_require__.e(/* import() */ 5934).then(__webpack_require__.bind(__webpack_require__, 25934));
    const place = pullRequestOfAzureBuild(process.env);
    return place === undefined ? undefined : openPullRequest(place, access, cover);
}
function createLog(tl) {
    const info = (text) => {
        for (const line of (0,neutralise_output/* neutraliseOutput */.W)((0,control_characters/* stripEscapes */.Nl)(text, 'colours')))
            process.stdout.write(`${line}\n`);
    };
    const plain = (text) => (0,control_characters/* stripEscapes */.Nl)(text, 'nothing');
    const groups = new folded_groups/* FoldedGroups */.z((title) => process.stdout.write(`##[group]${(0,neutralise_output/* neutraliseOutput */.W)(plain(title)).join(' ')}\n`), () => process.stdout.write('##[endgroup]\n'), info);
    const issue = (type, message, place = {}) => {
        const text = place.title === undefined ? message : `${place.title}: ${message}`;
        tl.logIssue(type, plain(text), place.file, place.line, place.column);
    };
    return {
        debug: (message) => tl.debug(plain(message)),
        info,
        // Azure Pipelines has no annotation below a warning.
        notice: (message, place) => info((0,annotation_line/* annotationLine */.A)('notice', message, place)),
        warning: (message, place) => issue(tl.IssueType.Warning, message, place),
        error: (message, place) => issue(tl.IssueType.Error, message, place),
        output: info,
        group: (title, work) => groups.run(title, work),
    };
}
/** The name in the environment, as the agent and `tl.getVariable` form it. */
function variableKey(name) {
    return name.replace(/[. ]/g, '_').toUpperCase();
}
/** @returns the password, as it is and as an address has it */
async function maskProxyPassword() {
    const encoded = agentProxy(process.env)?.password ?? '';
    if (encoded === '')
        return undefined;
    // The one part of the library that does nothing when it is loaded.
    const { TaskCommand } = await __webpack_require__.e(/* import() */ 8373).then(__webpack_require__.t.bind(__webpack_require__, 68373, 19));
    const both = `${decodePart(encoded)}\n${encoded}`;
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
    await (0,promises_.writeFile)(file, (0,fit_summary/* summaryPart */.y)(markdown));
    return file;
}


/***/ }),

/***/ 96318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ FoldedGroups)
/* harmony export */ });
/** Groups for hosts that fold one level only: a group inside a group becomes a heading. */
class FoldedGroups {
    #open;
    #close;
    #heading;
    #depth = 0;
    constructor(open, close, heading) {
        this.#open = open;
        this.#close = close;
        this.#heading = heading;
    }
    async run(title, work) {
        const oneLine = title
            .split(/[\r\n]+/)
            .map((line) => line.trim())
            .join(' ')
            .trim();
        if (this.#depth === 0)
            this.#open(oneLine);
        else
            this.#heading(oneLine);
        this.#depth += 1;
        try {
            return await work();
        }
        finally {
            this.#depth -= 1;
            if (this.#depth === 0)
                this.#close();
        }
    }
}


/***/ }),

/***/ 58148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readGitCheckout),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11324);



/**
 * Reads commit and origin of the checkout that a folder is in, from git's own files: a laptop that runs a step has them for the
 * asking, and no process has to be started for it.
 */
function readGitCheckout(folder) {
    const gitFolder = findGitFolder(folder);
    if (gitFolder === undefined)
        return { commit: undefined, repository: undefined };
    // A linked worktree keeps its HEAD apart and everything else in the common folder.
    const common = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitFolder, read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'commondir'))?.trim() ?? '.');
    return { commit: readHead(gitFolder, common), repository: readOrigin((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'config')) };
}
function findGitFolder(folder) {
    for (let current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);; current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(current, '.git');
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (found?.isDirectory())
            return path;
        // Worktrees and submodules have a file that names the folder.
        const link = found?.isFile() ? /^gitdir: (.+)$/m.exec(read(path) ?? '') : null;
        if (link?.[1] !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(current, link[1]);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current) === current)
            return undefined;
    }
}
function readHead(gitFolder, common) {
    const head = read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'HEAD'))?.trim() ?? '';
    const reference = /^ref: (.+)$/.exec(head)?.[1];
    if (reference === undefined)
        return hash(head);
    const loose = hash(read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, reference))?.trim());
    if (loose !== undefined)
        return loose;
    const packed = (read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'packed-refs')) ?? '').split('\n').find((line) => line.endsWith(` ${reference}`));
    return hash(packed?.split(' ')[0]);
}
/** SHA-1 or SHA-256. */
function hash(text) {
    return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}
function readOrigin(config) {
    const section = /^\[remote "origin"\]\n((?:[ \t].*\n?)*)/m.exec(read(config) ?? '')?.[1];
    const address = /^[ \t]*url[ \t]*=(.*)$/m.exec(section ?? '')?.[1]?.trim();
    return address === undefined || address === '' ? undefined : withoutCredentials(address);
}
/**
 * `https://user:token@host/x` → `https://host/x`; of another scheme only the password goes (`ssh://git@host/x` needs its user). An address
 * that is no URL (`git@host:x`) holds no secret.
 */
function withoutCredentials(address) {
    const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? URL.parse(address) : null;
    if (url === null)
        return address;
    const isWeb = /^https?:$/.test(url.protocol);
    if (!isWeb && url.password === '')
        return address;
    if (isWeb)
        url.username = '';
    url.password = '';
    return url.href;
}
function read(path) {
    try {
        return (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__/* .readRegularTextSync */ .DM)(path);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
