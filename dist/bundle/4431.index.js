export const id = 4431;
export const ids = [4431];
export const modules = {

/***/ 68219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ changedWhilePacked),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   gC: () => (/* binding */ entryTime),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   u$: () => (/* binding */ OLDEST_TIME)
/* harmony export */ });
/* unused harmony export NEWEST_TIME */
/* harmony import */ var _bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);


/** A selection as what goes into an archive. */
function entriesOf({ files, links, emptyFolders }) {
    return [
        ...files.map((file) => ({ kind: 'file', ...file })),
        ...links.map((link) => ({ kind: 'link', ...link })),
        ...emptyFolders.map((path) => ({ kind: 'folder', path })),
    ];
}
/** 1980-01-01, the oldest time that zip can say; GNU tar warns of 1970. */
const OLDEST_TIME = Date.UTC(1980, 0, 1) / 1000;
/** The last that zip can say: 7 bits of years from 1980, steps of two seconds. */
const NEWEST_TIME = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;
/**
 * The time of every entry.
 *
 * @throws InputError for a time that zip cannot say
 */
function entryTime({ time = OLDEST_TIME }) {
    if (Number.isInteger(time) && time >= OLDEST_TIME && time <= NEWEST_TIME)
        return new Date(time * 1000);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${time} is no time for an archive.`, {
        hint: `seconds since 1970, from ${OLDEST_TIME} (1980-01-01) to ${NEWEST_TIME} (2107-12-31)`,
    });
}
function inByteOrder(entries) {
    return [...entries].sort((a, b) => (0,_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .X)(a.path, b.path));
}
/** The error of a file that no longer holds what it held. */
function changedWhilePacked(file) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.absolute} changed while it was packed.`, { hint: 'wait until nothing writes to it, then run again' });
}


/***/ }),

/***/ 89712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ definitionRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34114);


/** The nearest folder that holds a definition and everything that it is made of: no file that it names lies outside. */
function definitionRoot({ file, sources }) {
    let root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file);
    for (const source of sources)
        while (!(0,_neighbour_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .Y)(root, source) && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root) !== root)
            root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root);
    return root;
}


/***/ }),

/***/ 44431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareImage: () => (/* binding */ prepareImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/artifacts/src/pack-entry.js
var pack_entry = __webpack_require__(68219);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/scan-tree.js
var scan_tree = __webpack_require__(12311);
// EXTERNAL MODULE: ./build/staging/artifacts/src/write-archive.js
var write_archive = __webpack_require__(71711);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/checksums.js
var checksums = __webpack_require__(41685);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/load-definition.js + 12 modules
var load_definition = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint.js + 3 modules
var fingerprint_fingerprint = __webpack_require__(29130);
// EXTERNAL MODULE: ./build/staging/images/src/plan/lock-file.js
var lock_file = __webpack_require__(59994);
// EXTERNAL MODULE: ./build/staging/images/src/plan/resolve-source.js
var resolve_source = __webpack_require__(37938);
// EXTERNAL MODULE: ./build/staging/steps/load-options.js
var load_options = __webpack_require__(62411);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/artifacts/src/collect-files.js
var collect_files = __webpack_require__(77515);
// EXTERNAL MODULE: ./build/staging/artifacts/src/lay-file.js
var lay_file = __webpack_require__(59460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/place.js
var place = __webpack_require__(58940);
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-root.js
var definition_root = __webpack_require__(89712);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/output-folder.js
var output_folder = __webpack_require__(90640);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/lay-out.js









/**
 * Lays what a definition's steps and tests need into an empty folder: `tree/<step>/…` and `tests/<name>`.
 *
 * @throws InputError with all findings of all steps together, UserError when a file changes meanwhile or a runner's package is
 *   unusable, ExternalError when a package cannot be downloaded, CancelledError
 */
async function layOut(loaded, folder, options) {
    const wanted = await collect(loaded, options);
    const findings = wanted.flatMap(({ collected }) => collected.findings);
    const laid = { files: [], entries: [] };
    for (const item of wanted)
        findings.push(...(await lay(item, loaded, folder, laid, options)));
    if (findings.length > 0)
        throw unusable(loaded, findings, options);
    for (const [index, step] of loaded.definition.steps.entries()) {
        if ('runner' in step)
            await layRunner(step.runner, index, loaded, folder, laid, options);
    }
    return laid;
}
/**
 * Refuses an output folder that the image would take in, with every result of before.
 *
 * @param outputFolder absolute; need not be there
 * @throws InputError
 */
async function refuseTakenIn(loaded, outputFolder) {
    const output = await (0,output_folder/* realPlace */.oD)(outputFolder);
    for (const step of loaded.definition.steps) {
        const path = sourceOf(step)?.path;
        if (path === undefined || !(0,place/* isInside */.FK)(await (0,output_folder/* realPlace */.oD)((0,external_node_path_.join)(loaded.folder, path)), output))
            continue;
        throw new errors/* InputError */.dz(`The output folder ${outputFolder} lies in ${path}, which goes into the image.`, {
            hint: 'give another output-folder',
        });
    }
}
async function collect(loaded, options) {
    const wanted = [];
    const find = (path) => (0,collect_files/* collectFiles */.C)((0,external_node_path_.join)(loaded.folder, path), { root: (0,definition_root/* definitionRoot */.k)(loaded), signal: options.signal });
    for (const [step, content] of loaded.definition.steps.entries()) {
        const source = sourceOf(content);
        if (source === undefined)
            continue;
        wanted.push({ under: treeOf(step), owner: { step }, collected: await find(source.path), template: source.template, ...source.mode });
    }
    for (const { name, file } of loaded.definition.tests.inVm) {
        if (file === undefined)
            continue;
        wanted.push({ under: 'tests', owner: { test: name }, collected: await find(file), template: false, mode: 0o755, name });
    }
    return wanted;
}
function sourceOf(step) {
    if ('file' in step) {
        const { from, template, mode } = step.file;
        // A mode that is given holds for every file, whatever the source has: the builder sets it, here only its kind counts.
        const kind = mode === undefined ? {} : { mode: { mode: (Number.parseInt(mode, 8) & 0o111) === 0 ? 0o644 : 0o755 } };
        return { path: from, template: template === true, ...kind };
    }
    if ('script' in step && step.script.file !== undefined)
        return { path: step.script.file, template: false, mode: { mode: 0o755 } };
    return undefined;
}
/** `tree/<index of the step, two digits>`. */
function treeOf(step) {
    return `tree/${String(step).padStart(2, '0')}`;
}
async function lay(wanted, loaded, folder, laid, options) {
    const findings = [];
    for (const path of wanted.collected.folders) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, wanted.under, path), { recursive: true });
        laid.entries.push({ kind: 'folder', path: `${wanted.under}/${path}` });
    }
    for (const file of wanted.collected.files) {
        const path = `${wanted.under}/${wanted.name ?? file.path}`;
        const target = (0,external_node_path_.join)(folder, path);
        const mode = wanted.mode ?? file.mode;
        const result = wanted.template
            ? await (0,lay_file/* renderFile */.V)(file.absolute, target, { mode, variables: loaded.variables, shown: file.absolute, signal: options.signal })
            : await (0,lay_file/* copyFile */.m)(file.absolute, target, mode, options.signal);
        if ('findings' in result)
            findings.push(...result.findings);
        else {
            laid.files.push({ path, ...result, mode: octal(mode), ...wanted.owner });
            laid.entries.push({ kind: 'file', path, absolute: target, mode, ...result });
        }
    }
    return findings;
}
async function layRunner(runner, step, loaded, folder, laid, { log, signal, cacheFolder }) {
    const { layRunnerTree } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3224), __webpack_require__.e(9420), __webpack_require__.e(2158)]).then(__webpack_require__.bind(__webpack_require__, 12158));
    const { file, ...source } = runner.package;
    const tree = (0,external_node_path_.join)(folder, treeOf(step));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(tree), { recursive: true });
    const packaged = { ...source, ...(file === undefined ? {} : { file: (0,external_node_path_.join)(loaded.folder, file) }) };
    await layRunnerTree({ ...runner, package: packaged }, tree, { log, signal, cacheFolder });
    const scanned = await (0,scan_tree/* scanTree */.w)(tree, signal);
    for (const entry of scanned.entries)
        laid.entries.push({ ...entry, path: `${treeOf(step)}/${entry.path}` });
    for (const entry of scanned.files)
        laid.files.push({ ...entry, path: `${treeOf(step)}/${entry.path}`, step });
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}
function unusable(loaded, findings, options) {
    const count = findings.length === 1 ? 'a file' : `${findings.length} places in files`;
    return new errors/* InputError */.dz(`${(0,external_node_path_.basename)(loaded.file)} needs ${count} that cannot be used.`, {
        findings: findings.map((finding) => ({ ...finding, ...(finding.file === undefined ? {} : { file: shown(finding.file, options) }) })),
    });
}
function shown(file, { workspace }) {
    const way = (0,external_node_path_.relative)(workspace, file);
    return way === '' || way.startsWith('..') ? file : way;
}

// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-inputs.js
var step_inputs = __webpack_require__(64948);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-summary.js
var step_summary = __webpack_require__(97689);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/prepare-image.js





















/**
 * Prepares the files of one image. The output folder is replaced as a whole at the end, and left alone, times included, when
 * it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
async function prepareImage(definitionFile, inputs, context) {
    const { log, signal } = context;
    const packing = packingOf(inputs);
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(definitionFile), (0,load_options/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(inputs.variables)));
    const image = loaded.definition.image.id;
    const locked = await (0,resolve_source/* withLockFile */.Q5)(loaded, context.resolve(inputs.lockFile ?? lock_file/* LOCK_FILE */.FI));
    const fingerprint = (await (0,fingerprint_fingerprint/* fingerprintOf */.ax)(locked)).image;
    const outputFolder = context.resolve(inputs.outputFolder);
    await refuseTakenIn(loaded, outputFolder);
    const folder = (0,external_node_path_.join)(outputFolder, image);
    const options = {
        log,
        signal,
        workspace: context.environment.workspace,
        cacheFolder: (0,external_node_path_.join)(context.environment.toolCache, 'runner-packages'),
    };
    let manifest;
    let changed = false;
    const prepare = async (partial) => {
        const laid = await layOut(loaded, partial, options);
        const files = laid.files.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
        const previous = await previousManifest(folder);
        const same = previous?.archive.file === (0,artifact_manifest.archiveFileOf)(packing.format) &&
            previous.archive.level === packing.level &&
            previous.archive.time === packing.time &&
            previous.image === image &&
            previous.fingerprint === fingerprint &&
            JSON.stringify(previous.files) === JSON.stringify(files);
        if (same && (await (0,scan_tree/* isIntact */.k)(folder, previous, laid.entries, signal))) {
            log.info(`${image}: ${summary(previous)}, unchanged.`);
            manifest = previous;
            return false;
        }
        changed = true;
        manifest = await finish({ image, fingerprint, files }, laid, partial, { ...packing, signal });
        if (previous !== undefined)
            logChanges(previous, manifest, context);
        log.info(`${image}: ${summary(manifest)}, ${inputs.dryRun ? 'would be written to' : 'written to'} ${folder}.`);
        return true;
    };
    if (inputs.dryRun)
        await (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', prepare, context.environment.temp);
    else
        await (0,replace_folder/* replaceFolder */.x)(folder, prepare, context.log);
    const outputs = {
        folder,
        manifest: (0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE),
        checksums: (0,external_node_path_.join)(folder, artifact_manifest.CHECKSUMS_FILE),
        archive: (0,external_node_path_.join)(folder, (0,artifact_manifest.archiveFileOf)(packing.format)),
        archiveSha256: manifest?.archive.sha256,
        fileCount: manifest?.files.length,
        bytes: manifest === undefined ? undefined : bytesOf(manifest),
    };
    await context.summary((0,step_summary/* preparedSummary */.wx)(image, outputs, { packed: manifest?.archive.size, changed, dryRun: inputs.dryRun }, context));
    return outputs;
}
function packingOf({ format = 'tar.gz', level, time }) {
    if (format === 'folder')
        throw new errors/* InputError */.dz('An image needs an archive.', { hint: 'give format tar.gz, tar.zst or zip' });
    (0,step_inputs/* checkLevel */.h)(format, level);
    return {
        format,
        ...(level === undefined ? {} : { level }),
        ...(time === undefined || time === pack_entry/* OLDEST_TIME */.u$ ? {} : { time }),
    };
}
/** Writes archive, manifest and checksums beside the laid files; the manifest last. */
async function finish(content, laid, folder, { format, signal, ...options }) {
    const file = (0,artifact_manifest.archiveFileOf)(format);
    // The files were hashed when they were laid; their entries say what they must still hold.
    const { sha256: digest, size } = await (0,write_archive/* writeArchive */._d)(format, laid.entries, (0,external_node_path_.join)(folder, file), { ...options, signal });
    const manifest = { schema: artifact_manifest.MANIFEST_SCHEMA, ...content, archive: { file, sha256: digest, size, ...options } };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, artifact_manifest.CHECKSUMS_FILE), checksumsOf(manifest, text));
    await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE), text);
    return manifest;
}
/** Everything in the folder but `SHA256SUMS` itself. */
function checksumsOf(manifest, text) {
    return (0,checksums/* formatChecksums */.s)([
        { path: manifest.archive.file, sha256: manifest.archive.sha256 },
        { path: artifact_manifest.MANIFEST_FILE, sha256: (0,files/* sha256 */.sc)(text) },
        ...manifest.files,
    ]);
}
/** The manifest of the last run. */
async function previousManifest(folder) {
    await (0,output_folder/* refuseFolderOfOthers */.jO)(folder);
    return (0,output_folder/* isOfFiles */.l$)(folder).then((other) => (other ? undefined : (0,artifact_manifest.readArtifactManifest)((0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE))));
}
function logChanges(previous, now, { log }) {
    const before = new Map(previous.files.map((file) => [file.path, JSON.stringify(file)]));
    for (const file of now.files) {
        const old = before.get(file.path);
        before.delete(file.path);
        if (old !== JSON.stringify(file))
            log.debug(`${old === undefined ? 'new' : 'changed'}: ${file.path}`);
    }
    for (const path of before.keys())
        log.debug(`gone: ${path}`);
}
function summary(manifest) {
    const count = (0,format/* counted */.hS)(manifest.files.length, 'file');
    return `${count}, ${(0,format/* formatBytes */.z3)(bytesOf(manifest))}, packed ${(0,format/* formatBytes */.z3)(manifest.archive.size)}`;
}
function bytesOf(manifest) {
    return manifest.files.reduce((total, { size }) => total + size, 0);
}


/***/ })

};
