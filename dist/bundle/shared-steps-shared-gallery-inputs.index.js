export const id = "shared-steps-shared-gallery-inputs";
export const ids = ["shared-steps-shared-gallery-inputs"];
export const modules = {

/***/ 23493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ gallerySignIn),
/* harmony export */   u: () => (/* binding */ galleryInputs)
/* harmony export */ });
/* harmony import */ var _sign_in_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15478);

/** Where the gallery is; every step that uses one spreads it, and `gallerySignIn` at the end of its inputs. */
const galleryInputs = {
    gallery: {
        type: 'path',
        decides: 'place',
        description: 'Image gallery: a folder, or the https:// URL of a container of Azure Blob Storage, with a prefix behind it or without. A shared access signature in the URL is kept secret.',
        default: '.bakehouse/gallery',
    },
};
/** How to sign in to a gallery in a container. Its account is known by the URL. */
const gallerySignIn = {
    connectionString: {
        type: 'secret',
        decides: 'place',
        description: 'Connection string of the storage account of the gallery, with an account key or a shared access signature.',
        group: _sign_in_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .signInInputs */ .cu.signIn.group,
    },
    ..._sign_in_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .signInInputs */ .cu,
};


/***/ })

};
