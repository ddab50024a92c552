export const id = 2286;
export const ids = [2286];
export const modules = {

/***/ 71711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ writeArchive),
/* harmony export */   ji: () => (/* binding */ archiveFormatOf),
/* harmony export */   pd: () => (/* binding */ levelsOf)
/* harmony export */ });
/* unused harmony export ARCHIVE_FORMATS */
/** What archives can be. */
const ARCHIVE_FORMATS = ['zip', 'tar.gz', 'tar.zst'];
/** The format that a file's name says, or undefined. */
function archiveFormatOf(file) {
    const name = file.toLowerCase();
    if (name.endsWith('.tgz'))
        return 'tar.gz';
    return ARCHIVE_FORMATS.find((format) => name.endsWith(`.${format}`));
}
/** The levels that a format has. */
function levelsOf(format) {
    // zstd's levels from 20 on need so much memory that readers refuse them unless told otherwise.
    return format === 'tar.zst' ? { minimum: 1, maximum: 19 } : { minimum: 0, maximum: 9 };
}
/**
 * Packs files into an archive whose bytes depend on names, modes and content alone; see `writeZip` and `writeTar`.
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, InputError for an unusable time, CancelledError
 */
async function writeArchive(format, entries, archive, options) {
    if (format === 'zip') {
        const { writeZip } = await Promise.all(/* import() */[__webpack_require__.e(5657), __webpack_require__.e(5690)]).then(__webpack_require__.bind(__webpack_require__, 5690));
        return writeZip(entries, archive, options);
    }
    const { writeTar } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(5657), __webpack_require__.e(6997)]).then(__webpack_require__.bind(__webpack_require__, 36997));
    return writeTar(entries, archive, format, options);
}


/***/ }),

/***/ 79905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _bakehouse_images_definition_given_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55553);
/* harmony import */ var _step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64948);


/**
 * Prepares the files of an image or of a folder, verifies what was prepared, or unpacks it.
 *
 * @throws InputError with every finding, OutcomeError when verifying finds differences, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const task = (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .taskOf */ .X)(inputs);
    // Also where no template asks for them: a line that is none is a mistake.
    (0,_bakehouse_images_definition_given_variables__WEBPACK_IMPORTED_MODULE_0__/* .parseGivenVariables */ .O)(inputs.variables);
    switch (task.kind) {
        case 'image':
            return (await Promise.all(/* import() */[__webpack_require__.e(4084), __webpack_require__.e(3233), __webpack_require__.e(5017), __webpack_require__.e(9664), __webpack_require__.e(5336), __webpack_require__.e(5305), __webpack_require__.e(4431)]).then(__webpack_require__.bind(__webpack_require__, 44431))).prepareImage(task.definition, inputs, context);
        case 'files':
            return (await Promise.all(/* import() */[__webpack_require__.e(5336), __webpack_require__.e(9126), __webpack_require__.e(8316)]).then(__webpack_require__.bind(__webpack_require__, 48316))).prepareFiles(task.source, inputs, context);
        case 'verify':
            return (await Promise.all(/* import() */[__webpack_require__.e(5336), __webpack_require__.e(9126), __webpack_require__.e(5434)]).then(__webpack_require__.bind(__webpack_require__, 5434))).verify(task.source, inputs, context);
        case 'container':
            return (await Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(5336), __webpack_require__.e(669), __webpack_require__.e(9126), __webpack_require__.e(4978), __webpack_require__.e(5434), __webpack_require__.e(5299)]).then(__webpack_require__.bind(__webpack_require__, 19982))).verifyContainer(task.container, inputs, context);
        case 'unpack':
            return (await Promise.all(/* import() */[__webpack_require__.e(5336), __webpack_require__.e(9126), __webpack_require__.e(5138)]).then(__webpack_require__.bind(__webpack_require__, 45138))).unpack(task.source, inputs, context);
    }
}


/***/ }),

/***/ 64948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ taskOf),
/* harmony export */   h: () => (/* binding */ checkLevel)
/* harmony export */ });
/* harmony import */ var _bakehouse_artifacts_write_archive__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71711);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);


/** Inputs that only make sense for some tasks, as people write them. */
const ONLY_FOR = [
    ['include', 'include', ['files']],
    ['exclude', 'exclude', ['files']],
    ['executable', 'executable', ['files']],
    ['templates', 'templates', ['files']],
    ['name', 'name', ['files', 'unpack']],
    ['manifest', 'manifest', ['verify', 'container', 'unpack']],
    ['container', 'container', ['container']],
    ['prefix', 'prefix', ['container']],
    ['level', 'level', ['image', 'files']],
];
/**
 * What the inputs together ask for.
 *
 * @throws InputError when they contradict one another
 */
function taskOf(inputs) {
    const { mode = 'prepare' } = inputs;
    const task = choose(mode, inputs);
    const findings = ONLY_FOR.filter(([name, , kinds]) => isGiven(inputs[name]) && !kinds.includes(task.kind)).map(([, shown]) => ({
        severity: 'error',
        message: `${shown} means nothing ${task.kind === 'image' ? 'with a definition' : `in mode ${mode}`}`,
    }));
    const [first] = findings;
    if (first === undefined)
        return task;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(findings.length === 1 ? `${capital((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .formatFinding */ .tf)(first))}.` : 'Inputs contradict one another.', {
        ...(findings.length === 1 ? { hint: 'leave it out' } : { findings }),
    });
}
function choose(mode, { definition, source, container }) {
    if (definition !== undefined && source !== undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Both a definition and a source are given.', { hint: 'give one of them' });
    }
    if (mode === 'verify' && container !== undefined) {
        if (source === undefined)
            return { kind: 'container', container };
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Both a source and a container are given.', { hint: 'verify one after the other' });
    }
    if (mode === 'prepare' && definition !== undefined)
        return { kind: 'image', definition };
    if (source !== undefined)
        return { kind: mode === 'prepare' ? 'files' : mode, source };
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(mode === 'prepare' ? 'Neither a definition nor a source is given.' : `Mode ${mode} needs a source.`, {
        hint: mode === 'unpack'
            ? 'name the archive'
            : mode === 'verify'
                ? 'name the folder or the archive, or a container'
                : 'give as source the folder whose files to prepare, or as definition an image definition, *.vmimage.yaml',
    });
}
/** @throws InputError for a level that the format does not have */
function checkLevel(format, level) {
    const { minimum, maximum } = (0,_bakehouse_artifacts_write_archive__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(format);
    if (level === undefined || (level >= minimum && level <= maximum))
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${format} has no level ${level}.`, { hint: `give one from ${minimum} to ${maximum}` });
}
function isGiven(value) {
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
