export const id = "shared-records-fingerprint";
export const ids = ["shared-records-fingerprint"];
export const modules = {

/***/ 76122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RR: () => (/* binding */ LAYERS),
/* harmony export */   S8: () => (/* binding */ fingerprintSchema),
/* harmony export */   Yp: () => (/* binding */ anyFingerprintSchema),
/* harmony export */   bP: () => (/* binding */ hasLayers),
/* harmony export */   sH: () => (/* binding */ anyLayersSchema)
/* harmony export */ });
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);

/** The layers of a fingerprint, from the innermost to the outermost. */
const LAYERS = ['base', 'content', 'publishImmutable', 'publishMutable'];
const fingerprintSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ image: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), base: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), content: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), publishImmutable: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), publishMutable: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)() });
/** Of a version that an older release made: it may have other layers, which `hasLayers` tells. */
const anyFingerprintSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    image: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    base: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    content: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    publishImmutable: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    publishMutable: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
});
/** The same of a version that an older release made. */
const anyLayersSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    base: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq),
    content: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq),
    publishImmutable: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq),
    publishMutable: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq),
});
/** False for a fingerprint that an older release took: it has other layers, and cannot be compared. */
function hasLayers(fingerprint) {
    return fingerprint !== undefined && LAYERS.every((layer) => typeof fingerprint[layer] === 'string');
}


/***/ })

};
