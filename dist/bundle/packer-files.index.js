export const id = "packer-files";
export const ids = ["packer-files"];
export const modules = {

/***/ 86015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPackerFiles: () => (/* binding */ findPackerFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/image-definition/src/packer/json-template.js
var json_template = __webpack_require__(1361);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/glob.js
var glob = __webpack_require__(24895);
// EXTERNAL MODULE: ./build/staging/image-definition/src/packer/template-facts.js
var template_facts = __webpack_require__(81976);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/named-files.js






/** Files that one template may name; a whole file system is a mistake. */
const MOST_FILES = 100_000;
/** What nobody puts into an image, and what builds leave: never looked into. */
const SKIPPED = new Set(['.git', '.bakehouse', 'packer_cache', '.packer.d']);
/** Options that name what a build makes: it must not count, since the next build would differ by it. */
const OUTPUTS = new Set([
    'output',
    'outputs',
    'output_directory',
    'output_dir',
    'output_path',
    'output_file',
    'output_filename',
    'target',
    'target_path',
    'export_path',
    'local_path',
]);
/** Options of texts that are no files of this machine, or have nothing to do with what comes into the image: the way to the machine. */
const IGNORED = /^(?:destination|remote_.*|guest_.*|vm_.*|ssh_.*|winrm_.*|bastion_.*|type|name|only|except|inline.*|execute_command|boot_command|environment_vars|env|communicator|format|direction|description|tags|labels)$|passw|secret|token|credential|certificate|(?:private|access|api|account)_?key|key_file/i;
/** Options that name files of this machine whatever stands there, from Packer's own components and the well-known plugins. */
const FILE_OPTIONS = new Set([
    ...['script', 'scripts', 'file', 'playbook_file', 'playbook_files', 'playbook_dir', 'playbook_paths', 'role_paths', 'roles_path'],
    ...['inventory_file', 'inventory_directory', 'galaxy_file', 'group_vars', 'host_vars', 'cookbook_paths', 'manifest_file', 'manifest_dir'],
    ...['module_paths', 'hiera_config_path', 'http_directory', 'floppy_files', 'floppy_dirs', 'cd_files', 'user_data_file'],
    ...['custom_data_file', 'local_state_tree', 'local_pillar_roots', 'minion_config', 'config_template', 'vagrantfile_template'],
    ...['source_path', 'autounattend', 'metadata_files'],
]);
/**
 * The files of this machine that a template names, in whatever option: scripts, playbooks, disks to start from, whole folders. Nothing
 * that the build itself makes, nothing outside of `root`.
 *
 * @param root absolute
 */
async function filesNamedBy(facts, root, options = {}) {
    const { patterns = [], patternFolder = facts.folder, signal } = options;
    const search = new Search(facts, [await (0,promises_.realpath)(root), root], signal);
    for (const file of facts.files)
        await search.addPath(file);
    for (const text of facts.texts)
        await search.addText(text);
    const unmatched = [];
    for (const [index, pattern] of patterns.entries()) {
        if (pattern !== '' && !(await search.addPattern(pattern, patternFolder)))
            unmatched.push(index);
    }
    return { files: [...search.files], folders: [...search.folders], unseen: search.unseen, unmatched };
}
class Search {
    files = new Set();
    folders = new Set();
    unseen = [];
    #folder;
    #root;
    /** Links resolved, and not. */
    #roots;
    #outputs;
    #own;
    #signal;
    constructor({ folder, files, texts, manifests }, roots, signal) {
        this.#folder = folder;
        this.#root = roots[0];
        this.#roots = roots;
        this.#own = new Set(files);
        this.#signal = signal;
        const written = texts.flatMap((text) => (isOutput(text) && typeof text.value !== 'string' ? [text.value.text] : []));
        const reports = manifests.flatMap(({ output }) => (output === undefined ? [] : [output]));
        this.#outputs = [...written, ...reports, template_facts/* DEFAULT_MANIFEST */.m]
            .map((output) => (0,external_node_path_.resolve)(folder, output))
            // A folder that holds the template holds more than what is built.
            .filter((output) => !(0,paths/* isInside */.FK)(output, folder));
    }
    async addText(text) {
        const { option, value } = text;
        if (isOutput(text) || IGNORED.test(option) || value === 'ours')
            return;
        const isCertain = FILE_OPTIONS.has(option) || (text.component === 'file' && (option === 'source' || option === 'sources'));
        if (value === 'unknown') {
            if (isCertain)
                this.unseen.push(text);
            return;
        }
        const path = localPath(value.text, isCertain);
        if (path === undefined)
            return;
        const absolute = (0,external_node_path_.resolve)(this.#folder, path);
        if ((0,external_node_path_.isAbsolute)(path) && !this.#roots.some((root) => (0,paths/* isInside */.FK)(root, absolute)))
            return;
        const found = (await this.addPath(absolute)) || (isCertain && (await this.addPattern(path, this.#folder)));
        if (!found && isCertain && !this.#isOutput(absolute)) {
            this.unseen.push(text);
            this.folders.add(await nearestFolder(absolute, this.#roots));
        }
    }
    /** @returns whether there is something */
    async addPath(absolute) {
        if (this.#signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(this.#signal);
        if (this.#isOutput(absolute) && !this.#own.has(absolute))
            return false;
        const real = await (0,promises_.realpath)(absolute).catch(() => undefined);
        if (real === undefined || !(0,paths/* isInside */.FK)(this.#root, real))
            return false;
        const status = await (0,promises_.stat)(real).catch(() => undefined);
        if (status?.isFile() === true)
            this.files.add(absolute);
        else if (status?.isDirectory() === true)
            await this.#addFolder(absolute);
        else
            return false;
        return true;
    }
    async #addFolder(folder) {
        if (this.folders.has(folder))
            return;
        this.folders.add(folder);
        for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
            if (SKIPPED.has(name) || this.files.size >= MOST_FILES)
                continue;
            const path = (0,external_node_path_.join)(folder, name);
            const status = await (0,promises_.lstat)(path).catch(() => undefined);
            // A link to a folder could lead in a circle.
            if (status?.isSymbolicLink() === true && (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() === true)
                continue;
            await this.addPath(path);
        }
    }
    /** @returns whether it stands for something */
    async addPattern(pattern, folder) {
        if (await this.addPath((0,external_node_path_.resolve)(folder, pattern)))
            return true;
        if (!/[*?[{]/.test(pattern))
            return false;
        const found = (0,glob.findByGlob)(pattern, { folder, skipped: SKIPPED, signal: this.#signal });
        if ('problem' in found)
            return false;
        let any = false;
        for await (const { path, parent } of found) {
            this.folders.add(parent);
            if (await this.addPath(path))
                any = true;
        }
        return any;
    }
    #isOutput(absolute) {
        if (this.#outputs.some((output) => (0,paths/* isInside */.FK)(output, absolute)))
            return true;
        // Where the builders of virtual machines put their disk when nothing is said.
        const [first = ''] = (0,external_node_path_.relative)(this.#folder, absolute).split(external_node_path_.sep);
        return first.startsWith('output-') || SKIPPED.has((0,external_node_path_.basename)(absolute));
    }
}
function isOutput({ option, component }) {
    return OUTPUTS.has(option) || (component === 'artifice' && option === 'files');
}
/** A text as a path of this machine; undefined for what can be none. */
function localPath(text, isCertain) {
    const path = text.replace(/^file:\/\//, '');
    if (path === '' || path.length > 4096 || path.includes('\n') || path.includes('\0'))
        return undefined;
    if (path.startsWith('~') || /^[A-Za-z][A-Za-z\d+.-]+:/.test(path))
        return undefined;
    // The template's own folder is meant only where files are.
    return !isCertain && /^\.{1,2}\/?$/.test(path) ? undefined : path;
}
/** The deepest folder on the way to something that is not there. */
async function nearestFolder(path, roots) {
    let folder = (0,external_node_path_.dirname)(path);
    while (!roots.includes(folder) && roots.some((root) => (0,paths/* isInside */.FK)(root, folder)) && !(await isFolder(folder)))
        folder = (0,external_node_path_.dirname)(folder);
    return folder;
}
/** Links followed. */
function isFolder(path) {
    return (0,promises_.stat)(path).then((state) => state.isDirectory(), () => false);
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/packer/read-template.js + 6 modules
var read_template = __webpack_require__(64390);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/unchecked-data.js
var unchecked_data = __webpack_require__(79428);
// EXTERNAL MODULE: ./build/staging/image-definition/src/files/referenced-files.js
var referenced_files = __webpack_require__(24938);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/files/packer-files.js








const templatePath = (section) => ['provider', section, 'template'];
const filesPath = (section) => ['provider', section, 'files'];
/** Where an importer keeps what a template says and a definition cannot. */
const KEPT = ['provider', 'packer-json'];
const SHOWN = 5;
/**
 * Finds the files that belong to the Packer template of a definition: those of the template, those that it names, and those of
 * `provider.packer.files`; the same of `provider.packer-azure`.
 *
 * @param data of the definition, with variables replaced and paths as they are written; need not be valid
 */
async function findPackerFiles(data, search) {
    const found = [];
    const kept = (0,unchecked_data.at)(data, ...KEPT);
    if ((0,unchecked_data/* isMapping */.p)(kept)) {
        const facts = (0,json_template/* keptTemplateFacts */.e)(kept, search.merged.layerOf(KEPT).folder);
        found.push({ ...(await filesNamedBy(facts, rootOf(facts.folder, search), { signal: search.signal })), warnings: [] });
    }
    for (const section of referenced_files/* TEMPLATE_SECTIONS */.gl)
        if (isTemplateRead(data, section))
            found.push(await findTemplateFiles(data, section, search));
    return {
        files: [...new Set(found.flatMap(({ files }) => files))],
        folders: found.flatMap(({ folders }) => folders),
        warnings: found.flatMap(({ warnings }) => warnings),
    };
}
/** What stands under `provider.<name>` is read by the builder of that name. */
function isTemplateRead(data, section) {
    return (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'builders')).includes(section);
}
async function findTemplateFiles(data, section, search) {
    const nothing = { files: [], folders: [], warnings: [] };
    const { merged, findings } = search;
    const [templateAt, filesAt] = [templatePath(section), filesPath(section)];
    const template = (0,unchecked_data.at)(data, ...templateAt);
    if (typeof template !== 'string' || template === '' || search.isUnresolved(templateAt))
        return nothing;
    const { folder } = merged.layerOf(templateAt);
    // A path that leads out of there, or to nothing, is reported with all other references.
    const path = (0,referenced_files/* relativePath */.iZ)(template, () => { });
    if (path === undefined)
        return nothing;
    const show = showFrom(folder, merged.layerOf(templateAt).shown);
    let facts;
    try {
        ({ facts } = await (0,read_template/* readPackerTemplate */.D)((0,external_node_path_.join)(folder, path), variablesOf(data, section), show));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            return nothing;
        // What has another name is refused where it would be built.
        if (error instanceof errors/* InputError */.dz && error.findings.length > 0)
            findings.add(...error.findings);
        else if (await isFolder((0,external_node_path_.join)(folder, path)))
            reportAt(templateAt, error, search);
        return nothing;
    }
    const patterns = patternsOf(data, section, search);
    const named = await filesNamedBy(facts, rootOf(folder, search), { ...patterns, signal: search.signal });
    for (const index of named.unmatched) {
        reportAt([...filesAt, index], new errors/* UserError */.yo(`"${patterns.patterns[index]}" matches no file`), search);
    }
    const warnings = [
        ...facts.problems.map((problem) => placed(problem, 'the template cannot be read from here on; files that it names do not count')),
        ...facts.liberties.map((liberty) => ({ severity: 'warning', ...liberty })),
        // Who names files knows what the template needs.
        ...((0,unchecked_data.at)(data, ...filesAt) === undefined && named.unseen.length > 0 ? [unseenWarning(named.unseen, section, merged)] : []),
    ];
    // The folder of a template that is a file gets what the build makes, and says nothing.
    return { files: named.files, folders: [...named.folders, ...(facts.path === facts.folder ? [facts.folder] : [])], warnings };
}
function placed({ message, ...place }, what) {
    return { severity: 'warning', ...place, message: `${what}: ${message}` };
}
function unseenWarning(unseen, section, merged) {
    const named = unseen.map(({ option, place }) => `${option} (${place.file}:${place.line})`);
    const shown = [...new Set(named)];
    const more = shown.length > SHOWN ? ` and ${shown.length - SHOWN} more` : '';
    return {
        severity: 'warning',
        ...merged.valuePlace(templatePath(section)),
        message: `the template names files that are not found here, so their changes are not seen: ${shown.slice(0, SHOWN).join(', ')}${more}`,
        hint: `name them under provider.${section}.files, such as [scripts/**]; [] when there are none`,
    };
}
function patternsOf(data, section, search) {
    const filesAt = filesPath(section);
    const patterns = (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, ...filesAt)).map((value, index) => {
        if (typeof value !== 'string' || search.isUnresolved([...filesAt, index]))
            return '';
        const report = (message, hint) => reportAt([...filesAt, index], new errors/* UserError */.yo(message, hint === undefined ? {} : { hint }), search);
        return (0,referenced_files/* relativePath */.iZ)(value, report) === undefined ? '' : (0,referenced_files/* normalizeReference */.tO)(value);
    });
    return { patterns, patternFolder: search.merged.layerOf(filesAt).folder };
}
function reportAt(path, { message, hint }, { merged, findings }) {
    findings.add({ severity: 'error', ...merged.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
}
function variablesOf(data, section) {
    const variables = (0,unchecked_data.at)(data, 'provider', section, 'variables');
    const texts = Object.entries((0,unchecked_data/* isMapping */.p)(variables) ? variables : {});
    return Object.fromEntries(texts.filter((entry) => typeof entry[1] === 'string'));
}
function rootOf(folder, { workspace }) {
    return workspace !== undefined && (0,paths/* isInside */.FK)(workspace, folder) ? workspace : folder;
}
/** Files as findings call them: like the definition that names the template, relative or absolute. */
function showFrom(folder, shown) {
    if ((0,external_node_path_.isAbsolute)(shown))
        return (file) => file;
    return (file) => (0,external_node_path_.join)(shown, '..', (0,external_node_path_.relative)(folder, file)).split(external_node_path_.sep).join('/');
}


/***/ })

};
