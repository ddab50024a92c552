export const id = "shared-steps-shared-azure-identity";
export const ids = ["shared-steps-shared-azure-identity"];
export const modules = {

/***/ 8849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ identityInputs),
/* harmony export */   w: () => (/* binding */ azureIdentity)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26897);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32586);
/* harmony import */ var _ca_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74168);




/** What each way needs and what it may have beside that. */
const WAYS = {
    oidc: { needs: ['clientId', 'tenantId'], may: [] },
    'service-connection': { needs: ['azureConnection'], may: [] },
    'managed-identity': { needs: [], may: ['clientId'] },
    'client-secret': { needs: ['clientSecret', 'clientId', 'tenantId'], may: [] },
    'client-certificate': { needs: ['clientCertificate', 'clientId', 'tenantId'], may: [] },
    'azure-cli': { needs: [], may: ['tenantId'] },
    default: { needs: [], may: ['tenantId'] },
};
/** The inputs that say who signs in. */
const identityInputs = ['azureConnection', 'clientId', 'tenantId', 'clientSecret', 'clientCertificate'];
/**
 * Who signs in, by what was given.
 *
 * @throws InputError naming everything that is missing or does not belong to the way; UserError for a service connection or a
 *   certificate that cannot be used
 */
async function azureIdentity(inputs, context) {
    const { signIn = 'auto' } = inputs;
    const way = signIn === 'auto' ? wayOf(inputs) : signIn;
    check(way, inputs, context);
    const { clientId = '', tenantId = '', clientSecret = '', clientCertificate = '', azureConnection = '' } = inputs;
    switch (way) {
        case 'oidc':
            return { kind: 'federated', clientId, tenantId, identityToken: (audience) => context.identityToken(audience) };
        case 'service-connection':
            return fromConnection(azureConnection, inputs, context);
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: inputs.clientId };
        case 'client-secret':
            return { kind: 'client-secret', clientId, tenantId, clientSecret };
        case 'client-certificate':
            return { kind: 'client-certificate', clientId, tenantId, certificate: await readPem(clientCertificate, context) };
        case 'azure-cli':
            return { kind: 'azure-cli', tenantId: inputs.tenantId };
        case 'default':
            return { kind: 'default', tenantId: inputs.tenantId };
    }
}
function wayOf(inputs) {
    if (inputs.azureConnection !== undefined)
        return 'service-connection';
    if (inputs.clientSecret !== undefined)
        return 'client-secret';
    if (inputs.clientCertificate !== undefined)
        return 'client-certificate';
    if (inputs.clientId !== undefined)
        return inputs.tenantId === undefined ? 'managed-identity' : 'oidc';
    return 'default';
}
function check(way, inputs, context) {
    const spell = (name) => (context.host === 'azure-pipelines' ? name : (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .toKebabCase */ .fX)(name));
    const { needs, may } = WAYS[way];
    const missing = needs.filter((name) => inputs[name] === undefined);
    const idle = identityInputs.filter((name) => inputs[name] !== undefined && !needs.includes(name) && !may.includes(name));
    const findings = [
        ...missing.map((name) => ({ severity: 'error', message: `input ${spell(name)} is needed to sign in by ${way}` })),
        ...idle.map((name) => ({ severity: 'error', message: `input ${spell(name)} is given, which signing in by ${way} does not use` })),
    ];
    if (findings.length === 0)
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('The inputs for signing in do not belong together.', {
        findings,
        hint: `give what ${spell('signIn')} needs, or leave it out`,
    });
}
function fromConnection(id, inputs, context) {
    const connection = context.serviceConnection(id);
    const { authorityHost } = connection;
    switch (connection.scheme) {
        case 'federated': {
            const { tenantId, clientId, accessToken, tokenAddress } = connection;
            const identityToken = async () => {
                const { pipelineIdentityToken } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-azure-http-pipeline-http"), __webpack_require__.e("shared-azure-sign-in-sign-in-certificate"), __webpack_require__.e("shared-azure-sign-in-2"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("azure-sign-in")]).then(__webpack_require__.bind(__webpack_require__, 29430));
                const ca = inputs.caFile === undefined ? undefined : await (0,_ca_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificates */ .j)(context.resolve(inputs.caFile));
                const token = await pipelineIdentityToken({ connectionId: id, accessToken, tokenAddress }, { ca, signal: context.signal });
                context.mask(token);
                return token;
            };
            return { kind: 'pipeline', tenantId, clientId, connectionId: id, accessToken, identityToken, authorityHost };
        }
        case 'secret': {
            const { tenantId, clientId, clientSecret } = connection;
            return { kind: 'client-secret', tenantId, clientId, clientSecret, authorityHost };
        }
        case 'certificate': {
            const { tenantId, clientId, certificate } = connection;
            return { kind: 'client-certificate', tenantId, clientId, certificate, authorityHost };
        }
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: connection.clientId };
    }
}
async function readPem(given, context) {
    if (given.includes('-----BEGIN'))
        return given;
    try {
        const pem = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .readRegularText */ .Aj)(context.resolve(given.trim()));
        context.mask(pem);
        return pem;
    }
    catch (error) {
        // Neither PEM nor a path: it may be a key without its first line.
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The client certificate is neither PEM text nor a file that can be read (${code}).`, {
            hint: 'PEM text begins with -----BEGIN',
        });
    }
}


/***/ }),

/***/ 74168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32586);


/**
 * The certificates of a file, PEM.
 *
 * @throws InputError when the file cannot be read, or holds no certificate
 */
async function readCertificates(file) {
    const hint = 'give a PEM file, which begins with -----BEGIN CERTIFICATE-----';
    const text = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readRegularText */ .Aj)(file).catch((error) => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The CA file cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { hint });
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The CA file ${file} holds no certificate.`, { hint });
    return text;
}


/***/ })

};
