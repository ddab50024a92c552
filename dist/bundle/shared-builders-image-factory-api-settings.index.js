export const id = "shared-builders-image-factory-api-settings";
export const ids = ["shared-builders-image-factory-api-settings"];
export const modules = {

/***/ 6597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ apiSettings)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33519);


const DEFAULTS = {
    paths: { submit: '/api/images', status: '/api/images/{id}', find: undefined, cancel: undefined },
    members: { id: 'id', state: 'status', message: 'message', log: 'log', images: 'images' },
    nameMember: undefined,
    states: {
        submitted: ['queued', 'submitted', 'notstarted', 'pending'],
        running: ['running', 'inprogress', 'building'],
        succeeded: ['succeeded', 'completed'],
        failed: ['failed', 'error'],
        cancelled: ['cancelled', 'canceled'],
    },
};
const PROVIDER = ['provider', 'image-factory'];
const PLACEHOLDERS = {
    submit: undefined,
    status: '{id}',
    find: '{name}',
    cancel: '{id}',
};
/**
 * What a definition says of the service, under `provider.image-factory`: `endpoint`, `resource` and `api` with `paths`, `members`, `states`
 * and `nameMember`.
 *
 * @returns the settings, or everything that is wrong with them
 */
function apiSettings({ definition }) {
    const problems = [];
    const report = (path, message, hint) => problems.push({
        path: [...PROVIDER, ...path],
        message: `${[...PROVIDER, ...path].join('.')}: ${message}`,
        ...(hint === undefined ? {} : { hint }),
    });
    const provider = definition.provider['image-factory'];
    const given = (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(provider) ? provider : {};
    const endpoint = endpointOf(given['endpoint'], report);
    const resource = given['resource'];
    if (!isText(resource))
        report(['resource'], 'is missing', 'name what its tokens are for: the value of image-factory-resource-id');
    const api = objectAt(given['api'], ['api'], ['paths', 'members', 'states', 'nameMember'], report);
    const paths = textsAt(api['paths'], ['api', 'paths'], DEFAULTS.paths, report);
    for (const [name, placeholder] of Object.entries(PLACEHOLDERS)) {
        const path = paths[name];
        if (path === undefined)
            continue;
        if (!path.startsWith('/'))
            report(['api', 'paths', name], 'does not begin with /');
        if (placeholder !== undefined && !path.includes(placeholder))
            report(['api', 'paths', name], `lacks ${placeholder}`);
    }
    const members = textsAt(api['members'], ['api', 'members'], DEFAULTS.members, report);
    const states = statesOf(api['states'], report);
    const nameMember = api['nameMember'];
    if (nameMember !== undefined && !isText(nameMember))
        report(['api', 'nameMember'], 'is no name of a member');
    if (paths.find !== undefined && nameMember === undefined) {
        report(['api', 'paths', 'find'], 'finds nothing: no name is submitted', 'name the member of the payload that takes it in api.nameMember');
    }
    if (problems.length > 0 || endpoint === undefined || !isText(resource))
        return problems;
    return { endpoint, resource, paths, members, states, nameMember: isText(nameMember) ? nameMember : undefined };
}
function endpointOf(value, report) {
    if (!isText(value)) {
        report(['endpoint'], 'is missing', 'give the address of Image Factory, https://…');
        return undefined;
    }
    try {
        (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__/* .checkAddress */ .l_)(value, 'The address', isOfThisMachine(value) ? ['https:', 'http:'] : ['https:'], 'https://imagefactory.example');
        return value.replace(/\/+$/, '');
    }
    catch (error) {
        report(['endpoint'], error instanceof Error ? error.message : String(error));
        return undefined;
    }
}
/** Nothing leaves it. */
function isOfThisMachine(address) {
    const url = URL.parse(address);
    return url !== null && (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url);
}
function objectAt(value, path, known, report) {
    if (value === undefined)
        return {};
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value)) {
        report(path, 'is no mapping');
        return {};
    }
    for (const name of Object.keys(value))
        if (!known.includes(name))
            report([...path, name], 'is not known', `there are ${known.join(', ')}`);
    return value;
}
function textsAt(value, path, defaults, report) {
    const given = objectAt(value, path, Object.keys(defaults), report);
    for (const [name, text] of Object.entries(given))
        if (!isText(text))
            report([...path, name], 'is no text');
    return { ...defaults, ...Object.fromEntries(Object.entries(given).filter(([, text]) => isText(text))) };
}
function statesOf(value, report) {
    const path = ['api', 'states'];
    const given = objectAt(value, path, Object.keys(DEFAULTS.states), report);
    const lists = Object.entries(given).map(([phase, names]) => {
        if (Array.isArray(names) && names.every(isText))
            return [phase, names.map((name) => name.toLowerCase())];
        report([...path, phase], 'is no list of names');
        return [phase, []];
    });
    const states = { ...DEFAULTS.states, ...Object.fromEntries(lists) };
    const all = Object.values(states).flat();
    const twice = all.find((name, index) => all.indexOf(name) !== index);
    if (twice !== undefined)
        report(path, `"${twice}" would mean two things`);
    return states;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}


/***/ }),

/***/ 50647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageFactoryChecks: () => (/* binding */ imageFactoryChecks)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_formats_service_payload__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94560);
/* harmony import */ var _payload_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48397);
/* harmony import */ var _api_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6597);



const imageFactoryChecks = {
    problems: async (loaded) => [
        ...settingsProblems(loaded),
        ...(await (0,_payload_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadProblems */ .D)(() => (0,_bakehouse_image_formats_service_payload__WEBPACK_IMPORTED_MODULE_1__/* .servicePayload */ .S)('image-factory', loaded.definition))),
    ],
    // What it builds from is its own business.
    archiveProblems: async () => [],
};
function settingsProblems(loaded) {
    const settings = (0,_api_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .apiSettings */ .m)(loaded);
    return 'length' in settings ? settings : [];
}


/***/ }),

/***/ 94560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ servicePayload)
/* harmony export */ });
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72352);

/**
 * A definition as a service takes it.
 *
 * @param definition with its variables replaced
 * @returns the text of the format
 * @throws InputError with the path of everything that the format cannot say
 */
async function servicePayload(format, definition) {
    const { write } = await (0,_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .loadFormat */ .M6)(format);
    return write([definition]);
}


/***/ })

};
