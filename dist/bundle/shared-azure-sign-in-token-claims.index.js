export const id = "shared-azure-sign-in-token-claims";
export const ids = ["shared-azure-sign-in-token-claims"];
export const modules = {

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims)
/* harmony export */ });
/** The claims of a token; none when it is not readable (some are opaque). */
function readClaims(token) {
    const body = /^[\w-]+\.([\w-]+)\./.exec(token)?.[1];
    if (body === undefined)
        return {};
    let claims;
    try {
        claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    }
    catch {
        return {};
    }
    if (typeof claims !== 'object' || claims === null)
        return {};
    const named = claims;
    const known = {
        issuer: named['iss'],
        subject: named['sub'],
        audience: named['aud'],
        tenantId: named['tid'],
        clientId: named['appid'] ?? named['azp'],
        objectId: named['oid'],
        user: named['upn'] ?? named['unique_name'],
    };
    return Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === 'string'));
}


/***/ })

};
