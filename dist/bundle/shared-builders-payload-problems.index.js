export const id = "shared-builders-payload-problems";
export const ids = ["shared-builders-payload-problems"];
export const modules = {

/***/ 48397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ payloadProblems)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** What a format cannot say of a definition. @param write makes the payload of a service */
async function payloadProblems(write) {
    try {
        await write();
        return [];
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
            throw error;
        return error.findings.map(({ message, hint }) => ({ path: pathIn(message), message, ...(hint === undefined ? {} : { hint }) }));
    }
}
/** The writer's messages begin with the path: "outputs[0].kind: …". */
function pathIn(message) {
    const [, text = ''] = /^([A-Za-z][\w.[\]-]*): /.exec(message) ?? [];
    return text
        .split(/[.[\]]+/)
        .filter((part) => part !== '')
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}


/***/ })

};
