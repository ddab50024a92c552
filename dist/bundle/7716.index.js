export const id = 7716;
export const ids = [7716];
export const modules = {

/***/ 45267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ blobNameProblem),
/* harmony export */   _k: () => (/* binding */ checkBlobNames),
/* harmony export */   iH: () => (/* binding */ containerNameProblem),
/* harmony export */   t_: () => (/* binding */ LONGEST_BLOB_NAME)
/* harmony export */ });
/**
 * Limits and advice of "Naming and Referencing Containers, Blobs, and Metadata" (Microsoft Learn). A name that breaks the
 * advice is refused rather than changed: clients and proxies normalise `..`, trailing dots and backslashes differently, and the
 * blob would land somewhere else, even in another container.
 */
const LONGEST_BLOB_NAME = 1024;
const MAXIMUM_SEGMENTS = 254;
/** Why a blob cannot have this name, or undefined. */
function blobNameProblem(name) {
    if (name === '')
        return 'is empty';
    if (name.length > LONGEST_BLOB_NAME)
        return `has ${name.length} characters; a blob's name has at most ${LONGEST_BLOB_NAME}`;
    if (!name.isWellFormed() || /[\ufffe\uffff\ufffd]/.test(name))
        return 'is not valid Unicode';
    if (/\p{Cc}/u.test(name))
        return 'has a control character';
    if (name.includes('\\'))
        return 'has a backslash';
    if (name.startsWith('/'))
        return 'starts with a slash';
    // The segments of such a name need not be counted.
    const segments = name.length < MAXIMUM_SEGMENTS ? 0 : name.split('/').length;
    if (segments > MAXIMUM_SEGMENTS)
        return `has ${segments} path segments; a blob's name has at most ${MAXIMUM_SEGMENTS}`;
    if (name.endsWith('/') || name.includes('//'))
        return 'has an empty path segment';
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(name))
        return 'has a path segment . or ..';
    if (/\.(?:\/|$)/.test(name))
        return 'has a path segment that ends with a dot';
    return undefined;
}
/**
 * Checks all names of an upload together.
 *
 * @returns errors for names that cannot be and for names that are one in another Unicode form; warnings for names that differ
 *   in case alone, which Azure keeps apart and Windows and macOS do not
 */
function checkBlobNames(names) {
    const findings = [];
    /** The last name of those that are one where neither case nor form counts. */
    const alike = new Map();
    /** Of such names, the composed forms. */
    const forms = new Set();
    for (const name of names) {
        const problem = blobNameProblem(name);
        if (problem !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} ${problem}`, hint: 'rename it' });
            continue;
        }
        const form = name.normalize('NFC');
        const key = form.toLowerCase();
        const near = alike.get(key);
        alike.set(key, name);
        if (near === undefined)
            continue;
        forms.add(near.normalize('NFC'));
        if (forms.has(form)) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} stands there twice, in two Unicode forms`, hint: 'rename one' });
        }
        else {
            findings.push({ severity: 'warning', message: `${JSON.stringify(name)} and ${JSON.stringify(near)} differ in case alone` });
        }
        forms.add(form);
    }
    return findings;
}
/** Why a container cannot have this name, or undefined. `$web` is the container of static web sites. */
function containerNameProblem(name) {
    if (name === '$web' || (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length >= 3 && name.length <= 63))
        return undefined;
    return 'is no container name: 3 to 63 lower-case letters, digits and single hyphens, the first and last no hyphen';
}


/***/ }),

/***/ 68857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ checkBlobPlace)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _blob_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45267);


/**
 * Checks where blobs are to come from or to go to, before anything is asked of a store.
 *
 * @param prefix may end in a slash; '' for none
 * @param doing what is to be done there, for the error
 * @returns the prefix without a slash at its end
 * @throws InputError with all that is wrong
 */
function checkBlobPlace({ container, prefix }, doing) {
    const clean = prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix;
    const inContainer = (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_1__/* .containerNameProblem */ .iH)(container);
    const inPrefix = clean === '' ? undefined : (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNameProblem */ .SU)(clean);
    const findings = [
        ...(inContainer === undefined ? [] : [`container ${JSON.stringify(container)} ${inContainer}`]),
        ...(inPrefix === undefined ? [] : [`prefix ${JSON.stringify(prefix)} ${inPrefix}`]),
    ].map((message) => ({ severity: 'error', message }));
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Cannot ${doing} a place of this name.`, { findings });
    return clean;
}


/***/ }),

/***/ 95749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress),
/* harmony export */   l: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * An address as messages show it: without user and password, which stand before the host, and without query and fragment, where
 * signatures are. What is no address is not shown at all, since nobody knows what in it is a password.
 */
function shownAddress(address) {
    const url = URL.parse(address);
    return url === null || (url.host === '' && url.protocol !== 'file:')
        ? 'an address that cannot be read'
        : `${url.protocol}//${url.host}${url.pathname}`;
}
/**
 * Checks an address that somebody has given, before anything is sent.
 *
 * @param name what the address is, for the beginning of a sentence: "package-url"
 * @param schemes that work: "https:"
 * @param example for the hint
 * @throws InputError that shows nothing of the address but the host: when it cannot be read, has another scheme, or a user or password,
 *   which no request may hold (https://fetch.spec.whatwg.org/#dom-request) and which logs and arguments would show
 */
function checkAddress(address, name, schemes, example = `${schemes[0]}//host/path`) {
    const allowed = schemes.map((scheme) => `${scheme}//`).join(' or ');
    const url = URL.parse(address);
    if (url === null || !schemes.includes(url.protocol)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} is no ${allowed} address.`, { hint: `give one like ${example}` });
    }
    if (url.username !== '' || url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} holds a user or password for ${url.host}, which would be seen.`, {
            hint: 'write it without what stands before the @, and give an address that needs no password, or one with a signature',
        });
    }
    return url;
}


/***/ }),

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

/***/ 77716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_blob_names_blob_place__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68857);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65570);
/* harmony import */ var _storage_account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24850);





/**
 * Downloads blobs into a folder. Without an account the embedded Azurite is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { GlobSelection } = await Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(4714)]).then(__webpack_require__.bind(__webpack_require__, 14714));
    const selection = new GlobSelection(inputs);
    // Before a store is started for it.
    (0,_bakehouse_blob_names_blob_place__WEBPACK_IMPORTED_MODULE_1__/* .checkBlobPlace */ .z)({ container: inputs.container, prefix: inputs.prefix ?? '' }, 'download from');
    await checkStore(inputs, context);
    const destination = context.resolve(inputs.destination);
    const result = await (0,_storage_account_js__WEBPACK_IMPORTED_MODULE_3__/* .withStorageAccount */ .JU)(inputs, context, inputs.container, async (account, signal) => {
        const { downloadBlobs } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(8648), __webpack_require__.e(669), __webpack_require__.e(4978), __webpack_require__.e(9282)]).then(__webpack_require__.bind(__webpack_require__, 19282));
        return downloadBlobs({
            account,
            container: inputs.container,
            prefix: inputs.prefix ?? '',
            destination,
            select: (path) => selection.takes(path, 'file'),
            manifest: inputs.manifest,
            links: inputs.links,
            overwrite: inputs.overwrite,
            requireChecksums: inputs.requireChecksums,
            dryRun: inputs.dryRun,
            log: context.log,
            signal,
        });
    });
    for (const pattern of selection.unmatched())
        context.log.warning(`The pattern ${JSON.stringify(pattern)} matches no blob.`);
    await context.summary(await summaryOf(result, inputs));
    const { downloaded, skipped, bytes, fetched, unverified, manifests } = result;
    return { folder: destination, downloaded, skipped, bytes, fetchedBytes: fetched, unverified, manifests: manifests.join(' ') };
}
/** Looking must not make an empty store. */
async function checkStore({ accountUrl, connectionString, sas, azuriteFolder }, context) {
    if (accountUrl !== undefined || connectionString !== undefined || sas !== undefined)
        return;
    const folder = context.resolve(azuriteFolder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(folder).catch(() => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`No storage account is given, and nothing was uploaded to the embedded Azurite in ${folder}.`, {
            hint: 'give account-url or connection-string, or upload first',
        });
    });
}
async function summaryOf({ downloaded, skipped, bytes, fetched, unverified, manifests }, inputs) {
    const { mdCode, mdTable } = await __webpack_require__.e(/* import() */ 3780).then(__webpack_require__.bind(__webpack_require__, 23780));
    const place = [inputs.container, ...(inputs.prefix === undefined ? [] : [inputs.prefix])].join('/');
    const checked = unverified === 0 ? 'every file' : `all but ${unverified}`;
    return [
        `### ${inputs.dryRun ? 'Would download' : 'Downloaded'} ${mdCode(place)}\n\n`,
        mdTable(['Files', 'Unchanged', 'Size', 'Fetched', 'Check sums', 'Manifest'], [[String(downloaded), String(skipped), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(bytes), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(fetched), checked, manifests.map(mdCode).join(' ')]]),
    ].join('');
}


/***/ }),

/***/ 24850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jZ: () => (/* binding */ readCertificates),
  bV: () => (/* binding */ storageAccount),
  JU: () => (/* binding */ withStorageAccount)
});

// EXTERNAL MODULE: ./build/staging/core/src/address.js
var address = __webpack_require__(95749);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
;// CONCATENATED MODULE: ./build/staging/steps/account-identity.js



/** What each way needs and what it may have beside that. */
const WAYS = {
    oidc: { needs: ['clientId', 'tenantId'], may: [] },
    'service-connection': { needs: ['azureConnection'], may: [] },
    'managed-identity': { needs: [], may: ['clientId'] },
    'client-secret': { needs: ['clientSecret', 'clientId', 'tenantId'], may: [] },
    'client-certificate': { needs: ['clientCertificate', 'clientId', 'tenantId'], may: [] },
    'azure-cli': { needs: [], may: ['tenantId'] },
    default: { needs: [], may: ['tenantId'] },
};
/** The inputs that say who signs in. */
const identityInputs = ['azureConnection', 'clientId', 'tenantId', 'clientSecret', 'clientCertificate'];
/**
 * Who signs in, by what was given.
 *
 * @throws InputError naming everything that is missing or does not belong to the way; UserError for a service connection or a
 *   certificate that cannot be used
 */
async function accountIdentity(inputs, context) {
    const way = inputs.signIn === 'auto' ? wayOf(inputs) : inputs.signIn;
    check(way, inputs, context);
    const { clientId = '', tenantId = '', clientSecret = '', clientCertificate = '', azureConnection = '' } = inputs;
    switch (way) {
        case 'oidc':
            return { kind: 'federated', clientId, tenantId, identityToken: (audience) => context.identityToken(audience) };
        case 'service-connection':
            return fromConnection(azureConnection, context);
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: inputs.clientId };
        case 'client-secret':
            return { kind: 'client-secret', clientId, tenantId, clientSecret };
        case 'client-certificate':
            return { kind: 'client-certificate', clientId, tenantId, certificate: await readPem(clientCertificate, context) };
        case 'azure-cli':
            return { kind: 'azure-cli', tenantId: inputs.tenantId };
        case 'default':
            return { kind: 'default', tenantId: inputs.tenantId };
    }
}
function wayOf(inputs) {
    if (inputs.azureConnection !== undefined)
        return 'service-connection';
    if (inputs.clientSecret !== undefined)
        return 'client-secret';
    if (inputs.clientCertificate !== undefined)
        return 'client-certificate';
    if (inputs.clientId !== undefined)
        return inputs.tenantId === undefined ? 'managed-identity' : 'oidc';
    return 'default';
}
function check(way, inputs, context) {
    const spell = (name) => (context.host === 'azure-pipelines' ? name : (0,names/* toKebabCase */.fX)(name));
    const { needs, may } = WAYS[way];
    const missing = needs.filter((name) => inputs[name] === undefined);
    const idle = identityInputs.filter((name) => inputs[name] !== undefined && !needs.includes(name) && !may.includes(name));
    const findings = [
        ...missing.map((name) => ({ severity: 'error', message: `input ${spell(name)} is needed to sign in by ${way}` })),
        ...idle.map((name) => ({ severity: 'error', message: `input ${spell(name)} is given, which signing in by ${way} does not use` })),
    ];
    if (findings.length === 0)
        return;
    throw new errors/* InputError */.dz('The inputs for signing in do not belong together.', {
        findings,
        hint: `give what ${spell('signIn')} needs, or leave it out`,
    });
}
function fromConnection(id, context) {
    const connection = context.serviceConnection(id);
    const { authorityHost } = connection;
    switch (connection.scheme) {
        case 'federated': {
            const { tenantId, clientId, accessToken } = connection;
            return { kind: 'pipeline', tenantId, clientId, connectionId: id, accessToken, authorityHost };
        }
        case 'secret': {
            const { tenantId, clientId, clientSecret } = connection;
            return { kind: 'client-secret', tenantId, clientId, clientSecret, authorityHost };
        }
        case 'certificate': {
            const { tenantId, clientId, certificate } = connection;
            return { kind: 'client-certificate', tenantId, clientId, certificate, authorityHost };
        }
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: connection.clientId };
    }
}
async function readPem(given, context) {
    if (given.includes('-----BEGIN'))
        return given;
    try {
        const pem = await (0,regular_file/* readRegularText */.Aj)(context.resolve(given.trim()));
        context.mask(pem);
        return pem;
    }
    catch (error) {
        // Neither PEM nor a path: it may be a key without its first line.
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : (0,errors/* messageOf */.bD)(error);
        throw new errors/* InputError */.dz(`The client certificate is neither PEM text nor a file that can be read (${code}).`, {
            hint: 'PEM text begins with -----BEGIN',
        });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/staging/steps/own-installation.js


/** Folders of this project that hold what may be started. */
const STARTED_BELOW = /^(.+)[\\/](?:dist|packages|test|node_modules)[\\/]/;
/**
 * The folder that Bakehouse itself is installed in, undefined where it stands without one (a packaged task has only its bundle). Found by
 * the script that was started and never by a search through parents, which may be anybody's.
 *
 * @param started `process.argv[1]`
 */
function ownInstallation(started) {
    try {
        const [, root] = STARTED_BELOW.exec((0,external_node_fs_.realpathSync)(started ?? '')) ?? [];
        if (root === undefined)
            return undefined;
        const { name } = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'package.json'), 'utf8'));
        return name === 'bakehouse' ? root : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/storage-account.js





/** For the log. */
const SIGNED_IN_BY = {
    federated: "the job's identity token (OIDC)",
    pipeline: 'a service connection (workload identity federation)',
    'client-secret': 'client secret',
    'client-certificate': 'client certificate',
    'managed-identity': 'managed identity',
    'azure-cli': 'the Azure CLI',
    default: 'what the environment, the machine or the Azure CLI offer',
};
/**
 * The storage account that the inputs mean, undefined for the embedded Azurite. Every secret part is masked. Sends nothing yet.
 *
 * @param container a signature may be for that container alone
 * @throws InputError for inputs that are missing or contradict each other, UserError for an unusable certificate or connection
 */
async function storageAccount(inputs, context, container) {
    checkOneWay(inputs);
    const ca = inputs.caFile === undefined ? {} : { ca: await readCertificates(context.resolve(inputs.caFile)) };
    if (inputs.connectionString !== undefined)
        return { connectionString: await masked(inputs.connectionString, context), ...ca };
    if (inputs.sas !== undefined) {
        const { signedAccount } = await __webpack_require__.e(/* import() */ 8691).then(__webpack_require__.bind(__webpack_require__, 38691));
        const connectionString = signedAccount(inputs.sas, { accountUrl: inputs.accountUrl, container });
        return { connectionString: await masked(connectionString, context), ...ca };
    }
    const identity = await accountIdentity(inputs, context);
    if (inputs.accountUrl === undefined) {
        if (identity.kind === 'default')
            return undefined;
        throw new errors/* InputError */.dz('A way to sign in is given, but no account.', { hint: 'give account-url: https://<name>.blob.core.windows.net' });
    }
    return { accountUrl: inputs.accountUrl, credential: await signedIn(identity, inputs, inputs.accountUrl, context, ca), ...ca };
}
/**
 * Runs `work` with the account that the inputs mean; without one with the embedded Azurite, which runs as long as `work` does.
 *
 * @param work gets a signal that fires on cancellation, and when Azurite ends by itself
 */
async function withStorageAccount(inputs, context, container, work) {
    const account = await storageAccount(inputs, context, container);
    if (account !== undefined)
        return work(account, context.signal);
    const folder = context.resolve(inputs.azuriteFolder);
    context.log.info(`No storage account given: using the embedded Azurite with its data in ${folder}.`);
    const { withBlobService } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(5967)]).then(__webpack_require__.bind(__webpack_require__, 95967));
    const { environment, log, signal } = context;
    const options = { folder, installation: ownInstallation(process.argv[1]), toolCache: environment.toolCache, log, signal };
    return withBlobService(options, (service) => work(service, service.signal));
}
function checkOneWay(inputs) {
    const { accountUrl, connectionString, sas, signIn } = inputs;
    if (accountUrl !== undefined && connectionString !== undefined) {
        throw new errors/* InputError */.dz('Both an account URL and a connection string are given.', { hint: 'give one of them' });
    }
    if (sas !== undefined && connectionString !== undefined) {
        throw new errors/* InputError */.dz('Both a connection string and a shared access signature are given.', { hint: 'give one of them' });
    }
    const signs = sas !== undefined || connectionString !== undefined;
    if (signs && (signIn !== 'auto' || identityInputs.some((name) => inputs[name] !== undefined))) {
        const what = sas === undefined ? 'a connection string' : 'a shared access signature';
        throw new errors/* InputError */.dz(`Both ${what} and an identity are given.`, { hint: 'give one of them; the identity is the better one' });
    }
}
async function signedIn(identity, { authorityHost }, accountUrl, { signal, log }, ca) {
    const { signIn } = await Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(7472)]).then(__webpack_require__.bind(__webpack_require__, 67472));
    const accountHost = URL.canParse(accountUrl) ? new URL(accountUrl).host : '';
    const authority = authorityHost ?? identity.authorityHost;
    if (authority !== undefined)
        (0,address/* checkAddress */.l)(authority, 'The authority host', ['https:'], 'https://login.microsoftonline.com');
    const who = 'clientId' in identity && identity.clientId !== undefined ? ` with the client id ${identity.clientId}` : '';
    // What is no URL is refused before anybody signs in.
    if (accountHost !== '')
        log.info(`Signing in to ${accountHost} by ${SIGNED_IN_BY[identity.kind]}${who}.`);
    return signIn(identity, { accountHost, ...(authority === undefined ? {} : { authorityHost: authority }), ...ca, signal });
}
async function readCertificates(file) {
    const hint = 'give a PEM file, which begins with -----BEGIN CERTIFICATE-----';
    const text = await (0,regular_file/* readRegularText */.Aj)(file).catch((error) => {
        throw new errors/* InputError */.dz(`The CA file cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, { hint });
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new errors/* InputError */.dz(`The CA file ${file} holds no certificate.`, { hint });
    return text;
}
/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function masked(connectionString, context) {
    const { secretsOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 30660));
    for (const secret of secretsOf(connectionString)) {
        context.mask(secret);
        // As it stands in a URL that somebody has decoded.
        if (/%[0-9a-f]{2}/i.test(secret))
            context.mask(decodeURIComponent(secret));
    }
    return connectionString;
}


/***/ })

};
