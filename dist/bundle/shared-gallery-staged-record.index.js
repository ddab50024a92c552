export const id = "shared-gallery-staged-record";
export const ids = ["shared-gallery-staged-record"];
export const modules = {

/***/ 59066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ stagedRecord),
/* harmony export */   Q$: () => (/* binding */ rebuiltVersion),
/* harmony export */   Qy: () => (/* binding */ versionTaken),
/* harmony export */   m_: () => (/* binding */ isSameImage)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Whether a version is the very image that is to be staged. */
function isSameImage(version, { provenance, files }) {
    return (version.fingerprint.image === provenance.fingerprint.image &&
        // One that is never promoted stands in for none that may be.
        (version.verify ?? true) === (provenance.verify ?? true) &&
        version.files.length === files.length &&
        files.every((file) => version.files.some(({ format, sha256 }) => format === file.format && sha256 === file.sha256)));
}
/** The record of a version that is staged now. */
function stagedRecord({ image, provenance }, version, files) {
    const settings = provenance.layers.publishMutable;
    return {
        schema: 'bakehouse-gallery-version/1',
        image,
        version,
        channel: 'staged',
        fingerprint: provenance.fingerprint,
        files,
        ...(settings === undefined ? {} : { settings }),
        ...(provenance.verify === false ? { verify: false } : {}),
        builtAt: provenance.finishedAt,
        createdAt: new Date().toISOString(),
    };
}
/**
 * The record after the same bytes came out of a later build: the version is as good as one made then, and its age counts from there.
 *
 * @param known when its own build ended, by its provenance
 * @returns undefined when it was no later one
 */
function rebuiltVersion(version, known, { finishedAt }) {
    const before = version.rebuiltAt ?? known ?? version.createdAt;
    return Date.parse(finishedAt) > Date.parse(before) ? { ...version, rebuiltAt: finishedAt } : undefined;
}
function versionTaken(image, version) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The gallery has another ${image} ${version} already, and a version never changes.`, {
        hint: 'raise outputs[0].version in the definition, or write auto',
    });
}


/***/ }),

/***/ 28513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ otherImageTested),
/* harmony export */   q: () => (/* binding */ checkTestedFile)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * Makes sure that a result is that of a version, as far as it tells: one that lies around from another must not promote this one. What was
 * booted from a gallery has the SHA-256 of its record in its result; in older results what was fetched from a container has it as its name.
 *
 * @throws UserError when the file that was tested is none of this version
 */
function checkTestedFile({ image, version, files }, result) {
    const tested = result.imageSha256 ?? /(?:^|[\\/])([0-9a-f]{64})\.\w+$/.exec(result.image)?.[1];
    if (tested === undefined || files.some(({ sha256 }) => sha256 === tested))
        return;
    throw otherImageTested(image, version, result);
}
function otherImageTested(image, version, result) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The test result is that of ${result.image}, not of ${image} ${version}.`, {
        hint: `run run-in-vm on version ${version}`,
    });
}


/***/ }),

/***/ 69244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z3: () => (/* binding */ checkImageId),
  hU: () => (/* binding */ latestIn),
  lL: () => (/* binding */ noSuchVersion),
  Tp: () => (/* binding */ parseDocument),
  PT: () => (/* binding */ provenanceIn),
  nT: () => (/* binding */ retiredIn),
  NV: () => (/* binding */ testResultIn),
  It: () => (/* binding */ versionIn)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/image-id.js
var image_id = __webpack_require__(82398);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/records/src/document.js
var src_document = __webpack_require__(90837);
// EXTERNAL MODULE: ./build/staging/records/src/fingerprint.js
var fingerprint = __webpack_require__(76122);
// EXTERNAL MODULE: ./build/staging/records/src/schema.js
var schema = __webpack_require__(4127);
;// CONCATENATED MODULE: ./build/staging/records/src/provenance.js




const provenance_schema = (0,schema/* object */.Ik)({
    schema: (0,schema/* oneOf */.yL)('bakehouse-provenance/1'),
    image: (0,schema/* text */.Qq)(),
    /** Of older releases it has other layers; `hasLayers` tells. */
    fingerprint: fingerprint/* anyFingerprintSchema */.Yp,
    /** What the fingerprint was taken of. */
    layers: fingerprint/* anyLayersSchema */.sH,
    /** SHA-256 of the tests at the time of publishing. */
    testsDigest: (0,schema/* text */.Qq)(),
    /** What `testsDigest` was taken of. */
    tests: (0,schema/* optional */.lq)(schema/* json */.Pq),
    /** The definition as it was, variables resolved and parents merged. */
    definition: schema/* anything */.D8,
    definitionFile: (0,schema/* text */.Qq)(),
    variables: (0,schema/* dictionary */.zz)((0,schema/* text */.Qq)()),
    /** Exact version of the source, where the definition names none. */
    resolvedVersion: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    builder: (0,schema/* text */.Qq)(),
    source: (0,schema/* object */.Ik)({ commit: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()) }),
    /** As in the record of the build. */
    verify: (0,schema/* optional */.lq)(schema/* yesOrNo */.GX),
    /** Version by name. */
    tools: (0,schema/* dictionary */.zz)((0,schema/* text */.Qq)()),
    packages: (0,schema/* list */.p_)(build_record/* installedPackageSchema */.SM),
    stages: (0,schema/* list */.p_)(build_record/* stageTimeSchema */.Zt),
    /** ISO 8601. */
    startedAt: (0,schema/* text */.Qq)(),
    finishedAt: (0,schema/* text */.Qq)(),
});
const provenanceKind = {
    id: 'bakehouse-provenance/1',
    schema: provenance_schema,
    refuse: (0,src_document/* refusingDamage */.r)('restore it, or remove its folder'),
};

// EXTERNAL MODULE: ./build/staging/records/src/vm-result.js
var vm_result = __webpack_require__(2931);
;// CONCATENATED MODULE: ./build/staging/records/src/gallery-version.js




const channelSchema = (0,schema/* oneOf */.yL)('staged', 'latest', 'superseded');
/** Of a version that a slow gallery is working on. It can be neither tested nor promoted. */
const unreadyStateSchema = (0,schema/* oneOf */.yL)('creating', 'updating', 'failed', 'deleting');
/** A file of the version's own folder: none that its record could lead to elsewhere. */
const galleryFileName = (0,schema/* textLike */.r1)(/^[A-Za-z0-9][\w.-]{0,199}$/, 'name of a file of a version');
const galleryFileSchema = (0,schema/* object */.Ik)({
    /** "raw", "vhd". */
    format: (0,schema/* text */.Qq)(),
    /** Beside version.json: "image.raw". */
    file: galleryFileName,
    /** Bytes. */
    size: schema/* count */.U9,
    sha256: (0,schema/* text */.Qq)(),
});
/** How a version did in its tests. */
const recordedTestsSchema = (0,schema/* object */.Ik)({
    outcome: (0,schema/* oneOf */.yL)(...vm_result/* OUTCOMES */.im),
    /** ISO 8601. */
    at: (0,schema/* text */.Qq)(),
    /** File with the result, beside version.json. */
    result: (0,schema/* text */.Qq)(),
    /** SHA-256 of the tests that ran; left out when it is not known. */
    digest: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
});
const gallery_version_schema = (0,schema/* object */.Ik)({
    schema: (0,schema/* oneOf */.yL)('bakehouse-gallery-version/1'),
    image: (0,schema/* text */.Qq)(),
    /** "1.0.3". */
    version: (0,schema/* text */.Qq)(),
    channel: channelSchema,
    /** Absent when it is ready, as it always is in a directory and in a container. */
    state: (0,schema/* optional */.lq)(unreadyStateSchema),
    /** Of older releases it has other layers; `hasLayers` tells. */
    fingerprint: fingerprint/* anyFingerprintSchema */.Yp,
    files: (0,schema/* list */.p_)(galleryFileSchema),
    /** In a container: name of its provenance, beside version.json. In a directory, where that is always provenance.json, it is left out. */
    provenance: (0,schema/* optional */.lq)(galleryFileName),
    /** Tags, regions, end of life: the layer `publishMutable`, which can be changed in place. */
    settings: (0,schema/* optional */.lq)(schema/* json */.Pq),
    /** False where no test was asked for when it was built (`no-verify`): it is never promoted. */
    verify: (0,schema/* optional */.lq)(schema/* yesOrNo */.GX),
    tests: (0,schema/* optional */.lq)(recordedTestsSchema),
    /** ISO 8601: when its files were made. Older releases have it in the provenance alone. */
    builtAt: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** ISO 8601: when it was last built again with the same bytes as result. */
    rebuiltAt: (0,schema/* optional */.lq)((0,schema/* text */.Qq)()),
    /** ISO 8601. */
    createdAt: (0,schema/* text */.Qq)(),
});
const galleryVersionKind = {
    id: 'bakehouse-gallery-version/1',
    schema: gallery_version_schema,
    refuse: (0,src_document/* refusingDamage */.r)('restore it, or remove its folder'),
};

// EXTERNAL MODULE: ./build/staging/gallery/src/gallery-version.js
var gallery_version = __webpack_require__(45909);
;// CONCATENATED MODULE: ./build/staging/gallery/src/version-record.js






/*
 * The documents of a gallery, as every backend keeps them: latest.json says which version is latest, version.json is the record of a version,
 * retired.json lists numbers that are never given out again.
 */
/** It becomes a part of paths and names: an id from elsewhere must not lead out of the gallery. @throws InputError */
function checkImageId(image) {
    if (!(0,image_id/* isImageId */.rw)(image)) {
        throw new errors/* InputError */.dz(`${JSON.stringify(image)} is not the id of an image.`, {
            hint: `give as image what image.id is in its definition; for an id ${image_id/* IMAGE_ID_RULE */.vz}`,
        });
    }
    return image;
}
/** @param place of the document, for errors; @throws UserError when it is no JSON */
function parseDocument(text, place) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw damaged(place, (0,errors/* messageOf */.bD)(error), error);
    }
}
/** The provenance of a version. @throws UserError when it is none */
function provenanceIn(document, place) {
    return (0,src_document/* checkDocument */.sw)(provenanceKind, document, place);
}
/** The result of a version's tests. @throws UserError when it is none */
function testResultIn(document, place) {
    return (0,src_document/* checkDocument */.sw)(vm_result/* vmResultKind */.xt, document, place);
}
/** The version that a latest.json names. @throws UserError when it names none */
function latestIn(document, place) {
    const latest = document;
    if (typeof latest?.version === 'string' && (0,gallery_version/* isVersion */.l)(latest.version))
        return latest.version;
    throw damaged(place, 'it names no version');
}
/**
 * The versions that a retired.json lists.
 *
 * @param document undefined when there is none
 * @throws UserError when it lists none: a number that was given out must not be given out again because nobody could read it
 */
function retiredIn(document, place) {
    if (document === undefined)
        return [];
    const versions = document?.versions;
    if (!Array.isArray(versions))
        throw damaged(place, 'it lists no versions');
    for (const version of versions) {
        if (typeof version !== 'string' || !(0,gallery_version/* isVersion */.l)(version))
            throw damaged(place, `${JSON.stringify(version)} in it is no version`);
    }
    return versions;
}
/**
 * The record in a version.json, with the channel that latest.json gives it.
 *
 * @param latest the version that is latest
 * @throws UserError when it is not whole or that of another version
 */
function versionIn(document, place, id, latest) {
    const { image, version } = id;
    const content = (0,src_document/* checkDocument */.sw)(galleryVersionKind, document, place);
    if (content.image !== image || content.version !== version)
        throw damaged(place, `it is not that of ${image} ${version}`);
    return withChannel(content, latest);
}
/** latest.json decides; a run that was killed between it and version.json left the latter behind. */
function withChannel(content, latest) {
    if (latest === content.version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}
/** The error for a version that is not there. @param there the versions that are, the oldest first */
function noSuchVersion(gallery, image, version, there) {
    return new errors/* UserError */.yo(`The gallery ${gallery} has no version ${version} of ${image}.`, {
        hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
    });
}
function damaged(place, what, cause) {
    return new errors/* UserError */.yo(`${place} is damaged: ${what}.`, {
        hint: 'restore it, or remove its folder',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 95802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ publishedRecord),
/* harmony export */   S: () => (/* binding */ checkPublish)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63603);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76122);



/**
 * Whether a version can be given what a definition says without becoming another one.
 *
 * @returns the version as it is
 * @throws UserError when more differs than what can be changed in place
 */
function checkPublish(found, { layers }) {
    const wanted = (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOfLayers */ .wp)(layers);
    const differs = _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_1__/* .LAYERS */ .RR.filter((layer) => layer !== 'publishMutable' && wanted[layer] !== found.fingerprint[layer]);
    if (differs.length === 0)
        return found;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${found.image} ${found.version} cannot be changed in place: the definition differs in ${differs.join(' and ')}.`, {
        hint: 'plan the image again, and do what the plan says',
    });
}
/** Record and provenance of a version after it was changed in place. @throws UserError when it has no provenance */
function publishedRecord(found, provenance, { definition, layers }) {
    if (provenance === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${found.image} ${found.version} has no provenance.json.`, { hint: 'build the image again' });
    }
    const fingerprint = (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOfLayers */ .wp)(layers);
    return {
        record: { ...found, fingerprint, settings: layers.publishMutable },
        provenance: { ...provenance, definition, layers, fingerprint },
    };
}


/***/ })

};
