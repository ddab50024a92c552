export const id = "shared-builders-one-es-identities";
export const ids = ["shared-builders-one-es-identities"];
export const modules = {

/***/ 54732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ isIdentity),
/* harmony export */   UI: () => (/* binding */ identitiesOf),
/* harmony export */   rU: () => (/* binding */ identityResource)
/* harmony export */ });
const RESOURCE = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/\s]+$/i;
const ANY_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/;
/** True for a name or a resource id of a user-assigned identity. */
function isIdentity(text) {
    return RESOURCE.test(text) || ANY_NAME.test(text);
}
/** What is to be an identity of an image: what `build.identity` says, and what the artifacts themselves name by resource id. */
function identitiesOf({ build }, image) {
    const all = [...(build.identity ?? []), ...image.identities.filter((one) => RESOURCE.test(one))];
    // One is one, however it is spelled.
    return [...new Map(all.map((one) => [one.toLowerCase(), one])).values()];
}
/** Resource id of an identity; one that has only a name is in the group of the image. */
function identityResource(identity, { subscription, resourceGroup }) {
    if (RESOURCE.test(identity))
        return identity;
    const group = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`;
    return `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${identity}`;
}


/***/ }),

/***/ 36547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oneEsChecks: () => (/* binding */ oneEsChecks)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_formats_one_es_image__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12681);
/* harmony import */ var _payload_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48397);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54732);
/* harmony import */ var _one_es_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45783);




const oneEsChecks = {
    async problems({ definition }) {
        const unsaid = await (0,_payload_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadProblems */ .D)(() => (0,_bakehouse_image_formats_one_es_image__WEBPACK_IMPORTED_MODULE_1__/* .oneEsImage */ .S)(definition));
        return [
            ...(0,_one_es_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsProblems */ .KK)(definition),
            ...unsaid,
            ...resourceProblems(definition),
            ...(unsaid.length > 0 ? [] : artifactProblems(definition)),
        ];
    },
    // What it builds from is of Azure.
    archiveProblems: async () => [],
};
function resourceProblems({ build, image }) {
    const problems = [];
    if (build.region === undefined) {
        problems.push({
            path: ['build', 'region'],
            instead: ['build'],
            message: 'build.region: is missing',
            hint: 'name the region of the image',
        });
    }
    for (const [index, identity] of (build.identity ?? []).entries()) {
        if ((0,_identities_js__WEBPACK_IMPORTED_MODULE_3__/* .isIdentity */ .Lk)(identity))
            continue;
        problems.push({
            path: ['build', 'identity', index],
            message: `build.identity[${index}]: is neither a name nor a resource id of an identity`,
        });
    }
    for (const name of ['secureBoot', 'confidential']) {
        if (image.security?.[name] !== true)
            continue;
        problems.push({
            path: ['image', 'security', name],
            message: `image.security.${name}: a 1ES image is not known to have this`,
            hint: 'trustedLaunch brings secure boot',
        });
    }
    return problems;
}
function artifactProblems(definition) {
    const image = (0,_bakehouse_image_formats_one_es_image__WEBPACK_IMPORTED_MODULE_1__/* .oneEsImage */ .S)(definition);
    const { properties, artifacts, withoutIdentity } = image;
    const problems = [];
    const type = properties['imageType'];
    if (typeof type !== 'string' || type.toLowerCase() !== 'managed') {
        const path = ['provider', 'one-es', 'imageType'];
        problems.push({
            path,
            message: `${path.join('.')}: nothing is built of an image of the type ${JSON.stringify(type)}`,
            hint: 'leave it out, for Managed',
        });
    }
    if (properties['baseImage'] === undefined) {
        problems.push({
            path: ['source'],
            message: 'source: names no base for a 1ES image',
            hint: 'write {kind: marketplace, publisher, offer, sku}',
        });
    }
    if (artifacts.length === 0)
        problems.push({ path: ['steps'], message: 'steps: 1ES takes no image without an artifact' });
    const step = ['steps', withoutIdentity];
    const hasIdentity = (0,_identities_js__WEBPACK_IMPORTED_MODULE_3__/* .identitiesOf */ .UI)(definition, image).length > 0;
    if (withoutIdentity < artifacts.length && !hasIdentity) {
        const hint = 'name it in build.identity';
        problems.push({ path: step, message: `steps[${withoutIdentity}]: needs an identity, and the image has none`, hint });
    }
    if (withoutIdentity === 0 && artifacts.length > 0 && hasIdentity) {
        const hint = 'put a step without identity before it, such as restart';
        problems.push({ path: step, message: 'steps[0]: needs an identity, which an image can have only when it exists', hint });
    }
    return problems;
}


/***/ }),

/***/ 45783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ settingsProblems),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   o_: () => (/* binding */ NAME)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65761);


/** Of the builder, and of `provider` in a definition. */
const NAME = 'one-es';
const DEFAULTS = {
    // The one that public templates use.
    apiVersion: '2020-05-07',
    // As virtual machines have it.
    trustedLaunch: { securityProfile: { securityType: 'TrustedLaunch' } },
    // As public templates have it in pools of several images.
    pooledImage: { poolBufferPercentage: '*' },
};
/** What the format of the same name keeps of a file that was imported. */
const KEPT = ['imageType', 'assumed', 'elements', 'spelling', 'secretVersions', 'extra'];
/** What the definition itself says to the service. */
const TAKEN = ['imageType', 'baseImage', 'resourceId', 'artifacts', 'publishingProfile', 'provisioningState'];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STORAGE_ACCOUNT = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Storage\/storageAccounts\/[a-z0-9]{3,24}$/i;
const POOL = /^(?:\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.CloudTest\/hostedpools\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/i;
const API_VERSION = /^\d{4}-\d{2}-\d{2}(?:-preview)?$/;
const FORMS = {
    subscription: { fits: (value) => typeof value === 'string' && UUID.test(value), what: 'must be the id of a subscription, a UUID' },
    apiVersion: { fits: (value) => typeof value === 'string' && API_VERSION.test(value), what: 'must be a date, such as 2020-05-07' },
    trustedLaunch: {
        fits: (value) => (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) && Object.keys(value).length > 0 && !Object.keys(value).some((key) => TAKEN.includes(key)),
        what: `must be members of the resource's properties, and none of ${TAKEN.join(', ')}`,
    },
    resourceManagement: {
        fits: (value) => typeof value === 'string' && UUID.test(value),
        what: 'must be the object id of the service principal, a UUID',
    },
    grantReader: { fits: (value) => typeof value === 'boolean', what: 'must be true or false' },
    storageAccounts: {
        fits: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string' && STORAGE_ACCOUNT.test(one)),
        what: 'must be a list of resource ids of storage accounts',
    },
    hostedPools: {
        fits: (value) => Array.isArray(value) && value.every(isPool),
        what: 'must be a list of names or resource ids of hosted pools, or of {name, create: {…}} without images',
    },
    pooledImage: {
        fits: (value) => (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) && !('imageName' in value) && !('subscriptionId' in value),
        what: "must be members of the image's entry in a pool, and neither imageName nor subscriptionId",
    },
    keep: {
        fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000,
        what: 'must be a whole number from 1 to 1000',
    },
};
function isPool(value) {
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        return typeof value === 'string' && POOL.test(value);
    const { name, create, ...others } = value;
    const isNew = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(create) && !('images' in create) && !('provisioningState' in create);
    return typeof name === 'string' && POOL.test(name) && Object.keys(others).length === 0 && (create === undefined || isNew);
}
/** The settings that are as they must be; `settingsProblems` tells the others. */
function settingsOf({ provider }) {
    const own = entriesOf(provider).filter(([name, value]) => isSetting(name) && FORMS[name].fits(value));
    return { ...DEFAULTS, ...Object.fromEntries(own) };
}
/** What is wrong with the settings themselves. */
function settingsProblems(definition) {
    const path = ['provider', NAME, 'grantReader'];
    const isNamed = entriesOf(definition.provider).some(([name]) => name === 'resourceManagement');
    const toNobody = settingsOf(definition).grantReader === true && !isNamed
        ? [{ path, message: `${path.join('.')}: nobody is named to give the role to`, hint: 'give the object id in resourceManagement' }]
        : [];
    return [...toNobody, ...formProblems(definition)];
}
function formProblems({ provider }) {
    return entriesOf(provider).flatMap(([name, value]) => {
        const path = ['provider', NAME, name];
        if (KEPT.includes(name))
            return [];
        if (isSetting(name))
            return FORMS[name].fits(value) ? [] : [{ path, message: `${path.join('.')}: ${FORMS[name].what}` }];
        const known = Object.keys(FORMS);
        const meant = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
        const hint = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
        return [{ path, message: `${path.join('.')}: is not known`, hint }];
    });
}
function isSetting(name) {
    return Object.hasOwn(FORMS, name);
}
function entriesOf(provider) {
    const own = provider[NAME];
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(own) ? Object.entries(own).filter((entry) => entry[1] !== undefined) : [];
}


/***/ })

};
