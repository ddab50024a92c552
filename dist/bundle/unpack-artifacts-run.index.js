export const id = "unpack-artifacts-run";
export const ids = ["unpack-artifacts-run"];
export const modules = {

/***/ 48542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/archive/src/archive-entry.js
var archive_entry = __webpack_require__(385);
// EXTERNAL MODULE: ./build/staging/archive/src/unpack-archive.js
var unpack_archive = __webpack_require__(55301);
// EXTERNAL MODULE: ./build/staging/archive/src/write-archive.js
var write_archive = __webpack_require__(59942);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var src_format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/expected-files.js
var expected_files = __webpack_require__(95482);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/artifacts/src/output-folder.js
var output_folder = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify/compare-files.js
var compare_files = __webpack_require__(96112);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/unpack/unpack-artifacts.js










/**
 * Unpacks an archive, whole or not at all, and never outside of its folder; with a manifest, only what that says.
 *
 * @param archive absolute
 * @throws InputError, UserError for an unsafe or damaged archive and for one that is not what the manifest says, CancelledError
 */
async function unpackArtifacts(archive, options) {
    const { log, signal, dryRun, links = 'refuse', manifest, maximumBytes } = options;
    const format = (0,write_archive/* archiveFormatOf */.ji)(archive);
    if (format === undefined)
        throw new errors/* InputError */.dz(`${archive} is no zip, tar.gz or tar.zst by its name.`, { hint: 'give as source an archive whose name ends so' });
    const folder = (0,external_node_path_.join)(options.outputFolder, (0,output_folder/* resultName */.x5)(options.name, nameOf(archive, format)));
    if ((await (0,output_folder/* namesIn */.wX)(folder)).length > 0)
        throw new errors/* UserError */.yo(`${folder} is not empty.`, { hint: 'remove it, or give another name' });
    const limits = { ...archive_entry/* DEFAULT_LIMITS */.dR, ...(maximumBytes === undefined ? {} : { bytes: maximumBytes }) };
    const work = async (partial) => {
        const unpacked = await (0,unpack_archive/* unpackArchive */.b)(archive, format, partial, { links, limits, signal });
        if (manifest !== undefined)
            await compare(archive, manifest, unpacked, options);
        return { ...unpacked, changed: true };
    };
    let unpacked;
    try {
        unpacked = dryRun ? await (0,src_files/* withTemporaryFolder */.EX)('unpack-artifacts', work, options.temp) : await (0,replace_folder/* replaceFolder */.x)(folder, work, log);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT') && error.path === archive)
            throw new errors/* InputError */.dz(`There is no file ${archive}.`);
        throw error;
    }
    const { files, skippedLinks } = unpacked;
    const bytes = files.reduce((total, { size }) => total + size, 0);
    if (skippedLinks > 0)
        log.warning(`${(0,src_format/* counted */.hS)(skippedLinks, 'symbolic link')} left out.`);
    const count = (0,src_format/* counted */.hS)(files.length, 'file');
    log.info(`${(0,external_node_path_.basename)(archive)}: ${count}, ${(0,src_format/* formatBytes */.z3)(bytes)}, ${dryRun ? 'would be unpacked to' : 'unpacked to'} ${folder}.`);
    return { folder, fileCount: files.length, bytes, skippedLinks };
}
function nameOf(archive, format) {
    const name = (0,external_node_path_.basename)(archive);
    const end = name.toLowerCase().endsWith('.tgz') ? '.tgz' : `.${format}`;
    return name.slice(0, -end.length);
}
async function compare(archive, manifest, { files, folders }, options) {
    const expected = await (0,expected_files/* readExpectedFiles */.M)(manifest);
    const shown = (path) => `${archive}: ${path}`;
    const packed = expected.packed ?? expected;
    const rules = { allowExtra: options.allowExtra ?? false, shown };
    const wanted = packed.files.filter(({ link }) => link === undefined || options.links !== 'skip');
    const findings = [...(0,compare_files/* compareFiles */.hZ)(wanted, files, rules), ...(0,compare_files/* compareFolders */.Ry)(packed, folders, rules)];
    if (findings.length === 0)
        return;
    throw new errors/* UserError */.yo(`${archive} is not what ${manifest} says; nothing was unpacked.`, {
        findings: (0,output_folder/* shownFindings */.qA)(findings, options.workspace),
    });
}

// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/path-cell.js
var path_cell = __webpack_require__(67243);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/surroundings.js
var surroundings = __webpack_require__(11606);
;// CONCATENATED MODULE: ./build/staging/steps/src/unpack-artifacts/run.js




const MIB = 1024 * 1024;
/**
 * Unpacks an archive.
 *
 * @throws InputError, UserError for an unsafe or damaged archive and for one that is not what the manifest says, CancelledError
 */
async function run(inputs, context) {
    const { name, links, allowExtra, maximumSize, dryRun } = inputs;
    const archive = context.resolve(inputs.source);
    const { folder, fileCount, bytes, skippedLinks } = await unpackArtifacts(archive, {
        ...(0,surroundings/* surroundingsOf */.Z)(context),
        ...{ name, links, allowExtra, dryRun },
        outputFolder: context.resolve(inputs.outputFolder),
        manifest: inputs.manifest === undefined ? undefined : context.resolve(inputs.manifest),
        maximumBytes: maximumSize * MIB,
    });
    const { workspace } = context.environment;
    await context.summary(`### ${dryRun ? 'Would unpack' : 'Unpacked'} ${(0,path_cell/* pathCell */.s)(archive, workspace)}\n\n` +
        (0,markdown/* mdTable */.gJ)(['Files', 'Size', 'Links left out', 'Folder'], [[String(fileCount), (0,src_format/* formatBytes */.z3)(bytes), String(skippedLinks), (0,path_cell/* pathCell */.s)(folder, workspace)]]));
    return { folder, fileCount, bytes };
}


/***/ })

};
