export const id = "shared-builders-image-factory-api-settings";
export const ids = ["shared-builders-image-factory-api-settings"];
export const modules = {

/***/ 6597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ apiSettings)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_net_address__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33519);
/* harmony import */ var _is_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42594);
/* harmony import */ var _token_audience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72441);




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
    if (!isFilled(resource))
        report(['resource'], 'is missing', 'name what its tokens are for: the value of image-factory-resource-id');
    const foreign = isFilled(resource) && endpoint !== undefined ? (0,_token_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .audienceProblem */ .K)(resource, endpoint) : undefined;
    if (foreign !== undefined)
        report(['resource'], foreign, 'name what tokens of Image Factory are for: the value of image-factory-resource-id');
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
    if (nameMember !== undefined && !isFilled(nameMember))
        report(['api', 'nameMember'], 'is no name of a member');
    if (paths.find !== undefined && nameMember === undefined) {
        report(['api', 'paths', 'find'], 'finds nothing: no name is submitted', 'name the member of the payload that takes it in api.nameMember');
    }
    if (problems.length > 0 || endpoint === undefined || !isFilled(resource))
        return problems;
    return { endpoint, resource, paths, members, states, nameMember: isFilled(nameMember) ? nameMember : undefined };
}
function endpointOf(value, report) {
    if (!isFilled(value)) {
        report(['endpoint'], 'is missing', 'give the address of Image Factory, https://…');
        return undefined;
    }
    try {
        (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_2__/* .checkAddress */ .l_)(value, 'The address', isOfThisMachine(value) ? ['https:', 'http:'] : ['https:'], 'https://imagefactory.example');
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
    return url !== null && (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url);
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
        if (!isFilled(text))
            report([...path, name], 'is no text');
    return { ...defaults, ...Object.fromEntries(Object.entries(given).filter(([, text]) => isFilled(text))) };
}
function statesOf(value, report) {
    const path = ['api', 'states'];
    const given = objectAt(value, path, Object.keys(DEFAULTS.states), report);
    const lists = Object.entries(given).map(([phase, names]) => {
        if (Array.isArray(names) && names.every(isFilled))
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
function isFilled(value) {
    return (0,_is_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isText */ .K)(value) && value !== '';
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

/***/ 72441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ audienceProblem)
/* harmony export */ });
/**
 * Ends of the hosts of Azure's and Microsoft's own services in all clouds, as "Azure services that support Microsoft Entra authentication",
 * @azure/arm-resources (`AzureClouds`) and the lists of endpoints of Azure Government and Azure China have them.
 */
const OWN_HOSTS = [
    ...['azure.com', 'azure.net', 'azure.us', 'azure.cn', 'azure.eaglex.ic.gov', 'microsoft.scloud', 'windows.net', 'windowsazure.us'],
    ...['usgovcloudapi.net', 'chinacloudapi.cn', 'cloudapi.de', 'microsoftonline.com', 'microsoftonline.us'],
    ...['microsoft.com', 'microsoft.us', 'microsoftazure.us', 'microsoftonline.cn'],
    ...['visualstudio.com', 'azurecr.io', 'azurecr.us', 'azurecr.cn', 'azconfig.io', 'azmk8s.io', 'azure-devices.net', 'azuredatabricks.net'],
    ...['azuresynapse.net', 'loganalytics.io', 'loganalytics.us', 'applicationinsights.io', 'dynamics.com', 'powerbi.com', 'powerapps.com'],
    ...['office.com', 'office.net', 'office365.com', 'outlook.com', 'sharepoint.com', 'office365.us'],
];
/** Ids of their applications ("Verify first-party Microsoft applications in sign-in reports"): they stand for the same services. */
const OWN_IDS = new Set([
    // Resource Manager, Azure DevOps, Key Vault, Storage, SQL Database, databases of open source, Kubernetes, Databricks, Data Explorer.
    ...['797f4846-ba00-4fd7-ba43-dac1f8f63013', '499b84ac-1321-427f-aa17-267ca6975798', 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093'],
    ...['e406a681-f3d4-42a8-90b6-c2b029497af1', '022907d3-0f1b-48f7-badc-1ba6abab6d66', '123cd850-d9df-40bd-94d5-c9f07b7fa203'],
    ...['6dae42f8-4368-4678-94ff-3960e28e3630', '2ff814a6-3304-4ab8-85cb-cd0e6f879c1d', '2746ea77-4702-4b45-80ca-3c97e680e8b7'],
]);
/** Graph, Exchange, SharePoint and the like. */
const OWN_FAMILY = /^[0-9a-f]{8}-0000-(?:0000-c000|0ff1-ce00)-000000000000$/;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/**
 * What is wrong with asking for tokens for a resource and sending them to an endpoint, where a definition has chosen both: a token for a
 * service of Azure's lets whoever gets it do there what this pipeline may do.
 *
 * @param endpoint `https://…`
 * @returns undefined for nothing
 */
function audienceProblem(resource, endpoint) {
    // It becomes a part of a scope, and a scope may name several.
    if (!/^[!-~]+$/.test(resource))
        return 'has characters that no resource id has';
    const text = resource.toLowerCase();
    const host = hostIn(text);
    // Whoever a token is for may have it.
    if (host !== undefined && host === hostIn(endpoint.toLowerCase()))
        return undefined;
    const isOwnHost = host !== undefined && OWN_HOSTS.some((end) => host === end || host.endsWith(`.${end}`));
    const isOwnId = (text.match(ID) ?? []).some((id) => OWN_IDS.has(id) || OWN_FAMILY.test(id));
    return isOwnHost || isOwnId ? `is a service of Azure's or Microsoft's own, whose tokens are not for ${hostIn(endpoint)}` : undefined;
}
/** Of an address with a scheme or without, without the dot that may end it. */
function hostIn(text) {
    const address = text.includes('://') ? text.replace(/^[^:]*/, 'https') : `https://${text}`;
    return URL.parse(address)?.hostname.replace(/\.$/, '');
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
