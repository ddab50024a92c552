export const id = "prepare-1es-artifacts-run";
export const ids = ["prepare-1es-artifacts-run"];
export const modules = {

/***/ 27554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/prepare/write-files.js
var write_files = __webpack_require__(45122);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/scan-tree.js
var scan_tree = __webpack_require__(99602);
// EXTERNAL MODULE: ./build/staging/core/src/azure-legs.js
var azure_legs = __webpack_require__(37502);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __webpack_require__(57331);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-bytes.js
var definition_bytes = __webpack_require__(29736);
// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/artifact-list.js
var artifact_list = __webpack_require__(85223);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/blob-address.js
var blob_address = __webpack_require__(40226);
// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/one-es-file.js
var one_es_file = __webpack_require__(9674);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/one-es/check-placeholder.js



/**
 * Looks where the placeholder stands in a template. It is replaced in texts, exactly as it is written: in a key or in another case it
 * would stay, which is an error, and so is an address whose container would be no container.
 *
 * @param text that `data` was read from, for places inside of texts
 * @param container one that takes the placeholder's place
 * @returns how many texts hold it
 */
function checkPlaceholder(data, text, placeholder, container, notes) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    const anyCase = new RegExp(placeholder.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
    let uses = 0;
    function check(value, path) {
        if (typeof value === 'string')
            checkText(value, path);
        else if ((0,json_file/* isJsonList */.P8)(value))
            for (const [index, item] of value.entries())
                check(item, [...path, index]);
        else if ((0,json/* isObject */.G)(value)) {
            for (const [key, member] of Object.entries(value)) {
                // IMAGETYPE is imageType as well, where 1ES has that key.
                const isOwn = path.length === 0 && one_es_file/* IMAGE_MEMBERS */.ux.some((name) => name.toLowerCase() === key.toLowerCase());
                if (!isOwn && key.includes(placeholder)) {
                    const hint = 'it is replaced in texts only';
                    notes.errorAtKey([...path, key], `the placeholder ${placeholder} stands in the key ${JSON.stringify(key)}`, hint);
                }
                if (member !== undefined)
                    check(member, [...path, key]);
            }
        }
    }
    function checkText(value, path) {
        if (value.includes(placeholder))
            uses++;
        const others = new Set([...value.matchAll(anyCase)].map(([found]) => found).filter((found) => found !== placeholder));
        for (const found of others) {
            const place = placeWithin(lines, notes.place(path), found);
            notes.error(path, `${found} is not the placeholder, which is ${placeholder}, and would stay`, `write ${placeholder}`, place);
        }
        if (container === undefined)
            return;
        const target = (0,blob_address/* containerOf */.t8)(value.replaceAll(placeholder, () => container));
        if (target === undefined || (0,blob_address/* isContainerName */.pR)(target))
            return;
        const message = `"${target}" is no name of a container (${blob_address/* CONTAINER_RULE */.bK}); a placeholder that is not replaced?`;
        notes.error(path, message, undefined, placeWithin(lines, notes.place(path), target));
    }
    check(data, []);
    return uses;
}
/** Where a piece of a text begins, as far as the text is written like that; a JSON text ends in the line that it begins in. */
function placeWithin(lines, place, piece) {
    const line = lines[place.line - 1] ?? '';
    const literal = /^"(?:[^"\\]|\\.)*"/.exec(line.slice(place.column - 1))?.[0] ?? '';
    const inside = literal.indexOf(piece);
    return inside < 0 ? place : { line: place.line, column: place.column + inside };
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/one-es/image-targets.js

/** "Naming rules and restrictions for Azure resources" (Microsoft Learn), images: a file's name on every system at the same time. */
const IMAGE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?$/;
const IMAGE_RULE = '1 to 80 letters, digits and . _ -, the first a letter or digit, the last none of . and -';
/**
 * Reads the list of images, `image` or `image=container` each; a container is called like its image when it is left out.
 *
 * @returns the usable ones; errors for the others, warnings for containers that images share
 */
function parseImageTargets(lines) {
    const targets = [];
    const findings = [];
    const report = (message, hint, severity = 'error') => {
        findings.push({ severity, message: `images: ${message}`, ...(hint === undefined ? {} : { hint }) });
    };
    const byFile = new Map();
    const byContainer = new Map();
    for (const line of lines) {
        const [image = '', container = image, ...rest] = line.split('=').map((part) => part.trim());
        if (rest.length > 0 || !IMAGE.test(image)) {
            report(`${JSON.stringify(line)} is no image (${IMAGE_RULE})`, 'write image or image=container');
            continue;
        }
        if (!(0,blob_address/* isContainerName */.pR)(container)) {
            const hint = line.includes('=') ? undefined : `name it: ${image}=<container>`;
            report(`"${container}" cannot be the container of ${image} (${blob_address/* CONTAINER_RULE */.bK})`, hint);
            continue;
        }
        // Windows and macOS take names that differ in case for one.
        const files = [`${image}.json`, `${image}.first.json`].map((file) => file.toLowerCase());
        const taken = files.map((file) => byFile.get(file)).find((other) => other !== undefined);
        if (taken !== undefined) {
            report(taken === image ? `${image} is there twice` : `${image} and ${taken} would be written to one file`, 'rename one or leave it out');
            continue;
        }
        for (const file of files)
            byFile.set(file, image);
        const sharing = byContainer.get(container);
        if (sharing === undefined)
            byContainer.set(container, image);
        else
            report(`${image} and ${sharing} share the container ${container}, so they get the same`, undefined, 'warning');
        targets.push({ image, container });
    }
    if (lines.length === 0)
        report('there is none', 'write image or image=container, one a line');
    return { targets, findings };
}

// EXTERNAL MODULE: ./build/staging/image-formats/src/one-es/needs-identity.js
var needs_identity = __webpack_require__(19078);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/one-es/prepare-images.js







/**
 * Makes the `artifacts.json` of each image from a template: the placeholder replaced in texts as data, `license` left out, and the
 * format's own keys in one case.
 *
 * @param text of the template
 * @throws InputError with everything that is wrong with the template and the list of images
 */
function prepareOneEsImages(text, options) {
    const { targets, findings } = parseImageTargets(options.images);
    const errors = findings.filter(({ severity }) => severity === 'error');
    try {
        const file = (0,one_es_file/* readOneEsFile */.LX)(text, options.shown);
        checkTemplate(file, text, targets, options);
        const warnings = file.notes.finish('The template');
        if (errors.length > 0)
            throw new src_errors/* InputError */.dz('The list of images cannot be used.', { findings: errors });
        return { images: targets.map((target) => prepare(file, target, options)), findings: [...findings, ...warnings] };
    }
    catch (error) {
        // The list's mistakes belong to the same message.
        if (!(error instanceof src_errors/* InputError */.dz) || errors.length === 0 || error.findings === errors)
            throw error;
        throw new src_errors/* InputError */.dz(error.message, { findings: [...errors, ...error.findings], cause: error });
    }
}
function checkTemplate(file, text, targets, options) {
    const { notes, artifacts } = file;
    if (artifacts.length === 0)
        notes.error([], 'the template has no artifacts', '1ES takes no image without any');
    const uses = checkPlaceholder(file.data, text, options.placeholder, targets[0]?.container, notes);
    for (const { image } of uses === 0 ? targets : []) {
        const hint = 'write the placeholder where the name of the container belongs, or correct the input placeholder';
        notes.error([], `the image ${image} is unused: ${options.placeholder} is in no text of the template`, hint);
    }
    for (const { name, path, extra } of artifacts) {
        for (const key of Object.keys(extra))
            notes.warnAtKey([...path, key], `"${key}" of ${name} is not known to be taken by 1ES`);
    }
    const [first] = artifacts;
    if (options.firstRevision && first !== undefined && (0,needs_identity/* needsIdentity */.Y)(first)) {
        const hint = 'put an artifact without identity before it, such as windows-restart, or switch first-revision off';
        notes.error(first.path, `the first artifact, ${first.name}, needs an identity already, so nothing is left for the first revision`, hint);
    }
}
function prepare(file, target, options) {
    const elements = file.artifacts.map(({ name, parameters, extra }) => ({
        name,
        ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
        ...Object.fromEntries(Object.entries(extra).filter(([key]) => !artifact_list/* ARTIFACT_MEMBERS */.P.includes(key))),
    }));
    const write = (name, artifacts) => {
        const image = { ...membersOf(file), artifacts };
        return { file: name, text: (0,json_file/* writeJsonText */.jf)(replaced(image, options.placeholder, target.container)) };
    };
    const identity = file.artifacts.findIndex(needs_identity/* needsIdentity */.Y);
    return {
        ...target,
        artifacts: write(`artifacts_${target.image}.json`, elements),
        first: options.firstRevision && identity > 0 ? write(`artifacts_${target.image}.first.json`, elements.slice(0, identity)) : undefined,
    };
}
/** The members of the image as the service spells them; the unknown ones as they are. */
function membersOf({ known, extra }) {
    const members = Object.entries(known).map(([name, member]) => [name, member.value]);
    return { ...Object.fromEntries(members), ...extra };
}
/** A copy with the placeholder replaced in all texts and in no key. */
function replaced(value, placeholder, container) {
    // Not the container itself as replacement, in which $& and its like would mean something.
    if (typeof value === 'string')
        return value.replaceAll(placeholder, () => container);
    if ((0,json_file/* isJsonList */.P8)(value))
        return value.map((item) => replaced(item, placeholder, container));
    if (!(0,json/* isObject */.G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : replaced(member, placeholder, container)]));
}

// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/core/src/variables.js
var variables = __webpack_require__(42740);
;// CONCATENATED MODULE: ./build/staging/steps/src/prepare-1es-artifacts/answer-file.js



/** Answer files of Windows Setup have some 10 KB. */
const MAX_BYTES = 1024 * 1024;
/**
 * Warns of XML declarations that are not the very beginning of an `*.xml`: Windows Setup takes no answer file that is not well-formed,
 * and a licence above the declaration is how that happens.
 *
 * @param show how findings call a path
 */
async function checkAnswerFiles(files, show) {
    const findings = [];
    for (const { path, absolute } of files) {
        if (!/\.xml$/i.test(path) || (await (0,promises_.stat)(absolute)).size > MAX_BYTES)
            continue;
        const text = (await (0,regular_file/* readRegularText */.Aj)(absolute)).replace(/^\uFEFF/, '');
        for (const { index } of text.matchAll(/<\?xml[\s?]/g)) {
            if (index === 0)
                continue;
            const message = text.startsWith('<?xml') ? 'the XML declaration is there twice' : 'something stands before the XML declaration';
            const hint = 'begin the file with one declaration; Windows Setup reads well-formed files only';
            findings.push({ severity: 'warning', file: show(absolute), ...(0,variables/* offsetToPlace */.k)(text, index), message, hint });
            break;
        }
    }
    return findings;
}

// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/collect-files.js
var collect_files = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/staging/system/src/file-names.js
var file_names = __webpack_require__(26876);
;// CONCATENATED MODULE: ./build/staging/steps/src/prepare-1es-artifacts/extra-files.js





/**
 * Finds the files to put beside the images' artifacts, without opening any: `Setup.ps1` becomes `Setup.ps1`, the files of a folder
 * `scripts` become `scripts/…`.
 *
 * @param lines paths, with * and ? in their last part
 * @returns the files, and errors for all that cannot be put there
 * @throws CancelledError
 */
async function findExtraFiles(lines, options) {
    const findings = [];
    const sources = new Set();
    for (const line of lines)
        for (const source of await expand(line, options, findings))
            sources.add(source);
    const files = new Map();
    for (const source of sources) {
        const collected = await (0,collect_files/* collectFiles */.C)(source, { root: options.workspace, signal: options.signal });
        findings.push(...collected.findings.map((finding) => ({ ...finding, file: options.show(finding.file ?? source) })));
        for (const file of collected.files) {
            const other = files.get(file.path);
            if (other !== undefined && other.absolute !== file.absolute) {
                const message = `would be written to ${file.path}, as ${options.show(other.absolute)} would`;
                findings.push({ severity: 'error', file: options.show(file.absolute), message, hint: 'rename one of them' });
            }
            files.set(file.path, file);
        }
    }
    const template = await (0,promises_.realpath)(options.template).catch(() => options.template);
    for (const [path, { absolute }] of files) {
        // Below a folder that was named, the template is only among many.
        if (absolute === template)
            files.delete(path);
        else if ((0,paths/* isInside */.FK)(options.outputFolder, absolute)) {
            const hint = 'give another output-folder';
            findings.push({ severity: 'error', file: options.show(absolute), message: 'lies in the folder that is replaced', hint });
        }
    }
    for (const [one, other] of (0,file_names/* findTwins */.hW)([...options.reserved, ...files.keys()])) {
        const source = files.get(other);
        const message = options.reserved.includes(one)
            ? `would be written over ${one}, which is made here`
            : `has the same name as ${one} where case or Unicode form do not count`;
        findings.push({
            severity: 'error',
            ...(source === undefined ? {} : { file: options.show(source.absolute) }),
            message,
            hint: 'rename it',
        });
    }
    return { files: [...files.values()], findings };
}
async function expand(line, options, findings) {
    const refuse = (message, hint) => {
        findings.push({ severity: 'error', message: `files: ${line} ${message}`, ...(hint === undefined ? {} : { hint }) });
        return [];
    };
    const absolute = options.resolve(line);
    const [folder, pattern] = [(0,external_node_path_.dirname)(absolute), (0,external_node_path_.basename)(absolute)];
    // Also a link to nothing: what collects files says so.
    if ((await (0,promises_.lstat)(absolute).catch(() => undefined)) !== undefined) {
        if ((await (0,promises_.realpath)(absolute).catch(() => absolute)) !== (await (0,promises_.realpath)(options.template).catch(() => '')))
            return [absolute];
        return refuse('is the template, which would be uploaded with its placeholder', 'leave it out');
    }
    if (/[*?]/.test((0,external_node_path_.dirname)(line)))
        return refuse('has * or ? before the last /', 'name the folder itself');
    if (!/[*?]/.test(pattern))
        return refuse('does not exist');
    try {
        // Links to folders are not followed: collecting refuses them.
        const names = (await (0,promises_.readdir)(folder)).filter((name) => fits(name, pattern)).sort();
        return names.length > 0 ? names.map((name) => (0,external_node_path_.join)(folder, name)) : refuse('fits no file');
    }
    catch (error) {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return refuse('is in a folder that does not exist');
        return refuse(`cannot be looked for: ${(0,src_errors/* messageOf */.bD)(error)}`);
    }
}
/** True when a name fits a pattern: * stands for any characters, ? for one; names with a dot before them have to be meant. */
function fits(name, pattern) {
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    // By hand, since a regular expression takes exponential time for many stars.
    let [at, next] = [0, 0];
    let star = -1;
    let retry = 0;
    while (at < name.length) {
        if (pattern[next] === '*') {
            star = next++;
            retry = at;
        }
        else if (pattern[next] === '?' || pattern[next] === name[at]) {
            at++;
            next++;
        }
        else if (star >= 0) {
            next = star + 1;
            at = ++retry;
        }
        else
            return false;
    }
    while (pattern[next] === '*')
        next++;
    return next === pattern.length;
}

;// CONCATENATED MODULE: ./build/staging/steps/src/prepare-1es-artifacts/manifest.js
const MANIFEST_FILE = 'manifest.json';
const MANIFEST_SCHEMA = 'bakehouse-1es-artifacts/1';
/** The text of the manifest. */
function formatManifest(images, files) {
    const manifest = {
        schema: MANIFEST_SCHEMA,
        images: images.map(({ image, container, artifacts, first }) => ({
            image,
            container,
            artifacts: artifacts.file,
            ...(first === undefined ? {} : { first: first.file }),
        })),
        files,
    };
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
/** True for the text of such a manifest, which shows that a folder is ours to replace. */
function isManifest(text) {
    try {
        const manifest = JSON.parse(text);
        return typeof manifest === 'object' && manifest !== null && 'schema' in manifest && manifest.schema === MANIFEST_SCHEMA;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/src/prepare-1es-artifacts/prepare-one-es.js














/**
 * Prepares what goes into the containers of 1ES images. It stands across two domains, formats and artifacts, and so in the step. The output folder is replaced as a whole at the end, and left alone when it
 * already holds exactly this.
 *
 * @throws InputError with every finding, UserError, CancelledError
 */
async function prepareOneEs(inputs, context) {
    const { log, signal } = context;
    const folder = context.resolve(inputs.outputFolder);
    const found = await find(inputs, folder, context);
    for (const finding of [...found.prepared.findings, ...(await checkAnswerFiles(found.files, show(context)))]) {
        (0,log_finding/* logFinding */.Q)(log, { ...finding, severity: 'warning' });
    }
    await checkFolder(folder);
    let count = 0;
    const prepare = async (partial) => {
        const files = await lay(found, partial, signal);
        count = files.length;
        const bytes = (0,format/* formatBytes */.z3)(files.reduce((sum, { size }) => sum + size, 0));
        const summary = `${counted(found.prepared.images.length, 'image')}, ${counted(count, 'file')}, ${bytes}`;
        const same = await isSame(partial, folder, signal);
        const what = same ? 'unchanged in' : inputs.dryRun ? 'would be written to' : 'written to';
        for (const { image, container, first } of found.prepared.images) {
            log.info(`${image}: container ${container}${first === undefined ? '' : `, first revision ${first.file}`}.`);
        }
        log.info(`${summary}, ${what} ${folder}.`);
        (0,src_errors/* throwIfCancelled */.dZ)(signal);
        return { changed: !same };
    };
    if (inputs.dryRun)
        await (0,src_files/* withTemporaryFolder */.EX)('prepare-1es-artifacts', prepare, context.environment.temp);
    else
        await (0,replace_folder/* replaceFolder */.x)(folder, prepare, context.log);
    const matrix = containersOf(found.prepared.images);
    return {
        ...{ folder, manifest: (0,external_node_path_.join)(folder, MANIFEST_FILE), fileCount: count },
        matrix: JSON.stringify({ include: matrix }),
        azureMatrix: JSON.stringify((0,azure_legs/* azureLegs */.F)(matrix, ({ container }) => container)),
    };
}
/** Each container once, with the images that read from it: two jobs must not fill one container. */
function containersOf(images) {
    const byContainer = new Map();
    for (const { image, container } of images)
        byContainer.set(container, [...(byContainer.get(container) ?? []), image]);
    return [...byContainer].map(([container, names]) => ({ container, images: names.join(' ') }));
}
/** Reads and checks everything before anything is written, so that all that is wrong is told at once. */
async function find(inputs, folder, context) {
    const outputFolder = await (0,promises_.realpath)(folder).catch(() => folder);
    const template = context.resolve(inputs.template);
    const shown = show(context)(template);
    const findings = [];
    if ((0,paths/* isInside */.FK)(outputFolder, await (0,promises_.realpath)(template).catch(() => template))) {
        findings.push({ severity: 'error', file: shown, message: 'lies in the folder that is replaced', hint: 'give another output-folder' });
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a log could not show is no placeholder.
    if (/[\u0000-\u001f\u007f"\\]/.test(inputs.placeholder)) {
        findings.push({ severity: 'error', message: 'placeholder: must be text without control characters, quotes and backslashes' });
    }
    const text = await (0,definition_bytes/* readDefinitionText */.D)(template, shown, 'template');
    const prepared = keepFindings(findings, () => prepareOneEsImages(text, { shown, images: inputs.images, placeholder: inputs.placeholder, firstRevision: inputs.firstRevision }));
    const extra = await findExtraFiles(inputs.files, {
        workspace: context.environment.workspace,
        template,
        outputFolder,
        reserved: [MANIFEST_FILE, ...(prepared?.images ?? []).flatMap(({ artifacts, first }) => [artifacts.file, first?.file ?? []].flat())],
        signal: context.signal,
        resolve: (path) => context.resolve(path),
        show: show(context),
    });
    findings.push(...extra.findings);
    if (prepared !== undefined && findings.length === 0)
        return { prepared, files: extra.files };
    const count = findings.filter(({ severity }) => severity === 'error').length;
    throw new src_errors/* InputError */.dz(`The artifacts of the 1ES images cannot be prepared: ${count === 1 ? 'a mistake' : `${count} mistakes`}.`, {
        findings,
    });
}
function keepFindings(findings, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof src_errors/* InputError */.dz))
            throw error;
        findings.push(...(error.findings.length > 0 ? error.findings : [{ severity: 'error', message: error.message }]));
        return undefined;
    }
}
/** Refuses a folder that something else filled, because it would be replaced. */
async function checkFolder(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            return [];
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOTDIR'))
            throw new src_errors/* UserError */.yo(`${folder} is no folder.`, { hint: 'give another output-folder' });
        throw error;
    });
    if (names.length === 0 || isManifest(await (0,regular_file/* readRegularText */.Aj)((0,external_node_path_.join)(folder, MANIFEST_FILE)).catch(() => '')))
        return;
    throw new src_errors/* UserError */.yo(`${folder} holds files that prepare-1es-artifacts did not write.`, {
        hint: 'move them away or give another output-folder',
    });
}
async function lay({ prepared, files }, folder, signal) {
    const written = [];
    for (const { artifacts, first } of prepared.images) {
        for (const { file, text } of first === undefined ? [artifacts] : [artifacts, first]) {
            (0,src_errors/* throwIfCancelled */.dZ)(signal);
            await (0,src_files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, file), text);
            written.push({ path: file, sha256: (0,src_files/* sha256 */.sc)(text), size: Buffer.byteLength(text) });
        }
    }
    for (const { path, absolute, mode } of files) {
        const laid = await (0,write_files/* copyFile */.m)(absolute, (0,external_node_path_.join)(folder, ...path.split('/')), mode, signal);
        written.push({ path, ...laid });
    }
    written.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
    await (0,src_files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, MANIFEST_FILE), formatManifest(prepared.images, written));
    return written;
}
/** True when both folders hold the same files with the same bytes and modes. */
async function isSame(partial, folder, signal) {
    try {
        const [one, other] = [await (0,scan_tree/* scanTree */.w)(partial, signal), await (0,scan_tree/* scanTree */.w)(folder, signal)];
        return JSON.stringify(one.files) === JSON.stringify(other.files);
    }
    catch (error) {
        // Not there yet, or with something in it that was never written: not the same.
        if (error instanceof src_errors/* UserError */.yo || (0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES'))
            return false;
        throw error;
    }
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
function show({ environment }) {
    return (path) => (0,paths/* shownPath */.pS)(path, environment.workspace);
}

;// CONCATENATED MODULE: ./build/staging/steps/src/prepare-1es-artifacts/run.js

/** Prepares what goes into the containers of 1ES images. @throws as `prepareOneEs` does */
function run(inputs, context) {
    return prepareOneEs(inputs, context);
}


/***/ })

};
