export const id = "system-folder-lock";
export const ids = ["system-folder-lock"];
export const modules = {

/***/ 97648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withTidyFolderLock: () => (/* reexport */ withTidyFolderLock)
});

// UNUSED EXPORTS: FolderInUse, LOCK_PREFIX, LockWatch, lockFolder, withFolderLock

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
;// CONCATENATED MODULE: ./build/staging/system/src/tidy-folder-lock.js




/**
 * Runs `work` while no other process works on the same folder, as `withFolderLock` does. Where the folder is made for the lock, and `work`
 * leaves nothing in it, it goes again.
 *
 * @throws what `lockFolder` and `work` throw
 */
async function withTidyFolderLock(folder, options, work) {
    const made = await (0,promises_.mkdir)(folder, { recursive: true });
    const lock = await takeLock(folder, options);
    try {
        return await work();
    }
    finally {
        await lock.release();
        if (made !== undefined)
            await removeEmpty(folder, made);
    }
}
async function takeLock(folder, options, tries = 3) {
    try {
        return await (0,folder_lock/* lockFolder */.MS)(folder, options);
    }
    catch (error) {
        // Another that has left nothing there has just removed the folder that it made.
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT') || tries === 1)
            throw error;
        return takeLock(folder, options, tries - 1);
    }
}
/** @param last the outermost folder that may go */
async function removeEmpty(folder, last) {
    for (let at = folder; at.length >= last.length; at = (0,external_node_path_.dirname)(at)) {
        const isGone = await (0,promises_.rmdir)(at).then(() => true, () => false);
        if (!isGone)
            return;
    }
}

;// CONCATENATED MODULE: ./build/staging/system/folder-lock.js




/***/ })

};
