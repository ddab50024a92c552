export const id = 3801;
export const ids = [3801];
export const modules = {

/***/ 23801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   version: () => (/* binding */ version)
/* harmony export */ });
/** The version of every package, action and task; `npm run generate -- --check` holds it against package.json. */
const version = '0.1.0';


/***/ })

};
