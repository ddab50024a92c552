export const id = "shared-image-formats-one-es-base-image";
export const ids = ["shared-image-formats-one-es-base-image"];
export const modules = {

/***/ 11625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ baseImageOf),
/* harmony export */   VT: () => (/* binding */ machineOf),
/* harmony export */   h8: () => (/* binding */ canonicalBaseImage),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   xP: () => (/* binding */ USUAL_SOURCE)
/* harmony export */ });
/* harmony import */ var _mapping_azure_marketplace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9660);

/** The base that document 000 and the portal start a Windows image from, where a file does not name one. */
const USUAL_SOURCE = {
    kind: 'marketplace',
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    sku: '2022-datacenter-g2',
    version: 'latest',
};
const MARKETPLACE = /^\/?([^/\s]+)\/([^/\s]+)\/([^/\s]+)\/([^/\s]+)$/;
const GALLERY_IMAGE = /^(\/subscriptions\/.+\/galleries\/[^/]+\/images\/[^/]+)(?:\/versions\/([^/]+))?$/i;
const MANAGED_IMAGE = /^\/subscriptions\/.+\/providers\/Microsoft\.Compute\/images\/[^/]+$/i;
/** Far above any name of an image; keeps the patterns from long texts. */
const MAX_LENGTH = 2048;
/** The `source` for `/Publisher/Offer/Sku/version` or the resource id of an image; undefined for anything else. */
function sourceOf(text) {
    if (text.length > MAX_LENGTH)
        return undefined;
    const gallery = GALLERY_IMAGE.exec(text);
    if (gallery !== null)
        return { kind: 'gallery', id: gallery[1], version: gallery[2] ?? 'latest' };
    if (MANAGED_IMAGE.test(text))
        return { kind: 'managed', id: text };
    const [, publisher, offer, sku, version] = MARKETPLACE.exec(text) ?? [];
    return publisher === undefined ? undefined : { kind: 'marketplace', publisher, offer, sku, version };
}
/** The text for a `source`, as {@link sourceOf} reads it; undefined for a kind that 1ES does not have or one that is incomplete. */
function baseImageOf(source) {
    const { kind, publisher, offer, sku, version, id } = source;
    if (kind === 'marketplace') {
        const parts = [publisher, offer, sku, version];
        return parts.every((part) => typeof part === 'string' && /^[^/\s]+$/.test(part)) ? `/${parts.join('/')}` : undefined;
    }
    if (typeof id !== 'string' || id.length > MAX_LENGTH)
        return undefined;
    if (kind === 'managed')
        return MANAGED_IMAGE.test(id) ? id : undefined;
    const image = GALLERY_IMAGE.exec(id);
    if (kind !== 'gallery' || image === null)
        return undefined;
    if (image[2] !== undefined)
        return version === undefined || version === 'latest' || version === image[2] ? id : undefined;
    return version === undefined || version === 'latest' ? id : `${id}/versions/${String(version)}`;
}
/** One spelling for texts of a base image that mean the same. */
function canonicalBaseImage(text) {
    if (typeof text !== 'string')
        return text;
    const source = sourceOf(text);
    return (source === undefined ? undefined : baseImageOf(source)) ?? text;
}
/** What the names of the base, of the artifacts and of the file tell about the machine; the file itself says none of it. */
function machineOf(source, artifactNames, stem) {
    const name = (key) => (source['kind'] === 'marketplace' && typeof source[key] === 'string' ? source[key] : undefined);
    const traits = (0,_mapping_azure_marketplace_js__WEBPACK_IMPORTED_MODULE_0__/* .marketplaceTraits */ .L)({ publisher: name('publisher'), offer: name('offer'), sku: name('sku') });
    const os = artifactNames.some((artifact) => /^linux-/i.test(artifact)) ? 'linux' : traits.os;
    const isArm = /(?:^|[^a-z0-9])arm64(?:$|[^a-z0-9])/i.test(stem);
    return isArm ? { os, arch: 'arm64', generation: 2 } : { ...traits, os };
}


/***/ }),

/***/ 18940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ exportArtifacts)
/* harmony export */ });
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72283);
/* harmony import */ var _blob_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40226);
/* harmony import */ var _known_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73247);
/* harmony import */ var _secret_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28601);




const STEPS = ['artifact', 'feature', 'restart', 'fetch', 'script'];
/** Where a step was no step: problems are told in the end. */
const NOTHING = { name: '', parameters: {}, extra: {} };
/** Turns the steps of a definition into artifacts, one each. */
function exportArtifacts(steps, options) {
    const { problems } = options;
    if (steps !== undefined && !(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(steps))
        problems.add(['steps'], 'is no list');
    const list = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(steps) ? steps : [];
    const exporter = new ArtifactExporter(options);
    const artifacts = list.map((step, index) => exporter.artifact(problems.object(step, ['steps', index]), ['steps', index]));
    return exporter.addElements(artifacts);
}
class ArtifactExporter {
    #options;
    #problems;
    #spelling = new Map();
    constructor(options) {
        this.#options = options;
        this.#problems = options.problems;
        const { spelling } = options.provider;
        for (const word of (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(spelling) ? spelling : []) {
            if (typeof word === 'string')
                this.#spelling.set(word.toLowerCase(), word);
        }
    }
    artifact(step, path) {
        const [kind, ...others] = Object.keys(step).filter((key) => step[key] !== undefined);
        if (kind === undefined) {
            this.#problems.add(path, 'is no step');
            return NOTHING;
        }
        if (others.length > 0)
            this.#problems.add(path, 'is more than one step');
        const inside = [...path, kind];
        if (!STEPS.includes(kind)) {
            this.#problems.add(inside, `a ${this.#options.title} has no such step`, `use ${STEPS.join(', ')}`);
            return NOTHING;
        }
        const content = this.#problems.object(step[kind], inside);
        switch (kind) {
            case 'feature':
                this.#problems.only(content, ['name'], inside);
                return this.#known('feature', { FeatureName: this.#problems.text(content['name'], [...inside, 'name']) });
            case 'restart':
                this.#problems.only(content, [], inside);
                return this.#known('restart', {});
            case 'fetch':
                return this.#fetch(content, inside);
            case 'script':
                return this.#script(content, inside);
            default:
                return this.#ready(content, inside);
        }
    }
    #known(kind, values) {
        const spelled = (word) => this.#spelling.get(word.toLowerCase()) ?? word;
        const parameters = (0,_known_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .knownParameters */ .Kc)(kind)
            .filter((name) => values[name] !== undefined)
            .map((name) => [spelled(name), values[name]]);
        return { name: spelled(_known_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .KNOWN_ARTIFACTS */ .wr[kind].name), parameters: Object.fromEntries(parameters), extra: {} };
    }
    #fetch(content, path) {
        const allowed = ['name', 'from', 'to', 'identity', ...(content['extract'] === false ? ['extract'] : [])];
        this.#problems.only(content, allowed, path);
        const from = this.#problems.text(content['from'], [...path, 'from']);
        const url = (0,_blob_address_js__WEBPACK_IMPORTED_MODULE_2__/* .blobUrl */ .b0)(from);
        if (from !== '' && (url === undefined || (0,_blob_address_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsSignature */ .Df)(from))) {
            this.#problems.add([...path, 'from'], `a ${this.#options.title} fetches blobs only`, 'write blob://<account>/<container>/<path>');
        }
        const { identity } = content;
        return this.#known('fetch', {
            BlobUri: url ?? '',
            Destination: this.#problems.text(content['to'], [...path, 'to']),
            Identity: identity === undefined || identity === null ? undefined : this.#problems.text(identity, [...path, 'identity']),
        });
    }
    #script(content, path) {
        const { shell, inline, validExitCodes } = content;
        const plain = JSON.stringify(validExitCodes) === '[0]' ? ['validExitCodes'] : [];
        this.#problems.only(content, ['name', 'shell', 'inline', 'file', 'url', ...plain], path);
        if (shell !== 'powershell')
            this.#problems.add([...path, 'shell'], 'runs in Windows PowerShell only', 'write shell: powershell');
        for (const key of ['file', 'url']) {
            const hint = 'fetch the file and call it by its path';
            if (content[key] !== undefined)
                this.#problems.add([...path, key], `a ${this.#options.title} has the lines of a script only`, hint);
        }
        const isText = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(inline) && inline.length > 0 && inline.every((line) => typeof line === 'string');
        if (!isText && content['file'] === undefined && content['url'] === undefined) {
            this.#problems.add([...path, 'inline'], inline === undefined ? 'is missing' : 'is no list of lines');
        }
        return this.#known('script', { Script: isText ? inline.join('\n') : '' });
    }
    #ready(content, path) {
        this.#problems.only(content, ['name', 'parameters'], path);
        const name = this.#problems.text(content['name'], [...path, 'name']);
        const parameters = this.#problems.object(content['parameters'], [...path, 'parameters']);
        const entries = Object.entries(parameters).flatMap(([key, value]) => {
            if (value === undefined || value === null)
                return [];
            return [[key, this.#value(key, value, [...path, 'parameters', key])]];
        });
        return { name, parameters: Object.fromEntries(entries), extra: {} };
    }
    #value(key, value, path) {
        if (typeof value === 'object')
            this.#problems.add(path, 'is neither text, number nor boolean');
        if (typeof value === 'string' && (0,_blob_address_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsSignature */ .Df)(value))
            this.#problems.add(path, 'holds a shared access signature, which is a secret');
        const name = (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_3__/* .referredSecret */ .q4)(value);
        if (name === undefined) {
            if ((0,_secret_table_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecretParameter */ .qc)(key))
                this.#problems.add(path, 'must refer to a secret', 'write kv_<name> and describe it under secrets');
            return value;
        }
        const secret = Object.hasOwn(this.#options.secrets, name) ? this.#options.secrets[name] : undefined;
        if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(secret)) {
            // In 1ES such a text outside of KVSecret_* means nothing of its own.
            if ((0,_secret_table_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecretParameter */ .qc)(key) || this.#options.references)
                this.#problems.add(path, `there is no "${name}" under secrets`);
            return value;
        }
        const ownVault = secret['vault'] === undefined && secret['from'] === 'keyvault' && secret['name'] === name;
        if (this.#options.references && ownVault)
            return value;
        if (!(0,_secret_table_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecretParameter */ .qc)(key)) {
            const hint = this.#options.references
                ? 'name the secret as in the vault of the service and leave vault out'
                : 'call the parameter KVSecret_<name> if the artifact takes that';
            this.#problems.add(path, `a ${this.#options.title} cannot take the secret "${name}" here`, hint);
            return value;
        }
        const versions = this.#options.provider['secretVersions'];
        const result = (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_3__/* .secretUrl */ .EK)(secret, (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(versions) ? versions[name] : undefined);
        if ('url' in result)
            return result.url;
        this.#problems.add(path, `the secret "${name}" ${result.problem}`, 'write {from: keyvault, vault: …, name: …}');
        return value;
    }
    /** Puts back what `provider.<format>.elements` keeps of single artifacts. */
    addElements(artifacts) {
        const result = [...artifacts];
        const { elements } = this.#options.provider;
        for (const [index, element] of ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(elements) ? elements : []).entries()) {
            const path = [...this.#options.providerPath, 'elements', index];
            const { step, artifact: name, extra, parameters } = this.#problems.object(element, path);
            const artifact = typeof step === 'number' ? result[step] : undefined;
            if (artifact === undefined || typeof name !== 'string' || artifact.name.toLowerCase() !== name.toLowerCase()) {
                const hint = 'correct its step, or leave it out if the step is gone';
                this.#problems.add(path, `belongs to the artifact ${String(name)} at steps[${String(step)}], which is another one now`, hint);
            }
            else {
                result[step] = {
                    ...artifact,
                    parameters: { ...this.#problems.object(parameters, [...path, 'parameters']), ...artifact.parameters },
                    extra: this.#problems.object(extra, [...path, 'extra']),
                };
            }
        }
        return result;
    }
}


/***/ }),

/***/ 70583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ExportProblems)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);



/** As for all findings of a file. */
const MAX_FINDINGS = 1000;
/** Collects the paths of a definition that a format cannot say. */
class ExportProblems {
    #findings = [];
    #title;
    #more = 0;
    /** @param title what the definition is written as: "1ES image" */
    constructor(title) {
        this.#title = title;
    }
    add(path, message, hint) {
        if (this.#findings.length >= MAX_FINDINGS)
            this.#more++;
        else {
            const place = path.length === 0 ? '' : `${(0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_0__/* .spellPath */ ._)(path)}: `;
            this.#findings.push({ severity: 'error', message: `${place}${message}`, ...(hint === undefined ? {} : { hint }) });
        }
    }
    /** The value as an object; anything else is a problem and gives an empty one. */
    object(value, path) {
        if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
            return value;
        if (value !== undefined && value !== null)
            this.add(path, 'is no object');
        return {};
    }
    /** A text that must be there; a problem gives ''. */
    text(value, path) {
        if (typeof value === 'string' && value !== '')
            return value;
        this.add(path, value === undefined ? 'is missing' : 'is no text');
        return '';
    }
    /** Every member but the named ones is a problem. */
    only(object, names, path) {
        for (const [key, value] of Object.entries(object)) {
            if (value === undefined || value === null || names.includes(key))
                continue;
            this.add([...path, key], `a ${this.#title} cannot say this`, 'leave it out');
        }
    }
    /** @throws InputError with all problems, if there are any */
    finish() {
        if (this.#findings.length === 0)
            return;
        const findings = [...this.#findings];
        if (this.#more > 0)
            findings.push({ severity: 'error', message: `and ${this.#more} more` });
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The definition cannot be written as ${this.#title}.`, { findings });
    }
}


/***/ }),

/***/ 73247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ knownKind),
/* harmony export */   Kc: () => (/* binding */ knownParameters),
/* harmony export */   Ki: () => (/* binding */ usualParameter),
/* harmony export */   wr: () => (/* binding */ KNOWN_ARTIFACTS)
/* harmony export */ });
/** Artifacts that a step of `vm-image/1` says in words of its own, as the service spells them and their parameters. */
const KNOWN_ARTIFACTS = {
    feature: { name: 'windows-enabledismfeature', parameters: ['FeatureName'], optional: [] },
    restart: { name: 'windows-restart', parameters: [], optional: [] },
    fetch: { name: 'windows-azcopy-downloadfile-msi', parameters: ['BlobUri', 'Destination'], optional: ['Identity'] },
    script: { name: 'windows-powershell-invokecommand', parameters: ['Script'], optional: [] },
};
const BY_NAME = new Map(Object.entries(KNOWN_ARTIFACTS).map(([kind, { name }]) => [name, kind]));
/** The kind of step that an artifact is, in any case; undefined for all others. */
function knownKind(name) {
    return BY_NAME.get(name.toLowerCase());
}
/** Names of all parameters that a known artifact takes. */
function knownParameters(kind) {
    const { parameters, optional } = KNOWN_ARTIFACTS[kind];
    return [...parameters, ...optional];
}
/** The usual spelling of a known artifact's parameter, or the key as it is. */
function usualParameter(kind, key) {
    if (kind === undefined)
        return key;
    return knownParameters(kind).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
}


/***/ })

};
