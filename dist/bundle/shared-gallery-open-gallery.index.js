export const id = "shared-gallery-open-gallery";
export const ids = ["shared-gallery-open-gallery"];
export const modules = {

/***/ 69480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withGallery: () => (/* binding */ withGallery)
});

;// CONCATENATED MODULE: ./build/staging/gallery/src/open-gallery.js
/** Loaded when one is opened. */
const BACKENDS = {
    directory: async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-records-build-record"), __webpack_require__.e("shared-records-fingerprint"), __webpack_require__.e("shared-image-definition-fingerprint-file-contents"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-core-version-order"), __webpack_require__.e("shared-records-vm-result"), __webpack_require__.e("shared-gallery-gallery"), __webpack_require__.e("shared-gallery-gallery-version"), __webpack_require__.e("shared-image-definition-schema-image-id"), __webpack_require__.e("shared-gallery-staged-record"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-folder-lock"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("directory-directory-gallery")]).then(__webpack_require__.bind(__webpack_require__, 81650))).directoryGallery,
    'blob-container': async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-records-build-record"), __webpack_require__.e("shared-records-fingerprint"), __webpack_require__.e("shared-image-definition-fingerprint-file-contents"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-core-version-order"), __webpack_require__.e("shared-records-vm-result"), __webpack_require__.e("shared-gallery-gallery"), __webpack_require__.e("shared-gallery-gallery-version"), __webpack_require__.e("shared-image-definition-schema-image-id"), __webpack_require__.e("shared-gallery-staged-record"), __webpack_require__.e("shared-records-state-store"), __webpack_require__.e("shared-records-with-lease"), __webpack_require__.e("blob-container-container-gallery")]).then(__webpack_require__.bind(__webpack_require__, 54809))).containerGallery,
};
/** Opens a gallery; reads nothing yet. */
async function openGallery(place) {
    const open = (await BACKENDS[place.backend]());
    return open(place);
}

// EXTERNAL MODULE: ./build/staging/steps/src/shared/place-kind.js
var place_kind = __webpack_require__(7241);
;// CONCATENATED MODULE: ./build/staging/steps/src/shared/with-gallery.js


/**
 * Runs `work` with the gallery that the inputs mean: a folder, or a container of Azure Blob Storage, whose connections are closed afterwards.
 * Every secret part is masked first. Nothing is read yet.
 *
 * @throws InputError for an unusable URL, what is neither URL nor folder, or inputs that contradict each other, and what `work` throws
 */
async function withGallery(inputs, context, work) {
    if (!(0,place_kind/* isContainer */.u)(inputs.gallery, 'gallery')) {
        return work(await openGallery({ backend: 'directory', folder: context.resolve(inputs.gallery) }));
    }
    const { withContainer } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-system-folder-lock"), __webpack_require__.e("shared-blob-names-blob-name"), __webpack_require__.e("shared-records-state-store"), __webpack_require__.e("shared-steps-shared-container-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-system-apt-failures"), __webpack_require__.e("shared-system-debian-packages"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-core-all-settled"), __webpack_require__.e("shared-blob-source-copied-source"), __webpack_require__.e("shared-system-hash-workers"), __webpack_require__.e("shared-blob-source-remote-file"), __webpack_require__.e("shared-blob-pages-page-check"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-system-permission-hint"), __webpack_require__.e("shared-blob-download-download-file"), __webpack_require__.e("shared-steps-shared-sign-in-inputs"), __webpack_require__.e("shared-steps-shared-azure-identity"), __webpack_require__.e("shared-steps-shared-own-installation"), __webpack_require__.e("shared-disk-image-vhd-footer"), __webpack_require__.e("shared-steps-shared-means-emulator"), __webpack_require__.e("shared-blob-errors-read-error"), __webpack_require__.e("shared-records-blob-store-limits"), __webpack_require__.e("shared-blob-stores-blob-lease"), __webpack_require__.e("gallery-container")]).then(__webpack_require__.bind(__webpack_require__, 14972));
    return withContainer(inputs, context, async (stores) => work(await openGallery({ backend: 'blob-container', ...stores })));
}


/***/ })

};
