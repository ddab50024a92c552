export const id = "shared-artifacts-prepare-write-files";
export const ids = ["shared-artifacts-prepare-write-files"];
export const modules = {

/***/ 45122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ renderFile),
/* harmony export */   m: () => (/* binding */ copyFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42740);
/* harmony import */ var _bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39407);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85368);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68830);






/** Larger templates are no text that a person wrote; they would have to be held in memory. */
const MAXIMUM_TEMPLATE = 8 * 1024 * 1024;
/**
 * Copies a file as it is.
 *
 * @param target must not exist; missing folders are made
 * @param listed what the file was when it was found
 * @throws UserError when the file changes meanwhile or the disk is full, CancelledError; nothing is left at `target` then
 */
async function copyFile(source, target, mode, signal, listed) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    await write(target, mode, async (append) => {
        const take = async (block) => {
            hash.update(block);
            await append(block);
        };
        size = await (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_3__/* .readStableFile */ .sv)(source, signal, take, listed);
    });
    return { sha256: hash.digest('hex'), size };
}
/**
 * Copies a text file with its `{VARIABLES}` replaced.
 *
 * @param shown the source's path as findings name it
 * @returns findings for undefined variables, with line and column, or for a file that is no text; nothing is written then
 * @throws UserError when the file changes meanwhile, CancelledError
 */
async function renderFile(source, target, options) {
    const blocks = [];
    let read = 0;
    const take = (block) => {
        read += block.length;
        if (read <= MAXIMUM_TEMPLATE)
            blocks.push(Buffer.from(block));
    };
    await (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_3__/* .readStableFile */ .sv)(source, options.signal, take, options.listed);
    const refuse = (message) => ({ findings: [{ severity: 'error', file: options.shown, message }] });
    if (read > MAXIMUM_TEMPLATE)
        return refuse('is too large for a template: more than 8 MiB');
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(blocks));
    }
    catch {
        return refuse('is to be a template but is no UTF-8 text');
    }
    const rendered = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .renderVariables */ .mR)(text, options.variables);
    if (rendered.undefined.length > 0) {
        const places = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_4__/* .offsetsToPlaces */ .kW)(text, rendered.undefined.map(({ offset }) => offset));
        return {
            findings: rendered.undefined.map(({ name }, index) => ({
                severity: 'error',
                file: options.shown,
                ...places[index],
                message: `undefined variable {${name}}`,
                hint: `give it a value, or write {{${name}}} for the text itself`,
            })),
        };
    }
    const bytes = Buffer.from(rendered.text);
    await write(target, options.mode, (append) => append(bytes));
    return { sha256: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(bytes), size: bytes.length };
}
async function write(target, mode, work) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target, 'wx', mode);
    try {
        await work((block) => file.writeFile(block));
    }
    catch (error) {
        await file.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { force: true });
        throw (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .explainNoRoom */ .k3)(error, `for ${target}`);
    }
    await file.close();
    // The mode given to open(2) is cut by the umask.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, mode);
}


/***/ })

};
