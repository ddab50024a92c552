export const id = "shared-azure-clouds-cloud";
export const ids = ["shared-azure-clouds-cloud"];
export const modules = {

/***/ 86403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CLOUD_NAMES: () => (/* binding */ CLOUD_NAMES),
/* harmony export */   PUBLIC_CLOUD: () => (/* binding */ PUBLIC_CLOUD),
/* harmony export */   checkEndpoint: () => (/* binding */ checkEndpoint),
/* harmony export */   cloudNamed: () => (/* binding */ cloudNamed),
/* harmony export */   cloudOfAccount: () => (/* binding */ cloudOfAccount),
/* harmony export */   cloudOfAuthority: () => (/* binding */ cloudOfAuthority),
/* harmony export */   cloudOfEndpoint: () => (/* binding */ cloudOfEndpoint),
/* harmony export */   cloudOfKeyVault: () => (/* binding */ cloudOfKeyVault),
/* harmony export */   portalAddress: () => (/* binding */ portalAddress)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Names of the clouds as the Azure CLI and azure/login have them. */
const CLOUD_NAMES = ['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud'];
/** Also the one that is meant where nothing tells. */
const PUBLIC_CLOUD = {
    name: 'AzureCloud',
    authorityHost: 'https://login.microsoftonline.com',
    federationAudience: 'api://AzureADTokenExchange',
    resourceManager: 'https://management.azure.com',
    resourceManagerAudience: 'https://management.azure.com',
    blobSuffix: 'blob.core.windows.net',
    keyVaultSuffix: 'vault.azure.net',
    portal: 'https://portal.azure.com',
};
/** All of them. The addresses are those of @azure/arm-resources (`AzureClouds`) and @azure/identity (`AzureAuthorityHosts`). */
const CLOUDS = [
    PUBLIC_CLOUD,
    {
        name: 'AzureUSGovernment',
        authorityHost: 'https://login.microsoftonline.us',
        federationAudience: 'api://AzureADTokenExchangeUSGov',
        resourceManager: 'https://management.usgovcloudapi.net',
        resourceManagerAudience: 'https://management.usgovcloudapi.net',
        blobSuffix: 'blob.core.usgovcloudapi.net',
        keyVaultSuffix: 'vault.usgovcloudapi.net',
        portal: 'https://portal.azure.us',
    },
    {
        name: 'AzureChinaCloud',
        authorityHost: 'https://login.chinacloudapi.cn',
        federationAudience: 'api://AzureADTokenExchangeChina',
        resourceManager: 'https://management.chinacloudapi.cn',
        resourceManagerAudience: 'https://management.chinacloudapi.cn',
        blobSuffix: 'blob.core.chinacloudapi.cn',
        keyVaultSuffix: 'vault.azure.cn',
        portal: 'https://portal.azure.cn',
    },
];
/** Other names of the same sign-in: old service connections have the first. */
const OTHER_AUTHORITIES = {
    'login.windows.net': 'AzureCloud',
    'login.partner.microsoftonline.cn': 'AzureChinaCloud',
};
function cloudNamed(name) {
    return CLOUDS.find((cloud) => cloud.name === name) ?? PUBLIC_CLOUD;
}
/** The cloud of an account by the end of its name, undefined for a name of one's own. */
function cloudOfAccount(accountHost) {
    const host = accountHost.toLowerCase();
    // Every service of an account counts: `.dfs.core.windows.net` belongs to the same cloud.
    return CLOUDS.find(({ blobSuffix }) => host.endsWith(blobSuffix.replace(/^blob/, '')));
}
/** The cloud of a key vault by the end of its address; undefined for a host that is no vault of Azure's. */
function cloudOfKeyVault(vaultHost) {
    const host = vaultHost.toLowerCase();
    return CLOUDS.find(({ keyVaultSuffix }) => host.endsWith(`.${keyVaultSuffix}`));
}
/** The cloud whose sign-in is at the address; undefined for a private one. */
function cloudOfAuthority(authorityHost) {
    const { host } = new URL(authorityHost);
    const other = OTHER_AUTHORITIES[host];
    if (other !== undefined)
        return cloudNamed(other);
    return CLOUDS.find((cloud) => new URL(cloud.authorityHost).host === host);
}
/** The cloud whose Azure Resource Manager is at the address; undefined for a private one, such as a simulator. */
function cloudOfEndpoint(endpoint) {
    const { origin } = new URL(endpoint);
    return CLOUDS.find((cloud) => cloud.resourceManager === origin);
}
/**
 * Where a person finds a resource: `https://portal.azure.com/#resource/subscriptions/…`.
 *
 * @param endpoint of Azure Resource Manager
 * @param id of the resource
 * @returns undefined for a private cloud, whose portal is not known
 */
function portalAddress(endpoint, id) {
    const portal = cloudOfEndpoint(endpoint)?.portal;
    return portal === undefined ? undefined : `${portal}/#resource${id}`;
}
/**
 * The address of Azure Resource Manager as somebody has given it, without a slash at its end.
 *
 * @throws InputError that shows nothing of it: it may hold a password
 */
function checkEndpoint(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const plain = url !== undefined && url.username === '' && url.password === '' && url.pathname === '/' && url.search + url.hash === '';
    if (url?.protocol === 'https:' && plain)
        return url.origin;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('The address of Azure Resource Manager is none.', {
        hint: `give azure-endpoint as ${PUBLIC_CLOUD.resourceManager}, or leave it out for the public cloud`,
    });
}


/***/ })

};
