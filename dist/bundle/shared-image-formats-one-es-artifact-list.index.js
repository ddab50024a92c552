export const id = "shared-image-formats-one-es-artifact-list";
export const ids = ["shared-image-formats-one-es-artifact-list"];
export const modules = {

/***/ 85223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readArtifacts),
/* harmony export */   P: () => (/* binding */ ARTIFACT_MEMBERS)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91121);


/** What an element of the list may hold. */
const ARTIFACT_MEMBERS = ['name', 'parameters'];
/**
 * Reads the list `artifacts`, whose order counts. What is no artifact is noted as an error and left out.
 *
 * @param list tidied
 * @param path of the list in its file
 */
function readArtifacts(list, path, notes) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(list)) {
        notes.error(path, 'the artifacts are no list', 'write [{"name": …}, …]');
        return [];
    }
    return list.flatMap((element, index) => readArtifact(element, [...path, index], notes) ?? []);
}
function readArtifact(element, path, notes) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(element)) {
        notes.error(path, 'an artifact is an object with a name', 'write {"name": "windows-…", "parameters": {…}}');
        return undefined;
    }
    const { known, extra } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .sortMembers */ .kZ)(element, ARTIFACT_MEMBERS);
    const { name, parameters } = known;
    if (name === undefined) {
        notes.error(path, 'the artifact has no name');
        return undefined;
    }
    const namePath = [...path, name.key];
    if (typeof name.value !== 'string' || name.value.trim() === '') {
        notes.error(namePath, 'the name of an artifact is a text');
        return undefined;
    }
    const parametersPath = [...path, parameters?.key ?? 'parameters'];
    const values = parameters?.value ?? {};
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(values)) {
        notes.error(parametersPath, `the parameters of ${name.value} are no object`, 'write {"Name": value, …}');
        return undefined;
    }
    return { path, name: name.value, namePath, parameters: values, parametersPath, extra };
}


/***/ }),

/***/ 40226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ fetchAddress),
/* harmony export */   Df: () => (/* binding */ holdsSignature),
/* harmony export */   b0: () => (/* binding */ blobUrl),
/* harmony export */   bK: () => (/* binding */ CONTAINER_RULE),
/* harmony export */   pR: () => (/* binding */ isContainerName),
/* harmony export */   rN: () => (/* binding */ blobContainer),
/* harmony export */   t8: () => (/* binding */ containerOf)
/* harmony export */ });
const PUBLIC_CLOUD = /^https:\/\/([a-z0-9]{3,24})\.blob\.core\.windows\.net\/([^?#\p{Cc}]+)$/u;
/** Other clouds, and accounts with a DNS zone of their own. */
const ANY_CLOUD = /^https:\/\/[a-z0-9]{3,24}(?:\.z[0-9]+)?\.blob\.[a-z0-9.-]+\/[^?#\p{Cc}]+$/u;
const NEUTRAL = /^blob:\/\/([a-z0-9]{3,24})\/([^?#\p{Cc}]+)$/u;
/** A shared access signature in a URL: whoever reads it may use it. */
const SIGNATURE = /[?&]sig=[^&\s]/i;
/** The `from` of a `fetch` step for a blob's URL: `blob://…` in the public cloud, the URL in others, undefined for any other URL. */
function fetchAddress(url) {
    const parts = PUBLIC_CLOUD.exec(url);
    if (parts !== null)
        return `blob://${parts[1]}/${parts[2]}`;
    return ANY_CLOUD.test(url) ? url : undefined;
}
/** The blob's URL for the `from` of a `fetch` step; undefined when it is no blob. */
function blobUrl(from) {
    const parts = NEUTRAL.exec(from);
    if (parts !== null)
        return `https://${parts[1]}.blob.core.windows.net/${parts[2]}`;
    return ANY_CLOUD.test(from) ? from : undefined;
}
/** The container that a blob's URL leads to, with its account; undefined when it is no blob. */
function blobContainer(url) {
    const name = containerOf(url);
    return name === undefined ? undefined : { account: new URL(url).hostname.split('.', 1)[0] ?? '', name };
}
/** Name of the container that a blob's URL leads to; undefined when it is no blob. */
function containerOf(url) {
    return ANY_CLOUD.test(url) ? url.split('/')[3] : undefined;
}
function holdsSignature(text) {
    return SIGNATURE.test(text);
}
/** True for what Azure takes as the name of a container ("Naming and Referencing Containers, Blobs, and Metadata", Microsoft Learn). */
function isContainerName(name) {
    return name.length >= 3 && name.length <= 63 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}
const CONTAINER_RULE = '3 to 63 of a-z, 0-9 and single hyphens, the first and last no hyphen';


/***/ }),

/***/ 91121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   F2: () => (/* binding */ noteExtra),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   YG: () => (/* binding */ withoutMembers),
/* harmony export */   kZ: () => (/* binding */ sortMembers)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72283);



/**
 * Sorts the members of an object. The services take keys in any case (real files mix `name` and `Name`), so both count.
 *
 * @param object tidied, so that no two of its keys differ in case alone
 */
function sortMembers(object, names) {
    const known = {};
    const extra = [];
    for (const [key, value] of Object.entries(object)) {
        if (value === undefined)
            continue;
        const name = names.find((candidate) => candidate.toLowerCase() === key.toLowerCase());
        if (name === undefined)
            extra.push([key, value]);
        else
            known[name] = { key, value };
    }
    return { known, extra: Object.fromEntries(extra) };
}
/** Says of each unknown member that it is kept, and which known one it may be a misprint of. */
function noteExtra(extra, path, names, where, notes) {
    for (const key of Object.keys(extra)) {
        const meant = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, names);
        const hint = meant === undefined ? undefined : `if ${meant} is meant, correct it`;
        notes.warnAtKey([...path, key], `"${key}" is not known here; it is kept under ${where}`, hint);
    }
}
/**
 * Data without members that are null, which says the same as leaving them out. Keys that differ in case alone are an error
 * anywhere in the file, since the services do not tell them apart.
 */
function tidy(value, notes, path = []) {
    if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(value))
        return value.map((item, index) => tidy(item, notes, [...path, index]));
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return value;
    const first = new Map();
    const members = [];
    for (const [key, member] of Object.entries(value)) {
        const twin = first.get(key.toLowerCase());
        if (twin === undefined)
            first.set(key.toLowerCase(), key);
        else
            notes.errorAtKey([...path, key], `"${key}" and "${twin}" are the same key, since case does not count`, 'leave one of them out');
        if (member === null)
            notes.warnAtKey([...path, key], `"${key}" is null, which says the same as leaving it out`);
        else if (member !== undefined)
            members.push([key, tidy(member, notes, [...path, key])]);
    }
    // Not by assignment, which a key named __proto__ would turn into something else.
    return Object.fromEntries(members);
}
/** An object without some of its members, in any case. */
function withoutMembers(object, names) {
    const lower = new Set(names.map((name) => name.toLowerCase()));
    return Object.fromEntries(Object.entries(object).filter(([key, value]) => value !== undefined && !lower.has(key.toLowerCase())));
}
/** True when both are there and say the same. */
function isSame(a, b) {
    return a !== undefined && b !== undefined && (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(a) === (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(b);
}


/***/ }),

/***/ 34335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ Notes)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** As for all findings of a file. */
const MAX_FINDINGS = 1000;
/** Collects what is odd or wrong in a file, each with line and column, up to 1,000. */
class Notes {
    #findings;
    #file;
    #shown;
    #more = 0;
    #broken;
    /** @param shown how findings call the file */
    constructor(file, shown) {
        this.#file = file;
        this.#shown = shown;
        this.#findings = file.findings.slice(0, MAX_FINDINGS);
        this.#broken = file.findings.some(({ severity }) => severity === 'error');
    }
    /** With it the file cannot be used. */
    error(path, message, hint, place = this.#file.valuePlace(path)) {
        this.#broken = true;
        this.#add({ severity: 'error', file: this.#shown, ...place, message, ...(hint === undefined ? {} : { hint }) });
    }
    warn(path, message, hint) {
        this.#add({ severity: 'warning', file: this.#shown, ...this.#file.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
    }
    /** At the key of the path's last segment. */
    warnAtKey(path, message, hint) {
        this.#add({ severity: 'warning', file: this.#shown, ...this.#file.keyPlace(path), message, ...(hint === undefined ? {} : { hint }) });
    }
    errorAtKey(path, message, hint) {
        this.error(path, message, hint, this.#file.keyPlace(path));
    }
    place(path) {
        return this.#file.valuePlace(path);
    }
    /**
     * All findings in the order of the file.
     *
     * @param what "the 1ES image", for the error
     * @throws InputError with them when one is an error
     */
    finish(what) {
        const findings = this.#findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
        if (this.#more > 0) {
            const message = `and ${this.#more} more findings in this file`;
            findings.push({ severity: this.#broken ? 'error' : 'warning', file: this.#shown, message });
        }
        if (this.#broken)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${what} in ${this.#shown} cannot be used.`, { findings });
        return findings;
    }
    #add(finding) {
        if (this.#findings.length < MAX_FINDINGS)
            this.#findings.push(finding);
        else
            this.#more++;
    }
}


/***/ }),

/***/ 9674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ readOneEsFile),
/* harmony export */   NV: () => (/* binding */ regionsOf),
/* harmony export */   SA: () => (/* binding */ textMember),
/* harmony export */   ux: () => (/* binding */ IMAGE_MEMBERS)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72283);
/* harmony import */ var _artifact_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85223);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91121);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34335);




/** What a 1ES image may hold, as the service spells it. */
const IMAGE_MEMBERS = ['imageType', 'baseImage', 'resourceId', 'artifacts', 'publishingProfile', 'tags'];
/**
 * Reads the JSON of a 1ES image: its own keys in any case, comments and trailing commas with a note.
 *
 * @param shown how findings call the file
 * @throws InputError when the text is no JSON object or nothing of a 1ES image; other errors are in the notes
 */
function readOneEsFile(text, shown) {
    const file = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .readJsonObject */ .op)(text, shown);
    const notes = new _notes_js__WEBPACK_IMPORTED_MODULE_1__/* .Notes */ .u(file, shown);
    const data = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .tidy */ .DZ)(file.data, notes);
    const all = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .sortMembers */ .kZ)(data, [...IMAGE_MEMBERS, 'license']);
    const { license, ...known } = all.known;
    if (known.artifacts === undefined && known.baseImage === undefined && known.resourceId === undefined) {
        const hint = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(file.data['properties'] ?? null)
            ? 'of a resource for Azure Resource Manager, give the value of its "properties"'
            : 'it needs a list "artifacts"';
        notes.error([], 'this is no 1ES image', hint);
        notes.finish('The 1ES image');
    }
    const artifacts = known.artifacts === undefined ? [] : (0,_artifact_list_js__WEBPACK_IMPORTED_MODULE_4__/* .readArtifacts */ .M)(known.artifacts.value, [known.artifacts.key], notes);
    return { known, license, artifacts, extra: all.extra, data: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMembers */ .YG)(data, ['license']), notes };
}
/** The value of a member that must be a text; undefined when it is not there or no text, which is left to `extra`. */
function textMember(member) {
    return typeof member?.value === 'string' && member.value !== '' ? member.value : undefined;
}
/** Of a region, as Azure Compute Gallery has it. */
const MAX_REPLICAS = 100;
/** The regions of a publishing profile; undefined when they hold anything but names and numbers of replicas. */
function regionsOf(value) {
    if (!Array.isArray(value) || value.length === 0)
        return undefined;
    const regions = [];
    for (const item of value) {
        if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(item))
            return undefined;
        const { known, extra } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .sortMembers */ .kZ)(item, ['name', 'replicas']);
        const name = known.name?.value;
        const replicas = known.replicas?.value;
        if (typeof name !== 'string' || name === '' || Object.keys(extra).length > 0)
            return undefined;
        if (replicas === undefined)
            regions.push({ name });
        else if (typeof replicas === 'number' && Number.isInteger(replicas) && replicas > 0 && replicas <= MAX_REPLICAS)
            regions.push({ name, replicas });
        else
            return undefined;
    }
    return regions;
}


/***/ }),

/***/ 28601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ SecretTable),
/* harmony export */   EK: () => (/* binding */ secretUrl),
/* harmony export */   q4: () => (/* binding */ referredSecret),
/* harmony export */   qc: () => (/* binding */ isSecretParameter)
/* harmony export */ });
/** `https://<vault>.vault.azure.net/secrets/<name>/<version>`; the version is left out for the newest. */
const SECRET_URL = /^(https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?)\/secrets\/([0-9A-Za-z][0-9A-Za-z-]{0,126})(?:\/([0-9A-Za-z]{1,64}))?\/?$/;
const PUBLIC_VAULT = /^https:\/\/([A-Za-z0-9-]+)\.vault\.azure\.net$/;
const REFERENCE = /^kv_([0-9A-Za-z][0-9A-Za-z_-]{0,126})$/;
/** Parameters of this name take the URL of a vault's secret. */
function isSecretParameter(key) {
    return /^KVSecret_/i.test(key);
}
/** Name of the secret when the whole value is a reference, `kv_<name>`. */
function referredSecret(value) {
    return typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
}
/** The `secrets` of a definition while it is imported: where each is kept, never its value. */
class SecretTable {
    #secrets = new Map();
    #versions = new Map();
    /** Enters a secret by its URL and gives the reference to it, `kv_<name>`; undefined when the text is no such URL. */
    addUrl(url) {
        const [, host, name, version] = SECRET_URL.exec(url) ?? [];
        if (host === undefined || name === undefined)
            return undefined;
        const vault = PUBLIC_VAULT.exec(host)?.[1] ?? host;
        for (let count = 1;; count++) {
            const key = count === 1 ? name : `${name}-${count}`;
            const other = this.#secrets.get(key);
            if (other === undefined) {
                this.#secrets.set(key, { from: 'keyvault', vault, name });
                if (version !== undefined)
                    this.#versions.set(key, version);
            }
            else if (other.vault !== vault || other.name !== name || this.#versions.get(key) !== version)
                continue;
            return `kv_${key}`;
        }
    }
    /** Enters a secret of the vault that the service itself has. */
    addName(name) {
        if (!this.#secrets.has(name))
            this.#secrets.set(name, { from: 'keyvault', name });
    }
    get secrets() {
        return this.#secrets.size === 0 ? undefined : Object.fromEntries(this.#secrets);
    }
    /** Versions that URLs fix, for which `secrets` has no field. */
    get versions() {
        return this.#versions.size === 0 ? undefined : Object.fromEntries(this.#versions);
    }
}
/** The URL of a secret, or why there is none. */
function secretUrl(secret, version) {
    const { from, vault, name } = secret;
    if (from !== 'keyvault')
        return { problem: 'is not in a vault' };
    if (typeof vault !== 'string' || typeof name !== 'string')
        return { problem: 'has no vault' };
    const host = vault.startsWith('https://') ? vault.replace(/\/$/, '') : `https://${vault}.vault.azure.net`;
    const url = `${host}/secrets/${name}${typeof version === 'string' ? `/${version}` : ''}`;
    return SECRET_URL.test(url) ? { url } : { problem: 'has a vault or name that Key Vault does not allow' };
}


/***/ })

};
