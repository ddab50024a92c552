export const id = "shared-image-formats-one-es-import-artifacts";
export const ids = ["shared-image-formats-one-es-import-artifacts"];
export const modules = {

/***/ 70543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ importArtifacts)
/* harmony export */ });
/* harmony import */ var _artifact_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85223);
/* harmony import */ var _blob_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40226);
/* harmony import */ var _known_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73247);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91121);
/* harmony import */ var _secret_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28601);





/**
 * Turns artifacts into steps. The known ones become `feature`, `restart`, `fetch` and `script` as far as those say all that the
 * artifact says; every other one becomes `artifact`, with its values as they are.
 */
function importArtifacts(artifacts, secrets, dialect, notes) {
    const importer = new ArtifactImporter(secrets, dialect, notes);
    // References first: their names are given, those of secrets in other vaults can be chosen.
    if (dialect.references)
        for (const { parameters } of artifacts)
            importer.enterReferences(parameters);
    const steps = artifacts.map((artifact, index) => importer.step(artifact, index));
    return { steps, elements: importer.elements, spelling: [...importer.spelling] };
}
class ArtifactImporter {
    elements = [];
    spelling = new Set();
    #secrets;
    #dialect;
    #notes;
    constructor(secrets, dialect, notes) {
        this.#secrets = secrets;
        this.#dialect = dialect;
        this.#notes = notes;
    }
    enterReferences(parameters) {
        for (const value of Object.values(parameters)) {
            const name = (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_0__/* .referredSecret */ .q4)(value);
            if (name !== undefined)
                this.#secrets.addName(name);
        }
    }
    step(artifact, index) {
        const { name, path, extra } = artifact;
        const structured = [];
        const values = [];
        for (const [key, value] of Object.entries(artifact.parameters)) {
            if (value === undefined)
                continue;
            const place = [...artifact.parametersPath, key];
            if (typeof value === 'object') {
                const where = `provider.${this.#dialect.format}.elements`;
                this.#notes.warn(place, `"${key}" is neither text, number nor boolean; it is kept under ${where}`);
                structured.push([key, value]);
            }
            else
                values.push([key, this.#value(key, value, place)]);
        }
        const element = {
            ...(Object.keys(extra).length === 0 ? {} : { extra }),
            ...(structured.length === 0 ? {} : { parameters: Object.fromEntries(structured) }),
        };
        (0,_members_js__WEBPACK_IMPORTED_MODULE_1__/* .noteExtra */ .F2)(extra, path, _artifact_list_js__WEBPACK_IMPORTED_MODULE_2__/* .ARTIFACT_MEMBERS */ .P, `provider.${this.#dialect.format}.elements`, this.#notes);
        if (Object.keys(element).length > 0)
            this.elements.push({ step: index, artifact: name, ...element });
        const known = structured.length === 0 ? this.#knownStep(artifact) : undefined;
        if (known !== undefined)
            return known;
        return { artifact: { name, ...(values.length === 0 ? {} : { parameters: Object.fromEntries(values) }) } };
    }
    #value(key, value, path) {
        if (typeof value === 'string' && (0,_blob_address_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsSignature */ .Df)(value)) {
            const hint = 'leave it out and let an identity read the blob';
            this.#notes.error(path, `"${key}" holds a shared access signature, which is a secret`, hint);
        }
        if (this.#dialect.references && (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_0__/* .referredSecret */ .q4)(value) !== undefined)
            return value;
        if ((0,_secret_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretParameter */ .qc)(key)) {
            const reference = typeof value === 'string' ? this.#secrets.addUrl(value) : undefined;
            if (reference !== undefined)
                return reference;
            const hint = 'write https://<vault>.vault.azure.net/secrets/<name>';
            // The value is not shown: it may be the secret itself.
            this.#notes.error(path, `"${key}" takes the URL of a vault's secret and holds something else`, hint);
            return '';
        }
        if (!this.#dialect.references && (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_0__/* .referredSecret */ .q4)(value) !== undefined) {
            this.#notes.warn(path, `"${key}" reads like a reference to a secret, which the service does not know`, 'call it KVSecret_…');
        }
        else if (this.#dialect.references && typeof value === 'string' && /\bkv_[0-9A-Za-z]/.test(value)) {
            const hint = 'make the reference the whole value';
            this.#notes.warn(path, `"${key}" seems to hold a reference to a secret among other text, where it is not replaced`, hint);
        }
        return value;
    }
    /** Undefined when the step could not say everything. */
    #knownStep(artifact) {
        const kind = (0,_known_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .knownKind */ .CT)(artifact.name);
        if (kind === undefined)
            return undefined;
        const texts = this.#textsOf(kind, artifact);
        if (texts === undefined)
            return undefined;
        const step = stepOf(kind, texts);
        if (step === undefined)
            return undefined;
        this.#noteSpelling(_known_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .KNOWN_ARTIFACTS */ .wr[kind].name, artifact.name);
        for (const key of Object.keys(artifact.parameters))
            this.#noteSpelling((0,_known_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .usualParameter */ .Ki)(kind, key), key);
        if (kind === 'fetch')
            this.#checkContainer(artifact, texts['BlobUri'] ?? '');
        return step;
    }
    #textsOf(kind, { parameters }) {
        const names = (0,_known_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .knownParameters */ .Kc)(kind);
        const texts = {};
        for (const [key, value] of Object.entries(parameters)) {
            const name = (0,_known_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .usualParameter */ .Ki)(kind, key);
            if (!names.includes(name) || typeof value !== 'string' || value === '')
                return undefined;
            if (this.#dialect.references && (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_0__/* .referredSecret */ .q4)(value) !== undefined)
                return undefined;
            texts[name] = value;
        }
        return _known_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .KNOWN_ARTIFACTS */ .wr[kind].parameters.every((name) => name in texts) ? texts : undefined;
    }
    #noteSpelling(usual, written) {
        if (usual !== written)
            this.spelling.add(written);
    }
    #checkContainer({ parameters, parametersPath }, url) {
        const container = (0,_blob_address_js__WEBPACK_IMPORTED_MODULE_3__/* .containerOf */ .t8)(url) ?? '';
        if ((0,_blob_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isContainerName */ .pR)(container) || container.includes('{'))
            return;
        const key = Object.keys(parameters).find((candidate) => candidate.toLowerCase() === 'bloburi') ?? '';
        const hint = 'prepare-1es-artifacts replaces a placeholder for each image';
        this.#notes.warn([...parametersPath, key], `"${container}" is no name of a container (${_blob_address_js__WEBPACK_IMPORTED_MODULE_3__/* .CONTAINER_RULE */ .bK})`, hint);
    }
}
function stepOf(kind, texts) {
    switch (kind) {
        case 'feature':
            return { feature: { name: texts['FeatureName'] } };
        case 'restart':
            return { restart: {} };
        case 'script':
            return { script: { shell: 'powershell', inline: (texts['Script'] ?? '').split('\n') } };
        case 'fetch': {
            const from = (0,_blob_address_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchAddress */ .Bu)(texts['BlobUri'] ?? '');
            const identity = texts['Identity'];
            if (from === undefined)
                return undefined;
            return { fetch: { from, to: texts['Destination'], ...(identity === undefined ? {} : { identity }) } };
        }
    }
}


/***/ })

};
