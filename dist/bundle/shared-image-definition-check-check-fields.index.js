export const id = "shared-image-definition-check-check-fields";
export const ids = ["shared-image-definition-check-check-fields"];
export const modules = {

/***/ 24938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gl: () => (/* binding */ TEMPLATE_SECTIONS),
/* harmony export */   iZ: () => (/* binding */ relativePath),
/* harmony export */   ii: () => (/* binding */ referencesIn),
/* harmony export */   sZ: () => (/* binding */ findReferencedFiles),
/* harmony export */   tO: () => (/* binding */ normalizeReference)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44895);
/* harmony import */ var _findings_suggest_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63838);
/* harmony import */ var _parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79428);






/** Files that one path may stand for; a whole file system is a mistake. */
const MAX_FILES = 100_000;
/** Builders that take a template of the user's, each from the section of its name. */
const TEMPLATE_SECTIONS = ['packer', 'packer-azure'];
/** Every path of files that a definition names, but for those of tests. The data need not be valid yet. */
function referencesIn(data) {
    const references = [];
    const add = (path, folderAllowed = false, template = false) => {
        const value = (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__.at)(data, ...path);
        if (typeof value === 'string' && value !== '')
            references.push({ path, value, folderAllowed, template });
    };
    for (const [index] of (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .I)((0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__.at)(data, 'steps')).entries()) {
        add(['steps', index, 'file', 'from'], true, (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__.at)(data, 'steps', index, 'file', 'template') === true);
        add(['steps', index, 'script', 'file']);
        add(['steps', index, 'runner', 'package', 'file']);
    }
    add(['source', 'file']);
    for (const section of TEMPLATE_SECTIONS)
        add(['provider', section, 'template'], 'named');
    return references;
}
/** A path of a definition without `./`, `//` and a slash at the end. */
function normalizeReference(value) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(value).replace(/\/+$/, '');
}
/**
 * The regular files that a reference stands for: itself, or everything below the folder.
 *
 * Nothing outside of the folder of the file that names it counts, wherever `..` or symbolic links lead, so that a definition can be moved,
 * and one of a pull request cannot bake secrets of the build machine into an image. A link to a file inside counts as that file.
 *
 * @param folder of the file that names it, absolute
 * @param folders gets every folder whose entries were listed, absolute
 */
async function findReferencedFiles(reference, folder, report, folders = new Set()) {
    const path = relativePath(reference.value, report);
    if (path === undefined)
        return [];
    const search = { root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), folder, folders, report, found: [] };
    await addPath(search, path, reference.folderAllowed);
    return search.found;
}
/** A usable path below the folder, normalized; anything else is reported. */
function relativePath(value, report) {
    const refuse = (message, hint) => void report(message, hint);
    if (value.includes('\\')) {
        return refuse(`"${value}" has a backslash`, 'write / between folders, on Windows too');
    }
    const path = normalizeReference(value);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
        return refuse(`"${value}" is an absolute path`, 'give a path relative to the definition');
    }
    if (path === '..' || path.startsWith('../')) {
        return refuse(`"${value}" leads out of the definition's folder`, 'move the file below the folder of the definition');
    }
    if (path === '.' || path === '') {
        return refuse(`"${value}" is the definition's own folder`, 'put the files into a folder of their own');
    }
    return path;
}
async function addPath(search, path, folderAllowed) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(search.folder, ...path.split('/'));
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
        if (!(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(search.root, real))
            return search.report(`"${path}" is a link that leads out of the definition's folder`, 'copy the file there');
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (status.isFile())
            search.found.push({ path, absolute });
        else if (!status.isDirectory())
            search.report(`"${path}" is a ${kindOf(status)}`, 'only files and folders can be used');
        else if (folderAllowed === false)
            search.report(`"${path}" is a folder, not a file`);
        else if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute)).isSymbolicLink())
            search.report(`"${path}" is a link to a folder`, 'name the folder itself');
        else if (folderAllowed === true)
            await addFolder(search, path, absolute);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR')) {
            if (await isLink(absolute))
                search.report(`"${path}" is a link to nothing`);
            else
                search.report(`there is no file "${path}"`, await (0,_findings_suggest_path_js__WEBPACK_IMPORTED_MODULE_5__.suggestPath)(path, search.folder, [search.root]));
        }
        else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
            search.report(`"${path}" is a link in a circle`);
        else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            search.report(`"${path}" cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
        else
            throw error;
    }
}
async function addFolder(search, path, absolute) {
    search.folders.add(absolute);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(absolute)) {
        if (search.found.length >= MAX_FILES)
            return;
        await addPath(search, `${path}/${entry}`, true);
        if (search.found.length === MAX_FILES)
            search.report(`there are more than ${MAX_FILES} files`, 'pack them into an archive');
    }
}
function isLink(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((status) => status.isSymbolicLink(), () => false);
}
function kindOf(entry) {
    if (entry.isFIFO())
        return 'FIFO';
    return entry.isSocket() ? 'socket' : 'device';
}


/***/ }),

/***/ 20387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readMergedDefinition)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-bytes.js
var definition_bytes = __webpack_require__(29736);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-size.js
var definition_size = __webpack_require__(68930);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-source.js + 3 modules
var definition_source = __webpack_require__(2185);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/unchecked-data.js
var unchecked_data = __webpack_require__(79428);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/merge-layers.js

/**
 * Lays one mapping over another: mappings merge by key, everything else replaces what was there, and null takes away what was there.
 * Null for a key that is not there stays, so that it can be reported. Neither argument is changed; values are shared.
 */
function mergeMappings(base, over) {
    const merged = new Map(Object.entries(base));
    for (const [key, value] of Object.entries(over)) {
        const old = merged.get(key);
        if (value === null && merged.has(key) && old !== null)
            merged.delete(key);
        else
            merged.set(key, (0,unchecked_data/* isMapping */.p)(old) && (0,unchecked_data/* isMapping */.p)(value) ? mergeMappings(old, value) : value);
    }
    // Not by assignment, which a key `__proto__` would misuse.
    return Object.fromEntries(merged);
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/suggest-path.js
var suggest_path = __webpack_require__(63838);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/neighbour-file.js





/**
 * The file that a definition names by a path relative to its folder, for files that definitions share: it may lie above that
 * folder, but only inside of one of `roots`, wherever `..` or symbolic links lead.
 *
 * @param folder absolute
 * @param roots absolute
 */
async function findNeighbour(value, folder, roots, report) {
    const refuse = (message, hint) => void report(message, hint);
    if (value.includes('\\'))
        return refuse(`"${value}" has a backslash`, 'write / between folders, on Windows too');
    const path = external_node_path_.posix.normalize(value);
    if (external_node_path_.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
        return refuse(`"${value}" is an absolute path`, 'give a path relative to the definition');
    }
    const absolute = (0,external_node_path_.join)(folder, ...path.split('/'));
    const outside = () => refuse(`"${value}" leads out of the workspace`, 'move the file into the workspace');
    if (!roots.some((root) => (0,paths/* isInside */.FK)(root, absolute)))
        return outside();
    try {
        const real = await (0,promises_.realpath)(absolute);
        const realRoots = await Promise.all(roots.map((root) => (0,promises_.realpath)(root)));
        if (!realRoots.some((root) => (0,paths/* isInside */.FK)(root, real)))
            return outside();
        if ((await (0,promises_.stat)(real)).isFile())
            return { absolute, real };
        return refuse(`"${value}" is not a file`);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return refuse(`there is no file "${value}"`, await (0,suggest_path.suggestPath)(path, folder, roots));
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ELOOP'))
            return refuse(`"${value}" is a link in a circle`);
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            throw error;
        return refuse(`"${value}" cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/variable-files.js

/**
 * Takes a file that holds one mapping of variables for a definition that has nothing but `variables`, so that it can be laid over
 * others like any parent, and what is wrong with it is found where it stands.
 */
function asVariables(source, shown) {
    const { data } = source;
    if (data === undefined)
        return source;
    const inner = (path) => path.slice(1);
    const findings = (0,unchecked_data/* isMapping */.p)(data)
        ? source.findings
        : [
            ...source.findings,
            { severity: 'error', file: shown, line: 1, column: 1, message: 'a file of variables holds one mapping of names to texts' },
        ];
    return {
        data: (0,unchecked_data/* isMapping */.p)(data) ? { variables: data } : undefined,
        findings,
        valuePlace: (path) => source.valuePlace(inner(path)),
        keyPlace: (path) => source.keyPlace(inner(path)),
        placeWithin: (path, piece) => source.placeWithin(inner(path), piece),
        textOf: (path) => source.textOf(inner(path)),
    };
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/layers/extends.js











/** Files that one definition may be made of; keeps a tangle of parents from being read forever. */
const MAX_LAYERS = 64;
/** Keys that say something about their own file, and are not handed down. */
const OWN_KEYS = ['$schema', 'abstract', 'extends', 'variableFiles'];
/**
 * Reads a definition and everything that it extends.
 *
 * Each file is laid over its parents in the order in which it names them, and its files of variables over it. A file that is
 * reached in several ways is laid down once, where it is reached first.
 *
 * @param shown how findings call the file
 * @throws InputError when the file itself cannot be read
 */
async function readMergedDefinition(file, shown, options = {}) {
    const reader = new LayerReader(file, options.workspace);
    await reader.readAll(file, shown);
    return merge(reader);
}
class LayerReader {
    layers = [];
    sources = [];
    findings = [];
    /** That of the definition itself. */
    own;
    broken = false;
    incomplete = false;
    abstract = false;
    #roots;
    #seen = new Set();
    #size = new definition_size/* DefinitionSize */.f();
    #files = 1;
    constructor(file, workspace) {
        const folder = (0,external_node_path_.dirname)(file);
        this.#roots = workspace !== undefined && (0,paths/* isInside */.FK)(workspace, file) ? [workspace] : [folder];
    }
    async readAll(file, shown) {
        const source = (0,definition_source/* parseDefinitionSource */.w)(await (0,definition_bytes/* readDefinitionText */.D)(file, shown), shown, this.#size);
        this.abstract = (0,unchecked_data.at)(source.data, 'abstract') === true;
        // As its heirs will say; the rest may come from them.
        if (this.abstract && (0,unchecked_data.at)(source.data, 'schema') === undefined)
            this.#checkParent(source, shown);
        await this.#add(source, { absolute: file, shown }, [{ real: await (0,promises_.realpath)(file), shown }]);
    }
    async #add(source, { absolute, shown }, chain) {
        const layer = { source, folder: (0,external_node_path_.dirname)(absolute), shown };
        this.findings.push(...source.findings);
        if (source.data === undefined)
            this.broken = true;
        const abstract = (0,unchecked_data.at)(source.data, 'abstract');
        if (abstract !== undefined && typeof abstract !== 'boolean')
            this.#report(layer, ['abstract'], 'abstract must be true or false');
        await this.#eachNamed(layer, 'extends', async (found, name, report) => {
            const again = chain.findIndex(({ real }) => real === found.real);
            if (again >= 0) {
                const from = (0,external_node_path_.dirname)(shown);
                const circle = [...chain.slice(again).map((link) => link.shown), name]
                    .map((one) => (0,external_node_path_.relative)(from, one).split(external_node_path_.sep).join('/'))
                    .join(' > ');
                return report(`extends goes in a circle: ${circle}`, 'take one of them out of extends');
            }
            const parent = await this.#read(found, name, 'definition', report);
            if (parent === undefined)
                return;
            this.#checkParent(parent, name);
            await this.#add(parent, { absolute: found.absolute, shown: name }, [...chain, { real: found.real, shown: name }]);
        });
        if (chain.length === 1)
            this.own = layer;
        else
            this.sources.push(absolute);
        this.layers.push(layer);
        await this.#eachNamed(layer, 'variableFiles', async (found, name, report) => {
            const read = await this.#read(found, name, 'file of variables', report);
            if (read === undefined)
                return;
            const variables = asVariables(read, name);
            this.findings.push(...variables.findings);
            if (variables.data === undefined)
                this.broken = true;
            this.sources.push(found.absolute);
            this.layers.push({ source: variables, folder: (0,external_node_path_.dirname)(found.absolute), shown: name });
        });
    }
    /** Every path in a list of paths that is usable, with the name that findings give it. */
    async #eachNamed(layer, key, work) {
        const list = (0,unchecked_data.at)(layer.source.data, key);
        if (list === undefined)
            return;
        if (!Array.isArray(list))
            return this.#report(layer, [key], `${key} must be a list of paths`, 'begin each item with "- "');
        if (list.length > MAX_LAYERS)
            return this.#report(layer, [key], `${key} has more than ${MAX_LAYERS} paths`, 'name fewer');
        for (const [index, value] of list.entries()) {
            const report = (message, hint) => this.#report(layer, [key, index], message, hint);
            if (typeof value !== 'string' || value === '') {
                report(`${key}[${index}] must be a path`);
                continue;
            }
            const found = await findNeighbour(value, layer.folder, this.#roots, report);
            if (found === undefined)
                this.incomplete = true;
            else
                await work(found, (0,external_node_path_.join)((0,external_node_path_.dirname)(layer.shown), (0,external_node_path_.relative)(layer.folder, found.absolute)), report);
        }
    }
    async #read({ absolute, real }, name, kind, report) {
        if (this.#seen.has(`${kind} ${real}`))
            return undefined;
        this.#seen.add(`${kind} ${real}`);
        if (++this.#files > MAX_LAYERS) {
            this.broken = true;
            if (this.#files === MAX_LAYERS + 1)
                report(`the definition is made of more than ${MAX_LAYERS} files`, 'extend fewer');
            return undefined;
        }
        try {
            return (0,definition_source/* parseDefinitionSource */.w)(await (0,definition_bytes/* readDefinitionText */.D)(absolute, name, kind), name, this.#size);
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            this.broken = true;
            if (error.findings.length === 0)
                report(error.message.replace(/\.$/, ''), error.hint);
            this.findings.push(...error.findings);
            return undefined;
        }
    }
    /** What merging would hide, in a file that another one extends. */
    #checkParent({ data, valuePlace }, shown) {
        const report = (message) => this.findings.push({ severity: 'error', ...valuePlace(['schema']), message });
        if (data === undefined)
            return;
        if (!(0,unchecked_data/* isMapping */.p)(data)) {
            this.broken = true;
            report(`${shown} must be a mapping to be extended`);
        }
        else if (!Object.hasOwn(data, 'schema'))
            report('the definition lacks "schema"');
        else if (data['schema'] !== 'vm-image/1')
            report('schema must be "vm-image/1"');
    }
    #report({ source }, path, message, hint) {
        this.findings.push({ severity: 'error', ...source.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
    }
}
function merge({ layers, own, sources, findings, broken, incomplete, abstract }) {
    let data;
    if (!broken) {
        data = own?.source.data;
        if ((0,unchecked_data/* isMapping */.p)(data)) {
            // Only a mapping has parents, and every parent is one.
            const merged = layers.reduce((below, { source }) => mergeMappings(below, source.data), {});
            for (const key of OWN_KEYS)
                delete merged[key];
            data = merged;
        }
    }
    return { data, findings, abstract, incomplete, sources, ...placesIn(layers, own, data) };
}
/** Looks a path up in the file that has the last word on it. */
function placesIn(layers, own, data) {
    const lastFirst = layers.toReversed();
    const layerOf = (path) => {
        for (let length = path.length; length > 0; length--) {
            const part = path.slice(0, length);
            if (!has(data, part))
                continue;
            return lastFirst.find(({ source }) => has(source.data, part)) ?? own;
        }
        return own;
    };
    return {
        layerOf,
        valuePlace: (path) => layerOf(path).source.valuePlace(path),
        keyPlace: (path) => layerOf(path).source.keyPlace(path),
        placeWithin: (path, piece) => layerOf(path).source.placeWithin(path, piece),
        textOf: (path) => layerOf(path).source.textOf(path),
    };
}
function has(data, path) {
    let value = data;
    for (const segment of path) {
        if (value === null || typeof value !== 'object' || !Object.hasOwn(value, segment))
            return false;
        value = value[segment];
    }
    return true;
}


/***/ }),

/***/ 84428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ms: () => (/* binding */ AbstractDefinitionError),
  yQ: () => (/* binding */ loadDefinition),
  st: () => (/* binding */ openDefinition)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/spell-path.js
var spell_path = __webpack_require__(1934);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/unchecked-data.js
var unchecked_data = __webpack_require__(79428);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/check-fields.js


/** Reports what only several fields together can get wrong, and days that do not exist. The data need not be valid. */
function checkFields(data, places, findings) {
    const report = (path, message, hint) => findings.addLazily(() => ({
        severity: 'error',
        ...places.valuePlace(path),
        message: `${(0,spell_path/* spellPath */._)(path)} ${message}`,
        ...(hint === undefined ? {} : { hint }),
    }));
    checkDates(data, report);
    checkSystem(data, report);
    checkSteps(data, report);
    checkOutputs(data, report);
    checkBuilders(data, places, findings);
}
function checkDates(data, report) {
    const paths = [
        ['lifecycle', 'updateRequired'],
        ['lifecycle', 'removal'],
        ...(0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'outputs')).map((_, index) => ['outputs', index, 'endOfLife']),
    ];
    for (const path of paths) {
        const value = (0,unchecked_data.at)(data, ...path);
        if (typeof value === 'string' && isDateForm(value) && !isDay(value))
            report(path, `is ${value}, a day that does not exist`);
    }
    const [updateRequired, removal] = [(0,unchecked_data.at)(data, 'lifecycle', 'updateRequired'), (0,unchecked_data.at)(data, 'lifecycle', 'removal')];
    if (typeof updateRequired !== 'string' || typeof removal !== 'string')
        return;
    // Dates of this form have the order of their texts.
    if (isDay(updateRequired) && isDay(removal) && removal < updateRequired) {
        report(['lifecycle', 'removal'], `is before lifecycle.updateRequired, ${updateRequired}`, 'an image is not updated once it is gone');
    }
}
function isDateForm(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
/** True for YYYY-MM-DD that is in the calendar. */
function isDay(text) {
    const time = isDateForm(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    // Some engines take 30 February for a day in March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function checkSystem(data, report) {
    const windows = (0,unchecked_data.at)(data, 'image', 'os') === 'windows';
    if (windows && (0,unchecked_data.at)(data, 'source', 'kind') === 'debian')
        report(['source', 'kind'], 'is debian, and image.os is windows');
    if ((0,unchecked_data.at)(data, 'image', 'generation') === 1) {
        for (const key of ['trustedLaunch', 'secureBoot']) {
            if ((0,unchecked_data.at)(data, 'image', 'security', key) === true)
                report(['image', 'security', key], 'needs image.generation 2');
        }
    }
}
function checkSteps(data, report) {
    const os = (0,unchecked_data.at)(data, 'image', 'os');
    if (os !== 'windows' && os !== 'linux')
        return;
    for (const [index, step] of (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'steps')).entries()) {
        const foreign = os === 'linux' ? ['feature', 'windowsUpdate'] : ['packages', 'runner'];
        for (const kind of foreign) {
            if ((0,unchecked_data/* isMapping */.p)(step) && Object.hasOwn(step, kind))
                report(['steps', index, kind], `is for ${os === 'linux' ? 'Windows' : 'Linux'}, and image.os is ${os}`);
        }
        if (os === 'windows')
            continue;
        const script = (0,unchecked_data.at)(step, 'script');
        if ((0,unchecked_data.at)(script, 'elevated') !== undefined)
            report(['steps', index, 'script', 'elevated'], 'is for Windows, and image.os is linux');
        const target = (0,unchecked_data.at)(step, 'file', 'to');
        // With other beginnings it is a Windows path, as far as the schema lets it pass.
        if (typeof target === 'string' && /^([A-Za-z]:|[%$])/.test(target))
            report(['steps', index, 'file', 'to'], 'must begin with / in a Linux image');
    }
}
function checkBuilders(data, places, findings) {
    const index = (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'builders')).indexOf('packer');
    if (index < 0 || (0,unchecked_data.at)(data, 'provider', 'packer') !== undefined)
        return;
    const message = 'the builder packer needs provider.packer.template';
    findings.add({ severity: 'error', ...places.valuePlace(['builders', index]), message });
}
function checkOutputs(data, report) {
    const directories = [...(0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'outputs')).entries()].filter(([, output]) => (0,unchecked_data.at)(output, 'kind') === 'directory');
    for (const [second] of directories.slice(1))
        report(['outputs', second], 'is a second directory', 'leave it out');
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/fill-defaults.js

/** Sources of which the builders of this machine can make an image. */
const BUILDERS = { debian: 'local', iso: 'packer', ami: 'packer-aws', 'gce-family': 'packer-gce' };
/**
 * Fills in the defaults that depend on something else in the definition, which the schema cannot say: shells on the operating
 * system, builder and output on the source.
 *
 * @param data changed in place; need not be valid
 */
function fillDefaults(data) {
    if (!(0,unchecked_data/* isMapping */.p)(data))
        return;
    const shell = (0,unchecked_data.at)(data, 'image', 'os') === 'windows' ? 'powershell' : 'bash';
    const scripts = [...(0,unchecked_data/* list */.I)(data['steps']).map((step) => (0,unchecked_data.at)(step, 'script')), ...(0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'tests', 'inVm'))];
    for (const script of scripts)
        if ((0,unchecked_data/* isMapping */.p)(script) && !Object.hasOwn(script, 'shell'))
            script['shell'] = shell;
    const kind = String((0,unchecked_data.at)(data, 'source', 'kind'));
    if (data['builders'] === undefined)
        data['builders'] = [BUILDERS[kind] ?? 'packer-azure'];
    if (data['outputs'] === undefined) {
        const onDisk = kind === 'debian' || kind === 'iso' || kind === 'vhd';
        data['outputs'] = onDisk ? [{ kind: 'directory', formats: ['raw', 'vhd'], version: 'auto' }] : [];
    }
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/builder-names.js
var builder_names = __webpack_require__(32509);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/former-builder-names.js


/**
 * Puts the present names of builders for former ones in `builders`, with a warning for each.
 *
 * Settings below `provider` stay as they are: nothing reads any under a former name, which is a warning too.
 *
 * @param data with variables replaced; `builders` is changed in place; need not be valid
 */
function renameBuilders(data, places) {
    const warnings = [];
    const builders = (0,unchecked_data.at)(data, 'builders');
    for (const [index, builder] of Array.isArray(builders) ? builders.entries() : []) {
        const name = builder_names/* FORMER_BUILDER_NAMES */.v.get(builder);
        if (name === undefined)
            continue;
        builders[index] = name;
        const message = `the builder ${builder} is called ${name} now`;
        const hint = `write ${name}: the next minor release does not know ${builder}`;
        warnings.push({ severity: 'warning', ...places.valuePlace(['builders', index]), message, hint });
    }
    const provider = (0,unchecked_data.at)(data, 'provider');
    for (const [former, name] of builder_names/* FORMER_BUILDER_NAMES */.v) {
        if (!(0,unchecked_data/* isMapping */.p)(provider) || !Object.hasOwn(provider, former))
            continue;
        const message = `nothing reads provider.${former}: the builder is called ${name} now`;
        warnings.push({ severity: 'warning', ...places.keyPlace(['provider', former]), message, hint: `call it ${name}` });
    }
    return warnings;
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/vm-image-1.js + 1 modules
var vm_image_1 = __webpack_require__(48948);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/guesses.js


/** For `<<: *anchor`, which many know from YAML 1.1. */
const NO_MERGING = 'YAML 1.2 has no merge keys: write the keys out, or put them into a definition and extend it';
/** What to do about a key that is not known. */
function suggest(key, known) {
    if (key === '<<')
        return NO_MERGING;
    const [before = '', ...behind] = (0,spell_path/* shorten */.m)(key).split(':');
    if (behind.length > 0 && known.includes(before))
        return `write a blank behind the colon: "${before}: ${behind.join(':')}"`;
    return guess(key, known) ?? (known.length === 0 ? undefined : `known: ${known.join(', ')}`);
}
/** What people call an architecture elsewhere: Debian, Docker and the kernel. */
const OTHER_NAMES = {
    ...{ amd64: 'x64', x86_64: 'x64', 'x86-64': 'x64', aarch64: 'arm64', armv8: 'arm64' },
    ...{ i386: 'x86', i686: 'x86' },
};
/** `did you mean x64?` for a value that is like one of the known ones, or another name of it. */
function guess(text, known) {
    const other = Object.hasOwn(OTHER_NAMES, text.toLowerCase()) ? OTHER_NAMES[text.toLowerCase()] : undefined;
    const near = other !== undefined && known.includes(other) ? other : meant(text, known);
    return near === undefined ? undefined : `did you mean ${near}?`;
}
/** The known name that was meant. */
function meant(text, known) {
    // A text of that length is no misprint, and comparing takes time in proportion to it.
    return text.length > 100 || text === '<<' ? undefined : (0,edit_distance/* nearest */.p)(text, known);
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/validate-definition.js
// Generated by `npm run generate` from the schema; do not edit.

const validate = validate20;
/* harmony default export */ const validate_definition = ((/* unused pure expression or super */ null && (validate20)));
const schema31 = {"type":"object","required":["schema","image","source","build","steps"],"properties":{"$schema":{"type":"string","description":"For editors; not read."},"schema":{"description":"Version of this format.","const":"vm-image/1"},"abstract":{"type":"boolean","description":"true for a file that is only there to be extended: it is never built itself."},"extends":{"type":"array","items":{"type":"string","minLength":1},"description":"Definitions that this one is laid over, relative to it: mappings merge, lists replace, null deletes.","uniqueItems":true},"variables":{"description":"Values for {NAME} in texts of this definition and in templates.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$","patternErrorMessage":"must be the name of a variable: A-Z, 0-9 and _"}},"variableFiles":{"type":"array","items":{"type":"string","minLength":1},"description":"Files that hold one mapping of variables each, YAML or JSON, relative to the definition. They override variables.","uniqueItems":true},"image":{"type":"object","required":["id","os","arch"],"properties":{"id":{"type":"string","description":"Stable name; the folder in the gallery.","pattern":"^[a-z0-9][a-z0-9-]{1,62}$","patternErrorMessage":"must be 2 to 63 of a-z, 0-9 and - and begin with a letter or digit"},"description":{"type":"string","description":"For people. Changing it builds nothing."},"os":{"description":"Operating system.","type":"string","enum":["linux","windows"]},"arch":{"description":"Processor architecture.","type":"string","enum":["x64","arm64","x86"]},"generation":{"description":"Of the virtual machine; 2 starts by UEFI.","type":"integer","enum":[1,2],"default":2},"security":{"type":"object","properties":{"trustedLaunch":{"type":"boolean","description":"Trusted Launch: secure boot and a virtual TPM."},"secureBoot":{"type":"boolean","description":"Start only what is signed."},"confidential":{"type":"boolean","description":"Confidential computing."}},"description":"Protection that the machines have.","additionalProperties":false},"names":{"type":"object","properties":{"container":{"type":"string","description":"Container with its artifacts.","minLength":1},"poolImage":{"type":"string","description":"Image of the pool, as 1ES.ImageOverride names it.","minLength":1},"key":{"type":"string","description":"Key of the file that it was imported from, as commit messages name it.","minLength":1},"pool":{"type":"string","description":"Worker pool, as commit messages name it.","minLength":1}},"description":"What the image is called elsewhere, where that is not its id. Changing it builds nothing.","additionalProperties":false}},"description":"What the image is.","additionalProperties":false},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"},"default":{}},"secrets":{"description":"Where secrets are kept, by the name that kv_<name> refers to. Never their values.","type":"object","additionalProperties":{"type":"object","required":["from"],"discriminator":{"propertyName":"from"},"oneOf":[{"type":"object","required":["from","name"],"properties":{"from":{"description":"A secret of an Azure key vault.","const":"keyvault"},"vault":{"type":"string","description":"Name of the vault, or its URL.","minLength":1},"name":{"type":"string","description":"Name of the secret in the vault.","pattern":"^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$","patternErrorMessage":"must be at most 127 letters, digits, _ and -"}},"additionalProperties":false},{"type":"object","required":["from","name"],"properties":{"from":{"description":"A variable of the environment of the run.","const":"environment"},"name":{"type":"string","description":"Name of the environment variable.","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,126}$","patternErrorMessage":"must be the name of an environment variable"}},"additionalProperties":false},{"type":"object","required":["from","url","member"],"properties":{"from":{"description":"A member of a JSON answer, as the secrets service of Taskcluster gives it.","const":"url"},"url":{"type":"string","description":"Address that answers with JSON: https, or http of this machine or of the host taskcluster.","pattern":"^(https://[^\\s/?#@\\\\]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|taskcluster)(:[0-9]{1,5})?)(/[^\\s?#\\\\]*)?$","patternErrorMessage":"must be an https URL, or one with http of localhost or the host taskcluster, without a user, a query or a fragment"},"member":{"type":"string","description":"Way to the value in the answer, such as secret.azure.app_id.","pattern":"^[^\\s.]+(\\.[^\\s.]+)*$","patternErrorMessage":"must be names of members with a dot between them, such as secret.azure.app_id"}},"additionalProperties":false}]},"propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$","patternErrorMessage":"must be the name of a secret: at most 127 letters, digits, _ and -"},"default":{}},"source":{"description":"What the image starts from.","type":"object","required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","required":["kind","suite"],"properties":{"kind":{"description":"A Debian release, installed from its archive.","const":"debian"},"suite":{"type":"string","description":"Name of the release, such as bookworm.","pattern":"^[a-z][a-z0-9-]*$","patternErrorMessage":"must be the name of a Debian release, such as bookworm"},"components":{"type":"array","items":{"type":"string","pattern":"^[a-z][a-z0-9-]*$","patternErrorMessage":"must be a component, such as main"},"description":"Parts of the archive.","minItems":1,"uniqueItems":true,"default":["main"]},"mirror":{"type":"string","description":"Archive to install from; the builder's own default when left out.","pattern":"^https?://[^\\s/]+(/\\S*)?$","patternErrorMessage":"must be an http or https URL"}},"additionalProperties":false},{"type":"object","required":["kind","publisher","offer","sku"],"properties":{"kind":{"description":"An image of the Azure Marketplace.","const":"marketplace"},"publisher":{"type":"string","description":"Publisher, such as MicrosoftWindowsServer.","minLength":1},"offer":{"type":"string","description":"Offer, such as WindowsServer.","minLength":1},"sku":{"type":"string","description":"SKU, such as 2022-datacenter-g2.","minLength":1},"version":{"type":"string","description":"Exact version, or latest, which is resolved into the lock file.","minLength":1,"default":"latest"},"plan":{"type":"object","required":["name","product","publisher"],"properties":{"name":{"type":"string","description":"Name of the plan.","minLength":1},"product":{"type":"string","description":"Product of the plan.","minLength":1},"publisher":{"type":"string","description":"Publisher of the plan.","minLength":1}},"description":"Purchase plan of the image, where it has one.","additionalProperties":false}},"additionalProperties":false},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A version of an Azure Compute Gallery.","const":"gallery"},"id":{"type":"string","description":"Resource id of the image definition, or of a version. Instead of gallery and definition.","minLength":1},"gallery":{"type":"string","description":"Name of the gallery.","minLength":1},"definition":{"type":"string","description":"Name of the image definition in the gallery.","minLength":1},"version":{"type":"string","description":"Exact version, or latest, which is resolved into the lock file.","minLength":1,"default":"latest"}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["gallery","definition"]}]},{"type":"object","required":["kind","id"],"properties":{"kind":{"description":"A managed image of Azure.","const":"managed"},"id":{"type":"string","description":"Resource id of the image.","minLength":1}},"additionalProperties":false},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A virtual disk.","const":"vhd"},"file":{"type":"string","description":"The file, relative to the definition. Instead of url.","minLength":1},"url":{"type":"string","description":"Where to download the file. Instead of file.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"sha256":{"type":"string","description":"SHA-256 of the file.","pattern":"^[0-9a-fA-F]{64}$","patternErrorMessage":"must be a SHA-256: 64 hexadecimal digits"}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["url"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"An installation medium.","const":"iso"},"file":{"type":"string","description":"The file, relative to the definition. Instead of url.","minLength":1},"url":{"type":"string","description":"Where to download the file. Instead of file.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"sha256":{"type":"string","description":"SHA-256 of the file.","pattern":"^[0-9a-fA-F]{64}$","patternErrorMessage":"must be a SHA-256: 64 hexadecimal digits"},"index":{"type":"integer","description":"Which image of the install.wim, counted from 1.","minimum":1,"maximum":1000}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["url"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A machine image of Amazon EC2.","const":"ami"},"id":{"type":"string","description":"Id of the image. Instead of name.","minLength":1},"owner":{"type":"string","description":"Account that owns the image, or an alias such as amazon.","minLength":1},"name":{"type":"string","description":"Pattern of the name; the newest image that fits counts. Instead of id.","minLength":1}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["name"]}]},{"type":"object","required":["kind","family"],"properties":{"kind":{"description":"An image family of Google Compute Engine.","const":"gce-family"},"project":{"type":"string","description":"Project that holds the family.","minLength":1},"family":{"type":"string","description":"Name of the family.","minLength":1},"version":{"type":"string","description":"Name of an image, or latest, which is resolved into the lock file.","minLength":1,"default":"latest"}},"additionalProperties":false}]},"build":{"type":"object","properties":{"diskMiB":{"type":"integer","description":"Size of the disk, in MiB; the builder local needs it.","minimum":256,"maximum":2097152},"osDiskGB":{"type":"integer","description":"Size of the disk in the cloud, in GB.","minimum":1,"maximum":65536},"dataDisksGB":{"type":"array","items":{"type":"integer","minimum":1,"maximum":65536},"description":"Sizes of the data disks of the machine that builds, in GB."},"timeout":{"type":"string","description":"How long the build may take. Changing it builds nothing.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h","default":"1h"},"region":{"type":"string","description":"Region of the machine that builds, such as westus2.","minLength":1},"zone":{"type":"string","description":"Zone of the machine that builds.","minLength":1},"size":{"type":"string","description":"Size of the machine that builds, such as Standard_D4s_v5.","minLength":1},"spot":{"type":"boolean","description":"Build on a spot machine."},"readsTags":{"type":"boolean","description":"Scripts read the tags of the machine that builds: a changed tag builds the image again."},"identity":{"type":"array","items":{"type":"string","minLength":1},"description":"User-assigned identities of the machine that builds: names or resource ids.","uniqueItems":true},"resourceGroup":{"type":"string","description":"Resource group of the machine that builds.","minLength":1},"subnet":{"type":"string","description":"Resource id of the subnet of the machine that builds.","minLength":1}},"description":"How the image is built.","additionalProperties":false},"steps":{"type":"array","items":{"type":"object","properties":{"packages":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$","patternErrorMessage":"must be the name of a Debian package, or name=version"},"description":"Debian packages to install.","minItems":1,"uniqueItems":true},"file":{"type":"object","required":["from","to"],"properties":{"from":{"type":"string","description":"File or folder, relative to the definition.","minLength":1},"to":{"type":"string","description":"Absolute path in the image.","pattern":"^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$","patternErrorMessage":"must be an absolute path without . and .. parts"},"mode":{"type":"string","description":"Permissions in octal; those of the source when left out.","pattern":"^[0-7]{3,4}$","patternErrorMessage":"must be permissions in octal, such as \"0644\""},"template":{"type":"boolean","description":"Replace {VARIABLES} in the file."}},"description":"Copies a file, or all files below a folder, into the image.","additionalProperties":false},"script":{"type":"object","properties":{"name":{"type":"string","description":"For people.","minLength":1},"shell":{"description":"Shell that runs the script; bash in a Linux image and powershell in a Windows image when left out.","type":"string","enum":["bash","sh","powershell","pwsh","cmd"]},"file":{"type":"string","description":"Script, relative to the definition.","minLength":1},"inline":{"type":"array","items":{"type":"string"},"description":"Lines of the script.","minItems":1},"url":{"type":"string","description":"Where the script is downloaded from.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"sha256":{"type":"string","description":"SHA-256 of what the URL gives.","pattern":"^[0-9a-fA-F]{64}$","patternErrorMessage":"must be a SHA-256: 64 hexadecimal digits"},"env":{"description":"Environment variables of the script.","type":"object","additionalProperties":{"type":"string"},"propertyNames":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be the name of an environment variable"}},"elevated":{"description":"Run it as an administrator, or as SYSTEM.","type":"string","enum":["administrator","system"]},"validExitCodes":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":4294967295},"description":"Exit codes that count as success; 0 when left out.","minItems":1,"uniqueItems":true},"timeout":{"type":"string","description":"How long the script may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h"}},"description":"Runs a script in the image while it is built: one of file, inline and url.","additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["inline"]},{"required":["url"]}]},"runner":{"type":"object","required":["platform","version","package"],"properties":{"platform":{"description":"What kind of runner.","type":"string","enum":["github-linux"]},"version":{"type":"string","description":"Version of the runner.","pattern":"^[0-9A-Za-z][0-9A-Za-z.+~-]*$","patternErrorMessage":"must be a version, such as 2.330.0"},"package":{"type":"object","required":["sha256"],"properties":{"file":{"type":"string","description":"Package, relative to the definition.","minLength":1},"url":{"type":"string","description":"Where to download the package.","pattern":"^https?://[^\\s/]+/\\S*$","patternErrorMessage":"must be an http or https URL"},"sha256":{"type":"string","description":"SHA-256 of the package.","pattern":"^[0-9a-f]{64}$","patternErrorMessage":"must be a SHA-256: 64 lower-case hexadecimal digits"}},"description":"The runner's package: a file or a URL.","additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["url"]}]},"user":{"type":"string","description":"User that the runner runs as; made when missing.","pattern":"^[a-z_][a-z0-9_-]{0,31}$","patternErrorMessage":"must be a user name: at most 32 of a-z, 0-9, _ and -","default":"runner"},"root":{"type":"string","description":"The runner's folder in the image.","pattern":"^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$","patternErrorMessage":"must be an absolute path of letters, digits and . _ + @ -","default":"/opt/actions-runner"},"labels":{"type":"array","items":{"type":"string","pattern":"^[^,\\s]+$","patternErrorMessage":"must be text without commas and blanks"},"description":"Labels that workflows choose the runner by.","uniqueItems":true,"default":[]}},"description":"Puts a CI runner into the image, which registers itself when the machine starts.","additionalProperties":false},"feature":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the feature, such as Microsoft-Hyper-V.","minLength":1}},"description":"Switches an optional feature of Windows on.","additionalProperties":false},"restart":{"type":"object","properties":{"timeout":{"type":"string","description":"How long the restart may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h"},"command":{"type":"string","description":"What restarts the machine; the builder's own way when left out.","minLength":1},"check":{"type":"string","description":"Command whose success ends the wait.","minLength":1}},"description":"Restarts the machine and waits until it is back.","additionalProperties":false},"fetch":{"type":"object","required":["from","to"],"properties":{"name":{"type":"string","description":"For people.","minLength":1},"from":{"type":"string","description":"https://… or blob://account/container/path, which may end in *.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"to":{"type":"string","description":"File or folder in the image.","minLength":1},"sha256":{"type":"string","description":"SHA-256 of the file; or manifest, for those of the manifest among the files.","pattern":"^(manifest|[0-9a-fA-F]{64})$","patternErrorMessage":"must be a SHA-256, 64 hexadecimal digits, or manifest"},"identity":{"type":"string","description":"Identity that reads, where the machine has several.","minLength":1},"extract":{"type":"boolean","description":"Unpack what was downloaded."}},"description":"Downloads to the machine that is built.","additionalProperties":false},"artifact":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the artifact, such as windows-gitinstall.","minLength":1},"parameters":{"description":"What the artifact is given, by name. A secret is kv_<name>.","type":"object","additionalProperties":{"type":["string","boolean","number"]}}},"description":"Applies a ready-made artifact of 1ES or Image Factory.","additionalProperties":false},"windowsUpdate":{"type":"object","properties":{"search":{"type":"string","description":"Criteria of the search for updates.","minLength":1},"filter":{"type":"array","items":{"type":"string"},"description":"Filters, such as exclude:preview."},"limit":{"type":"integer","description":"How many updates at most.","minimum":0,"maximum":100000}},"description":"Installs the updates of Windows.","additionalProperties":false}},"description":"One step of the build; steps run in their order.","additionalProperties":false,"minProperties":1,"maxProperties":1},"description":"What is put into the image, in order."},"generalize":{"type":"object","properties":{"deadline":{"type":"string","description":"How long that may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h"}},"description":"How the machine is made ready to be copied.","additionalProperties":false},"tests":{"type":"object","properties":{"boot":{"type":"object","properties":{"deadline":{"type":"string","description":"How long the machine may take to be ready.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h","default":"10m"},"memoryMiB":{"type":"integer","description":"Memory, in MiB.","minimum":128,"maximum":1048576,"default":1024},"cpus":{"type":"integer","description":"Number of virtual processors.","minimum":1,"maximum":256,"default":2},"size":{"type":"string","description":"Machine size of the cloud, such as Standard_D2s_v5.","minLength":1},"checks":{"type":"array","items":{"if":{"type":"string"},"then":{"enum":["agent-ready","marker-file"]},"else":{"type":"object","required":["command"],"properties":{"command":{"type":"string","description":"Command that must exit 0.","minLength":1}},"additionalProperties":false}},"description":"What must hold once it has started: agent-ready, marker-file, or a command that exits 0.","default":[]}},"description":"The virtual machine that the image is started in.","additionalProperties":false,"default":{}},"inVm":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string","description":"Unique name; that of the file, without extension, when left out.","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":"must be at most 64 letters, digits and . _ - and begin with a letter or digit"},"shell":{"description":"Shell that runs the script; bash in a Linux image and powershell in a Windows image when left out.","type":"string","enum":["bash","sh","powershell","pwsh","cmd"]},"file":{"type":"string","description":"Script, relative to the definition; with * it stands for one test a file.","minLength":1},"inline":{"type":"array","items":{"type":"string"},"description":"Lines of the script.","minItems":1},"timeout":{"type":"string","description":"How long the test may take.","pattern":"^[1-9][0-9]{0,4}[smh]$","patternErrorMessage":"must be a whole number with s, m or h, such as 90s, 30m or 2h","default":"5m"},"when":{"type":"string","description":"Run the test only when this flag is given.","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","patternErrorMessage":"must be letters, digits and . _ -"}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["inline"]}]},"description":"Scripts that run in the machine; exit code 0 passes.","default":[]}},"description":"What must hold before a version may become latest.","additionalProperties":false,"default":{}},"outputs":{"type":"array","items":{"type":"object","required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","required":["kind"],"properties":{"kind":{"description":"A directory gallery.","const":"directory"},"formats":{"type":"array","items":{"type":"string","enum":["raw","vhd"]},"description":"Disk image formats to publish; vhd is fixed size, as Azure wants it.","minItems":1,"uniqueItems":true,"default":["raw","vhd"]},"version":{"type":"string","description":"auto counts up from 1.0.0; or x.y.z.","pattern":"^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$","patternErrorMessage":"must be auto or x.y.z, such as 1.2.0","default":"auto"}},"additionalProperties":false},{"type":"object","required":["kind"],"properties":{"kind":{"description":"An Azure Compute Gallery.","const":"gallery"},"id":{"type":"string","description":"Resource id of the gallery's image definition. Instead of gallery and definition.","minLength":1},"gallery":{"type":"string","description":"Name of the gallery.","minLength":1},"definition":{"type":"string","description":"Name of the image definition in the gallery.","minLength":1},"resourceGroup":{"type":"string","description":"Resource group of the gallery.","minLength":1},"version":{"type":"string","description":"auto counts up, date is the day of the build; or x.y.z.","pattern":"^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$","patternErrorMessage":"must be auto, date or x.y.z, such as 1.2.0","default":"auto"},"regions":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the region, such as westus2.","minLength":1},"replicas":{"type":"integer","description":"Copies in the region.","minimum":1,"maximum":100},"storage":{"type":"string","description":"Storage type in the region, such as Standard_LRS.","minLength":1}},"additionalProperties":false},"description":"Regions that the image is copied to.","default":[]},"channel":{"description":"staging is left out of latest.","type":"string","enum":["staging","latest"]},"storage":{"type":"string","description":"Storage type, such as Standard_LRS.","minLength":1},"replication":{"description":"shallow makes one copy in one region, quickly.","type":"string","enum":["full","shallow"]},"endOfLife":{"type":"string","description":"Day from which the version may no longer be used.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","patternErrorMessage":"must be a date, such as 2027-10-12"},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["gallery","definition"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A managed image of Azure.","const":"managed"},"id":{"type":"string","description":"Resource id of the image. Instead of name.","minLength":1},"name":{"type":"string","description":"Name of the image. Instead of id.","minLength":1},"resourceGroup":{"type":"string","description":"Resource group of the image.","minLength":1},"subscription":{"type":"string","description":"Subscription of the image.","minLength":1},"storageAccount":{"type":"string","description":"Storage account that the image is made in.","minLength":1},"storage":{"type":"string","description":"Storage type, such as Standard_LRS.","minLength":1},"regions":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the region, such as westus2.","minLength":1},"replicas":{"type":"integer","description":"Copies in the region.","minimum":1,"maximum":100},"storage":{"type":"string","description":"Storage type in the region, such as Standard_LRS.","minLength":1}},"additionalProperties":false},"description":"Regions that the image is copied to."},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"oneOf":[{"required":["id"]},{"required":["name"]}]},{"type":"object","required":["kind"],"properties":{"kind":{"description":"A VHD in a storage account.","const":"vhd"},"url":{"type":"string","description":"Where the VHD goes.","pattern":"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$","patternErrorMessage":"must be a URL, such as https://example.org/file"},"storageAccount":{"type":"string","description":"Storage account of the VHD.","minLength":1},"container":{"type":"string","description":"Container of the VHD.","minLength":1},"name":{"type":"string","description":"Name of the VHD, or its prefix.","minLength":1},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false},{"type":"object","required":["kind","name"],"properties":{"kind":{"description":"A machine image of Amazon EC2.","const":"ami"},"name":{"type":"string","description":"Name of the image.","minLength":1},"regions":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Name of the region, such as westus2.","minLength":1},"replicas":{"type":"integer","description":"Copies in the region.","minimum":1,"maximum":100},"storage":{"type":"string","description":"Storage type in the region, such as Standard_LRS.","minLength":1}},"additionalProperties":false},"description":"Regions that the image is copied to."},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false},{"type":"object","required":["kind","name"],"properties":{"kind":{"description":"An image of Google Compute Engine.","const":"gce-image"},"name":{"type":"string","description":"Name of the image.","minLength":1},"project":{"type":"string","description":"Project of the image.","minLength":1},"family":{"type":"string","description":"Family that the image joins.","minLength":1},"tags":{"description":"Tags, by name.","type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false}]},"description":"Where the image goes. An image that is built from a Debian release, a VHD or an ISO goes to a directory when left out.","minItems":1},"lifecycle":{"type":"object","properties":{"refreshEvery":{"type":"string","description":"Build the image again at this age.","pattern":"^[1-9][0-9]{0,4}d$","patternErrorMessage":"must be a whole number of days, such as 30d"},"maxAge":{"type":"string","description":"A version that is older must not be used.","pattern":"^[1-9][0-9]{0,4}d$","patternErrorMessage":"must be a whole number of days, such as 30d"},"updateRequired":{"type":"string","description":"Day by which the definition must be brought up to date (UpdateRequiredDate).","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","patternErrorMessage":"must be a date, such as 2027-10-12"},"removal":{"type":"string","description":"Day on which the image goes (EstimatedRemovalDate); not before updateRequired.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","patternErrorMessage":"must be a date, such as 2027-10-12"},"keep":{"type":"object","properties":{"succeeded":{"type":"integer","description":"How many of the newest good versions stay.","minimum":0,"maximum":10000},"failed":{"type":"integer","description":"How many of the newest failed versions stay.","minimum":0,"maximum":10000},"minAge":{"type":"string","description":"Younger versions stay.","pattern":"^[1-9][0-9]{0,4}d$","patternErrorMessage":"must be a whole number of days, such as 30d"}},"description":"What retiring leaves alone.","additionalProperties":false}},"description":"When a version is made again, may no longer be used, and goes. Changing it builds nothing.","additionalProperties":false,"default":{}},"consumers":{"type":"array","items":{"type":"object","required":["file","path"],"properties":{"repo":{"type":"string","description":"Repository of the file, owner/name; this one when left out.","pattern":"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$","patternErrorMessage":"must be owner/name"},"file":{"type":"string","description":"The file, relative to its repository.","minLength":1},"path":{"type":"string","description":"Where the version stands in the file, such as $.images[0].version.","pattern":"^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$","patternErrorMessage":"must be a path such as $.images[0].version"},"as":{"description":"Whether to propose the new version in a pull request, or only to report it.","type":"string","enum":["pull-request","report"],"default":"pull-request"}},"additionalProperties":false},"description":"Files elsewhere that pin a version of the image. Changing them builds nothing.","default":[]},"builders":{"type":"array","items":{"type":"string","anyOf":[{"enum":["local","packer","packer-azure","packer-gce","packer-aws","azure-image-builder","one-es","image-factory"]},{"enum":["aib","1es"],"deprecated":true,"deprecationMessage":"A former name: aib is azure-image-builder now, 1es is one-es now."}]},"description":"What can build the image; the first is the default. When left out, the one that fits the source.","minItems":1,"uniqueItems":true},"provider":{"type":"object","properties":{"packer":{"type":"object","required":["template"],"properties":{"template":{"type":"string","description":"Packer template, a file or a folder, relative to the definition.","minLength":1},"variables":{"description":"Variables of the template. A reference to a secret is given as its value.","type":"object","additionalProperties":{"type":"string"}},"files":{"type":"array","items":{"type":"string","minLength":1},"description":"Files, folders and patterns that the image is made of besides those that the template names, relative to the definition."}},"description":"What the builder packer is given.","additionalProperties":true}},"description":"What only one builder or format understands.","additionalProperties":{"type":"object"},"default":{}}},"description":"What a machine image is made of, how it is tested and where it goes.","additionalProperties":false,"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bakehouse:schema:vm-image:1","title":"Machine image definition vm-image/1"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern5 = new RegExp("^[a-z0-9][a-z0-9-]{1,62}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$", "u");
const pattern8 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,126}$", "u");
const pattern9 = new RegExp("^(https://[^\\s/?#@\\\\]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|taskcluster)(:[0-9]{1,5})?)(/[^\\s?#\\\\]*)?$", "u");
const pattern10 = new RegExp("^[^\\s.]+(\\.[^\\s.]+)*$", "u");
const pattern11 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern13 = new RegExp("^https?://[^\\s/]+(/\\S*)?$", "u");
const pattern14 = new RegExp("^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$", "u");
const pattern15 = new RegExp("^[0-9a-fA-F]{64}$", "u");
const pattern18 = new RegExp("^[1-9][0-9]{0,4}[smh]$", "u");
const pattern19 = new RegExp("^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$", "u");
const pattern20 = new RegExp("^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$", "u");
const pattern21 = new RegExp("^[0-7]{3,4}$", "u");
const pattern24 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern26 = new RegExp("^[0-9A-Za-z][0-9A-Za-z.+~-]*$", "u");
const pattern27 = new RegExp("^https?://[^\\s/]+/\\S*$", "u");
const pattern28 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern29 = new RegExp("^[a-z_][a-z0-9_-]{0,31}$", "u");
const pattern30 = new RegExp("^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$", "u");
const pattern31 = new RegExp("^[^,\\s]+$", "u");
const pattern34 = new RegExp("^(manifest|[0-9a-fA-F]{64})$", "u");
const pattern37 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern39 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern40 = new RegExp("^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$", "u");
const pattern41 = new RegExp("^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$", "u");
const pattern42 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern44 = new RegExp("^[1-9][0-9]{0,4}d$", "u");
const pattern49 = new RegExp("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", "u");
const pattern50 = new RegExp("^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bakehouse:schema:vm-image:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tags === undefined){
data.tags = {};
}
if(data.secrets === undefined){
data.secrets = {};
}
if(data.tests === undefined){
data.tests = {};
}
if(data.lifecycle === undefined){
data.lifecycle = {};
}
if(data.consumers === undefined){
data.consumers = [];
}
if(data.provider === undefined){
data.provider = {};
}
if(data.schema === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema"},message:"must have required property '"+"schema"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.image === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"},message:"must have required property '"+"image"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.source === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.build === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "build"},message:"must have required property '"+"build"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.steps === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err6 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schema !== undefined){
if("vm-image/1" !== data.schema){
const err7 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: "vm-image/1"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.abstract !== undefined){
if(typeof data.abstract !== "boolean"){
const err8 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.extends !== undefined){
let data3 = data.extends;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err12 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.variables !== undefined){
let data5 = data.variables;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs13 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err13 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",propertyName:key1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid4 = _errs13 === errors;
if(!valid4){
const err15 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key2 in data5){
if(typeof data5[key2] !== "string"){
const err16 = {instancePath:instancePath+"/variables/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.variableFiles !== undefined){
let data7 = data.variableFiles;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i2=0; i2<len1; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/variableFiles/" + i2,schemaPath:"#/properties/variableFiles/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/variableFiles/" + i2,schemaPath:"#/properties/variableFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
let i3 = data7.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data7[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err20 = {instancePath:instancePath+"/variableFiles",schemaPath:"#/properties/variableFiles/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err21 = {instancePath:instancePath+"/variableFiles",schemaPath:"#/properties/variableFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.image !== undefined){
let data9 = data.image;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.generation === undefined){
data9.generation = 2;
}
if(data9.id === undefined){
const err22 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.os === undefined){
const err23 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9.arch === undefined){
const err24 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "arch"},message:"must have required property '"+"arch"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data9){
if(!(((((((key3 === "id") || (key3 === "description")) || (key3 === "os")) || (key3 === "arch")) || (key3 === "generation")) || (key3 === "security")) || (key3 === "names"))){
const err25 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err26 = {instancePath:instancePath+"/image/id",schemaPath:"#/properties/image/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,62}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/image/id",schemaPath:"#/properties/image/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.description !== undefined){
if(typeof data9.description !== "string"){
const err28 = {instancePath:instancePath+"/image/description",schemaPath:"#/properties/image/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.os !== undefined){
let data12 = data9.os;
if(typeof data12 !== "string"){
const err29 = {instancePath:instancePath+"/image/os",schemaPath:"#/properties/image/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((data12 === "linux") || (data12 === "windows"))){
const err30 = {instancePath:instancePath+"/image/os",schemaPath:"#/properties/image/properties/os/enum",keyword:"enum",params:{allowedValues: schema31.properties.image.properties.os.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.arch !== undefined){
let data13 = data9.arch;
if(typeof data13 !== "string"){
const err31 = {instancePath:instancePath+"/image/arch",schemaPath:"#/properties/image/properties/arch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data13 === "x64") || (data13 === "arm64")) || (data13 === "x86"))){
const err32 = {instancePath:instancePath+"/image/arch",schemaPath:"#/properties/image/properties/arch/enum",keyword:"enum",params:{allowedValues: schema31.properties.image.properties.arch.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let data14 = data9.generation;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err33 = {instancePath:instancePath+"/image/generation",schemaPath:"#/properties/image/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((data14 === 1) || (data14 === 2))){
const err34 = {instancePath:instancePath+"/image/generation",schemaPath:"#/properties/image/properties/generation/enum",keyword:"enum",params:{allowedValues: schema31.properties.image.properties.generation.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9.security !== undefined){
let data15 = data9.security;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
if(!(((key4 === "trustedLaunch") || (key4 === "secureBoot")) || (key4 === "confidential"))){
const err35 = {instancePath:instancePath+"/image/security",schemaPath:"#/properties/image/properties/security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.trustedLaunch !== undefined){
if(typeof data15.trustedLaunch !== "boolean"){
const err36 = {instancePath:instancePath+"/image/security/trustedLaunch",schemaPath:"#/properties/image/properties/security/properties/trustedLaunch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.secureBoot !== undefined){
if(typeof data15.secureBoot !== "boolean"){
const err37 = {instancePath:instancePath+"/image/security/secureBoot",schemaPath:"#/properties/image/properties/security/properties/secureBoot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.confidential !== undefined){
if(typeof data15.confidential !== "boolean"){
const err38 = {instancePath:instancePath+"/image/security/confidential",schemaPath:"#/properties/image/properties/security/properties/confidential/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/image/security",schemaPath:"#/properties/image/properties/security/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.names !== undefined){
let data19 = data9.names;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 in data19){
if(!((((key5 === "container") || (key5 === "poolImage")) || (key5 === "key")) || (key5 === "pool"))){
const err40 = {instancePath:instancePath+"/image/names",schemaPath:"#/properties/image/properties/names/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.container !== undefined){
let data20 = data19.container;
if(typeof data20 === "string"){
if(data20.length < 1){
const err41 = {instancePath:instancePath+"/image/names/container",schemaPath:"#/properties/image/properties/names/properties/container/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/image/names/container",schemaPath:"#/properties/image/properties/names/properties/container/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.poolImage !== undefined){
let data21 = data19.poolImage;
if(typeof data21 === "string"){
if(data21.length < 1){
const err43 = {instancePath:instancePath+"/image/names/poolImage",schemaPath:"#/properties/image/properties/names/properties/poolImage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/image/names/poolImage",schemaPath:"#/properties/image/properties/names/properties/poolImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.key !== undefined){
let data22 = data19.key;
if(typeof data22 === "string"){
if(data22.length < 1){
const err45 = {instancePath:instancePath+"/image/names/key",schemaPath:"#/properties/image/properties/names/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/image/names/key",schemaPath:"#/properties/image/properties/names/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.pool !== undefined){
let data23 = data19.pool;
if(typeof data23 === "string"){
if(data23.length < 1){
const err47 = {instancePath:instancePath+"/image/names/pool",schemaPath:"#/properties/image/properties/names/properties/pool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/image/names/pool",schemaPath:"#/properties/image/properties/names/properties/pool/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/image/names",schemaPath:"#/properties/image/properties/names/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
let data24 = data.tags;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
if(typeof data24[key6] !== "string"){
const err51 = {instancePath:instancePath+"/tags/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
let data26 = data.secrets;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key7 in data26){
const _errs62 = errors;
if(typeof key7 === "string"){
if(!pattern6.test(key7)){
const err53 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$"+"\"",propertyName:key7};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key7};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var valid13 = _errs62 === errors;
if(!valid13){
const err55 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
for(const key8 in data26){
let data27 = data26[key8];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.from === undefined){
const err56 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const tag0 = data27.from;
if(typeof tag0 == "string"){
if(tag0 === "keyvault"){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.from === undefined){
const err57 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data27.name === undefined){
const err58 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key9 in data27){
if(!(((key9 === "from") || (key9 === "vault")) || (key9 === "name"))){
const err59 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data27.from !== undefined){
if("keyvault" !== data27.from){
const err60 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/properties/from/const",keyword:"const",params:{allowedValue: "keyvault"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data27.vault !== undefined){
let data29 = data27.vault;
if(typeof data29 === "string"){
if(data29.length < 1){
const err61 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/vault",schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/properties/vault/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/vault",schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/properties/vault/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.name !== undefined){
let data30 = data27.name;
if(typeof data30 === "string"){
if(!pattern7.test(data30)){
const err63 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var props0 = true;
}
else if(tag0 === "environment"){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.from === undefined){
const err66 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data27.name === undefined){
const err67 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key10 in data27){
if(!((key10 === "from") || (key10 === "name"))){
const err68 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data27.from !== undefined){
if("environment" !== data27.from){
const err69 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/secrets/additionalProperties/oneOf/1/properties/from/const",keyword:"const",params:{allowedValue: "environment"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data27.name !== undefined){
let data32 = data27.name;
if(typeof data32 === "string"){
if(!pattern8.test(data32)){
const err70 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/secrets/additionalProperties/oneOf/1/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,126}$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/secrets/additionalProperties/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "url"){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.from === undefined){
const err73 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data27.url === undefined){
const err74 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data27.member === undefined){
const err75 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/required",keyword:"required",params:{missingProperty: "member"},message:"must have required property '"+"member"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key11 in data27){
if(!(((key11 === "from") || (key11 === "url")) || (key11 === "member"))){
const err76 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data27.from !== undefined){
if("url" !== data27.from){
const err77 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/properties/from/const",keyword:"const",params:{allowedValue: "url"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data27.url !== undefined){
let data34 = data27.url;
if(typeof data34 === "string"){
if(!pattern9.test(data34)){
const err78 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/properties/url/pattern",keyword:"pattern",params:{pattern: "^(https://[^\\s/?#@\\\\]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|taskcluster)(:[0-9]{1,5})?)(/[^\\s?#\\\\]*)?$"},message:"must match pattern \""+"^(https://[^\\s/?#@\\\\]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|taskcluster)(:[0-9]{1,5})?)(/[^\\s?#\\\\]*)?$"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data27.member !== undefined){
let data35 = data27.member;
if(typeof data35 === "string"){
if(!pattern10.test(data35)){
const err80 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/member",schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/properties/member/pattern",keyword:"pattern",params:{pattern: "^[^\\s.]+(\\.[^\\s.]+)*$"},message:"must match pattern \""+"^[^\\s.]+(\\.[^\\s.]+)*$"+"\""};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/member",schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/properties/member/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err83 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "from", tagValue: tag0},message:"value of tag \"from\" must be in oneOf"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/discriminator",keyword:"discriminator",params:{error: "tag", tag: "from", tagValue: tag0},message:"tag \"from\" must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/secrets/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secrets/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data.source !== undefined){
let data36 = data.source;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.kind === undefined){
const err87 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
const tag1 = data36.kind;
if(typeof tag1 == "string"){
if(tag1 === "debian"){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.components === undefined){
data36.components = ["main"];
}
if(data36.kind === undefined){
const err88 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data36.suite === undefined){
const err89 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key12 in data36){
if(!((((key12 === "kind") || (key12 === "suite")) || (key12 === "components")) || (key12 === "mirror"))){
const err90 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data36.kind !== undefined){
if("debian" !== data36.kind){
const err91 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "debian"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data36.suite !== undefined){
let data38 = data36.suite;
if(typeof data38 === "string"){
if(!pattern11.test(data38)){
const err92 = {instancePath:instancePath+"/source/suite",schemaPath:"#/properties/source/oneOf/0/properties/suite/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/source/suite",schemaPath:"#/properties/source/oneOf/0/properties/suite/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
let data39 = data36.components;
if(Array.isArray(data39)){
if(data39.length < 1){
const err94 = {instancePath:instancePath+"/source/components",schemaPath:"#/properties/source/oneOf/0/properties/components/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
const len2 = data39.length;
for(let i4=0; i4<len2; i4++){
let data40 = data39[i4];
if(typeof data40 === "string"){
if(!pattern11.test(data40)){
const err95 = {instancePath:instancePath+"/source/components/" + i4,schemaPath:"#/properties/source/oneOf/0/properties/components/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/source/components/" + i4,schemaPath:"#/properties/source/oneOf/0/properties/components/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
let i5 = data39.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data39[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err97 = {instancePath:instancePath+"/source/components",schemaPath:"#/properties/source/oneOf/0/properties/components/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err98 = {instancePath:instancePath+"/source/components",schemaPath:"#/properties/source/oneOf/0/properties/components/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data36.mirror !== undefined){
let data41 = data36.mirror;
if(typeof data41 === "string"){
if(!pattern13.test(data41)){
const err99 = {instancePath:instancePath+"/source/mirror",schemaPath:"#/properties/source/oneOf/0/properties/mirror/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/]+(/\\S*)?$"},message:"must match pattern \""+"^https?://[^\\s/]+(/\\S*)?$"+"\""};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/source/mirror",schemaPath:"#/properties/source/oneOf/0/properties/mirror/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var props1 = true;
}
else if(tag1 === "marketplace"){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.version === undefined){
data36.version = "latest";
}
if(data36.kind === undefined){
const err102 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data36.publisher === undefined){
const err103 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "publisher"},message:"must have required property '"+"publisher"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data36.offer === undefined){
const err104 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "offer"},message:"must have required property '"+"offer"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data36.sku === undefined){
const err105 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
for(const key13 in data36){
if(!((((((key13 === "kind") || (key13 === "publisher")) || (key13 === "offer")) || (key13 === "sku")) || (key13 === "version")) || (key13 === "plan"))){
const err106 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data36.kind !== undefined){
if("marketplace" !== data36.kind){
const err107 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "marketplace"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data36.publisher !== undefined){
let data43 = data36.publisher;
if(typeof data43 === "string"){
if(data43.length < 1){
const err108 = {instancePath:instancePath+"/source/publisher",schemaPath:"#/properties/source/oneOf/1/properties/publisher/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/source/publisher",schemaPath:"#/properties/source/oneOf/1/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data36.offer !== undefined){
let data44 = data36.offer;
if(typeof data44 === "string"){
if(data44.length < 1){
const err110 = {instancePath:instancePath+"/source/offer",schemaPath:"#/properties/source/oneOf/1/properties/offer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/source/offer",schemaPath:"#/properties/source/oneOf/1/properties/offer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data36.sku !== undefined){
let data45 = data36.sku;
if(typeof data45 === "string"){
if(data45.length < 1){
const err112 = {instancePath:instancePath+"/source/sku",schemaPath:"#/properties/source/oneOf/1/properties/sku/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/source/sku",schemaPath:"#/properties/source/oneOf/1/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
let data46 = data36.version;
if(typeof data46 === "string"){
if(data46.length < 1){
const err114 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/1/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/1/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data36.plan !== undefined){
let data47 = data36.plan;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.name === undefined){
const err116 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data47.product === undefined){
const err117 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/required",keyword:"required",params:{missingProperty: "product"},message:"must have required property '"+"product"+"'"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data47.publisher === undefined){
const err118 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/required",keyword:"required",params:{missingProperty: "publisher"},message:"must have required property '"+"publisher"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key14 in data47){
if(!(((key14 === "name") || (key14 === "product")) || (key14 === "publisher"))){
const err119 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data47.name !== undefined){
let data48 = data47.name;
if(typeof data48 === "string"){
if(data48.length < 1){
const err120 = {instancePath:instancePath+"/source/plan/name",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/source/plan/name",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data47.product !== undefined){
let data49 = data47.product;
if(typeof data49 === "string"){
if(data49.length < 1){
const err122 = {instancePath:instancePath+"/source/plan/product",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/product/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/source/plan/product",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/product/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data47.publisher !== undefined){
let data50 = data47.publisher;
if(typeof data50 === "string"){
if(data50.length < 1){
const err124 = {instancePath:instancePath+"/source/plan/publisher",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/publisher/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/source/plan/publisher",schemaPath:"#/properties/source/oneOf/1/properties/plan/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/source/plan",schemaPath:"#/properties/source/oneOf/1/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(props1 !== true){
props1 = true;
}
}
else if(tag1 === "gallery"){
const _errs128 = errors;
let valid32 = false;
let passing0 = null;
const _errs129 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.id === undefined){
const err128 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
var _valid0 = _errs129 === errors;
if(_valid0){
valid32 = true;
passing0 = 0;
}
const _errs130 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.gallery === undefined){
const err129 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf/1/required",keyword:"required",params:{missingProperty: "gallery"},message:"must have required property '"+"gallery"+"'"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data36.definition === undefined){
const err130 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
var _valid0 = _errs130 === errors;
if(_valid0 && valid32){
valid32 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid32 = true;
passing0 = 1;
}
}
if(!valid32){
const err131 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
else {
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.version === undefined){
data36.version = "latest";
}
if(data36.kind === undefined){
const err132 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
for(const key15 in data36){
if(!(((((key15 === "kind") || (key15 === "id")) || (key15 === "gallery")) || (key15 === "definition")) || (key15 === "version"))){
const err133 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data36.kind !== undefined){
if("gallery" !== data36.kind){
const err134 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "gallery"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data36.id !== undefined){
let data52 = data36.id;
if(typeof data52 === "string"){
if(data52.length < 1){
const err135 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/2/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/2/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data36.gallery !== undefined){
let data53 = data36.gallery;
if(typeof data53 === "string"){
if(data53.length < 1){
const err137 = {instancePath:instancePath+"/source/gallery",schemaPath:"#/properties/source/oneOf/2/properties/gallery/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/source/gallery",schemaPath:"#/properties/source/oneOf/2/properties/gallery/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data36.definition !== undefined){
let data54 = data36.definition;
if(typeof data54 === "string"){
if(data54.length < 1){
const err139 = {instancePath:instancePath+"/source/definition",schemaPath:"#/properties/source/oneOf/2/properties/definition/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/source/definition",schemaPath:"#/properties/source/oneOf/2/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
let data55 = data36.version;
if(typeof data55 === "string"){
if(data55.length < 1){
const err141 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/2/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/2/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(props1 !== true){
props1 = true;
}
}
else if(tag1 === "managed"){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.kind === undefined){
const err144 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data36.id === undefined){
const err145 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key16 in data36){
if(!((key16 === "kind") || (key16 === "id"))){
const err146 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data36.kind !== undefined){
if("managed" !== data36.kind){
const err147 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data36.id !== undefined){
let data57 = data36.id;
if(typeof data57 === "string"){
if(data57.length < 1){
const err148 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/3/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/3/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(props1 !== true){
props1 = true;
}
}
else if(tag1 === "vhd"){
const _errs149 = errors;
let valid37 = false;
let passing1 = null;
const _errs150 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.file === undefined){
const err151 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
var _valid1 = _errs150 === errors;
if(_valid1){
valid37 = true;
passing1 = 0;
}
const _errs151 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.url === undefined){
const err152 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
var _valid1 = _errs151 === errors;
if(_valid1 && valid37){
valid37 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid37 = true;
passing1 = 1;
}
}
if(!valid37){
const err153 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
else {
errors = _errs149;
if(vErrors !== null){
if(_errs149){
vErrors.length = _errs149;
}
else {
vErrors = null;
}
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.kind === undefined){
const err154 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key17 in data36){
if(!((((key17 === "kind") || (key17 === "file")) || (key17 === "url")) || (key17 === "sha256"))){
const err155 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data36.kind !== undefined){
if("vhd" !== data36.kind){
const err156 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "vhd"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data36.file !== undefined){
let data59 = data36.file;
if(typeof data59 === "string"){
if(data59.length < 1){
const err157 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/4/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/4/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data36.url !== undefined){
let data60 = data36.url;
if(typeof data60 === "string"){
if(!pattern14.test(data60)){
const err159 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/4/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/4/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data36.sha256 !== undefined){
let data61 = data36.sha256;
if(typeof data61 === "string"){
if(!pattern15.test(data61)){
const err161 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/4/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^[0-9a-fA-F]{64}$"+"\""};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/4/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(props1 !== true){
props1 = true;
}
}
else if(tag1 === "iso"){
const _errs162 = errors;
let valid40 = false;
let passing2 = null;
const _errs163 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.file === undefined){
const err164 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
var _valid2 = _errs163 === errors;
if(_valid2){
valid40 = true;
passing2 = 0;
}
const _errs164 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.url === undefined){
const err165 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
var _valid2 = _errs164 === errors;
if(_valid2 && valid40){
valid40 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid40 = true;
passing2 = 1;
}
}
if(!valid40){
const err166 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
else {
errors = _errs162;
if(vErrors !== null){
if(_errs162){
vErrors.length = _errs162;
}
else {
vErrors = null;
}
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.kind === undefined){
const err167 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
for(const key18 in data36){
if(!(((((key18 === "kind") || (key18 === "file")) || (key18 === "url")) || (key18 === "sha256")) || (key18 === "index"))){
const err168 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data36.kind !== undefined){
if("iso" !== data36.kind){
const err169 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "iso"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data36.file !== undefined){
let data63 = data36.file;
if(typeof data63 === "string"){
if(data63.length < 1){
const err170 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/5/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/source/file",schemaPath:"#/properties/source/oneOf/5/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data36.url !== undefined){
let data64 = data36.url;
if(typeof data64 === "string"){
if(!pattern14.test(data64)){
const err172 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/5/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/oneOf/5/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data36.sha256 !== undefined){
let data65 = data36.sha256;
if(typeof data65 === "string"){
if(!pattern15.test(data65)){
const err174 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/5/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^[0-9a-fA-F]{64}$"+"\""};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/oneOf/5/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data36.index !== undefined){
let data66 = data36.index;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err176 = {instancePath:instancePath+"/source/index",schemaPath:"#/properties/source/oneOf/5/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 1000 || isNaN(data66)){
const err177 = {instancePath:instancePath+"/source/index",schemaPath:"#/properties/source/oneOf/5/properties/index/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data66 < 1 || isNaN(data66)){
const err178 = {instancePath:instancePath+"/source/index",schemaPath:"#/properties/source/oneOf/5/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
}
else {
const err179 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(props1 !== true){
props1 = true;
}
}
else if(tag1 === "ami"){
const _errs177 = errors;
let valid43 = false;
let passing3 = null;
const _errs178 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.id === undefined){
const err180 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
var _valid3 = _errs178 === errors;
if(_valid3){
valid43 = true;
passing3 = 0;
}
const _errs179 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.name === undefined){
const err181 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
var _valid3 = _errs179 === errors;
if(_valid3 && valid43){
valid43 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid43 = true;
passing3 = 1;
}
}
if(!valid43){
const err182 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
else {
errors = _errs177;
if(vErrors !== null){
if(_errs177){
vErrors.length = _errs177;
}
else {
vErrors = null;
}
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.kind === undefined){
const err183 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
for(const key19 in data36){
if(!((((key19 === "kind") || (key19 === "id")) || (key19 === "owner")) || (key19 === "name"))){
const err184 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data36.kind !== undefined){
if("ami" !== data36.kind){
const err185 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/6/properties/kind/const",keyword:"const",params:{allowedValue: "ami"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data36.id !== undefined){
let data68 = data36.id;
if(typeof data68 === "string"){
if(data68.length < 1){
const err186 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/6/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/source/id",schemaPath:"#/properties/source/oneOf/6/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data36.owner !== undefined){
let data69 = data36.owner;
if(typeof data69 === "string"){
if(data69.length < 1){
const err188 = {instancePath:instancePath+"/source/owner",schemaPath:"#/properties/source/oneOf/6/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/source/owner",schemaPath:"#/properties/source/oneOf/6/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data36.name !== undefined){
let data70 = data36.name;
if(typeof data70 === "string"){
if(data70.length < 1){
const err190 = {instancePath:instancePath+"/source/name",schemaPath:"#/properties/source/oneOf/6/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/source/name",schemaPath:"#/properties/source/oneOf/6/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(props1 !== true){
props1 = true;
}
}
else if(tag1 === "gce-family"){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.version === undefined){
data36.version = "latest";
}
if(data36.kind === undefined){
const err193 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data36.family === undefined){
const err194 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/required",keyword:"required",params:{missingProperty: "family"},message:"must have required property '"+"family"+"'"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key20 in data36){
if(!((((key20 === "kind") || (key20 === "project")) || (key20 === "family")) || (key20 === "version"))){
const err195 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data36.kind !== undefined){
if("gce-family" !== data36.kind){
const err196 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/7/properties/kind/const",keyword:"const",params:{allowedValue: "gce-family"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data36.project !== undefined){
let data72 = data36.project;
if(typeof data72 === "string"){
if(data72.length < 1){
const err197 = {instancePath:instancePath+"/source/project",schemaPath:"#/properties/source/oneOf/7/properties/project/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/source/project",schemaPath:"#/properties/source/oneOf/7/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data36.family !== undefined){
let data73 = data36.family;
if(typeof data73 === "string"){
if(data73.length < 1){
const err199 = {instancePath:instancePath+"/source/family",schemaPath:"#/properties/source/oneOf/7/properties/family/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/source/family",schemaPath:"#/properties/source/oneOf/7/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
let data74 = data36.version;
if(typeof data74 === "string"){
if(data74.length < 1){
const err201 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/7/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/source/version",schemaPath:"#/properties/source/oneOf/7/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(props1 !== true){
props1 = true;
}
}
else {
const err204 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag1},message:"value of tag \"kind\" must be in oneOf"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag1},message:"tag \"kind\" must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data.build !== undefined){
let data75 = data.build;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.timeout === undefined){
data75.timeout = "1h";
}
for(const key21 in data75){
if(!(func1.call(schema31.properties.build.properties, key21))){
const err207 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data75.diskMiB !== undefined){
let data76 = data75.diskMiB;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err208 = {instancePath:instancePath+"/build/diskMiB",schemaPath:"#/properties/build/properties/diskMiB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 2097152 || isNaN(data76)){
const err209 = {instancePath:instancePath+"/build/diskMiB",schemaPath:"#/properties/build/properties/diskMiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2097152},message:"must be <= 2097152"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data76 < 256 || isNaN(data76)){
const err210 = {instancePath:instancePath+"/build/diskMiB",schemaPath:"#/properties/build/properties/diskMiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
if(data75.osDiskGB !== undefined){
let data77 = data75.osDiskGB;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err211 = {instancePath:instancePath+"/build/osDiskGB",schemaPath:"#/properties/build/properties/osDiskGB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 65536 || isNaN(data77)){
const err212 = {instancePath:instancePath+"/build/osDiskGB",schemaPath:"#/properties/build/properties/osDiskGB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536},message:"must be <= 65536"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(data77 < 1 || isNaN(data77)){
const err213 = {instancePath:instancePath+"/build/osDiskGB",schemaPath:"#/properties/build/properties/osDiskGB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
if(data75.dataDisksGB !== undefined){
let data78 = data75.dataDisksGB;
if(Array.isArray(data78)){
const len3 = data78.length;
for(let i6=0; i6<len3; i6++){
let data79 = data78[i6];
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err214 = {instancePath:instancePath+"/build/dataDisksGB/" + i6,schemaPath:"#/properties/build/properties/dataDisksGB/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 65536 || isNaN(data79)){
const err215 = {instancePath:instancePath+"/build/dataDisksGB/" + i6,schemaPath:"#/properties/build/properties/dataDisksGB/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536},message:"must be <= 65536"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(data79 < 1 || isNaN(data79)){
const err216 = {instancePath:instancePath+"/build/dataDisksGB/" + i6,schemaPath:"#/properties/build/properties/dataDisksGB/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
}
else {
const err217 = {instancePath:instancePath+"/build/dataDisksGB",schemaPath:"#/properties/build/properties/dataDisksGB/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
let data80 = data75.timeout;
if(typeof data80 === "string"){
if(!pattern18.test(data80)){
const err218 = {instancePath:instancePath+"/build/timeout",schemaPath:"#/properties/build/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/build/timeout",schemaPath:"#/properties/build/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data75.region !== undefined){
let data81 = data75.region;
if(typeof data81 === "string"){
if(data81.length < 1){
const err220 = {instancePath:instancePath+"/build/region",schemaPath:"#/properties/build/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
else {
const err221 = {instancePath:instancePath+"/build/region",schemaPath:"#/properties/build/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data75.zone !== undefined){
let data82 = data75.zone;
if(typeof data82 === "string"){
if(data82.length < 1){
const err222 = {instancePath:instancePath+"/build/zone",schemaPath:"#/properties/build/properties/zone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/build/zone",schemaPath:"#/properties/build/properties/zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data75.size !== undefined){
let data83 = data75.size;
if(typeof data83 === "string"){
if(data83.length < 1){
const err224 = {instancePath:instancePath+"/build/size",schemaPath:"#/properties/build/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/build/size",schemaPath:"#/properties/build/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data75.spot !== undefined){
if(typeof data75.spot !== "boolean"){
const err226 = {instancePath:instancePath+"/build/spot",schemaPath:"#/properties/build/properties/spot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data75.readsTags !== undefined){
if(typeof data75.readsTags !== "boolean"){
const err227 = {instancePath:instancePath+"/build/readsTags",schemaPath:"#/properties/build/properties/readsTags/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data75.identity !== undefined){
let data86 = data75.identity;
if(Array.isArray(data86)){
const len4 = data86.length;
for(let i7=0; i7<len4; i7++){
let data87 = data86[i7];
if(typeof data87 === "string"){
if(data87.length < 1){
const err228 = {instancePath:instancePath+"/build/identity/" + i7,schemaPath:"#/properties/build/properties/identity/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/build/identity/" + i7,schemaPath:"#/properties/build/properties/identity/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
let i8 = data86.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data86[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err230 = {instancePath:instancePath+"/build/identity",schemaPath:"#/properties/build/properties/identity/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err231 = {instancePath:instancePath+"/build/identity",schemaPath:"#/properties/build/properties/identity/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data75.resourceGroup !== undefined){
let data88 = data75.resourceGroup;
if(typeof data88 === "string"){
if(data88.length < 1){
const err232 = {instancePath:instancePath+"/build/resourceGroup",schemaPath:"#/properties/build/properties/resourceGroup/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/build/resourceGroup",schemaPath:"#/properties/build/properties/resourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data75.subnet !== undefined){
let data89 = data75.subnet;
if(typeof data89 === "string"){
if(data89.length < 1){
const err234 = {instancePath:instancePath+"/build/subnet",schemaPath:"#/properties/build/properties/subnet/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/build/subnet",schemaPath:"#/properties/build/properties/subnet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
else {
const err236 = {instancePath:instancePath+"/build",schemaPath:"#/properties/build/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data.steps !== undefined){
let data90 = data.steps;
if(Array.isArray(data90)){
const len5 = data90.length;
for(let i9=0; i9<len5; i9++){
let data91 = data90[i9];
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(Object.keys(data91).length > 1){
const err237 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(Object.keys(data91).length < 1){
const err238 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
for(const key22 in data91){
if(!(func1.call(schema31.properties.steps.items.properties, key22))){
const err239 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data91.packages !== undefined){
let data92 = data91.packages;
if(Array.isArray(data92)){
if(data92.length < 1){
const err240 = {instancePath:instancePath+"/steps/" + i9+"/packages",schemaPath:"#/properties/steps/items/properties/packages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
const len6 = data92.length;
for(let i10=0; i10<len6; i10++){
let data93 = data92[i10];
if(typeof data93 === "string"){
if(!pattern19.test(data93)){
const err241 = {instancePath:instancePath+"/steps/" + i9+"/packages/" + i10,schemaPath:"#/properties/steps/items/properties/packages/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?(=[A-Za-z0-9.+:~-]+)?$"+"\""};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/steps/" + i9+"/packages/" + i10,schemaPath:"#/properties/steps/items/properties/packages/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
let i11 = data92.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data92[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err243 = {instancePath:instancePath+"/steps/" + i9+"/packages",schemaPath:"#/properties/steps/items/properties/packages/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i11+" are identical)"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
const err244 = {instancePath:instancePath+"/steps/" + i9+"/packages",schemaPath:"#/properties/steps/items/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data91.file !== undefined){
let data94 = data91.file;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.from === undefined){
const err245 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data94.to === undefined){
const err246 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
for(const key23 in data94){
if(!((((key23 === "from") || (key23 === "to")) || (key23 === "mode")) || (key23 === "template"))){
const err247 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data94.from !== undefined){
let data95 = data94.from;
if(typeof data95 === "string"){
if(data95.length < 1){
const err248 = {instancePath:instancePath+"/steps/" + i9+"/file/from",schemaPath:"#/properties/steps/items/properties/file/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/steps/" + i9+"/file/from",schemaPath:"#/properties/steps/items/properties/file/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data94.to !== undefined){
let data96 = data94.to;
if(typeof data96 === "string"){
if(!pattern20.test(data96)){
const err250 = {instancePath:instancePath+"/steps/" + i9+"/file/to",schemaPath:"#/properties/steps/items/properties/file/properties/to/pattern",keyword:"pattern",params:{pattern: "^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^(?!(?:.*[/\\\\])?\\.\\.?(?:[/\\\\]|$))(?:/|[A-Za-z]:[/\\\\]|[%$]|\\{\\{)[^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/steps/" + i9+"/file/to",schemaPath:"#/properties/steps/items/properties/file/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data94.mode !== undefined){
let data97 = data94.mode;
if(typeof data97 === "string"){
if(!pattern21.test(data97)){
const err252 = {instancePath:instancePath+"/steps/" + i9+"/file/mode",schemaPath:"#/properties/steps/items/properties/file/properties/mode/pattern",keyword:"pattern",params:{pattern: "^[0-7]{3,4}$"},message:"must match pattern \""+"^[0-7]{3,4}$"+"\""};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
else {
const err253 = {instancePath:instancePath+"/steps/" + i9+"/file/mode",schemaPath:"#/properties/steps/items/properties/file/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data94.template !== undefined){
if(typeof data94.template !== "boolean"){
const err254 = {instancePath:instancePath+"/steps/" + i9+"/file/template",schemaPath:"#/properties/steps/items/properties/file/properties/template/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
else {
const err255 = {instancePath:instancePath+"/steps/" + i9+"/file",schemaPath:"#/properties/steps/items/properties/file/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data91.script !== undefined){
let data99 = data91.script;
const _errs251 = errors;
let valid60 = false;
let passing4 = null;
const _errs252 = errors;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.file === undefined){
const err256 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
var _valid4 = _errs252 === errors;
if(_valid4){
valid60 = true;
passing4 = 0;
}
const _errs253 = errors;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.inline === undefined){
const err257 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf/1/required",keyword:"required",params:{missingProperty: "inline"},message:"must have required property '"+"inline"+"'"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
var _valid4 = _errs253 === errors;
if(_valid4 && valid60){
valid60 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid60 = true;
passing4 = 1;
}
const _errs254 = errors;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.url === undefined){
const err258 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
var _valid4 = _errs254 === errors;
if(_valid4 && valid60){
valid60 = false;
passing4 = [passing4, 2];
}
else {
if(_valid4){
valid60 = true;
passing4 = 2;
}
}
}
if(!valid60){
const err259 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/oneOf",keyword:"oneOf",params:{passingSchemas: passing4},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
else {
errors = _errs251;
if(vErrors !== null){
if(_errs251){
vErrors.length = _errs251;
}
else {
vErrors = null;
}
}
}
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
for(const key24 in data99){
if(!(func1.call(schema31.properties.steps.items.properties.script.properties, key24))){
const err260 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data99.name !== undefined){
let data100 = data99.name;
if(typeof data100 === "string"){
if(data100.length < 1){
const err261 = {instancePath:instancePath+"/steps/" + i9+"/script/name",schemaPath:"#/properties/steps/items/properties/script/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
else {
const err262 = {instancePath:instancePath+"/steps/" + i9+"/script/name",schemaPath:"#/properties/steps/items/properties/script/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data99.shell !== undefined){
let data101 = data99.shell;
if(typeof data101 !== "string"){
const err263 = {instancePath:instancePath+"/steps/" + i9+"/script/shell",schemaPath:"#/properties/steps/items/properties/script/properties/shell/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(!(((((data101 === "bash") || (data101 === "sh")) || (data101 === "powershell")) || (data101 === "pwsh")) || (data101 === "cmd"))){
const err264 = {instancePath:instancePath+"/steps/" + i9+"/script/shell",schemaPath:"#/properties/steps/items/properties/script/properties/shell/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.script.properties.shell.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data99.file !== undefined){
let data102 = data99.file;
if(typeof data102 === "string"){
if(data102.length < 1){
const err265 = {instancePath:instancePath+"/steps/" + i9+"/script/file",schemaPath:"#/properties/steps/items/properties/script/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/steps/" + i9+"/script/file",schemaPath:"#/properties/steps/items/properties/script/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data99.inline !== undefined){
let data103 = data99.inline;
if(Array.isArray(data103)){
if(data103.length < 1){
const err267 = {instancePath:instancePath+"/steps/" + i9+"/script/inline",schemaPath:"#/properties/steps/items/properties/script/properties/inline/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
const len7 = data103.length;
for(let i12=0; i12<len7; i12++){
if(typeof data103[i12] !== "string"){
const err268 = {instancePath:instancePath+"/steps/" + i9+"/script/inline/" + i12,schemaPath:"#/properties/steps/items/properties/script/properties/inline/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/steps/" + i9+"/script/inline",schemaPath:"#/properties/steps/items/properties/script/properties/inline/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data99.url !== undefined){
let data105 = data99.url;
if(typeof data105 === "string"){
if(!pattern14.test(data105)){
const err270 = {instancePath:instancePath+"/steps/" + i9+"/script/url",schemaPath:"#/properties/steps/items/properties/script/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/steps/" + i9+"/script/url",schemaPath:"#/properties/steps/items/properties/script/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data99.sha256 !== undefined){
let data106 = data99.sha256;
if(typeof data106 === "string"){
if(!pattern15.test(data106)){
const err272 = {instancePath:instancePath+"/steps/" + i9+"/script/sha256",schemaPath:"#/properties/steps/items/properties/script/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^[0-9a-fA-F]{64}$"+"\""};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else {
const err273 = {instancePath:instancePath+"/steps/" + i9+"/script/sha256",schemaPath:"#/properties/steps/items/properties/script/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data99.env !== undefined){
let data107 = data99.env;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
for(const key25 in data107){
const _errs272 = errors;
if(typeof key25 === "string"){
if(!pattern24.test(key25)){
const err274 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",propertyName:key25};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
else {
const err275 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key25};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
var valid64 = _errs272 === errors;
if(!valid64){
const err276 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key25},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
for(const key26 in data107){
if(typeof data107[key26] !== "string"){
const err277 = {instancePath:instancePath+"/steps/" + i9+"/script/env/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/script/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
else {
const err278 = {instancePath:instancePath+"/steps/" + i9+"/script/env",schemaPath:"#/properties/steps/items/properties/script/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data99.elevated !== undefined){
let data109 = data99.elevated;
if(typeof data109 !== "string"){
const err279 = {instancePath:instancePath+"/steps/" + i9+"/script/elevated",schemaPath:"#/properties/steps/items/properties/script/properties/elevated/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(!((data109 === "administrator") || (data109 === "system"))){
const err280 = {instancePath:instancePath+"/steps/" + i9+"/script/elevated",schemaPath:"#/properties/steps/items/properties/script/properties/elevated/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.script.properties.elevated.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data99.validExitCodes !== undefined){
let data110 = data99.validExitCodes;
if(Array.isArray(data110)){
if(data110.length < 1){
const err281 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes",schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
const len8 = data110.length;
for(let i13=0; i13<len8; i13++){
let data111 = data110[i13];
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err282 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes/" + i13,schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 4294967295 || isNaN(data111)){
const err283 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes/" + i13,schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(data111 < -2147483648 || isNaN(data111)){
const err284 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes/" + i13,schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
let i14 = data110.length;
let j5;
if(i14 > 1){
const indices5 = {};
for(;i14--;){
let item5 = data110[i14];
if(!(((typeof item5 == "number") && (!(item5 % 1) && !isNaN(item5))) && (isFinite(item5)))){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err285 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes",schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i14+" are identical)"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
break;
}
indices5[item5] = i14;
}
}
}
else {
const err286 = {instancePath:instancePath+"/steps/" + i9+"/script/validExitCodes",schemaPath:"#/properties/steps/items/properties/script/properties/validExitCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data99.timeout !== undefined){
let data112 = data99.timeout;
if(typeof data112 === "string"){
if(!pattern18.test(data112)){
const err287 = {instancePath:instancePath+"/steps/" + i9+"/script/timeout",schemaPath:"#/properties/steps/items/properties/script/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/steps/" + i9+"/script/timeout",schemaPath:"#/properties/steps/items/properties/script/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/steps/" + i9+"/script",schemaPath:"#/properties/steps/items/properties/script/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data91.runner !== undefined){
let data113 = data91.runner;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
if(data113.user === undefined){
data113.user = "runner";
}
if(data113.root === undefined){
data113.root = "/opt/actions-runner";
}
if(data113.labels === undefined){
data113.labels = [];
}
if(data113.platform === undefined){
const err290 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/required",keyword:"required",params:{missingProperty: "platform"},message:"must have required property '"+"platform"+"'"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if(data113.version === undefined){
const err291 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if(data113.package === undefined){
const err292 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/required",keyword:"required",params:{missingProperty: "package"},message:"must have required property '"+"package"+"'"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
for(const key27 in data113){
if(!((((((key27 === "platform") || (key27 === "version")) || (key27 === "package")) || (key27 === "user")) || (key27 === "root")) || (key27 === "labels"))){
const err293 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
if(data113.platform !== undefined){
let data114 = data113.platform;
if(typeof data114 !== "string"){
const err294 = {instancePath:instancePath+"/steps/" + i9+"/runner/platform",schemaPath:"#/properties/steps/items/properties/runner/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if(!(data114 === "github-linux")){
const err295 = {instancePath:instancePath+"/steps/" + i9+"/runner/platform",schemaPath:"#/properties/steps/items/properties/runner/properties/platform/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.runner.properties.platform.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data113.version !== undefined){
let data115 = data113.version;
if(typeof data115 === "string"){
if(!pattern26.test(data115)){
const err296 = {instancePath:instancePath+"/steps/" + i9+"/runner/version",schemaPath:"#/properties/steps/items/properties/runner/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+~-]*$"},message:"must match pattern \""+"^[0-9A-Za-z][0-9A-Za-z.+~-]*$"+"\""};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
else {
const err297 = {instancePath:instancePath+"/steps/" + i9+"/runner/version",schemaPath:"#/properties/steps/items/properties/runner/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data113.package !== undefined){
let data116 = data113.package;
const _errs294 = errors;
let valid70 = false;
let passing5 = null;
const _errs295 = errors;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.file === undefined){
const err298 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
var _valid5 = _errs295 === errors;
if(_valid5){
valid70 = true;
passing5 = 0;
}
const _errs296 = errors;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.url === undefined){
const err299 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
var _valid5 = _errs296 === errors;
if(_valid5 && valid70){
valid70 = false;
passing5 = [passing5, 1];
}
else {
if(_valid5){
valid70 = true;
passing5 = 1;
}
}
if(!valid70){
const err300 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/oneOf",keyword:"oneOf",params:{passingSchemas: passing5},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
else {
errors = _errs294;
if(vErrors !== null){
if(_errs294){
vErrors.length = _errs294;
}
else {
vErrors = null;
}
}
}
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.sha256 === undefined){
const err301 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
for(const key28 in data116){
if(!(((key28 === "file") || (key28 === "url")) || (key28 === "sha256"))){
const err302 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data116.file !== undefined){
let data117 = data116.file;
if(typeof data117 === "string"){
if(data117.length < 1){
const err303 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/file",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
else {
const err304 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/file",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data116.url !== undefined){
let data118 = data116.url;
if(typeof data118 === "string"){
if(!pattern27.test(data118)){
const err305 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/url",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/]+/\\S*$"},message:"must match pattern \""+"^https?://[^\\s/]+/\\S*$"+"\""};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
else {
const err306 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/url",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data116.sha256 !== undefined){
let data119 = data116.sha256;
if(typeof data119 === "string"){
if(!pattern28.test(data119)){
const err307 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/sha256",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
else {
const err308 = {instancePath:instancePath+"/steps/" + i9+"/runner/package/sha256",schemaPath:"#/properties/steps/items/properties/runner/properties/package/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
}
else {
const err309 = {instancePath:instancePath+"/steps/" + i9+"/runner/package",schemaPath:"#/properties/steps/items/properties/runner/properties/package/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
let data120 = data113.user;
if(typeof data120 === "string"){
if(!pattern29.test(data120)){
const err310 = {instancePath:instancePath+"/steps/" + i9+"/runner/user",schemaPath:"#/properties/steps/items/properties/runner/properties/user/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},message:"must match pattern \""+"^[a-z_][a-z0-9_-]{0,31}$"+"\""};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
else {
const err311 = {instancePath:instancePath+"/steps/" + i9+"/runner/user",schemaPath:"#/properties/steps/items/properties/runner/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
let data121 = data113.root;
if(typeof data121 === "string"){
if(!pattern30.test(data121)){
const err312 = {instancePath:instancePath+"/steps/" + i9+"/runner/root",schemaPath:"#/properties/steps/items/properties/runner/properties/root/pattern",keyword:"pattern",params:{pattern: "^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$"},message:"must match pattern \""+"^(/(?!\\.\\.?(/|$))[A-Za-z0-9._+@-]+)+$"+"\""};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
else {
const err313 = {instancePath:instancePath+"/steps/" + i9+"/runner/root",schemaPath:"#/properties/steps/items/properties/runner/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
let data122 = data113.labels;
if(Array.isArray(data122)){
const len9 = data122.length;
for(let i15=0; i15<len9; i15++){
let data123 = data122[i15];
if(typeof data123 === "string"){
if(!pattern31.test(data123)){
const err314 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels/" + i15,schemaPath:"#/properties/steps/items/properties/runner/properties/labels/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]+$"},message:"must match pattern \""+"^[^,\\s]+$"+"\""};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
else {
const err315 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels/" + i15,schemaPath:"#/properties/steps/items/properties/runner/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
let i16 = data122.length;
let j6;
if(i16 > 1){
const indices6 = {};
for(;i16--;){
let item6 = data122[i16];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err316 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels",schemaPath:"#/properties/steps/items/properties/runner/properties/labels/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i16+" are identical)"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
break;
}
indices6[item6] = i16;
}
}
}
else {
const err317 = {instancePath:instancePath+"/steps/" + i9+"/runner/labels",schemaPath:"#/properties/steps/items/properties/runner/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
else {
const err318 = {instancePath:instancePath+"/steps/" + i9+"/runner",schemaPath:"#/properties/steps/items/properties/runner/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data91.feature !== undefined){
let data124 = data91.feature;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.name === undefined){
const err319 = {instancePath:instancePath+"/steps/" + i9+"/feature",schemaPath:"#/properties/steps/items/properties/feature/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
for(const key29 in data124){
if(!(key29 === "name")){
const err320 = {instancePath:instancePath+"/steps/" + i9+"/feature",schemaPath:"#/properties/steps/items/properties/feature/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data124.name !== undefined){
let data125 = data124.name;
if(typeof data125 === "string"){
if(data125.length < 1){
const err321 = {instancePath:instancePath+"/steps/" + i9+"/feature/name",schemaPath:"#/properties/steps/items/properties/feature/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/steps/" + i9+"/feature/name",schemaPath:"#/properties/steps/items/properties/feature/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
}
else {
const err323 = {instancePath:instancePath+"/steps/" + i9+"/feature",schemaPath:"#/properties/steps/items/properties/feature/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data91.restart !== undefined){
let data126 = data91.restart;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key30 in data126){
if(!(((key30 === "timeout") || (key30 === "command")) || (key30 === "check"))){
const err324 = {instancePath:instancePath+"/steps/" + i9+"/restart",schemaPath:"#/properties/steps/items/properties/restart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data126.timeout !== undefined){
let data127 = data126.timeout;
if(typeof data127 === "string"){
if(!pattern18.test(data127)){
const err325 = {instancePath:instancePath+"/steps/" + i9+"/restart/timeout",schemaPath:"#/properties/steps/items/properties/restart/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
else {
const err326 = {instancePath:instancePath+"/steps/" + i9+"/restart/timeout",schemaPath:"#/properties/steps/items/properties/restart/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data126.command !== undefined){
let data128 = data126.command;
if(typeof data128 === "string"){
if(data128.length < 1){
const err327 = {instancePath:instancePath+"/steps/" + i9+"/restart/command",schemaPath:"#/properties/steps/items/properties/restart/properties/command/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
else {
const err328 = {instancePath:instancePath+"/steps/" + i9+"/restart/command",schemaPath:"#/properties/steps/items/properties/restart/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data126.check !== undefined){
let data129 = data126.check;
if(typeof data129 === "string"){
if(data129.length < 1){
const err329 = {instancePath:instancePath+"/steps/" + i9+"/restart/check",schemaPath:"#/properties/steps/items/properties/restart/properties/check/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/steps/" + i9+"/restart/check",schemaPath:"#/properties/steps/items/properties/restart/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
}
else {
const err331 = {instancePath:instancePath+"/steps/" + i9+"/restart",schemaPath:"#/properties/steps/items/properties/restart/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data91.fetch !== undefined){
let data130 = data91.fetch;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.from === undefined){
const err332 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if(data130.to === undefined){
const err333 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
for(const key31 in data130){
if(!((((((key31 === "name") || (key31 === "from")) || (key31 === "to")) || (key31 === "sha256")) || (key31 === "identity")) || (key31 === "extract"))){
const err334 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data130.name !== undefined){
let data131 = data130.name;
if(typeof data131 === "string"){
if(data131.length < 1){
const err335 = {instancePath:instancePath+"/steps/" + i9+"/fetch/name",schemaPath:"#/properties/steps/items/properties/fetch/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
else {
const err336 = {instancePath:instancePath+"/steps/" + i9+"/fetch/name",schemaPath:"#/properties/steps/items/properties/fetch/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data130.from !== undefined){
let data132 = data130.from;
if(typeof data132 === "string"){
if(!pattern14.test(data132)){
const err337 = {instancePath:instancePath+"/steps/" + i9+"/fetch/from",schemaPath:"#/properties/steps/items/properties/fetch/properties/from/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
else {
const err338 = {instancePath:instancePath+"/steps/" + i9+"/fetch/from",schemaPath:"#/properties/steps/items/properties/fetch/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data130.to !== undefined){
let data133 = data130.to;
if(typeof data133 === "string"){
if(data133.length < 1){
const err339 = {instancePath:instancePath+"/steps/" + i9+"/fetch/to",schemaPath:"#/properties/steps/items/properties/fetch/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
else {
const err340 = {instancePath:instancePath+"/steps/" + i9+"/fetch/to",schemaPath:"#/properties/steps/items/properties/fetch/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data130.sha256 !== undefined){
let data134 = data130.sha256;
if(typeof data134 === "string"){
if(!pattern34.test(data134)){
const err341 = {instancePath:instancePath+"/steps/" + i9+"/fetch/sha256",schemaPath:"#/properties/steps/items/properties/fetch/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^(manifest|[0-9a-fA-F]{64})$"},message:"must match pattern \""+"^(manifest|[0-9a-fA-F]{64})$"+"\""};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
else {
const err342 = {instancePath:instancePath+"/steps/" + i9+"/fetch/sha256",schemaPath:"#/properties/steps/items/properties/fetch/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data130.identity !== undefined){
let data135 = data130.identity;
if(typeof data135 === "string"){
if(data135.length < 1){
const err343 = {instancePath:instancePath+"/steps/" + i9+"/fetch/identity",schemaPath:"#/properties/steps/items/properties/fetch/properties/identity/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
else {
const err344 = {instancePath:instancePath+"/steps/" + i9+"/fetch/identity",schemaPath:"#/properties/steps/items/properties/fetch/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data130.extract !== undefined){
if(typeof data130.extract !== "boolean"){
const err345 = {instancePath:instancePath+"/steps/" + i9+"/fetch/extract",schemaPath:"#/properties/steps/items/properties/fetch/properties/extract/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
}
else {
const err346 = {instancePath:instancePath+"/steps/" + i9+"/fetch",schemaPath:"#/properties/steps/items/properties/fetch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data91.artifact !== undefined){
let data137 = data91.artifact;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
if(data137.name === undefined){
const err347 = {instancePath:instancePath+"/steps/" + i9+"/artifact",schemaPath:"#/properties/steps/items/properties/artifact/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
for(const key32 in data137){
if(!((key32 === "name") || (key32 === "parameters"))){
const err348 = {instancePath:instancePath+"/steps/" + i9+"/artifact",schemaPath:"#/properties/steps/items/properties/artifact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data137.name !== undefined){
let data138 = data137.name;
if(typeof data138 === "string"){
if(data138.length < 1){
const err349 = {instancePath:instancePath+"/steps/" + i9+"/artifact/name",schemaPath:"#/properties/steps/items/properties/artifact/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
else {
const err350 = {instancePath:instancePath+"/steps/" + i9+"/artifact/name",schemaPath:"#/properties/steps/items/properties/artifact/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data137.parameters !== undefined){
let data139 = data137.parameters;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key33 in data139){
let data140 = data139[key33];
if(((typeof data140 !== "string") && (typeof data140 !== "boolean")) && (!((typeof data140 == "number") && (isFinite(data140))))){
const err351 = {instancePath:instancePath+"/steps/" + i9+"/artifact/parameters/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/artifact/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.steps.items.properties.artifact.properties.parameters.additionalProperties.type},message:"must be string,boolean,number"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
}
else {
const err352 = {instancePath:instancePath+"/steps/" + i9+"/artifact/parameters",schemaPath:"#/properties/steps/items/properties/artifact/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
}
else {
const err353 = {instancePath:instancePath+"/steps/" + i9+"/artifact",schemaPath:"#/properties/steps/items/properties/artifact/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data91.windowsUpdate !== undefined){
let data141 = data91.windowsUpdate;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
for(const key34 in data141){
if(!(((key34 === "search") || (key34 === "filter")) || (key34 === "limit"))){
const err354 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate",schemaPath:"#/properties/steps/items/properties/windowsUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data141.search !== undefined){
let data142 = data141.search;
if(typeof data142 === "string"){
if(data142.length < 1){
const err355 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/search",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/search/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
else {
const err356 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/search",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/search/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data141.filter !== undefined){
let data143 = data141.filter;
if(Array.isArray(data143)){
const len10 = data143.length;
for(let i17=0; i17<len10; i17++){
if(typeof data143[i17] !== "string"){
const err357 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/filter/" + i17,schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/filter/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
else {
const err358 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/filter",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/filter/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data141.limit !== undefined){
let data145 = data141.limit;
if(!(((typeof data145 == "number") && (!(data145 % 1) && !isNaN(data145))) && (isFinite(data145)))){
const err359 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/limit",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if((typeof data145 == "number") && (isFinite(data145))){
if(data145 > 100000 || isNaN(data145)){
const err360 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/limit",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if(data145 < 0 || isNaN(data145)){
const err361 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate/limit",schemaPath:"#/properties/steps/items/properties/windowsUpdate/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
}
}
else {
const err362 = {instancePath:instancePath+"/steps/" + i9+"/windowsUpdate",schemaPath:"#/properties/steps/items/properties/windowsUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
else {
const err363 = {instancePath:instancePath+"/steps/" + i9,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
}
else {
const err364 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data.generalize !== undefined){
let data146 = data.generalize;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key35 in data146){
if(!(key35 === "deadline")){
const err365 = {instancePath:instancePath+"/generalize",schemaPath:"#/properties/generalize/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data146.deadline !== undefined){
let data147 = data146.deadline;
if(typeof data147 === "string"){
if(!pattern18.test(data147)){
const err366 = {instancePath:instancePath+"/generalize/deadline",schemaPath:"#/properties/generalize/properties/deadline/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
else {
const err367 = {instancePath:instancePath+"/generalize/deadline",schemaPath:"#/properties/generalize/properties/deadline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
}
else {
const err368 = {instancePath:instancePath+"/generalize",schemaPath:"#/properties/generalize/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
let data148 = data.tests;
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
if(data148.boot === undefined){
data148.boot = {};
}
if(data148.inVm === undefined){
data148.inVm = [];
}
for(const key36 in data148){
if(!((key36 === "boot") || (key36 === "inVm"))){
const err369 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
let data149 = data148.boot;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
if(data149.deadline === undefined){
data149.deadline = "10m";
}
if(data149.memoryMiB === undefined){
data149.memoryMiB = 1024;
}
if(data149.cpus === undefined){
data149.cpus = 2;
}
if(data149.checks === undefined){
data149.checks = [];
}
for(const key37 in data149){
if(!(((((key37 === "deadline") || (key37 === "memoryMiB")) || (key37 === "cpus")) || (key37 === "size")) || (key37 === "checks"))){
const err370 = {instancePath:instancePath+"/tests/boot",schemaPath:"#/properties/tests/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
let data150 = data149.deadline;
if(typeof data150 === "string"){
if(!pattern18.test(data150)){
const err371 = {instancePath:instancePath+"/tests/boot/deadline",schemaPath:"#/properties/tests/properties/boot/properties/deadline/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
else {
const err372 = {instancePath:instancePath+"/tests/boot/deadline",schemaPath:"#/properties/tests/properties/boot/properties/deadline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
let data151 = data149.memoryMiB;
if(!(((typeof data151 == "number") && (!(data151 % 1) && !isNaN(data151))) && (isFinite(data151)))){
const err373 = {instancePath:instancePath+"/tests/boot/memoryMiB",schemaPath:"#/properties/tests/properties/boot/properties/memoryMiB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
if((typeof data151 == "number") && (isFinite(data151))){
if(data151 > 1048576 || isNaN(data151)){
const err374 = {instancePath:instancePath+"/tests/boot/memoryMiB",schemaPath:"#/properties/tests/properties/boot/properties/memoryMiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
if(data151 < 128 || isNaN(data151)){
const err375 = {instancePath:instancePath+"/tests/boot/memoryMiB",schemaPath:"#/properties/tests/properties/boot/properties/memoryMiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128},message:"must be >= 128"};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
let data152 = data149.cpus;
if(!(((typeof data152 == "number") && (!(data152 % 1) && !isNaN(data152))) && (isFinite(data152)))){
const err376 = {instancePath:instancePath+"/tests/boot/cpus",schemaPath:"#/properties/tests/properties/boot/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
if((typeof data152 == "number") && (isFinite(data152))){
if(data152 > 256 || isNaN(data152)){
const err377 = {instancePath:instancePath+"/tests/boot/cpus",schemaPath:"#/properties/tests/properties/boot/properties/cpus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
if(data152 < 1 || isNaN(data152)){
const err378 = {instancePath:instancePath+"/tests/boot/cpus",schemaPath:"#/properties/tests/properties/boot/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data149.size !== undefined){
let data153 = data149.size;
if(typeof data153 === "string"){
if(data153.length < 1){
const err379 = {instancePath:instancePath+"/tests/boot/size",schemaPath:"#/properties/tests/properties/boot/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
else {
const err380 = {instancePath:instancePath+"/tests/boot/size",schemaPath:"#/properties/tests/properties/boot/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
let data154 = data149.checks;
if(Array.isArray(data154)){
const len11 = data154.length;
for(let i18=0; i18<len11; i18++){
let data155 = data154[i18];
const _errs384 = errors;
let valid88 = true;
const _errs385 = errors;
if(typeof data155 !== "string"){
const err381 = {};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
var _valid6 = _errs385 === errors;
errors = _errs384;
if(vErrors !== null){
if(_errs384){
vErrors.length = _errs384;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid6){
const _errs387 = errors;
if(!((data155 === "agent-ready") || (data155 === "marker-file"))){
const err382 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/then/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.properties.boot.properties.checks.items.then.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
var _valid6 = _errs387 === errors;
valid88 = _valid6;
ifClause0 = "then";
}
else {
const _errs388 = errors;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
if(data155.command === undefined){
const err383 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
for(const key38 in data155){
if(!(key38 === "command")){
const err384 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data155.command !== undefined){
let data156 = data155.command;
if(typeof data156 === "string"){
if(data156.length < 1){
const err385 = {instancePath:instancePath+"/tests/boot/checks/" + i18+"/command",schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/properties/command/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
else {
const err386 = {instancePath:instancePath+"/tests/boot/checks/" + i18+"/command",schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
}
else {
const err387 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
var _valid6 = _errs388 === errors;
valid88 = _valid6;
ifClause0 = "else";
}
if(!valid88){
const err388 = {instancePath:instancePath+"/tests/boot/checks/" + i18,schemaPath:"#/properties/tests/properties/boot/properties/checks/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
}
else {
const err389 = {instancePath:instancePath+"/tests/boot/checks",schemaPath:"#/properties/tests/properties/boot/properties/checks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
else {
const err390 = {instancePath:instancePath+"/tests/boot",schemaPath:"#/properties/tests/properties/boot/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
let data157 = data148.inVm;
if(Array.isArray(data157)){
const len12 = data157.length;
for(let i19=0; i19<len12; i19++){
let data158 = data157[i19];
const _errs397 = errors;
let valid92 = false;
let passing6 = null;
const _errs398 = errors;
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
if(data158.file === undefined){
const err391 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
var _valid7 = _errs398 === errors;
if(_valid7){
valid92 = true;
passing6 = 0;
}
const _errs399 = errors;
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
if(data158.inline === undefined){
const err392 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/oneOf/1/required",keyword:"required",params:{missingProperty: "inline"},message:"must have required property '"+"inline"+"'"};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
var _valid7 = _errs399 === errors;
if(_valid7 && valid92){
valid92 = false;
passing6 = [passing6, 1];
}
else {
if(_valid7){
valid92 = true;
passing6 = 1;
}
}
if(!valid92){
const err393 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing6},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
else {
errors = _errs397;
if(vErrors !== null){
if(_errs397){
vErrors.length = _errs397;
}
else {
vErrors = null;
}
}
}
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
if(data158.timeout === undefined){
data158.timeout = "5m";
}
for(const key39 in data158){
if(!((((((key39 === "name") || (key39 === "shell")) || (key39 === "file")) || (key39 === "inline")) || (key39 === "timeout")) || (key39 === "when"))){
const err394 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data158.name !== undefined){
let data159 = data158.name;
if(typeof data159 === "string"){
if(!pattern37.test(data159)){
const err395 = {instancePath:instancePath+"/tests/inVm/" + i19+"/name",schemaPath:"#/properties/tests/properties/inVm/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
else {
const err396 = {instancePath:instancePath+"/tests/inVm/" + i19+"/name",schemaPath:"#/properties/tests/properties/inVm/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
if(data158.shell !== undefined){
let data160 = data158.shell;
if(typeof data160 !== "string"){
const err397 = {instancePath:instancePath+"/tests/inVm/" + i19+"/shell",schemaPath:"#/properties/tests/properties/inVm/items/properties/shell/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
if(!(((((data160 === "bash") || (data160 === "sh")) || (data160 === "powershell")) || (data160 === "pwsh")) || (data160 === "cmd"))){
const err398 = {instancePath:instancePath+"/tests/inVm/" + i19+"/shell",schemaPath:"#/properties/tests/properties/inVm/items/properties/shell/enum",keyword:"enum",params:{allowedValues: schema31.properties.tests.properties.inVm.items.properties.shell.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
if(data158.file !== undefined){
let data161 = data158.file;
if(typeof data161 === "string"){
if(data161.length < 1){
const err399 = {instancePath:instancePath+"/tests/inVm/" + i19+"/file",schemaPath:"#/properties/tests/properties/inVm/items/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
else {
const err400 = {instancePath:instancePath+"/tests/inVm/" + i19+"/file",schemaPath:"#/properties/tests/properties/inVm/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
if(data158.inline !== undefined){
let data162 = data158.inline;
if(Array.isArray(data162)){
if(data162.length < 1){
const err401 = {instancePath:instancePath+"/tests/inVm/" + i19+"/inline",schemaPath:"#/properties/tests/properties/inVm/items/properties/inline/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
const len13 = data162.length;
for(let i20=0; i20<len13; i20++){
if(typeof data162[i20] !== "string"){
const err402 = {instancePath:instancePath+"/tests/inVm/" + i19+"/inline/" + i20,schemaPath:"#/properties/tests/properties/inVm/items/properties/inline/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
}
else {
const err403 = {instancePath:instancePath+"/tests/inVm/" + i19+"/inline",schemaPath:"#/properties/tests/properties/inVm/items/properties/inline/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
let data164 = data158.timeout;
if(typeof data164 === "string"){
if(!pattern18.test(data164)){
const err404 = {instancePath:instancePath+"/tests/inVm/" + i19+"/timeout",schemaPath:"#/properties/tests/properties/inVm/items/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[smh]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[smh]$"+"\""};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
else {
const err405 = {instancePath:instancePath+"/tests/inVm/" + i19+"/timeout",schemaPath:"#/properties/tests/properties/inVm/items/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(data158.when !== undefined){
let data165 = data158.when;
if(typeof data165 === "string"){
if(!pattern39.test(data165)){
const err406 = {instancePath:instancePath+"/tests/inVm/" + i19+"/when",schemaPath:"#/properties/tests/properties/inVm/items/properties/when/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\""};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
else {
const err407 = {instancePath:instancePath+"/tests/inVm/" + i19+"/when",schemaPath:"#/properties/tests/properties/inVm/items/properties/when/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
}
else {
const err408 = {instancePath:instancePath+"/tests/inVm/" + i19,schemaPath:"#/properties/tests/properties/inVm/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
}
else {
const err409 = {instancePath:instancePath+"/tests/inVm",schemaPath:"#/properties/tests/properties/inVm/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
else {
const err410 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
if(data.outputs !== undefined){
let data166 = data.outputs;
if(Array.isArray(data166)){
if(data166.length < 1){
const err411 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
const len14 = data166.length;
for(let i21=0; i21<len14; i21++){
let data167 = data166[i21];
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.kind === undefined){
const err412 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
const tag2 = data167.kind;
if(typeof tag2 == "string"){
if(tag2 === "directory"){
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.formats === undefined){
data167.formats = ["raw","vhd"];
}
if(data167.version === undefined){
data167.version = "auto";
}
if(data167.kind === undefined){
const err413 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
for(const key40 in data167){
if(!(((key40 === "kind") || (key40 === "formats")) || (key40 === "version"))){
const err414 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data167.kind !== undefined){
if("directory" !== data167.kind){
const err415 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "directory"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
let data169 = data167.formats;
if(Array.isArray(data169)){
if(data169.length < 1){
const err416 = {instancePath:instancePath+"/outputs/" + i21+"/formats",schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
const len15 = data169.length;
for(let i22=0; i22<len15; i22++){
let data170 = data169[i22];
if(typeof data170 !== "string"){
const err417 = {instancePath:instancePath+"/outputs/" + i21+"/formats/" + i22,schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
if(!((data170 === "raw") || (data170 === "vhd"))){
const err418 = {instancePath:instancePath+"/outputs/" + i21+"/formats/" + i22,schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.outputs.items.oneOf[0].properties.formats.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
let i23 = data169.length;
let j7;
if(i23 > 1){
const indices7 = {};
for(;i23--;){
let item7 = data169[i23];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err419 = {instancePath:instancePath+"/outputs/" + i21+"/formats",schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/uniqueItems",keyword:"uniqueItems",params:{i: i23, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i23+" are identical)"};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
break;
}
indices7[item7] = i23;
}
}
}
else {
const err420 = {instancePath:instancePath+"/outputs/" + i21+"/formats",schemaPath:"#/properties/outputs/items/oneOf/0/properties/formats/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
let data171 = data167.version;
if(typeof data171 === "string"){
if(!pattern40.test(data171)){
const err421 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/0/properties/version/pattern",keyword:"pattern",params:{pattern: "^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$"},message:"must match pattern \""+"^(auto|(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2})$"+"\""};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
else {
const err422 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/0/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
else {
const err423 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
var props3 = true;
}
else if(tag2 === "gallery"){
const _errs432 = errors;
let valid105 = false;
let passing7 = null;
const _errs433 = errors;
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.id === undefined){
const err424 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
var _valid8 = _errs433 === errors;
if(_valid8){
valid105 = true;
passing7 = 0;
}
const _errs434 = errors;
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.gallery === undefined){
const err425 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf/1/required",keyword:"required",params:{missingProperty: "gallery"},message:"must have required property '"+"gallery"+"'"};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if(data167.definition === undefined){
const err426 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf/1/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'"};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
var _valid8 = _errs434 === errors;
if(_valid8 && valid105){
valid105 = false;
passing7 = [passing7, 1];
}
else {
if(_valid8){
valid105 = true;
passing7 = 1;
}
}
if(!valid105){
const err427 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/oneOf",keyword:"oneOf",params:{passingSchemas: passing7},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
else {
errors = _errs432;
if(vErrors !== null){
if(_errs432){
vErrors.length = _errs432;
}
else {
vErrors = null;
}
}
}
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.version === undefined){
data167.version = "auto";
}
if(data167.regions === undefined){
data167.regions = [];
}
if(data167.kind === undefined){
const err428 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
for(const key41 in data167){
if(!(func1.call(schema31.properties.outputs.items.oneOf[1].properties, key41))){
const err429 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
if(data167.kind !== undefined){
if("gallery" !== data167.kind){
const err430 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "gallery"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
if(data167.id !== undefined){
let data173 = data167.id;
if(typeof data173 === "string"){
if(data173.length < 1){
const err431 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/1/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
else {
const err432 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/1/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
if(data167.gallery !== undefined){
let data174 = data167.gallery;
if(typeof data174 === "string"){
if(data174.length < 1){
const err433 = {instancePath:instancePath+"/outputs/" + i21+"/gallery",schemaPath:"#/properties/outputs/items/oneOf/1/properties/gallery/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
else {
const err434 = {instancePath:instancePath+"/outputs/" + i21+"/gallery",schemaPath:"#/properties/outputs/items/oneOf/1/properties/gallery/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
if(data167.definition !== undefined){
let data175 = data167.definition;
if(typeof data175 === "string"){
if(data175.length < 1){
const err435 = {instancePath:instancePath+"/outputs/" + i21+"/definition",schemaPath:"#/properties/outputs/items/oneOf/1/properties/definition/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
else {
const err436 = {instancePath:instancePath+"/outputs/" + i21+"/definition",schemaPath:"#/properties/outputs/items/oneOf/1/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
if(data167.resourceGroup !== undefined){
let data176 = data167.resourceGroup;
if(typeof data176 === "string"){
if(data176.length < 1){
const err437 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/1/properties/resourceGroup/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
else {
const err438 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/1/properties/resourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
let data177 = data167.version;
if(typeof data177 === "string"){
if(!pattern41.test(data177)){
const err439 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/1/properties/version/pattern",keyword:"pattern",params:{pattern: "^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$"},message:"must match pattern \""+"^(auto|date|(0|[1-9][0-9]{0,9})(\\.(0|[1-9][0-9]{0,9})){2})$"+"\""};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
else {
const err440 = {instancePath:instancePath+"/outputs/" + i21+"/version",schemaPath:"#/properties/outputs/items/oneOf/1/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
let data178 = data167.regions;
if(Array.isArray(data178)){
const len16 = data178.length;
for(let i24=0; i24<len16; i24++){
let data179 = data178[i24];
if(data179 && typeof data179 == "object" && !Array.isArray(data179)){
if(data179.name === undefined){
const err441 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24,schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
for(const key42 in data179){
if(!(((key42 === "name") || (key42 === "replicas")) || (key42 === "storage"))){
const err442 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24,schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
if(data179.name !== undefined){
let data180 = data179.name;
if(typeof data180 === "string"){
if(data180.length < 1){
const err443 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/name",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
else {
const err444 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/name",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
if(data179.replicas !== undefined){
let data181 = data179.replicas;
if(!(((typeof data181 == "number") && (!(data181 % 1) && !isNaN(data181))) && (isFinite(data181)))){
const err445 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if((typeof data181 == "number") && (isFinite(data181))){
if(data181 > 100 || isNaN(data181)){
const err446 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
if(data181 < 1 || isNaN(data181)){
const err447 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
}
if(data179.storage !== undefined){
let data182 = data179.storage;
if(typeof data182 === "string"){
if(data182.length < 1){
const err448 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
else {
const err449 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
}
else {
const err450 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i24,schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
}
else {
const err451 = {instancePath:instancePath+"/outputs/" + i21+"/regions",schemaPath:"#/properties/outputs/items/oneOf/1/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(data167.channel !== undefined){
let data183 = data167.channel;
if(typeof data183 !== "string"){
const err452 = {instancePath:instancePath+"/outputs/" + i21+"/channel",schemaPath:"#/properties/outputs/items/oneOf/1/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
if(!((data183 === "staging") || (data183 === "latest"))){
const err453 = {instancePath:instancePath+"/outputs/" + i21+"/channel",schemaPath:"#/properties/outputs/items/oneOf/1/properties/channel/enum",keyword:"enum",params:{allowedValues: schema31.properties.outputs.items.oneOf[1].properties.channel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
if(data167.storage !== undefined){
let data184 = data167.storage;
if(typeof data184 === "string"){
if(data184.length < 1){
const err454 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
else {
const err455 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/1/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
if(data167.replication !== undefined){
let data185 = data167.replication;
if(typeof data185 !== "string"){
const err456 = {instancePath:instancePath+"/outputs/" + i21+"/replication",schemaPath:"#/properties/outputs/items/oneOf/1/properties/replication/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
if(!((data185 === "full") || (data185 === "shallow"))){
const err457 = {instancePath:instancePath+"/outputs/" + i21+"/replication",schemaPath:"#/properties/outputs/items/oneOf/1/properties/replication/enum",keyword:"enum",params:{allowedValues: schema31.properties.outputs.items.oneOf[1].properties.replication.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
}
if(data167.endOfLife !== undefined){
let data186 = data167.endOfLife;
if(typeof data186 === "string"){
if(!pattern42.test(data186)){
const err458 = {instancePath:instancePath+"/outputs/" + i21+"/endOfLife",schemaPath:"#/properties/outputs/items/oneOf/1/properties/endOfLife/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
else {
const err459 = {instancePath:instancePath+"/outputs/" + i21+"/endOfLife",schemaPath:"#/properties/outputs/items/oneOf/1/properties/endOfLife/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
}
if(data167.tags !== undefined){
let data187 = data167.tags;
if(data187 && typeof data187 == "object" && !Array.isArray(data187)){
for(const key43 in data187){
if(typeof data187[key43] !== "string"){
const err460 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key43.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
}
else {
const err461 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
}
}
else {
const err462 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
if(props3 !== true){
props3 = true;
}
}
else if(tag2 === "managed"){
const _errs473 = errors;
let valid112 = false;
let passing8 = null;
const _errs474 = errors;
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.id === undefined){
const err463 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
}
var _valid9 = _errs474 === errors;
if(_valid9){
valid112 = true;
passing8 = 0;
}
const _errs475 = errors;
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.name === undefined){
const err464 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/oneOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
var _valid9 = _errs475 === errors;
if(_valid9 && valid112){
valid112 = false;
passing8 = [passing8, 1];
}
else {
if(_valid9){
valid112 = true;
passing8 = 1;
}
}
if(!valid112){
const err465 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/oneOf",keyword:"oneOf",params:{passingSchemas: passing8},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
else {
errors = _errs473;
if(vErrors !== null){
if(_errs473){
vErrors.length = _errs473;
}
else {
vErrors = null;
}
}
}
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.kind === undefined){
const err466 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
for(const key44 in data167){
if(!(func1.call(schema31.properties.outputs.items.oneOf[2].properties, key44))){
const err467 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
if(data167.kind !== undefined){
if("managed" !== data167.kind){
const err468 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "managed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
}
if(data167.id !== undefined){
let data190 = data167.id;
if(typeof data190 === "string"){
if(data190.length < 1){
const err469 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/2/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
else {
const err470 = {instancePath:instancePath+"/outputs/" + i21+"/id",schemaPath:"#/properties/outputs/items/oneOf/2/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
if(data167.name !== undefined){
let data191 = data167.name;
if(typeof data191 === "string"){
if(data191.length < 1){
const err471 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
else {
const err472 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
if(data167.resourceGroup !== undefined){
let data192 = data167.resourceGroup;
if(typeof data192 === "string"){
if(data192.length < 1){
const err473 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/2/properties/resourceGroup/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
else {
const err474 = {instancePath:instancePath+"/outputs/" + i21+"/resourceGroup",schemaPath:"#/properties/outputs/items/oneOf/2/properties/resourceGroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data167.subscription !== undefined){
let data193 = data167.subscription;
if(typeof data193 === "string"){
if(data193.length < 1){
const err475 = {instancePath:instancePath+"/outputs/" + i21+"/subscription",schemaPath:"#/properties/outputs/items/oneOf/2/properties/subscription/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
}
else {
const err476 = {instancePath:instancePath+"/outputs/" + i21+"/subscription",schemaPath:"#/properties/outputs/items/oneOf/2/properties/subscription/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data167.storageAccount !== undefined){
let data194 = data167.storageAccount;
if(typeof data194 === "string"){
if(data194.length < 1){
const err477 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storageAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
else {
const err478 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storageAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
if(data167.storage !== undefined){
let data195 = data167.storage;
if(typeof data195 === "string"){
if(data195.length < 1){
const err479 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
else {
const err480 = {instancePath:instancePath+"/outputs/" + i21+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
if(data167.regions !== undefined){
let data196 = data167.regions;
if(Array.isArray(data196)){
const len17 = data196.length;
for(let i25=0; i25<len17; i25++){
let data197 = data196[i25];
if(data197 && typeof data197 == "object" && !Array.isArray(data197)){
if(data197.name === undefined){
const err481 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25,schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
for(const key45 in data197){
if(!(((key45 === "name") || (key45 === "replicas")) || (key45 === "storage"))){
const err482 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25,schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
}
if(data197.name !== undefined){
let data198 = data197.name;
if(typeof data198 === "string"){
if(data198.length < 1){
const err483 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
}
else {
const err484 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/name",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
if(data197.replicas !== undefined){
let data199 = data197.replicas;
if(!(((typeof data199 == "number") && (!(data199 % 1) && !isNaN(data199))) && (isFinite(data199)))){
const err485 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
if((typeof data199 == "number") && (isFinite(data199))){
if(data199 > 100 || isNaN(data199)){
const err486 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
if(data199 < 1 || isNaN(data199)){
const err487 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
}
}
if(data197.storage !== undefined){
let data200 = data197.storage;
if(typeof data200 === "string"){
if(data200.length < 1){
const err488 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
}
else {
const err489 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25+"/storage",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
}
}
else {
const err490 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i25,schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
}
}
else {
const err491 = {instancePath:instancePath+"/outputs/" + i21+"/regions",schemaPath:"#/properties/outputs/items/oneOf/2/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
}
if(data167.tags !== undefined){
let data201 = data167.tags;
if(data201 && typeof data201 == "object" && !Array.isArray(data201)){
for(const key46 in data201){
if(typeof data201[key46] !== "string"){
const err492 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/2/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
}
}
else {
const err493 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/2/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
}
}
else {
const err494 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
if(props3 !== true){
props3 = true;
}
}
else if(tag2 === "vhd"){
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.kind === undefined){
const err495 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
for(const key47 in data167){
if(!((((((key47 === "kind") || (key47 === "url")) || (key47 === "storageAccount")) || (key47 === "container")) || (key47 === "name")) || (key47 === "tags"))){
const err496 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
if(data167.kind !== undefined){
if("vhd" !== data167.kind){
const err497 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "vhd"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
}
if(data167.url !== undefined){
let data204 = data167.url;
if(typeof data204 === "string"){
if(!pattern14.test(data204)){
const err498 = {instancePath:instancePath+"/outputs/" + i21+"/url",schemaPath:"#/properties/outputs/items/oneOf/3/properties/url/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[a-z][a-z0-9+.-]*://[^\\u0000-\\u0020/][^\\u0000-\\u001f]*$"+"\""};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
}
else {
const err499 = {instancePath:instancePath+"/outputs/" + i21+"/url",schemaPath:"#/properties/outputs/items/oneOf/3/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
}
if(data167.storageAccount !== undefined){
let data205 = data167.storageAccount;
if(typeof data205 === "string"){
if(data205.length < 1){
const err500 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/3/properties/storageAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
}
else {
const err501 = {instancePath:instancePath+"/outputs/" + i21+"/storageAccount",schemaPath:"#/properties/outputs/items/oneOf/3/properties/storageAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
}
if(data167.container !== undefined){
let data206 = data167.container;
if(typeof data206 === "string"){
if(data206.length < 1){
const err502 = {instancePath:instancePath+"/outputs/" + i21+"/container",schemaPath:"#/properties/outputs/items/oneOf/3/properties/container/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
}
else {
const err503 = {instancePath:instancePath+"/outputs/" + i21+"/container",schemaPath:"#/properties/outputs/items/oneOf/3/properties/container/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
}
if(data167.name !== undefined){
let data207 = data167.name;
if(typeof data207 === "string"){
if(data207.length < 1){
const err504 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/3/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
}
else {
const err505 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/3/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
if(data167.tags !== undefined){
let data208 = data167.tags;
if(data208 && typeof data208 == "object" && !Array.isArray(data208)){
for(const key48 in data208){
if(typeof data208[key48] !== "string"){
const err506 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key48.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/3/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
}
}
else {
const err507 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/3/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
}
}
else {
const err508 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
if(props3 !== true){
props3 = true;
}
}
else if(tag2 === "ami"){
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.kind === undefined){
const err509 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
if(data167.name === undefined){
const err510 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
for(const key49 in data167){
if(!((((key49 === "kind") || (key49 === "name")) || (key49 === "regions")) || (key49 === "tags"))){
const err511 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key49},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
}
if(data167.kind !== undefined){
if("ami" !== data167.kind){
const err512 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "ami"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
}
if(data167.name !== undefined){
let data211 = data167.name;
if(typeof data211 === "string"){
if(data211.length < 1){
const err513 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
}
else {
const err514 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
}
if(data167.regions !== undefined){
let data212 = data167.regions;
if(Array.isArray(data212)){
const len18 = data212.length;
for(let i26=0; i26<len18; i26++){
let data213 = data212[i26];
if(data213 && typeof data213 == "object" && !Array.isArray(data213)){
if(data213.name === undefined){
const err515 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26,schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
for(const key50 in data213){
if(!(((key50 === "name") || (key50 === "replicas")) || (key50 === "storage"))){
const err516 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26,schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
}
if(data213.name !== undefined){
let data214 = data213.name;
if(typeof data214 === "string"){
if(data214.length < 1){
const err517 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
}
else {
const err518 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/name",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
}
if(data213.replicas !== undefined){
let data215 = data213.replicas;
if(!(((typeof data215 == "number") && (!(data215 % 1) && !isNaN(data215))) && (isFinite(data215)))){
const err519 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
if((typeof data215 == "number") && (isFinite(data215))){
if(data215 > 100 || isNaN(data215)){
const err520 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
if(data215 < 1 || isNaN(data215)){
const err521 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/replicas",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
}
}
if(data213.storage !== undefined){
let data216 = data213.storage;
if(typeof data216 === "string"){
if(data216.length < 1){
const err522 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/storage",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/storage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
}
else {
const err523 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26+"/storage",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/properties/storage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
}
}
else {
const err524 = {instancePath:instancePath+"/outputs/" + i21+"/regions/" + i26,schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
}
}
else {
const err525 = {instancePath:instancePath+"/outputs/" + i21+"/regions",schemaPath:"#/properties/outputs/items/oneOf/4/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
}
if(data167.tags !== undefined){
let data217 = data167.tags;
if(data217 && typeof data217 == "object" && !Array.isArray(data217)){
for(const key51 in data217){
if(typeof data217[key51] !== "string"){
const err526 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key51.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/4/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
}
}
else {
const err527 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/4/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
}
else {
const err528 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
if(props3 !== true){
props3 = true;
}
}
else if(tag2 === "gce-image"){
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.kind === undefined){
const err529 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
if(data167.name === undefined){
const err530 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
for(const key52 in data167){
if(!(((((key52 === "kind") || (key52 === "name")) || (key52 === "project")) || (key52 === "family")) || (key52 === "tags"))){
const err531 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
}
if(data167.kind !== undefined){
if("gce-image" !== data167.kind){
const err532 = {instancePath:instancePath+"/outputs/" + i21+"/kind",schemaPath:"#/properties/outputs/items/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "gce-image"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
}
if(data167.name !== undefined){
let data220 = data167.name;
if(typeof data220 === "string"){
if(data220.length < 1){
const err533 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/5/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
else {
const err534 = {instancePath:instancePath+"/outputs/" + i21+"/name",schemaPath:"#/properties/outputs/items/oneOf/5/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
}
if(data167.project !== undefined){
let data221 = data167.project;
if(typeof data221 === "string"){
if(data221.length < 1){
const err535 = {instancePath:instancePath+"/outputs/" + i21+"/project",schemaPath:"#/properties/outputs/items/oneOf/5/properties/project/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
}
else {
const err536 = {instancePath:instancePath+"/outputs/" + i21+"/project",schemaPath:"#/properties/outputs/items/oneOf/5/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
}
if(data167.family !== undefined){
let data222 = data167.family;
if(typeof data222 === "string"){
if(data222.length < 1){
const err537 = {instancePath:instancePath+"/outputs/" + i21+"/family",schemaPath:"#/properties/outputs/items/oneOf/5/properties/family/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
}
else {
const err538 = {instancePath:instancePath+"/outputs/" + i21+"/family",schemaPath:"#/properties/outputs/items/oneOf/5/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
if(data167.tags !== undefined){
let data223 = data167.tags;
if(data223 && typeof data223 == "object" && !Array.isArray(data223)){
for(const key53 in data223){
if(typeof data223[key53] !== "string"){
const err539 = {instancePath:instancePath+"/outputs/" + i21+"/tags/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outputs/items/oneOf/5/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
}
}
else {
const err540 = {instancePath:instancePath+"/outputs/" + i21+"/tags",schemaPath:"#/properties/outputs/items/oneOf/5/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
}
}
else {
const err541 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
if(props3 !== true){
props3 = true;
}
}
else {
const err542 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag2},message:"value of tag \"kind\" must be in oneOf"};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
}
else {
const err543 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag2},message:"tag \"kind\" must be string"};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
}
else {
const err544 = {instancePath:instancePath+"/outputs/" + i21,schemaPath:"#/properties/outputs/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
}
}
}
else {
const err545 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
}
let data225 = data.lifecycle;
if(data225 && typeof data225 == "object" && !Array.isArray(data225)){
for(const key54 in data225){
if(!(((((key54 === "refreshEvery") || (key54 === "maxAge")) || (key54 === "updateRequired")) || (key54 === "removal")) || (key54 === "keep"))){
const err546 = {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
}
if(data225.refreshEvery !== undefined){
let data226 = data225.refreshEvery;
if(typeof data226 === "string"){
if(!pattern44.test(data226)){
const err547 = {instancePath:instancePath+"/lifecycle/refreshEvery",schemaPath:"#/properties/lifecycle/properties/refreshEvery/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}d$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}d$"+"\""};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
}
else {
const err548 = {instancePath:instancePath+"/lifecycle/refreshEvery",schemaPath:"#/properties/lifecycle/properties/refreshEvery/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
}
if(data225.maxAge !== undefined){
let data227 = data225.maxAge;
if(typeof data227 === "string"){
if(!pattern44.test(data227)){
const err549 = {instancePath:instancePath+"/lifecycle/maxAge",schemaPath:"#/properties/lifecycle/properties/maxAge/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}d$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}d$"+"\""};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
}
else {
const err550 = {instancePath:instancePath+"/lifecycle/maxAge",schemaPath:"#/properties/lifecycle/properties/maxAge/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
}
if(data225.updateRequired !== undefined){
let data228 = data225.updateRequired;
if(typeof data228 === "string"){
if(!pattern42.test(data228)){
const err551 = {instancePath:instancePath+"/lifecycle/updateRequired",schemaPath:"#/properties/lifecycle/properties/updateRequired/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
}
else {
const err552 = {instancePath:instancePath+"/lifecycle/updateRequired",schemaPath:"#/properties/lifecycle/properties/updateRequired/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
}
if(data225.removal !== undefined){
let data229 = data225.removal;
if(typeof data229 === "string"){
if(!pattern42.test(data229)){
const err553 = {instancePath:instancePath+"/lifecycle/removal",schemaPath:"#/properties/lifecycle/properties/removal/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
}
else {
const err554 = {instancePath:instancePath+"/lifecycle/removal",schemaPath:"#/properties/lifecycle/properties/removal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
}
if(data225.keep !== undefined){
let data230 = data225.keep;
if(data230 && typeof data230 == "object" && !Array.isArray(data230)){
for(const key55 in data230){
if(!(((key55 === "succeeded") || (key55 === "failed")) || (key55 === "minAge"))){
const err555 = {instancePath:instancePath+"/lifecycle/keep",schemaPath:"#/properties/lifecycle/properties/keep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
}
if(data230.succeeded !== undefined){
let data231 = data230.succeeded;
if(!(((typeof data231 == "number") && (!(data231 % 1) && !isNaN(data231))) && (isFinite(data231)))){
const err556 = {instancePath:instancePath+"/lifecycle/keep/succeeded",schemaPath:"#/properties/lifecycle/properties/keep/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
if((typeof data231 == "number") && (isFinite(data231))){
if(data231 > 10000 || isNaN(data231)){
const err557 = {instancePath:instancePath+"/lifecycle/keep/succeeded",schemaPath:"#/properties/lifecycle/properties/keep/properties/succeeded/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err557];
}
else {
vErrors.push(err557);
}
errors++;
}
if(data231 < 0 || isNaN(data231)){
const err558 = {instancePath:instancePath+"/lifecycle/keep/succeeded",schemaPath:"#/properties/lifecycle/properties/keep/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err558];
}
else {
vErrors.push(err558);
}
errors++;
}
}
}
if(data230.failed !== undefined){
let data232 = data230.failed;
if(!(((typeof data232 == "number") && (!(data232 % 1) && !isNaN(data232))) && (isFinite(data232)))){
const err559 = {instancePath:instancePath+"/lifecycle/keep/failed",schemaPath:"#/properties/lifecycle/properties/keep/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err559];
}
else {
vErrors.push(err559);
}
errors++;
}
if((typeof data232 == "number") && (isFinite(data232))){
if(data232 > 10000 || isNaN(data232)){
const err560 = {instancePath:instancePath+"/lifecycle/keep/failed",schemaPath:"#/properties/lifecycle/properties/keep/properties/failed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err560];
}
else {
vErrors.push(err560);
}
errors++;
}
if(data232 < 0 || isNaN(data232)){
const err561 = {instancePath:instancePath+"/lifecycle/keep/failed",schemaPath:"#/properties/lifecycle/properties/keep/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err561];
}
else {
vErrors.push(err561);
}
errors++;
}
}
}
if(data230.minAge !== undefined){
let data233 = data230.minAge;
if(typeof data233 === "string"){
if(!pattern44.test(data233)){
const err562 = {instancePath:instancePath+"/lifecycle/keep/minAge",schemaPath:"#/properties/lifecycle/properties/keep/properties/minAge/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}d$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}d$"+"\""};
if(vErrors === null){
vErrors = [err562];
}
else {
vErrors.push(err562);
}
errors++;
}
}
else {
const err563 = {instancePath:instancePath+"/lifecycle/keep/minAge",schemaPath:"#/properties/lifecycle/properties/keep/properties/minAge/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err563];
}
else {
vErrors.push(err563);
}
errors++;
}
}
}
else {
const err564 = {instancePath:instancePath+"/lifecycle/keep",schemaPath:"#/properties/lifecycle/properties/keep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err564];
}
else {
vErrors.push(err564);
}
errors++;
}
}
}
else {
const err565 = {instancePath:instancePath+"/lifecycle",schemaPath:"#/properties/lifecycle/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err565];
}
else {
vErrors.push(err565);
}
errors++;
}
let data234 = data.consumers;
if(Array.isArray(data234)){
const len19 = data234.length;
for(let i27=0; i27<len19; i27++){
let data235 = data234[i27];
if(data235 && typeof data235 == "object" && !Array.isArray(data235)){
if(data235.as === undefined){
data235.as = "pull-request";
}
if(data235.file === undefined){
const err566 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err566];
}
else {
vErrors.push(err566);
}
errors++;
}
if(data235.path === undefined){
const err567 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err567];
}
else {
vErrors.push(err567);
}
errors++;
}
for(const key56 in data235){
if(!((((key56 === "repo") || (key56 === "file")) || (key56 === "path")) || (key56 === "as"))){
const err568 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err568];
}
else {
vErrors.push(err568);
}
errors++;
}
}
if(data235.repo !== undefined){
let data236 = data235.repo;
if(typeof data236 === "string"){
if(!pattern49.test(data236)){
const err569 = {instancePath:instancePath+"/consumers/" + i27+"/repo",schemaPath:"#/properties/consumers/items/properties/repo/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"+"\""};
if(vErrors === null){
vErrors = [err569];
}
else {
vErrors.push(err569);
}
errors++;
}
}
else {
const err570 = {instancePath:instancePath+"/consumers/" + i27+"/repo",schemaPath:"#/properties/consumers/items/properties/repo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err570];
}
else {
vErrors.push(err570);
}
errors++;
}
}
if(data235.file !== undefined){
let data237 = data235.file;
if(typeof data237 === "string"){
if(data237.length < 1){
const err571 = {instancePath:instancePath+"/consumers/" + i27+"/file",schemaPath:"#/properties/consumers/items/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err571];
}
else {
vErrors.push(err571);
}
errors++;
}
}
else {
const err572 = {instancePath:instancePath+"/consumers/" + i27+"/file",schemaPath:"#/properties/consumers/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err572];
}
else {
vErrors.push(err572);
}
errors++;
}
}
if(data235.path !== undefined){
let data238 = data235.path;
if(typeof data238 === "string"){
if(!pattern50.test(data238)){
const err573 = {instancePath:instancePath+"/consumers/" + i27+"/path",schemaPath:"#/properties/consumers/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$"},message:"must match pattern \""+"^\\$(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\]|\\[\"[^\"\\\\]*\"\\]|\\['[^'\\\\]*'\\])+$"+"\""};
if(vErrors === null){
vErrors = [err573];
}
else {
vErrors.push(err573);
}
errors++;
}
}
else {
const err574 = {instancePath:instancePath+"/consumers/" + i27+"/path",schemaPath:"#/properties/consumers/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err574];
}
else {
vErrors.push(err574);
}
errors++;
}
}
let data239 = data235.as;
if(typeof data239 !== "string"){
const err575 = {instancePath:instancePath+"/consumers/" + i27+"/as",schemaPath:"#/properties/consumers/items/properties/as/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err575];
}
else {
vErrors.push(err575);
}
errors++;
}
if(!((data239 === "pull-request") || (data239 === "report"))){
const err576 = {instancePath:instancePath+"/consumers/" + i27+"/as",schemaPath:"#/properties/consumers/items/properties/as/enum",keyword:"enum",params:{allowedValues: schema31.properties.consumers.items.properties.as.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err576];
}
else {
vErrors.push(err576);
}
errors++;
}
}
else {
const err577 = {instancePath:instancePath+"/consumers/" + i27,schemaPath:"#/properties/consumers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err577];
}
else {
vErrors.push(err577);
}
errors++;
}
}
}
else {
const err578 = {instancePath:instancePath+"/consumers",schemaPath:"#/properties/consumers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err578];
}
else {
vErrors.push(err578);
}
errors++;
}
if(data.builders !== undefined){
let data240 = data.builders;
if(Array.isArray(data240)){
if(data240.length < 1){
const err579 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err579];
}
else {
vErrors.push(err579);
}
errors++;
}
const len20 = data240.length;
for(let i28=0; i28<len20; i28++){
let data241 = data240[i28];
if(typeof data241 !== "string"){
const err580 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err580];
}
else {
vErrors.push(err580);
}
errors++;
}
const _errs597 = errors;
let valid137 = false;
const _errs598 = errors;
if(!((((((((data241 === "local") || (data241 === "packer")) || (data241 === "packer-azure")) || (data241 === "packer-gce")) || (data241 === "packer-aws")) || (data241 === "azure-image-builder")) || (data241 === "one-es")) || (data241 === "image-factory"))){
const err581 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.builders.items.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err581];
}
else {
vErrors.push(err581);
}
errors++;
}
var _valid10 = _errs598 === errors;
valid137 = valid137 || _valid10;
const _errs599 = errors;
if(!((data241 === "aib") || (data241 === "1es"))){
const err582 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.builders.items.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err582];
}
else {
vErrors.push(err582);
}
errors++;
}
var _valid10 = _errs599 === errors;
valid137 = valid137 || _valid10;
if(!valid137){
const err583 = {instancePath:instancePath+"/builders/" + i28,schemaPath:"#/properties/builders/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err583];
}
else {
vErrors.push(err583);
}
errors++;
}
else {
errors = _errs597;
if(vErrors !== null){
if(_errs597){
vErrors.length = _errs597;
}
else {
vErrors = null;
}
}
}
}
let i29 = data240.length;
let j8;
if(i29 > 1){
const indices8 = {};
for(;i29--;){
let item8 = data240[i29];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err584 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/uniqueItems",keyword:"uniqueItems",params:{i: i29, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i29+" are identical)"};
if(vErrors === null){
vErrors = [err584];
}
else {
vErrors.push(err584);
}
errors++;
break;
}
indices8[item8] = i29;
}
}
}
else {
const err585 = {instancePath:instancePath+"/builders",schemaPath:"#/properties/builders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err585];
}
else {
vErrors.push(err585);
}
errors++;
}
}
let data242 = data.provider;
if(data242 && typeof data242 == "object" && !Array.isArray(data242)){
for(const key57 in data242){
if(!(key57 === "packer")){
let data243 = data242[key57];
if(!(data243 && typeof data243 == "object" && !Array.isArray(data243))){
const err586 = {instancePath:instancePath+"/provider/" + key57.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provider/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err586];
}
else {
vErrors.push(err586);
}
errors++;
}
}
}
if(data242.packer !== undefined){
let data244 = data242.packer;
if(data244 && typeof data244 == "object" && !Array.isArray(data244)){
if(data244.template === undefined){
const err587 = {instancePath:instancePath+"/provider/packer",schemaPath:"#/properties/provider/properties/packer/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'"};
if(vErrors === null){
vErrors = [err587];
}
else {
vErrors.push(err587);
}
errors++;
}
if(data244.template !== undefined){
let data245 = data244.template;
if(typeof data245 === "string"){
if(data245.length < 1){
const err588 = {instancePath:instancePath+"/provider/packer/template",schemaPath:"#/properties/provider/properties/packer/properties/template/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err588];
}
else {
vErrors.push(err588);
}
errors++;
}
}
else {
const err589 = {instancePath:instancePath+"/provider/packer/template",schemaPath:"#/properties/provider/properties/packer/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err589];
}
else {
vErrors.push(err589);
}
errors++;
}
}
if(data244.variables !== undefined){
let data246 = data244.variables;
if(data246 && typeof data246 == "object" && !Array.isArray(data246)){
for(const key58 in data246){
if(typeof data246[key58] !== "string"){
const err590 = {instancePath:instancePath+"/provider/packer/variables/" + key58.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provider/properties/packer/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err590];
}
else {
vErrors.push(err590);
}
errors++;
}
}
}
else {
const err591 = {instancePath:instancePath+"/provider/packer/variables",schemaPath:"#/properties/provider/properties/packer/properties/variables/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err591];
}
else {
vErrors.push(err591);
}
errors++;
}
}
if(data244.files !== undefined){
let data248 = data244.files;
if(Array.isArray(data248)){
const len21 = data248.length;
for(let i30=0; i30<len21; i30++){
let data249 = data248[i30];
if(typeof data249 === "string"){
if(data249.length < 1){
const err592 = {instancePath:instancePath+"/provider/packer/files/" + i30,schemaPath:"#/properties/provider/properties/packer/properties/files/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err592];
}
else {
vErrors.push(err592);
}
errors++;
}
}
else {
const err593 = {instancePath:instancePath+"/provider/packer/files/" + i30,schemaPath:"#/properties/provider/properties/packer/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err593];
}
else {
vErrors.push(err593);
}
errors++;
}
}
}
else {
const err594 = {instancePath:instancePath+"/provider/packer/files",schemaPath:"#/properties/provider/properties/packer/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err594];
}
else {
vErrors.push(err594);
}
errors++;
}
}
}
else {
const err595 = {instancePath:instancePath+"/provider/packer",schemaPath:"#/properties/provider/properties/packer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err595];
}
else {
vErrors.push(err595);
}
errors++;
}
}
}
else {
const err596 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err596];
}
else {
vErrors.push(err596);
}
errors++;
}
}
else {
const err597 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err597];
}
else {
vErrors.push(err597);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

;// CONCATENATED MODULE: ./build/staging/image-definition/src/check/schema-findings.js





/** Keywords of which only what they lead to is worth saying. */
const SILENT = new Set(['propertyNames', 'if', 'anyOf']);
/**
 * Fills in defaults and reports what the schema forbids.
 *
 * @param data changed in place
 */
function checkAgainstSchema(data, { places, unresolved, partial = false }, findings) {
    if (validate(data))
        return;
    for (const error of validate.errors ?? []) {
        if (SILENT.has(error.keyword) || (partial && isAboutAbsence(error)))
            continue;
        findings.addLazily(() => {
            const { path, value } = locate(error.instancePath, data);
            if (unresolved.size > 0 && isUnresolved(error, path, unresolved))
                return undefined;
            const finding = describe({ ...error, path, value, ...rulesOf(error.schemaPath) }, places);
            if (finding === undefined)
                return undefined;
            const { place, message, hint } = finding;
            return { severity: 'error', ...place, message, ...(hint === undefined ? {} : { hint }) };
        });
    }
    validate.errors = null;
}
/** True for what may still come from a definition that extends this one. */
function isAboutAbsence({ keyword, params }) {
    return keyword === 'required' || keyword === 'oneOf' || (keyword === 'discriminator' && params['error'] === 'tag');
}
function isUnresolved(error, path, unresolved) {
    const whole = error.keyword === 'discriminator' ? [...path, String(error.params['tag'])] : path;
    return unresolved.has(JSON.stringify(whole));
}
function describe(error, source) {
    const { path, value, parent } = error;
    const name = (0,spell_path/* spellPath */._)(path);
    const here = { place: source.valuePlace(path) };
    switch (error.keyword) {
        case 'additionalProperties':
            return unknownKey(String(error.params['additionalProperty']), error, source);
        case 'required': {
            // Of the alternatives of a `oneOf`; that error says it.
            if (parent.properties === undefined && parent.discriminator === undefined)
                return undefined;
            const missing = String(error.params['missingProperty']);
            const misspelt = misspeltKey(error, [missing]);
            if (misspelt !== undefined)
                return unknownKey(misspelt, error, source);
            return { place: path.length === 0 ? here.place : source.keyPlace(path), message: `${name} lacks "${missing}"` };
        }
        case 'oneOf': {
            // Another type is reported as such.
            if (!(0,unchecked_data/* isMapping */.p)(value))
                return undefined;
            const choices = error.rule;
            const misspelt = misspeltKey(error, choices.flatMap(({ required }) => required));
            if (misspelt !== undefined)
                return unknownKey(misspelt, error, source);
            return { place: source.keyPlace(path), message: `${name} needs ${alternatives(choices)}` };
        }
        case 'discriminator': {
            const tag = String(error.params['tag']);
            const kind = error.params['tagValue'];
            // No such key: `required` says it.
            if (kind === undefined)
                return undefined;
            const place = source.valuePlace([...path, tag]);
            if (typeof kind !== 'string')
                return { place, message: `${name}.${tag} must be text` };
            const known = kindsOf(parent, tag);
            return { place, message: `${name}.${tag} must be ${listing(known)}, not ${quote(kind)}`, hint: guess(kind, known) };
        }
        case 'type':
            return { ...here, ...wrongType(error, source) };
        case 'const':
            return { ...here, message: `${name} must be "${error.params['allowedValue']}"` };
        case 'enum': {
            const allowed = error.params['allowedValues'].map(String);
            // Of what may still be written, nothing is proposed.
            if (parent.deprecated === true)
                return undefined;
            // A wrong type is reported as such.
            if (typeof value === 'object' || (typeof value === 'number') !== allowed.every((one) => /^\d+$/.test(one)))
                return undefined;
            const text = String(value);
            const hint = allowed.length === 1 ? undefined : guess(text, allowed);
            return { ...here, message: `${name} must be ${listing(allowed)}, not ${typeof value === 'string' ? quote(text) : text}`, hint };
        }
        case 'pattern':
            if (error.propertyName !== undefined) {
                return {
                    place: source.keyPlace([...path, error.propertyName]),
                    message: `the key "${(0,spell_path/* shorten */.m)(error.propertyName)}" in ${name} ${parent.patternErrorMessage}`,
                };
            }
            return { ...here, message: `${name} ${parent.patternErrorMessage ?? 'is not well formed'}` };
        case 'minimum':
        case 'maximum':
            // A wrong type is reported as such.
            if (parent.type === 'integer' && !Number.isInteger(value))
                return undefined;
            return { ...here, message: `${name} must be at ${error.keyword === 'minimum' ? 'least' : 'most'} ${error.params['limit']}` };
        case 'minLength':
        case 'minItems':
            return { ...here, message: `${name} must not be empty` };
        case 'maxItems':
            return { ...here, message: `${name} can have only ${error.params['limit']}` };
        case 'uniqueItems': {
            const again = Math.max(Number(error.params['i']), Number(error.params['j']));
            return {
                place: source.valuePlace([...path, again]),
                message: `${quote(String(value[again]))} is there twice in ${name}`,
            };
        }
        case 'minProperties':
        case 'maxProperties':
            return { ...here, message: `${name} must have exactly one of ${Object.keys(parent.properties ?? {}).join(', ')}` };
        default:
            return { ...here, message: `${name} ${error.message ?? 'is wrong'}` };
    }
}
function unknownKey(key, { path, parent }, source) {
    const where = path.length === 0 ? '' : ` in ${(0,spell_path/* spellPath */._)(path)}`;
    return {
        place: source.keyPlace([...path, key]),
        message: `unknown key "${(0,spell_path/* shorten */.m)(key)}"${where}`,
        hint: suggest(key, knownKeys(parent)),
    };
}
/** Where the kind of a mapping decides what it may hold, nothing but that key is known without it. */
function knownKeys({ properties, discriminator }) {
    return properties === undefined && discriminator !== undefined ? [discriminator.propertyName] : Object.keys(properties ?? {});
}
/** Unknown keys that are compared with one that is missing. */
const MAX_COMPARED = 100;
/**
 * The key that was meant to be one of those that are missing: one slip, of which the same is said as of every unknown key. The list of
 * findings holds that once.
 */
function misspeltKey({ value, parent }, missing) {
    if (!(0,unchecked_data/* isMapping */.p)(value))
        return undefined;
    const known = knownKeys(parent);
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    return unknown.slice(0, MAX_COMPARED).find((key) => missing.includes(meant(key, known) ?? ''));
}
const TYPES = {
    string: 'text',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    number: 'a number',
};
function wrongType({ params, path, value, parent }, source) {
    const wanted = String(params['type']);
    const name = (0,spell_path/* spellPath */._)(path);
    const must = wanted
        .split(',')
        .map((type) => TYPES[type] ?? type)
        .join(', ');
    if (value === null && path.length === 0)
        return { message: 'the file is empty', hint: 'bakehouse init writes a definition to begin with' };
    if (value === null)
        return { message: `${name} has no value; it must be ${must}` };
    const found = Array.isArray(value) ? 'array' : typeof value;
    // A fraction is a number, too.
    const message = `${name} must be ${must}, not ${wanted === 'integer' && found === 'number' ? value : TYPES[found]}`;
    if (path.at(-1) === '<<')
        return { message, hint: NO_MERGING };
    if (path.length === 0)
        return { message, hint: 'begin it with "schema: vm-image/1"' };
    const variable = variableIn(value);
    if (variable !== undefined)
        return { message, hint: `write it in quotes: "{${variable}}"` };
    const scalar = typeof value === 'number' || typeof value === 'boolean';
    if (wanted === 'string' && scalar)
        return mistakenScalar(message, { name, text: source.textOf(path), parent });
    if (wanted === 'array')
        return { message, hint: 'begin each item with "- "' };
    if (/^(\d+|true|false)$/.test(String(value)) && (wanted === 'integer' || wanted === 'boolean'))
        return { message, hint: 'write it without quotes' };
    return { message };
}
/** A number or truth value where text is wanted: in quotes it is right, unless the text is wrong as well, which is then all that is said. */
function mistakenScalar(message, { name, text, parent }) {
    const { pattern, patternErrorMessage, enum: allowed } = parent;
    if (allowed !== undefined)
        return { message: `${name} must be ${listing(allowed)}, not ${(0,spell_path/* shorten */.m)(text)}`, hint: guess(text, allowed) };
    const fits = pattern === undefined || new RegExp(pattern, 'u').test(text);
    if (!fits && patternErrorMessage !== undefined)
        return { message: `${name} ${patternErrorMessage}, not ${(0,spell_path/* shorten */.m)(text)}` };
    return { message, hint: `write it in quotes: "${(0,spell_path/* shorten */.m)(text)}"` };
}
/** The name in `{NAME}`, which YAML reads as a mapping where it has no quotes. */
function variableIn(value) {
    if (!(0,unchecked_data/* isMapping */.p)(value))
        return undefined;
    const [[name, inner] = ['', ''], ...others] = Object.entries(value);
    return others.length === 0 && inner === null && /^[A-Z][A-Z0-9_]*$/.test(name) ? name : undefined;
}
function listing(values) {
    return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}
function quote(text) {
    return JSON.stringify((0,spell_path/* shorten */.m)(text));
}
/** `either "file" or "url", and not both`. */
function alternatives(schemas) {
    const names = schemas.map(({ required }) => required.map((key) => `"${key}"`).join(' and '));
    if (names.length === 2)
        return `either ${names.join(' or ')}, and not both`;
    return `exactly one of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** The values that the alternatives have for the key that tells them apart. */
function kindsOf(parent, tag) {
    const { oneOf } = parent;
    return oneOf.flatMap(({ properties }) => properties[tag]?.const ?? []);
}
/** The value that a JSON Pointer leads to, and the way there: list indexes are numbers. */
function locate(pointer, data) {
    const path = [];
    let value = data;
    for (const key of keysIn(pointer)) {
        path.push(Array.isArray(value) ? Number(key) : key);
        value = value?.[key];
    }
    return { path, value };
}
/** What the schema says at a place of it. */
function rulesOf(fragment) {
    const keys = keysIn(decodeURIComponent(fragment.slice(1)));
    let parent;
    let rule = vm_image_1/* schema */.w;
    for (const key of keys) {
        parent = rule;
        rule = rule?.[key];
    }
    return { rule, parent: parent };
}
function keysIn(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/check/secret-references.js
var secret_references = __webpack_require__(90045);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/image-definition/src/variables/template-variables.js
var template_variables = __webpack_require__(51191);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/image-definition/src/files/referenced-files.js
var referenced_files = __webpack_require__(24938);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/files/expand-tests.js





/** Files that one pattern may stand for. */
const MAX_MATCHES = 1000;
const MAX_NAME = 64;
/**
 * The tests of a definition, each with a name and its file: a pattern (`tests/*.sh`) stands for one test a file, in byte order. Such a
 * test is called like its file, behind the name that the pattern has, if any; a test without file by its place in the list.
 *
 * @param data need not be valid
 */
async function expandTests(data, options) {
    const expanded = [];
    for (const [index, test] of (0,unchecked_data/* list */.I)((0,unchecked_data.at)(data, 'tests', 'inVm')).entries()) {
        if (!(0,unchecked_data/* isMapping */.p)(test))
            continue;
        const file = test['file'];
        if (typeof file !== 'string' || file === '' || options.isUnresolved(index)) {
            expanded.push({ test: Object.hasOwn(test, 'name') ? test : { name: `test-${index + 1}`, ...test }, index, files: [] });
            continue;
        }
        const report = options.report(index);
        const matches = await matchesOf(file, options, report);
        if (matches === undefined) {
            const files = await (0,referenced_files/* findReferencedFiles */.sZ)({ value: file, folderAllowed: false }, options.folder, report, options.folders);
            expanded.push({ test: { ...named(test, file) }, index, files });
            continue;
        }
        for (const path of matches) {
            const files = await (0,referenced_files/* findReferencedFiles */.sZ)({ value: path, folderAllowed: false }, options.folder, report, options.folders);
            const name = typeof test['name'] === 'string' ? { name: `${test['name']}.${nameOf(path)}`.slice(0, MAX_NAME) } : {};
            expanded.push({ test: named({ ...test, ...name, file: path }, path), index, files });
        }
    }
    return expanded;
}
/** The files that a pattern stands for, relative to the folder; undefined for a path that is none. */
async function matchesOf(pattern, { folder, folders, signal }, report) {
    if (!/[*?]/.test(pattern))
        return undefined;
    // A file may have such a name.
    if (await (0,promises_.lstat)((0,external_node_path_.join)(folder, pattern)).then(() => true, () => false))
        return undefined;
    const path = (0,referenced_files/* relativePath */.iZ)(pattern, report);
    if (path === undefined)
        return [];
    const { findByGlob, fixedParts } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-core-glob")]).then(__webpack_require__.bind(__webpack_require__, 24895));
    const found = findByGlob(path, { folder, signal });
    if ('problem' in found) {
        report(`the pattern "${pattern.slice(0, MAX_NAME)}" ${found.problem}`);
        return [];
    }
    const parts = path.split('/');
    folders.add((0,external_node_path_.join)(folder, ...parts.slice(0, fixedParts(parts))));
    const matches = [];
    for await (const file of found) {
        if (matches.length === MAX_MATCHES) {
            report(`"${pattern}" matches more than ${MAX_MATCHES} files`);
            break;
        }
        if (path.includes('/'))
            folders.add(file.parent);
        matches.push((0,external_node_path_.relative)(folder, file.path).split(external_node_path_.sep).join('/'));
    }
    if (matches.length === 0)
        report(`"${pattern}" matches no file`);
    return matches.sort(byte_order/* compareBytes */.X);
}
function named(test, path) {
    return Object.hasOwn(test, 'name') ? test : { name: nameOf(path), ...test };
}
/** Of a file, without extension; characters that a name cannot have become "-". */
function nameOf(path) {
    const stem = external_node_path_.posix.basename(path, external_node_path_.posix.extname(path)).replaceAll(/[^A-Za-z0-9._-]/g, '-');
    return stem.replace(/^[^A-Za-z0-9]+/, '').slice(0, MAX_NAME) || 'test';
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/files/definition-files.js







/**
 * Finds all files that a definition names. A path is relative to the file that it is written in, so a definition that is extended
 * can bring scripts of its own; in the data it becomes relative to the folder of the definition.
 *
 * @param folder of the definition, absolute
 * @throws CancelledError
 */
async function findDefinitionFiles(folder, merged, resolved, findings, { workspace, signal } = {}) {
    const finder = new FileFinder(folder, merged, resolved, findings);
    const isUnresolved = (path) => finder.isUnresolved(path);
    // Before paths are made relative to the definition. Few definitions have any, and nobody else is to load a parser for it.
    const hasTemplate = ['packer', 'packer-azure', 'packer-json'].some((name) => (0,unchecked_data/* isMapping */.p)((0,unchecked_data.at)(resolved.data, 'provider', name)));
    const packer = hasTemplate
        ? await (await Promise.all(/* import() */[__webpack_require__.e("shared-npm-jsonc-parser"), __webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-image-definition-packer-hcl-expressions"), __webpack_require__.e("shared-records-json-file"), __webpack_require__.e("shared-core-glob"), __webpack_require__.e("packer-files")]).then(__webpack_require__.bind(__webpack_require__, 86015))).findPackerFiles(resolved.data, { merged, workspace, findings, isUnresolved, signal })
        : { files: [], folders: [], warnings: [] };
    const packerFiles = finder.addPackerFiles(packer);
    for (const reference of (0,referenced_files/* referencesIn */.ii)(resolved.data))
        await finder.addReference(reference);
    const tests = await finder.addTests(signal);
    checkNames(tests, merged, findings);
    return { tests, ...finder.result(), packerFiles, warnings: packer.warnings };
}
class FileFinder {
    #folder;
    #merged;
    #resolved;
    #findings;
    #files = new Map();
    #folders = new Set();
    #usedInTemplates = new Set();
    constructor(folder, merged, resolved, findings) {
        this.#folder = folder;
        this.#merged = merged;
        this.#resolved = resolved;
        this.#findings = findings;
    }
    async addReference(reference) {
        const { path } = reference;
        if (this.isUnresolved(path))
            return;
        const layer = this.#merged.layerOf(path);
        const found = await (0,referenced_files/* findReferencedFiles */.sZ)(reference, layer.folder, this.#reportAt(path), this.#folders);
        for (const file of found) {
            this.#keep(file, layer);
            if (reference.template)
                await this.#lookForVariables(file, layer);
        }
        if (layer.folder === this.#folder)
            return;
        const holder = (0,unchecked_data.at)(this.#resolved.data, ...path.slice(0, -1));
        if ((0,unchecked_data/* isMapping */.p)(holder))
            holder[String(path.at(-1))] = this.#fromHere((0,referenced_files/* normalizeReference */.tO)(reference.value), layer);
    }
    async addTests(signal) {
        const layer = this.#merged.layerOf(['tests', 'inVm']);
        const tests = await expandTests(this.#resolved.data, {
            folder: layer.folder,
            folders: this.#folders,
            signal,
            report: (index) => this.#reportAt(['tests', 'inVm', index, 'file']),
            isUnresolved: (index) => this.isUnresolved(['tests', 'inVm', index, 'file']),
        });
        for (const { test, files } of tests) {
            for (const file of files)
                this.#keep(file, layer);
            const { file } = test;
            if (layer.folder !== this.#folder && typeof file === 'string')
                test['file'] = this.#fromHere((0,referenced_files/* normalizeReference */.tO)(file), layer);
        }
        return tests;
    }
    /** @returns their paths */
    addPackerFiles({ files, folders }) {
        for (const folder of folders)
            this.#folders.add(folder);
        return files.map((absolute) => {
            const path = (0,external_node_path_.relative)(this.#folder, absolute).split(external_node_path_.sep).join('/');
            this.#files.set(path, { path, absolute });
            return path;
        });
    }
    result() {
        const files = [...this.#files.values()].sort(byPath);
        return { files, folders: [...this.#folders], usedInTemplates: this.#usedInTemplates };
    }
    #keep(file, layer) {
        const path = this.#fromHere(file.path, layer);
        this.#files.set(path, { path, absolute: file.absolute });
    }
    async #lookForVariables(file, layer) {
        const template = await (0,template_variables/* variablesInTemplate */.L)(file, this.#resolved.variables, (0,external_node_path_.join)(layer.shown, '..', file.path));
        for (const name of template.used)
            this.#usedInTemplates.add(name);
        this.#findings.add(...template.findings);
    }
    /** A path of another file of the definition, as it is from the definition's own folder. */
    #fromHere(path, layer) {
        return layer.folder === this.#folder ? path : external_node_path_.posix.join(...(0,external_node_path_.relative)(this.#folder, layer.folder).split(external_node_path_.sep), path);
    }
    isUnresolved(path) {
        return this.#resolved.unresolved.has(JSON.stringify(path));
    }
    #reportAt(path) {
        return (message, hint) => this.#findings.addLazily(() => ({
            severity: 'error',
            ...this.#merged.valuePlace(path),
            message,
            ...(hint === undefined ? {} : { hint }),
        }));
    }
}
/** Reports names of tests that are there twice, since each names a file of results. */
function checkNames(tests, merged, findings) {
    const first = new Map();
    for (const { test, index } of tests) {
        const { name } = test;
        if (typeof name !== 'string')
            continue;
        const twin = first.get(name.toLowerCase());
        if (twin === undefined) {
            first.set(name.toLowerCase(), index);
            continue;
        }
        const path = ['tests', 'inVm', index];
        const message = `${(0,spell_path/* spellPath */._)(path)} has the same name as ${(0,spell_path/* spellPath */._)(['tests', 'inVm', twin])}, "${name}"`;
        const place = () => merged.valuePlace([...path, 'name']);
        findings.addLazily(() => ({ severity: 'error', ...place(), message, hint: 'give it a name of its own' }));
    }
}
/** Byte order of the composed form, which is the same on every system. */
function byPath(a, b) {
    return (0,byte_order/* compareBytes */.X)(a.path.normalize('NFC'), b.path.normalize('NFC'));
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/findings/finding-list.js
var finding_list = __webpack_require__(19612);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/image-definition/src/layers/extends.js + 3 modules
var layers_extends = __webpack_require__(20387);
// EXTERNAL MODULE: ./build/staging/image-definition/src/variables/resolve-variables.js
var resolve_variables = __webpack_require__(57953);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/load-definition.js












/** The file is `abstract: true`: it is there to be extended, and nothing else is wrong with it. */
class AbstractDefinitionError extends errors/* InputError */.dz {
    name = 'AbstractDefinitionError';
}
/**
 * Reads and checks a `vm-image/1` definition, in YAML or JSON, with all that it extends and all files that it names.
 *
 * @param file findings call the file as it is given here
 * @throws InputError with everything that is wrong, each with file, line and column; AbstractDefinitionError, CancelledError
 */
async function loadDefinition(file, options = {}) {
    const loading = await openDefinition(file, options);
    const { merged, findings } = loading;
    const isChecked = options.check !== undefined && loading.isWellFormed && !merged.abstract;
    if (findings.size > 0 && !isChecked)
        throw findings.toError(file);
    if (merged.abstract) {
        throw new AbstractDefinitionError(`The definition ${file} is abstract.`, { hint: 'name a definition that extends it' });
    }
    const loaded = loadedOf(file, loading);
    if (isChecked)
        findings.add(...((await options.check?.(loaded)) ?? []));
    if (findings.size > 0)
        throw findings.toError(file);
    return loaded;
}
function loadedOf(file, loading) {
    const { merged, resolved, folder, given } = loading;
    const { variables, ...definition } = loading.data;
    const own = Object.keys(variables ?? {});
    const used = (name) => resolved.used.has(name) || loading.usedInTemplates.has(name);
    const unused = [
        ...unusedVariables(merged, own.filter((name) => !used(name))),
        ...unusedSecrets(merged, definition, loading.secrets),
    ];
    return {
        file: (0,external_node_path_.resolve)(file),
        folder,
        definition: { ...definition, tests: { ...definition.tests, inVm: loading.tests.map(({ test }) => test) } },
        variables: resolved.variables,
        files: loading.files,
        sources: merged.sources,
        folders: loading.folders,
        ...(loading.packerFiles.length === 0 ? {} : { packerFiles: loading.packerFiles }),
        warnings: [...loading.warnings, ...unused.filter((finding) => finding.file === file)],
        unusedVariables: Object.keys(given).filter((name) => !own.includes(name) && !used(name)),
        unusedShared: unused.filter((finding) => finding.file !== file),
    };
}
/**
 * As {@link loadDefinition}, but leaves it to the caller what to make of the findings.
 *
 * @throws InputError when a file is so broken that nothing can be said of what it means
 */
async function openDefinition(file, options = {}) {
    const absolute = (0,external_node_path_.resolve)(file);
    const folder = (0,external_node_path_.dirname)(absolute);
    const given = { ...(0,given_variables/* environmentVariables */.r)(options.environment ?? {}), ...options.variables };
    const merged = await (0,layers_extends/* readMergedDefinition */.U)(absolute, file, options);
    const resolved = (0,resolve_variables/* resolveVariables */.C)(merged, file, given);
    // What is missing may come from a definition that extends this one, or from a parent that is missing itself.
    const partial = merged.abstract || merged.incomplete;
    const findings = partial ? new finding_list/* FindingList */.k() : resolved.findings;
    findings.add(...merged.findings);
    if (merged.data === undefined)
        throw findings.toError(file);
    const { unresolved } = resolved;
    const warnings = renameBuilders(resolved.data, merged);
    checkAgainstSchema(resolved.data, { places: merged, unresolved, partial }, findings);
    // Before the defaults: an ISO can be planned without the template that the builder it would get by itself needs.
    checkFields(resolved.data, merged, findings);
    const isWellFormed = findings.size === 0;
    fillDefaults(resolved.data);
    const secrets = (0,secret_references/* checkSecrets */.KK)(resolved.data, merged.data, merged, unresolved, findings);
    const found = await findDefinitionFiles(folder, merged, resolved, findings, options);
    const all = [...warnings, ...found.warnings];
    return { merged, resolved, data: resolved.data, folder, given, ...found, secrets, warnings: all, isWellFormed, findings };
}
function unusedVariables(merged, names) {
    return names.map((name) => ({
        severity: 'warning',
        ...merged.keyPlace(['variables', name]),
        message: `the variable ${name} is not used`,
        hint: 'leave it out',
    }));
}
function unusedSecrets(merged, { secrets }, uses) {
    const used = new Set(uses.map(({ name }) => name));
    return Object.keys(secrets)
        .filter((name) => !used.has(name))
        .map((name) => ({
        severity: 'warning',
        ...merged.keyPlace(['secrets', name]),
        message: `the secret ${name} is not used`,
        hint: 'leave it out',
    }));
}


/***/ }),

/***/ 32509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ BUILDER_NAMES),
/* harmony export */   v: () => (/* binding */ FORMER_BUILDER_NAMES)
/* harmony export */ });
/** What can build an image, as `builders` of a definition and the formats name it. */
const BUILDER_NAMES = [
    'local',
    'packer',
    'packer-azure',
    'packer-gce',
    'packer-aws',
    'azure-image-builder',
    'one-es',
    'image-factory',
];
/** Former names of builders. Release 0.1 takes them with a warning; the next minor version does not. */
const FORMER_BUILDER_NAMES = new Map([
    ['aib', 'azure-image-builder'],
    ['1es', 'one-es'],
]);


/***/ }),

/***/ 57953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ resolveVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42740);
/* harmony import */ var _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19612);
/* harmony import */ var _findings_spell_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1934);
/* harmony import */ var _parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79428);
/* harmony import */ var _undefined_variable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63606);





const NAME = /^[A-Z][A-Z0-9_]*$/;
/** Characters that variables may add to a definition in all: a long value that is used often would fill the memory. */
const MAX_ADDED = 16 * 1024 * 1024;
/** Undefined variables that are reported in one text. */
const MAX_UNDEFINED = 100;
/**
 * Replaces `{NAME}` in all texts of a definition, never in keys, in one pass.
 *
 * @param shown how findings call the definition
 */
function resolveVariables(source, shown, given) {
    const findings = new _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_0__/* .FindingList */ .k();
    const variables = { ...ownVariables(source, findings), ...givenVariables(given, shown, findings) };
    const used = new Set();
    const unresolved = new Set();
    let added = 0;
    function resolve(value, path) {
        if (typeof value === 'string')
            return value.includes('{') ? resolveText(value, path) : value;
        if (Array.isArray(value))
            return value.map((item, index) => resolve(item, [...path, index]));
        if (!(0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(value))
            return value;
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([key, item]) => [key, isLiteral(key, path) ? item : resolve(item, [...path, key])]));
    }
    function resolveText(text, path) {
        const before = added;
        added += growth(text, variables);
        if (added > MAX_ADDED) {
            unresolved.add(JSON.stringify(path));
            if (before > MAX_ADDED)
                return text;
            const message = 'with its variables replaced the definition would be too large';
            findings.addLazily(() => ({ severity: 'error', ...source.valuePlace(path), message, hint: 'use long values less often' }));
            return text;
        }
        const rendered = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(text, variables);
        for (const name of rendered.used)
            used.add(name);
        const missing = new Set(rendered.undefined.map(({ name }) => name));
        if (missing.size > 0)
            unresolved.add(JSON.stringify(path));
        for (const name of [...missing].slice(0, MAX_UNDEFINED)) {
            findings.addLazily(() => ({ ...source.placeWithin(path, `{${name}}`), ...(0,_undefined_variable_js__WEBPACK_IMPORTED_MODULE_3__/* .undefinedVariable */ .V)(name) }));
        }
        return rendered.text;
    }
    return { data: resolve(source.data, []), variables, used, unresolved, findings };
}
/** Text at these places is taken as it is. */
function isLiteral(key, path) {
    return path.length === 0 && (key === 'variables' || key === 'schema');
}
/** How many characters longer a text may at most become. */
function growth(text, variables) {
    let sum = 0;
    for (const [, name = ''] of text.matchAll(/\{([A-Z][A-Z0-9_]*)\}/g)) {
        sum += (Object.hasOwn(variables, name) ? variables[name] : undefined)?.length ?? 0;
    }
    return sum;
}
function ownVariables(source, findings) {
    const own = (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(source.data) ? source.data['variables'] : undefined;
    if (!(0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(own))
        return {};
    const variables = {};
    for (const [name, value] of Object.entries(own)) {
        // The schema reports what is no text and no name.
        if (typeof value !== 'string' || !NAME.test(name))
            continue;
        variables[name] = value;
        const inner = innerName(value);
        if (inner === undefined)
            continue;
        findings.addLazily(() => ({ severity: 'error', ...source.placeWithin(['variables', name], `{${inner}}`), ...nested(name, inner) }));
    }
    return variables;
}
function givenVariables(given, shown, findings) {
    for (const [name, value] of Object.entries(given)) {
        const inner = innerName(value);
        const report = (problem) => findings.add({ severity: 'error', file: shown, ...problem });
        if (!NAME.test(name))
            report({ message: `"${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(name)}" is not the name of a variable`, hint: 'a name is A-Z, 0-9 and _' });
        else if (inner !== undefined)
            report(nested(name, inner));
    }
    return given;
}
function nested(name, inner) {
    return {
        message: `the value of the variable ${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(name)} holds {${(0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(inner)}}; variables in variables are not replaced`,
        hint: 'write the value out',
    };
}
function innerName(value) {
    return value.includes('{') ? (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(value, {}).undefined[0]?.name : undefined;
}


/***/ }),

/***/ 51191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ variablesInTemplate)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42740);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32586);
/* harmony import */ var _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19612);
/* harmony import */ var _undefined_variable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63606);







/** As much as `renderFile` of `prepare-artifacts` renders, which does so in memory. */
const MAX_TEMPLATE_BYTES = 8 * 1024 * 1024;
/** The names of the variables in a template file, and a finding for each that has no value. */
async function variablesInTemplate(file, variables, shown) {
    const refuse = (message) => ({
        used: new Set(),
        findings: [{ severity: 'error', file: shown, message, hint: 'leave template out' }],
    });
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file.absolute);
    if (size > MAX_TEMPLATE_BYTES) {
        return refuse(`a template has at most ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(MAX_TEMPLATE_BYTES)}, and this file ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(size)}`);
    }
    const bytes = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(file.absolute);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return refuse('a template is UTF-8 text, and this file is not');
    const text = bytes.toString();
    // Only names are asked for: with long values the text could grow without end.
    const blank = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
    const rendered = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .renderVariables */ .mR)(text, blank);
    const missing = rendered.undefined.slice(0, _findings_finding_list_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_FINDINGS */ .M);
    const places = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .offsetsToPlaces */ .kW)(text, missing.map(({ offset }) => offset));
    const findings = missing.map(({ name }, index) => ({ file: shown, ...places[index], ...(0,_undefined_variable_js__WEBPACK_IMPORTED_MODULE_6__/* .undefinedVariable */ .V)(name) }));
    return { used: rendered.used, findings };
}


/***/ }),

/***/ 63606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ undefinedVariable)
/* harmony export */ });
/* harmony import */ var _findings_spell_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);

/** What is said of a `{NAME}` that nothing gives a value. */
function undefinedVariable(name) {
    const shown = (0,_findings_spell_path_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(name);
    return {
        severity: 'error',
        message: `the variable ${shown} is not defined`,
        hint: `define it under variables, or give it with variables or BAKEHOUSE_VAR_${shown}; write {{${shown}}} for braces that stay`,
    };
}


/***/ })

};
