export const id = "shared-image-plan-resolve-source";
export const ids = ["shared-image-plan-resolve-source"];
export const modules = {

/***/ 84431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ withLockedSource),
/* harmony export */   Q5: () => (/* binding */ withLockFile),
/* harmony export */   l7: () => (/* binding */ resolveSources)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);


const OFFLINE = {
    cannotAsk: 'nobody here is asked',
    hint: 'plan with online and update-lock, or write its version into the definition',
};
/** True when the source is to be resolved: `latest`, a family, a pattern, or the archive of a Debian release, which moves on. */
function isMoving(source) {
    switch (source.kind) {
        case 'debian':
            return true;
        case 'marketplace':
        case 'gallery':
        case 'gce-family':
            return source.version.toLowerCase() === 'latest';
        case 'ami':
            return source.id === undefined;
        default:
            return false;
    }
}
/**
 * Adds the exact version that the lock file has for the source of a definition. Every step that takes a fingerprint must do so, with the
 * lock file of the plan.
 */
function withLockedSource(loaded, lock) {
    const { image, source } = loaded.definition;
    const version = lockedVersion(image.id, source, lock);
    return version === undefined ? loaded : { ...loaded, resolvedVersion: version };
}
/**
 * `withLockedSource` with a lock file that may be there.
 *
 * @throws InputError when the file is damaged
 */
async function withLockFile(loaded, lockFile) {
    return withLockedSource(loaded, await (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .readLockFile */ .cx)(lockFile));
}
/**
 * Resolves the sources of images; equal sources are asked for once. Where nobody can be asked, the version of the lock file stays.
 *
 * @returns in the order of the images
 * @throws ExternalError when a resolver fails
 */
async function resolveSources(images, { lock, resolvers = {}, signal = new AbortController().signal }) {
    const asked = new Map();
    const ask = (source, resolver, region) => {
        const place = resolver.regional === true ? region : undefined;
        const key = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([source, place ?? null]);
        const answer = asked.get(key) ?? resolver.latest(source, signal, place);
        asked.set(key, answer);
        return answer;
    };
    const resolutions = [];
    for (const { id, source, buildRegion } of images) {
        if (!isMoving(source)) {
            resolutions.push({ from: 'definition' });
            continue;
        }
        const resolver = resolvers[source.kind];
        const answer = resolver === undefined ? undefined : await ask(source, resolver, buildRegion);
        resolutions.push(typeof answer === 'string' ? { from: 'resolver', version: answer } : stays(id, source, lock, answer));
    }
    return resolutions;
}
/** Without an answer: the version of the lock file, if it has one. */
function stays(id, source, lock, answer) {
    const version = lockedVersion(id, source, lock);
    if (version === undefined)
        return unresolved(source, answer);
    if (answer === undefined)
        return { from: 'lock', version };
    return { from: 'lock', version, note: `the source stays ${version} of the lock file: ${answer.cannotAsk}`, hint: answer.hint };
}
/** A locked version holds only for the source that it was found for. */
function lockedVersion(id, source, lock) {
    const locked = (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_0__/* .lockedImage */ .UN)(lock, id)?.source;
    if (locked?.version === undefined || !isMoving(source))
        return undefined;
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(locked.requested) === (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(source) ? locked.version : undefined;
}
function unresolved(source, answer) {
    // Installing from the archive of a release takes what is newest there, and is meant to.
    if (source.kind === 'debian')
        return { from: 'unresolved' };
    const what = source.kind === 'ami' ? 'the newest image of that name' : '"latest"';
    const { cannotAsk, hint } = answer ?? OFFLINE;
    return { from: 'unresolved', note: `the source stays ${what}: the lock file has no version of it, and ${cannotAsk}`, hint };
}


/***/ })

};
