export const id = "verify-container";
export const ids = ["verify-container"];
export const modules = {

/***/ 83512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyContainer: () => (/* binding */ verifyContainer)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify/compare-files.js
var compare_files = __webpack_require__(96112);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify/verify-folder.js
var verify_folder = __webpack_require__(67933);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/verify/verify-listing.js




/**
 * Checks that a store (a container below a prefix) holds what a manifest says, by its listing alone: sizes and recorded SHA-256, no
 * bytes. Symbolic links and folders are not checked: stores have none.
 *
 * @param place stands before names in findings: "container/prefix"
 * @param manifest the manifest's own name in the store, which it cannot tell of itself; undefined when it comes from elsewhere
 * @throws CancelledError and what the listing throws
 */
async function verifyListing(listing, place, expected, manifest, options) {
    const found = [];
    const links = new Set(expected.files.filter(({ link }) => link !== undefined).map(({ path }) => path));
    for await (const { path, size, sha256, problem } of listing) {
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
        if (path !== manifest && !links.has(path))
            found.push({ path, size, sha256: sha256?.toLowerCase(), problem });
    }
    const shown = (path) => external_node_path_.posix.join(place, path);
    const files = expected.files.filter(({ link }) => link === undefined);
    const findings = (0,compare_files/* compareFiles */.hZ)(files, found, { allowExtra: options.allowExtra, shown });
    return { ...(0,verify_folder/* soundOf */.B)(files, findings, found, shown), findings };
}

// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js
var blob_requests = __webpack_require__(36200);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var requests_container = __webpack_require__(24072);
// EXTERNAL MODULE: ./build/staging/blob/src/download/download-list.js
var download_list = __webpack_require__(44765);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/list-set.js





/** How often a request is tried in all. */
const TRIES = 6;
/**
 * Lists what a container holds below a prefix.
 *
 * @throws UserError when the container or the manifest is not there, ExternalError, CancelledError
 */
async function listSet(account, options) {
    const { container, prefix, log, signal } = options;
    const connected = await (0,requests_container/* connectContainer */.IB)(account, container);
    try {
        const { host, secrets } = connected;
        const requests = new blob_requests/* BlobRequests */._({ host, secrets, container, letters: 'rl', tries: TRIES, log, signal });
        const { files } = await (0,download_list/* listRemote */.V)(connected, prefix, requests);
        const manifest = options.manifest === undefined ? undefined : await readManifest(connected, prefix, options.manifest, requests);
        const listed = files.filter(({ isLink }) => !isLink);
        return {
            files: listed.map(({ path, size, sha256, problem }) => ({ path, size, sha256, problem: problem?.message })),
            manifest,
        };
    }
    finally {
        connected.close();
    }
}
async function readManifest({ client }, prefix, manifest, requests) {
    const name = prefix === '' ? manifest : `${prefix}/${manifest}`;
    const blob = client.getBlobClient(name);
    const bytes = await requests
        .send('read the manifest', (abortSignal) => blob.downloadToBuffer(0, undefined, { abortSignal }), { expected: ['BlobNotFound'] })
        .catch((error) => {
        if ((0,blob_error/* blobErrorCode */.No)(error) !== 'BlobNotFound')
            throw error;
        throw new errors/* UserError */.yo(`There is no ${name} in the container ${client.containerName}.`, {
            hint: 'its upload may not have come to its end; or give the manifest',
        });
    });
    return { name: `${client.containerName}/${name}`, text: bytes.toString() };
}

// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/records/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/staging/records/src/expected-files.js
var expected_files = __webpack_require__(95482);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/blob-prefix.js
var blob_prefix = __webpack_require__(55851);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/existing-store.js
var existing_store = __webpack_require__(11508);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/storage-account.js + 1 modules
var storage_account = __webpack_require__(41319);
;// CONCATENATED MODULE: ./build/staging/steps/src/verify-artifacts/verify-container.js









/**
 * Holds a container below a prefix against a manifest by its listing: sizes, and the SHA-256 that upload-blob records. Reads no blob but
 * the manifest, when that is not given.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
async function verifyContainer(inputs, context) {
    const { container, allowExtra } = inputs;
    const prefix = (0,blob_place/* checkBlobPlace */.z)({ container, prefix: (0,blob_prefix/* blobPrefix */.c)(inputs.prefix) }, 'verify');
    await (0,existing_store/* checkStoreExists */.E)(inputs, context);
    return (0,storage_account.withStorageAccount)(inputs, context, container, async (account, signal) => {
        const own = inputs.manifest === undefined ? artifact_manifest/* MANIFEST_FILE */.h1 : undefined;
        const set = await listSet(account, { container, prefix, manifest: own, log: context.log, signal });
        const expected = set.manifest === undefined
            ? await givenManifest(context.resolve(inputs.manifest ?? ''))
            : (0,expected_files/* parseExpectedFiles */.R)(set.manifest.text, set.manifest.name);
        const place = prefix === '' ? container : `${container}/${prefix}`;
        const verified = await verifyListing(set.files, place, expected, own, { allowExtra, signal });
        const manifestFile = own === undefined ? expected.manifest : undefined;
        return { ...verified, place, manifest: expected.manifest, manifestFile, folder: undefined, archive: undefined };
    });
}
/** The manifest of a set lies beside it, and must be the one that is given. */
async function givenManifest(file) {
    const expected = await (0,expected_files/* readExpectedFiles */.M)(file);
    const bytes = await (0,regular_file/* readRegularFile */.XF)(file);
    return { ...expected, files: [...expected.files, { path: (0,external_node_path_.basename)(file), sha256: (0,files/* sha256 */.sc)(bytes), size: bytes.length }] };
}


/***/ })

};
