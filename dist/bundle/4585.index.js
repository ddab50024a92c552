export const id = 4585;
export const ids = [4585];
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


/***/ }),

/***/ 46966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
// EXTERNAL MODULE: ./build/staging/steps/storage-account.js + 2 modules
var storage_account = __webpack_require__(24850);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/staging/core/src/writable-file.js




/**
 * Why `writeFileAtomically` could not write a file now, or undefined: found by writing an empty neighbour, which is removed at once.
 * Folders that are missing are no reason; they are made when the file is written.
 *
 * @param file absolute
 */
async function writeProblem(file) {
    try {
        const there = await statusOf(file);
        if (there?.isDirectory() === true)
            return { message: 'is a folder', hint: 'give the path of a file in it' };
        if (await (0,src_files/* takesBytes */.sk)(file))
            return undefined;
        const folder = await nearestFolder((0,external_node_path_.dirname)(file));
        if (!folder.isFolder)
            return { message: `lies in ${folder.path}, which is a file`, hint: 'give a path that goes through folders only' };
        const probe = (0,src_files/* partialNeighbour */.Dd)(file, folder.path);
        const handle = await (0,promises_.open)(probe, 'wx');
        await handle.close();
        await (0,promises_.rm)(probe, { force: true });
        return undefined;
    }
    catch (error) {
        const isRight = (0,src_errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM');
        return {
            message: `cannot be written: ${(0,src_errors/* messageOf */.bD)(error)}`,
            hint: isRight ? 'give this user the right to write there, or give another path' : 'give another path',
        };
    }
}
async function nearestFolder(path) {
    const status = await statusOf(path);
    return status === undefined ? nearestFolder((0,external_node_path_.dirname)(path)) : { path, isFolder: status.isDirectory() };
}
/** Undefined where nothing is. */
function statusOf(path) {
    return (0,promises_.stat)(path).catch((error) => {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    });
}

;// CONCATENATED MODULE: ./build/staging/steps/upload-blob/output-files.js


/**
 * Where plan and manifest go, checked before anything is sent: they are written when everything is done, and a run of hours must not
 * fail for them then.
 *
 * @throws InputError with all that is wrong
 */
async function outputFiles({ planFile, manifestFile }, { resolve }) {
    const files = {
        planFile: planFile === undefined ? undefined : resolve(planFile),
        manifest: manifestFile === undefined ? undefined : resolve(manifestFile),
    };
    const findings = [];
    for (const [input, file] of [
        ['plan-file', files.planFile],
        ['manifest-file', files.manifest],
    ]) {
        const problem = file === undefined ? undefined : await writeProblem(file);
        if (problem !== undefined)
            findings.push({ severity: 'error', ...problem, message: `${input} ${file} ${problem.message}` });
    }
    if (files.planFile !== undefined && files.planFile === files.manifest) {
        findings.push({ severity: 'error', message: `plan-file and manifest-file are both ${files.planFile}`, hint: 'give two paths' });
    }
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz('Nothing was sent: what this run is to write beside the blobs cannot be written.', { findings });
    return files;
}

// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/steps/upload-blob/select-source.js






/** Warnings about single files that are shown. */
const SHOWN = 10;
/**
 * Finds the files to upload, without opening any but a manifest. In byte order of their paths.
 *
 * @throws InputError for unusable patterns and a source that is not there; UserError when it holds what cannot be uploaded, all as
 *   findings; CancelledError
 */
async function selectSource(inputs, context) {
    const source = context.resolve(inputs.source);
    const status = await (0,promises_.lstat)(source, { bigint: true }).catch((error) => {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR')) {
            const hint = (0,external_node_path_.isAbsolute)(inputs.source) ? '' : `; a relative path begins at ${context.environment.workspace}`;
            throw new src_errors/* InputError */.dz(`${source} does not exist; there is nothing to upload.`, {
                hint: `give the path of a file or folder that is there${hint}`,
            });
        }
        throw new src_errors/* InputError */.dz(`${source} cannot be looked at: ${(0,src_errors/* messageOf */.bD)(error)}.`, {
            cause: error,
            hint: 'give this user the right to read it and the folders above it',
        });
    });
    if (status.isFile()) {
        for (const name of ['include', 'exclude', 'manifest']) {
            if ((inputs[name]?.length ?? 0) > 0)
                throw new src_errors/* InputError */.dz(`${source} is a single file; ${name} is for folders.`, { hint: `leave ${name} out` });
        }
        return [{ path: (0,external_node_path_.basename)(source), absolute: source, size: Number(status.size), identity: status }];
    }
    if (!status.isDirectory() && !status.isSymbolicLink())
        throw new src_errors/* InputError */.dz(`${source} is neither a file nor a folder.`);
    const { selectFiles } = await __webpack_require__.e(/* import() */ 4933).then(__webpack_require__.bind(__webpack_require__, 94933));
    const manifest = inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest);
    const { include, exclude } = inputs;
    const links = inputs.links === 'auto' ? ((await isPrepared(source)) ? 'keep' : 'refuse') : inputs.links;
    // The blobs of a container may differ in case alone, and the names are checked as a whole later.
    const selected = await selectFiles(source, { include, exclude, links, allowTwins: true, allowEmpty: true, signal: context.signal });
    const warnings = selected.findings.filter(({ severity }) => severity === 'warning');
    for (const warning of warnings.slice(0, SHOWN))
        context.log.warning((0,src_errors/* formatFinding */.tf)(warning));
    if (warnings.length > SHOWN)
        context.log.warning(`${(0,format/* counted */.hS)(warnings.length - SHOWN, 'more warning')} about names in ${source}.`);
    const errors = selected.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new src_errors/* UserError */.yo(`${source} holds what cannot be uploaded.`, { findings: errors });
    if (selected.skippedLinks > 0) {
        context.log.warning(selected.skippedLinks === 1
            ? `1 symbolic link in ${source} was left out.`
            : `${selected.skippedLinks} symbolic links in ${source} were left out.`);
    }
    const keptLinks = selected.links.map(({ path, target }) => {
        return { path, absolute: (0,external_node_path_.join)(source, path), size: Buffer.byteLength(target), link: target };
    });
    const files = keptLinks.length === 0 ? selected.files : [...selected.files, ...keptLinks].sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
    return manifest === undefined ? files : asManifestSays(files, manifest, source);
}
/** The files that a manifest names, with the SHA-256 that it says, and the manifest itself. */
async function asManifestSays(files, manifest, source) {
    const own = (0,external_node_path_.relative)(source, manifest).replaceAll(external_node_path_.sep, '/');
    if (own.startsWith('../') || (0,external_node_path_.resolve)(source, own) !== manifest || (0,external_node_path_.dirname)(own) !== '.') {
        throw new src_errors/* InputError */.dz(`The manifest ${manifest} is not in ${source}.`, { hint: 'give the folder that the manifest is in as source' });
    }
    const { readExpectedFiles } = await __webpack_require__.e(/* import() */ 653).then(__webpack_require__.bind(__webpack_require__, 40653));
    const expected = new Map((await readExpectedFiles(manifest)).files.map((file) => [file.path, file]));
    const byPath = new Map(files.map((file) => [file.path, file]));
    const findings = [];
    const missing = [...expected.keys()].filter((path) => !byPath.has(path));
    for (const path of missing)
        findings.push({ severity: 'error', message: `${path} is in the manifest and not in the source` });
    const chosen = files.flatMap((file) => {
        const wanted = expected.get(file.path);
        if (wanted === undefined)
            return file.path === own ? [file] : [];
        if (wanted.size !== undefined && wanted.size !== file.size) {
            findings.push({ severity: 'error', message: `${file.path} has ${(0,format/* counted */.hS)(file.size, 'byte')}, the manifest says ${wanted.size}` });
        }
        return [{ ...file, sha256: wanted.sha256 }];
    });
    if (findings.length > 0)
        throw new src_errors/* UserError */.yo(`${source} is not what ${(0,external_node_path_.basename)(manifest)} says.`, { findings });
    return chosen;
}
/** What prepare-artifacts made, of an image or of any files, may hold links, which its manifest lists. */
async function isPrepared(source) {
    const [{ MANIFEST_FILE, MANIFEST_SCHEMA }, { FILES_SCHEMA }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1703).then(__webpack_require__.bind(__webpack_require__, 91703)),
        __webpack_require__.e(/* import() */ 192).then(__webpack_require__.bind(__webpack_require__, 10192)),
    ]);
    const manifest = await (0,src_files.readJson)((0,external_node_path_.join)(source, MANIFEST_FILE)).catch(() => undefined);
    return manifest?.schema === MANIFEST_SCHEMA || manifest?.schema === FILES_SCHEMA;
}

;// CONCATENATED MODULE: ./build/staging/steps/upload-blob/run.js








/**
 * Uploads a file or folder. Without an account the embedded Azurite is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    // Before a store is started for it.
    (0,blob_place/* checkBlobPlace */.z)({ container: inputs.container, prefix: inputs.prefix ?? '' }, 'upload to');
    const written = await outputFiles(inputs, context);
    const deleteExtraneous = inputs.delete === 'none' ? undefined : deleteLimit(inputs.maxDelete);
    const properties = await propertyRules(inputs.properties);
    const agreedPlan = inputs.plan === undefined ? undefined : await readPlan(context.resolve(inputs.plan));
    const files = (await urlFiles(inputs, context)) ?? (await selectSource(inputs, context));
    if (files.length === 0) {
        const message = `${context.resolve(inputs.source)} holds no files that are selected; there is nothing to upload.`;
        if (inputs.ifEmpty === 'fail')
            throw new src_errors/* UserError */.yo(message, { hint: 'change include or exclude, or let if-empty be warn' });
        context.log.warning(message);
        return { ...NOTHING };
    }
    for (const { path } of files)
        properties.of(path);
    for (const pattern of properties.unmatched())
        context.log.warning(`No file is given properties by ${JSON.stringify(pattern)}.`);
    const manifest = inputs.dryRun ? undefined : written.manifest;
    if (written.manifest !== manifest)
        context.log.info(`A dry run does not write ${written.manifest}: it would name blobs that are not there.`);
    const result = await withStore(inputs, context, (account, signal) => sync(inputs, context, { files, account, signal, properties, deleteExtraneous, agreedPlan }));
    const { uploadManifest, uploadOutputs, uploadSummary } = await Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(669), __webpack_require__.e(966), __webpack_require__.e(8914)]).then(__webpack_require__.bind(__webpack_require__, 78914));
    const { planFile } = written;
    if (planFile !== undefined)
        await (0,src_files/* writeJson */.GF)(planFile, result.plan);
    if (manifest !== undefined)
        await (0,src_files/* writeJson */.GF)(manifest, uploadManifest(result));
    const place = [inputs.container, ...(inputs.prefix === undefined ? [] : [inputs.prefix])].join('/');
    await context.summary(uploadSummary(result, place, inputs.dryRun));
    return uploadOutputs(result, { manifest, planFile });
}
/** What copies from servers is loaded for URLs alone. */
async function urlFiles(inputs, context) {
    const [, scheme] = /^([a-z][a-z\d+.-]+):\/\//i.exec(inputs.source) ?? [];
    if (scheme !== undefined && !/^https?$/i.test(scheme)) {
        // The rest of it may hold a password.
        throw new src_errors/* InputError */.dz(`The source is a URL that begins with ${scheme}://, and the service copies only from http:// and https:// ones.`, {
            hint: 'download it and give the path of the file',
        });
    }
    if (!/^https?:/i.test(inputs.source))
        return undefined;
    const { urlSource } = await Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(9051), __webpack_require__.e(41)]).then(__webpack_require__.bind(__webpack_require__, 34289));
    return urlSource(inputs, context);
}
const NOTHING = {
    containerUrl: undefined,
    uploaded: 0,
    skipped: 0,
    updated: 0,
    deleted: 0,
    bytes: 0,
    sentBytes: 0,
    manifest: undefined,
    planFile: undefined,
    urls: '',
};
async function sync(inputs, context, prepared) {
    const [{ syncFiles }, { saySync }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(669), __webpack_require__.e(4978), __webpack_require__.e(966), __webpack_require__.e(9051), __webpack_require__.e(3859)]).then(__webpack_require__.bind(__webpack_require__, 83859)),
        Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(669), __webpack_require__.e(966), __webpack_require__.e(4206)]).then(__webpack_require__.bind(__webpack_require__, 44206)),
    ]);
    const { files, account, signal, properties, deleteExtraneous, agreedPlan } = prepared;
    const { container, prefix = '', overwrite, blobType, createContainer, contentMd5, pageSha256, writeChecksums, verify } = inputs;
    const { leaseId, dryRun } = inputs;
    const { log } = context;
    try {
        const result = await syncFiles({
            ...{ files, account, container, prefix, overwrite, blobType, createContainer, contentMd5, pageSha256, writeChecksums, verify },
            ...{ leaseId, dryRun },
            propertiesOf: (path) => properties.of(path),
            withTags: properties.withTags,
            ...{ deleteExtraneous, agreedPlan, log, signal },
        });
        saySync(result, { dryRun, log });
        return result;
    }
    catch (error) {
        if (error instanceof src_errors/* CancelledError */.cc)
            log.info('Cancelled. Run it again to go on: what was sent is kept, and only the rest is sent.');
        throw error;
    }
}
/** A dry run makes no store. */
async function withStore(inputs, context, work) {
    const { dryRun, container, azuriteFolder } = inputs;
    if (dryRun && !(await exists(context.resolve(azuriteFolder))) && (await (0,storage_account/* storageAccount */.bV)(inputs, context, container)) === undefined) {
        return work(undefined, context.signal);
    }
    return (0,storage_account/* withStorageAccount */.JU)(inputs, context, container, work);
}
/** @throws InputError */
function deleteLimit(text) {
    const [, number, percent] = /^(\d{1,9})(%?)$/.exec(text.replaceAll(' ', '')) ?? [];
    if (number === undefined || (percent === '%' && Number(number) > 100)) {
        throw new src_errors/* InputError */.dz(`max-delete ${JSON.stringify(text)} is neither a number nor a share.`, { hint: 'give 100, or 10%' });
    }
    return percent === '%' ? { percent: Number(number) } : { blobs: Number(number) };
}
async function propertyRules(lines) {
    if (lines.length === 0)
        return { of: () => ({}), unmatched: () => [], withTags: false };
    const [{ parsePropertyRules, mergeProperties }, { GlobSelection }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5772).then(__webpack_require__.bind(__webpack_require__, 85772)),
        Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(4714)]).then(__webpack_require__.bind(__webpack_require__, 14714)),
    ]);
    const rules = parsePropertyRules(lines).map(({ pattern, properties }) => ({
        selection: new GlobSelection({ include: [pattern], exclude: [] }),
        properties,
    }));
    return {
        of: (path) => mergeProperties(rules.filter(({ selection }) => selection.takes(path, 'file')).map(({ properties }) => properties)),
        unmatched: () => [...new Set(rules.flatMap(({ selection }) => selection.unmatched()))],
        withTags: rules.some(({ properties }) => properties.tags !== undefined),
    };
}
async function readPlan(file) {
    try {
        return JSON.parse(await (0,regular_file/* readRegularText */.Aj)(file));
    }
    catch (error) {
        throw new src_errors/* InputError */.dz(`The plan ${file} cannot be read: ${(0,src_errors/* messageOf */.bD)(error)}.`, { hint: 'give the file that a dry run has written' });
    }
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}


/***/ })

};
