export const id = 5554;
export const ids = [5554];
export const modules = {

/***/ 74705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ selectableImage)
/* harmony export */ });
/** What a commit message can choose an image of a definition by. */
function selectableImage({ image, outputs }) {
    const regions = new Set(outputs.flatMap(regionsOf));
    return { id: image.id, key: image.names?.key, pool: image.names?.pool, regions: [...regions] };
}
function regionsOf(output) {
    return 'regions' in output ? (output.regions ?? []).map(({ name }) => name) : [];
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

/***/ 44458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findDefinitions),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




/** Never searched: other people's code, and what Bakehouse wrote itself. */
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);
const DEFINITION = { name: /^[^.].*\.vmimage\.(yaml|yml|json)$/, what: 'definition', example: '*.vmimage.yaml' };
/**
 * Absolute paths of the definitions that files, folders and globs stand for, sorted, each once.
 *
 * @param workspace absolute; what the patterns are relative to
 * @throws InputError naming every pattern that stands for nothing
 */
function findDefinitions(patterns, workspace) {
    return findFiles(patterns, workspace, DEFINITION);
}
/** As {@link findDefinitions}, for the files of any kind. */
async function findFiles(patterns, workspace, kind) {
    const findings = [];
    const files = new Set();
    for (const pattern of patterns) {
        const found = await find(pattern, workspace, kind);
        for (const file of found.files)
            files.add(file);
        if (found.files.length === 0)
            findings.push({ severity: 'error', message: found.nothing });
    }
    if (patterns.length === 0)
        findings.push({ severity: 'error', message: `no ${kind.what} is given` });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`There are no such ${kind.what}s.`, { findings });
    return [...files].sort();
}
async function find(pattern, workspace, { name, example }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, pattern);
    // First, so that a name with [ or * in it is found as it is.
    const kind = await kindOf(path);
    if (kind === 'file')
        return { files: [path], nothing: '' };
    if (kind === 'folder')
        return { files: await filesBelow(path, name), nothing: `the folder ${pattern} holds no ${example}` };
    if (!/[*?[{]/.test(pattern))
        return { files: [], nothing: `there is no file or folder ${pattern}` };
    return { files: await matches(pattern, workspace), nothing: `${pattern} matches no file` };
}
/**
 * As the glob would find them: hidden folders and links to folders are left out. Without `glob`, which takes seconds for a hundred
 * thousand files.
 */
async function filesBelow(folder, name) {
    const files = [];
    const folders = [folder];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        for (const entry of entriesOf(next)) {
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name))
                    folders.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(next, entry.name));
            }
            else if (name.test(entry.name)) {
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(next, entry.name);
                if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file'))
                    files.push(path);
            }
        }
    }
    return files;
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        // One without the right to look into it may hold definitions: leaving it out would make their images look gone.
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Cannot search ${folder} for definitions: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
async function matches(pattern, folder) {
    const files = [];
    const entries = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob)(pattern, { cwd: folder, withFileTypes: true, exclude: (entry) => SKIPPED.has(entry.name) });
    for await (const entry of entries) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name);
        // Only a link hides what it is.
        if (entry.isSymbolicLink() ? (await kindOf(path)) === 'file' : !entry.isDirectory())
            files.push(path);
    }
    return files;
}
async function kindOf(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 55553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables),
/* harmony export */   r: () => (/* binding */ environmentVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';
/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
function parseGivenVariables(lines) {
    const variables = {};
    const findings = [];
    for (const line of lines) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
        // The value is not shown: it may be one that was meant to be secret.
        if (name === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
        }
        else if (Object.hasOwn(variables, name))
            findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
        else
            variables[name] = value;
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Unusable variables.', { findings });
    return variables;
}
/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
function environmentVariables(environment) {
    const given = Object.entries(environment).filter((entry) => entry[0].startsWith(PREFIX) && entry[1] !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}


/***/ }),

/***/ 64090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ placeFindings)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _definition_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _load_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95017);



/** Gives problems their file, line and column. The definition is read again for that, so that a loaded one needs not keep its text. */
async function placeFindings(loaded, problems) {
    const { file, variables } = loaded;
    const where = await (0,_load_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .openDefinition */ .s)(file, { variables, workspace: (0,_definition_root_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionRoot */ .k)(loaded) }).catch((error) => {
        // Changed meanwhile, so that no line is right any more.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return undefined;
        throw error;
    });
    return problems.map(({ path, ...problem }) => {
        const [tests, inVm, index, ...rest] = path;
        const isTest = tests === 'tests' && inVm === 'inVm' && typeof index === 'number';
        // A pattern that stands for several tests is one in the file.
        const written = isTest ? ['tests', 'inVm', where?.tests[index]?.index ?? index, ...rest] : path;
        return { severity: 'error', file, ...where?.merged.valuePlace(written), ...problem };
    });
}


/***/ }),

/***/ 71279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   pI: () => (/* binding */ SUMMARY_REVISION)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);
/* harmony import */ var _commit_directives_selectable_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74705);
/* harmony import */ var _gallery_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9490);
/* harmony import */ var _plan_lock_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59994);
/* harmony import */ var _file_digests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30261);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29130);







/** Counts up when one of the types below changes: what was kept of an earlier form is then made anew. */
const SUMMARY_REVISION = 2;
/** Sums a definition up; reads all files that it refers to, or asks `digests`. */
async function summarize(loaded, digests = _file_digests_js__WEBPACK_IMPORTED_MODULE_2__/* .readingDigests */ .W) {
    const { definition, files, sources, warnings, unusedVariables = [], unusedShared = [] } = loaded;
    const layers = await (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintLayers */ .Vq)(loaded, { digests });
    const tests = await (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .testsLayer */ .hP)(loaded, { digests });
    const digestByPath = new Map();
    for (const { path, absolute } of files)
        digestByPath.set(path, await digests.digestOf(absolute));
    const { image, builders, source, build, lifecycle, outputs } = definition;
    const fixed = outputs.findIndex((output) => output.kind === 'directory' && (0,_gallery_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(output.version));
    const fixedVersion = fixed < 0 ? undefined : { output: fixed, version: outputs[fixed].version };
    const summary = {
        id: image.id,
        builder: builders[0] ?? 'local',
        names: image.names ?? {},
        source,
        ...(build.region === undefined ? {} : { buildRegion: build.region }),
        lifecycle,
        formats: outputs.flatMap((output) => (output.kind === 'directory' ? output.formats : [])),
        regions: (0,_commit_directives_selectable_image_js__WEBPACK_IMPORTED_MODULE_5__/* .selectableImage */ .q)({ image, outputs }).regions,
        ...(fixedVersion === undefined ? {} : { fixedVersion }),
        fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOfLayers */ .wp)(layers),
        testsDigest: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(tests)),
        files: (0,_plan_lock_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lockedFiles */ .q1)(digestByPath),
        sources,
        warnings,
        unusedVariables,
        unusedShared,
    };
    const details = { layers, tests };
    return { file: loaded.file, summary, details: () => details, load: async () => loaded };
}
/** What the summary of a definition depends on, for a cache. */
function inputsOf({ file, files, sources, folders }) {
    return { files: [file, ...sources, ...files.map(({ absolute }) => absolute)], folders };
}


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/** Order of versions by their numbers, for `sort`. */
function compareVersions(a, b) {
    const numbers = (version) => version.split('.').map(Number);
    const [x, y] = [numbers(a), numbers(b)];
    for (let i = 0; i < 3; i++) {
        const difference = (x[i] ?? 0) - (y[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function isVersion(text) {
    return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text);
}
/** One more than the highest version there is; 1.0.0 is the first. */
function nextVersion(versions) {
    const highest = [...versions].sort(compareVersions).at(-1);
    if (highest === undefined)
        return '1.0.0';
    const [major, minor, patch] = highest.split('.').map(Number);
    return `${major}.${minor}.${(patch ?? 0) + 1}`;
}


/***/ }),

/***/ 93015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Ch: () => (/* binding */ readProvenance),
/* harmony export */   FF: () => (/* binding */ galleryImages),
/* harmony export */   IE: () => (/* binding */ imageFolder),
/* harmony export */   Jj: () => (/* binding */ provenanceOf),
/* harmony export */   nU: () => (/* binding */ damagedFiles),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   qD: () => (/* binding */ latestVersion),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _gallery_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9490);




/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 *
 * Read synchronously: a plan looks at thousands of such small files, and a promise for each open, read and close takes several times
 * as long as these themselves.
 */
const IMAGE_ID = /^[a-z0-9][a-z0-9-]{1,62}$/;
function versionFolder(gallery, image, version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions', version);
}
function imageFolder(gallery, image) {
    // It becomes a path: an id from elsewhere must not lead out of the gallery.
    if (!IMAGE_ID.test(image))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${image}" is not the id of an image.`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gallery, image);
}
/**
 * The version of an image that is latest, if there is one.
 *
 * @throws UserError when latest.json is damaged
 */
async function latestVersion(gallery, image) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'latest.json');
    const latest = readGalleryJson(file);
    if (latest === undefined)
        return undefined;
    if (typeof latest?.version === 'string' && (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isVersion */ .lF)(latest.version))
        return latest.version;
    throw damaged(file, 'it names no version');
}
/**
 * Ids of the images that a gallery has a folder for, sorted. A gallery that does not exist has none.
 *
 * @throws InputError when it is no folder
 */
async function galleryImages(gallery) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(gallery, { throwIfNoEntry: false })?.isDirectory() === false) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The gallery ${gallery} is no folder.`, { hint: 'give the folder that images are published to' });
    }
    return namesIn(gallery)
        .filter((name) => IMAGE_ID.test(name))
        .sort();
}
/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
async function listVersions(gallery, image) {
    const latest = await latestVersion(gallery, image);
    const names = namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions')).filter(_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isVersion */ .lF);
    const versions = names.map((version) => readVersionFile(gallery, image, version, latest));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isVersion */ .lF)(version) ? readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
    if (found !== undefined)
        return found;
    const there = (await listVersions(gallery, image)).map((one) => one.version);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The gallery ${gallery} has no version ${version} of ${image}.`, {
        hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
    });
}
/** What a version was made of. */
async function readProvenance(gallery, image, version) {
    return provenanceOf(gallery, image, version);
}
/** `readProvenance` at once, for who may not need it: it lists all packages of an image. */
function provenanceOf(gallery, image, version) {
    return readGalleryJson((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'provenance.json'));
}
/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
async function damagedFiles(gallery, version) {
    const folder = versionFolder(gallery, version.image, version.version);
    const sizeOf = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), { throwIfNoEntry: false })?.size;
    return version.files.filter(({ file, size }) => sizeOf(file) !== size).map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file));
}
function readVersionFile(gallery, image, version, latest) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'version.json');
    const content = readGalleryJson(file);
    if (content === undefined)
        return undefined;
    if (content?.schema !== 'bakehouse-gallery-version/1' || content.image !== image || content.version !== version) {
        throw damaged(file, `it is not that of ${image} ${version}`);
    }
    if (!Array.isArray(content.files) || typeof content.fingerprint?.image !== 'string')
        throw damaged(file, 'it is not whole');
    // latest.json decides; a run that was killed between it and version.json left the latter behind.
    if (latest === version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}
/** Nothing where there is no such folder. */
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
function readGalleryJson(file) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw damaged(file, (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), error);
        // ENOTDIR: a file where the folder should be.
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function damaged(file, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: ${what}.`, {
        hint: 'restore it, or remove its folder',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 50226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   lX: () => (/* binding */ reviewLifecycle)
/* harmony export */ });
/* unused harmony exports addDays, parseDays, nextUpdateRequired */
/** Days before a date or an age is reached from which on it is warned about. */
const NOTICE = 21;
/** What an update adds to UpdateRequiredDate, in days. */
const UPDATE_PERIOD = 90;
const DAY = 86_400_000;
/**
 * The UTC day of a date or time.
 *
 * @param text `YYYY-MM-DD` or an ISO 8601 time with offset
 * @returns undefined when it is none
 */
function dayOf(text) {
    if (numberOf(text) !== undefined)
        return text;
    const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
    if (day === undefined || numberOf(day) === undefined)
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : dayFrom(Math.floor(time / DAY));
}
/** Days from one day to another; negative when `to` is earlier. */
function daysBetween(from, to) {
    return (numberOf(to) ?? Number.NaN) - (numberOf(from) ?? Number.NaN);
}
function addDays(day, days) {
    return dayFrom((numberOf(day) ?? Number.NaN) + days);
}
/** "30d" in days; undefined for anything else. */
function parseDays(text) {
    const days = /^(\d{1,6})d$/.exec(text)?.[1];
    return days === undefined ? undefined : Number(days);
}
/** The date that follows after an update: 90 days later, but not after the removal. */
function nextUpdateRequired(old, removal) {
    const next = addDays(old, UPDATE_PERIOD);
    return removal !== undefined && removal < next ? removal : next;
}
/**
 * What the dates and ages of a definition ask for on a day. A date counts as reached on the day itself; ages are whole days.
 *
 * An update required by a date is done by a version made on or after it. The next date is then 90 days later, at most the removal,
 * also while the definition still has the old one.
 *
 * @param lifecycle as the loader has checked it
 * @param builtOn day on which the version in question was made; undefined when there is none
 */
function reviewLifecycle(lifecycle, today, builtOn) {
    const removal = reviewRemoval(lifecycle, today);
    const reviews = builtOn === undefined ? [] : [reviewUpdate(lifecycle, today, builtOn), reviewAge(lifecycle, today, builtOn)];
    return {
        removalReached: removal.reached,
        refresh: reviews.flatMap(({ refresh }) => refresh),
        notes: [...removal.notes, ...reviews.flatMap(({ notes }) => notes)],
    };
}
function reviewRemoval({ removal }, today) {
    if (removal === undefined)
        return { reached: false, notes: [] };
    const left = daysBetween(today, removal);
    if (left > NOTICE)
        return { reached: false, notes: [] };
    if (left > 0) {
        const message = `the image is to be removed on ${removal}, in ${inDays(left)}`;
        return { reached: false, notes: [{ severity: 'warning', path: at('removal'), message, hint: 'move its users, or the date' }] };
    }
    const message = `the image was to be removed on ${removal}`;
    return { reached: true, notes: [{ severity: 'error', path: at('removal'), message, hint: 'remove the definition, or move the date' }] };
}
function reviewUpdate({ updateRequired, removal }, today, builtOn) {
    if (updateRequired === undefined)
        return { refresh: [], notes: [] };
    let due = updateRequired;
    while (due <= builtOn) {
        const next = nextUpdateRequired(due, removal);
        // The removal is the next thing to come.
        if (next === due)
            return { refresh: [], notes: [] };
        due = next;
    }
    const notes = [];
    if (due !== updateRequired) {
        const message = `lifecycle.updateRequired ${updateRequired} is past, and the version of ${builtOn} has done that update`;
        notes.push({ severity: 'warning', path: at('updateRequired'), message, hint: `write ${due}` });
    }
    const left = daysBetween(today, due);
    if (left <= 0) {
        const why = `an update was required by ${due} and the version is of ${builtOn}`;
        return { notes, refresh: [{ key: 'updateRequired', why }] };
    }
    if (left <= NOTICE) {
        const message = `an update is required by ${due}, in ${inDays(left)}; the version is of ${builtOn}`;
        notes.push({ severity: 'warning', path: at('updateRequired'), message, hint: 'build it by force, or wait until it is due' });
    }
    return { notes, refresh: [] };
}
function reviewAge(lifecycle, today, builtOn) {
    // A clock that ran ahead makes nothing younger than new.
    const age = Math.max(0, daysBetween(builtOn, today));
    const [maxAge, refreshEvery] = [limitOf(lifecycle.maxAge), limitOf(lifecycle.refreshEvery)];
    const refresh = [];
    const notes = [];
    if (age >= maxAge) {
        const why = `the version is ${inDays(age)} old, and may be used for ${inDays(maxAge)}`;
        refresh.push({ key: 'maxAge', why });
        notes.push({ severity: 'warning', path: at('maxAge'), message: why, hint: 'pools with that limit refuse it until it is made again' });
    }
    else if (maxAge - age <= Math.min(NOTICE, Math.floor(maxAge / 2)) && refreshEvery >= maxAge) {
        const message = `the version may be used for ${inDays(maxAge - age)} more`;
        notes.push({ severity: 'warning', path: at('maxAge'), message, hint: 'give lifecycle.refreshEvery fewer days than maxAge' });
    }
    if (age >= refreshEvery) {
        const why = `the version is ${inDays(age)} old, and is to be made again every ${inDays(refreshEvery)}`;
        refresh.push({ key: 'refreshEvery', why });
    }
    return { refresh, notes };
}
function limitOf(text) {
    return (text === undefined ? undefined : parseDays(text)) ?? Number.POSITIVE_INFINITY;
}
function inDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}
function at(key) {
    return ['lifecycle', key];
}
/** Days since 1970-01-01; undefined for what is no day of the calendar. */
function numberOf(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const time = Date.parse(`${text}T00:00:00Z`);
    // Date.parse takes some days that do not exist for those of the next month.
    return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time / DAY;
}
function dayFrom(number) {
    return new Date(number * DAY).toISOString().slice(0, 10);
}


/***/ }),

/***/ 75116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ placedNotes),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _definition_place_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64090);


/** Notes as findings, with the place of the value in the definition. */
async function placedNotes(definition, notes, workspace) {
    const problems = notes.map(({ path, message, hint }) => ({ path, message, ...(hint === undefined ? {} : { hint }) }));
    const placed = await (0,_definition_place_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(await definition.load(), problems);
    return placed.map((finding, index) => ({
        ...finding,
        severity: notes[index]?.severity ?? 'warning',
        file: shownPath(finding.file ?? definition.file, workspace),
    }));
}
/** With `/`, relative to the workspace where it lies in there. */
function shownPath(file, workspace) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, file);
    const outside = way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || /^[A-Za-z]:/.test(way);
    return outside ? file : way.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 67498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ loadDefinitions),
/* harmony export */   c$: () => (/* binding */ warnOf),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   gh: () => (/* binding */ loadAll)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_images_definition_given_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55553);
/* harmony import */ var _bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95017);
/* harmony import */ var _bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71279);
/* harmony import */ var _bakehouse_images_fingerprint_file_digests__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30261);
/* harmony import */ var _bakehouse_images_plan_plan_places__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75116);
/* harmony import */ var _load_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62411);








/** Bounded, for thousands of definitions. */
const AT_ONCE = 64;
/** After so many findings no more definitions are shown, nor warnings. */
const MOST_FINDINGS = 1000;
/**
 * Loads all definitions and sums them up. What did not change since an earlier run is taken from the cache, without being read.
 * Abstract definitions are left out. The caches are written by `caches.save`.
 *
 * @throws InputError with the findings of all of them together, CancelledError
 */
async function loadDefinitions(request, caches, context) {
    const { files } = request;
    const { environment, signal } = context;
    const options = (0,_load_options_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOptions */ .Z)(context, request.variables);
    const { workspace, definitionVariables = {} } = environment;
    const variables = { ...(0,_bakehouse_images_definition_given_variables__WEBPACK_IMPORTED_MODULE_2__/* .environmentVariables */ .r)(definitionVariables), ...request.variables };
    const cache = await caches.definitions({ variables, workspace, revision: _bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__/* .SUMMARY_REVISION */ .pI });
    const kept = new Map(files.map((file) => [file, keptDefinition(file, cache, options)]));
    const missing = files.filter((file) => kept.get(file) === undefined);
    const loaded = await loadAll(missing, request.variables, context);
    const digests = missing.length === 0 ? undefined : await caches.digests();
    await digests?.prepare([...new Set(loaded.flatMap(({ files: used }) => used.map(({ absolute }) => absolute)))], signal);
    for (const definition of loaded) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(signal);
        const summarized = await (0,_bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__/* .summarize */ .eh)(definition, digests ?? _bakehouse_images_fingerprint_file_digests__WEBPACK_IMPORTED_MODULE_5__/* .readingDigests */ .W);
        cache?.put(definition.file, (0,_bakehouse_images_fingerprint_definition_summary__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(definition), summarized.summary, summarized.details());
        kept.set(definition.file, summarized);
    }
    const definitions = files.map((file) => kept.get(file)).filter((definition) => definition !== undefined);
    if (definitions.length === 0) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('All these definitions are abstract.', { hint: 'name a definition that extends one of them' });
    }
    return definitions;
}
function keptDefinition(file, cache, options) {
    const kept = cache?.get(file);
    return kept && { file, summary: kept.essentials, details: kept.details, load: () => (0,_bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__.loadDefinition)(file, options) };
}
/**
 * Reads all definitions, without the abstract ones.
 *
 * @param files absolute
 * @param variables override those of the environment
 * @throws InputError with the findings of all of them together, CancelledError
 */
async function loadAll(files, variables, context) {
    const options = (0,_load_options_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOptions */ .Z)(context, variables);
    const loaded = [];
    const findings = [];
    let unusable = 0;
    let hidden = 0;
    let summary = '';
    for (let start = 0; start < files.length; start += AT_ONCE) {
        // A turn of the event loop, in which a signal is seen: what one definition needs may all be at hand.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(context.signal);
        const some = files.slice(start, start + AT_ONCE);
        const results = await Promise.allSettled(some.map((file) => (0,_bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__.loadDefinition)(file, options)));
        for (const [index, result] of results.entries()) {
            if (result.status === 'fulfilled')
                loaded.push(result.value);
            else if (!(result.reason instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz))
                throw result.reason;
            else if (!(result.reason instanceof _bakehouse_images_definition_load_definition__WEBPACK_IMPORTED_MODULE_3__/* .AbstractDefinitionError */ .m)) {
                unusable++;
                summary ||= result.reason.message;
                if (findings.length < MOST_FINDINGS)
                    findings.push(...findingsOf(result.reason, some[index] ?? ''));
                else
                    hidden++;
            }
        }
    }
    if (unusable === 0)
        return loaded;
    if (hidden > 0)
        findings.push({ severity: 'error', message: `and those of ${hidden} more definitions` });
    const message = unusable === 1 ? summary : `${unusable} of ${files.length} definitions are unusable.`;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(message, { findings: findings.map((finding) => shownIn(context.environment.workspace, finding)) });
}
function capped(findings) {
    const more = findings.length - MOST_FINDINGS;
    return more <= 0 ? findings : [...findings.slice(0, MOST_FINDINGS), { severity: 'error', message: `and ${more} more` }];
}
function findingsOf(error, file) {
    return error.findings.length > 0 ? error.findings : [{ severity: 'error', file, message: error.message }];
}
/** Says what is odd in the definitions, at its place. */
function warnOf(definitions, { log, environment }) {
    const summaries = definitions.map(({ summary }) => summary);
    const own = summaries.flatMap(({ warnings }) => warnings);
    const findings = [...own, ...unusedByAll(summaries)].map((finding) => shownIn(environment.workspace, finding));
    for (const warning of capped(findings))
        annotate({ ...warning, severity: 'warning' }, log);
    const [first, ...others] = summaries.map(({ unusedVariables }) => unusedVariables);
    const unused = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
    for (const name of unused)
        log.warning(`The variable ${name} is given and no definition uses it.`);
}
/** What stands in a file that several definitions share is odd only when none of these uses it. */
function unusedByAll(summaries) {
    const shared = new Map();
    for (const finding of summaries.flatMap(({ unusedShared }) => unusedShared)) {
        const key = `${finding.file}:${finding.line}:${finding.column}:${finding.message}`;
        const known = shared.get(key);
        if (known === undefined)
            shared.set(key, { finding, count: 1 });
        else
            known.count++;
    }
    const users = new Map();
    if (shared.size > 0)
        for (const source of summaries.flatMap(({ sources }) => sources))
            users.set(source, (users.get(source) ?? 0) + 1);
    return [...shared.values()].filter(({ finding, count }) => count >= (users.get(finding.file ?? '') ?? 1)).map(({ finding }) => finding);
}
function annotate({ severity, message, hint, file, line, column }, log) {
    log[severity](hint === undefined ? message : `${message} (${hint})`, { file, line, column });
}
/** Paths as the user and the host's annotations write them. */
function shownIn(workspace, finding) {
    return finding.file === undefined ? finding : { ...finding, file: (0,_bakehouse_images_plan_plan_places__WEBPACK_IMPORTED_MODULE_6__/* .shownPath */ .p)(finding.file, workspace) };
}


/***/ })

};
