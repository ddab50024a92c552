export const id = "shared-artifacts-prepare-prepare-artifacts";
export const ids = ["shared-artifacts-prepare-prepare-artifacts"];
export const modules = {

/***/ 65524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ prepareArtifacts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/archive/src/pack-entry.js
var pack_entry = __webpack_require__(80376);
// EXTERNAL MODULE: ./build/staging/archive/src/write-archive.js
var write_archive = __webpack_require__(59942);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/staging/records/src/checksums.js
var checksums = __webpack_require__(68926);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/artifacts/src/output-folder.js
var output_folder = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/scan-tree.js
var scan_tree = __webpack_require__(99602);
// EXTERNAL MODULE: ./build/staging/artifacts/src/prepare/artifact-folder.js
var artifact_folder = __webpack_require__(6326);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/definition-root.js
var definition_root = __webpack_require__(94607);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/collect-files.js
var collect_files = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/staging/artifacts/src/prepare/write-files.js
var write_files = __webpack_require__(45122);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/prepare/stage-image.js









/**
 * Copies what a definition's steps and tests need into an empty folder: `tree/<step>/…` and `tests/<name>`.
 *
 * @throws InputError with all findings of all steps together, UserError when a file changes meanwhile, what `stageRunner` throws,
 *   CancelledError
 */
async function stageImage(loaded, folder, options) {
    const wanted = await collect(loaded, options);
    const findings = wanted.flatMap(({ collected }) => collected.findings);
    const staged = { files: [], entries: [] };
    for (const item of wanted)
        findings.push(...(await stage(item, loaded, folder, staged, options)));
    if (findings.length > 0)
        throw unusable(loaded, findings, options);
    for (const [index, step] of loaded.definition.steps.entries()) {
        if ('runner' in step)
            await stageRunnerTree(step.runner, index, loaded, folder, staged, options);
    }
    return staged;
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
        if (path === undefined || !(0,paths/* isInside */.FK)(await (0,output_folder/* realPlace */.oD)((0,external_node_path_.join)(loaded.folder, path)), output))
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
async function stage(wanted, loaded, folder, staged, options) {
    const findings = [];
    for (const path of wanted.collected.folders) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, wanted.under, path), { recursive: true });
        staged.entries.push({ kind: 'folder', path: `${wanted.under}/${path}` });
    }
    for (const file of wanted.collected.files) {
        const path = `${wanted.under}/${wanted.name ?? file.path}`;
        const target = (0,external_node_path_.join)(folder, path);
        const mode = wanted.mode ?? file.mode;
        const result = wanted.template
            ? await (0,write_files/* renderFile */.V)(file.absolute, target, { mode, variables: loaded.variables, shown: file.absolute, signal: options.signal })
            : await (0,write_files/* copyFile */.m)(file.absolute, target, mode, options.signal);
        if ('findings' in result)
            findings.push(...result.findings);
        else {
            staged.files.push({ path, ...result, mode: (0,paths/* octalMode */.j_)(mode), ...wanted.owner });
            staged.entries.push({ kind: 'file', path, absolute: target, mode, ...result });
        }
    }
    return findings;
}
async function stageRunnerTree(runner, step, loaded, folder, staged, { signal, stageRunner }) {
    const { file, ...source } = runner.package;
    const tree = (0,external_node_path_.join)(folder, treeOf(step));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(tree), { recursive: true });
    await stageRunner({ ...runner, package: { ...source, ...(file === undefined ? {} : { file: (0,external_node_path_.join)(loaded.folder, file) }) } }, tree);
    const scanned = await (0,scan_tree/* scanTree */.w)(tree, signal);
    for (const entry of scanned.entries)
        staged.entries.push({ ...entry, path: `${treeOf(step)}/${entry.path}` });
    for (const entry of scanned.files)
        staged.files.push({ ...entry, path: `${treeOf(step)}/${entry.path}`, step });
}
function unusable(loaded, findings, options) {
    const count = findings.length === 1 ? 'a file' : `${findings.length} places in files`;
    return new errors/* InputError */.dz(`${(0,external_node_path_.basename)(loaded.file)} needs ${count} that cannot be used.`, {
        findings: findings.map((finding) => ({
            ...finding,
            ...(finding.file === undefined ? {} : { file: (0,paths/* shownPath */.pS)(finding.file, options.workspace) }),
        })),
    });
}

;// CONCATENATED MODULE: ./build/staging/artifacts/src/prepare/prepare-artifacts.js











/**
 * Prepares the files that an image definition names: `tree/`, `tests/`, an archive of both, `manifest.json` and `SHA256SUMS`. The folder is
 * replaced as a whole at the end, and left alone, times included, when it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, ExternalError when a runner's package cannot be downloaded, CancelledError
 */
async function prepareArtifacts(loaded, options) {
    const { log, signal, fingerprint, outputFolder, dryRun } = options;
    const packing = packingOf(options);
    const image = loaded.definition.image.id;
    await refuseTakenIn(loaded, outputFolder);
    const folder = (0,external_node_path_.join)(outputFolder, image);
    const prepare = async (partial) => {
        const staged = await stageImage(loaded, partial, options);
        const files = staged.files.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
        const previous = await previousManifest(folder);
        const same = previous?.archive.file === (0,artifact_manifest/* archiveFileOf */.wc)(packing.format) &&
            previous.archive.level === packing.level &&
            previous.archive.time === packing.time &&
            previous.image === image &&
            previous.fingerprint === fingerprint &&
            JSON.stringify(previous.files) === JSON.stringify(files);
        if (same && (await (0,scan_tree/* isIntact */.k)(folder, previous, staged.entries, signal))) {
            log.info(`${image}: ${summary(previous)}, unchanged.`);
            return { manifest: previous, changed: false };
        }
        const manifest = await finish({ image, fingerprint, files }, staged, partial, { ...packing, signal });
        if (previous !== undefined)
            logChanges(previous, manifest, log);
        log.info(`${image}: ${summary(manifest)}, ${dryRun ? 'would be written to' : 'written to'} ${folder}.`);
        return { manifest, changed: true };
    };
    const { manifest, changed } = dryRun
        ? await (0,src_files/* withTemporaryFolder */.EX)('prepare-artifacts', prepare, options.temp)
        : await (0,replace_folder/* replaceFolder */.x)(folder, prepare, log);
    const { archive, files } = manifest;
    return {
        name: image,
        folder,
        manifest: (0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1),
        checksums: (0,external_node_path_.join)(folder, artifact_manifest/* CHECKSUMS_FILE */.aP),
        archive: { path: (0,external_node_path_.join)(folder, archive.file), sha256: archive.sha256, size: archive.size },
        fileCount: files.length,
        bytes: bytesOf(manifest),
        changed,
    };
}
function packingOf({ format = 'tar.gz', level, time }) {
    (0,artifact_folder/* checkLevel */.h)(format, level);
    return {
        format,
        ...(level === undefined ? {} : { level }),
        ...(time === undefined || time === pack_entry/* OLDEST_TIME */.u$ ? {} : { time }),
    };
}
/** Writes archive, manifest and checksums beside the staged files; the manifest last. */
async function finish(content, staged, folder, { format, signal, ...options }) {
    const file = (0,artifact_manifest/* archiveFileOf */.wc)(format);
    // The files were hashed when they were staged; their entries say what they must still hold.
    const { sha256: digest, size } = await (0,write_archive/* writeArchive */._d)(format, staged.entries, (0,external_node_path_.join)(folder, file), { ...options, signal });
    const manifest = { schema: artifact_manifest/* MANIFEST_SCHEMA */.KB, ...content, archive: { file, sha256: digest, size, ...options } };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    await (0,src_files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, artifact_manifest/* CHECKSUMS_FILE */.aP), checksumsOf(manifest, text));
    await (0,src_files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1), text);
    return manifest;
}
/** Everything in the folder but `SHA256SUMS` itself. */
function checksumsOf(manifest, text) {
    return (0,checksums/* formatChecksums */.s)([
        { path: manifest.archive.file, sha256: manifest.archive.sha256 },
        { path: artifact_manifest/* MANIFEST_FILE */.h1, sha256: (0,src_files/* sha256 */.sc)(text) },
        ...manifest.files,
    ]);
}
/** The manifest of the last run. */
async function previousManifest(folder) {
    await (0,output_folder/* refuseFolderOfOthers */.jO)(folder);
    return (0,output_folder/* isOfFiles */.l$)(folder).then((other) => (other ? undefined : (0,artifact_manifest/* readArtifactManifest */.Am)((0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1))));
}
function logChanges(previous, now, log) {
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
