export const id = "import-run";
export const ids = ["import-run"];
export const modules = {

/***/ 90663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   QY: () => (/* binding */ writeDefinitions),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   eW: () => (/* binding */ writeInFormat),
/* harmony export */   yQ: () => (/* binding */ renderDocument)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42740);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _mapping_yaml_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44939);



/** The order in which people read a definition; other keys follow. */
const KEY_ORDER = [
    'schema',
    'abstract',
    'extends',
    'image',
    'variables',
    'variableFiles',
    'secrets',
    'source',
    'build',
    'steps',
    'generalize',
    'tests',
    'outputs',
    'tags',
    'lifecycle',
    'consumers',
    'builders',
    'provider',
];
/** A `*.vmimage.yaml` for each document, named by the image's id; a document that is only extended keeps the name of its file. */
function writeDefinitions(documents, stem) {
    return documents.map((document) => ({ name: `${idOf(document) ?? stem}.vmimage.yaml`, text: (0,_mapping_yaml_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeYaml */ .Vd)(inOrder(document)) }));
}
/**
 * Writes documents in another format, with their variables replaced.
 *
 * @param variables override those of the documents
 * @throws InputError when the format cannot say what they hold
 */
function writeInFormat(documents, format, stem, variables) {
    const rendered = documents.map((document) => renderDocument(document, variables));
    return { name: `${stem}.${format.extension}`, text: format.write(rendered) };
}
/** Replaces the variables in all texts of a document; one without a value stays as it is. */
function renderDocument(document, given) {
    const { variables: own, ...rest } = document;
    const texts = Object.entries((0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(own) ? own : {}).filter((entry) => typeof entry[1] === 'string');
    return renderTexts(rest, { ...Object.fromEntries(texts), ...given });
}
function renderTexts(value, variables) {
    if (typeof value === 'string')
        return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .renderVariables */ .mR)(value, variables).text;
    if (Array.isArray(value))
        return value.map((item) => renderTexts(item, variables));
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, item === undefined ? undefined : renderTexts(item, variables)]));
}
/** The image's id, when the document has one. */
function idOf({ image }) {
    const id = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(image) ? image['id'] : undefined;
    return typeof id === 'string' ? id : undefined;
}
/**
 * Fails when two files would have the same name.
 *
 * @param sources what each file was made of, by its name
 */
function checkNames(sources) {
    const first = new Map();
    const findings = [];
    for (const { name, source } of sources) {
        // Windows and macOS take these for the same file.
        const key = name.toLowerCase();
        const other = first.get(key);
        if (other === undefined)
            first.set(key, source);
        else
            findings.push({ severity: 'error', file: source, message: `would be written to ${name}, as ${other} would` });
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz('Two files would be written to one place.', { findings });
}
function inOrder(document) {
    const known = KEY_ORDER.filter((key) => document[key] !== undefined);
    const others = Object.keys(document).filter((key) => !KEY_ORDER.includes(key));
    return Object.fromEntries([...known, ...others].map((key) => [key, document[key]]));
}


/***/ }),

/***/ 90890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/log-finding.js
var log_finding = __webpack_require__(57331);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/find-definitions.js
var find_definitions = __webpack_require__(76403);
// EXTERNAL MODULE: ./build/staging/image-definition/src/load-definition.js + 8 modules
var load_definition = __webpack_require__(84428);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/image-formats/src/convert.js
var convert = __webpack_require__(90663);
// EXTERNAL MODULE: ./build/staging/image-formats/src/formats.js
var formats = __webpack_require__(72352);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-bytes.js
var definition_bytes = __webpack_require__(29736);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/image-definition/src/layers/extends.js + 3 modules
var layers_extends = __webpack_require__(20387);
// EXTERNAL MODULE: ./build/staging/image-definition/src/variables/resolve-variables.js
var resolve_variables = __webpack_require__(57953);
;// CONCATENATED MODULE: ./build/staging/image-formats/src/read-intermediate.js



/**
 * Reads a `vm-image/1` definition for another format: with its parents merged in and its variables replaced, and without the defaults
 * that are filled in to build it, which other formats need not be able to say.
 *
 * @param file absolute
 * @param shown how findings call the file
 * @throws InputError with everything that is wrong
 */
async function readIntermediate(file, shown, { workspace, variables }) {
    const { findings } = await (0,load_definition/* openDefinition */.st)(file, { workspace, variables });
    if (findings.size > 0)
        throw shownAs(findings.toError(file), file, shown);
    const merged = await (0,layers_extends/* readMergedDefinition */.U)(file, shown, { workspace });
    const { data } = (0,resolve_variables/* resolveVariables */.C)(merged, shown, variables);
    return { documents: [data], findings: [] };
}
function shownAs(error, file, shown) {
    const findings = error.findings.map((finding) => (finding.file === file ? { ...finding, file: shown } : finding));
    return new errors/* InputError */.dz(error.message, { findings });
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/read-sources.js






/**
 * Reads files of one format.
 *
 * @param files absolute
 * @throws InputError with the findings of all files that cannot be read
 */
async function readSources(files, options) {
    const read = await readerOf(options);
    const sources = [];
    const findings = [];
    for (const file of files) {
        const shown = (0,paths/* shownPath */.pS)(file, options.workspace);
        const stem = (0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file)).replace(/\.vmimage$/, '');
        try {
            sources.push({ shown, stem, ...(await read(file, shown, stem)) });
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            const place = { severity: 'error', file: shown };
            findings.push(...(error.findings.length > 0 ? error.findings : [{ ...place, message: error.message.replace(/\.$/, '') }]));
        }
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('These files cannot be imported.', { findings });
    return sources;
}
async function readerOf({ from, workspace, defaults, variables }) {
    if (defaults !== undefined && from !== 'worker-images') {
        throw new errors/* InputError */.dz('Only worker-images has a file of defaults.', { hint: 'leave defaults out' });
    }
    if (from === formats/* OWN_FORMAT */.hJ)
        return (file, shown) => readIntermediate(file, shown, { workspace, variables });
    const format = await (0,formats/* loadFormat */.M6)(from);
    const read = async (file, shown, stem) => format.read(await (0,definition_bytes/* readDefinitionText */.D)(file, shown, 'file'), { shown, stem });
    if (defaults === undefined)
        return read;
    const { mergeDefaults } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-image-formats-worker-images-cloud-parts"), __webpack_require__.e("shared-image-formats-mapping-escape-variables"), __webpack_require__.e("shared-image-formats-mapping-azure-marketplace"), __webpack_require__.e("shared-image-formats-mapping-image-id"), __webpack_require__.e("shared-image-formats-mapping-file-fields"), __webpack_require__.e("worker-images-merge-defaults")]).then(__webpack_require__.bind(__webpack_require__, 61935));
    const { documents, findings } = await read(defaults, (0,paths/* shownPath */.pS)(defaults, workspace), (0,external_node_path_.basename)(defaults, (0,external_node_path_.extname)(defaults)));
    const [general] = documents;
    if (general === undefined)
        throw new errors/* InputError */.dz('The file of defaults holds nothing.', { findings });
    return async (file, shown, stem) => {
        const own = await read(file, shown, stem);
        return { documents: mergeDefaults(own.documents, general), findings: own.findings };
    };
}

;// CONCATENATED MODULE: ./build/staging/image-formats/src/import-definitions.js








const FILES = { name: /\.(json|ya?ml)$/i, what: 'file', example: '*.json or *.yaml' };
/**
 * Converts image definitions from one format to another. Files are written only when all of them could be read and converted.
 *
 * @throws InputError with the findings of all files that cannot be read or converted, or naming files that are there already; CancelledError
 */
async function importDefinitions(request) {
    const { from, to, workspace, defaults, variables, outputFolder, shownFolder, overwrite, dryRun, signal } = request;
    const found = await (0,find_definitions/* findFiles */.l)(request.files, workspace, FILES, signal);
    const sources = await readSources(found, { from, workspace, defaults, variables });
    const files = await import_definitions_convert(sources, to, variables);
    (0,convert/* checkNames */.LN)(files);
    if (!overwrite)
        await refuseExisting(outputFolder, files, shownFolder);
    const findings = sources.flatMap((source) => source.findings);
    await (0,src_files/* withTemporaryFolder */.EX)('.import', async (stage) => {
        for (const { name, text } of files)
            await (0,promises_.writeFile)((0,external_node_path_.join)(stage, name), text);
        if (to === formats/* OWN_FORMAT */.hJ)
            findings.push(...(await incomplete(stage, files, shownFolder)));
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (dryRun)
            return;
        await (0,promises_.mkdir)(outputFolder, { recursive: true });
        for (const { name } of files)
            await (0,promises_.rename)((0,external_node_path_.join)(stage, name), (0,external_node_path_.join)(outputFolder, name));
    }, dryRun ? undefined : outputFolder);
    return { files, images: sources.flatMap(({ documents }) => documents.map(convert/* idOf */.TH)).filter((id) => id !== undefined), findings };
}
async function import_definitions_convert(sources, to, variables) {
    if (to === formats/* OWN_FORMAT */.hJ) {
        return sources.flatMap(({ documents, stem, shown }) => (0,convert/* writeDefinitions */.QY)(documents, stem).map((file) => ({ ...file, source: shown })));
    }
    const format = await (0,formats/* loadFormat */.M6)(to);
    const written = [];
    const findings = [];
    for (const { documents, stem, shown } of sources) {
        try {
            written.push({ ...(0,convert/* writeInFormat */.eW)(documents, format, stem, variables), source: shown });
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            findings.push(...error.findings.map((finding) => ({ ...finding, file: finding.file ?? shown })));
        }
    }
    if (findings.length > 0) {
        throw new errors/* InputError */.dz(`${format.title} cannot say all of this.`, { findings, hint: 'leave these fields out, or choose another format' });
    }
    return written;
}
async function refuseExisting(folder, written, shownFolder) {
    const findings = [];
    for (const { name, source } of written) {
        if (await (0,src_files/* exists */.t2)((0,external_node_path_.join)(folder, name)))
            findings.push({ severity: 'error', file: source, message: `would be written to ${(0,external_node_path_.join)(shownFolder, name)}, which is there already` });
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('Files are there already.', { findings, hint: 'choose another folder, or ask for overwrite' });
}
/** What is still to be done by hand before the new definitions can be used, such as files that they name. */
async function incomplete(stage, written, shownFolder) {
    const findings = [];
    for (const { name } of written) {
        const file = (0,external_node_path_.join)(stage, name);
        const found = await (0,load_definition/* openDefinition */.st)(file, { workspace: stage }).then((opened) => opened.findings.toError(file).findings, (error) => {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            return error.findings;
        });
        findings.push(...found.map((finding) => ({ ...finding, severity: 'warning', file: (0,external_node_path_.join)(shownFolder, name) })));
    }
    return findings;
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/steps/src/import/import-summary.js

/** Shown in the summary; the log has all. */
const MAX_ROWS = 200;
/** What became of which file, and what is to be looked at, as Markdown. */
function importSummary(written, findings) {
    const title = `### ${(0,format/* counted */.hS)(written.length, 'definition')} imported\n\n`;
    const options = { most: MAX_ROWS, rest: ', in the log' };
    const files = (0,markdown/* mdTable */.gJ)(['From', 'To'], written.map(({ name, source }) => [(0,markdown/* mdCode */.xs)(source), (0,markdown/* mdCode */.xs)(name)]), options);
    return title + files + (0,markdown/* mdTable */.gJ)(['Where', 'To look at'], findings.map(row), options);
}
function row({ file, line, column, message, hint }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [(0,markdown/* mdCode */.xs)(place), hint === undefined ? (0,markdown/* mdText */.bC)(message) : `${(0,markdown/* mdText */.bC)(message)} (${(0,markdown/* mdText */.bC)(hint)})`];
}

;// CONCATENATED MODULE: ./build/staging/steps/src/import/run.js





/** Converts image definitions from one format to another. @throws as `importDefinitions` */
async function run(inputs, context) {
    const { from, to, overwrite, dryRun } = inputs;
    const { log, signal, environment } = context;
    const outputFolder = context.resolve(inputs.outputFolder);
    const { files, images, findings } = await importDefinitions({
        ...{ files: inputs.files, from, to, overwrite, dryRun, outputFolder, signal },
        workspace: environment.workspace,
        defaults: inputs.defaults === undefined ? undefined : context.resolve(inputs.defaults),
        variables: (0,given_variables/* parseGivenVariables */.O)(inputs.variables),
        shownFolder: inputs.outputFolder,
    });
    const paths = files.map(({ name }) => (0,external_node_path_.join)(outputFolder, name));
    for (const finding of findings)
        (0,log_finding/* logFinding */.Q)(log, { ...finding, severity: 'warning' });
    for (const [index, { source }] of files.entries())
        log.info(`${source} ${dryRun ? 'would become' : 'became'} ${paths[index]}`);
    await context.summary(importSummary(files, findings));
    return { files: dryRun ? undefined : JSON.stringify(paths), images: JSON.stringify(images), findings: findings.length };
}


/***/ })

};
