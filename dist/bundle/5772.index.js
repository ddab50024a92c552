export const id = 5772;
export const ids = [5772];
export const modules = {

/***/ 97064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ propertiesDiffer),
/* harmony export */   XD: () => (/* binding */ OWN_METADATA),
/* harmony export */   d7: () => (/* binding */ CONTENT_HEADERS),
/* harmony export */   gr: () => (/* binding */ putHeaders)
/* harmony export */ });
/** Properties that are headers of the content, with the names that the service and listings have for them. */
const CONTENT_HEADERS = {
    contentType: 'content-type',
    contentEncoding: 'content-encoding',
    contentLanguage: 'content-language',
    contentDisposition: 'content-disposition',
    cacheControl: 'cache-control',
};
/** Names that the upload itself writes; a rule must not. */
const OWN_METADATA = ['sha256', 'is_symlink', 'state', 'source_version', 'source_md5', 'known_until'];
/** True when a blob that holds the right content lacks something that was asked for. */
function propertiesDiffer(wanted, there) {
    if (Object.keys(wanted).length === 0)
        return false;
    const { headers, tags } = there;
    for (const [name, header] of Object.entries(CONTENT_HEADERS)) {
        const value = wanted[name];
        if (value !== undefined && value !== headers[header])
            return true;
    }
    if (wanted.tier !== undefined && there.type === 'BlockBlob' && wanted.tier !== there.tier)
        return true;
    return !holds(there.metadata, lowerCased(wanted.metadata)) || !holds(tags, wanted.tags);
}
/** Headers of Put Blob. @throws TypeError for what no header can hold; rules are checked before */
function putHeaders(wanted, contentType, metadata) {
    const headers = { 'x-ms-blob-content-type': wanted.contentType ?? contentType };
    for (const [name, header] of Object.entries(CONTENT_HEADERS)) {
        const value = wanted[name];
        if (value !== undefined)
            headers[`x-ms-blob-${header}`] = value;
    }
    for (const [name, value] of Object.entries({ ...wanted.metadata, ...metadata }))
        headers[`x-ms-meta-${name}`] = value;
    if (wanted.tier !== undefined)
        headers['x-ms-access-tier'] = wanted.tier;
    if (wanted.tags !== undefined && Object.keys(wanted.tags).length > 0)
        headers['x-ms-tags'] = tagsQuery(wanted.tags);
    return headers;
}
function tagsQuery(tags) {
    return Object.entries(tags)
        .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
        .join('&');
}
function holds(there, wanted = {}) {
    return Object.entries(wanted).every(([name, value]) => there[name] === value);
}
function lowerCased(values = {}) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}


/***/ }),

/***/ 85772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeProperties: () => (/* binding */ mergeProperties),
/* harmony export */   parsePropertyRules: () => (/* binding */ parsePropertyRules)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _blob_properties_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97064);


const LINE = /^(.+?)\s+([a-z-]+(?:\.[^=\s]+)?)=(.*)$/;
const TIERS = { hot: 'Hot', cool: 'Cool', cold: 'Cold', archive: 'Archive' };
/** "Set Blob Tags": characters that keys and values may have. */
const TAG = /^[A-Za-z0-9 +\-./:=_]*$/;
/** What a header holds on its way through every proxy. */
const HEADER = /^[\x20-\x7e]*$/;
/**
 * Reads lines like `**` + `/*.html cache-control=no-cache`, `*.zip tier=cool`, `** metadata.team=ci`, `** tag.branch=main`.
 *
 * @throws InputError naming every line that cannot be used
 */
function parsePropertyRules(lines) {
    const findings = [];
    const rules = lines.map((line) => {
        const [, pattern, property, value] = LINE.exec(line.trim()) ?? [];
        if (pattern === undefined || property === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(line)} is not <pattern> <property>=<value>` });
            return undefined;
        }
        const properties = readProperty(property, value);
        if (typeof properties === 'string')
            findings.push({ severity: 'error', message: `${JSON.stringify(line)}: ${properties}` });
        return typeof properties === 'string' ? undefined : { pattern, properties };
    });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Properties that blobs cannot have.', { findings });
    return rules.filter((rule) => rule !== undefined);
}
/** The properties of one file: later rules win over earlier ones, metadata and tags add up. */
function mergeProperties(all) {
    const merged = {};
    for (const properties of all) {
        const { metadata, tags } = merged;
        Object.assign(merged, properties);
        if (properties.metadata !== undefined)
            merged.metadata = { ...metadata, ...properties.metadata };
        if (properties.tags !== undefined)
            merged.tags = { ...tags, ...properties.tags };
    }
    return merged;
}
/** What is wrong, as text, or the property. */
function readProperty(property, text) {
    // Around a header's value they are lost on the way, and the blob would never be what was asked for.
    const value = property.startsWith('tag.') ? text : text.trim();
    const header = Object.entries(_blob_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTENT_HEADERS */ .d7).find(([, name]) => name === property)?.[0];
    if (header !== undefined)
        return HEADER.test(value) ? { [header]: value } : 'the value has characters that a header cannot hold';
    const [kind, ...rest] = property.split('.');
    const name = rest.join('.');
    if (kind === 'tier' && name === '') {
        return Object.hasOwn(TIERS, value.toLowerCase())
            ? { tier: TIERS[value.toLowerCase()] }
            : `a tier is one of ${Object.keys(TIERS).join(', ')}`;
    }
    if (kind === 'metadata' && name !== '') {
        if (!/^[A-Za-z_]\w*$/.test(name))
            return 'a name in metadata is letters, digits and _, and begins with no digit';
        if (_blob_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_METADATA */ .XD.includes(name.toLowerCase()))
            return `${name} is written by the upload itself`;
        return HEADER.test(value) && value !== '' ? { metadata: { [name]: value } } : 'metadata is ASCII text and not empty';
    }
    if (kind === 'tag' && name !== '') {
        const fits = TAG.test(name) && TAG.test(value) && name.length <= 128 && value.length <= 256;
        return fits ? { tags: { [name]: value } } : 'a tag is letters, digits, blanks and + - . / : = _, at most 128 and its value 256';
    }
    return `there is no property ${property}; there are ${Object.values(_blob_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTENT_HEADERS */ .d7).join(', ')}, tier, metadata.<name> and tag.<name>`;
}


/***/ })

};
