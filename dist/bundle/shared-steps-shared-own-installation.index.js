export const id = "shared-steps-shared-own-installation";
export const ids = ["shared-steps-shared-own-installation"];
export const modules = {

/***/ 41319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkStorageAccount: () => (/* binding */ checkStorageAccount),
  b: () => (/* binding */ storageAccount),
  m: () => (/* binding */ withEmbeddedStore),
  withStorageAccount: () => (/* binding */ withStorageAccount)
});

// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/azure-identity.js
var azure_identity = __webpack_require__(8849);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/ca-file.js
var ca_file = __webpack_require__(74168);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/means-emulator.js
var means_emulator = __webpack_require__(69579);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/staging/steps/src/shared/own-installation.js


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

;// CONCATENATED MODULE: ./build/staging/steps/src/shared/storage-account.js






/**
 * The storage account that the inputs mean, undefined for the embedded Azurite. Every secret part is masked. Sends nothing yet.
 *
 * @param container a signature may be for that container alone
 * @throws InputError for inputs that are missing or contradict each other, UserError for an unusable certificate or connection
 */
async function storageAccount(inputs, context, container) {
    checkOneWay(inputs);
    (0,means_emulator/* meansEmulator */.Y)(inputs, context);
    const ca = inputs.caFile === undefined ? {} : { ca: await (0,ca_file/* readCertificates */.j)(context.resolve(inputs.caFile)) };
    if (inputs.connectionString !== undefined)
        return { connectionString: await masked(inputs.connectionString, context), ...ca };
    if (inputs.sas !== undefined) {
        const { signedAccount } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("blob-account")]).then(__webpack_require__.bind(__webpack_require__, 31541));
        const connectionString = signedAccount(inputs.sas, { accountUrl: inputs.accountUrl, container });
        return { connectionString: await masked(connectionString, context), ...ca };
    }
    const identity = await (0,azure_identity/* azureIdentity */.w)(inputs, context);
    if (inputs.accountUrl === undefined) {
        if (identity.kind === 'default')
            return undefined;
        throw new errors/* InputError */.dz('A way to sign in is given, but no account.', { hint: 'give account-url: https://<name>.blob.core.windows.net' });
    }
    const host = URL.canParse(inputs.accountUrl) ? new URL(inputs.accountUrl).host : '';
    const [{ cloudOfAccount }, { signedIn, signingIn }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("azure-cloud")]).then(__webpack_require__.bind(__webpack_require__, 86403)), Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-steps-shared-azure-sign-in")]).then(__webpack_require__.bind(__webpack_require__, 56140))]);
    const credential = await signedIn(identity, inputs, { cloud: cloudOfAccount(host), ...ca }, context.signal);
    // What is no URL is refused before anybody signs in.
    if (host !== '')
        context.log.info(signingIn(identity, host));
    return { accountUrl: inputs.accountUrl, credential, ...ca };
}
/**
 * Runs `work` with the account that the inputs mean; without one with the embedded Azurite, which runs as long as `work` does.
 *
 * @param work gets a signal that fires on cancellation, and when Azurite ends by itself
 */
async function withStorageAccount(inputs, context, container, work) {
    const account = await storageAccount(inputs, context, container);
    return account === undefined ? withEmbeddedStore(inputs, context, work) : work(account, context.signal);
}
/** Runs `work` with the embedded Azurite, which runs as long as `work` does. @param work as for `withStorageAccount` */
async function withEmbeddedStore(inputs, context, work) {
    const folder = context.resolve(inputs.azuriteFolder);
    context.log.info(`Using the embedded Azurite of this machine, not a storage account, with its data in ${folder}.`);
    const { withBlobService } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-folder-lock"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("blob-azurite")]).then(__webpack_require__.bind(__webpack_require__, 95967));
    const { environment, log, signal } = context;
    const options = { folder, installation: ownInstallation(process.argv[1]), toolCache: environment.toolCache, log, signal };
    return withBlobService(options, (service) => work(service, service.signal));
}
/**
 * Checks what the inputs say of an account, for a step that signs in to it much later or not at all.
 *
 * @param container where the step writes
 * @throws InputError, the same that `storageAccount` and the first request throw
 */
async function checkStorageAccount(inputs, container, context) {
    checkOneWay(inputs);
    (0,blob_place/* checkBlobPlace */.z)({ container, prefix: '' }, 'upload to');
    if (inputs.caFile !== undefined)
        await (0,ca_file/* readCertificates */.j)(context.resolve(inputs.caFile));
    const { accountUrl, sas } = inputs;
    if (accountUrl === undefined && sas === undefined && inputs.connectionString === undefined)
        return;
    const { checkAccount, signedAccount } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("blob-account")]).then(__webpack_require__.bind(__webpack_require__, 31541));
    const connectionString = sas === undefined ? inputs.connectionString : signedAccount(sas, { accountUrl, container });
    if (connectionString !== undefined)
        await checkAccount({ connectionString }, container);
    else if (accountUrl !== undefined)
        await checkAccount({ accountUrl }, container);
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
    if (signs && (signIn !== 'auto' || azure_identity/* identityInputs */.g.some((name) => inputs[name] !== undefined))) {
        const what = sas === undefined ? 'a connection string' : 'a shared access signature';
        throw new errors/* InputError */.dz(`Both ${what} and an identity are given.`, { hint: 'give one of them; the identity is the better one' });
    }
}
/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function masked(connectionString, context) {
    const { secretForms, secretsOf } = await __webpack_require__.e(/* import() */ "core-secrets").then(__webpack_require__.bind(__webpack_require__, 33185));
    for (const form of secretsOf(connectionString).flatMap(secretForms))
        context.mask(form);
    return connectionString;
}


/***/ })

};
