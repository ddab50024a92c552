export const id = "prepare-source";
export const ids = ["prepare-source"];
export const modules = {

/***/ 63993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareSource: () => (/* binding */ prepareSource)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/files-manifest.js
var files_manifest = __webpack_require__(61551);
// EXTERNAL MODULE: ./build/staging/records/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(46970);
// EXTERNAL MODULE: ./build/staging/records/src/expected-files.js
var expected_files = __webpack_require__(95482);
// EXTERNAL MODULE: ./build/staging/records/src/checksums.js
var checksums = __webpack_require__(68926);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/artifacts/src/output-folder.js
var output_folder = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/left-out.js + 1 modules
var left_out = __webpack_require__(50333);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/select-files.js + 1 modules
var select_files = __webpack_require__(76859);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify/verify-folder.js
var verify_folder = __webpack_require__(67933);
// EXTERNAL MODULE: ./build/staging/artifacts/src/prepare/artifact-folder.js
var artifact_folder = __webpack_require__(6326);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/archive/src/pack-entry.js
var pack_entry = __webpack_require__(80376);
// EXTERNAL MODULE: ./build/staging/archive/src/write-archive.js
var write_archive = __webpack_require__(59942);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/progress.js
var src_progress = __webpack_require__(8558);
// EXTERNAL MODULE: ./build/staging/system/src/file-names.js
var file_names = __webpack_require__(26876);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/selection.js
var selection_selection = __webpack_require__(65192);
// EXTERNAL MODULE: ./build/staging/artifacts/src/prepare/write-files.js
var write_files = __webpack_require__(45122);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/prepare/pack-selection.js











/**
 * Fills an empty folder with an archive of what was selected, or with that itself.
 *
 * @throws InputError for templates that cannot be rendered, UserError when a file changes meanwhile, CancelledError
 */
async function packSelection(selected, folder, name, options) {
    const { format = 'tar.gz', log, temp } = options;
    const templates = await templatesOf(selected.files, options.templates ?? [], log);
    if (format === 'folder')
        return lay(selected, folder, templates, options);
    if (templates.length === 0)
        return archive((0,pack_entry/* entriesOf */.Mc)(selected), folder, name, format, options);
    return (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', async (rendered) => {
        const laid = await render(templates, rendered, options);
        const entries = (0,pack_entry/* entriesOf */.Mc)(selected).map((entry) => (entry.kind === 'file' ? (laid.get(entry.path) ?? entry) : entry));
        return archive(entries, folder, name, format, options);
    }, temp);
}
async function templatesOf(files, patterns, log) {
    if (patterns.length === 0)
        return [];
    const selection = await (0,selection_selection/* selectionOf */.W)({ include: patterns, exclude: [] });
    const templates = files.filter(({ path }) => selection.takes(path, 'file'));
    for (const pattern of selection.unmatched())
        log.warning(`No file is a template by ${JSON.stringify(pattern)}.`);
    return templates;
}
async function archive(entries, folder, name, format, { level, time, log, signal }) {
    const file = `${name}.${format}`;
    const packed = await (0,write_archive/* writeArchive */._d)(format, entries, (0,external_node_path_.join)(folder, file), {
        ...(level === undefined ? {} : { level }),
        ...(time === undefined ? {} : { time }),
        signal,
        onProgress: (0,src_progress/* readingProgress */.A)('Packed', bytesOf(entries), log),
    });
    const modes = new Map(entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.path, entry.mode]] : [])));
    const files = [
        ...packed.files.map((one) => ({ ...one, mode: (0,paths/* octalMode */.j_)(modes.get(one.path) ?? 0o644) })),
        ...entries.flatMap((entry) => (entry.kind === 'link' ? [listedLink(entry)] : [])),
    ].sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
    const emptyFolders = entries.flatMap((entry) => (entry.kind === 'folder' ? [entry.path] : []));
    return { files: [], emptyFolders: [], archive: { file, sha256: packed.sha256, size: packed.size, files, emptyFolders } };
}
async function lay(selected, folder, templates, options) {
    refuseOwnNames(selected);
    const rendered = await render(templates, folder, options);
    const files = [];
    const progress = (0,src_progress/* readingProgress */.A)('Copied', bytesOf((0,pack_entry/* entriesOf */.Mc)(selected)), options.log);
    for (const { path, absolute, mode, identity } of selected.files) {
        const done = rendered.get(path);
        const { sha256: digest, size } = done ?? (await (0,write_files/* copyFile */.m)(absolute, (0,external_node_path_.join)(folder, path), mode, options.signal, identity));
        files.push({ path, sha256: digest ?? '', size, mode: (0,paths/* octalMode */.j_)(mode) });
        progress(size);
    }
    for (const link of selected.links) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, link.path)), { recursive: true });
        await (0,promises_.symlink)(link.target, (0,external_node_path_.join)(folder, link.path));
        files.push(listedLink(link));
    }
    for (const path of selected.emptyFolders)
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, path), { recursive: true });
    return { files: files.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path)), emptyFolders: selected.emptyFolders };
}
/** @returns what was rendered, by path */
async function render(templates, folder, options) {
    const { variables, signal, workspace } = options;
    const rendered = new Map();
    const findings = [];
    for (const { path, absolute, mode, identity } of templates) {
        const target = (0,external_node_path_.join)(folder, path);
        const result = await (0,write_files/* renderFile */.V)(absolute, target, { mode, variables, shown: absolute, signal, listed: identity });
        if ('findings' in result)
            findings.push(...result.findings);
        else
            rendered.set(path, { kind: 'file', path, absolute: target, mode, ...result });
    }
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz('Templates that cannot be rendered.', { findings: (0,output_folder/* shownFindings */.qA)(findings, workspace) });
    return rendered;
}
function refuseOwnNames({ files, links, emptyFolders }) {
    const own = new Set([artifact_manifest/* MANIFEST_FILE */.h1, artifact_manifest/* CHECKSUMS_FILE */.aP].map(file_names/* foldName */.zN));
    const paths = [...files.map(({ path }) => path), ...links.map(({ path }) => path), ...emptyFolders];
    const taken = paths.find((path) => own.has((0,file_names/* foldName */.zN)(path.split('/')[0] ?? '')));
    if (taken === undefined)
        return;
    throw new src_errors/* InputError */.dz(`The source has its own ${taken}, a name that this step writes beside the files.`, {
        hint: 'exclude it, or pack into an archive',
    });
}
function listedLink({ path, target }) {
    return { path, sha256: (0,files/* sha256 */.sc)(target), size: Buffer.byteLength(target), mode: '0777', link: target };
}
function bytesOf(entries) {
    return entries.reduce((total, entry) => total + (entry.kind === 'file' ? entry.size : 0), 0);
}

;// CONCATENATED MODULE: ./build/staging/artifacts/src/prepare/prepare-files.js












/**
 * Prepares the files of a folder: an archive of them, or they themselves, with `manifest.json` and `SHA256SUMS`. The output folder is
 * replaced as a whole at the end, and left alone, times included, when it already holds exactly this.
 *
 * @param source absolute
 * @throws InputError with every finding, UserError, CancelledError
 */
async function prepareFiles(source, options) {
    const { log, signal, format = 'tar.gz', level, outputFolder, dryRun } = options;
    if (format !== 'folder')
        (0,artifact_folder/* checkLevel */.h)(format, level);
    else if (level !== undefined)
        throw new src_errors/* InputError */.dz('A folder has no level of compression.', { hint: 'leave level out' });
    const name = (0,output_folder/* resultName */.x5)(options.name, source);
    const folder = (0,external_node_path_.join)(outputFolder, name);
    const selected = await prepare_files_select(source, folder, options);
    await (0,output_folder/* refuseFolderOfOthers */.jO)(folder);
    const prepare = async (partial) => {
        const manifest = { schema: files_manifest/* FILES_SCHEMA */.yt, name, ...(await packSelection(selected, partial, name, options)) };
        const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
        const said = `${name}: ${summary(manifest)}`;
        if (await isThere(folder, text, signal)) {
            log.info(`${said}, unchanged.`);
            return { manifest, changed: false };
        }
        await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(partial, artifact_manifest/* CHECKSUMS_FILE */.aP), checksumsOf(manifest, text));
        await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(partial, artifact_manifest/* MANIFEST_FILE */.h1), text);
        log.info(`${said}, ${dryRun ? 'would be written to' : 'written to'} ${folder}.`);
        return { manifest, changed: true };
    };
    const { manifest, changed } = dryRun
        ? await (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', prepare, options.temp)
        : await (0,replace_folder/* replaceFolder */.x)(folder, prepare, log);
    const { archive } = manifest;
    return {
        name,
        folder,
        manifest: (0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1),
        checksums: (0,external_node_path_.join)(folder, artifact_manifest/* CHECKSUMS_FILE */.aP),
        archive: archive === undefined ? undefined : { path: (0,external_node_path_.join)(folder, archive.file), sha256: archive.sha256, size: archive.size },
        fileCount: listOf(manifest).length,
        bytes: prepare_files_bytesOf(manifest),
        changed,
    };
}
async function prepare_files_select(source, folder, options) {
    const { log, signal, outputFolder, workspace } = options;
    const root = await (0,output_folder/* realPlace */.oD)(source);
    const output = await (0,output_folder/* realPlace */.oD)(outputFolder);
    if ((0,paths/* isInside */.FK)(await (0,output_folder/* realPlace */.oD)(folder), root)) {
        throw new src_errors/* InputError */.dz(`The result would take the place of its source ${source}.`, { hint: 'give another output-folder or name' });
    }
    const without = (0,paths/* isInside */.FK)(root, output) ? (0,external_node_path_.relative)(root, output).replaceAll(external_node_path_.sep, '/') : undefined;
    if (without === '')
        throw new src_errors/* InputError */.dz(`The output folder is the source ${source} itself.`, { hint: 'give another output-folder' });
    const selected = await (0,select_files/* selectFiles */.A)(source, {
        include: options.include ?? [],
        exclude: options.exclude ?? [],
        links: options.links ?? 'refuse',
        includeHidden: options.includeHidden ?? false,
        executable: options.executable ?? [],
        portableNames: options.portableNames ?? false,
        allowEmpty: options.allowEmpty ?? false,
        without,
        signal,
    });
    const errors = selected.findings.filter(({ severity }) => severity === 'error');
    for (const { file, message, hint } of (0,output_folder/* shownFindings */.qA)(selected.findings.filter(({ severity }) => severity === 'warning'), workspace)) {
        log.warning((0,control_characters/* showControls */.mz)(`${file === undefined ? '' : `${file} `}${message}${hint === undefined ? '.' : `; ${hint}.`}`));
    }
    if (errors.length > 0) {
        const [first] = errors;
        const count = errors.length === 1 ? 'a file' : `${errors.length} files`;
        const what = first?.file === source ? 'nothing to prepare' : `${count} that cannot be prepared`;
        throw new src_errors/* InputError */.dz(`${source} holds ${what}.`, { findings: (0,output_folder/* shownFindings */.qA)(errors, workspace) });
    }
    const skipped = (0,left_out/* skippedLinks */.oN)(selected.leftOut);
    if (skipped > 0)
        log.warning(`${skipped === 1 ? '1 symbolic link is' : `${skipped} symbolic links are`} left out.`);
    (0,left_out/* sayLeftOut */.Rj)(selected.leftOut, log);
    return selected;
}
/** True when the folder holds exactly what this manifest says, and the manifest itself. */
async function isThere(folder, text, signal) {
    const file = (0,external_node_path_.join)(folder, artifact_manifest/* MANIFEST_FILE */.h1);
    try {
        const expected = await (0,expected_files/* readExpectedFiles */.M)(file, text);
        return (await (0,verify_folder/* verifyFolder */.M)(folder, expected, { allowExtra: false, signal })).findings.length === 0;
    }
    catch (error) {
        // None there, or another one.
        if (error instanceof src_errors/* UserError */.yo)
            return false;
        throw error;
    }
}
function checksumsOf(manifest, text) {
    const { archive } = manifest;
    return (0,checksums/* formatChecksums */.s)([
        ...manifest.files,
        ...(archive === undefined ? [] : [{ path: archive.file, sha256: archive.sha256 }]),
        { path: artifact_manifest/* MANIFEST_FILE */.h1, sha256: (0,files/* sha256 */.sc)(text) },
    ]);
}
function listOf({ files, archive }) {
    return archive?.files ?? files;
}
function prepare_files_bytesOf(manifest) {
    return listOf(manifest).reduce((total, { size }) => total + size, 0);
}
function summary(manifest) {
    const { length } = listOf(manifest);
    const packed = manifest.archive === undefined ? '' : `, packed ${(0,format/* formatBytes */.z3)(manifest.archive.size)}`;
    return `${(0,format/* counted */.hS)(length, 'file')}, ${(0,format/* formatBytes */.z3)(prepare_files_bytesOf(manifest))}${packed}`;
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/surroundings.js
var surroundings = __webpack_require__(11606);
;// CONCATENATED MODULE: ./build/staging/steps/src/prepare-artifacts/prepare-source.js



/**
 * Prepares the files of a folder.
 *
 * @throws InputError with every finding, UserError, CancelledError
 */
async function prepareSource(source, given, inputs, context) {
    const { include, exclude, includeHidden, links, executable, portableNames, allowEmpty, templates, name, format, level, time, dryRun } = inputs;
    return prepareFiles(context.resolve(source), {
        ...(0,surroundings/* surroundingsOf */.Z)(context),
        ...{ include, exclude, includeHidden, links, executable, portableNames, allowEmpty, templates, name, format, level, time, dryRun },
        variables: { ...(0,given_variables/* environmentVariables */.r)(context.environment.definitionVariables ?? {}), ...given },
        outputFolder: context.resolve(inputs.outputFolder),
    });
}


/***/ })

};
