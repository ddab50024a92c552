export const id = "shared-image-definition-parse-definition-bytes";
export const ids = ["shared-image-definition-parse-definition-bytes"];
export const modules = {

/***/ 29736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readDefinitionText)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42740);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65570);







/** Tells whoever listens of every definition, parent and file of variables that is read from the disk: `{file}`, absolute. Nobody does but tests. */
const reads = (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)('bakehouse:read-definition');
/** Far above any definition that people write; keeps a wrong file (an image, a log) from being parsed. */
const MAX_BYTES = 1024 * 1024;
/**
 * The text of a definition or a file of variables, without byte order mark.
 *
 * @param shown how errors call the file
 * @param kind "definition": what errors call such a file
 * @throws InputError when the file cannot be read, is larger than 1 MiB, not UTF-8 or not text
 */
async function readDefinitionText(file, shown, kind = 'definition') {
    const bytes = await readBytes(file, shown, kind);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const before = new TextDecoder('utf-8').decode(bytes.subarray(0, validPrefix(bytes)), { stream: true });
        const hint = isUtf16(bytes) ? 'it is UTF-16: save it as UTF-8' : 'save the file as UTF-8';
        throw unreadable(`The ${kind} ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(shown)} is not UTF-8.`, shown, before, before.length, 'is not UTF-8', hint);
    }
    const nul = text.indexOf('\0');
    if (nul < 0)
        return text;
    const hint = isUtf16(bytes) ? 'it is UTF-16: save it as UTF-8' : 'save the file as text';
    throw unreadable(`The ${kind} ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(shown)} is not text.`, shown, text, nul, 'holds a NUL character', hint);
}
function unreadable(summary, shown, text, offset, message, hint) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(summary, { findings: [{ severity: 'error', file: shown, ...(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_5__/* .offsetToPlace */ .k)(text, offset), message, hint }] });
}
/** By its byte order mark, or by zeros in every other of the first bytes, as text in Latin letters has them. */
function isUtf16(bytes) {
    const [first, second, third, fourth] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return true;
    return (first !== 0 && second === 0 && fourth === 0) || (first === 0 && second !== 0 && third === 0);
}
async function readBytes(file, shown, kind) {
    try {
        // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
        try {
            const status = await handle.stat();
            if (!status.isFile())
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The ${kind} ${shown} is not a file.`);
            if (status.size > MAX_BYTES) {
                const size = `has ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(status.size)}; at most ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(MAX_BYTES)} are read`;
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The ${kind} ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(shown)} ${size}.`, {
                    hint: `name a ${kind} here; the files that go into an image may be larger`,
                });
            }
            const bytes = await handle.readFile();
            reads.publish({ file });
            return bytes;
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`There is no ${kind} ${shown}.`, { cause: error });
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`Cannot read the ${kind} ${shown}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error });
        }
        throw error;
    }
}
/** Number of bytes before the first that cannot be UTF-8. */
function validPrefix(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (invalid - valid > 1) {
        const middle = Math.floor((valid + invalid) / 2);
        try {
            // `stream` lets a character be cut at the end.
            new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
            valid = middle;
        }
        catch {
            invalid = middle;
        }
    }
    return valid;
}


/***/ })

};
