export const id = "upload-blob-run";
export const ids = ["upload-blob-run"];
export const modules = {

/***/ 44821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/blob/src/source/source.js + 1 modules
var source_source = __webpack_require__(16208);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/delete-limit.js
var delete_limit = __webpack_require__(42654);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/blob-prefix.js
var blob_prefix = __webpack_require__(55851);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/storage-account.js + 1 modules
var storage_account = __webpack_require__(41319);
;// CONCATENATED MODULE: ./build/staging/steps/src/upload-blob/blob-properties.js
/** @throws InputError for lines that are no rules */
async function blobProperties(lines) {
    if (lines.length === 0)
        return { of: () => ({}), unmatched: () => [], withTags: false };
    const [{ parsePropertyRules, mergeProperties }, { GlobSelection }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-system-hash-workers"), __webpack_require__.e("shared-blob-source-remote-file"), __webpack_require__.e("shared-blob-pages-page-check"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-blob-upload-upload-manifest"), __webpack_require__.e("shared-blob-names-folder-marker"), __webpack_require__.e("shared-blob-upload-delete-blobs"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-system-hash-job")]).then(__webpack_require__.bind(__webpack_require__, 43492)),
        Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-artifacts-selection-collect-files"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-records-expected-files"), __webpack_require__.e("shared-artifacts-selection-hidden-names"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-core-glob"), __webpack_require__.e("shared-artifacts-selection-glob-selection"), __webpack_require__.e("shared-artifacts-selection"), __webpack_require__.e("artifacts-selection")]).then(__webpack_require__.bind(__webpack_require__, 43056)),
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/system/src/error-path.js
var error_path = __webpack_require__(12809);
;// CONCATENATED MODULE: ./build/staging/system/src/writable-file.js





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
        if (await (0,files/* takesBytes */.sk)(file))
            return undefined;
        const folder = await nearestFolder((0,external_node_path_.dirname)(file));
        if (!folder.isFolder)
            return { message: `lies in ${folder.path}, which is a file`, hint: 'give a path that goes through folders only' };
        const probe = (0,files/* partialNeighbour */.Dd)(file, folder.path);
        const handle = await (0,promises_.open)(probe, 'wx');
        await handle.close();
        await (0,promises_.rm)(probe, { force: true });
        return undefined;
    }
    catch (error) {
        const isRight = (0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM');
        return {
            message: `cannot be written: ${(0,errors/* messageOf */.bD)((0,error_path/* errorAt */.O)(file, error))}`,
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
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    });
}

;// CONCATENATED MODULE: ./build/staging/steps/src/upload-blob/output-files.js


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
        throw new errors/* InputError */.dz('Nothing was sent: what this run is to write beside the blobs cannot be written.', { findings });
    return files;
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/ca-file.js
var ca_file = __webpack_require__(74168);
;// CONCATENATED MODULE: ./build/staging/steps/src/upload-blob/source-of.js


/**
 * What the inputs name as source. Nothing after this looks at its text again.
 *
 * @throws as `openSource` and `selectFileSet` do
 */
async function sourceOf(inputs, context) {
    const { include, exclude, includeHidden, links, blobType, writeChecksums, verify, caFile } = inputs;
    const { log, signal, environment } = context;
    return (0,source_source/* openSource */.oD)(inputs.source, {
        ...{ blobType, writeChecksums, verify, log, signal },
        resolve: (path) => context.resolve(path),
        workspace: environment.workspace,
        mask: (secret) => context.mask(secret),
        forFolders: ['include', 'exclude', 'manifest'].filter((name) => (inputs[name]?.length ?? 0) > 0),
        certificates: async () => (caFile === undefined ? undefined : (0,ca_file/* readCertificates */.j)(context.resolve(caFile))),
        async select(folder) {
            const { selectFileSet } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-artifacts-selection-collect-files"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-records-expected-files"), __webpack_require__.e("shared-artifacts-selection-hidden-names"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-core-glob"), __webpack_require__.e("shared-artifacts-selection-glob-selection"), __webpack_require__.e("shared-artifacts-selection"), __webpack_require__.e("artifacts-selection")]).then(__webpack_require__.bind(__webpack_require__, 43056));
            const manifest = inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest);
            return selectFileSet(folder, { include, exclude, includeHidden, manifest, links, log, signal });
        },
    });
}

;// CONCATENATED MODULE: ./build/staging/steps/src/upload-blob/run.js










/**
 * Uploads a file or folder. The embedded Azurite, where that is meant, is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { container, dryRun } = inputs;
    const { log } = context;
    // Before a store is started for it.
    const prefix = inputs.delete === 'none' ? (0,blob_prefix/* blobPrefix */.c)(inputs.prefix) : (0,blob_prefix/* prefixToDeleteUnder */.b)(inputs.prefix);
    (0,blob_place/* checkBlobPlace */.z)({ container, prefix }, 'upload to');
    const written = await outputFiles(inputs, context);
    const deleteExtraneous = inputs.delete === 'none' ? undefined : (0,delete_limit/* parseDeleteLimit */.g)(inputs.maxDelete);
    const properties = await blobProperties(inputs.properties);
    const agreedPlan = inputs.plan === undefined ? undefined : await readPlan(context.resolve(inputs.plan));
    const source = await sourceOf(inputs, context);
    if (source.kind === 'file-set' && source.files.length === 0)
        return nothing(source.folder, inputs, context);
    for (const { path } of (0,source_source/* namedFiles */.VI)(source))
        properties.of(path);
    for (const pattern of properties.unmatched())
        log.warning(`No file is given properties by ${JSON.stringify(pattern)}.`);
    const manifest = dryRun ? undefined : written.manifest;
    if (written.manifest !== manifest)
        log.info(`A dry run does not write ${written.manifest}: it would name blobs that are not there.`);
    const { overwrite, blobType, createContainer, contentMd5, pageSha256, writeChecksums, verify, leaseId } = inputs;
    const result = await withStore(inputs, context, async (account, signal) => {
        const { uploadBlob } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-system-hash-workers"), __webpack_require__.e("shared-blob-source-remote-file"), __webpack_require__.e("shared-blob-pages-page-check"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-blob-upload-upload-manifest"), __webpack_require__.e("shared-blob-names-folder-marker"), __webpack_require__.e("shared-blob-upload-delete-blobs"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-system-hash-job")]).then(__webpack_require__.bind(__webpack_require__, 43492));
        const deletion = { deleteExtraneous, deleteLeftOut: inputs.delete === 'all' };
        const wishes = { overwrite, blobType, contentMd5, pageSha256, writeChecksums, verify, agreedPlan, ...deletion };
        return uploadBlob(source, { account, container, prefix, createContainer, leaseId }, { ...wishes, propertiesOf: (path) => properties.of(path), withTags: properties.withTags, dryRun, log, signal });
    });
    const [{ uploadManifest }, { uploadOutputs, uploadSummary }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-system-hash-workers"), __webpack_require__.e("shared-blob-source-remote-file"), __webpack_require__.e("shared-blob-pages-page-check"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-blob-upload-upload-manifest"), __webpack_require__.e("shared-blob-names-folder-marker"), __webpack_require__.e("shared-blob-upload-delete-blobs"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-system-hash-job")]).then(__webpack_require__.bind(__webpack_require__, 43492)),
        Promise.all(/* import() */[__webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-blob-upload-upload-manifest"), __webpack_require__.e("upload-outputs")]).then(__webpack_require__.bind(__webpack_require__, 81161)),
    ]);
    const { planFile } = written;
    if (planFile !== undefined)
        await (0,files/* writeJson */.GF)(planFile, result.plan);
    if (manifest !== undefined)
        await (0,files/* writeJson */.GF)(manifest, uploadManifest(result));
    await context.summary(uploadSummary(result, prefix === '' ? container : `${container}/${prefix}`, dryRun));
    return uploadOutputs(result, { manifest, planFile });
}
/** What a run gives that has nothing to upload. @throws UserError where that is not to be taken */
function nothing(folder, { ifEmpty }, { log }) {
    const message = `${folder} holds no files that are selected; there is nothing to upload.`;
    if (ifEmpty === 'fail')
        throw new errors/* UserError */.yo(message, { hint: 'change include or exclude, or let if-empty be warn' });
    log.warning(message);
    const none = { uploaded: 0, skipped: 0, updated: 0, deleted: 0, bytes: 0, sentBytes: 0 };
    return { containerUrl: undefined, ...none, manifest: undefined, planFile: undefined, urls: '' };
}
/** A dry run makes no store. */
async function withStore(inputs, context, work) {
    const account = await (0,storage_account/* storageAccount */.b)(inputs, context, inputs.container);
    if (account !== undefined)
        return work(account, context.signal);
    if (inputs.dryRun && !(await (0,files/* exists */.t2)(context.resolve(inputs.azuriteFolder))))
        return work(undefined, context.signal);
    return (0,storage_account/* withEmbeddedStore */.m)(inputs, context, work);
}
async function readPlan(file) {
    try {
        return JSON.parse(await (0,regular_file/* readRegularText */.Aj)(file));
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The plan ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, { hint: 'give the file that a dry run has written' });
    }
}


/***/ })

};
