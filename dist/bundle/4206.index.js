export const id = 4206;
export const ids = [4206];
export const modules = {

/***/ 44206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saySync: () => (/* binding */ saySync)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65570);
/* harmony import */ var _sync_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70966);


/** Says what a run has done or, as a dry run, would do. */
function saySync(result, { dryRun, log }) {
    const { blobs, checksums, deleted, bytes, resumed } = result;
    const due = blobs.filter(({ blob }) => (0,_sync_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob));
    const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
    const unchanged = blobs.filter(({ blob }) => blob.action === 'skip').length;
    // Nobody has compared them.
    const kept = blobs.length - due.length - updated - unchanged;
    const isAlone = due.length + updated + deleted.length === 0;
    if (dryRun) {
        const { createContainer, container } = result.plan;
        if (createContainer)
            log.info(`Would create the container ${container}.`);
        for (const { blob } of blobs) {
            if ((0,_sync_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob))
                log.info(`Would ${blob.action} ${blob.name}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(blob.file.size)}`);
            else if (blob.action === 'update')
                log.info(`Would set the properties of ${blob.name}`);
        }
        if (checksums !== undefined && !isAlone)
            log.info(`Would write ${checksums}`);
        for (const name of deleted)
            log.info(`Would delete ${name}`);
    }
    const more = [
        ...(checksums === undefined || dryRun ? [] : [`${checksums} written`]),
        ...(updated === 0 ? [] : [`properties of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(updated, 'file')}`]),
        ...(deleted.length === 0 ? [] : [`${deleted.length} deleted`]),
        ...(resumed === 0 ? [] : [`${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(resumed)} of it was there from an earlier run`]),
    ].map((part) => `; ${part}`);
    if (isAlone) {
        const what = checksums === undefined ? 'Nothing to send' : `${dryRun ? 'Would write' : 'Wrote'} ${checksums} alone`;
        const left = [
            ...(unchanged === 0 && kept > 0 ? [] : [`${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(unchanged, 'file')} unchanged`]),
            ...(kept === 0 ? [] : [`${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(kept, 'file')} kept`]),
        ];
        log.info(`${what}: ${left.join(', ')}.`);
    }
    else {
        const left = `${unchanged} unchanged${kept === 0 ? '' : `, ${kept} kept`}`;
        log.info(`${dryRun ? 'Would send' : 'Sent'} ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(due.length, 'file')}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}; ${left}${more.join('')}.`);
    }
}


/***/ })

};
