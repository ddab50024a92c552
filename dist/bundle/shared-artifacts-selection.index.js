export const id = "shared-artifacts-selection";
export const ids = ["shared-artifacts-selection"];
export const modules = {

/***/ 43056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GlobSelection: () => (/* reexport */ glob_selection.GlobSelection),
  collectFiles: () => (/* reexport */ collect_files/* collectFiles */.C),
  scanTree: () => (/* reexport */ scan_tree/* scanTree */.w),
  selectFileSet: () => (/* reexport */ selectFileSet),
  selectFiles: () => (/* reexport */ select_files/* selectFiles */.A)
});

// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/collect-files.js
var collect_files = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/glob-selection.js
var glob_selection = __webpack_require__(20733);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/scan-tree.js
var scan_tree = __webpack_require__(99602);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __webpack_require__(57331);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/staging/records/src/files-manifest.js
var files_manifest = __webpack_require__(61551);
// EXTERNAL MODULE: ./build/staging/records/src/expected-files.js
var expected_files = __webpack_require__(95482);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/left-out.js + 1 modules
var left_out = __webpack_require__(50333);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/select-files.js + 1 modules
var select_files = __webpack_require__(76859);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/selection/select-file-set.js









/** Warnings about single files that are shown. */
const SHOWN = 10;
/**
 * Selects the files of a folder that are to be sent, without opening any but a manifest.
 *
 * @param folder absolute
 * @throws InputError for unusable patterns; UserError when the folder holds what cannot be sent, all as findings; CancelledError
 */
async function selectFileSet(folder, options) {
    const { include = [], exclude = [], manifest, log, signal } = options;
    const wanted = options.links ?? 'auto';
    const { schema, named } = await preparedFolder(folder);
    // What prepare-artifacts made, of an image or of any files, may hold links, which its manifest lists.
    const keepsLinks = schema === artifact_manifest/* MANIFEST_SCHEMA */.KB || schema === files_manifest/* FILES_SCHEMA */.yt;
    const links = wanted === 'auto' ? (keepsLinks ? 'keep' : 'refuse') : wanted;
    const includeHidden = options.includeHidden === true || manifest !== undefined;
    // The blobs of a container may differ in case alone, and the names are checked as a whole later.
    const selected = await (0,select_files/* selectFiles */.A)(folder, { include, exclude, links, includeHidden, named, allowTwins: true, allowEmpty: true, signal });
    const warnings = selected.findings.filter(({ severity }) => severity === 'warning');
    for (const warning of warnings.slice(0, SHOWN))
        (0,log_finding/* logFinding */.Q)(log, warning);
    if (warnings.length > SHOWN)
        log.warning(`${(0,format/* counted */.hS)(warnings.length - SHOWN, 'more warning')} about names in ${folder}.`);
    const errors = selected.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new src_errors/* UserError */.yo(`${folder} holds what cannot be uploaded.`, { findings: errors });
    const skipped = (0,left_out/* skippedLinks */.oN)(selected.leftOut);
    if (skipped > 0)
        log.warning(skipped === 1 ? `1 symbolic link in ${folder} was left out.` : `${skipped} symbolic links in ${folder} were left out.`);
    (0,left_out/* sayLeftOut */.Rj)(selected.leftOut, log);
    const keptLinks = selected.links.map(({ path, target }) => {
        return { path, absolute: (0,external_node_path_.join)(folder, path), size: Buffer.byteLength(target), link: target };
    });
    const files = keptLinks.length === 0 ? selected.files : [...selected.files, ...keptLinks].sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
    const chosen = manifest === undefined ? files : await asManifestSays(files, manifest, folder);
    // What a manifest does not name and is in the folder was left out too.
    const unnamed = chosen === files ? [] : withoutPaths(files, chosen);
    const leftOut = [...selected.leftOut, ...unnamed].map(({ path }) => path);
    const covers = (0,left_out/* coverage */.vk)(selected.takes, leftOut, includeHidden, named);
    return { kind: 'file-set', folder, files: chosen, emptyFolders: selected.emptyFolders, covers };
}
function withoutPaths(files, others) {
    const paths = new Set(others.map(({ path }) => path));
    return files.filter(({ path }) => !paths.has(path));
}
/** The files that a manifest names, with the SHA-256 that it says, and the manifest itself. */
async function asManifestSays(files, manifest, folder) {
    const own = (0,external_node_path_.relative)(folder, manifest).replaceAll(external_node_path_.sep, '/');
    if (own.startsWith('../') || (0,external_node_path_.resolve)(folder, own) !== manifest || (0,external_node_path_.dirname)(own) !== '.') {
        throw new src_errors/* InputError */.dz(`The manifest ${manifest} is not in ${folder}.`, { hint: 'give the folder that the manifest is in as source' });
    }
    const expected = new Map((await (0,expected_files/* readExpectedFiles */.M)(manifest)).files.map((file) => [file.path, file]));
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
        throw new src_errors/* UserError */.yo(`${folder} is not what ${(0,external_node_path_.basename)(manifest)} says.`, { findings });
    return chosen;
}
/** What the manifest says of a folder that a step of ours has prepared. */
async function preparedFolder(folder) {
    const manifest = await (0,src_files/* readJson */.Vh)((0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1)).catch(() => undefined);
    const named = new Set();
    if (!(0,json/* isObject */.G)(manifest))
        return { named };
    const { schema, files, emptyFolders, archive } = manifest;
    if (typeof schema !== 'string' || !/^bakehouse-[\w-]*(?:artifacts|files)\/\d+$/.test(schema))
        return { named };
    const list = (value) => (Array.isArray(value) ? value : []);
    const packed = (0,json/* isObject */.G)(archive) ? [archive['file']] : [];
    for (const path of [...list(files).map((file) => ((0,json/* isObject */.G)(file) ? file['path'] : undefined)), ...list(emptyFolders), ...packed]) {
        if (typeof path !== 'string')
            continue;
        for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
            named.add(path.slice(0, end));
    }
    return { schema, named };
}

;// CONCATENATED MODULE: ./build/staging/artifacts/selection.js







/***/ })

};
