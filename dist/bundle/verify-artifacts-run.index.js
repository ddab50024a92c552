export const id = "verify-artifacts-run";
export const ids = ["verify-artifacts-run"];
export const modules = {

/***/ 63892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/artifacts/src/output-folder.js
var output_folder = __webpack_require__(20911);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/archive/src/write-archive.js
var write_archive = __webpack_require__(59942);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/progress.js
var progress = __webpack_require__(8558);
// EXTERNAL MODULE: ./build/staging/records/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/staging/records/src/expected-files.js
var expected_files = __webpack_require__(95482);
// EXTERNAL MODULE: ./build/staging/system/src/entry-at.js
var entry_at = __webpack_require__(57365);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/archive/src/read-archive.js
var read_archive = __webpack_require__(30903);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify/compare-files.js
var compare_files = __webpack_require__(96112);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify/verify-folder.js
var verify_folder = __webpack_require__(67933);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/verify/verify-archive.js






/**
 * Checks that an archive holds what its manifest says, without unpacking it to disk.
 *
 * @throws UserError when it is unsafe or damaged, CancelledError
 */
async function verifyArchive(archive, format, expected, { signal, allowExtra, onProgress, limits }) {
    const found = [];
    const folders = new Set();
    await (0,read_archive/* readArchive */.b)(archive, format, async (path, entry, content) => {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (entry.kind === 'folder')
            (0,compare_files/* addWithParents */.tc)(path, folders);
        else if (entry.kind === 'link') {
            const link = entry.target ?? '';
            found.push({ path, size: Buffer.byteLength(link), sha256: (0,files/* sha256 */.sc)(link), link });
        }
        else {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for await (const part of content) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                hash.update(part);
                onProgress?.(part.length);
            }
            found.push({ path, size: entry.size, sha256: hash.digest('hex'), mode: (0,paths/* octalMode */.j_)(entry.mode) });
        }
    }, { signal, ...(limits === undefined ? {} : { limits }) });
    for (const { path } of found)
        (0,compare_files/* addWithParents */.tc)(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), folders);
    const shown = (path) => `${archive}: ${path}`;
    const findings = (0,compare_files/* compareFiles */.hZ)(expected.files, found, { allowExtra, shown });
    findings.push(...(0,compare_files/* compareFolders */.Ry)(expected, folders, { allowExtra, shown }));
    return { ...(0,verify_folder/* soundOf */.B)(expected.files, findings, found, shown), findings };
}

;// CONCATENATED MODULE: ./build/staging/artifacts/src/verify/verify-artifacts.js









/**
 * Holds a folder, or an archive without unpacking it, against a manifest.
 *
 * @param source absolute
 * @returns with every difference as a finding
 * @throws InputError for what cannot be verified, UserError for a damaged manifest or archive, CancelledError
 */
async function verifyArtifacts(source, options) {
    const isFolder = await (0,promises_.stat)(source).then((status) => status.isDirectory(), (error) => {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT')) {
            throw new errors/* InputError */.dz(`There is no file or folder ${source}.`, { hint: 'give as source what is to be verified', cause: error });
        }
        throw new errors/* InputError */.dz(`${source} cannot be verified: ${(0,errors/* messageOf */.bD)(error)}.`, {
            hint: 'give as source what is to be verified, and see that this user may read it',
            cause: error,
        });
    });
    const folder = isFolder ? source : (0,external_node_path_.dirname)(source);
    const manifest = options.manifest ?? (0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1);
    const said = await (0,expected_files/* readExpectedFiles */.M)(manifest);
    const expected = isFolder && (0,external_node_path_.dirname)(manifest) !== folder ? await asUnpacked(folder, said) : said;
    const rules = {
        allowExtra: options.allowExtra ?? false,
        signal: options.signal,
        onProgress: (0,progress/* readingProgress */.A)('Verified', bytesOf(expected, isFolder), options.log),
    };
    const verified = isFolder ? await (0,verify_folder/* verifyFolder */.M)(folder, expected, rules) : await verifyPacked(source, expected, rules);
    return { ...verified, place: source, manifest, manifestFile: manifest, folder, archive: isFolder ? undefined : source };
}
/**
 * What a folder is to hold that is held against a manifest elsewhere: where that is of nothing but an archive, which is not here, what was
 * unpacked from it.
 */
async function asUnpacked(folder, expected) {
    const { manifest, files, listsLinks, packed } = expected;
    if (packed === undefined || files.some(({ path }) => path !== packed.archive && path !== artifact_manifest/* CHECKSUMS_FILE */.aP))
        return expected;
    if ((await (0,entry_at/* entryAt */._)((0,external_node_path_.join)(folder, packed.archive))) !== undefined)
        return expected;
    return { manifest, files: packed.files, listsLinks, emptyFolders: packed.emptyFolders };
}
function verifyPacked(archive, expected, options) {
    const format = (0,write_archive/* archiveFormatOf */.ji)(archive);
    if (format === undefined) {
        throw new errors/* InputError */.dz(`${archive} is neither a folder nor a zip, tar.gz or tar.zst.`, {
            hint: 'give as source the folder that it is in',
        });
    }
    const { packed } = expected;
    if (packed !== undefined && packed.archive === (0,external_node_path_.basename)(archive))
        return verifyArchive(archive, format, packed, options);
    throw new errors/* InputError */.dz(`${expected.manifest} does not say what is in ${(0,external_node_path_.basename)(archive)}.`, {
        hint: 'verify the folder of the archive, or name the manifest that was written with it',
    });
}
function bytesOf({ files, packed }, isFolder) {
    return (isFolder ? files : (packed?.files ?? [])).reduce((total, { size = 0 }) => total + size, 0);
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/path-cell.js
var path_cell = __webpack_require__(67243);
;// CONCATENATED MODULE: ./build/staging/steps/src/verify-artifacts/verified-summary.js



/** Differences that the summary names. */
const SHOWN = 20;
/** What holds of what was verified, and the first differences, for the job summary. */
function verifiedSummary({ place, manifest, files, bytes, findings }, workspace) {
    const rows = (0,output_folder/* shownFindings */.qA)(findings.slice(0, SHOWN), workspace).map(({ file = '', message }) => [(0,markdown/* mdCode */.xs)(file), (0,markdown/* mdText */.bC)(message)]);
    return [
        `### ${(0,path_cell/* pathCell */.s)(place, workspace)} is ${findings.length === 0 ? '' : 'not '}what its manifest says\n\n`,
        (0,markdown/* mdTable */.gJ)(['Files as it says', 'Size', 'Differences', 'Manifest'], [[String(files), (0,format/* formatBytes */.z3)(bytes), String(findings.length), (0,path_cell/* pathCell */.s)(manifest, workspace)]]),
        (0,markdown/* mdTable */.gJ)(['Where', 'Difference'], rows),
        (0,markdown/* leftOut */.ig)(findings.length - SHOWN),
    ].join('');
}

;// CONCATENATED MODULE: ./build/staging/steps/src/verify-artifacts/run.js





/**
 * Verifies a folder, an archive or a container.
 *
 * @throws OutcomeError with every difference, InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const verified = await verify(inputs, context);
    const { place, manifest, folder, archive, files, bytes, findings } = verified;
    const { workspace } = context.environment;
    await context.summary(verifiedSummary(verified, workspace));
    const outputs = { folder, manifest: verified.manifestFile, archive, fileCount: files, bytes };
    if (findings.length === 0) {
        context.log.info(`${place}: ${(0,format/* counted */.hS)(files, 'file')}, ${(0,format/* formatBytes */.z3)(bytes)}, as ${manifest} says.`);
        return outputs;
    }
    const differences = findings.length === 1 ? 'in 1 place' : `in ${findings.length} places`;
    throw new errors/* OutcomeError */.Rz(`${place} is not what ${manifest} says ${differences}; ${(0,format/* counted */.hS)(files, 'file')} ${files === 1 ? 'is' : 'are'} as it says.`, outputs, {
        findings: (0,output_folder/* shownFindings */.qA)(findings, workspace),
        hint: 'fetch or prepare it again; if it was changed on purpose, prepare it anew',
    });
}
async function verify(inputs, context) {
    const { source, container, prefix, allowExtra } = inputs;
    if (container !== undefined) {
        if (source !== undefined)
            throw new errors/* InputError */.dz('Both a source and a container are given.', { hint: 'verify one after the other' });
        const { verifyContainer } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-blob-names-folder-marker"), __webpack_require__.e("shared-blob-download-download-list"), __webpack_require__.e("shared-steps-shared-azure-identity"), __webpack_require__.e("shared-steps-shared-own-installation"), __webpack_require__.e("shared-steps-shared-means-emulator"), __webpack_require__.e("shared-blob-names-blob-name"), __webpack_require__.e("shared-steps-shared-blob-prefix"), __webpack_require__.e("shared-steps-shared-existing-store"), __webpack_require__.e("verify-container")]).then(__webpack_require__.bind(__webpack_require__, 83512));
        return verifyContainer({ ...inputs, container }, context);
    }
    if (prefix !== undefined)
        throw new errors/* InputError */.dz('Prefix means nothing without a container.', { hint: 'leave it out' });
    if (source === undefined) {
        throw new errors/* InputError */.dz('Neither a source nor a container is given.', { hint: 'name the folder or the archive, or a container' });
    }
    const manifest = inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest);
    return verifyArtifacts(context.resolve(source), { allowExtra, manifest, log: context.log, signal: context.signal });
}


/***/ })

};
